### 图中的文字，以及图所附表格的文字。

figure-angle = θ { $value }°
figure-cosine = cos θ { $value }
figure-norm = ‖{ $name }‖ { $value }
figure-ratio = = { $over } / { $under }
figure-not-to-scale = 长度未按比例
figure-length-of = “{ $name }”的长度
figure-projection = 前者在后者上的投影
figure-cosine-name = cos θ
figure-angle-name = θ（度）
figure-column-quantity = 量
figure-column-value = 数值

## 词的加减

figure-part-a = 减去
figure-part-b = 加上
figure-part-c = 加上
figure-part-target = 求和的结果
figure-part-answer = 答案
figure-answer = 答案：{ $word }
figure-column-word = 词
figure-column-part = 角色
figure-column-step = 步骤
figure-column-length = 到原点的距离

## 各维度对余弦的贡献

figure-rest = 其余
figure-column-dimension = 维度
figure-column-adds = 贡献
figure-column-so-far = 累计

## 训练

figure-epoch = 轮次
figure-loss-at = 第 { $epoch } 轮：{ $loss }
figure-column-epoch = 轮次
figure-column-loss = 探测损失

## 两个模型

figure-overlap-shared = { $k } 个近邻中，两个模型相同的个数
figure-overlap-words = 占共有词的比例（%）
figure-overlap-mean = 平均 { $mean } 个（{ $percent }%，共 { $k } 个）
figure-overlap-at = { $k } 个中有 { $shared } 个相同：{ NUMBER($words) } 个词（{ $percent }%）
figure-column-shared = 相同的近邻数
figure-column-words = 词数
figure-column-percent = 比例（%）

## 随机词对

figure-baseline-cosine = 随机两个词的余弦
figure-baseline-pairs = 随机词对的数量
figure-baseline-mean = 平均 { $mean }
figure-baseline-above = 高于 { $percent }% 的随机词对
figure-baseline-at = { $low } 到 { $high }：{ NUMBER($pairs) } 对
figure-column-from = 从
figure-column-to = 到
figure-column-pairs = 随机词对
figure-column-below = 低于上限的词对（%）
figure-moved-at = “{ $word }”转了 { $degrees }°（余弦 { $cosine }）
figure-moved-angle = 前后的夹角
figure-column-before-after = 前后的余弦
figure-column-turned = 夹角（°）
figure-column-moved = 移动的长度（与原长之比）
figure-loss-probe = 探测损失
figure-loss-glove = GloVe 的损失

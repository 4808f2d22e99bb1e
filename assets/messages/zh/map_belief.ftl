### 地图可信到什么程度。

remark-belief-sample = 可信度与连续度由 { NUMBER($words) } 个词中抽取的 { NUMBER($asked) } 个算出，每个都与全部词比较。

## Shepard 图

figure-shepard-original = 原距离（1 − 余弦）
figure-shepard-shown = 地图上的距离
figure-shepard-rho = 秩相关 { $rho }
figure-shepard-no-rho = 距离全都相同
figure-shepard-sample = 从 { NUMBER($possible) } 对词中抽取 { NUMBER($pairs) } 对
figure-shepard-at = 相距 { $low } 到 { $high }，图上 { $near } 到 { $far }：{ NUMBER($pairs) } 对词
figure-column-original-from = 原距离从
figure-column-original-to = 到
figure-column-pairs-count = 词对数
figure-column-median-shown = 图上距离的中位数

## 解释方差

figure-variance-axis = 主成分
figure-variance-part = 占方差的比例（%）
figure-variance-two = 前两个：{ $two }%
figure-variance-line = 折线（右侧刻度）：累计（%）
figure-variance-at = 第 { $name } 主成分：{ $percent }%，累计 { $together }%

## 保留下来的真近邻

figure-kept-axis = 一个词的 { $k } 个真近邻里，有几个仍在图上最近的 { $k } 个之中
figure-kept-words = 占词的比例（%）
figure-kept-mean = 平均（虚线）{ $mean } 个，共 { $k } 个
figure-kept-chance = 随机摆放的地图平均只保留 { $chance } 个。
figure-kept-sample = 抽查了 { NUMBER($words) } 个词中的 { NUMBER($asked) } 个。随机摆放的地图平均只保留 { $chance } 个。
figure-kept-at = 保留 { $k } 个中的 { $kept } 个：{ NUMBER($words) } 个词（{ $percent }%）
figure-column-kept = 保留的真近邻数

## t-SNE

field-exaggeration = 吸引力

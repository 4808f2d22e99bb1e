### 词的轴。

error-no-pairs = 一条轴至少需要一对词。请输入一对，例如：男人 → 女人。
error-pair-alike = 在这个模型里，“{ $first }”与“{ $second }”方向相同，两者之间没有轴。请换一对词。
error-not-a-pair = “{ $text }”不是一对词。请写成中间带箭头的两个词，例如：男人 → 女人。
error-axes-parallel = 两条轴在同一条直线上，从第二条里去掉第一条就什么也不剩了。请换别的词对，或者保持两条轴原样。
error-no-number-column = { $name } 里除了词以外没有一列数。它的列是：{ $columns }。请提供每行有一个词和一个数的表格。
error-too-few-numbers = 带数的词里只有 { NUMBER($found) } 个在这个模型中，或者所有的数都相同。{ $left ->
    [0] {""}
   *[other] 另有 { NUMBER($left) } 个是构成轴的词，不计入。
  }至少要有 { $needed } 个不同的词，并且数不全相同，才能计算相关。

## 图与表

figure-positions-all = { NUMBER($words) } 个词，按与轴的余弦排列。每一刻度为 0.1 或 0.2，较长的一条是 0。虚线：常用词的平均 { $usual }。
figure-positions-outermost = { NUMBER($words) } 个词中最靠外的 { $shown } 个，按与轴的余弦排列。每一刻度为 0.1 或 0.2，较长的一条是 0。虚线：常用词的平均 { $usual }。
figure-plane-angle = 两轴的夹角：{ $degrees }°
figure-plane-orthogonal = 两轴的夹角：{ $degrees }°；图中第二条轴已与第一条正交
figure-rating-number = 所给的数
figure-rating-position = 从“{ $start }”到“{ $end }”的位置
figure-rating-told = 秩相关 { $rho }
figure-rating-interval = 95% 区间 { $low } 到 { $high }；{ NUMBER($words) } 个词；Pearson 相关 { $r }
figure-rating-at = { $word }：数 { $number }，位置 { $position }
figure-held-out-pair = 留出的词对
figure-held-out-gap = 差距
figure-held-out-noise = 0 的右边：在其余词对构成的轴上，次序正确。虚线：随机两个词之间通常的差距 { $noise }。
figure-check-right = 留出的词对中次序正确的比例
figure-check-noise = 随机两个词之间通常的差距
figure-check-parallel = 各词对之差的平均余弦
figure-check-chance = 随机词对的同一数值，平均
figure-check-chance-high = 随机词对的同一数值，100 次中有 95 次低于它
figure-spread-models = { $models } 个模型，本模型为蓝色；与其他模型的秩相关 { $agreement }
figure-column-position = 位置（余弦）
figure-column-deviations = 折合标准差
figure-column-number = 所给的数
figure-column-on-axis = { $start } → { $end }
figure-column-between = 变动
figure-column-mean = 平均
figure-column-lowest = 最低
figure-column-highest = 最高

### 第 5 课：走一步，看数字。

lesson-one-step-title = 走一步，看数字
lesson-one-step-lead = 五个词，二维，带负采样的 skip-gram：得分、误差、移动。

lesson-one-step-score-title = 得分
lesson-one-step-score-ask = 语料里“{ $true }”出现在“{ $centre }”旁边，“{ $negative }”是随机抽来的负样本。每个词有一个输入向量 v 和一个输出向量 u。得分 s₊ = v({ $centre }) · u({ $true }) 是多少？
lesson-one-step-score-answer = 真词对得 { $score } 分，负样本反而得 { $other } 分：还没有学，顺序是错的。
lesson-one-step-score-why = 得分就是点积。训练要让真的上下文得分高，让抽来的词得分低。word2vec 的输出向量从 0 开始；这里给了现成的数，好让一步就看得见变化。

lesson-one-step-error-title = 误差
lesson-one-step-error-ask = σ 把得分变成概率：σ(s) = 1 / (1 + e⁻ˢ)。真词对的目标是 1，s₊ = { $score }。误差 1 − σ(s₊) 是多少？保留两位小数。
lesson-one-step-error-answer = 真词对的误差约 { $error }，负样本的目标是 0，误差约 { $other }。
lesson-one-step-error-why = 损失是 −log σ(s₊) − log(1 − σ(s₋)) = { $loss }。对得分求导，正好就是“目标减概率”，所以误差直接决定移动多少。

lesson-one-step-moved-title = 移动
lesson-one-step-moved-ask = 按下面的公式走一步，学习率 α = { $alpha }（平时是 0.025，这里放大了）。走完以后，“{ $centre }”对“{ $true }”的得分和对“{ $negative }”的得分各会怎样？
lesson-one-step-moved-up-down = 前者升，后者降
lesson-one-step-moved-down-up = 前者降，后者升
lesson-one-step-moved-up-up = 两者都升
lesson-one-step-moved-down-down = 两者都降
lesson-one-step-moved-answer = { $score } → { $later }，{ $other } → { $other_later }。最后一列是 gensim 用同样的起点走的同一步，最大相差 { $apart }。
lesson-one-step-moved-why = 输入向量朝真上下文的输出向量靠，离负样本的远。虚线是之前，箭头是之后。与 gensim 的微小差别来自它的 σ：为了快，它查一张 1000 格的表，不现算。用同一张表来算，两边一致到浮点数的末位。

lesson-one-step-film-title = 一百步
lesson-one-step-film-ask = 现在走 { $steps } 步。“{ $centre }”和“{ $other }”从不在一起出现，但都与“{ $true }”为伍。一百步以后，它们的输入向量会怎样？
lesson-one-step-film-alike = 方向相近
lesson-one-step-film-right = 大致垂直
lesson-one-step-film-opposite = 方向相反
lesson-one-step-film-answer = 余弦从 { $first } 变成 { $last }。拖动滑块，或按“播放”。
lesson-one-step-film-at = 第 { $step } 步 · 余弦 { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
lesson-one-step-film-why = 它们从来没有成对训练过。两者都朝同一个输出向量移动，于是彼此靠拢：相近不是教出来的，是共有的上下文带来的。第 8 课用整个语料再看一次。

lesson-one-step-exercise-score-ask = v = { $v }，u = { $u }。得分 v · u 是多少？
lesson-one-step-exercise-score-answer = 两个乘积之和：
lesson-one-step-exercise-moved-ask = v = { $v }，u = { $u }，目标 { $label }，σ(s) ≈ { $probability }，α = { $alpha }。按 u ← u + α · (目标 − σ(s)) · v 走一步，u 的第一个分量变成多少？保留两位小数。
lesson-one-step-exercise-moved-answer = 代入公式：

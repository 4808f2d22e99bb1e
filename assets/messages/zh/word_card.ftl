### 词卡：最近的词、走过的词。

card-which = 哪些词
card-k = 个数
card-k-help = 列出最近的多少个词，最多 100 个。
card-least = 最低词频
card-least-help = 只列出在语料中至少出现这么多次的词。低频词的向量不稳定。
card-no-neighbours = 没有出现得这么多的词。请调低最低词频。
card-no-replicate = 换一个随机种子，还会是这些词吗？再训练一次就知道。
card-to-health = 健康卡
card-replicate = 换一个随机种子再训练，前 { $k } 个中仍有 { $found } 个。其余的可能只是偶然。
card-to-analogy = 类比
card-isolate = 只看周围
card-isolate-help = 地图上只留这个词、它的近邻，以及近邻的近邻。
column-other-seed = 换种子
trail-back = 退回上一个词
trail-forward = 去下一个词

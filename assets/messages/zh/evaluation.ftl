remark-not-trained-enough = 训练还不够：每个词看上去都和其他词一样（随机词对的平均余弦 { NUMBER($mean) }）。请多训练几轮。
remark-few-tokens = 训练语料只有 { NUMBER($tokens) } 词次。低频词见过的上下文太少，它们的近邻可能只是偶然。
remark-few-words = 词表只有 { NUMBER($words) } 个词，十个近邻就占了其中很大一部分：请看余弦值，不要看名次。
remark-training-stopped = 训练在第 { NUMBER($epochs) } 轮后停止，可以继续训练。
remark-zero-vectors = 有 { NUMBER($count) } 个词的向量全是零，不计入近邻，也不在地图上。
remark-broken-vectors = 有 { NUMBER($count) } 个词的向量里有不是数的值，不计入近邻，也不在地图上。

remark-not-trained-enough = 训练还不够：每个词看上去都和其他词一样（随机词对的平均余弦 { $mean }）。
remark-zero-vectors = 有 { $count } 个词的向量全是零，不计入近邻。

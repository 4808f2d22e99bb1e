figure-angle = θ = { $degrees }°
figure-cosine = cos θ = { $value }
figure-dimension = 第 { $number } 维
figure-rest = 其余各维
figure-sum = 余弦
figure-part = 部分
figure-share = 贡献
figure-sum-of = { $b } − { $a } + { $c }
figure-epoch = 轮
figure-loss = 探测损失
figure-shared = { $k } 个近邻中相同的个数
figure-words = 词数
figure-word = 词
figure-overlap = 重合度
figure-cosine-axis = 余弦
figure-pairs = 随机词对

### 第 6 课：CBOW 与 softmax。

lesson-average-title = CBOW：用平均来预测
lesson-average-lead = 上下文取平均，预测中间的词；再看一次预测要花多少乘法。

lesson-average-mean-title = 上下文的平均
lesson-average-mean-ask = 句子“{ $before } { $middle } { $after }”，要预测中间的词。CBOW 先把两边的输入向量取平均，得到 h。h 的第一个分量是多少？
lesson-average-mean-answer = h = ({ $first }, { $second })。
lesson-average-mean-why = 取平均以后，词序就没有了：CBOW 只看窗口里有哪些词，不看谁先谁后。“词袋”（bag of words）的名字就是这么来的。

lesson-average-softmax-title = 谁的概率最大
lesson-average-softmax-ask = h = ({ $first }, { $second })。每个候选词有一个输出向量 u，得分是 h · u。softmax 把得分变成概率。哪个词的概率最大？
lesson-average-softmax-answer = 它的概率约为 { $probability }。所有概率相加是 1。
lesson-average-softmax-why = softmax 先取 eˢ，再除以总和 { $sum }。得分最高的词，概率也最高。要算出任何一个概率，都得先算出所有词的得分：麻烦就在这里。

lesson-average-cost-title = 一次预测要花多少
lesson-average-cost-ask = 词表 { NUMBER($words) } 个词，{ $size } 维。完整的 softmax 要算 { NUMBER($words) } 个得分；负采样只算 1 个真词和 { $negatives } 个负样本。前者的乘法次数是后者的多少倍？（误差不超过 10 即可。）
lesson-average-cost-full = 完整的 softmax
lesson-average-cost-sampled = 负采样
lesson-average-cost-answer = { NUMBER($full) } 次对 { NUMBER($sampled) } 次。
lesson-average-cost-why = 训练要重复几百万次这样的预测，所以省下的不是零头。负采样换了一个问题：不再问“是一万个词里的哪一个”，只问“这一个是真的，还是抽来的”。

lesson-average-exercise-mean-ask = 三个上下文向量：{ $vectors }。它们平均值的第一个分量是多少？保留两位小数。
lesson-average-exercise-mean-answer = 三个第一分量相加，除以 3：
lesson-average-exercise-cost-ask = 词表 { NUMBER($words) } 个词，{ $negatives } 个负样本。完整的 softmax 的乘法次数是负采样的多少倍？（误差不超过 10 即可。）
lesson-average-exercise-cost-answer = 维数约掉了：

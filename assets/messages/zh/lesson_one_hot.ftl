### 第 1 课：符号变成向量。

lesson-one-hot-title = 符号变成向量
lesson-one-hot-lead = 独热向量分得清词，却看不出哪些词相近。稠密向量可以。

lesson-one-hot-zeros-title = 一个词，一个 1
lesson-one-hot-zeros-ask = 词表有 { NUMBER($words) } 个词。独热（one-hot）编码给每个词一维：自己那一维是 1，其余是 0。“{ $word }”的向量里有多少个 0？
lesson-one-hot-zeros-answer = 只有 { $ones } 个 1，其余全是 0。表里是一个五个词的小词表。
lesson-one-hot-zeros-why = 独热编码只回答“是哪个词”。词表多一个词，每个向量就多一维，而新增的几乎都是 0：又长又空。

lesson-one-hot-angle-title = 两两垂直
lesson-one-hot-angle-ask = “{ $first }”和“{ $second }”意思相近。它们的独热向量的余弦是多少？
lesson-one-hot-angle-answer = 余弦是 0。换成毫不相干的词，也是 0。
lesson-one-hot-angle-why = 两个 1 从不在同一维上，所以每个乘积都是 0，点积也是 0。任意两个词都互相垂直：独热编码里没有相似度。

lesson-one-hot-distance-title = 距离都一样
lesson-one-hot-distance-ask = 那么看距离。“{ $first }”和“{ $second }”的独热向量相距多远？（可以写根号，或保留两位小数。）
lesson-one-hot-distance-answer = 都是 √2。词表里一共有 { NUMBER($pairs) } 对词，每一对的距离都相同。
lesson-one-hot-distance-why = 两个向量只在两维上不同，每一维差 1，平方和是 2。距离处处相等，也就等于什么都没有说。

lesson-one-hot-dense-title = 稠密向量
lesson-one-hot-dense-ask = 教学模型给每个词 { $dimensions } 个实数。在这个模型里，哪个词与“{ $word }”的余弦更高？
lesson-one-hot-dense-near = { $near }
lesson-one-hot-dense-far = { $far }
lesson-one-hot-dense-equal = 一样高
lesson-one-hot-dense-answer = { $first } 对 { $second }：这次看出了远近。
lesson-one-hot-dense-why = 这些数字不是人填的，是训练得来的：用法相近的词被拉到一起。后面几课讲这是怎么做到的。“训练”是关键，随机的稠密向量同样没有语义。

lesson-one-hot-size-title = 要存多少数字
lesson-one-hot-size-ask = { NUMBER($words) } 个词：独热向量每个 { NUMBER($words) } 维，稠密向量每个 { $dense } 维。独热要存的数字是稠密的多少倍？
lesson-one-hot-size-one = 独热
lesson-one-hot-size-dense = 稠密
lesson-one-hot-size-answer = { NUMBER($one) } 个对 { NUMBER($many) } 个。
lesson-one-hot-size-why = 程序里当然不会真的存那些 0。要紧的是后面的计算：输入有多少维，第一层权重就有多少行。

lesson-one-hot-exercise-times-ask = 词表 { NUMBER($words) } 个词，稠密向量 { $size } 维。独热的数字个数是稠密的多少倍？（误差不超过 1 即可。）
lesson-one-hot-exercise-times-answer = 词数约掉了，只剩两种维数之比：
lesson-one-hot-exercise-distance-ask = 一个向量沿第一轴，长 { $p }；另一个沿第二轴，长 { $q }。两个端点相距多远？保留两位小数。
lesson-one-hot-exercise-distance-answer = 勾股定理：

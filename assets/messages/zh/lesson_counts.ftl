### 第 7 课：GloVe。

lesson-counts-title = GloVe：先数，再拟合
lesson-counts-lead = 共现次数取对数，让两个向量的点积去接近它。

lesson-counts-sentence-title = 数一个句子
lesson-counts-sentence-ask = GloVe 先数谁与谁同现，离得越远算得越少：相隔 d 个位置，只算 1/d 次。句子“{ $sentence }”里，“{ $first }”和“{ $second }”算多少次？
lesson-counts-sentence-answer = 两个词相隔两个位置，所以算半次。相邻的算一次。
lesson-counts-sentence-why = 挨着的词关系更密切，所以计数时打折。word2vec 随机缩小窗口，效果也差不多：近的词更常被看到。

lesson-counts-log-title = 取对数
lesson-counts-log-ask = 下表是整个教学语料里的共现次数 X（窗口 10）。“{ $first }”和“{ $second }”：X = { $count }。自然对数 log X 约是多少？（误差不超过 0.05 即可。）
lesson-counts-log-answer = log X ≈ { $log }。表里有 { $zeros } 个 0，没有对数，GloVe 直接跳过。
lesson-counts-log-why = 次数相差可达几千倍，取对数以后只差几倍。而且对数把“倍数”变成“差”，向量相减才有了意义。

lesson-counts-error-title = 平方误差
lesson-counts-error-ask = log X = { $log }。现在 wᵢ = { $w }，w̃ⱼ = { $c }，偏置都是 0。(wᵢ · w̃ⱼ − log X)² 约是多少？（误差不超过 0.05 即可。）
lesson-counts-error-answer = 点积是 { $product }，离目标还差一截。
lesson-counts-error-why = GloVe 要让所有词对的加权平方误差之和最小。权重 f(X) 让罕见的词对说话轻一些，常见的也不超过 1。

lesson-counts-step-title = 走一步
lesson-counts-step-ask = 用训练器自己的 AdaGrad 走一步，学习率 { $alpha }。“{ $first }”和“{ $second }”的 wᵢ · w̃ⱼ + bᵢ + b̃ⱼ 离 log X 会怎样？
lesson-counts-step-nearer = 更近
lesson-counts-step-same = 不变
lesson-counts-step-farther = 更远
lesson-counts-step-answer = 这一对的损失从 { $before } 降到 { $after }。
lesson-counts-step-why = 两个向量各朝对方移动一点，偏置也一起动。AdaGrad 记住每一维走过多少，走得多的以后步子变小。所有词对走许多遍，就得到词向量。

lesson-counts-exercise-weight-ask = f(X) = min(1, (X/10)^0.75)。X = { $count } 时，权重是多少？保留两位小数。
lesson-counts-exercise-weight-answer = 代入公式：
lesson-counts-exercise-error-ask = w · w̃ = { $product }，X = { $count }，偏置为 0。(w · w̃ − log X)² 是多少？保留两位小数。
lesson-counts-exercise-error-answer = 用自然对数：

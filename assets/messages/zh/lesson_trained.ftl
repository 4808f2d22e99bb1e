### 第 10 课：训练过，还是没有。

lesson-trained-title = 训练过，还是没有
lesson-trained-lead = 同样的三个问题，问随机向量、5 轮的模型和 30 轮的模型。三者只有轮数不同。

lesson-trained-random-title = 随机向量
lesson-trained-random-ask = 训练之前，每个词的向量都是随机数。这时“{ $first }”和“{ $second }”的余弦会是多少？
lesson-trained-random-opposite = 接近 −1
lesson-trained-random-nothing = 接近 0
lesson-trained-random-alike = 接近 1
lesson-trained-random-answer = 余弦 { $cosine }。表里是三个问题的回答：有多相似，谁最近，类比是什么。“{ $second }”在“{ $first }”的近邻里排第 { $rank }：与瞎猜无异。
lesson-trained-random-why = 高维空间里，两个随机方向几乎总是接近垂直。稠密不等于有语义：“训练过”才是嵌入的要点。

lesson-trained-few-title = 只训练 5 轮
lesson-trained-few-ask = 用讲义的模型 2 的参数（128 维，窗口 5），从这些随机向量出发，在教学语料上训练 { $few } 轮。这时任取两个词，余弦平均是多少？
lesson-trained-few-low = 低于 0.3
lesson-trained-few-middle = 0.3 到 0.75 之间
lesson-trained-few-high = 高于 0.75
lesson-trained-few-answer = 随机词对平均 { $chance }，而“{ $first }”和“{ $second }”是 { $cosine }。余弦很高，却说明不了什么。
lesson-trained-few-why = 训练开头，所有向量先朝同一个方向走，之后才彼此分开。轮数太少，就停在了半路：处处都是 0.9，看上去样样都像。

lesson-trained-many-title = 训练 30 轮
lesson-trained-many-ask = 语料、参数、种子都不变，只把轮数从 { $few } 加到 { $many }。三个模型里，哪一个的“{ $first }”和“{ $second }”高出随机词对最多？
lesson-trained-many-epochs-0 = 随机向量
lesson-trained-many-epochs-5 = 5 轮
lesson-trained-many-epochs-30 = 30 轮
lesson-trained-many-answer = 高出 { $gap }。这个模型里，余弦的高低才有了意义。
lesson-trained-many-why = 教学语料很整齐，5 轮以后近邻和类比往往已经答对，余弦却还没有拉开。要看的不是余弦本身，而是它比随机词对高出多少。本程序在每个余弦旁边都写着这个比较。

lesson-trained-novel-title = 在《西游记》上
lesson-trained-novel-ask = 讲义的模型 2 在《西游记》上训练 { $few } 轮。任取两个词，余弦平均是多少？
lesson-trained-novel-low = 低于 0.3
lesson-trained-novel-middle = 0.3 到 0.75 之间
lesson-trained-novel-high = 高于 0.75
lesson-trained-novel-answer = { $few } 轮平均 { $few_mean }，{ $many } 轮平均 { $many_mean }。讲义里的 0.98，多半不是“很像”，而是“没学完”。
lesson-trained-novel-why = 小说只有三十多万词次，5 轮远远不够。加轮数、用 skip-gram，或用基于计数的方法，近邻才看得出名堂。
lesson-trained-nearest = 离“{ $word }”最近
lesson-trained-epochs = { $epochs ->
    [0] 随机
   *[other] { $epochs } 轮
  }

lesson-trained-exercise-means-ask = 三个模型里随机词对的平均余弦如下。哪一个训练得最充分？
lesson-trained-exercise-means-answer = 平均余弦越接近 0，向量越已经彼此分开。
lesson-trained-exercise-above-ask = 一个余弦是 { $cosine }。同一模型的随机词对平均 { $mean }，标准差 { $deviation }。它高出平均几个标准差？保留一位小数。
lesson-trained-exercise-above-answer = 相减，再除以标准差，约 { $deviations } 个。

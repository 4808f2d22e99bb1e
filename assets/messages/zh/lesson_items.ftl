### 第 12 课：词、句子、图片、用户。

lesson-items-title = 不只是词
lesson-items-lead = 购物小票当句子，商品当词：用同一个 Word2Vec。

lesson-items-together-title = 一起买的
lesson-items-together-ask = { $baskets } 张合成的购物小票，一张一句。哪样商品最常和“{ $item }”在同一个篮子里？
lesson-items-together-answer = 同篮 { $count } 次。
lesson-items-together-why = 小票是由一套小语法按种子写出来的，不是真实数据。要紧的是形式：谁和谁一起出现，正是 Word2Vec 要的全部信息。

lesson-items-never-title = 从不一起买的
lesson-items-never-ask = “{ $first }”和“{ $second }”在同一个篮子里出现过多少次？
lesson-items-never-answer = { $count } 次：买了这个，就不买那个。表里是各自最常见的同伴。
lesson-items-never-why = 两者从不同篮，但同伴几乎一样。这和“医生”“护士”是同一回事：可以互相替换。

lesson-items-near-title = 谁离得最近
lesson-items-near-ask = 把小票当句子训练 Word2Vec。哪样商品与“{ $item }”的余弦最高？
lesson-items-near-answer = 是“{ $best }”：从不同篮，余弦却最高。
lesson-items-near-why = 向量相近说的是“可以替换”，不是“一起买”。缺货时推荐替代品，看余弦；推荐搭配，看同篮次数。不少推荐系统就是这样做的（item2vec）。

lesson-items-kinds-title = 还有什么能嵌入
lesson-items-kinds-ask = 想法都一样：用途相近的，放在相近的地方。用户的点击和购买记录，最适合用来嵌入什么？
lesson-items-kinds-words = 词
lesson-items-kinds-sentences = 句子
lesson-items-kinds-images = 图片
lesson-items-kinds-users = 用户与商品
lesson-items-by-words = Word2Vec、GloVe、FastText
lesson-items-by-sentences = Sentence-BERT
lesson-items-by-images = CLIP
lesson-items-by-users = item2vec、矩阵分解
lesson-items-signal-words = 邻近的词
lesson-items-signal-sentences = 成对的句子：意思相同或不同
lesson-items-signal-images = 图片和它的说明文字
lesson-items-signal-users = 点击、购买
lesson-items-kinds-answer = 行为记录说的是谁和什么有关，正好嵌入用户与商品。
lesson-items-kinds-why = 嵌入把离散的符号变成向量。符号可以是词、句子、图片、用户编号；共同的目标是：意义或功能相近的，在空间里也相近。

lesson-items-exercise-near-ask = 在小票模型里，哪样商品与“{ $item }”的余弦最高？
lesson-items-exercise-near-answer = 余弦与同篮次数：
lesson-items-exercise-count-ask = 下面六张小票里，有几张买了“{ $item }”？
lesson-items-exercise-count-answer = 逐张数一遍即可。

sample-baskets_zh = 购物小票（中文）
sample-baskets_zh-help = 内置，合成，第 12 课所用：一张小票一行，商品当词。
sample-baskets_en = 购物小票（英文）
sample-baskets_en-help = 内置，合成，第 12 课所用：一张小票一行，商品当词。

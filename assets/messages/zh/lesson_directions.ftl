### 第 9 课：方向有含义。

lesson-directions-title = 方向有含义
lesson-directions-lead = 国王 − 男人 + 女人 ≈ ？ 以及它什么时候不成立。

lesson-directions-king-title = 王冠换个主人
lesson-directions-king-ask = { $sum }：从“{ $a }”减去“{ $b }”，加上“{ $c }”。在教学模型里，哪个词离结果最近？
lesson-directions-king-answer = { $best }，余弦 { $cosine }。四条边几乎合成一个平行四边形。
lesson-directions-king-why = 从“{ $b }”到“{ $c }”的方向，与从“{ $a }”到答案的方向大致相同：性别成了一个方向。语料里没有一句话说过这个类比，它是从上下文里长出来的。

lesson-directions-inputs-title = 藏起来的词
lesson-directions-inputs-ask = 大多数工具会把三个输入词藏起来，不让它们当答案。如果不藏，离 { $sum } 最近的会是什么？
lesson-directions-inputs-input = 三个输入词之一
lesson-directions-inputs-new = 一个新词
lesson-directions-inputs-answer = 是“{ $word }”，余弦 { $cosine }。藏起输入词以后，才轮到“{ $best }”。
lesson-directions-inputs-why = 减去一个词再加上相近的词，结果常常没有走远，最近的往往就是起点。看到漂亮的类比，先问一句：输入词藏起来了吗？

lesson-directions-paris-title = 换一个首都
lesson-directions-paris-ask = { $sum }：在教学模型里，下面哪个词离结果最近？
lesson-directions-paris-answer = { $best }，余弦 { $cosine }。
lesson-directions-paris-why = “首都”和“哪一国”是两个互不相干的方向，所以可以只换一个，另一个不动。

lesson-directions-without-title = 没有女王的语料
lesson-directions-without-ask = 把所有含有“{ $word }”的句子删掉，用同样的设置再训练（约一秒）。再问 { $sum }，模型会怎样？
lesson-directions-without-silent = 说自己不知道
lesson-directions-without-same = 仍然答“{ $word }”
lesson-directions-without-other = 照样给出另一个词
lesson-directions-without-answer = 原来：{ $before }（{ $before_cosine }）。现在：{ $after }（{ $after_cosine }）。
lesson-directions-without-why = 最近的词总是有的，所以模型从不说“不知道”。余弦低了一截，才是它在猜的迹象。类比成立，靠的是语料里有足够整齐的上下文。

lesson-directions-exercise-one-ask = 在教学模型里，{ $sum } ≈ ？
lesson-directions-exercise-one-answer = 最近的几个词：
lesson-directions-exercise-two-ask = 在教学模型里，{ $sum } ≈ ？
lesson-directions-exercise-two-answer = 最近的几个词：

### 第 8 课：为什么相近的词会靠在一起。

lesson-near-title = 为什么相近的词会靠在一起
lesson-near-lead = 能互相替换的词，被相同的上下文拉到一起。把这些上下文拿走，再训练一次看看。

lesson-near-who-title = 谁和它为伍
lesson-near-who-ask = 在教学语料里，“{ $word }”的前后 { $window } 个词中常有：{ $contexts }。下面哪个词也最常与它们为伍？
lesson-near-who-answer = “{ $best }”与“{ $word }”的次数几乎一样，其他词几乎没有。
lesson-near-who-why = 把句子里的“{ $word }”换成“{ $best }”，句子照样通顺。模型不懂医学，它只看到两个词的上下文一样。

lesson-near-chance-title = 有多近
lesson-near-chance-ask = 训练以后，“{ $first }”和“{ $second }”的余弦，高过多少随机词对？
lesson-near-chance-50 = 一半左右
lesson-near-chance-90 = 90% 以上，不到 99%
lesson-near-chance-99 = 99% 以上
lesson-near-chance-answer = 余弦 { $cosine }，高过 { $percent }% 的随机词对（它们的平均余弦是 { $mean }）。
lesson-near-chance-why = 单看一个余弦，说不出是高是低；要与同一模型里的随机词对比较。没有人告诉过模型这两个词相近，训练也不需要标注：这叫自监督。

lesson-near-part-title = 拿走共有的上下文
lesson-near-part-ask = 现在删掉一些句子，使“{ $first }”和“{ $second }”不再共有{ $contexts }，其余句子都留着，再用同样的设置和种子训练一次（约一秒）。两个词的余弦会怎样？
lesson-near-part-falls = 明显下降
lesson-near-part-stays = 差不多
lesson-near-part-rises = 明显上升
lesson-near-part-cosine = 余弦：{ $first }、{ $second }
lesson-near-part-rank = “{ $second }”在“{ $first }”的近邻里排第几
lesson-near-part-answer = 删去 { $removed } 个句子，训练用了 { $seconds } 秒。余弦从 { $before } 变成 { $after }：两个词分开了。
lesson-near-part-why = 词还是那两个词，词义也没有变，变的只有上下文。可见词向量反映的不是词义本身，而是用法的统计。语料里没有的共性，模型学不到；语料里有的偏见，模型也会学到。

lesson-near-others-title = 另外几对
lesson-near-others-ask = 三对词各有共有的上下文。在教学模型里，哪一对的余弦最高？
lesson-near-others-answer = 三对都很近，名次都排在前面。
lesson-near-others-why = 共有的上下文越多、各自独有的越少，两个词就越近。余弦不到 1 的地方，就是两个词用法不同的地方。

lesson-near-exercise-nearest-ask = 在教学模型里，哪个词与“{ $word }”的余弦最高？
lesson-near-exercise-nearest-answer = 四个余弦如下：
lesson-near-exercise-context-ask = 在教学语料里，哪个词最常出现在“{ $word }”的前后 { $window } 个词之内？
lesson-near-exercise-context-answer = 出现了 { $count } 次。
lesson-near-part-counts = “{ $word }”附近：{ $contexts }

### 第 3 课：看一个词与谁为伍。

lesson-company-title = 看一个词与谁为伍
lesson-company-lead = 分布假设：上下文相近的词，意思也相近。（J. R. Firth，1957）

lesson-company-frame-title = 填空
lesson-company-frame-ask = 教学语料里有句式“{ $frame }”。下面哪个词最常出现在空格里？
lesson-company-frame-answer = 它出现了 { $count } 次。这个空格一共出现 { $places } 次，最常见的是：{ $most }。
lesson-company-frame-why = 人凭常识作答，程序没有常识：它只是把语料里的句子数了一遍。能填同一个空的词，往往可以互相替换。

lesson-company-both-title = 三个空，两个词
lesson-company-both-ask = 三个句式：{ $frames }。“{ $first }”和“{ $second }”都填得上的，有几个？
lesson-company-both-answer = 两个词都填得上的有 { $both } 个，次数也相近。
lesson-company-both-why = 一个空说明不了什么：“喜欢”后面什么都可以接。几个空都填得上，才说明两个词用法相近。

lesson-company-shared-title = 共有的上下文
lesson-company-shared-ask = 不限于这几个句式：看“{ $word }”前后各 { $window } 个词。下面哪个词和它共有的上下文最多？
lesson-company-shared-answer = 与“{ $best }”共有 { $shared } 个。表里列出前几个，以及各自出现的次数。
lesson-company-shared-why = 这里只算“不是碰巧”的上下文（对数似然比高于 3.84）。“在”“非常”这样的词处处都有，因此不算。

lesson-company-novel-frame-title = 换一部真小说
lesson-company-novel-frame-ask = 《西游记》共 { NUMBER($tokens) } 词次，里面有句式“{ $frame }”。下面哪个词最常出现在空格里？
lesson-company-novel-frame-answer = 它出现了 { $count } 次。这个空格一共出现 { $places } 次，最常见的是：{ $most }。
lesson-company-novel-frame-why = 会笑、会说话的，是人物，不是山和马。程序不懂这一点，它只是数了小说里的句子；能填这个空的词，正好是同一类词。

lesson-company-novel-title = 小说里的上下文
lesson-company-novel-ask = 还是《西游记》，但不限于一个句式。看“{ $word }”前后各 { $window } 个词：下面哪个词和它共有的上下文最多？
lesson-company-novel-answer = 与“{ $best }”共有 { $shared } 个上下文。
lesson-company-novel-why = 小说不是照着语法造出来的，规律照样在。人物与人物为伍，地方与地方为伍。

lesson-company-exercise-nearest-ask = 在教学语料里，哪个词和“{ $word }”共有的上下文最多？
lesson-company-exercise-nearest-answer = 与“{ $best }”共有 { $shared } 个。
lesson-company-exercise-count-ask = 在教学语料里，“{ $context }”更常出现在哪个词的前后 { $window } 个词之内？
lesson-company-exercise-count-answer = 出现了 { $count } 次。

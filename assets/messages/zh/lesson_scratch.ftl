### 第 11 课：从头训练，还是下载。

lesson-scratch-title = 从头训练，还是下载
lesson-scratch-lead = 覆盖率、年代、偏见：领域语料与通用语料各有所长。

lesson-scratch-coverage-title = 覆盖率
lesson-scratch-coverage-ask = 词单有 { $number } 个词：{ $words }。通用的一方是 gensim 附带的英文新闻（2000–2001 年），至少出现 { $least } 次才收。新闻模型认识其中几个？
lesson-scratch-coverage-answer = 新闻认识 { $asked } 个，英文教学语料认识 { $other } 个，认识的却不是同一批。
lesson-scratch-coverage-why = 下载的词向量词表大，但专业词、新词、人名往往没有；自己的语料词表小，却正好有要用的词。先数覆盖率，再谈效果。这里用新闻代替“下载的词向量”，是为了不依赖网络。

lesson-scratch-age-title = 年代
lesson-scratch-age-ask = 新闻写于 2000–2001 年。下面哪个词一次也没有出现？
lesson-scratch-age-answer = “{ $word }”当时还没有。语料停在哪一天，模型就停在哪一天。
lesson-scratch-age-why = 没见过的词没有向量；词义变了的词，向量还是旧的。选词向量，要看它的语料是哪一年的。

lesson-scratch-bias-title = 偏见
lesson-scratch-bias-ask = 教学语料里 he 和 she 一样多，这是有意安排的。新闻里，he 是 she 的多少倍？
lesson-scratch-bias-once = 差不多一样多
lesson-scratch-bias-twice = 两三倍
lesson-scratch-bias-ten = 十倍左右
lesson-scratch-bias-answer = { NUMBER($many) } 次对 { $few } 次，{ NUMBER($ratio, maximumFractionDigits: 1) } 倍。
lesson-scratch-bias-why = 语料里谁被写到，模型就学谁。职业、性别、地域的偏向都会进入向量。拿来用之前，先量一量；“地图”页的轴可以做这件事。

lesson-scratch-near-title = 同一个词，不同的邻居
lesson-scratch-near-ask = 两个模型都认识“{ $word }”。它在两边的 { $k } 个近邻，有多少相同？
lesson-scratch-near-none = 一个也没有
lesson-scratch-near-some = 有几个
lesson-scratch-near-most = 大多数
lesson-scratch-near-answer = 相同的有 { $both } 个。表里各列出前六个。
lesson-scratch-near-why = 童话里的大臣在城堡里等国王，新闻里的部长管外交和移民。词义由语料决定，没有哪一边是“对的”，只有合不合用。

lesson-scratch-novel-coverage-title = 覆盖率
lesson-scratch-novel-coverage-ask = 词单有 { $number } 个词：{ $words }。领域的一方是《西游记》，至少出现 { $least } 次才收。它认识其中几个？
lesson-scratch-novel-coverage-answer = 《西游记》认识 { $asked } 个，教学语料认识 { $other } 个，认识的却不是同一批。
lesson-scratch-novel-coverage-why = 下载的词向量词表大，但专业词、新词、人名往往没有；自己的语料词表小，却正好有要用的词。先数覆盖率，再谈效果。这里用今天的短句（合成的教学语料）代替“下载的词向量”，是为了不依赖网络。

lesson-scratch-novel-age-title = 年代
lesson-scratch-novel-age-ask = 《西游记》写于十六世纪。下面哪个词一次也没有出现？
lesson-scratch-novel-age-answer = “{ $word }”当时还没有。语料停在哪一天，模型就停在哪一天。
lesson-scratch-novel-age-why = 没见过的词没有向量；词义变了的词，向量还是旧的。“她”字也是二十世纪才通行的，小说里一次也没有。选词向量，要看它的语料是哪一年的。

lesson-scratch-novel-bias-title = 偏见
lesson-scratch-novel-bias-ask = 教学语料里“{ $first }”和“{ $second }”差不多一样多，这是有意安排的。《西游记》里，前者是后者的多少倍？
lesson-scratch-novel-bias-once = 差不多一样多
lesson-scratch-novel-bias-twice = 两三倍
lesson-scratch-novel-bias-ten = 十倍左右
lesson-scratch-novel-bias-answer = { NUMBER($many) } 次对 { $few } 次，{ NUMBER($ratio, maximumFractionDigits: 1) } 倍。
lesson-scratch-novel-bias-why = 语料里谁被写到，模型就学谁。性别、职业、地域的偏向都会进入向量。拿来用之前，先量一量：本课的词单可以量，“地图”页的轴也可以。

lesson-scratch-novel-near-title = 同一个词，不同的邻居
lesson-scratch-novel-near-ask = 两个模型都认识“{ $word }”，设置也相同。它在两边的 { $k } 个近邻，有多少相同？
lesson-scratch-novel-near-none = 一个也没有
lesson-scratch-novel-near-some = 有几个
lesson-scratch-novel-near-most = 大多数
lesson-scratch-novel-near-answer = 相同的有 { $both } 个。表里各列出前六个。
lesson-scratch-novel-near-why = 短句里的国王戴着王冠，小说里的国王倒换关文、赐宴送行。词义由语料决定，没有哪一边是“对的”，只有合不合用。

lesson-scratch-novel-exercise-frequent-ask = 在《西游记》里，哪个词更常见？
lesson-scratch-novel-exercise-frequent-answer = 数一数就知道：
lesson-scratch-exercise-coverage-ask = 词单有 { $words } 个词，模型缺 { $lacking } 个。覆盖率是百分之几？（误差不超过 0.5 即可。）
lesson-scratch-exercise-coverage-answer = 认识的词除以全部：
lesson-scratch-exercise-frequent-ask = 在 2000–2001 年的英文新闻里，哪个词更常见？
lesson-scratch-exercise-frequent-answer = 数一数就知道：

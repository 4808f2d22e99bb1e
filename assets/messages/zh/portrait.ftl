### 语料画像、语境检索、共同语境：图和表格中的文字，以及提示。

figure-column-word-rank = 排名
figure-column-count = 出现次数
figure-column-tokens = 词次
figure-column-types = 词种
figure-column-sentences = 句数
figure-column-document = 文档
figure-column-documents = 出现的文档数
figure-column-tenths = 出现的段数
figure-column-sentence = 句子
figure-column-before = 前文
figure-column-after = 后文
figure-nothing = 无
figure-tenth = 第 { $number } 段（共十段）

## 齐普夫定律

figure-zipf-rank = 词的排名
figure-zipf-count = 出现次数
figure-zipf-told = 齐普夫指数 { $exponent } ± { $error }
figure-zipf-fit = 对{ $least ->
    [1] 全部的词
   *[other] 至少出现 { NUMBER($least) } 次的词
  }作最大似然拟合，最大偏差 { $percent }%
figure-zipf-at = 第 { NUMBER($rank) } 名：{ NUMBER($count) } 次
figure-zipf-word-at = 第 { NUMBER($rank) } 名：“{ $word }”，{ NUMBER($count) } 次
figure-column-law-rank = 按定律的排名

## 希普斯定律

figure-heaps-tokens = 已读的词次
figure-heaps-types = 见过的词种
figure-heaps-told = 希普斯定律：β = { $beta }，K = { $k }
figure-heaps-fit = 拟合曲线平均偏离 { $percent }%
figure-heaps-at = 读到 { NUMBER($tokens) } 词次：见过 { NUMBER($types) } 个不同的词
figure-column-law-types = 按定律的词种

## 常用词

figure-frequent-at = “{ $word }”：{ NUMBER($count) } 次，占全部词次的 { $percent }%
figure-column-token-percent = 占词次（%）

## 句长

figure-lengths-tokens = 一句的词数
figure-lengths-sentences = 句数
figure-lengths-told = 平均 { $mean }，中位数 { $median }
figure-lengths-at-one = { $low } 词：{ NUMBER($sentences) } 句
figure-lengths-at = { $low }–{ $high } 词：{ NUMBER($sentences) } 句
figure-lengths-more-at = { $low } 词及以上：{ NUMBER($sentences) } 句

## 最低词频舍去多少

figure-lost-min-count = 最低词频
figure-lost-share = 被舍去的比例（%）
figure-lost-types = 词种
figure-lost-tokens = 词次
figure-lost-told = 词种 { $types }%，词次 { $tokens }%
figure-lost-at = 最低词频 { $least }：词种 { $types }%，词次 { $tokens }%
figure-column-min-count = 最低词频
figure-column-types-lost = 舍去的词种
figure-column-types-lost-percent = 舍去的词种（%）
figure-column-tokens-lost = 舍去的词次
figure-column-tokens-lost-percent = 舍去的词次（%）

## 分布

figure-dispersion-value = 不均匀度
figure-dispersion-at = “{ $word }”：{ NUMBER($count) } 次，见于 { NUMBER($all) } 篇文档中的 { NUMBER($parts) } 篇
figure-dispersion-tenths-at = “{ $word }”：{ NUMBER($count) } 次，全文分 { $all } 段，见于 { $parts } 段
figure-column-dispersion = 不均匀度（DP，0 到 1）
figure-by-document-document = 文档（按原文顺序）
figure-by-document-tenth = 全文的十分之几
figure-by-document-rate = 每一万词次
figure-by-document-told = “{ $word }”：{ NUMBER($count) } 次，见于 { NUMBER($parts) } / { NUMBER($all) }
figure-by-document-at = { $name }：{ NUMBER($count) } 次，每一万词次 { $rate } 次

## 共同语境

figure-contexts-axis = 词每出现 100 次，前后 { $window } 词之内遇到这个语境词的次数
figure-frames-axis = 词每出现 100 次，填在这个空里的次数；| 表示句子的边界
figure-contexts-at = { $context }：与“{ $a }”{ NUMBER($count_a) } 次，与“{ $b }”{ NUMBER($count_b) } 次；权重 { $weight }
figure-column-context = 语境词
figure-column-slot = 框架
figure-column-near = 与{ $word }
figure-column-weight = 对数似然比
figure-column-example = { $word }的例句
remark-not-in-corpus = 这份语料里没有“{ $word }”。请检查写法，或看看文本是怎样分词的。
remark-few-places = “{ $word }”在这里只出现了 { $count } 次，它的语境可能只是偶然。
remark-same-word-twice = 这是“{ $word }”与它自己相比，语境自然全都相同。请换一个词作为第二个词。

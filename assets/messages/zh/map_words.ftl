### 地图上有哪些词，以及导出的地图文件。

error-no-kinds = 词性来自中文词典，这个模型的词里没有一个查得到。请换一种方式选词。
remark-words-limited = 选了 { NUMBER($asked) } 个词，只显示前 { NUMBER($most) } 个：{ $dimensions } 维地图最多放这么多。
remark-words-repeated = 列表里有 { NUMBER($count) } 处重复，重复的词只算一次。
remark-kind-unknown = { NUMBER($words) } 个词中有 { NUMBER($count) } 个在词性词典里查不到，没有列入。
field-words = 词数
field-rank-first = 起始排名
field-rank-last = 末尾排名
field-k = 近邻数
field-kind = 词性
field-steps = 步数
word-kind-noun = 名词
word-kind-person = 人名
word-kind-place = 地名
word-kind-verb = 动词
word-kind-adjective = 形容词
word-kind-adverb = 副词
word-kind-pronoun = 代词
word-kind-number = 数词和量词
word-kind-phrase = 成语和习语
word-kind-function = 虚词
figure-column-kept-share = 保留的真近邻比例

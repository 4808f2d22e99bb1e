error-no-scored-pairs = “{ $name }”里没有带分数的词对{ $bad ->
    [0] 。
   *[other] （{ NUMBER($bad) } 行读不懂）。
  }每行要有两个词和一个数。
error-too-few-to-tell = 至少要有三个词才能找出不同的那个；模型认识其中 { NUMBER($known) } 个。{ $lacking ->
    [yes] 没有的词：{ $missing }。
   *[no] { "" }
  }
error-too-many-to-tell = 一次给出 { NUMBER($words) } 个词太多了，请不要超过 { NUMBER($most) } 个。
error-no-odd-questions = “{ $name }”里没有“找不同”的题{ $bad ->
    [0] 。
   *[other] （{ NUMBER($bad) } 行读不懂）。
  }每行至少三个词，不同的那个放在最后。
error-no-categories = “{ $name }”里的词不足两个类别{ $bad ->
    [0] 。
   *[other] （{ NUMBER($bad) } 行读不懂）。
  }每行要有一个词和它的类别。
error-too-many-categories = { NUMBER($found) } 个类别太多，无法聚类。请不要超过 { NUMBER($most) } 个。
error-few-categories = 这个集合的 { NUMBER($asked) } 个词里，模型只有 { NUMBER($words) } 个，不足两个类别，无法判断。语言、字体、大小写或分词方式可能不同。
evaluate-title = 评测
evaluate-close = 关闭评测
evaluate-part = 评测项目
evaluate-part-similar = 相似度
evaluate-part-odd = 找不同
evaluate-part-categories = 词类
evaluate-part-report = 报告
evaluate-set = 测试集
evaluate-options = 选项
evaluate-file = 文件（不超过 { $limit } MB）
evaluation-kind-similarities = 相似度
evaluation-kind-analogies = 类比
evaluation-kind-odd_one_out = 找不同
evaluation-kind-categories = 词类
evaluation-set-teaching-zh = 中文教学集
evaluation-set-teaching-en = 英文教学集
evaluation-set-wordsim353 = WordSim-353（英文）
evaluation-set-simlex999 = SimLex-999（英文）
evaluation-set-questions-words = questions-words（英文）
evaluation-set-own = 自己的文件
evaluation-coverage = { NUMBER($of) } { $kind ->
    [pairs] 对词
    [words] 个词
   *[questions] 题
  }中，模型认识 { NUMBER($covered) } { $kind ->
    [pairs] 对
    [words] 个
   *[questions] 题
  }（{ $percent }）。
evaluation-few = 数量太少，说明不了什么。
evaluation-missing = 模型没有的词（{ NUMBER($count) } 个）：{ $words }{ $more ->
    [yes] ……
   *[no] { "" }
  }
evaluation-bad = { NUMBER($count) } 行读不懂，没有采用；其余 { NUMBER($rest) } 行照常。
evaluation-bad-cells = 有 { $found } 格
evaluation-bad-number = 分数的位置不是数
evaluation-bad-empty = 有空格子
evaluation-bad-long = 有的词太长
evaluation-bad-words = 有 { $found } 个词
evaluation-bad-twice = 有词重复
evaluation-bad-other = 前面已归入另一类
evaluation-repeated = { NUMBER($count) } 行与前面重复。
evaluation-cut = 文件太长，只读了前 { NUMBER($count) } 行。
similar-own = 分数来自教学语料的语法，不是人打的：处处可以互换的词为 4，没有共同上下文的词为 0。
similar-set-help = WordSim-353 评的是相关（咖啡、杯子），SimLex-999 只评相似（咖啡、茶）。模型只有一个余弦，不分这两种。
similar-file-help = 每行两个词和一个数，用制表符、逗号、分号或空格隔开。表头和以 # 开头的行不算。
similar-told = { NUMBER($pairs) } 对词：Spearman { $rho }（95% 区间 { $rho_low } 至 { $rho_high }），Pearson { $r }（{ $r_low } 至 { $r_high }）。
similar-interval = { NUMBER($pairs) } 对词，95% 区间 { $rho_low } 至 { $rho_high }。Pearson { $r }（{ $r_low } 至 { $r_high }）。
similar-beyond = { $beyond ->
    [yes] 分数越高，余弦也越高，这不只是偶然。
    [less] 分数越高，余弦反而越低。
   *[no] 区间包含 0：单凭偶然也可能如此。
  }
similar-undefined-few = { NUMBER($pairs) } 对词中，模型只认识 { NUMBER($covered) } 对，至少要三对才能算相关。语言、字体、大小写或分词方式可能不同。
similar-undefined-scores = 所有分数都相同，谈不上相关。
similar-undefined-cosines = 所有余弦都相同，谈不上相关。
similar-worst-one = 相差最远的一对：“{ $first }”和“{ $second }”。{ NUMBER($pairs) } 对词中，测试集把它们排在第 { $human } 位，模型排在第 { $model } 位。
similar-worst = 两种排序里相差最远的 { $shown } 对：
similar-lacking = 无法比较的词对（{ NUMBER($count) } 对）
similar-among = 只看最常用的词（个）
similar-among-help = 即 gensim 的 restrict_vocab。含有其他词的词对不算在内。
similar-case = 区分大小写
similar-case-help = 即 gensim 的 case_insensitive=False。
similar-dummy = 缺词的词对按余弦 0 计
similar-dummy-help = 即 gensim 的 dummy4unknown。不选则不计这些词对，但会写明有多少。
similar-dummy-told = 缺词的词对按余弦 0 计入。
odd-words = 三个或更多的词
odd-words-help = 用空格或逗号隔开。
odd-answer = 不同的是：{ $word }
odd-answer-told = 它与其他词的平均余弦是 { $value }；其次是“{ $next }”，为 { $following }。{ $close ->
    [yes] 两者很接近，换成后者也说得通。
   *[no] { "" }
  }
odd-missing = 模型没有、因而不算的词（{ $count } 个）：{ $words }{ $more ->
    [yes] ……
   *[no] { "" }
  }
odd-repeated = 有 { NUMBER($count) } 个词重复，只算一次。
odd-set-title = 成套的题：能找对多少？
odd-file-help = 每行一题：至少三个词，不同的那个放在最后，用空格、制表符或逗号隔开。
odd-told = 找对 { NUMBER($right) } / { NUMBER($asked) } 题，{ $accuracy }（95% 区间 { $low } 至 { $high }）。瞎猜是 { $chance }。
odd-nothing = { NUMBER($questions) } 题都有模型没有的词。语言、字体、大小写或分词方式可能不同。
categories-answer = 纯度 { $purity }
categories-told = { NUMBER($words) } 个词聚成 { NUMBER($count) } 类，{ $wrong ->
    [0] 每个词都和同类在一起。
   *[other] 其中 { NUMBER($wrong) } 个词所在的类里，另一类别的词更多。
  }随机分配平均是 { $chance }，二十次里有一次超过 { $high }。
categories-method = 聚类方法
categories-file-help = 每行一个词和它的类别，用制表符、逗号或空格隔开。
categories-misplaced = 落在其他类别里的词（{ NUMBER($count) } 个）
evaluation-facts = 模型
evaluation-section = { $part }：{ $set }
evaluation-untold-title = 没有评测的部分
evaluation-untold = { $kind }：{ $sets }里模型认识的太少。
evaluation-report-title = 模型评测：{ $name }
evaluation-report-offer = 把评测保存为文件：参数、健康、相似度、类比、找不同、词类。
evaluation-report-own = 这里打开的自己的测试集也包括在内。
evaluation-report-wait = 正在回答一个很大的类比题集，答完后就有报告。
evaluation-at-a-glance = 一览
evaluation-column-measure = 指标
evaluation-column-set = 测试集
evaluation-column-reached = 结果
evaluation-column-interval = 95% 区间
evaluation-column-chance = 随机
evaluation-column-covered = 覆盖
evaluation-spearman = 相似度（Spearman）
evaluation-accuracy = 类比（正确率）
evaluation-odd = 找不同（正确率）
evaluation-purity = 词类（纯度）
fact-bytes = 大小（字节）
figure-similar-score = 测试集的分数
figure-similar-cosine = 模型的余弦
figure-similar-told = Spearman { $rho }
figure-similar-foot = 蓝：模型里比测试集更近；橙：更远。标出的是相差最远的词对。
figure-similar-at = { $first } – { $second }：分数 { $score }（第 { $human } 位），余弦 { $cosine }（第 { $model } 位）
figure-column-first = 词一
figure-column-second = 词二
figure-column-score = 分数
figure-column-cosine-of = 余弦
figure-column-score-rank = 按分数的名次
figure-column-cosine-rank = 按余弦的名次
figure-column-rank-difference = 模型低了几位
figure-odd-others = 与其他词的平均余弦
figure-odd-mean = 与总平均的余弦
figure-odd-margin = 与下一个词的差距：{ $margin }
figure-odd-margin-column = 差距
figure-odd-right = 对错
figure-categories-cluster = 聚类
figure-categories-most = 多数词的类别
figure-categories-share = 占比
figure-categories-foot = 竖：聚类；横：词类；数字是词数。

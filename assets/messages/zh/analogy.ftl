### 类比：加权的和、几种算法、图、词对与成套的题。

error-bad-weight = “{ $word }”的权重“{ $weight }”不能用。请填 0 到 { $most } 之间的数。
error-not-three-words = 这种算法只适用于“b − a + c”的形式，每个词只算一次。
error-too-few-examples = LRCos 要从几对例子中学习，现在只有 { $pairs } 对。请至少给出 { $needed } 对。
error-no-questions = “{ $name }”里没有类比题。{ $bad ->
    [0] {""}
   *[other] 有 { NUMBER($bad) } 行读不懂。
  }每行应有四个词（a b c d），或每行一对词；类别写在以冒号开头的一行。
remark-both-sides = “{ $word }”加减两边都有，只剩下差额。
remark-no-weight = “{ $word }”的权重是 0，不起作用。

## 选词

analogy-a = a 之于
analogy-b = b，如同
analogy-c = c 之于什么？
analogy-form = 形式
analogy-form-three = 三个词
analogy-form-sum = 任意加减
analogy-incomplete = 请选好三个词：a 之于 b，如同 c 之于什么？
analogy-weights = 加权
analogy-weights-help = 每个词的向量先化为单位长度，再乘以它的权重。
analogy-weight = { $sign } { $word }

## 这个答案有多可信

analogy-rank = { $rank ->
    [1] “{ $word }”排在所有词的第 1 位，输入的词都在它后面。
   *[other] “{ $word }”排第 { $rank }：排在前面的是输入的词（{ $inputs }）。
  }
analogy-alone = { $rank ->
    [0] 不加 { $b } − { $a }，离“{ $c }”最近的是“{ $nearest }”；“{ $word }”不在前 { $most } 位。答案要归功于 { $b } − { $a }。
    [1] 不加 { $b } − { $a }，离“{ $c }”最近的已经是“{ $word }”。这个答案说明不了 { $b } − { $a } 有什么作用。
   *[other] 不加 { $b } − { $a }，离“{ $c }”最近的是“{ $nearest }”，“{ $word }”只排第 { $rank }。
  }
analogy-margin = 比第二名“{ $word }”高 { $margin }{ $close ->
    [yes] ，差得很少。
   *[no] 。
  }
analogy-seeds = 换种子重新训练的 { $seeds } 个模型中，有 { $same } 个给出同样的答案{ $differ ->
    [yes] 。别的答案是：{ $others }。
   *[no] 。
  }
analogy-place = 第 { NUMBER($rank) } 位
analogy-column-rank = 名次

## 几种算法

analogy-methods = 几种算法并列
analogy-column-method = 算法
analogy-column-answer = 答案
analogy-column-score = 得分
analogy-column-second = 第二名
analogy-column-margin = 领先
analogy-method-add = 3CosAdd
analogy-method-mul = 3CosMul
analogy-method-direction = 词对方向
analogy-method-lrcos = LRCos
analogy-method-alone = 只看一个词
analogy-method-add-help = 3CosAdd：与 b − a + c 的余弦（Mikolov 等，2013）。
analogy-method-mul-help = 3CosMul：相乘代替相加，免得某一项盖过其余（Levy 与 Goldberg，2014）。
analogy-method-direction-help = 词对方向：从 c 到答案的方向与从 a 到 b 的方向的余弦，不管离得多远（Levy 与 Goldberg，2014）。
analogy-method-lrcos-help = LRCos：从几对例子学出后一个词属于哪一类，再乘以与括号里那个词的余弦（Drozd、Gladkova 与 Matsuoka，2016）。
analogy-method-alone-help = 只看一个词：离它最近的词，什么也不加，作为对照（Linzen，2016）。
analogy-methods-three = 后三种算法只适用于 b − a + c，每个词的权重都是 1。
analogy-examples = LRCos 的例子：{ $pairs }。含有括号里那个词的一对不用。

## 分步的图

figure-analogy-play = 播放
figure-analogy-begin = 1　从 { $b } 出发
figure-analogy-step = 2　走一步：{ $a } → { $c }
figure-analogy-land = 3　落在 { $total }
figure-analogy-look = 4　最近的是 { $answer }

## 许多词对

analogy-pairs = 许多词对：它们平行吗？
analogy-pairs-field = 词对：从 → 到
analogy-pairs-help = 用逗号、顿号或换行分开，每对的两个词之间写箭头（→ 或 ->）。
analogy-pairs-one = 只有一对词，还看不出是否平行。请再加一对。
analogy-pairs-none = 没有可以画的词对。请输入几对词，例如：男人 → 女人，国王 → 女王。
analogy-pairs-shown = 每对词之差，都从同一个原点画起。绿色是第一对。这个平面显示了其长度平方的 { $percent }%。
analogy-pairs-ends = 与其余各对最一致的是 { $pair }（{ $high }），最不一致的是 { $odd }（{ $low }）。
figure-column-pair = 词对
figure-column-others = 与其余各对的平均余弦

## 成套的题

sets-title = 成套的题：模型答对多少？
sets-set = 题集
sets-teaching-zh = 中文教学题集
sets-teaching-en = 英文教学题集
sets-questions-words = questions-words（英文，19,544 题）
sets-own = 自己的文件
sets-method = 算法
sets-options = 选项
sets-among = 只看最常用的词（个）
sets-among-help = 即 gensim 的 restrict_vocab。含有其他词的题不算在内。
sets-case = 区分大小写
sets-case-help = 即 gensim 的 case_insensitive=False。
sets-dummy = 缺词的题算答错
sets-dummy-help = 即 gensim 的 dummy4unknown。不选则不计这些题，但会写明有多少。
sets-file = 题集文件（不超过 { $limit } MB）
sets-file-help = 每行四个词：a b c d，意思是 a 之于 b，如同 c 之于 d。也可以每行一对词，同一类别的词对两两成题。类别写在以冒号开头的一行。表格（CSV）用四列或两列，另可有一列“类别”。
sets-bad = { NUMBER($count) } 行读不懂，没有采用；其余 { NUMBER($questions) } 题照常。
sets-line = 行
sets-reason = 原因
sets-text = 内容
sets-bad-words = 有 { $found } 个词或格，应为四个（或两个）
sets-bad-empty = 有空格子
sets-bad-long = 有的词太长
sets-bad-alone = 这一类别只有一对词
sets-repeated = { NUMBER($count) } 题与前面重复，照样计入（与 gensim 相同）。
sets-cut = 文件太长，只读了前 { NUMBER($count) } 题。
sets-empty = 没有题的类别（{ $count }）：{ $words }{ $more ->
    [yes] ……
   *[no] 。
  }
sets-nothing = 这 { NUMBER($questions) } 题中，没有一题的词都在这个模型里。语言、字体、大小写或分词方式可能不同。
sets-told = 答对 { NUMBER($right) } / { NUMBER($asked) } 题，{ $accuracy }（95% 区间 { $low } 至 { $high }）。答案在前 5 名的占 { $top5 }，在前 10 名的占 { $top10 }。
sets-coverage = { NUMBER($questions) } 题中，有 { NUMBER($covered) } 题的词模型全认识（{ $coverage }）。
sets-left-out = 其余 { NUMBER($count) } 题缺词，{ $dummy ->
    [yes] 算作答错。
   *[no] 没有计入。
  }
sets-missing = 模型没有的词（{ NUMBER($count) } 个）：{ $words }{ $more ->
    [yes] ……
   *[no] 。
  }
sets-never = 有 { NUMBER($count) } 题的答案本身就是输入的词，按规则不可能答对。
sets-failures = 答错的题（{ NUMBER($count) } 题中的前 { NUMBER($shown) } 题）
sets-no-failures = 没有答错的题。
sets-again = 重新作答
job-asking = 正在回答 { NUMBER($questions) } 题：{ $percent }%
job-stop-analogies = 停止作答，不保留任何结果。
figure-percent = { $share }%
figure-set-category = 类别
figure-set-unnamed = （无类别）
figure-set-all = 合计
figure-set-right = 答对 · 题数
figure-set-interval = 细线是 95% 区间（Wilson）。
figure-set-at = 答对 { NUMBER($right) } / { NUMBER($asked) }，区间 { $low } 至 { $high }
figure-set-questions = 题数
figure-set-covered = 覆盖
figure-set-asked = 计入
figure-set-low = 区间下限
figure-set-high = 区间上限
figure-set-top5 = 前 5 名
figure-set-top10 = 前 10 名
figure-set-question = 题目
figure-set-expected = 标准答案
figure-set-given = 模型的答案
figure-set-rank = 标准答案的名次
sets-uncovered = 缺词的题（{ NUMBER($count) } 题）
figure-set-lacks = 缺的词

### 余弦页：假如……、随机向量、各维贡献、随机词对、CSLS、多词矩阵。

## 假如

what-if-title = 假如把向量拉长、转动、加上噪声？
what-if-kind = 改变什么
what-if-kind-length = a 的长度
what-if-kind-negate = a 取反
what-if-kind-turn-both = 一起转
what-if-kind-turn-one = 只转 a
what-if-kind-orthogonal = 正交化
what-if-kind-noise = 给 a 加噪声
what-if-kind-centre = 中心化
what-if-factor = a 乘以
what-if-degrees = 转动的角度（度）
what-if-amount = 噪声，占 a 长度的百分比
what-if-seed = 随机种子
what-if-told-length = 余弦看不见长度：倍数在分子和分母里各出现一次，约掉了。点积和欧氏距离都会变。
what-if-told-length-none = 乘以 1，一切照旧。
what-if-told-negate = a 指向相反的方向：余弦和点积变号，夹角 θ 变成 180° − θ，长度不变。
what-if-told-turn-both = 两个向量在同一平面里转过同样的角度，彼此的关系没有变：坐标轴朝哪里，哪一种度量都看不出来。
what-if-told-turn-one = 只有 a 在转。长度不变，夹角原来是 { $before }°，现在是 { $after }°，余弦随之改变。
what-if-told-orthogonal = 从 b 里减去沿着 a 的那一部分（格拉姆–施密特正交化）：b − (a·b / a·a) a。剩下的与 a 垂直。
what-if-told-noise = 给 a 加上了一组随机数，合起来约有 a 的 { $percent }% 那么长。维数很多时，噪声几乎与一切垂直，余弦约缩小到原来的 { $share } 倍；维数很少时，全凭运气。
what-if-told-centre = 两个向量各自减去自己的平均值。中心化之后的余弦就是皮尔逊相关系数：r { $value }。
what-if-told-centre-two = 两个向量各自减去自己的平均值，余弦就成了皮尔逊相关系数：r { $value }。每边只有两个数时，它总是 1 或 −1。
what-if-before = 之前
what-if-after = 之后
what-if-stays = 不变
what-if-changes = 变了
what-if-measure = 度量
what-if-verdict = 变或不变
what-if-measure-cosine = 余弦
what-if-measure-degrees = 夹角（°）
what-if-measure-dot = 点积
what-if-measure-distance = 欧氏距离
what-if-measure-norm-a = a 的长度
what-if-measure-norm-b = b 的长度
what-if-names = a 是“{ $first }”的向量，b 是“{ $second }”的向量。
remark-what-if-zero = 现在向量 { $side } 全是 0，没有方向，余弦和夹角都没有定义。{ $kind ->
    [length] 请选 0 以外的倍数。
    [orthogonal] b 完全沿着 a，减去之后什么也不剩。请换一个不与 a 平行的向量。
   *[centre] 它的数原来全都相等，减去平均值之后什么也不剩。请改动其中一个数。
  }
remark-what-if-too-large = 改变之后的向量太大，超出了计算机能表示的数（约 1.8×10³⁰⁸）。请选小一些的改变。
error-no-plane = 只有一个数的向量都在一条直线上，没有可以转动的平面。请给两个向量各加一个数。

## 随机向量

random-directions-title = 为什么随机向量几乎互相垂直
random-directions-told = 每一行是 { NUMBER($pairs) } 对随机向量。维数越多，余弦越往 0 聚拢：1000 维时，{ $percent }% 落在 −0.1 与 0.1 之间。曲线是精确的分布，(1 − x²) 的 (d − 3)/2 次方，标准差是 1/√d。
random-directions-mark = 橙色是您的这一对：cos θ { $value }。
random-directions-seed = 随机向量的种子
random-directions-axis = 两个随机向量的余弦
random-directions-d = d = { $dimensions }
random-directions-deviation = 抽样 { $drawn }，1/√d = { $expected }
random-directions-at = d = { NUMBER($dimensions) }，{ $low } 到 { $high }：{ NUMBER($pairs) } 对
random-directions-column-d = 维数
random-directions-column-pairs = 对数
random-directions-column-drawn = 标准差（抽样）
random-directions-column-law = 1/√d
random-directions-column-near = 余弦在 ±0.1 之内（%）

## 各维的贡献

contributions-rotate = 旋转整个空间
contributions-rotate-help = 随机换一组坐标轴（乘以一个随机正交矩阵）。向量之间的关系丝毫不变，变的只是描述它们的数。
contributions-seed = 旋转的种子
contributions-told = 共 { NUMBER($dimensions) } 维：贡献最大的十维，加上其余各维之和，就是余弦。
contributions-told-few = 全部 { $dimensions } 维的贡献加起来，就是余弦。
contributions-rotated = 换了坐标轴，各维的贡献变了，余弦没有变：之前 { $before }，之后 { $after }。可见词向量的单独一维本身没有意义。

## 随机词对

chance-all = 所有的词
chance-all-told = cos θ { $value }，高于这个模型 { NUMBER($pairs) } 对随机词对中的 { $percent }%。
chance-like = 词频相近的词
chance-like-told = 从“{ $first }”和“{ $second }”各自所在的词频段里各取一词，{ $whole ->
    [yes] 共有 { NUMBER($pairs) } 对
   *[no] 随机取 { NUMBER($pairs) } 对
  }。cos θ { $value }，高于其中的 { $percent }%。
chance-band = { $words }：第 { NUMBER($start) } 到 { NUMBER($end) } 位，在语料里出现 { NUMBER($most) } 到 { NUMBER($least) } 次。
chance-bands = 词频段的划分：从最常见的词往下，每段至少 { $size } 个词，直到词频不足本段第一个词的一半为止。这个模型共有 { $bands } 段。
chance-one-band = 这个模型的词太少，或者没有词频，所有的词都在同一段里。
words-guessed = 两个词里有一个不在模型里，它的向量是由写法推测的，既没有词频，也没有可比的近邻。

## CSLS

csls-title = CSLS：除去“拥挤”之后的余弦
csls-told = CSLS = 2 × { $cosine } − { $crowd_a } − { $crowd_b } ≈ { $value }
csls-meaning = 减去的是每个词与自己前 { $k } 个近邻的平均余弦：“{ $first }”{ $crowd_a }，“{ $second }”{ $crowd_b }。有的词和什么词都近，叫作枢纽词；在它周围，余弦高说明不了什么。
csls-places = 在“{ $first }”的近邻里，“{ $second }”按余弦排第 { NUMBER($by_cosine) }，按 CSLS 排第 { NUMBER($by_csls) }。
csls-places-far = “{ $second }”不在“{ $first }”的前 { NUMBER($candidates) } 个近邻里，没有 CSLS 的名次。
csls-hub = “{ $word }”出现在 { NUMBER($count) } 个词的前 { $k } 个近邻里；平均应是 { $k } 个。
csls-hub-unknown = “{ $word }”不在最常见的 { NUMBER($words) } 个词之内，枢纽只在这些词里统计。
csls-verdict = { $verdict ->
    [model] 这个模型受枢纽词影响很大（偏度 { $skewness }，高于 5）：宜看 CSLS，不宜只看余弦。
    [word] 整个模型没有很强的枢纽（偏度 { $skewness }），但这两个词里有一个是枢纽词：请看 CSLS。
   *[none] 两个词都不是枢纽词，模型里也没有很强的枢纽（偏度 { $skewness }）：余弦与 CSLS 的说法大体一致。
  }
csls-by-cosine = 按余弦
csls-by-csls = 按 CSLS
csls-at = { $word }：余弦 { $cosine }（第 { NUMBER($by_cosine) }），拥挤 { $crowd }，CSLS { $csls }（第 { NUMBER($by_csls) }）
csls-some = 取余弦最近的 { NUMBER($candidates) } 个词，重新排序。
csls-column-cosine = 余弦
csls-column-crowd = 与近邻的平均余弦
csls-column-csls = CSLS
csls-column-by-cosine = 按余弦的名次
csls-column-by-csls = 按 CSLS 的名次
csls-column-hub = 出现在前 { $k } 个近邻里的次数

## 矩阵

matrix-title = 一次比较最多 40 个词
matrix-words = 词，用空格、逗号或换行隔开
matrix-words-help = 留空时取这两个词和它们的近邻。最多 40 个词，重复的只算一次。
matrix-told = { $words } 个词，相近的排在一起（按平均距离聚类）。点一个格子，就去看那一对词。
matrix-centre = 颜色以 { $centre } 为中心，也就是这个模型里随机两个词的平均余弦：蓝色比随机更相似，橙色更不相似。
matrix-ramp = 余弦，正中是 { $centre }
matrix-at = { $first }与{ $second }：{ $value }
matrix-missing = 有 { NUMBER($count) } 个词不在模型里：{ $words }{ $more ->
    [yes] ……
   *[no] 。
  }
matrix-missing-alike = { $word }（也许是：{ $alike }）
matrix-without = 以下词的向量没有方向，已略去：{ $words }。
remark-matrix-limited = 共 { NUMBER($asked) } 个词，只显示前 { NUMBER($most) } 个：矩阵最多放这么多。
error-too-few-to-compare = 矩阵至少需要模型里两个有方向的词，{ $words ->
    [0] 现在一个也没有
   *[other] 现在只有一个
  }。请再加一个词。

### 查看语料：概貌、索引行、两个词的语境。

look-view = 看什么
look-view-portrait = 概貌
look-view-concordance = 索引行
look-view-two = 两个词
look-chart = 图表
look-chart-frequent = 高频词
look-chart-zipf = 齐普夫定律
look-chart-heaps = 希普斯定律
look-chart-lengths = 句长
look-chart-lost = 最低词频
look-chart-dispersion = 分布
look-chart-by-document = 单个词
look-frequent-read = 少数词占了文本的大部分。不同的词里，有 { $percent }%（{ NUMBER($hapaxes) } 个）只出现过一次。
look-zipf-read = 每个点是一个词频，以及具有这个词频的最后一个词的排名；两条轴都取对数。自然的文本接近一条下降的直线：排名的指数在 1 左右。
look-zipf-none = 不同的词太少，无法拟合齐普夫定律。
look-heaps-read = 读过这么多词次之后，遇到了多少个不同的词。曲线会变平，但不会到头：文本越长，总有新词。
look-lengths-read = 每句平均 { $mean } 个词次。上下文窗口不会跨过句尾。
look-lost-read = 最低词频取 { $least } 时，{ $types }% 的词不参加训练，但只占词次的 { $tokens }%。
look-dispersion-read = 0：这个高频词按篇幅均匀分布在{ $kind ->
    [tenths] 文本的十个等分
   *[documents] {" "}{ NUMBER($parts) } 篇文档
  }里；1：只出现在其中最小的一{ $kind ->
    [tenths] 份
   *[documents] 篇
  }里。
look-by-document-read = 在每篇文档里，每 10,000 词次出现多少次；只有一篇文档时，按文本的十个等分来数。
look-near = 附近有这个词
look-near-help = 只留下同一句里前后 12 个词次之内有这个词的地方。
look-sort = 排序
look-sort-text = 按原文顺序
look-sort-left = 按前一个词
look-sort-right = 按后一个词
look-documents = 文档
look-all-documents = 全部：{ NUMBER($documents) } 篇文档，{ NUMBER($places) } 处
look-document = { $name }（{ NUMBER($places) }）
look-csv = 全部 { NUMBER($places) } 处（CSV）
look-alike = 写法相近的词：{ $words }。
look-one = 第一个词
look-other = 第二个词
look-two-told = “{ $first }”附近确实常见的词有 { NUMBER($drawn_first) } 个，“{ $second }”附近有 { NUMBER($drawn_second) } 个，其中 { NUMBER($both) } 个相同。两个词相邻出现 { NUMBER($together) } 次。
look-contexts = 哪些语境
look-contexts-shared = 共有的
look-contexts-frames = 同样的位置
look-contexts-only = 只有“{ $word }”有
look-contexts-read = 条形的长度：每个词出现 100 次，这个语境有多少次在它前后 { $window } 个词次之内。按对数似然比（Dunning 1993）排列，最可靠的在前；高于 3.84，偶然出现的可能不到二十分之一。
look-frames-read = 紧挨在两个词前后的词：一个词能站的位置，另一个也能站。
evidence-title = 为什么是这些近邻？
evidence-all = “{ $word }”的全部出处
look-read-again = 换设置重读
look-read-again-help = 用原文件重新读一遍：换编码、分词、词典或其他选项，做成一个新语料。原语料不变。

### 页面上的文字。

app-title = 词嵌入实验室
language-name = 中文
switch-language = 语言
switch-projector = 大屏
switch-projector-help = 放大字号，便于在教室里投影。
error-unexpected = 程序出了问题，您的内容没有丢失。请刷新页面；如果再次出现，请把编号 { $reference } 告诉管理员，日志里有详细记录。
yes = 是

nav-home = 首页
nav-corpus = 语料
nav-train = 训练
nav-map = 地图
nav-cosine = 余弦
nav-analogy = 类比
nav-compare = 对比
nav-models = 模型
nav-about = 关于

## 表格的列

column-word = 词
column-cosine = 余弦
column-dot = 点积
column-distance = 欧氏距离
column-count = 词频
column-rank = 序号
column-input = 输入词
column-question = 问题
column-fact = 项目
column-differs = 不同
column-shared = 共有
column-dimension = 维度
column-package = 软件包
column-version = 版本

## 图下面的内容

details-title = 表格、下载、Python
details-csv = 下载 CSV
details-python = 用 Python 得到同样的结果

## 选择

pick-model = 模型
pick-corpus = 语料
pick-word-placeholder = 输入或选择
builtin-model-teaching-zh = 教学模型（中文）
builtin-model-teaching-en = 教学模型（英文）
builtin-model-teaching-zh-short = 教学模型（中文，训练不够）
builtin-model-teaching-en-short = 教学模型（英文，训练不够）
builtin-corpus-teaching-zh = 教学语料（中文）
builtin-corpus-teaching-en = 教学语料（英文）
teaching-in-preparation = 正在训练教学模型，只需几秒，仅此一次。
synthetic-short = 教学语料（合成）
synthetic-note = 这段文本是合成的：句子由一套小语法写成，要学的规律一定在其中。它用来说明方法如何起作用，并不代表人们实际的写法。
trainer-word2vec = Word2Vec
trainer-ppmi = PPMI + SVD
trainer-word2vec-help = 靠预测来学：由上下文预测词，或由词预测上下文。
trainer-ppmi-help = 数一数哪些词相邻，再把这张表压缩成向量。立刻就有，适合小语料。
train-trainer = 方法
model-note = { $trainer } · { $corpus } · { NUMBER($words) } 个词 · { $dimensions } 维 · { $epochs } 轮
not-trained-enough = 训练还不够：每个词看上去都和其他词一样。这个模型里随机两个词的平均余弦是 { $mean }。
train-on = 继续训练

## 时间、大小、时刻

duration-unknown = …
duration-seconds = { $seconds } 秒
duration-minutes = { $minutes } 分钟
size-kb = { NUMBER($number) } kB
size-mb = { NUMBER($number) } MB
moment = { $year }年{ $month }月{ $day }日 { $time }

## 任务

job-queued = 排队中：{ $position ->
    [1] 下一个就是。
   *[other] 第 { $position } 位。
  }
job-starting = 正在启动…
job-reading = 读取并分词：{ $done } / { $total }，还需约 { $left }
job-indexing = 正在记下每个词出现的位置
job-projecting = 第 { $step } 步，共 { $steps } 步
job-training = 第 { $epoch } 轮，共 { $epochs } 轮 · 每秒 { NUMBER($speed) } 词 · 还需 { $left }
job-stop = 停止
job-stop-train = 结束训练，并把最后完成的一轮保留为模型。
job-stop-corpus = 结束读取，不保留任何内容。
job-stop-project = 让词停在现在的位置，以后可以继续。
job-stop-teaching = 结束准备工作。
job-interrupted = 后台进程在完成之前结束了（被终止，或机器重启过）。其他内容都完好，可以重新开始。
job-stopped-empty = 第一轮还没有完成就停止了，因此没有模型。
job-again = 重新开始
job-state-queued = 排队中
job-state-running = 进行中
job-state-finished = 已完成
job-state-stopped = 已停止
job-state-failed = 失败
job-state-interrupted = 已中断
open-the-map = 打开地图

## 首页

home-title = 词，就是向量
home-lead = 用一段文本训练词向量，在地图上看见它们，弄懂每一个数字。
home-map-title = 教学模型的地图
home-see = 看一看
home-see-text = 用法相近的词，位置也相近。点击一个词试试。
home-see-door = 打开地图
home-text = 用自己的文本
home-text-text = 上传一段文本，在后台训练，看看自己的词。
home-text-door = 选择文本
home-learn = 学懂原理
home-learn-text = 先猜，再看：十四课，从余弦到大语言模型，每个数字都当场算出来。
home-learn-door = 进入课堂
home-running = 正在进行
home-models = 我的模型

## 地图

map-title = 哪些词彼此相近？
map-lead = 每个点是一个词。出现在相同语境中的词，位置相近。
map-find = 查找一个词
map-again = 继续
map-more = 更多
map-space = 空间
map-space-2 = 二维
map-space-3 = 三维
map-method = 投影
map-method-pca = PCA
map-method-tsne = t-SNE
map-scope = 哪些词
map-scope-frequent = 最常见的词
map-scope-around = 所选词的周围
map-words = 词数
map-words-help = 取模型中最常见的词。词少一些，看得清，算得也快。
map-perplexity = 困惑度（t-SNE）
map-perplexity-help = 每个词大约要保住多少个近邻。数值小，显出小群；数值大，显出全局。
map-seed = 随机种子（t-SNE）
map-seed-help = 换一个种子，同样的向量会得到另一幅图。两幅图之间的差别不在数据里。
map-word-not-shown = “{ $word }”不在这张地图的 { $words } 个词之中。请在“更多”里增加词数，或选择“所选词的周围”。
map-trust = 可信度 { $value }（最高为 1）。
map-trust-help = 图上最近的十个词，在原空间里是否真的相近（Venna 与 Kaski，2001）。1 为最好；低于 0.8 左右时，请看近邻列表，不要只看图。
map-explained = 这几个轴显示了 { $percent }% 的方差。

card-empty-title = 点击一个词
card-empty = 这里会显示它的词频、近邻和它出现的句子。
card-count = 出现 { NUMBER($count) } 次 · 词频排名 { NUMBER($rank) }，共 { NUMBER($words) } 个词
card-neighbours = 近邻（按原空间的余弦）
card-chance = 作为对照：这个模型里随机两个词的平均余弦是 { $mean }，每 100 对里有 1 对高于 { $high }。
card-to-cosine = 余弦
card-to-compare = 对比
card-sentences = 例句（{ NUMBER($total) } 处中的 { $shown } 处）
card-no-corpus = 这个模型的语料已经不在了，没有例句可以显示。

## 余弦

cosine-title = 两个向量有多像？
cosine-lead = 余弦相似度只看方向，不看长度。
cosine-kind = 比较什么
cosine-kind-vectors = 输入向量
cosine-kind-words = 词
cosine-vector-a = 向量 a
cosine-vector-b = 向量 b
cosine-first = 第一个词
cosine-second = 第二个词
cosine-answer = cos θ { $value }，θ { $degrees }°
cosine-reading-same = 接近 1：两个方向很接近。
cosine-reading-near = 在 0 与 1 之间：两个方向有共同之处。
cosine-reading-orthogonal = 接近 0：两个方向大致垂直，没有共同之处。
cosine-reading-opposite = 小于 0：两个方向彼此背离。
cosine-compared = { $first }与{ $second }，比这个模型里 { $percent }% 的随机词对更相似（随机词对平均 { $mean }）。
cosine-names = a 是“{ $first }”的向量，b 是“{ $second }”的向量。
cosine-picture = { $dimensions } 维空间里，两个向量所在的平面：{ $scale ->
    [exact] 角度和长度都没有变形。
   *[other] 角度没有变形；两个长度相差太大，没有按比例画。
}
cosine-contributions = 哪些维度加起来成为余弦
cosine-chance = 在这个模型的随机词对之中
step-products = 点积
step-norm-a = a 的模长
step-norm-b = b 的模长
step-fraction = 代入公式
step-angle = 夹角
step-first = 从头开始
step-next = 下一步
step-all = 全部步骤

## 类比

analogy-title = 词加词、减词，会得到什么？
analogy-lead = 把词向量相加、相减，看哪些词离结果最近。
analogy-plus = 加上（+）
analogy-minus = 减去（−）
analogy-sentence = { $a }之于{ $b }，如同{ $c }之于什么？
analogy-struck = 带删除线的是输入的词。它们常常离结果最近，别的程序会把它们藏起来；答案是其余词里最近的一个。
analogy-picture = a、b、c 与求和的结果准确地在这个平面上。答案与结果相距 { $gap }（单位向量），离开平面 { $off }。
analogy-path = 逐词相加的过程，画在最能显示它的平面上：显示了 { $percent }%。

## 对比

compare-title = 两个模型说的一样吗？
compare-lead = 同样的问题，各模型并排回答。
compare-first = 模型 A
compare-second = 模型 B
compare-same = 两边是同一个模型，当然处处一致。请在一边换一个模型。
compare-questions = 同样的问题
compare-ask = 自己的问题
compare-ask-example = 词 ~ 词，或 词 + 词 − 词，或一个词
compare-missing = 词表里没有：{ $words }
compare-word = 词
compare-facts = 参数与大小
fact-trainer = 训练方法
fact-corpus = 语料
fact-tokens = 词次
fact-words = 词数
fact-seconds = 训练用时（秒）
fact-megabytes = 大小（MB）
fact-random-cosine = 随机词对的平均余弦

## 语料

corpus-title = 从哪段文本学习这些词？
corpus-lead = 上传文件、粘贴文本，或使用样本。文本只在运行本程序的机器上处理，不会发往别处。
source-kind = 文本
source-upload = 上传
source-paste = 粘贴
source-sample = 样本
source-files = 文件（一共不超过 { $limit } MB）
source-files-help = 一个或多个：纯文本、Markdown、网页、Word、EPUB、带文字的 PDF、字幕、表格（CSV、TSV、JSON Lines），以及它们的 zip 或 tar.gz 压缩包。编码自动识别。
source-encoding = 编码
source-encoding-help = 如果下面的文字不对，请换一种编码。
source-damaged = 这段文本里有 { $places } 处损坏。换一种编码也许能读出来。
source-and-more = { $name }等 { $files } 个文件
source-text = 文本
source-text-placeholder = 把文本粘贴到这里
source-pasted-name = 粘贴的文本
source-sample-which = 样本
sample-teaching_zh = 教学语料（中文）
sample-teaching_zh-help = 内置，合成：由一套小语法写成，要学的规律一定在其中。
sample-teaching_en = 教学语料（英文）
sample-teaching_en-help = 内置，合成，思路相同。
sample-lee_news = 英文新闻
sample-lee_news-help = gensim 软件包自带的 300 篇短新闻。
sample-journey_to_the_west = 《西游记》
sample-journey_to_the_west-help = 明代小说全文，650,570 个字符。只下载一次，并校验内容。
sample-not-here = 这段文本还不在这台机器上。生成语料时会下载一次；没有网络时，请自己上传一份。
corpus-name = 语料名称
corpus-make = 生成语料
corpus-existing = 这段文本以前用同样的设置读取过，见下方。
portrait-tokens = 词次
portrait-tokens-help = 文本中出现的词，每出现一次计一次。
portrait-types = 词种
portrait-types-help = 不同的词。
portrait-sentences = 句子
portrait-sentences-help = 上下文窗口不会越过句子的末尾。
portrait-documents = 文档
portrait-documents-help = 一个文件、一章，或表格的一行，各算一篇。
portrait-encoding = 编码
portrait-train = 用它训练（均衡）
portrait-parameters = 选择参数
concordance-word = 词

## 训练

train-title = 怎样学习这些向量？
train-lead = 训练在后台进行。可以关掉浏览器，过后再来看。
train-preset = 预设
train-parameters = 参数
train-estimate = { NUMBER($words) } 个词，每轮 { NUMBER($tokens) } 词次。大约需要 { $time }、{ $memory } 内存、{ $disk } 磁盘空间。
train-name = 模型名称
train-start = 开始训练
train-runs = 训练记录
train-runs-none = 还没有。请选择语料和预设，然后开始。
model-name = { $corpus } · { $preset }
continue-what = 从“{ $name }”开始 · 已训练 { $epochs } 轮
continue-no-corpus = 这个模型的语料已经不在了，不能继续训练。请恢复语料，或重新训练一个模型。
continue-name = { $name } + { $epochs } 轮

## 模型

models-title = 已经训练了哪些模型？
models-lead = 我的模型和语料。删除后可以撤销。
models-corpora = 语料
model-line = { $trainer } · { $corpus } · { NUMBER($words) } 个词 · { $dimensions } 维 · { $size } · { $moment } · { $health }
corpus-line = { NUMBER($tokens) } 词次 · { NUMBER($types) } 词种 · { $size } · { $moment }
health-working = 正在检查向量
health-enough = 训练充分
health-few = 词太少，无法判断
health-not-enough = 训练不够
rename = 名称与备注
rename-new = 名称
rename-do = 保存
delete = 删除
deleted = 已删除“{ $name }”。
restore = 恢复
undo = 撤销

## 关于

about-title = 关于词嵌入实验室
about-lead = 它是什么、用了哪些方法、数据放在哪里。
about-what = 词嵌入实验室用一段文本训练词向量，在二维和三维空间里把它们画出来，并把每一步数字摊开：余弦相似度、类比、两个模型的对比。
about-data = 数据放在哪里
about-data-text = 您生成的一切都保存在运行本程序的机器上的这个文件夹里。要全部删除，请先停止程序，再删除这个文件夹。
about-limits = 上传的文件一共不超过 { $upload } MB。同时进行的训练：{ $running } 个，其余排队等候。
about-methods = 方法
about-methods-text =
    - Word2Vec：Mikolov, Chen, Corrado, Dean (2013), *Efficient Estimation of Word Representations in Vector Space*；Mikolov et al. (2013), *Distributed Representations of Words and Phrases and their Compositionality*。
    - FastText：Bojanowski, Grave, Joulin, Mikolov (2017), *Enriching Word Vectors with Subword Information*。
    - GloVe：Pennington, Socher, Manning (2014), *GloVe: Global Vectors for Word Representation*。
    - PPMI + SVD：Levy, Goldberg, Dagan (2015), *Improving Distributional Similarity with Lessons Learned from Word Embeddings*。
    - 类比：Levy, Goldberg (2014), *Linguistic Regularities in Sparse and Explicit Word Representations*；Drozd, Gladkova, Matsuoka (2016), *Word Embeddings, Analogies, and Machine Learning: Beyond king - man + woman = queen*；Linzen (2016), *Issues in Evaluating Semantic Spaces Using Word Analogies*。
    - 两个模型的对比：Hamilton, Leskovec, Jurafsky (2016), *Diachronic Word Embeddings Reveal Statistical Laws of Semantic Change*；Benjamini, Hochberg (1995), *Controlling the False Discovery Rate*。
    - CSLS：Conneau et al. (2018), *Word Translation Without Parallel Data*。
    - t-SNE：van der Maaten, Hinton (2008), *Visualizing Data using t-SNE*。
    - 可信度：Venna, Kaski (2001), *Neighborhood Preservation in Nonlinear Projection Methods*。
    - 分布假设：Firth (1957), *A Synopsis of Linguistic Theory*。
about-versions = 版本
pick-another = 另选一个
train-started = “{ $name }”已经开始，进度见“训练记录”。
cosine-reading-equal = 恰好是 1：方向相同，与长度无关。
cosine-reading-right = 恰好是 0：互相垂直（正交），方向上毫无共同之处。
cosine-reading-reverse = 恰好是 −1：方向相反。

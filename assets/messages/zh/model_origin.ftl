### 导入的模型从哪里来。

origin-file = 来自文件“{ $name }”（{ $format }，{ $size }）
origin-model = { $text }
origin-package = 软件包 { $text }
origin-address = 来源 { $text }
origin-page = 来源 { $text }
origin-licence = 许可：{ $text }
origin-sum = SHA-256 { $text }

known-by-hand-word2vec-google-news = { $name }：{ $page } 上的链接指向只能用浏览器访问的网盘。请在那里下载 GoogleNews-vectors-negative300.bin.gz，再选“上传”；它比允许上传的大时，请放进服务器的文件夹。不必解压。网页写明了程序的许可，没有写明这些向量的许可。
known-by-hand-chinese-word-vectors = { $name }：{ $page } 的表格指向只能用浏览器访问的网盘。请选一个语料，下载 .bz2 文件，再上传到这里或放进服务器的文件夹。不必解压。大小和词数因语料而异，许可未注明。

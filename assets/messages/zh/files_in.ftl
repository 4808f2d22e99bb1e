### 交进来的文件可能出的错，不论里面是什么。

error-odd-packing = “{ $name }”在 zip 里的压缩方式（bzip2 或 LZMA）这里不读。请自己解压，再按普通 zip 重新打包。
error-import-files = 压缩包“{ $name }”里的文件太多。请只打包含有向量和词的文件。
error-import-letters = “{ $name }”里仅词就超过 { NUMBER($megabytes) } MB。这么大的模型不会有这样的词：文件已损坏，或者不是模型。
error-export-one-dimension = 一维的模型不能写成 { $format }：这样的文件与词频表分不开。请换一种格式。
error-export-ambiguous = 这个模型的词写成 { $format } 后，会与另一种格式分不开。请换一种格式。

### 导入模型或归档：占多少空间，文件里还有哪些模型没有导入。

## 半精度

bring-half-copy = 计算用的 float32 副本（{ $copy }）另放在缓存里，没了会重新生成。半精度省的是存储，不是内存。
bring-half-held = 磁盘放不下计算所用的 float32 副本（{ $copy }）。模型一打开，内存就要装下全部副本。
bring-memory-held = 空闲内存只有 { $free }。请在“选项”里只取前 { NUMBER($fits) } 个词，或者按 float32 存放：那样模型留在磁盘上，用到哪里读哪里。
bring-disk-half = 空闲磁盘只有 { $free }。请少取一些词。

## 打开半精度模型

copy-first = 这个模型以半精度存放。打开之前，要先生成计算所用的 float32 副本（{ $copy }）。
copy-making = 正在生成 float32 副本（{ $copy }）……
copy-make = 生成副本
job-moving-widen = 正在生成副本：{ $done } / { $total }，还需约 { $left }
job-stop-widen = 停止生成副本，不保留已写的部分。模型还在。

## 词表的标题

remark-import-title = 词表“{ $list }”的首行“{ $line }”当作标题，没有取作词。如果它是一个词，说明词表比向量多一行，两者不配套。

## 正在导入

bring-at-work = 这些文件正在导入，进度见上方。

## 含有多个模型的文件

bring-which-done = 已导入
bring-left = 这个文件里有 { NUMBER($files) } 个模型，已导入 { NUMBER($done) } 个。文件留在这里供导入其余的，直到你把它拿掉，最多保留一周。
bring-left-counts = 它占用你的存储空间。

## 超过上传上限的归档

archive-from = 归档在哪里？
archive-from-upload = 上传
archive-from-server = 导入文件夹
archive-from-path = 按路径
archive-server-empty = 管理员开放的导入文件夹里没有 zip 文件。
archive-server-choose = 选一个归档
archive-path = 归档的路径
archive-path-help = zip 文件在运行本程序的机器上的完整路径。文件在原处读取，不会移走。
archive-looking = 正在读取内容清单……
archive-beyond = 这个归档超过了这里的上传上限（{ NUMBER($limit) } MB）。程序在自己的机器上运行时，可以按路径导入；在服务器上，可以请管理员把它放进导入文件夹，或调高上限。
error-archive-path = “{ $path }”处没有本程序的归档。请给出在这一页打包得到的 zip 文件的完整路径。

## 读不了的文件

error-unreadable-server = 本服务读不了导入文件夹里的“{ $name }”。请管理员让运行本服务的账户能读取这个文件，然后重试。
error-unreadable-upload = 上传的“{ $name }”读不出来。请再上传一次。

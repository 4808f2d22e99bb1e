### 导入模型或存档要花多少，还剩什么可取。

## 半精度

bring-half-copy = 计算时用的是一份 float32 副本（{ $copy }），它放在缓存里，用到哪里读哪里。半精度省的是存储，不是内存。副本没了会重新生成。
bring-half-held = 磁盘放不下计算所用的 float32 副本（{ $copy }）。模型一打开，内存就要装下全部副本。
bring-memory-held = 空闲内存只有 { $free }。请在“选项”里只取前 { NUMBER($fits) } 个词，或者按 float32 存放：那样模型留在磁盘上，用到哪里读哪里。
bring-disk-half = 空闲磁盘只有 { $free }。请少取一些词。

## 正在导入

bring-at-work = 这些文件正在导入，进度见上方。

## 含有多个模型的文件

bring-which-done = { $file }（已导入）
bring-left = 这个文件里有 { NUMBER($files) } 个模型，已导入 { NUMBER($done) } 个。文件留在这里供导入其余的，直到你把它拿掉，最多保留一周。
bring-left-counts = 它占用你的存储空间。

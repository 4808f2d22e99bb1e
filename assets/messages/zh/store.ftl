### 存储：保存了什么，磁盘出了什么问题。

error-missing = 这里没有地址为“{ $id }”的内容。请返回，或从列表里选择。
error-missing-model = 这里没有模型“{ $id }”，它可能是在另一台机器上生成的。请从列表里选择一个。
error-missing-corpus = 这里没有语料“{ $id }”，它可能是在另一台机器上生成的。请从列表里选择一个。
error-missing-job = 这里没有任务“{ $id }”。做过的任务请看训练记录。
error-missing-upload = 上传的文件已经不在了（只保留一周）。请重新上传。
error-deleted-model = 模型“{ $name }”已被删除。可以恢复它，或从列表里另选一个。
error-deleted-corpus = 语料“{ $name }”已被删除。可以恢复它，或从列表里另选一个。
error-damaged-model = 模型 { $id } 无法使用：文件 { $file } 缺失或被改动。请从备份放回这个文件，或重新训练。其他模型都完好。
error-damaged-corpus = 语料 { $id } 无法使用：文件 { $file } 缺失或被改动。请从备份放回这个文件，或重新读取文本。其他语料都完好。
error-builtin = 这是程序自带的内容，不能改名，也不能删除。需要的话，请训练一个自己的模型。
error-name-empty = 名称是空的，请至少输入一个看得见的字符。
error-too-large = 加上“{ $name }”之后，上传内容超过了 { $megabytes } MB 的上限。请减少文件，或换小一些的文件。
error-disk-full = 磁盘已满：{ $folder } 需要 { NUMBER($megabytes) } MB。请腾出空间后再试。以前保存的内容没有丢失。
error-disk-full-bare = 磁盘已满。请在 { $folder } 腾出空间后再试。以前保存的内容没有丢失。
error-not-writable = 文件夹 { $folder } 无法写入。请允许程序写入，或用 EMBEDLAB_HOME 另选一个文件夹。
error-folder-gone = 文件夹 { $folder } 不见了。请重新接上它所在的磁盘，或把文件夹放回原处，然后再试。
error-store-newer = 文件夹 { $folder } 是由更新版本的程序写的（格式 { $found }，当前版本最高支持 { $known }）。请安装新版本，或用 EMBEDLAB_HOME 另选一个文件夹。
error-store-busy = 另一个程序占用着 { $folder } 里的数据库。请关闭那个程序，或稍等片刻再试。
remark-broken-missing = 文件夹 { $id } 已搁置：缺少文件 { $file }。其他内容都完好。
remark-broken-changed = 文件夹 { $id } 已搁置：文件 { $file } 被改动或不完整。其他内容都完好。
remark-broken-unreadable = 文件夹 { $id } 已搁置：文件 { $file } 无法读取。其他内容都完好。

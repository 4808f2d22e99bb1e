error-broken-model = 文件夹 { $folder } 里的模型无法读取。请从备份恢复这个文件夹，或重新训练。
error-broken-model-missing = 文件夹 { $folder } 里的模型缺少文件 { $file }。请从备份恢复这个文件夹，或重新训练。
error-broken-model-unreadable = 模型 { $folder } 的文件 { $file } 已损坏，或者不是模型应有的内容。请从备份恢复这个文件夹，或重新训练。
error-broken-model-shapes = 模型 { $folder } 的几个文件对不上：词、词频和向量的数目不一致。请从备份恢复这个文件夹，或重新训练。
error-broken-model-newer = 文件夹 { $folder } 里的模型是由更新版本的程序写成的。请先更新程序，再打开它。
error-folder-taken = { $folder } 里有别的内容，写入会把它覆盖。请选一个空的或新的文件夹。
remark-exploded = 学习率为 { $alpha } 时，向量在接下来的一轮里无限增大，训练就此结束，保留了前 { $epochs } 轮的结果。请用小一些的学习率重新训练，例如 0.025。

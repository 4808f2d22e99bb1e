error-broken-model = 文件夹 { $folder } 里的模型无法读取（{ $reason }）。请从备份恢复这个文件夹，或重新训练。
error-folder-taken = 文件夹 { $folder } 里有别的内容，请选一个空的或新的文件夹。

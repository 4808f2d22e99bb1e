### 运维命令，以及备份可能出的问题。

operations-about = 词嵌入实验室的运维命令：备份、损坏的文件夹、工作区。除 restore 外都可以在程序运行时使用。
operations-home-help = 数据文件夹；默认取 EMBEDLAB_HOME 的值
operations-backup-help = 写一份备份，程序可以照常使用
operations-target-help = 一个新文件夹，或一个以 .tar 或 .tar.gz 结尾的新文件
operations-verify-help = 把备份里的每个文件与清单核对
operations-source-help = 备份所在的文件夹或文件
operations-restore-help = 在启动程序之前，把备份恢复到空的数据文件夹
operations-partly-help = 跳过备份里损坏的部分，恢复其余内容
operations-backed-up = 已备份：{ $models } 个模型、{ $corpora } 个语料，{ $files } 个文件，{ NUMBER($megabytes) } MB，位于 { $target }。
operations-verified = 备份 { $source } 完好：{ $models } 个模型、{ $corpora } 个语料，{ $files } 个文件，{ NUMBER($megabytes) } MB。
operations-restored = 已恢复：{ $models } 个模型、{ $corpora } 个语料，位于 { $home }。
operations-left-out = 与清单不符，已跳过：{ $path }
error-not-a-backup = { $source } 不是本程序的完整备份。请选择 backup 命令写完的文件夹或文件。
error-backup-unreadable = 当前用户没有权限读取 { $path }。请用它的所有者运行命令，或用 chown 把文件交给服务的用户。
error-backup-newer = 备份 { $source } 是由更新版本的程序制作的（格式 { $found }，当前版本最高支持 { $known }）。请先安装新版本，再恢复。
error-backup-target-taken = { $target } 已经存在。请换一个还不存在的文件夹或文件名。
error-backup-no-home = { $home } 里没有本程序的数据。请用 --home 或 EMBEDLAB_HOME 指明数据文件夹。
error-backup-inside = 备份 { $target } 会落在数据文件夹里面。请换到外面的位置，最好是另一块磁盘。
error-home-not-empty = 文件夹 { $home } 不是空的。请恢复到新的或空的文件夹，之后再用它启动程序。
error-backup-damaged = 备份 { $source } 里有 { $count } 个文件缺失、被改动或不在清单上：{ $files }。请换一份备份，或用 --partly 恢复其余内容。
error-home-elsewhere = 数据文件夹 { $home } 正被另一台机器或另一个容器里的服务器使用。请先停掉那一个，或用 EMBEDLAB_HOME 另选一个文件夹。

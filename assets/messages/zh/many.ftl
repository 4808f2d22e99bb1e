# 只有多人使用的服务器才说的话。

details-python-many = “home”代表自己电脑上的一个文件夹：在“{ nav-models }”页用“{ archive-title }”打包，再把压缩包解压到这个文件夹里。自带的模型和文本在任何一份本程序的数据文件夹里都有。
error-disk-reserved = 服务器的磁盘快满了，剩下的空间留给登录的用户。请在页面上方登录，或稍后再试。
error-queue-full-guest = 已有 { $most } 个任务在排队，余下的位置留给登录的用户。请在页面上方登录，或等其中一些完成后再试。

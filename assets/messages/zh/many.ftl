# 只有多人使用的服务器才说的话。

details-python-many = “home”代表自己电脑上的一个文件夹：在“{ nav-models }”页用“{ archive-title }”打包，再把压缩包解压到这个文件夹里。自带的模型和文本在任何一份本程序的数据文件夹里都有。

corpus-look = 查看

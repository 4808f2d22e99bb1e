passage-label = 这段文字的分词
passage-keys = 点一个词，再点相邻的词就合并，点剪刀就拆开。
passage-join-left = 与“%”合并
passage-join-right = 与“%”合并
passage-split = 拆成：%
passage-close = 不改了
passage-own = 您的词典里的词
passage-left-out = 按您的选择不计入

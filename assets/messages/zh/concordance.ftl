### 索引行：一个词出现的所有地方，排成一张表。

concordance-found-none = 共 { NUMBER($total) } 处，没有一处符合条件。
concordance-found-all = 共 { NUMBER($total) } 处
concordance-found-some = 共 { NUMBER($total) } 处，其中 { NUMBER($matched) } 处符合条件
concordance-found-cut = 表里是前 { NUMBER($shown) } 处，CSV 里有全部。
concordance-lines = “{ $word }”出现的地方，表里有 { NUMBER($shown) } 处
concordance-keys = 点击一行，或按回车，看整句。↑ ↓ PageUp PageDown Home End 可以移动。
concordance-jump = 跳到
concordance-detail = 所在的句子
concordance-close = 关闭
concordance-before = 前文
concordance-word-column = 词
concordance-after = 后文
concordance-document = 文档
concordance-sentence = 第 { $number } 句

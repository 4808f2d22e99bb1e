### 大模型的近邻：用索引查找。

near-exact = 精确查找
near-exact-help = 与模型中的每一个词比较，用时更长。
near-all = 已与模型中的每一个词比较。
near-found = 由索引找出。精确的 { $k } 个近邻，索引能找到 { NUMBER($percent, minimumFractionDigits: 1) }%（用 { $asked } 个随机词测得）。余弦值都是精确的。
near-offer = 这个模型很大：每次查找都要与所有的词比较。
near-build = 建立索引
near-build-help = 有了索引，查找更快，但会漏掉少数近邻；漏掉多少会实际测量。索引在后台建立。
near-building = 已有 { NUMBER($done) } / { NUMBER($words) } 个词进入索引，还需约 { $left }
near-measuring = 正在测量索引能找到多少近邻
job-stop-index = 停止建立索引，不保留任何结果。

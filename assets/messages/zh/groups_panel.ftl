### 地图旁边的分组面板。

groups-method = 分组方法
groups-count = 分几类
groups-count-best = 自动：{ $best }
groups-count-help = 从 2 到 15 里，平均轮廓系数最高的类数。最多用图上最常见的 2000 个词来试。
groups-smallest = 最小的类
groups-smallest-help = HDBSCAN 自己判断有几处密集。词数不到这个数的地方不算一类。
groups-seed = 随机种子
groups-seed-help = k 均值从随机位置开始。种子相同，结果就相同；换个种子结果就变，说明这些类并不稳固。
groups-working = 正在给 { NUMBER($words) } 个词分组……
groups-look = 看哪一组
groups-all = 全部
groups-one = { $name }（{ NUMBER($words) }）
groups-more-words = 还有 { NUMBER($words) } 个词，都在 CSV 里。
groups-words-csv = 每个词的分组（CSV）
groups-keep = 存为自己的分组
groups-keep-help = 存下之后可以改名、增减词，重新聚类时也不会变。
groups-counts = 分几类合适？

## 自己的分组

own-keep-name = 给选中的 { NUMBER($words) } 个词起个组名
own-name-example = 例如：动物
own-keep = 存为一组
own-empty = 这个模型还没有您自己的分组。在地图上方选框选或套索，圈出一些词，再起个名字；也可以直接写一串词。
own-edit = 修改
own-new = 写一串词
own-file = 文件
own-name = 名称
own-words = 词
own-words-help = 用空格、逗号或换行隔开。可以增加，也可以删去。
own-save = 保存
own-export = 存成文件（JSON）
own-import = 分组文件
own-import-help = 在这里存出的 JSON 文件，别的模型的也可以。里面的组会加到您的分组里。
own-import-do = 加入这些组
own-none-here = 您的分组里没有一个词在这个模型中。请修改分组，或者换一个模型。

error-not-groups = 这个文件里没有本程序写出的分组。请选在这里存出的 JSON 文件，最多 { $most } 组，不超过 { $megabytes } MB。

### 选择地图上的词，词怎样移动，以及后来放上去的词。

map-scope-help = 地图只画出这里选择的词，图上的近邻和群也只在这些词之中。
map-scope-band = 一段词频排名
map-scope-list = 粘贴的词表
map-scope-between = 两组词对照
map-scope-kind = 按词性
map-words-limits = 二维地图最多 { NUMBER($flat) } 个词，三维最多 { NUMBER($space) } 个。
map-ask-first = 从第几名
map-ask-last = 到第几名
map-ask-listed = 词表
map-ask-listed-help = 每行一个词，或用逗号、制表符、空格隔开。模型里没有的词会告诉您。
map-ask-k = 近邻数
map-ask-steps = 步数
map-ask-steps-1 = 一步
map-ask-steps-2 = 两步
map-ask-one = 第一组
map-ask-other = 第二组
map-ask-group-help = 一个或几个词，用空格或逗号隔开。地图显示离每一组最近的词。
map-ask-kind = 词性
map-list-long = 词表超过 { NUMBER($most) } 个字符，只保存在这个浏览器窗口里，地址中没有它。
map-needs-list = 请在“更多”里粘贴词表。现在显示的是最常见的词。
map-needs-around = 请选一个词，看看它的周围。现在显示的是最常见的词。
map-needs-between = 请在“更多”里写出两组词。现在显示的是最常见的词。
map-missing = 有 { NUMBER($count) } 个词不在这个模型里：{ $words }{ $more ->
    [0] 。
   *[other] ，还有 { NUMBER($more) } 个。
  }
map-missing-alike = { $word }（也许是 { $alike }）

## 词怎样移动

map-attraction = 吸引力（t-SNE）
map-attraction-help = 1 是普通的 t-SNE。数值越大，词与词之间拉得越紧：群更密，群与群之间的空隙更宽，但这并不是数据里有的。
map-go-on = 从这张地图继续
map-go-on-help = 改变困惑度、吸引力或种子时，词从现在的位置继续移动，不再从 PCA 开始。
map-go-on-here-help = 词从这里继续移动，走完剩下的步数；如果“更多”中的设置改了，就重新走完全部步数。
map-begin-anew = 重新开始
map-trust-about = 可信度约 { $value }（最高为 1），由 { NUMBER($asked) } 个词估计。
remark-map-moving = 词还在移动。
remark-begun-anew = 原来那张地图已不再保存，词从 PCA 重新开始移动。

## 放到地图上的词

map-put-here = 放到这张地图上
map-put-help = 这个词和它最近的 { $neighbours } 个词会找到自己的位置，其余的词都不动。一张地图最多放上 { $most } 个词。
map-put = 已放到这张地图上：{ $words }，连同近邻共 { NUMBER($added) } 个原来不在图上的词。其余的词都没有动。
map-put-away = 拿走

map-word-without-place = “{ $word }”在任何地图上都没有位置：它的向量全是零，或已损坏。
map-put-without-place = 有 { $count } 个词没有放到图上（向量全是零或已损坏，或列表过长）：{ $words }。

map-add = 往这张地图上添加的词
map-add-help = 每行一个，也可以用逗号或空格隔开。这些词会找到自己的位置，其余的词都不动。最多 { $most } 个词。
map-added = 往这张地图上添加了 { NUMBER($words) } 个词，连同近邻，其中 { NUMBER($added) } 个原来不在图上。其余的词都没有动。

word-map-uncoloured = 另有 { NUMBER($groups) } 组，灰色

shift-not-counted = { $model-a } 没有词频，无从知道哪些词常见、哪些词少见。

word-map-seek = 在这张地图上找词
word-map-seek-none = 这张地图上没有这样写的词。

evidence-help = 点上面的一行，就看那个词；在地图上指着一个近邻，或用方向键移到它，也可以。
evidence-shared = “{ $word }”和“{ $other }”旁边都有：{ $contexts }{ $more ->
    [0] 。
   *[other] ，另有 { NUMBER($more) } 个。
  }
evidence-none = 在 { $window } 个词以内，“{ $word }”和“{ $other }”没有确实共有的上下文。

map-word-without-place = “{ $word }”在任何地图上都没有位置：它的向量全是零，或已损坏。
map-put-without-place = 有 { $count } 个词没有放到图上（向量全是零或已损坏，或列表过长）：{ $words }。

map-add = 往这张地图上添加的词
map-add-help = 每行一个，也可以用逗号或空格隔开。这些词会找到自己的位置，其余的词都不动。最多 { $most } 个词。
map-added = { $added ->
    [0] 列出的 { NUMBER($words) } 个词原来都在图上。
   *[other] 列出的 { NUMBER($words) } 个词已在图上；连同近邻，新放上去 { NUMBER($added) } 个。其余的词都没有动。
  }

word-map-uncoloured = 另有 { NUMBER($groups) } 组，灰色

shift-not-counted = { $model-a } 没有词频，无从知道哪些词常见、哪些词少见。

word-map-seek = 在这张地图上找词
word-map-seek-none = 这张地图上没有这样写的词。

evidence-help = 点上面的一行，就看那个词；在地图上指着一个近邻，或用方向键移到它，也可以。
evidence-shared = “{ $word }”和“{ $other }”旁边都有：{ $contexts }{ $more ->
    [0] 。
   *[other] ，另有 { NUMBER($more) } 个。
  }
evidence-none = 在 { $window } 个词以内，“{ $word }”和“{ $other }”没有超出偶然的共同上下文。

belief-hide = 隐藏不可信的词
belief-hide-help = 即在这张地图上，{ $k } 个真近邻中留住不到 { $least } 个的词。
belief-how-many = { $k } 个中不到 { $least } 个
map-hidden = { NUMBER($words) } 个词中隐藏了 { NUMBER($hidden) } 个：它们的 { $k } 个真近邻中，留住的不到 { $least } 个。
map-show-all = 全部显示

map-lines-absent = { $near } 个近邻中有 { $count } 个不在这张地图上，因此没有连线：{ $words }{ $more ->
    [0] 。
   *[other] ，另有 { NUMBER($more) } 个。
  }
map-lines-hidden = { $near } 个近邻中有 { $count } 个被隐藏了：{ $words }{ $more ->
    [0] 。
   *[other] ，另有 { NUMBER($more) } 个。
  }
map-lines-put = 把它们放到图上

job-grouping = 正在给 { NUMBER($words) } 个词分组：已用 { $time }。
job-stop-cluster = 停止分组，不保留任何结果。
groups-stopped = 分组已停止。
groups-again = 重新分组

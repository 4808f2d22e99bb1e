map-word-without-place = “{ $word }”在任何地图上都没有位置：它的向量全是零，或已损坏。
map-put-without-place = 向量全是零或已损坏，没有放到图上：{ $words }。

word-map-uncoloured = 另有 { NUMBER($groups) } 组，灰色

shift-not-counted = { $model-a } 没有词频，无从知道哪些词常见、哪些词少见。

word-map-seek = 在这张地图上找词
word-map-seek-none = 这张地图上没有这样写的词。

map-word-without-place = “{ $word }”在任何地图上都没有位置：它的向量全是零，或已损坏。
map-put-without-place = 向量全是零或已损坏，没有放到图上：{ $words }。

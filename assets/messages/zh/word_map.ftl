word-map-hint = 点击一个词，突出显示它；拖动平移，滚轮缩放。
word-map-count = 词频
word-map-cosine = 余弦

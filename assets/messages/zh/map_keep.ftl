### 保存地图：地图的菜单、保存出的网页，以及地图下方的文件。

word-map-png-2400 = PNG，宽 2,400 像素（印刷约 20 厘米）
word-map-png-4800 = PNG，宽 4,800 像素（印刷约 40 厘米）
word-map-svg = SVG
word-map-page = 网页（HTML），可离线使用
word-map-white = 白色背景
word-map-search = 查找词
word-map-not-here = 地图上没有这个词。

map-keep-title = 文件
map-keep-pictures = 地图上全部词及其坐标。图片和网页由地图右上角的保存按钮生成。
map-keep-csv = 表格（CSV）
map-keep-tsv = 表格（TSV）
map-keep-projector = 供 TensorFlow Projector 使用：同一批词的向量和词表，两个文件都要载入。
map-keep-tensors = 向量（tensors.tsv）
map-keep-metadata = 词表（metadata.tsv）
map-keep-selected = 表格只列出地图上选中的 { NUMBER($selected) } 个词（共 { NUMBER($words) } 个）。

### 保存地图：地图的菜单、保存出的网页，以及地图下方的文件。

word-map-png-2400 = PNG，宽 2,400 像素（印刷约 20 厘米）
word-map-png-4800 = PNG，宽 4,800 像素（印刷约 40 厘米）
word-map-svg = SVG
word-map-page = 网页（HTML），可离线使用
word-map-white = 白色背景
word-map-search = 查找词
word-map-not-here = 地图上没有这个词。

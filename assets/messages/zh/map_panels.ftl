### 地图旁边的面板。

map-panel = 想了解什么
map-panel-word = 词
map-panel-groups = 分组
map-panel-axes = 方向
map-panel-belief = 可信度

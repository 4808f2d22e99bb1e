### 词的地图：图上的文字，以及读屏软件读出的文字。

word-map-label = { $title } – { NUMBER($words) } 个词
word-map-role = 词的地图
word-map-hint-2 = 点击一个词来选它；拖动可平移，滚轮可缩放。
word-map-hint-3 = 点击一个词来选它；拖动可旋转，滚轮可缩放。
word-map-hint-touch = 点一个词来选它；用两指缩放。
word-map-keys = 方向键移到该方向上最近的词，回车选中，Esc 取消。加号和减号缩放，0 显示全部，按斜杠键可以输入词来查找。
word-map-count = 词频
word-map-cosine = 与“{ $word }”的余弦
word-map-selected = 已选词数
word-map-tools = 地图工具
word-map-move = 平移
word-map-turn = 旋转
word-map-box = 框选
word-map-lasso = 套索选择
word-map-zoom-in = 放大
word-map-zoom-out = 缩小
word-map-reset = 显示全部
word-map-find = 移到所选的词
word-map-save = 保存地图
word-map-empty = 没有可画的词，请多选一些词。
word-map-few = 浏览器没有开启 WebGL，地图只画出最常见的 { NUMBER($words) } 个词。请在浏览器设置中打开硬件加速，就能看到全部。
word-map-failed = 地图没有加载成功。请刷新页面；如果仍然不行，请让管理员检查 /lab/assets 是否可以访问。

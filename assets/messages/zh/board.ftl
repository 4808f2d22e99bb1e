## 板书

board-answer-hidden = cos θ = ？
board-answer-later = 最后一步写出后，答案会显示在这里。
board-keys = → 或空格：下一步 · ←：退一步
board-step-of = 第 { $number } 步，共 { $steps } 步
board-digits = 小数位数
board-digits-help = 每一位都由精确值算出，前面的步骤没有先舍入。角度少写两位。
board-pasted = { $start } …（共 { NUMBER($letters) } 个字符）
board-not-in-address = 这个向量太长，放不进网址：它留在本页，但链接里不会有它。

## 图

picture-label-2 = 平面上的向量 { $first } 和 { $second }，附单位圆、夹角，以及 { $first } 在 { $second } 上的投影。两个箭头都可以移动。
picture-label-3 = 空间中的向量 { $first } 和 { $second }，附两者张成的平面、夹角，以及 { $first } 在 { $second } 上的投影。方向键转动视角，Home 键复位。
picture-label-plane = { $first } 和 { $second } 张成的平面，附夹角，以及 { $first } 在 { $second } 上的投影。
picture-hint-2 = 拖动箭头；也可用 Tab 键选中，再按方向键移动。绿色：{ $first } 在 { $second } 上的投影。虚线：单位圆和两个方向。
picture-hint-3 = 拖动或按方向键转动视角，双击复位。绿色：{ $first } 在 { $second } 上的投影。虚线：两者所在平面里的单位圆。
picture-hint-plane = 绿色：{ $first } 在 { $second } 上的投影。
picture-touch-2 = 拖动箭头。绿色：{ $first } 在 { $second } 上的投影。虚线：单位圆和两个方向。
picture-touch-3 = 横向拖动可转动视角。绿色：{ $first } 在 { $second } 上的投影。虚线：两者所在平面里的单位圆。
picture-touch-plane = 绿色：{ $first } 在 { $second } 上的投影。
picture-tip = { $name } 的箭头
picture-twin = 这张图的图形文件、表格和 Python 代码
picture-later = 图在最后一步出现：图里有角度。

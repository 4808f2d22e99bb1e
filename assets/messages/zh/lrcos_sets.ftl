### 用 LRCos 回答成套的题。

sets-lrcos = LRCos 从同一类别的其他词对中学出答案的共同之处。题目自己的一对不用，凡含有所问之词的一对也不用；答案碰巧相同的另一对仍用。一共要学 { NUMBER($classes) } 个类，全部约需 { $time }。
sets-untaught = 有 { NUMBER($count) } 题没有问：所在类别里可供学习的其他词对不足两对。

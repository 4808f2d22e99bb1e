### 地图旁边的“方向”面板。

axes-axis = 轴：从 → 到
axes-axis2 = 第二条轴：从 → 到
axes-placeholder = 男人 → 女人，国王 → 女王
axes-pairs-help = 一对或几对词，用逗号、顿号或换行分开，每对的两个词之间写箭头（→ 或 ->）。各对的差取平均，就是轴的方向。
axes-empty = 请输入一对词，例如：男人 → 女人。地图上的每个词都会在两者之间得到一个位置。
axes-missing = 有 { NUMBER($count) } 个词不在这个模型里，或者在其中没有方向：{ $words }{ $more ->
    [yes] ……
   *[no] 。
  }
axes-words = 排哪些词
axes-own-words = 自己的词
axes-own-words-placeholder = 医生、护士、老师
axes-own-words-help = 用逗号、顿号、换行或空格分开。留空则取地图上的词。

## 平面

axes-second = 第二条轴
axes-second-example = 试试 { $axis }
axes-orthogonal = 与第一条轴正交
axes-orthogonal-help = 从第二条轴里去掉与第一条相同的部分（Gram–Schmidt 正交化）。否则夹角为锐角的两条轴会把同一件事说两遍。
axes-plane-below = 两条轴构成的平面画在地图下方。
axes-plane-title = 两条轴构成的平面
axes-plane-angle = 两条轴的夹角是 { $degrees }°。{ $near ->
    [same] 它们说的大体是同一件事。
    [opposite] 它们说的大体相反。
   *[apart] 它们说的是不同的事。
  }

## 可信吗

axes-trust = 可信吗？
axes-one-pair = 只有一对词，无法检验：它们也许还有许多别的不同。请再加一对只在同一点上不同的词。
axes-parallel-title = 各对词平行吗？
axes-parallel = 各对词之差，两两之间的平均余弦是 { $parallel }。这个模型里随机的词对平均为 { $chance }，100 次中有 95 次低于 { $high }。{ $verdict ->
    [yes] 所以这些词对有共同的方向。
   *[no] 所以看不出这些词对有共同的方向。
  }
axes-held-out-title = 别的词对也排得对吗？
axes-held-out = 用其余各对构成轴，{ $pairs } 对词中有 { $right } 对次序正确。随机的话应当是一半。
axes-seeds-title = 换一个随机种子还是这样吗？
axes-no-seeds = 这里还没有用另一个种子训练的模型可以比较。
axes-seeds = { NUMBER($words) } 个词中最靠外的 { $shown } 个。每条线从各模型中的最低位置画到最高位置：比这更小的差别只是噪声。

## 自己的数

axes-numbers = 自己的数据
axes-numbers-file = 词与数的表格（CSV，不超过 { $limit } MB）
axes-numbers-help = 每行一个词和一个数，例如问卷的评分。常用的分隔符和编码都可以，有没有表头都行。
axes-numbers-here = 文件：{ $name }
axes-numbers-drop = 换一个文件
axes-column = 数所在的列
axes-numbers-read = 有数的词共 { NUMBER($words) } 个。
axes-bad-rows = 有 { NUMBER($count) } 行缺词或缺数，没有采用：第 { $rows }{ $more ->
    [yes] ……
   *[no] {""}
  } 行（不算表头）。
axes-repeated = 有 { NUMBER($count) } 行的词与前面重复，以第一个数为准。
axes-cut = 表格太长，只读了前 { NUMBER($count) } 个词。
axes-rating = { $beyond ->
    [yes] 轴与所给的数有关联：秩相关的区间不含 0。
   *[no] 只凭这 { NUMBER($words) } 个词，还不能说轴与所给的数有没有关联：秩相关的区间含 0。
  }
axes-numbers-missing = 有 { NUMBER($count) } 个词不在这个模型里：{ $words }{ $more ->
    [yes] ……
   *[no] 。
  }
axes-numbers-of-axis = 轴本身由这些词构成，所以不计入：{ $words }{ $more ->
    [yes] ……
   *[no] 。
  }

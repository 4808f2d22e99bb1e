### 地图旁边的“可信度”面板。

belief-moving = 词还在移动。等它们停下来，这里会说明地图可信到什么程度。
belief-in-work = 正在把每个词与其余所有词比较。这期间可以继续看地图。
belief-kept = **一个词的 { $k } 个真近邻，地图平均把其中 { $mean } 个留在它身边**。随机摆放的地图只留住 { $chance } 个。
belief-trust = **可信度 { $value }**：{ $level ->
    [good] 图上挨在一起的词，在原空间里几乎总是相近。
    [fair] 图上挨在一起的词，在原空间里大多相近，但并非都是。
   *[poor] 图上挨在一起的词，有许多在原空间里并不相近。请看近邻列表，不要只看图。
  }
belief-continuity = **连续度 { $value }**：{ $level ->
    [good] 相近的词几乎没有被拆开。
    [fair] 有一些相近的词被拆开了。
   *[poor] 许多相近的词被拆开了：图上离得远，说明不了什么。
  }
belief-word = **{ $word }**：它的 { $k } 个真近邻，地图保留了 { $kept } 个。
belief-least = 只画出 { $k } 个真近邻中至少保留这么多个的词
belief-shown = { NUMBER($words) } 个词中，有 { NUMBER($shown) } 个至少保留了 { $k } 个中的 { $least } 个。其余的已隐藏，所选的词始终保留。
belief-faint = 全部词都已画出。一个词越淡，身边留住的真近邻就越少。
belief-shepard = Shepard 图：哪些距离得到了保留
belief-shepard-read = 每一格是词对的个数。如果地图保留了所有距离，这些格子会排成一条上升的线。橙色的中位线走平的地方，图上的距离说明不了词与词的关系。
belief-variance = PCA 各主成分解释了多少
belief-variance-read = 向量有 { $dimensions } 维。前两三个主成分没有包含的部分，PCA 地图上看不到。
job-stop-believe = 停止比较，不保留任何结果。

## 小课

lesson-title = t-SNE 能说明什么，不能说明什么
lesson-in-work = 正在用您的词画几张小地图：{ $ready }／{ $maps }
lesson-lead = 下面各图都是这个模型最常见的 { NUMBER($words) } 个词。颜色是在原空间里找出的 { $groups } 个组，同一个词在各图上颜色相同。在一张图上选一个词，看看它在其他图上的位置。
lesson-perplexity =
    ##### 困惑度：看重多少个近邻
    t-SNE 尽量让每个词挨着大约这么多个近邻。数值小，图会碎成许多小岛，即使原本没有小岛；数值大，整体保留得好些，小群却混在一起。只在某一个困惑度下才出现的群，不要当真。
lesson-map = 困惑度 { $perplexity }
lesson-keeps = { $k } 个真近邻中保留 { $kept } 个
lesson-distances =
    ##### 群与群之间的距离说明不了多少
    t-SNE 只照顾近处的邻居，不管远处。困惑度为 { $perplexity } 时，图上距离与原空间距离的秩相关是 { $rho }；如果距离全都保留，它应当是 1。两群之间的空隙有多宽，一群看上去有多大，都不在数据里。
lesson-seeds =
    ##### 两个种子，两幅图
    这里只有开头的随机数不同。一个词在一张图上最近的 { $k } 个词，有 { $percent }% 也在另一张图上最近的 { $k } 个之中；两张图上距离的秩相关是 { $distances }。词从 PCA 的位置出发，所以大局相近；从随机位置出发的程序，每换一个种子，各群的位置都会打乱。只有一张图才有的近邻，是偶然。
lesson-seed = 种子 { $seed }

### 三四个模型并列：各自的字母、正在看的一对、一个词的几份近邻表，以及两两之间有多一致。

compare-pair = 正在对比
compare-more-gone = 要加入的一个模型已经不在了。
compare-script-asked = 简体与繁体视为同一个词：问题里的词再找到 { NUMBER($words) } 个
report-script = 对比时把简体与繁体视为同一个词。

## 一个词在各模型中

lists-shared = { $k } 个近邻中，有 { NUMBER($shared) } 个是{ $lacking ->
    [0] {""}
   *[other] 有这个词的
} { $models } 个模型都列出的。
lists-lack = { $models } 的词表里没有“{ $word }”。
lists-lack-all = 各模型都没有“{ $word }”。请换一个词。
lists-read = 连线表示相邻两份表里都有的词：绿色从左到右名次上升，橙色下降。没有连线处的数字是这个词在旁边那个模型中的名次；短横表示那个模型没有这个词。蓝色的词，凡是有所查之词的模型都列出了它。
lists-seed = { $model } 的 { $k } 个近邻中，换一个种子仍有 { $found } 个。
lists-column-rank = { $model } 中名次
lists-column-cosine = { $model } 中余弦
lists-column-count = { $model } 中词频

## 两两有多一致

overlaps-told = 每两个模型的 { $k } 个近邻中平均有多少相同（在两者共同的词上）：
overlaps-models = 模型
overlaps-percent = { $percent }%
overlaps-unknown = ……
overlaps-nothing = 没有共同的词
overlaps-read = 点一格，下面就看这两个模型。
overlaps-all = 比较所有的对

## 由后台画的两张地图

maps-words = 词数
maps-number = { NUMBER($words) }
maps-meanwhile = 画好之前，先看同样这些词的 PCA。
maps-stopped = 地图在画完之前被停止了。
maps-again = 重新画
job-stop-two-maps = 停止画这两张地图，不保留任何结果。

## 各模型在题集上的成绩

compare-evaluation = 评测
column-measured = 衡量方法
measured-chance = { $measured }，随机为 { $chance }
measured-similarity = 词语相似度（Spearman）
measured-analogies = 类比，首选正确率
measured-odd = 找不同类的词，正确率
measured-purity = 聚类与类别相符（纯度）
measured-plain = { $value } · { NUMBER($covered) } / { NUMBER($of) }
measured-between = { $value }（{ $low } 至 { $high }）· { NUMBER($covered) } / { NUMBER($of) }
measured-too-little = – · { NUMBER($covered) } / { NUMBER($of) }
measured-read = 各模型都用我们自编的{ $language ->
    [zh] 中文
   *[en] 英文
}题集。括号里是 95% 区间，其后是模型能回答的词对、题目或词的数目。“≠”：有两个模型的区间不相交（纯度没有区间）。“≈”：区间相交，差别可能只是偶然。“–”：覆盖太少。

## 没有文本的模型

model-note-plain = { $trainer } · { NUMBER($words) } 个词 · { $dimensions } 维

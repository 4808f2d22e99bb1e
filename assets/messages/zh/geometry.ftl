error-zero-vector = 向量 { $side } 全是零，没有方向，余弦没有定义。请至少改动一个数。
error-different-lengths = 一个向量有 { NUMBER($first) } 个数，另一个有 { NUMBER($second) } 个。请让它们的维数相同。
error-not-numbers = “{ $part }”不能读作一个数。请输入用逗号隔开的数，例如 2, 3, 1。
error-no-numbers = 还没有输入数。请输入用逗号隔开的数，例如 2, 3, 1。
error-mixed-separators = “{ $part }”里既有逗号又有分号，分不清一个数到哪里结束。请只用一种符号隔开，例如 2, 3, 1。
error-too-many-dimensions = 这个向量有 { NUMBER($dimensions) } 个数，最多只能处理 { NUMBER($most) } 个。请缩短一些。
error-no-direction = 在这个模型里，“{ $word }”的向量全是零或已损坏，没有方向，也就没有近邻。请换一个词。
error-nothing-left = 这些词互相抵消了，没有剩下方向。请去掉其中一个。
error-no-words = 还没有要加或要减的词。请至少选一个。
error-no-common-words = 这两个模型共有的词太少，无法对比。{ $model-a } 的开头是 { $first }；{ $model-b } 的开头是 { $second }。{ $cause ->
    [language] 它们的语言不同，请选同一种语言的两个模型。
    [script] 一个是简体，一个是繁体。请把两边都按简体来读，或先转换其中一份文本再训练。
    [case] 它们的大小写不同。请用同样的大小写处理两份文本，再训练一次。
    [segmentation] 两份文本的分词方式不同。请用同样的方式分词，再训练一次。
   *[other] 它们的语言、字体或分词方式可能不同。请选两个文本类型相同的模型。
}
error-not-a-question = 看不懂“{ $text }”。请写成：词 ~ 词，词 + 词 − 词，或一个词。
error-too-few-words = 一张地图至少需要 { $needed } 个有方向的词，现在只有 { $words } 个。请多取一些词。
error-all-alike = 这些向量都指向同一个方向，画不出地图。请换一些词，或者把模型多训练几轮。
remark-cancels = “{ $word }”在加减两边都有，互相抵消了。
remark-perplexity = 困惑度 { NUMBER($wanted) } 对 { NUMBER($words) } 个词太大，实际用了它们所允许的最大值 { NUMBER($used) }。
remark-stopped-early = 在稳定之前就停止了，地图停在这一步。
remark-left-out = 有 { NUMBER($count) } 个词的向量没有方向，不在地图上。

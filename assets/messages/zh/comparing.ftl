### 两个模型逐词对比：整个词表、一个词，以及换一个种子会怎样。

compare-part = 对比什么
compare-part-questions = 问题
compare-part-word = 一个词
compare-part-vocabulary = 整个词表
compare-part-table = 参数与大小
compare-script = 简体与繁体视为同一个词：共同的词再多 { NUMBER($words) } 个
job-comparing = 已比较 { NUMBER($done) } / { NUMBER($words) } 个词，还需约 { $left }
job-stop-compare = 停止比较，不保留任何结果。
compare-again = 重新比较
compare-stopped = 比较在完成之前被停止了。

## 整个词表

shift-answer = { $k } 个近邻中平均有 { $mean }% 相同
shift-told = 这是 { NUMBER($words) } 个共同词的平均值。
shift-noise-told = { $side ->
    [a] { $model-a } 换一个种子，与 { $model-a } 自己有 { $mean }% 相同。
   *[b] { $model-b } 换一个种子，与 { $model-b } 自己有 { $mean }% 相同。
}
shift-found = { $changed ->
    [0] **没有一个词的差别超过换种子带来的差别。** 下面的差别都在噪声之内。
   *[other] **有 { NUMBER($changed) } 个词**的差别超过了换种子带来的差别。
}
shift-rate = 标 ● 的词里，误判的预期比例不超过 { $percent }%（Benjamini 与 Hochberg，1995）。每个词都与频率相近的词的噪声相比。
shift-one-side = { $side ->
    [a] 只有 { $model-a } 有第二个种子。某个词显得不同，也可能只是 { $model-b } 在那里不稳定。
   *[b] 只有 { $model-b } 有第二个种子。某个词显得不同，也可能只是 { $model-a } 在那里不稳定。
}
shift-no-noise = 其中有多少只是噪声？换一个种子再训练其中一个模型，就能标出差别超过噪声的词。
shift-seeds = { $model-a } 与 { $model-b } 只有随机种子不同。这里看到的就是噪声本身：没有哪个词的意思变了。
shift-train-a = 换一个种子训练 { $model-a }
shift-train-b = 换一个种子训练 { $model-b }
shift-train-help = 在后台用同样的文本、同样的参数和另一个随机种子训练。
shift-cannot = { $side ->
    [a] { $model-a } 不是在这里训练的，无法换种子再训练。
   *[b] { $model-b } 不是在这里训练的，无法换种子再训练。
}
shift-corpus-gone = { $side ->
    [a] { $model-a } 的语料已经不在，无法换种子再训练。
   *[b] { $model-b } 的语料已经不在，无法换种子再训练。
}
shift-noise-in-work = 正在计算种子之间的噪声，下面的列表可以先看。
shift-list = 差别最大的词
shift-measure = 衡量方法
shift-measure-residual = 对齐后的距离
shift-measure-second-order = 二阶余弦
shift-measure-overlap = 共有近邻
shift-measure-read = { $measure ->
    [residual] 先用旋转把 { $model-a } 尽量转到 { $model-b } 上（Procrustes），剩下的距离就是这个词离它自己有多远：0 表示位置相同，1.41 表示互相垂直。
    [second-order] 取这个词在两个模型中的全部近邻，看它在 { $model-a } 里和在 { $model-b } 里与它们的相似度；两组相似度的余弦为 1，说明它在其中的位置没有变（Hamilton 等，2016）。
   *[overlap] 两个模型的近邻中有多少相同。这个量较粗，能与噪声分开的词很少。
}
shift-search = 查找词
shift-none-found = 共同的词里没有包含“{ $text }”的。
shift-click = 点一个词，看它在两个模型中的近邻。
shift-shown = 显示 { NUMBER($words) } 个词中的 { NUMBER($shown) } 个，差别大的在前。文件里有全部。
shift-csv = 全部词（CSV）
shift-by-frequency = 按词频
shift-by-frequency-read = 常见的词更稳定。柱子接近折线的地方，两个模型的差别并不比两个种子大。
shift-apart = 只有一个模型有的词
shift-apart-told = 只在 { $model-a } 中：{ NUMBER($only_a) } 个词。只在 { $model-b } 中：{ NUMBER($only_b) } 个词。
shift-apart-a = 只在 { $model-a } 中
shift-apart-b = 只在 { $model-b } 中
shift-apart-shown = 共 { NUMBER($words) } 个，显示最常见的 { NUMBER($shown) } 个。其余的可以查找，文件里有全部。
shift-apart-found = { NUMBER($words) } 个词中的 { NUMBER($shown) } 个。
shift-apart-none = { $list }：没有这样的词。
shift-apart-both = 两边都有，但在其中一个里没有方向
shift-apart-named = { $list }：{ $words }{ $more ->
    [0] 。
   *[other] ，另有 { NUMBER($more) } 个。
}
shift-apart-csv = 下载全部这些词（CSV）
shift-column-apart = 在哪里
shift-undirected = 另有 { NUMBER($words) } 个词两边都有，但在其中一个模型里向量没有方向，没有比较。
shift-column-verdict = 确有差别
shift-column-residual = 对齐后的距离
shift-column-second-order = 二阶余弦
shift-column-overlap = 共有近邻数
shift-column-count-a = { $model-a } 中词频
shift-column-count-b = { $model-b } 中词频
shift-column-adjusted = 校正后的 p
shift-column-shared = 共有近邻（%）
shift-column-noise-a = { $model-a } 与其另一种子（%）
shift-column-noise-b = { $model-b } 与其另一种子（%）
shift-column-different = 确有差别的词
figure-noise-a = ● { $model-a } 与 { $model-a } 的另一个种子
figure-noise-b = ◆ { $model-b } 与 { $model-b } 的另一个种子
figure-overlap-noise-at = { $side ->
    [a] { $model-a } 与 { $model-a } 的另一个种子：{ $percent }% 的词有 { $shared } / { $k } 个相同
   *[b] { $model-b } 与 { $model-b } 的另一个种子：{ $percent }% 的词有 { $shared } / { $k } 个相同
}
figure-agreement-axis = 词在 { $model-a } 中的出现次数
figure-agreement-shared = 两边都有的近邻（%）
figure-agreement-at = 出现 { NUMBER($least) } 至 { NUMBER($most) } 次：{ $percent }%（{ NUMBER($words) } 个词）
figure-agreement-noise-at = { $side ->
    [a] 出现 { NUMBER($least) } 至 { NUMBER($most) } 次：{ $model-a } 与 { $model-a } 的另一个种子有 { $percent }% 相同
   *[b] 出现 { NUMBER($least) } 至 { NUMBER($most) } 次：{ $model-b } 与 { $model-b } 的另一个种子有 { $percent }% 相同
}

## 一个词

two-shared = { $k } 个近邻中有 { $shared } 个相同。
two-lacks = { $side ->
    [a] { $model-a } 里没有“{ $word }”。
    [b] { $model-b } 里没有“{ $word }”。
   *[both] 两个模型都没有“{ $word }”。请换一个词。
}
two-alike = 写法相近的词：{ $words }。
two-read = 连线表示两边都有的词：绿色从 { $model-a } 到 { $model-b } 名次上升，橙色下降。线端的数字是它在另一个模型中的名次；短横表示另一个模型没有这个词。
two-at = { $word }：在 { $model-a } 中第 { $rank_a }（余弦 { $cosine_a }），在 { $model-b } 中第 { $rank_b }（余弦 { $cosine_b }）
two-seed-a = { $model-a } 的 { $k } 个近邻中，换一个种子仍有 { $found } 个。
two-seed-b = { $model-b } 的 { $k } 个近邻中，换一个种子仍有 { $found } 个。
two-why = 为什么只有一个模型认为它相近？选一个词，看看上下文。
two-why-a = 只有 { $model-a }
two-why-b = 只有 { $model-b }
two-corpus = 在哪份文本中
two-no-corpus = 两份文本都已不在，没有上下文可看。
two-column-rank-a = { $model-a } 中名次
two-column-rank-b = { $model-b } 中名次
two-column-cosine-a = { $model-a } 中余弦
two-column-cosine-b = { $model-b } 中余弦

## 两张地图

compare-part-maps = 两张地图
maps-find = 在两张图上找词
maps-none = 不选词
maps-title = { $name }
maps-colour = 对齐后的距离
maps-stayed = 动得最少
maps-went = 动得最多
maps-told = 最常见的 { NUMBER($words) } 个共同词。先在全部共同词上把 { $model-a } 转到 { $model-b }，再把两者一起投影，所以两张图上同一个位置含义相同。
maps-read = 颜色表示一个词从 { $model-a } 到 { $model-b } 走了多远。在一张图上指着、点击或圈选的词，另一张图上也会显示。
maps-open = “{ $word }”：两份近邻表

## 更多模型、问题集与报告

compare-more = 更多模型
compare-more-pick = 再问至多两个模型
compare-agree-read = “=”表示各模型给出的第一个词相同；问相似度时，表示各模型都认为两个词相近（高于 95% 的随机词对），或都不这样认为。缺词的模型不计。余弦本身在每个模型里的尺度不同。
column-agree = 一致
set-pick = 问题集
set-lecture = 讲义的三个问题
set-teaching-zh = 教学语料（中文）
set-teaching-en = 教学语料（英文）
set-own = 自己的问题集
set-name = 问题集的名称
set-lines = 问题，每行一个
set-lines-help = 词 ~ 词（有多相似），词 + 词 − 词（求和），或一个词（近邻）。单独一个含空格的词要加引号："New York"。
set-keep = 保存问题集
set-kept = { $name }：{ $questions } 个问题
set-empty = 这些行都不是问题。请写成：词 ~ 词，词 + 词 − 词，或一个词。
set-bad-line = 第 { $number } 行不属于三种形式，已跳过：{ $text }
set-cancelling-line = 第 { $number } 行加上的词又全部减去，什么也不剩，已跳过：{ $text }
compare-nothing-common = { $pairs } 也是如此。
compare-remark = { $question }：{ $remark }
compare-cancel = 词互相抵消，没有答案
fact-trained-enough = 训练充分
fact-look-up = 找近邻的用时（毫秒）
fact-every-core = 每个核一个
fact-yes = 是
fact-no = 否
report-offer = 把这次对比保存为文件：问题、这张表，以及差别最大的词。
report-html = 报告（HTML）
report-md = 报告（Markdown）
report-json = 报告（JSON）
report-title = 模型对比
report-measure = 词按{ $measure ->
    [residual] 对齐后的距离
    [second-order] 二阶余弦
   *[overlap] 共有近邻
}排序。
report-in-work = 还没有比较整个词表，请先在页面上打开它。
report-found = 有 { NUMBER($changed) } 个词的差别超过了换种子带来的差别。

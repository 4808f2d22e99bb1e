### 第 4 课：滑动的窗口。

lesson-window-title = 滑动的窗口
lesson-window-lead = 一句话怎样变成训练样本？

lesson-window-pairs-title = 跳字模型（skip-gram）的词对
lesson-window-pairs-ask = 句子“{ $sentence }”有 { $tokens } 个词，窗口为 { $window }：每个词与左右各 { $window } 个词配对。一共得到多少个（中心词，上下文词）对？
lesson-window-centre = 中心词
lesson-window-context = 上下文
lesson-window-pairs-answer = 一共 { $pairs } 对。句子两头的词，窗口有一部分落空，所以配对少一些。
lesson-window-pairs-why = skip-gram 由中心词预测每一个上下文词，因此每一对就是一个训练样本。word2vec 每次还会在 1 到 { $window } 之间随机选窗口大小：离得近的词，被选中的机会更多。

lesson-window-cbow-title = CBOW 的样本
lesson-window-cbow-ask = CBOW 反过来：用窗口里的所有词一起预测中间的词。同一个句子（{ $tokens } 个词，窗口 { $window }）给出多少个样本？
lesson-window-cbow-answer = { $examples } 个：每个词各当一次答案。
lesson-window-cbow-why = CBOW 把上下文取平均，一步就学完一个窗口，所以更快；skip-gram 样本更多，罕见词学得更好。

lesson-window-wider-title = 把窗口放宽
lesson-window-wider-ask = 同一个句子（{ $tokens } 个词），窗口从 { $window } 放宽到 { $wider }。skip-gram 现在有多少对？
lesson-window-wider-answer = { $pairs } 对：每个词都与其余所有词配对了。
lesson-window-wider-why = 窗口窄，学到的多是“能不能互相替换”；窗口宽，学到的多是“是不是同一个话题”。

lesson-window-subsampling-title = 太常见的词
lesson-window-subsampling-ask = “{ $word }”出现 { NUMBER($count) } 次，占语料的 { $percent }%。阈值 t = { $threshold } 时，每次出现以概率 (√(f/t) + 1) · t/f 保留，f 是它的占比。大约保留百分之几？（误差不超过 2 即可。）
lesson-window-subsampling-answer = 只保留约 { NUMBER($kept, maximumFractionDigits: 1) }%。不那么常见的词几乎都留下。
lesson-window-subsampling-why = “{ $word }”与谁都为伍，几乎不带信息，却占去大量训练时间。删掉一部分，其他词的窗口也就伸得更远。

lesson-window-exercise-pairs-ask = 一个句子有 { $tokens } 个词，窗口为 { $window }。skip-gram 得到多少对？
lesson-window-exercise-pairs-answer = 逐个位置相加：
lesson-window-exercise-kept-ask = 一个词占语料的 { $percent }%，t = { $threshold }。按 (√(f/t) + 1) · t/f，保留百分之几？（误差不超过 0.6 即可。）
lesson-window-exercise-kept-answer = 约 { NUMBER($kept, maximumFractionDigits: 1) }%。

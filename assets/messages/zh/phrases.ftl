### 短语：带得分的建议，采用与取消。

phrases-tab = 短语
look-view-phrases = 短语
phrases-what = 这些词相邻出现的次数远多于偶然，多半是词典里没有、被切开的词。
phrases-lead = { phrases-what }采用之后，全文都把它们计作一个词。
phrases-of-corpus = { phrases-what }{ $joined ->
    [0] 采用之后重新添加文本，它们就合成一个词。
   *[other] 添加这份文本时已合并 { NUMBER($joined) } 个短语；采用更多之后重新添加文本，它们也合成一个词。
  }
phrases-score = 得分不低于
phrases-score-help = 归一化点互信息（NPMI）。1：这些词从不分开；0：相邻的次数与偶然相同。0.5 以上多为专名和固定说法。
phrases-count = 相邻次数不少于
phrases-count-help = 只相邻几次的词，可能只是偶然。
phrases-found = 开头 { NUMBER($characters) } 个字里找到 { NUMBER($found) } 个短语，{ $shown ->
    [0] 都没有达到这一得分。
   *[other] 列出 { NUMBER($shown) } 个。
  }
phrases-found-tokens = { $part ->
    [beginning] 开头
   *[whole] 全部
  } { NUMBER($tokens) } 词次里找到 { NUMBER($found) } 个短语，{ $shown ->
    [0] 都没有达到这一得分。
   *[other] 列出 { NUMBER($shown) } 个。
  }
phrases-accept = { $phrases ->
    [0] 已全部采用
   *[other] 采用这 { NUMBER($phrases) } 个
  }
phrases-effect = 词次 { $tokens }，词种 { $types }。
phrases-accepted = 已采用 { NUMBER($phrases) } 个短语。
phrases-clear = 全部取消
phrases-remove = 点一个短语就取消它。
phrases-remove-one = 选一个短语，取消它
phrases-add-again = 重新添加文本
phrases-column-accepted = 采用
phrases-column-phrase = 短语
phrases-column-token = 合成
phrases-column-score = 得分
phrases-column-together = 相邻次数
phrases-column-expected = 偶然次数
phrases-column-first = 前部次数
phrases-column-second = 后部次数

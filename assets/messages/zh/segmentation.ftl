field-convert = 繁简转换
field-convert-help = 分词之前先把全文转成简体或繁体，自己的词和别名也一并转换。
field-user_words = 自己的词
field-user_words-help = 无论出现在哪里都保持完整，长词优先。
field-dictionary = 词典名称
field-dictionary-help = 自己的词以这个名称保存，也可用于别的语料。
field-segmenter-help = 两者词典相同，结果几乎逐词一致；rjieba 快许多倍。
field-splits = 拆分规则
field-splits-help = 分词器得到的词在空格处拆开，例如“猪八戒 道”。
field-lemmas = 英文词形还原
field-lemmas-help = 把 cats 计作 cat，went 计作 go。适合小语料；run 与 running 之类的差别会消失。
field-aliases = 别名
field-aliases-help = 每行一组，组内其余的词都换成第一个：孙悟空，孙行者，行者。
field-drop_numbers = 去掉数字
field-drop_numbers-help = 去掉只由数字写成的词，如 12、3.14、1,000；汉字数词保留。
field-shortest = 最短词长
field-shortest-help = 字数更少的词去掉。设为 2 时，所有单字词都会去掉。
field-stop_words = 停用词
field-stop_words-help = 去掉“的”“了”、the、of 这类没有实义的词。想看主题相近的词时适用，想看语法上的远近则宜保留。
field-own_stop_words = 其他停用词
field-own_stop_words-help = 这些词也一并去掉。
field-phrases = 短语
field-phrases-help = 相邻出现时合成一个词：“new york”成为 new_york。
field-keep_punctuation = 保留标点
field-keep_punctuation-help = 每个标点计作一个词，会在相邻词的窗口里占一个位置。
option-none = 不处理
option-simplified = 简体
option-traditional = 繁体
option-built-in = 内置词表（中文和英文）
error-cannot-join = “{ $text }”不能合成一个词：一个词须有 2 到 { NUMBER($most) } 个字，而且不能跨行。请选择同一行里相邻的词。
dictionary-bad-line = 第 { NUMBER($number) } 行“{ $text }”没有采用：{ $reason ->
    [no-word] 其中没有文字或数字。
    [one-character] 单字词会把含有这个字的词全部切开。
    [too-long] 一个词最多 60 个字。
   *[too-many] 一部词典最多一百万个词。
  }
dictionary-left-out = { $lines ->
   *[other] 有 { NUMBER($lines) } 行没有采用，其余的都已采用。
  }

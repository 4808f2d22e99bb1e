error-no-scored-pairs = “{ $name }”里没有带分数的词对{ $bad ->
    [0] 。
   *[other] （{ NUMBER($bad) } 行读不懂）。
  }每行要有两个词和一个数。
error-too-few-to-tell = 至少要有三个词才能找出不同的那个；模型认识其中 { NUMBER($known) } 个。{ $lacking ->
    [yes] 没有的词：{ $missing }。
   *[no] { "" }
  }
error-too-many-to-tell = 一次给出 { NUMBER($words) } 个词太多了，请不要超过 { NUMBER($most) } 个。
error-no-odd-questions = “{ $name }”里没有“找不同”的题{ $bad ->
    [0] 。
   *[other] （{ NUMBER($bad) } 行读不懂）。
  }每行至少三个词，不同的那个放在最后。
error-no-categories = “{ $name }”里的词不足两个类别{ $bad ->
    [0] 。
   *[other] （{ NUMBER($bad) } 行读不懂）。
  }每行要有一个词和它的类别。
error-too-many-categories = { NUMBER($found) } 个类别太多，无法聚类。请不要超过 { NUMBER($most) } 个。
error-few-categories = 这个集合的 { NUMBER($asked) } 个词里，模型只有 { NUMBER($words) } 个，不足两个类别，无法判断。语言、字体、大小写或分词方式可能不同。

### 类比：加权的和、几种算法、图、词对与成套的题。

error-bad-weight = “{ $word }”的权重“{ $weight }”不能用。请填 0 到 { $most } 之间的数。
error-not-three-words = 这种算法只适用于“b − a + c”的形式，每个词只算一次。
error-too-few-examples = LRCos 要从几对例子中学习，现在只有 { $pairs } 对。请至少给出 { $needed } 对。
error-no-questions = “{ $name }”里没有类比题。{ $bad ->
    [0] {""}
   *[other] 有 { NUMBER($bad) } 行读不懂。
  }每行应有四个词（a b c d），或每行一对词；类别写在以冒号开头的一行。
remark-both-sides = “{ $word }”加减两边都有，只剩下差额。
remark-no-weight = “{ $word }”的权重是 0，不起作用。

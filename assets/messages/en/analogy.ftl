### Analogies: weighted sums, ways to answer, pictures, many pairs, and whole sets.

error-bad-weight = The weight “{ $weight }” of “{ $word }” cannot be used. Give a number from 0 to { $most }.
error-not-three-words = This method needs the form b − a + c, with each word counted once.
error-too-few-examples = LRCos learns from several example pairs, and there { $pairs ->
    [one] is only one
   *[other] are only { $pairs }
  }. Give at least { $needed }.
error-no-questions = “{ $name }” holds no analogy question. { $bad ->
    [0] {""}
    [one] One line could not be read.
   *[other] { NUMBER($bad) } lines could not be read.
  } Each line should have four words (a b c d), or a pair of words; a line that begins with a colon names a category.
remark-both-sides = “{ $word }” stands on both sides; only the difference is left.
remark-no-weight = “{ $word }” has weight 0 and changes nothing.

error-no-scored-pairs = “{ $name }” holds no pair of words with a score{ $bad ->
    [0] .
   *[other]  ({ NUMBER($bad) } lines could not be read).
  } A line needs two words and a number.
error-too-few-to-tell = The odd one can be told among three words or more; the model has { NUMBER($known) } of these.{ $lacking ->
    [yes] { " " }It lacks: { $missing }.
   *[no] { "" }
  }
error-too-many-to-tell = { NUMBER($words) } words are too many to ask at once. Ask { NUMBER($most) } or fewer.
error-no-odd-questions = “{ $name }” holds no question for the odd one{ $bad ->
    [0] .
   *[other]  ({ NUMBER($bad) } lines could not be read).
  } A line needs three words or more, the odd one last.
error-no-categories = “{ $name }” holds no words of two categories or more{ $bad ->
    [0] .
   *[other]  ({ NUMBER($bad) } lines could not be read).
  } A line needs a word and its category.
error-too-many-categories = { NUMBER($found) } categories are too many to cluster words into. Use { NUMBER($most) } or fewer.
error-few-categories = Of the { NUMBER($asked) } words of this set the model has { NUMBER($words) }, of fewer than two categories. Nothing can be told from them. Language, script, case or segmentation may differ.

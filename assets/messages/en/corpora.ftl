source-damaged-pasted = { $places ->
    [one] One place in this text is damaged.
   *[other] { NUMBER($places) } places in this text are damaged.
} That happened before it was copied. Its file, uploaded, may be read in the right encoding.
remark-loss-still-falls = Not trained enough: after { $epochs ->
    [one] one epoch
   *[other] { NUMBER($epochs) } epochs
  } the loss ({ NUMBER($loss) }) still falls quickly: the vectors do not fit the counted pairs yet. Continue it for about { $more ->
    [one] one more epoch
   *[other] { NUMBER($more) } more epochs
  }.
health-open-part = Open the part that this rests on
health-part-text = Text
health-part-training = Training
health-part-vectors = Vectors
watch-missing = Not watched, since not among the 10,000 most frequent words that this run keeps: { $words }. { $left ->
    [0] Other words are chosen instead.
   *[other] The others are watched.
  }
watch-too-many = The film watches { NUMBER($most) } words; left out: { $words }.

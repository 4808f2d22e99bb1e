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
watch-missing = Not watched, since they are not among the 10,000 most frequent words that this run keeps: { $words }. { $left ->
    [0] Other words are chosen instead.
   *[other] The others are watched.
  }
watch-too-many = The film watches { NUMBER($most) } words; left out: { $words }.
tokens-title = What becomes of the words
tokens-as-given = The text is cut already, so nothing is cut again: its tokens are taken as they are, unless something is changed here.
error-not-rows = “{ $name }” is JSON, but neither an array of objects nor one object a line, so it is not known where its texts are. Save the texts as an array such as [{"{"}"text": "…"{"}"}, …], or as a table.
source-another-file = Another file ({ NUMBER($files) } are not shown)
source-another-file-help = Shows how the file was recognised and how it begins, and lets its encoding be changed.

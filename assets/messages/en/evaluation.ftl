remark-not-trained-enough = Not trained enough: every word still looks like every other (mean cosine of random pairs { NUMBER($mean) }). Train it for more epochs.
remark-few-tokens = Trained on { NUMBER($tokens) } tokens only. Rare words have seen too few contexts: their neighbours may be chance.
remark-few-words = With { NUMBER($words) } words, the ten nearest are a large part of the vocabulary: read their cosines, not their ranks.
remark-training-stopped = Its training was stopped after { $epochs ->
    [one] one epoch
   *[other] { NUMBER($epochs) } epochs
  }. It can be continued.
remark-zero-vectors = { $count ->
    [one] One word has a vector of zeros; it is
   *[other] { NUMBER($count) } words have a vector of zeros; they are
  } left out of neighbours and maps.
remark-broken-vectors = { $count ->
    [one] The vector of one word holds values that are no numbers; it is
   *[other] The vectors of { NUMBER($count) } words hold values that are no numbers; they are
  } left out of neighbours and maps.

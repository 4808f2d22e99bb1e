### Choosing the words of a map, how they drift, and words that are put on it.

map-scope-help = The map draws only the words that you choose here. Its neighbours and clusters are those among them.
map-scope-band = Band of ranks
map-scope-list = Pasted list
map-scope-between = Two groups
map-scope-kind = Part of speech
map-words-limits = A map takes at most { NUMBER($flat) } words in 2-D and { NUMBER($space) } in 3-D.
map-ask-first = From rank
map-ask-last = To rank
map-ask-listed = Words
map-ask-listed-help = One word a line, or with commas, tabs or spaces between. Words that the model lacks are told.
map-ask-k = Nearest words
map-ask-steps = Steps
map-ask-steps-1 = One
map-ask-steps-2 = Two
map-ask-one = First group
map-ask-other = Second group
map-ask-group-help = One word or more, with spaces or commas between. The map shows the words nearest to each group.
map-ask-kind = Part of speech
map-list-long = This list has more than { NUMBER($most) } characters. It stays in this browser window; the address does not hold it.
map-needs-list = Paste your list under More. Until then the most frequent words are shown.
map-needs-around = Choose a word to see what is around it. Until then the most frequent words are shown.
map-needs-between = Name both groups under More. Until then the most frequent words are shown.
map-missing = { $count ->
    [one] One word is not in this model: { $words }
   *[other] { NUMBER($count) } words are not in this model: { $words }
  }{ $more ->
    [0] .
    [one] , and one more.
   *[other] , and { NUMBER($more) } more.
  }
map-missing-alike = { $word } (perhaps { $alike })

## How words drift

map-attraction = Attraction (t-SNE)
map-attraction-help = 1 is plain t-SNE. More makes words draw one another more strongly: clusters become tighter and the gaps between them wider, without the data saying so.
map-go-on = Go on from this map
map-go-on-help = When you change perplexity, attraction or seed, the words drift on from where they stand instead of beginning with PCA.
map-go-on-here-help = The words drift on from here and take the steps that are left, or all where the settings under More have changed.
map-begin-anew = Begin anew
map-trust-about = Trustworthiness about { $value } of 1, estimated from { NUMBER($asked) } words.
remark-map-moving = The words are still moving.
remark-begun-anew = The map from which this one was to go on is kept no more, so the words began with PCA.

## Words put on the map

map-put-here = Put it on this map
map-put-help = The word and its { $neighbours } nearest find their places, and no other word moves. At most { $most } words can be put on a map.
map-put = Put on this map: { $words }, together with their neighbours { $added ->
    [one] one word
   *[other] { NUMBER($added) } words
  } that were not there. No other word has moved.
map-put-away = Take them off

### Which words stand on a map, and a map as a file.

error-no-kinds = The words of this model have no known parts of speech: these come from a Chinese dictionary. Choose words in another way.
remark-words-limited = Of { NUMBER($asked) } words the first { NUMBER($most) } are shown: a map of { $dimensions } dimensions takes no more.
remark-words-repeated = { $count ->
    [one] One word stood in the list more than once and counts once.
   *[other] { NUMBER($count) } repetitions in the list were left out.
  }
remark-kind-unknown = { NUMBER($count) } of { NUMBER($words) } words are not in the dictionary of parts of speech, so they are left out.
field-words = Words
field-rank-first = First rank
field-rank-last = Last rank
field-k = Neighbours
field-kind = Part of speech
field-steps = Steps
word-kind-noun = nouns
word-kind-person = names of people
word-kind-place = names of places
word-kind-verb = verbs
word-kind-adjective = adjectives
word-kind-adverb = adverbs
word-kind-pronoun = pronouns
word-kind-number = numbers and measures
word-kind-phrase = set phrases
word-kind-function = function words
figure-column-kept-share = share of true neighbours kept

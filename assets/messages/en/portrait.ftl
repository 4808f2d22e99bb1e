### The portrait of a corpus, concordance and shared contexts: words in figures and tables, and remarks.

figure-column-word-rank = rank
figure-column-count = occurrences
figure-column-tokens = tokens
figure-column-types = different words
figure-column-sentences = sentences
figure-column-document = document
figure-column-documents = documents with it
figure-column-tenths = tenths with it
figure-column-sentence = sentence
figure-column-before = before
figure-column-after = after
figure-nothing = none
figure-tenth = tenth { $number }

## Zipf's law

figure-zipf-rank = rank of the word
figure-zipf-count = occurrences
figure-zipf-told = Zipf exponent { $exponent } ± { $error }
figure-zipf-fit = fitted by maximum likelihood to { $least ->
    [one] all words
   *[other] the words that occur at least { NUMBER($least) } times
  }; largest gap { $percent } %
figure-zipf-at = rank { NUMBER($rank) }: { $count ->
    [one] once
    [2] twice
   *[other] { NUMBER($count) } times
  }
figure-zipf-word-at = rank { NUMBER($rank) }: “{ $word }”, { NUMBER($count) } times
figure-column-law-rank = rank by the law

## Heaps' law

figure-heaps-tokens = tokens read
figure-heaps-types = different words met
figure-heaps-told = Heaps' β = { $beta }, K = { $k }
figure-heaps-fit = the law is off by { $percent } % on average
figure-heaps-at = after { NUMBER($tokens) } tokens: { NUMBER($types) } different words
figure-column-law-types = words by the law

## Frequent words

figure-frequent-at = “{ $word }”: { NUMBER($count) } times, { $percent } % of all tokens
figure-column-token-percent = share of tokens, %

## Sentence lengths

figure-lengths-tokens = tokens in the sentence
figure-lengths-sentences = sentences
figure-lengths-told = mean { $mean }, median { $median }
figure-lengths-at-one = { $low } { $low ->
    [one] token
   *[other] tokens
  }: { NUMBER($sentences) } sentences
figure-lengths-at = { $low }–{ $high } tokens: { NUMBER($sentences) } sentences
figure-lengths-more-at = { $low } tokens and more: { NUMBER($sentences) } sentences

## What a minimal count leaves out

figure-lost-min-count = minimal count
figure-lost-share = left out, in %
figure-lost-types = words
figure-lost-tokens = tokens
figure-lost-told = words { $types } %, tokens { $tokens } %
figure-lost-at = minimal count { $least }: words { $types } %, tokens { $tokens } %
figure-column-min-count = minimal count
figure-column-types-lost = words left out
figure-column-types-lost-percent = words left out, %
figure-column-tokens-lost = tokens left out
figure-column-tokens-lost-percent = tokens left out, %

## Dispersion

figure-dispersion-value = unevenness
figure-dispersion-at = “{ $word }”: { NUMBER($count) } times, in { NUMBER($parts) } of { NUMBER($all) } documents
figure-dispersion-tenths-at = “{ $word }”: { NUMBER($count) } times, in { $parts } of { $all } tenths of the text
figure-column-dispersion = unevenness (DP, 0 to 1)
figure-by-document-document = document, in the order of the text
figure-by-document-tenth = tenth of the text
figure-by-document-rate = for 10,000 tokens
figure-by-document-told = “{ $word }”: { NUMBER($count) } times, in { NUMBER($parts) } of { NUMBER($all) }
figure-by-document-at = { $name }: { NUMBER($count) } times, { $rate } for 10,000 tokens

## Shared contexts

figure-contexts-axis = how often the context stands within { $window } tokens, for 100 places of the word
figure-frames-axis = how often the word fills the slot, for 100 places of the word; | is the edge of the sentence
figure-contexts-at = { $context }: { NUMBER($count_a) } times with “{ $a }”, { NUMBER($count_b) } times with “{ $b }”; weight { $weight }
figure-column-context = context
figure-column-slot = frame
figure-column-near = with { $word }
figure-column-weight = log-likelihood ratio
figure-column-example = example of { $word }
remark-not-in-corpus = “{ $word }” does not occur in this corpus. Check the spelling, or how the text was segmented.
remark-few-places = “{ $word }” occurs only { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
  } here: its contexts may be chance.
remark-same-word-twice = “{ $word }” is compared with itself, so all contexts are shared. Choose another second word.

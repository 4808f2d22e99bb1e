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
remark-too-few-epochs = Not trained enough: after { $epochs ->
    [one] one epoch
   *[other] { NUMBER($epochs) } epochs
  } every word still looks like every other (mean cosine of random pairs { NUMBER($mean) }). Continue it for about { NUMBER($more) } more epochs.
remark-rare-words = Half of its words occur at most { $count ->
    [1] once
    [2] twice
   *[other] { NUMBER($count) } times
  }, too seldom for neighbours that can be trusted. Train with a minimal count of { NUMBER($better) } or more, or on a longer text.
remark-duplicate-vectors = { NUMBER($count) } words have exactly the same vector as another word, so nothing tells them apart. Check the file that they were read from, or train the model again.
remark-no-structure = Its words are no nearer to their neighbours than chance would put them, as in vectors of random numbers. Train it on a text, or check the file that it was read from.
remark-one-direction = One direction alone holds { NUMBER($percent) } % of all differences between words (an even share would be { NUMBER($even) } %), so that cosines tell of little else. Train for more epochs, or skip more of the very frequent words with a smaller value of Subsampling.
remark-hubs = A few words are near everything: “{ $word }” is among the { $k } nearest of { NUMBER($percent) } % of all words (the largest of these hubs: { $hubs }). Do not take them for neighbours; a longer text or more epochs make such words rarer.
remark-unstable = Another seed finds other neighbours: of a word's { $k } nearest, both trainings name { NUMBER($shared) } on average. Train for more epochs, with skip-gram or PPMI, or on a longer text.
remark-unstable-band = Words that occur { NUMBER($least) } to { NUMBER($most) } times share only { NUMBER($shared) } of { $k } neighbours with another seed. Take what lies near them for chance, or raise the minimal count to leave them out.
error-cannot-replicate = It is not known how this model was trained ({ $trainer }), so its training cannot be repeated with another seed. Train a model here to see how stable its neighbours are.
figure-directions-part = share of variance, in %
figure-directions-first = { $count ->
    [one] first component
   *[other] first { $count } components
  }
figure-directions-even = even share (dashed) { $percent } %
figure-directions-at = { $name }: { $percent } % (even share { $even } %)
figure-directions-axis = principal components of the words' directions
figure-column-component = component
figure-column-share = share in %
figure-column-together = together, in %
figure-hubs-axis = times among the { $k } nearest of other words
figure-hubs-words = words (logarithmic scale)
figure-hubs-mean = mean { $mean }, skewness { $skewness }
figure-hubs-at = { $low } to { $high } times: { NUMBER($words) } words
figure-hubs-hub = { $word }: { NUMBER($count) }
figure-column-occurrence = among the nearest of
figure-stability-axis = occurrences of the words
figure-stability-shared = neighbours that another seed finds too, of { $k }
figure-stability-mean = mean (dashed) { $mean } of { $k }
figure-stability-at = { NUMBER($least) } to { NUMBER($most) } occurrences (ranks { NUMBER($first) } to { NUMBER($last) }): { $shared } of { $k }
figure-column-ranks = ranks
figure-column-occurs = occurrences
figure-column-asked = words asked
figure-column-shared-mean = shared neighbours
health-row-tokens = Tokens of the text
health-row-tokens-per-type = Occurrences of a word, on average
health-row-epochs = Epochs
health-row-mean-cosine = Cosine of random pairs, mean
health-row-deviation = Cosine of random pairs, standard deviation
health-row-variance-1 = Variance in the first component
health-row-variance-3 = Variance in the first three components
health-row-variance-10 = Variance in the first ten components
health-row-hubness = Skewness of k-occurrence (hubs)
health-row-structure = Nearer than chance
health-row-faults = Zero, broken and duplicate vectors
health-row-stability = Neighbours that another seed finds too
health-meaning-tokens = Rare words need a text in which they occur often enough.
health-meaning-tokens-per-type = The more often a word occurs, the more its vector can be trusted; below about 15 most words are rare.
health-meaning-epochs = How often the text was read.
health-meaning-mean-cosine = Near 0 is good; above 0.5, all words still point the same way.
health-meaning-deviation = What an unusual cosine is to be measured by: two of these above the mean is more than chance.
health-meaning-variance-1 = Below 0.3; more, and one direction outweighs all others.
health-meaning-variance-3 = A share near that of the dimensions means that all directions are used.
health-meaning-variance-10 = Ten of { NUMBER($dimensions) } dimensions would hold { $even } if all were used alike.
health-meaning-hubness = 2 to 4 is usual; above 5, a few words are near everything.
health-meaning-structure = 0 for random numbers; trained vectors have 0.2 or more.
health-meaning-faults = Should be 0.
health-meaning-stability = 0.5 to 0.8 is usual; below 0.4 most neighbours are noise.
figure-column-meaning = what it means

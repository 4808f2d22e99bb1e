### Two models word by word: the whole vocabulary, one word, and what another seed would leave.

compare-part = What to compare
compare-part-questions = Questions
compare-part-word = One word
compare-part-vocabulary = Whole vocabulary
compare-part-table = Parameters and sizes
compare-script = Read simplified and traditional characters as one: { NUMBER($words) } more common words
job-comparing = { NUMBER($done) } of { NUMBER($words) } words compared, about { $left } left
job-stop-compare = Ends the comparison. Nothing is kept.
compare-again = Compare again
compare-stopped = The comparison was stopped before all words were done.

## The whole vocabulary

shift-answer = { $mean } % of the { $k } nearest words agree
shift-told = Mean over { NUMBER($words) } common words.
shift-noise-told = { $side ->
    [a] { $model-a } with another seed agrees with { $model-a } on { $mean } %.
   *[b] { $model-b } with another seed agrees with { $model-b } on { $mean } %.
}
shift-found = { $changed ->
    [0] **No word differs more than another seed would make it differ.** Differences below are within the noise.
    [one] **One word differs** more than another seed would make it differ.
   *[other] **{ NUMBER($changed) } words differ** more than another seed would make them differ.
}
shift-rate = Of the words listed as different (●), at most { $percent } % are expected to be false (Benjamini and Hochberg 1995). Each word is compared with the noise of words of like frequency.
shift-one-side = { $side ->
    [a] Only { $model-a } has a second seed. A word may stand out because { $model-b } alone is noisy there.
   *[b] Only { $model-b } has a second seed. A word may stand out because { $model-a } alone is noisy there.
}
shift-no-noise = How much of this is noise? Train one of the models again with another seed: then words are marked that differ more than seeds do.
shift-seeds = { $model-a } and { $model-b } differ only in their seed. What you see is the noise floor itself: no word has changed its meaning.
shift-train-a = Train another seed of { $model-a }
shift-train-b = Train another seed of { $model-b }
shift-train-help = Trains the same text with the same settings and another seed, in the background.
shift-cannot = { $side ->
    [a] { $model-a } was not trained here, so no second seed of it can be made.
   *[b] { $model-b } was not trained here, so no second seed of it can be made.
}
shift-corpus-gone = { $side ->
    [a] The corpus of { $model-a } is no longer here, so no second seed of it can be trained.
   *[b] The corpus of { $model-b } is no longer here, so no second seed of it can be trained.
}
shift-noise-in-work = The noise between seeds is being computed. The list can be read meanwhile.
shift-list = The words that differ most
shift-measure = Measured by
shift-measure-residual = Alignment
shift-measure-second-order = Second-order
shift-measure-overlap = Overlap
shift-measure-read = { $measure ->
    [residual] { $model-a } is turned onto { $model-b } as near as a rotation can (Procrustes). The distance that is left says how far the word is from itself: 0 the same place, 1.41 at right angles.
    [second-order] The word's similarities to its neighbours of both models, once in { $model-a }, once in { $model-b }; their cosine is 1 where the word stands among them in the same way (Hamilton and others 2016).
   *[overlap] How many of the nearest words both models name. Coarse: few words can be told from noise by it.
}
shift-search = Find a word
shift-none-found = No common word contains “{ $text }”.
shift-click = Click a word to see its neighbours in both models.
shift-shown = { NUMBER($shown) } of { NUMBER($words) } words, the most different first. The file has all.
shift-csv = All words as CSV
shift-by-frequency = By frequency
shift-by-frequency-read = Frequent words are more stable. Where the bars come near the lines, the two models differ no more than two seeds do.
shift-apart = Words that only one model has
shift-apart-told = Only in { $model-a }: { NUMBER($only_a) }. Only in { $model-b }: { NUMBER($only_b) }.
shift-apart-a = Only in { $model-a }
shift-apart-b = Only in { $model-b }
shift-apart-shown = The first { NUMBER($shown) } of { NUMBER($words) }, most frequent first. The search finds the others, and the file has all.
shift-apart-found = { NUMBER($shown) } of { NUMBER($words) } words.
shift-apart-none = { $list }: no such word.
shift-apart-both = In both, without a direction in one
shift-apart-named = { $list }: { $words }{ $more ->
    [0] .
   *[other] , and { NUMBER($more) } more.
}
shift-apart-csv = All these words as CSV
shift-column-apart = Where
shift-undirected = { $words ->
    [one] One word that both have is left out, since its vector has no direction in one of them.
   *[other] { NUMBER($words) } words that both have are left out, since their vectors have no direction in one of them.
}
shift-column-verdict = Differs
shift-column-residual = Distance
shift-column-second-order = Second-order
shift-column-overlap = Shared
shift-column-count-a = Count in { $model-a }
shift-column-count-b = Count in { $model-b }
shift-column-adjusted = Adjusted p
shift-column-shared = Shared neighbours (%)
shift-column-noise-a = { $model-a } and its other seed (%)
shift-column-noise-b = { $model-b } and its other seed (%)
shift-column-different = Words that differ
figure-noise-a = ● { $model-a } and another seed of { $model-a }
figure-noise-b = ◆ { $model-b } and another seed of { $model-b }
figure-overlap-noise-at = { $side ->
    [a] { $model-a } and another seed of { $model-a }: { $percent } % of words share { $shared } of { $k }
   *[b] { $model-b } and another seed of { $model-b }: { $percent } % of words share { $shared } of { $k }
}
figure-agreement-axis = occurrences of the words in { $model-a }
figure-agreement-shared = neighbours that both name, in %
figure-agreement-at = { NUMBER($least) } to { NUMBER($most) } occurrences: { $percent } % ({ NUMBER($words) } words)
figure-agreement-noise-at = { $side ->
    [a] { NUMBER($least) } to { NUMBER($most) } occurrences: { $model-a } and another seed of { $model-a } share { $percent } %
   *[b] { NUMBER($least) } to { NUMBER($most) } occurrences: { $model-b } and another seed of { $model-b } share { $percent } %
}

## One word

two-shared = { $shared } of { $k } nearest words are the same.
two-lacks = { $side ->
    [a] { $model-a } does not have “{ $word }”.
    [b] { $model-b } does not have “{ $word }”.
   *[both] Neither model has “{ $word }”. Choose another word.
}
two-alike = Written alike: { $words }.
two-read = A line joins a word that both name: green has climbed from { $model-a } to { $model-b }, orange has fallen. A number at the end is the rank in the other model; a dash means that the other model lacks the word.
two-at = { $word }: rank { $rank_a } in { $model-a } (cosine { $cosine_a }), rank { $rank_b } in { $model-b } (cosine { $cosine_b })
two-seed-a = Of { $model-a }'s { $k }, another seed of { $model-a } has { $found } too.
two-seed-b = Of { $model-b }'s { $k }, another seed of { $model-b } has { $found } too.
two-why = Why does only one model name it? Choose a word to see the contexts.
two-why-a = Only { $model-a }
two-why-b = Only { $model-b }
two-corpus = In which text
two-no-corpus = Neither text is here, so there are no contexts to show.
two-column-rank-a = Rank in { $model-a }
two-column-rank-b = Rank in { $model-b }
two-column-cosine-a = Cosine in { $model-a }
two-column-cosine-b = Cosine in { $model-b }

## Two maps

compare-part-maps = Two maps
maps-find = Find a word on both maps
maps-none = No word
maps-title = { $name }
maps-colour = distance after alignment
maps-stayed = moved least
maps-went = moved most
maps-told = The { NUMBER($words) } most frequent common words. { $model-a } was turned onto { $model-b } over all common words, and both were projected together, so that the same place means the same.
maps-read = The colour says how far a word went from { $model-a } to { $model-b }. What is pointed at, clicked or selected on one map shows on the other.
maps-open = “{ $word }”: both lists of neighbours

## More models, sets of questions, and the report

compare-more = More models
compare-more-pick = Ask up to two more models
compare-agree-read = “=”: all models give the same first word; of a similarity, all call the two words alike (above 95 % of random pairs), or none does. A model that lacks a word is left out. A cosine itself has another scale in each model.
column-agree = same
set-pick = Set of questions
set-lecture = The lecture note's three questions
set-teaching-zh = Teaching corpus, Chinese
set-teaching-en = Teaching corpus, English
set-own = Sets of my own
set-name = Name of the set
set-lines = Questions, one a line
set-lines-help = word ~ word (how alike), word + word − word (a sum), or one word (what is near). A word with spaces that stands alone is put in quotes: "New York".
set-keep = Keep this set
set-kept = { $name }: { $questions } { $questions ->
    [one] question
   *[other] questions
}
set-empty = None of these lines is a question. Write word ~ word, word + word − word, or one word.
set-bad-line = Line { $number } was passed over, since it is none of the three forms: { $text }
set-cancelling-line = Line { $number } was passed over, since it takes away every word that it adds: { $text }
compare-nothing-common = The same holds for { $pairs }.
compare-remark = { $question }: { $remark }
compare-cancel = the words cancel out
fact-trained-enough = Trained enough
fact-look-up = Neighbours found in (ms)
fact-every-core = one for each core
fact-yes = yes
fact-no = no
report-offer = Keep this comparison as a file: the questions, this table, and the words that differ most.
report-html = Report (HTML)
report-md = Report (Markdown)
report-json = Report (JSON)
report-title = Comparison of models
report-measure = Words ordered by { $measure ->
    [residual] the distance after alignment.
    [second-order] second-order cosine.
   *[overlap] the overlap of their nearest words.
}
report-in-work = The whole vocabulary has not been compared yet. Open it on the page first.
report-found = { NUMBER($changed) } words differ more than another seed would make them differ.

### Three or four models side by side: their letters, the pair that is shown, lists of one word, and how far pairs agree.

compare-pair = Models shown
compare-more-gone = A further model that was asked for is no longer here.
compare-script-asked = Read simplified and traditional characters as one: { NUMBER($words) } more words of the questions found
report-script = Simplified and traditional characters were read as one.

## One word in all of them

lists-shared = Named by all { $models } models{ $lacking ->
    [0] {""}
   *[other] {" "}that have the word
}: { NUMBER($shared) } of the { $k } nearest words.
lists-lack = Not in the vocabulary of { $models }: “{ $word }”.
lists-lack-all = No model has “{ $word }”. Choose another word.
lists-read = A line joins a word that two lists side by side name: green has climbed from left to right, orange has fallen. A number in place of a line is the word’s rank in the model of the list beside it; a dash means that this model lacks the word. Blue words are named by every model that has the word asked for.
lists-seed = Of { $model }’s { $k }, another seed of { $model } has { $found } too.
lists-column-rank = Rank in { $model }
lists-column-cosine = Cosine in { $model }
lists-column-count = Count in { $model }

## How far pairs agree

overlaps-told = How many of the { $k } nearest words two models have in common, on average over their common words:
overlaps-models = Model
overlaps-percent = { $percent } %
overlaps-unknown = …
overlaps-nothing = no common words
overlaps-read = Click a cell to see these two models below.
overlaps-all = Compare all pairs

## Two maps by a job

maps-words = Words
maps-number = { NUMBER($words) }
maps-meanwhile = Shown meanwhile: the same words by PCA.
maps-stopped = The maps were stopped before they were done.
maps-again = Draw them again
job-stop-two-maps = Ends the drawing of both maps. Nothing is kept.

## What the models reach on sets

compare-evaluation = Evaluation
column-measured = Measured by
measured-chance = { $measured }; by chance { $chance }
measured-similarity = Similar words (Spearman)
measured-analogies = Analogies, right at first
measured-odd = Odd one out, right
measured-purity = Clusters against categories (purity)
measured-plain = { $value } · { NUMBER($covered) } of { NUMBER($of) }
measured-between = { $value } ({ $low } to { $high }) · { NUMBER($covered) } of { NUMBER($of) }
measured-too-little = – · { NUMBER($covered) } of { NUMBER($of) }
measured-read = Our own { $language ->
    [zh] Chinese
   *[en] English
} sets, asked of every model; in brackets the 95 % interval, then how many pairs, questions or words the model could be asked. “≠”: the intervals of two models lie apart (purity has no interval). “≈”: they overlap, so the difference may be chance. “–”: too little is covered.

## A model without a text

model-note-plain = { $trainer } · { NUMBER($words) } words · { $dimensions } dimensions

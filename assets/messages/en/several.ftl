### Three or four models side by side: their letters, the pair that is shown, lists of one word, and how far pairs agree.

compare-pair = Models shown
compare-more-gone = A further model that was asked for is no longer here.
compare-script-asked = Read simplified and traditional characters as one: { NUMBER($words) } more words of the questions found
report-script = Simplified and traditional characters were read as one.

## One word in all of them

lists-shared = { NUMBER($shared) } of the { $k } nearest words are named by { $models ->
    [2] both models that have the word
   *[other] all { $models } models that have the word
}.
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

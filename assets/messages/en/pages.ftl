### What stands on the pages.

app-title = Embedding Lab
language-name = English
switch-language = Language
switch-projector = Projector
switch-projector-help = Larger type for a lecture hall.
error-unexpected = Something broke on our side. Nothing of yours is lost. Reload the page; if it happens again, tell the operator the reference { $reference }, under which the log says more.
yes = yes

nav-home = Home
nav-corpus = Corpus
nav-train = Train
nav-map = Map
nav-cosine = Cosine
nav-analogy = Analogy
nav-compare = Compare
nav-models = Models
nav-about = About

## Columns of tables

column-word = word
column-cosine = cosine
column-dot = dot product
column-distance = Euclidean distance
column-count = count
column-rank = rank
column-input = input
column-question = question
column-fact = fact
column-differs = differs
column-shared = in both
column-dimension = dimension
column-package = package
column-version = version

## Details beneath a chart

details-title = Table, download, Python
details-csv = Download CSV
details-python = The same in Python

## Choosing

pick-model = Model
pick-corpus = Corpus
pick-word-placeholder = Type or choose
builtin-model-teaching-zh = Teaching model (Chinese)
builtin-model-teaching-en = Teaching model (English)
builtin-model-teaching-zh-short = Teaching model (Chinese), trained too little
builtin-model-teaching-en-short = Teaching model (English), trained too little
builtin-corpus-teaching-zh = Teaching corpus (Chinese)
builtin-corpus-teaching-en = Teaching corpus (English)
teaching-in-preparation = The teaching models are being trained. This takes a few seconds, once.
synthetic-short = teaching corpus (synthetic)
synthetic-note = This text is synthetic: a small grammar writes its sentences, so that the patterns to be learned are certain to be in it. It shows how the method works, not how people write.
trainer-word2vec = Word2Vec
trainer-ppmi = PPMI + SVD
trainer-word2vec-help = Learns by prediction: a word from its neighbours, or its neighbours from a word.
trainer-ppmi-help = Counts neighbours and squeezes the table. At once, and strong on small texts.
train-trainer = Method
model-note = { $trainer } · { $corpus } · { NUMBER($words) } words · { $dimensions } dimensions · { $epochs } epochs
not-trained-enough = Not trained enough: every word still looks like every other. Two random words of this model have a mean cosine of { $mean }.
train-on = Continue training

## Lengths of time, sizes, moments

duration-unknown = …
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min
size-kb = { NUMBER($number) } kB
size-mb = { NUMBER($number) } MB
moment = { $day }/{ $month }/{ $year }, { $time }

## Jobs

job-queued = Waiting: { $position ->
    [1] next in the queue.
   *[other] number { $position } in the queue.
  }
job-starting = Starting…
job-reading = Reading and segmenting: { $done } of { $total }, about { $left } left
job-indexing = Noting where each word stands
job-projecting = Iteration { $step } of { $steps }
job-training = Epoch { $epoch } of { $epochs } · { NUMBER($speed) } words/s · { $left } left
job-stop = Stop
job-stop-train = Ends the run and keeps the last finished epoch as a model.
job-stop-corpus = Ends the reading. Nothing is kept.
job-stop-project = Holds the words where they are; they can go on later.
job-stop-teaching = Ends the preparation.
job-interrupted = The worker ended before its work was done (it was killed, or the machine was restarted). Everything else is whole. You can start it again.
job-stopped-empty = Stopped before the first epoch was finished, so there is no model.
job-again = Start again
job-state-queued = waiting
job-state-running = running
job-state-finished = finished
job-state-stopped = stopped
job-state-failed = failed
job-state-interrupted = interrupted
open-the-map = Open the map

## Home

home-title = Words as vectors
home-lead = Train word vectors on a text, see them on a map, and understand every number.
home-map-title = Map of the teaching model
home-see = See it
home-see-text = Words that are used alike lie close together. Click one.
home-see-door = Open the map
home-text = Use your own text
home-text-text = Upload a text, train on it in the background, and look at your own words.
home-text-door = Choose a text
home-learn = Learn the idea
home-learn-text = Predict, then look: fourteen lessons from the cosine to large language models, each number computed as you watch.
home-learn-door = Open the lessons
home-running = Running now
home-models = Your models

## Map

map-title = Which words are near one another?
map-lead = Each dot is a word. Words that are used in the same contexts lie close together.
map-find = Find a word
map-again = Continue
map-more = More
map-space = Space
map-space-2 = 2-D
map-space-3 = 3-D
map-method = Projection
map-method-pca = PCA
map-method-tsne = t-SNE
map-scope = Which words
map-scope-frequent = Most frequent
map-scope-around = Around the chosen word
map-words = Number of words
map-words-help = The most frequent words of the model. Fewer words are quicker to read and to compute.
map-perplexity = Perplexity (t-SNE)
map-perplexity-help = About how many neighbours each word tries to keep. Small values show small groups; large values show the whole.
map-seed = Seed (t-SNE)
map-seed-help = Another seed gives another picture of the same vectors. What changes between them is not in the data.
map-word-not-shown = “{ $word }” is not among the { $words } words on this map. Take more words, or choose “Around the chosen word”, under More.
map-trust = Trustworthiness { $value } of 1.
map-trust-help = How far the ten nearest words on the map are really near in the original space (Venna and Kaski 2001). 1 is perfect; below about 0.8 look at the neighbours in the list instead of at the picture.
map-explained = These axes show { $percent } % of the variance.

card-empty-title = Click a word
card-empty = Its count, its nearest words and the sentences it occurs in appear here.
card-count = Occurs { NUMBER($count) } times · rank { NUMBER($rank) } of { NUMBER($words) }
card-neighbours = Nearest words, by cosine in the original space
card-chance = For comparison: two random words of this model have a mean cosine of { $mean }; 1 pair in 100 is above { $high }.
card-to-cosine = Cosine
card-to-compare = Compare
card-sentences = Sentences ({ $shown } of { NUMBER($total) })
card-no-corpus = The corpus of this model is no longer here, so there are no sentences to show.

## Cosine

cosine-title = How alike are two vectors?
cosine-lead = Cosine similarity looks at direction only, never at length.
cosine-kind = What to compare
cosine-kind-vectors = Typed vectors
cosine-kind-words = Words
cosine-vector-a = Vector a
cosine-vector-b = Vector b
cosine-first = First word
cosine-second = Second word
cosine-answer = cos θ { $value }, θ { $degrees }°
cosine-reading-same = Close to 1: the two directions are close.
cosine-reading-near = Between 0 and 1: the directions have something in common.
cosine-reading-orthogonal = Near 0: the directions are about at right angles; they have nothing in common.
cosine-reading-opposite = Below 0: the directions point away from each other.
cosine-compared = { $first } and { $second } are more alike than { $percent } % of random pairs of this model (mean { $mean }).
cosine-names = a is the vector of { $first }, b is that of { $second }.
cosine-picture = The plane that both vectors span, out of { $dimensions } dimensions: { $scale ->
    [exact] angle and lengths are exact.
   *[other] the angle is exact; the lengths are too unlike to be drawn to scale.
}
cosine-contributions = Which dimensions add up to the cosine
cosine-chance = Among random pairs of this model
step-products = Dot product
step-norm-a = Norm of a
step-norm-b = Norm of b
step-fraction = Substitute into the formula
step-angle = Angle
step-first = From the start
step-next = Next step
step-all = All steps

## Analogy

analogy-title = What comes out when words are added and taken away?
analogy-lead = Add and subtract word vectors, then look which words lie nearest to the sum.
analogy-plus = Add (+)
analogy-minus = Take away (−)
analogy-sentence = { $a } is to { $b } as { $c } is to what?
analogy-struck = Struck through: the words you put in. They often lie nearest, so other programs hide them; the answer is the best of the others.
analogy-picture = a, b, c and the sum lie exactly in this plane. The answer misses the sum by { $gap } (unit vectors) and lies { $off } outside the plane.
analogy-path = The sum, word by word, in the plane that shows it best: { $percent } % of its extent.

## Compare

compare-title = Do two models say the same?
compare-lead = The same questions to each, side by side.
compare-first = Model A
compare-second = Model B
compare-same = Both sides are the same model, so everything agrees. Choose another on one side.
compare-questions = The same questions
compare-ask = A question of your own
compare-ask-example = word ~ word, or word + word − word, or one word
compare-missing = not in the vocabulary: { $words }
compare-word = Word
compare-facts = Parameters and sizes
fact-trainer = Trainer
fact-corpus = Corpus
fact-tokens = Tokens
fact-words = Words
fact-seconds = Training seconds
fact-megabytes = Size in MB
fact-random-cosine = Mean cosine of random pairs

## Corpus

corpus-title = Which text shall the words be learned from?
corpus-lead = Upload files, paste a text, or take a sample. Your text is read where this program runs, and sent nowhere else.
source-kind = Text
source-upload = Upload
source-paste = Paste
source-sample = Sample
source-files = Files (together at most { $limit } MB)
source-files-help = One or several: plain text, Markdown, web pages, Word, EPUB, PDF with text, subtitles, tables (CSV, TSV, JSON Lines), and zip or tar.gz of these. The encoding is recognised.
source-encoding = Encoding
source-encoding-help = If the lines below look wrong, choose another encoding.
source-damaged = { $places } places in this text are damaged. Another encoding may read them.
source-and-more = { $name } and others, { $files } files
source-text = Text
source-text-placeholder = Paste a text here
source-pasted-name = Pasted text
source-sample-which = Sample
sample-teaching_zh = Teaching corpus, Chinese
sample-teaching_zh-help = Built in and synthetic: a small grammar writes it, so that the patterns to be learned are certain to be in it.
sample-teaching_en = Teaching corpus, English
sample-teaching_en-help = Built in and synthetic, with the same idea.
sample-lee_news = English news
sample-lee_news-help = 300 short articles that come with the gensim package.
sample-journey_to_the_west = Journey to the West 《西游记》
sample-journey_to_the_west-help = The novel of the 16th century in Chinese, 650,570 characters. Downloaded once and checked.
sample-not-here = This text is not on this machine yet. It is downloaded once when you make the corpus; without a network, upload a copy instead.
corpus-name = Name of the corpus
corpus-make = Make the corpus
corpus-existing = This text was read before with the same settings. It is shown below.
portrait-tokens = Tokens
portrait-tokens-help = Words as they run in the text, each time counted.
portrait-types = Types
portrait-types-help = Different words.
portrait-sentences = Sentences
portrait-sentences-help = A window of context never crosses the end of a sentence.
portrait-documents = Documents
portrait-documents-help = One for each file, chapter, or row of a table.
portrait-encoding = Encoding
portrait-train = Train on it (balanced)
portrait-parameters = Choose parameters
concordance-word = Word

## Train

train-title = How shall the vectors be learned?
train-lead = Training runs in the background. You can close the browser and come back.
train-preset = Preset
train-parameters = Parameters
train-estimate = { NUMBER($words) } words, { NUMBER($tokens) } tokens an epoch. About { $time }, { $memory } of memory, { $disk } on disk.
train-name = Name of the model
train-start = Start training
train-runs = Trainings
train-runs-none = None yet. Choose a corpus and a preset, then start.
model-name = { $corpus } · { $preset }
continue-what = From { $name } · { $epochs } epochs so far
continue-no-corpus = The corpus of this model is no longer here, so it cannot be trained further. Restore the corpus, or train a new model.
continue-name = { $name } + { $epochs } epochs

## Models

models-title = What has been trained?
models-lead = Your models and corpora. Deleting can be undone.
models-corpora = Corpora
model-line = { $trainer } · { $corpus } · { NUMBER($words) } words · { $dimensions } dimensions · { $size } · { $moment } · { $health }
corpus-line = { $tokens ->
    [one] one token
   *[other] { NUMBER($tokens) } tokens
  } · { $types ->
    [one] one type
   *[other] { NUMBER($types) } types
  } · { $size } · { $moment }
health-working = Looking at the vectors
health-enough = trained enough
health-few = too few words to judge
health-not-enough = not trained enough
rename = Name and note
rename-new = Name
rename-do = Save
delete = Delete
deleted = “{ $name }” was deleted.
restore = Restore
undo = Undo

## About

about-title = About Embedding Lab
about-lead = What it is, what stands behind it, and where your data lies.
about-what = Embedding Lab trains word vectors on a text, shows them in two and three dimensions, and lays open every step of the numbers: cosine similarity, analogies, and the comparison of two models.
about-data = Where your data lies
about-data-text = Everything that you make is kept in this folder of the machine that runs the program. To delete all of it, stop the program and delete the folder.
about-limits = Uploads: { $upload } MB in all. Trainings at the same time: { $running }; others wait in a queue.
about-methods = Methods
about-methods-text =
    - Word2Vec: Mikolov, Chen, Corrado, Dean (2013), *Efficient Estimation of Word Representations in Vector Space*; Mikolov et al. (2013), *Distributed Representations of Words and Phrases and their Compositionality*.
    - FastText: Bojanowski, Grave, Joulin, Mikolov (2017), *Enriching Word Vectors with Subword Information*.
    - GloVe: Pennington, Socher, Manning (2014), *GloVe: Global Vectors for Word Representation*.
    - PPMI + SVD: Levy, Goldberg, Dagan (2015), *Improving Distributional Similarity with Lessons Learned from Word Embeddings*.
    - Analogy: Levy, Goldberg (2014), *Linguistic Regularities in Sparse and Explicit Word Representations*; Drozd, Gladkova, Matsuoka (2016), *Word Embeddings, Analogies, and Machine Learning: Beyond king - man + woman = queen*; Linzen (2016), *Issues in Evaluating Semantic Spaces Using Word Analogies*.
    - Two models: Hamilton, Leskovec, Jurafsky (2016), *Diachronic Word Embeddings Reveal Statistical Laws of Semantic Change*; Benjamini, Hochberg (1995), *Controlling the False Discovery Rate*.
    - CSLS: Conneau et al. (2018), *Word Translation Without Parallel Data*.
    - t-SNE: van der Maaten, Hinton (2008), *Visualizing Data using t-SNE*.
    - Trustworthiness: Venna, Kaski (2001), *Neighborhood Preservation in Nonlinear Projection Methods*.
    - Distributional hypothesis: Firth (1957), *A Synopsis of Linguistic Theory*.
about-versions = Versions
pick-another = Choose another one
train-started = “{ $name }” has been started. Its progress is shown under Trainings.
cosine-reading-equal = Exactly 1: the same direction, whatever the lengths.
cosine-reading-right = Exactly 0: a right angle, the directions have nothing in common.
cosine-reading-reverse = Exactly −1: opposite directions.

### Analogies: weighted sums, ways to answer, pictures, many pairs, and whole sets.

error-bad-weight = The weight “{ $weight }” of “{ $word }” cannot be used. Give a number from 0 to { $most }.
error-not-three-words = This method needs the form b − a + c, with each word counted once.
error-too-few-examples = LRCos learns from several example pairs, and there { $pairs ->
    [one] is only one
   *[other] are only { $pairs }
  }. Give at least { $needed }.
error-no-questions = “{ $name }” holds no analogy question. { $bad ->
    [0] {""}
    [one] One line could not be read.
   *[other] { NUMBER($bad) } lines could not be read.
  } Each line should have four words (a b c d), or a pair of words; a line that begins with a colon names a category.
remark-both-sides = “{ $word }” stands on both sides; only the difference is left.
remark-no-weight = “{ $word }” has weight 0 and changes nothing.

## Choosing the words

analogy-a = a is to
analogy-b = b as
analogy-c = c is to what?
analogy-form = Form
analogy-form-three = Three words
analogy-form-sum = Any sum
analogy-incomplete = Choose three words: a is to b as c is to what?
analogy-weights = Weights
analogy-weights-help = Each word’s vector is brought to length 1 and then multiplied by its weight.
analogy-weight = { $sign } { $word }

## What the answer is worth

analogy-rank = { $rank ->
    [1] “{ $word }” ranks first of all words; the words you put in come after it.
   *[other] “{ $word }” ranks { $rank }: before it stand words you put in ({ $inputs }).
  }
analogy-alone = { $rank ->
    [0] Without { $b } − { $a }, the word nearest to “{ $c }” is “{ $nearest }”, and “{ $word }” is not among the first { $most }. The answer is owed to { $b } − { $a }.
    [1] Without { $b } − { $a }, the word nearest to “{ $c }” is already “{ $word }”. This answer says nothing about { $b } − { $a }.
   *[other] Without { $b } − { $a }, the word nearest to “{ $c }” is “{ $nearest }”, and “{ $word }” ranks { $rank }.
  }
analogy-margin = It is { $margin } above the second, “{ $word }”{ $close ->
    [yes] : very little.
   *[no] .
  }
analogy-seeds = Of { $seeds ->
    [one] one model
   *[other] { $seeds } models
  } trained with another seed, { $same ->
    [one] one gives
   *[other] { $same } give
  } the same answer{ $differ ->
    [yes] . Others: { $others }.
   *[no] .
  }
analogy-place = rank { NUMBER($rank) }
analogy-column-rank = Rank

## Several methods

analogy-methods = Several methods side by side
analogy-column-method = Method
analogy-column-answer = Answer
analogy-column-score = Score
analogy-column-second = Second
analogy-column-margin = Ahead by
analogy-method-add = 3CosAdd
analogy-method-mul = 3CosMul
analogy-method-direction = Pair direction
analogy-method-lrcos = LRCos
analogy-method-alone = One word alone
analogy-method-add-help = 3CosAdd: the cosine with b − a + c (Mikolov et al. 2013).
analogy-method-mul-help = 3CosMul: a product instead of a sum, so that no term outweighs the rest (Levy and Goldberg 2014).
analogy-method-direction-help = Pair direction: the cosine of the step from c to the answer with the step from a to b, however far it reaches (Levy and Goldberg 2014).
analogy-method-lrcos-help = LRCos: learns from example pairs what the second words have in common, and multiplies by the cosine with the word in brackets (Drozd, Gladkova and Matsuoka 2016).
analogy-method-alone-help = One word alone: what is nearest to it, with nothing added, for comparison (Linzen 2016).
analogy-methods-three = The last three need the form b − a + c, with each weight 1.
analogy-examples = LRCos learns from { $pairs }. A pair that holds the word in brackets is not used.

## The picture, step by step

figure-analogy-play = Play
figure-analogy-begin = 1  Begin at { $b }
figure-analogy-step = 2  Step { $a } → { $c }
figure-analogy-land = 3  Land at { $total }
figure-analogy-look = 4  Nearest: { $answer }

## Many pairs

analogy-pairs = Many pairs: are they parallel?
analogy-pairs-field = Pairs: from → to
analogy-pairs-help = Separate pairs by commas or lines, and write an arrow (→ or ->) between the two words of a pair.
analogy-pairs-one = One pair alone cannot be parallel to another. Add a second.
analogy-pairs-none = There is no pair to draw. Type a few, for example: man → woman, king → queen.
analogy-pairs-shown = The difference of each pair, drawn from one origin. Green is the first pair. This plane shows { $percent } % of their squared lengths.
analogy-pairs-ends = { $pair } agrees best with the others ({ $high }), { $odd } least ({ $low }).
figure-column-pair = Pair
figure-column-others = Mean cosine with the others

## Whole sets

sets-title = A whole set: how many does the model get right?
sets-set = Set
sets-teaching-zh = Chinese teaching set
sets-teaching-en = English teaching set
sets-questions-words = questions-words (English, 19,544)
sets-own = Your own file
sets-method = Method
sets-options = Options
sets-among = Only the most frequent words
sets-among-help = gensim’s restrict_vocab. Questions with other words are left out.
sets-case = Case matters
sets-case-help = gensim’s case_insensitive=False.
sets-dummy = Missing words count as wrong
sets-dummy-help = gensim’s dummy4unknown. Otherwise these questions are left out, and how many they are is said.
sets-file = File with questions (up to { $limit } MB)
sets-file-help = Four words a line, a b c d: a is to b as c is to d. Or a pair a line; the pairs of a category are asked each with each. A line that begins with a colon names a category. A table (CSV) has four columns or two, and may have one called “category”.
sets-bad = { $count ->
    [one] One line could not be read and was
   *[other] { NUMBER($count) } lines could not be read and were
  } left out; the other { NUMBER($questions) } questions are asked.
sets-line = Line
sets-reason = Reason
sets-text = Text
sets-bad-words = { $found } words or cells instead of four (or two)
sets-bad-empty = an empty cell
sets-bad-long = a word is too long
sets-bad-alone = the only pair of its category
sets-repeated = { $count ->
    [one] One question stands
   *[other] { NUMBER($count) } questions stand
  } twice and count twice, as in gensim.
sets-cut = The file is long; only the first { NUMBER($count) } questions were read.
sets-empty = Categories without a question ({ $count }): { $words }{ $more ->
    [yes] …
   *[no] .
  }
sets-nothing = Of these { NUMBER($questions) } questions, none has all its words in this model. Language, script, case or segmentation may differ.
sets-told = { NUMBER($right) } of { NUMBER($asked) } right: { $accuracy } (95 % interval { $low } to { $high }). The answer is among the first 5 for { $top5 }, among the first 10 for { $top10 }.
sets-coverage = The model knows all words of { NUMBER($covered) } of { NUMBER($questions) } questions ({ $coverage }).
sets-left-out = { $count ->
    [one] One question lacks
   *[other] { NUMBER($count) } questions lack
  } a word and { $dummy ->
    [yes] { $count ->
        [one] counts
       *[other] count
      } as wrong.
   *[no] { $count ->
        [one] is
       *[other] are
      } not counted.
  }
sets-missing = Words that the model lacks ({ NUMBER($count) }): { $words }{ $more ->
    [yes] …
   *[no] .
  }
sets-never = In { $count ->
    [one] one question
   *[other] { NUMBER($count) } questions
  } the answer is itself a word that is put in, so that it can never be given.
sets-failures = Wrong answers (the first { NUMBER($shown) } of { NUMBER($count) })
sets-no-failures = No question was answered wrong.
sets-again = Ask again
job-asking = Answering { NUMBER($questions) } questions: { $percent } %
job-stop-analogies = Ends the work. Nothing is kept.
figure-percent = { $share } %
figure-set-category = Category
figure-set-unnamed = (no category)
figure-set-all = All
figure-set-right = Right · asked
figure-set-interval = Thin lines: 95 % interval (Wilson).
figure-set-at = { NUMBER($right) } of { NUMBER($asked) } right, interval { $low } to { $high }
figure-set-questions = Questions
figure-set-covered = Coverage
figure-set-asked = Counted
figure-set-low = Interval from
figure-set-high = to
figure-set-top5 = Among 5
figure-set-top10 = Among 10
figure-set-question = Question
figure-set-expected = Expected
figure-set-given = Given
figure-set-rank = Rank of the expected
sets-uncovered = Questions with missing words ({ NUMBER($count) })
figure-set-lacks = Missing

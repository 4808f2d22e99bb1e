error-no-scored-pairs = “{ $name }” holds no pair of words with a score{ $bad ->
    [0] .
   *[other]  ({ NUMBER($bad) } lines could not be read).
  } A line needs two words and a number.
error-too-few-to-tell = The odd one can be told among three words or more; the model has { NUMBER($known) } of these.{ $lacking ->
    [yes] { " " }It lacks: { $missing }.
   *[no] { "" }
  }
error-too-many-to-tell = { NUMBER($words) } words are too many to ask at once. Ask { NUMBER($most) } or fewer.
error-no-odd-questions = “{ $name }” holds no question for the odd one{ $bad ->
    [0] .
   *[other]  ({ NUMBER($bad) } lines could not be read).
  } A line needs three words or more, the odd one last.
error-no-categories = “{ $name }” holds no words of two categories or more{ $bad ->
    [0] .
   *[other]  ({ NUMBER($bad) } lines could not be read).
  } A line needs a word and its category.
error-too-many-categories = { NUMBER($found) } categories are too many to cluster words into. Use { NUMBER($most) } or fewer.
error-few-categories = Of the { NUMBER($asked) } words of this set the model has { NUMBER($words) }, of fewer than two categories. Nothing can be told from them. Language, script, case or segmentation may differ.
evaluate-title = Evaluation
evaluate-close = Close the evaluation
evaluate-part = Part of the evaluation
evaluate-part-similar = Similar words
evaluate-part-odd = Odd one out
evaluate-part-categories = Categories
evaluate-part-report = Report
evaluate-set = Set
evaluate-options = Options
evaluate-file = File (up to { $limit } MB)
evaluation-kind-similarities = Similar words
evaluation-kind-analogies = Analogies
evaluation-kind-odd_one_out = Odd one out
evaluation-kind-categories = Categories
evaluation-set-teaching-zh = Chinese teaching set
evaluation-set-teaching-en = English teaching set
evaluation-set-wordsim353 = WordSim-353 (English)
evaluation-set-simlex999 = SimLex-999 (English)
evaluation-set-questions-words = questions-words (English)
evaluation-set-own = own file
evaluation-coverage = The model knows { NUMBER($covered) } of { NUMBER($of) } { $kind ->
    [pairs] pairs
    [words] words
   *[questions] questions
  } ({ $percent }).
evaluation-few = So few say little.
evaluation-missing = Words that the model lacks ({ NUMBER($count) }): { $words }{ $more ->
    [yes] , …
   *[no] { "" }
  }
evaluation-bad = { $count ->
    [one] One line could not be read and was left out;
   *[other] { NUMBER($count) } lines could not be read and were left out;
  } the other { NUMBER($rest) } are used.
evaluation-bad-cells = { $found ->
    [one] one cell only
   *[other] { $found } cells
  }
evaluation-bad-number = no number where the score should be
evaluation-bad-empty = an empty cell
evaluation-bad-long = a word is too long
evaluation-bad-words = { $found ->
    [one] one word only
   *[other] { $found } words
  }
evaluation-bad-twice = a word stands twice
evaluation-bad-other = stood before in another category
evaluation-repeated = { $count ->
    [one] One line repeats an earlier one.
   *[other] { NUMBER($count) } lines repeat earlier ones.
  }
evaluation-cut = The file is long: only the first { NUMBER($count) } are read.
similar-own = Scores from the grammar of the teaching corpus, not from people: 4 for words that stand for one another everywhere, 0 for words without common company.
similar-set-help = WordSim-353 rates relatedness (coffee, cup), SimLex-999 similarity alone (coffee, tea). A model has one cosine for both.
similar-file-help = Two words and a number a line, with tabs, commas, semicolons or spaces between. A first line with headings and lines that begin with # are passed over.
similar-told = Spearman { $rho } (95 % interval { $rho_low } to { $rho_high }), Pearson { $r } ({ $r_low } to { $r_high }), of { NUMBER($pairs) } pairs.
similar-interval = 95 % interval { $rho_low } to { $rho_high }, of { NUMBER($pairs) } pairs. Pearson { $r } ({ $r_low } to { $r_high }).
similar-beyond = { $beyond ->
    [yes] Cosines rise with the scores, more than chance explains.
    [less] Cosines fall where the scores rise.
   *[no] The interval holds 0: chance alone could give this.
  }
similar-undefined-few = The model knows { NUMBER($covered) } of { NUMBER($pairs) } pairs. A correlation needs three. Language, script, case or segmentation may differ.
similar-undefined-scores = All scores are the same, so that nothing can rise with them: no correlation.
similar-undefined-cosines = All cosines are the same, so that they cannot rise with the scores: no correlation.
similar-worst-one = Farthest apart: “{ $first }” and “{ $second }”. The set puts them at place { $human }, the model at place { $model }, of { NUMBER($pairs) }.
similar-worst = The { $shown } pairs that are farthest apart in the two orders:
similar-lacking = Pairs that could not be asked ({ NUMBER($count) })
similar-among = Look at the most frequent words only
similar-among-help = restrict_vocab in gensim. Pairs with other words are not asked.
similar-case = Tell case apart
similar-case-help = case_insensitive=False in gensim.
similar-dummy = Count pairs with missing words as cosine 0
similar-dummy-help = dummy4unknown in gensim. Otherwise they are left out, and counted.
similar-dummy-told = Pairs with a missing word count with the cosine 0.
odd-words = Three words or more
odd-words-help = With spaces or commas between.
odd-answer = Odd one out: { $word }
odd-answer-told = Its mean cosine to the others is { $value }; that of the next word, “{ $next }”, is { $following }. { $close ->
    [yes] That is close: it could as well be the other one.
   *[no] { "" }
  }
odd-missing = Not in the model, so left out ({ $count }): { $words }{ $more ->
    [yes] , …
   *[no] { "" }
  }
odd-repeated = { $count ->
    [one] One word is given twice and counts once.
   *[other] { NUMBER($count) } words are given twice and count once.
  }
odd-set-title = A whole set: how often is the odd one found?
odd-file-help = A question a line: three words or more, the odd one last, with spaces, tabs or commas between.
odd-told = { NUMBER($right) } of { NUMBER($asked) } right, { $accuracy } (95 % interval { $low } to { $high }). Guessing gives { $chance }.
odd-nothing = The model lacks words of all { NUMBER($questions) } questions. Language, script, case or segmentation may differ.
categories-answer = Purity { $purity }
categories-told = { NUMBER($words) } words in { NUMBER($count) } clusters, { $wrong ->
    [0] each in a cluster of its own category.
    [one] one of them in a cluster where another category has more.
   *[other] { NUMBER($wrong) } of them in clusters where another category has more.
  } Chance gives { $chance }, and more than { $high } once in twenty draws.
categories-method = Clustering
categories-file-help = A word and its category a line, with a tab, comma or space between.
categories-misplaced = Words in clusters of another category ({ NUMBER($count) })
evaluation-facts = The model
evaluation-section = { $part }: { $set }
evaluation-untold-title = Not told
evaluation-untold = { $kind }: the model knows too little of { $sets }.
evaluation-report-title = Evaluation of { $name }
evaluation-report-offer = All of this as one file: facts, health, similar words, analogies, odd one out, categories.
evaluation-report-own = Your own sets that are open here are included.
evaluation-report-wait = A large set of analogies is being answered. The report is here when it is done.
evaluation-at-a-glance = At a glance
evaluation-column-measure = Measure
evaluation-column-set = Set
evaluation-column-reached = Reached
evaluation-column-interval = 95 % interval
evaluation-column-chance = Chance
evaluation-column-covered = Covered
evaluation-spearman = Similar words (Spearman)
evaluation-accuracy = Analogies (accuracy)
evaluation-odd = Odd one out (accuracy)
evaluation-purity = Categories (purity)
fact-bytes = Size in bytes
figure-similar-score = score in the set
figure-similar-cosine = cosine in the model
figure-similar-told = Spearman { $rho }
figure-similar-foot = Blue: nearer in the model than in the set. Orange: farther. The worst misses are named.
figure-similar-at = { $first } – { $second }: score { $score } (place { $human }), cosine { $cosine } (place { $model })
figure-column-first = word 1
figure-column-second = word 2
figure-column-score = score
figure-column-cosine-of = cosine
figure-column-score-rank = place by score
figure-column-cosine-rank = place by cosine
figure-column-rank-difference = places lower in the model
figure-odd-others = mean cosine to the others
figure-odd-mean = cosine to the mean of all
figure-odd-margin = Margin to the next word: { $margin }
figure-odd-margin-column = margin
figure-odd-right = right
figure-categories-cluster = cluster
figure-categories-most = most of its words
figure-categories-share = share of these
figure-categories-foot = Down: clusters. Across: categories. Numbers: words.

### Lesson 11: from scratch, or downloaded.

lesson-scratch-title = From scratch, or downloaded
lesson-scratch-lead = Coverage, age, bias: a domain’s own text and a general one each have their strengths.

lesson-scratch-coverage-title = Coverage
lesson-scratch-coverage-ask = A list of { $number } words: { $words }. The general side is the news that comes with gensim (2000 and 2001); a word must occur { $least } times. How many of them does the news model know?
lesson-scratch-coverage-answer = The news knows { $asked }, the teaching corpus { $other }, and they are not the same ones.
lesson-scratch-coverage-why = Downloaded vectors have a large vocabulary, but often lack terms of the trade, new words and names. One’s own corpus is small and has just those. Count the coverage before anything else. The news stands in for downloaded vectors here, so that no network is needed.

lesson-scratch-age-title = Age
lesson-scratch-age-ask = The news was written in 2000 and 2001. Which of these words does not occur in it at all?
lesson-scratch-age-answer = There was no “{ $word }” yet. A model ends on the day on which its corpus ends.
lesson-scratch-age-why = A word that was never seen has no vector, and one whose meaning has changed has an old one. Look at the year of the corpus before you choose.

lesson-scratch-bias-title = Bias
lesson-scratch-bias-ask = In the teaching corpus, he and she are equally frequent; it was made so. In the news, how many times as often does he occur as she?
lesson-scratch-bias-once = About as often
lesson-scratch-bias-twice = Two or three times
lesson-scratch-bias-ten = About ten times
lesson-scratch-bias-answer = { NUMBER($many) } against { $few }, { NUMBER($ratio, maximumFractionDigits: 1) } times as often.
lesson-scratch-bias-why = A model learns about those who are written about. Leanings of trade, gender and place all enter the vectors. Measure before you use them; the axes of the Map page do so.

lesson-scratch-near-title = One word, other neighbours
lesson-scratch-near-ask = Both models know “{ $word }”. How many of its { $k } nearest words are the same in both?
lesson-scratch-near-none = None
lesson-scratch-near-some = Some
lesson-scratch-near-most = Most of them
lesson-scratch-near-answer = { $both } are the same. The table has the first six of each.
lesson-scratch-near-why = In the tale a minister waits for the king in a castle; in the news one has foreign affairs or immigration. The corpus decides what a word means. Neither is right; one of them suits.

lesson-scratch-novel-coverage-title = Coverage
lesson-scratch-novel-coverage-ask = A list of { $number } words: { $words }. The domain is Journey to the West; a word must occur { $least } times. How many of them does it know?
lesson-scratch-novel-coverage-answer = The novel knows { $asked }, the teaching corpus { $other }, and they are not the same ones.
lesson-scratch-novel-coverage-why = Downloaded vectors have a large vocabulary, but often lack terms of the trade, new words and names. One’s own corpus is small and has just those. Count the coverage before anything else. Short sentences of today (the synthetic teaching corpus) stand in for downloaded vectors here, so that no network is needed.

lesson-scratch-novel-age-title = Age
lesson-scratch-novel-age-ask = Journey to the West was written in the sixteenth century. Which of these words does not occur in it at all?
lesson-scratch-novel-age-answer = There was no “{ $word }” yet. A model ends on the day on which its corpus ends.
lesson-scratch-novel-age-why = A word that was never seen has no vector, and one whose meaning has changed has an old one. The character 她 (she) came into use in the twentieth century; the novel has none. Look at the year of the corpus before you choose.

lesson-scratch-novel-bias-title = Bias
lesson-scratch-novel-bias-ask = In the teaching corpus, “{ $first }” and “{ $second }” are about equally frequent; it was made so. In Journey to the West, how many times as often does the first occur?
lesson-scratch-novel-bias-once = About as often
lesson-scratch-novel-bias-twice = Two or three times
lesson-scratch-novel-bias-ten = About ten times
lesson-scratch-novel-bias-answer = { NUMBER($many) } against { $few }, { NUMBER($ratio, maximumFractionDigits: 1) } times as often.
lesson-scratch-novel-bias-why = A model learns about those who are written about. Leanings of gender, trade and place all enter the vectors. Measure before you use them: the word list of this lesson does so, and the axes of the Map page.

lesson-scratch-novel-near-title = One word, other neighbours
lesson-scratch-novel-near-ask = Both models know “{ $word }”, and their settings are the same. How many of its { $k } nearest words are the same in both?
lesson-scratch-novel-near-none = None
lesson-scratch-novel-near-some = Some
lesson-scratch-novel-near-most = Most of them
lesson-scratch-novel-near-answer = { $both } are the same. The table has the first six of each.
lesson-scratch-novel-near-why = In the short sentences a king wears a crown; in the novel he stamps travel papers and gives feasts. The corpus decides what a word means. Neither is right; one of them suits.

lesson-scratch-novel-exercise-frequent-ask = In Journey to the West, which word is the more frequent?
lesson-scratch-novel-exercise-frequent-answer = Counting tells:
lesson-scratch-exercise-coverage-ask = A list has { $words } words, and a model lacks { $lacking }. What is its coverage in per cent? (Within 0.5 is right.)
lesson-scratch-exercise-coverage-answer = Known words over all words:
lesson-scratch-exercise-frequent-ask = In the news of 2000 and 2001, which word is the more frequent?
lesson-scratch-exercise-frequent-answer = Counting tells:

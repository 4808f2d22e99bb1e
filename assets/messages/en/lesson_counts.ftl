### Lesson 7: GloVe.

lesson-counts-title = GloVe: count first, then fit
lesson-counts-lead = The logarithm of how often two words meet is what their dot product is to become.

lesson-counts-sentence-title = Counting a sentence
lesson-counts-sentence-ask = GloVe first counts which words stand together, and those farther apart count less: at distance d, 1/d. In the sentence “{ $sentence }”, what do “{ $first }” and “{ $second }” count?
lesson-counts-sentence-answer = They are two places apart, so they count a half. Neighbours count one.
lesson-counts-sentence-why = Words side by side have more to do with each other. word2vec shortens its window at random, which comes to much the same: near words are seen more often.

lesson-counts-log-title = The logarithm
lesson-counts-log-ask = The table has the counts X of the whole teaching corpus (window 10). For “{ $first }” and “{ $second }”, X = { $count }. About how much is the natural logarithm log X? (Within 0.05 is right.)
lesson-counts-log-answer = log X ≈ { $log }. The table has { $zeros } zeros; they have no logarithm, and GloVe passes over them.
lesson-counts-log-why = Counts differ by factors of thousands, their logarithms by factors of a few. And a logarithm turns ratios into differences, which is what gives a meaning to the difference of two vectors.

lesson-counts-error-title = The squared error
lesson-counts-error-ask = log X = { $log }. At present wᵢ = { $w } and w̃ⱼ = { $c }, with biases of 0. About how much is (wᵢ · w̃ⱼ − log X)²? (Within 0.05 is right.)
lesson-counts-error-answer = The dot product is { $product }, some way from the goal.
lesson-counts-error-why = GloVe makes the weighted sum of these errors over all pairs as small as it can. The weight f(X) lets rare pairs speak more softly, and frequent ones no louder than 1.

lesson-counts-step-title = One step
lesson-counts-step-ask = Take one step with the trainer’s own AdaGrad, learning rate { $alpha }. Where is wᵢ · w̃ⱼ + bᵢ + b̃ⱼ of “{ $first }” and “{ $second }” then, compared with log X?
lesson-counts-step-nearer = Nearer
lesson-counts-step-same = As far as before
lesson-counts-step-farther = Farther
lesson-counts-step-answer = The loss of this pair falls from { $before } to { $after }.
lesson-counts-step-why = Each vector moves a little towards the other, and the biases move too. AdaGrad remembers how far each number has gone and takes smaller steps where that is much. Many rounds over all pairs make word vectors.

lesson-counts-exercise-weight-ask = f(X) = min(1, (X/10)^0.75). What is the weight of X = { $count }, to two decimals?
lesson-counts-exercise-weight-answer = Put into the formula:
lesson-counts-exercise-error-ask = w · w̃ = { $product }, X = { $count }, biases 0. What is (w · w̃ − log X)², to two decimals?
lesson-counts-exercise-error-answer = With the natural logarithm:

### Lesson 6: CBOW and softmax.

lesson-average-title = CBOW: predicting from an average
lesson-average-lead = The contexts are averaged and predict the middle. And what does a prediction cost?

lesson-average-mean-title = The average of the contexts
lesson-average-mean-ask = The sentence is “{ $before } { $middle } { $after }”, and the middle is to be predicted. CBOW first averages the input vectors of both neighbours into h. What is the first component of h?
lesson-average-mean-answer = h = ({ $first }, { $second }).
lesson-average-mean-why = In an average the order of the words is gone: CBOW knows which words are in the window, not which comes first. Hence the name: a bag of words.

lesson-average-softmax-title = Who is most probable
lesson-average-softmax-ask = h = ({ $first }, { $second }). Each candidate has an output vector u and the score h · u; softmax turns scores into probabilities. Which word is most probable?
lesson-average-softmax-answer = Its probability is about { $probability }. All of them add up to 1.
lesson-average-softmax-why = Softmax takes eˢ and divides by the sum, { $sum }. The highest score has the highest probability. To know any probability, the scores of all words are needed, and that is the trouble.

lesson-average-cost-title = What a prediction costs
lesson-average-cost-ask = { NUMBER($words) } words, { $size } dimensions. A full softmax computes { NUMBER($words) } scores; negative sampling computes one true word and { $negatives } negative ones. How many times as many multiplications does the full one take? (Within 10 is right.)
lesson-average-cost-full = full softmax
lesson-average-cost-sampled = negative sampling
lesson-average-cost-answer = { NUMBER($full) } against { NUMBER($sampled) }.
lesson-average-cost-why = Training makes millions of such predictions. Negative sampling changes the question: no longer “which of ten thousand words is it”, only “is this one true, or drawn at random”.

lesson-average-exercise-mean-ask = Three context vectors: { $vectors }. What is the first component of their average, to two decimals?
lesson-average-exercise-mean-answer = The three first components, divided by 3:
lesson-average-exercise-cost-ask = { NUMBER($words) } words and { $negatives } negative samples. How many times as many multiplications does the full softmax take? (Within 10 is right.)
lesson-average-exercise-cost-answer = The number of dimensions cancels:

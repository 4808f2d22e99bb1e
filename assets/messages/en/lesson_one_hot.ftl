### Lesson 1: symbols become vectors.

lesson-one-hot-title = Symbols become vectors
lesson-one-hot-lead = One-hot vectors tell words apart, but not which are alike. Dense vectors do.

lesson-one-hot-zeros-title = One word, a single 1
lesson-one-hot-zeros-ask = A vocabulary has { NUMBER($words) } words. One-hot gives each word a dimension of its own: 1 there, 0 elsewhere. How many zeros are in the vector of “{ $word }”?
lesson-one-hot-zeros-answer = There is { $ones } one; all the rest are zeros. The table shows a vocabulary of five words.
lesson-one-hot-zeros-why = One-hot answers a single question: which word is it? Each new word makes every vector one longer, and nearly all of it is zeros.

lesson-one-hot-angle-title = All at right angles
lesson-one-hot-angle-ask = “{ $first }” and “{ $second }” are alike in meaning. What is the cosine of their one-hot vectors?
lesson-one-hot-angle-answer = It is 0, and so it is for words that have nothing to do with each other.
lesson-one-hot-angle-why = The two ones never share a dimension, so each product is 0, and so is their sum. Any two words are orthogonal: one-hot knows no likeness.

lesson-one-hot-distance-title = All equally far apart
lesson-one-hot-distance-ask = Then take the distance. How far apart are the one-hot vectors of “{ $first }” and “{ $second }”? (A root will do, or two decimals.)
lesson-one-hot-distance-answer = It is √2, and so it is for each of the { NUMBER($pairs) } pairs of the vocabulary.
lesson-one-hot-distance-why = The vectors differ in two dimensions, by 1 in each, so the squares add up to 2. A distance that is the same everywhere says nothing.

lesson-one-hot-dense-title = Dense vectors
lesson-one-hot-dense-ask = The teaching model gives each word { $dimensions } real numbers. In it, which word has the higher cosine to “{ $word }”?
lesson-one-hot-dense-near = { $near }
lesson-one-hot-dense-far = { $far }
lesson-one-hot-dense-equal = Both the same
lesson-one-hot-dense-answer = { $first } against { $second }: now near and far can be told.
lesson-one-hot-dense-why = Nobody filled in these numbers; they were trained, and training drew together words that are used alike. The next lessons show how. “Trained” is the point: dense vectors made at random mean nothing either.

lesson-one-hot-size-title = How many numbers
lesson-one-hot-size-ask = { NUMBER($words) } words: { NUMBER($words) } dimensions each as one-hot, { $dense } as dense vectors. How many times as many numbers does one-hot take?
lesson-one-hot-size-one = one-hot
lesson-one-hot-size-dense = dense
lesson-one-hot-size-answer = { NUMBER($one) } against { NUMBER($many) }.
lesson-one-hot-size-why = No program really stores the zeros. What counts comes after: the first layer of weights has a row for each dimension of the input.

lesson-one-hot-exercise-times-ask = { NUMBER($words) } words, and dense vectors of { $size } dimensions. How many times as many numbers does one-hot take? (Within 1 is right.)
lesson-one-hot-exercise-times-answer = The number of words cancels; the ratio of the dimensions is left:
lesson-one-hot-exercise-distance-ask = One vector lies along the first axis and is { $p } long, the other along the second and is { $q } long. How far apart are their tips, to two decimals?
lesson-one-hot-exercise-distance-answer = Pythagoras:

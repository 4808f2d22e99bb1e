### Lesson 2: cosine similarity.

lesson-cosine-title = Cosine similarity
lesson-cosine-lead = How close are two directions? Step by step, as on a board.

lesson-cosine-dot-title = The dot product
lesson-cosine-dot-ask = a = { $a } and b = { $b }. Multiply component by component, then add. What is a · b?
lesson-cosine-dot-answer = The three products add up to { $dot }.
lesson-cosine-dot-why = Where both vectors are large in the same dimension, the product is large; where their signs differ, it is negative. The dot product adds up what the dimensions say. It grows with length too, so it is not yet a measure of similarity.

lesson-cosine-norm-title = The norm
lesson-cosine-norm-ask = The norm is a vector’s length: square the components, add, take the root. a = { $a } and b = { $b }. What is ‖b‖?
lesson-cosine-norm-answer = ‖b‖ is exactly { $norm }. ‖a‖ is irrational, so the root stays as it is: nothing is rounded yet.
lesson-cosine-norm-why = It is Pythagoras’ theorem in more than two dimensions. Rounding early carries an error into each later step; a board keeps the root.

lesson-cosine-cosine-title = Into the formula
lesson-cosine-cosine-ask = The cosine is the dot product divided by both norms. To two decimals, what is cos θ?
lesson-cosine-cosine-answer = cos θ ≈ { $cosine }. It is near 1: the two directions are close.
lesson-cosine-cosine-why = Dividing by the norms is the same as first scaling both vectors to length 1. Length drops out; only direction is left.

lesson-cosine-angle-title = The angle
lesson-cosine-angle-ask = The cosine is about { $cosine }. How large is the angle?
lesson-cosine-angle-answer = About { $degrees }°. The nearer the cosine is to 1, the smaller the angle.
lesson-cosine-angle-why = The cosine does not follow the angle evenly: it hardly changes near 0° and changes fastest near 90°. From 0.9 to 0.99 is a longer way in degrees than it looks.

lesson-cosine-length-title = Length does not matter
lesson-cosine-length-ask = Stretch a = { $a } to { $times } times its length and leave b = { $b } as it is. What happens to the cosine?
lesson-cosine-length-larger = It grows
lesson-cosine-length-same = It stays the same
lesson-cosine-length-smaller = It shrinks
lesson-cosine-length-answer = The dot product goes from { $before } to { $after } and the Euclidean distance changes too. The cosine stays.
lesson-cosine-length-why = Numerator and ‖a‖ both become { $times } times as large and cancel. Frequent words tend to have longer vectors; the cosine looks at direction alone, so it suits the comparison of meanings.

lesson-cosine-landmarks-title = Three landmarks: 1, 0, −1
lesson-cosine-landmarks-ask = a = { $a } and b = { $b }. What is their cosine?
lesson-cosine-landmarks-answer = Opposite directions have the cosine −1, equal ones 1, and those at right angles 0. All others lie between.
lesson-cosine-landmarks-why = The cosine ranges from −1 to 1. Values near −1 are rare among word vectors: opposites such as hot and cold keep the same company, so their cosine is rather high.

lesson-cosine-exercise-dot-ask = a = { $a } and b = { $b }. What is a · b?
lesson-cosine-exercise-dot-answer = Multiply component by component and add:
lesson-cosine-exercise-cosine-ask = a = { $a } and b = { $b }. What is their cosine, to two decimals?
lesson-cosine-exercise-cosine-answer = The four steps:

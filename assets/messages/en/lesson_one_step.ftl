### Lesson 5: one step of learning, in numbers.

lesson-one-step-title = One step of learning, in numbers
lesson-one-step-lead = Five words, two dimensions, skip-gram with negative sampling: score, error, movement.

lesson-one-step-score-title = The score
lesson-one-step-score-ask = In the text “{ $true }” stands beside “{ $centre }”; “{ $negative }” was drawn at random as a negative sample. Each word has an input vector v and an output vector u. What is the score s₊ = v({ $centre }) · u({ $true })?
lesson-one-step-score-answer = The true pair scores { $score }, the negative one { $other }: nothing has been learned, and the order is wrong.
lesson-one-step-score-why = The score is a dot product. Training is to make it high for true contexts and low for words drawn at random. word2vec starts its output vectors at 0; here they are given, so that a single step can be seen.

lesson-one-step-error-title = The error
lesson-one-step-error-ask = σ turns a score into a probability: σ(s) = 1 / (1 + e⁻ˢ). It should be 1 for the true pair, and s₊ = { $score }. What is the error 1 − σ(s₊), to two decimals?
lesson-one-step-error-answer = The true pair is off by about { $error }. The negative one should be 0 and is off by about { $other }.
lesson-one-step-error-why = The loss is −log σ(s₊) − log(1 − σ(s₋)) = { $loss }. Its slope along a score is exactly target minus probability, so the error says how far to move.

lesson-one-step-moved-title = The movement
lesson-one-step-moved-ask = Take one step by these formulas with the learning rate α = { $alpha } (0.025 is usual; this one is enlarged). What happens to the score of “{ $centre }” with “{ $true }”, and to that with “{ $negative }”?
lesson-one-step-moved-up-down = The first rises, the second falls
lesson-one-step-moved-down-up = The first falls, the second rises
lesson-one-step-moved-up-up = Both rise
lesson-one-step-moved-down-down = Both fall
lesson-one-step-moved-answer = { $score } → { $later } and { $other } → { $other_later }. The last column is gensim’s own step from the same start; they differ by { $apart } at most.
lesson-one-step-moved-why = The input vector moves towards the output of the true context and away from that of the negative one. Dotted lines are before, arrows after. The small difference from gensim is its σ: for speed it looks it up in a table of 1000 entries. With that table, both agree to the last digit of a float.

lesson-one-step-film-title = A hundred steps
lesson-one-step-film-ask = Now { $steps } steps. “{ $centre }” and “{ $other }” never stand side by side, but both keep the company of “{ $true }”. Where will their input vectors be?
lesson-one-step-film-alike = In about the same direction
lesson-one-step-film-right = About at right angles
lesson-one-step-film-opposite = In opposite directions
lesson-one-step-film-answer = Their cosine goes from { $first } to { $last }. Move the slider, or press Play.
lesson-one-step-film-at = step { $step } · cosine { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
lesson-one-step-film-why = They were never trained as a pair. Both move towards the same output vector, and so towards each other: nobody teaches likeness, shared contexts bring it about. Lesson 8 shows the same with a whole corpus.

lesson-one-step-exercise-score-ask = v = { $v } and u = { $u }. What is the score v · u?
lesson-one-step-exercise-score-answer = Two products, added:
lesson-one-step-exercise-moved-ask = v = { $v }, u = { $u }, target { $label }, σ(s) ≈ { $probability }, α = { $alpha }. After one step u ← u + α · (target − σ(s)) · v, what is the first component of u, to two decimals?
lesson-one-step-exercise-moved-answer = Put into the formula:

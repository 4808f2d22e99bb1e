### Lesson 9: directions mean something.

lesson-directions-title = Directions mean something
lesson-directions-lead = king − man + woman ≈ ? And when it does not hold.

lesson-directions-king-title = The crown changes heads
lesson-directions-king-ask = { $sum }: start at “{ $a }”, take away “{ $b }”, add “{ $c }”. Which of these is nearest in the teaching model?
lesson-directions-king-answer = { $best }, with a cosine of { $cosine }. The four sides nearly close to a parallelogram.
lesson-directions-king-why = From “{ $b }” to “{ $c }” is about the same way as from “{ $a }” to the answer: gender has become a direction. No sentence of the corpus states the analogy; it grew out of contexts.

lesson-directions-inputs-title = The hidden words
lesson-directions-inputs-ask = Most tools hide the three words that were put in. Left in the list, what would be nearest to { $sum }?
lesson-directions-inputs-input = One of the three inputs
lesson-directions-inputs-new = A new word
lesson-directions-inputs-answer = It is “{ $word }”, with a cosine of { $cosine }. With the inputs hidden, the answer is “{ $best }”.
lesson-directions-inputs-why = Taking a word away and adding a similar one often leads not far, so that the nearest word can be where one started. Of any fine analogy, ask first whether its inputs were hidden.

lesson-directions-paris-title = Another capital
lesson-directions-paris-ask = { $sum }: which of these is nearest in the teaching model?
lesson-directions-paris-answer = { $best }, with a cosine of { $cosine }.
lesson-directions-paris-why = Being a capital and belonging to a country are two independent directions; one can be changed while the other stays.

lesson-directions-without-title = A corpus without queens
lesson-directions-without-ask = Take out each sentence with “{ $word }” and train again with the same settings (about a second). Asked for { $sum }, what will the model do?
lesson-directions-without-silent = Say that it does not know
lesson-directions-without-same = Answer “{ $word }” all the same
lesson-directions-without-other = Name another word
lesson-directions-without-answer = Before: { $before } ({ $before_cosine }). Now: { $after } ({ $after_cosine }).
lesson-directions-without-why = There is always a nearest word, so a model never says that it does not know. The lower cosine is the sign that it guesses. Analogies hold where the corpus has contexts that are regular enough.

lesson-directions-exercise-one-ask = In the teaching model, { $sum } ≈ ?
lesson-directions-exercise-one-answer = The nearest words:
lesson-directions-exercise-two-ask = In the teaching model, { $sum } ≈ ?
lesson-directions-exercise-two-answer = The nearest words:

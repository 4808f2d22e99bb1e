### Lesson 4: the window slides.

lesson-window-title = The window slides
lesson-window-lead = How does a sentence become examples to learn from?

lesson-window-pairs-title = The pairs of skip-gram
lesson-window-pairs-ask = The sentence “{ $sentence }” has { $tokens } words. With a window of { $window }, each word is paired with up to { $window } words on either side. How many pairs (centre, context) are there?
lesson-window-centre = centre
lesson-window-context = context
lesson-window-pairs-answer = There are { $pairs }. At both ends part of the window is empty, so those words have fewer.
lesson-window-pairs-why = Skip-gram predicts each context word from the centre, so each pair is an example. word2vec also draws the width of the window from 1 to { $window } each time: near words are met more often.

lesson-window-cbow-title = The examples of CBOW
lesson-window-cbow-ask = CBOW turns it round: all the words of the window together predict the one in the middle. How many examples does the same sentence give ({ $tokens } words, window { $window })?
lesson-window-cbow-answer = { $examples }: each word is the answer once.
lesson-window-cbow-why = CBOW averages the contexts and learns a window in a single step, so it is faster. Skip-gram sees more examples and serves rare words better.

lesson-window-wider-title = A wider window
lesson-window-wider-ask = The same sentence of { $tokens } words, with the window widened from { $window } to { $wider }. How many pairs does skip-gram have now?
lesson-window-wider-answer = { $pairs }: each word is paired with all the others.
lesson-window-wider-why = A narrow window learns which words can replace each other; a wide one learns which belong to the same topic.

lesson-window-subsampling-title = Words that are everywhere
lesson-window-subsampling-ask = “{ $word }” occurs { NUMBER($count) } times, { $percent } % of the corpus. With the threshold t = { $threshold }, each occurrence is kept with probability (√(f/t) + 1) · t/f, where f is its share. About how many per cent are kept? (Within 2 is right.)
lesson-window-subsampling-answer = About { NUMBER($kept, maximumFractionDigits: 1) } %. Less frequent words are nearly all kept.
lesson-window-subsampling-why = “{ $word }” keeps everybody’s company, so it says little, and it would take up much of the training. With some of it gone, the windows of the other words reach further.

lesson-window-exercise-pairs-ask = A sentence has { $tokens } words, and the window is { $window }. How many pairs does skip-gram make?
lesson-window-exercise-pairs-answer = Place by place:
lesson-window-exercise-kept-ask = A word makes up { $percent } % of a corpus, and t = { $threshold }. By (√(f/t) + 1) · t/f, how many per cent are kept? (Within 0.6 is right.)
lesson-window-exercise-kept-answer = About { NUMBER($kept, maximumFractionDigits: 1) } %.

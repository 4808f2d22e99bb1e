### Lesson 8: why near words end up near.

lesson-near-title = Why near words end up near
lesson-near-lead = Words that can replace each other are drawn together by their contexts. Take these away, train again, and see.

lesson-near-who-title = Who keeps the same company
lesson-near-who-ask = In the teaching corpus, these stand within { $window } words of “{ $word }”: { $contexts }. Which of the words below keeps their company most?
lesson-near-who-answer = “{ $best }” has nearly the same counts as “{ $word }”; the others have next to none.
lesson-near-who-why = Put “{ $best }” in the place of “{ $word }” and the sentences still read well. The model knows no medicine. It sees that both words have the same contexts.

lesson-near-chance-title = How near
lesson-near-chance-ask = After training, how many random pairs of words have a lower cosine than “{ $first }” and “{ $second }”?
lesson-near-chance-50 = About half of them
lesson-near-chance-90 = More than 90 %, less than 99 %
lesson-near-chance-99 = More than 99 %
lesson-near-chance-answer = The cosine is { $cosine }, higher than that of { $percent } % of random pairs (whose mean is { $mean }).
lesson-near-chance-why = A cosine by itself is neither high nor low; it is to be compared with random pairs of the same model. Nobody told the model that the two are alike, and no labels were needed: this is self-supervision.

lesson-near-part-title = Without the shared contexts
lesson-near-part-ask = Now sentences are taken out, so that “{ $first }” and “{ $second }” no longer share { $contexts }. All others stay, and the model is trained again with the same settings and seed (about a second). What happens to the cosine?
lesson-near-part-falls = It falls clearly
lesson-near-part-stays = It stays about the same
lesson-near-part-rises = It rises clearly
lesson-near-part-cosine = cosine: { $first }, { $second }
lesson-near-part-rank = rank of { $second } among the neighbours of { $first }
lesson-near-part-answer = { $removed } sentences were taken out; training took { $seconds } s. The cosine went from { $before } to { $after }: the words have parted.
lesson-near-part-why = The words are the same and mean the same; their contexts are not. Word vectors reflect how words are used, not what they mean. What two words have in common outside the corpus is never learned; a prejudice inside it is.

lesson-near-others-title = Other pairs
lesson-near-others-ask = Three pairs, each with contexts of its own. Which has the highest cosine in the teaching model?
lesson-near-others-answer = All three are near, and rank high among the neighbours.
lesson-near-others-why = The more contexts two words share, and the fewer are one’s own, the nearer they are. What a cosine lacks of 1 is where their uses differ.

lesson-near-exercise-nearest-ask = In the teaching model, which of these has the highest cosine to “{ $word }”?
lesson-near-exercise-nearest-answer = The four cosines:
lesson-near-exercise-context-ask = In the teaching corpus, which of these stands most often within { $window } words of “{ $word }”?
lesson-near-exercise-context-answer = { $count } times.
lesson-near-part-counts = near { $word }: { $contexts }

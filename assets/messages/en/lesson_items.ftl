### Lesson 12: words, sentences, pictures, users.

lesson-items-title = Not only words
lesson-items-lead = Receipts as sentences, items as words: the same Word2Vec.

lesson-items-together-title = Bought together
lesson-items-together-ask = { $baskets } synthetic receipts, one a sentence. Which item lies most often in one basket with “{ $item }”?
lesson-items-together-answer = In { $count } baskets.
lesson-items-together-why = A small grammar wrote the receipts with a seed; they are not real data. What matters is the form: who appears with whom is all that Word2Vec needs.

lesson-items-never-title = Never bought together
lesson-items-never-ask = In how many baskets do “{ $first }” and “{ $second }” lie together?
lesson-items-never-answer = { $count }: whoever takes one does not take the other. The table has the companions of each.
lesson-items-never-why = They never share a basket and have nearly the same companions. It is the case of doctor and nurse again: one can replace the other.

lesson-items-near-title = Who is nearest
lesson-items-near-ask = Word2Vec is trained with receipts for sentences. Which item has the highest cosine to “{ $item }”?
lesson-items-near-answer = It is “{ $best }”: never in the same basket, and the highest cosine.
lesson-items-near-why = Near vectors say “can replace”, not “is bought with”. For an item out of stock, look at the cosine; for one to go with it, at the baskets. Many recommenders work like this (item2vec).

lesson-items-kinds-title = What else is embedded
lesson-items-kinds-ask = The idea is always the same: what serves alike lies close. What are records of clicks and purchases best suited to embed?
lesson-items-kinds-words = words
lesson-items-kinds-sentences = sentences
lesson-items-kinds-images = pictures
lesson-items-kinds-users = users and items
lesson-items-by-words = Word2Vec, GloVe, FastText
lesson-items-by-sentences = Sentence-BERT
lesson-items-by-images = CLIP
lesson-items-by-users = item2vec, matrix factorisation
lesson-items-signal-words = neighbouring words
lesson-items-signal-sentences = pairs of sentences that mean the same or not
lesson-items-signal-images = pictures with their captions
lesson-items-signal-users = clicks, purchases
lesson-items-kinds-answer = Such records tell who has to do with what, which is what places users and items.
lesson-items-kinds-why = An embedding turns discrete symbols into vectors. The symbols may be words, sentences, pictures or users; the common aim is that things alike in meaning or function lie close in one space.

lesson-items-exercise-near-ask = In the model of the receipts, which item has the highest cosine to “{ $item }”?
lesson-items-exercise-near-answer = Cosines, and baskets with both:
lesson-items-exercise-count-ask = Of the six receipts below, how many have “{ $item }”?
lesson-items-exercise-count-answer = Go through them one by one.

sample-baskets_zh = Shopping baskets, Chinese
sample-baskets_zh-help = Built in and synthetic, from lesson 12: a receipt a line, with items in the place of words.
sample-baskets_en = Shopping baskets, English
sample-baskets_en-help = Built in and synthetic, from lesson 12: a receipt a line, with items in the place of words.

going-on-offer = Begin with a model you have
going-on-offer-help = Train a model for more epochs or on more text, or tune given vectors to a corpus.
going-on-way = How to go on
going-on-continue = Train it on
going-on-continue-help = The model goes on from where it stands, with its own settings: on the same text for more epochs, or on more text, whose new words join it.
going-on-tune = Tune its vectors
going-on-tune-help = A new model of the words of the corpus: those that it shares with the model begin with their vectors, the others anew.
going-on-text = Text
going-on-corpus-gone = The corpus that this model was trained on is no longer here; it can go on with another one.
going-on-freeze = Keep the given vectors where they are
going-on-freeze-help = Only new words move, and find their places among the others. Off: all words move with the text.
continue-start = Train on
continue-not = Not now: a new model
tune-start = Tune
tune-name = { $name }, tuned to { $corpus }
moved-told = { NUMBER($words) } words are in both this model and { $name }. The mean cosine of before and after is { $mean }; { $still } % did not turn. { $new ->
    [0] No word is new
    [one] One word is new
   *[other] { NUMBER($new) } words are new
  }; { $gone ->
    [0] none has gone.
    [one] one has gone.
   *[other] { NUMBER($gone) } have gone.
  }
run-view-moved = What moved
trainer-fasttext-help = Word2Vec with the pieces of words: rare forms learn from common ones, and an unseen word gets a vector.
trainer-glove-help = Fits products of vectors to the logarithms of co-occurrence counts.
guess-title = “{ $word }” is not in the vocabulary. What follows is guessed from its spelling: a mean of the vectors of its pieces, never trained for this word.
guess-pieces = Pieces that the model knows ({ $number }): { $known }. Not known: { $unknown }.

### Phrases: suggested with their scores, accepted and taken away.

phrases-tab = Phrases
look-view-phrases = Phrases
phrases-what = Words that stand together more often than chance would have it.
phrases-lead = { phrases-what } Each phrase that you accept is counted as one word, wherever it stands in the text.
phrases-of-corpus = { phrases-what } { $joined ->
    [0] Those that you accept are joined when you add the text once more.
    [one] One phrase was joined when this text was added; those that you accept now are joined when you add it once more.
   *[other] { NUMBER($joined) } phrases were joined when this text was added; those that you accept now are joined when you add it once more.
  }
phrases-score = Score of at least
phrases-score-help = Normalised pointwise mutual information (NPMI). 1: the words never stand apart. 0: they meet as often as by chance. From about 0.5 on, most are names and fixed expressions.
phrases-count = Together at least
phrases-count-help = Words that meet only a few times may do so by chance.
phrases-found = { $found ->
    [0] No phrases were found
    [one] One phrase was found
   *[other] { NUMBER($found) } phrases were found
  } in the first { NUMBER($characters) } characters; { $shown ->
    [0] none has this score.
    [one] one is listed.
   *[other] { NUMBER($shown) } are listed.
  }
phrases-found-tokens = { $found ->
    [0] No phrases were found
    [one] One phrase was found
   *[other] { NUMBER($found) } phrases were found
  } in { $part ->
    [beginning] the first
   *[whole] all
  } { NUMBER($tokens) } tokens; { $shown ->
    [0] none has this score.
    [one] one is listed.
   *[other] { NUMBER($shown) } are listed.
  }
phrases-accept = { $phrases ->
    [0] All are accepted
    [one] Accept this one
   *[other] Accept these { NUMBER($phrases) }
  }
phrases-effect = Tokens { $tokens }, different words { $types }.
phrases-accepted = { $phrases ->
    [one] One phrase is accepted.
   *[other] { NUMBER($phrases) } phrases are accepted.
  }
phrases-clear = Take all away
phrases-remove = Click a phrase to take it away.
phrases-remove-one = Choose a phrase to take it away
phrases-add-again = Add the text once more
phrases-column-accepted = Accept
phrases-column-phrase = Phrase
phrases-column-token = Becomes
phrases-column-score = Score
phrases-column-together = Together
phrases-column-expected = By chance
phrases-column-first = First part
phrases-column-second = Last part

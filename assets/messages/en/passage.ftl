passage-label = Word boundaries of the passage
passage-keys = Click a word, then a neighbour to join them, or the scissors to split it.
passage-join-left = Join with “%”
passage-join-right = Join with “%”
passage-split = Split: %
passage-close = Leave it as it is
passage-own = A word of your dictionary
passage-left-out = Left out by your choices

### The panel of axes beside the map.

axes-axis = Axis, from → to
axes-axis2 = Second axis, from → to
axes-placeholder = man → woman, king → queen
axes-pairs-help = One or several pairs of words, parted by commas or lines, with an arrow (→ or ->) between the two. The differences of all pairs are averaged.
axes-empty = Type a pair of words, for example man → woman: every word of the map then gets a place between the two.
axes-missing = { $count ->
    [one] One word is not in this model
   *[other] { NUMBER($count) } words are not in this model
  }, or has no direction in it: { $words }{ $more ->
    [yes] …
   *[no] .
  }
axes-words = Which words
axes-own-words = Your own words
axes-own-words-placeholder = doctor, nurse, teacher
axes-own-words-help = Parted by commas, lines or spaces. Left empty, the words on the map are taken.

## The plane

axes-second = A second axis
axes-second-example = Try { $axis }
axes-orthogonal = Make it orthogonal to the first
axes-orthogonal-help = What the second axis shares with the first is taken out of it (Gram–Schmidt). Otherwise axes at an acute angle tell part of the same twice.
axes-plane-below = The plane of both axes is drawn under the map.
axes-plane-title = The plane of both axes
axes-plane-angle = The axes stand at an angle of { $degrees }°. { $near ->
    [same] They largely tell the same.
    [opposite] They largely tell the opposite.
   *[apart] They tell different things.
  }

## Can it be trusted

axes-trust = Can it be trusted?
axes-one-pair = A single pair cannot be checked: it may differ in much else as well. Add a second pair that differs in the same thing.
axes-parallel-title = Are the pairs parallel?
axes-parallel = The pairs' differences have a mean cosine of { $parallel } with each other. Random pairs of this model have { $chance } on average, and 95 of 100 times less than { $high }. { $verdict ->
    [yes] So the pairs share a direction.
   *[no] So nothing says that the pairs share a direction.
  }
axes-held-out-title = Does it sort other pairs?
axes-held-out = { $right } of { $pairs } pairs stand in the right order on the axis made of all the others. By chance it would be half of them.
axes-seeds-title = Would another seed say the same?
axes-no-seeds = No model with another seed is here to compare with.
axes-seeds = The { $shown } outermost of { NUMBER($words) } words. A line reaches from a word's lowest place in the models to its highest: differences smaller than that are noise.

## A person's own numbers

axes-numbers = Your own numbers
axes-numbers-file = Table of words and numbers (CSV, up to { $limit } MB)
axes-numbers-help = A word and a number in each row, for example ratings from a questionnaire. Any usual separator and encoding, with or without a header.
axes-numbers-here = File: { $name }
axes-numbers-drop = Another file
axes-column = Column of numbers
axes-numbers-read = { $words ->
    [one] One word with a number.
   *[other] { NUMBER($words) } words with numbers.
  }
axes-bad-rows = { $count ->
    [one] One row without a word or a number was left out: row { $rows }
   *[other] { NUMBER($count) } rows without a word or a number were left out: rows { $rows }
  }{ $more ->
    [yes] …
   *[no] {""}
  } (the header is not counted).
axes-repeated = { $count ->
    [one] One word came twice; its first number counts.
   *[other] { NUMBER($count) } rows repeat a word; its first number counts.
  }
axes-cut = The table is longer; only its first { NUMBER($count) } words were read.
axes-rating = { $beyond ->
    [yes] The axis and your numbers go together: the interval of the rank correlation does not hold 0.
   *[no] With these { NUMBER($words) } words it cannot be told whether the axis and your numbers go together: the interval of the rank correlation holds 0.
  }
axes-numbers-missing = { $count ->
    [one] One word is not in this model
   *[other] { NUMBER($count) } words are not in this model
  }: { $words }{ $more ->
    [yes] …
   *[no] .
  }
axes-numbers-of-axis = Left out, since the axis is made of them: { $words }{ $more ->
    [yes] …
   *[no] .
  }

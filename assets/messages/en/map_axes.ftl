### Axes of words.

error-no-pairs = An axis needs at least one pair of words. Type one, for example man → woman.
error-pair-alike = “{ $first }” and “{ $second }” point the same way in this model, so no axis leads from one to the other. Choose another pair.
error-not-a-pair = “{ $text }” is not a pair. Write two words with an arrow between, for example man → woman.
error-axes-parallel = Both axes point along the same line, so nothing is left of the second without the first. Choose other pairs, or leave the axes as they are.
error-no-number-column = { $name } has no column of numbers beside the words. Its columns are { $columns }. Give a table with a word and a number in each row.
error-too-few-numbers = { $found ->
    [one] Only one word with a number is
   *[other] Only { NUMBER($found) } words with numbers are
  } in this model, or all numbers are the same. { $left ->
    [0] {""}
    [one] One more is a word of the axis itself and does not count.{" "}
   *[other] { NUMBER($left) } more are words of the axis itself and do not count.{" "}
  }A correlation needs { $needed } different words and different numbers.

## Figures and tables

figure-positions-all = { NUMBER($words) } words by their cosine with the axis. A tick is 0.1 or 0.2, the longer one 0. Dashed: mean of frequent words, { $usual }.
figure-positions-outermost = The { $shown } outermost of { NUMBER($words) } words, by their cosine with the axis. A tick is 0.1 or 0.2, the longer one 0. Dashed: mean of frequent words, { $usual }.
figure-plane-angle = angle between the axes: { $degrees }°
figure-plane-orthogonal = angle between the axes: { $degrees }°; here the second is made orthogonal to the first
figure-rating-number = your number
figure-rating-position = position from { $start } to { $end }
figure-rating-told = rank correlation { $rho }
figure-rating-interval = 95 % interval { $low } to { $high }; { NUMBER($words) } words; Pearson { $r }
figure-rating-at = { $word }: number { $number }, position { $position }
figure-held-out-pair = pair held out
figure-held-out-gap = gap
figure-held-out-noise = To the right of 0: in the right order on the axis of all other pairs. Dashed: usual gap between two random words, { $noise }.
figure-check-right = share of held-out pairs in the right order
figure-check-noise = usual gap between two random words
figure-check-parallel = mean cosine between the pairs' differences
figure-check-chance = the same of random pairs, mean
figure-check-chance-high = the same of random pairs, 95 of 100 stay below
figure-spread-models = { $models } models, this one in blue; rank correlation with the others { $agreement }
figure-column-position = position (cosine)
figure-column-deviations = in standard deviations
figure-column-number = your number
figure-column-on-axis = { $start } → { $end }
figure-column-between = spread
figure-column-mean = mean
figure-column-lowest = lowest
figure-column-highest = highest

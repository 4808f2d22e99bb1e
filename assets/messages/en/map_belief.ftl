### How far to believe a map.

remark-belief-sample = Trustworthiness and continuity are those of { NUMBER($asked) } words drawn from { NUMBER($words) }, each compared with all.

## Shepard diagram

figure-shepard-original = original distance (1 − cosine)
figure-shepard-shown = distance on the map
figure-shepard-rho = rank correlation { $rho }
figure-shepard-no-rho = all distances alike
figure-shepard-sample = { NUMBER($pairs) } pairs drawn from { NUMBER($possible) }
figure-shepard-at = { $low } to { $high } apart, on the map { $near } to { $far }: { $pairs ->
    [one] one pair
   *[other] { NUMBER($pairs) } pairs
  }
figure-column-original-from = original distance from
figure-column-original-to = to
figure-column-pairs-count = pairs
figure-column-median-shown = median distance on the map

## Explained variance

figure-variance-axis = principal component
figure-variance-part = share of variance, in %
figure-variance-two = the first two: { $two } %
figure-variance-line = Line, scale at the right: all components so far together, in %
figure-variance-at = component { $name }: { $percent } %, together { $together } %

## True neighbours kept

figure-kept-axis = of a word's { $k } true neighbours, how many the map keeps among its { $k } nearest
figure-kept-words = share of words, in %
figure-kept-mean = mean (dashed) { $mean } of { $k }
figure-kept-chance = A map at random would keep { $chance } on average.
figure-kept-sample = { NUMBER($asked) } of { NUMBER($words) } words were asked. A map at random would keep { $chance } on average.
figure-kept-at = { $kept } of { $k } kept: { $words ->
    [one] one word
   *[other] { NUMBER($words) } words
  } ({ $percent } %)
figure-column-kept = true neighbours kept

## t-SNE

field-exaggeration = Attraction

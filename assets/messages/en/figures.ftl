### Words in figures and in the tables that go with them.

figure-angle = θ { $value }°
figure-cosine = cos θ { $value }
figure-norm = ‖{ $name }‖ { $value }
figure-ratio = = { $over } / { $under }
figure-not-to-scale = Lengths not to scale
figure-length-of = length of { $name }
figure-projection = projection of the first on the second
figure-cosine-name = cos θ
figure-angle-name = θ in degrees
figure-column-quantity = quantity
figure-column-value = value

## Sums of words

figure-part-a = taken away
figure-part-b = added
figure-part-c = added
figure-part-target = sum
figure-part-answer = answer
figure-answer = answer: { $word }
figure-column-word = word
figure-column-part = part
figure-column-step = step
figure-column-length = distance from the origin

## Contributions to a cosine

figure-rest = rest
figure-column-dimension = dimension
figure-column-adds = adds
figure-column-so-far = sum so far

## Training

figure-epoch = epoch
figure-loss-at = epoch { $epoch }: { $loss }
figure-column-epoch = epoch
figure-column-loss = probe loss

## Two models

figure-overlap-shared = neighbours in both models, of { $k }
figure-overlap-words = share of all common words, in %
figure-overlap-mean = mean { $mean } of { $k } ({ $percent } %)
figure-overlap-at = { $shared } of { $k }: { NUMBER($words) } words ({ $percent } %)
figure-column-shared = neighbours in both
figure-column-words = words
figure-column-percent = share in %

## Random pairs

figure-baseline-cosine = cosine of two random words
figure-baseline-pairs = number of random pairs
figure-baseline-mean = mean { $mean }
figure-baseline-above = above { $percent } % of pairs
figure-baseline-at = { $low } to { $high }: { NUMBER($pairs) } pairs
figure-column-from = from
figure-column-to = to
figure-column-pairs = random pairs
figure-column-below = pairs below the upper end, %
figure-moved-at = “{ $word }” turned by { $degrees }° (cosine { $cosine })
figure-moved-angle = angle between before and after
figure-column-before-after = cosine of before and after
figure-column-turned = angle, °
figure-column-moved = step as a share of the length
figure-loss-probe = probe loss
figure-loss-glove = GloVe's loss

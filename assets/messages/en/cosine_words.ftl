### Cosine: what if, random vectors, contributions, random pairs, CSLS, a matrix of words.

## What if

what-if-title = What if one vector were longer, turned, noisy?
what-if-kind = What changes
what-if-kind-length = Length of a
what-if-kind-negate = Negate a
what-if-kind-turn-both = Turn both
what-if-kind-turn-one = Turn a alone
what-if-kind-orthogonal = Make orthogonal
what-if-kind-noise = Add noise to a
what-if-kind-centre = Centre both
what-if-factor = Multiply a by
what-if-degrees = Turn by (degrees)
what-if-amount = Noise, in % of the length of a
what-if-seed = Seed
what-if-told-length = The cosine does not see the length: the factor stands above and below the line and cancels. Dot product and Euclidean distance do see it.
what-if-told-length-none = Times 1, everything stays as it was.
what-if-told-negate = a points the opposite way: cosine and dot product change their sign, the angle θ becomes 180° − θ, the lengths stay.
what-if-told-turn-both = Both turn by the same angle in their plane, so that nothing between them changes: no measure sees where the axes lie.
what-if-told-turn-one = Only a turns. The lengths stay. The angle was { $before }°, now it is { $after }°, and the cosine follows it.
what-if-told-orthogonal = What lies along a is taken from b (Gram–Schmidt): b − (a·b / a·a) a. What is left is at a right angle to a.
what-if-told-noise = Random numbers were added to a: together about { $percent } % as long as a. In many dimensions noise is nearly orthogonal to everything, so that the cosine shrinks to about { $share } of what it was; in few dimensions chance decides.
what-if-told-centre = Each vector without its own mean: the cosine of centred vectors is Pearson's correlation, r { $value }.
what-if-told-centre-two = Each vector without its own mean: the cosine is now Pearson's correlation, r { $value }. With two numbers a side it is always 1 or −1.
what-if-before = before
what-if-after = after
what-if-stays = stays
what-if-changes = changes
what-if-measure = measure
what-if-verdict = stays or changes
what-if-measure-cosine = cosine
what-if-measure-degrees = angle, °
what-if-measure-dot = dot product
what-if-measure-distance = Euclidean distance
what-if-measure-norm-a = length of a
what-if-measure-norm-b = length of b
what-if-names = a is the vector of { $first }, b is that of { $second }.
remark-what-if-zero = Now vector { $side } is all zeros. It has no direction, so that cosine and angle are not defined. { $kind ->
    [length] Choose a factor other than 0.
    [orthogonal] b lay wholly along a: nothing of it is left. Take a vector that is not parallel to a.
   *[centre] All its numbers were equal: without their mean nothing is left. Change one of them.
  }
remark-what-if-too-large = The changed vector is too large for the numbers that a computer has (about 1.8×10³⁰⁸). Choose a smaller change.
error-no-plane = Vectors with one number lie on a line: there is no plane to turn them in. Give both a second number.

## Random vectors

random-directions-title = Why random vectors are nearly orthogonal
random-directions-told = Pairs of random vectors, { NUMBER($pairs) } in each row. With more dimensions their cosines crowd about 0: in 1000 dimensions { $percent } % lie between −0.1 and 0.1. The line is the exact law, (1 − x²) to the power (d − 3)/2; its standard deviation is 1/√d.
random-directions-mark = Orange: your pair, cos θ { $value }.
random-directions-seed = Seed of the random vectors
random-directions-axis = cosine of two random vectors
random-directions-d = d = { $dimensions }
random-directions-deviation = drawn { $drawn }, 1/√d = { $expected }
random-directions-at = d = { NUMBER($dimensions) }, { $low } to { $high }: { NUMBER($pairs) } pairs
random-directions-column-d = dimensions
random-directions-column-pairs = pairs
random-directions-column-drawn = standard deviation, drawn
random-directions-column-law = 1/√d
random-directions-column-near = cosines within ±0.1, %

## Contributions

contributions-rotate = Rotate the space
contributions-rotate-help = Turns all axes at random (a random orthogonal matrix). The vectors stay as they are to each other; only the numbers that describe them change.
contributions-seed = Seed of the rotation
contributions-told = The ten largest of { NUMBER($dimensions) } parts and the sum of the rest add up to the cosine.
contributions-told-few = The parts of all { $dimensions } dimensions add up to the cosine.
contributions-rotated = Other axes, other parts, the same cosine: { $before } before, { $after } after. So a single dimension of a word vector means nothing by itself.

## Random pairs

chance-all = All words
chance-all-told = cos θ { $value } is higher than { $percent } % of { NUMBER($pairs) } random pairs of this model.
chance-like = Words of like frequency
chance-like-told = cos θ { $value } is higher than { $percent } % of { $whole ->
    [yes] all { NUMBER($pairs) } pairs
   *[no] { NUMBER($pairs) } random pairs
  } with a word of the band of { $first } and one of that of { $second }.
chance-band = { $words }: ranks { NUMBER($start) } to { NUMBER($end) }, { NUMBER($most) } to { NUMBER($least) } times in the corpus.
chance-bands = How bands are made: from the most frequent word down, a band has at least { $size } words and goes on until a word occurs less than half as often as its first. This model has { $bands }.
chance-one-band = This model has too few words, or does not know how often they occur: all lie in one band.
words-guessed = One of the two words is not in the model: its vector was guessed from its spelling. It has no frequency and no neighbours to compare with.

## CSLS

csls-title = CSLS: the cosine without the crowd
csls-told = CSLS = 2 × { $cosine } − { $crowd_a } − { $crowd_b } ≈ { $value }
csls-meaning = What is taken off is how near each word is to its own { $k } nearest, on average: { $first } { $crowd_a }, { $second } { $crowd_b }. Around a hub, a word that is near everything, a high cosine means little.
csls-places = Among the neighbours of { $first }, { $second } is no. { NUMBER($by_cosine) } by cosine and no. { NUMBER($by_csls) } by CSLS.
csls-places-far = { $second } is not among the { NUMBER($candidates) } nearest words of { $first }, so that it has no place by CSLS.
csls-hub = { $word } is among the { $k } nearest of { NUMBER($count) } words; { $k } would be the average.
csls-hub-unknown = { $word } is not among the { NUMBER($words) } most frequent words, in which hubs are counted.
csls-verdict = { $verdict ->
    [model] Hubs distort this model (skewness { $skewness }, above 5): trust CSLS rather than the cosine.
    [word] The model as a whole has no strong hubs (skewness { $skewness }), but one of these two words is one: look at CSLS.
   *[none] Neither word is a hub, and the model has no strong ones (skewness { $skewness }): cosine and CSLS say much the same.
  }
csls-by-cosine = by cosine
csls-by-csls = by CSLS
csls-at = { $word }: cosine { $cosine } (no. { NUMBER($by_cosine) }), crowd { $crowd }, CSLS { $csls } (no. { NUMBER($by_csls) })
csls-some = Of the { NUMBER($candidates) } nearest words by cosine, ranked anew.
csls-column-cosine = cosine
csls-column-crowd = mean cosine to its nearest
csls-column-csls = CSLS
csls-column-by-cosine = place by cosine
csls-column-by-csls = place by CSLS
csls-column-hub = times among the { $k } nearest

## Matrix

matrix-title = Up to 40 words at once
matrix-words = Words, with spaces, commas or line breaks between them
matrix-words-help = Left empty: both words and their nearest. At most 40 words; repeated ones count once.
matrix-told = { $words } words; like ones stand side by side (clustered by average linkage). Click a cell to look at that pair.
matrix-centre = The colours are centred on { $centre }, the mean cosine of two random words of this model: blue is more alike than chance, orange less.
matrix-ramp = cosine; the middle is { $centre }
matrix-at = { $first } and { $second }: { $value }
matrix-missing = { $count ->
    [one] Not in the model: { $words }.
   *[other] { NUMBER($count) } words are not in the model: { $words }{ $more ->
        [yes] {" "}…
       *[no] .
      }
  }
matrix-missing-alike = { $word } (perhaps { $alike })
matrix-without = Left out, since their vectors have no direction: { $words }.
remark-matrix-limited = Of { NUMBER($asked) } words the first { NUMBER($most) } are shown: a matrix takes no more.
error-too-few-to-compare = A matrix needs at least two words of this model that have a direction; { $words ->
    [0] none of these is one
   *[other] only one of these is one
  }. Add a word.

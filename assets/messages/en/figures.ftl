figure-angle = θ = { $degrees }°
figure-cosine = cos θ = { $value }
figure-dimension = dimension { $number }
figure-rest = all others
figure-sum = cosine
figure-part = part
figure-share = adds
figure-sum-of = { $b } − { $a } + { $c }
figure-epoch = epoch
figure-loss = probe loss
figure-shared = shared among the { $k } nearest words
figure-words = words
figure-word = word
figure-overlap = overlap
figure-cosine-axis = cosine
figure-pairs = random pairs

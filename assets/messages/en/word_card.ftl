### The card of a word: its nearest words, and the words visited.

card-which = Which
card-k = How many
card-k-help = How many of the nearest words are listed, at most 100.
card-least = Minimal count
card-least-help = Lists only words that occur at least so often in the corpus. The vectors of rare words are unstable.
card-no-neighbours = No word occurs that often. Lower the minimal count.
card-no-replicate = Would another seed find the same words? Training once more tells.
card-to-health = Health
card-replicate = Of these { $k }, another training with another seed has { $found } too. The rest may be chance.
card-to-analogy = Analogy
card-isolate = Only around it
card-isolate-help = Leaves the word, its neighbours and their neighbours on the map.
column-other-seed = other seed
trail-back = Back to the word before
trail-forward = On to the next word

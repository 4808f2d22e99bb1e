### LRCos asked of whole sets.

sets-lrcos = LRCos learns from the other pairs of the category what the answers have in common. The question’s own pair is left out, and so is every pair that holds the word asked about; another pair with the same answer stays. { $classes ->
    [one] One class is learned
   *[other] { NUMBER($classes) } classes are learned
  }; all in all about { $time }.
sets-untaught = { $count ->
    [one] One question was not asked: its category has
   *[other] { NUMBER($count) } questions were not asked: their categories have
  } fewer than two other pairs to learn from.

error-zero-vector = Vector { $side } is all zeros: it has no direction, so the cosine is not defined. Change at least one number.
error-different-lengths = One vector has { NUMBER($first) } numbers, the other { NUMBER($second) }. Give both the same number of dimensions.
error-not-numbers = “{ $part }” cannot be read as a number. Type numbers separated by commas, for example 2, 3, 1.
error-no-numbers = There is no number yet. Type numbers separated by commas, for example 2, 3, 1.
error-mixed-separators = “{ $part }” mixes commas and semicolons, so it is not clear where a number ends. Separate all numbers in the same way, for example 2, 3, 1.
error-too-many-dimensions = The vector has { NUMBER($dimensions) } numbers; at most { NUMBER($most) } can be worked with. Shorten it.
error-no-direction = The vector of “{ $word }” is all zeros or damaged in this model: it has no direction, so nothing is near it. Choose another word.
error-nothing-left = These words cancel out, so there is no direction left to look in. Take one of them away.
error-no-words = There is no word to add or take away. Choose at least one.
error-no-common-words = These two models share too few words to compare. { $model-a } begins with { $first }; { $model-b } begins with { $second }. { $cause ->
    [language] They are of different languages, so choose two models of one language.
    [script] One writes simplified, the other traditional characters. Read both as simplified, or convert one text before training.
    [case] They differ in upper and lower case. Cut both texts with the same choice of case and train again.
    [segmentation] Their texts were cut into words in different ways. Cut both in the same way and train again.
   *[other] They may be of different languages, scripts or segmentations. Choose two models of the same kind of text.
}
error-not-a-question = “{ $text }” cannot be read as a question. Write word ~ word, word + word − word, or one word.
error-too-few-words = A map needs at least { $needed } words that have a direction; there { $words ->
    [one] is one
   *[other] are { $words }
  }. Take more words.
error-all-alike = All these vectors point the same way, so a map would show nothing. Choose other words, or train the model for more epochs.
remark-cancels = “{ $word }” stands on both sides and cancels out.
remark-perplexity = Perplexity { NUMBER($wanted) } is too large for { NUMBER($words) } words; { NUMBER($used) } was used, the largest that they allow.
remark-stopped-early = Stopped before it settled: the map is as far as it came.
remark-left-out = { $count ->
    [one] One word is not on the map: its vector has no direction.
   *[other] { NUMBER($count) } words are not on the map: their vectors have no direction.
  }

map-word-without-place = “{ $word }” has no place on any map: its vector is all zeros, or damaged.
map-put-without-place = Not put on the map ({ $count }), since their vectors are all zeros or damaged, or the list is too long: { $words }.

map-add = Words to add to this map
map-add-help = One a line, or with commas or spaces between. They find their places, and no other word moves. At most { $most } words.
map-added = { $words ->
    [one] One word was added to this map
   *[other] { NUMBER($words) } words were added to this map
  }, { $added ->
    [0] all of them were there
    [one] one was not there, neighbours included
   *[other] { NUMBER($added) } were not there, neighbours included
  }. No other word has moved.

word-map-uncoloured = { $groups ->
    [one] one more group, grey
   *[other] { NUMBER($groups) } more groups, grey
  }

shift-not-counted = { $model-a } came without counts, so nobody knows which of its words are frequent.

word-map-seek = Find a word on this map
word-map-seek-none = No word on this map is spelled so.

evidence-help = A click on a line above asks for that word; so does pointing at a neighbour on the map, or going there with the arrow keys.
evidence-shared = “{ $word }” and “{ $other }” both have near them: { $contexts }{ $more ->
    [0] .
    [one] , and one more.
   *[other] , and { NUMBER($more) } more.
  }
evidence-none = Within { $window } words, “{ $word }” and “{ $other }” share no context surely.

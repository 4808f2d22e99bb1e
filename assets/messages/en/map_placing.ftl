map-word-without-place = “{ $word }” has no place on any map: its vector is all zeros, or damaged.
map-put-without-place = Not put on the map, since their vectors are all zeros or damaged: { $words }.

word-map-uncoloured = { $groups ->
    [one] one more group, grey
   *[other] { NUMBER($groups) } more groups, grey
  }

shift-not-counted = { $model-a } came without counts, so nobody knows which of its words are frequent.

word-map-seek = Find a word on this map
word-map-seek-none = No word on this map is spelled so.

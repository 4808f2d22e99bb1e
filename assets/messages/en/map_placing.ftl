map-word-without-place = “{ $word }” has no place on any map: its vector is all zeros, or damaged.
map-put-without-place = Not put on the map ({ $count }): { $words }. Their vectors are all zeros or damaged, or the list is too long.

map-add = Words to add to this map
map-add-help = One a line, or with commas or spaces between. They find their places, and no other word moves. At most { $most } words.
map-added = { $added ->
    [0] All listed words ({ NUMBER($words) }) were on this map already.
    [one] Listed words on this map: { NUMBER($words) }. With their neighbours, one is new. No other word has moved.
   *[other] Listed words on this map: { NUMBER($words) }. With their neighbours, { NUMBER($added) } are new. No other word has moved.
  }

word-map-uncoloured = { $groups ->
    [one] one more group, grey
   *[other] { NUMBER($groups) } more groups, grey
  }

shift-not-counted = { $model-a } came without counts, so nobody knows which of its words are frequent.

word-map-seek = Find a word on this map
word-map-seek-none = No word on this map is spelled so.

evidence-help = A click on a line above asks for that word; so does pointing at a neighbour on the map, or going there with the arrow keys.
evidence-shared = Words that stand near both “{ $word }” and “{ $other }”: { $contexts }{ $more ->
    [0] .
    [one] , and one more.
   *[other] , and { NUMBER($more) } more.
  }
evidence-none = Within { $window } words, “{ $word }” and “{ $other }” share no context beyond chance.

belief-hide = Hide words that cannot be trusted
belief-hide-help = Those that keep fewer than { $least } of their { $k } true neighbours near them on this map.
belief-how-many = fewer than { $least } of { $k }
map-hidden = Hidden: { NUMBER($hidden) } of { NUMBER($words) } words, which keep fewer than { $least } of their { $k } true neighbours.
map-show-all = Show all

map-lines-absent = Without a line, since not on this map: { $count } of the { $near } neighbours: { $words }{ $more ->
    [0] .
   *[other] , and { NUMBER($more) } more.
  }
map-lines-hidden = Hidden: { $count } of the { $near } neighbours: { $words }{ $more ->
    [0] .
   *[other] , and { NUMBER($more) } more.
  }
map-lines-put = Put on the map

job-grouping = Grouping { NUMBER($words) } words: { $time } so far.
job-stop-cluster = Ends the grouping. Nothing is kept.
groups-stopped = The grouping was stopped.
groups-again = Group again

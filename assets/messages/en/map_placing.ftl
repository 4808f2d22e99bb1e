map-word-without-place = “{ $word }” has no place on any map: its vector is all zeros, or damaged.
map-put-without-place = Not put on the map, since their vectors are all zeros or damaged: { $words }.

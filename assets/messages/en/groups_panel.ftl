### The panel of groups beside the map.

groups-method = Groups by
groups-count = How many
groups-count-best = best: { $best }
groups-count-help = The best number is the one, from 2 to 15, with the highest mean silhouette. It is tried on the 2,000 most frequent words of the map at most.
groups-smallest = Smallest cluster
groups-smallest-help = HDBSCAN finds by itself how many dense places there are. A place with fewer words than this is no cluster.
groups-seed = Seed
groups-seed-help = k-means begins at random places. The same seed gives the same clusters; where another seed gives others, the clusters are weak.
groups-working = Grouping { NUMBER($words) } words…
groups-look = Look at
groups-all = All groups
groups-one = { $name } ({ NUMBER($words) })
groups-more-words = { $words ->
    [one] And one more word: the CSV has it.
   *[other] And { NUMBER($words) } more words: the CSV has them.
  }
groups-words-csv = Words by group (CSV)
groups-keep = Keep as a group of your own
groups-keep-help = It can then be renamed and changed, and stays when other clusters are made.
groups-counts = How many clusters fit?

## Groups of one's own

own-keep-name = { $words ->
    [one] Name for the one selected word
   *[other] Name for the { NUMBER($words) } selected words
  }
own-name-example = e.g. animals
own-keep = Keep as a group
own-empty = You have no groups for this model yet. Choose the box or the lasso above the map, draw around words, and give them a name. Or write a list of words.
own-edit = Change
own-new = New from a list
own-file = File
own-name = Name
own-words = Words
own-words-help = Separated by spaces, commas or lines. Add words or take some out.
own-save = Save
own-export = Save as a file (JSON)
own-import = File with groups
own-import-help = A JSON file that was saved here, also for another model. Its groups are added to yours.
own-import-do = Add the groups
own-none-here = None of the words in your groups is in this model. Change the groups, or choose another model.

error-not-groups = This file holds no groups as this program writes them. Choose a JSON file that was saved here, with { $most } groups at most and below { $megabytes } MB.

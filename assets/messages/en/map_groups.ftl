### Groups of words: clusters found, and groups of one's own.

cluster-method-k-means = k-means
cluster-method-agglomerative = agglomerative
cluster-method-hdbscan = HDBSCAN
cluster-method-own = your own groups
field-count = Number of clusters
field-smallest = Smallest cluster
field-group-name = Length of the group's name
field-group-words = Words of the group

error-too-few-to-group = { $words ->
    [one] One word has a direction
   *[other] { NUMBER($words) } words have a direction
  }; these clusters need at least { NUMBER($needed) }. Take more words, or fewer clusters.
error-too-many-to-group = { NUMBER($words) } words are too many for this method: it compares all pairs, and takes { NUMBER($most) } at most. Take fewer words, or use k-means.
error-group-without-name = The group has no name yet. Give it one.
error-group-without-words = The group “{ $name }” holds no words. Choose at least one.
error-not-a-group = This file does not hold a group as this program writes it. Choose another file.
remark-not-grouped = { $count ->
    [one] One word is in no cluster: its vector has no direction.
   *[other] { NUMBER($count) } words are in no cluster: their vectors have no direction.
  }
remark-density-axes = Density was looked for on the first { $axes } principal components, which hold { $percent } % of the variance.
remark-no-clusters = No place is dense enough for a cluster. Lower the smallest size, or use k-means.
remark-of-no-cluster = { $count ->
    [one] One word belongs
   *[other] { NUMBER($count) } words belong
  } to no cluster ({ $percent } %).
remark-fewer-clusters = { NUMBER($wanted) } clusters were asked for, but there are only { NUMBER($found) }: too few vectors differ.
remark-one-large-cluster = One cluster holds { $percent } % of the words, so the others tell little. Use k-means, or another number of clusters.
remark-group-missing = { $count ->
    [one] One word is not in this model, or has no direction there:
   *[other] { NUMBER($count) } words are not in this model, or have no direction there, for instance:
  } { $words }
remark-group-twice = { $count ->
    [one] One word stands in two groups and counts in the first:
   *[other] { NUMBER($count) } words stand in two groups and count in the first, for instance:
  } { $words }

## Figures and tables

figure-clusters-words = cluster and its size
figure-clusters-silhouette = mean silhouette
figure-clusters-row = { $number } { $name } ({ NUMBER($size) })
figure-clusters-at = { $name }: { $size ->
    [one] one word
   *[other] { NUMBER($size) } words
  }, mean silhouette { $silhouette }
figure-count-axis = number of clusters
figure-count-silhouette = mean silhouette
figure-count-best = best: { $best } clusters
figure-count-at = { $count } clusters: mean silhouette { $silhouette }
figure-count-words = { NUMBER($words) } words. 1: far from all other clusters; 0: on the border; below 0: nearer to another.
figure-column-cluster = cluster
figure-column-cluster-name = name
figure-column-cluster-words = words
figure-column-silhouette = silhouette
figure-column-silhouette-mean = mean silhouette
figure-column-typical = typical words
figure-column-clusters = clusters

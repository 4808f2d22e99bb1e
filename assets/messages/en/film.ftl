film-kind-preview = preview (counted neighbours)
film-kind-start = before the first epoch
film-kind-within = within an epoch
film-kind-epoch = after the epoch
film-preview = A preview from counted neighbours (PPMI + SVD) stands here until the first epoch is done; it is not the training's own map.
film-epoch = After { $epoch ->
    [1] one epoch
   *[other] { NUMBER($epoch, maximumFractionDigits: 1) } epochs
  }
film-start = Where the training goes on from
film-watch = Words to watch
film-watch-help = Up to five words whose nearest words are noted in each frame. They are looked for among the 10,000 most frequent words.
film-none = There is no film of this training: the model was made elsewhere, in a single step, or before films were kept.
film-caption = The { NUMBER($words) } most frequent words on two principal components of their directions. Each frame is turned (never stretched) so that it lies nearest to the one before.
figure-film-spread = cosine of random pairs: mean ± standard deviation
figure-film-spread-at = epoch { $epoch }: { $mean } ± { $deviation }
figure-film-rank = rank among the nearest of { $word }
figure-film-rank-at = { $word }: rank { $rank } at epoch { $epoch }
figure-column-frame = frame
figure-column-mean-cosine = mean cosine of random pairs
figure-column-deviation = standard deviation
figure-column-rank = rank
figure-column-neighbour = neighbour
figure-column-cosine = cosine

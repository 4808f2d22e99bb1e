film-title = Film of the training
film-play = Play
film-pause = Pause
film-frame = Frame
film-spread = mean cosine of random pairs { $mean }
film-spread-help = It falls as words leave the common direction.
film-watched = Watched word
film-charts = When the words settled
run-view = What to look at
run-view-film = Film
run-view-losses = Loss
run-view-health = Health
health-title = Health
health-close = Close health
health-part = Figure
health-part-spread = Random pairs
health-part-directions = Directions
health-part-hubs = Hubs
health-part-stability = Another seed
health-all = All figures and what they mean
health-well = Nothing speaks against this model.
health-note = Each remark rests on a figure below; what they are compared with was measured on models of a novel.
health-continue = Train { $epochs } more epochs
health-replicate = Train a second seed
health-replicate-help = Trains the same model once more with another seed, in the background. Then the card says how many neighbours both find: the rest is noise.
replicate-name = { $name }, another seed
train-out-of-range = A parameter is out of its range. Open Parameters and put it right; then the training can be started.
error-word-rare = It occurs { $count ->
    [one] once
   *[other] { NUMBER($count) } times
  } in the corpus, below the minimal count of { NUMBER($least) } that this model was trained with. Train with a lower one to include it.

### Storage: what is on the disk, what is in the bin, and what becomes of original files.

size-gb = { NUMBER($number) } GB

## How much

storage-title = Storage
storage-told = { $size } in all; { $free } are free on the disk.
storage-by = Listed by
storage-by-kinds = Kind
storage-by-items = Corpus and model
storage-read-kinds = Corpora, from dark to pale: original files, tokens, index, the rest. Models: vectors, what training needs to go on, film, the rest. Index and cache can be made anew at any time.
storage-read-items = Corpora are blue, models orange. { $more ->
    [0] All are drawn, largest first.
    [one] The largest are drawn; one more is in the table.
   *[other] The largest are drawn; { NUMBER($more) } more are in the table.
  }
storage-corpus = Corpora
storage-model = Models
storage-one-corpus = corpus
storage-one-model = model
storage-part-original = original files
storage-part-tokens = tokens
storage-part-index = index
storage-part-vectors = vectors
storage-part-contexts = to train further
storage-part-film = film
storage-part-rest = other
storage-other-cache = Cache
storage-other-uploads = Unread uploads
storage-other-samples = Sample texts
storage-other-bin = Bin
storage-other-rest = Other
figure-storage-name = name
figure-storage-kind = kind
figure-storage-part = part
figure-storage-size = size
figure-storage-bytes = bytes
figure-storage-percent = share (%)
figure-storage-at = { $name }: { $size } in all
figure-storage-part-at = { $part }: { $size }

## The bin

bin-title = Bin ({ $number ->
    [one] one item
   *[other] { $number } items
  }, { $size })
bin-lead = Nothing is removed from here by itself. Restore it, or delete it for good.
bin-line = { $kind ->
    [corpus] corpus
   *[model] model
  } · { $size } · { $ago }
bin-ago-now = deleted just now
bin-ago-minutes = deleted { $number ->
    [one] a minute
   *[other] { $number } minutes
  } ago
bin-ago-hours = deleted { $number ->
    [one] an hour
   *[other] { $number } hours
  } ago
bin-ago-days = deleted { $number ->
    [one] a day
   *[other] { $number } days
  } ago
bin-ago-unknown = date of deletion not recorded
bin-purge = Delete for good
bin-purge-all = Delete all for good
bin-ask = Delete “{ $name }” for good? This frees { $size } and can't be undone.
bin-ask-all = Delete { $number ->
    [one] the one item
   *[other] all { $number } items
  } in the bin for good? This frees { $size } and can't be undone.
bin-do = Yes, delete for good
bin-not = Keep
bin-purged = “{ $name }” was deleted for good; { $size } are free again.
bin-purged-all = { $number ->
    [one] One item was
   *[other] { $number } things were
  } deleted for good; { $size } are free again.

## Original files

original-title = Original files
original-lead = { $number ->
    [one] One file
   *[other] { NUMBER($number) } files
  } as uploaded, { $size }.
original-more = and { NUMBER($number) } more
original-none = No original files are kept with this corpus.
original-one = Download “{ $name }”
original-all = Download all (zip)
original-drop = Delete the original files only
original-ask = This frees { $size } and can't be undone. The corpus stays: it can be looked at and trained on, but no longer be read again from its files with other settings.
original-do = Yes, delete the original files
original-dropped = The original files of “{ $name }” were deleted; { $size } are free again. The corpus is still here.

### Concordance: all places of a word in one table.

concordance-found-none = { NUMBER($total) } places, none of which fits.
concordance-found-all = { $total ->
    [one] One place
   *[other] { NUMBER($total) } places
  }
concordance-found-some = { NUMBER($matched) } of { NUMBER($total) } places
concordance-found-cut = The table has the first { NUMBER($shown) }, the CSV all of them.
concordance-lines = Places of “{ $word }”: { NUMBER($shown) } in the table
concordance-keys = Click a line, or press Enter, for its whole sentence. ↑ ↓ PageUp PageDown Home End move.
concordance-jump = Go to
concordance-detail = The sentence around it
concordance-close = Close
concordance-before = before
concordance-word-column = word
concordance-after = after
concordance-document = document
concordance-sentence = sentence { $number }

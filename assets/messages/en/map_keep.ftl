### Keeping a map: the menu of the map, the page that it saves, and the files beneath it.

word-map-png-2400 = PNG, 2,400 pixels wide (20 cm in print)
word-map-png-4800 = PNG, 4,800 pixels wide (40 cm in print)
word-map-svg = SVG
word-map-page = Web page, works offline (HTML)
word-map-white = White background
word-map-search = Find a word
word-map-not-here = This word is not on the map.

map-keep-title = Files
map-keep-pictures = All words of the map with their places. Pictures and a web page are in the map's save button, at its upper right.
map-keep-csv = Table (CSV)
map-keep-tsv = Table (TSV)
map-keep-projector = For TensorFlow's projector: the vectors of the same words, and their names. Load both files there.
map-keep-tensors = Vectors (tensors.tsv)
map-keep-metadata = Names (metadata.tsv)
map-keep-selected = The table shows the { $selected ->
    [one] one word
   *[other] { NUMBER($selected) } words
  } selected on the map, of { NUMBER($words) }.

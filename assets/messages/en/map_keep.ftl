### Keeping a map: the menu of the map, the page that it saves, and the files beneath it.

word-map-png-2400 = PNG, 2,400 pixels wide (20 cm in print)
word-map-png-4800 = PNG, 4,800 pixels wide (40 cm in print)
word-map-svg = SVG
word-map-page = Web page, works offline (HTML)
word-map-white = White background
word-map-search = Find a word
word-map-not-here = This word is not on the map.

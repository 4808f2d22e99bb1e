### The word map: what stands on it and what it reads out.

word-map-label = { $title } – { NUMBER($words) } words
word-map-role = word map
word-map-hint-2 = Click a word to choose it. Drag to move, scroll to zoom.
word-map-hint-3 = Click a word to choose it. Drag to turn, scroll to zoom.
word-map-hint-touch = Tap a word to choose it. Use two fingers to zoom.
word-map-keys = Arrow keys go to the nearest word in that direction, Enter chooses it, Escape lets go. Plus and minus zoom, 0 shows everything, a slash finds a word by its name.
word-map-count = Count
word-map-cosine = Cosine to { $word }
word-map-selected = Selected words
word-map-tools = Tools of the map
word-map-move = Move
word-map-turn = Turn
word-map-box = Select with a box
word-map-lasso = Select with a lasso
word-map-zoom-in = Zoom in
word-map-zoom-out = Zoom out
word-map-reset = Show everything
word-map-find = Go to the chosen word
word-map-save = Save the map
word-map-empty = There are no words to draw. Choose more words.
word-map-few = This browser has WebGL switched off, so the map shows only the { NUMBER($words) } most frequent words. Switch on hardware acceleration in the browser's settings to see all.
word-map-failed = The map could not be loaded. Reload the page; if it stays away, ask the operator whether the address /lab/assets can be reached.

word-map-hint = Click a word to focus on it. Drag to move, scroll to zoom.
word-map-count = count
word-map-cosine = cosine

### The panels beside the map.

map-panel = What to look at
map-panel-word = Word
map-panel-groups = Groups
map-panel-axes = Axes
map-panel-belief = Belief

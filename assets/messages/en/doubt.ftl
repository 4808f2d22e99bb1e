### What is said where it is not certain in which encoding a text is, and where uploaded files are gone.

doubt-title = The encoding is not certain: { $encoding } fits best ({ NUMBER($percent) }% of its characters are usual ones). Compare how the text begins in each, and choose another where the lines below look wrong.
doubt-alone = The encoding is not certain: only { $encoding } fits, and the text has too few characters to tell. Choose another one if the lines below look wrong.
doubt-none = No known encoding fits this text well. { $encoding } is taken; choose another one if the lines below look wrong.
doubt-encoding = Encoding
doubt-share = Usual characters (%)
doubt-beginning = How the text begins

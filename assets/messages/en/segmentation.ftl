field-convert = Characters
field-convert-help = Writes the whole text in simplified or in traditional characters before it is segmented. Words of your own and aliases are converted with it.
field-user_words = Words of your own
field-user_words-help = They are kept whole wherever they stand, the longest first.
field-dictionary = Name of the dictionary
field-dictionary-help = Under this name your words can be saved, and used for another corpus.
field-segmenter-help = Both use the same dictionary and agree on nearly every word. rjieba is many times as fast.
field-splits = Words to be cut
field-splits-help = A word that the segmenter finds is cut where the space stands: “猪八戒 道”.
field-lemmas = Base forms (English)
field-lemmas-help = Counts “cats” as “cat” and “went” as “go”. Good for a small corpus; differences such as run and running are lost.
field-aliases = Aliases
field-aliases-help = One group a line. The first word takes the place of the others: 孙悟空, 孙行者, 行者.
field-drop_numbers = Leave out numbers
field-drop_numbers-help = Leaves out what is written in digits only: 12, 3.14, 1,000. Chinese numerals stay.
field-shortest = Shortest word
field-shortest-help = Words of fewer characters are left out. With 2, every Chinese word of one character goes.
field-stop_words = Stop words
field-stop_words-help = Leaves out words without content of their own, such as “the”, “of”, 的, 了. For neighbours by topic; for grammar keep them.
field-own_stop_words = More stop words
field-own_stop_words-help = These words are left out as well.
field-phrases = Phrases
field-phrases-help = Words that become one where they follow one another: “new york” becomes new_york.
field-keep_punctuation = Keep punctuation
field-keep_punctuation-help = Counts each punctuation mark as a token. It takes a place in the window of its neighbours.
option-none = No change
option-simplified = Simplified
option-traditional = Traditional
option-built-in = Built-in list (Chinese and English)
error-cannot-join = “{ $text }” cannot be one word: a word has 2 to { NUMBER($most) } characters and stays within its line. Choose neighbours of one line.
dictionary-bad-line = Line { NUMBER($number) }, “{ $text }”, was left out: { $reason ->
    [no-word] it holds no letter, character or digit.
    [one-character] a word of a single character would cut every word that holds it.
    [too-long] a word has at most 60 characters.
   *[too-many] a dictionary has at most a million words.
  }
dictionary-left-out = { $lines ->
    [one] One line was left out; all others are used.
   *[other] { NUMBER($lines) } lines were left out; all others are used.
  }

### Looking at a corpus: the portrait, the concordance, the company that two words keep.

look-view = What to look at
look-view-portrait = Portrait
look-view-concordance = Concordance
look-view-two = Two words
look-chart = Chart
look-chart-frequent = Frequent words
look-chart-zipf = Zipf's law
look-chart-heaps = Heaps' law
look-chart-lengths = Sentences
look-chart-lost = Minimal count
look-chart-dispersion = Dispersion
look-chart-by-document = One word
look-frequent-read = A few words make up most of the text. Of the different words, { $percent } % ({ NUMBER($hapaxes) }) occur only once.
look-zipf-read = Each point is a count and the rank of the last word that has it; both scales are logarithmic. A natural text lies near a falling line: the exponent of the ranks is near 1.
look-zipf-none = There are too few different words to fit Zipf's law to.
look-heaps-read = How many different words have been met after so many tokens. The curve bends but does not end: a longer text always brings new words.
look-lengths-read = A sentence has { $mean } tokens on average. A window of context never crosses its end.
look-lost-read = With a minimal count of { $least }, { $types } % of the different words are left out, but only { $tokens } % of the tokens.
look-dispersion-read = 0: a frequent word is spread over the { $kind ->
    [tenths] tenths of the text
   *[documents] { NUMBER($parts) } documents
  } in proportion to their size. 1: it stands in the smallest of them alone.
look-by-document-read = How often the word occurs for 10,000 tokens of each document, or of each tenth where there is one document only.
look-near = With this word nearby
look-near-help = Only the places that have this word within 12 tokens in the same sentence.
look-sort = Sorted by
look-sort-text = Order of the text
look-sort-left = Word before
look-sort-right = Word after
look-documents = Document
look-all-documents = All: { NUMBER($places) } places in { NUMBER($documents) } documents
look-document = { $name } ({ NUMBER($places) })
look-csv = All { NUMBER($places) } places as CSV
look-alike = Similar spellings: { $words }.
look-one = First word
look-other = Second word
look-two-told = “{ $first }” surely draws { NUMBER($drawn_first) } words into its neighbourhood, “{ $second }” { NUMBER($drawn_second) }; { NUMBER($both) } of them are the same. They stand near each other { NUMBER($together) } times.
look-contexts = Which contexts
look-contexts-shared = Shared
look-contexts-frames = In the same place
look-contexts-only = Only “{ $word }”
look-contexts-read = The bars say how often the context stands within { $window } tokens, for 100 places of each word. The surest come first, by log-likelihood ratio (Dunning 1993): above 3.84, chance explains it in fewer than one case in twenty.
look-frames-read = What stands directly before and after both words: where one can stand, so can the other.
evidence-title = Why these neighbours?
evidence-all = All places of “{ $word }”
look-read-again = Read again
look-read-again-help = Read the original files once more with another encoding, segmentation, dictionary or other options, into a new corpus. This one stays as it is.

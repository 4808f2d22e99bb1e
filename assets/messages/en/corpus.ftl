error-empty-text = This file holds no text. Choose another file.
error-not-text = This is not a text file; it looks like { $kind }. Save it as plain text (.txt) and upload it again.
error-unknown-encoding = The encoding “{ $encoding }” is not known. Choose one of { $options }.
error-broken-corpus = The corpus in { $folder } cannot be read ({ $reason }). Restore the folder from a copy, or make the corpus again from its text.
error-nothing-read = “{ $name }” holds no text that can be read. Upload a plain text file (.txt).
error-no-file = The file “{ $name }” is not there or may not be read. Check its path.
error-sample-unavailable = { $reason ->
    [checksum] The text that arrived for this sample is not the expected one (its checksum is wrong), so it was thrown away. Upload the text yourself, or use a built-in teaching corpus.
    [not-found] The sample is no longer at its address. Upload the text yourself, or use a built-in teaching corpus.
    [missing] The package that carries this sample does not have it here. Upload a text, or use a built-in teaching corpus.
   *[network] The sample could not be downloaded, since its address cannot be reached from here. Upload the text yourself, use a built-in teaching corpus, or put a copy into the folder named by EMBEDLAB_SAMPLES_DIR.
  }
remark-file-failed = “{ $name }” was left out: { $reason ->
    [error-not-text] it is not text.
   *[other] it holds no text.
  } The other files were read.
remark-damaged = { NUMBER($places) } places in this text are damaged (signs of a wrong decoding). Another encoding may read them.
remark-removed = { NUMBER($characters) } control or invisible characters were removed.
remark-unsegmentable = This text is in a script that is written without spaces and for which there is no segmenter here ({ $script }). It was cut at spaces and punctuation only.
remark-small-corpus = This corpus has only { NUMBER($tokens) } tokens. It will do to look at words, but vectors need at least some ten thousand.
field-segmenter = Segmenter of Chinese text
field-lower = Lower case
field-lower-help = Counts “The” and “the” as one word. It changes nothing in Chinese.
option-rjieba = rjieba
option-rjieba-help = The same dictionary and method as jieba, many times as fast.
option-jieba = jieba
option-jieba-help = The reference.

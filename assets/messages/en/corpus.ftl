error-empty-text = This file holds no text. Choose another file.
error-empty-text-named = “{ $name }” holds no text. Choose another file.
error-not-text = This is not a text file: { $kind ->
    [binary] it holds bytes that no text has.
    [pickle] it is a Python pickle, which is never opened here.
   *[other] it is of the kind { $kind }.
  } Save it as plain text (.txt) and upload that.
error-not-text-named = “{ $name }” is not a text file: { $kind ->
    [binary] it holds bytes that no text has.
    [pickle] it is a Python pickle, which is never opened here.
   *[other] it is of the kind { $kind }.
  } Save it as plain text (.txt) and upload that.
error-unknown-encoding = The encoding “{ $encoding }” is not known. Choose one of { $options }.
error-broken-corpus = The corpus in the folder { $folder } cannot be read: { $reason ->
    [missing] its file { $file } is missing.
    [unreadable] its file { $file } may not be read.
    [newer] it was written by a newer version of this program. Update the program, or make the corpus again from its text.
   *[changed] its file { $file } was changed or cut short.
  }{ $reason ->
    [newer] { "" }
   *[other] { " " }Bring the folder back from a copy, or make the corpus again from its text.
  }
error-nothing-read = None of these { NUMBER($files) } files could be read. The first is “{ $name }”: { $reason ->
    [error-not-text] it is not text.
    [error-no-file] it is not there, or may not be read.
    [error-locked] it is protected by a password or by copy protection.
    [error-scanned] it holds pictures of text and no text.
    [error-damaged] it is damaged or cut short.
    [error-too-much] it unpacks to too much.
    [error-nested] it is an archive inside an archive.
    [error-not-a-file] it is a link or a device and not a file.
    [error-entities] it declares XML entities, which are never resolved here.
    [error-column-unknown] it does not have the chosen column.
    [error-no-text-column] none of its columns looks like text.
   *[other] it holds no text.
  } Choose files that can be opened and hold text.
error-no-file = Nothing can be read at “{ $name }”: there is no such file, it may not be opened, or it is a folder without .txt files. Check the path.
error-sample-unavailable = { $reason ->
    [checksum] What arrived for this sample is not the expected text (its checksum is wrong), so it was thrown away. Upload the text yourself, or take one of the built-in teaching corpora.
    [not-found] The sample is no longer at its address. Upload the text yourself, or take one of the built-in teaching corpora.
    [missing] The package that should carry this sample does not have it here. Upload a text, or take one of the built-in teaching corpora.
    [disk] The sample could not be stored, since its folder cannot be written or the disk is full. Make room, or take one of the built-in teaching corpora.
   *[network] The sample could not be downloaded: its address cannot be reached from here, or the connection broke off. Upload the text yourself, take one of the built-in teaching corpora, or put a copy into the folder that EMBEDLAB_SAMPLES_DIR names.
  }
remark-file-failed = “{ $name }” was left out: { $reason ->
    [error-not-text] it is not text.
    [error-no-file] it is not there, or may not be read.
   *[other] it holds no text.
  } The other files were read.
remark-more-failed = { $files ->
    [one] One more file was left out.
   *[other] { NUMBER($files) } more files were left out.
  }
remark-same-text = “{ $name }” is the same text as “{ $before }” and was read only once.
remark-encoding-unsure = It is not certain that “{ $name }” is written in { $encoding }. Look at its first lines; if they make no sense, choose another encoding.
remark-undecodable = { $places ->
    [one] One place does not belong to this encoding and was left out.
   *[other] { NUMBER($places) } places do not belong to this encoding and were left out.
  } If they are many, choose another encoding.
remark-damaged = { $places ->
    [one] One place in this text is damaged
   *[other] { NUMBER($places) } places in this text are damaged
  } (the traces of a wrong decoding). Another encoding may read the text; if the damage was there before, look for a better copy.
remark-removed = { $characters ->
    [one] One control or invisible character was removed.
   *[other] { NUMBER($characters) } control or invisible characters were removed.
  }
remark-unsegmentable = Much of this text is in a script that is written without spaces and for which there is no segmenter here ({ $script ->
    [thai] Thai
    [lao] Lao
    [myanmar] Burmese
    [khmer] Khmer
    [kana] Japanese
   *[other] { $script }
  }). It was cut only at spaces, at punctuation and where the script changes.
remark-traditional = This text is in traditional characters and is kept so. The segmenter knows simplified words best: where it cuts a word apart, add it as a word of your own.
remark-no-word-twice = No word occurs twice in this text ({ NUMBER($tokens) } tokens). It can be looked at, but no vectors can be learned from it.
remark-small-corpus = This corpus has only { NUMBER($tokens) } tokens. It will do to look at words, but vectors need at least some ten thousand.
field-segmenter = Segmenter of Chinese text
field-lower = Lower case
field-lower-help = Counts “The” and “the” as one word. It changes nothing in Chinese.
field-fold_width = Ordinary width
field-fold_width-help = Counts the full-width letters and digits of Chinese texts (ＡＢＣ１２３) as ordinary ones.
option-rjieba = rjieba
option-rjieba-help = The same dictionary and method as jieba, many times as fast.
option-jieba = jieba
option-jieba-help = The reference.

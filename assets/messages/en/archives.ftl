### Archives: a whole piece of work in one file.

archive-title = Archive: everything in one file
archive-out = Pack what you made
archive-nothing = You have made nothing yet that could be packed. What comes with the program stays here.
archive-choose = What goes in
archive-goes-in = { $what }; about { $size } before packing.
archive-originals = Original files of the corpora ({ $size })
archive-box-corpus = Corpus: { $name } ({ $size })
archive-box-model = Model: { $name } ({ $size })
archive-box-group = Groups of words ({ NUMBER($number) })
archive-box-bookmark = Bookmarks ({ NUMBER($number) })
archive-box-questions = Sets of questions ({ NUMBER($number) })
archive-pack = Pack
archive-file = My work in Embedding Lab
archive-fetch = Download the archive ({ $size })
archive-fetch-help = A zip file with a manifest and a checksum of each file. It is kept here for a day.
archive-drop = Remove it here
archive-in = Take an archive in
archive-bring = An archive of this program (zip, at most { NUMBER($limit) } MB)
archive-holds = “{ $name }” says that it holds { $what } ({ $size }):
archive-corpora = { $number ->
    [one] one corpus
   *[other] { NUMBER($number) } corpora
  }
archive-models = { $number ->
    [one] one model
   *[other] { NUMBER($number) } models
  }
archive-notes = { $number ->
    [one] one note
   *[other] { NUMBER($number) } notes
  }
archive-more = and { NUMBER($number) } more
archive-take = Take it in
archive-leave = Not this one
archive-done = { $new ->
    [0] Nothing new came in.
    [one] One thing came in.
   *[other] { NUMBER($new) } things came in.
  }{ $here ->
    [0] {""}
    [one] {" "}One was here already, with the same content.
   *[other] {" "}{ NUMBER($here) } were here already, with the same content.
  }
archive-stopped = Stopped. What had come in by then is whole and stays.
archive-interrupted = The worker ended before the archive was taken in. What had come in by then is whole; bring the archive once more for the rest.
archive-newer = The archive was written by a newer version ({ $program }). What this version knows came in.
archive-unfit = { $number ->
    [one] One thing does not fit and was left out:
   *[other] { NUMBER($number) } things do not fit and were left out:
  }
archive-unfit-line = { $name }:{" "}

job-moving-pack = Packing: { $done } of { $total }, about { $left } left
job-moving-unpack = Taking in: { $done } of { $total }, about { $left } left
job-stop-pack = Ends the packing. No archive is kept.
job-stop-unpack = Ends behind what is being checked just now. What has come in stays.

error-archive-other = “{ $name }” is not an archive of this program. Bring a zip file that was packed on this page.
error-archive-damaged = The list of contents of “{ $name }” can't be read: the file is damaged or was changed. Download the archive again.
error-archive-bytes = “{ $name }” unpacks to { NUMBER($megabytes) } MB, and there is room for { NUMBER($limit) } MB. Make room, or pack less.
error-archive-ratio = “{ $name }” says that it unpacks to { NUMBER($megabytes) } MB, far more than its { NUMBER($limit) } MB can hold. It was not opened.
error-archive-empty = Nothing is chosen that could be packed. Tick at least one box.
error-archive-unfit = { $reason ->
    [newer] only a newer version of the program knows this ({ $file }).
    [missing] the file { $file } is missing.
    [file] it lists { $file }, a file that does not belong there.
    [size] the file { $file } is not as long as listed.
    [checksum] the file { $file } was changed: its checksum differs.
    [unreadable] the file { $file } can't be read.
    [identity] its content is not what { $file } says.
    [broken] it is inconsistent ({ $file }).
    [no-model] the model that it belongs to is not here.
    [no-room] no more notes can be kept here.
    [limit] it would be more than one person may keep here.
    [reserve] the disk of this server is nearly full, and what is left is kept for people who sign in.
   *[manifest] its entry in the list of contents can't be read.
  }

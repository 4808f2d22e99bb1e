reading-title = What is read
reading-chapters = { $chapters ->
    [one] one heading found
   *[other] { NUMBER($chapters) } headings found
  }
reading-clean = No boilerplate was found.
reading-places = { $places ->
    [one] one place
   *[other] { NUMBER($places) } places
  }, { $lines ->
    [one] one line
   *[other] { NUMBER($lines) } lines
  }
reading-nothing = (nothing is left)
source-documents = { NUMBER($documents) } documents
source-told = { $whole ->
    [yes] { $sentences ->
        [one] One sentence
       *[other] { NUMBER($sentences) } sentences
      }, { NUMBER($characters) } characters, { $language }.
   *[no] More than { NUMBER($sentences) } sentences and { NUMBER($characters) } characters, { $language }: the file goes on.
  }
source-drop = Take all away
source-column-file = File
source-column-kind = Kind
source-column-problem = Why it is left out
source-more = More files (together at most { $limit } MB)
source-choose = Choose files
source-here = { $files ->
    [one] Uploaded: { $names }
    [2] Two files uploaded: { $names }
    [3] Three files uploaded: { $names }
   *[other] { NUMBER($files) } files uploaded: { $names } …
}
source-here-remove = Uploaded files (click one to take it away)

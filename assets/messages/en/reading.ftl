## What a file is, before it is read

format-txt = plain text
format-md = Markdown
format-html = web page (HTML, XML)
format-srt = subtitles
format-docx = Word document
format-epub = EPUB book
format-pdf = PDF
format-csv = table (CSV, TSV)
format-jsonl = JSON Lines
format-json = JSON
format-zip = zip archive
format-tar = tar archive
format-gz = packed file
written-in-zh = Chinese
written-in-en = a language with spaces between words
written-in-mixed = Chinese and a language with spaces between words
written-in-ja = Japanese
written-in-ko = Korean
written-in-th = Thai
written-in-lo = Lao
written-in-my = Burmese
written-in-km = Khmer
table-dialect = { $delimiter ->
    [comma] Cells are separated by commas
    [semicolon] Cells are separated by semicolons
    [tab] Cells are separated by tabs
    [bar] Cells are separated by vertical bars
    [json] Each line is a JSON object
    [json-array] Each element of a JSON array is a row
   *[none] Each line is one cell
  }; { $header ->
    [yes] the first line names the columns
   *[no] the first line is data already
  }. The text is taken from the column “{ $column }”.

## How it is to be read

field-column = Column of the text
field-column-help = Each row becomes a document; its other columns are kept beside it.
field-separator = Between the cells
field-separator-help = What separates the cells of a table. Choose it where it was not recognised.
separator-recognised = As recognised
separator-comma = Comma ,
separator-tab = Tab
separator-semicolon = Semicolon ;
separator-bar = Vertical bar |
separator-none = Nothing: each line is one cell
field-chapters = Chapters as documents
field-chapters-help = Cuts the text at its headings (第…回, 第…章, Chapter …), so that words can be compared by chapter. No word is lost or added.
field-remove = Take out
field-remove-help = What was found in the file besides its text. Nothing is taken out unless it is chosen here.
field-segmented = Already cut into words
field-segmented-help = One sentence a line, with spaces between the words, as gensim's PathLineSentences reads it. Nothing is cut again.
boilerplate-gutenberg = Project Gutenberg's licence
boilerplate-gutenberg-help = All that stands before the line START OF THE PROJECT GUTENBERG EBOOK and after its END.
boilerplate-forum-header = Title page, credits and running heads
boilerplate-forum-header-help = Lines that say who typed or posted the text and where it comes from, and the title that is repeated before each chapter.
boilerplate-contents = Table of contents
boilerplate-contents-help = Headings that follow one another with no text between them.
boilerplate-page-numbers = Page numbers
boilerplate-page-numbers-help = Lines that hold only a number, where these numbers rise through the text.
boilerplate-hard-breaks = Line breaks inside sentences
boilerplate-hard-breaks-help = Joins lines that end only because they were full. Verse and the ends of paragraphs stay.

## Why a file cannot be read

error-locked = “{ $name }” is protected by a password or by copy protection. Save it without protection and choose it again.
error-scanned = “{ $name }” holds pictures of text and no text ({ $pages ->
    [one] one page
   *[other] { NUMBER($pages) } pages
  }). Run text recognition (OCR) on it, or look for an edition with text.
error-damaged = “{ $name }” is damaged: it is cut short, or not what it seems to be ({ $kind }). Download or save it again.
error-too-much = “{ $name }” { $reason ->
    [files] holds more than { NUMBER($limit) } files.
    [ratio] unpacks to more than { NUMBER($limit) } times its size, which no text does.
   *[bytes] unpacks to more than is read here at once.
  } Unpack it yourself, and choose the texts in it.
error-nested = “{ $name }” is an archive inside an archive, which is not opened here. Unpack the outer one and choose this one by itself.
error-not-a-file = “{ $name }” is a link or a device and not a file. Put the file itself into the archive.
error-entities = “{ $name }” declares XML entities, which are never resolved here since they can reach other files. Save it as plain text and choose that.
error-column-unknown = “{ $name }” has no column “{ $column }”. Choose one of these: { $columns }.
error-no-text-column = None of the columns of “{ $name }” looks like text: { $columns }. Choose the column that holds it.

## What is said after the reading

remark-file-unread = “{ $name }” was left out: { $reason ->
    [error-locked] it is protected by a password or by copy protection.
    [error-scanned] it holds pictures of text and no text.
    [error-damaged] it is damaged or cut short; what could be read of it was read.
    [error-too-much] it unpacks to too much.
    [error-odd-packing] it is packed in a way that is not read.
    [error-nested] it is an archive inside an archive.
    [error-not-a-file] it is a link or a device and not a file.
    [error-entities] it declares XML entities, which are never resolved here.
    [error-column-unknown] it does not have the chosen column.
    [error-no-text-column] none of its columns looks like text.
   *[other] it cannot be read.
  } The other files were read.
remark-pages-without-text = { $pages ->
    [one] One page of “{ $name }” holds no text
   *[other] { NUMBER($pages) } pages of “{ $name }” hold no text
  }, perhaps only pictures of it.
remark-broken-rows = { $rows ->
    [one] One row of “{ $name }” could not be read and was left out
   *[other] { NUMBER($rows) } rows of “{ $name }” could not be read and were left out
  } (lines: { $lines }).
remark-uneven-rows = { $rows ->
    [one] One row of “{ $name }” has more or fewer cells than the table has columns
   *[other] { NUMBER($rows) } rows of “{ $name }” have more or fewer cells than the table has columns
  } (lines: { $lines }). Look whether a separator or a quotation mark is missing there.
remark-taken-out = { $kind ->
    [gutenberg] Project Gutenberg's licence was taken out
    [forum-header] Title page, credits and running heads were taken out
    [contents] The table of contents was taken out
    [page-numbers] Page numbers were taken out
    [hard-breaks] Line breaks inside sentences were joined
   *[other] { $kind } was taken out
  }: { $places ->
    [one] one place
   *[other] { NUMBER($places) } places
  }, { $lines ->
    [one] one line
   *[other] { NUMBER($lines) } lines
  }.

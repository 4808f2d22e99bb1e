### Where an imported model came from.

origin-file = from the file “{ $name }” ({ $format }, { $size })
origin-model = { $text }
origin-package = package { $text }
origin-address = source { $text }
origin-page = source { $text }
origin-licence = licence: { $text }
origin-sum = SHA-256 { $text }

known-by-hand-word2vec-google-news = { $name }: the page { $page } links to an online drive that only a browser can open. Download GoogleNews-vectors-negative300.bin.gz there and choose “Upload”, or the folder on this server where it is larger than uploads may be. It need not be unpacked. The page names a licence for its program, none for these vectors.
known-by-hand-chinese-word-vectors = { $name }: the table on { $page } links to online drives that only a browser can open. Choose a corpus in it, download the .bz2 file, and upload it here or put it into the folder on this server. It need not be unpacked. Sizes and words differ by corpus; no licence is stated.

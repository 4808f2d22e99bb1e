share = Share
share-note = The code and the link lead to this very view.
share-long = The link leads to this very view. It holds so much that a code of it could not be read.
share-code = QR code of the link to this view

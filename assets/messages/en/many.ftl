# What only a server for many says.

details-python-many = “home” stands for a folder of your own: unpack into it what the page “{ nav-models }” packs under “{ archive-title }”. Built-in models and texts lie in the data folder of any installation of this program.
error-disk-reserved = The disk of this server is nearly full, and what is left is kept for people who sign in. Sign in at the top of the page, or try again later.
error-queue-full-guest = { $most } jobs are waiting already, and the last places are kept for people who sign in. Sign in at the top of the page, or try again when some are done.

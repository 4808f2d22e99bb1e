# What only a server for many says.

details-python-many = “home” stands for a folder of your own: unpack into it what the page “{ nav-models }” packs under “{ archive-title }”. Built-in models and texts lie in the data folder of any installation of this program.

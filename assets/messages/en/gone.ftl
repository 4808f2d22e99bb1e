corpus-not-here = The corpus of this address is not here: it was deleted, or it is on another machine. Another one is shown instead.

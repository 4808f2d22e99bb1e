### What is looked at on a map: words that drift and are paused, and the view that a link carries.

job-pause = Pause

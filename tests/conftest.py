"""Tests wait for workers beside many other processes: there, workers do not step back behind pages."""

import os

os.environ.setdefault("EMBEDLAB_NICE", "0")

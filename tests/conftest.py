"""What all tests share. They run beside many other processes, and what takes long there says nothing of a statement.

No example of a property has a deadline, and workers do not step back behind pages.
"""

import os

from hypothesis import settings

os.environ.setdefault("EMBEDLAB_NICE", "0")
settings.register_profile("house", deadline=None)
settings.load_profile("house")

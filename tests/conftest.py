"""What all tests share: time says nothing about whether a statement holds, so no example has a deadline."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")

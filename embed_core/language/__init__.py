"""Every sentence that a person reads, in each language of the house."""

from embed_core.language.catalogue import LANGUAGES, Say, keys, match_language, say_in

__all__ = ["LANGUAGES", "Say", "keys", "match_language", "say_in"]

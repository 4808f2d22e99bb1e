"""How the words of a set are looked up: what gensim calls restrict_vocab, case_insensitive and dummy4unknown."""

from __future__ import annotations

import streamlit as st

from embed_core.evaluation.lookup import RESTRICT
from embed_core.language import Say
from pages.widgets import address


def ask_lookup(say: Say, *, words: str, keys: str = "") -> tuple[int, bool, bool]:
    """Draw the three choices and return among how many words, whether case counts, and whether a miss is wrong.

    `words` begins their messages, `keys` their names in the address.
    """
    key = address.seed(f"{keys}among", RESTRICT, kind=int, folded=True)
    if not 1 <= st.session_state[key] <= 10 * RESTRICT:
        st.session_state[key] = RESTRICT
    among = st.number_input(
        say(f"{words}-among"), 1, 10 * RESTRICT, step=1000, key=key, help=say(f"{words}-among-help")
    )
    address.keep(f"{keys}among", str(among) if among != RESTRICT else "")
    return int(among), _asked(say, words, keys, "case"), _asked(say, words, keys, "dummy")


def _asked(say: Say, words: str, keys: str, name: str) -> bool:
    key = address.seed(f"{keys}{name}", False, kind=bool, folded=True)
    chosen = st.toggle(say(f"{words}-{name}"), key=key, help=say(f"{words}-{name}-help"))
    address.keep(f"{keys}{name}", "1" if chosen else "")
    return chosen

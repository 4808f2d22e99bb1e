"""The person's own words: kept while the page changes, named, added to, downloaded, uploaded, taken from a corpus."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from embed_core.corpus import Segmentation, UserDictionary, read_dictionary
from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from pages.widgets import address
from pages.widgets.errors import sentence
from pages.widgets.pickers import card_name

MOST_CHIPS = 200
_KEPT = "own dictionary"
_CHIPS = "own words"
_ADDED = "one more word"
_UPLOADED = "dictionary uploaded"
_BETWEEN = "|"


def entries(dictionary: UserDictionary) -> list[str]:
    """Return the words and the rules of a dictionary as they are written: 孙行者, 猪八戒/道."""
    return [*dictionary.words, *(rule.replace(" ", "/") for rule in dictionary.splits)]


def own_dictionary() -> UserDictionary:
    """Return the dictionary that the person works with. A short one is in the address."""
    kept = st.session_state.get(_KEPT)
    text = address.chosen("own")
    if kept is not None and text == _address_of(kept):
        return kept
    return read_dictionary(text.replace(_BETWEEN, "\n"), name=address.chosen("own-name")).dictionary


def keep_dictionary(dictionary: UserDictionary) -> None:
    """Remember the dictionary that the person works with."""
    st.session_state[_KEPT] = dictionary
    address.keep("own", _address_of(dictionary))
    address.keep("own-name", dictionary.name)


def _address_of(dictionary: UserDictionary) -> str:
    if len(dictionary.words) + len(dictionary.splits) > MOST_CHIPS:
        return ""
    text = _BETWEEN.join(entries(dictionary))
    return text if len(text) <= address.LONGEST else ""


def edit_words(say: Say) -> UserDictionary:
    """Take more words, and show those that are there, each to be taken away by a click."""
    st.text_input(
        say("segmentation-own"),
        key=_ADDED,
        placeholder=say("segmentation-own-placeholder"),
        help=say("segmentation-own-help"),
        on_change=_add,
    )
    dictionary = own_dictionary()
    written = entries(dictionary)
    if len(written) > MOST_CHIPS:
        st.caption(say.markdown("dictionary-large", name=dictionary.name, words=len(written)))
    elif written:
        st.session_state[_CHIPS] = written
        label = say("segmentation-own")
        st.pills(
            label,
            written,
            selection_mode="multi",
            format_func=escape_markdown,
            key=_CHIPS,
            label_visibility="collapsed",
            on_change=_take_chips,
        )
        st.caption(say("segmentation-own-remove"))
    return dictionary


def _add() -> None:
    text = st.session_state[_ADDED]
    for sign in "，、,;；":
        text = text.replace(sign, "\n")
    dictionary = own_dictionary()
    keep_dictionary(_read(dictionary, [*entries(dictionary), *text.split("\n")]))
    st.session_state[_ADDED] = ""


def _take_chips() -> None:
    keep_dictionary(_read(own_dictionary(), st.session_state[_CHIPS]))


def _read(before: UserDictionary, lines: list[str]) -> UserDictionary:
    found = read_dictionary("\n".join(lines), name=before.name).dictionary
    return replace(found, details={**before.details, **found.details})


def manage_dictionary(lab: Lab, say: Say) -> None:
    """Name, download, upload, or take over a dictionary."""
    dictionary = own_dictionary()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(
            say("field-dictionary"), value=dictionary.name, max_chars=80, key=f"dictionary name {dictionary.name}"
        )
        if name.strip() != dictionary.name:
            keep_dictionary(replace(dictionary, name=name.strip()))
            st.rerun()
        st.download_button(
            say("dictionary-download"),
            data=dictionary.to_text().encode("utf-8"),
            file_name=f"{dictionary.name or 'words'}.txt",
            mime="text/plain",
            key="dictionary-download",
            on_click="ignore",
            disabled=not entries(dictionary),
        )
    _upload(say, dictionary)
    _take_over(lab, say, dictionary)


def _upload(say: Say, dictionary: UserDictionary) -> None:
    given = st.file_uploader(
        say("dictionary-upload"),
        type=["txt", "dic", "dict"],
        key="dictionary-upload",
        help=say("dictionary-upload-help"),
    )
    if given is None:
        return
    try:
        reading = read_dictionary(given.getvalue(), name=given.name.rsplit(".", 1)[0])
    except LabError as error:
        st.error(sentence(error, say))
        return
    if st.session_state.get(_UPLOADED) != given.file_id:
        st.session_state[_UPLOADED] = given.file_id
        merged = dictionary.merged(reading.dictionary)
        keep_dictionary(merged if merged.name else replace(merged, name=reading.dictionary.name))
        st.rerun()
    st.caption(say("dictionary-read", words=len(entries(reading.dictionary))))
    if reading.left_out:
        st.warning(say("dictionary-left-out", lines=reading.left_out))
        for line in reading.bad[:5]:
            st.caption(say.markdown("dictionary-bad-line", number=line.number, text=line.text, reason=line.reason))


def _take_over(lab: Lab, say: Say, dictionary: UserDictionary) -> None:
    made = {card.id: card for card in lab.corpora() if _words_of(card.meta)}
    if not made:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        picked = st.selectbox(
            say("dictionary-of"), list(made), format_func=lambda i: card_name(made[i], say), key="dictionary-of"
        )
        if st.button(say("dictionary-take"), key="dictionary-take"):
            keep_dictionary(dictionary.merged(UserDictionary.of(lab.corpus(picked).segmentation)))
            st.rerun()


def _words_of(meta: dict) -> bool:
    cut = meta.get("segmentation") or {}
    return bool(cut.get("user_words") or cut.get("splits"))


def with_dictionary(settings: Segmentation) -> Segmentation:
    """Return settings with the person's words."""
    return own_dictionary().applied(settings)

"""The places of a word in a corpus: sorted, narrowed, page by page, and all of them as a file."""

from __future__ import annotations

import streamlit as st

from embed_core import recipes
from embed_core.corpus import SORTS, Concordance, Corpus, concordance_csv, form_of
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from pages.widgets import address
from pages.widgets.corpus_words import pick_corpus_word, tell_absent
from pages.widgets.kwic import Line, kwic
from pages.widgets.results import show_details

PAGE = 100
WINDOW = 12
_ASKED = "concordance that was asked for"


def show_concordance(lab: Lab, say: Say, card: Card, corpus: Corpus) -> None:
    """Ask for a word, how its places are sorted and narrowed, and show a page of them."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        with st.container(width=220):
            word = pick_corpus_word(say, corpus, name="look", label="concordance-word")
        with st.container(width=220):
            key = address.seed("near", "")
            near = str(
                address.settle("near", st.text_input(say("look-near"), key=key, help=say("look-near-help")))
            ).strip()
        sort = _pick_sort(say)
    if not word or tell_absent(say, corpus, word):
        return
    if near and tell_absent(say, corpus, near):
        return
    every = lab.concordance(card.id, word, limit=0, window=WINDOW, near=near)
    document = _pick_document(say, corpus, every)
    page = _page(say, (card.id, word, near, sort, document), _matched(every, document))
    found = lab.concordance(
        card.id, word, limit=PAGE, offset=page * PAGE, window=WINDOW, sort=sort, near=near, document=document
    )
    _show_lines(say, corpus, found, near, page)
    if found.hits:
        _show_export(lab, say, card, corpus, found, sort=sort, near=near, document=document)


def _pick_sort(say: Say) -> str:
    key = address.seed("sort", SORTS[0], options=SORTS)
    picked = st.segmented_control(
        say("look-sort"), SORTS, format_func=lambda s: say(f"look-sort-{s}"), key=key, required=True
    )
    return str(address.settle("sort", picked))


def _pick_document(say: Say, corpus: Corpus, found: Concordance) -> int | None:
    """Let the person choose one of the documents with places; None for all."""
    if corpus.documents < 2:
        return None
    counts = dict(found.by_document)
    options = ["", *map(str, counts)]
    key = address.seed("document", "", options=options)

    def named(option: str) -> str:
        if not option:
            return say("look-all-documents", documents=len(counts), places=found.matched)
        return say("look-document", name=corpus.parts.names[int(option)], places=counts[int(option)])

    with st.container(width=460):
        picked = address.settle("document", st.selectbox(say("look-documents"), options, format_func=named, key=key))
    return int(picked) if picked else None


def _matched(found: Concordance, document: int | None) -> int:
    return found.matched if document is None else dict(found.by_document).get(document, 0)


def _page(say: Say, asked: tuple[object, ...], matched: int) -> int:
    """Return the page that is looked at, from 0; another question begins with its first page."""
    last = max(0, (matched - 1) // PAGE)
    if st.session_state.setdefault(_ASKED, asked) != asked:
        st.session_state[_ASKED] = asked
        address.change("sheet", "")
    text = address.chosen("sheet")
    page = min(max(int(text) - 1, 0), last) if text.isascii() and text.isdigit() and len(text) < 9 else 0
    address.keep("sheet", str(page + 1) if page else "")
    with st.container(horizontal=True, vertical_alignment="center"):
        first = page * PAGE
        st.caption(
            say("look-found", first=min(first + 1, matched), last=min(first + PAGE, matched), total=matched),
            width="content",
        )
        if last:
            for name, target, off in (("previous", page, page == 0), ("next", page + 2, page == last)):
                if st.button(say(f"look-{name}"), key=f"page {name}", disabled=off):
                    address.keep("sheet", str(target))
                    st.rerun()
    return page


def _show_lines(say: Say, corpus: Corpus, found: Concordance, near: str, page: int) -> None:
    placed = corpus.documents > 1
    names = corpus.parts.names
    lines = [Line(hit.left, hit.word, hit.right, names[hit.document] if placed else "") for hit in found.hits]
    kwic(
        lines,
        key="kwic",
        label=say("look-lines", word=found.word, page=page + 1),
        joint="" if corpus.language == "zh" else " ",
        near=form_of(corpus, near) if near else "",
        where=say("figure-column-document") if placed else "",
    )


def _show_export(lab: Lab, say: Say, card: Card, corpus: Corpus, found: Concordance, **asked: object) -> None:
    def everything() -> bytes:
        whole = lab.concordance(card.id, found.word, limit=found.total, window=WINDOW, **asked)  # type: ignore[arg-type]
        return concordance_csv(corpus, whole, say=say)

    st.download_button(
        say("look-csv", places=found.matched),
        data=everything,
        file_name="concordance.csv",
        mime="text/csv",
        key="concordance csv",
        on_click="ignore",
    )
    path = lab.store.corpora.path(card.id)
    python = recipes.concordance(path, found.word, found.total, **asked)  # type: ignore[arg-type]
    show_details([], say, name="concordance", python=python)

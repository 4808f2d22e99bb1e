"""A view as a link and as a QR code, for those who look at a projected page."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card, key_of
from pages.widgets import address
from pages.widgets.errors import sentence
from pages.widgets.share_links import share_link
from pages.widgets.what_is_seen import ask_what_is_seen

_MADE = "link that shares the view"
LONGEST = 1500
"""A longer link makes a code that no camera reads from the back row."""


def offer_link(say: Say, lab: Lab, *, page: str) -> None:
    """Fold away the link of the view that is open, and its code; both are made when they are asked for.

    Where the view shows what only its owner can see, a link that lets others read it can be made as well.
    """
    with st.popover(say("share"), key="share", on_change="rerun", width="content") as folded:
        if not folded.open:
            return
        ask_what_is_seen("share")
        view = address.view()
        own = [card for id in view.values() if (card := _own(lab, id)) is not None]
        if own:
            offer_view(lab, say, own, page=page, choices=view)
            return
        projected = {"projector": "1"} if address.chosen("projector") == "1" else {}
        view |= {"lang": say.language} | projected
        link = f"{(st.context.url or '').split('?')[0]}?{urlencode(view)}"
        if len(link) <= LONGEST:
            st.caption(say("share-note"))
            show_code(link, told=say("share-code"))
        else:
            st.caption(say("share-long"))
        st.code(link, language=None, wrap_lines=True)


def _own(lab: Lab, id: str) -> Card | None:
    """Return one's own model or corpus with an identifier that a view names, where others cannot see it."""
    if not lab.settings.many or id[:2] not in ("m-", "c-"):
        return None
    try:
        card = (lab.store.models if id[0] == "m" else lab.store.corpora).card(id)
    except LabError:
        return None
    return card if card.own else None


def offer_view(lab: Lab, say: Say, cards: list[Card], *, page: str, choices: dict[str, str]) -> None:
    """Offer a link that lets others read the models of a view, or its corpus, and opens it; it is told once."""
    what = f"{page} {sorted(choices.items())}"
    models = [card for card in cards if card.kind == "model"]
    told = "share-view" if models else "share-view-text"
    st.caption(say.markdown(told, names=[card.name for card in models or cards]))
    made = st.session_state.get(_MADE, ("", ""))
    if made[0] == what and is_shared(lab, made[1]):
        show_made(say, made[1])
        return
    texts = bool(models) and st.checkbox(
        say("share-with-corpus"), key="share view with corpus", help=say("share-with-corpus-help")
    )
    if st.button(say("share-make"), key="share view", type="primary"):
        first, *others = (card.id for card in models or cards)
        try:
            if models:
                code, _ = lab.share(first, also=others, with_corpus=texts, page=page, choices=choices)
            else:
                code, _ = lab.share_texts([first, *others], page=page, choices=choices)
        except LabError as error:
            st.error(sentence(error, say))
            return
        st.session_state[_MADE] = (what, code)
        st.rerun()


def is_shared(lab: Lab, code: str) -> bool:
    """Tell whether a code that was made in this session still shares something."""
    return key_of(code) in {given.share.key for given in lab.shared_by_me()}


def show_made(say: Say, code: str) -> None:
    """Show the link and the code of what was shared just now."""
    link = share_link(code)
    show_code(link, told=say("share-code-access"))
    st.code(link, language=None, wrap_lines=True)
    st.caption(say("share-once"))


def show_code(link: str, *, told: str) -> None:
    """Draw a link as a QR code: dark on white, whatever the page's colours, since that is what cameras read."""
    import segno

    code = segno.make(link, error="m").svg_data_uri(scale=5, border=3, dark="#000", light="#fff")
    st.html(f'<img class="share-code" src="{escape(code)}" alt="{escape(told)}">')

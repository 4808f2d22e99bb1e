"""Signing in, where the operator has set it up, and taking along what the browser made before."""

from __future__ import annotations

import streamlit as st

from embed_core.lab import Lab
from embed_core.language import Say
from pages.widgets.workspace import workspace_before

_TOOK = "what stayed behind when all was to be taken along"


def can_sign_in() -> bool:
    """Tell whether the operator has set up a way to sign in: the section [auth] of secrets.toml."""
    return bool(st.secrets.load_if_toml_exists() and "auth" in st.secrets)


def is_guest() -> bool:
    """Tell whether who asks could sign in and has not."""
    return can_sign_in() and not st.user.to_dict().get("is_logged_in")


def offer_sign_in(say: Say) -> None:
    """Draw the way in or out, where there is one."""
    if not can_sign_in():
        return
    claims = st.user.to_dict()
    if claims.get("is_logged_in"):
        who = str(claims.get("name") or claims.get("email") or "")
        if st.button(say("sign-out"), key="sign-out", help=say.markdown("sign-out-help", name=who)):
            st.logout()
    elif st.button(say("sign-in"), key="sign-in", help=say("sign-in-help")):
        st.login()


def refuse_anonymous(lab: Lab, say: Say) -> None:
    """Where the operator lets in only those who are signed in, say so to the others, and draw no more of the page."""
    if lab.settings.anonymous or not lab.settings.many or st.user.to_dict().get("is_logged_in"):
        return
    st.info(say("sign-in-first" if can_sign_in() else "sign-in-missing"))
    st.stop()


def offer_take_along(lab: Lab, say: Say) -> None:
    """After signing in: offer to take along what this browser made before, and say what became of it."""
    before = workspace_before(lab.settled)
    number = lab.left_behind(before) if before else 0
    if not number:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="take-along"):
        st.info(say("take-along", number=number))
        if st.button(say("take-along-do"), key="take-along-do", type="primary"):
            lab.take_along(before)
            st.session_state[_TOOK] = lab.left_behind(before)
            st.rerun()
    if st.session_state.get(_TOOK) == number:
        st.warning(say("take-along-rest", number=number))

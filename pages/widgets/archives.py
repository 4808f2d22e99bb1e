"""A whole piece of work in one file, folded away: packed and fetched, brought and taken in."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from embed_core import recipes
from embed_core.archive import Arrival, Manifest, Report
from embed_core.errors import LabError
from embed_core.figures.storage import told_bytes
from embed_core.jobs import Job
from embed_core.lab import Lab
from embed_core.lab.archives import PACK, UNPACK, Belongings
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from pages.widgets import address
from pages.widgets.archive_choice import choose_what, counted
from pages.widgets.archive_origins import Origin, chosen_archive, done_with
from pages.widgets.archive_route import archive_address
from pages.widgets.errors import show_error, told_errors
from pages.widgets.progress import watch
from pages.widgets.results import show_python

SHOWN = 12


def show_archives(lab: Lab, say: Say) -> None:
    """Offer to pack what one made into one file, and to take such a file in."""
    folded = st.expander(say("archive-title"), key="archives", on_change="rerun")
    if not folded.open:
        address.leave("archive-from")
        return
    with folded:
        with told_errors(say):
            _out(lab, say)
        st.divider()
        with told_errors(say):
            _in(lab, say)


def _out(lab: Lab, say: Say) -> None:
    st.markdown(f"**{say('archive-out')}**")
    mine = lab.belongings()
    job = next(iter(lab.archive_jobs(PACK)), None)
    if job is not None and job.active:
        watch(lab, say, job.id)
        return
    if not (mine.corpora or mine.models or mine.notes):
        st.caption(say("archive-nothing"))
    else:
        _offer_packing(lab, say, mine, first=job is None or job.state != "finished")
    if job is not None:
        _offer_fetching(lab, say, job)


def _offer_packing(lab: Lab, say: Say, mine: Belongings, *, first: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        chosen = choose_what(say, mine)
        if st.button(say("archive-pack"), key="pack", type="primary" if first else "secondary"):
            lab.export_archive(
                corpora=chosen.corpora,
                models=chosen.models,
                notes=chosen.notes,
                originals=chosen.originals,
                name=say("archive-file"),
            )
            st.rerun()
    home, kept = lab.settings.home, (chosen.corpora, chosen.models)
    if any(kept) and not lab.settings.many:  # there, the lines would ask for the server's own folder
        _show_lines(say, recipes.packed(home, *kept, originals=chosen.originals, name=f"{say('archive-file')}.zip"))


def _show_lines(say: Say, lines: str) -> None:
    with st.expander(say("details-python")):
        show_python(say, lines)


def _offer_fetching(lab: Lab, say: Say, job: Job) -> None:
    if job.error:
        show_error(dict(job.error), say)
    try:
        size = lab.archive_file(job.id).stat().st_size
    except (LabError, OSError):
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        label = say("archive-fetch", size=told_bytes(size, say))
        st.link_button(label, archive_address(job.id), type="primary", help=say("archive-fetch-help"))
        if st.button(say("archive-drop"), key="drop archive"):
            lab.drop_archive(job.id)
            st.rerun()
    if size > lab.settings.upload_limit:
        st.warning(say("archive-beyond", limit=max(1, lab.settings.upload_limit // 2**20)))


def _in(lab: Lab, say: Say) -> None:
    st.markdown(f"**{say('archive-in')}**")
    taken = address.chosen("taken")
    job = next((job for job in lab.archive_jobs(UNPACK) if job.id == taken or job.active), None)
    if job is not None and job.active:
        address.keep("taken", job.id)
        watch(lab, say, job.id)
        return
    if job is not None:
        address.keep("taken", job.id)
        _tell(lab, say, job)
    origin = chosen_archive(lab, say)
    if origin is not None:
        _ask(lab, say, origin)


def _ask(lab: Lab, say: Say, origin: Origin) -> None:
    """Show what an archive says that it holds, and ask whether it is to come in."""
    with told_errors(say):
        with st.spinner(say("archive-looking")):
            manifest = lab.archive_manifest(**origin.place)
        _list(say, origin.name, manifest)
        home = Path("home") if lab.settings.many else lab.settings.home
        _show_lines(say, recipes.unpacked(home, origin.name))
        if st.button(say("archive-take"), key="take in", type="primary"):
            job = lab.import_archive(**origin.place)
            done_with(lab, origin, dropped=False)
            address.keep("taken", job.id)
            st.rerun()
    if st.button(say("archive-leave"), key="leave archive"):
        done_with(lab, origin, dropped=True)
        st.rerun()


def _list(say: Say, name: str, manifest: Manifest) -> None:
    corpora, models, notes = (manifest.of(kind) for kind in ("corpus", "model", "note"))
    what = counted(say, corpora=len(corpora), models=len(models), notes=len(notes))
    told = [say.markdown("archive-holds", name=name, what=what, size=told_bytes(manifest.size, say)), ""]
    named = (*corpora, *models)
    told += [f"- {escape_markdown(item.name)}" for item in named[:SHOWN]]
    if len(named) > SHOWN:
        told.append(f"- {say('archive-more', number=len(named) - SHOWN)}")
    st.markdown("\n".join(told))


def _tell(lab: Lab, say: Say, job: Job) -> None:
    """Tell what became of an archive."""
    report = lab.archive_report(job)
    if job.error:
        show_error(dict(job.error), say)
    elif job.state in ("stopped", "interrupted"):
        st.warning(say(f"archive-{job.state}"))
    if report is None:
        return
    if report.newer:
        st.warning(say.markdown("archive-newer", program=report.program))
    new, here = report.of("new"), report.of("here")
    if new or here:
        st.success(say("archive-done", new=len(new), here=len(here)))
    _tell_unfit(say, report)


def _tell_unfit(say: Say, report: Report) -> None:
    unfit = report.of("unfit")
    if not unfit:
        return
    lines = [say("archive-unfit", number=len(unfit)), ""]
    lines += [f"- {_why(say, each)}" for each in unfit[:SHOWN]]
    if len(unfit) > SHOWN:
        lines.append(f"- {say('archive-more', number=len(unfit) - SHOWN)}")
    st.warning("\n".join(lines))


def _why(say: Say, each: Arrival) -> str:
    why = say.markdown("error-archive-unfit", reason=each.reason, file=each.file)
    return say.markdown("archive-unfit-line", name=each.name or each.id or "?") + why

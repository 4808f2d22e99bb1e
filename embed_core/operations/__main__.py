"""The operator's commands: `python -m embed_core.operations` and one of `COMMANDS`."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from embed_core.errors import LabError
from embed_core.language import Say, match_language, say_in
from embed_core.operations import BackupDamaged, Manifest, back_up, restore, verify
from embed_core.operations.damage import damaged
from embed_core.operations.forgetting import KINDS, forget, unused
from embed_core.operations.telling import ORDERS, opened, told_damage, told_unused, told_workspaces
from embed_core.operations.workspaces import workspaces
from embed_core.settings import settings_from
from embed_core.store import Store
from embed_core.store.slips import Slips

COMMANDS = ("backup", "verify", "restore", "damaged", "workspaces", "forget")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; 0 where it was done, 1 where the reason is told on standard error."""
    say = say_in(match_language(_locale()))
    asked = _parser(say).parse_args(arguments)
    home = asked.home or settings_from().home
    try:
        text, code = _done(asked, home.expanduser().absolute(), say)
        print(text)
        return code
    except LabError as error:
        print(say(error.identifier, **error.parameters), file=sys.stderr)
        if isinstance(error, BackupDamaged):
            for fault in error.faults:
                print(f"  {fault.kind:8} {fault.path}", file=sys.stderr)
        return 1


def _done(asked: argparse.Namespace, home: Path, say: Say) -> tuple[str, int]:
    """Do it, and return the sentences about it with what the command ends with."""
    if asked.command == "damaged":
        with opened(home) as store:
            return told_damage(damaged(store), say)
    if asked.command == "workspaces":
        with opened(home) as store:
            return told_workspaces(workspaces(store), say, by=asked.by), 0
    if asked.command == "forget":
        with opened(home) as store:
            return _forgotten(asked, store, say), 0
    return _backed_up(asked, home, asked.place.expanduser().absolute(), say), 0


def _forgotten(asked: argparse.Namespace, store: Store, say: Say) -> str:
    slips, now = Slips(), time.time()
    found = unused(store, days=asked.unused_for, now=now, also=asked.also, slips=slips)
    text = told_unused(found, say, days=asked.unused_for)
    going = [each.workspace for each in found if not each.stays]
    if not going or not asked.yes:
        return "\n".join((text, say("operations-forget-ask"))) if going else text
    freed = [forget(store, each.id, days=asked.unused_for, now=now, also=asked.also, slips=slips) for each in going]
    done = [size for size in freed if size is not None]
    told = say(
        "operations-forgotten", number=len(done), megabytes=round(sum(done) / 1e6, 1), back=len(freed) - len(done)
    )
    return "\n".join((text, told.rstrip()))


def _backed_up(asked: argparse.Namespace, home: Path, place: Path, say: Say) -> str:
    if asked.command == "backup":
        return say("operations-backed-up", target=str(place), **_counts(back_up(home, place)))
    if asked.command == "verify":
        return say("operations-verified", source=str(place), **_counts(verify(place)))
    made = restore(place, home, partly=asked.partly)
    told = say("operations-restored", home=str(home), models=made.models, corpora=made.corpora)
    return "\n".join([told, *(say("operations-left-out", path=path) for path in made.left_out)])


def _counts(manifest: Manifest) -> dict[str, float]:
    models, corpora = manifest.count("models"), manifest.count("corpora")
    return {
        "models": models,
        "corpora": corpora,
        "files": len(manifest.entries),
        "megabytes": round(manifest.bytes / 1e6, 1),
    }


def _parser(say: Say) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m embed_core.operations", description=say("operations-about"))
    parser.add_argument("--home", type=Path, help=say("operations-home-help"))
    commands = parser.add_subparsers(dest="command", required=True, metavar=" | ".join(COMMANDS))
    backup = commands.add_parser("backup", help=say("operations-backup-help"))
    backup.add_argument("place", type=Path, metavar="TARGET", help=say("operations-target-help"))
    check = commands.add_parser("verify", help=say("operations-verify-help"))
    check.add_argument("place", type=Path, metavar="SOURCE", help=say("operations-source-help"))
    bring = commands.add_parser("restore", help=say("operations-restore-help"))
    bring.add_argument("place", type=Path, metavar="SOURCE", help=say("operations-source-help"))
    bring.add_argument("--partly", action="store_true", help=say("operations-partly-help"))
    commands.add_parser("damaged", help=say("operations-damaged-help"))
    seen = commands.add_parser("workspaces", help=say("operations-workspaces-help"))
    seen.add_argument("--by", choices=ORDERS, default=ORDERS[0], help=say("operations-by-help"))
    end = commands.add_parser("forget", help=say("operations-forget-help"))
    end.add_argument("--unused-for", type=_days, required=True, metavar="DAYS", help=say("operations-unused-help"))
    end.add_argument("--also", action="append", choices=KINDS, default=[], help=say("operations-also-help"))
    end.add_argument("--yes", action="store_true", help=say("operations-yes-help"))
    return parser


def _days(text: str) -> int:
    """Return a number of days that argparse takes: 1 or more."""
    days = int(text)
    if days < 1:
        raise ValueError
    return days


def _locale() -> str:
    """Return the language that the terminal is set to."""
    return os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""


if __name__ == "__main__":
    sys.exit(main())

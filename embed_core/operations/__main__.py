"""The operator's commands: `python -m embed_core.operations` with backup, verify, restore or damaged."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from embed_core.errors import LabError
from embed_core.language import Say, match_language, say_in
from embed_core.operations import BackupDamaged, Manifest, back_up, restore, verify
from embed_core.operations.damage import damaged
from embed_core.operations.telling import opened, told_damage
from embed_core.settings import settings_from


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
    return _backed_up(asked, home, asked.place.expanduser().absolute(), say), 0


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
    commands = parser.add_subparsers(dest="command", required=True, metavar="backup | verify | restore | damaged")
    backup = commands.add_parser("backup", help=say("operations-backup-help"))
    backup.add_argument("place", type=Path, metavar="TARGET", help=say("operations-target-help"))
    check = commands.add_parser("verify", help=say("operations-verify-help"))
    check.add_argument("place", type=Path, metavar="SOURCE", help=say("operations-source-help"))
    bring = commands.add_parser("restore", help=say("operations-restore-help"))
    bring.add_argument("place", type=Path, metavar="SOURCE", help=say("operations-source-help"))
    bring.add_argument("--partly", action="store_true", help=say("operations-partly-help"))
    commands.add_parser("damaged", help=say("operations-damaged-help"))
    return parser


def _locale() -> str:
    """Return the language that the terminal is set to."""
    return os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""


if __name__ == "__main__":
    sys.exit(main())

"""The database of one home: jobs, in SQLite, with a schema version, made anew where it is lost or damaged."""

from __future__ import annotations

import contextlib
import json
import logging
import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from embed_core.errors import LabError
from embed_core.store.disk import DiskFull, NotWritable

T = TypeVar("T")
Row = dict[str, object]

log = logging.getLogger(__name__)

WAIT = 5.0
COLUMNS = (
    *("id", "kind", "lane", "name", "spec", "mark", "state", "created", "started", "ended"),
    *("progress", "result", "error", "stop", "pid", "born", "claimed"),
    *("workspace", "turn", "tries"),
)
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE jobs (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, "
        "lane TEXT NOT NULL, name TEXT NOT NULL, spec TEXT NOT NULL, mark TEXT, state TEXT NOT NULL, "
        "created TEXT NOT NULL, started TEXT, ended TEXT, progress TEXT NOT NULL DEFAULT '{}', result TEXT, "
        "error TEXT, stop INTEGER NOT NULL DEFAULT 0, pid INTEGER, born TEXT, claimed REAL)",
        "CREATE INDEX jobs_by_state ON jobs (state, lane, seq)",
        "CREATE INDEX jobs_by_mark ON jobs (mark, seq)",
    ),
    (
        "ALTER TABLE jobs ADD COLUMN workspace TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE jobs ADD COLUMN turn INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE jobs ADD COLUMN tries INTEGER NOT NULL DEFAULT 0",
        "CREATE INDEX jobs_by_turn ON jobs (lane, workspace, turn)",
        "CREATE TABLE spares (lane TEXT PRIMARY KEY, pid INTEGER NOT NULL, born TEXT NOT NULL, mark TEXT NOT NULL)",
    ),
)
"""One row for each version of the schema: the statements that lead to it from the version before."""


class StoreNewer(LabError):
    """The data folder was written by a newer version of the program."""

    message_id = "error-store-newer"

    def __init__(self, folder: Path, *, found: int, known: int) -> None:
        super().__init__(folder=str(folder), found=found, known=known)


class StoreBusy(LabError):
    """Another program keeps the database of the data folder locked."""

    message_id = "error-store-busy"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder=str(folder))


class Index:
    """One connection, shared by the threads of a process, opened again where the file was replaced."""

    def __init__(self, path: Path, jobs: Path) -> None:
        self.path, self._jobs = path, jobs
        self._lock = threading.RLock()
        self._open: sqlite3.Connection | None = None
        self._file: int | None = None

    def ask(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Return what `work` reads."""
        return self._run(work, "BEGIN")

    def change(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Let `work` change rows; no other process changes any meanwhile, and all or nothing of it holds."""
        return self._run(work, "BEGIN IMMEDIATE")

    def close(self) -> None:
        """Close the connection; the next question opens it again."""
        with self._lock:
            if self._open is not None:
                self._open.close()
            self._open = self._file = None

    def _run(self, work: Callable[[sqlite3.Connection], T], begin: str) -> T:
        with self._lock, self._told():
            try:
                return self._transaction(work, begin)
            except sqlite3.DatabaseError as error:
                if not _is_damage(error):
                    raise
                self._set_aside()
                return self._transaction(work, begin)

    def _transaction(self, work: Callable[[sqlite3.Connection], T], begin: str) -> T:
        db = self._connection()
        db.execute(begin)
        try:
            result = work(db)
            db.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                db.execute("ROLLBACK")
            raise
        return result

    def _connection(self) -> sqlite3.Connection:
        if self._open is not None and self._file is not None and self._file == _inode(self.path):
            return self._open
        self.close()
        db = sqlite3.connect(self.path, timeout=WAIT, isolation_level=None, check_same_thread=False)
        try:
            db.row_factory = sqlite3.Row
            self._prepare(db)
        except BaseException:
            self._file = _inode(self.path)
            db.close()
            raise
        self._open, self._file = db, _inode(self.path)
        return db

    def _prepare(self, db: sqlite3.Connection) -> None:
        version = _version(db)
        if version > len(MIGRATIONS):
            raise StoreNewer(self.path.parent, found=version, known=len(MIGRATIONS))
        if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("database disk image is malformed")
        if db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        if version < len(MIGRATIONS):
            self._migrate(db)

    def _migrate(self, db: sqlite3.Connection) -> None:
        before = _version(db)
        if before:
            with contextlib.closing(sqlite3.connect(self.path.with_name(f"{self.path.name}.v{before}"))) as copy:
                db.backup(copy)
        db.execute("BEGIN IMMEDIATE")
        try:
            for statements in MIGRATIONS[_version(db) :]:
                for statement in statements:
                    db.execute(statement)
            if before == 0:
                self._refill(db)
            db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
            db.execute("COMMIT")
        except BaseException:
            db.execute("ROLLBACK")
            raise

    def _refill(self, db: sqlite3.Connection) -> None:
        """Enter the jobs whose folders tell of them: what a lost database knew."""
        kept: list[Row] = []
        for path in self._jobs.glob("*/job.json"):
            with contextlib.suppress(OSError, ValueError):
                row = json.loads(path.read_text(encoding="utf-8"))
                if isinstance(row, dict) and row.get("id") == path.parent.name:
                    kept.append(row)
        for row in sorted(kept, key=lambda row: str(row.get("created"))):
            names = [name for name in COLUMNS if row.get(name) is not None]  # older folders lack newer columns
            marks = ", ".join("?" * len(names))
            with contextlib.suppress(sqlite3.IntegrityError):
                values = [row[name] for name in names]
                db.execute(f"INSERT OR IGNORE INTO jobs ({', '.join(names)}) VALUES ({marks})", values)

    def _set_aside(self) -> None:
        """Rename a damaged database, unless another process has done so already."""
        seen = self._file
        self.close()
        if seen != _inode(self.path):
            return
        aside = self.path.with_name(f"{self.path.name}.corrupt-{secrets.token_hex(4)}")
        log.warning("the database %s is damaged; it was set aside as %s", self.path, aside.name)
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                self.path.with_name(self.path.name + suffix).rename(aside.with_name(aside.name + suffix))

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            text, home = str(error), self.path.parent
            if "full" in text:
                raise DiskFull(home) from error
            if "locked" in text or "busy" in text:
                raise StoreBusy(home) from error
            if "readonly" in text or "unable to open" in text or "I/O" in text:
                raise NotWritable(home, gone=not home.is_dir()) from error
            raise


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return any(sign in str(error) for sign in ("malformed", "not a database"))


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _inode(path: Path) -> int | None:
    try:
        return path.stat().st_ino
    except OSError:
        return None

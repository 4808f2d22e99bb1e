"""Texts to begin with: built in, from a package, or downloaded once and checked."""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from embed_core.corpus.corpus import Corpus
from embed_core.corpus.reading import read_corpus
from embed_core.corpus.segmentation import Segmentation
from embed_core.corpus.sources import Source
from embed_core.errors import LabError, NotAChoice

_OF_THE_DISK = frozenset(
    (errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST)
)
_NOVEL = (
    "https://raw.githubusercontent.com/cystanford/aigc_LLM_engineering/"
    "3acaacdfbc2746b199a9004c3de59d1eeaae7781/"
    + quote("4-向量数据库/word2vec/journey_to_the_west/source/journey_to_the_west.txt")
)


class SampleUnavailable(LabError):
    """A sample text is not here and could not be fetched.

    `reason` is "network", "not-found", "checksum", "disk", or "missing" (from a package).
    """

    message_id = "error-sample-unavailable"

    def __init__(self, sample: str, reason: str) -> None:
        super().__init__(sample=sample, reason=reason)


@dataclass(frozen=True, slots=True)
class Sample:
    """A text in the catalogue. `source` is "builtin", "package" or "download"."""

    id: str
    language: str
    source: str
    url: str = ""
    sha256: str = ""
    encoding: str = "utf-8"
    bytes: int = 0


SAMPLES: dict[str, Sample] = {
    sample.id: sample
    for sample in (
        Sample("teaching_zh", "zh", "builtin"),
        Sample("teaching_en", "en", "builtin"),
        Sample("baskets_zh", "zh", "builtin"),
        Sample("baskets_en", "en", "builtin"),
        Sample("lee_news", "en", "package"),
        Sample(
            "journey_to_the_west",
            "zh",
            "download",
            _NOVEL,
            "4480726ca8759db080fe3e6342791eb9e707541b5a0b21239b37790c6fce7676",
            "gb18030",
            1_293_049,
        ),
    )
}


def is_log(sample_id: str) -> bool:
    """Tell whether a sample is a log of baskets, whose tokens are items and not words."""
    return sample_id.startswith("baskets_")


def _known(sample_id: str) -> Sample:
    if sample_id not in SAMPLES:
        raise NotAChoice("sample", sample_id, tuple(SAMPLES))
    return SAMPLES[sample_id]


def local_copy(sample: Sample, folder: Path | None) -> Path | None:
    """Return the file of a folder that has the sample's checksum, whatever its name."""
    if folder is None or not folder.is_dir():
        return None
    try:
        return next((path for path in sorted(folder.iterdir()) if _is(path, sample)), None)
    except OSError:
        return None


def _is(path: Path, sample: Sample) -> bool:
    """Tell whether a file is the sample: of its size, and with its checksum."""
    try:
        right = path.is_file() and path.stat().st_size == sample.bytes
        return right and hashlib.sha256(path.read_bytes()).hexdigest() == sample.sha256
    except OSError:
        return False


def sample_source(sample_id: str, *, samples_dir: Path | None, cache: Path) -> Source:
    """Return the bytes of a sample; a download is kept in `cache`. Raises `SampleUnavailable` with the reason."""
    sample = _known(sample_id)
    if sample.source == "builtin":
        from embed_core.corpus.baskets import basket_text
        from embed_core.corpus.teaching import teaching_text

        written = basket_text if is_log(sample_id) else teaching_text
        return Source(f"{sample_id}.txt", written(sample.language).encode("utf-8"), "utf-8")
    if sample.source == "package":
        spec = find_spec("gensim")
        folder = Path(spec.origin).parent if spec and spec.origin else Path()
        path = folder / "test" / "test_data" / "lee_background.cor"
        if not path.is_file():
            raise SampleUnavailable(sample_id, "missing")
        return Source("lee_news.txt", path.read_bytes(), "utf-8")
    found = local_copy(sample, samples_dir) or local_copy(sample, cache) or _download(sample, cache)
    return Source(f"{sample_id}.txt", found.read_bytes(), sample.encoding)


def _download(sample: Sample, cache: Path) -> Path:
    """Fetch a sample into `cache`; whatever is not the whole text with its checksum is dropped."""
    import pooch

    pooch.get_logger().setLevel("WARNING")
    target = cache / f"{sample.id}.txt"
    try:
        cache.mkdir(parents=True, exist_ok=True)
        fetched = pooch.retrieve(
            sample.url, f"sha256:{sample.sha256}", fname=target.name, path=cache, progressbar=False
        )
        return Path(fetched)
    except (ValueError, OSError) as error:
        if not _is(target, sample):
            _drop(target)
        raise SampleUnavailable(sample.id, _reason(error)) from error


def _reason(error: Exception) -> str:
    """Return why a download failed. An error of the connection is an OSError too, but without a number."""
    if isinstance(error, ValueError) and not isinstance(error, OSError):
        return "checksum"
    if getattr(getattr(error, "response", None), "status_code", None) in (404, 410):
        return "not-found"
    return "disk" if getattr(error, "errno", None) in _OF_THE_DISK else "network"


def _drop(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def sample(sample_id: str, *, segmentation: Segmentation | None = None, user_words: Sequence[str] = ()) -> Corpus:
    """Return a sample as a corpus. Where it is looked for comes from the environment (`settings_from`)."""
    from embed_core.settings import settings_from

    known = _known(sample_id)
    if known.source == "builtin":
        from embed_core.corpus.baskets import basket_log
        from embed_core.corpus.teaching import teaching_corpus

        return (basket_log if is_log(sample_id) else teaching_corpus)(known.language)
    settings = settings_from()
    source = sample_source(sample_id, samples_dir=settings.samples_dir, cache=settings.home / "samples")
    return read_corpus(source, name=sample_id, segmentation=segmentation, user_words=user_words)

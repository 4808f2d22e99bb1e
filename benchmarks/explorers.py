"""People who explore, for load.py: what each does, in what order, and how long they look at what they see.

A person opens a page and then does two or three things on it, looks at each answer for 2 to 6 seconds, and goes on to
another page. The order, the words and the pauses follow from the person's seed. Each has a mark, eight letters that
nobody else has; it is the name of a view that they keep at their first map, and of the training of those who train.
"""

from __future__ import annotations

import asyncio
import random
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from benchmarks.streamlit_client import Answer, Lost, Tab
from embed_core.language import say_in

PAUSE = (2.0, 6.0)
"""Seconds for which a person looks at an answer: uniform between these."""
LANGUAGE = "zh"
OFFERED = 200
"""The words that people choose from: the most frequent ones of the model."""
_MARK = re.compile(rb"Mq[a-z]{8}Z")
say = say_in(LANGUAGE)
_FAULT = say("error-unexpected", reference="|").split("|")[0]


@dataclass(slots=True)
class Notes:
    """What was measured: (kind of action, answer) in order, what went wrong, and whose marks came where."""

    answers: list[tuple[str, Answer]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    crossed: set[str] = field(default_factory=set)

    def every_fault(self) -> list[str]:
        """Return what went wrong, with what stood on pages later, when a fragment ran by itself."""
        return self.faults + [f"{kind}: {fault}" for kind, answer in self.answers for fault in answer.faults]


def mark_of(seed: int) -> str:
    """Return the mark of a person."""
    return "Mq" + "".join(random.Random(f"mark {seed}").choices("abcdefghijklmnopqrstuvwxyz", k=8)) + "Z"


class Explorer:
    """One person with one tab. `notes` gets what they saw; `until` tells when they go."""

    def __init__(self, url: str, seed: int, *, model: str, other: str, corpus: str, notes: Notes) -> None:
        self.seed, self.mark, self.notes = seed, mark_of(seed), notes
        self.model, self.other, self.corpus = model, other, corpus
        self._random = random.Random(seed)
        self._own = self.mark.encode()
        self._words: list[str] = []
        self._kept = False
        self.tab = Tab(url, locale="zh-CN", on_bytes=self._look)

    async def explore(self, until: float) -> None:
        """Go from page to page until the moment has come (`time.monotonic`)."""
        pages: list[Callable[[], Awaitable[None]]] = []
        await self._does("home", self.tab.open(""))
        await self._pause()
        await self.sees_map()
        while time.monotonic() < until:
            if not pages:
                pages = [self.sees_cosine, self.sees_analogy, self.sees_comparison]
                pages += [self.sees_corpus, self.sees_trainings, self.sees_lessons]
                self._random.shuffle(pages)
                pages.insert(3, self.sees_map)
            await pages.pop()()

    async def train(self, epochs: int, *, marked: bool) -> None:
        """Begin a training that goes on through all that is measured; `marked`, with one's mark as its name."""
        query = f"corpus={self.corpus}&p.epochs={epochs}&p.vector_size=300&p.window=20&p.seed={self.seed}"
        await self._does("train", self.tab.open("train", query))
        if marked:
            await self._does("train: name", self.tab.act(self._key("model name "), self.mark))
        await self._does("train: begin", self.tab.act("start-training"))

    async def sees_map(self) -> None:
        """Open the map, click on words, choose one by its name, go into space; at first keep the view."""
        await self._does("map", self.tab.open("map", f"model={self.model}"))
        self._words = self.tab.options(f"choice word {LANGUAGE}")[:OFFERED]
        await self._pause()
        await self._does("map: click a word", self.tab.act("map", {"clicked": self._word()}))
        await self._pause()
        await self._does("map: choose a word", self._choose("word"))
        await self._pause()
        if not self._kept:
            await self._keep_view()
        else:
            await self._does("map: 3-D", self._turns("space", "map-space-3"))
        await self._pause()

    async def _keep_view(self) -> None:
        self.tab.fill(self._key("name keep view"), self.mark)
        await self._does("map: keep the view", self.tab.act(self._key("FormSubmitter:keep view")))
        self._kept = True
        if self.mark not in self.tab.texts():
            self.notes.faults.append(f"{self.mark} kept a view and does not see it")

    async def sees_cosine(self) -> None:
        """Open the cosine of two words, choose another word, see all steps."""
        await self._does("cosine", self.tab.open("cosine", f"kind=words&model={self.model}"))
        await self._pause()
        await self._does("cosine: choose a word", self._choose("first"))
        await self._pause()
        await self._does("cosine: all steps", self.tab.act("step-all"))
        await self._pause()

    async def sees_analogy(self) -> None:
        """Open the analogy and put another word in its place."""
        await self._does("analogy", self.tab.open("analogy", f"model={self.model}"))
        await self._pause()
        await self._does("analogy: choose a word", self._choose("plus b"))
        await self._pause()

    async def sees_comparison(self) -> None:
        """Open the comparison of two models, and what both say of a word."""
        await self._does("compare", self.tab.open("compare", f"model={self.model}&with={self.other}"))
        await self._pause()
        await self._does("compare: one word", self._turns("part", "compare-part-word"))
        await self._pause()
        await self._does("compare: choose a word", self._choose("word"))
        await self._pause()

    async def sees_corpus(self) -> None:
        """Open the portrait of a corpus, then look a word up in the concordance."""
        await self._does("corpus", self.tab.open("corpus", f"task=look&corpus={self.corpus}"))
        await self._pause()
        await self._does("corpus: concordance", self._turns("view", "look-view-concordance"))
        await self._pause()
        await self._does("corpus: look a word up", self._choose("look"))
        await self._pause()
        await self._does("corpus: sort", self._turns("sort", "look-sort-left"))
        await self._pause()

    async def sees_trainings(self) -> None:
        """Open the page of trainings, where one's own are followed as they go on."""
        await self._does("train", self.tab.open("train", f"corpus={self.corpus}"))
        await self._pause()

    async def sees_lessons(self) -> None:
        """Open the lessons, then the models."""
        await self._does("learn", self.tab.open("learn"))
        await self._pause()
        await self._does("models", self.tab.open("models"))
        await self._pause()

    def _key(self, beginning: str) -> str:
        keys = self.tab.keys()
        return next(key for key in keys if key.startswith(beginning))

    async def _choose(self, name: str) -> Answer:
        return await self.tab.act(f"choice {name} {LANGUAGE}", self._word())

    async def _turns(self, name: str, option: str) -> Answer:
        return await self.tab.act(f"choice {name} {LANGUAGE}", say(option))

    async def _does(self, kind: str, action: Awaitable[Answer]) -> None:
        try:
            answer = await action
        except Lost as lost:
            self.notes.faults.append(f"{kind}: {lost}")
            raise
        self.notes.answers.append((kind, answer))
        if _FAULT in self.tab.texts():
            self.notes.faults.append(f"{kind}: the page shows a fault")

    async def _pause(self) -> None:
        await asyncio.sleep(self._random.uniform(*PAUSE))

    def _word(self) -> str:
        return self._random.choice(self._words)

    def _look(self, data: bytes) -> None:
        """Note the marks of others in what arrives."""
        for found in _MARK.findall(data):
            if found != self._own:
                self.notes.crossed.add(f"{self.mark} got {found.decode()}")

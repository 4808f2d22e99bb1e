"""A lesson to hand out: questions first, then answers with the numbers of the moment, pictures where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.lessons import Formula, Lesson, Picture, Show, Table, Task
from pages.widgets.lesson_place import number_of
from pages.widgets.lesson_shows import table_text
from pages.widgets.lesson_task import answer_text, option_text, said

Part = str | Picture


def handout(parts: Sequence[Part], say: Say) -> str:
    """Return the parts of a handout as Markdown, which names the pictures: they are on the page, and on paper."""
    return "\n\n".join(part if isinstance(part, str) else f"*{say('learn-handout-picture')}*" for part in parts) + "\n"


def handout_parts(lab: Lab, say: Say, lesson: Lesson, *, draw: int) -> tuple[Part, ...]:
    """Return a lesson in its order: title and lead, the questions, the answers; Markdown, and pictures between."""
    steps = lab.lesson(lesson.id, say.language)
    exercises = lab.exercises(lesson.id, say.language, seed=draw)
    named = [(say(f"{task.id}-title"), task) for task in steps]
    named += [(say("learn-exercise", number=n), task) for n, task in enumerate(exercises, start=1)]
    title = say("learn-name", number=number_of(lesson), title=say(f"lesson-{lesson.id}-title"))
    parts: list[Part] = [f"# {title}", say(f"lesson-{lesson.id}-lead")]
    for nth, (name, task) in enumerate(named, start=1):
        parts += [f"## {nth}. {name}", *_question(say, task)]
    parts += ["---", f"# {say('learn-handout-answers')}"]
    for nth, (name, task) in enumerate(named, start=1):
        parts += [f"## {nth}. {name}", *_answer(lab, say, task, why=nth <= len(steps))]
    return tuple(part for part in parts if part)


def _question(say: Say, task: Task) -> list[Part]:
    asked = said(say, f"{task.id}-ask", task.question.given)
    options = [f"☐ {option_text(say, task.question, option)}" for option in task.question.options]
    return [asked, *_written(task.before, say), "  \n".join(options) or say("learn-handout-line")]


def _answer(lab: Lab, say: Say, task: Task, *, why: bool) -> list[Part]:
    solution = lab.solution(task, say.language)
    told = task.question.given, solution.found
    parts: list[Part] = [f"**{answer_text(say, task, solution)}**", said(say, f"{task.id}-answer", *told)]
    parts += _written(solution.shows, say)
    return [*parts, said(say, f"{task.id}-why", *told)] if why else parts


def _written(shows: Sequence[Show], say: Say) -> list[Part]:
    """Return formulas and tables as Markdown, pictures as they are."""
    parts: list[Part] = []
    for item in shows:
        if isinstance(item, Formula):
            parts += [f"$${line.strip()}$$" for line in item.lines]
        elif isinstance(item, Table):
            parts.append(table_text(item, say))
        else:
            parts.append(item)
    return parts

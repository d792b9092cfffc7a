"""Templates: “[a|b]” is one of several wordings, “{town}” a fact of the article, drawn once and then the same.

“[beast=dog|cat]” is a choice with a name, which “{beast}” takes up later.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from random import Random

_CHOICE = re.compile(r"\[(?:(\w+)=)?([^\]]*)\]")
_FOLDER = Path(__file__).parent / "templates"
_OPTIONAL = "? "  # opens a paragraph that only every second article has
_QUOTE = (
    "{quote}"  # a paragraph with one is told in few articles: its words are nobody else's, and there are not so many
)
_QUOTED = 0.08


class Template(NamedTuple):
    """A story to be told again and again.

    Attributes:
        section: of the paper.
        about: what else stands in its first line: a rule, what draws its figures.
        title: its headline.
        paragraphs: its paragraphs, each with the share of articles that have it.
    """

    section: str
    about: tuple[str, ...]
    title: str
    paragraphs: tuple[tuple[float, str], ...]


@cache
def templates(name: str) -> tuple[Template, ...]:
    """The templates of a file: each opens with “== section”, then its headline, then a paragraph a line."""
    stories = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("== ")[1:]
    return tuple(_template(story) for story in stories)


def _template(story: str) -> Template:
    first, title, *paragraphs = [line for line in story.splitlines() if line]
    section, *about = first.split()
    return Template(section, tuple(about), title, tuple(map(_paragraph, paragraphs)))


def _paragraph(line: str) -> tuple[float, str]:
    share = _QUOTED if _QUOTE in line else 0.5 if line.startswith(_OPTIONAL) else 1.0
    return share, line.removeprefix(_OPTIONAL)


def told(template: Template, facts: MutableMapping[str, object], random: Random) -> tuple[str, str]:
    """The headline and the text of a template with the facts of an article."""
    title = spoken(template.title, facts, random)
    paragraphs = [
        spoken(each, facts, random) for share, each in template.paragraphs if share == 1 or random.random() < share
    ]
    return title, "\n\n".join(paragraphs)


def spoken(text: str, facts: MutableMapping[str, object], random: Random) -> str:
    """A stretch of a template in one of its wordings."""
    plain, *rest = _parts(text)
    said = [plain]
    for name, wordings, between in rest:
        chosen = wordings[int(random.random() * len(wordings))]
        if name:
            facts[name] = chosen
        said += (chosen, between)
    return "".join(said).format_map(facts)  # type: ignore[arg-type]


@cache
def _parts(text: str) -> tuple:  # type: ignore[type-arg]
    """The text before the first choice, then each choice with its name before and the text behind it."""
    first, *rest = _CHOICE.split(text)
    return (first, *((rest[at] or "", rest[at + 1].split("|"), rest[at + 2]) for at in range(0, len(rest), 3)))

"""How old firms, buildings and other bodies are said to be, and when the article has them founded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.origins import founded_there
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import AgeMention, DateMention
    from editlint.analysis.statements.arithmetic import Days
    from editlint.analysis.statements.scene import Scene

_BEGUN = LatePattern(
    r"\b(?:founded|established|formed|created|built|opened|launched|incorporated|started|born|which began|which opened)"
    r"(?: by [^,.;]{1,40})? (?:in|on) $"
)


class BodyAge(NamedTuple):
    """An age that is said of a body ("the 70-year-old firm"), and the dates at which it may have begun."""

    mention: AgeMention
    begun: tuple[tuple[DateMention, Days], ...]


def body_ages(scene: Scene) -> Iterator[BodyAge]:
    """The ages of bodies whose beginning the same sentence tells, or one other sentence about "the firm"."""
    for mention in scene.ages:
        if mention.kind != "year-old" or not mention.noun or mention.modifier or mention.unit != "year":
            continue
        sentence = scene.sentence(mention.start)
        begun = [
            (date, days)
            for date, days in scene.dated(mention.end, min(sentence.end, mention.end + 80))
            if _BEGUN.search(scene.text[mention.end : date.start])
        ]
        own = {date.start for date, _ in begun}
        if any(date.start not in own for date, _ in scene.dated(sentence.start, sentence.end)):
            continue  # the age may be that of another day: "came in 1997 as a 34-year-old newcomer"
        begun = begun or founded_there(scene, sentence, mention.noun)
        if begun:
            yield BodyAge(mention, tuple(begun))

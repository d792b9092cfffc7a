"""Changes whose two figures are told apart, by their times or in two sentences, and not by "from" and "to".

"We had 80 last year and 100 this year, up 25 per cent." - "It rose to 71 per cent. It stood at 68 a year ago." - "They cut
the rate from 3 to 2 per cent. The one-point cut was the first since May."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Link, Phrase, Verb
from editlint.analysis.reading.quantity import DURATION
from editlint.analysis.statements.changes import (
    DIRECTION,
    Change,
    Scene,
    Sign,
    compared,
    is_place,
    no_size,
    particles,
    tells_change,
    verb_signs,
)
from editlint.analysis.statements.comparing import comparisons_of
from editlint.analysis.statements.figures import Figure, like
from editlint.language.en import changes as en

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention

BEFORE, NOW = -1, 1
_PARTING = frozenset((",", ";", ":", "—", "–", "and", "but", "or"))


def told_by_times(scene: Scene) -> Iterator[Change]:
    """The change between the only two like figures of a sentence whose times are told, with what tells its size."""
    if scene.sources:
        return
    steps = [figure for figure in scene.figures if scene.is_named_step(figure) or _is_up(figure)]
    opened = _opened(scene)
    if not steps and opened is None:
        return
    step = steps[-1] if steps else None
    timed = [
        (figure, time)
        for figure in scene.figures
        if figure is not step and (step is None or figure.start < step.start) and (time := _time(scene, figure))
    ]
    if len(timed) != 2 or not like(timed[0][0], timed[1][0]):
        return
    order = _order(timed[0][1], timed[1][1])
    if not order:
        return
    source, target = (figure for figure, _ in (timed if order == BEFORE else reversed(timed)))
    others = [it for it in scene.figures if it not in (source, target, step) and it.quantity.kind == source.quantity.kind]
    if any(like(it, source) for it in others):
        return
    if step is not None and tells_change(source, step):
        signs = [*particles(step), *scene.noun_signs(step.of)]
        yield Change(source, (target,), tuple(signs), (), (step,), scene.name_of(target))
    elif opened is not None and opened.end <= min(source.start, target.start):
        yield Change(source, (target,), (opened,), (), (), scene.name_of(target))


def _opened(scene: Scene) -> Sign | None:
    """The verb of change whose clause, without object or figure, is explained behind a colon: "Thefts fell: ..."."""
    clauses = scene.read.clauses
    clause = clauses[0] if clauses else None
    if clause is None or clause.objects or clause.verb.negated or no_size(scene, [clause]):
        return None
    for part in scene.read.behind(clause.verb.end):
        if isinstance(part, Link) and part.lower in (":", ";", "—", "–"):
            signs = verb_signs(scene, [clause], DIRECTION)
            return signs[0] if signs else None
        if isinstance(part, Verb) or (isinstance(part, Phrase) and not part.preposition and not part.dates):
            break
        if isinstance(part, Phrase) and any(quantity.kind != DURATION for quantity in part.quantities):
            break
    return None


def told_before(scene: Scene) -> Iterator[Change]:
    """The change from a figure that something had to what it became: "which had held 61, was down to 50"."""
    if scene.sources:
        return
    for target, signs in openings(scene):
        earlier = [
            it for it in scene.figures if it.start < target.start and it.mark[-1:] != ("to",) and like(it, target) and (_had(scene, it) or _time(scene, it) == BEFORE)
        ]
        if _had(scene, target):
            continue
        if len(earlier) == 1:
            yield Change(earlier[0], (target,), tuple(signs), (), (), scene.name_of(target))


def taken_up(before: Scene, changes: list[Change], scene: Scene) -> Iterator[Change]:
    """The change that one sentence tells and the next one completes: with its size, or with what was before."""
    if scene.sources:
        return
    yield from _compared_before(before, scene)
    if len(changes) == 1:
        steps = [figure for figure in scene.figures if _takes_up(scene, figure)]
        change = changes[0]
        if len(steps) == 1 and not change.amounts and tells_change(change.source, steps[0]):
            yield change._replace(signs=scene.noun_signs(steps[0].of), ratios=(), amounts=(steps[0],))
    elif not changes:
        found = list(openings(before))
        earlier = [it for it in scene.figures if _is_earlier(scene, it)]
        if len(found) == 1 and len(earlier) == 1 and like(earlier[0], found[0][0]):
            target, signs = found[0]
            yield Change(earlier[0], (target,), tuple(signs), (), (), before.name_of(target))


def _compared_before(before: Scene, scene: Scene) -> Iterator[Change]:
    """The comparison of a figure of the sentence before, which a pronoun takes up: "That is more than the 40 of May"."""
    for it in comparisons_of(scene.read.parts, scene.figures):
        clause = scene.read.clauses[0] if scene.read.clauses else None
        if it.others or clause is None or clause.subject is None or clause.verb.lemma != "be" or clause.verb.negated:
            continue
        if clause.subject.head in en.TAKEN_UP and it.known.start > clause.verb.start:
            others = tuple(figure for figure in reversed(before.figures) if like(figure, it.known))
            if others:
                yield compared(it, others)


def openings(scene: Scene) -> Iterator[tuple[Figure, list[Sign]]]:
    """The figures that something is said to have risen or fallen to, with what says so."""
    for figure in scene.figures:
        if figure.mark[-1:] != ("to",) or is_place(figure):
            continue
        governing = scene.governing(figure)
        if not governing or no_size(scene, governing) or governing[0].verb.negated:
            continue
        signs = particles(figure) or verb_signs(scene, governing, DIRECTION)
        if signs:
            yield figure, signs


def _is_up(figure: Figure) -> bool:
    """Whether a figure stands right behind "up" or "down": "we are up 40 per cent"."""
    return len(figure.mark) == 1 and figure.mark[0] in en.PARTICLES


def _takes_up(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is the size of the change of the sentence before: "The one-point cut", "That is a rise of 40"."""
    if not scene.is_named_step(figure) or figure.of is None:
        return False
    clause = scene.clause(figure)
    if clause is None or clause.subject is None or clause is not scene.read.clauses[0]:
        return False
    if figure.of is clause.subject:
        return figure.of.determiner in en.POINTING
    return clause.verb.lemma == "be" and clause.subject.head in en.TAKEN_UP


def _is_earlier(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is what the one of the sentence before was earlier: "It stood at 78 per cent a year ago"."""
    clause = scene.clause(figure)
    if clause is None or clause.subject is None or clause.verb.negated or clause is not scene.read.clauses[0]:
        return False
    plain = clause.verb.lemma in ("be", "stand") and clause.verb.past and figure.mark in ((), ("at",))
    return plain and clause.subject.head in en.TAKEN_UP and (_time(scene, figure) == BEFORE or _had(scene, figure))


def _had(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is told as one before others: "had held 61"."""
    clause = scene.clause(figure)
    if clause is None:
        return False
    read = scene.read
    words = read.text[clause.verb.start - read.start : clause.verb.end - read.start].lower().split()
    return len(words) > 1 and words[0] == en.HAD


def _time(scene: Scene, figure: Figure) -> DateMention | int | None:
    """When a figure held: the date behind it, or whether that was earlier or is now."""
    for part in scene.read.behind(figure.phrase.end):
        if _lead(part) in en.AGO_BEFORE:
            return BEFORE  # “averaged 11 before the shelter was built”
        if isinstance(part, Verb) or (isinstance(part, Link) and part.lower in _PARTING):
            break
        if isinstance(part, Link):
            if part.lower in en.NOW:
                return NOW
            continue
        if part.dates:
            words = set(part.words)
            date = part.dates[0]
            if date.earliest is not None and date.latest is not None:
                return date
            words = set(date.text.lower().split())
            return BEFORE if words & en.EARLIER else NOW if words & en.NOW else None
        if any(quantity.kind == DURATION for quantity in part.quantities) and _ago(scene, part):
            return BEFORE
        if part.quantities:
            break
    return _time_of_verb(scene, figure)


def _lead(part: Phrase | Link | Verb) -> str:
    return part.preposition if isinstance(part, Phrase) else part.lower if isinstance(part, Link) else ""


def _ago(scene: Scene, phrase: Phrase) -> bool:
    following = next(scene.read.behind(phrase.end), None)
    return phrase.words[-1] in en.AGO or (isinstance(following, Link) and following.lower in en.AGO)


def _time_of_verb(scene: Scene, figure: Figure) -> int | None:
    """That a figure holds now: "is now £36,000"."""
    before = scene.read.parts[figure.at - 1] if figure.at else None
    if isinstance(before, Link) and before.lower in en.NOW:
        return NOW
    following = next(scene.read.behind(figure.phrase.end), None)
    return BEFORE if isinstance(following, Link) and following.lower == "when" else None


def _order(one: DateMention | int, other: DateMention | int) -> int:
    """BEFORE when the first time is the earlier one, NOW when the second is, 0 when that is not sure."""
    if isinstance(one, int) and isinstance(other, int):
        return (one > other) - (one < other)
    if isinstance(one, int):
        return BEFORE if one == BEFORE else 0
    if isinstance(other, int):
        return BEFORE if other == NOW else NOW
    return BEFORE if _ends(one) < _begins(other) else NOW if _ends(other) < _begins(one) else 0


def _begins(date: DateMention) -> int:
    return date.earliest.toordinal() if date.earliest is not None else 0


def _ends(date: DateMention) -> int:
    return date.latest.toordinal() if date.latest is not None else 0

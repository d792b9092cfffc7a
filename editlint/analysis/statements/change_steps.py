"""The size of a change: the figures that tell by how much another one changed, and how many times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Joint, Phrase
from editlint.analysis.reading.quantity import COUNT, FACTOR, FRACTION, PERCENT
from editlint.analysis.statements.comparing import words_of
from editlint.analysis.statements.figures import Figure, convertible, like
from editlint.language.en import changes as en

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.reading.sentences import Clause
    from editlint.analysis.statements.change_scene import ChangeScene

_POINTS = ("point", "basis-point")


def steps_of(
    scene: ChangeScene, source: Figure, targets: Sequence[Figure], governing: Sequence[Clause]
) -> tuple[Figure, ...]:
    """The figures that tell by how much a source changed, in the clauses that govern it and their participles."""
    if sum(figure.clause == source.clause for figure in scene.sources) > 1:
        return ()
    clauses = {source.clause, targets[0].clause}
    clauses |= {index for index, clause in enumerate(scene.read.clauses) if clause in governing}
    if targets[0].mark == (en.WITH,):
        clauses.add(targets[0].clause - 1)  # “thefts fell 12 per cent, with 40 reported, down from 50”
        clauses |= {figure.clause for figure in scene.figures if figure.end < targets[0].start}
    clauses |= {
        index for index, clause in enumerate(scene.read.clauses) if clause.parent in clauses and scene.hangs(clause)
    }
    bracket = _bracket_round(scene, min(source.start, targets[0].start))
    aside = [figure for figure in scene.figures if figure.end <= bracket and is_marked_step(figure)][:-1]
    steps = tuple(
        figure
        for figure in scene.figures
        if figure.clause in clauses
        and figure not in aside
        and figure not in targets
        and figure is not source
        and tells_change(source, figure)
        and (is_step(scene, figure) or _is_before_lead(scene, figure, source) or _is_behind(scene, figure, source))
    )
    fitting = [figure for figure in scene.figures if _fits(source, targets[0], figure)] if steps else []
    return steps if not fitting or fitting[0] in steps else ()


def _fits(source: Figure, target: Figure, figure: Figure) -> bool:
    """Whether a share is by how much something changed, so that another one beside it is of something else."""
    shares = figure.quantity.kind == PERCENT != source.quantity.kind and figure.quantity.unit not in _POINTS
    before, after = source.quantity.value, target.quantity.value
    if not shares or before <= 0:
        return False
    return abs(abs(after / before - 1) * 100 - figure.quantity.value) <= figure.quantity.grain / 2


def _bracket_round(scene: ChangeScene, place: int) -> int:
    """Where the bracket opens that a place stands in, -1 for none: it is about the last step before it."""
    brackets = [
        part for part in scene.read.parts if isinstance(part, Joint) and part.lower in "()" and part.end <= place
    ]
    return brackets[-1].start if brackets and brackets[-1].lower == "(" else -1


def tells_change(source: Figure, figure: Figure) -> bool:
    """Whether a figure can be the size of a change of another one, by its unit."""
    quantity, other = figure.quantity, source.quantity
    bare = other.kind == COUNT and not source.noun
    if quantity.kind in (PERCENT, FRACTION, FACTOR):
        return quantity.unit not in _POINTS or other.kind == PERCENT or bare
    if quantity.kind == COUNT == other.kind:
        return like(figure, source)
    return bare or convertible(quantity, other)


def is_marked_step(figure: Figure) -> bool:
    """Whether its mark or its unit makes a figure the size of a change: “by 40”, “up 40”, "three points"."""
    if figure.quantity.unit in _POINTS:
        return True
    return bool(figure.mark) and (figure.mark[-1] in en.STEPS or figure.mark[-1] in en.PARTICLES)


def is_step(scene: ChangeScene, figure: Figure) -> bool:
    """Whether a figure is the size of a change by its mark, by its verb, as a multiple or by “more” behind it."""
    if (is_marked_step(figure) and figure.mark) or is_multiple(scene, figure) or is_more(scene, figure):
        return True
    clause = scene.clause(figure)
    if clause is None or (figure.mark and figure.mark[-1] not in en.OBJECT_PARTICLES):
        return False
    held = figure.phrase in (clause.adjuncts if figure.mark else clause.objects)
    frame = scene.frame(clause.verb)
    return held and frame is not None and "object" in dict(frame.states).get("changed-by", ())


def is_multiple(scene: ChangeScene, figure: Figure) -> bool:
    """Whether a number of times multiplies what something was, and counts no events: “four times its usual level”."""
    if figure.quantity.kind != FACTOR:
        return False
    if figure.quantity.end < figure.phrase.end:
        return figure.phrase.head in en.COMPARATIVES
    following = scene.behind(figure)
    if not isinstance(following, Phrase):
        return False
    if following.preposition == en.AS:
        return following.head in en.MEASURING and _ends_there(scene, following)
    if following.preposition or not following.determiner:
        return False
    return following.determiner in en.OWNED or following.head in en.STANDS_AT


def is_more(scene: ChangeScene, figure: Figure) -> bool:
    """Whether “more” or the like stands behind a figure, with nothing compared: "to 2,500, a third more"."""
    quantity = figure.quantity
    if quantity.kind == COUNT or not scene.is_set_off(figure.at):
        return False
    if quantity.end < figure.phrase.end:
        return figure.phrase.head in en.COMPARATIVES and _ends_there(scene, figure.phrase)
    following = scene.behind(figure)
    words = words_of(following)
    return len(words) == 1 and words[0] in en.COMPARATIVES and following is not None and _ends_there(scene, following)


def _ends_there(scene: ChangeScene, part: object) -> bool:
    """Whether no comparison goes on behind a part."""
    following = next(scene.read.behind(part.end), None)  # type: ignore[attr-defined]
    return not (isinstance(following, Phrase) and following.preposition.split(" ")[0] in (en.THAN, en.AS, "on"))


def _is_before_lead(scene: ChangeScene, figure: Figure, source: Figure) -> bool:
    """Whether a figure stands right before “down on the 60” and the like."""
    led = scene.is_led(source) and figure.phrase.end < source.start
    between = scene.read.between(figure.phrase.end, source.mark_start) if led else ()
    return led and not between and figure.at >= source.at - 2


def _is_behind(scene: ChangeScene, figure: Figure, source: Figure) -> bool:
    return figure.start > source.start and scene.is_named_step(figure)

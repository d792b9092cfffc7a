"""Changes whose two figures are told apart, by their times or in two sentences, and not by "from" and "to".

"We had 80 last year and 100 this year, up 25 per cent." - "It rose to 71 per cent. It stood at 68 a year ago." - "They
cut the rate from 3 to 2 per cent. The one-point cut was the first since May."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Link, Phrase, Verb
from editlint.analysis.reading.quantity import DURATION
from editlint.analysis.statements.change_scene import DIRECTION, Scene, Sign, is_place, no_size
from editlint.analysis.statements.change_steps import is_more, is_multiple, tells_change
from editlint.analysis.statements.changes import (
    Change,
    between,
    compared,
    explained_from,
    levels,
    multiples_of,
    opened_by,
    particles,
    verb_signs,
)
from editlint.analysis.statements.comparing import comparisons_of
from editlint.analysis.statements.figures import Figure, like
from editlint.language.en import changes as en

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.sentences import Clause

HAD, BEFORE, NOW = -2, -1, 1  # before what the rest tells, before now, now
_WALK = 5  # parts back from a figure to its date
_PARTING = frozenset((",", ";", ":", "—", "–", "and", "but", "or"))


def told_by_times(scene: Scene) -> Iterator[Change]:
    """The change between the only two like figures of a sentence whose times are told, with what tells its size."""
    steps = [figure for figure in scene.figures if _is_apart(scene, figure)]
    step = steps[-1] if steps else None
    pair = _timed_pair(scene, step) if not scene.sources else None
    if pair is None:
        return
    source, target = pair
    opened = opened_by(scene, source, target) if step is None else None
    multiples = multiples_of(scene, source, target)
    if step is not None and tells_change(source, step):
        signs = [*particles(step), *scene.noun_signs(step.of)]
        yield Change(source, (target,), tuple(signs), (), (step,), scene.name_of(target))
    elif opened is not None or multiples:
        yield Change(source, (target,), (opened,) if opened is not None else (), multiples, (), scene.name_of(target))
    elif target.mark[-1:] == ("to",) or levels(target):
        change = between(scene, source, (target,), direct=False)
        if change is not None:
            yield change


def _timed_pair(scene: Scene, step: Figure | None) -> tuple[Figure, Figure] | None:
    """The only two like figures of a sentence, the earlier one first; None where their order is not sure."""
    edge = explained_from(scene) if step is None and opened_by(scene) is not None else -1
    timed = [
        (figure, time)
        for figure in scene.figures
        if figure is not step
        and (step is None or figure.start < step.start)
        and figure.start > edge
        and (figure.quantity.kind != DURATION or not figure.mark)
        and (time := _time(scene, figure))
    ]
    order = _order(timed[0][1], timed[1][1]) if len(timed) == 2 and like(timed[0][0], timed[1][0]) else 0
    if not order:
        return None
    source, target = (figure for figure, _ in (timed if order == BEFORE else reversed(timed)))
    kinds = (
        it for it in scene.figures if it not in (source, target, step) and it.quantity.kind == source.quantity.kind
    )
    return None if any(like(it, source) for it in kinds) else (source, target)


def told_by_than(scene: Scene) -> Iterator[Change]:
    """The comparison of two times with a figure for each: "was lower in 2023, at 131, than in 2022, at 140"."""
    for part in scene.read.phrases:
        if part.preposition.split(" ")[0] != en.THAN or not part.dates or part.quantities:
            continue
        sign = _compared_to(scene, part)
        if sign is None:
            continue
        known = [figure for figure in scene.figures if figure.start > part.end]
        others = [figure for figure in scene.figures if figure.start < part.start and figure.at > 0]
        if len(known) == 1 and len(others) == 1 and like(known[0], others[0]):
            yield Change(known[0], (others[0],), (sign,), (), (), scene.name_of(others[0]))


def _compared_to(scene: Scene, than: Phrase) -> Sign | None:
    """The comparative that a phrase with "than" belongs to, behind a form of "be"."""
    verb = None
    for part in scene.read.parts:
        if part.start >= than.start:
            break
        if isinstance(part, Verb):
            verb = part
        word = part.words[-1] if isinstance(part, Phrase) else part.lower if isinstance(part, Link) else ""
        if word in en.COMPARATIVES and verb is not None and verb.lemma == "be" and not verb.negated:
            return Sign(en.COMPARATIVES[word], part.end - len(word), part.end)
    return None


def told_before(scene: Scene) -> Iterator[Change]:
    """The change from a figure that something had to what it became: "which had held 61, was down to 50"."""
    if scene.sources:
        return
    for target, signs in openings(scene):
        earlier = [
            it
            for it in scene.figures
            if it.start < target.start
            and it.mark[-1:] != ("to",)
            and like(it, target)
            and (_had(scene, it) or _told_time(scene, it) == BEFORE)
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
    yield from _multiplied(before, scene)
    if len(changes) == 1:
        steps = [figure for figure in scene.figures if _takes_up(scene, figure)]
        change = changes[0]
        if len(steps) == 1 and not change.amounts and tells_change(change.source, steps[0]):
            yield change._replace(signs=scene.noun_signs(steps[0].of), ratios=(), amounts=(steps[0],))
    elif not changes:
        yield from _since(before, scene)
        found = list(openings(before))
        earlier = [it for it in scene.figures if _is_earlier(scene, it)]
        if len(found) == 1 and len(earlier) == 1 and like(earlier[0], found[0][0]):
            target, signs = found[0]
            yield Change(earlier[0], (target,), tuple(signs), (), (), before.name_of(target))


def _multiplied(before: Scene, scene: Scene) -> Iterator[Change]:
    """The change to a figure with its size behind it: "An egg cost 20 cents. Now it costs 60 cents, twice as much"."""
    steps = [figure for figure in scene.figures if is_multiple(scene, figure) or is_more(scene, figure)]
    targets = [figure for figure in scene.figures if figure not in steps and figure.quantity.kind != DURATION]
    sources = [figure for figure in before.figures if targets and like(figure, targets[0])]
    if len(steps) == len(targets) == len(sources) == 1 and _time(scene, targets[0]) == NOW:
        clause = scene.clause(targets[0])
        taken = clause is not None and clause.subject is not None and clause.subject.head in en.TAKEN_UP
        if taken and targets[0].end <= steps[0].start and tells_change(sources[0], steps[0]):
            yield Change(sources[0], (targets[0],), (), (), (steps[0],), before.name_of(sources[0]))


def _since(before: Scene, scene: Scene) -> Iterator[Change]:
    """The change from the only figure of the sentence before, of an earlier time: "It has since dwindled to 41"."""
    words = set(scene.read.text.lower().split())
    found = list(openings(scene)) if not en.SINCE.isdisjoint(words) else []
    if len(found) != 1 or len(before.figures) > 2:
        return
    target, signs = found[0]
    earlier = [it for it in before.figures if like(it, target) and _time(before, it) == BEFORE]
    if len(earlier) == 1 and earlier[0].quantity.kind == target.quantity.kind:
        yield Change(earlier[0], (target,), tuple(signs), (), (), scene.name_of(target))


def _compared_before(before: Scene, scene: Scene) -> Iterator[Change]:
    """The comparison of a figure that a pronoun takes up from before: "That is more than the 40 of May"."""
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


def _is_apart(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is the size of a change by itself: "a rise of 40", "we are up 40", "a third more"."""
    up = len(figure.mark) == 1 and figure.mark[0] in en.PARTICLES
    return up or scene.is_named_step(figure) or is_multiple(scene, figure) or is_more(scene, figure)


def _takes_up(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is the size of the change told before: "The one-point cut", "That is a rise of 40"."""
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
    return plain and clause.subject.head in en.TAKEN_UP and _is_past(scene, figure, clause)


def _is_past(scene: Scene, figure: Figure, clause: Clause) -> bool:
    """Whether a figure is told as an earlier one: of last year, a year ago, or before others."""
    if _had(scene, figure) or _is_of_earlier(clause):
        return True
    following = scene.behind(figure)
    return isinstance(following, Phrase) and (
        not en.EARLIER.isdisjoint(_date_words(following)) or _ago(scene, following)
    )


def _had(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is told as one before others: "had held 61"."""
    clause = scene.clause(figure)
    if clause is None:
        return False
    read = scene.read
    words = read.text[clause.verb.start - read.start : clause.verb.end - read.start].lower().split()
    return len(words) > 1 and words[0] == en.HAD


def _time(scene: Scene, figure: Figure) -> DateMention | int | None:
    """When a figure held: by its date, else by the words beside it, else by the tense of its verb."""
    return (
        _told_time(scene, figure)
        or _date_before(scene, figure)
        or _date_of_subject(scene, figure)
        or _time_of_verb(scene, figure)
    )


def _date_of_subject(scene: Scene, figure: Figure) -> DateMention | None:
    """The date of the clause whose subject holds a figure: "18,400 people were counted in 2011"."""
    clause = scene.clause(figure)
    if clause is None or clause.subject is None or clause.subject.start != figure.phrase.start:
        return None
    for part in scene.read.behind(clause.verb.end):
        if isinstance(part, Verb) or (isinstance(part, Phrase) and part.quantities):
            break
        if isinstance(part, Phrase) and part.dates:
            date = part.dates[0]
            return date if date.earliest is not None and date.latest is not None else None
    return None


def _told_time(scene: Scene, figure: Figure) -> DateMention | int | None:
    """The date behind a figure, or whether words there say that it was earlier or is now."""
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
    following = scene.behind(figure)
    return BEFORE if isinstance(following, Link) and following.lower == "when" else None


def _date_before(scene: Scene, figure: Figure) -> DateMention | int | None:
    """The date before a figure: "in 2023, at 1,310", "in 2022, when there were 1,206", "by Saturday it was £5m"."""
    for part in reversed(scene.read.parts[max(0, figure.at - _WALK) : figure.at]):
        if isinstance(part, Phrase) and part.dates:
            date = part.dates[0]
            return date if date.earliest is not None and date.latest is not None else None
        if isinstance(part, Link) and part.lower in en.AGO:
            return BEFORE  # “a decade ago 38 worked there”
        if isinstance(part, Phrase) and part.kind != "pronoun":
            break
        if isinstance(part, Verb) and part.lemma not in ("be", "have", "stand"):
            break
        if isinstance(part, Link) and part.lower not in (",", "when", ":"):
            break
    return None


def _lead(part: Phrase | Link | Verb) -> str:
    return part.preposition if isinstance(part, Phrase) else part.lower if isinstance(part, Link) else ""


def _ago(scene: Scene, phrase: Phrase) -> bool:
    following = next(scene.read.behind(phrase.end), None)
    return phrase.words[-1] in en.AGO or (isinstance(following, Link) and following.lower in en.AGO)


def _time_of_verb(scene: Scene, figure: Figure) -> int | None:
    """When a figure holds by the words beside it or the tense of its verb: "is now £36,000", "had been £2m"."""
    before = scene.read.parts[figure.at - 1] if figure.at else None
    if isinstance(before, Link) and before.lower in en.NOW:
        return NOW
    clause = scene.clause(figure)
    if clause is None or clause.verb.modal:
        return None
    if clause.verb.shape:
        return HAD if clause.parent >= 0 and scene.read.clauses[clause.parent].verb.form == en.USED else None
    if _had(scene, figure):
        return HAD
    return BEFORE if clause.verb.past or _is_of_earlier(clause) else NOW


def _is_of_earlier(clause: Clause) -> bool:
    """Whether the subject of a clause is of an earlier time: "last year's total"."""
    before = [phrase for phrase in clause.adjuncts if phrase.end <= clause.verb.start]
    subject = [clause.subject] if clause.subject is not None else []
    return any(not en.EARLIER.isdisjoint(_date_words(phrase)) for phrase in (*subject, *before))


def _date_words(phrase: Phrase) -> set[str]:
    return {*phrase.words, *(word for date in phrase.dates for word in date.text.lower().split())}


def _order(one: DateMention | int, other: DateMention | int) -> int:
    """BEFORE when the first time is the earlier one, NOW when the second is, 0 when that is not sure."""
    if isinstance(one, int) and isinstance(other, int):
        return BEFORE if one < other else NOW if one > other else 0
    if isinstance(one, int):
        return BEFORE if one == HAD else 0
    if isinstance(other, int):
        return BEFORE if other == NOW else 0
    return BEFORE if _ends(one) < _begins(other) else NOW if _ends(other) < _begins(one) else 0


def _begins(date: DateMention) -> int:
    return date.earliest.toordinal() if date.earliest is not None else 0


def _ends(date: DateMention) -> int:
    return date.latest.toordinal() if date.latest is not None else 0

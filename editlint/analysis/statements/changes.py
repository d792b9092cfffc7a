"""Changes: what a figure was, what it is now, which way it is said to have gone and by how much.

Each figure that is given as an earlier one ("from 40", "up from 40", "compared with 40") makes a change of its own. It
became the figure behind "to" in its clause, else any like figure before it; the direction is told by the verb or
noun that governs both, by "up" and "down" and by words such as "record high".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Joint, Phrase, Verb
from editlint.analysis.reading.quantity import COUNT, FACTOR, FRACTION, PERCENT
from editlint.analysis.statements.change_scene import (
    DIRECTION,
    RATIO,
    ChangeScene,
    Sign,
    is_place,
    is_repeated,
    no_size,
)
from editlint.analysis.statements.change_steps import is_marked_step, steps_of, tells_change
from editlint.analysis.statements.comparing import Comparison, comparisons_of
from editlint.analysis.statements.figures import Figure, like
from editlint.language.en import changes as en
from editlint.language.en.inflection import singular
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.sentences import Clause


class Change(NamedTuple):
    """One change.

    Attributes:
        source: the figure that was.
        targets: the figures that may be what it became.
        signs: what tells its direction, 1 for more and −1 for less.
        ratios: what tells how many times as much it became.
        amounts: the figures that tell by how much it changed.
        name: the subject, for readers.
        added: whether a multiple may be meant on top of what was: "three times more".
    """

    source: Figure
    targets: tuple[Figure, ...]
    signs: tuple[Sign, ...]
    ratios: tuple[Sign, ...]
    amounts: tuple[Figure, ...]
    name: str
    added: bool = False


def changes_of(scene: ChangeScene) -> Iterator[Change]:
    """The changes that a sentence tells of, with more or less of what belongs to each."""
    for source in scene.sources:
        change = _change(scene, source)
        if change is not None:
            yield change
    for it in comparisons_of(scene.read.parts, scene.figures):
        if it.others:
            yield compared(it, it.others)


def compared(it: Comparison, others: tuple[Figure, ...]) -> Change:
    """A comparison as a change from the figure that is known to another one."""
    signs = (Sign(it.sign, it.start, it.end),) if it.sign else ()
    if it.step is not None and it.step.quantity.kind == FRACTION and not it.sign:
        part = Sign(it.step.quantity.value, it.step.start, it.step.end)
        return Change(it.known, others, (), (part,), (), "")
    amounts = (it.step,) if it.step is not None and tells_change(it.known, it.step) else ()
    return Change(it.known, others, signs, (), amounts, "", added=it.added)


def _change(scene: ChangeScene, source: Figure) -> Change | None:
    """The change from a figure that is marked as an earlier one, None where it became nothing that is sure."""
    marked = _marked_target(scene, source)
    targets = (marked,) if marked is not None else _candidates(scene, source)
    if not targets:
        marked = _following_target(scene, source)
        targets = (marked,) if marked is not None else ()
    change = between(scene, source, targets, direct=marked is not None) if targets else None
    if change is None or change.signs or change.ratios:
        return change
    multiple = any(figure.quantity.kind == FACTOR for figure in change.amounts)
    given = source.mark[-1] in en.SOURCES or (change.amounts and source.mark[-1] in (en.THAN, en.OF, *en.BASES))
    return change if multiple or given else None  # else two figures side by side, of two places for all we know


def between(scene: ChangeScene, source: Figure, targets: tuple[Figure, ...], *, direct: bool) -> Change | None:
    """The change from one figure to what may be others; `direct` where one verb or noun is known to govern both."""
    governing = scene.governing(targets[0]) or scene.governing(source)
    if source.at + 1 == targets[0].at and _is_one(targets[0]):
        return None  # “from 3 to 1”: odds
    if _is_qualified(scene, source) or any(_is_qualified(scene, target) for target in targets):
        return None  # “from £40 before tax to £44 after tax”
    if no_size(scene, governing) or any(clause.verb.negated for clause in governing):
        return None
    led = scene.lead(source)
    signs = [led] if led is not None else []
    if len(targets) == 1:
        signs += [*levels(targets[0]), *(particles(targets[0]) if targets[0].mark[-1:] == ("to",) else ())]
    if direct or _is_alone(scene, source, targets[0]):
        signs += verb_signs(scene, governing, DIRECTION) or _of_noun(scene, source, targets[0])
    signs = signs or _adjectives(scene, governing, source, targets[0])
    opened = opened_by(scene, source, targets[0])
    if opened is not None and (not signs or _is_same_matter(scene, targets[0])):
        signs.append(opened)
    ratios = verb_signs(scene, governing, RATIO) if targets[0].mark[-1:] == ("to",) else []
    amounts = steps_of(scene, source, targets, governing)
    if not signs and not ratios:
        signs = [sign for figure in amounts for sign in particles(figure)] or _marking(scene, source)
        ratios = list(multiples_of(scene, source, targets[0])) if source.mark[-1:] != ("from",) else []
    return Change(source, targets, tuple(dict.fromkeys(signs)), tuple(ratios), amounts, scene.name_of(targets[0]))


def _is_same_matter(scene: ChangeScene, figure: Figure) -> bool:
    """Whether the clause of a figure speaks of what the one before does: "the total was 40", "there were 40"."""
    clause = scene.clause(figure)
    return clause is not None and clause.subject is not None and clause.subject.head in en.TAKEN_UP


def _marking(scene: ChangeScene, source: Figure) -> list[Sign]:
    """The noun of change that two figures are said to be: "40, against 45 last year, a fall that ..."."""
    for at in range(source.at + 1, len(scene.read.parts)):
        part = scene.read.parts[at]
        apart = isinstance(part, Phrase) and not part.preposition and not part.quantities and scene.is_set_off(at)
        sized = at + 1 < len(scene.read.parts) and getattr(scene.read.parts[at + 1], "preposition", "") == en.OF
        if (
            apart
            and not sized
            and isinstance(part, Phrase)
            and part.determiner in en.ARTICLES
            and scene.noun_signs(part)
        ):
            return list(scene.noun_signs(part))
    for clause in scene.read.clauses:
        if clause.verb.lemma in en.MARKING and not clause.verb.negated and clause.verb.end > source.start:
            signs = [sign for phrase in clause.objects for sign in scene.noun_signs(phrase)]
            if signs:
                return signs
    return []


def _adjectives(scene: ChangeScene, governing: Sequence[Clause], source: Figure, target: Figure) -> list[Sign]:
    """The participle before the noun that two figures stand beside: "a growing number, 27 this year against 23"."""
    for clause in governing:
        subject = clause.subject
        if subject is None or not subject.words or subject.end > min(source.start, target.start):
            continue
        for word in subject.words[:-1]:
            given = scene.direction_of_participle(word)
            if given is not None:
                return [Sign(given, subject.start, subject.end)]
    return []


def _following_target(scene: ChangeScene, source: Figure) -> Figure | None:
    """The figure right behind an earlier one that nothing before stands against: "its bill, down from 11 to 9"."""
    following = scene.behind(source)
    return next(
        (
            figure
            for figure in scene.figures
            if figure.phrase is following and figure.mark[-1:] == ("to",) and like(source, figure)
        ),
        None,
    )


def _is_alone(scene: ChangeScene, source: Figure, target: Figure) -> bool:
    """Whether a figure is what its verb made of one earlier one alone: “eased to 4, down from 5”."""
    clause = scene.clause(target)
    if target.mark[-1:] != ("to",):
        frame = scene.frame(clause.verb) if clause is not None else None
        if clause is None or not scene.hangs(clause) or frame is None or frame.gives or "object" in str(frame.states):
            return False
    return all(other is source or other.clause != target.clause for other in scene.sources)


def _marked_target(scene: ChangeScene, source: Figure) -> Figure | None:
    """The figure that is said to be what another one became: the nearest one behind “to” in its clause."""
    clause = scene.clause(source)
    if clause is not None and clause.verb.lemma in en.COMPARED:
        return None
    if scene.is_led(source) and (scene.is_set_off(source.at) or source.mark[0] not in en.PARTICLES):
        return None
    found = [
        figure
        for figure in scene.figures
        if figure.clause == source.clause
        and figure.mark[-1:]
        and figure.mark[-1] in en.TARGETS
        and like(source, figure)
    ]
    following = scene.behind(source)
    ranged = isinstance(following, Phrase) and following.preposition in en.TARGETS and following.quantities
    if ranged and all(figure.phrase is not following for figure in found):
        return None  # “from 9 to 10 p.m.”
    return min(found, key=lambda figure: abs(figure.start - source.start), default=None)


def _candidates(scene: ChangeScene, source: Figure) -> tuple[Figure, ...]:
    """The figures before another one that may be what it became, the nearest one first."""
    if source.mark[-1] in en.SOURCES and not scene.is_led(source) and not scene.is_set_off(source.at):
        return ()
    found = [
        figure
        for figure in scene.figures
        if figure.start < source.start
        and figure not in scene.sources
        and like(source, figure)
        and not is_place(figure)
        and not is_marked_step(figure)
        and not _is_share_of(scene, figure, source)
    ]
    sized = any(_is_share_of(scene, figure, source) for figure in scene.figures)  # what it became stands elsewhere
    if not found and not sized and source.mark[-1] not in en.SOURCES:  # “compared with the 200 of June, July's 260 ...”
        found = [it for it in scene.figures if it.start > source.end and like(source, it) and not is_marked_step(it)]
    same = [figure for figure in found if figure.quantity.kind == source.quantity.kind]
    found = same or found
    nearest = found[-1].clause if found else -1
    return tuple(figure for figure in reversed(found) if figure.clause == nearest)


def _is_share_of(scene: ChangeScene, figure: Figure, source: Figure) -> bool:
    """Whether a share right before "up on" is by how much another number changed: "9 per cent up on the 400"."""
    if figure.quantity.kind != PERCENT or source.quantity.kind == PERCENT or not scene.is_led(source):
        return False
    return not scene.read.between(figure.phrase.end, source.mark_start)


def _is_qualified(scene: ChangeScene, figure: Figure) -> bool:
    """Whether a figure is told before or after what is taken off."""
    following = scene.behind(figure)
    return isinstance(following, Phrase) and following.preposition != "" and following.head in en.TAKEN_OFF


def _is_one(figure: Figure) -> bool:
    return not figure.noun and figure.quantity.kind == COUNT and figure.quantity.value == 1


def particles(figure: Figure) -> list[Sign]:
    """The word of direction that opens the mark of a figure: “up to 12”."""
    value = en.PARTICLES.get(figure.mark[0]) if figure.mark else None
    if value is None:
        return []
    return [Sign(value, figure.mark_start, figure.mark_start + len(figure.mark[0]))]


def explained_from(scene: ChangeScene) -> int:
    """Where the mark stands behind which a clause is explained, -1 for none."""
    edge = next((part for part in scene.read.parts if isinstance(part, Joint) and part.lower in en.EXPLAINED), None)
    return edge.start if edge is not None and any(it.verb.end <= edge.start for it in scene.read.clauses) else -1


def opened_by(scene: ChangeScene, *figures: Figure) -> Sign | None:
    """What says the way of figures behind a colon: "Thefts fell: ...", "It plans fewer shops: ..."."""
    edge = explained_from(scene)
    clauses = [clause for clause in scene.read.clauses if clause.verb.end <= edge]
    if edge < 0 or any(clause.verb.negated for clause in clauses) or no_size(scene, clauses):
        return None
    told = {singular(word) for part in scene.read.phrases if part.end <= edge for word in part.words}
    if any(figure.start < edge or figure.noun not in ("", en.PERSON, *told) for figure in figures):
        return None
    before = [part for part in scene.read.phrases if clauses[-1].verb.end <= part.start < edge]
    if any(
        part.preposition.split(" ")[-1] in (*en.TARGETS, *en.SOURCES, *en.STEPS) and part.quantities for part in before
    ):
        return None
    signs = (
        verb_signs(scene, clauses[-1:], DIRECTION) if not any(part in clauses[-1].objects for part in before) else []
    )
    if not signs:
        counted = [part for part in before if part.words[0] in en.FEWER and len(part.words) > 1]
        signs = [Sign(en.COMPARATIVES[part.words[0]], part.start, part.end) for part in counted[:1]]
    return signs[0] if signs else None


def multiples_of(scene: ChangeScene, source: Figure, target: Figure) -> tuple[Sign, ...]:
    """The verb that tells how many times as much something became, in a clause that is not set against the figures."""
    found: list[Sign] = []
    for clause in scene.read.clauses:
        signs = verb_signs(scene, [clause], RATIO) if not clause.verb.negated else []
        if any(phrase.quantities for phrase in clause.objects):
            continue
        low, high = sorted((clause.verb.end, min(source.start, target.start)))
        links = [part.lower for part in scene.read.between(low, high) if isinstance(part, Joint)]
        if signs and en.CONTRASTS.isdisjoint(links):
            found += signs
    return tuple(found)


def levels(figure: Figure) -> list[Sign]:
    """That no earlier figure was beyond one: “a record high of 40”."""
    level = figure.of
    if level is None or en.UNBEATEN.isdisjoint(level.words) or level.head not in en.LEVELS:
        return []
    return [Sign(en.LEVELS[level.head], level.start, level.end)]


def verb_signs(scene: ChangeScene, governing: Sequence[Clause], attribute: str) -> list[Sign]:
    """What the verb says that governs two figures, or the verb before whose participle governs them."""
    for clause in governing:
        frame = scene.frame(clause.verb)
        given = dict(frame.gives).get(attribute) if frame is not None else None
        if attribute == RATIO and is_repeated(scene.read, clause):
            return []
        if given is not None:
            return [Sign(given, clause.verb.end - len(clause.verb.form), clause.verb.end)]
        particle = _particle_behind(scene, clause) if frame is not None and not frame.gives else None
        if particle is not None:
            return [particle] if attribute == DIRECTION else []
        if frame is None or frame.gives:
            break
    return []


def _particle_behind(scene: ChangeScene, clause: Clause) -> Sign | None:
    """The word of direction right behind a verb: “picked up in spring”."""
    following = next(scene.read.behind(clause.verb.end), None)
    if isinstance(following, Joint):
        word, start = following.lower, following.start
    elif isinstance(following, Phrase):
        word, start = following.preposition.split(" ")[0], following.preposition_start
    else:
        return None
    return Sign(en.PARTICLES[word], start, start + len(word)) if word in en.PARTICLES else None


def _of_noun(scene: ChangeScene, source: Figure, target: Figure) -> list[Sign]:
    """What the noun says before two figures, with no verb between: “a drop in thefts, from 40 to 30”."""
    first = min(source.at, target.at)
    for part in reversed(scene.read.parts[:first]):
        if isinstance(part, Verb):
            frame = scene.frame(part) if part.shape == "ing" else None
            given = dict(frame.gives).get(DIRECTION) if frame is not None else None
            return [Sign(given, part.end - len(part.form), part.end)] if given is not None else []
        if isinstance(part, Joint) and part.lower == ";":
            break
        frame = scene.frame_of_noun(part) if isinstance(part, Phrase) else None
        if frame is not None and isinstance(part, Phrase):
            return list(scene.noun_signs(part))
    return []

"""Changes: what a figure was, what it is now, which way it is said to have gone and by how much.

Each figure that is given as an earlier one ("from 40", "up from 40", "compared with 40") makes a change of its own. What
it became is the figure behind "to" in its clause, else any like figure before it; the direction is told by the verb or
noun that governs both, by "up" and "down" and by words such as "record high".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import AMOUNT, Link, Phrase, Verb
from editlint.analysis.reading.quantity import COUNT, FACTOR, FRACTION, ORDINAL, PERCENT
from editlint.analysis.statements.comparing import Comparison, comparisons_of
from editlint.analysis.statements.figures import Figure, convertible, figures_of, like
from editlint.language.en import changes as en
from editlint.language.en.inflection import singular
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.language.frames import Frame, Frames

DIRECTION, RATIO = "direction", "ratio"


class Sign(NamedTuple):
    """A word that tells the direction of a change or its multiple: the number that it stands for, and its place."""

    value: float
    start: int
    end: int


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


class Scene:
    """A sentence with its figures, read for changes."""

    def __init__(self, read: Read, frames: Frames) -> None:
        self.read, self.frames = read, frames
        self.figures = _with_steps(figures_of(read))
        self.sources = [figure for figure in self.figures if self._is_source(figure)]

    def _is_source(self, figure: Figure) -> bool:
        mark = figure.mark
        if not mark or figure.quantity.attributive or is_place(figure):
            return False
        if self._is_range(figure):
            return False
        if mark[-1] in en.SOURCES or mark[-1] in en.AGAINST or (mark[0] in en.PARTICLES and mark[-1] in en.BASES):
            return True
        clause = self.clause(figure)
        return clause is not None and mark[-1] in en.COMPARED.get(clause.verb.lemma, ())

    def _is_range(self, figure: Figure) -> bool:
        """Whether "from" begins a range, by the word before it: "anywhere from 10 to 90"."""
        before = self.read.parts[figure.at - 1] if figure.at else None
        words = before.words if isinstance(before, Phrase) else (before.lower,) if isinstance(before, Link) else ()
        ranging = isinstance(before, Verb) and before.form in en.RANGING
        return ranging or not en.RANGING.isdisjoint(words)

    def clause(self, figure: Figure) -> Clause | None:
        return self.read.clauses[figure.clause] if figure.clause >= 0 else None

    def frame(self, verb: Verb) -> Frame | None:
        return next(iter(self.frames.by_verb.get(verb.lemma, ())), None)

    def frame_of_noun(self, phrase: Phrase) -> Frame | None:
        return next(iter(self.frames.by_noun.get(singular(phrase.head), ())), None) if phrase.head else None

    def governing(self, figure: Figure) -> list[Clause]:
        """The clause of a figure, and before it the one whose participle it is: “gained two, going from 29 to 31”."""
        clause = self.clause(figure)
        found: list[Clause] = []
        while clause is not None:
            found.append(clause)
            hung = _hangs(self, clause) or clause.verb.lemma in en.COMPARED
            clause = self.read.clauses[clause.parent] if hung and clause.parent >= 0 and len(found) < 2 else None
        return found

    def is_named_step(self, figure: Figure) -> bool:
        """Whether a figure is the size of a noun of change, with no base of its own: “a fall of 40”."""
        if figure.of is None or self.frame_of_noun(figure.of) is None:
            return False
        following = next(self.read.behind(figure.phrase.end), None)
        return not (isinstance(following, Phrase) and following.preposition.split(" ")[-1] in en.OTHER_BASES)

    def noun_signs(self, noun: Phrase | None) -> tuple[Sign, ...]:
        """What a noun of change says of its direction."""
        frame = self.frame_of_noun(noun) if noun is not None else None
        given = dict(frame.gives).get(DIRECTION) if frame is not None else None
        return (Sign(given, noun.start, noun.end),) if noun is not None and given is not None else ()

    def name_of(self, figure: Figure) -> str:
        """The subject of a figure's clause, for readers."""
        subject = next((clause.subject for clause in self.governing(figure) if clause.subject is not None), None)
        return self.read.text[subject.start - self.read.start : subject.end - self.read.start] if subject else ""


def _hangs(scene: Scene, clause: Clause) -> bool:
    """Whether a clause is a participle of the one before with the subject of that: “gained two, going from 29 to 31”."""
    if clause.verb.shape not in ("ing", "ed") or clause.parent < 0:
        return False
    own, other = clause.subject, scene.read.clauses[clause.parent].subject
    return own is None or other is None or own.start == other.start


def _with_steps(figures: list[Figure]) -> list[Figure]:
    """The figures, with “up” and “down” before the size of a change taken to what it is counted from: “up three from 47”."""
    found: list[Figure] = []
    for figure in figures:
        step = found[-1] if found and found[-1].at == figure.at - 1 else None
        based = figure.mark[-1:] and figure.mark[-1] in en.BASES and len(figure.mark) == 1
        if step is not None and based and len(step.mark) == 1 and step.mark[0] in en.PARTICLES:
            found.append(figure._replace(mark=(step.mark[0], *figure.mark), mark_start=step.mark_start))
        else:
            found.append(figure)
    return found


def changes_of(scene: Scene) -> Iterator[Change]:
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
    amounts = (it.step,) if it.step is not None and tells_change(it.known, it.step) else ()
    return Change(it.known, others, signs, (), amounts, "", added=it.added)


def _change(scene: Scene, source: Figure) -> Change | None:
    marked = _marked_target(scene, source)
    targets = (marked,) if marked is not None else _candidates(scene, source)
    if not targets:
        return None
    governing = scene.governing(targets[0])
    if source.at + 1 == targets[0].at and _is_one(targets[0]):
        return None  # “from 3 to 1”: odds
    if _is_qualified(scene, source) or any(_is_qualified(scene, target) for target in targets):
        return None  # “from £40 before tax to £44 after tax”
    if no_size(scene, governing) or any(clause.verb.negated for clause in governing):
        return None
    signs = particles(source)
    if len(targets) == 1:
        signs += [*_levels(targets[0]), *(particles(targets[0]) if targets[0].mark[-1:] == ("to",) else ())]
    if marked is not None or _is_alone(scene, source, targets[0]):
        signs += verb_signs(scene, governing, DIRECTION) or _of_noun(scene, source, targets[0])
    ratios = verb_signs(scene, governing, RATIO) if targets[0].mark[-1:] == ("to",) else []
    amounts = _amounts(scene, source, targets, governing)
    multiple = any(figure.quantity.kind == FACTOR for figure in amounts)
    if not signs and not ratios and not multiple and source.mark[-1] not in en.SOURCES:
        return None  # two figures side by side, of two places for all we know
    signs = list(dict.fromkeys(signs))
    return Change(source, targets, tuple(signs), tuple(ratios), amounts, scene.name_of(targets[0]))


def _is_alone(scene: Scene, source: Figure, target: Figure) -> bool:
    """Whether a figure behind “to” is what its verb made of one earlier figure alone: “eased to 4, down from 5”."""
    if target.mark[-1:] != ("to",):
        return False
    return all(other is source or other.clause != target.clause for other in scene.sources)


def _marked_target(scene: Scene, source: Figure) -> Figure | None:
    """The figure that is said to be what another one became: the nearest one behind “to” in its clause."""
    clause = scene.clause(source)
    if clause is not None and clause.verb.lemma in en.COMPARED:
        return None
    if source.mark[0] in en.PARTICLES and _is_set_off(scene, source):
        return None
    found = [
        figure
        for figure in scene.figures
        if figure.clause == source.clause and figure.mark[-1:] and figure.mark[-1] in en.TARGETS and like(source, figure)
    ]
    following = next(scene.read.behind(source.phrase.end), None)
    ranged = isinstance(following, Phrase) and following.preposition in en.TARGETS and following.quantities
    if ranged and all(figure.phrase is not following for figure in found):
        return None  # “from 9 to 10 p.m.”
    return min(found, key=lambda figure: abs(figure.start - source.start), default=None)


def _is_set_off(scene: Scene, figure: Figure) -> bool:
    """Whether a comma stands before a figure and its mark."""
    before = scene.read.parts[figure.at - 1] if figure.at else None
    return isinstance(before, Link) and before.lower in (",", "—", "–", "(", ";")


def _candidates(scene: Scene, source: Figure) -> tuple[Figure, ...]:
    """The figures before another one that may be what it became, the nearest one first."""
    plain = source.mark[-1] in en.SOURCES and source.mark[0] not in en.PARTICLES
    if plain and not _is_set_off(scene, source):
        return ()
    found = [
        figure
        for figure in scene.figures
        if figure.start < source.start
        and figure not in scene.sources
        and like(source, figure)
        and not is_place(figure)
        and not _is_marked_step(figure)
    ]
    same = [figure for figure in found if figure.quantity.kind == source.quantity.kind]
    found = same or found
    nearest = found[-1].clause if found else -1
    return tuple(figure for figure in reversed(found) if figure.clause == nearest)


def _is_qualified(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is told before or after what is taken off."""
    following = next(scene.read.behind(figure.phrase.end), None)
    return isinstance(following, Phrase) and following.preposition != "" and following.head in en.TAKEN_OFF


def _is_one(figure: Figure) -> bool:
    return not figure.noun and figure.quantity.kind == COUNT and figure.quantity.value == 1


def is_place(figure: Figure) -> bool:
    """Whether a number is a place in a list and no size: “number five”."""
    words = figure.phrase.words
    return any(word in en.NUMBERED for word in words[:-1]) and en.OF not in words


def no_size(scene: Scene, governing: Sequence[Clause]) -> bool:
    """Whether what changes is a place, a rate of exchange or something else where more is not a rise."""
    for clause in governing:
        phrases = [phrase for phrase in (clause.subject, *clause.objects, *clause.adjuncts, *clause.loose) if phrase]
        if any(not en.PLACES.isdisjoint(phrase.words) for phrase in phrases):
            return True
        if any(_is_ordinal_place(phrase) for phrase in phrases):
            return True
        subject = clause.subject
        if subject is not None and (subject.head in en.CURRENCIES or subject.head in en.PERSONS):
            return subject.head in en.CURRENCIES or all(not figure.noun and figure.quantity.kind == COUNT for figure in scene.figures)
    return False


def _is_ordinal_place(phrase: Phrase) -> bool:
    """Whether something comes to a place by its number: “to third”, “from 14th”."""
    moved = phrase.preposition.split(" ")[-1] in (en.SOURCES | en.TARGETS)
    return moved and phrase.kind == AMOUNT and any(quantity.kind == ORDINAL for quantity in phrase.quantities)


def particles(figure: Figure) -> list[Sign]:
    value = en.PARTICLES.get(figure.mark[0]) if figure.mark else None
    if value is None:
        return []
    return [Sign(value, figure.mark_start, figure.mark_start + len(figure.mark[0]))]


def _levels(figure: Figure) -> list[Sign]:
    """That no earlier figure was beyond one: “a record high of 40”."""
    level = figure.of
    if level is None or en.UNBEATEN.isdisjoint(level.words) or level.head not in en.LEVELS:
        return []
    return [Sign(en.LEVELS[level.head], level.start, level.end)]


def verb_signs(scene: Scene, governing: Sequence[Clause], attribute: str) -> list[Sign]:
    """What the verb says that governs two figures, or the verb before whose participle governs them."""
    for clause in governing:
        frame = scene.frame(clause.verb)
        given = dict(frame.gives).get(attribute) if frame is not None else None
        if given is not None:
            return [Sign(given, clause.verb.end - len(clause.verb.form), clause.verb.end)]
        particle = _particle_behind(scene, clause) if frame is not None and not frame.gives else None
        if particle is not None:
            return [particle] if attribute == DIRECTION else []
        if frame is None or frame.gives:
            break
    return []


def _particle_behind(scene: Scene, clause: Clause) -> Sign | None:
    """The word of direction right behind a verb: “picked up in spring”."""
    following = next(scene.read.behind(clause.verb.end), None)
    if isinstance(following, Link):
        word, start = following.lower, following.start
    elif isinstance(following, Phrase):
        word, start = following.preposition.split(" ")[0], following.preposition_start
    else:
        return None
    return Sign(en.PARTICLES[word], start, start + len(word)) if word in en.PARTICLES else None


def _of_noun(scene: Scene, source: Figure, target: Figure) -> list[Sign]:
    """What the noun says before two figures, with no verb between: “a drop in thefts, from 40 to 30”."""
    first = min(source.at, target.at)
    for part in reversed(scene.read.parts[:first]):
        if isinstance(part, Verb) or (isinstance(part, Link) and part.lower == ";"):
            break
        frame = scene.frame_of_noun(part) if isinstance(part, Phrase) else None
        if frame is not None and isinstance(part, Phrase):
            return list(scene.noun_signs(part))
    return []


def _amounts(
    scene: Scene, source: Figure, targets: Sequence[Figure], governing: Sequence[Clause]
) -> tuple[Figure, ...]:
    """The figures that tell by how much another one changed."""
    if sum(figure.clause == source.clause for figure in scene.sources) > 1:
        return ()
    clauses = {source.clause, targets[0].clause}
    clauses |= {index for index, clause in enumerate(scene.read.clauses) if clause in governing}
    clauses |= {index for index, clause in enumerate(scene.read.clauses) if clause.parent in clauses and _hangs(scene, clause)}
    return tuple(
        figure
        for figure in scene.figures
        if figure.clause in clauses
        and figure not in targets
        and figure is not source
        and tells_change(source, figure)
        and (_is_step(scene, figure) or (figure.start > source.start and scene.is_named_step(figure)))
    )


def tells_change(source: Figure, figure: Figure) -> bool:
    """Whether a figure can be the size of a change of another one, by its unit."""
    quantity, other = figure.quantity, source.quantity
    bare = other.kind == COUNT and not source.noun
    if quantity.kind in (PERCENT, FRACTION, FACTOR):
        return quantity.unit not in ("point", "basis-point") or other.kind == PERCENT or bare
    if quantity.kind == COUNT == other.kind:
        return like(figure, source)
    return bare or convertible(quantity, other)


def _is_marked_step(figure: Figure) -> bool:
    """Whether the mark of a figure makes it the size of a change: “by 40”, “up 40”."""
    if figure.quantity.unit in ("point", "basis-point"):
        return True
    return bool(figure.mark) and (figure.mark[-1] in en.STEPS or figure.mark[-1] in en.PARTICLES)


def _is_step(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is the size of a change by its mark, its verb or as a multiple."""
    if _is_marked_step(figure) and figure.mark:
        return True
    if figure.quantity.kind == FACTOR and _is_multiple(scene, figure):
        return True
    clause = scene.clause(figure)
    if clause is None or (figure.mark and figure.mark[-1] not in en.OBJECT_PARTICLES):
        return False
    held = figure.phrase in (clause.adjuncts if figure.mark else clause.objects)
    frame = scene.frame(clause.verb)
    return held and frame is not None and "object" in dict(frame.states).get("changed-by", ())


def _is_multiple(scene: Scene, figure: Figure) -> bool:
    """Whether a number of times multiplies what something was, and counts no events: “four times its usual level”."""
    if figure.quantity.end < figure.phrase.end:
        return figure.phrase.head in en.COMPARATIVES
    following = next(scene.read.behind(figure.phrase.end), None)
    if not isinstance(following, Phrase) or following.preposition or not following.determiner:
        return False
    return following.determiner in en.OWNED or following.head in en.STANDS_AT

"""A sentence as a scene of change: its figures, which of them are given as earlier ones, and what governs each."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import AMOUNT, Joint, Phrase, Verb
from editlint.analysis.reading.quantity import COUNT, DURATION, ORDINAL, PERCENT
from editlint.analysis.statements.comparing import words_of
from editlint.analysis.statements.figures import Figure, figures_of
from editlint.language.en import changes as en
from editlint.language.en import lexicon
from editlint.language.en.inflection import singular
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.reading.phrases import Part
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.language.frames import Frame, Frames

DIRECTION, RATIO = "direction", "ratio"
_LEADING = en.SOURCES | en.TARGETS
_APART = (",", "—", "–", "(", ";", ":")


class Sign(NamedTuple):
    """A word that tells the direction of a change or its multiple: the number that it stands for, and its place."""

    value: float
    start: int
    end: int


class ChangeScene:
    """A sentence with its figures.

    Attributes:
        read: the sentence.
        figures: its figures in order.
        sources: those that are given as earlier ones.
    """

    def __init__(self, read: Read, frames: Frames) -> None:
        self.read, self._frames = read, frames
        self.figures = self._without_votes(_with_steps(figures_of(read)))
        self.sources = [figure for figure in self.figures if self._is_source(figure)]

    def _without_votes(self, figures: list[Figure]) -> list[Figure]:
        """The figures without the two sides of a vote: "failed by 51 to 49", where nothing rose or fell."""
        voted: list[Figure] = []
        for one, other in pairwise(figures):
            clause = self.clause(one) if one.mark == ("by",) and other.mark == ("to",) else None
            frame = self.frame(clause.verb) if clause is not None else None
            if clause is not None and other.at - one.at == 1 and (frame is None or not frame.gives):
                voted += (one, other)
        return [figure for figure in figures if figure not in voted]

    def _is_source(self, figure: Figure) -> bool:
        mark = figure.mark
        if not mark or figure.quantity.attributive or is_place(figure) or self._is_range(figure):
            return False
        if figure.quantity.kind == DURATION and not en.EARLIER.isdisjoint(figure.phrase.words):
            return False  # “down on the previous twelve months”
        if mark[-1] in en.SOURCES or mark[-1] in en.AGAINST or self.is_led(figure) or self._is_replaced(figure):
            return True
        clause = self.clause(figure)
        return clause is not None and mark[-1] in en.COMPARED.get(clause.verb.lemma, ())

    def _is_range(self, figure: Figure) -> bool:
        """Whether "from" begins a range, by the word before it: "anywhere from 10 to 90"."""
        before = self.before(figure.at)
        ranging = isinstance(before, Verb) and before.form in en.RANGING
        return ranging or not en.RANGING.isdisjoint(words_of(before))

    def _is_replaced(self, figure: Figure) -> bool:
        """Whether a figure is the one that another took the place of: "58 rather than the 61", "instead of 61"."""
        if figure.mark in en.REPLACED or (figure.of is not None and figure.of.head in en.STEAD):
            return True
        return (words_of(self.before(figure.at))[-1:] + figure.mark) in en.REPLACED

    def before(self, at: int) -> Part | None:
        """The part before another one."""
        return self.read.parts[at - 1] if at else None

    def behind(self, figure: Figure) -> Part | None:
        """The part behind the phrase of a figure."""
        return next(self.read.behind(figure.phrase.end), None)

    def lead(self, figure: Figure) -> Sign | None:
        """The word that tells the way from an earlier figure right before it: "up from 40", "a cut from the 50"."""
        if figure.mark[-1:] and figure.mark[-1] in en.BASES:
            word = figure.mark[0] if len(figure.mark) > 1 else ""
            if word in en.PARTICLES or (word in en.OFF and figure.mark[-1] in en.SOURCES):
                value = en.PARTICLES.get(word) or en.OFF[word]
                return Sign(value, figure.mark_start, figure.mark_start + len(word))
            noun = self.lead_noun(figure)
            return next(iter(self.noun_signs(noun)), None) if noun is not None else None
        return None

    def lead_noun(self, figure: Figure) -> Phrase | None:
        """The noun of change set off right before an earlier figure: "a cut from the 50", "an advance on the 50"."""
        before = self.before(figure.at)
        led = isinstance(before, Phrase) and not before.preposition and self.is_set_off(figure.at - 1)
        if not led or not isinstance(before, Phrase) or figure.mark[-1:] not in [(base,) for base in en.BASES]:
            return None
        sized = figure.mark == ("on",) and any(quantity.kind == PERCENT for quantity in before.quantities)
        return before if sized or self.frame_of_noun(before) is not None else None  # “a 20 per cent overrun on the 50”

    def is_led(self, figure: Figure) -> bool:
        """Whether a word of change right before a figure makes it the earlier one."""
        return self.lead(figure) is not None or self.lead_noun(figure) is not None

    def is_set_off(self, at: int) -> bool:
        """Whether a mark stands before a part."""
        before = self.before(at)
        return isinstance(before, Joint) and before.lower in _APART

    def clause(self, figure: Figure) -> Clause | None:
        """The clause of a figure."""
        return self.read.clauses[figure.clause] if figure.clause >= 0 else None

    def frame(self, verb: Verb) -> Frame | None:
        """What a verb tells of change, None for nothing."""
        return next(iter(self._frames.by_verb.get(verb.lemma, ())), None)

    def frame_of_noun(self, phrase: Phrase) -> Frame | None:
        """What the head of a phrase tells of change, or the gerund that opens it: "increasing the dose"."""
        found = next(iter(self._frames.by_noun.get(singular(phrase.head), ())), None) if phrase.head else None
        if found is None and phrase.words[:1]:
            verb = lexicon.verb(phrase.words[0])
            if verb is not None and verb.features == "g":
                found = next(iter(self._frames.by_verb.get(verb.base, ())), None)
        return found

    def governing(self, figure: Figure) -> list[Clause]:
        """The clause of a figure, and before it the one whose participle it is: “gained two, going from 29 to 31”."""
        clause = self.clause(figure)
        found: list[Clause] = []
        while clause is not None:
            found.append(clause)
            hung = self.hangs(clause) or clause.verb.lemma in en.COMPARED
            clause = self.read.clauses[clause.parent] if hung and clause.parent >= 0 and len(found) < 2 else None
        return found

    def hangs(self, clause: Clause) -> bool:
        """Whether a clause is a participle of the one before and has the subject of that."""
        if clause.verb.shape not in ("ing", "ed") or clause.parent < 0:
            return False
        own, other = clause.subject, self.read.clauses[clause.parent].subject
        return own is None or other is None or own.start == other.start

    def is_named_step(self, figure: Figure) -> bool:
        """Whether a figure is the size of a noun of change, with no base of its own: “a fall of 40”."""
        if figure.of is None or self.frame_of_noun(figure.of) is None:
            return False
        following = self.behind(figure)
        return not (isinstance(following, Phrase) and following.preposition.split(" ")[-1] in en.OTHER_BASES)

    def direction_of_participle(self, word: str) -> float | None:
        """Which way a word such as "growing" says that something goes, None for no such word."""
        verb = lexicon.verb(word)
        if verb is None or verb.features != "g":
            return None
        frame = next(iter(self._frames.by_verb.get(verb.base, ())), None)
        return dict(frame.gives).get(DIRECTION) if frame is not None else None

    def noun_signs(self, noun: Phrase | None) -> tuple[Sign, ...]:
        """What a noun of change says of its direction."""
        frame = self.frame_of_noun(noun) if noun is not None else None
        given = dict(frame.gives).get(DIRECTION) if frame is not None else None
        return (Sign(given, noun.start, noun.end),) if noun is not None and given is not None else ()

    def name_of(self, figure: Figure) -> str:
        """The subject of a figure's clause, for readers."""
        subject = next((clause.subject for clause in self.governing(figure) if clause.subject is not None), None)
        return self.read.text[subject.start - self.read.start : subject.end - self.read.start] if subject else ""


def is_repeated(read: Read, clause: Clause) -> bool:
    """Whether something changed more than once: "doubled twice, from 40 to 160"."""
    behind = (item.lower for item in read.items if clause.verb.end <= item.start < clause.end)
    return any(word.endswith(en.OVER_AND_OVER) for word in behind)


def is_place(figure: Figure) -> bool:
    """Whether a number is a place in a list and no size: “number five”."""
    words = figure.phrase.words
    return any(word in en.NUMBERED for word in words[:-1]) and en.OF not in words


def no_size(scene: ChangeScene, governing: Sequence[Clause]) -> bool:
    """Whether what changes is a place, a rate of exchange or something else where more is not a rise."""
    for clause in governing:
        phrases = [phrase for phrase in (clause.subject, *clause.objects, *clause.adjuncts, *clause.loose) if phrase]
        phrases = [phrase for phrase in phrases if phrase.head not in en.STEAD or phrase.preposition != "in"]
        if any(not en.PLACES.isdisjoint(phrase.words) or _is_ordinal_place(phrase) for phrase in phrases):
            return True
        subject = clause.subject
        if subject is not None and (subject.head in en.CURRENCIES or subject.head in en.PERSONS):
            bare = all(not figure.noun and figure.quantity.kind == COUNT for figure in scene.figures)
            return subject.head in en.CURRENCIES or bare
    return False


def _is_ordinal_place(phrase: Phrase) -> bool:
    """Whether something comes to a place by its number: “to third”, “from 14th”."""
    moved = phrase.preposition.split(" ")[-1] in _LEADING
    return moved and phrase.kind == AMOUNT and any(quantity.kind == ORDINAL for quantity in phrase.quantities)


def _with_steps(figures: list[Figure]) -> list[Figure]:
    """The figures, with “up” before the size of a change taken to what it is counted from: “up three from 47”."""
    found: list[Figure] = []
    for figure in figures:
        step = found[-1] if found and found[-1].at == figure.at - 1 else None
        based = figure.mark[-1:] and figure.mark[-1] in en.BASES and len(figure.mark) == 1
        if step is not None and based and len(step.mark) == 1 and step.mark[0] in en.PARTICLES:
            found.append(figure._replace(mark=(step.mark[0], *figure.mark), mark_start=step.mark_start))
        else:
            found.append(figure)
    return found

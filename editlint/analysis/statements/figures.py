"""The figures of a sentence: numbers that tell how much there is, with what marks their part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import NOMINAL, PRONOMINAL, Joint, Phrase, Verb
from editlint.analysis.reading.quantity import COUNT, DURATION, FACTOR, FRACTION, MEASURE, MONEY, PERCENT, Quantity
from editlint.analysis.reading.units import TIME, dimension
from editlint.language.en import changes as en
from editlint.language.en.inflection import singular
from editlint.language.en.parts import COMPOSITION
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.reading.sentences import Read

AMOUNTS = frozenset((COUNT, PERCENT, MONEY, MEASURE, DURATION, FRACTION, FACTOR))
_DASHES = ("-", "–")
WITH_UNITS = frozenset((PERCENT, MONEY, MEASURE, DURATION))


class Figure(NamedTuple):
    """A number that tells how much there is.

    Attributes:
        quantity: the number.
        phrase: the phrase that holds it.
        at: the index of that phrase among the parts of the sentence.
        clause: the index of its clause, -1 for none.
        mark: the words before it that mark its part, in lower case: ("up", "from"), ("to",), () for none. With "of" it
            is the mark of the noun before: ("from",) in "from a peak of 40".
        mark_start: where the mark begins, else where the phrase does.
        of: the phrase that it gives the size of: "a fall" in "a fall of 40", "the 40-point fall" itself; else None.
        noun: what is counted, in the singular, "" where nothing stands there.
    """

    quantity: Quantity
    phrase: Phrase
    at: int
    clause: int
    mark: tuple[str, ...]
    mark_start: int
    of: Phrase | None
    noun: str

    @property
    def start(self) -> int:
        """Where the number begins."""
        return self.quantity.start

    @property
    def end(self) -> int:
        """Where the number ends."""
        return self.quantity.end


def figures_of(read: Read) -> list[Figure]:
    """The figures of a sentence, in order: one of each phrase that holds exactly one. Found once."""
    return read.remember("figures", _find)


def _find(read: Read) -> list[Figure]:
    if not read.quantities:
        return []
    found: list[Figure] = []
    clauses = _clauses(read)
    for at, part in enumerate(read.parts):
        if not isinstance(part, Phrase) or not part.quantities:
            continue
        amounts = [quantity for quantity in part.quantities if quantity.kind in AMOUNTS]
        if len(amounts) != 1 or _is_label(part, amounts[0]) or _is_score(read, amounts[0]):
            continue
        of = _owner(read, at, amounts[0])
        mark, start = _mark(read, at - 1 if of is not None and of is not part else at, amounts[0])
        found.append(Figure(amounts[0], part, at, clauses.get(part.start, -1), mark, start, of, _noun(read, at, of)))
    return found


def _is_label(phrase: Phrase, quantity: Quantity) -> bool:
    """Whether a number before a noun in the singular is a name and counts nothing: "the top 300 score"."""
    if quantity.kind != COUNT or phrase.kind != NOMINAL or quantity.value == 1 or quantity.attributive:
        return False
    return quantity.end < phrase.end and phrase.head[-1:] != "s" and phrase.head not in en.PLURALS


def _is_score(read: Read, quantity: Quantity) -> bool:
    """Whether another number is joined to one by a dash: "2-1"."""
    before, behind = quantity.start - read.start, quantity.end - read.start
    text = read.text
    after = text[behind : behind + 1] in _DASHES and text[behind + 1 : behind + 2].isdigit()
    return after or (text[before - 1 : before] in _DASHES and text[before - 2 : before - 1].isdigit())


def like(one: Figure, other: Figure) -> bool:
    """Whether two figures measure the same by their units and nouns; a bare number may be of any unit."""
    first, second = one.quantity, other.quantity
    if first.attributive or second.attributive:
        return False
    if first.kind == second.kind and first.unit == second.unit:
        return _agree(first.per, second.per) and _agree(one.noun, other.noun)
    if first.kind == second.kind == MONEY and convertible(first, second):
        return _agree(first.per, second.per)
    if first.kind == COUNT and second.kind in WITH_UNITS:
        return not one.noun
    return second.kind == COUNT and first.kind in WITH_UNITS and not other.noun


def convertible(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers measure the same, whatever their units."""
    return one.kind == other.kind and one.kind in WITH_UNITS and dimension(one.unit) == dimension(other.unit) != ""


def _agree(one: str, other: str) -> bool:
    return one == other or "" in (one, other)


def _clauses(read: Read) -> dict[int, int]:
    """The index of the clause of each phrase, by where the phrase begins."""
    found: dict[int, int] = {}
    for index, clause in enumerate(read.clauses):
        for phrase in (*clause.objects, *clause.adjuncts, *clause.loose):
            found.setdefault(phrase.start, index)
    for index, clause in enumerate(read.clauses):
        if clause.subject is not None:
            for part in read.between(clause.subject.start, clause.subject.end):
                found.setdefault(part.start, index)
    return found


def _owner(read: Read, at: int, quantity: Quantity) -> Phrase | None:
    """The phrase that a figure gives the size of."""
    part = read.parts[at]
    assert isinstance(part, Phrase)
    before = read.parts[at - 1] if at else None
    if part.preposition == en.OF and isinstance(before, Phrase) and not before.quantities and before.kind == NOMINAL:
        return before
    inside = part.kind == NOMINAL and quantity.end < part.end
    return part if inside and (quantity.attributive or quantity.kind != COUNT) else None


def _mark(read: Read, at: int, quantity: Quantity) -> tuple[tuple[str, ...], int]:
    """The words that mark the part of a figure, and where they begin."""
    phrase = read.parts[at]
    assert isinstance(phrase, Phrase)
    mark = tuple(phrase.preposition.split())
    start = phrase.preposition_start if mark else phrase.start
    if not mark and quantity.modifier == "less" and quantity.modifier_start == phrase.start:
        words = read.text[quantity.modifier_start - read.start : quantity.start - read.start].lower().split()
        if words[:1] and words[0] in en.PARTICLES:
            return tuple(words), quantity.modifier_start  # “gone up to 12 days” is no upper bound
    before = read.parts[at - 1] if at else None
    if isinstance(before, Verb) and before.lemma in COMPOSITION and mark == ("up",):
        return (), phrase.start  # "made up 31 per cent"
    word = before.lower if isinstance(before, Joint) else before.words[-1] if isinstance(before, Phrase) else ""
    if before is not None and word in en.PARTICLES and mark:
        return (word, *mark), before.end - len(word)
    return mark, start


def _noun(read: Read, at: int, of: Phrase | None) -> str:
    """What a count counts: the head behind the number, or behind its “of”."""
    part = read.parts[at]
    assert isinstance(part, Phrase)
    if part.kind == NOMINAL and of is not part:
        return singular(part.head)
    behind = read.parts[at + 1] if at + 1 < len(read.parts) else None
    if isinstance(behind, Phrase) and behind.preposition == en.OF and behind.kind == PRONOMINAL:
        return behind.head  # "four of them" has no unit
    if isinstance(behind, Phrase) and behind.preposition == en.OF and behind.kind == NOMINAL and not behind.dates:
        noun = singular(behind.head)
        return noun if dimension(noun) != TIME else ""
    return ""

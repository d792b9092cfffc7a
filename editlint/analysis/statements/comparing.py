"""Comparisons with a figure that is known: "48 inches, more than the 55 of May", "three times as many as the 20"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Joint, Phrase, Verb
from editlint.analysis.reading.quantity import COUNT, DURATION, FACTOR, FRACTION, MONEY, PERCENT, Quantity
from editlint.analysis.statements.figures import Figure, like
from editlint.language.en import changes as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.phrases import Part

_DEFINITE = frozenset(("the", "its", "their", "his", "her", "our", "that", "those", "'s"))
_REACH = 8  # parts between a figure and what it is compared with


def words_of(part: Part | None) -> tuple[str, ...]:
    """The words of a part; none for verbs."""
    return part.words if isinstance(part, Phrase) else (part.lower,) if isinstance(part, Joint) else ()


def is_base(before: Sequence[Item]) -> bool:
    """Whether what stands before a figure makes it the base of a share: "8 per cent over the current", "5% up on"."""
    at = len(before) - 1
    while at > 0 and before[at].lower in en.NOWADAYS:
        at -= 1
    if at < 1 or before[at].lower not in en.OVER:
        return False
    value = before[at - 1].value
    return isinstance(value, Quantity) and value.kind == PERCENT


class Comparison(NamedTuple):
    """A comparison.

    Attributes:
        known: the figure that another one is compared with.
        others: the figures that may be that other one, the nearest first; none where the sentence holds none.
        sign: 1 where the other is said to be more, −1 where less, 0 where only a multiple is told.
        start, end: prose offsets of the word that says so.
        step: the figure that tells by how much or how many times, None for none.
        added: whether a multiple may be meant on top: "three times more than".
    """

    known: Figure
    others: tuple[Figure, ...]
    sign: int
    start: int
    end: int
    step: Figure | None
    added: bool


def comparisons_of(parts: Sequence[Part], figures: Sequence[Figure]) -> list[Comparison]:
    """The comparisons of a sentence, given its parts and figures."""
    found = []
    for known in figures:
        comparison = _comparison(parts, figures, known)
        if comparison is not None:
            found.append(comparison)
    return found


def _comparison(parts: Sequence[Part], figures: Sequence[Figure], known: Figure) -> Comparison | None:
    head = _head(parts, known)  # “the long-term average of 105”
    if known.quantity.attributive or (head.determiner not in _DEFINITE and not head.dates):
        return None
    opened = _opened(parts, known)
    if opened is None:
        return None
    at, sign, start, end = opened
    step = next((figure for figure in reversed(figures) if at - 1 <= figure.at <= at and figure is not known), None)
    if step is not None and not _is_step(parts, step, at):
        step = None
    first = step.at if step is not None else at
    if _denied(parts, first) or (sign == 0 and (step is None or step.quantity.kind not in (FACTOR, FRACTION))):
        return None
    low = _clause_begins(parts, first)
    clauses = (known.clause, known.clause - 1) if _is_infinitive(parts, first) else (known.clause,)
    apart = _is_set_off(parts, first)
    others = tuple(
        figure
        for figure in reversed(figures)
        if figure.at < first
        and (low <= figure.at or (apart and figure.clause in clauses))
        and figure is not step
        and like(figure, known)
        and figure.mark[-1:] != (en.THAN,)
    )
    return Comparison(known, others, sign, start, end, step, added=sign > 0)


def _is_infinitive(parts: Sequence[Part], first: int) -> bool:
    """Whether the last verb before a comparison is an infinitive, so that it may be one of the clause before."""
    verbs = [part for part in parts[:first] if isinstance(part, Verb)]
    return bool(verbs) and verbs[-1].shape == "to"


def _is_set_off(parts: Sequence[Part], first: int) -> bool:
    """Whether a mark stands before a comparison, so that it is one of the whole clause."""
    before = parts[first - 1] if first else None
    return isinstance(before, Joint) and before.lower in (",", "—", "–")


def _opened(parts: Sequence[Part], known: Figure) -> tuple[int, int, int, int] | None:
    """Where a comparison with a figure begins: the index of the part, its sign, and the offsets of its word."""
    last = known.mark[-1] if known.mark else ""
    place = known.at if _head(parts, known) is known.phrase else known.at - 1
    before = parts[place - 1] if place else None
    if last == en.THAN and known.quantity.kind == DURATION:
        words = words_of(before)
        if words and words[-1] in en.QUICKER and before is not None:
            return place - 1, en.QUICKER[words[-1]], before.end - len(words[-1]), before.end
    if last == en.THAN and isinstance(before, Phrase) and before.words[-1] in en.COMPARATIVES:
        word = before.words[-1]
        return place - 1, en.COMPARATIVES[word], before.end - len(word), before.end
    if last == en.THAN and isinstance(before, Joint) and before.lower in en.COMPARATIVES:
        return place - 1, en.COMPARATIVES[before.lower], before.start, before.end
    if last == en.AS and isinstance(before, Phrase) and before.words[-1] in en.MEASURING:
        return place - 1, 0, before.start, before.end
    multiple = isinstance(before, Phrase) and any(quantity.kind in (FACTOR, FRACTION) for quantity in before.quantities)
    if not known.mark and multiple and isinstance(before, Phrase):
        return place - 1, 0, before.start, before.end  # “twice the 20 of last year”
    ahead = en.AHEAD.get((before.lower, last)) if isinstance(before, Joint) else None
    if ahead is not None and isinstance(before, Joint):
        return place - 1, ahead, before.start, before.end
    if len(known.mark) == 1 and last in en.SIDES and known.quantity.kind in (PERCENT, MONEY, COUNT):
        phrase = _head(parts, known)
        return place, en.SIDES[last], phrase.preposition_start, phrase.preposition_start + len(last)
    return None


def _head(parts: Sequence[Part], figure: Figure) -> Phrase:
    """The phrase of a figure, or the one before of which it is the size: "its estimate of £3,000"."""
    before = parts[figure.at - 1] if figure.at else None
    return before if figure.of is not None and before is figure.of and isinstance(before, Phrase) else figure.phrase


def _is_step(parts: Sequence[Part], step: Figure, at: int) -> bool:
    """Whether a figure right before a comparison belongs to it: "half an hour longer", "three times as many"."""
    if step.at == at:
        return True
    part = parts[at]
    bare = not isinstance(part, Phrase) or len(part.words) == 1 or part.preposition in (en.AS, *en.SIDES)
    return step.at == at - 1 and bare and (step.quantity.kind in (FACTOR, FRACTION, PERCENT) or not step.mark)


def _denied(parts: Sequence[Part], first: int) -> bool:
    """Whether a comparison is taken back by the word before it or in it."""
    for part in parts[max(0, first - 1) : first + 1]:
        words = part.words if isinstance(part, Phrase) else (part.lower,) if isinstance(part, Joint) else ()
        if not en.DENYING.isdisjoint(words) or (isinstance(part, Verb) and part.negated):
            return True
    return False


def _clause_begins(parts: Sequence[Part], first: int) -> int:
    """The index of the first part that a comparison can look back to: no verb but a form of "be" stands between."""
    at = first
    while at > 0 and first - at < _REACH:
        part = parts[at - 1]
        if isinstance(part, Verb) and part.lemma not in en.COPULAS:
            break
        if isinstance(part, Joint) and part.lower in (";", ":"):
            break
        at -= 1
    return at

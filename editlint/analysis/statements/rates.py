"""Rates, numbers and totals: "26 hours at £18 an hour came to £468", "40 calendars at £5 each, raising £200".

A sentence must hold one rate, one number of what it is a rate of and one total, all by one subject, and no other sum:
where more is said, something may be put on or taken off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import NOMINAL, Joint, Phrase, Verb
from editlint.analysis.reading.quantity import COUNT, DURATION, MEASURE, MONEY
from editlint.analysis.reading.units import convert, dimension
from editlint.analysis.statements.figures import Figure, convertible, figures_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.language.en import rates as en
from editlint.language.en.inflection import singular
from editlint.language.en.quantities import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Read

RATE, NUMBER, TOTAL = "rate", "number", "total"
_MOST = 8  # quantities, of which three are the rate, the number and the total
_FEWEST = 2  # quantities
_NEAR = 5  # words from a number to what it is a rate of
_RATES = frozenset((MONEY, MEASURE, COUNT, DURATION))
_NUMBERS = frozenset(SMALL)
_CUES = frozenset(("a", "an", "per", "apiece"))
_ALONE = en.AVERAGES | {"each", en.CAPACITY}


def find_rates(article: Prose, candidates: Sequence[int]) -> Iterator[Statement]:
    """The rates of sentences with their numbers and totals, each a subject of its own."""
    for index in candidates:
        if article.reading.most_quantities(index) < _FEWEST or _is_uneven(article.reading.words_of(index)):
            continue
        read = article.reading.sentence(index)
        found = _found(read) if len(read.quantities) <= _MOST and may_hold_rate(read.quantities) else None
        if found is not None:
            yield from _stated(article.text, f"rate {read.start}", *found)


def may_hold_rate(quantities: Sequence[Quantity]) -> bool:
    """Whether some numbers can be a rate, what it comes to and how often it is paid: two of one kind, and another."""
    kinds = [it.kind for it in quantities if it.kind in _RATES]
    several = len(quantities) > _FEWEST or all(it.per for it in quantities)
    return several and len(set(kinds)) < len(kinds)


def _is_uneven(words: frozenset[str]) -> bool:
    """Whether a sentence tells of something put on or taken off."""
    return not en.UNEVEN.isdisjoint(words) or (not en.NET.isdisjoint(words) and en.GROSS.isdisjoint(words))


def sentences_of_rates(article: Prose) -> list[int]:
    """The indexes of the sentences that may tell a rate: a number stands a little before "an", "per" or "each"."""
    reading, words = article.reading, article.words
    numbers = words.places(words.numerals | _NUMBERS)
    places = [at for at in numbers if not _CUES.isdisjoint(words.lower[at + 1 : at + _NEAR + 1])]
    places += [*words.places(_ALONE), *words.places(en.IN_ALL)]
    return sorted(reading.indexes([words.starts[at] for at in places]))


def _may_be_rate(read: Read, figure: Figure) -> bool:
    if figure.quantity.kind not in (MONEY, MEASURE, COUNT) or (
        figure.quantity.kind == COUNT and figure.quantity.value <= 1
    ):
        return False
    averaged = figure.of is not None and not en.AVERAGES.isdisjoint(figure.of.words)
    return bool(figure.quantity.per) or averaged or is_for_each(read, figure) or _is_of_each(read, figure)


def is_for_each(read: Read, figure: Figure) -> bool:
    """Whether a figure is what each of some has: "costs each of 40 households £15", "each of 30 guests paid £50"."""
    if figure.at < 2 or figure.mark:
        return False
    parts = read.parts
    first = figure.at - 2
    before = parts[first]
    if isinstance(parts[figure.at - 1], Verb) and isinstance(before, Phrase | Joint) and _word(before) in en.EACH:
        return True  # “who each got £40”
    if isinstance(parts[figure.at - 1], Verb):
        first -= 1
    if first < 0:
        return False
    each, those = parts[first : first + 2]
    counted = isinstance(those, Phrase) and those.preposition == "of" and bool(those.quantities)
    return counted and isinstance(each, Phrase) and each.head in en.EACH


def _word(part: Phrase | Joint) -> str:
    return part.head if isinstance(part, Phrase) else part.lower


def _is_of_each(read: Read, figure: Figure) -> bool:
    """Whether a figure is the size of each of what is counted before it: "26 payments of £40"."""
    if figure.quantity.kind == COUNT and not figure.noun:
        return False
    if figure.phrase.preposition != "of" or not figure.at:
        return False
    those = read.parts[figure.at - 1]
    counted = isinstance(those, Phrase) and those.kind == NOMINAL and [it.kind for it in those.quantities] == [COUNT]
    return counted and isinstance(those, Phrase) and those.quantities[0].value != 1


def _found(read: Read) -> tuple[Figure, Figure, Figure] | None:
    """The rate, the number and the total of a sentence; None where it does not hold just one of each.

    Two rates of one thing, "£30 a month, or £360 a year", are a rate and a total whose number is that of its unit.
    """
    words = {word.strip(".,;:()").lower() for word in read.text.split()}
    if _is_uneven(frozenset(words)):
        return None
    figures = figures_of(read)
    rates = [figure for figure in figures if _may_be_rate(read, figure)]
    found = [
        (rate, number, total)
        for rate in rates
        for number in _numbers(read, figures, rate)
        for total in _totals(read, figures, rate, number)
    ]
    if not found and len(rates) == 2:
        found = [(one, other, other) for one, other in (rates, reversed(rates)) if _is_division(read, one, other)]
    if len(found) != 1:
        return None
    used = found[0]
    sums = [figure for figure in figures if figure.quantity.kind == used[0].quantity.kind]
    return used if all(figure in used for figure in sums) else None


def _is_division(read: Read, rate: Figure, whole: Figure) -> bool:
    """Whether two rates are one, for a unit of time and for a larger one."""
    if rate.quantity.kind == MONEY:
        return False  # "£9 a month, or £99 a year" is an offer
    pair = (whole.quantity.per, rate.quantity.per)
    return pair in en.DIVISIONS and convertible(rate.quantity, whole.quantity) and _is_joined(read, rate, whole)


def _numbers(read: Read, figures: Sequence[Figure], rate: Figure) -> list[Figure]:
    """The figures that tell how often a rate is paid."""
    per = singular(rate.quantity.per)
    if dimension(per) == "time":
        found = [it for it in figures if it.quantity.kind == DURATION and _is_made_of(it.quantity.unit, per)]
        several = [it for it in figures if it.quantity.kind == COUNT and it.noun and it is not rate]
        if several and any(it.quantity.kind == DURATION for it in figures):
            return []  # each of them may have it
        following = next(read.behind(rate.phrase.end), None)
        each = isinstance(following, Phrase | Joint) and _word(following) in en.EACH
        found = found or [it for it in several if _is_each_of(read, it) or _named_behind(read, it) == per or each]
    elif per in en.EACH or not per:
        found = [it for it in figures if it.quantity.kind == COUNT and it.noun]
    else:
        found = [it for it in figures if it.quantity.kind == COUNT and per in (it.noun, _named_behind(read, it))]
    found = [
        it
        for it in found
        if it is not rate
        and (_named_behind(read, it) == per or not it.quantity.attributive or it.quantity.kind == DURATION)
    ]
    return [it for it in found if it.noun == per or _together(read, it, rate)] if len(found) == 1 else []


def _is_each_of(read: Read, figure: Figure) -> bool:
    """Whether "each of" stands before what is counted."""
    before = read.parts[figure.at - 1] if figure.at else None
    return figure.phrase.preposition == "of" and isinstance(before, Phrase) and before.head in en.EACH


def _named_behind(read: Read, figure: Figure) -> str:
    """The word right behind a number, in the singular: "15 evenings' work"."""
    words = read.text[figure.end - read.start :].split(None, 1)
    return singular(words[0].strip("-.,;:'’")) if words else ""


def _is_made_of(unit: str, per: str) -> bool:
    """Whether a time is a whole number of others; days of work make no weeks."""
    return unit == per or (unit, per) in en.DIVISIONS


def _totals(read: Read, figures: Sequence[Figure], rate: Figure, number: Figure) -> list[Figure]:
    """The figures that may be what a rate comes to."""
    return [
        figure
        for figure in figures
        if figure is not rate
        and figure is not number
        and _is_of_one_kind(figure, rate)
        and figure.quantity.per in ("", number.quantity.per, rate.quantity.per, *en.EACH)
        and (figure.quantity.per in ("", number.quantity.per) or rate.quantity.per not in en.EACH)
        and (figure.quantity.per != rate.quantity.per or number.quantity.kind == COUNT)
        and (_together(read, figure, rate) or (number.noun != "" and _together(read, figure, number)))
        and _is_total(read, figure, rate, number)
    ]


def _is_of_one_kind(figure: Figure, rate: Figure) -> bool:
    if rate.quantity.kind == COUNT:
        return figure.quantity.kind == COUNT and figure.noun in ("", rate.noun)
    return convertible(figure.quantity, rate.quantity)


def _together(read: Read, one: Figure, other: Figure) -> bool:
    """Whether two figures are said of one subject: in one clause, or in two that share it."""
    if one.clause == other.clause or min(one.clause, other.clause) < 0:
        return True
    first, second = read.clauses[one.clause], read.clauses[other.clause]
    if first.verb.negated or second.verb.negated:
        return False
    low, high = sorted((one.clause, other.clause))
    later = read.clauses[high]
    attached = later.verb.shape == "ing" or read.clauses[low].verb.shape in ("ing", "ed")
    attached = attached or later.opener in en.WHO  # “split £900 between nine, who got £100 each”
    same = first.subject is not None and second.subject is not None and first.subject.start == second.subject.start
    aside = read.clauses[low].opener in en.WHO  # “the 20 winners, who paid £5 each, shared £900”
    return high - low == 1 and not aside and (attached or same)


def _is_total(read: Read, figure: Figure, rate: Figure, number: Figure) -> bool:
    """Whether a figure is said to be what it comes to."""
    if (figure.of is not None and not en.TOTALS.isdisjoint(figure.of.words)) or figure.mark in en.OUT_OF:
        return True
    following = next(read.behind(figure.phrase.end), None)
    if isinstance(following, Phrase) and not en.IN_ALL.isdisjoint((*following.words, following.preposition)):
        return True
    if (isinstance(following, Joint) and following.lower in en.IN_ALL) or _is_joined(read, figure, rate):
        return True
    clause = read.clauses[figure.clause] if figure.clause >= 0 else None
    if clause is None:
        return False
    if figure.clause == rate.clause and _is_listed(read, figure, rate):
        return False
    if clause.verb.lemma in en.DIVIDING or (clause.verb.lemma in en.TOTALLING and figure.start > clause.verb.start):
        return True
    return figure.clause == rate.clause == number.clause and not figure.mark


def _is_joined(read: Read, one: Figure, other: Figure) -> bool:
    """Whether nothing but “or” stands between two figures."""
    low, high = sorted((one, other), key=lambda each: each.start)
    joint = read.between(low.phrase.end, high.phrase.start)
    words = [part.lower if isinstance(part, Joint) else "" for part in joint]
    return bool(words) and set(words) <= {",", "or", "—", "–", "("} and words != [","]


def _is_listed(read: Read, one: Figure, other: Figure) -> bool:
    """Whether “and” stands between two figures: "£400 for rent and £15 an hour"."""
    low, high = sorted((one.phrase.end, other.phrase.end))
    return any(isinstance(part, Joint) and part.lower == "and" for part in read.between(low, high))


def _stated(text: str, key: str, rate: Figure, number: Figure, total: Figure) -> Iterator[Statement]:
    yield _statement(text, key, RATE, rate, _amount(rate))
    yield _statement(text, key, TOTAL, total, _amount(total))
    per = singular(rate.quantity.per)
    quantity = number.quantity
    if number is total:
        times = convert(1, quantity.per, per)[0]
        yield _statement(text, key, NUMBER, number, Amount(times, times))
    elif quantity.kind == DURATION and per:
        ends = [end for each in (quantity.low, quantity.high) for end in convert(each, quantity.unit, per)]
        yield _statement(text, key, NUMBER, number, Amount(min(ends), max(ends)))
    else:
        yield _statement(text, key, NUMBER, number, Amount(quantity.low, quantity.high))


def _amount(figure: Figure) -> Amount:
    return Amount(figure.quantity.low, figure.quantity.high, figure.quantity.unit)


def _statement(text: str, key: str, attribute: str, figure: Figure, reading: Amount) -> Statement:
    written = text[figure.start : figure.end]
    return Statement(key, "", attribute, (reading,), figure.start, figure.end, written, grain=figure.quantity.grain)

"""A rate, how often it is paid and what it comes to, told over the sentences of one passage.

"The council hired 14 marshals at $95 each. It came to $1,330": the three belong together when the passage has words
for one rate, and no other three of its numbers can be a rate, a number and a total. The link is weaker than one within
a clause: it is made only where the total is near to what they come to, or differs from it by a slip of the pen.
"""

from __future__ import annotations

from math import isclose
from typing import TYPE_CHECKING

from editlint.analysis.reading.items import PRONOUN, VERB
from editlint.analysis.reading.quantity import COUNT, DURATION, FACTOR, FRACTION, MEASURE, MONEY, PERCENT, Quantity
from editlint.analysis.reading.units import TIME, convert, dimension
from editlint.analysis.statements.joined_words import taken_apart
from editlint.analysis.statements.rate_amounts import KINDS, RateAmount, amounts_of
from editlint.analysis.statements.rate_words import times
from editlint.analysis.statements.rates import find_rates, may_hold_rate, sentences_of_rates
from editlint.analysis.statements.slips import is_slip
from editlint.analysis.statements.statement import Amount, Statement
from editlint.language.en import rates as en
from editlint.language.en.inflection import singular
from editlint.language.en.quantities import SMALL
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.sentences import Read

RATE, NUMBER, TOTAL = "told-rate", "told-number", "told-total"
_PRICES = en.PRICED | en.PRICES
_COUNTED = (*KINDS, FACTOR)  # "25 times round the track"
_SHARES = (PERCENT, FRACTION)
_REPEATED = (MEASURE, COUNT)  # kinds of which a rate may be told twice, by two units of time
_MOST = 7  # quantities of a passage that tells one rate
_FEWEST = 3
_PAIR = 2
_DOZEN = 12
_CROWD = 50  # things of which a total is reckoned
_NEARER = 1.4  # the same, of money, of which there is more that is not told
_CLOSE = 1.3  # the same, of what the rate itself counts
_NEAR = 1.7  # times by which a total that was reckoned wrongly is out; what is further off is another amount
_FITS = 0.025  # share by which a total may be out for rounding
_TENFOLD = (0.01, 0.1, 10, 100)  # a comma in the wrong place
_APPOSING = frozenset((",", "(", "—", "–", ":"))
_UNEVEN = en.UNEVEN_PASSAGE | en.GROSS | en.NET_OF
_OF = frozenset(("of",))
_AT, _COINS = frozenset(("at",)), "£$€"


class _Sum(NamedTuple):
    """Three numbers, of which the last may be the product of the first two; `times` is how often the rate is paid."""

    rate: RateAmount
    numbers: tuple[RateAmount, ...]
    total: RateAmount
    times: Amount
    size: float


def find_all_rates(article: Prose) -> list[Statement]:
    """The rates of an article with their numbers and totals: those within a sentence, then those over several."""
    candidates = sentences_of_rates(article)
    found = list(find_rates(article, candidates))
    words = article.words
    cues = words.numerals & words.hyphened  # “25-metre”
    places = [*words.places(_PRICES), *words.places(cues)]
    lower, numbers, last = words.lower, words.numerals | SMALL.keys(), len(words) - 1
    counting = [at for at in words.places(_OF) if at < last and lower[at + 1] in numbers]
    places += [at for at in counting if _is_number(lower[at - 2 : at - 1])]
    places += [at for at in words.places(_AT) if article.text[words.ends[at] + 1 : words.ends[at] + 2] in _COINS]
    wider = sorted(article.reading.indexes(words.starts[at] for at in places).union(candidates))
    return found + list(find_passage_rates(article, found, wider))


def _is_number(before: Sequence[str]) -> bool:
    """Whether a number stands before a counted noun with "of" and another one: "24 rows of 35"."""
    return any(word[0].isdigit() or word in SMALL for word in before)


def find_passage_rates(article: Prose, known: Iterable[Statement], candidates: Iterable[int]) -> Iterator[Statement]:
    """What passages of an article state of rates and their totals.

    Args:
        article: the article.
        known: the rates that were found within a sentence: of their sentences nothing is said again.
        candidates: the indexes of the sentences that may hold a rate.
    """
    told = {article.reading.index_at(each.start) for each in known}
    for index in candidates:
        if index in told or not article.reading.most_quantities(index):
            continue
        spans = list(_spans(article, index))
        if not spans or not _may_rate(article, index, several=article.reading.most_together(spans[-1]) >= _FEWEST):
            continue
        for span in spans:
            found = _sum_of([article.reading.sentence(at) for at in span], index)
            if found is not None:
                yield from _statements(article.text, found)
                break


def _spans(article: Prose, index: int) -> Iterator[Sequence[int]]:
    """The sentence by itself, with those beside it in its paragraph, where there are numbers enough."""
    block = article.sentences[index].block
    inside = [
        at
        for at in (index - 1, index, index + 1, index + 2)
        if 0 <= at < len(article.sentences) and article.sentences[at].block == block
    ]
    for span in ([index], [at for at in inside if at <= index + 1], inside):
        if article.reading.most_together(span) >= _PAIR:
            yield span


def _may_rate(article: Prose, index: int, *, several: bool) -> bool:
    """Whether a sentence has the rate of its passage, and nothing in it is put on or taken off, whatever is beside it.

    A rate that is told once more for another time is asked first: it needs no third number, and more may be beside it.
    """
    if not (several or not times().isdisjoint(taken_apart(article.reading.words_of(index)))):
        return False
    read = article.reading.sentence(index)
    kinds = {it.kind for it in read.quantities}
    if len(read.quantities) > _MOST or kinds.isdisjoint(_COUNTED) or not kinds.isdisjoint(_SHARES):
        return False
    rates = [amount for amount in amounts_of(read) if amount.per]
    again = any(it.quantity.kind in _REPEATED and any(dimension(per) == TIME for per in it.per) for it in rates)
    return again or (several and bool(rates) and not _is_uneven(read, COUNT))  # uneven for any kind, sums with more


def _sum_of(reads: Sequence[Read], index: int) -> _Sum | None:
    """The one rate of a passage with its number and a total that does not fit; None where any three fit."""
    own = next(read for read in reads if read.index == index)
    quantities = [quantity for read in reads for quantity in read.quantities]
    if len(quantities) > _MOST or not may_hold_rate(quantities):
        return None
    if any(quantity.kind in _SHARES for quantity in quantities):
        return None  # something is put on, taken off or left out
    amounts = [amount for read in reads for amount in amounts_of(read)]
    rates = [amount for amount in amounts if amount.per]
    same = _same_rate(rates) if len(amounts) == _PAIR else None
    if same is not None:
        return same if same.total.read is own else None
    if (
        not rates
        or all(rate.read is not own for rate in rates)
        or any(_is_uneven(read, rates[0].quantity.kind) for read in reads)
    ):
        return None
    sums = [each for rate in rates for each in _sums(rate, amounts)]
    if any(isclose(each.total.quantity.value, each.size, rel_tol=_FITS) or _is_within(each) for each in sums):
        return None
    sums = [each for each in sums if _is_likely(each, amounts)]
    best = [each for each in sums if len(each.numbers) == max(len(it.numbers) for it in sums)]
    alike = len({(each.total.quantity.start, each.size) for each in best}) == 1
    return best[0] if alike and best[0].rate.read is own else None


def _same_rate(rates: Sequence[RateAmount]) -> _Sum | None:
    """Two rates of a measure by two units of time, where the second is the first with a comma in the wrong place."""
    if len(rates) != _PAIR or any(rate.quantity.kind not in _REPEATED for rate in rates):
        return None
    one, other = rates
    first, second = (next((per for per in rate.per if dimension(per) == TIME), "") for rate in rates)
    weekly, ends = {first, second} == {"week", "day"}, convert(1, second, first) if first and second else ()
    paired = weekly or not {(first, second), (second, first)}.isdisjoint(en.DIVISIONS)
    size = _in_unit(one.quantity.value * ends[0], one.quantity, other.quantity) if ends and paired else 0.0
    if not size or not _is_alike(one.quantity, other.quantity):
        return None
    ratio = other.quantity.value / size
    wrong = any(isclose(ratio, each, rel_tol=0.02) for each in _TENFOLD) or is_slip(other.quantity.value, size)
    known = (1, 5 / 7, 6 / 7) if weekly else (1,)  # a week may have days off
    fits = any(isclose(ratio, each, rel_tol=_FITS) for each in known)
    return _Sum(one, (other,), other, Amount(ends[0], ends[0]), size) if wrong and not fits else None


def _is_within(one: _Sum) -> bool:
    """Whether a total that is said loosely can be what the others come to."""
    total, rate = one.total.quantity, one.rate.quantity
    low = _in_unit(rate.low * one.times.low, rate, total)
    high = _in_unit(rate.high * one.times.high, rate, total)
    return total.low <= high and low <= total.high


def _sums(rate: RateAmount, amounts: Sequence[RateAmount]) -> Iterator[_Sum]:
    """The ways to take a rate with a number, or with things and times, and with a total."""
    times = [it for it in amounts if it is not rate and _counted(it, rate) is not None]
    ways: list[tuple[RateAmount, ...]] = [(it,) for it in times]
    ways += [(one, other) for one in times for other in times if _are_both(one, other)]
    for numbers in ways:
        if not _is_enough(rate, numbers):
            continue
        counted = [each for it in numbers if (each := _counted(it, rate)) is not None]
        low, high = counted[0].low, counted[0].high
        for each in counted[1:]:
            low, high = low * each.low, high * each.high
        for total in amounts:
            if total is rate or total in numbers or not _is_total(total, rate, numbers):
                continue
            size = _in_unit(rate.quantity.value * (low + high) / 2, rate.quantity, total.quantity)
            if size:
                yield _Sum(rate, numbers, total, Amount(low, high), size)


def _are_both(one: RateAmount, other: RateAmount) -> bool:
    return one.quantity.kind == COUNT and other.quantity.kind == DURATION


def _is_enough(rate: RateAmount, numbers: Sequence[RateAmount]) -> bool:
    """Whether the numbers tell how often a rate is paid: one by time needs a time, unless each has it but once."""
    by_time = any(dimension(per) == TIME for per in rate.per)
    timed = any(it.quantity.kind == DURATION and (not it.per or _is_stint(it, rate)) for it in numbers)
    if by_time and ("each" in rate.per or len(numbers) == 1) and not timed:
        return True
    return by_time == timed or (not by_time and len(numbers) == 1 and rate.per != ("each",))


def _counted(amount: RateAmount, rate: RateAmount) -> Amount | None:
    """How often a rate is paid by a number; None where the number cannot tell it."""
    quantity = amount.quantity
    named = quantity.attributive and (singular(amount.noun) in rate.per or _is_stint(amount, rate))
    one = quantity.kind == DURATION and quantity.unit not in rate.per
    if quantity.modifier or (quantity.value <= 1 and not one) or quantity.per or (quantity.attributive and not named):
        return None
    if "dozen" in rate.per:
        dozens = amount.read.text[quantity.start - amount.read.start : quantity.end - amount.read.start]
        each = quantity.value / _DOZEN
        return Amount(each, each) if quantity.kind == COUNT and dozens.endswith("dozen") and each > 1 else None
    if quantity.kind == MEASURE and quantity.unit in rate.per:
        return Amount(quantity.low, quantity.high)  # “£40 a ton … 600 tons”
    if quantity.kind == DURATION and amount.per == rate.per == ("each",):
        return Amount(quantity.value, quantity.value)  # “£40 for each of the 12 days”
    if quantity.kind == MEASURE and rate.per == ("each",) and quantity.unit != rate.quantity.unit:
        return Amount(quantity.low, quantity.high)  # “150 hectares averaged eight tonnes apiece”
    if quantity.kind == DURATION:
        per = next((each for each in rate.per if dimension(each) == TIME), "")
        if not per and quantity.unit not in rate.per:
            return None
        whole = quantity.unit == per or (quantity.unit, per) in en.DIVISIONS
        ends = convert(quantity.value, quantity.unit, per) if per and whole else ()
        return Amount(min(ends), max(ends)) if ends else None
    if quantity.kind != COUNT or (rate.quantity.kind == COUNT and amount.noun == rate.noun != ""):
        return None
    return Amount(quantity.value, quantity.value)


def _is_stint(amount: RateAmount, rate: RateAmount) -> bool:
    """Whether a number tells how long those work who are paid by time: "a 45-hour week"."""
    return amount.quantity.kind == DURATION and amount.quantity.attributive and amount.quantity.unit in rate.per


def _is_total(amount: RateAmount, rate: RateAmount, numbers: Sequence[RateAmount]) -> bool:
    quantity, other = amount.quantity, rate.quantity
    if amount.per and amount.per == rate.per[:1] and all(it.quantity.kind == COUNT for it in numbers):
        amount = amount._replace(per=())  # “$9 a month … $18,000 every month”
    if quantity.kind != other.kind or amount.per or quantity.attributive or quantity.modifier not in ("", "about"):
        return False
    if quantity.kind == COUNT:
        people = amount.noun in en.PEOPLE or amount.noun == ""
        if quantity.value < _CROWD:
            return False
        return amount.noun == rate.noun or people or rate.noun in ("", *en.SEATS)
    return _is_alike(quantity, other)


def _is_alike(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind and (one.unit == other.unit or bool(convert(1, other.unit, one.unit)))


def _in_unit(value: float, one: Quantity, other: Quantity) -> float:
    if one.unit == other.unit:
        return value
    found = convert(value, one.unit, other.unit)
    return found[0] if found else 0.0


def _is_likely(one: _Sum, amounts: Sequence[RateAmount]) -> bool:
    """Whether a total is near to what the others come to, or one figure of it is a slip."""
    said, size = one.total.quantity.value, one.size
    if one.total.quantity.value <= one.rate.quantity.value and one.total.quantity.unit == one.rate.quantity.unit:
        return False
    if _is_listed(one):
        return False
    same = one.total.noun == one.rate.noun != "" and 1 / _CLOSE < said / size < _CLOSE
    slip = is_slip(said, size) or same
    alone = len(amounts) <= _FEWEST + len(one.numbers) - 1
    told = _is_told(one) or one.rate.quantity.kind == MEASURE
    limit = _NEARER if one.rate.quantity.kind == MONEY else _NEAR
    tenfold = one.total.quantity.kind != COUNT and any(isclose(said / size, each, rel_tol=0.02) for each in _TENFOLD)
    near = tenfold or 1 / limit < said / size < limit
    sums = [
        it
        for it in amounts
        if it.quantity.kind != COUNT and _is_alike(it.quantity, one.rate.quantity) and it not in one.numbers
    ]
    if len(sums) > _PAIR:
        return False  # another price, or another total
    return (slip and (alone or told)) or (near and told and alone and not _is_of_another(one))


def _is_listed(one: _Sum) -> bool:
    """Whether "and" joins a sum to a rate behind it: "£400 for rent and £15 an hour"."""
    if one.total.read is not one.rate.read or one.total.at > one.rate.at:
        return False
    between = one.total.read.items[one.total.at : one.rate.at]
    return any(item.lower == "and" for item in between) and all(item.tag != VERB for item in between)


def _is_of_another(one: _Sum) -> bool:
    """Whether the total is told of somebody named anew in a clause of his own: "the firm made £700 on it"."""
    read, start = one.total.read, one.total.quantity.start
    clause = read.clause_at(start)
    subject = clause.subject if clause is not None else None
    if subject is None or subject.quantities or subject.preposition or subject.head in en.TOTALS_PASSAGE:
        return False
    if clause is not None and clause.verb.lemma in en.DUE | en.FETCHING:
        return False
    if read.text[subject.end - read.start : start - read.start].strip() in _APPOSING or _opens_with_participle(one):
        return False
    return subject.start > one.rate.quantity.start and (subject.proper or subject.determiner in en.DEFINITE)


def _opens_with_participle(one: _Sum) -> bool:
    """Whether the rate is told of the subject behind it: "Making £40 a day, the shop took £900 in 30 days"."""
    read = one.rate.read
    return read is one.total.read and "g" in read.items[0].features


def _is_told(one: _Sum) -> bool:
    """Whether words tell an amount as a total, or all three stand in one sentence that names no one else."""
    items = one.total.read.items
    lower = {item.lower for item in items} | {singular(item.lower) for item in items}
    if not en.TOTALS_PASSAGE.isdisjoint(lower) or not en.IN_ALL.isdisjoint(lower):
        return True
    bases = {item.base for item in items if item.base}
    return not (en.TOTALLING_PASSAGE | en.DUE).isdisjoint(bases)


def _is_uneven(read: Read, kind: str) -> bool:
    """Whether something is said to be put on, taken off or left out."""
    lower = [item.lower for item in read.items]
    words = {word for at, word in enumerate(lower) if word in _UNEVEN and not _is_counted_in(read.items, at)}
    words -= en.AVERAGING if en.APIECE in lower else set()
    if "before" in lower:
        words.add("before")
    uneven = en.UNEVEN_PASSAGE - en.TAXES if not en.GROSS.isdisjoint(words) else en.UNEVEN_PASSAGE
    if kind != MONEY:
        return not uneven.isdisjoint(words)
    return not uneven.isdisjoint(words) or (not en.NET_OF.isdisjoint(words) and en.GROSS.isdisjoint(words))


def _is_counted_in(items: Sequence[Item], at: int) -> bool:
    """Whether a word of what is put on or taken off leaves a sum whole: "before commission", "another £90"."""
    following = items[at + 1 : at + 2]
    further = items[at].lower in en.FURTHER and bool(following) and isinstance(following[0].value, Quantity)
    together = items[at].lower == "between" and bool(following) and following[0].tag == PRONOUN
    return further or together or (at > 0 and items[at - 1].lower == "before")


def _statements(text: str, found: _Sum) -> Iterator[Statement]:
    key = f"told rate {found.rate.quantity.start}"
    yield _statement(text, key, RATE, found.rate, _amount(found.rate.quantity))
    yield _statement(text, key, TOTAL, found.total, _amount(found.total.quantity))
    yield _statement(text, key, NUMBER, found.numbers[0], found.times)


def _amount(quantity: Quantity) -> Amount:
    return Amount(quantity.low, quantity.high, quantity.unit)


def _statement(text: str, key: str, attribute: str, amount: RateAmount, reading: Amount) -> Statement:
    quantity = amount.quantity
    written = text[quantity.start : quantity.end]
    return Statement(key, "", attribute, (reading,), quantity.start, quantity.end, written, grain=quantity.grain)

"""A rate, how often it is paid and what it comes to, told over the sentences of one passage.

"The council hired 14 marshals at $95 each. It came to $1,330": the three belong together when the passage has one rate,
one amount beside it of its unit, and one number of what it is a rate of (or of things and of times, where it may be of
both). The link is weaker than one within a clause: it is made only where the amount is near to what they come to.
"""

from __future__ import annotations

from itertools import combinations
from math import isclose, prod
from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import Link, Phrase, Verb
from editlint.analysis.reading.quantity import COUNT, DURATION, MEASURE, MONEY, Quantity
from editlint.analysis.reading.units import TIME, convert, dimension
from editlint.analysis.statements.figures import Figure, convertible, figures_of
from editlint.analysis.statements.rates import find_rates, is_for_each, may_hold_rate, sentences_of_rates
from editlint.analysis.statements.statement import Amount, Statement
from editlint.language.en import rates as en
from editlint.language.en.inflection import singular
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.reading.clauses import Clause
    from editlint.analysis.reading.sentences import Read

RATE, NUMBER, TOTAL = "told-rate", "told-number", "told-total"
_MOST = 6  # quantities of a passage that tells one rate
_FEWEST = 3
_NEAR = 2.5  # times by which a total that was copied wrongly is out; what is further off is another amount
_NEARER = 1.6  # the same, of an amount that no word makes a total
_TENFOLD = (0.01, 0.1, 10, 100)  # a comma in the wrong place


class _Rate(NamedTuple):
    """An amount for each of something: the figure, the sentence, and what it is for each of, "each" for any thing."""

    figure: Figure
    read: Read
    per: tuple[str, ...]


def find_all_rates(article: Article) -> list[Statement]:
    """The rates of an article with their numbers and totals: those within a sentence, then those over several."""
    candidates = sentences_of_rates(article)
    found = list(find_rates(article, candidates))
    priced = {article.reading.index_at(article.words.starts[at]) for at in article.words.places(en.PRICED)}
    wider = sorted({*candidates, *(index for index in priced if index >= 0)})
    return found + list(find_passage_rates(article, found, wider))


def find_passage_rates(article: Article, known: Iterable[Statement], candidates: Iterable[int]) -> Iterator[Statement]:
    """What passages of an article state of rates and their totals.

    Args:
        article: the article.
        known: the rates that were found within a sentence: of their sentences nothing is said again.
        candidates: the indexes of the sentences that may hold a rate.
    """
    told = {article.reading.index_at(each.start) for each in known}
    for index in candidates:
        if index not in told and article.reading.most_quantities(index):
            yield from _stated(article, article.reading.sentence(index))


def _stated(article: Article, own: Read) -> Iterator[Statement]:
    reads = _passage(article, own)
    quantities = [quantity for read in reads for quantity in read.quantities]
    if not _FEWEST <= len(quantities) <= _MOST or not may_hold_rate(quantities):
        return
    if not any(_rate_of(own, figure) for figure in figures_of(own)) or any(map(_is_uneven, reads)):
        return
    found = [(read, figure) for read in reads for figure in figures_of(read) if not _is_further(figure)]
    rates = [_Rate(figure, read, per) for read, figure in found if (per := _rate_of(read, figure))]
    if len(rates) != 1 or rates[0].read is not own:
        return
    rate, figures = rates[0], [figure for _, figure in found]
    total = _total(reads, figures, rate)
    numbers = _numbers(figures, rate, total) if total is not None else []
    if total is None or not numbers or _is_denied(total, reads):
        return
    told = _is_told(reads, rate, total)
    readings = _products(rate, numbers)
    clause = _clause(total, reads)
    alone = all(own.start <= it.start < own.end for it in (total, *numbers))
    if alone and not _is_joined(rate, total, numbers, clause):
        return
    if not told and clause is not None and _is_of_another(clause) and clause.verb.lemma not in en.DUE:
        return
    if not _is_near(rate, total, readings, _NEAR if told and not alone else _NEARER):
        return
    key, text = f"told rate {rate.figure.start}", article.text
    yield _statement(text, key, RATE, rate.figure, (_amount(rate.figure.quantity),))
    yield _statement(text, key, TOTAL, total, (_amount(total.quantity),))
    yield _statement(text, key, NUMBER, numbers[0], readings)


def _is_further(figure: Figure) -> bool:
    """Whether a figure is of what came beside the total: "the raffle added another £90"."""
    return figure.phrase.determiner in en.FURTHER


def _is_joined(rate: _Rate, total: Figure, numbers: Sequence[Figure], clause: Clause | None) -> bool:
    """Whether a total is told of the number within one sentence: behind "which", "giving", or by its own subject."""
    if clause is None:
        return False
    ahead = max(rate.figure.end, *(it.end for it in numbers)) <= total.start
    telling = clause.verb.lemma in en.TOTALLING_PASSAGE and ahead and total.start >= clause.verb.end
    clauses = {it.clause for it in (rate.figure, *numbers) if it.clause >= 0}
    own = len(clauses) <= 1 and not _is_of_another(clause)
    return clause.opener in en.WHO or (telling and own)


def _passage(article: Article, own: Read) -> list[Read]:
    """A sentence and those beside it in its paragraph."""
    indexes = (own.index - 1, own.index, own.index + 1)
    inside = [index for index in indexes if 0 <= index < len(article.sentences)]
    return [article.reading.sentence(index) for index in inside if article.sentences[index].block == own.block]


def _is_uneven(read: Read) -> bool:
    priced = [
        clause.subject
        for figure in figures_of(read)
        if figure.clause >= 0 and _rate_of(read, figure) and (clause := read.clauses[figure.clause]).subject is not None
    ]
    words = {
        item.lower for item in read.items if not any(it and it.start <= item.start < it.end for it in priced)
    }  # “fees are €45 a day” is the rate itself
    words -= (
        en.AVERAGING
        if any(_rate_of(read, figure) and figure.phrase.head == en.APIECE for figure in figures_of(read))
        else set()
    )
    words -= en.FURTHER if any(map(_is_further, figures_of(read))) else set()
    uneven = en.UNEVEN_PASSAGE - en.TAXES if not en.GROSS.isdisjoint(words) else en.UNEVEN_PASSAGE
    return not uneven.isdisjoint(words) or (not en.NET_OF.isdisjoint(words) and en.GROSS.isdisjoint(words))


def _rate_of(read: Read, figure: Figure) -> tuple[str, ...]:
    """What a figure is for each of: ("day",), ("each",), ("day", "each"); () where it is no rate."""
    quantity = figure.quantity
    if quantity.kind == DURATION:
        return ("each",) if _is_apiece(read, figure) else ()
    if quantity.kind not in (MONEY, MEASURE, COUNT) or (quantity.kind == COUNT and not figure.noun):
        return ()
    per = [singular(quantity.per)] if quantity.per else []
    end = figure.phrase.end
    following = next(read.behind(end), None)
    if per and isinstance(following, Link | Phrase):
        word = following.lower if isinstance(following, Link) else (following.preposition or following.head)
        if word in ("per", "a", "each"):
            per.append("each")
    if not per and following is not None and following.start - end <= 1 and _opens_with_each(following):
        per.append("each")
    if isinstance(following, Phrase) and following.preposition == "of":
        per = per or [it.unit for it in following.quantities if it.kind == DURATION and it.value == 1]
        last = following.words[-1:] == (en.APIECE,)
        end, following = following.end, next(read.behind(following.end), None)  # “30 tonnes of oil a day”
        per = per or (["each"] if last or (following is not None and _opens_with_each(following)) else [])
    if not per and isinstance(following, Phrase) and _is_any_one(end, following):
        per.append(singular(following.head))
    if isinstance(following, Phrase) and quantity.kind == COUNT and following.preposition in ("to", "in", "on"):
        per += [singular(following.head)] if following.determiner in en.ANY and not following.quantities else []
    if is_for_each(read, figure) or (figure.phrase.head == en.APIECE and not per):
        per.append("each")
    else:
        per += [noun] if (noun := _any(read, figure)) and noun not in per else []
    return tuple("each" if word in en.EACH else word for word in per)


def _is_apiece(read: Read, figure: Figure) -> bool:
    """Whether "apiece" stands right behind a figure, inside its phrase or after it: "six hours apiece"."""
    behind = next((item for item in read.items if item.start >= figure.end), None)
    return behind is not None and behind.lower == en.APIECE


def _opens_with_each(part: Phrase | Link | Verb) -> bool:
    """Whether "each" is the first word behind a figure: "coaches with 62 seats each"."""
    word = part.words[0] if isinstance(part, Phrase) and part.words else part.lower if isinstance(part, Link) else ""
    return word in ("each", en.APIECE) and (not isinstance(part, Phrase) or len(part.words) == 1)


def _is_any_one(end: int, following: Phrase) -> bool:
    """Whether "a load" stands right behind the end of a figure: "18 tonnes a load"."""
    one = following.determiner in ("a", "an") and not following.preposition and not following.quantities
    return one and following.start - end <= 1 and following.head != ""


def _any(read: Read, figure: Figure) -> str:
    """The thing of which a figure is the price or yield of any one: "a night costs £12", "each of them raised £50"."""
    if figure.clause < 0 or figure.mark:
        return ""
    clause = read.clauses[figure.clause]
    if clause.subject is None or clause.subject.quantities or figure.phrase not in clause.objects[:1]:
        return ""
    if clause.subject.determiner in en.EACH or clause.subject.head in en.EACH:
        return "each"
    priced = clause.subject.determiner in en.ANY and clause.verb.lemma in en.PRICING
    priced = priced or clause.subject.determiner in ("every", "each")
    return singular(clause.subject.head) if priced else ""


def _total(reads: Sequence[Read], figures: Sequence[Figure], rate: _Rate) -> Figure | None:
    """The one other amount of the unit of a rate; None for none or several."""
    quantity, noun = rate.figure.quantity, rate.figure.noun
    alike = [
        each
        for read in reads
        for each in read.quantities
        if each.start != quantity.start
        and each.kind == quantity.kind
        and (each.kind != COUNT or each.unit == quantity.unit)
    ]
    if quantity.kind == COUNT:
        named = [it for it in figures if it.quantity in alike and (it.noun == noun or _is_named_total(it))]
    else:
        named = [figure for figure in figures if figure.quantity in alike and convertible(figure.quantity, quantity)]
        alike = [each for each in alike if any(each is it.quantity for it in figures)] if named else alike
        if quantity.kind == MONEY and len(alike) != 1:
            return None
    fitting = named[0] if len(named) == 1 else None
    return fitting if fitting is not None and not fitting.quantity.per and _is_exact(fitting) else None


def _is_named_total(figure: Figure) -> bool:
    """Whether a bare number is said to be a total: "a capacity of 300"."""
    return figure.noun == "" and figure.of is not None and figure.of.head in en.TOTALS_PASSAGE


def _is_exact(figure: Figure) -> bool:
    """Whether a figure has no open end: no "up to", "more than" or "from"."""
    return figure.quantity.modifier in ("", "about", "nearly") and figure.mark[:1] not in (
        ("from",),
        ("between",),
        ("of", "the"),
    )


def _numbers(figures: Sequence[Figure], rate: _Rate, total: Figure) -> list[Figure]:
    """The figures that can tell how often a rate is paid; [] where for one of its kinds there are several."""
    rest = [figure for figure in figures if figure is not rate.figure and figure is not total]
    times = [it for it in rest if it.quantity.kind == DURATION and it.quantity.value != 1]
    things = [it for it in rest if it.quantity.kind == COUNT and (it.noun or it.phrase.determiner == en.THE)]
    by_time = next((per for per in rate.per if dimension(per) == TIME), "")
    found: list[Figure] = []
    if by_time:
        times = [it for it in times if _times(it.quantity, by_time)]
        if not times and len(rate.per) > 1:
            return things if len(things) == 1 else []  # “£9 a month per member”
        if len(times) != 1 or len(things) > 1:
            return []
        return [*times, *things]
    kind = rate.per[0]
    if kind == "each":
        found = things or [it for it in rest if it.quantity.kind == MEASURE]
    elif dimension(kind):
        found = [it for it in rest if it.quantity.kind == MEASURE and convert(1, it.quantity.unit, kind)]
    else:
        found = [it for it in things if it.noun == kind] or things
    return found if len(found) == 1 and all(it in found for it in things) and _is_whole(found[0]) else []


def _is_whole(figure: Figure) -> bool:
    return figure.quantity.modifier == "" and figure.quantity.value > 1


def _times(quantity: Quantity, per: str) -> bool:
    """Whether a length of time is a whole number of others; days of work make no weeks."""
    whole = quantity.unit == per or (quantity.unit, per) in en.DIVISIONS
    return whole and quantity.modifier == "" and bool(convert(quantity.value, quantity.unit, per))


def _products(rate: _Rate, numbers: Sequence[Figure]) -> tuple[Amount, ...]:
    """How often a rate can be meant: for each number, or for several at once, "16 masons for ten days"."""
    each = [_bounds(figure.quantity, rate.per) for figure in numbers]
    found = []
    for size in range(1, len(each) + 1):
        for several in combinations(each, size):
            found.append(Amount(prod(low for low, _ in several), prod(high for _, high in several)))
    return tuple(dict.fromkeys(found))


def _bounds(quantity: Quantity, pers: Sequence[str]) -> tuple[float, float]:
    per = next((each for each in pers if dimension(each) and dimension(each) == dimension(quantity.unit)), "")
    if not per:
        return quantity.low, quantity.high
    ends = [end for each in (quantity.low, quantity.high) for end in convert(each, quantity.unit, per)]
    return min(ends), max(ends)


def _is_near(rate: _Rate, total: Figure, readings: Sequence[Amount], near: float) -> bool:
    """Whether an amount is near to what the others come to, or misses it by a nought."""
    sizes = convert(total.quantity.value, total.quantity.unit, rate.figure.quantity.unit) or (total.quantity.value,)
    for reading in readings:
        for size in sizes:
            ratio = size / (rate.figure.quantity.value * reading.high)
            if 1 / near <= ratio <= near or any(isclose(ratio, each, rel_tol=0.02) for each in _TENFOLD):
                return True
    return False


def _is_denied(total: Figure, reads: Sequence[Read]) -> bool:
    clause = _clause(total, reads)
    return clause is not None and (clause.verb.negated or clause.verb.modal != "")


def _clause(figure: Figure, reads: Sequence[Read]) -> Clause | None:
    read = next(each for each in reads if each.start <= figure.start < each.end)
    return read.clauses[figure.clause] if figure.clause >= 0 else None


def _is_told(reads: Sequence[Read], rate: _Rate, total: Figure) -> bool:
    """Whether an amount is said to be a total."""
    read = next(each for each in reads if each.start <= total.start < each.end)
    words = {item.lower for item in read.items} | {singular(item.lower) for item in read.items}
    if "home" in words or not en.TOTALS_PASSAGE.isdisjoint(words) or not en.IN_ALL.isdisjoint(words):
        return True
    definite = total.phrase.determiner in en.DEFINITE or (total.of is not None and total.of.determiner in en.DEFINITE)
    clause = _clause(total, reads)
    verb = clause is not None and clause.verb.lemma in en.TOTALLING_PASSAGE and not _is_of_another(clause)
    verb = verb or (clause is not None and clause.verb.lemma in en.DUE)
    return definite or verb or rate.figure.quantity.kind == MEASURE


def _is_of_another(clause: Clause) -> bool:
    """Whether a clause is of somebody named anew: "the firm made £700 on it"."""
    subject = clause.subject
    if subject is None or subject.quantities or subject.preposition or subject.head in en.TOTALS_PASSAGE:
        return False  # behind a preposition stands no subject, only the end of one
    return subject.proper or subject.determiner in en.DEFINITE


def _amount(quantity: Quantity) -> Amount:
    return Amount(quantity.low, quantity.high, quantity.unit)


def _statement(text: str, key: str, attribute: str, figure: Figure, readings: tuple[Amount, ...]) -> Statement:
    written = text[figure.start : figure.end]
    return Statement(key, "", attribute, readings, figure.start, figure.end, written, grain=figure.quantity.grain)

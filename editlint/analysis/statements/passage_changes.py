"""Two figures of one passage, and the one word there that says how the earlier became the later.

"In May, 6.8 percent were without work. April's figure was 6.1, so that the drop will be felt": the figures stand in
clauses of their own. They belong together when the passage has no third of their unit and their clauses are of two
times; then the one word of direction, or the one size of a change, can be of nothing else. The link is weaker than
one by clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT, DURATION, FRACTION, MEASURE, MONEY, PERCENT, Quantity
from editlint.analysis.reading.units import convert, dimension, is_money
from editlint.analysis.statements.change_cues import may_tell
from editlint.analysis.statements.change_series import below_zero, changing, series_of
from editlint.analysis.statements.change_signs import DIRECTION as WAY
from editlint.analysis.statements.change_signs import RATIO as TIMES
from editlint.analysis.statements.change_signs import SIZED, Told, is_noun_of_change, signs_of, sized
from editlint.analysis.statements.change_times import in_time
from editlint.analysis.statements.figures import Figure, figures_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.stating import Subject, state_number, state_word
from editlint.language.en import changes as en
from editlint.language.en import passage_changes as words
from editlint.language.en.inflection import singular
from editlint.language.frames import frames_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.sentences import Read

EARLIER, LATER = "told-earlier", "told-later"
DIRECTION, RATIO, SHARE, STEP = "told-direction", "told-ratio", "told-share", "told-step"
_FIGURES = (COUNT, MONEY, MEASURE, PERCENT)
_SIZES = (*_FIGURES, FRACTION)
_FEWEST = 10  # things that are counted over and over; fewer are told one by one
_NEAR = 20  # characters between a verb of change and its size
_INDEX = 100
_PAIR = 2
_MOST_FIGURES = 5  # of a passage that tells one change


def find_passage_changes(article: Article, known: Iterable[Statement]) -> Iterator[Statement]:
    """What passages of an article state of changes whose figures stand in clauses of their own.

    Args:
        article: the article.
        known: the changes that were found by clause: of their sentences nothing is said again.
    """
    told: dict[bool, set[int]] = {True: set(), False: set()}
    for each in known:
        if not each.attribute.startswith("changed"):
            told[each.attribute == WAY].add(article.reading.index_at(each.start))
    for index in _candidates(article):
        passage = _passage(article, index)
        if not told[False].isdisjoint(passage):
            continue
        found = list(_stated(article, [article.reading.sentence(at) for at in passage], index))
        if told[True].isdisjoint(passage) or any(each.attribute == RATIO for each in found):
            yield from found


def _candidates(article: Article) -> Iterator[int]:
    """The indexes of the sentences with a word of change that have two numbers, or have them beside them, in order."""
    most, words_of = article.reading.most_quantities, article.reading.words_of
    near = {at + step for at in article.reading.numbered for step in (-2, -1, 0, 1)}
    for at in sorted(near):
        several = 0 <= at < len(article.sentences) and sum(map(most, range(at - 1, at + 3))) >= _PAIR
        if several and may_tell(words_of(at)):
            yield at


def _passage(article: Article, index: int) -> list[int]:
    """A sentence and those beside it in its paragraph, two behind it where it has no figure itself."""
    block = article.sentences[index].block
    bare = not article.reading.sentence(index).quantities
    return [
        at
        for at in range(index - 1, index + (3 if bare else 2))
        if 0 <= at < len(article.sentences) and article.sentences[at].block == block
    ]


def _stated(article: Article, reads: Sequence[Read], index: int) -> Iterator[Statement]:
    own = next(read for read in reads if read.index == index)
    if not _may_be_pair(reads) or next(signs_of(own), None) is None:
        return
    found = [(read, below_zero(figure)) for read in reads for figure in changing(read, figures_of(read))]
    sizes = [figure for read, figure in found if figure.quantity.kind in _SIZES and _is_size(read, figure)]
    amounts = [figure for _, figure in found if figure.quantity.kind in (*_FIGURES, DURATION) and figure not in sizes]
    series = series_of(article, amounts)
    figures = [figure for _, figure in found if figure.quantity.kind in _FIGURES]
    if len(figures) > _MOST_FIGURES and series is None:
        return
    pair = series or _pair([figure for figure in figures if figure not in sizes])
    if pair is not None and (_is_quoted_apart(reads, index, pair) or _is_written_as_range(article, pair)):
        return
    if pair is not None and _has_base_between(reads, *pair):
        return
    ordered = series or (in_time(article, *pair) if pair is not None else None)
    sign = _sign(article, reads, index, pair, sizes) if ordered is not None and pair is not None else None
    if ordered is None or pair is None or sign is None or (series and not _is_of_series(article, sign, sizes, series)):
        return
    if any(_has_other_base(article, size) for size in sizes):
        return
    yield from _told(article, sign, sizes, *ordered)


def _is_of_series(article: Article, sign: Told, sizes: Sequence[Figure], series: tuple[Figure, Figure]) -> bool:
    """Whether a word can be of a row of levels: percentages behind it are the sizes of several changes."""
    if sign.attribute != WAY or sizes:
        return False
    if series[0].quantity.kind != PERCENT:
        return True
    read = article.reading.at(sign.start)
    clause = read.clause_at(sign.start) if read is not None else None
    return clause is not None and clause.verb.start == sign.start > series[1].start


def _may_be_pair(reads: Sequence[Read]) -> bool:
    """Whether a passage has two numbers of one unit and not many more, before its clauses are read."""
    units = [
        (it.kind, it.kind if it.kind == MONEY else it.unit)
        for read in reads
        for it in read.quantities
        if it.kind in (*_FIGURES, DURATION)
    ]
    bare = {kind for kind, unit in units if not unit}
    return len(units) <= 2 * _MOST_FIGURES and (len(set(units)) < len(units) or (bool(bare) and len(units) >= _PAIR))


def _told(article: Article, sign: Told, sizes: Sequence[Figure], earlier: Figure, later: Figure) -> Iterator[Statement]:
    subject = Subject(f"told change {earlier.start} {later.start}", "")
    yield state_number(subject, EARLIER, earlier.quantity, article.text)
    yield state_number(subject, LATER, later.quantity, article.text)
    if sign.attribute != SIZED:
        attribute = RATIO if sign.attribute == TIMES else DIRECTION
        word = state_word(subject, attribute, sign.value, sign.start, sign.end, article.text)
        yield word if attribute == DIRECTION else _bounded(word, article.text)
    if len(sizes) == 1 and sign.attribute != TIMES:
        yield from _size(article, subject, sizes[0], earlier, later)


def _sign(
    article: Article, reads: Sequence[Read], index: int, pair: tuple[Figure, Figure], sizes: Sequence[Figure]
) -> Told | None:
    """The one word of change of a passage, where it stands in a given sentence and can be of two figures.

    Where several words do not agree, but one has the only size, it is taken for its size alone.
    """
    kind = pair[0].quantity.kind
    nouns = {figure.noun for figure in pair if figure.quantity.kind == COUNT and figure.noun not in ("", en.PERSON)}
    signs = [sign for read in reads for sign in signs_of(read) if kind in sign.kinds]
    if any(sign.about and nouns and sign.about not in nouns for sign in signs):
        return None  # “thefts fell: 40 officers joined”
    bare = [sign for sign in signs if sign.attribute == SIZED]
    signs = bare or _as_multiple(signs) or signs
    own = [sign for sign in signs if article.reading.index_at(sign.start) == index]
    if not own or any(
        (sign.attribute != SIZED and _is_of_places(article, sign)) or _has_another_target(article, sign, pair)
        for sign in own
    ):
        return None
    if len({(sign.attribute, sign.value) for sign in signs}) == 1 or (
        len(own) == 1 and len(_alike(signs, own[0])) == 1
    ):
        return own[0]
    sized_here = len(sizes) == 1 and article.reading.index_at(sizes[0].start) == index
    return own[0]._replace(attribute=SIZED) if sized_here else None


def _as_multiple(signs: Sequence[Told]) -> list[Told]:
    """The one multiple that words of its own way take up: "doubled, from 40 to 60, a leap that she welcomed"."""
    multiples = [sign for sign in signs if sign.attribute == TIMES]
    ways = {sign.value > (1 if sign.attribute == TIMES else 0) for sign in signs}
    return multiples if len(multiples) == len(ways) == 1 else []


def _alike(signs: Sequence[Told], own: Told) -> set[float]:
    return {sign.value for sign in signs if sign.attribute == own.attribute}


def _is_of_places(article: Article, sign: Told) -> bool:
    """Whether the sentence of a change is of ranks or of currencies, where less may be more."""
    read = article.reading.at(sign.start)
    return read is not None and any(item.lower in en.PLACES or item.lower in en.CURRENCIES for item in read.items)


def _has_another_target(article: Article, sign: Told, pair: tuple[Figure, Figure]) -> bool:
    """Whether a verb of change has a figure of its own that is none of the two: "doubled to over 2,500,000"."""
    read = article.reading.at(sign.start)
    clause = read.clause_at(sign.start) if read is not None else None
    if clause is None or clause.verb.start != sign.start:
        return False
    own = [it for it in clause.adjuncts if it.preposition in ("to", "from") and it.quantities]
    return any(not any(it.start <= figure.start < it.end for figure in pair) for it in own)


def _has_other_base(article: Article, size: Figure) -> bool:
    """Whether a size is counted from something else: "a gain of 34 points over last week's close"."""
    behind = article.text[size.phrase.end : size.phrase.end + 20].split()[:2]
    return any(word in en.OTHER_BASES for word in behind)


def _bounded(stated: Statement, text: str) -> Statement:
    """A multiple that is bounded by the word before it: "more than doubled" is twice or more."""
    if words.FOLD in stated.text:
        value = stated.readings[0].low  # “a threefold rise” may add three times what it was
        return stated._replace(readings=(Amount(value, value), Amount(value + 1, value + 1)))
    value, before = stated.readings[0].low, text[max(0, stated.start - 20) : stated.start].split()[-1:]
    way = en.BOUNDED.get(before[0].lower()) if before else None
    if way is None:
        return stated
    more, less = (value * 1.5, value) if value > 1 else (value, value / 1.5)
    if way:
        return stated._replace(
            readings=(Amount(value, more * 2) if (way > 0) == (value > 1) else Amount(less * 0.7, value),)
        )
    return stated._replace(readings=(Amount(value * 0.85, value * 1.15),))


def _size(article: Article, subject: Subject, size: Figure, earlier: Figure, later: Figure) -> Iterator[Statement]:
    """By how much it changed: a share of the earlier figure, or a step of its unit."""
    down = later.quantity.value < earlier.quantity.value
    stated = state_number(subject, SHARE, size.quantity, article.text)
    if size.quantity.kind == PERCENT and earlier.quantity.kind == PERCENT:
        if size.quantity.unit == "percent":
            return  # of a share, or points of it
        stated = stated._replace(attribute=STEP)
    elif size.quantity.kind not in (PERCENT, FRACTION):
        stated = stated._replace(attribute=STEP)
    readings = tuple(Amount(-it.high, -it.low, it.unit) if down else it for it in stated.readings)
    yield stated._replace(readings=readings, style="")


def _is_size(read: Read, figure: Figure) -> bool:
    """Whether a figure says how much it changed: "a rise of 40 per cent", "the 75-basis-point move", "by 20"."""
    if (figure.of is not None and _is_change(figure.of)) or sized(read, figure.phrase) or _is_own_size(read, figure):
        return True
    if figure.quantity.unit in ("basis-point", "point") or figure.mark[-1:] == ("by",):
        return True
    return figure.phrase.kind != "quantity" and _is_change(figure.phrase)


def _is_own_size(read: Read, figure: Figure) -> bool:
    """Whether a percentage stands behind a verb of change as its size: "output increased 2.6 per cent"."""
    clause = read.clause_at(figure.start)
    if clause is None or figure.quantity.kind not in (PERCENT, FRACTION):
        return False
    if any(0 <= figure.start - sign.end <= len(" by ") for sign in signs_of(read) if sign.attribute != SIZED):
        return True
    changing = any(frame.gives for frame in frames_of("en").by_verb.get(clause.verb.lemma, ()))
    return changing and figure.phrase in clause.objects and figure.start - clause.verb.end < _NEAR


def _is_change(phrase: Phrase) -> bool:
    return is_noun_of_change(singular(phrase.head))


def _pair(figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The two figures of one unit that can be a level and what became of it; None where there is another."""
    kinds: dict[tuple[str, str], list[Figure]] = {}
    for figure in _with_units(figures):
        unit = figure.quantity.unit
        kinds.setdefault((figure.quantity.kind, dimension(unit) if is_money(unit) else unit), []).append(figure)
    counts = kinds.get((COUNT, ""))
    if counts is not None and len(counts) > _PAIR:
        kinds[COUNT, ""] = [figure for figure in counts if figure.quantity.value >= _FEWEST]
    pairs = [members for members in kinds.values() if len(members) == _PAIR and _are_levels(*members)]
    if len(pairs) != 1 or any(len(members) > _PAIR for members in kinds.values()):
        return None
    one, other = pairs[0]
    return one, _in_coin_of(one, other)


def _is_quoted_apart(reads: Sequence[Read], index: int, pair: tuple[Figure, Figure]) -> bool:
    """Whether the figures stand in a quotation that the word of change is not of."""
    quoted = {
        read.index
        for read in reads
        if any(mark in read.text for mark in words.QUOTES)
        and any(read.start <= figure.start < read.end for figure in pair)
    }
    own = next(read for read in reads if read.index == index)
    return bool(quoted) and index not in quoted and not any(mark in own.text for mark in words.QUOTES)


def _is_written_as_range(article: Article, pair: tuple[Figure, Figure]) -> bool:
    return any(
        "-" in (text := article.text[it.start : it.end]) or "–" in text for it in pair if it.quantity.kind != COUNT
    )


def _has_base_between(reads: Sequence[Read], one: Figure, other: Figure) -> bool:
    """Whether the second figure is one that the first is set against: "the lowest since 2009, when it was 398"."""
    items = [item for read in reads for item in read.items if one.end <= item.start < other.start]
    return any(item.lower in words.SET_AGAINST for item in items)


def _in_coin_of(one: Figure, other: Figure) -> Figure:
    """The other figure in the unit of the first: 120 pence for the £1.20 that 20p became."""
    given, unit = other.quantity, one.quantity.unit
    ends = [convert(value, given.unit, unit) for value in (given.value, given.low, given.high)]
    if given.unit == unit or not all(ends):
        return other
    value, low, high = (each[0] for each in ends)
    return other._replace(quantity=given._replace(value=value, low=low, high=high, unit=unit))


def _with_units(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, a bare number with the unit of the one figure that has any: "30 cents in January and 24 in July"."""
    bare = [figure for figure in figures if figure.quantity.kind == COUNT and not figure.noun]
    named = [figure for figure in figures if figure.quantity.kind in (MONEY, MEASURE, PERCENT)]
    if (
        any(figure.noun for figure in figures if figure.quantity.kind == COUNT)
        or len(bare) != 1
        or len(named) != 1
        or bare[0].quantity.attributive
        or named[0].quantity.attributive
    ):
        return list(figures)
    given = named[0].quantity
    quantity = bare[0].quantity._replace(kind=given.kind, unit=given.unit, per=given.per)
    return [figure._replace(quantity=quantity) if figure is bare[0] else figure for figure in figures]


def _are_levels(one: Figure, other: Figure) -> bool:
    first, second = one.quantity, other.quantity
    same = not one.noun or not other.noun or one.noun == other.noun
    if first.kind == COUNT:
        same = same and min(first.value, second.value) >= _FEWEST
    rates = first.per == second.per or "" in (first.per, second.per)
    return same and rates and not _is_range(first) and not _is_range(second) and first.value != 0


def _is_range(quantity: Quantity) -> bool:
    if quantity.kind == COUNT and quantity.value == _INDEX:
        return True  # 100 may be the base of an index
    return quantity.modifier == "" and quantity.high - quantity.low > max(quantity.grain, 0)

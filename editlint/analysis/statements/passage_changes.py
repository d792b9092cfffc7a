"""Two figures of one passage, and the one word there that says how the earlier became the later.

"In May, 6.8 percent were without work. April's figure was 6.1, so that the drop will be felt": the figures stand in clauses
of their own. They belong together when the passage has no third of their unit and their clauses are of two times; then the
one word of direction, or the one size of a change, can be of nothing else. The link is weaker than one by clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from editlint.analysis.reading.items import COORDINATOR, MARK, QUANTITY, RELATIVE
from editlint.analysis.reading.phrases import Phrase
from editlint.analysis.reading.quantity import COUNT, FRACTION, MEASURE, MONEY, PERCENT, Quantity
from editlint.analysis.statements.figures import Figure, figures_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.stating import Subject, state_number, state_word
from editlint.language.en import changes as en
from editlint.language.en import passage_changes as words
from editlint.language.en.inflection import singular
from editlint.language.frames import frames_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.sentences import Read

EARLIER, LATER = "told-earlier", "told-later"
DIRECTION, RATIO, SHARE, STEP = "told-direction", "told-ratio", "told-share", "told-step"
_FIGURES = (COUNT, MONEY, MEASURE, PERCENT)
_FEWEST = 10  # things that are counted over and over; fewer are told one by one
_NEAR = 20  # characters between a verb of change and its size
_MOST_FIGURES = 5  # of a passage that tells one change


class Told(NamedTuple):
    """A word that tells a change: where it stands, what it gives ("direction", "ratio") and which value."""

    start: int
    end: int
    attribute: str
    value: float


def find_passage_changes(
    article: Article, known: Iterable[Statement], candidates: Iterable[int]
) -> Iterator[Statement]:
    """What passages of an article state of changes whose figures stand in clauses of their own.

    Args:
        article: the article.
        known: the changes that were found by clause: of their sentences nothing is said again.
        candidates: the indexes of the sentences that hold a word of change.
    """
    told = {article.reading.index_at(each.start) for each in known if not each.attribute.startswith("changed")}
    for index in candidates:
        passage = _passage(article, index)
        if sum(map(article.reading.most_quantities, passage)) < 2:
            continue
        reads = [article.reading.sentence(at) for at in passage]
        if sum(quantity.kind in _FIGURES for read in reads for quantity in read.quantities) < 2:
            continue  # the clauses of most passages need not be read
        if not any(read.index in told for read in reads):
            yield from _stated(article, reads, index)


def _passage(article: Article, index: int) -> list[int]:
    """A sentence and those beside it in its paragraph."""
    block = article.sentences[index].block
    return [
        at
        for at in (index - 1, index, index + 1)
        if 0 <= at < len(article.sentences) and article.sentences[at].block == block
    ]


def _stated(article: Article, reads: Sequence[Read], index: int) -> Iterator[Statement]:
    signs = [sign for read in reads for sign in _signs(read)]
    figures = [figure for read in reads for figure in figures_of(read) if figure.quantity.kind in _FIGURES]
    if len(figures) > _MOST_FIGURES or not signs:
        return
    if any(_is_own_size(read, figure) for read in reads for figure in figures_of(read)):
        return
    sizes = [figure for figure in figures if _is_size(figure)] + _fractions(reads)
    pair = _pair([figure for figure in figures if figure not in sizes])
    own = [sign for sign in signs if article.reading.index_at(sign.start) == index]
    if pair is None or len(own) != 1 or len({sign.value for sign in signs if sign.attribute == own[0].attribute}) != 1:
        return
    ordered = _in_time(article, *pair)
    if ordered is None:
        return
    earlier, later = ordered
    subject = Subject(f"told change {earlier.start} {later.start}", "")
    yield state_number(subject, EARLIER, earlier.quantity, article.text)
    yield state_number(subject, LATER, later.quantity, article.text)
    sign = own[0]
    if _is_of_another_clause(article, sign, pair) or any(_is_net(read) for read in reads):
        return
    if (
        _is_of_places(article, sign)
        or _has_another_target(article, sign, pair)
        or any(_has_other_base(article, size) for size in sizes)
    ):
        return
    attribute = DIRECTION if sign.attribute == "direction" else RATIO
    word = state_word(subject, attribute, sign.value, sign.start, sign.end, article.text)
    yield word if attribute == DIRECTION else _bounded(word, article.text)
    if len(sizes) == 1 and attribute == DIRECTION:
        yield from _size(article, subject, sizes[0], earlier, later)


def _is_of_another_clause(article: Article, sign: Told, pair: tuple[Figure, Figure]) -> bool:
    """Whether one clause tells the two figures, from one to the other, and another clause the change."""
    if {figure.mark[-1:] for figure in pair} != {("from",), ("to",)}:
        return False
    read = article.reading.at(pair[0].start)
    clause = read.clause_at(pair[0].start) if read is not None else None
    return clause is not None and clause.verb.start != sign.start and sign.attribute == "direction"


def _is_net(read: Read) -> bool:
    """Whether figures are told before and after something is taken off."""
    return any(item.lower in en.TAKEN_OFF for item in read.items)


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


def _signs(read: Read) -> Iterator[Told]:
    """The words of a sentence that tell a change, verbs and nouns of the frames and comparatives."""
    frames = frames_of("en")
    for clause in read.clauses:
        if clause.verb.negated or clause.verb.modal or clause.verb.shape == "to":
            continue
        for frame in frames.by_verb.get(clause.verb.lemma, ()):
            for name, value in frame.gives:
                yield Told(clause.verb.start, clause.verb.end, name, value)
    for part in read.parts:
        if not isinstance(part, Phrase) or not part.head:
            continue
        whose = read.complements(part)[:1]
        if whose and whose[0].preposition == "of" and whose[0].proper:
            continue  # "the rise of Stalinism"
        for frame in frames.by_noun.get(singular(part.head), ()):
            for name, value in frame.gives:
                yield Told(part.start, part.end, name, value)
        if part.determiner in ("fewer", "more") and not part.quantities and part.head in words.COUNTED:
            yield Told(part.start, part.end, "direction", -1 if part.determiner == "fewer" else 1)


def _is_size(figure: Figure) -> bool:
    """Whether a figure says how much it changed: "a rise of 40 per cent", "the 75-basis-point move", "by 20"."""
    if figure.of is not None and _is_change(figure.of):
        return True
    if figure.quantity.unit in ("basis-point", "point") or figure.mark[-1:] == ("by",):
        return True
    return figure.phrase.kind != "quantity" and _is_change(figure.phrase)


def _is_own_size(read: Read, figure: Figure) -> bool:
    """Whether a percentage stands behind a verb of change as its size: "output increased 2.6 per cent"."""
    clause = read.clause_at(figure.start)
    if clause is None or figure.quantity.kind != PERCENT or clause.verb.lemma not in frames_of("en").by_verb:
        return False
    return figure.phrase in clause.objects and figure.start - clause.verb.end < _NEAR


def _is_change(phrase: Phrase) -> bool:
    return singular(phrase.head) in frames_of("en").by_noun


def _fractions(reads: Sequence[Read]) -> list[Figure]:
    return [
        figure for read in reads for figure in figures_of(read) if figure.quantity.kind == FRACTION and _is_size(figure)
    ]


def _pair(figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The two figures of one unit that can be a level and what became of it; None where there is another."""
    kinds: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        kinds.setdefault((figure.quantity.kind, figure.quantity.unit), []).append(figure)
    pairs = [members for members in kinds.values() if len(members) == 2 and _are_levels(*members)]
    if len(pairs) != 1 or any(len(members) > 2 for members in kinds.values()):
        return None
    return pairs[0][0], pairs[0][1]


def _are_levels(one: Figure, other: Figure) -> bool:
    first, second = one.quantity, other.quantity
    counted = one.noun == other.noun and min(first.value, second.value) >= _FEWEST
    same = counted if first.kind == COUNT else not one.noun or not other.noun or one.noun == other.noun
    rates = first.per == second.per or "" in (first.per, second.per)
    return same and rates and not _is_range(first) and not _is_range(second) and first.value != 0


def _is_range(quantity: Quantity) -> bool:
    return quantity.modifier == "" and quantity.high - quantity.low > max(quantity.grain, 0)


def _in_time(article: Article, one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """The two figures with the earlier one first; None where the passage does not tell which it is."""
    first, second = _moment(article, one), _moment(article, other)
    if first is None or second is None or first == second:
        return None
    return (one, other) if first < second else (other, one)


_PAST, _NOW = -1, 10**7  # before and after every day of the calendar


def _moment(article: Article, figure: Figure) -> int | None:
    """When a figure held: the ordinal of the date beside it, or whether it is told of before or of now."""
    read = article.reading.at(figure.start)
    if read is None:
        return None
    start, end = _segment(read, figure)
    if figure.mark[-1:] in (("from",), ("to",)):
        return _PAST if figure.mark[-1] == "from" else _NOW
    inside = {item.lower for item in read.items if start <= item.start < end}
    if bool(inside & words.BEFORE) != bool(inside & words.NOW):
        return _PAST if inside & words.BEFORE else _NOW
    dates = [date for date in read.dates if start <= date.start < end] or _dates_before(read, start)
    if len(dates) != 1:
        return None
    known = dates[0].earliest
    if known is not None:
        return known.toordinal()
    return dates[0].month if dates[0].month is not None else dates[0].weekday


def _segment(read: Read, figure: Figure) -> tuple[int, int]:
    """The stretch of a sentence round a figure that tells of it alone: to the next mark, "and" or other figure."""
    start, end = read.start, read.end
    for item in read.items:
        bounds = item.tag in (MARK, COORDINATOR, RELATIVE) or item.lower in ("when", "than", "while")
        other = item.tag == QUANTITY and not item.start <= figure.start < item.end
        if (bounds or other) and item.end <= figure.start:
            start = item.end
        elif (bounds or other) and item.start >= figure.end:
            return start, item.start
    return start, end


def _dates_before(read: Read, start: int) -> list[DateMention]:
    """The date right before a clause that opens with "when": "in 2019, when it counted 239,000"."""
    return [date for date in read.dates if 0 <= start - date.end <= len(", when ")]

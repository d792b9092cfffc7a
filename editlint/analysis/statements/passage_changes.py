"""Two figures of one passage, and the one word there that says how the earlier became the later.

"In May, 6.8 percent were without work. April's figure was 6.1, so that the drop will be felt": the figures stand in
clauses of their own. They belong together when the passage has no third of their unit; then the one word of
direction, or the one size of a change, can be of nothing else. Which is the earlier is told by what stands beside each;
a size needs no order, for it has to fit in one of the two. The link is weaker than one by clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from editlint.analysis.reading.items import DETERMINER, NOUN, POSSESSIVE
from editlint.analysis.reading.quantity import COUNT, DURATION, FACTOR, MEASURE, MONEY, PERCENT
from editlint.analysis.statements.change_levels import Level, levels_of
from editlint.analysis.statements.change_signs import DIRECTION as WAY
from editlint.analysis.statements.change_signs import RATIO as TIMES
from editlint.analysis.statements.change_signs import Told, signs_of
from editlint.analysis.statements.change_sizes import NEAR, bounded, can_be_size, exact, is_near, is_turned, size_of
from editlint.analysis.statements.change_times import in_time
from editlint.analysis.statements.stating import Subject, state_number, state_word
from editlint.language.en import changes as en
from editlint.language.en import passage_changes as words
from editlint.language.frames import frames_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Verb
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.change_passages import Passage
    from editlint.analysis.statements.statement import Statement

_POINTS = ("point", "basis-point")
_PHRASE = (DETERMINER, POSSESSIVE, NOUN)
EARLIER, LATER = "told-earlier", "told-later"
DIRECTION, RATIO = "told-direction", "told-ratio"
_PAIR = 2


def stated_in_passages(article: Prose, passages: Iterable[Passage], known: Iterable[Statement]) -> Iterator[Statement]:
    """What passages of an article state of changes whose figures stand in clauses of their own.

    Args:
        article: the article.
        passages: those that may tell one.
        known: the changes that were found by clause: what they say of a sentence is not said again.
    """
    told = {
        (each.attribute == WAY, article.reading.index_at(each.start))
        for each in known
        if not each.attribute.startswith("changed")
    }
    for passage in passages:
        yield from _stated(article, passage, told)


def _stated(article: Prose, passage: Passage, told: set[tuple[bool, int]]) -> Iterator[Statement]:
    pair, reads, told_here, _ = passage
    index = told_here.index
    if not _may_state(article, passage) or (
        _is_quoted_apart(reads, index, pair)
        or _has_base_between(reads, *pair)
        or _are_of_two(reads, *pair)
        or _are_called_apart(*pair)
    ):
        return
    own = list(_signs(told_here, pair))
    sizes = [level for read in reads for level in levels_of(read) if can_be_size(level, pair)]
    if not own and not any(size.read is told_here for size in sizes):
        return  # nothing in the sentence tells a way or a size: the others need not be read for words of change
    signs = [sign for read in reads for sign in (own if read is told_here else _signs(read, pair))]
    sizes = [size for size in sizes if size.size] or sizes
    sizes = [size for size in sizes if size.read.index == index and not _is_of_other_verb(pair, size)]
    sizes = [size for size in sizes if not _counts_from_another_year(size, pair)]
    sizes = [it for it in sizes if it.size or it.quantity.kind != PERCENT or (own and not _whole(it))]  # "71% spoke it"
    ordered = in_time(*pair)
    subject = _subject(pair)
    figures = {level.read.index for level in pair}
    facts: list[Statement] = []
    way = _way(signs, own) if not any(_is_of_another(size, pair) for size in sizes) else None
    if ordered is not None and way is not None and not {(True, at) for at in {index, *figures}} & told:
        facts.append(state_word(subject, DIRECTION, way.value, way.start, way.end, article.text))
    sized = ordered or _as_said(pair, way)
    if not {(False, at) for at in {index, *figures}} & told:
        facts += _sizes(article, subject, own, signs, sizes, sized, pair)
    if facts:
        earlier, later = sized or pair
        yield state_number(subject, EARLIER, exact(earlier.quantity, article.text), article.text)
        yield state_number(subject, LATER, exact(later.quantity, article.text), article.text)
        yield from facts


def _may_state(article: Prose, passage: Passage) -> bool:
    """Whether the words of a sentence may tell a change, or one of its numbers the size; no clause is read for it."""
    if passage.signing:
        return True
    pair = passage.pair
    sizes = [it for it in levels_of(passage.own) if can_be_size(it, pair)]
    ordered = in_time(*pair) if sizes else None
    subject = _subject(pair)
    return any(size_of(article, subject, it, *(ordered or pair), sure=ordered is not None) for it in sizes)


def _subject(pair: tuple[Level, Level]) -> Subject:
    return Subject(f"told change {pair[0].quantity.start} {pair[1].quantity.start}", "")


def _is_of_another(size: Level, pair: tuple[Level, Level]) -> bool:
    """Whether a step is far from that between two figures, so that it is told of another base: "rose 4p to 212p"."""
    one, two = (level.quantity for level in pair)
    if size.quantity.kind != one.kind or size.quantity.unit != one.unit or one.kind == PERCENT:
        return False
    gap = abs(one.value - two.value)
    return not (size.quantity.value < NEAR * gap and gap < NEAR * size.quantity.value)  # either may be 0


def _as_said(pair: tuple[Level, Level], way: Told | None) -> tuple[Level, Level] | None:
    """Two figures of which no order is told, in the one that a word of direction gives them."""
    if way is None:
        return None
    low, high = sorted(pair, key=lambda level: level.quantity.value)
    return (low, high) if way.value > 0 else (high, low)


def _signs(read: Read, pair: tuple[Level, Level]) -> Iterator[Told]:
    """The words of change of a sentence that can be of two figures."""
    nouns = _nouns(pair)
    shares = pair[0].quantity.kind == PERCENT
    for sign in signs_of(read):
        if shares and _is_of_other_share(read, sign, pair):
            continue
        if pair[0].quantity.kind not in sign.kinds or (sign.about and nouns and sign.about not in nouns):
            continue  # “thefts fell: 40 officers joined”
        if any(_is_object_of(level, sign) for level in pair):
            continue  # “it lost £3m, after losing £5m”: no change of what it lost
        verb = read.clause_at(sign.start)
        governed = verb is not None and verb.verb.start == sign.start and _is_governed(pair, sign)
        if _has_another_object(read, sign, pair) or _is_set_against_another(read, sign, pair):
            continue  # “the trip took 20 days, and she lost nine kilos”
        if not governed and not _is_of_places(read) and not _has_another_target(read, sign, pair):
            yield sign


def _is_object_of(level: Level, sign: Told) -> bool:
    """Whether a level stands right behind a verb as what it had, gained or lost."""
    between = [it for it in level.read.items[: level.at] if it.start >= sign.end]
    return sign.end < level.quantity.start and level.read.start <= sign.start and len(between) == 0


def _is_of_other_share(read: Read, sign: Told, pair: tuple[Level, Level]) -> bool:
    """Whether a noun of change has shares as its sizes, "growth of 2 and 5 per cent", or a verb those of others."""
    if any(each.size for each in _shares(read)):
        return True
    apart = all(level.read is not read for level in pair)
    if _is_of_sum(read, sign):
        return True  # "its share grew to 40 per cent, though the sum itself fell"
    if any(clause.verb.start <= sign.start < clause.verb.end for clause in read.clauses):
        return sign.attribute == TIMES and (apart or pair[0].read is not pair[1].read)
    if apart:
        return not any(level.quantity.unit in _POINTS for level in levels_of(read))
    return any(sign.start < level.quantity.start for level in pair if level.read is read)


def _is_of_sum(read: Read, sign: Told) -> bool:
    """Whether the subject of a word of change is an amount: "the sum", "the sum itself"."""
    clause = read.clause_at(sign.start)
    if clause is None or clause.subject is None:
        return False
    near = [item.lower for item in read.items if clause.subject.start <= item.start < sign.start]
    before = [item.lower for item in read.items if item.end <= clause.subject.start][-1:]
    return not words.SUMS.isdisjoint([*near, *(before if near[:1] == [words.ITSELF] else ())])


def _shares(read: Read) -> Iterator[Level]:
    return (level for level in levels_of(read) if level.quantity.unit == "percent")


def _is_governed(pair: tuple[Level, Level], sign: Told) -> bool:
    """Whether two figures have a verb of change of their own: "strikes doubled, wildcats rising from 22 to 36"."""
    verb = _own_verb(pair)
    return verb is not None and verb.start != sign.start


def _is_of_other_verb(pair: tuple[Level, Level], size: Level) -> bool:
    """Whether a size is of another verb of change than two figures: "pay fell a fifth, hours rose from 8 to 12"."""
    verb, clause = _own_verb(pair), size.read.clause_at(size.quantity.start)
    if verb is None or clause is None or clause.verb.start == verb.start:
        return False
    return any(frame.gives for frame in frames_of("en").by_verb.get(clause.verb.lemma, ()))


def _counts_from_another_year(size: Level, pair: tuple[Level, Level]) -> bool:
    """Whether a size in a sentence of its own counts from another year than two figures have: "up 3% since 2020"."""
    if any(level.read is size.read for level in pair):
        return False
    items = size.read.items
    based = any(item.lower in words.BASE for item in items)
    led = {it.start for at, it in enumerate(items) if based or (at and items[at - 1].lower in words.COUNTED_FROM)}
    bases = {date.year for date in size.read.dates if date.year and date.start in led}
    years = {date.year for level in pair for date in level.read.dates if date.year}
    return bool(bases and years) and bases.isdisjoint(years)


def _is_set_against_another(read: Read, sign: Told, pair: tuple[Level, Level]) -> bool:
    """Whether "than" leads to a year that neither figure has, and none of the two stands behind it."""
    than = next((item.start for item in read.items if item.start >= sign.end and item.lower == en.THAN), None)
    base = {date.year for date in read.dates if than is not None and date.year and date.start > than}
    if than is None or not base or any(level.read is read and level.quantity.start > than for level in pair):
        return False
    dates = [date for level in pair for date in level.read.dates if level.read is not read or date.start < than]
    return base.isdisjoint({date.year for date in dates})


def _own_verb(pair: tuple[Level, Level]) -> Verb | None:
    """The verb of change that leads from one figure to another."""
    one, other = (level.read.clause_at(level.quantity.start) for level in pair)
    if one is None or other is None or pair[0].read is not pair[1].read or one.verb.start != other.verb.start:
        return None
    marks = [level.read.items[level.at - 1].lower for level in pair if level.at]
    moved = any(frame.gives for frame in frames_of("en").by_verb.get(one.verb.lemma, ()))
    return one.verb if moved and {"from", "to"} <= set(marks) else None


def _nouns(pair: tuple[Level, Level]) -> set[str]:
    """What two counts count, where that is told."""
    return {level.noun for level in pair if level.quantity.kind == COUNT and level.noun not in ("", en.PERSON)}


def _is_alone(size: Level, pair: tuple[Level, Level]) -> bool:
    """Whether a number is a size without a word of change, and none beside it is of others: "wages rose by 40%"."""
    nouns = _nouns(pair)
    return size.size and not any(nouns and sign.about and sign.about not in nouns for sign in signs_of(size.read))


def _way(signs: Sequence[Told], own: Sequence[Told]) -> Told | None:
    """The one word of direction of a passage, where it stands in the sentence asked about."""
    ways = [sign for sign in own if sign.attribute == WAY]
    every = {sign.value > 0 for sign in signs if sign.attribute == WAY}
    every |= {sign.value > 1 for sign in signs if sign.attribute == TIMES}
    return ways[0] if ways and len(every) == 1 else None


def _sizes(
    article: Prose,
    subject: Subject,
    own: Sequence[Told],
    signs: Sequence[Told],
    sizes: Sequence[Level],
    ordered: tuple[Level, Level] | None,
    pair: tuple[Level, Level],
) -> Iterator[Statement]:
    """By how much something changed, and how many times: the one multiple, or the one size, of a passage."""
    multiples = {sign.value for sign in signs if sign.attribute == TIMES}
    times = [sign for sign in own if sign.attribute == TIMES]
    sizes = [size for size in sizes if size.quantity.kind != FACTOR]
    if len(multiples) == 1 and times and not sizes:
        if not ordered:
            low, high = sorted(pair, key=lambda level: level.quantity.value)
            ordered = (low, high) if times[0].value > 1 else (high, low)
        if is_near(times[0].value, ordered) and not is_turned(times[0].value, ordered):
            word = state_word(subject, RATIO, times[0].value, times[0].start, times[0].end, article.text)
            yield bounded(word, article.text)
    elif len(sizes) == 1 and not multiples and (signs or _is_alone(sizes[0], pair)):
        if sizes[0].quantity.kind == COUNT and not (signs and in_time(*pair)):
            return  # “by 34 votes to 27”, one of several parts
        stated = size_of(article, subject, sizes[0], *(ordered or pair), sure=ordered is not None)
        if stated is not None:
            yield stated


def _are_of_two(reads: Sequence[Read], one: Level, other: Level) -> bool:
    """Whether two shares are of two things, or a third one stands beside them."""
    if one.quantity.kind != PERCENT:
        return False
    wholes = {_whole(level) for level in (one, other)} - {""}
    others = sum(not level.size for read in reads for level in _shares(read))
    return len(wholes) > 1 or others > _PAIR


def _are_called_apart(*pair: Level) -> bool:
    """Whether one sum is called what the sentence of the other does not have: "spent £9m. Its deficit of £4m"."""
    for level, other in (pair, pair[::-1]):
        lead = level.read.items[max(0, level.at - 3) : level.at]
        owned = len(lead) == 3 and lead[0].lower in words.OWNING and lead[2].lower == en.OF
        if owned and level.quantity.kind == MONEY and level.read is not other.read:
            return lead[1].lower not in other.read.text.lower()
    return False


def _whole(level: Level) -> str:
    """What a share is said to be of: "forests" in "23 per cent of the world's forests"."""
    items = level.read.items[level.at + 1 :]
    if [item.lower for item in items[:1]] != ["of"]:
        return ""
    stop = next((at for at, item in enumerate(items[1:], 1) if item.tag not in _PHRASE), len(items))
    return items[stop - 1].lower


def _is_of_places(read: Read) -> bool:
    """Whether a sentence is of ranks or of currencies, where less may be more."""
    return any(item.lower in en.PLACES or item.lower in en.CURRENCIES for item in read.items)


def _has_another_target(read: Read, sign: Told, pair: tuple[Level, Level]) -> bool:
    """Whether a verb of change has a figure of its own that is none of the two: "doubled to over 2,500,000"."""
    clause = read.clause_at(sign.start)
    if clause is None or clause.verb.start != sign.start:
        return False
    moved = [it for it in clause.adjuncts if it.preposition in ("to", "from")]
    if any(it.head == words.ONE for it in moved):
        return True  # "fell to one"
    own = [it for it in moved if it.quantities]
    return any(not any(it.start <= level.quantity.start < it.end for level in pair) for it in own)


def _has_another_object(read: Read, sign: Told, pair: tuple[Level, Level]) -> bool:
    """Whether a verb of change has something of another unit as its object, which is no size: "lost nine kilos"."""
    clause = read.clause_at(sign.start)
    if clause is None or not clause.verb.start <= sign.start < clause.verb.end:
        return False
    lost = [quantity for it in clause.objects for quantity in it.quantities]
    unit = pair[0].quantity.unit
    return any(it.kind in (MONEY, MEASURE, DURATION) and it.unit != unit and not it.attributive for it in lost)


def _is_quoted_apart(reads: Sequence[Read], index: int, pair: tuple[Level, Level]) -> bool:
    """Whether the figures stand in a quotation that the word of change is not of."""
    quoted = {level.read.index for level in pair if any(mark in level.read.text for mark in words.QUOTES)}
    own = next(read for read in reads if read.index == index)
    return bool(quoted) and index not in quoted and not any(mark in own.text for mark in words.QUOTES)


def _has_base_between(reads: Sequence[Read], one: Level, other: Level) -> bool:
    """Whether the second figure is one that the first is set against: "the lowest since 2009, when it was 398"."""
    items = [item for read in reads for item in read.items if one.quantity.end <= item.start < other.quantity.start]
    return any(
        item.lower in words.SET_AGAINST and not (at and items[at - 1].lower in ("has", "have", "had"))
        for at, item in enumerate(items)
    )

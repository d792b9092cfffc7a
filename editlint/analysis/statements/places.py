"""A place in an order, and how many are said to be ahead: "the second-largest lake; only Lund and Rye are bigger".

The two stand in one sentence or in neighbours, and belong together where the passage has one place and one group of
those ahead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import COUNT, ORDINAL, Quantity
from editlint.analysis.statements.statement import Amount, Statement
from editlint.language.en import places as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.sentences import Read

PLACE, AHEAD = "place", "ahead"
_REACH = 14  # items from those ahead to the word that says so
_NEAR = 4  # items from a place to what tells it as one
_MOST = 12  # places and numbers of others


class _Told(NamedTuple):
    """A number with its prose offsets; several where the words leave it open."""

    values: tuple[int, ...]
    start: int
    end: int


_PLACES = frozenset(en.PLACES) | en.ALONE


def find_places(article: Prose) -> Iterator[Statement]:
    """The places that an article gives with the number of those ahead, each pair a subject of its own."""
    words, reading = article.words, article.reading
    known = words.distinct & _PLACES | {word for word in words.hyphened if word.partition("-")[0] in en.PLACES}
    cued = reading.holding(en.CUES) if known else set[int]()
    for index in sorted(reading.holding(known)) if cued else ():
        near = [at for at in (index, index + 1, index - 1) if at in cued and _is_beside(article, at, index)]
        if near:
            yield from _stated(article, index, near)


def _is_beside(article: Prose, at: int, index: int) -> bool:
    return article.sentences[at].block == article.sentences[index].block


def _stated(article: Prose, index: int, near: Sequence[int]) -> Iterator[Statement]:
    own = article.reading.sentence(index)
    places = list(_places(own)) if _may_have_place(own, article.reading.words_of(index)) else []
    if len(places) != 1:
        return
    ahead = [told for at in sorted(near) for told in _ahead(article.reading.sentence(at), places)]
    if len(ahead) != 1:
        return
    key, place, others = f"place {places[0].start}", places[0], ahead[0]
    for attribute, told in ((PLACE, place), (AHEAD, others)):
        readings = tuple(Amount(value, value) for value in told.values)
        yield Statement(key, "", attribute, readings, told.start, told.end, article.text[told.start : told.end])


def _may_have_place(read: Read, words: frozenset[str]) -> bool:
    """Whether what makes a place stands in a sentence: its items need not be read for that."""
    if any(it.kind == ORDINAL and it.value <= _MOST for it in read.quantities):
        return True
    plain = {word.partition("'")[0] for word in words}
    return not _PLACING.isdisjoint(plain) or not (en.ONLY.isdisjoint(plain) or en.BEST.isdisjoint(plain))


_PLACING = frozenset((*en.MEDALS, *en.RUNNER_UP))


def _places(read: Read) -> Iterator[_Told]:
    """The places of a sentence: "third", "the second-largest", "runner-up"; with "only" also "the largest"."""
    items = read.items
    only = not en.ONLY.isdisjoint([item.lower for item in items])
    for at, item in enumerate(items):
        if item.value is None and item.lower not in _PLACING and not (only and item.lower in en.BEST):
            continue
        behind, before = items[at + 1 : at + 3], items[max(0, at - _NEAR) : at]
        won = before[:-1] if before[-1:] and before[-1].tag == tags.DETERMINER else before
        lone = any(each.lower in en.ONLY for each in before) or (only and won is before)
        if item.lower in en.MEDALS and won and won[-1].base in en.WINNING and not lone:
            yield _Told((en.MEDALS[item.lower],), item.start, item.end)
        elif item.lower in en.RUNNER_UP:
            yield _Told((2,), item.start, item.end)
        elif only and item.lower in en.BEST and not (at and isinstance(items[at - 1].value, Quantity)):
            graded = before[-1:] and (before[-1].tag == tags.DETERMINER or before[-1].lower in ("the", "'s"))
            if graded and behind and behind[0].tag in (tags.NOUN, tags.VERB):
                yield _Told((1,), item.start, item.end)
        elif isinstance(item.value, Quantity) and item.value.kind == ORDINAL and item.value.value <= _MOST:
            tail = read.text[item.end - read.start :].partition(" ")[0].strip("-,.;")
            if _is_place(tail, behind, before):
                yield _Told((int(item.value.value),), item.start, item.end)


def _is_place(tail: str, behind: Sequence[Item], before: Sequence[Item]) -> bool:
    following = behind[0].lower if behind else ""
    if [item.lower for item in before[-2:]] == ["in", "the"] and following == "place":
        return False
    if tail in en.PLACE_NOUNS or tail in en.BEST or following in en.PLACE_NOUNS or following in en.BEST:
        return True
    if following in en.GRADED:
        return True
    placing = any(item.base in en.PLACING for item in before)
    ends = not behind or behind[0].tag in (tags.MARK, tags.PREPOSITION) or following in ("behind", "only")
    return placing and ends


def _ahead(read: Read, places: Sequence[_Told]) -> Iterator[_Told]:
    """The groups of those that a sentence says are ahead."""
    items = read.items
    low = any(item.lower in en.WORST for item in items)
    for at, item in enumerate(items):
        told = None
        if item.lower in en.ONLY:
            told = _after_only(items, at, low=low)
        elif item.lower in en.NOBODY:
            told = _Told((0,), item.start, item.end) if _says_ahead(items, at + 1, low=low) else None
            own = any(read.start <= place.start < read.end for place in places)
            told = told if own or not _is_of_another(items, at) else None
        elif item.lower in en.BEHIND and not (at and items[at - 1].lower in en.ONLY):
            told = _behind(items, at, places)
        elif item.lower == "with" and not (at + 1 < len(items) and items[at + 1].lower in en.ONLY):
            told = _beside(items, at)
        elif item.lower in en.FRONT and (at == 0 or items[at - 1].lower in (";", ":")):
            told = _fronted(items, at)
        elif isinstance(item.value, Quantity) and item.value.kind == COUNT and not item.value.modifier:
            told = _counted(items, at, item.value, low=low)
        if told is not None:
            yield told


def _is_of_another(items: Sequence[Item], at: int) -> bool:
    """Whether those behind "nobody" are set beside one by name, who need not have the place: "than Ib Lund"."""
    than = next((place for place in range(at, len(items)) if items[place].lower == en.THAN), len(items))
    return any(item.tag == tags.NOUN and item.form[:1].isupper() for item in items[than + 1 : than + 3])


def _after_only(items: Sequence[Item], at: int, *, low: bool) -> _Told | None:
    """Those behind "only": "only Lund and Rye are bigger", "beaten only by Lund", and before "are the only ones"."""
    before = items[:at]
    if _is_alone(items, at):
        return _before_only(items, at) if _says_ahead(items, at + 1, low=low) else None
    if [item.lower for item in before[-2:]] in en.ARE_THE and before:
        return _before_only(items, at - 2) if _says_ahead(items, at + 1, low=low) else None
    led = items[at + 1].lower in en.LED if at + 1 < len(items) else False
    if before[-1:] and before[-1].base in en.TRAILING:
        counts, end = _listed(items, at + 1)
        return _Told(counts, items[at + 1].start, items[end - 1].end) if counts else None
    counts, end = _listed(items, at + (2 if led else 1))
    if before[-1:] and before[-1].lower in en.BEHIND and at == 1 and not counts:
        return None
    if before[-1:] and before[-1].lower in en.BEHIND and at == 1:
        return _Told(counts, items[at + 1].start, items[end - 1].end)
    said = any(item.base in en.BEATING or item.lower in en.BEATEN for item in before[-_NEAR:])
    beaten = led and (said or items[at + 1].lower in en.BEHIND)
    if not counts and not led:
        counts, end = _those(items, at + 1)
    if not counts or not (beaten or (not led and _says_ahead(items, end, low=low))):
        return None
    return _Told(counts, items[at + 1].start, items[end - 1].end)


def _is_alone(items: Sequence[Item], at: int) -> bool:
    """Whether "alone" stands behind a list: "Lund and Rye alone have more"."""
    return items[at].lower == "alone"


def _those(items: Sequence[Item], at: int) -> tuple[tuple[int, ...], int]:
    """A number behind an article: "only the two Kenyans were ahead"."""
    quantity = items[at + 1].value if at + 2 < len(items) and items[at].tag == tags.DETERMINER else None
    if not isinstance(quantity, Quantity) or quantity.kind != COUNT or not 0 < quantity.value <= _MOST:
        return (), at
    return (int(quantity.value),), at + 3


def _before_only(items: Sequence[Item], end: int) -> _Told | None:
    """The list right before "are the only"."""
    start = end
    while start > 0 and (items[start - 1].tag in _LISTED or items[start - 1].lower == ","):
        start -= 1
    counts, stop = _listed(items[:end], start)
    return _Told(counts, items[start].start, items[end - 1].end) if counts and stop == end else None


def _behind(items: Sequence[Item], at: int, places: Sequence[_Told]) -> _Told | None:
    """Those behind whom somebody came: "Behind Lund and Rye came Ames", "third, behind Lund and Rye"."""
    if [item.lower for item in items[at + 1 : at + 3]] == ["the", "one"] and places:
        return _Told((1,), items[at + 2].start, items[at + 2].end)
    counts, end = _listed(items, at + 1)
    named = any(item.form[:1].isupper() for item in items[at + 1 : end])
    if not counts or not named or (items[at + 1].tag == tags.NOUN and not items[at + 1].form[:1].isupper()):
        return None
    following = items[end : end + _NEAR + 1]
    came = any(item.base in en.PLACING and item.tag == tags.VERB for item in following)
    if at == 0:
        return _Told(counts, items[1].start, items[end - 1].end) if came else None
    beside = any(0 < items[at].start - place.end < _TEXT for place in places)
    closed = not following or following[0].tag == tags.MARK
    return _Told(counts, items[at + 1].start, items[end - 1].end) if beside and closed else None


def _beside(items: Sequence[Item], at: int) -> _Told | None:
    """Those behind "with" that are said to be ahead: "with Lund and Rye placed above her"."""
    counts, end = _listed(items, at + 1)
    ahead = any(item.lower in en.FRONT for item in items[end : end + _NEAR])
    named = any(item.form[:1].isupper() for item in items[at + 1 : end])
    return _Told(counts, items[at + 1].start, items[end - 1].end) if counts and ahead and named else None


def _fronted(items: Sequence[Item], at: int) -> _Told | None:
    """A number behind its verb: "Ahead of him were three men"."""
    for item in items[at : at + 3 * _NEAR]:
        if isinstance(item.value, Quantity) and item.value.kind == COUNT and 0 < item.value.value <= _MOST:
            return _Told((int(item.value.value),), item.start, item.end)
    return None


_TEXT = 50  # characters from a place to those behind whom it is
_LISTED = (tags.NOUN, tags.DETERMINER, tags.POSSESSIVE, tags.COORDINATOR, tags.QUANTITY)


def _counted(items: Sequence[Item], at: int, quantity: Quantity, *, low: bool) -> _Told | None:
    """A number of others: "four rivals polled more", "two boats crossed the line ahead of her"."""
    whole = quantity.value == int(quantity.value) and 0 < quantity.value <= _MOST
    opens = at == 0 or items[at - 1].tag in (tags.MARK, tags.COORDINATOR, tags.SUBORDINATOR)
    named = at + 1 < len(items) and items[at + 1].tag == tags.NOUN
    if not (whole and opens and named) or not _says_ahead(items, at + 1, low=low, bound=True):
        return None
    return _Told((int(quantity.value),), items[at].start, items[at].end)


def _says_ahead(items: Sequence[Item], start: int, *, low: bool, bound: bool = False) -> bool:
    """Whether a comparative, or a word for being ahead, stands behind a group; `bound` before another number."""
    for at in range(start, min(start + _REACH, len(items))):
        item = items[at]
        if item.lower in (";", ":") or item.tag == tags.NEGATION or (bound and isinstance(item.value, Quantity)):
            return False
        if item.lower in (en.LOWER if low else en.HIGHER):
            return True
        if item.lower in en.FRONT or item.base in en.BEATING:
            return True
        if item.lower == "before" and any(each.base in en.PLACING for each in items[start:at]):
            return True
    return False


def _listed(items: Sequence[Item], start: int) -> tuple[tuple[int, ...], int]:
    """How many a list names, in each way that it can be read, and where it ends; () for what is no list.

    "Lund, Rye and the champion, Ames" are three, for what follows the last member is another name of it.
    """
    members, at, joined, unsure = 1, start, False, False
    while at < len(items):
        item = items[at]
        if isinstance(item.value, Quantity):
            value, named = item.value, at + 1 < len(items) and items[at + 1].tag == tags.NOUN
            fits = at == start and value.kind == COUNT and not value.modifier and value.value <= _MOST and named
            return ((int(value.value),), at + 2) if fits else ((), at)
        following = items[at + 1] if at + 1 < len(items) else None
        named = following is not None and following.tag in (tags.NOUN, tags.DETERMINER, tags.POSSESSIVE)
        if item.lower == "," and named and not joined and _goes_on(items, at + 1):
            members += 1
        elif item.lower == "," and named and joined and following is not None and following.form[:1].isupper():
            return _counts(members, unsure=unsure), at
        elif item.lower == "and" and named and not joined:
            members, joined = members + 1, True
        elif item.lower in en.COMPARING or (
            item.tag not in (tags.NOUN, tags.DETERMINER, tags.POSSESSIVE) and item.lower != "of"
        ):
            break
        elif item.tag == tags.NOUN and not item.form[:1].isupper():
            unsure = unsure or (at > start and not joined and items[at - 1].lower == ",")
        at += 1
    if at == start or not (items[at - 1].tag == tags.NOUN or items[at - 1].lower == "'s"):
        return (), at
    return _counts(members, unsure=unsure), at


def _counts(members: int, *, unsure: bool) -> tuple[int, ...]:
    return (members - 1, members) if unsure else (members,)


def _goes_on(items: Sequence[Item], at: int) -> bool:
    """Whether a list that a comma goes on with has an "and" before it ends: else what follows is another name."""
    for item in items[at:]:
        if item.lower == "and":
            return True
        if item.tag not in (tags.NOUN, tags.DETERMINER, tags.POSSESSIVE) and item.lower not in (",", "of"):
            return False
    return False

"""The items of a sentence: words, marks, dates and quantities in order, each with its part of speech.

A date or a quantity of several words is one item. Parts of speech come from closed classes and the list of verbs; what
is neither is taken for a noun or an adjective, which the phrases need not tell apart. Where a form may be a noun or a
verb its
neighbours decide, as in Brill, A Simple Rule-Based Part of Speech Tagger (1992).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.reading.compounds import OPENS
from editlint.analysis.reading.item import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DATE,
    DETERMINER,
    MARK,
    MODAL,
    NEGATION,
    NOUN,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUANTITY,
    RELATIVE,
    SUBORDINATOR,
    TO,
    VERB,
    Item,
    verb_of,
)
from editlint.analysis.reading.settling import LOOKS_AHEAD, settled
from editlint.language.en import lexicon as en
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.text.words import Words

_MARKS = LatePattern(r"[,;:()\[\]…]|[—–]|(?<= )-(?= )|[“”\"]")


_MARKED = 2  # characters of ".-"
_made = tuple.__new__  # makes the items of which a sentence has most: all their places are given, none has to be filled


def items_of(
    text: str, words: Words, start: int, end: int, dates: Sequence[DateMention], quantities: Sequence[Quantity]
) -> list[Item]:
    """The items between two prose offsets, given the dates and quantities there, which do not overlap."""
    items: list[Item] = []
    units = sorted(
        [(d.start, d.end, DATE, d) for d in dates] + [(q.modifier_start, q.end, QUANTITY, q) for q in quantities],
        key=lambda unit: unit[:2],
    )
    units.reverse()  # the next one is the last
    starts, ends = words.starts, words.ends
    at, index = start, bisect_left(starts, start)
    after = bisect_left(starts, end, index)
    limit = min(units[-1][0], end) if units else end
    while True:
        word = starts[index] if index < after else end
        following = limit if units and limit < word else word
        if following > at and (following - at > 1 or text[at] != " "):
            items += [Item(m.start(), m.end(), MARK, m.group()) for m in _MARKS.finditer(text, at, following)]
        if following >= end:
            break
        if units and limit <= word:
            first, at, tag, value = units.pop()
            items.append(Item(first, at, tag, text[first:at].lower(), text[first:at], value=value))
            limit = min(units[-1][0], end) if units else end
            while index < after and starts[index] < at:
                index += 1
            continue
        lower, form, ending = words.lower[index], words.forms[index], ends[index]
        if word - at == _MARKED and items and text.startswith(".-", at):  # "U.S.-led"
            items.append(Item(word, ending, NOUN, lower, form))
        elif form == lower and lower in _WRITTEN_SMALL:  # most words
            tag, base, features = _WRITTEN_SMALL[lower]
            items.append(_made(Item, (word, ending, tag, lower, form, base, features, None)))
        elif "'" in lower:
            items += _with_apostrophe(word, ending, lower, form)
        else:
            items.append(_tagged(word, ending, lower, form))
        at = ending
        index += 1
    return settled(items)


def _with_apostrophe(start: int, end: int, lower: str, form: str) -> list[Item]:
    """A word as an item, a possessive ending as one of its own and a contraction taken apart."""
    if lower.endswith("'s") and lower not in en.CONTRACTED:
        return [_tagged(start, end - 2, lower[:-2], form[:-2]), Item(end - 2, end, POSSESSIVE, "'s", form[-2:])]
    if (whole := en.CLITICS.get(tail := lower[lower.rfind("'") :])) and lower != "let's":
        before = lower.removesuffix(tail)
        if tail != "'s" or (lower in en.CONTRACTED and form[:-2] not in en.NAMES_IN_CAPITALS):
            cut = end - len(tail)
            return [_tagged(start, cut, before, form[: -len(tail)]), _tagged(cut, end, whole, whole)]
    if lower.endswith("n't"):
        return [
            Item(start, end, AUXILIARY, lower, form, *verb_of(en.NEGATED.get(lower, lower[:-3]))),
            Item(end, end, NEGATION, "not"),
        ]
    return [_tagged(start, end, lower, form)]


def _tagged(start: int, end: int, lower: str, form: str) -> Item:
    capital = form != lower and form[:1].isupper()
    if capital and form in en.NAMES_IN_CAPITALS:
        return Item(start, end, NOUN, lower, form)
    table = _CAPITALISED if capital else _WRITTEN_SMALL
    known = table.get(lower)
    if known is None:
        if len(table) > _MOST_WORDS:
            table.clear()
        known = table[lower] = _class_of(lower, capital=capital)
    tag, base, features = known
    return Item(start, end, tag, lower, form, base, features)


# The class of each word met in this process.
_MOST_WORDS = 30_000
_WRITTEN_SMALL: dict[str, tuple[int, str, str]] = {}
_CAPITALISED: dict[str, tuple[int, str, str]] = {}


def _class_of(lower: str, *, capital: bool) -> tuple[int, str, str]:
    """The part of speech of a word by itself, with base and features of a verb."""
    tag = _CLOSED.get(lower)
    if tag is not None:
        return tag, *(verb_of(lower) if tag in (AUXILIARY, MODAL) else ("", ""))
    if capital:
        return NOUN, "", ""
    base, features = verb_of(lower)
    if not features and lower.endswith("ed") and len(lower) > 5:
        base, features = lower.removesuffix("ed"), "dn"
    if features:
        return VERB, base, features
    return (ADVERB if lower.endswith("ly") and len(lower) > 4 and lower not in en.NOT_ADVERBS else NOUN), "", ""


def is_noun(lower: str, form: str) -> bool:
    """Whether a word, given in lower case and as written, is a noun wherever it stands."""
    if "'" in lower or lower in _NOT_ALWAYS_NOUNS:
        return False
    capital = form != lower and form[:1].isupper()
    return _class_of(lower, capital=capital)[0] == NOUN


_NOT_ALWAYS_NOUNS = OPENS | LOOKS_AHEAD


def _closed() -> dict[str, int]:
    table = dict.fromkeys(en.ADVERBS, ADVERB)
    for tag, words in (
        (PREPOSITION, en.PREPOSITIONS),
        (SUBORDINATOR, en.SUBORDINATORS),
        (COORDINATOR, en.COORDINATORS),
        (DETERMINER, en.DETERMINERS),
        (PRONOUN, en.PRONOUNS),
        (POSSESSIVE, en.POSSESSIVES),
        (RELATIVE, en.RELATIVES),
        (MODAL, en.MODALS),
        (AUXILIARY, en.AUXILIARIES),
        (NEGATION, en.NEGATIONS),
    ):
        table.update(dict.fromkeys(words, tag))
    table["to"] = TO
    return table


_CLOSED = _closed()

__all__ = [
    "ADVERB",
    "AUXILIARY",
    "COORDINATOR",
    "DATE",
    "DETERMINER",
    "MARK",
    "MODAL",
    "NEGATION",
    "NOUN",
    "POSSESSIVE",
    "PREPOSITION",
    "PRONOUN",
    "QUANTITY",
    "RELATIVE",
    "SUBORDINATOR",
    "TO",
    "VERB",
    "Item",
    "is_noun",
    "items_of",
]

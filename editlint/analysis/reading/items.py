"""The items of a sentence: words, marks, dates and quantities in order, each with its part of speech.

A date or a quantity of several words is one item. Parts of speech come from closed classes and the list of verbs; what is
neither is taken for a noun or an adjective, which the phrases need not tell apart. Where a form may be a noun or a verb its
neighbours decide, as in Brill, A Simple Rule-Based Part of Speech Tagger (1992).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.language.en import lexicon as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.words import Words

NOUN, VERB, AUXILIARY, MODAL, TO, DETERMINER, POSSESSIVE, PRONOUN = range(8)
PREPOSITION, SUBORDINATOR, COORDINATOR, RELATIVE, ADVERB, NEGATION, MARK, DATE, QUANTITY = range(8, 17)

_MARKS = re.compile(r"[,;:()\[\]…]|[—–]|(?<= )-(?= )|[“”\"]")
_OPENING_VERB = frozenset((NOUN, PRONOUN, QUANTITY, DATE))
_NOUN_AFTER = frozenset((DETERMINER, POSSESSIVE, PREPOSITION, QUANTITY))


class Item(NamedTuple):
    """One item of a sentence.

    Attributes:
        start, end: prose offsets.
        tag: its part of speech, or MARK, DATE, QUANTITY.
        lower: the word in lower case with straight apostrophes, or the mark.
        form: the word as written.
        base: the base form of a verb, else "".
        features: what forms of that verb the word can be, of "b" base, "s" third person, "g" in -ing, "d" past, "n"
            past participle.
        value: the date or quantity.
    """

    start: int
    end: int
    tag: int
    lower: str
    form: str = ""
    base: str = ""
    features: str = ""
    value: DateMention | Quantity | None = None


def items_of(
    text: str, words: Words, start: int, end: int, dates: Sequence[DateMention], quantities: Sequence[Quantity]
) -> list[Item]:
    """The items between two prose offsets, given the dates and quantities there, which do not overlap."""
    items: list[Item] = []
    units = sorted(
        [(d.start, d.end, DATE, d) for d in dates] + [(q.modifier_start, q.end, QUANTITY, q) for q in quantities],
        key=lambda unit: unit[:2],
    )
    at, index, unit = start, bisect_left(words.starts, start), 0
    while True:
        word = words.starts[index] if index < len(words) else end
        taken = units[unit] if unit < len(units) else None
        following = min(word, taken[0] if taken else end, end)
        if following > at and (following - at > 1 or text[at] != " "):
            items += [Item(m.start(), m.end(), MARK, m.group()) for m in _MARKS.finditer(text, at, following)]
        if following >= end:
            break
        if taken is not None and taken[0] <= word:
            first, at, tag, value = taken
            items.append(Item(first, at, tag, text[first:at].lower(), text[first:at], value=value))
            unit += 1
            while index < len(words) and words.starts[index] < at:
                index += 1
            continue
        items += _word(words, index)
        at = words.ends[index]
        index += 1
    return _settled(items)


def _word(words: Words, index: int) -> list[Item]:
    """A word as an item, a possessive ending as one of its own and a contraction taken apart."""
    start, end, form, lower = words.starts[index], words.ends[index], words.forms[index], words.lower[index]
    if lower.endswith("'s") and lower not in en.CONTRACTED:
        return [_tagged(start, end - 2, lower[:-2], form[:-2]), Item(end - 2, end, POSSESSIVE, "'s", form[-2:])]
    if lower.endswith("n't"):
        return [
            Item(start, end, AUXILIARY, lower, form, *_verb(en.NEGATED.get(lower, lower[:-3]))),
            Item(end, end, NEGATION, "not"),
        ]
    return [_tagged(start, end, lower, form)]


def _verb(lower: str) -> tuple[str, str]:
    found = en.verb(lower)
    return (found.base, found.features) if found else ("", "")


def _tagged(start: int, end: int, lower: str, form: str) -> Item:
    capital = form != lower and form[:1].isupper()
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
        return tag, *(_verb(lower) if tag in (AUXILIARY, MODAL) else ("", ""))
    if capital:
        return NOUN, "", ""
    base, features = _verb(lower)
    if not features and lower.endswith("ed") and len(lower) > 5:
        base, features = lower.removesuffix("ed"), "dn"
    if features:
        return VERB, base, features
    return (ADVERB if lower.endswith("ly") and len(lower) > 4 and lower not in en.NOT_ADVERBS else NOUN), "", ""


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


def _settled(items: list[Item]) -> list[Item]:
    """The items with words that may be nouns or verbs told by what stands beside them."""
    first = next((at for at, item in enumerate(items) if item.tag != MARK), 0)
    if first + 1 < len(items) and items[first].tag == NOUN and items[first].lower != "aged":
        items[first] = _opening_participle(items[first], items[first + 1].tag)
    for at in range(len(items) - 1):
        items[at : at + 2] = _before(items, at)
    for at, item in enumerate(items):
        if item.tag == TO:
            base = _beyond_adverbs(items, at + 1)
            infinitive = base is not None and base.tag in (VERB, AUXILIARY) and "b" in base.features
            noun = infinitive and base is not None and en.is_noun_too(base.base) and _phrase_goes_on(items, at)
            items[at] = item._replace(tag=TO if infinitive and not noun else PREPOSITION)
        elif item.tag == VERB:
            items[at] = item._replace(tag=_verb_or_noun(items, at))
        elif item.tag == RELATIVE and item.lower == "that":
            items[at] = item._replace(tag=_that(items, at))
        elif item.tag == DETERMINER and item.lower in en.PRONOUNS_TOO and _stands_alone(items, at):
            items[at] = item._replace(tag=PRONOUN)
    return items


def _before(items: list[Item], at: int) -> tuple[Item, Item]:
    """A word and the one after it: "aged" before a number is no verb, "first" before a participle no noun."""
    item, following = items[at], items[at + 1]
    if item.lower == "aged" and following.tag == QUANTITY:
        return item._replace(tag=NOUN), following
    leads = at == 0 or items[at - 1].tag in (AUXILIARY, MARK, RELATIVE, NOUN)
    if item.lower in ("first", "last") and item.tag in (NOUN, QUANTITY, VERB) and leads and "n" in following.features:
        return item._replace(tag=ADVERB), following._replace(tag=VERB, features="n")
    return item, following


def _opening_participle(item: Item, following: int) -> Item:
    """The first word of a sentence, whose capital says nothing: "Founded in 1951, the yard ..."."""
    base, features = _verb(item.lower)
    if following not in (PREPOSITION, ADVERB, DETERMINER, POSSESSIVE, QUANTITY, DATE) or not set("gn") & set(features):
        return item
    return item._replace(tag=VERB, base=base, features="g" if "g" in features else "n")


def _beyond_adverbs(items: list[Item], at: int) -> Item | None:
    while at < len(items) and items[at].tag == ADVERB:
        at += 1
    return items[at] if at < len(items) else None


def _phrase_goes_on(items: list[Item], at: int) -> bool:
    """Whether "to" stands before a noun by what is before it: "from work to rest"."""
    return any(item.lower == "from" for item in items[max(0, at - 4) : at])


def _stands_alone(items: list[Item], at: int) -> bool:
    following = items[at + 1].tag if at + 1 < len(items) else MARK
    return following in (AUXILIARY, MODAL, MARK, PREPOSITION, SUBORDINATOR, COORDINATOR)


def _that(items: list[Item], at: int) -> int:
    before = items[at - 1].tag if at else MARK
    following = items[at + 1].tag if at + 1 < len(items) else MARK
    if before in (NOUN, DATE, QUANTITY) and following in (VERB, AUXILIARY, MODAL, ADVERB):
        return RELATIVE
    if before in (PREPOSITION, MARK, TO) or (before not in (VERB, NOUN, ADVERB, PRONOUN) and at):
        return DETERMINER
    return SUBORDINATOR if at else DETERMINER


def _verb_or_noun(items: list[Item], at: int) -> int:
    item = items[at]
    before = items[at - 1] if at else None
    following = items[at + 1] if at + 1 < len(items) else None
    tag = before.tag if before else MARK
    if tag == ADVERB and at > 1:
        tag = items[at - 2].tag if items[at - 2].tag in (AUXILIARY, MODAL, TO, PRONOUN, NOUN) else tag
    if tag in (MODAL, TO, NEGATION):
        return VERB
    if tag == AUXILIARY and before is not None:
        return VERB if before.base == "do" or "n" in item.features or "g" in item.features else NOUN
    finite = "s" in item.features or "d" in item.features
    if tag in (DETERMINER, POSSESSIVE) or (
        item.features == "b" and following is not None and following.lower == "than"
    ):
        return NOUN  # the latter is an adjective: "lower than before"
    if tag == PRONOUN or (finite and before is not None and before.lower in ("who", "which")) or _says(items, at):
        return VERB
    if before is None and item.features in ("g", "n"):
        return VERB
    if item.features in ("d", "n", "dn"):
        return NOUN if _adjective(item, tag, following) else VERB
    if item.features == "g" and tag == QUANTITY and following is not None and following.lower == "of":
        return NOUN  # "the 60th running of the relay"
    if item.features == "g" and before is not None and before.lower in en.SUBORDINATORS_TOO:
        return VERB  # "after opening in May"
    if (
        item.features == "g"
        and item.lower in en.NOUNS_IN_ING
        and tag in (NOUN, PREPOSITION)
        and not _takes_object(following)
    ):
        return NOUN
    if item.features == "g":
        return (
            NOUN
            if tag == NOUN and following is not None and following.tag == NOUN and en.is_noun_too(item.base)
            else VERB
        )
    if tag in (PREPOSITION, QUANTITY) and not (finite and tag == QUANTITY and not en.is_noun_too(item.base)):
        return NOUN
    if en.is_noun_too(item.base):
        return VERB if _behind_comma(items, at) else _by_what_follows(items, at, tag)
    if item.features == "b" and tag == NOUN and before is not None and not before.lower.endswith("s"):
        return NOUN
    return VERB


def _behind_comma(items: list[Item], at: int) -> bool:
    """Whether a form after a comma is a verb by what follows it: "the mill, set up in 1974, marks its centenary"."""
    before, following = items[at - 1] if at else None, items[at + 1] if at + 1 < len(items) else None
    if before is None or before.lower != "," or following is None:
        return False
    participle = "n" in items[at].features and following.tag == PREPOSITION and following.lower != "of"
    return participle or ("s" in items[at].features and following.tag == POSSESSIVE and following.lower != "'s")


def _takes_object(following: Item | None) -> bool:
    """Whether what stands behind a verb can only be its object: "its" of "opening its doors"."""
    return following is not None and following.tag in (DETERMINER, POSSESSIVE, PRONOUN)


def _says(items: list[Item], at: int) -> bool:
    """Whether a form between a quotation and a name is a verb: "“For a summer,” laughs Ana Ruiz"."""
    if (
        at + 1 >= len(items)
        or not at
        or items[at - 1].lower not in ("”", '"')
        or not {"s", "d"} & set(items[at].features)
    ):
        return False
    following = items[at + 1]
    return following.tag == NOUN and following.form[:1].isupper()


def _adjective(item: Item, before: int, following: Item | None) -> bool:
    """Whether a participle stands before a noun as an adjective does: "three wounded men"."""
    if following is None or following.tag != NOUN:
        return False
    return before in (QUANTITY, PREPOSITION, DETERMINER, POSSESSIVE) or (
        before == MARK and following.form.islower() and "d" not in item.features
    )


def _by_what_follows(items: list[Item], at: int, before: int) -> int:
    """A form that is a noun too, after a noun, an adverb or a mark: what it governs tells."""
    item = items[at]
    following = items[at + 1] if at + 1 < len(items) else None
    governs = following is not None and (
        following.tag in (DETERMINER, POSSESSIVE, QUANTITY, PRONOUN, TO, ADVERB, DATE)
        or (following.tag == PREPOSITION and following.lower != "of")
    )
    if before == COORDINATOR and governs:  # "open at seven and close at ten": like the verb before it
        if following is not None and following.tag == POSSESSIVE and following.lower != "'s":
            return VERB  # "were married in 1961 and mark their golden wedding"
        known = next((other for other in reversed(items[:at]) if other.tag in (VERB, AUXILIARY)), None)
        return VERB if known is not None and set(known.features) & set(item.features) else NOUN
    if before not in _OPENING_VERB or not governs:
        return NOUN
    if any(other.tag in (VERB, AUXILIARY, MODAL) for other in _same_clause(items, at)):
        return NOUN
    subject = items[at - 1]
    plural_subject = subject.lower.endswith("s") and (subject.form[:1].islower() or at == 1)
    agrees = "d" in item.features or ("s" in item.features) != plural_subject
    return VERB if agrees else NOUN


def _joined_names(items: list[Item], at: int) -> bool:
    """Whether two names with "and" stand right before a word: "Ted and Ivy Cole mark"."""
    names = at
    while names > 0 and items[names - 1].tag == NOUN and items[names - 1].form[:1].isupper():
        names -= 1
    return 1 < names < at and items[names - 1].lower == "and" and items[names - 2].form[:1].isupper()


def _same_clause(items: list[Item], at: int) -> list[Item]:
    """The items of the clause so far and to come, up to a mark or a word that opens another clause."""
    bounds = (MARK, SUBORDINATOR, COORDINATOR, RELATIVE)
    low = at
    while low > 0 and items[low - 1].tag not in bounds:
        low -= 1
    high = at + 1
    while high < len(items) and items[high].tag not in bounds and high < at + 12:
        high += 1
    return [*items[low:at], *[other for other in items[at + 1 : high] if other.tag in (AUXILIARY, MODAL)]]

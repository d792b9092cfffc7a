"""What the words of a sentence are in their places: a noun or a verb, a pronoun or a determiner, one word of several.

Where a form may be a noun or a verb its neighbours decide, after Brill, A Simple Rule-Based Part of Speech
Tagger (1992).
"""

from __future__ import annotations

from editlint.analysis.reading.compounds import OPENS, compound_at
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
from editlint.language.en import lexicon as en

_OPENING_VERB = frozenset((NOUN, PRONOUN, QUANTITY, DATE))
_SURE = frozenset((ADVERB, AUXILIARY, COORDINATOR, DATE, MARK, NEGATION, POSSESSIVE, QUANTITY, SUBORDINATOR))
LOOKS_AHEAD = frozenset(("aged", "first", "last"))
_FINITE = frozenset("sdb")
# Which of the words that their place makes another stand behind what.
_TOLD_BY = {NOUN: (MODAL,), MODAL: (DETERMINER, POSSESSIVE), PREPOSITION: (DETERMINER, POSSESSIVE)}


def settled(items: list[Item]) -> list[Item]:
    """The items with words that may be nouns or verbs told by what stands beside them."""
    items = _compounded(items)
    first = next((at for at, item in enumerate(items) if item.tag != MARK), 0)
    if first + 1 < len(items) and items[first].tag == NOUN and items[first].lower != "aged":
        items[first] = _opening_participle(items[first], items[first + 1].tag)
    if not LOOKS_AHEAD.isdisjoint([item.lower for item in items]):
        for at in range(len(items) - 1):
            if items[at].lower in LOOKS_AHEAD:
                items[at : at + 2] = _before(items, at)
    for at, item in enumerate(items):
        tag = item.tag
        if tag in _SURE:
            continue
        if tag == TO:
            if not _opens_infinitive(items, at):
                items[at] = _as(item, PREPOSITION)
        elif tag == VERB:
            if (told := _verb_or_noun(items, at)) != VERB:
                items[at] = _as(item, told)
        elif tag == RELATIVE and item.lower == "that":
            if (told := _that(items, at)) != RELATIVE:
                items[at] = _as(item, told)
        elif tag == DETERMINER and item.lower in en.PRONOUNS_TOO and _stands_alone(items, at):
            items[at] = _as(item, PRONOUN)
        elif item.lower == "others" and at and items[at - 1].tag in (QUANTITY, DETERMINER):
            items[at] = _as(item, NOUN)
        elif tag in _TOLD_BY and at and items[at - 1].tag in _TOLD_BY[tag]:
            items[at] = _behind_its_neighbour(items, at)
    return _with_a_verb(items)


def _as(item: Item, tag: int) -> Item:
    """An item with another part of speech."""
    return tuple.__new__(Item, (*item[:2], tag, *item[3:]))


def _opens_infinitive(items: list[Item], at: int) -> bool:
    """Whether a verb stands behind "to"."""
    base = _beyond_adverbs(items, at + 1)
    if base is None or base.tag not in (VERB, AUXILIARY) or "b" not in base.features:
        return False
    return not (en.is_noun_too(base.base) and _phrase_goes_on(items, at))


def _compounded(items: list[Item]) -> list[Item]:
    """The items with prepositions and subordinators of several words made one: "according to", "even though"."""
    lower = [item.lower for item in items]
    found: list[Item] = []
    done = 0
    for at in [at for at, word in enumerate(lower) if word in OPENS]:
        length, tag = compound_at(lower, at) if at >= done else (1, 0)
        if length > 1 and lower[at + length - 1] == "to" and "b" in items[min(at + length, len(items) - 1)].features:
            length = 1  # "due to begin"
        if length > 1:
            last, words = items[at + length - 1], items[at : at + length]
            found += items[done:at]
            found.append(Item(items[at].start, last.end, tag, " ".join(it.lower for it in words), words[0].form))
            done = at + length
    return [*found, *items[done:]] if done else items


def _behind_its_neighbour(items: list[Item], at: int) -> Item:
    """A word that its place makes another: "her will", "the past week", and behind a modal a verb that no list has."""
    item, before = items[at], items[at - 1]
    if item.tag == NOUN:
        unknown = before.tag == MODAL and item.form.islower() and at + 1 < len(items) and item.lower.isalpha()
        return item._replace(tag=VERB, base=item.lower, features="b") if unknown else item
    if before.tag not in (DETERMINER, POSSESSIVE) or at + 1 == len(items):
        return item
    following = items[at + 1].tag
    if item.tag == MODAL:
        owned = before.tag == POSSESSIVE and item.lower == "will" and "b" not in items[at + 1].features
        return item._replace(tag=NOUN) if owned else item
    counted = item.lower in en.ADJECTIVES_TOO and following in (NOUN, QUANTITY, DATE)
    return item._replace(tag=NOUN) if counted else item


def _with_a_verb(items: list[Item]) -> list[Item]:
    """The items of a sentence; where none is a finite verb, the first that can be one is: "The drug cut deaths"."""
    for at, item in enumerate(items):
        if item.tag in (AUXILIARY, MODAL):
            return items
        if item.tag == VERB and not _FINITE.isdisjoint(item.features) and not (at and items[at - 1].tag == TO):
            return items
    for at in range(1, len(items) - 1):
        item = items[at]
        if item.tag == NOUN and item.form.islower() and _may_be_finite(items, at):
            base, features = verb_of(item.lower)
            items[at] = item._replace(tag=VERB, base=base, features=features.replace("n", ""))
            break
    return items


def _may_be_finite(items: list[Item], at: int) -> bool:
    """Whether a noun stands between a subject that it agrees with and what may be its object."""
    features = verb_of(items[at].lower)[1]
    before, following = items[at - 1], items[at + 1]
    if _FINITE.isdisjoint(features) or before.tag not in _OPENING_VERB:
        return False
    if following.tag not in (NOUN, DETERMINER, POSSESSIVE, QUANTITY, PRONOUN):
        return False
    if "d" in features:
        return True
    return ("s" in features) != _is_plural(before)


def _is_plural(item: Item) -> bool:
    """Whether a noun or a number means more than one, by its form."""
    if item.tag == QUANTITY:
        return getattr(item.value, "value", 1) != 1
    ends = item.lower.endswith("s") and not item.lower.endswith(("ss", "us", "is")) and item.form[:1].islower()
    return ends or item.lower in en.PLURALS


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
    base, features = verb_of(item.lower)
    behind_a_verb = following in (PREPOSITION, TO, ADVERB, DETERMINER, POSSESSIVE, QUANTITY, DATE)
    if not behind_a_verb or not set("gn") & set(features):
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
    if before == MARK and items[at - 1].lower == "," and at > 1 and following in (VERB, AUXILIARY, MODAL):
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
    if tag == PRONOUN or (finite and before is not None and _opens_relative(before)) or _says(items, at):
        return VERB
    if before is None and item.features in ("g", "n"):
        return VERB
    if item.features in ("d", "n", "dn"):
        return NOUN if _adjective(item, tag, following) else VERB
    thing = item.features == "g" and tag == DATE and at > 1 and items[at - 2].tag in (DETERMINER, POSSESSIVE)
    if thing and not _takes_object(following):
        return NOUN  # "the 17th-century building"
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
    if tag == QUANTITY and item.features == "s" and any(it.tag == VERB for it in _same_clause(items, at)):
        return NOUN  # "claimed 300 lives"
    if tag in (PREPOSITION, QUANTITY) and not (finite and tag == QUANTITY and not en.is_noun_too(item.base)):
        return NOUN
    if en.is_noun_too(item.base):
        return VERB if _behind_comma(items, at) else _by_what_follows(items, at, tag)
    if item.features == "b" and tag == NOUN and not any(map(_is_plural, _same_clause(items, at))):
        return NOUN
    return VERB


def _opens_relative(item: Item) -> bool:
    return item.lower in ("who", "which") or (item.tag == RELATIVE and item.lower == "that")


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

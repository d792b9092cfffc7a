"""Phrases and verb groups: what a sentence is made of, one level above its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading import items as tags
from editlint.analysis.reading.quantity import MONEY, ORDINAL, PERCENT
from editlint.language.en import lexicon as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.quantity import Quantity

NOMINAL, TIME, AMOUNT, PRONOMINAL = "noun", "date", "quantity", "pronoun"


class Phrase(NamedTuple):
    """A noun phrase, with the preposition before it.

    Attributes:
        start, end: prose offsets, without the preposition.
        kind: "noun" (a head noun, with or without a number), "date", "quantity" (a number by itself), "pronoun".
        head: its last word in lower case ("passengers", "prize" of "world prize" is not it), "" for dates.
        determiner: "the", "a", "her" and so on, "" for none; "'s" when a possessor stands before it.
        preposition: the word or words before it, "" for none.
        words: its words in lower case, determiner and possessor included.
        quantities, dates: the numbers and dates inside it, in order.
        possessor: prose offsets of the phrase with 's, or of the possessive pronoun, None without.
        proper: whether its head is written with a capital.
        preposition_start: where the preposition begins, else `start`.
    """

    start: int
    end: int
    kind: str
    head: str
    determiner: str = ""
    preposition: str = ""
    words: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    possessor: tuple[int, int] | None = None
    proper: bool = False
    preposition_start: int = -1


class Verb(NamedTuple):
    """A verb group.

    Attributes:
        start, end: prose offsets from the first auxiliary to the verb.
        lemma: base form of its main verb; "be", "have" where they stand alone.
        form: the main verb as written, in lower case.
        finite: has a tense or a modal; not for infinitives and participles by themselves.
        shape: "" for finite ones, "to" infinitive, "ing" or "ed" participle.
        passive: "was built", "being built", and participles in -ed.
        negated: "did not", "never".
        modal: "will", "could" and so on, "" for none.
        past: told in the past tense; "has been" is the present perfect.
        preposition: the preposition that governs it: "after" of "after opening in May", "" for none.
        either: a form that may be a past tense or a participle ("founded"), with nothing beside it that tells.
    """

    start: int
    end: int
    lemma: str
    form: str
    finite: bool
    shape: str = ""
    passive: bool = False
    negated: bool = False
    modal: str = ""
    past: bool = False
    either: bool = False
    preposition: str = ""


class Joint(NamedTuple):
    """A mark or a word that joins or opens clauses: tag, place and the word in lower case."""

    start: int
    end: int
    tag: int
    lower: str


Part = Phrase | Verb | Joint

_IN_PHRASE = frozenset((tags.NOUN, tags.DETERMINER, tags.POSSESSIVE, tags.QUANTITY, tags.DATE, tags.PRONOUN))
_IN_GROUP = frozenset((tags.AUXILIARY, tags.MODAL, tags.TO, tags.VERB, tags.NEGATION))


def parts_of(items: Sequence[Item]) -> list[Part]:
    """The phrases, verb groups and links of a sentence, in order."""
    parts: list[Part] = []
    preposition, opened = "", -1
    at, count = 0, len(items)
    while at < count:
        item = items[at]
        if item.tag in _IN_GROUP and (item.tag != tags.NEGATION or _verb_follows(items, at + 1)):
            verb, at = _verb_group(items, at)
            parts.append(verb._replace(preposition=preposition) if preposition and verb.shape == "ing" else verb)
            preposition, opened = "", -1
        elif item.tag in _IN_PHRASE:
            phrase, at = _phrase(items, at, preposition, opened)
            parts.append(phrase)
            preposition, opened = "", -1
        elif item.tag == tags.PREPOSITION:
            preposition = f"{preposition} {item.lower}" if preposition else item.lower
            opened = opened if opened >= 0 else item.start
            at += 1
        else:
            if item.tag != tags.ADVERB or item.lower in en.PARTICLES or not preposition:
                parts.append(Joint(item.start, item.end, item.tag, item.lower))
            if item.tag != tags.ADVERB:
                preposition, opened = "", -1
            at += 1
    return parts


def _phrase(items: Sequence[Item], at: int, preposition: str, opened: int) -> tuple[Phrase, int]:
    """The phrase that begins at an item, and the index after it; its preposition begins at `opened`, -1 for none."""
    first, possessor, count = at, None, len(items)
    determiner = ""
    while at < count:
        item = items[at]
        tag = item.tag
        if tag == tags.PRONOUN:
            at += 1 if at == first else 0
            break
        if tag == tags.DATE and at > first and not _inside(items, at):
            leads = items[first].tag in (tags.DETERMINER, tags.POSSESSIVE) or items[first].lower in en.PARTS_OF_TIME
            if at == first + 1 and leads:
                at = _behind_date(items, at)
            break
        if tag == tags.DETERMINER and at > first:
            break
        if tag == tags.QUANTITY and at > first and _is_another_number(items, first, at):
            break
        if tag == tags.POSSESSIVE:
            if item.lower == "'s":
                possessor, determiner = (items[first].start, item.start), "'s"
            elif at == first:
                possessor, determiner = (item.start, item.end), item.lower
            else:
                break
        elif tag == tags.DETERMINER:
            determiner = item.lower
        elif tag == tags.DATE and not _inside(items, at):
            at = _behind_date(items, at)
            break
        elif tag not in _IN_PHRASE and not _adjectival(items, at, first):
            break
        at += 1
    return _made(items[first:at], determiner, possessor, preposition, opened), at


def _behind_date(items: Sequence[Item], at: int) -> int:
    """The index behind a date and the part of the day after it: "on Tuesday night"."""
    at += 1
    return at + 1 if at < len(items) and items[at].lower in en.PARTS_OF_DAY else at


def _is_another_number(items: Sequence[Item], first: int, at: int) -> bool:
    """Whether a number begins a phrase of its own behind another number or a date; not in "her first 40 days"."""
    before = items[at - 1]
    if before.tag == tags.QUANTITY and getattr(before.value, "kind", "") == ORDINAL:
        return False
    return before.tag in (tags.QUANTITY, tags.DATE) or _begins_sum(items, first, at)


def _begins_sum(items: Sequence[Item], first: int, at: int) -> bool:
    """Whether a sum or a share stands behind a noun, and is no part of it: "fined 25 drivers £60", "by rail 52%"."""
    counted = any(item.tag == tags.QUANTITY for item in items[first:at])
    value = items[at].value
    if getattr(value, "kind", "") == PERCENT and items[at - 1].tag == tags.NOUN:
        return at + 1 == len(items) or items[at + 1].tag not in (tags.NOUN, tags.QUANTITY)
    return counted and items[at - 1].tag == tags.NOUN and getattr(items[at].value, "kind", "") == MONEY


def _adjectival(items: Sequence[Item], at: int, first: int) -> bool:
    """Whether an adverb or participle stands inside the phrase: "a newly built hall"."""
    following = items[at + 1].tag if at + 1 < len(items) else tags.MARK
    return (
        items[at].tag == tags.ADVERB
        and at > first
        and following == tags.NOUN
        and items[at - 1].tag in (tags.DETERMINER, tags.POSSESSIVE)
    )


def _inside(items: Sequence[Item], at: int) -> bool:
    """Whether a date stands inside a phrase as an adjective does: "her 1994 world title", "last year's 4,000"."""
    if at + 1 >= len(items):
        return False
    following = items[at + 1]
    if following.tag == tags.POSSESSIVE and following.lower == "'s":
        return True
    before = items[at - 1].tag if at else tags.MARK
    return following.tag == tags.NOUN and before in (tags.DETERMINER, tags.POSSESSIVE, tags.NOUN)


def _made(
    items: Sequence[Item], determiner: str, possessor: tuple[int, int] | None, preposition: str, opened: int
) -> Phrase:
    last, start = items[-1], items[0].start
    kind = NOMINAL
    if last.tag == tags.PRONOUN:
        kind = PRONOMINAL
    elif last.tag == tags.DATE or (last.lower in en.PARTS_OF_DAY and len(items) > 1 and items[-2].tag == tags.DATE):
        kind = TIME
    elif last.tag == tags.QUANTITY:
        kind = AMOUNT
    head = "" if kind in (TIME, AMOUNT) else last.lower
    values = [item for item in items if item.value is not None]
    return Phrase(  # all by place, which is twice as quick: most that a sentence is made of are phrases
        start,
        last.end,
        kind,
        head,
        determiner,
        preposition,
        tuple([item.lower for item in items]),
        tuple([item.value for item in values if item.tag == tags.QUANTITY]) if values else (),  # type: ignore[misc]
        tuple([item.value for item in values if item.tag == tags.DATE]) if values else (),  # type: ignore[misc]
        possessor,
        last.tag == tags.NOUN and last.form[:1].isupper(),
        opened if opened >= 0 else start,
    )


def _verb_group(items: Sequence[Item], at: int) -> tuple[Verb, int]:
    """The verb group that begins at an item, and the index after it. Adverbs inside it belong to it."""
    first = at
    group: list[Item] = []
    while at < len(items):
        item = items[at]
        if item.tag in _IN_GROUP:
            if group and group[-1].tag == tags.VERB and item.tag != tags.NEGATION:
                break
            if item.tag == tags.TO and any(other.tag in (tags.AUXILIARY, tags.VERB) for other in group):
                break
            group.append(item)
        elif not (item.tag == tags.ADVERB and group and group[-1].tag != tags.VERB and _verb_follows(items, at)):
            break
        at += 1
    return _verb_made(group, items[first].start), at


def _verb_follows(items: Sequence[Item], at: int) -> bool:
    while at < len(items) and items[at].tag == tags.ADVERB:
        at += 1
    return at < len(items) and items[at].tag in (tags.VERB, tags.AUXILIARY, tags.NEGATION)


def _verb_made(group: Sequence[Item], start: int) -> Verb:
    verbs = [item for item in group if item.tag in (tags.AUXILIARY, tags.VERB)]
    main = verbs[-1] if verbs else group[-1]
    helpers = [item.base for item in verbs[:-1]]
    kinds = [item.tag for item in group]
    modal = group[kinds.index(tags.MODAL)].lower if tags.MODAL in kinds else ""
    infinitive = tags.TO in kinds
    alone = len(verbs) == 1 and not modal
    shape = "to" if infinitive else ""
    if alone and not infinitive:
        shape = "ing" if main.features == "g" else "ed" if main.features == "n" else ""
    elif verbs and verbs[0].features == "g" and not modal and not infinitive:
        shape = "ing"  # "being signed", "having won"
    participle = "n" in main.features and main.base != "be"
    passive = participle and (helpers[-1:] in (["be"], ["get"]) or shape == "ed")
    lead = verbs[0] if verbs else main
    return Verb(
        start,
        group[-1].end if group[-1].tag != tags.NEGATION else main.end,
        main.base,
        main.lower,
        not shape,
        shape,
        passive,
        tags.NEGATION in kinds,
        modal,
        "d" in lead.features,
        alone and not infinitive and "d" in main.features and "n" in main.features,
    )

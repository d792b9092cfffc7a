"""Tells what kind of source a noun phrase is: named, described, a vague group, a report without an owner.

A phrase is a run of words of a `Reading` with a head; the class follows from the head, the determiner and the names
in it. It finds no verbs and reads nothing beyond the phrase but an example that follows ("critics, including ...").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import (
    DESCRIBED,
    DOCUMENT,
    NAMED_BODY,
    NAMED_PERSON,
    PRONOUN,
    REPORT,
    VAGUE_GROUP,
    VAGUE_QUANTITY,
)
from editlint.language.en import attribution_cues as cues
from editlint.language.en import sourcing as en
from editlint.language.en.names import OPENERS
from editlint.language.en.regions import REGIONS
from editlint.language.en.reporting_verbs import REPORTING_FORMS, SAY_VERBS, SHOW_VERBS
from editlint.language.en.titles import TITLES
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.attributions.tokens import Tokens


_OWNING = cues.OWNER_WORDS | {"in"}
_OF_POLLS = en.POLLED | en.POLLS


class SourcePhrase(NamedTuple):
    """A noun phrase that stands for a source: word indices, `last` exclusive, and its class.

    `weak` says that the head is people in general, who are a source only with a verb of speech.
    """

    first: int
    last: int
    head: int
    source_class: str
    weak: bool = False


COMMON_OPENERS = (
    en.DEFINITE
    | en.QUANTITIES
    | en.THIN_MODIFIERS
    | en.VAGUE_GROUPS
    | en.GENERAL_GROUPS
    | en.DESCRIBED_PEOPLE
    | en.REPORTS
    | en.PREPOSITIONS
    | en.CLAUSE_BREAKS
    | en.AUXILIARIES
    | en.PRONOUNS
    | en.QUANTITY_NOUNS
    | OPENERS
    | frozenset(["a", "an", "one", "there", "here", "nobody", "somebody", "anybody", "everybody", "none", "nothing"])
)
_SHOWING = frozenset(form for form, (base, _) in REPORTING_FORMS.items() if base in SHOW_VERBS or base in SAY_VERBS) - {
    "released",
    "published",
}
_OPENERS = frozenset(':—–“"(')
_OWNER_REACH = 12
_LONGEST_ISSUE = 9  # words from "that" to the verb by which a report is issued
_EXAMPLE_REACH = 12  # words from a group to the example that is named
_LONGEST_CLAUSE = 60  # words from a group to an example behind what it says
_TO_EMPLOYER = 4  # words from a group to the name in "observers from the African Union"
_EXAMPLE_GAP = 3  # words behind a group that follows its verb


def classify(tokens: Tokens, first: int, last: int, head: int, sentence_first: int) -> SourcePhrase:
    """The phrase from word `first` up to `last` with its class."""
    word = tokens.lower[head]
    if first == head and word in en.PRONOUNS:
        return SourcePhrase(first, last, head, PRONOUN)
    forms = tokens.forms
    named = [at for at in range(first, last) if not forms[at].islower() and is_name(tokens, at, sentence_first)]
    if (word in en.QUANTITY_PRONOUNS or _is_told_those(tokens, head)) and not (named and named[0] <= head):
        return SourcePhrase(first, last, head, VAGUE_QUANTITY)
    if word in en.REPORTS and not (named and named[-1] == head and head > first and tokens.forms[head].isupper()):
        named = [at for at in named if not (at > head and _is_where(tokens, at))]
        opening = tokens.lower[first]
        plain = first < head and opening.endswith(cues.ADJECTIVE_ENDINGS) and named == [first] == [sentence_first]
        owned = bool(named and not plain) or _is_owned(tokens, first, head)
        return SourcePhrase(first, last, head, DOCUMENT if owned else REPORT)
    people = word in en.VAGUE_GROUPS or word in en.GENERAL_GROUPS or word in en.DESCRIBED_PEOPLE
    titled = head - 1 > sentence_first and head > first and tokens.is_capital(head - 1)  # Afghan Islamic Press
    if head in named and (not people or head - 1 in named or titled):
        return SourcePhrase(first, last, head, _name_class(tokens, first, last, head))
    if people:
        return _people(tokens, first, last, head, named)
    if named and named[0] < head:
        return SourcePhrase(first, last, head, NAMED_BODY if word in en.BODIES else DESCRIBED)
    return SourcePhrase(first, last, head, NAMED_BODY if word in en.BODIES else DESCRIBED)


def _is_where(tokens: Tokens, at: int) -> bool:
    """Whether a name behind a report only tells where it was done: "research in Norway", not "in Nature"."""
    word = tokens.lower[at]
    return tokens.lower[at - 1] in cues.AT_A_PLACE and (word in REGIONS or word in en.PLACES or word in en.CONTINENTS)


def _is_told_those(tokens: Tokens, head: int) -> bool:
    """Whether a word is the "those" of "those who know him", "those in the know"."""
    lower = tokens.lower
    return lower[head] == "those" and head + 1 < len(lower) and lower[head + 1] in cues.AFTER_THOSE


def _people(tokens: Tokens, first: int, last: int, head: int, named: list[int]) -> SourcePhrase:
    """The class of unnamed people: vague with a vague quantity or with nothing, described with anything that tells."""
    word = tokens.lower[head]
    before = tokens.lower[first:head]
    if word == "media" and ("state" in before or "social" in before):
        return SourcePhrase(first, last, head, NAMED_BODY)
    plural = word in en.PLURAL_WITHOUT_S or (word.endswith("s") and not word.endswith("ss"))
    if not plural:
        return SourcePhrase(first, last, head, DESCRIBED)
    if any(w in en.QUANTITIES or w in en.QUANTITY_NOUNS for w in before):
        return SourcePhrase(first, last, head, VAGUE_GROUP)
    told = tokens.lower[head + 1] if head + 1 < last else ""
    if word in en.PARTIES and (told in cues.AFTER_THOSE or not en.RANKS.isdisjoint(before)):
        return SourcePhrase(first, last, head, VAGUE_GROUP)
    if word in en.DESCRIBED_PEOPLE or word in en.PARTIES:
        return SourcePhrase(first, last, head, DESCRIBED)
    if word in en.SIDES and en.NUMBERED.isdisjoint(before):
        return SourcePhrase(first, last, head, VAGUE_GROUP)
    if "house" in before and tokens.is_capital(first + before.index("house")):
        return SourcePhrase(first, last, head, DESCRIBED)  # White House doctors, House members
    definite = any(w in en.DEFINITE or w[0].isdigit() for w in before)
    if definite or any(tokens.is_possessive(at) and not _is_a_kind(tokens, at) for at in range(first, head)):
        return SourcePhrase(first, last, head, DESCRIBED)
    if named and named[0] > head and told in cues.AT_A_PLACE and word in en.PLACED_GROUPS:
        return SourcePhrase(first, last, head, VAGUE_GROUP, weak=word not in en.VAGUE_GROUPS)  # residents of Oakham
    if named and told in cues.EMPLOYED and named[0] <= head + _TO_EMPLOYER and word not in en.SIDES:
        return SourcePhrase(first, last, head, DESCRIBED)  # observers from the African Union
    if named and (named[0] < head or tokens.lower[head + 1 : head + 2] != ["of"]) and word in en.AFFILIATED_GROUPS:
        return SourcePhrase(first, last, head, DESCRIBED)
    weak = word not in en.VAGUE_GROUPS
    if not named and not en.ONCE.isdisjoint(before):
        return SourcePhrase(first, last, head, VAGUE_GROUP)
    if weak and (named or not (word in en.PEOPLE_IN_GENERAL or word in en.UNAFFILIATED)):
        return SourcePhrase(first, last, head, DESCRIBED)
    return SourcePhrase(first, last, head, VAGUE_GROUP, weak=weak)


def _is_a_kind(tokens: Tokens, at: int) -> bool:
    """Whether a possessive says of what kind a group is, and not whose: "women's groups"."""
    return tokens.lower[at] in en.GENERAL_GROUPS and not tokens.is_capital(at + 1)


def _is_owned(tokens: Tokens, first: int, head: int) -> bool:
    """Whether a report says whose it is, or when: "the report", "Gallup's poll", "a 2015 study", "research by ..."."""
    lower = tokens.lower
    newest = (lower[head].endswith("s") or lower[head] in en.POLLS) and any(
        word in ("recent", "latest") for word in lower[first:head]
    )
    generic = lower[head] in en.GENERIC_REPORTS and all(
        word in en.THIN_MODIFIERS or word in cues.AT_HAND for word in lower[first + 1 : head]
    )
    for at in range(first + ((newest or generic) and lower[first] == "the"), head):
        word = lower[at]
        if (
            (word in en.DEFINITE and word not in en.COUNTED)
            or (word in en.REPORT_OWNERS and not (word in en.KEPT_SECRET and lower[head] in _OF_POLLS))
            or word[0].isdigit()
            or tokens.is_possessive(at)
        ):
            return True
    for at in range(head + 1, min(len(lower), head + _OWNER_REACH)):
        gap = tokens.gaps[at - 1]
        word = lower[at]
        if gap == "," and word.isdigit():
            continue  # 40,000
        if gap in (" ", ", ") and word in ("that", "which") and _is_issued(tokens, at + 1):
            return True
        if gap in (" ", ", ") and word in cues.OWNER_WORDS and _owner_at(tokens, at):
            return True
        if gap not in (" ", ", ") or word in en.CLAUSE_BREAKS or word in en.AUXILIARIES or word in _SHOWING:
            return False
        if word == "in" and is_publication(tokens, at + 1):
            return True
        if _is_date(tokens, at):
            return True
        if gap == ", ":
            return False
    return False


def _is_issued(tokens: Tokens, first: int) -> bool:
    """Whether a relative clause tells who issued a report: "figures that Ana Ruiz released", "which ran in Heart"."""
    lower = tokens.lower
    for at in range(first, min(len(lower) - 1, first + _LONGEST_ISSUE)):
        if tokens.gaps[at - 1].strip() or lower[at] in en.CLAUSE_BREAKS:
            return False
        if lower[at] in cues.ISSUING:
            owner = tokens.is_capital(first) or lower[first] in en.DEFINITE
            return owner or (lower[at + 1] in _OWNING and _owner_at(tokens, at + 1))
    return False


def is_publication(tokens: Tokens, at: int) -> bool:
    """Whether a word begins the name of what a report was published in: "in the journal Heart", "in Nature"."""
    lower = tokens.lower
    if at + 1 >= len(lower):
        return False
    at += lower[at] == "the"
    if lower[at] in cues.PERIODICALS:
        return True
    return (
        tokens.is_capital(at)
        and lower[at] not in REGIONS
        and lower[at] not in en.PLACES
        and lower[at] not in en.CALENDAR
        and not cues.PERIODICALS.isdisjoint(lower[at : at + 4])
    )


def _is_date(tokens: Tokens, at: int) -> bool:
    """Whether a word is a day, a month or a year."""
    word = tokens.lower[at]
    if word in en.CALENDAR:
        return tokens.is_capital(at)
    year = word[:4].isdigit() and word[4:5] in ("", "-", "–", "/")  # and "2024-25"
    return word in cues.TIME_WORDS or (year and len(word) >= len("2024"))


def _owner_at(tokens: Tokens, at: int) -> bool:
    """Whether an owner follows a word such as "by" or "from"."""
    if at + 1 >= len(tokens.lower):
        return False
    after = tokens.lower[at + 1]
    if after in en.DEFINITE and tokens.lower[at + 2 : at + 3] and tokens.lower[at + 2] in cues.TIMES:
        return False  # "figures released this week"
    if tokens.lower[at] != "by" and after in ("a", "an") and cues.POLLED_IN & {*tokens.lower[at + 2 : at + 5]}:
        return False  # "early results from a clinical trial"
    if tokens.lower[at] == "by" and after not in en.QUANTITIES:
        return True
    return after in en.DEFINITE or tokens.is_capital(at + 1) or after in ("a", "an", "researchers")


def is_name(tokens: Tokens, at: int, sentence_first: int) -> bool:
    """Whether a word is (part of) a proper name: a capital that neither the sentence's start nor the calendar gives."""
    form = tokens.forms[at]
    if not form[0].isupper():
        return False
    word = tokens.lower[at]
    if word in en.CALENDAR or word in en.NATIONALITY_LIKE or form in ("I", "A"):
        return False
    if at == sentence_first or (at and tokens.gaps[at - 1].rstrip()[-1:] in _OPENERS):
        return word not in COMMON_OPENERS and not word.startswith(en.LEANINGS)
    return True


def _name_class(tokens: Tokens, first: int, last: int, head: int) -> str:
    lower = tokens.lower
    if lower[head] in REGIONS or lower[head] in en.PLACES:
        return NAMED_BODY
    for at in range(first, head):
        if lower[at] in TITLES or (lower[at] in en.DESCRIBED_PEOPLE and not tokens.is_capital(at)):
            return NAMED_PERSON  # "the engineer Ana Ruiz"
    if any(lower[at] in en.BODY_WORDS for at in range(first, min(last, head + 3))):
        return NAMED_BODY
    if lower[first] == "the":
        return NAMED_BODY
    form = tokens.forms[head]
    if form.isupper() and len(form) > 1 and head == first:
        return NAMED_BODY
    return NAMED_PERSON


def named_example_follows(tokens: Tokens, phrase: SourcePhrase, verb: int, end: int) -> bool:
    """Whether the words beside a group name one of it: "critics, including Ana Ruiz", "experts such as the IMF".

    They stand between the group and its verb, or right behind a group that follows its verb; at the end of the sentence
    only "among them" and "including" tell of the group, and not of what is said: "critics say that towns like Oakham".
    """
    behind = verb <= phrase.head
    stop = min(end, phrase.last + _EXAMPLE_GAP if behind else verb, phrase.head + _EXAMPLE_REACH)
    for at in range(phrase.head + 1, stop):
        if _opens_example(tokens, at, en.NAMED_EXAMPLE_WORDS, end):
            return True
    return any(
        tokens.gaps[at - 1].strip() == ","
        and (tokens.lower[at] == "including" or tokens.lower[at : at + 2] == ["among", "them"])
        and _opens_example(tokens, at, en.NAMED_EXAMPLE_WORDS, end)
        for at in range(max(stop, phrase.head + 1), min(end, phrase.head + _LONGEST_CLAUSE))
    )


def _opens_example(tokens: Tokens, at: int, openers: frozenset[str], end: int) -> bool:
    """Whether a word opens an example that has a name in it."""
    word = tokens.lower[at]
    opens = word in openers or (word == "such" and tokens.lower[at + 1 : at + 2] == ["as"])
    return opens and any(is_name(tokens, later, -1) for later in range(at + 1, min(end, at + 9)))

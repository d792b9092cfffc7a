"""Counts of years in a sentence, also where nothing tells whose they are: "30 this year", "its century and a half"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import BODY as BODY_KIND
from editlint.analysis.mentions.known import PERSON
from editlint.analysis.reading.phrases import NOMINAL
from editlint.analysis.reading.quantity import COUNT as COUNTED
from editlint.analysis.reading.quantity import DURATION, ORDINAL
from editlint.analysis.statements.told.counts import BODY, DAY, WEDDING, Counted, counts_in, reckoned_from
from editlint.analysis.statements.told.passage import is_relative, teller_of
from editlint.language.en import histories as en_feasts
from editlint.language.en import told as en
from editlint.language.en.inflection import inflected
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Read

_MOST = 1500  # years that are counted
_MISSED = 3  # years in which what comes each year may have failed to
_AROUND = 28  # characters round a number in which a word may say what it counts
_YEARLY = en_feasts.ONCE_A_YEAR | {"show", "fete", "fête", "pageant", "race", "exhibition"}
_NTH = LatePattern(r"[Tt]he (?P<n>\d{2,3})(?:st|nd|rd|th) ")
_OLDEST = 110  # years of a person
_FULL = 12  # numbers of a sentence
_LEAST_ROUND = 20  # of a bare number

_CANDLES = LatePattern(r" candles\b")
_AFTER = LatePattern(r"(?:,? to the (?:very )?day,?)? (?:after|since|on from)\b")
_AGO = LatePattern(r" ago (?:today|this [a-z]+|yesterday|tomorrow)\b")
_OF = LatePattern(
    r" (?:of (?!age\b)|in (?!prison|jail|exile|the )|strong\b|young\b|(?:that )?ha(?:ve|s) passed\b|(?:this|next) )"
)
_ON = LatePattern(
    r" on(?:[,.;]| this\b|"
    r" (?!(?:an?|the|his|her|its|their|from|loan|death|stage|tour|remand|bail|probation|and|in)\b)[a-z])"
)
_AGE_BEFORE = LatePattern(r"\b(?:turn(?:s|ed|ing)?|reach(?:es|ed|ing)?|hits?|figure|age of|birthday:?) $")
_MEAN = LatePattern(r"\b(?:average|mean|median|typical|retirement|minimum|school|leaving) age of $")
_AGE_BEHIND = LatePattern(r",? (?:this|next|last) [a-z]+|,? the age\b| candles\b")
_CENTURIES = LatePattern(
    r"\b(?:its|their|the|whose|a|that|for) "
    r"(?P<n>half[- ]century|quarter[- ]century|century(?: and a (?:half|quarter))?)\b"
)
_YEARS = {"half": 50, "quarter": 25, "century": 100}
_HALF = 2  # words of "half century", less than of "century and a half"
_WEDDINGS = LatePattern(r"\b(?P<n>" + "|".join(en_feasts.JUBILEES) + r") (?:wedding|jubilee|anniversary)\b")


def near_counts(article: Prose, read: Read) -> list[Counted]:
    """The counts of a sentence, also those whose owner nothing tells; none where it has many numbers."""
    if len(read.quantities) > _FULL:
        return []
    found = {it.start: it for it in counts_in(article, read)}
    for reader in (_weddings, _ordinals, _named, _durations, _centuries, _bare):
        for it in reckoned_from(article, read, reader(article, read)):
            if not any(it.start < each.end and each.start < it.end for each in found.values()):
                found[it.start] = it
    return [*found.values()]


def _weddings(article: Prose, read: Read) -> Iterator[Counted]:
    for told in _WEDDINGS.finditer(article.text, read.start, read.end):
        sort = WEDDING if "wedding" in told.group() else BODY
        yield Counted(told.start(), told.end(), en_feasts.JUBILEES[told.group("n")], sort, None, None)


def _ordinals(article: Prose, read: Read) -> Iterator[Counted]:
    """As in "now in its 20th year of operation", "the 65th running"."""
    for phrase in read.phrases if any(it.kind == ORDINAL for it in read.quantities) else ():
        number = phrase.quantities[0] if len(phrase.quantities) == 1 else None
        if number is None or number.kind != ORDINAL or number.modifier or phrase.kind != NOMINAL:
            continue
        if phrase.head == "birthday" and number.value > _OLDEST:
            yield Counted(number.start, phrase.end, (int(number.value),), BODY, None, None)
        elif phrase.head in en_feasts.EDITIONS and phrase.determiner in ("its", "their", "the"):
            value = int(number.value)
            yearly = phrase.head == "year"
            numbers = (value - 1, value) if yearly else tuple(range(value - 1, value + _MISSED))
            yield Counted(number.start, phrase.end, numbers, BODY, None, teller_of(article).owner(phrase))


def _named(article: Prose, read: Read) -> Iterator[Counted]:
    """As in "the 40th Lesna Show": a number in the name of what comes back each year."""
    for phrase in read.phrases:
        told = _NTH.match(article.text, phrase.start) if phrase.head in _YEARLY else None
        if told is not None and int(told.group("n")) >= _LEAST_ROUND:
            number = int(told.group("n"))
            yield Counted(told.start("n"), phrase.end, tuple(range(number - 1, number + _MISSED)), BODY, None, None)


def _durations(article: Prose, read: Read) -> Iterator[Counted]:
    """As in "fifty years of batter", "70 years young"."""
    for it in read.quantities:
        years = it.value * _IN_YEARS.get(it.unit, 0) if it.kind == DURATION else 0
        if not years or years != int(years) or it.modifier:
            continue
        if _counts_from_beginning(article, read, it) or _is_old(article, read, it):
            yield Counted(it.start, it.end, (int(years),), BODY, None, None)
        elif _AGO.match(article.text, it.end):
            yield Counted(it.start, it.end, (int(years),), DAY, None, None)
        elif _OF.match(article.text, it.end) or _is_until_now(article, read, it) or _is_on(article.text, it):
            behind = article.text[it.end : it.end + _AROUND].lower().split()[1:2]
            sort = WEDDING if behind and behind[0].strip(",.;") in en.WEDDING_YEARS else BODY
            yield Counted(it.start, it.end, (int(years),), sort, None, None)


def _is_old(article: Prose, read: Read, it: Quantity) -> bool:
    """Whether something that is no person is so many years old, by "be"."""
    if not article.text.startswith((" old", "-old"), it.end):
        return False
    clause = read.clause_at(it.start)
    if clause is None or clause.subject is None or clause.verb.lemma not in en_feasts.BEING:
        return False
    subject, entity = clause.subject, teller_of(article).entity(clause.subject)
    bodily = (
        not (en.GENERIC_BODIES | en.BUILT).isdisjoint(subject.words) or "&" in article.text[subject.start : subject.end]
    )
    bodily = bodily or (entity is not None and entity.kind == BODY_KIND)
    return bodily and not is_relative(subject)


def _counts_from_beginning(article: Prose, read: Read, it: Quantity) -> bool:
    """Whether years are counted from a beginning that has no date there: "thirty years after he first played"."""
    after = _AFTER.match(article.text, it.end)
    if after is None:
        return False
    words = {item.lower for item in read.items if after.end() <= item.start < after.end() + _AROUND}
    return not words.isdisjoint(begin_words())


def _is_on(text: str, it: Quantity) -> bool:
    """Whether years have passed: "ten years on some sit apart", and not "jailed for ten years on theft charges"."""
    return _ON.match(text, it.end) is not None and not text.endswith(("for ", "to "), 0, it.start)


def _is_until_now(article: Prose, read: Read, it: Quantity) -> bool:
    """Whether something has been so for as long: "For eighty years the queen has been crowned"."""
    perfect = any(item.lower in ("has", "have") for item in read.items)
    if not perfect or not article.text.endswith(("for ", "For "), 0, it.start):
        return False
    clause, teller = read.clause_at(it.start), teller_of(article)
    who = teller.entity(clause.subject) if clause is not None and clause.subject is not None else None
    if who is not None and who.kind == PERSON:
        return False  # "Ana Ruiz has held the post for 15 years"
    # "a judge said that they have been held for ten years": until that day
    return not any(clause.verb.past and clause.verb.finite for clause in read.clauses)


_IN_YEARS = {"year": 1, "decade": 10, "century": 100}


def _centuries(article: Prose, read: Read) -> Iterator[Counted]:
    """As in "bunting for its century and a half"."""
    for told in _CENTURIES.finditer(article.text, read.start, read.end):
        words = told.group("n").replace("-", " ").split()
        years = _YEARS[words[0]] + (_YEARS[words[-1]] if len(words) > _HALF else 0)
        behind = article.text[told.end() : told.end() + _AROUND].lower().split()[:1]
        if words[0] != "century" or told.group().startswith(("its", "their", "whose")) or behind == ["of"]:
            yield Counted(told.start("n"), told.end(), (years,), BODY, None, None)


def _bare(article: Prose, read: Read) -> Iterator[Counted]:
    """As in "30 this year", "turned 20 last month", "the figure 125, the age that it reaches"."""
    text = article.text
    for phrase in read.phrases:
        start, number = _number_of(text, phrase)
        if number is None and len(phrase.quantities) == 1 and _CANDLES.match(text, phrase.quantities[0].end):
            start, number = phrase.quantities[0].start, int(phrase.quantities[0].value)
        if number is None or not _LEAST_ROUND <= number <= _MOST:
            continue
        first = max(read.start, start - _AROUND)
        said = _AGE_BEFORE.search(text, first, start) or _AGE_BEHIND.match(text, phrase.end)
        if not said or _MEAN.search(text, first, start):
            continue
        clause = read.clause_at(start)
        subject = clause.subject if clause is not None else None
        entity = teller_of(article).entity(subject) if subject is not None else None
        personal = subject is not None and subject.head in ("he", "she", "i", "we", "you")
        personal = personal or (entity is not None and entity.kind == PERSON)
        if not personal:
            yield Counted(start, phrase.end, (number,), BODY, subject, entity)


def _number_of(text: str, phrase: Phrase) -> tuple[int, int | None]:
    """The number that a phrase is, or that stands behind "the figure"."""
    if phrase.head.isdigit() and len(phrase.head) < len("1000") and len(phrase.words) > 1:
        start = phrase.end - len(phrase.head)
        return (start, int(phrase.head)) if text[start : phrase.end] == phrase.head else (start, None)
    it = phrase.quantities[0] if len(phrase.quantities) == 1 else None
    plain = it is not None and not phrase.head and it.kind == COUNTED and not it.unit and _is_exact(it)
    return (
        (it.start, int(it.value))
        if it is not None and plain and phrase.determiner in ("", "a")
        else (phrase.start, None)
    )


def _is_exact(it: Quantity) -> bool:
    return it.value == int(it.value) and it.low == it.high and not it.modifier and not it.per


@cache
def begin_words() -> frozenset[str]:
    """Words of beginning in all their forms."""
    verbs = en.FOUNDING_VERBS | en.OPENING_VERBS | en.BEGINNING_VERBS
    forms = frozenset(form for verb in verbs for form in inflected(verb, "verb"))
    return forms | en.FOUNDING_NOUNS | en.BEGINNING_WORDS

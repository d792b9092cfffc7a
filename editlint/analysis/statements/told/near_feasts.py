"""A count of years and the only years of its passage, where the count is nearly what lies between them.

Neither the owner of the count nor what began has to be known: the passage has one count and one year, or two with that
of the celebration, a word of beginning stands by the earlier one, and the count misses the difference by as little as
such mistakes do.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from editlint.analysis.late_pattern import LatePattern
from editlint.analysis.mentions.known import BODY as BODY_KIND
from editlint.analysis.mentions.known import PERSON
from editlint.analysis.reading.phrases import NOMINAL
from editlint.analysis.reading.quantity import COUNT as COUNTED
from editlint.analysis.reading.quantity import DURATION, ORDINAL
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.told.counts import BODY, DAY, WEDDING, Counted, counts_in
from editlint.analysis.statements.told.passage import Passage, is_named, is_point, is_relative, teller_of
from editlint.language.en import histories as en_feasts
from editlint.language.en import told as en
from editlint.language.en.inflection import inflected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Clause, Read

_FEWEST, _MOST = 5, 1500  # years that are counted
_NEAR = 10  # years by which a count is mistaken, at most
_LEAPS = frozenset((15, 20, 25, 30, 40, 50, 100))  # and those of which feasts are made
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
        for it in reader(article, read):
            if not any(it.start < each.end and each.start < it.end for each in found.values()):
                found[it.start] = it
    return [*found.values()]


def _weddings(article: Prose, read: Read) -> Iterator[Counted]:
    for told in _WEDDINGS.finditer(article.text, read.start, read.end):
        sort = WEDDING if "wedding" in told.group() else BODY
        yield Counted(told.start(), told.end(), en_feasts.JUBILEES[told.group("n")], sort, None, None)


def _ordinals(article: Prose, read: Read) -> Iterator[Counted]:
    """As in "now in its 20th year of operation", "the 65th running"."""
    for phrase in read.phrases:
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
    clause = read.clause_at(it.start)
    if clause is None or clause.subject is None or clause.verb.lemma not in en_feasts.BEING:
        return False
    subject, entity = clause.subject, teller_of(article).entity(clause.subject)
    bodily = (
        not (en.GENERIC_BODIES | en.BUILT).isdisjoint(subject.words) or "&" in article.text[subject.start : subject.end]
    )
    bodily = bodily or (entity is not None and entity.kind == BODY_KIND)
    return bodily and not is_relative(subject) and article.text.startswith((" old", "-old"), it.end)


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
    return perfect and article.text.endswith(("for ", "For "), 0, it.start)


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
        clause = read.clause_at(start)
        subject = clause.subject if clause is not None else None
        entity = teller_of(article).entity(subject) if subject is not None else None
        personal = subject is not None and subject.head in ("he", "she", "i", "we", "you")
        personal = personal or (entity is not None and entity.kind == PERSON)
        said = _AGE_BEFORE.search(text, first, start) or _AGE_BEHIND.match(text, phrase.end)
        if said and not personal:
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


def near_origin(
    article: Prose, passage: Passage, read: Read, counted: Counted
) -> tuple[DateMention, DateMention | None] | None:
    """The year that a count is from and the one that it is to, None for that of publication; None where not sure."""
    told = scene_of(article).between(passage.start, passage.end)
    dated = [it for it in told if it.year is not None and (is_point(it) or (it.explicit and it.mod in _PARTS_OF_YEARS))]
    years = sorted({it.year or 0 for it in dated})
    if not years or len(years) > 2 or (len(years) == 1 and article.published is None):
        return None
    began = next(it for it in dated if it.year == years[0])
    kept = next((it for it in dated if it.year == years[-1]), None) if len(years) > 1 else None
    if kept is None and not _may_be_now(read, counted):
        return None
    if kept is not None and ";" in article.text[kept.end : counted.start]:
        return None  # "was banned in 1952; its jubilee passed unnoticed"
    until = kept.year if kept is not None else article.published.year if article.published is not None else 0
    due = (until or 0) - years[0]
    if not all(_FEWEST <= number <= _MOST for number in counted.numbers) or due < _FEWEST:
        return None
    missed = min(abs(number - due) for number in counted.numbers)
    if not missed or (missed > _NEAR and missed not in _LEAPS):
        return None
    if counted.sort not in (BODY, WEDDING):
        is_its = _WHOSE.fullmatch(article.text, began.end, counted.start) is not None
        is_its = is_its or _is_that_day(article, began, kept) or _is_told_of(article, began, counted)
        return (began, kept) if is_its else None
    that_day = counted.sort == BODY and _is_that_day(article, began, kept)
    return (began, kept) if that_day or _begins(article, began, counted) else None


def _is_that_day(article: Prose, began: DateMention, kept: DateMention | None) -> bool:
    """Whether an event was on about the day of the year on which its years are counted."""
    first, last = began.earliest, kept.earliest if kept is not None else article.published
    if began.day is None or first is None or last is None or (kept is not None and kept.day is None):
        return False
    apart = abs(first.timetuple().tm_yday - last.timetuple().tm_yday)
    return min(apart, _DAYS - apart) <= _WEEK


_DAYS, _WEEK = 365, 7


def _is_told_of(article: Prose, began: DateMention, counted: Counted) -> bool:
    """Whether a date is told of what a feast is of: "the anniversary of the burial, which took place in 1872"."""
    read = article.reading.at(began.start)
    clause = read.clause_at(began.start) if read is not None else None
    subject = clause.subject if clause is not None else None
    return subject is not None and counted.phrase is not None and subject.start == counted.phrase.start


_PARTS_OF_YEARS = frozenset(("START", "MID", "END"))  # "by the end of 1939"


def _may_be_now(read: Read, counted: Counted) -> bool:
    """Whether a count may be to the day of publication."""
    clause = read.clause_at(counted.start)
    before = [it for it in read.clauses if it.verb.finite and it.verb.end <= counted.start]
    if clause is not None and counted.start - clause.verb.end > _LONG and len(before) == 1:
        return True  # so far from the only verb before it there is one that was not read
    lately = any(it.anchor == "published" for it in read.dates)
    words = {item.lower for item in read.items}
    return clause is None or not clause.verb.past or lately or bool(words & {"has", "have", "haven", "now"})


def _begins(article: Prose, date: DateMention, counted: Counted) -> bool:
    """Whether a word of beginning stands by a date, and nothing there that is of another body or of a person."""
    read = article.reading.at(date.start)
    if read is None:
        return False
    clause = read.clause_at(date.start)
    begin, end = (clause.start, clause.end) if clause is not None else (read.start, read.end)
    words = {
        item.lower for item in read.items if min(begin, date.start - _WIDE) <= item.start <= max(end, date.end + _WIDE)
    }
    if _WHOSE.fullmatch(article.text, date.end, counted.start):
        return True
    if counted.sort == WEDDING:
        own = [it for it in read.phrases if is_relative(it) and it.head not in _COUPLE and it.start < date.start]
        return bool(words & en.WEDDING_WORDS) and not own
    if words & _OF_PERSONS or not (words & begin_words()):
        return False
    return clause is None or _can_begin(article, clause, counted)


def _can_begin(article: Prose, clause: Clause, counted: Counted) -> bool:
    """Whether nothing says that what began is another body than the one whose years are counted."""
    subject, things = clause.subject, [it for it in (clause.subject, *clause.objects) if it is not None]
    own = [it for it in things if it.determiner in ("its", "their", "'s", "’s") and "first" not in it.words]
    if any(it.head in en.GENERIC_BODIES | en.WORKS | _PARTS for it in own if it.head not in en.BEGUN_WITH):
        return False
    if any(it.head in en.WORKS for it in things if it.head):
        return False
    if subject is None:
        return True
    if counted.of and counted.phrase is not None:
        kinds = {subject.head in en.GENERIC_BODIES or subject.proper, counted.phrase.head in en.GENERIC_BODIES}
        return can_be_called(set(subject.words), counted.phrase.head) or True not in kinds or counted.phrase.proper
    owners = {counted.entity.name.lower().split()[-1]} - _PRONOUNS if counted.entity is not None else set()
    owners = {it for it in owners if is_named(counted.entity) or it in en.GENERIC_BODIES | en.BUILT}
    read = article.reading.at(counted.start)
    if not owners and read is not None:
        owners = {it.head for it in read.phrases if it.determiner == "the" and it.head in en.GENERIC_BODIES}
    entity = teller_of(article).entity(subject)
    if entity is not None and entity.kind == PERSON:
        return True  # who founded it
    named = subject.proper and (len(subject.words) > 1 or not _opens(article, subject))
    return not (named and owners) or any(can_be_called(set(subject.words), it) for it in owners)


def _opens(article: Prose, phrase: Phrase) -> bool:
    """Whether a phrase has its capital from the beginning of its sentence."""
    sentence = article.sentence_at(phrase.start)
    return sentence is not None and sentence.start == phrase.start


def can_be_called(words: set[str], head: str) -> bool:
    """Whether a body named by some words can be called by a noun: "the Ashworth Prize", "the award"."""
    return head in words or any(head in kind and kind & words for kind in en.KINDS_OF_BODIES)


_PRONOUNS = frozenset(["it", "they", "which", "that", "its", "their", "who"])
_PARTS = frozenset(
    ["office", "branch", "outlet", "wing", "extension", "stand", "annexe", "annex", "department", "line", "plant"]
)
_COUPLE = frozenset(("wife", "husband", "bride", "groom"))
_WHOSE = LatePattern(r", whose (?:[a-z]+ )?")
_LONG = 60  # characters between a verb and what is its own
_WIDE = 50  # characters round a date in which a word of beginning may stand
_OF_PERSONS = frozenset(["born", "died", "married", "wed", "birth", "death"])


@cache
def begin_words() -> frozenset[str]:
    """Words of beginning in all their forms."""
    verbs = en.FOUNDING_VERBS | en.OPENING_VERBS | en.BEGINNING_VERBS
    forms = frozenset(form for verb in verbs for form in inflected(verb, "verb"))
    return forms | en.FOUNDING_NOUNS | en.BEGINNING_WORDS

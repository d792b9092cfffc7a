"""A count of years and the only years of its passage, where the count is nearly what lies between them.

Neither the owner of the count nor what began has to be known: the passage has one count and one year, or two with that
of the celebration, a word of beginning stands by the earlier one, and the count misses the difference by as little as
such mistakes do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import PERSON
from editlint.analysis.statements.assertion import is_asserted
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.analysis.statements.told.counts import BODY, MISTAKES, WEDDING, Counted
from editlint.analysis.statements.told.feast_places import FEWEST_YEARS, places_near_feasts
from editlint.analysis.statements.told.near_counts import begin_words, near_counts
from editlint.analysis.statements.told.passage import (
    Passage,
    dated_statement,
    is_named,
    is_point,
    is_relative,
    published_statement,
    teller_of,
)
from editlint.analysis.statements.told.sure import is_sure_feast
from editlint.language.en import told as en
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.sentences import Clause, Read

COUNT, BEGAN, KEPT = "told-anniversary", "told-began", "told-kept"
_REACH = 4  # sentences of a passage
_MOST = 1500  # years that are counted
_NEAR = 10  # years by which a count is mistaken, at most, but for MISTAKES


def nearly(article: Prose, linked: set[int]) -> Iterator[Statement]:
    """The counts that nearly are the years between the only years of their passage."""
    starts, index = article.words.starts, scene_of(article).sentence_index
    told = {index(starts[at]) for at in places_near_feasts(article)} - {-1}
    now = {index(date.start) for date in article.dates if date.text.startswith("this ")}
    told |= {at for at in now if article.reading.most_quantities(at)}
    dated = {index(date.start) for date in article.dates if date.explicit}
    for at in sorted(told - linked):
        if dated.isdisjoint(range(at - _REACH, at + _REACH + 1)):
            continue
        passage = Passage(article, at)
        if len({it.year for it in passage.dated}) not in (1, 2):
            continue
        span = _span_of(article, passage)
        if span is None:
            continue  # no count of the passage can be of its years: its sentences need not be read
        counts = [(each, it) for each in passage.reads() for it in near_counts(article, each)]
        if len({it.numbers for _, it in counts}) != 1 or counts[0][0].index != at:
            continue
        read, counted = counts[0]
        if is_sure_feast(article, counted.start, counted.end) or not is_asserted(scene_of(article), counted.start):
            continue
        if _is_nearly(article, read, counted, span):
            began, kept, _ = span
            then = (
                dated_statement(article, "", KEPT, [kept])
                if kept is not None
                else published_statement(article, "", KEPT)
            )
            if then is not None:
                yield from stated_feast(article, counted, [began], then)


def stated_feast(
    article: Prose, counted: Counted, origins: Sequence[DateMention], kept: Statement
) -> Iterator[Statement]:
    """A count, what it is from, and when it is kept."""
    key = f"told {counted.start}"
    began = dated_statement(article, key, BEGAN, origins)
    assert began is not None
    text = article.text[counted.start : counted.end]
    amounts = tuple(Amount(number, number, "year") for number in counted.numbers)
    name = counted.entity.name if counted.entity is not None else ""
    yield Statement(key, name, COUNT, amounts, counted.start, counted.end, text, style="ordinal")
    yield began
    yield kept._replace(subject=key)


class _Span(NamedTuple):
    """The year that a count of a passage is from, the one it is to (None: publication), and the years between."""

    began: DateMention
    kept: DateMention | None
    due: int


def _span_of(article: Prose, passage: Passage) -> _Span | None:
    """The only years of a passage between which something can be counted; None where they are none or too near."""
    told = scene_of(article).between(passage.start, passage.end)
    dated = [it for it in told if it.year is not None and (is_point(it) or (it.explicit and it.mod in _PARTS_OF_YEARS))]
    years = sorted({it.year or 0 for it in dated})
    if not years or len(years) > 2 or (len(years) == 1 and article.published is None):
        return None
    began = next(it for it in dated if it.year == years[0])
    kept = next((it for it in dated if it.year == years[-1]), None) if len(years) > 1 else None
    until = kept.year if kept is not None else article.published.year if article.published is not None else 0
    due = (until or 0) - years[0]
    return _Span(began, kept, due) if due >= FEWEST_YEARS else None


def _is_nearly(article: Prose, read: Read, counted: Counted, span: _Span) -> bool:
    """Whether a count is sure to be of the years of its passage, and is not what they come to."""
    began, kept, due = span
    if kept is None and not _may_be_now(read, counted):
        return False
    if kept is not None and ";" in article.text[kept.end : counted.start]:
        return False  # "was banned in 1952; its jubilee passed unnoticed"
    if not all(FEWEST_YEARS <= number <= _MOST for number in counted.numbers):
        return False
    missed = min(abs(number - due) for number in counted.numbers)
    if not missed or (missed > _NEAR and missed not in MISTAKES):
        return False
    if counted.sort not in (BODY, WEDDING):
        whose = _WHOSE.fullmatch(article.text, began.end, counted.start) is not None
        return whose or _is_that_day(article, began, kept) or _is_told_of(article, began, counted)
    that_day = counted.sort == BODY and _is_that_day(article, began, kept)
    return that_day or _begins(article, began, counted)


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
    if clause is not None and clause.verb.negated:
        return False  # "have not raised the rate since 2016"
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

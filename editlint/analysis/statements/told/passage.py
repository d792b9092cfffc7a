"""A passage: the sentences of a paragraph that can speak of one thing, with their dates and their persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import PERSON, THING, UNKNOWN
from editlint.analysis.reading.phrases import NOMINAL, PRONOMINAL, Phrase
from editlint.analysis.statements.histories.telling import Teller
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import DATE, Amount, Statement
from editlint.language.en import told as en

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.dates import DateMention
    from editlint.analysis.mentions.known import Entity
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read

_POINTS = frozenset(("full-date", "iso", "numeric", "month-year", "year", "holiday", "season"))
_MOST = 4  # sentences of a paragraph that is one passage
_REACH = 2  # sentences on either side, in a longer one
_MOST_READINGS = 8


class Passage:
    """Neighbouring sentences of one paragraph.

    Attributes:
        first, last: indices of its sentences, both inclusive.
        start, end: prose offsets.
    """

    def __init__(self, article: Prose, index: int) -> None:
        """The passage round a sentence of an article."""
        self.article, self.text, self.index = article, article.text, index
        sentences, block = article.sentences, article.sentences[index].block
        first = last = index
        while index - first <= _MOST and first > 0 and sentences[first - 1].block == block:
            first -= 1
        while last - index <= _MOST and last + 1 < len(sentences) and sentences[last + 1].block == block:
            last += 1
        if last - first >= _MOST:
            first, last = max(first, index - _REACH), min(last, index + _REACH)
        self.first, self.last = first, last
        self.start, self.end = sentences[first].start, sentences[last].end

    @property
    def dated(self) -> Sequence[DateMention]:
        """Its dates that say their year themselves, in order."""
        return explicit_dates(self.article, self.start, self.end)

    def reads(self) -> Iterator[Read]:
        """Its sentences, read."""
        for index in range(self.first, self.last + 1):
            yield self.article.reading.sentence(index)


def explicit_dates(article: Prose, start: int, end: int) -> list[DateMention]:
    """The dates between two prose offsets that say their year and are points."""
    return [it for it in scene_of(article).between(start, end) if is_point(it)]


def is_point(date: DateMention) -> bool:
    """Whether a date says its year itself and is no stretch of time."""
    return date.explicit and date.kind in _POINTS and not date.mod and date.earliest is not None


def days(date: DateMention) -> Amount:
    """The days that a date may be; it has to be a point."""
    assert date.earliest is not None
    assert date.latest is not None
    return Amount(date.earliest.toordinal(), date.latest.toordinal(), DATE)


def teller_of(article: Prose) -> Teller:
    """Whom phrases mean, for the whole article."""
    return article.remember("told-teller", lambda one: Teller(one, len(one.text)))


def persons_in(teller: Teller, read: Read) -> dict[str, Phrase]:
    """The persons that a sentence names, by their keys, each with the phrase."""
    found: dict[str, Phrase] = {}
    for phrase in read.phrases:
        if phrase.kind == NOMINAL and phrase.proper:
            entity = teller.entity(phrase)
            named = may_be_person(entity) and " " in read.text[phrase.start - read.start : phrase.end - read.start]
            acts = named and not phrase.determiner and any(phrase == clause.subject for clause in read.clauses)
            if entity is not None and (entity.kind == PERSON or acts):
                found.setdefault(entity.key, phrase)
    return found


def subject_at(teller: Teller, read: Read, place: int) -> tuple[Phrase | None, Entity | None]:
    """The subject of the clause that holds an offset, and whom it means."""
    clause = read.clause_at(place)
    if clause is None or clause.subject is None:
        return None, None
    subject = _apposed_name(read, clause.subject) or clause.subject
    return subject, teller.entity(subject)


def _apposed_name(read: Read, phrase: Phrase) -> Phrase | None:
    """The name between commas behind a phrase: "the twins' grandfather, Luis Ruiz, turned 80"."""
    following = next((it for it in read.phrases if it.start >= phrase.end), None)
    if phrase.proper or following is None or not following.proper or following.kind != NOMINAL or following.preposition:
        return None
    gap = read.text[phrase.end - read.start : following.start - read.start]
    return following if gap == ", " and read.text[following.end - read.start :].startswith(",") else None


def is_named(entity: Entity | None) -> bool:
    """Whether somebody is known by a name, and not only by a noun or pronoun."""
    return entity is not None and not entity.key.startswith("t:") and not entity.key.startswith("pronoun")


def may_be_person(entity: Entity | None) -> bool:
    """Whether somebody or something known by a name may be a person, as far as its name tells."""
    if entity is None or entity.kind == PERSON:
        return entity is not None
    return entity.kind in (UNKNOWN, THING) and entity.key.startswith("n:") and not entity.name.startswith("The ")


_GENERATIONS = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))


def surname(name: str) -> str:
    """The last word of a name that tells whose it is."""
    words = [word for word in name.split() if word.lower() not in _GENERATIONS]
    return words[-1] if words else ""


def is_relative(phrase: Phrase | None) -> bool:
    """Whether a phrase is somebody's mother, son or friend."""
    if phrase is None or phrase.kind not in (NOMINAL, PRONOMINAL):
        return False
    owned = phrase.proper and phrase.possessor is not None  # "her son Luis"
    return phrase.head in en.RELATIVES or (owned and not en.RELATIVES.isdisjoint(phrase.words))


def dated_statement(article: Prose, subject: str, attribute: str, dates: Iterable[DateMention]) -> Statement | None:
    """That an attribute is one of several dates, the first of which is shown; None for no dates.

    The publication date may be a further reading.
    """
    chosen = list(dates)[:_MOST_READINGS]
    if not chosen:
        return None
    amounts = tuple(dict.fromkeys(days(date) for date in chosen))
    first = chosen[0]
    text = article.text[first.start : first.end]
    return Statement(subject, "", attribute, amounts, first.start, first.end, text, style="date")


def published_statement(
    article: Prose, subject: str, attribute: str, readings: Sequence[Amount] = ()
) -> Statement | None:
    """That an attribute is the day of publication, or one of further readings; None without a publication date."""
    if article.published is None:
        return None
    from editlint.analysis.facts import describe_days

    day = article.published.toordinal()
    text = describe_days(article.published, article.published)
    amounts = tuple(dict.fromkeys((Amount(day, day, DATE), *readings)))
    return Statement(subject, "", attribute, amounts, -1, -1, text, origin="publication date")

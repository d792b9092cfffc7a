"""The fact sheet of an article: of whom or what it states which figure, date or age, as an editor checks them.

Left-overs of the publishing system are no part of it, nor is what is known and not told. Nothing here judges.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.stating import amount_of_date
from editlint.analysis.statements.telling import Tellings
from editlint.language.en import fact_words as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.statements.statement import Amount, Statement

_EXCERPT = 70  # characters of a sentence that stand for a subject without a name
_LEAD = 20  # characters of them before the value, where the sentence begins further off


class ToldStatement(NamedTuple):
    """A statement as a reader takes it.

    Attributes:
        statement: the statement itself.
        group: a number that statements of one thing share; from 1, in the order in which things are first told of.
        subject: who or what it is about: a name, or the words of the article where nothing is named.
        named: whether `subject` is a name.
        attribute: the attribute in plain words: "down by".
        when: the days at which it holds, or which a date without its year means; "" for none.
        standing: "stated", or why it is no fact of the article: "denied", "planned" and so on, as in attributions, and
            "unasserted" where that cannot be told.
        speaker: who says it in quotation marks, "" for the article itself.
        quoted: whether it stands in quotation marks.
    """

    statement: Statement
    group: int
    subject: str
    named: bool
    attribute: str
    when: str
    standing: str
    speaker: str
    quoted: bool


class SheetFact(NamedTuple):
    """A line of the sheet. `start` and `end` are prose offsets of the value; the texts are as of `ToldStatement`."""

    group: int
    attribute: str
    value: str
    when: str
    remark: str
    start: int
    end: int


class FactSubject(NamedTuple):
    """Who or what facts are about; facts of one group stand together, each in the order of the text."""

    name: str
    named: bool
    facts: tuple[SheetFact, ...]


def own_statements(article: Article) -> list[Statement]:
    """What the story states itself, in order of place: not what is only known, nor what a left-over says."""
    return [each for each in article.statements if not each.origin and not article.in_residue(each.start, each.end)]


def told_statements(article: Article) -> list[ToldStatement]:
    """All that the story states itself, as a reader takes it, in order of place."""
    statements = own_statements(article)
    if not statements:
        return []
    members: dict[str, list[Statement]] = {}
    for each in statements:
        members.setdefault(each.subject, []).append(each)
    groups = {key: number for number, key in enumerate(members, 1)}
    names = {key: _name(article, found) for key, found in members.items()}
    tellings, dates = Tellings(article), {date.start: amount_of_date(date) for date in article.dates}
    return [
        _told(each, groups[each.subject], names[each.subject], tellings)._replace(when=_when(each, dates))
        for each in statements
    ]


def fact_sheet(article: Article) -> tuple[FactSubject, ...]:
    """The facts of an article by subject, subjects in the order in which they are first told of.

    What two statements tell of a subject with the same words is there once, and joins their groups.
    """
    told = told_statements(article)
    telling = {_place(each) for each in told if not _is_less_telling(each)}
    subjects: dict[tuple[str, bool], list[ToldStatement]] = {}
    for each in told:
        subjects.setdefault((each.subject.casefold(), each.named), []).append(each)
    sheet = []
    for found in subjects.values():
        groups = _joined(found)
        shown = [each for each in found if not (_is_less_telling(each) and _place(each) in telling)]
        facts = dict.fromkeys(_fact(each, groups[each.group]) for each in shown)
        if facts:
            sheet.append(FactSubject(found[0].subject, found[0].named, tuple(_together(facts))))
    return tuple(sheet)


def remark(told: ToldStatement) -> str:
    """What keeps a statement from being a plain fact of the article: "denied", "planned; Ada Renn"; "" for nothing."""
    who = told.speaker or (en.QUOTED if told.quoted else "")
    return "; ".join(filter(None, (en.STANDINGS.get(told.standing, ""), who)))


def days_of(amount: Amount) -> tuple[str, str]:
    """The first and the last day of a stretch of the calendar, as in 2024-09-02; "" for an end that is open."""
    import datetime as dt

    first, last = (
        dt.date.fromordinal(int(end)).isoformat() if 1 <= end <= dt.date.max.toordinal() else "" for end in amount[:2]
    )
    return first, last


def _is_less_telling(told: ToldStatement) -> bool:
    return told.statement.attribute in en.LESS_TELLING


def _told(statement: Statement, group: int, name: tuple[str, bool], tellings: Tellings) -> ToldStatement:
    speaker, quoted = tellings.speaker(statement)
    attribute = en.ATTRIBUTES.get(statement.attribute, statement.attribute.replace("-", " "))
    standing = tellings.standing(statement)
    return ToldStatement(statement, group, *name, attribute, "", standing, speaker, quoted)


def _name(article: Article, statements: Sequence[Statement]) -> tuple[str, bool]:
    """What a group is called, and whether that is a name."""
    for each in statements:
        if each.name:
            return " ".join(each.name.split()), True
    return _excerpt(article, statements[0]), False


def _excerpt(article: Article, statement: Statement) -> str:
    """The words of the article round a value, whole where its sentence is short."""
    sentence = article.sentence_at(statement.start)
    start, end = (sentence.start, sentence.end) if sentence is not None else (statement.start, statement.end)
    text = article.text
    lead = ""
    if end - start > _EXCERPT and statement.end - start > _EXCERPT:
        at = text.find(" ", max(start, statement.start - _LEAD), statement.start)
        start, lead = (at + 1 if at >= 0 else statement.start), "… "
    words = text[start:end].split()
    size, kept = len(lead), 0
    while kept < len(words) and size + len(words[kept]) <= _EXCERPT:
        size += len(words[kept]) + 1
        kept += 1
    tail = " …" if kept < len(words) else ""
    return f"{lead}{' '.join(words[: max(1, kept)])}{tail}"


def _when(statement: Statement, dates: Mapping[int, Amount | None]) -> str:
    """The days at which a statement holds, or those of a date that does not name its year itself.

    A statement may put a date without a year into any year, to reckon with it; only what the text tells is shown.
    """
    if statement.when is not None:
        return _described(statement.when)
    days = dates.get(statement.start)
    if days is None or statement.readings != (days,):
        return ""
    years = {end[:4].lstrip("0") for end in days_of(days) if end}
    return "" if all(year in statement.text for year in years) else _described(days)


def _described(days: Amount) -> str:
    import datetime as dt

    from editlint.analysis.facts import describe_days

    first, last = (dt.date.fromisoformat(end) if end else None for end in days_of(days))
    if first is not None and last is not None:
        return describe_days(first, last)
    if first is not None:
        return f"{en.SINCE} {describe_days(first, first)}"
    return f"{en.UNTIL} {describe_days(last, last)}" if last is not None else ""


def _place(told: ToldStatement) -> tuple[int, int]:
    return told.statement.start, told.statement.end


def _joined(told: Iterable[ToldStatement]) -> dict[int, int]:
    """For each group of a subject the first of those that it shares words with."""
    groups: dict[int, int] = {}
    by_place: dict[tuple[int, int], int] = {}
    for each in told:
        group = groups.setdefault(each.group, by_place.get(_place(each), each.group))
        by_place.setdefault(_place(each), group)
    return groups


def _together(facts: Iterable[SheetFact]) -> list[SheetFact]:
    """Facts with those of one group together, groups in the order of their first."""
    groups: dict[int, list[SheetFact]] = {}
    for each in facts:
        groups.setdefault(each.group, []).append(each)
    return [each for members in groups.values() for each in members]


def _fact(told: ToldStatement, group: int) -> SheetFact:
    statement = told.statement
    value = " ".join(statement.text.split())
    return SheetFact(group, told.attribute, value, told.when, remark(told), statement.start, statement.end)

"""Which of two figures of a passage is the earlier one, by the dates and the words beside them."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.reading.items import COORDINATOR, MARK, RELATIVE
from editlint.analysis.reading.quantity import ORDINAL, Quantity
from editlint.language.en import passage_changes as words
from editlint.language.en.changes import AGAINST, TAKEN_OFF
from editlint.language.en.dates import MONTHS
from editlint.language.frames import frames_of

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.figures import Figure

    Moment = tuple[str, int]

_MARK, _DAY, _MONTH, _WEEKDAY = "mark", "day", "month", "weekday"
_PAST, _NOW = (_MARK, -1), (_MARK, 1)
_NEAR = len("compared to ab")  # characters before a figure
_BACK = 3  # months by which the second figure told may lie before the first, with no year told
_YEAR_END = 10  # months: December and January may be of two years


def in_time(article: Article, one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """The two figures, in order of place, with the earlier one first; None where the passage does not tell which."""
    if any(_is_expected(article, figure) for figure in (one, other)):
        return None
    first, second = _moment(article, one), _moment(article, other)
    if first is None or second is None or (first[0] != second[0] and _MARK not in (first[0], second[0])):
        if first is None and other.mark[-1:] and other.mark[-1] in AGAINST:
            return other, one
        if first is None and second == _NOW and _is_moved(article, other):
            return one, other
        first, second = _tense(article, one), _tense(article, other)
    if first is None or second is None or first == second:
        return None
    if _MARK in (first[0], second[0]):
        if _DAY in (first[0], second[0]) and (_is_last(article, one) or _is_last(article, other)):
            return None  # “48 in 2022 and 57 last year”
        sides = [value if sort == _MARK else 0 for sort, value in (first, second)]
        return (one, other) if sides[0] < sides[1] else (other, one)
    if first[0] != second[0]:
        return None
    gap = second[1] - first[1]
    if first[0] == _WEEKDAY and gap < 0:
        return None
    if first[0] == _MONTH and (gap < -_BACK or gap >= _YEAR_END):
        return None
    return (one, other) if gap > 0 else (other, one)


def _is_moved(article: Article, figure: Figure) -> bool:
    """Whether a clause of its own tells what became of the figure before: "£850 a month, going to £1,190"."""
    read = article.reading.at(figure.start)
    if read is None or figure.mark != ("to",) or figure.clause < 0:
        return False
    frames = frames_of("en").by_verb.get(read.clauses[figure.clause].verb.lemma, ())
    return any(attribute == "changed-to" for frame in frames for attribute, _ in frame.states)


def _is_last(article: Article, figure: Figure) -> bool:
    """Whether a figure is of a year that is told from now: it may be later than one with its number."""
    read = article.reading.at(figure.start)
    if read is None:
        return False
    start, end = _segment(read, figure)
    inside = [word for item in read.items if start <= item.start < end for word in item.lower.split()]
    return any(one == "last" and other in words.PERIODS for one, other in pairwise(inside))


def _moment(article: Article, figure: Figure) -> Moment | None:
    """When a figure held: the date beside it, or whether it is told of before or of now."""
    read = article.reading.at(figure.start)
    if read is None:
        return None
    start, end = _segment(read, figure)
    inside = [item.lower for item in read.items if start <= item.start < end]
    if any(one in words.WITHOUT and other in TAKEN_OFF for one, other in pairwise(inside)):
        return None  # “from $40 after tax to $44 before tax”
    if (
        figure.mark[-1:] in (("from",), ("to",))
        and words.COMPARED not in read.text[: figure.start - read.start][-_NEAR:]
    ):
        return _PAST if figure.mark[-1] == "from" else _NOW
    if figure.mark[-1:] and figure.mark[-1] in AGAINST:
        return _PAST
    dates = [each for each in read.dates if start <= each.start < end] or _dates_beside(read, start, end)
    behind = [each for each in dates if each.start >= figure.end]
    dates = behind if len(behind) == 1 else dates
    said = _said(read, start, end, dates)
    if _is_perfect(read, figure):
        said -= words.AT_CLOSE
    if bool(said & words.BEFORE) != bool(said & words.NOW):
        return _PAST if said & words.BEFORE else _NOW
    month = {
        MONTHS[name]
        for word in said
        if (name := word.removesuffix(words.POSSESSIVE).title()) in MONTHS and name.lower() != word
    }
    label = _label(read, start)
    if not dates and _is_year(label):
        return (_DAY, date(int(label), 1, 1).toordinal())
    month |= {MONTHS[label.title()]} if label.title() in MONTHS else set()
    if not dates and len(month) == 1:
        return (_MONTH, month.pop())  # “April's figure”
    if not dates and _is_present(read, figure):
        return _NOW
    years = {int(one) for before, one in pairwise(inside) if before in words.IN_YEAR and _is_year(one)}
    if not dates and len(years) == 1:
        return (_DAY, date(years.pop(), 1, 1).toordinal())
    if len(dates) != 1:
        return None
    if dates[0].earliest is not None:
        return (_DAY, dates[0].earliest.toordinal())
    if dates[0].month is not None:
        return (_MONTH, dates[0].month)
    return (_WEEKDAY, dates[0].weekday) if dates[0].weekday is not None else None


def _label(read: Read, start: int) -> str:
    """The word that stands with a colon before a figure: "May: 5.1%", "2021: 71%"; else ""."""
    before = [item for item in read.items if item.end <= start][-2:]
    return before[0].lower if [item.lower for item in before[1:]] == [":"] else ""


def _is_year(word: str) -> bool:
    """Whether a bare number can be a year of an article; few are read as dates before "and 4,000 tonnes"."""
    return len(word) == len("2016") and word.isdigit() and word[:2] in ("18", "19", "20")


def _is_expected(article: Article, figure: Figure) -> bool:
    """Whether a figure is a forecast or an aim."""
    read = article.reading.at(figure.start)
    if read is None:
        return True
    start, end = _segment(read, figure)
    return any(item.lower in words.EXPECTED for item in read.items if start <= item.start < end)


def _tense(article: Article, figure: Figure) -> Moment | None:
    """-1 for what had been, 0 for what was, 1 for what is; None where no clause tells."""
    read = article.reading.at(figure.start)
    if read is None or figure.clause < 0:
        return None
    if _is_perfect(read, figure):
        return _PAST
    if _is_present(read, figure):
        return _NOW
    verb = read.clauses[figure.clause].verb
    return (_MARK, 0) if verb.finite and verb.past else None


def _is_perfect(read: Read, figure: Figure) -> bool:
    """Whether the clause of a figure tells what had been."""
    verb = read.clauses[figure.clause].verb if figure.clause >= 0 else None
    return verb is not None and read.text[verb.start - read.start : verb.end - read.start].lower().startswith("had ")


def _is_present(read: Read, figure: Figure) -> bool:
    """Whether the clause of a figure tells how it is: "the fine stands at 90"."""
    if figure.clause < 0:
        return False
    verb = read.clauses[figure.clause].verb
    if any(item.lower in words.BOUNDS and verb.end <= item.start < figure.start for item in read.items):
        return False  # “remembers when a pint cost 20p”
    return verb.finite and not verb.past and not verb.modal and not verb.either and verb.form not in words.ALIKE


def _said(read: Read, start: int, end: int, dates: list[DateMention]) -> set[str]:
    """The words of a stretch, those of its dates among them, without "on" before a date."""
    found = {item.lower for item in read.items if start <= item.start < end and item.lower != "on"}
    found |= {word.lower() for each in dates for word in each.text.split()}
    last = [item for item in read.items if start <= item.start < end and item.tag != MARK][-1:]
    inside = [word for item in read.items if start <= item.start < end for word in item.lower.split()]
    if any(one == "this" and other in words.PERIODS for one, other in pairwise(inside)):
        found.add("now")
    return found | {"on"} if last and last[0].lower == "on" else found


def _segment(read: Read, figure: Figure) -> tuple[int, int]:
    """The stretch of a sentence round a figure that tells of it alone: to the next mark, "and" or other figure."""
    start, end = read.start, read.end
    for item in read.items:
        bounds = item.tag in (MARK, COORDINATOR, RELATIVE) or item.lower in words.BOUNDS
        other = _is_amount(item) and not item.start <= figure.start < item.end
        if (bounds or other) and item.end <= figure.start:
            start = item.end
        elif (bounds or other) and item.start >= figure.end:
            return start, item.start
    return start, end


def _is_amount(item: Item) -> bool:
    """Whether an item is a number that is not the place in a row: "in its first year"."""
    return isinstance(item.value, Quantity) and item.value.kind != ORDINAL


def _dates_beside(read: Read, start: int, end: int) -> list[DateMention]:
    """The date beside a clause with "when": "in 2019, when it counted 239,000", "€50,000 when it opened in 1998"."""
    bound = [item.lower for item in read.items if item.end <= start][-1:]
    before = [each for each in read.dates if 0 <= start - each.end <= len(", when ")]
    if before and bound == ["when"]:
        return before
    following = [item for item in read.items if item.start >= end]
    if not following or following[0].lower != "when":
        return _dates_opening(read, start)
    stop = next((item.start for item in following[1:] if item.tag == MARK), read.end)
    return [each for each in read.dates if end <= each.start < stop]


def _dates_opening(read: Read, start: int) -> list[DateMention]:
    """The date that stands alone before a comma, right before the stretch of a figure: "In June, 64 were taken"."""
    marks = [item for item in read.items if item.end <= start][-2:]
    if not marks or marks[-1].lower not in (",", ":"):
        return []
    return [each for each in read.dates if 0 <= marks[-1].start - each.end <= 1]

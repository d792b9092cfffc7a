"""The kind `tense`: a day to come told as past, and a day gone by announced as to come.

Both need the publication date. Plans, deadlines, budgets and other people's words are not looked at.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import days_of
from editlint.checks.base import Hit, KnownEvidence, Option
from editlint.checks.dates.said import day_text, proposals, year_proposal
from editlint.language.en.dating import INVENTED, ORIGIN_VERBS, PAST_VERBS, PLANNING_WORDS
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.statements.arithmetic import Days
    from editlint.checks.base import Rule

_REACH = 8  # words before a date in which its verb stands
_FORMS = ("full-date", "iso", "month-year", "year", "numeric")
_WORD = LatePattern(r"[^\W_]+(?:[’'-][^\W_]+)*|[,;:()“”\"]")
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "this", "that"})
_ANNOUNCING = LatePattern(
    r"\b(?:will(?: be)?|(?:is|are) (?:scheduled|set|due|expected|planned|slated|going)(?: (?:for|to))?)"
    r"(?: [a-z]+ed| [a-z]+)(?: (?!which|who|that|of|since|from|after|for|until|till|whose|where|when|but|and)"
    r"[\w’'-]+){0,5}? (?:on|in) $"
)
_ANNOUNCED_FOR = LatePattern(r"\b(?:is|are) (?:scheduled|set|due|planned|slated) (?:for|on) $")


_INVENTED = LatePattern(
    rf"(?:\b[Ii]n (?:the|this|his|her|their) (?:[\w’'-]+ )?(?:{'|'.join(INVENTED)})\b)"
    r"|\bset in|fiction|predict|imagine|simulat"
)


class TenseCheck:
    """A date on the wrong side of publication for its verb."""

    kind = "tense"
    options = (
        Option("grace", "integer", 7, "days either side of publication: corrections, time zones"),
        Option("updated", "integer", 3, "days after publication told as past that say the page was brought up to date"),
    )
    values = ("date", "side", "published")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Dates that say their year, in a clause whose verb puts them on the other side of the publication date."""
        published = article.published
        if published is None:
            return
        grace = rule.options["grace"]
        later: list[Hit] = []
        for mention, before in zip(article.dates, (None, *article.dates), strict=False):
            if not mention.explicit or mention.kind not in _FORMS or mention.mod:
                continue
            days = days_of(mention)
            if days is None:
                continue
            if (days.first - published).days > grace:
                if _told_as_past(article, mention, before):
                    later.append(self._hit(mention, days, published, "later"))
            elif (published - days.last).days > grace and _told_as_future(article, mention, published):
                yield self._hit(mention, days, published, "earlier")
        if len(later) < rule.options["updated"]:
            yield from later

    def _hit(self, mention: DateMention, days: Days, published: dt.date, side: str) -> Hit:
        return Hit(
            mention.start,
            mention.end,
            {"date": mention.text, "side": side, "published": day_text(published)},
            evidence=(KnownEvidence("publication date", f"published on {day_text(published)}"),),
            proposals=proposals(*(year_proposal(mention, year) for year in _likely_years(days, published, side))),
            data={"value": mention.value},
        )


def _likely_years(days: Days, published: dt.date, side: str) -> Iterator[int]:
    """The nearest year on the right side: the typing mistake of January, and of the next line."""
    for year in (published.year, published.year - 1 if side == "later" else published.year + 1):
        if not dt.MINYEAR <= year <= dt.MAXYEAR:
            continue
        first = days.first.replace(year=year, day=min(days.first.day, 28))
        fits = first <= published if side == "later" else published - first <= days.last - days.first
        if fits and year != days.first.year:
            yield year
            return


def _told_as_past(article: Article, mention: DateMention, before: DateMention | None) -> bool:
    """Whether the words round a date tell it as done: "launched in", "was held on", "since", "In ..., he won"."""
    sentence = article.sentence_at(mention.start)
    if sentence is None or _INVENTED.search(article.text, sentence.start, sentence.end):
        return False
    start = mention.start
    wanted: tuple[str, ...] = _PREPOSITIONS
    if mention.bound == "last":
        if before is None or before.end < sentence.start:
            return False
        start, wanted = before.start, ("between",)
    lower = [
        match.group().lower() for match in _WORD.finditer(article.text, max(sentence.start, start - _CLAUSE), start)
    ]
    if not lower or lower[-1] not in wanted:
        return False
    if lower[-1] in ("since", "established", "founded"):
        return True
    if len(lower) == 1:
        return _goes_on_in_past(article, mention, sentence.end)
    clause = lower[max((at for at, word in enumerate(lower) if word in ",;:"), default=-1) + 1 :]
    if any(_plans(clause, index) for index in range(len(clause) - 1)):
        return False
    for word in reversed(lower[-_REACH:-1]):
        if word in PAST_VERBS or word in ORIGIN_VERBS or word.endswith("-founded"):
            return True
        if word in _BREAKS or word.endswith("ing") or word.isdigit():
            return False
    return False


_PREPOSITIONS = ("in", "on", "since", "established", "founded")
_CLAUSE = 600  # characters before a date in which its clause stands


def _goes_on_in_past(article: Article, mention: DateMention, end: int) -> bool:
    """Whether a sentence that opens with the date has a past verb soon, and nothing that makes it a plan."""
    words = [match.group().lower() for match in _WORD.finditer(article.text, mention.end, min(end, mention.end + 120))]
    words = words[1:] if words[:1] == [","] else words
    for word in words[:_REACH]:
        if word in PLANNING_WORDS or word in _BREAKS:
            return False
        if word in PAST_VERBS or word in ORIGIN_VERBS:
            return True
    return False


_BREAKS = frozenset({",", ";", ":", "(", ")", "“", "”", '"', "for", "of", "is", "are", "has", "have", "be"})


def _plans(words: list[str], index: int) -> bool:
    """Whether the word at an index makes a plan of what follows; "to" does so before a verb."""
    word = words[index]
    if word == "to":
        after = words[index + 1]
        return after.isalpha() and after not in _DETERMINERS and index + 2 < len(words)
    return word in PLANNING_WORDS


def _told_as_future(article: Article, mention: DateMention, published: dt.date) -> bool:
    """Whether the words right before a date announce it: "will open on", "is scheduled for"."""
    if mention.year is None or published.year - mention.year > 1 or mention.kind == "year":
        return False
    sentence = article.sentence_at(mention.start)
    if sentence is None:
        return False
    before = article.text[sentence.start : mention.start]
    return _ANNOUNCING.search(before) is not None or _ANNOUNCED_FOR.search(before) is not None


CHECKS = (TenseCheck(),)

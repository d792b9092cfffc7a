"""Lives told by their two ends side by side: "(1899–1966)", "(born 19 May 1920, died 3 March 1999)", and by labels.

A box beside an article says "Born 19 May 1920 Lesna Died 3 March 1999 (aged 78)": its age is told of the two days.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import days_of
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import DATE, Amount, Statement
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose

FROM, TO, FROM_DAY, TO_DAY = "lived-from", "lived-to", "lived-from-day", "lived-to-day"
LIVED = "lived"
_NAME = LatePattern(r"[^\W\d_][\w’'\-.]* [^\W\d_a-z][\w’'\-.]* ?$")
_BORN = LatePattern(r"(?:\b(?:[Bb]orn|b\.)|\*)(?: [^();]{0,60}?)? ?$")
_DIED = LatePattern(r"^(?!.*\bwho\b|.*\bdied the\b)[^()\d]{0,40}(?:\b(?:died|d\.)|†)[^()\d]{0,30}$")
_THEN_DIED = LatePattern(r"\W*(?:He|She) died (?:[^,;:.()\d]{0,40} )?(?:in|on) $")
_BORN_LABEL = LatePattern(r"\bBorn:? ?$")
_DIED_LABEL = LatePattern(r"[^()\d]*\bDied:? ?")
_AGED = LatePattern(r",? ?\(?(?:at age|aged?) (\d{1,3})\b")
_NEAR, _ASIDE = 80, 160  # characters between the two ends; before a bracket in which its name begins


def is_life(article: Prose, first: DateMention, last: DateMention) -> bool:
    """Whether a range is the life of somebody: in brackets, by its days or behind a name."""
    text = article.text
    sentence = scene_of(article).sentence(first.start)
    opening = text.rfind("(", sentence.start, first.start)
    if opening < 0 or ")" in text[opening + 1 : last.end] or text.find(")", last.end, last.end + 60) < 0:
        return False
    if first.kind == last.kind == "full-date":
        return True
    return first.explicit and last.explicit and _NAME.search(text, max(0, opening - 60), opening) is not None


def find_life_spans(article: Prose) -> Iterator[Statement]:
    """The two ends of each life that an article tells side by side."""
    for first, last in pairwise(article.dates):
        if not first.explicit or not last.explicit:
            continue
        spanned = first.bound == "first" and last.bound == "last" and is_life(article, first, last)
        if spanned or _born_and_died(article, first, last) or _then_died(article, first, last):
            yield from _ends(article, first, last)
        elif _labelled(article.text, first, last):
            yield from _ends(article, first, last)
            yield from _aged(article, first, last)


def _born(text: str, first: DateMention) -> bool:
    return _BORN.search(text, max(0, first.start - 70), first.start) is not None


def _born_and_died(article: Prose, first: DateMention, last: DateMention) -> bool:
    """As in "(born 19 May 1920, died 3 March 1910)" and "born in 1920 and died in 1910"."""
    gap = article.text[first.end : last.start] if last.start - first.end <= _NEAR else "."
    told = "." not in gap.replace("d.", "") and _DIED.match(gap) is not None
    return told and _born(article.text, first)


def _then_died(article: Prose, first: DateMention, last: DateMention) -> bool:
    """As in "was born in 1920. She died in 1910"."""
    index, sentences = scene_of(article).sentence_index, article.sentences
    at = index(last.start)
    if at < 1 or index(first.start) != at - 1 or sentences[at].block != sentences[at - 1].block:
        return False
    told = _THEN_DIED.fullmatch(article.text, sentences[at].start, last.start) is not None
    return told and _born(article.text, first)


def _labelled(text: str, first: DateMention, last: DateMention) -> bool:
    """As in "Born 19 May 1920 Lesna Died 3 March 1999", with whatever places between."""
    if last.start - first.end > _ASIDE or _BORN_LABEL.search(text, max(0, first.start - 7), first.start) is None:
        return False
    return _DIED_LABEL.fullmatch(text[first.end : last.start].replace("\n", " ")) is not None


def _aged(article: Prose, first: DateMention, last: DateMention) -> Iterator[Statement]:
    """The age right behind the day of a death."""
    age = _AGED.match(article.text, last.end)
    if age is not None:
        years = int(age.group(1))
        yield Statement(
            f"life {first.start}",
            "",
            LIVED,
            (Amount(years, years, "year"),),
            age.start(1),
            age.end(1),
            age.group(1),
            style="digits",
        )


def _ends(article: Prose, first: DateMention, last: DateMention) -> Iterator[Statement]:
    born, died = days_of(first), days_of(last)
    if born is None or died is None:
        return
    full = first.kind == last.kind == "full-date"
    for date, days, names in ((first, born, (FROM, FROM_DAY)), (last, died, (TO, TO_DAY))):
        amount = Amount(days.first.toordinal(), days.last.toordinal(), DATE)
        text = article.text[date.start : date.end]
        for name in names[: 1 + full]:
            key = f"life {first.start}"
            yield Statement(key, "", name, (amount,), date.start, date.end, text, style="date")

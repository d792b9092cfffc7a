"""The kind `order`: what the words put after something lies before it by its date, or the other way round."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.statements.arithmetic import days_of
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.lives import lives_of
from editlint.analysis.statements.scene import scene_of
from editlint.checks.base import Evidence, Hit
from editlint.language.en.dating import ENDING_VERBS, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.analysis.statements.names import Subject
    from editlint.checks.base import Option, Rule

_FORMS = ("full-date", "iso", "month-year", "year", "numeric")
# Between the two dates: the second is later, or the second is earlier. One clause, one subject, no other date.
_AT = r" (?:in|on|until) "
_LEAD = r",? (?:[^.,;:()“”]{0,60} )?"
_THEN = LatePattern(
    rf"{_LEAD}(?:and|but|before|then|until)(?: (?:then|finally|eventually))? "
    r"(?:(?:was|were|he|she|it|they) )?(?:\w+ly )?"
    rf"(?:{'|'.join(ENDING_VERBS)})(?: [^.,;:()“”\d]{{0,50}})?{_AT}"
    rf"|{_LEAD}and later,?{_AT}"
    rf"|[,.] (?:[^.,;:()“”]{{0,60}} )?(?:[Ll]ater|[Aa]fterwards?|[Ss]ubsequently|[Tt]hen),?{_AT}"
)
_AFTER = LatePattern(
    r",? (?:[^.,;:()“”]{0,30} )?after (?:having )?(?:being |\w+ly )?[a-z]+(?:ing|ed)\b"
    rf"(?: [^.,;:()“”\d]{{0,50}})?{_AT}"
)
_ELSE = LatePattern(
    r"\b(?:who|which|that|whose|born|of|by|plan\w*|schedul\w*|postpon\w*|delay\w*|expect\w*|set|due|until)\b"
)


class OrderCheck:
    """Two dates of one sentence, or a birth and a death, in an order that their words exclude."""

    kind = "order"
    options: tuple[Option, ...] = ()
    values = ("first", "second")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """As in "opened in 1951 and closed in 1949" and "left in 1949 after joining in 1951"."""
        for first, second in pairwise(article.dates):
            if first.explicit and second.explicit and {first.kind, second.kind} <= set(_FORMS):
                yield from _contradiction(article, first, second)
        if any(mention.explicit for mention in article.dates):
            yield from _lives(article)


def _contradiction(article: Article, first: DateMention, second: DateMention) -> Iterator[Hit]:
    one, other = days_of(first), days_of(second)
    gap = article.text[first.end : second.start]
    if one is None or other is None or len(gap) > 140 or first.mod or second.mod:
        return
    if (
        first.bound == "first"
        or second.bound
        or not re.search(
            r"\b(?:in|on) (?:\w+day,? )?$", article.text[max(0, first.start - 14) : first.start], re.IGNORECASE
        )
    ):
        return
    if _ELSE.search(gap):
        return
    if other.last < one.first and _THEN.fullmatch(gap):
        yield _hit(first, second, first, second)
    elif one.last < other.first and _AFTER.fullmatch(gap):
        yield _hit(first, second, second, first)


def _hit(first: DateMention, second: DateMention, earlier: DateMention, later: DateMention) -> Hit:
    """`earlier` is what the words put first."""
    return Hit(
        second.start,
        second.end,
        {"first": earlier.text, "second": later.text},
        evidence=(Evidence(first.start, first.end, "the date beside it"),),
        data={"earlier": earlier.value, "later": later.value},
    )


def _title(article: Article, who: Subject) -> str:
    """The title before a name, "" where there is none."""
    before = article.text[max(0, who.start - 24) : who.start].rsplit("\n", 1)[-1].split()
    word = before[-1].rstrip(".").lower() if before else ""
    return word if word in TITLES else ""


def _lives(article: Article) -> Iterator[Hit]:
    lives = lives_of(scene_of(article))
    for death in lives.deaths:
        birth = lives.birth_of(death.who)
        if birth is None or death.days.last >= birth.days.first:
            continue
        if " " not in death.who.name and " " not in birth.who.name:
            continue
        if " " not in death.who.name and _title(article, death.who) != _title(article, birth.who):
            continue  # "Captain Holm" may be another than "Carl Holm"
        if abs(death.mention.start - birth.mention.start) < 60:
            continue  # a life span, which `lifespan` looks at
        yield Hit(
            death.mention.start,
            death.mention.end,
            {"first": birth.mention.text, "second": death.mention.text},
            evidence=(Evidence(birth.mention.start, birth.mention.end, f"{birth.who.name} was born"),),
            data={"earlier": birth.mention.value, "later": death.mention.value},
        )


CHECKS = (OrderCheck(),)

"""What rules hold against other articles (events, quotations), judged over an archive by the rules' own `compare`.

A check may say by `in_archive` what is fit to be held against articles of many years; all of it is, where it does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.archive.memory.judging import CrossContradiction
from editlint.archive.memory.wording import Told, elsewhere
from editlint.checks.base import CrossHit, StatedAt, Statement
from editlint.model import Severity
from editlint.rulebook.message import seen, worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.archive.memory.kept import KeptArticle, KeptComparison
    from editlint.checks.base import Check
    from editlint.engine.outcome import Stated
    from editlint.rulebook.rule import Rule


def compared(rule: Rule, check: Check, kept: Sequence[KeptComparison]) -> Iterator[CrossContradiction]:
    """What contradicts each other among comparisons of one rule, topic and key.

    Args:
        rule: the rule that made them.
        check: its kind.
        kept: in any order; of a story in several versions the last one counts.
    """
    compare = getattr(check, "compare", None)
    if compare is None:
        return
    last = _last_versions(kept)
    numbers: dict[KeptArticle, int] = {}
    at: dict[StatedAt, KeptComparison] = {}
    for each in sorted(kept, key=lambda it: (_order(it.article), it.stated.place)):
        if last[each.article.story] != _order(each.article):
            continue
        stated = each.stated
        if fits(rule, check, stated):
            told = _statement(stated)
            at[StatedAt(numbers.setdefault(each.article, len(numbers)), told)] = each
    if len(numbers) > 1:
        order = list(at)
        if getattr(check, "last_holds", False):
            order.reverse()  # through the years the later of two articles is the one to look at
        for hit in compare(rule, order):
            yield _contradiction(rule, hit, at)


def fits(rule: Rule, check: Check, stated: Stated) -> bool:
    """Whether a check compares what it has stated, and holds it against articles of many years."""
    fit = getattr(check, "in_archive", None)
    return hasattr(check, "compare") and (fit is None or bool(fit(rule, _statement(stated))))


def _statement(stated: Stated) -> Statement:
    return Statement(stated.topic, stated.key, stated.value, stated.place.start, stated.place.end)


def _last_versions(kept: Sequence[KeptComparison]) -> dict[str, tuple[str, str, int]]:
    last: dict[str, tuple[str, str, int]] = {}
    for each in kept:
        last[each.article.story] = max(last.get(each.article.story, ("", "", -1)), _order(each.article))
    return last


def _order(article: KeptArticle) -> tuple[str, str, int]:
    return (article.published, article.shard, article.number)


def _contradiction(rule: Rule, hit: CrossHit, at: dict[StatedAt, KeptComparison]) -> CrossContradiction:
    own = at[hit.at]
    others = tuple(_told(at[other], message) for other, message in hit.against)
    match = seen(own.stated.match)
    message = seen(hit.message) if hit.message else worded(rule.message, {"match": match, **hit.values})
    return CrossContradiction(
        rule,
        max(rule.severity, Severity.WARNING, key=lambda it: it.rank),
        f"{message} {elsewhere(others[0].article, 1)}" if others else message,
        _told(own, ""),
        others,
        {"archive": True, "key": own.stated.key, **hit.data},
    )


def _told(kept: KeptComparison, says: str) -> Told:
    stated = kept.stated
    return Told(kept.article, stated.place, stated.match, stated.excerpt, says)

"""A contradiction between articles in words: its message, and the places of other articles with their dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.checks.arithmetic.render import shown
from editlint.model import Related, Violation
from editlint.plural import counted
from editlint.rulebook.message import seen, worded
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editlint.archive.memory.kept import KeptArticle, KeptStatement
    from editlint.checks.arithmetic.solver import Contradiction
    from editlint.model import Place, Severity
    from editlint.rulebook.rule import Rule


class Told(NamedTuple):
    """A place of an article and what it says.

    Attributes:
        article: which article.
        place: where the value stands in its file.
        text: what stands there.
        excerpt: its sentence.
        says: the same for people, with what it is of: "born 1963".
    """

    article: KeptArticle
    place: Place
    text: str
    excerpt: str
    says: str


def told(kept: KeptStatement, more: int = 0) -> Told:
    """A statement as evidence; `more` other articles say the same."""
    statement = kept.statement
    says = f"{statement.attribute.replace('-', ' ')} {seen(statement.text)}"
    says = f"{says}, as in {counted(more, 'other article')}" if more > 0 else says
    return Told(kept.article, statement.place, statement.text, statement.excerpt, says)


def message_of(rule: Rule, found: Contradiction, own: KeptStatement, other: KeptStatement, agreeing: int) -> str:
    """What a rule says of values of several articles that break its law, and where the other one stands."""
    view, statement = shown(found), own.statement
    others = [each for each in found.statements if each != found.own]
    values = {
        "match": seen(statement.text),
        "sum": view.sum,
        "said": seen(statement.text),
        "name": statement.name or other.statement.name,
        "expected": view.expected,
        "others": ", ".join(f"{each.attribute.replace('-', ' ')} {seen(each.text)}" for each in others),
        "what": f"“{statement.name or other.statement.name}” ({statement.attribute.replace('-', ' ')})",
        "date": seen(statement.text),
        "other": seen(other.statement.text),
    }
    where = f"Stands corrected: {other.article.called}." if other.settled else elsewhere(other.article, agreeing)
    return f"{worded(rule.message, values)} {where}"


def elsewhere(article: KeptArticle, agreeing: int) -> str:
    """Where the other side stands: one article by its headline and date, several by their number and the first."""
    if agreeing > 1:
        return f"Against it: {counted(agreeing, 'article')}, one of them {article.called}."
    return f"Against it: {article.called}."


def cross_violation(
    rule: Rule, severity: Severity, message: str, own: Told, others: Sequence[Told], data: Mapping[str, Any]
) -> Violation:
    """A violation with the places of other articles as evidence, each with its headline and date."""
    return Violation(
        *own.place._replace(path=own.article.path),
        rule=rule.name,
        severity=severity,
        tags=rule.tags,
        message=message,
        match=own.text,
        related=tuple(
            Related(
                *each.place._replace(path=each.article.path),
                message=f"{each.says}: {each.article.called}",
                excerpt=each.excerpt,
            )
            for each in others
        ),
        data=dict(data),
        excerpt=own.excerpt,
        excerpt_start=own.place.start - max(0, own.excerpt.find(own.text)),
    )

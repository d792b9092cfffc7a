"""Runs one check over plain paragraphs, without files and without the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.article import Article
from editlint.documents.document import Block, Document, Piece
from editlint.model import Severity
from editlint.rulebook.rule import Rule
from editlint.source import Source

if TYPE_CHECKING:
    from editlint.checks.base import Hit


def article_of(text: str) -> Article:
    """Paragraphs between blank lines, every character its own source."""
    blocks = []
    at = 0
    for part in text.split("\n\n"):
        blocks.append(Block("paragraph", at, at + len(part)))
        at += len(part) + 2
    return Article(Document(Source(text), text, blocks, [Piece(0, len(text), 0, len(text), True)], format="plain"))


def rule_of(check, name: str = "house.test", **options: object) -> Rule:
    given = {option.name: option.default for option in check.options} | options
    return Rule(name, "", "", (), Severity.WARNING, (), check.kind, given, "standard", (), (), "{match}", "", "")


def hits_of(check, text: str, **options: object) -> list[Hit]:
    rule = rule_of(check, **options)
    if hasattr(check, "validate"):
        assert list(check.validate(rule.options)) == []
    return list(check.find(article_of(text), rule))


def matches_of(check, text: str, **options: object) -> list[str]:
    return [text[hit.start : hit.end] for hit in hits_of(check, text, **options)]


def corrected(check, text: str, **options: object) -> str:
    """The text with the first proposal of each hit carried out."""
    for hit in reversed(hits_of(check, text, **options)):
        for start, end, new in reversed(hit.proposals[0].edits):
            text = text[:start] + new + text[end:]
    return text

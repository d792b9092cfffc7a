"""Titles that programs write into a file by themselves: they say nothing of the article."""

from __future__ import annotations

from editlint.values import LatePattern

_STOCK = LatePattern(
    r"(?:microsoft (?:word|powerpoint|office word)|google docs)\b(?: *[-–—:].*)?"
    r"|(?:word|powerpoint|writer|libreoffice|openoffice|opendocument|google|html|web) *"
    r"(?:document|presentation|text|page|docs?)"
    r"|(?:new |blank |untitled[ -]?|my )?(?:microsoft word |text |web )?(?:document|page|doc) *[-_(]?\d{0,4}\)?"
    r"|(?:untitled|no title|title|template|normal|default|index) *[-_(]?\d{0,4}\)?"
    r"|powerpoint[ -]?(?:presentation|präsentation)|slide \d+"
    r"|\S.{0,200}\.(?:docx?|docm|dotx?|odt|rtf|txt|md|pdf|pptx?|html?|pages|indd)",
)


def is_stock_title(title: str) -> bool:
    """Whether a title is one of a program or a template (“Untitled document”, “Document1”), or a file's name."""
    return _STOCK.fullmatch(" ".join(title.lower().split())) is not None

"""The classes that a cue may name in braces, each as stretches of an article that an analysis has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from editlint.analysis.article import Article

_MARKS = "\"'“”‘’«»"


def class_spans(article: Article, name: str) -> Iterable[Span]:
    """The stretches of a class, named as in a cue ("{date}")."""
    return _CLASSES[name](article)


def _dates(article: Article) -> Iterable[Span]:
    return [Span(date.start, date.end) for date in article.dates]


def _quotations(article: Article) -> Iterable[Span]:
    """Quotations with their marks."""
    text = article.text
    for quotation in article.quotations:
        start = quotation.start - (text[quotation.start - 1 : quotation.start] in tuple(_MARKS))
        yield Span(start, quotation.end + (text[quotation.end : quotation.end + 1] in tuple(_MARKS)))


def _numbers(article: Article) -> Iterable[Span]:
    """Numbers in figures, with points and commas inside."""
    import re

    return [Span(*match.span()) for match in re.finditer(r"(?<![\w.,])\d+(?:[.,]\d+)*(?![\w])", article.text)]


def _persons(article: Article) -> Iterable[Span]:
    """Full names, and names behind a title, with the title and without it."""
    from editlint.analysis.mentions.names import find_names
    from editlint.language.en.person_names import NO_FIRST_NAMES

    for name in find_names(article).mentions:
        if name.title:
            yield Span(article.text.rindex(name.title, 0, name.start), name.end)
        if name.title or (len(name.words) > 1 and not NO_FIRST_NAMES.intersection(name.words)):
            yield Span(name.start, name.end)


_CLASSES: dict[str, Callable[[Article], Iterable[Span]]] = {
    "{date}": _dates,
    "{number}": _numbers,
    "{person}": _persons,
    "{quotation}": _quotations,
}

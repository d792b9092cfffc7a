"""What an archive keeps of an article: whose it is and how long, what it states, whom it cites. Nothing here judges.

It is taken while the article is at hand, so that nothing is read twice, and packed, so that it can cross a process and
lie in a cache. Places are those of the file.
"""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING, Any

from editlint.analysis.fact_sheet import told_statements
from editlint.analysis.facts import fold_name
from editlint.analysis.galley import headline
from editlint.analysis.source_sheet import source_sheet
from editlint.analysis.statements.events import is_full
from editlint.analysis.statements.statement import Amount
from editlint.model import Place
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from editlint.analysis.article import Article
    from editlint.analysis.fact_sheet import ToldStatement


class ClippedStatement(NamedTuple):
    """A statement as an archive keeps it: all of `Statement` that another article can be held against.

    Attributes:
        subject: the folded name of whom or what it is about, the same in every article; "" where it has no name of its
            own, so that nobody can tell in another article who is meant.
        kind: its class: "person", "body", "place", "event", "thing", "" when nothing tells.
        described: what the article says a person is: "the mayor of Torres"; "" for nothing.
        thing: a number that statements of one thing share in this article, from 1.
        name: the subject as a reader knows it here.
        attribute, readings, text, when, style, grain: as of `Statement`.
        standing: as of `ToldStatement`: "stated", or why it is no fact of the article.
        speaker: who says it in quotation marks, "" for the article itself.
        place: where the value stands in the file.
        excerpt: its sentence.
    """

    subject: str
    kind: str
    described: str
    thing: int
    name: str
    attribute: str
    readings: tuple[Amount, ...]
    text: str
    when: Amount | None
    style: str
    grain: float
    standing: str
    speaker: str
    place: Place
    excerpt: str


class ClippedSource(NamedTuple):
    """A source of an article: its name, its class as in `attributions`, how often it is cited and how often quoted."""

    name: str
    source_class: str
    citations: int
    quoted: int


class Clipping(NamedTuple):
    """What an archive keeps of an article. `published` is an ISO date or ""; `grade` is 0 where no text runs."""

    title: str
    url: str
    published: str
    author: str
    section: str
    language: str
    words: int
    sentences: int
    grade: float
    statements: tuple[ClippedStatement, ...]
    sources: tuple[ClippedSource, ...]


def clipping_of(article: Article) -> Clipping:
    """The clipping of an article."""
    counts = article.readability.counts
    return Clipping(
        title=headline(article.document),
        url=_said(article, "url", "canonical"),
        published=article.published.isoformat() if article.published else "",
        author=_said(article, "author", "authors", "byline"),
        section=_said(article, "section", "category", "categories"),
        language=article.document.language,
        words=counts.words,
        sentences=counts.sentences,
        grade=round(article.readability.grade(), 1) if counts.words else 0.0,
        statements=tuple(_statement(article, each) for each in told_statements(article)),
        sources=tuple(
            ClippedSource(
                each.name, each.source_class, len(each.citations), sum(citation.quoted for citation in each.citations)
            )
            for each in source_sheet(article).sources
        ),
    )


def _said(article: Article, *names: str) -> str:
    """The first of these names that the front matter or the page's metadata gives, as one line."""
    document = article.document
    for given in (document.front_matter, document.metadata):
        for name in names:
            value = given.get(name)
            if isinstance(value, (list, tuple)):
                value = ", ".join(str(each) for each in value)
            if isinstance(value, str) and value.strip():
                return " ".join(value.split())
    return ""


def _statement(article: Article, told: ToldStatement) -> ClippedStatement:
    statement = told.statement
    sentence = article.sentence_at(statement.start)
    start, end = (sentence.start, sentence.end) if sentence is not None else (statement.start, statement.end)
    name = statement.name or (told.subject if told.named else "")
    return ClippedStatement(
        subject=fold_name(name) if is_full(name) else "",
        kind="",
        described="",
        thing=told.group,
        name=name,
        attribute=statement.attribute,
        readings=statement.readings,
        text=statement.text,
        when=statement.when,
        style=statement.style,
        grain=statement.grain,
        standing=told.standing,
        speaker=told.speaker,
        place=article.document.place(statement.start, statement.end)._replace(path=""),
        excerpt=article.text[start:end],
    )


def moved(clipping: Clipping, move: Callable[[Place], Place]) -> Clipping:
    """The clipping of a stretch of a file, with places in the whole file."""
    return clipping._replace(statements=tuple(each._replace(place=move(each.place)) for each in clipping.statements))


def pack(clipping: Clipping) -> bytes:
    """The clipping as bytes."""
    return marshal.dumps(_plain(clipping))


def unpack(data: bytes) -> Clipping:
    """The clipping of `pack`."""
    clipping = Clipping._make(marshal.loads(data))  # noqa: S302  made by this very run or from our own cache
    return clipping._replace(
        statements=tuple(map(_unpacked, clipping.statements)),
        sources=tuple(ClippedSource(*each) for each in clipping.sources),
    )


def _unpacked(values: tuple[Any, ...]) -> ClippedStatement:
    each = ClippedStatement(*values)
    return each._replace(
        readings=tuple(Amount(*amount) for amount in each.readings),
        when=Amount(*each.when) if each.when is not None else None,
        place=Place(*each.place),
    )


def _plain(value: Any) -> Any:
    """A value with every named tuple and text of a special kind reduced to what marshal knows."""
    if isinstance(value, (tuple, list)):
        return tuple(_plain(each) for each in value)
    return str.__str__(value) if isinstance(value, str) else value

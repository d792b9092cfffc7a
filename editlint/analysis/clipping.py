"""What an archive keeps of an article: whose it is and how long, what it states, whom it cites. Nothing here judges.

It is taken while the article is at hand, so that nothing is read twice, and made of plain values, so that it can cross
a process and lie in a cache. Places are those of the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.analysis.fact_sheet import own_statements
from editlint.analysis.facts import fold_name
from editlint.analysis.galley import headline
from editlint.analysis.mentions.known import EVENT, PERSON, UNKNOWN
from editlint.analysis.passage_keys import KeyedPassage, keyed_passages
from editlint.analysis.readability import DEFAULT_FORMULA
from editlint.analysis.readability.counts import count_blocks
from editlint.analysis.readability.formulas import FORMULAS
from editlint.analysis.source_sheet import frames_by_source, quoted_cues
from editlint.analysis.statements.events import is_full
from editlint.analysis.statements.statement import Amount
from editlint.analysis.statements.telling import Tellings
from editlint.analysis.tongue import ENGLISH
from editlint.language.en.mentions import ROLES, TITLES
from editlint.model import Place
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from editlint.analysis.article import Article
    from editlint.analysis.statements.statement import Standing, Statement

_NAMED = ("p:", "n:")  # how keys of what has a name begin
_OF_PERSONS = frozenset(
    ("born", "died", "age", "age-at-death", "life-began", "life-ended", "birthday", "married", "graduated")
)
_TITLES = TITLES | ROLES | {"count", "countess", "private", "corporal"}  # these are other things, too, elsewhere
_LONGEST = 1000  # characters of an excerpt
_BY = "by "  # of a byline


class ClippedStatement(NamedTuple):
    """A statement as an archive keeps it: all of `Statement` that another article can be held against.

    Attributes:
        subject: the folded name of whom or what it is about, the same in every article; "" where it has no name of its
            own, so that nobody can tell in another article who is meant.
        kind: its class: "person", "body", "place", "event", "thing", "" when nothing tells.
        described: what the article says a person is: "the mayor of Torres"; "" for nothing.
        name: the subject as a reader knows it here, titles and all.
        thing: a number that statements of one thing share in this article, from 1.
        attribute, readings, text, when, style, grain: as of `Statement`.
        standing: as of `ToldStatement`: "stated", or why it is no fact of the article.
        speaker: who says it in quotation marks, "" for the article itself.
        place: where the value stands in the file.
        excerpt: its sentence, or of a very long one 1,000 characters round the value.
    """

    subject: str
    kind: str
    described: str
    name: str
    thing: int
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
    passages: tuple[KeyedPassage, ...]

    def moved(self, move: Callable[[Place], Place]) -> Clipping:
        """The clipping of a stretch of a file, with places in the whole file."""
        if not self.statements and not self.passages:
            return self
        return self._replace(
            statements=tuple([each._replace(place=move(each.place)) for each in self.statements]),
            passages=tuple([each._replace(place=move(each.place)) for each in self.passages]),
        )


def clipping_of(article: Article) -> Clipping:
    """The clipping of an article."""
    document = article.document
    told = [given for given in (document.front_matter, document.metadata) if given]
    counts = count_blocks(article, 0, len(article.blocks))
    return Clipping(
        title=headline(document),
        url=_said(told, "url", "canonical"),
        published=article.published.isoformat() if article.published else "",
        author=_without_by(_said(told, "author", "authors", "byline")),
        section=_said(told, "section", "category", "categories", several=False),
        language=_language(article),
        words=counts.words,
        sentences=counts.sentences,
        grade=round(FORMULAS[DEFAULT_FORMULA](counts), 1) if counts.words else 0.0,
        statements=_statements(article),
        sources=_sources(article),
        passages=tuple(keyed_passages(article)),
    )


def _sources(article: Article) -> tuple[ClippedSource, ...]:
    sources = frames_by_source(article) if not article.tongue.name else ()
    quoted = quoted_cues(article) if sources else ()
    return tuple(
        [
            ClippedSource(name, source_class, len(frames), sum([frame.cue_start in quoted for frame in frames]))
            for name, source_class, frames in sources
        ]
    )


def _said(told: Sequence[Mapping[str, Any]], *names: str, several: bool = True) -> str:
    """The first of these names that the front matter or the page's metadata gives, as one line.

    Of a list all are taken, or the first where there cannot be several.
    """
    for given in told:
        for name in names:
            value = given.get(name)
            if not value:
                continue
            listed = value if isinstance(value, (list, tuple)) else (value,)
            if said := ", ".join(filter(None, map(_words, listed if several else listed[:1]))):
                return said
    return ""


def _words(value: object) -> str:
    """A text of metadata as one line; of somebody with particulars, the name."""
    if isinstance(value, dict):
        value = value.get("name", "")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _without_by(author: str) -> str:
    return author[len(_BY) :] if author[: len(_BY)].lower() == _BY else author


def _language(article: Article) -> str:
    """The code of the language that an article says it is in, else of the one that its words tell: English in doubt."""
    if article.document.language or not article.tongue.name:
        return article.document.language or ENGLISH[0]
    from editlint.language.function_words import NAMES

    return next((code for code, name in NAMES.items() if name == article.tongue.name), "")


class _Subject(NamedTuple):
    """Whom or what statements are about; the texts are as of `ClippedStatement`."""

    subject: str
    kind: str
    described: str
    name: str


def _statements(article: Article) -> tuple[ClippedStatement, ...]:
    """What the article states in English: in another language the finders would only guess."""
    if article.tongue.name:
        return ()
    stated, foreign = own_statements(article), article.tongue.foreign_blocks
    if foreign:
        stated = [each for each in stated if article.document.block_index(each.start) not in foreign]
    if not stated:
        return ()
    groups: dict[str, list[Statement]] = {}
    for each in stated:
        groups.setdefault(each.subject, []).append(each)
    subjects = {
        key: (_subject(article, key, members), number) for number, (key, members) in enumerate(groups.items(), 1)
    }
    clipper = _Clipper(article)
    return tuple([clipper.clip(each, *subjects[each.subject]) for each in stated])


def _subject(article: Article, key: str, members: Sequence[Statement]) -> _Subject:
    """Whom or what statements of one key are about.

    What happened to somebody (`event_key`) is a thing of its own: “torres bridge opened”.
    """
    nameless = _Subject("", "", "", next((each.name for each in members if each.name), ""))
    if not key.startswith(_NAMED):
        return nameless
    from editlint.analysis.mentions.chain import find_mentions

    mentions, happened = find_mentions(article), ""
    meant = mentions.introduced(key)
    if meant is None and key == f"n:{nameless.name.lower()}" and is_full(nameless.name):
        return nameless._replace(subject=fold_name(nameless.name))  # "Kemp's Brewery": as good as a name of its own
    if meant is None:
        key, _, happened = key.rpartition(" ")
        meant = mentions.introduced(key)
    if meant is None:
        return nameless
    entity, described = meant
    kind = PERSON if entity.kind == UNKNOWN and any(each.attribute in _OF_PERSONS for each in members) else entity.kind
    name = _without_titles(entity.name) if kind == PERSON else entity.name
    subject = fold_name(name) if is_full(name) else ""
    if happened:
        return _Subject(f"{subject} {happened}" if subject else "", EVENT, described, entity.name)
    return _Subject(subject, kind, described, entity.name)


def _without_titles(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0].lower().rstrip(".") in _TITLES:
        del words[0]
    return " ".join(words)


class _Clipper:
    """Clips the statements of an article. Several are made of one value: where it stands is found once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._tellings = Tellings(article)
        self._places: dict[tuple[int, int], tuple[Place, str]] = {}
        self._told: dict[tuple[int, int, Standing], tuple[str, str]] = {}

    def clip(self, statement: Statement, subject: _Subject, thing: int) -> ClippedStatement:
        """A statement with whom or what it is about."""
        at = statement.start, statement.end
        place, excerpt = self._places.get(at) or self._placed(*at)
        standing, speaker = self._told.get((*at, statement.standing)) or self._standing(statement)
        _, _, attribute, readings, _, _, text, when, _, _, _, style, grain, _ = statement
        return ClippedStatement._make(
            (*subject, thing, attribute, readings, text, when, style, grain, standing, speaker, place, excerpt)
        )

    def _placed(self, start: int, end: int) -> tuple[Place, str]:
        """Where a value stands in the file, and its sentence, or of a very long one what is round it."""
        article = self._article
        sentence = article.sentence_at(start)
        low, high = (sentence.start, sentence.end) if sentence is not None else (start, end)
        if high - low > _LONGEST:
            low = max(low, start - _LONGEST // 2)
            high = min(high, low + _LONGEST)
        found = article.document.place(start, end)._replace(path=""), article.text[low:high]
        self._places[start, end] = found
        return found

    def _standing(self, statement: Statement) -> tuple[str, str]:
        found = self._tellings.standing(statement), self._tellings.speaker(statement)[0]
        self._told[statement.start, statement.end, statement.standing] = found
        return found


def clipping_from(values: tuple[Any, ...]) -> Clipping:
    """The clipping whose named tuples have been reduced to plain ones, as they lie in a cache."""
    clipping = Clipping._make(values)
    return clipping._replace(
        statements=tuple([_statement_from(each) for each in clipping.statements]),
        sources=tuple([ClippedSource._make(each) for each in clipping.sources]),
        passages=tuple([KeyedPassage(*each[:-1], Place._make(each[-1])) for each in clipping.passages]),
    )


def _statement_from(values: tuple[Any, ...]) -> ClippedStatement:
    each = ClippedStatement._make(values)
    return each._replace(
        readings=tuple([Amount._make(amount) for amount in each.readings]),
        when=Amount._make(each.when) if each.when is not None else None,
        place=Place._make(each.place),
    )

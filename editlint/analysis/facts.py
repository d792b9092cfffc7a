"""What is known before an article is read: well-known dated events, and the facts of the house.

A fact has a name with aliases and the interval in which it happened. Names are compared folded (`fold_name`), so that
"Battles of Spion Kop" and "the battle of Spion Kop" meet. Files of facts are read in `rulebook.facts_file`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from editlint.analysis.text.words import WORD
from editlint.values import LatePattern, NamedTuple, cached_property

KINDS = ("event", "birth", "death", "founding", "name")
KNOWN_EVENTS = "known events"
_FIRST_WORD = LatePattern(r"(?:[Tt]he |[Aa]n? )?\W*([^\W_]+(?:['’.&-](?=[^\W_])[^\W_]+)*)( of )?")


class Fact(NamedTuple):
    """A dated fact.

    Attributes:
        name: as an editor writes it.
        aliases: other names of the same thing, none of which means anything else.
        kind: "event", "birth", "death", "founding" or "name" (an official name, without days).
        start, end: the first and the last day on which it happened or may have happened, inclusive; equal for one
            day. A "name" holds the first and the last day of the calendar.
        reference: where this can be looked up.
        origin: the file and line that states it, for messages ("facts/house.yml:12"), or "known events".
    """

    name: str
    aliases: tuple[str, ...]
    kind: str
    start: dt.date
    end: dt.date
    reference: str
    origin: str

    @property
    def when(self) -> str:
        """The days as an editor writes them: "June 6, 1944", "1951", "April 17 to 20, 1961"."""
        return describe_days(self.start, self.end)


class FactName(NamedTuple):
    """One name of a fact, ready to be looked for in a text.

    Attributes:
        words: its words in lower case.
        capitals: which of them must begin with a capital in the text.
        guarded: it is made of plain words and stands for the fact after "the" alone.
        facts: what it names, one fact of each kind.
    """

    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    guarded: bool
    facts: tuple[Fact, ...]


class FactIndex(NamedTuple):
    """Where the names of some facts are, by the numbers of the facts.

    Attributes:
        starts: by each word with which a name can begin in a text: the names, each with the number of its fact.
        names: by folded name, the last fact of each kind.
    """

    starts: Mapping[str, Sequence[tuple[str, int]]]
    names: Mapping[str, Sequence[int]]


class Facts:
    """Facts by folded name; a later fact replaces an earlier one of the same kind and name.

    `index` is what `index_of` says of these facts, where it has been kept.
    """

    def __init__(self, facts: Sequence[Fact], index: FactIndex | None = None) -> None:
        self._facts = facts
        self._given = index
        self._ready: dict[str, tuple[FactName, ...]] = {}

    @property
    def all(self) -> tuple[Fact, ...]:
        """The facts in their order."""
        return tuple(self._facts)

    @cached_property
    def _index(self) -> FactIndex:
        return index_of(self._facts) if self._given is None else self._given

    def find(self, name: str, kind: str = "") -> Fact | None:
        """The fact of that name, whatever its case, article or number; of any kind when none is asked for."""
        for number in self._index.names.get(fold_name(name), ()):
            fact = self._facts[number]
            if not kind or fact.kind == kind:
                return fact
        return None

    def names_from(self, word: str) -> Sequence[FactName]:
        """The names that may begin with this word (in lower case), the longest first."""
        names = self._ready.get(word)
        if names is None:
            given = [(name, self._facts[number]) for name, number in self._index.starts.get(word, ())]
            names = self._ready[word] = _ready_names(given) if given else ()
        return names

    @property
    def first_words(self) -> Mapping[str, object]:
        """The first words of all names in lower case, as a text may have them: what a scan looks up word by word."""
        return self._index.starts


def index_of(facts: Sequence[Fact]) -> FactIndex:
    """Where the names of facts are."""
    starts: dict[str, list[tuple[str, int]]] = {}
    names: dict[str, dict[str, int]] = {}
    for number, fact in enumerate(facts):
        for name in (fact.name, *fact.aliases):
            names.setdefault(fold_name(name), {})[fact.kind] = number
            for form in _first_words(name):
                starts.setdefault(form, []).append((name, number))
    return FactIndex(starts, {name: tuple(kinds.values()) for name, kinds in names.items()})


def _first_words(name: str) -> Sequence[str]:
    """The words with which a name can begin in a text, in lower case."""
    match = _FIRST_WORD.match(name)
    if not match:
        return ()
    word = match.group(1).lower().replace("’", "'")
    forms = [word, word.split("-", 1)[0]] if "-" in word else [word]
    if match.group(2):
        forms.append(word.removesuffix("s") if word.endswith("s") else word + "s")
    return forms


def _ready_names(given: Iterable[tuple[str, Fact]]) -> tuple[FactName, ...]:
    facts: dict[tuple[str, ...], dict[str, Fact]] = {}
    shapes: dict[tuple[str, ...], tuple[tuple[bool, ...], bool]] = {}
    for name, fact in given:
        words = name_words(name)
        key = fold_words(words)
        facts.setdefault(key, {})[fact.kind] = fact
        shapes[key] = _shape(words)
    ready = [FactName(key, *shapes[key], tuple(kinds.values())) for key, kinds in facts.items()]
    return tuple(sorted(ready, key=lambda name: (-len(name.words), name.words)))


def name_words(name: str) -> list[str]:
    """The words of a name as a scan of a text sees them: no leading article, hyphens apart, straight apostrophes."""
    found = [match.group().removesuffix("'s") for match in WORD.finditer(name.replace("’", "'"))]
    words = [part for word in found for part in word.split("-")]
    return words[1:] if len(words) > 1 and words[0].lower() in ("the", "a", "an") else words


def fold_words(words: Sequence[str]) -> tuple[str, ...]:
    """Words in lower case, "battles of" as "battle of"."""
    folded = [word.lower() for word in words]
    if len(folded) > 1 and folded[1] == "of" and len(folded[0]) > 4:
        folded[0] = folded[0].removesuffix("s")
    return tuple(folded)


def fold_name(name: str) -> str:
    """Lower case, without a leading article, dashes as spaces, "battles of" as "battle of"."""
    return " ".join(fold_words(name_words(name.replace("–", " "))))


def describe_days(start: dt.date, end: dt.date) -> str:
    """An interval of days as an editor writes it, as short as it can be."""
    from calendar import monthrange  # for what is shown of a fact

    if start == end:
        return f"{start:%B} {start.day}, {start.year}"
    if start.year == end.year:
        if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
            return str(start.year)
        if start.month == end.month:
            if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
                return f"{start:%B} {start.year}"
            return f"{start:%B} {start.day} to {end.day}, {start.year}"
        return f"{start:%B} {start.day} to {end:%B} {end.day}, {start.year}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year} to {end.year}"
    return f"{start:%B} {start.day}, {start.year}, to {end:%B} {end.day}, {end.year}"


def _shape(words: Sequence[str]) -> tuple[tuple[bool, ...], bool]:
    """Which words of a name must begin with a capital in a text. The first one need not when others must."""
    capitals = [not word[:1].islower() and not word[:1].isdigit() for word in words]
    if any(capitals[1:]):
        capitals[0] = False
    return tuple(capitals), not any(capitals) and not any(word[:1].isdigit() for word in words)


NO_FACTS = Facts(())

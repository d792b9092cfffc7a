"""The proper names of an article: the fullest form of each, and which person a pronoun most likely means.

A name is a run of capitalised words, as `mentions.names` finds them; a short form ("Ruiz", "HRW") belongs to the run of
which it is a part or the abbreviation in brackets. A person is known by a first name, by a title, or by having spoken.
No gazetteer of people.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import NAMED_BODY, NAMED_PERSON
from editlint.analysis.attributions.frames import frames_of
from editlint.analysis.attributions.tokens import tokens_of
from editlint.analysis.mentions.names import find_names
from editlint.language.en import first_names
from editlint.language.en import sourcing as en
from editlint.language.en.regions import REGIONS
from editlint.language.en.titles import TITLES
from editlint.values import NamedTuple, cached_property

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.analysis.attributions.sources import SourcePhrase
    from editlint.analysis.attributions.tokens import Tokens
    from editlint.analysis.mentions.names import NameMention
    from editlint.analysis.prose import Prose

_PARTICLES = frozenset(
    ["de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "du", "da", "dos", "di"]
)
_IN_BODIES = frozenset(["of", "for", "and", "the"])
_BRACKET = re.compile(r" \(")
_MEANING_ONE = en.PERSONAL_PRONOUNS - {"they"}
_FARTHEST = 12  # sentences that a pronoun looks back
_MOST_PERSONS = 20  # and persons in each of them


class SourceRun(NamedTuple):
    """A name in word indices: `first` up to `last`, `begin` after the titles that open it."""

    first: int
    last: int
    begin: int


class _Speakers(NamedTuple):
    """The full names of those who were given as a source, by their last word and by the word at which they stand."""

    by_word: dict[str, str]
    at: dict[int, str]


class SourceNames:
    """The names of one article.

    Attributes:
        learned: the fullest form of a name by the last word of a person's, by the first, and by an abbreviation, in
            lower case; only a name of one word and a pronoun ask for it.
        persons: word indices at which a person is named, ascending; `person_at` gives the full name for each.
    """

    def __init__(self, tokens: Tokens, mentions: Sequence[NameMention], sources: Iterable[SourcePhrase]) -> None:
        self._tokens = tokens
        self._mentions = mentions
        self._sources = sources
        self._pronoun_of: dict[str, str] = {}

    def full(self, word: str) -> str:
        """The fullest form of the name that a word in lower case stands for, "" where it is none."""
        return self.learned.get(word) or self._speakers.by_word.get(word, "")

    def _telling(self, known: frozenset[str] | None = None) -> list[NameMention]:
        """The names that may be a person's or have an abbreviation behind them: most capitals are neither.

        A person is told by a first name in the run, a title in or before it, or, of one word, a name that is `known`.
        So these are looked for, and the names that they stand in or before. Without known ones, of two words and more.
        """
        tokens, mentions = self._tokens, self._mentions
        starts = [mention.start for mention in mentions]
        inside = [tokens.starts[at] for at in tokens.places(first_names.FIRST_NAMES)]
        inside += [tokens.starts[at] for at in tokens.places(known)] if known is not None else ()
        inside += [match.start() for match in _BRACKET.finditer(tokens.text)]
        behind = {bisect_right(starts, tokens.starts[at]) for at in tokens.places(TITLES)}
        met = behind.union([at - 1 for at in behind], [bisect_right(starts, offset) - 1 for offset in inside])
        shortest = 2 if known is None else 1
        return [mentions[at] for at in sorted(met) if 0 <= at < len(mentions) and len(mentions[at].words) >= shortest]

    def _runs(self, mentions: Iterable[NameMention]) -> Iterator[SourceRun]:
        """Names of the article by their words, each with the titles before it."""
        tokens = self._tokens
        last = 0
        for mention in mentions:
            first = begin = bisect_left(tokens.starts, mention.start, last)
            last = begin + len(mention.words)
            while first > 0 and tokens.lower[first - 1] in TITLES and tokens.gaps[first - 1] in (" ", ". "):
                first -= 1
            yield SourceRun(first, last, self._past_titles(begin, last))

    def _past_titles(self, first: int, last: int) -> int:
        """The first word of a run after the last title or nationality that opens it."""
        lower = self._tokens.lower
        for index in range(last - 1, first - 1, -1):
            if lower[index] in TITLES:
                return index + 1
        while first < last - 1 and (
            lower[first] in en.NATIONALITY_LIKE
            or lower[first] in en.CALENDAR
            or lower[first] in REGIONS
            or lower[first] in en.PLACES
        ):
            first += 1
        return first

    @cached_property
    def _sentence_firsts(self) -> list[int]:
        return [stretch.first for stretch in self._tokens.sentences]

    @cached_property
    def learned(self) -> dict[str, str]:
        """The full names of persons, and abbreviations of bodies."""
        tokens = self._tokens
        found: dict[str, str] = {}
        for run in self._runs(self._telling()):
            if run.last - run.begin < 2:
                continue
            name = self._name(run.begin, run.last)
            if self._is_person(run):
                self._know(name, run, found)
            elif (
                run.last < len(tokens.forms) and tokens.gaps[run.last - 1] == " (" and tokens.forms[run.last].isupper()
            ):
                found.setdefault(tokens.lower[run.last], name)
        return found

    def _is_person(self, run: SourceRun) -> bool:
        """Whether a run of two words or more is a person's name."""
        lower = self._tokens.lower
        if lower[run.last - 1] in en.BODY_WORDS:
            return False
        if lower[run.last - 1] in REGIONS or lower[run.last - 1] in en.PLACES:
            return False
        return lower[run.begin] in first_names.FIRST_NAMES or (run.begin > run.first and lower[run.begin - 1] in TITLES)

    def _know(self, name: str, run: SourceRun, found: dict[str, str]) -> None:
        tokens = self._tokens
        surname = tokens.lower[run.last - 1]
        known = found.get(surname, "")
        if not known or (len(name) > len(known) and name.endswith(known)):
            found[surname] = name
        found.setdefault(tokens.lower[run.begin], name)
        titles = tokens.lower[run.first : run.begin]
        given = tokens.lower[run.begin]
        if given in first_names.HE or any(title in first_names.HE_TITLES for title in titles):
            self._pronoun_of[name] = "he"
        elif given in first_names.SHE or any(title in first_names.SHE_TITLES for title in titles):
            self._pronoun_of[name] = "she"

    @cached_property
    def person_at(self) -> dict[int, str]:
        """The full name for each word at which a person is named: only a pronoun asks."""
        found = dict(self._speakers.at)
        for run in self._runs(self._telling(frozenset({*self.learned, *self._speakers.by_word}))):
            self._place(run, found)
        return found

    @cached_property
    def persons(self) -> list[int]:
        """The words at which a person is named, ascending."""
        return sorted(self.person_at)

    def _place(self, run: SourceRun, found: dict[int, str]) -> None:
        """Note where a person is named."""
        if run.begin >= run.last:
            return
        tokens = self._tokens
        surname = tokens.lower[run.last - 1]
        known = self.full(surname)
        if run.last - run.begin > 1 and not self._is_person(run):
            return
        if known and surname in known.lower() and surname not in en.BODY_WORDS:
            found.setdefault(run.last - 1, known)
        elif (
            run.begin > run.first
            and surname.removesuffix("s") not in TITLES
            and self._tokens.lower[run.begin - 1] in TITLES
        ):
            found.setdefault(run.last - 1, self._name(run.begin, run.last))

    def _name(self, first: int, last: int) -> str:
        tokens = self._tokens
        return _without_possessive(tokens.text[tokens.starts[first] : tokens.ends[last - 1]])

    def of(self, phrase: SourcePhrase) -> str:
        """The fullest name of a named source, as the article has it."""
        name, word = self._given(phrase)
        return (self.full(word) if word else "") or name

    def _given(self, phrase: SourcePhrase) -> tuple[str, str]:
        """The name of a named source as it stands there, and its word in lower case where it is one word."""
        tokens = self._tokens
        if phrase.source_class not in (NAMED_PERSON, NAMED_BODY) or not tokens.is_capital(phrase.head):
            return "", ""
        last = phrase.head + 1
        first = phrase.head
        joining = _PARTICLES if phrase.source_class == NAMED_PERSON else _PARTICLES | _IN_BODIES
        while first > phrase.first and (tokens.is_capital(first - 1) or tokens.lower[first - 1] in joining):
            if tokens.is_possessive(first - 1) and phrase.source_class == NAMED_PERSON:
                break
            first -= 1
        if phrase.source_class == NAMED_PERSON:
            first = self._past_titles(first, last)
        while first < last and not tokens.is_capital(first):
            first += 1
        if first >= last:
            return "", ""
        return self._name(first, last), tokens.lower[phrase.head] if last - first == 1 else ""

    def word(self, index: int) -> str:
        """A word in lower case."""
        return self._tokens.lower[index]

    @cached_property
    def _speakers(self) -> _Speakers:
        """Who is given as a source: a name of one word stands for that of whom was learned or given before."""
        found = _Speakers({}, {})
        for phrase in self._sources:
            if phrase.source_class != NAMED_PERSON:
                continue
            name, word = self._given(phrase)
            if word:
                name = self.learned.get(word) or found.by_word.get(word) or name
            if name:
                found.at.setdefault(phrase.head, name)
                found.by_word.setdefault(name.split()[-1].lower(), name)
        return found

    def meant_by(self, pronoun: str, index: int) -> str:
        """The person that a pronoun at a word means.

        It is one of the last sentence that names one who fits: who spoke there, else who is named first.
        """
        if pronoun not in _MEANING_ONE:
            return ""
        firsts = self._sentence_firsts
        sentence = bisect_left(firsts, index + 1) - 1
        high = bisect_left(self.persons, index)
        for at in range(sentence, max(-1, sentence - _FARTHEST), -1):
            low = max(bisect_left(self.persons, firsts[at]), high - _MOST_PERSONS)
            fitting = [
                place
                for place in self.persons[low:high]
                if self._pronoun_of.get(self.person_at[place], pronoun) == pronoun
            ]
            if fitting:
                name = self.person_at[next((place for place in fitting if place in self._speakers.at), fitting[0])]
                self._pronoun_of.setdefault(name, pronoun)
                return name
            high = low
        return ""


def names_of(article: Prose) -> SourceNames:
    """The names of an article, found on first use."""
    return article.remember("source-names", _find)


def _find(article: Prose) -> SourceNames:
    sources = [frame.phrase for frame in frames_of(article) if frame.phrase is not None]
    return SourceNames(tokens_of(article), find_names(article).mentions, sources)


def _without_possessive(name: str) -> str:
    return name[:-2] if name.endswith(("'s", "’s")) else name

"""The proper names of an article: the fullest form of each, and which person a pronoun most likely means.

A name is a run of capitalised words; a short form ("Ruiz", "HRW") belongs to the run of which it is the last word or
the abbreviation in brackets. A person is known by a title, by what people are called after a first mention, or by
having spoken. No lists of first names, no gazetteer.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from editlint.analysis.attributions.attribution import NAMED_BODY, NAMED_PERSON
from editlint.analysis.attributions.sources import COMMON_OPENERS
from editlint.language.en import sourcing as en

if TYPE_CHECKING:
    from editlint.analysis.attributions.reading import Reading
    from editlint.analysis.attributions.sources import Phrase

_PARTICLES = frozenset(
    ["de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "du", "da", "dos", "di", "of"]
)


class Names:
    """The names of one article.

    Attributes:
        full: fullest form by the last word of a name, lower case, and by its abbreviation.
        persons: word indices at which a person is named, ascending; `person_at` gives the full name for each.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.full: dict[str, str] = {}
        self.persons: list[int] = []
        self.person_at: dict[int, str] = {}
        self._runs = self._find_runs()
        self._spoken: set[str] = set()
        self._index()

    def _find_runs(self) -> list[tuple[int, int]]:
        """Runs of capitalised words, as (first, last exclusive), without sentence-initial common words and titles."""
        reading = self._reading
        forms, lower = reading.forms, reading.lower
        capital = [index for index, form in enumerate(forms) if form[0].isupper()]
        openers = {stretch.first for stretch in reading.sentences}
        runs: list[tuple[int, int]] = []
        first = last = -1
        for index in capital:
            if index in openers and lower[index] in COMMON_OPENERS:
                continue
            joined = False
            if first >= 0 and not reading.is_possessive(last - 1):
                if index == last:
                    gap = reading.gap(index - 1)
                    joined = gap == " " or (
                        gap == ". " and (len(forms[index - 1]) == 1 or lower[index - 1] in en.TITLES)
                    )
                elif index == last + 1 and lower[last] in _PARTICLES:
                    joined = reading.gap(last - 1) == " " and reading.gap(last) == " "
            if joined:
                last = index + 1
                continue
            if first >= 0:
                runs.append((first, last))
            first, last = index, index + 1
        if first >= 0:
            runs.append((first, last))
        return runs

    def _index(self) -> None:
        lower = self._reading.lower
        alone: set[str] = set()
        titled: set[str] = set()
        for first, last in self._runs:
            begin = self._past_titles(first, last)
            if begin == last:
                continue
            key = lower[last - 1]
            if begin > first:
                titled.add(key)
            if last - begin == 1:
                alone.add(key)
            else:
                name = self._name(begin, last)
                if len(name) > len(self.full.get(key, "")) and (key not in self.full or name.endswith(self.full[key])):
                    self.full[key] = name
                self._abbreviation(last, name)
        for first, last in self._runs:
            key = lower[last - 1]
            if key in self.full and (key in alone or key in titled) and key not in en.BODY_WORDS:
                self._add_person(last - 1, self.full[key])
            elif key in titled and self._past_titles(first, last) < last:
                self._add_person(last - 1, self._reading.forms[last - 1])

    def _add_person(self, index: int, name: str) -> None:
        self.persons.append(index)
        self.person_at[index] = name

    def _past_titles(self, first: int, last: int) -> int:
        """The first word of a run after the last title or nationality that opens it."""
        lower = self._reading.lower
        for index in range(last - 1, first - 1, -1):
            if lower[index] in en.TITLES:
                return index + 1
        while first < last - 1 and (lower[first] in en.NATIONALITY_LIKE or lower[first] in en.CALENDAR):
            first += 1
        return first

    def _name(self, first: int, last: int) -> str:
        reading = self._reading
        return _without_possessive(reading.text[reading.starts[first] : reading.ends[last - 1]])

    def _abbreviation(self, last: int, name: str) -> None:
        """Learn "HRW" from "Human Rights Watch (HRW)"."""
        reading = self._reading
        if last < len(reading.forms) and reading.gap(last - 1) == " (" and reading.forms[last].isupper():
            self.full.setdefault(reading.lower[last], name)

    def of(self, phrase: Phrase) -> str:
        """The fullest name of a named source, as the article has it."""
        reading = self._reading
        if phrase.source_class not in (NAMED_PERSON, NAMED_BODY):
            return ""
        last = phrase.head + 1
        first = phrase.head
        while first > phrase.first and (reading.is_capital(first - 1) or reading.lower[first - 1] in _PARTICLES):
            first -= 1
        begin = self._past_titles(first, last) if phrase.source_class == NAMED_PERSON else first
        if begin >= last or not reading.is_capital(phrase.head):
            return ""
        name = self._name(begin, last)
        if last - begin > 1:
            return name
        return self.full.get(reading.lower[phrase.head], name)

    def spoke(self, phrase: Phrase, name: str) -> None:
        """Take note that somebody is a person, for they were given as a source."""
        if phrase.source_class == NAMED_PERSON and name and phrase.head not in self.person_at:
            at = bisect_left(self.persons, phrase.head)
            self.persons.insert(at, phrase.head)
            self.person_at[phrase.head] = name

    def pronoun(self, index: int) -> str:
        """The person that a pronoun means: who is named first in the last sentence with a person."""
        at = bisect_left(self.persons, index)
        if not at:
            return ""
        reading = self._reading
        closest = self.persons[at - 1]
        sentence = next((s for s in reversed(reading.sentences) if s.first <= closest), None)
        if sentence is None:
            return self.person_at[closest]
        first = bisect_left(self.persons, sentence.first)
        return self.person_at[self.persons[first]]


def _without_possessive(name: str) -> str:
    return name[:-2] if name.endswith(("'s", "’s")) else name

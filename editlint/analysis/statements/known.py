"""Names of known events, bodies and persons in a text, by one pass over the words where they can matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.facts import fold_words
from editlint.language.en.dating import OPENERS, TITLES
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.facts import Fact, FactName
    from editlint.analysis.prose import Prose
    from editlint.analysis.text.words import Words


class KnownName(NamedTuple):
    """A stretch of prose that names something of which facts are known."""

    start: int
    end: int
    facts: tuple[Fact, ...]

    def fact(self, *kinds: str) -> Fact | None:
        """The first fact of one of these kinds."""
        return next((fact for fact in self.facts if fact.kind in kinds), None)


def known_between(article: Prose, start: int, end: int) -> list[KnownName]:
    """The known names between two offsets in order, the longest at each place; none inside another."""
    first_words = article.facts.first_words
    words = article.words
    found: list[KnownName] = []
    reached = start
    for index in range(words.index_at(start), words.index_at(end)):
        if words.lower[index] in first_words and words.starts[index] >= reached:
            name = _name_at(article, index)
            if name is not None and name.end <= end:
                found.append(name)
                reached = name.end
    return found


def _name_at(article: Prose, index: int) -> KnownName | None:
    words = article.words
    second = tuple([form.lower() for form in _parts(words, index, 2)[0][1:2]])
    goes_on = ((), second)  # most first words are plain ones, behind which no name goes on
    names = [name for name in article.facts.names_from(words.lower[index]) if name.words[1:2] in goes_on]
    if not names:
        return None
    forms, ends = _parts(words, index, len(names[0].words))  # the longest
    for name in names:
        size = len(name.words)
        if size > len(forms) or forms[size - 1].lower() != name.words[-1] or fold_words(forms[:size]) != name.words:
            continue
        if size < len(ends) and ends[size] == ends[size - 1]:
            continue
        if all(form[:1].isupper() for form, capital in zip(forms, name.capitals, strict=False) if capital):
            start, stop = words.starts[index], ends[size - 1]
            gap = article.text[start:stop]
            if "\n" not in gap and ". " not in gap.replace("St. ", "") and _free(article, index, name):
                return KnownName(start, stop, name.facts)
    return None


def _parts(words: Words, index: int, size: int) -> tuple[list[str], list[int]]:
    """The next words with hyphens apart, and where in the text the word of each part ends."""
    forms: list[str] = []
    ends: list[int] = []
    for at in range(index, min(index + size, len(words))):
        form = words.forms[at].replace("’", "'")
        bare = form.removesuffix("'s")
        parts = bare.split("-")
        forms += parts
        ends += [words.ends[at] - len(form) + len(bare)] * len(parts)
    return forms, ends


def _free(article: Prose, index: int, name: FactName) -> bool:
    """Whether no word before makes the name part of another ("John Lewis Voting Rights Act", "a moon landing")."""
    words = article.words
    before = words.lower[index - 1] if index else ""
    joined = index > 0 and article.text[words.ends[index - 1] : words.starts[index]] in (" ", "-", " “")
    if name.guarded:
        return joined and (before == "the" or (len(before) == 4 and before.isdigit()))
    if not joined or before in OPENERS or before in TITLES or not words.forms[index - 1][:1].isupper():
        return True
    return not words.forms[index][:1].isupper()

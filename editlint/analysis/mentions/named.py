"""The names of an article and whom each of them means: full names, surnames and first names alone, titles before them.

No name is looked up: a person is known by a title, a role, a frequent first name, or by what only persons do.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import BODY, EVENT, PERSON, PLACE, THING, UNKNOWN, Known
from editlint.analysis.mentions.names import begins_sentence
from editlint.analysis.mentions.runs import JOINING, NameRun, find_runs, head_of
from editlint.analysis.reading.nouns import is_personal, is_verb
from editlint.language.en import first_names
from editlint.language.en.mentions import (
    BODY_HEADS,
    DEFINITE,
    EVENT_HEADS,
    HE_NOUNS,
    INDEFINITE,
    LIVING_VERBS,
    NEVER_HEADS,
    OWNING,
    PLACE_HEADS,
    PLACE_PREPOSITIONS,
    PRONOUNS,
    ROLES,
    SHE_NOUNS,
    STOP_WORDS,
    SUFFIXES,
    TITLES,
)
from editlint.language.en.regions import REGIONS
from editlint.language.en.sourcing import AUXILIARIES, PLACES, PREPOSITIONS
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.analysis.text.words import Words

_CALLED = TITLES | ROLES
_HEADS = BODY_HEADS | EVENT_HEADS | PLACE_HEADS
_KINDS = ((BODY_HEADS, BODY), (EVENT_HEADS, EVENT), (PLACE_HEADS, PLACE))
_OPENERS = DEFINITE | INDEFINITE | OWNING
_NO_NOUNS = STOP_WORDS | NEVER_HEADS
_MOST = 40  # persons of one surname
_LONGEST = 8  # words of a name
_NEAR = 12  # words after a name in which a pronoun may go on with it
_DESCRIPTION = 7  # words after a comma in which a role is looked for


class Named(NamedTuple):
    """A name as it stands.

    Attributes:
        start, end: prose offsets, without titles and a possessive ending.
        first, last: indexes of its first word and of the word after it.
        titles: what stands before it, in lower case: ("captain",).
        parts: the words of the name in lower case, without a possessive ending.
        known: whom it means, None for a surname that several bear or a word that is perhaps no name.
        family: those among whom a bare surname leaves the choice.
    """

    start: int
    end: int
    first: int
    last: int
    titles: tuple[str, ...]
    parts: tuple[str, ...]
    known: Known | None
    family: tuple[Known, ...] = ()


def is_owner(text: str, words: Words, name: Named) -> bool:
    """Whether a name has a possessive ending."""
    return words.ends[name.last - 1] - name.end == 2 or text.startswith(("' ", "’ "), name.end)


def find_named(article: Prose) -> list[Named]:
    """The names of an article in order, each with whom it means."""
    runs = find_runs(article)
    return _Register(article, runs).named()


_RANKS = {UNKNOWN: 0, PLACE: 1, THING: 2, BODY: 3, EVENT: 3, PERSON: 4}


class _Register:
    """Whom the names of an article mean, learned from all of them."""

    def __init__(self, article: Prose, runs: list[NameRun]) -> None:
        self._text = article.text
        self._words = article.words
        self._runs = runs
        self._blocks = [block.start for block in article.blocks]
        self._story = self._blocks[2] if len(self._blocks) > 2 else len(article.text)
        self._inside = {run.parts for run in runs if not run.initial}
        self._kinds: dict[tuple[str, ...], str] = {}
        self._families: dict[str, list[Known]] = defaultdict(list)
        self._others: dict[tuple[str, ...], Known] = {}
        self._by_first: dict[str, list[Known]] = defaultdict(list)
        self._given: dict[int, frozenset[str]] = {}
        self._found: dict[tuple[object, ...], tuple[Known | None, tuple[Known, ...]]] = {}

    def named(self) -> list[Named]:
        """The names with whom they mean: first all are classed, then the full ones known, then the short ones."""
        kinds = self._kinds
        for run in self._runs:
            known = kinds.setdefault(run.parts, UNKNOWN)
            if known != PERSON and _RANKS[kind := self._kind(run)] > _RANKS[known]:  # nothing ranks higher
                kinds[run.parts] = kind
        self._know_full()
        return [self._mention(run) for run in self._runs]

    def _kind(self, run: NameRun) -> str:
        """What one mention tells about its kind, "" for nothing."""
        lower, last = self._words.lower, run.parts[-1]
        before = lower[run.first - 1] if run.first else ""
        headed = len(run.parts) > 1 and not run.titles
        for heads, kind in _KINDS if headed else ():
            if last in heads or (run.parts[0] in heads and "of" in run.parts):
                return kind
        if before == "the":
            return PLACE if last in REGIONS or last in PLACES else THING
        if run.titles or (run.parts[0] in first_names.FIRST_NAMES and run.parts[0] not in REGIONS):
            return PERSON
        if self._after_noun(run):
            return THING
        if self._lives(run) or self._described(run) or self._goes_on(run, before):
            return PERSON
        if run.parts[-1] in REGIONS or run.parts[-1] in PLACES or before in PLACE_PREPOSITIONS:
            return PLACE
        return UNKNOWN

    def _after_noun(self, run: NameRun) -> bool:
        """Whether the noun of a thing stands right before it: "the ferry Marlow Star"."""
        words, at = self._words, run.first - 1
        if at < 1 or self._text[words.ends[at] : run.start] != " " or words.forms[at][0].isupper():
            return False
        noun = words.lower[at]
        return words.lower[at - 1] in _OPENERS and noun not in _NO_NOUNS and not is_personal(noun)

    def _lives(self, run: NameRun) -> bool:
        """Whether what follows is said of persons alone: "was born", "who", an age between commas."""
        lower, at = self._words.lower, run.last
        if at >= len(lower) or len(run.parts) > 4:
            return False
        gap = self._text[run.end : self._words.starts[at]]
        if gap == " " and (
            lower[at] in LIVING_VERBS or (lower[at] in ("was", "is") and lower[at + 1 : at + 2] == ["born"])
        ):
            return True
        if gap in (", ", " ") and lower[at] == "who":
            return True
        aged = lower[at].isdigit() and len(lower[at]) <= 2 and gap == ", "
        return aged and self._text.startswith(",", self._words.ends[at])

    def _follows_role(self, run: NameRun) -> bool:
        """Whether the name ends an apposition whose role has a complement: "the mayor of Halden, Ida Krog,"."""
        words, text = self._words, self._text
        if text[words.ends[run.first - 1] : run.start] != ", " or not text.startswith((",", "."), run.end):
            return False
        for index in range(run.first - 2, max(-1, run.first - _DESCRIPTION), -1):
            if text[words.ends[index] : words.starts[index + 1]] != " ":
                return False
            if words.lower[index] in ROLES:
                return words.lower[index + 1] in PREPOSITIONS
        return False

    def _goes_on(self, run: NameRun, before: str) -> bool:
        """Whether a full name opens a sentence that goes on with "he" or "her" before anybody else is named."""
        if len(run.parts) == 1 or before in PLACE_PREPOSITIONS or not begins_sentence(self._text, run.start):
            return False
        words = self._words
        for index in range(run.last, min(len(words.lower), run.last + _NEAR)):
            gap = self._text[words.ends[index - 1] : words.starts[index]]
            if words.forms[index][0].isupper() or is_personal(words.lower[index]) or "." in gap:
                return False
            if PRONOUNS.get(words.lower[index], "") in ("he", "she"):
                return True
        return False

    def _described(self, run: NameRun) -> bool:
        """Whether an apposition says that it is a person: "Greta Ilves, a sculptor", "her husband, David Torres"."""
        words, text = self._words, self._text
        if (
            run.first
            and text[words.ends[run.first - 1] : run.start] == ", "
            and is_personal(words.lower[run.first - 1])
        ):
            return text.startswith((",", "."), run.end)
        if run.first and self._follows_role(run):
            return True
        at = run.last
        if not text.startswith(", ", run.end) or at >= len(words.lower) or words.lower[at] not in ("a", "an", "the"):
            return False
        for index in range(at + 1, min(len(words.lower), at + _DESCRIPTION)):
            if text[words.ends[index - 1] : words.starts[index]] != " " or words.lower[index] in ("of", "in", "who"):
                break
            if words.lower[index] in ROLES:
                following = words.lower[index + 1] if index + 1 < len(words.lower) else ""
                return not (text.startswith(" ", words.ends[index]) and is_verb(following))
        return False

    def _know_full(self) -> None:
        """Make an entity of every full name, and of single ones that are no short form of another."""
        several = {parts for parts in self._kinds if len(_bare(parts)) > 1}
        met: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
        for run in self._runs:
            if run.parts in several and (run.parts, run.titles) not in met:  # again it would add nothing
                met.add((run.parts, run.titles))
                self._know(run)
        for run in self._runs:
            if run.parts in several or (run.parts in self._others and self._kinds[run.parts] != PERSON):
                continue
            if not self._short(run):
                self._know(run)
        self._know_abbreviations()
        self._know_unintroduced()
        for surname, family in self._families.items():
            if len(family) > 1:
                for known in family:
                    known.key = "p:" + _key_name(known.name, surname)

    def _know_unintroduced(self) -> None:
        """Tell a surname that the story uses before it gives anybody's full name from whoever bears it later.

        Headline and summary, the first two paragraphs, may be ahead of the name.
        """
        for run in self._runs:
            if run.start < self._story or run.parts[0] not in self._families or len(run.parts) > 1:
                continue
            family = self._families[run.parts[0]]
            if len(family) != 1 or not self._given[id(family[0])] or run.start >= family[0].start:
                continue
            if bisect_right(self._blocks, run.start) < bisect_right(self._blocks, family[0].start):
                name = self._text[run.start : run.end]
                other = Known("p:" + run.parts[0], name, PERSON, _gender(run), run.start)
                self._given[id(other)] = frozenset()
                self._families[run.parts[0]].append(other)

    def _know_abbreviations(self) -> None:
        """Let what stands in brackets after a name be the same: "Human Rights Watch (HRW)"."""
        for one, other in pairwise(self._runs):
            brackets = self._text[one.end : other.start] == " (" and self._text.startswith(")", other.end)
            if brackets and len(other.parts) == 1 and self._text[other.start : other.end].isupper():
                known = self._others.get(one.parts)
                if known is not None:
                    self._others[other.parts] = known

    def _short(self, run: NameRun) -> bool:
        """Whether a single word is part of a full name of the article."""
        word = _bare(run.parts)[0]
        if word in self._families:
            gender = _gender(run)  # "Mrs Hobb" beside "Mr Hobb" is another
            return not gender or any(one.gender in ("", gender) for one in self._families[word])
        return (not run.titles and bool(self._by_first.get(word))) or self._body(run) is not None

    def _know(self, run: NameRun) -> None:
        kind = self._kinds.get(run.parts, UNKNOWN)
        name = self._text[run.start : run.end]
        if kind != PERSON:
            if run.parts not in self._others:
                gender = "it" if kind else ""
                known = Known("n:" + " ".join(run.parts), name, kind, gender, run.start)
                known.modifiers = frozenset(run.parts) - {head_of(run.parts), "the", *JOINING}
                self._others[run.parts] = known
                if len(run.parts) > 1 and kind == UNKNOWN and "of" not in run.parts and run.parts[-1] not in REGIONS:
                    self._by_first[run.parts[-1]].append(known)
            return
        bare = _bare(run.parts)
        given = frozenset(run.parts[:-1]) if len(bare) == len(run.parts) else frozenset(run.parts) - {bare[-1]}
        family, gender = self._families[bare[-1]], _gender(run)
        for known in family:
            if _same_given(self._given[id(known)], given, known.gender, gender, titled=bool(run.titles)):
                known.gender = known.gender or gender
                return
        if len(family) >= _MOST:
            return
        known = Known("p:" + bare[-1], name, PERSON, gender, run.start)
        if not given and run.titles:
            known.name = self._text[self._words.starts[run.first - 1] : run.end]
        self._given[id(known)] = given
        family.append(known)
        if len(bare) > 1:
            self._by_first[bare[0]].append(known)

    def _body(self, run: NameRun) -> Known | None:
        """The one other name that ends with a word that looks like a surname."""
        if self._kinds.get(run.parts) == PLACE:
            return None
        ending = self._by_first.get(run.parts[-1], ())
        return ending[0] if len(ending) == 1 else None

    def _mention(self, run: NameRun) -> Named:
        key = run.parts, run.titles, run.initial
        if key not in self._found or run.initial:  # what opens a sentence is told by the word behind it
            self._found[key] = self._meant(run)
        known, family = self._found[key]
        if known is not None and run.start < known.start:
            known.start = run.start
        return Named(run.start, run.end, run.first, run.last, run.titles, run.parts, known, family)

    def _meant(self, run: NameRun) -> tuple[Known | None, tuple[Known, ...]]:
        bare = _bare(run.parts)
        family = self._families.get(bare[-1], [])
        if self._kinds.get(run.parts) != PERSON and len(bare) > 1:
            ending = [known for known in family if _words_of(known.name)[-len(bare) :] == bare]
            return (ending[0] if len(ending) == 1 else self._others.get(run.parts)), ()
        if len(bare) > 1 or len(bare) < len(run.parts):
            given, gender = frozenset(run.parts) - {bare[-1]}, _gender(run)
            for known in family:
                if _same_given(self._given[id(known)], given, known.gender, gender, titled=bool(run.titles)):
                    return known, ()
            return None, ()
        if family:
            gender = _gender(run)
            fitting = [known for known in family if not gender or known.gender in ("", gender)]
            return (fitting[0], ()) if len(fitting) == 1 else (None, tuple(fitting))
        first = self._by_first.get(bare[0], [])
        if first and run.parts not in self._others:
            return (first[0] if len(first) == 1 else None), ()
        other = self._others.get(run.parts)
        if other is not None and run.initial and other.kind == UNKNOWN and self._only_initial(run):
            return None, ()
        return other, ()

    def _only_initial(self, run: NameRun) -> bool:
        """Whether a single word has its capital, by all that can be seen, from the sentence alone."""
        following = self._words.lower[run.last] if run.last < len(self._words.lower) else ""
        subject = is_verb(following) or following in AUXILIARIES
        return run.parts not in self._inside and (not subject or run.parts[0].endswith(("s", "ly", "ing", "ed")))


def _bare(parts: tuple[str, ...]) -> tuple[str, ...]:
    """A name without a suffix such as "Jr"."""
    return parts[:-1] if len(parts) > 1 and parts[-1] in SUFFIXES else parts


def _gender(run: NameRun) -> str:
    """The pronoun that titles and first name of a person give."""
    for title in run.titles:
        if title in first_names.HE_TITLES or title in HE_NOUNS:
            return "he"
        if title in first_names.SHE_TITLES or title in SHE_NOUNS:
            return "she"
    if run.parts[0] in first_names.HE:
        return "he"
    return "she" if run.parts[0] in first_names.SHE else ""


def _same_given(known: frozenset[str], given: frozenset[str], gender: str, other: str, *, titled: bool) -> bool:
    """Whether two persons of one surname can be one: a given name or its initial in common, no other pronoun."""
    if gender and other and gender != other:
        return False
    if not known or not given:
        return titled or known == given
    if known & SUFFIXES != given & SUFFIXES:
        return False
    known, given = known - SUFFIXES, given - SUFFIXES
    if known & given or not known or not given:
        return True
    return any(one[0] == two[0] and (len(one) == 1 or len(two) == 1) for one in known for two in given)


def _words_of(name: str) -> tuple[str, ...]:
    return tuple(word.strip(".,").lower().replace("’", "'") for word in name.split())


def _key_name(name: str, surname: str) -> str:
    """The name of a person of a family in a key."""
    words = _words_of(name)
    return " ".join(words) if words[-1] in SUFFIXES or words[-1] == surname else " ".join((*words, surname))

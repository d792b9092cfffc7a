"""Claims that a whole saying makes: "has set alarm bells ringing", "went down badly", "the smart money is on".

Nobody is its subject; the words, which are the rule's, are matched with auxiliaries and adverbs between them. Linear in
the words of the article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.attributions import attribution as at
from editlint.analysis.attributions.frame import SourceFrame
from editlint.analysis.attributions.told import is_told
from editlint.language.en import attribution_cues as cues
from editlint.language.en import standing
from editlint.language.en import voiceless as words
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from editlint.analysis.attributions.classes import Classes
    from editlint.analysis.attributions.tokens import SentenceTokens, Tokens

_MOST_BETWEEN = 3  # auxiliaries and adverbs between two words of a saying
_STEP = _MOST_BETWEEN + 1
_CHAIN = 4  # words before a saying that may deny or suppose it
ANY = "*"
_END = "."
_ANY_WORD = frozenset((ANY, _END))

Saying = tuple[int, "Sequence[str]"]  # the place of its most telling word, and its words


class Told(NamedTuple):
    """Sayings with one most telling word, by the longest of their others or itself; how far these stand from it."""

    sayings: Mapping[str, Sequence[Saying]]
    before: int
    behind: int


def sayings(tokens: Tokens, classes: Classes, met: frozenset[str] | None = None) -> Iterator[SourceFrame]:
    """The frames of sayings outside quotation marks, in order; what excuses them is not asked.

    `met` are the words of the article among which the telling ones of sayings are, where that is known.
    """
    done = 0
    for index, wordings in _openings(tokens, classes.says, tokens.distinct if met is None else met):
        sentence = tokens.telling[index]
        if index < done or sentence < 0:
            continue
        stretch = tokens.sentences[sentence]
        last = max(_match(tokens, stretch, index, wording) for wording in wordings)
        done = max(done, last)
        if not last or _is_denied(tokens, stretch, index) or _is_owned(tokens, stretch, index):
            continue
        if is_told(tokens, stretch, last, classes.told, by=True, others=words.OF_A_SPEAKER, causes=False):
            continue
        word = tokens.lower[index]
        yield SourceFrame(index, last, None, index, last, word, at.NOMINAL, sentence, claim_first=last)


def _openings(tokens: Tokens, says: Sayings, met: frozenset[str]) -> list[tuple[int, list[Sequence[str]]]]:
    """The words with which sayings may begin, each with those whose most telling word stands a little further on.

    Most sayings begin with a word that stands everywhere ("has", "the"); their most telling word hardly ever does, and
    hardly ever is another of their words as near to it as the words between let it be.
    """
    known, lower = tokens.known, tokens.lower
    found: dict[int, list[Sequence[str]]] = {}
    for word in met & says.words:
        said, before, behind = says.of(word)
        for index in known[word]:
            near = lower[max(0, index - before) : index + behind + 1]
            if said.keys().isdisjoint(near):
                continue
            for other in said.keys() & near:
                for at_word, wording in said[other]:
                    if wording[0] in near:
                        for place in _begins(lower, index, at_word, wording[0]):
                            found.setdefault(place, []).append(wording)
    return sorted(found.items())


def _begins(lower: Sequence[str], index: int, at_word: int, first: str) -> Iterable[int]:
    """Where a saying may begin that has its most telling word, the one with number `at_word`, at an index."""
    if not at_word:
        return (index,)
    return [at for at in range(max(0, index - at_word * _STEP), index - at_word + 1) if lower[at] == first]


def by_telling_word(wordings: Iterable[Sequence[str]]) -> dict[str, str]:
    """Sayings by their most telling word, each a line: what `Sayings` is made of."""
    found: dict[str, list[str]] = {}
    for wording in wordings:
        found.setdefault(_telling(wording), []).append(" ".join(wording))
    return {word: "\n".join(lines) for word, lines in found.items()}


class Sayings:
    """Whole sayings by their most telling word, taken apart when an article first has that word: most never are.

    Attributes:
        words: the telling words.
    """

    def __init__(self, lines: Mapping[str, str]) -> None:
        self.words = frozenset(lines)
        self._lines = lines
        self._ready: dict[str, Told] = {}

    def of(self, word: str) -> Told:
        """The sayings with that telling word."""
        ready = self._ready.get(word)
        if ready is None:
            ready = self._ready[word] = _told(word, self._lines[word])
        return ready


def _told(word: str, lines: str) -> Told:
    found: dict[str, list[Saying]] = {}
    before = behind = 0
    for line in lines.split("\n"):
        wording = line.split(" ")
        others = [it for it in reversed(wording) if it != word and it not in _ANY_WORD]
        at_word = len(wording) - 1 - wording[::-1].index(word)  # its last place
        found.setdefault(max(others, key=len, default=word), []).append((at_word, tuple(wording)))
        before = max(before, at_word * _STEP)
        behind = max(behind, (len(wording) - 1 - at_word) * _STEP)
    return Told(found, before, behind)


def _telling(wording: Sequence[str]) -> str:
    """The longest word that is no function word, of which every article has most; of several the last one."""
    from editlint.language.function_words import ENGLISH

    known = [(word not in ENGLISH, len(word), at) for at, word in enumerate(wording) if word not in _ANY_WORD]
    return wording[max(known)[2]]


def _match(tokens: Tokens, stretch: SentenceTokens, index: int, wording: Sequence[str]) -> int:
    """The word after a saying that begins at a word, 0 where it does not stand there."""
    lower = tokens.lower
    place = index + 1
    for word in wording[1:]:
        if word == _END:
            return place if place == stretch.last or tokens.gaps[place - 1].strip() else 0
        stop = min(stretch.last, place + _STEP)
        while place < stop and tokens.gaps[place - 1] in (" ", "-", " ‘", " “") and lower[place] != word:
            if word == ANY:
                break
            if not (lower[place] in words.BETWEEN or lower[place].endswith("ly")):
                return 0
            place += 1
        if place >= stop or tokens.gaps[place - 1].strip(" -“‘") or (word not in (ANY, lower[place])):
            return 0
        place += 1
    return place


def _is_denied(tokens: Tokens, stretch: SentenceTokens, index: int) -> bool:
    """Whether a saying is denied, supposed, asked or yet to come: "if eyebrows were raised", "is likely to"."""
    lower = tokens.lower
    beside = True
    for place in range(index - 1, max(stretch.first, index - _CHAIN) - 1, -1):
        word = lower[place]
        if tokens.gaps[place].strip():
            break
        unsaid = word in cues.MODALS or word in standing.NEGATIONS or word in words.NOT_SAID
        if word in words.SUPPOSING or (beside and (unsaid or word.endswith(("n't", "n’t")))):
            return True
        beside = beside and (word in words.BETWEEN or word.endswith("ly"))
    return tokens.is_asked(stretch)


def _is_owned(tokens: Tokens, stretch: SentenceTokens, index: int) -> bool:
    """Whether somebody owns the noun that a saying begins with: "her patience wore thin"."""
    before = index - 1
    if before < stretch.first or tokens.gaps[before] not in (" ", "’ ", "' "):
        return False
    return tokens.lower[before] in words.OWNING or tokens.is_possessive(before)

"""How many syllables an English word has: rules of spelling, and a table of the words that they get wrong.

The table comes from the CMU Pronouncing Dictionary, so that each of its words has the dictionary's number. Words are in
lower case with straight apostrophes. Nothing here reads text; numbers are kept as words are first met.
"""

from __future__ import annotations

from functools import cache
from os.path import dirname, join

from editlint.tables import kept
from editlint.values import LatePattern

_VOWELS = LatePattern(r"[aeiouy]+")

# Letters that are written as one group of vowels but spoken as two: sci-ence, ide-a, du-al, vide-o, play-ing.
_DIVIDED = LatePattern(
    r"(?=[aeiouy][aeiouy])(?:(?<![ctgs])ia(?!nn?$)|(?<=[ct])ia(?=t)|ia(?=b|m$|sm|st)|(?<![lctgs])ian$|(?<![ctsglnx])io"
    r"|io(?![nu])|(?<![ctgxn])iou|iu|ie(?=t[yis]?$|ties|nc|ntif|r$|rs$|st$)|(?<![ctv])ien(?=t|c)"
    r"|(?<![cgp])eo(?!n$|us|ple)|(?<![qg])u[ao](?!y)|(?<![qg])ue(?=l$|ls$|nt|nc|st$|r$|rs$)|(?<![qg])ui(?=ng|t[yo]|sh)"
    r"|[aeoy]i(?=ng|st|sm)|[ue]ou|[aeou]y[aiou]|[aeou]ye(?!d?$)|ea(?=t(?:e|i[nov])|l(?:i[sz]|ity)|$)|(?<=r)ea(?=l)"
    r"|yi(?=ng)|oa$)"
)

# Syllables without a vowel of their own, and prefixes before a vowel: ta-ble, pris-m, Mc-Coy, pre-empt.
_BEGINNING = LatePattern(r"(?:re|pre)(?=[eio][^y])|bi(?=[aeo])|co(?=op|or)|mc(?=[^aeiouy])")
_ENDING = LatePattern(r"(?:[^aeiouylrw]le[ds]?|sms?|thms?)$")

# Letters that are written but not spoken: mak-e, pass-ed, hop-es, whol-ely, catalog-ue, bas-ically.
_SILENT = LatePattern(
    r"e(?:(?<=[^aeiouysxzcgh]e)s$|(?<=[^aeiouytd]e)d$|(?<=[gq]ue)$|(?<=[^aeiouy]e)(?:$|(?=(?:ly|ness|ment|less|ful|some"
    r"|town|wood|man|men|land|ville|field|thing|one|where|fore|line)s?$)))"
)
_ADDS_ONE = LatePattern(r"(?:[sxz]|[cs]h|[csgz]e)$")
_TABLES = join(dirname(dirname(dirname(__file__))), "language", "en", "cmudict")  # pathlib costs 13 ms
_ROOM = 50_000


class Syllables(dict[str, int]):
    """Syllables by word, any word: those that spelling gets wrong from the start, all others when first met."""

    def __missing__(self, word: str) -> int:
        number = self._count(word)
        if len(self) < _ROOM:  # words beyond that are counted anew each time: a long run stays small
            self[word] = number
        return number

    def _count(self, word: str) -> int:
        if "-" in word or ("." in word and not word[0].isdigit()):
            return sum(self[part] for part in word.replace(".", "-").split("-") if part)
        if word.endswith("'s"):
            owner = word[:-2]
            return self[owner] + bool(_ADDS_ONE.search(owner))
        return by_spelling(word)


def by_spelling(word: str) -> int:
    """The syllables of a word as its letters tell: groups of vowels, plus the divided, less the silent. At least 1.

    A figure counts as one syllable, as most implementations of the formulas have it.
    """
    groups = _VOWELS.findall(word)
    number = len(groups)
    if sum(map(len, groups)) > number:  # two vowels side by side
        number += len(_DIVIDED.findall(word))
    if word[:1] in "rpbcm":  # the others are asked only where a letter stands that they need
        number += _BEGINNING.match(word) is not None
    if word[-1:] in "esdm":
        number += _ENDING.search(word, max(0, len(word) - 5)) is not None
    if "e" in word:
        number -= len(_SILENT.findall(word))
    return max(1, number - word.endswith("cally"))


@cache
def syllables() -> Syllables:
    """The number of syllables by word; words of the CMU Pronouncing Dictionary have its number."""
    return Syllables(_exceptions())


@kept
def _exceptions() -> dict[str, int]:
    """The words of the dictionary that spelling gets wrong: kept, for to read their lines costs four times as much."""
    table: dict[str, int] = {}
    with open(join(_TABLES, "exceptions.txt"), encoding="ascii") as lines:
        for line in lines:
            number, *words = line.split()
            table.update(dict.fromkeys(words, int(number)))
    return table


@cache
def dictionary() -> frozenset[str]:
    """The words of the CMU Pronouncing Dictionary that are made of letters, digits and apostrophes."""
    import zlib

    with open(join(_TABLES, "words.txt.z"), "rb") as file:
        return frozenset(zlib.decompress(file.read()).decode("ascii").split("\n"))

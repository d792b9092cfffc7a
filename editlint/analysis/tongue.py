"""Whether prose is English, for the rules that know English alone.

What an article says of itself goes first. Else the words tell: a text is taken for foreign only where hardly any
English function word stands in it and those of one other language, or letters of another script, make up much of it. In
doubt it is English: lists, verse, names, tables of figures, and what is short have few function words of any language.
"""

from __future__ import annotations

import re
from functools import cache, partial
from itertools import repeat
from typing import TYPE_CHECKING

from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editlint.analysis.carried import Carried
    from editlint.documents.document import Block, Document

ENGLISH = ("en", "eng")
NO_LANGUAGE = ("mul", "und", "zxx", "mis")  # ISO 639 for several, undetermined, none, and one without a code
FEWEST_WORDS = 10  # fewer tell nothing
FEWEST_KINDS = 4  # different function words of the other language
FEWEST_LONGER = 3  # of them, of two letters and more
SHORT = 40  # words up to which a larger share is asked for
SHARE, SHARE_OF_SHORT = 0.12, 0.2  # of the words that are function words of the other language, or have its letters
ENGLISH_SHARE = 0.06  # of English ones, above which a text is English whatever else stands there
FIRST_LOOK = 0.15  # the same, when words that other languages have too are still counted in
TIMES = 4  # as many foreign function words as English ones
FEWEST_LETTERS = 20  # of another script
SCRIPT_SHARE = 0.7  # of the letters; names of products and commands stand in Latin ones everywhere
SCRIPT_SHARE_OF_SYLLABLES = 0.2  # the same, where a letter is a syllable
LETTERS_A_WORD = 50  # of another script to each English function word: a text and its translation are not foreign

_BEYOND_LATIN = LatePattern("[^\x00-\u036f\u2000-\u22ff]")  # takes no time to compile, as the letters of all scripts do
_EDGES = ".,;:!?…()[]{}\"“”„«»‹›‘’'*_–—-¿¡/"


class Tongue(NamedTuple):
    """The language of an article.

    Attributes:
        name: the name of a language other than English, or an empty string.
        declared: the article says so itself.
        foreign_blocks: the indexes of blocks that are in another language, where the article is English.
    """

    name: str = ""
    declared: bool = False
    foreign_blocks: frozenset[int] = frozenset()


def find_tongue(document: Document, carried: Carried | None = None) -> Tongue:
    """The language of a document, declared or seen, and its foreign paragraphs."""
    declared = "" if document.language in NO_LANGUAGE else document.language
    if declared and declared not in ENGLISH:
        from editlint.language.function_words import NAMES

        return Tongue(NAMES.get(declared, f"“{declared}”"), declared=True)
    text, blocks = document.text, document.blocks
    suspects, most = _suspects(text, blocks, carried)
    name = foreign(text) if most and not declared else ""
    if name:
        return Tongue(name)
    return Tongue(foreign_blocks=frozenset(at for at in suspects if foreign(text[blocks[at].start : blocks[at].end])))


def _suspects(text: str, blocks: Sequence[Block], carried: Carried | None) -> tuple[list[int], bool]:
    """The blocks with next to no English function word, and whether they are most of the text.

    Almost always there are few, and all else need not be asked.
    """
    from editlint.language.function_words import ENGLISH as ENGLISH_WORDS

    mixed = not text.isascii() and _BEYOND_LATIN.search(text) is not None and _other_scripts().search(text) is not None
    found = []
    size = 0
    known = ENGLISH_WORDS.__contains__
    for at, block in enumerate(blocks):
        own = text[block.start : block.end]
        few = _has_few(own, known) if carried is None else carried.recall(("few", own), partial(_has_few, own, known))
        if few or (mixed and _other_scripts().search(text, block.start, block.end)):
            found.append(at)
            size += block.end - block.start
    return found, size * 2 > len(text)


def _has_few(text: str, known: Callable[[object], bool]) -> bool:
    """Whether a text of some length has next to no word that is known."""
    words = text.split()
    most = FIRST_LOOK * len(words)
    # Those in small letters are enough almost everywhere.
    few = sum(map(known, words)) <= most and sum(map(known, map(str.lower, words))) <= most
    return few and len(words) >= FEWEST_WORDS


def foreign(text: str) -> str:
    """The name of the language of a text that is surely not English; else an empty string."""
    from editlint.language.function_words import ENGLISH as ENGLISH_WORDS

    words = list(filter(str.isalpha, map(str.strip, text.split(), repeat(_EDGES))))
    own = sum(map(ENGLISH_WORDS.__contains__, map(str.lower, words)))
    return _by_script(text, own) or (_by_words(words) if own <= FIRST_LOOK * len(words) else "")


def _by_words(words: Sequence[str]) -> str:
    """The language that function words tell. Those with a capital letter are left out: they belong to names."""
    from editlint.language.function_words import ENGLISH as ENGLISH_WORDS
    from editlint.language.function_words import OTHERS

    total = len(words)
    if total < FEWEST_WORDS:
        return ""
    kinds = set(words)
    longer = {word for word in kinds if len(word) > 1}  # letters stand alone in many a list
    close = [
        (name, known)
        for name, known in OTHERS.values()
        if len(known & kinds) >= FEWEST_KINDS and len(known & longer) >= FEWEST_LONGER
    ]
    if not close:
        return ""
    best, language, known = max((sum(map(known.__contains__, words)), name, known) for name, known in close)
    own = sum(word.lower() in ENGLISH_WORDS and word not in known for word in words)
    marked = sum(not word.isascii() for word in words)  # words with letters that English has not
    share = SHARE if total > SHORT else SHARE_OF_SHORT
    sure = own <= ENGLISH_SHARE * total and best >= TIMES * own and best + marked >= share * total
    return language if sure else ""


def _by_script(text: str, own: int) -> str:
    """The language of another script that most letters of a text belong to; `own` words of it are English ones."""
    from editlint.language.function_words import SCRIPTS

    if text.isascii() or not _BEYOND_LATIN.search(text):
        return ""
    others = len(_other_scripts().findall(text))
    if others < max(FEWEST_LETTERS, own * LETTERS_A_WORD):
        return ""
    counts = [(len(re.findall(f"[{letters}]", text)), name) for name, letters in SCRIPTS]
    kana, most = counts[0], max(counts)
    name = kana[1] if most[1] == "Chinese" and kana[0] * 20 > most[0] else most[1]
    letters = sum(map(str.isalpha, text))
    share = SCRIPT_SHARE_OF_SYLLABLES if name in ("Chinese", "Japanese", "Korean") else SCRIPT_SHARE
    return name if others >= share * letters else ""


@cache
def _other_scripts() -> re.Pattern[str]:
    from editlint.language.function_words import SCRIPTS

    return re.compile("[" + "".join(letters for _, letters in SCRIPTS) + "]")

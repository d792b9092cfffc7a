"""Noun phrases with a determiner, read forward from it: where the head is and what stands before it.

A shallow reading without parts of speech: a phrase goes on over single blanks up to a function word,
a verb after a noun, or a name after a noun.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from editlint.language.en.mentions import (
    BEFORE_CONTRACTED_IS,
    COUNTED,
    DEFINITE,
    HE_NOUNS,
    IDLE_MODIFIERS,
    IDLE_NOUNS,
    INDEFINITE,
    NEVER_HEADS,
    NO_PEOPLE,
    OWNING,
    PEOPLE,
    PLURAL_PEOPLE,
    PRESENT_FORMS,
    SHE_NOUNS,
    SINGULAR_IN_S,
    STOP_WORDS,
)
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.text.words import Words

_NOTHING: frozenset[str] = frozenset()
_SINGULAR = INDEFINITE | {"this"}
_MODIFYING_ENDINGS = ("-old", "ly", "-year", "-strong", "-based", "-born")
_LONGEST = 8  # words of a phrase without what follows its head
_OPENERS = DEFINITE | INDEFINITE | OWNING
_LONGEST_COMPLEMENT = 4  # words after "of" that are looked at


class Noun(NamedTuple):
    """A noun phrase.

    Attributes:
        first: the index of its first word: the determiner, or the first word after an owner.
        head: the index of its head.
        noun: the head in lower case, without a possessive ending.
        determiner: the determiner in lower case, "" after an owner.
        modifiers: words that tell it from others with that head, of a complement with "of", too.
        possessive: whether the head has a possessive ending.
        plural: whether it speaks of several.
        personal: whether it speaks of one person or several.
    """

    first: int
    head: int
    noun: str
    determiner: str
    modifiers: frozenset[str]
    possessive: bool
    plural: bool
    personal: bool

    @property
    def gender(self) -> str:
        """The pronoun that fits, "" when nothing tells."""
        if self.plural:
            return "they"
        if self.noun.endswith("woman"):
            return "she"
        if self.noun in HE_NOUNS:
            return "he"
        if self.noun in SHE_NOUNS:
            return "she"
        return "" if self.personal else "it"


@lru_cache(maxsize=1 << 14)
def is_personal(noun: str) -> bool:
    """Whether a noun in lower case speaks of a person or of persons."""
    if noun in PEOPLE or noun in PLURAL_PEOPLE or noun.removesuffix("s") in PEOPLE:
        return True
    return noun.endswith(("man", "woman", "men", "women")) and noun not in NO_PEOPLE and len(noun) > 5


def noun_phrase(text: str, words: Words, names: frozenset[int], determiner: int) -> Noun | None:
    """The noun phrase after the determiner or owner at an index; None when no noun follows.

    `names` are the indexes of all words that are parts of names.
    """
    head = _head(words, names, determiner + 1)
    if head < 0:
        return None
    lower = words.lower
    noun, opener = lower[head].removesuffix("'s"), lower[determiner]
    plural = noun.endswith(("s", "men", "children", "people", "police")) and _is_plural(noun)
    if plural and opener in _SINGULAR:
        return None  # "this places them": a pronoun and a verb
    possessive = noun is not lower[head] or (noun.endswith("s") and text.startswith(("' ", "’ "), words.ends[head]))
    modifiers = _telling(lower[determiner + 1 : head]) if head > determiner + 1 else _NOTHING
    if lower[head + 1 : head + 2] == ["of"]:
        modifiers |= _complement(words, head)
    return Noun(determiner, head, noun, opener, modifiers, possessive, plural, is_personal(noun))


def _head(words: Words, names: frozenset[int], first: int) -> int:
    """The index of the head of the phrase that begins at a word, -1 when it has none."""
    lower, forms, gaps = words.lower, words.forms, words.gaps
    head, begun = -1, False
    for at in range(first, min(len(lower), first + _LONGEST)):
        if gaps[at - 1] != " ":
            break
        word = lower[at]
        if at in names or (forms[at] != word and _proper(forms[at], word)):
            if head >= 0:
                break
            begun = True
            continue
        kind = _class(word)
        if kind == _STOP or (begun and (kind == _VERB or _takes_object(words, at))):
            break
        if kind == _OWNER:
            return at
        if kind == _NOUN or (kind == _VERB and not _goes_on(words, at, first + _LONGEST)):
            head, begun = at, True
    return head


def _proper(form: str, word: str) -> bool:
    """Whether a capital makes a name of a word: of "Bishop" and "Company" it does not."""
    return form[0].isupper() and word.removesuffix("'s") not in _common_heads()


def is_verb(word: str) -> bool:
    """Whether a word in lower case, right after a noun, is rather a verb than another noun."""
    return _class(word) == _VERB


def modifies(text: str, words: Words, last: int) -> bool:
    """Whether a name that ends before a word stands before a noun: "the Halden bridge"."""
    if last >= len(words.lower) or text[words.ends[last - 1] : words.starts[last]] != " ":
        return False
    return _class(words.lower[last]) in (_NOUN, _MODIFIER) and not _takes_object(words, last)


_NOUN, _VERB, _MODIFIER, _OWNER, _STOP = range(5)


@lru_cache(maxsize=1 << 14)
def _class(word: str) -> int:
    """What a word in lower case can be in a phrase that has begun."""
    if word in STOP_WORDS:
        return _STOP
    if "'" in word:
        front, _, ending = word.rpartition("'")
        return _OWNER if ending == "s" and front not in BEFORE_CONTRACTED_IS else _STOP
    if word in NEVER_HEADS or word in COUNTED or word[:1].isdigit() or word.endswith(_MODIFYING_ENDINGS):
        return _MODIFIER
    if word in PRESENT_FORMS or word in _pasts():
        return _VERB
    if (len(word) > 3 and word.endswith("ed") and word[-3] != "e") or (len(word) > 4 and word.endswith("ing")):
        return _VERB
    return _NOUN


def _goes_on(words: Words, at: int, stop: int) -> bool:
    """Whether a verb's form at the beginning of a phrase stands before its noun: "the painted chapel"."""
    if words.lower[at].endswith("ed"):
        return True
    if at + 1 >= min(stop, len(words.lower)) or words.gaps[at] != " ":
        return False
    return _class(words.lower[at + 1]) not in (_STOP, _VERB)


def _takes_object(words: Words, at: int) -> bool:
    """Whether a word in -s is a verb by the determiner right after it: "repeats the count"."""
    if not words.lower[at].endswith("s") or at + 1 >= len(words.lower) or words.lower[at + 1] not in _OPENERS:
        return False
    return words.gaps[at] == " "


@cache
def _pasts() -> frozenset[str]:
    from editlint.language.en.dating import SUBJECT_VERBS
    from editlint.language.en.irregular_verbs import IRREGULAR

    return frozenset(SUBJECT_VERBS).union(*(form for forms in IRREGULAR.values() for form in forms))


@cache
def _common_heads() -> frozenset[str]:
    from editlint.language.en.mentions import BODY_HEADS, EVENT_HEADS, PLACE_HEADS

    return PEOPLE | BODY_HEADS | EVENT_HEADS | PLACE_HEADS


def _telling(modifiers: list[str]) -> frozenset[str]:
    """Those modifiers that say which one is meant."""
    return frozenset(
        word.removesuffix("'s")
        for word in modifiers
        if word not in IDLE_MODIFIERS
        and word not in COUNTED
        and not word.endswith(("-old", "ly"))
        and not (word.endswith("ed") and "-" not in word)
    )


def _complement(words: Words, head: int) -> frozenset[str]:
    """The words that an "of" after the head leads in, up to the next function word."""
    lower, at, found = words.lower, head + 1, []
    for index in range(at + 1, min(len(words.lower), at + 1 + _LONGEST_COMPLEMENT)):
        if words.gaps[index - 1] != " ":
            break
        word = lower[index].removesuffix("'s")
        if word not in STOP_WORDS:
            found.append(word)
        elif word not in ("the", "a", "an"):
            break
    return frozenset(found)


def _is_plural(noun: str) -> bool:
    if noun in PLURAL_PEOPLE:
        return True
    return (
        noun.endswith("s")
        and not noun.endswith(("ss", "us", "is"))
        and noun not in IDLE_NOUNS
        and noun not in SINGULAR_IN_S
    )

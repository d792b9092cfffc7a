"""What the form of an English verb can be: looked up in a table of the verbs of the news.

`verbs.txt` lists the verbs with marks, one a line; `verb_forms.tsv` holds their forms and is made from it by
`scripts/write_lexicon.py`. Both are read when first asked for. A form that is listed *can* be a verb; whether it is one
in its place is for a parser to say. Words are in lower case.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from os.path import dirname, join

from editlint.values import NamedTuple

BASE, THIRD, ING, PAST, PARTICIPLE = "b", "s", "g", "d", "n"
FINITE = frozenset((BASE, THIRD, PAST))  # a base form stands for the present too ("they rise")

_HERE = dirname(__file__)
_NOUN, _ADJECTIVE_FROM_PARTICIPLE, _ADJECTIVE = "n", "a", "j"


class VerbForm(NamedTuple):
    """One reading of a form.

    Attributes:
        base: the base form of the verb, "rise" of "rose".
        features: which forms of the verb it can be, letters of this module in the order b, s, g, d, n: "rose" is "d",
            "closed" is "dn", "cut" is "bdn".
    """

    base: str
    features: str


def verb(form: str) -> VerbForm | None:
    """The commonest verb that a lower-case word can be a form of; None where it is no form of a listed verb."""
    readings = verbs(form)
    return readings[0] if readings else None


def verbs(form: str) -> tuple[VerbForm, ...]:
    """All verbs that a lower-case word can be a form of, the commonest first: "found" is of "find" and of "found"."""
    parts = _rest(_forms(), form + "\t").split()
    return tuple(map(VerbForm, parts[::2], parts[1::2]))


def is_noun_too(base: str) -> bool:
    """Whether the base form of a verb is commonly a noun: "rise", "vote". False for what is no listed verb."""
    return _NOUN in _rest(_marks(), base + " ")


def is_adjective_too(base: str) -> bool:
    """Whether the base form of a verb is commonly an adjective or an adverb: "open", "clear"."""
    return _ADJECTIVE in _rest(_marks(), base + " ")


def has_adjective_participle(base: str) -> bool:
    """Whether the past participle of a verb is commonly an adjective: "injured", "broken"."""
    return _ADJECTIVE_FROM_PARTICIPLE in _rest(_marks(), base + " ")


def _rest(lines: list[str], key: str) -> str:
    """What follows the key in the line that begins with it, "" where there is none."""
    index = bisect_left(lines, key)
    if index < len(lines) and lines[index].startswith(key):
        return lines[index][len(key) :]
    return ""


# Sorted lines, not dictionaries: those would take 9 ms to make, and most runs look up few words.
@cache
def _forms() -> list[str]:
    return _lines("verb_forms.tsv")


@cache
def _marks() -> list[str]:
    return _lines("verbs.txt")


def _lines(name: str) -> list[str]:
    with open(join(_HERE, name), "rb") as file:
        return file.read().decode("ascii").split("\n")[:-1]

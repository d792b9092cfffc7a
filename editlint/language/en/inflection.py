"""The inflected forms of English verbs and nouns, by rule with tables of exceptions.

For cues: `navigate~` shall also find "navigated" and "navigating". Both spellings are given where British and American
differ. Nothing here guesses what part of speech a word is, and nothing takes inflections off.
"""

from __future__ import annotations

from functools import lru_cache

from editlint.language.en.irregular_verbs import BRITISH_DOUBLING, DOUBLING, IRREGULAR
from editlint.values import NamedTuple

_VOWELS = "aeiou"
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_SIBILANT = ("s", "x", "z", "ch", "sh")


class VerbForms(NamedTuple):
    """The forms of a verb, the usual one first in each field."""

    base: tuple[str, ...]
    third: tuple[str, ...]
    ing: tuple[str, ...]
    past: tuple[str, ...]
    participle: tuple[str, ...]


_BE = VerbForms(("be", "am", "are"), ("is",), ("being",), ("was", "were"), ("been",))

_PLURALS = {
    "analysis": "analyses",
    "basis": "bases",
    "child": "children",
    "crisis": "crises",
    "criterion": "criteria",
    "foot": "feet",
    "half": "halves",
    "hypothesis": "hypotheses",
    "knife": "knives",
    "leaf": "leaves",
    "life": "lives",
    "man": "men",
    "mouse": "mice",
    "person": "people",
    "phenomenon": "phenomena",
    "shelf": "shelves",
    "thief": "thieves",
    "tooth": "teeth",
    "wife": "wives",
    "wolf": "wolves",
    "woman": "women",
}
_PLURAL_OES = frozenset("echo hero potato tomato torpedo veto embargo".split())


def verb_forms(verb: str) -> VerbForms:
    """All forms of a verb given in its base form, in lower case."""
    if verb == "be":
        return _BE
    if verb == "have":
        return VerbForms((verb,), ("has",), ("having",), ("had",), ("had",))
    past, participle = IRREGULAR.get(verb) or (_regular_past(verb),) * 2
    return VerbForms((verb,), (add_s(verb),), _ing(verb), past, participle)


def plural(noun: str) -> str:
    """The plural of a noun given in its singular."""
    for ending, form in _PLURALS.items():
        if noun == ending or (
            ending == "man" and noun.endswith("man") and noun[-6:-3].isalpha() and len(noun) > 5 and noun != "human"
        ):
            return noun[: len(noun) - len(ending)] + form
    return noun + "es" if noun in _PLURAL_OES else add_s(noun, verb=False)


def add_s(word: str, *, verb: bool = True) -> str:
    """The word with the ending -s, -es or -ies."""
    if word.endswith(_SIBILANT):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    if verb and word.endswith("o") and word[-2:-1] not in tuple("aeiou"):
        return word + "es"
    return word + "s"


def inflected(phrase: str, kind: str) -> tuple[str, ...]:
    """Every form of a listed phrase: of its first word for a verb, of its last for a noun, as it is for "none".

    Raises:
        ValueError: `kind` is not "verb", "noun" or "none".
    """
    head, _, rest = phrase.partition(" ")
    if kind == "verb":
        forms = [form for field in verb_forms(head) for form in field]
        return tuple(dict.fromkeys(f"{form} {rest}".rstrip() for form in forms))
    if kind == "noun":
        front, _, last = phrase.rpartition(" ")
        return tuple(dict.fromkeys(f"{front} {form}".lstrip() for form in (last, plural(last))))
    if kind == "none":
        return (phrase,)
    raise ValueError(f"no kind of inflection: {kind}")


def _ing(verb: str) -> tuple[str, ...]:
    if verb.endswith("ie"):
        return (verb[:-2] + "ying",)
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb not in ("be", "singe"):
        return (verb[:-1] + "ing",)
    return tuple(stem + "ing" for stem in _stems(verb))


def _regular_past(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeiou"):
        return (verb[:-1] + "ied",)
    return tuple(stem + "ed" for stem in _stems(verb))


def _stems(verb: str) -> tuple[str, ...]:
    """The verb as it stands before -ing and -ed, its last consonant doubled where spelling wants it."""
    if verb.endswith("c"):
        return (verb + "k",)
    if verb in BRITISH_DOUBLING:
        return (verb, verb + "l")
    if verb == "focus":
        return (verb, "focuss")
    if verb in DOUBLING or (_is_one_syllable(verb) and _ends_in_a_short_vowel(verb)):
        return (verb + verb[-1],)
    return (verb,)


def _is_one_syllable(verb: str) -> bool:
    # No regular expressions in this module: to compile two would take longer than all else of a short run's inflection.
    return not verb.lstrip(_CONSONANTS).lstrip(_VOWELS + "y").lstrip(_CONSONANTS)


def _ends_in_a_short_vowel(verb: str) -> bool:
    """Whether a single vowel and a single consonant that can be doubled end the word: "stop", "quit", "stir"."""
    before = verb[:-2]
    return (
        verb[-1] not in _VOWELS + "wxyh"
        and verb[-2:-1] in tuple(_VOWELS)
        and (not before or before[-1] not in _VOWELS or before.endswith("qu"))
    )


@lru_cache(maxsize=10_000)
def singular(noun: str) -> str:
    """The singular of a plural in lower case, or the word itself: "votes" to "vote", "children" to "child".

    By rule, with the irregular plurals of this module; a singular that looks like a plural ("news") loses its ending,
    which does no harm where words are only compared with lists.
    """
    if noun in _SINGULARS:
        return _SINGULARS[noun]
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ses", "xes", "zes", "ches", "shes")) and len(noun) > 4:
        return noun[:-1] if noun.endswith(("uses", "ases", "oses", "rses", "nses", "izes", "azes")) else noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3 else noun


_SINGULARS = {plural_form: base for base, plural_form in _PLURALS.items()} | {f"{noun}es": noun for noun in _PLURAL_OES}

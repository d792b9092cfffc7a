"""One item of a sentence, and the parts of speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.language.en import lexicon as en
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.dates import DateMention
    from editlint.analysis.reading.quantity import Quantity

NOUN, VERB, AUXILIARY, MODAL, TO, DETERMINER, POSSESSIVE, PRONOUN = range(8)
PREPOSITION, SUBORDINATOR, COORDINATOR, RELATIVE, ADVERB, NEGATION, MARK, DATE, QUANTITY = range(8, 17)


class Item(NamedTuple):
    """One item of a sentence.

    Attributes:
        start, end: prose offsets.
        tag: its part of speech, or MARK, DATE, QUANTITY.
        lower: the word in lower case with straight apostrophes, or the mark.
        form: the word as written.
        base: the base form of a verb, else "".
        features: what forms of that verb the word can be, of "b" base, "s" third person, "g" in -ing, "d" past, "n"
            past participle.
        value: the date or quantity.
    """

    start: int
    end: int
    tag: int
    lower: str
    form: str = ""
    base: str = ""
    features: str = ""
    value: DateMention | Quantity | None = None


def verb_of(lower: str) -> tuple[str, str]:
    """The base form of the commonest verb that a word can be a form of, and which forms; "" and "" for none."""
    found = en.verb(lower)
    return (found.base, found.features) if found else ("", "")

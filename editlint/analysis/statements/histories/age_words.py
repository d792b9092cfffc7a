"""Ages in words: "an octogenarian", "a teenager when he joined", "in her sixties"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import NOMINAL, Phrase
from editlint.analysis.statements.histories.aged import stated_age, whose_age
from editlint.analysis.statements.histories.aged_when import when_aged
from editlint.analysis.statements.statement import Amount, Statement
from editlint.language.en import histories as en

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.mentions.known import Entity
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.statements.histories.telling import Teller

_OLDEST = 122  # years


def ages_in_words(teller: Teller, read: Read) -> Iterator[Statement]:
    """As in "the octogenarian", "a teenager when he joined", "in her sixties"."""
    for phrase in read.phrases:
        tens = _tens(teller, phrase)
        noun = next((word for word in phrase.words if word in en.AGED_NOUNS), "") if phrase.kind == NOMINAL else ""
        years = tens[2] if tens else en.AGED_NOUNS.get(noun)
        clause = read.clause_at(phrase.start) if years is not None else None
        if years is None or clause is None:
            continue
        copula = clause.verb.lemma in en.BEING and phrase in clause.objects
        when, at_death = when_aged(
            teller, read, clause, beside=not copula and (tens is None or _now_before(teller, phrase))
        )
        if when is None and not at_death:
            continue  # whose age it is does not matter
        entity = (
            _decade_owner(teller, phrase, clause)
            if tens
            else whose_age(teller, read, phrase, clause if copula else None)
        )
        start, end = tens[:2] if tens else _place(teller, phrase, noun)
        low, high = years
        if entity is not None:
            yield stated_age(
                teller,
                entity,
                Amount(low, high if high is not None else _OLDEST, "year"),
                start,
                end,
                when,
                at_death=at_death,
            )


def _now_before(teller: Teller, phrase: Phrase) -> bool:
    return teller.text[max(0, phrase.preposition_start - 4) : phrase.preposition_start].lower() == "now "


def _decade_owner(teller: Teller, phrase: Phrase, clause: Clause) -> Entity | None:
    return teller.owner(phrase) or teller.keeper(phrase, clause)


def _tens(teller: Teller, phrase: Phrase) -> tuple[int, int, tuple[int, int]] | None:
    """The decade of a life that a phrase with a possessive pronoun names, and where: "in her 60s"."""
    if phrase.preposition.split(" ")[-1] != "in" or phrase.determiner not in ("his", "her", "their", "my"):
        return None
    if phrase.head in en.TENS:
        start, end = _place(teller, phrase, phrase.head)
        return start, end, en.TENS[phrase.head]
    text = teller.text[phrase.start : phrase.end + 1].rstrip(" ,.;)").lower()
    last = text.split(" ")[-1]
    if len(last) != 3 or not last.endswith("0s") or not last[0].isdigit():
        return None
    low = int(last[:2])
    if {"early", "late", "mid"} & set(phrase.words) or low < 20:
        return None
    start = phrase.start + len(text) - 3
    return start, start + 3, (low, low + 9)


def _place(teller: Teller, phrase: Phrase, word: str) -> tuple[int, int]:
    start = phrase.start + max(0, teller.text[phrase.start : phrase.end].lower().find(word))
    return start, start + len(word)

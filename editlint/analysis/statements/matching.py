"""Frames over clauses: what the verbs and nouns of a sentence state, by the roles that their phrases play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import AMOUNT, TIME, Joint, Phrase, Verb
from editlint.language.en.inflection import singular
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.language.frames import Frame, Frames


class Match(NamedTuple):
    """A frame that a sentence opens.

    Attributes:
        frame: the frame.
        start, end: prose offsets of the word that opens it.
        clause: the clause that it is the verb of, or that its noun stands in; None for a noun in no clause.
        noun: the phrase whose head opens it, None for a verb.
        about: the phrase that its attributes are of, None when it has none or they are a group of their own.
        roles: for each attribute the phrase that holds its value.
    """

    frame: Frame
    start: int
    end: int
    clause: Clause | None
    noun: Phrase | None
    about: Phrase | None
    roles: dict[str, Phrase]


def matches_of(read: Read, frames: Frames) -> Iterator[Match]:
    """The frames that a sentence opens, those of its verbs before those of its nouns."""
    for clause in read.clauses:
        verb = clause.verb
        for frame in frames.by_verb.get(verb.lemma, ()):
            if frame.voice and (frame.voice == "passive") != verb.passive:
                continue
            if not all(_has(clause, wanted, heads) for wanted, heads in frame.needs):
                continue
            roles = {
                name: found
                for name, wanted in frame.states
                if (found := _first(verb_role(clause, role) for role in wanted))
            }
            yield Match(frame, verb.start, verb.end, clause, None, verb_role(clause, frame.about), roles)
    for phrase in read.phrases:
        for frame in frames.by_noun.get(singular(phrase.head), ()) if phrase.head else ():
            clause_of = read.clause_at(phrase.start)
            roles = {
                name: found
                for name, wanted in frame.states
                if (found := _first(noun_role(read, phrase, clause_of, role) for role in wanted))
            }
            yield Match(
                frame,
                phrase.start,
                phrase.end,
                clause_of,
                phrase,
                noun_role(read, phrase, clause_of, frame.about),
                roles,
            )


def _has(clause: Clause, roles: Sequence[str], heads: Sequence[str]) -> bool:
    """Whether one of these roles is played by a phrase with one of these heads, or at all when there are none."""
    if not heads:
        return any(set(roles) & set(phrase.preposition.split(" ")) for phrase in clause.adjuncts)
    return any(
        phrase is not None and singular(phrase.head) in heads for phrase in (verb_role(clause, role) for role in roles)
    )


def _first(found: Iterator[Phrase | None]) -> Phrase | None:
    return next((phrase for phrase in found if phrase is not None), None)


def verb_role(clause: Clause, role: str) -> Phrase | None:
    """The phrase that plays a role with a verb, None for none."""
    verb = clause.verb
    nouns = [phrase for phrase in clause.objects if phrase.kind != TIME]
    if role == "subject":
        return clause.subject
    if role == "object":
        return nouns[-1] if nouns else None
    if role == "patient":
        things = [phrase for phrase in nouns if phrase.kind != AMOUNT]
        return clause.subject if verb.passive or not things else things[0]
    if role == "agent":
        return verb_role(clause, "by") if verb.passive else clause.subject
    if role == "time":
        return next((phrase for phrase in clause.adjuncts if phrase.dates), None)
    if role == "amount":
        return next((phrase for phrase in (*clause.objects, *clause.adjuncts) if phrase.quantities), None)
    return next((phrase for phrase in clause.adjuncts if phrase.preposition.split(" ")[-1:] == [role]), None)


def noun_role(read: Read, noun: Phrase, clause: Clause | None, role: str) -> Phrase | None:
    """The phrase that plays a role with a noun: behind it, before it or in it."""
    if role == "number":
        return noun if noun.quantities else None
    if role == "time":
        behind = next((phrase for phrase in read.complements(noun) if phrase.dates), None)
        return noun if noun.dates else behind or (verb_role(clause, "time") if clause else None)
    if role == "possessor":
        return noun if noun.possessor else None
    if role in ("subject", "object", "agent", "patient"):
        return verb_role(clause, role) if clause else None
    return next((phrase for phrase in read.complements(noun) if phrase.preposition == role), None)


__all__ = ["AMOUNT", "TIME", "Joint", "Match", "Phrase", "Verb", "matches_of", "noun_role", "verb_role"]

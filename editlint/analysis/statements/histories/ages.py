"""How old persons and bodies are said to be, and when: behind a name, as a predicate, before a noun, in a word.

Structure decides whose age it is and of which day: the clause it stands in, the clause that says when, else the day of
publication where the clause tells of the present. Where that is open there is no statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import PERSON, THING, UNKNOWN
from editlint.analysis.reading.phrases import AMOUNT, NOMINAL, TIME, Joint, Phrase, Verb
from editlint.analysis.reading.quantity import COUNT, DURATION
from editlint.analysis.statements.histories.age_words import ages_in_words
from editlint.analysis.statements.histories.aged import (
    AFTER_DEATH,
    AGE,
    BIRTHDAY,
    Held,
    age_held,
    held_at,
    held_now,
    host_of,
    whose_age,
)
from editlint.analysis.statements.histories.telling import date_behind, time_of
from editlint.language.en import histories as en

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.mentions.known import Entity
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.statements.histories.telling import Teller, When
    from editlint.analysis.statements.statement import Statement

BEING_OF_AGE = en.TURNING | en.BEING
YOUNGEST = 5  # years; smaller numbers behind a name are other things
_THEN = frozenset(("at", "by", "from", "until", "of", "since", "before", "after"))  # before an age of another time


def ages_of(teller: Teller, read: Read) -> Iterator[Statement]:
    """The ages that a sentence tells of somebody or something known, with the days at which they hold."""
    seen: set[int] = set()
    for found in (
        *_predicates(teller, read),
        *_beside(teller, read),
        *_attributive(teller, read),
        *ages_in_words(teller, read),
    ):
        if found.start not in seen:
            seen.add(found.start)
            yield found


def are_years(quantity: Quantity) -> bool:
    """Whether a number can be an age in years."""
    return (
        quantity.kind in (COUNT, DURATION) and quantity.unit in ("", "year") and quantity.value == int(quantity.value)
    )


def _predicates(teller: Teller, read: Read) -> Iterator[Statement]:
    """As in "was 31 when she sailed", "turned 70 in May", "will be 65 next month"."""
    told = any(map(are_years, read.quantities)) and any(map(_may_be_told, read.phrases))
    for clause in read.clauses if told else ():
        verb = clause.verb
        if (
            verb.negated
            or verb.modal not in ("", "will", "'ll")
            or clause.subject is None
            or verb.lemma not in BEING_OF_AGE
        ):
            continue
        bare = next(
            (phrase for phrase in clause.objects if phrase.kind == AMOUNT and len(phrase.quantities) == 1), None
        )
        aged = next((phrase for phrase in clause.objects if phrase.kind == NOMINAL and _is_old(phrase)), None)
        phrase = bare or aged
        if phrase is None or not are_years(phrase.quantities[0]) or _counted_on(teller, read, phrase):
            continue
        if phrase is bare and phrase.quantities[0].value < YOUNGEST:
            continue
        held = _held_behind(teller, read, phrase) or held_at(teller, read, clause)
        further = list(_gapped(teller, read, phrase))
        if held is None and not further and not _is_near_a_death(teller, read, clause):
            continue  # whose age it is does not matter
        entity = teller.entity(clause.subject)
        if entity is not None:
            if verb.lemma in en.TURNING - {"turn"} and entity.kind != PERSON:
                continue
            if phrase is bare and verb.lemma in en.BEING and (entity.kind == THING or entity.gender == "it"):
                continue  # "the index was 63" tells no age
            found = [age_held(teller, entity, phrase.quantities[0], held)] if held is not None else []
            if verb.lemma in en.TURNING and entity.kind == PERSON:  # a day early or late: in its year
                found = [it._replace(attribute=BIRTHDAY) if it.attribute == AGE else it for it in found]
            yield from found or _at_a_death(teller, read, clause, entity, phrase.quantities[0])
            yield from [age_held(teller, entity, quantity, Held(when, at_death=False)) for quantity, when in further]


def _may_be_told(phrase: Phrase) -> bool:
    """Whether a phrase is a number of years by itself, or "53 years old": what an age is told by after its verb."""
    return (
        (phrase.kind == AMOUNT or _is_old(phrase)) and len(phrase.quantities) == 1 and are_years(phrase.quantities[0])
    )


def _held_behind(teller: Teller, read: Read, phrase: Phrase) -> Held | None:
    """When an age with a date right behind it holds: "was 22 in 1958", "aged 60 in 1975"."""
    date = date_behind(read, phrase)
    when = teller.when(date) if date is not None and date.explicit and date.start not in teller.aside else None
    return Held(when, at_death=False) if when is not None else None


def _at_a_death(teller: Teller, read: Read, clause: Clause, entity: Entity, quantity: Quantity) -> Iterator[Statement]:
    """The age at a death that was told just before: "She died on Monday. She was 83."."""
    dead = teller.dead.get(entity.key, -AFTER_DEATH)
    if 0 <= read.index - dead < AFTER_DEATH and _is_near_a_death(teller, read, clause):
        yield age_held(teller, entity, quantity, Held(None, at_death=True))


def _is_near_a_death(teller: Teller, read: Read, clause: Clause) -> bool:
    """Whether a clause without a date tells what somebody was, close behind a death."""
    if clause.verb.lemma != "be" or not clause.verb.past:
        return False
    if not any(0 <= read.index - dead < AFTER_DEATH for dead in teller.dead.values()):
        return False
    return not any(it.dates for it in clause.adjuncts) and not any(it.opener in en.WHEN for it in read.clauses)


def _gapped(teller: Teller, read: Read, first: Phrase) -> Iterator[tuple[Quantity, When]]:
    """Further ages of a subject without a verb of their own: "was 22 in 1958 and 52 in 1998"."""
    parts = list(read.behind(first.end))
    for before, part, after in zip(parts, parts[1:], parts[2:], strict=False):
        linked = isinstance(before, Joint) and before.lower in ("and", ",", "but")
        if not (
            linked
            and isinstance(part, Phrase)
            and part.kind == AMOUNT
            and len(part.quantities) == 1
            and are_years(part.quantities[0])
        ):
            continue
        told = _first_when(read, part) if isinstance(after, Joint) and after.lower in en.WHEN else None
        dated = (
            isinstance(after, Phrase)
            and after.kind == TIME
            and after.preposition in ("in", "on", "by")
            and after.dates[0].explicit
        )
        when = teller.when(after.dates[0]) if dated and isinstance(after, Phrase) else None
        when = when or (time_of(teller, told) if told is not None else None)
        if when is not None:
            yield part.quantities[0], when


def _first_when(read: Read, phrase: Phrase) -> Clause | None:
    """The clause with "when" behind a phrase."""
    return next((it for it in read.clauses if it.opener in en.WHEN and it.verb.start > phrase.end), None)


def _is_old(phrase: Phrase) -> bool:
    """Whether a phrase is "53 years old"."""
    return phrase.head == "old" and len(phrase.quantities) == 1


def _counted_on(teller: Teller, read: Read, phrase: Phrase) -> bool:
    """Whether what follows a number says that it counts something: "was 36 of 40", "turned 50 people away"."""
    following = next(iter(read.behind(phrase.end)), None)
    after = teller.text[phrase.end : phrase.end + 2]
    if after[:1] in ("-", "–", "/", ":", "%") or (after.startswith((" %", ".")) and after[1:2].isdigit()):
        return True
    return isinstance(following, Phrase) and (
        following.preposition in ("of", "to", "under", "over")
        or (not following.preposition and following.kind == NOMINAL)
    )


def _beside(teller: Teller, read: Read) -> Iterator[Statement]:
    """As in "Mabry, 53,", "aged 25" behind a name or a clause, "at the age of 41", "at 25, in 1910,"."""
    parts = read.parts
    for at, part in enumerate(parts):
        if not isinstance(part, Phrase) or part.kind != AMOUNT or len(part.quantities) != 1:
            continue
        quantity = part.quantities[0]
        if not are_years(quantity):
            continue
        host = host_of(read, at)
        if _is_worded(read, at, part):
            dead = at > 0 and _is_dead(parts[at - 1])
            yield from _worded(teller, read, part, host, read.clause_at(part.start), at_death=dead)
        elif (
            host is not None and host.proper and _apposed_alone(teller, parts, at, part) and quantity.value >= YOUNGEST
        ):
            said_now = teller.text[part.start - 4 : part.start].lower() == "now "
            clause = read.clause_at(part.start) if not said_now else None
            held = held_now(teller, read, clause, now=said_now)
            entity = teller.entity(host) if held is not None else None
            if held is not None and entity is not None and entity.kind in (PERSON, UNKNOWN):
                yield age_held(teller, entity, quantity, held)


def _apposed_alone(teller: Teller, parts: Sequence[Phrase | Verb | Joint], at: int, phrase: Phrase) -> bool:
    now = teller.text[phrase.start - 4 : phrase.start].lower() == "now "
    return _set_off(parts, at) and (not phrase.preposition or (now and phrase.preposition == "by"))


def _is_worded(read: Read, at: int, phrase: Phrase) -> bool:
    """Whether words say that a number is an age: "aged 25", "at the age of 41", "died at 83", "at 25, in 1910,"."""
    before = read.parts[at - 1] if at else None
    if en.AGE_WORDS & set(phrase.words):
        return True
    if isinstance(before, Phrase) and before.head in en.AGE_WORDS and phrase.preposition == "of":
        return True
    if phrase.preposition != "at" or phrase.quantities[0].kind != COUNT:
        return False
    following = read.parts[at + 1] if at + 1 < len(read.parts) else None
    set_off = (before is None or isinstance(before, Joint)) and isinstance(following, Joint) and following.lower == ","
    return set_off or _lived(read, phrase) or _is_dead(before)


def _worded(
    teller: Teller, read: Read, phrase: Phrase, host: Phrase | None, clause: Clause | None, *, at_death: bool
) -> Iterator[Statement]:
    """An age in so many words; with `at_death` that of somebody "dead at 74"."""
    if clause is None:
        return
    held = Held(None, at_death=True) if at_death else None
    if held is None and clause.verb.lemma not in en.DYING:
        held = _held_behind(teller, read, phrase)
    if held is None:
        dated_only = host is None or phrase.preposition.split(" ")[-1] in _THEN
        held = held_at(teller, read, clause, dated_only=dated_only)
    if held is None:
        return
    entity = teller.entity(host) if host is not None else None
    if entity is None and clause.subject is not None:
        entity = teller.entity(clause.subject)
    elif entity is None and clause.verb.lemma in en.DYING:
        entity = teller.nameless(clause)
    if entity is not None and entity.kind in (PERSON, UNKNOWN, THING):
        yield age_held(teller, entity, phrase.quantities[0], held)


def _is_dead(before: Phrase | Verb | Joint | None) -> bool:
    return isinstance(before, Phrase) and before.head == "dead"


def _lived(read: Read, phrase: Phrase) -> bool:
    """Whether a number behind "at" is the age at which somebody did what the clause tells: "died at 83"."""
    clause = read.clause_at(phrase.start)
    return clause is not None and clause.verb.lemma in en.LIVED and not clause.verb.negated


def _set_off(parts: Sequence[Phrase | Verb | Joint], at: int) -> bool:
    """Whether marks stand on both sides: ", 53," or ", 53." or "(53)"."""
    before, after = parts[at - 1] if at else None, parts[at + 1] if at + 1 < len(parts) else None
    if isinstance(before, Joint) and before.lower == "now":
        before = parts[at - 2] if at > 1 else None
    opened = isinstance(before, Joint) and before.lower in (",", "(")
    return opened and (after is None or (isinstance(after, Joint) and after.lower in (",", ")", ";", "and", "—", "–")))


def _attributive(teller: Teller, read: Read) -> Iterator[Statement]:
    """As in "the 44-year-old keeper", "a 32-year-old Marta Quist", "the 60-year-old"."""
    for phrase in read.phrases:
        quantity = next((it for it in phrase.quantities if are_years(it) and old_follows(teller.text, it)), None)
        if quantity is None or phrase.kind not in (NOMINAL, AMOUNT):
            continue
        clause = read.clause_at(phrase.start)
        copula = clause is not None and clause.verb.lemma in en.BEING and phrase in clause.objects
        if copula and clause is not None:
            held = held_at(teller, read, clause)
        else:
            held = held_now(teller, read, clause) if "then" not in phrase.words else None
        entity = whose_age(teller, read, phrase, clause if copula else None) if held is not None else None
        if held is not None and entity is not None:
            yield age_held(teller, entity, quantity, held)


def old_follows(text: str, quantity: Quantity) -> bool:
    """Whether a number is an age by "years old" or "-year-old" behind it."""
    after = text[quantity.end : quantity.end + 9].lower().replace("-", " ")
    said = text[quantity.start : quantity.end].lower()
    return after.startswith((" old", " year old", " years old")) or said.endswith(("-old", " old"))

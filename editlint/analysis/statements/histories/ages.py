"""How old persons and bodies are said to be, and when: behind a name, as a predicate, before a noun, in a word.

Structure decides whose age it is and of which day: the clause it stands in, the clause that says when, else the day of
publication where the clause tells of the present. Where that is open there is no statement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.known import PERSON, UNKNOWN
from editlint.analysis.reading.phrases import AMOUNT, NOMINAL, TIME, Link, Phrase, Verb
from editlint.analysis.reading.quantity import COUNT, DURATION
from editlint.analysis.statements.histories.telling import When, dates_of, in_brackets, time_of
from editlint.analysis.statements.statement import Amount, Statement
from editlint.language.en import histories as en

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.known import Entity
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Clause, Read
    from editlint.analysis.statements.histories.telling import Teller

AGE, AGE_AT_DEATH = "age", "age-at-death"
_OLDEST = 122
_YOUNGEST = 5  # years; smaller numbers behind a name are other things
_THEN = frozenset(("at", "by", "from", "until", "of", "since", "before", "after"))  # before an age of another time
_OLD_NEWS = 400  # days before publication beyond which a date is one of history


def ages_of(teller: Teller, read: Read) -> Iterator[Statement]:
    """The ages that a sentence tells of somebody or something known, with the days at which they hold."""
    seen: set[int] = set()
    for found in (*_predicates(teller, read), *_beside(teller, read), *_attributive(teller, read), *_words(teller, read)):
        if found.start not in seen:
            seen.add(found.start)
            yield found


def _years(quantity: Quantity) -> bool:
    """Whether a number can be an age in years."""
    return quantity.kind in (COUNT, DURATION) and quantity.unit in ("", "year") and quantity.value == int(quantity.value)


def _predicates(teller: Teller, read: Read) -> Iterator[Statement]:
    """As in "was 24 when she won", "turned 64 in April", "will be 65 next month"."""
    for clause in read.clauses:
        verb = clause.verb
        if verb.negated or verb.modal not in ("", "will", "'ll") or clause.subject is None or verb.lemma not in en.TURNING | en.BEING:
            continue
        bare = next((phrase for phrase in clause.objects if phrase.kind == AMOUNT and len(phrase.quantities) == 1), None)
        aged = next((phrase for phrase in clause.objects if phrase.kind == NOMINAL and _is_old(phrase)), None)
        phrase = bare or aged
        if phrase is None or not _years(phrase.quantities[0]) or _counted_on(teller, read, phrase):
            continue
        entity = teller.entity(clause.subject)
        if entity is not None and (phrase is aged or phrase.quantities[0].value >= _YOUNGEST):
            if verb.lemma in en.TURNING - {"turn"} and entity.kind != PERSON:
                continue
            yield from _at_time(teller, read, clause, entity, phrase.quantities[0])
            yield from _gapped(teller, read, entity, phrase)


def _gapped(teller: Teller, read: Read, entity: Entity, first: Phrase) -> Iterator[Statement]:
    """Further ages of a subject without a verb of their own: "was 22 in 1958 and 52 in 1998"."""
    parts = list(read.behind(first.end))
    for before, part, after in zip(parts, parts[1:], parts[2:], strict=False):
        linked = isinstance(before, Link) and before.lower in ("and", ",", "but")
        if not (linked and isinstance(part, Phrase) and part.kind == AMOUNT and len(part.quantities) == 1 and _years(part.quantities[0])):
            continue
        dated = isinstance(after, Phrase) and after.kind == TIME and after.preposition in ("in", "on", "by") and after.dates[0].explicit
        when = teller.when(after.dates[0]) if dated and isinstance(after, Phrase) else None
        if when is not None:
            quantity = part.quantities[0]
            yield _stated(teller, entity, _amount(quantity), quantity.start, quantity.end, when, at_death=False)


def _is_old(phrase: Phrase) -> bool:
    """Whether a phrase is "53 years old"."""
    return phrase.head == "old" and len(phrase.quantities) == 1


def _counted_on(teller: Teller, read: Read, phrase: Phrase) -> bool:
    """Whether what follows a number says that it counts something: "was 36 of 40", "turned 50 people away"."""
    following = next(iter(read.behind(phrase.end)), None)
    after = teller.text[phrase.end : phrase.end + 2]
    if after[:1] in ("-", "–", "/", ":", "%") or after.startswith((" %", ".")) and after[1:2].isdigit():
        return True
    return isinstance(following, Phrase) and (following.preposition in ("of", "to", "under", "over") or (not following.preposition and following.kind == NOMINAL))


def _beside(teller: Teller, read: Read) -> Iterator[Statement]:
    """As in "Mabry, 53,", "aged 25" behind a name or a clause, "at the age of 41"."""
    parts = read.parts
    for at, part in enumerate(parts):
        if not isinstance(part, Phrase) or len(part.quantities) != 1 or part.kind != AMOUNT or not _years(part.quantities[0]):
            continue
        quantity = part.quantities[0]
        before = parts[at - 1] if at else None
        at_an_age = part.preposition == "at" and quantity.kind == COUNT and _lived(read, part)
        worded = at_an_age or bool(en.AGE_WORDS & set(part.words)) or (isinstance(before, Phrase) and before.head in en.AGE_WORDS and part.preposition == "of")
        host = _host(teller, read, at)
        clause = read.clause_at(part.start)
        if worded:
            entity = teller.entity(host) if host is not None else None
            if entity is None and clause is not None:
                dying = clause.subject is None and clause.verb.lemma in en.DYING
                entity = teller.nameless(clause) if dying else teller.entity(clause.subject) if clause.subject is not None else None
            if entity is not None and clause is not None:
                dated_only = host is None or part.preposition.split(" ")[-1] in _THEN
                yield from _at_time(teller, read, clause, entity, quantity, dated_only=dated_only)
        elif host is not None and not part.preposition and _set_off(parts, at) and quantity.value >= _YOUNGEST:
            entity = teller.entity(host)
            if entity is not None and entity.kind in (PERSON, UNKNOWN) and host.proper:
                yield from _of_now(teller, read, clause, entity, quantity)


def _lived(read: Read, phrase: Phrase) -> bool:
    """Whether a number behind "at" is the age at which somebody did what the clause tells: "died at 83"."""
    clause = read.clause_at(phrase.start)
    return clause is not None and clause.verb.lemma in en.LIVED and not clause.verb.negated


def _set_off(parts: Sequence[Phrase | Verb | Link], at: int) -> bool:
    """Whether marks stand on both sides: ", 53," or ", 53." or "(53)"."""
    before, after = parts[at - 1] if at else None, parts[at + 1] if at + 1 < len(parts) else None
    if isinstance(before, Link) and before.lower == "now":
        before = parts[at - 2] if at > 1 else None
    opened = isinstance(before, Link) and before.lower in (",", "(")
    return opened and (after is None or (isinstance(after, Link) and after.lower in (",", ")", ";", "and", "—", "–")))


def _host(teller: Teller, read: Read, at: int) -> Phrase | None:
    """The name that an age is set beside, a bracket between the two passed over."""
    depth = 0
    marked = False
    for part in reversed(read.parts[:at]):
        if isinstance(part, Link):
            marked = True
            depth += (part.lower == ")") - (part.lower == "(" and depth > 0)
            if part.lower not in (",", "(", ")", "now"):
                return None
        elif depth:
            continue
        elif isinstance(part, Phrase):
            return part if marked and part.kind == NOMINAL and not part.dates else None
        else:
            return None
    return None


def _attributive(teller: Teller, read: Read) -> Iterator[Statement]:
    """As in "the 44-year-old keeper", "a 32-year-old Marta Quist", "the 60-year-old"."""
    for phrase in read.phrases:
        quantity = next((it for it in phrase.quantities if _years(it) and _old_follows(teller, it)), None)
        if quantity is None or phrase.kind != NOMINAL and phrase.kind != AMOUNT:
            continue
        entity = teller.entity(phrase) or _apposed(teller, read, phrase)
        clause = read.clause_at(phrase.start)
        if entity is not None and "then" not in phrase.words:
            yield from _of_now(teller, read, clause, entity, quantity)


def _old_follows(teller: Teller, quantity: Quantity) -> bool:
    after = teller.text[quantity.end : quantity.end + 9].lower().replace("-", " ")
    said = teller.text[quantity.start : quantity.end].lower()
    return after.startswith((" old", " year old", " years old")) or said.endswith(("-old", " old"))


def _apposed(teller: Teller, read: Read, phrase: Phrase) -> Entity | None:
    """The name that a phrase between commas goes with."""
    host = _host(teller, read, read.parts.index(phrase))
    return teller.entity(host) if host is not None else None


def _words(teller: Teller, read: Read) -> Iterator[Statement]:
    """As in "the octogenarian", "a teenager when he joined", "in her sixties"."""
    for phrase in read.phrases:
        tens = _tens(teller, phrase)
        noun = next((word for word in phrase.words if word in en.AGED_NOUNS), "") if phrase.kind == NOMINAL else ""
        years = tens[2] if tens else en.AGED_NOUNS.get(noun)
        clause = read.clause_at(phrase.start)
        if years is None or clause is None:
            continue
        copula = clause.verb.lemma in en.BEING and phrase in clause.objects
        entity = _decade_owner(teller, phrase, clause) if tens else _named(teller, read, phrase, clause if copula else None)
        if entity is None:
            continue
        start, end = tens[:2] if tens else _place(teller, phrase, noun)
        low, high = years
        when, at_death = _when(teller, read, clause, beside=not copula and (tens is None or _now_before(teller, phrase)))
        if when is not None or at_death:
            yield _stated(teller, entity, Amount(low, high if high is not None else _OLDEST, "year"), start, end, when, at_death=at_death)


def _now_before(teller: Teller, phrase: Phrase) -> bool:
    return teller.text[max(0, phrase.preposition_start - 4) : phrase.preposition_start].lower() == "now "


def _named(teller: Teller, read: Read, phrase: Phrase, copular: Clause | None) -> Entity | None:
    """Whom "an octogenarian" is: the subject of its copula, the name it stands beside, or somebody known."""
    if copular is not None:
        return teller.entity(copular.subject) if copular.subject is not None else None
    beside = _apposed(teller, read, phrase)
    return beside if beside is not None or phrase.determiner in ("a", "an") else teller.entity(phrase)


def _decade_owner(teller: Teller, phrase: Phrase, clause: Clause) -> Entity | None:
    return teller.owner(phrase) or teller.keeper(phrase, clause)


def _tens(teller: Teller, phrase: Phrase) -> tuple[int, int, tuple[int, int]] | None:
    """The decade of a life that a phrase with a possessive pronoun names, and where: "in her 60s", "his late sixties"."""
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


def _at_time(
    teller: Teller, read: Read, clause: Clause, entity: Entity, quantity: Quantity, *, dated_only: bool = False
) -> Iterator[Statement]:
    """An age that a clause tells; with `dated_only` none of the present: "retires at the age of 65"."""
    when, at_death = _when(teller, read, clause)
    if dated_only and when is not None and when.start < 0:
        return
    if when is not None or at_death:
        yield _stated(teller, entity, _amount(quantity), quantity.start, quantity.end, when, at_death=at_death)


def _of_now(teller: Teller, read: Read, clause: Clause | None, entity: Entity, quantity: Quantity) -> Iterator[Statement]:
    """An age beside a name: of the day that its clause tells, else of the day of publication."""
    when: When | None = None
    at_death = False
    if clause is not None:
        when, at_death = _when(teller, read, clause, beside=True)
        if when is not None and not at_death and _then_or_now(teller, when):
            return
    elif _is_news(teller, read):
        when = teller.now()
    if when is not None or at_death:
        yield _stated(teller, entity, _amount(quantity), quantity.start, quantity.end, when, at_death=at_death)


def _then_or_now(teller: Teller, when: When) -> bool:
    """Whether an age beside a name may be of the day of publication or of an old one: "Ruiz, 86, made the film in 1973"."""
    return teller.published is not None and teller.published.toordinal() - when.amount.high > _OLD_NEWS


def _amount(quantity: Quantity) -> Amount:
    """The years that a number allows: "about 20" a few, "more than 20" all above."""
    return Amount(quantity.low, max(quantity.high, quantity.value), "year")


def _stated(teller: Teller, entity: Entity, years: Amount, start: int, end: int, when: When | None, *, at_death: bool) -> Statement:
    text = teller.text[start:end]
    return Statement(
        entity.key,
        entity.name,
        AGE_AT_DEATH if at_death else AGE,
        (years,),
        start,
        end,
        text,
        when=when.amount if when else None,
        when_start=when.start if when else -1,
        when_end=when.end if when else -1,
        style="digits" if any(letter.isdigit() for letter in text) else "words",
    )


def _when(teller: Teller, read: Read, clause: Clause, *, beside: bool = False) -> tuple[When | None, bool]:
    """The day at which what a clause says of an age holds, and whether that is the day of a death told without a date."""
    clauses = list(read.clauses)
    at = clauses.index(clause)
    told = _date_before(teller, read, clause)
    if told is not None:
        return told, False
    for other in _telling_when(teller, clauses, at):
        if other.verb.lemma in en.DYING and (other is clause or _same(teller, other, clause)):
            return time_of(teller, other), True
        found = time_of(teller, other, up_to=not beside)
        if found is not None:
            return found, False
        if any(date.start not in teller.aside and not in_brackets(read, date.start) for date in dates_of(other.adjuncts, up_to=True)):
            return None, False
    if any(other.opener in en.WHEN for other in clauses[at : at + 2]) and not beside:
        return None, False
    verb = clause.verb
    now = not verb.past or (beside and _is_news(teller, read)) or (verb.lemma == "turn" and _is_news(teller, read) and not verb.modal)
    if verb.lemma == "turn" and verb.past:
        return None, False
    return (teller.now(), False) if now else (None, False)


def _date_before(teller: Teller, read: Read, clause: Clause) -> When | None:
    """The date that a clause with "when" is set beside: "until 1919, when he was 88"."""
    if clause.opener != "when":
        return None
    parts = list(read.between(read.start, clause.verb.start))
    at = max((index for index, part in enumerate(parts) if isinstance(part, Link) and part.lower == "when"), default=0)
    before = [part for part in parts[max(0, at - 2) : at] if not (isinstance(part, Link) and part.lower == ",")]
    last = before[-1] if before else None
    return teller.when(last.dates[0]) if isinstance(last, Phrase) and last.kind == TIME and last.dates[0].explicit else None


def _telling_when(teller: Teller, clauses: list[Clause], at: int) -> Iterator[Clause]:
    """The clauses whose dates are those of a clause: its own, the one that says when, the one that it says when for."""
    clause = clauses[at]
    yield clause
    following = clauses[at + 1] if at + 1 < len(clauses) else None
    if following is not None and (following.opener in en.WHEN or _by_the_time(clause)):
        yield following
        beyond = clauses[at + 2] if at + 2 < len(clauses) else None
        gap = teller.text[following.verb.end : beyond.verb.start] if beyond is not None else ","
        if beyond is not None and not beyond.opener and "," not in gap and not list(dates_of(following.adjuncts)):
            yield beyond  # "when the dyke that he had argued for was closed, in 1976"
    if clause.opener in en.WHEN and clause.parent >= 0:
        yield clauses[clause.parent]
    elif clause.opener in en.WHEN and following is not None:
        yield following


def _by_the_time(clause: Clause) -> bool:
    return any(phrase.head in en.WHEN for phrase in clause.adjuncts)


def _same(teller: Teller, one: Clause, other: Clause) -> bool:
    if one.subject is None or other.subject is None:
        return False
    first, second = teller.entity(one.subject), teller.entity(other.subject)
    return first is not None and second is not None and first.key == second.key


def _is_news(teller: Teller, read: Read) -> bool:
    """Whether a sentence tells of the days of publication: neither it nor what its paragraph says before has an old date."""
    if teller.published is None:
        return False
    first = teller.article.blocks[read.block].start
    day = teller.published.toordinal()
    for date in teller.scene.between(first, read.end):
        told = date.explicit and date.latest is not None and day - date.latest.toordinal() > _OLD_NEWS
        if told and not in_brackets(read, date.start) and date.start not in teller.aside:
            return False
    return True


__all__ = ["AGE", "AGE_AT_DEATH", "ages_of"]

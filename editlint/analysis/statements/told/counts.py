"""Counts of years in a sentence: a feast with its number, "forty years on from the disaster", "its 125th year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import BODY as BODY_KIND
from editlint.analysis.mentions.known import EVENT, PLACE
from editlint.analysis.reading.phrases import NOMINAL, Phrase, Verb
from editlint.analysis.reading.quantity import ORDINAL
from editlint.analysis.statements.histories.ages import old_follows
from editlint.analysis.statements.histories.named_feasts import may_name_feast, named_feast
from editlint.analysis.statements.histories.telling import complement, is_counted_to
from editlint.analysis.statements.told.dating import happened
from editlint.analysis.statements.told.happenings import ANY, class_of, event_nouns, event_verbs, idiom_class
from editlint.analysis.statements.told.passage import may_be_person, teller_of
from editlint.language.en import happenings as en_events
from editlint.language.en import histories as en_feasts
from editlint.language.en import told as en
from editlint.language.en.inflection import singular
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editlint.analysis.mentions.known import Entity
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.histories.telling import Teller

BODY, BIRTH, DEATH, WEDDING, DAY = "body", "birth", "death", "wedding", "day"
_YEARLY = en_feasts.RECURRING | en_feasts.EDITIONS
_NOBODY = (BODY_KIND, PLACE, EVENT)  # kinds of names that are no person's
_YOUNGEST = 5  # years
_MISSED = 3  # years in which what comes each year may have failed to
_IDIOM = 24  # characters behind a verb in which its idiom goes on: "burst its banks"
ROUND = 20  # of a year that is counted as a feast is: "its 125th year"
_SINCE = (
    *(f" this {month}" for month in en.MONTHS),
    " on from ",
    " after ",
    " since ",
    " to the day ",
    " ago today",
    " ago this ",
)
_AGO = (" ago.", " ago,", " ago;", " ago ")
_OF_SOMETHING = (" of the ", " of its ")
_BEHIND_YEARS = (*_AGO, *_SINCE, *en.TO_THE_DAY, *_OF_SOMETHING)
_BEHIND = 24  # characters behind years in which that stands


# Years by which counts that feasts are made of are mistaken for each other.
MISTAKES = frozenset((10, 15, 20, 25, 30, 40, 50, 100))


class Counted(NamedTuple):
    """A count of years that a sentence tells.

    Attributes:
        start, end: its prose offsets.
        numbers: the years that it may be.
        sort: "body" for one that counts from a beginning, "birth" or "death" of somebody's, "day" for years to the day
            of nothing named, else the class of its event, "any" for any sudden one.
        phrase, entity: whose it is, None when not said or not sure.
        of: whether it says of what it is: "the 50th anniversary of the bridge".
    """

    start: int
    end: int
    numbers: tuple[int, ...]
    sort: str
    phrase: Phrase | None
    entity: Entity | None
    of: bool = False


def counts_in(article: Prose, read: Read) -> list[Counted]:
    """The counts of a sentence."""
    found = [*_feasts(article, read), *_years(article, read), *_old(article, read), *_editions(article, read)]
    return reckoned_from(article, read, found)


def reckoned_from(article: Prose, read: Read, counts: Iterable[Counted]) -> list[Counted]:
    """Those counts to which no time is counted: not of "two years after they kept their golden wedding"."""
    clauses = {it: read.clause_at(it.start) for it in counts}
    return [
        it
        for it, clause in clauses.items()
        if clause is None or it.start < clause.verb.start or not is_counted_to(article.text, clause)
    ]


def _editions(article: Prose, read: Read) -> Iterator[Counted]:
    """As in "this year's regatta is the 50th": a year may have been missed, but none can have come twice."""
    counted = any(it.kind == ORDINAL and it.value >= ROUND for it in read.quantities)
    for clause in read.clauses if counted else ():
        subject = clause.subject
        if subject is None or clause.verb.lemma not in en_feasts.BEING:
            continue
        words = {singular(word) for word in subject.words}
        for phrase in clause.objects if words & _YEARLY else ():
            quantity = phrase.quantities[0] if len(phrase.quantities) == 1 else None
            if (
                quantity is not None
                and quantity.kind == ORDINAL
                and phrase.determiner == "the"
                and quantity.value >= ROUND
            ):
                number = int(quantity.value)
                numbers = tuple(range(number - 1, number + _MISSED))
                entity = teller_of(article).entity(subject)
                yield Counted(quantity.start, quantity.end, numbers, BODY, subject, entity)


def _old(article: Prose, read: Read) -> Iterator[Counted]:
    """As in "the mill was 100 years old", "the 70-year-old firm", "the paper turned 140"."""
    for quantity in read.quantities:
        years = quantity.value == int(quantity.value) and quantity.low == quantity.high and not quantity.modifier
        if not years or quantity.value < _YOUNGEST:
            continue
        old = old_follows(article.text, quantity)
        if not old and "turn" not in read.text.lower():
            continue
        phrase = next((it for it in read.phrases if it.start <= quantity.start < it.end), None)
        if phrase is None:
            continue
        clause = read.clause_at(quantity.start)
        number = int(quantity.value)
        turned = clause is not None and clause.verb.lemma == "turn" and phrase in clause.objects and not phrase.head
        if not old and not turned:
            continue
        whose = clause.subject if clause is not None and phrase in clause.objects else phrase
        entity = teller_of(article).entity(whose) if whose is not None else None
        if whose is not None and whose.determiner not in ("a", "an") and _is_body(whose, entity):
            yield Counted(quantity.start, quantity.end, (number, number + 1) if old else (number,), BODY, whose, entity)


def _is_body(phrase: Phrase, entity: Entity | None) -> bool:
    """Whether a phrase means something that can be founded or built."""
    if entity is not None and entity.kind in _NOBODY:
        return True
    heads = (phrase.head, singular(phrase.head))
    known = any(head in each for head in heads for each in (en.GENERIC_BODIES, en.BEGUN_WITH, en.BUILT))
    known = known or any(phrase.head in kind for kind in en.KINDS_OF_BODIES)
    return phrase.kind == NOMINAL and known and phrase.possessor is None


def _feasts(article: Prose, read: Read) -> Iterator[Counted]:
    if not may_name_feast(article.text, read.start, read.end):
        return
    teller = teller_of(article)
    for phrase in read.phrases:
        feast = named_feast(article.text, phrase) if phrase.kind == NOMINAL else None
        if feast is None or any(it.modifier for it in phrase.quantities) or "month" in phrase.words:
            continue
        if phrase.preposition.split(" ")[-1] in ("after", "before"):
            continue  # "went public in 2014, shortly after its tenth anniversary"
        of = complement(read, phrase, "of")
        if of is not None:
            sort = _of_a_life(teller, read, of) or class_of(of)
            if sort in (BIRTH, DEATH):
                inner = complement(read, of, "of")
                whose = teller.entity(inner) if inner is not None else teller.owner(of)
                yield Counted(feast.start, feast.end, feast.numbers, sort, of, whose, of=True)
            elif of.head in en.FOUNDING_NOUNS:
                inner = complement(read, of, "of")
                whose = teller.entity(inner) if inner else teller.owner(of)
                yield Counted(feast.start, feast.end, feast.numbers, BODY, inner, whose)
            else:
                yield Counted(feast.start, feast.end, feast.numbers, sort or BODY, of, teller.entity(of), of=True)
            continue
        clause = read.clause_at(phrase.start)
        keeps = clause is not None and clause.verb.lemma in en_feasts.KEEPING and phrase.determiner in ("its", "their")
        owner = teller.keeper(phrase, clause) if keeps else None
        owner = owner or teller.owner(phrase) or teller.keeper(phrase, clause)
        subject = clause.subject if clause is not None and phrase in clause.objects else None
        if owner is None and subject is not None and phrase.possessor is None:
            owner = teller.entity(subject)
        if feast.birthday and (
            owner.kind == "person" if owner is not None else not _of_a_body(phrase, feast.numbers[0])
        ):
            continue
        sort = WEDDING if "wedding" in article.text[feast.start : phrase.end].lower() else BODY
        yield Counted(feast.start, feast.end, feast.numbers, sort, subject, owner)


def _of_a_life(teller: Teller, read: Read, of: Phrase) -> str:
    """Whether a feast is of somebody's birth or death, by "his" or by name; "" for neither."""
    sort = BIRTH if of.head in en.STARTS_OF_LIFE else DEATH if of.head in en.ENDS_OF_LIFE else ""
    inner = complement(read, of, "of")
    whose = teller.owner(of) if inner is None else teller.entity(inner)
    personal = may_be_person(whose) or of.determiner in ("his", "her")
    return sort if personal else ""


def _of_a_body(phrase: Phrase, number: int) -> bool:
    """Whether a birthday can be no person's: "its 50th birthday", "their 120th birthday"."""
    return phrase.determiner == "its" or (phrase.determiner == "their" and number >= ROUND * 5)


def _years(article: Prose, read: Read) -> Iterator[Counted]:
    """As in "forty years on from the disaster", "25 years to the day since flames gutted it", "its 125th year"."""
    for quantity in read.quantities:
        if quantity.value != int(quantity.value) or quantity.low != quantity.high:
            continue
        counted = article.text[quantity.end - 2 : quantity.end] in ("st", "nd", "rd", "th")
        if quantity.unit != "year" and not counted:
            continue
        behind = article.text[quantity.end : quantity.end + _BEHIND].lower()
        if not (behind.startswith(_BEHIND_YEARS) if quantity.unit == "year" else "year" in read.text.lower()):
            continue
        phrase = next((it for it in read.phrases if it.start <= quantity.start < it.end), None)
        if phrase is None:
            continue
        if quantity.unit == "year":
            yield from _of_years(article, read, quantity)
        elif phrase.head == "year" and counted:
            yield from _of_a_year(article, read, phrase, quantity)


def _of_years(article: Prose, read: Read, quantity: Quantity) -> Iterator[Counted]:
    behind, numbers = article.text[quantity.end : quantity.end + _BEHIND].lower(), (int(quantity.value),)
    if behind.startswith(_AGO) and quantity.value >= ROUND:
        sort, of = _event_before(read, quantity.start)
        if sort:
            yield Counted(quantity.start, quantity.end, numbers, sort, of, None)
            return
    if behind.startswith((*_SINCE, *en.TO_THE_DAY)):
        sort, of = _event_behind(article, read, quantity.end) if behind.startswith(_SINCE) else ("", None)
        if not sort and _is_to_the_day(behind, read, quantity):
            sort = DAY
        if sort:
            yield Counted(quantity.start, quantity.end, numbers, sort, of, None)
    elif behind.startswith(_OF_SOMETHING):
        clause, following = read.clause_at(quantity.start), next(iter(read.behind(quantity.end)), None)
        if clause is not None and clause.verb.lemma in en_feasts.KEEPING and isinstance(following, Phrase):
            entity = teller_of(article).entity(following)
            yield Counted(quantity.start, quantity.end, numbers, BODY, following, entity, of=True)


def _is_to_the_day(behind: str, read: Read, quantity: Quantity) -> bool:
    """Whether years are counted to the day, of what was told before: they open their sentence and end at a mark."""
    told = next((it for it in en.TO_THE_DAY if behind.startswith(it)), "")
    return bool(told) and behind[len(told) : len(told) + 1] in (",", ".", ";") and quantity.start - read.start < ROUND


def _of_a_year(article: Prose, read: Read, phrase: Phrase, quantity: Quantity) -> Iterator[Counted]:
    clause, teller, number = read.clause_at(phrase.start), teller_of(article), int(quantity.value)
    owner = teller.owner(phrase) or teller.keeper(phrase, clause)
    kept = clause is not None and (clause.verb.lemma in (*en_feasts.KEEPING, "enter") or phrase.preposition == "for")
    if kept and owner is not None and number >= ROUND:
        yield Counted(quantity.start, phrase.end, (number, number - 1), BODY, None, owner)


def _event_before(read: Read, place: int) -> tuple[str, Phrase | None]:
    """The class of the event that was some years ago: "the sinking of the ferry 40 years ago", "sank 40 years ago"."""
    clause, nouns = read.clause_at(place), event_nouns()
    verb = event_verbs().get(clause.verb.lemma, "") if clause is not None and happened(clause) else ""
    named = [it for it in read.phrases if it.end < place and it.head and singular(it.head) in nouns and not it.proper]
    return (nouns[singular(named[-1].head)], named[-1]) if named else (verb, None)


def _event_behind(article: Prose, read: Read, place: int) -> tuple[str, Phrase | None]:
    """The class of the event that years are counted from, by the noun or the verb behind them."""
    nouns, verbs = event_nouns(), event_verbs()
    for part in read.behind(place):
        if isinstance(part, Verb):
            idiom = idiom_class(article, place, min(read.end, part.end + _IDIOM))
            return idiom or verbs.get(part.lemma, ""), None
        if isinstance(part, Phrase) and part.head in en_events.ANY_EVENT:
            return ANY, part
        if isinstance(part, Phrase) and part.head and singular(part.head) in nouns and not part.proper:
            return nouns[singular(part.head)], part
    return "", None

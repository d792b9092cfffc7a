"""The words of a sentence that tell a change by themselves: verbs, nouns, comparatives and multiples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.items import (
    AUXILIARY,
    DATE,
    DETERMINER,
    MARK,
    NOUN,
    POSSESSIVE,
    QUANTITY,
    RELATIVE,
    VERB,
)
from editlint.analysis.reading.phrases import Phrase
from editlint.analysis.reading.quantity import DURATION, FACTOR, FRACTION, MEASURE, MONEY, ORDINAL, PERCENT
from editlint.analysis.reading.units import dimension
from editlint.analysis.statements.change_scene import is_repeated
from editlint.language.en import changes as en
from editlint.language.en import passage_changes as words
from editlint.language.en.inflection import singular
from editlint.language.en.quantities import PARTS
from editlint.language.frames import frames_of
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.reading.clauses import Clause
    from editlint.analysis.reading.items import Item
    from editlint.analysis.reading.quantity import Quantity
    from editlint.analysis.reading.sentences import Read

_LESS = words.FEWER | words.LESS
_MOVING = words.MOVING | words.PHRASAL.keys()
_TIMED = words.PERIODS | words.EARLIER | words.TIMED
_SIZING = ("to", "by", "from")
DIRECTION, RATIO, SIZED = "direction", "ratio", "sized"
_KINDS = {
    "money": (MONEY,),
    "measure": (MEASURE,),
    "count": ("count",),
    "any": ("count", MONEY, MEASURE, "percent", DURATION),
}


class Told(NamedTuple):
    """A word that tells a change.

    Attributes:
        start, end: prose offsets.
        attribute: DIRECTION, RATIO, or SIZED for a word that only has a size: "the 20 per cent move".
        value: 1 or -1 for a direction, the multiple for a ratio.
        kinds: the kinds of quantities that it can be told of.
        about: the several things that it is told of, in the singular: "theft" in "thefts fell"; else "".
    """

    start: int
    end: int
    attribute: str
    value: float
    kinds: tuple[str, ...] = _KINDS["any"]
    about: str = ""


def signs_of(read: Read) -> Iterator[Told]:
    """The words of a sentence that tell a change, verbs and nouns of the frames, idioms and comparatives."""
    for clause in read.clauses:
        if clause.verb.negated:
            continue
        planned = clause.verb.modal != "" or clause.verb.shape == "to"
        for told in _of_verb(read, clause):
            yield told._replace(attribute=SIZED) if planned and told.attribute == DIRECTION else told
    for part in read.parts:
        if isinstance(part, Phrase) and (part.head or part.quantities):
            yield from _of_phrase(read, part)
    for at, item in enumerate(read.items):
        if item.lower in en.PARTICLES and _is_bare(read.items, at):
            yield Told(item.start, item.end, DIRECTION, en.PARTICLES[item.lower])
        if "g" in item.features and item.tag in (NOUN, VERB):
            yield from _of_participle(read.items, at)
        if item.lower in en.LEVELS and at and read.items[at - 1].lower in en.UNBEATEN:
            yield Told(read.items[at - 1].start, item.end, DIRECTION, en.LEVELS[item.lower])
        if item.lower in en.FEWER and _is_compared(read.items, at):
            yield Told(item.start, item.end, DIRECTION, en.COMPARATIVES[item.lower] * turned(read, item.end))
        if item.lower in en.SIZED and _is_predicate(read.items, at):
            yield Told(item.start, item.end, DIRECTION, en.COMPARATIVES[item.lower] * turned(read, item.end))
        again = item.lower in PARTS and [it.lower for it in read.items[at + 1 : at + 4]] in words.AS_MUCH_AGAIN
        if again and [it.lower for it in read.items[at + 4 : at + 5]] != [en.AS]:  # "… again as the average"
            yield Told(item.start, item.end, RATIO, 1 + 1 / PARTS[item.lower])
        if item.lower in words.LENGTHS and not words.LISTS.isdisjoint(it.lower for it in read.items[at + 1 : at + 3]):
            yield Told(item.start, item.end, DIRECTION, words.LENGTHS[item.lower], _KINDS["count"])
        if item.lower in words.WIDTHS and not words.CROWDS.isdisjoint(it.lower for it in read.items[at + 1 : at + 2]):
            way = words.WIDTHS[item.lower] * turned(read, item.end)
            yield Told(item.start, item.end, DIRECTION, way, _KINDS["count"])
        if item.lower in words.COMPARATIVES and not _is_denied(read.items, at):
            way, kind = words.COMPARATIVES[item.lower]
            yield Told(item.start, item.end, DIRECTION, way * turned(read, item.end), _KINDS[kind])
    for quantity in read.quantities:
        yield from _of_multiple(read, quantity)
        yield from _of_sized(read, quantity)


def _is_predicate(items: Sequence[Item], at: int) -> bool:
    """Whether a copula stands before a comparative, or before how much that is: "was lower", "was 2 per cent lower"."""
    sized = at > 1 and getattr(items[at - 1].value, "unit", "") in words.SIZES
    return at > 0 and items[at - 1 - sized].base in en.COPULAS


def _is_compared(items: Sequence[Item], at: int) -> bool:
    """Whether "more" stands by itself before "of" or "than" with a time behind: "covered more of it than in May"."""
    behind = [item.lower for item in items[at + 1 : at + 8]]
    noun = at + 1 < len(items) and items[at + 1].tag == NOUN
    if not (noun or behind[:1] in (["of"], [en.THAN])) or en.THAN not in behind or _is_denied(items, at):
        return False
    if any(item.tag == QUANTITY for item in items[max(0, at - 2) : at]):
        return False  # “40 votes fewer than his rival”
    known = items[at + 2 + behind.index(en.THAN) :][:4]
    timed = any(item.tag == DATE or item.lower in _TIMED for item in known)
    return timed and all(item.tag != QUANTITY for item in known[:2])


def _of_participle(items: Sequence[Item], at: int) -> Iterator[Told]:
    """The participle before the noun whose figures a passage tells: "her shrinking majority"."""
    before, behind = items[at - 1 : at] if at else [], items[at + 1 : at + 2]
    if not before or not behind or behind[0].tag != NOUN or behind[0].lower in words.UNTOLD:
        return
    if before[0].tag not in (DETERMINER, POSSESSIVE) and before[0].lower != "'s":
        return
    for frame in frames_of("en").by_verb.get(items[at].base, ()):
        for name, value in frame.gives:
            yield Told(items[at].start, items[at].end, name, value)


def _is_bare(items: Sequence[Item], at: int) -> bool:
    """Whether "up" or "down" stands alone before a number: ", up 80 cents from Monday"."""
    before, behind = items[at - 1 : at] if at else [], items[at + 1 : at + 2]
    marked = bool(before) and before[0].tag == MARK
    return marked and bool(behind) and behind[0].tag == QUANTITY


def _of_verb(read: Read, clause: Clause) -> Iterator[Told]:
    verb = clause.verb
    behind = next((item for item in read.items if item.start >= verb.end), None)
    particle = behind.lower if behind is not None else ""
    if particle in words.PACES and _has_than(read, verb.end):
        return  # “rose faster than in May, when it went from 5 to 4.8”
    if particle in words.FALLEN and verb.lemma in words.MOVING:
        return  # "fell short", "fell ill"
    idiom = words.PHRASAL.get(verb.lemma, {}).get(particle)
    thing = clause.objects[0].head if clause.objects else ""
    if idiom is None:
        idiom = words.IDIOMS.get(verb.lemma, {}).get(thing)
    if idiom is None and words.SLIGHTLY.get(verb.lemma, ("", 0))[0] == particle and _is_slight(read, verb.end):
        idiom = words.SLIGHTLY[verb.lemma][1]
    if idiom is not None and _is_thing(clause):
        return  # "a chimney came down"
    if idiom is not None:
        start = behind.start if verb.lemma == "be" and behind is not None else verb.start
        yield Told(start, behind.end if behind is not None else verb.end, DIRECTION, idiom, about=_several(clause))
        return
    if _is_idle(read, clause, particle):
        return
    if (verb.lemma in words.COLLECTING and _is_collected(clause)) or _becomes(read, clause):
        return
    for frame in frames_of("en").by_verb.get(verb.lemma, ()):
        for name, value in frame.gives:
            if name != RATIO or not is_repeated(read, clause):
                yield Told(verb.start, verb.end, name, value, about=_several(clause))


def _is_thing(clause: Clause) -> bool:
    """Whether what moves is one thing that was not told of, or is known to fall: it has no figure."""
    subject = clause.subject
    if subject is None or clause.verb.lemma not in _MOVING:
        return False
    return subject.determiner in ("a", "an") and not subject.quantities and not is_noun_of_change(subject.head)


def _is_idle(read: Read, clause: Clause, particle: str) -> bool:
    """Whether a verb of change tells of no figure: "lost their lives", "raised a question", "hops are grown"."""
    verb = clause.verb
    if _is_site(clause) or (verb.lemma in words.MOVING and _is_thing(clause)):
        return True
    if verb.lemma in words.PLANTING and (verb.passive or particle == "up"):
        return True
    following = next((item for item in read.items if item.start >= verb.end), None)
    things = {word for thing in clause.objects for word in (thing.head, singular(thing.head))}
    if following is not None and following.tag != MARK:
        things.add(following.lower)
    if verb.lemma in words.IDLE and not words.IDLE_OBJECTS.isdisjoint(things):
        return True
    before = next((item for item in reversed(read.items) if item.end <= verb.start), None)
    beside = following is not None and following.tag == NOUN and following.start - verb.end <= 1
    modifying = before is None or before.tag in (DETERMINER, POSSESSIVE, QUANTITY, NOUN)
    if clause.subject is not None and clause.subject.head in en.PERSONS and verb.lemma in words.MOVING:
        return True  # “she fell three metres”
    moved = next((item for item in reversed(read.items) if item.end <= verb.start and item.tag != RELATIVE), None)
    counted = moved is not None and getattr(moved.value, "kind", "") in ("count", MEASURE)
    if counted and (following is None or following.lower not in _SIZING):
        helped = any(item.start == verb.start and item.tag == AUXILIARY for item in read.items)
        if not helped:
            return True  # “30,000 contracted staff”, “40 fell ill”, “the 40 mm that fell”
    if verb.shape in ("ing", "ed") and beside and modifying and following is not None:
        sped = before is not None and before.lower in words.SPEEDS
        return verb.shape == "ed" or sped or following.lower in words.UNTOLD  # “a growing economy”, “contracted staff”
    return verb.lemma in words.WITH_OBJECT and not any(_is_counted(word) for word in things)


def _is_site(clause: Clause) -> bool:
    """Whether a verb tells how high or low something lies: "the hill rises to 431 metres"."""
    verb = clause.verb
    lengths = [it for thing in clause.adjuncts for it in thing.quantities if dimension(it.unit) == "length"]
    return verb.lemma in words.MOVING and not verb.past and verb.finite and bool(lengths)


def _is_counted(word: str) -> bool:
    """Whether something can be lost or gained by number: "lost members", "lost ground", "gained 3 per cent"."""
    return word[-1:] == "s" or word in en.PLURALS or word[:1].isdigit() or word[:1] in "£$€" or word in words.SLIGHT


def _becomes(read: Read, clause: Clause) -> bool:
    """Whether a comparative behind a verb tells the change, not the verb: "grew steadily colder"."""
    following = [item.lower for item in read.items if item.start >= clause.verb.end][:2]
    return clause.verb.lemma in words.BECOMING and not words.COMPARATIVES.keys().isdisjoint(following)


def _several(clause: Clause) -> str:
    subject = clause.subject
    if (
        subject is None
        or subject.head in words.GENERIC
        or not (subject.head[-1:] == "s" or subject.head in en.PLURALS)
        or subject.preposition
    ):
        return ""
    return singular(subject.head)


def _is_collected(clause: Clause) -> bool:
    """Whether what is raised is money: "the charity raised £80"."""
    moved = any(it.preposition in ("to", "from", "by") and it.quantities for it in clause.adjuncts)
    return not moved and any(it.kind == MONEY for thing in clause.objects for it in thing.quantities)


def _is_slight(read: Read, place: int) -> bool:
    """Whether "a little", "some", "ground" or a number stands behind the particle: "gave up a little", "put on 3%"."""
    following = [item for item in read.items if item.start >= place][1:4]
    return any(item.lower in words.SLIGHT or item.lower[:1].isdigit() for item in following)


def _of_phrase(read: Read, part: Phrase) -> Iterator[Told]:
    whose = read.complements(part)[:1]
    if whose and whose[0].preposition == "of" and whose[0].proper:
        return  # "the rise of Stalinism"
    behind = next((item for item in read.items if item.start >= part.end), None)
    if behind is not None and not part.determiner and behind.tag == DETERMINER and behind.start - part.end <= 1:
        return  # “who gain the support of many”
    if part.preposition == en.OF and not part.quantities:
        return  # "hopes of a small cut"
    if any(clause.subject == part and clause.verb.lemma in words.HARMING for clause in read.clauses):
        return  # "the bridge, whose fall killed six"
    frames, head = frames_of("en").by_noun, singular(part.head) if part.head else ""
    noun = head if head in frames else sized(read, part)
    given = [pair for frame in frames.get(noun, ()) for pair in frame.gives]
    folds = [it.value for it in part.quantities if it.kind == FACTOR] if given else []
    for name, value in [(RATIO, folds[0])] if len(folds) == 1 and given[0][1] > 0 else given:
        yield Told(part.start, part.end, name, value)
    if (
        noun
        and not given
        and noun in frames
        and any(it.unit in words.SIZES or it.kind == FACTOR for it in part.quantities)
    ):
        yield Told(part.start, part.end, SIZED, 0)
    if part.determiner in words.FEWER and not part.quantities and (part.head[-1:] == "s" or part.head in en.PLURALS):
        known = part.determiner == "fewer" or part.head in words.COUNTED or _has_than(read, part.end)
        if known:
            way = words.FEWER[part.determiner] * turned(read, part.end)
            yield Told(part.start, part.end, DIRECTION, way, _KINDS["count"])


def sized(read: Read, part: Phrase) -> str:
    """The noun of change right behind a number of a phrase: "the 80 per cent increase robbery" misread as one."""
    for quantity in part.quantities:
        if quantity.kind == ORDINAL:
            continue
        following = read.text[quantity.end - read.start :].split(None, 1)
        word = singular(following[0].strip("-.,;:'’").lower()) if following else ""
        if is_noun_of_change(word):
            return word
    return ""


def is_noun_of_change(noun: str) -> bool:
    """Whether a noun in the singular is one of a change, not of another frame, as a birth is."""
    frames = frames_of("en").by_noun.get(noun, ())
    return any(attribute.startswith("changed") for frame in frames for attribute, _ in frame.states)


def _of_multiple(read: Read, quantity: Quantity) -> Iterator[Told]:
    """A multiple of what it was: "half as many", "twice as much"."""
    if quantity.kind not in (FACTOR, FRACTION) or quantity.value <= 0:
        return
    behind = [item.lower for item in read.items if item.start >= quantity.end][:2]
    if quantity.kind == FRACTION and behind[1:] == [en.THAN] and behind[0] in _LESS:
        share = quantity.value if _LESS[behind[0]] > 0 else -quantity.value
        yield Told(quantity.start, quantity.end, RATIO, (1 + share) ** turned(read, quantity.end))
    if behind[:1] == [en.AS] and behind[1:] and behind[1] in en.MEASURING:
        way = turned(read, quantity.end)
        if [item.lower for item in read.items if item.start >= quantity.end][3:5].count(en.AS):
            return  # “twice as many women as men”
        if [item.lower for item in read.items if item.start >= quantity.end][2:3] == [words.AGAIN]:
            yield Told(quantity.start, quantity.end, RATIO, 1 + quantity.value)
            return
        yield Told(quantity.start, quantity.end, RATIO, quantity.value**way)


def _of_sized(read: Read, quantity: Quantity) -> Iterator[Told]:
    """A share with a comparative that stands alone behind it: "£30,000, 25 per cent more"."""
    if quantity.kind not in (PERCENT, FRACTION):
        return
    behind = [item for item in read.items if item.start >= quantity.end][:2]
    if behind and behind[0].lower in _LESS and (len(behind) == 1 or behind[1].tag == MARK):
        yield Told(behind[0].start, behind[0].end, DIRECTION, _LESS[behind[0].lower])


def turned(read: Read, place: int) -> int:
    """-1 where what "than" or "as" leads to is the later time: "fewer came in 2018 than in 2019"; else 1."""
    than = [item.start for item in read.items if item.start > place and item.lower in ("than", "as")]
    dates = [date for date in read.dates if date.earliest is not None]
    before = [date for date in dates if than and date.start < than[-1]]
    after = [date for date in dates if than and date.start > than[-1]]
    if not before or not after or before[0].earliest is None or after[0].earliest is None:
        return 1
    return -1 if after[0].earliest > before[0].earliest else 1


def _has_than(read: Read, place: int) -> bool:
    return any(item.lower == en.THAN for item in read.items if item.start >= place)


def _is_denied(items: Sequence[Item], at: int) -> bool:
    before = [item for item in items[max(0, at - 3) : at] if item.tag != MARK]
    return any(item.lower in en.DENYING or item.lower in words.OPTIONAL for item in before)

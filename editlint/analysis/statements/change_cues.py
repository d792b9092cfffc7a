"""A cheap look at what a sentence must hold to tell of a change: words first, then its numbers, before it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT, FACTOR, FRACTION, MONEY, PERCENT
from editlint.analysis.reading.units import dimension
from editlint.analysis.statements.figures import WITH_UNITS
from editlint.language.en import changes as en
from editlint.language.en import passage_changes as passage
from editlint.language.en.inflection import inflected, plural
from editlint.language.en.quantities import PARTS
from editlint.language.frames import frames_of
from editlint.tables import kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from editlint.analysis.reading.quantity import Quantity
    from editlint.language.frames import Frame

_DIRECTING = frozenset((*passage.COMPARATIVES, *en.PARTICLES, *en.UNBEATEN, *en.SIZED, "fewer"))
_STEPPED = en.TARGETS | en.STEPS  # "had forecast 80 and now put it by 50 to 30"


_COMPARED, _SHARED = frozenset(("more", "less", "fewer")), frozenset(("cent", "percent", "pc", *PARTS))


def _is_share(word: str) -> bool:
    return word.endswith("%")


def may_change(words: frozenset[str]) -> bool:
    """Whether a sentence has a word that can make one of its figures another one's source, step or direction."""
    if not _cues().isdisjoint(words) or (en.AS in words and not en.MEASURING.isdisjoint(words)):
        return True
    if not en.TARGETS.isdisjoint(words) and not _movers().isdisjoint(words):
        return True
    return words >= _STEPPED or any("-" in word and word.rsplit("-", 1)[1] in PARTS for word in words)


def may_have_base(words: frozenset[str], quantities: Iterable[Quantity]) -> bool:
    """Whether a figure may be given as an earlier one, or as one that another is compared with.

    Without one there is no change, whatever verbs and nouns tell of it: "rose by 12 after 40 had come".
    """
    if not _bases().isdisjoint(words) or (en.AS in words and not en.MEASURING.isdisjoint(words)):
        return True
    return any(it.kind in (FACTOR, FRACTION) for it in quantities)


def may_be_on(words: frozenset[str], quantities: Iterable[Quantity]) -> bool:
    """Whether "on" may stand before what a share is counted from: "2 per cent on the 40 of last year"."""
    return "on" in words and any(it.kind == PERCENT for it in quantities)


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence has a word that tells a change of figures that stand in other clauses."""
    if _openers().isdisjoint(words):
        return False
    if not _tellers().isdisjoint(words):
        return True
    than = en.THAN in words
    if "more" in words and (than or not passage.COUNTED.isdisjoint(words)):
        return True
    if than and not passage.LESS.keys().isdisjoint(words):
        return True
    if not _COMPARED.isdisjoint(words) and not (_SHARED.isdisjoint(words) and not any(map(_is_share, words))):
        return True  # "£30,000, 25 per cent more"
    if en.AS in words and not en.MEASURING.isdisjoint(words):
        return True
    for some, others in ((passage.LENGTHS, passage.LISTS), (passage.WIDTHS, passage.CROWDS)):
        if not some.keys().isdisjoint(words) and not others.isdisjoint(words):
            return True
    pairs = _pairs()
    return any(not pairs[word].isdisjoint(words) for word in words & pairs.keys())


def may_lose(words: frozenset[str]) -> bool:
    """Whether a sentence has a word for being there no longer."""
    return not _losing().isdisjoint(words)


def may_be_like(quantities: Sequence[Quantity]) -> bool:
    """Whether two of some numbers can measure the same."""
    told = [(it.kind, dimension(it.unit) if it.kind == MONEY else it.unit) for it in quantities]
    kinds = {kind for kind, _ in told}
    return len(set(told)) < len(told) or (COUNT in kinds and not WITH_UNITS.isdisjoint(kinds))


@kept
def _cues() -> frozenset[str]:
    """Words of which a sentence that tells a change by itself holds one."""
    marks = (
        *(words[0] for words in en.AHEAD),
        *(word for words in en.REPLACED for word in words if word not in ("in", en.OF)),
        *en.SOURCES,
        *en.AGAINST,
        *en.PARTICLES,
        *en.SIDES,
        en.THAN,
        *en.TIMES,
        *en.UNBEATEN,
        *en.COMPARATIVES,
        *en.QUICKER,
    )
    return frozenset((*_forms((*_verbs(), *en.COMPARED)), *marks)) | _nouns()


@kept
def _bases() -> frozenset[str]:
    """Words of which one stands before, or with, a figure that another one became or is compared with."""
    replaced = (word for words in en.REPLACED for word in words if word not in ("in", en.OF))
    marks = (*en.SOURCES, *en.AGAINST, *en.BASES, *en.STEAD, *en.SIDES, en.THAN, *(first for first, _ in en.AHEAD))
    return frozenset((*replaced, *marks)) | _forms(en.COMPARED)


@kept
def _tellers() -> frozenset[str]:
    """Words that tell a change by themselves."""
    return frozenset((*_forms(_verbs()), *_DIRECTING)) | _nouns()


@kept
def _openers() -> frozenset[str]:
    """Words of which a sentence that tells a change of other clauses holds one, whatever else it takes."""
    marks = (*_COMPARED, *passage.LESS, en.AS, *passage.LENGTHS, *passage.WIDTHS, *_pairs())
    return _tellers() | frozenset(marks)


@kept
def _losing() -> frozenset[str]:
    return _forms(passage.LOSS)


@kept
def _pairs() -> Mapping[str, frozenset[str]]:
    """The forms of the verbs that tell a change with a particle or an object, and those."""
    found: dict[str, set[str]] = {}
    slightly = {verb: (particle,) for verb, (particle, _) in passage.SLIGHTLY.items()}
    for table in (passage.PHRASAL, passage.IDIOMS, slightly):
        for verb, others in table.items():
            for form in inflected(verb, "verb"):
                found.setdefault(form, set()).update(others)
    return {form: frozenset(others) for form, others in found.items()}


@kept
def _movers() -> frozenset[str]:
    """Forms of verbs that lead from one figure to another and do not tell which way: "revised it to 40"."""
    known = frames_of("en").by_verb.items()
    return _forms(verb for verb, frames in known if verb not in en.COPULAS and any(map(_leads, frames)))


def _leads(frame: Frame) -> bool:
    return not frame.gives and any(attribute.startswith("changed") for attribute, _ in frame.states)


def _verbs() -> list[str]:
    return [verb for verb, known in frames_of("en").by_verb.items() if any(frame.gives for frame in known)]


def _forms(verbs: Iterable[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in inflected(verb, "verb"))


def _nouns() -> frozenset[str]:
    return frozenset(form for noun in frames_of("en").by_noun for form in (noun, plural(noun)))

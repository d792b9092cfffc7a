"""A cheap look at what a sentence must hold to tell of a change: words first, then its numbers, before it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.quantity import COUNT, MONEY, PERCENT
from editlint.analysis.reading.units import POINTS, SHARE, dimension, forms
from editlint.analysis.statements.figures import WITH_UNITS
from editlint.language.en import changes as en
from editlint.language.en import passage_changes as passage
from editlint.language.en.inflection import inflected, plural
from editlint.language.en.quantities import PARTS
from editlint.language.frames import frames_of
from editlint.tables import kept

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from editlint.analysis.reading.quantity import Quantity
    from editlint.language.frames import Frame

_DIRECTING = frozenset((*passage.COMPARATIVES, *en.PARTICLES, *en.UNBEATEN, *en.SIZED, "fewer"))
_STEPPED = en.TARGETS | en.STEPS  # "had forecast 80 and now put it by 50 to 30"


# What tells a way beside a number only: ", up 80 cents", "25 per cent more".
_BESIDE_NUMBERS = frozenset((*en.PARTICLES, *passage.FEWER, *passage.LESS))
_COMPARED, _SHARED = frozenset(("more", "less", "fewer")), frozenset(("cent", "percent", "pc", *PARTS))


def may_change(words: frozenset[str]) -> bool:
    """Whether a sentence has a word that can make one of its figures another one's source, step or direction."""
    if not _cues().isdisjoint(words) or (en.AS in words and not en.MEASURING.isdisjoint(words)):
        return True
    if not en.TARGETS.isdisjoint(words) and not _movers().isdisjoint(words):
        return True
    return words >= _STEPPED or any(word.rsplit("-", 1)[1] in PARTS for word in words if "-" in word)


def may_be_on(words: frozenset[str], quantities: Iterable[Quantity]) -> bool:
    """Whether "on" may stand before what a share is counted from: "2 per cent on the 40 of last year"."""
    return "on" in words and any(it.kind == PERCENT for it in quantities)


def may_share(text: str, words: frozenset[str]) -> bool:
    """Whether a share may stand in a sentence, by the words that are taken apart: "4%", "4 per cent", "40bp"."""
    return "%" in text or not _shares().isdisjoint(words)


def may_tell(words: frozenset[str]) -> bool:
    """Whether a sentence has a word that tells a change of figures that stand in other clauses."""
    if _openers().isdisjoint(words):
        return False
    if not _tellers().isdisjoint(words):
        return True
    than = en.THAN in words
    if "more" in words and (than or not passage.COUNTED.isdisjoint(words)):
        return True
    if than and not words.isdisjoint(passage.LESS):
        return True
    if not _COMPARED.isdisjoint(words) and not _SHARED.isdisjoint(words):
        return True  # "£30,000, 25 per cent more"
    if en.AS in words and not en.MEASURING.isdisjoint(words):
        return True
    return _may_count(words) or _is_paired(words)


def may_sign(words: frozenset[str], *, numbered: bool) -> bool:
    """Whether a word of a sentence may itself tell which way, or to what multiple, figures of other clauses changed.

    Less than `may_tell`: there stand words, "election" above all, that open a frame and give no way. `signs_of` makes a
    direction or a multiple of nothing else than what is asked for here.

    Args:
        words: its words, with the pieces of those that are joined.
        numbered: whether a number may stand in it.
    """
    if not _giving().isdisjoint(words) or (numbered and not _BESIDE_NUMBERS.isdisjoint(words)):
        return True
    if not en.UNBEATEN.isdisjoint(words) and not words.isdisjoint(en.LEVELS):
        return True
    if not en.SIZED.isdisjoint(words) and not _copulas().isdisjoint(words):
        return True
    if "more" in words and (en.THAN in words or not passage.COUNTED.isdisjoint(words)):
        return True
    if en.AS in words and not en.MEASURING.isdisjoint(words) and (numbered or not PARTS.keys().isdisjoint(words)):
        return True
    return _may_count(words) or _is_paired(words)


def may_size(words: frozenset[str]) -> bool:
    """Whether a sentence has a word by which one of its numbers may tell how much something changed.

    Without one only a share can: what `change_levels` takes for a size has one of these words beside it.
    """
    return not _sizing().isdisjoint(words)


def may_lose(words: frozenset[str]) -> bool:
    """Whether a sentence has a word for being there no longer."""
    return not _losing().isdisjoint(words)


def may_be_like(quantities: Sequence[Quantity]) -> bool:
    """Whether two of some numbers can measure the same."""
    told = [(it.kind, dimension(it.unit) if it.kind == MONEY else it.unit) for it in quantities]
    kinds = {kind for kind, _ in told}
    return len(set(told)) < len(told) or (COUNT in kinds and not WITH_UNITS.isdisjoint(kinds))


def _may_count(words: frozenset[str]) -> bool:
    """Whether a comparative stands beside what counts: "the shorter waiting list", "a smaller crowd"."""
    if not passage.LISTS.isdisjoint(words) and not words.isdisjoint(passage.LENGTHS):
        return True
    return not passage.CROWDS.isdisjoint(words) and not words.isdisjoint(passage.WIDTHS)


def _is_paired(words: frozenset[str]) -> bool:
    """Whether a verb stands beside a particle, or an object, with which it tells a change."""
    pairs = _pairs()
    return any(not pairs[word].isdisjoint(words) for word in filter(pairs.__contains__, words))


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
def _shares() -> frozenset[str]:
    """The signs of shares and of their points, and the last words of their names."""
    named = [*forms().words.items(), *forms().signs.items()]
    return frozenset(name.split(" ")[-1] for name, unit in named if dimension(unit) in (SHARE, POINTS))


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
def _giving() -> frozenset[str]:
    """Words that give a way or a multiple whatever stands beside them."""
    nouns = [noun for noun, frames in frames_of("en").by_noun.items() if any(frame.gives for frame in frames)]
    return any_forms(_verbs(), nouns) | passage.COMPARATIVES.keys() | {"fewer"}


@kept
def _sizing() -> frozenset[str]:
    """Words of which one stands beside a number, no share, that is taken for the size of a change."""
    by_noun = frames_of("en").by_noun.items()
    nouns = [noun for noun, frames in by_noun if any(map(_tells_change, frames))]
    verbs = (*_verbs(), *passage.LOSS)
    return any_forms(verbs, nouns) | en.COMPARATIVES.keys() | en.PARTICLES.keys() | {*en.STEPS, "extra"}


@kept
def _copulas() -> frozenset[str]:
    return any_forms(en.COPULAS, ())


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
    return not frame.gives and _tells_change(frame)


def _tells_change(frame: Frame) -> bool:
    return any(attribute.startswith("changed") for attribute, _ in frame.states)


def _verbs() -> list[str]:
    return [verb for verb, known in frames_of("en").by_verb.items() if any(frame.gives for frame in known)]


def _forms(verbs: Iterable[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in inflected(verb, "verb"))


def _nouns() -> frozenset[str]:
    return frozenset(form for noun in frames_of("en").by_noun for form in (noun, plural(noun)))


def any_forms(verbs: Collection[str], nouns: Iterable[str]) -> frozenset[str]:
    """All that can be read as a form of some verbs and nouns, rightly spelled or not: "slided", "rallys"."""
    told = {form for noun in nouns for form in (noun, plural(noun), f"{noun}s", f"{noun}es")}
    return _forms(verbs) | told | {f"{verb}ed" for verb in verbs}

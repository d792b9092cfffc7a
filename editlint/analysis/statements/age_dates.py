"""The date at which an age held: an age belongs to the clause in which it stands, and so does its date.

"He was 15 when he joined the yard in 1942" dates the age; "... when he joined a yard that closed in 1949" does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.late_pattern import LatePattern
from editlint.language.en.dating import PAST_VERBS, SUBJECT_VERBS
from editlint.language.en.irregular_verbs import IRREGULAR

if TYPE_CHECKING:
    from editlint.analysis.dates import AgeMention, DateMention
    from editlint.analysis.sentences import Sentence
    from editlint.analysis.statements.scene import Scene

_TOUCHING = 2  # characters between a date and an age that it dates for sure: "in 1142, aged 13"
_LEAD = 30  # characters before a date in which its preposition stands
# What opens another clause than that of the age.
_OTHER_CLAUSE = LatePattern(
    r"[;:()]|\b(?:which|who|whose|whom|that|what|where|until|before|after|since|because|although|but|once)\b|"
    r"\b(?:and|or)\b(?! at (?:the )?age\b| at \d)"
)
_OWN_CLAUSE = LatePattern(r",? \b(?:when|as|while) (?:he|she|they) (?:was|were)(?: still| only| just)? $")
_ADVERBIAL = LatePattern(r"(?<![^\W_])(?:[Ii]n|[Oo]n|[Bb]y|[Dd]uring|[Aa]t)(?: the)?(?: \w+(?: of)?)? $|^\W*$")
_ENDS_IN_COMMA = LatePattern(r",(?= (?:in|on|by|during|at)\b[^,]*$)|, $|^,")
_WORD = LatePattern(r"[^\W\d_]+")
_VERBS = frozenset(PAST_VERBS).union(
    SUBJECT_VERBS, (form for base, forms in IRREGULAR.items() for part in forms for form in part if form != base)
)


def when_held(scene: Scene, sentence: Sentence, mention: AgeMention) -> DateMention | str | None:
    """The date in the sentence at which an age was reached; None where there is none, "" where it is not plain."""
    dated = [date for date, _ in scene.dated(sentence.start, sentence.end)]
    dated = [date for date in dated if not _is_birth(scene, sentence, date)]
    if not dated:
        return None
    others = [age for age in scene.ages_between(sentence.start, sentence.end) if age.start != mention.start]
    if any(_distance(date, other) < _distance(date, mention) for date in dated for other in others):
        return ""
    near = [date for date in dated if _distance(date, mention) <= 45]
    dated = [date for date in dated if _in_its_clause(scene, sentence, mention, date)]
    if not dated:
        return ""
    touching = [date for date in near if _distance(date, mention) <= _TOUCHING]
    if len(touching) == 1:
        return touching[0]
    if len(dated) == 1:
        return dated[0] if near or mention.kind in ("at-age", "aged") else ""
    return near[0] if len(near) == 1 else ""


def _in_its_clause(scene: Scene, sentence: Sentence, mention: AgeMention, date: DateMention) -> bool:
    """Whether a date stands in the clause of an age: between the two no other clause opens, and no second verb."""
    text = scene.text
    if date.start > mention.end:
        gap = text[mention.end : date.start]
        commas = gap.count(",") - len([*_ENDS_IN_COMMA.finditer(gap)])
        if commas > 0 or not _ADVERBIAL.search(gap):
            return False
    else:
        gap = text[date.end : mention.start]
        gap = gap[: found.start()] if (found := _OWN_CLAUSE.search(gap)) else gap
        if not _ADVERBIAL.search(text[max(sentence.start, date.start - _LEAD) : date.start]):
            return False
    return not _OTHER_CLAUSE.search(gap) and _verb_groups(gap) < 2


def _verb_groups(stretch: str) -> int:
    """How many groups of verb forms stand in a stretch; "had been elected" is one."""
    groups, inside = 0, False
    for found in _WORD.finditer(stretch):
        verb = _is_verb(found.group())
        groups += verb and not inside
        inside = verb
    return groups


def _is_verb(word: str) -> bool:
    return word in _VERBS or (len(word) > 4 and word.endswith("ed") and word.islower())


def _is_birth(scene: Scene, sentence: Sentence, date: DateMention) -> bool:
    before = scene.text[max(sentence.start, date.start - 40) : date.start]
    return _LIFE_DATE.search(before) is not None or _in_span(scene, sentence, date)


_LIFE_DATE = LatePattern(r"\b[Bb]orn\b[^.;\d]*$")


def _in_span(scene: Scene, sentence: Sentence, date: DateMention) -> bool:
    """Whether a date is an end of a range in parentheses: "Ana Ruiz (1921-1990)"."""
    if date.bound not in ("first", "last"):
        return False
    text = scene.text
    return text.rfind("(", sentence.start, date.start) > text.rfind(")", sentence.start, date.start)


def _distance(date: DateMention, age: AgeMention) -> int:
    return max(date.start - age.end, age.start - date.end)

"""The marks of notes: raised figures and signs, and links to notes. One rule for all formats.

What is raised right behind a word, a figure, a closing quotation mark or a stop refers to a note when it is one or two
digits, a list of such, * † ‡, or in brackets; it is no text, and must not be read as a part of the figure before it.
Powers, squares of units, ordinals and fractions are text.
"""

from __future__ import annotations

from editlint.values import LatePattern

_ONE = r"(?:\d{1,2}|[*†‡§¶]{1,3})"
_IN_BRACKETS = r"(?:[\[(](?:(?:note|nb) )?(?:\d{1,3}|[a-z]|[*†‡]{1,3})[\])])"
_RAISED = LatePattern(rf"(?:{_ONE}(?: ?[,;–-] ?{_ONE})*)?[,;]?|{_IN_BRACKETS}(?:[, ]{{0,2}}{_IN_BRACKETS}){{0,9}}")
_LINKED = LatePattern(rf"{_ONE}|\d{{3}}|[a-z]|[↩↑⤴⏎^]\ufe0e?|{_IN_BRACKETS}")
_TARGET = LatePattern(
    r"#(?:user-content-|sd|_){0,2}(?:fn|ftn|edn|foot-?note|end-?note|cite[_-](?:note|ref)|note[_-]?\d|ref[_-]?\d)"
)
_BEHIND = LatePattern(r"[\w\"'”’»›)\].,;:!?…%]\Z")
_POWER = LatePattern(
    r"(?<![\d.,$€£])10\Z"  # of ten
    r"|(?:(?<![\w.'’])|(?<=\d)(?=[a-z]))[^\W\d_]\Z|\bmc\Z"  # of a symbol: x, 3x, E = mc
)
_DAY = LatePattern(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s10\Z")
_UNIT = LatePattern(r"(?<![^\W\d_])(?<!['’])(?:[kcdmnµμ]?m|ft|yd|mi|sec)\Z|\d\s?in\Z")  # squared or cubed
_MARKUP = r"(?:</?\w[^<>]{0,40}>|[\^}`\\])*+"
_APART = LatePattern(rf"{_MARKUP}\s")
_FRACTION = LatePattern(rf"{_MARKUP}(?:(?<=\\) )?(?:/|⁄|&frasl;|&#8260;)")


def is_raised_mark(raised: str, before: str, behind: str = "") -> bool:
    """Whether raised text is the mark of a note.

    Args:
        raised: the text.
        before: the end of the prose before it, twenty characters or more where there are so many; "" at the beginning
            of a block.
        behind: the beginning of the source behind it, markup included.
    """
    raised = raised.strip()
    if not raised or _RAISED.fullmatch(raised) is None:
        return False
    if not before:
        return _APART.match(behind) is not None  # the number of a note before its text
    if _BEHIND.search(before) is None:
        return False
    if _FRACTION.match(behind):
        return False
    single = raised.isdecimal() or raised == "*"
    if single and _POWER.search(before) and not _DAY.search(before):
        return False
    return raised not in ("2", "3") or _UNIT.search(before) is None


def is_linked_mark(linked: str, target: str) -> bool:
    """Whether a link is the mark of a note, or leads back from the note to its mark; `linked` is its text."""
    return _TARGET.search(target) is not None and _LINKED.fullmatch(linked.strip()) is not None

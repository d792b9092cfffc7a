"""Ages that are a number alone: "She was 66", "died at 83", "Ruiz, 34, was born in 1985".

Only the company of a birth makes such a number an age, so they are looked for in articles that tell of one. Whose
they are is for the lives to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.dates.measures import AgeMention
from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.names import CAPITAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editlint.analysis.statements.scene import Scene

_BARE_AGE = LatePattern(
    r"\b(?:[Hh]e|[Ss]he|who) (?:was|is)(?: only| just| then)? (?P<age>\d{1,3})(?=[.;]|, | when | at the time| and )"
    r"|\bdied\b[^.;()]{0,60}? at (?P<died>\d{1,3})(?=[.,;])"
    r"|(?:^|(?<=[.!?] )|(?<=\n))At (?P<present>\d{1,3})(?=, (?:he|she) (?:is|has|remains)\b)"
    r"|(?:^|(?<=[.!?] )|(?<=\n))At (?P<at>\d{1,2})(?=, )"
    r"|\b[Nn]ow (?P<now>\d{1,3})(?=, )"
    rf"|(?:{CAPITAL}|\w,| and) was (?:only |just |still )?(?P<named>\d{{1,3}})(?=[.;\n]| when (?:he|she)\b)"
    rf"|(?:{CAPITAL}|\w,) is (?P<today>\d{{1,3}})(?=[.;\n]| and (?:still|has|is|lives)\b)"
    rf"|{CAPITAL}, (?P<apposed>\d{{1,3}})(?=, (?:is|was|has|had|who)\b)"
    r"|\d{4},? at (?P<aside>\d{1,2})(?=[.,;])"
)
_KINDS = {
    "age": "aged",
    "died": "aged",
    "present": "apposition",
    "at": "at-age",
    "now": "apposition",
    "named": "aged",
    "today": "apposition",
    "apposed": "apposition",
    "aside": "at-age",
}


def bare_ages(scene: Scene) -> Iterator[AgeMention]:
    """The numbers of an article that are ages if somebody in it is born."""
    for match in _BARE_AGE.finditer(scene.text):
        group = match.lastgroup or "age"
        start, end = match.span(group)
        if not scene.ages_between(start - 14, end + 1):
            yield AgeMention(start, end, match.group(group), int(match.group(group)), "year", _KINDS[group])

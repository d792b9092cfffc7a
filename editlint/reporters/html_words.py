"""Severities in their colours and quotations, as the pages write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.model import Severity
from editlint.plural import counted
from editlint.visible import as_xml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.model import Violation

_QUOTED = 200  # characters of a quotation in a note


def counts(violations: Sequence[Violation]) -> str:
    """How many of each severity there are, each in its colour; "nothing to say" for none."""
    found = [(str(each), sum(v.severity == each for v in violations)) for each in Severity]
    said = [f'<span class="{name}">{counted(number, name)}</span>' for name, number in found if number]
    return ", ".join(said) or "nothing to say"


def quote(text: str) -> str:
    """A text in quotation marks on one line, cut at a word when it is long."""
    whole = " ".join(text.split())
    if len(whole) > _QUOTED:
        whole = f"{whole[:_QUOTED].rsplit(' ', 1)[0]} …"
    return f"“{as_xml(whole)}”"

"""A match as what a check found: with what fills the message, and what the rule's action makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.vale.actions import suggestions
from editlint.vale.model import Found

if TYPE_CHECKING:
    from editlint.vale.model import Block, Finder, Match, ValeRule


def listed(texts: tuple[str, ...]) -> str:
    """Texts in quotation marks as a sentence names them: 'a', 'b', or 'c'."""
    quoted = [f"'{text}'" for text in texts]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return ", ".join([*quoted[:-1], f"or {quoted[-1]}"])


def matched(rule: ValeRule, block: Block, match: Match, finder: Finder) -> Found:
    """A match for whose message it is the first value; what may stand there instead is the second one."""
    text = block.text[match.start : match.end]
    if not rule.action.name:
        return Found(match.start, match.end, (text,))
    fixes = suggestions(rule.action, text, match.groups, finder, recased=bool(rule.keys.get("matchcase")))
    second = text if not fixes else fixes[0] if len(fixes) == 1 else listed(fixes)
    return Found(match.start, match.end, (text, second), suggestions=fixes)

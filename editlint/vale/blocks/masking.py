"""What the configuration says is no text, masked length for length before a format is read."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.vale.blocks.settings import TextSettings
    from editlint.vale.lone import Found

MASKED = "\ue000"  # a character for private use, which no parser takes for markup; an asterisk in the end
_NOT_NEWLINE = re.compile(r"[^\n]")


class Masked(NamedTuple):
    """A text in which what is ignored is masked, with the comments that have delimiters of their own, by place."""

    text: str
    comments: Mapping[int, str]
    blocks: int  # how many blocks are left out


def mask_ignored(text: str, settings: TextSettings) -> Masked:
    """The text with blanks for blocks that are ignored, masks for tokens, and every comment as one of HTML."""
    blocks = 0
    for pattern in settings.token_ignores:
        text = pattern.sub(partial(_filled, filler=MASKED, first=min(1, pattern.groups)), text)
    for pattern in settings.block_ignores:
        text, count = pattern.subn(lambda found: _NOT_NEWLINE.sub(" ", found.group()), text)
        blocks += count
    comments: dict[int, str] = {}
    begin, end = settings.comment_delimiters
    if begin and end and begin in text:
        comment = re.compile(rf"{re.escape(begin)}\s*(vale [^\n]{{1,1000}}?)\s*{re.escape(end)}")
        for found in comment.finditer(text):
            comments[found.start()] = found[1]
        text = comment.sub(lambda found: f"<!--{' ' * (len(found.group()) - 7)}-->", text)
    return Masked(text, comments, blocks)


def _filled(found: Found, filler: str, first: int) -> str:
    """What a pattern found, with its first group filled; all of it where there is none."""
    start, end = found.span(first) if found[first] is not None else found.span()
    whole, at = found.group(), found.start()
    inner = _NOT_NEWLINE.sub(filler, whole[start - at : end - at])
    return whole[: start - at] + inner + whole[end - at :]

"""What of a text is left out, and how closely Vale is followed: the part of the settings that reading a text needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.vale.lone import Lone

SKIPPED_SCOPES = ("script", "style", "pre", "figure", "noscript", "iframe")
IGNORED_SCOPES = ("tt", "code", "kbd")
IGNORED_CLASSES = ("problematic", "pre", "code")


class TextSettings(NamedTuple):
    """How a text is read.

    Attributes:
        skipped_scopes: elements of HTML whose text is left out, in place of SKIPPED_SCOPES; "alt" leaves out the texts
            of images.
        ignored_scopes: inline elements whose text is masked, in place of IGNORED_SCOPES; also scopes of front matter
            and of comments in code that are left out.
        ignored_classes: classes of HTML whose elements are left out, besides IGNORED_CLASSES.
        block_ignores: patterns; what one finds is no text, and parts what stands around it.
        token_ignores: patterns; what their first group finds (all of it where there is none) is masked.
        comment_delimiters: what begins and ends a comment, besides those of HTML; two empty texts for none.
        ignore_syntax: read every format as plain lines.
        as_vale: read exactly as Vale does, where that loses or joins text.
        sentences_everywhere: sentences come from all blocks, as from Vale 3.17 on, not from paragraphs alone.
    """

    skipped_scopes: tuple[str, ...] = ()
    ignored_scopes: tuple[str, ...] = ()
    ignored_classes: tuple[str, ...] = ()
    block_ignores: tuple[Lone, ...] = ()
    token_ignores: tuple[Lone, ...] = ()
    comment_delimiters: tuple[str, str] = ("", "")
    ignore_syntax: bool = False
    as_vale: bool = False
    sentences_everywhere: bool = True

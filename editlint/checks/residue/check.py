"""The kind `residue`: what publishing systems and drafting leave, as hits with a correction.

Blocks are deleted with the gap before them, marks in the text are replaced by what was meant. What counts is decided by
`editlint.analysis.residue`; a newsroom adds the lines and the signs of its own system with `also`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from editlint.analysis.residue.left_overs import (
    LEFT_OVER_KINDS,
    find_left_overs,
    is_one_of,
    left_overs_written,
    may_have,
)
from editlint.analysis.residue.text_marks import MARK_KINDS
from editlint.checks.base import Evidence, Hit, Option, Proposal
from editlint.values import LatePattern

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.residue.left_overs import LeftOver
    from editlint.rulebook.rule import Rule

_ICON = LatePattern(r"[^\w#©(\[“‘\"']+(?=\S)")
_LINE_LENGTH = 60  # characters of a block's first line that a message quotes


class ResidueCheck:
    """Reports each left-over of a kind once, with its extent."""

    kind = "residue"
    formerly: Mapping[str, str] = {
        "residue-mark": "it is “residue”, with the same options",
        "duplicate-headline": "it is “residue” with “of: duplicate-headline”",
    }
    in_residue = True
    options = (
        Option("of", "text", doc="the kind of left-over", required=True, choices=LEFT_OVER_KINDS),
        Option(
            "also", "texts", [], "lines, or words and signs, of your own system, as they stand on the page", cues=True
        ),
        Option("except", "texts", [], "such lines, or words and signs, that belong to your articles", cues=True),
    )
    values = ("line", "blocks", "meant")

    def about_words(self, options: Mapping[str, Any]) -> bool:
        """Whether it objects to words of the text, and not to blocks."""
        return options.get("of") in MARK_KINDS

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """One hit a left-over, however many blocks it takes."""
        kind, own = rule.options["of"], rule.options["also"]
        return _found(article, kind, own, rule.options["except"]) if own or may_have(article, kind) else ()


def _found(article: Article, kind: str, own: Sequence[str], others: Sequence[str]) -> Iterator[Hit]:
    """The left-overs of a kind and those that a house names itself, but the ones that are no left-overs to it."""
    written = left_overs_written(article, kind, own) if own else ()
    for each in chain(find_left_overs(article, kind), written):
        if not is_one_of(article, each, others):
            yield _block_hit(article, each) if each.blocks else _mark_hit(article, each)


def _block_hit(article: Article, found: LeftOver) -> Hit:
    """The hit begins at the first word; an icon before it goes with the block."""
    first = _ICON.match(article.text, found.start, found.end)
    at = first.end() if first and found.first is None else found.start
    line = article.text[at : found.end].partition("\n")[0]
    if len(line) > _LINE_LENGTH:
        line = line[:_LINE_LENGTH].rpartition(" ")[0] + " …"
    evidence = (Evidence(*found.first, "the headline stands here already"),) if found.first else ()
    return Hit(
        at,
        found.end,
        {"line": line, "blocks": found.blocks, "meant": ""},
        evidence,
        (_delete(article, found.start, found.end),),
        {"blocks": found.blocks},
    )


def _delete(article: Article, start: int, end: int) -> Proposal:
    """Deleting whole blocks takes the gap before them along, unless something that is no prose stands in it."""
    document = article.document
    index = document.block_index(start)
    if index > 0:
        before = article.blocks[index - 1].end
        gap = document.source_span(before - 1, before).end, document.source_span(start, start + 1).start
        if not any(document.skipped_in(*gap)):
            start = before
    return Proposal("Delete what the publishing system left", ((start, end, ""),))


def _mark_hit(article: Article, found: LeftOver) -> Hit:
    proposals: tuple[Proposal, ...] = ()
    start, end, meant = found.start, found.end, found.meant
    if meant is not None:
        title = f"Write “{meant}”" if meant.strip() else "Delete it"
        if not meant and article.text[start - 1 : start] == " " and article.text[end : end + 1] in " .,;:":
            start -= 1  # the space before what goes goes with it
        elif not meant and article.text[start - 1 : start] in ("", "\n") and article.text[end : end + 1] == " ":
            end += 1
        proposals = (Proposal(title, ((start, end, meant),)),)
    return Hit(found.start, found.end, {"line": "", "blocks": 0, "meant": meant or ""}, proposals=proposals)


CHECKS = (ResidueCheck(),)

"""What publishing systems and drafting leave, as hits with a correction: delete the block, put back what was meant.

The kinds are `residue` (whole blocks), `residue-mark` (inside the text), `duplicate-headline` and `tracking-link`. What
counts is decided by `editlint.analysis.residue`; a newsroom adds the lines of its own system with `also`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from editlint.analysis.residue import KINDS, find_residue
from editlint.analysis.residue.layout import has_marked_headings
from editlint.analysis.residue.lines import fold
from editlint.analysis.residue.marks import MARK_KINDS, find_marks
from editlint.checks.base import Evidence, Hit, Option, Proposal
from editlint.documents.document import HEADING

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.residue.marks import ResidueMark
    from editlint.documents.document import Block
    from editlint.rulebook.rule import Rule

_ICON = re.compile(r"[^\w#©(\[“‘\"']+(?=\S)")
_LONGEST_HEADLINE = 600  # characters
_EDGES = re.compile(r"^\W+|\W+$")
HEADLINE_BLOCKS = 4  # a headline is repeated among the first blocks, or it is no headline
HEADLINE_WORDS = 3
LINE_LENGTH = 60  # characters of a block's first line that a message quotes


class ResidueCheck:
    """Reports each left-over that fills whole blocks once, with its extent."""

    kind = "residue"
    in_residue = True
    options = (
        Option("of", "text", doc="the kind of left-over", required=True, choices=KINDS),
        Option("also", "texts", [], "lines of your own publishing system, as they stand on the page", cues=True),
    )
    values = ("line", "blocks")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """One hit a left-over, however many blocks it takes; none where the page itself marks it as its frame."""
        found = find_residue(article)
        wanted = rule.options["of"]
        for item in found:
            if item.kind == wanted and not article.blocks[article.document.block_index(item.start)].region:
                yield _block_hit(article, item.start, item.end, item.blocks)
        if rule.options["also"]:
            known = [(item.start, item.end) for item in found]
            for block in _lines_of(article, rule.options["also"]):
                if not any(start <= block.start < end for start, end in known):
                    yield _block_hit(article, block.start, block.end, 1)


class ResidueMarkCheck:
    """Reports left-overs inside running text."""

    kind = "residue-mark"
    in_residue = True
    options = (
        Option("of", "text", doc="the kind of left-over", required=True, choices=MARK_KINDS),
        Option("also", "texts", [], "further words or signs of this kind, upper and lower case as given", cues=True),
    )
    values = ("meant",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """One hit a mark."""
        for mark in find_marks(article, rule.options["of"]):
            yield _mark_hit(article, mark)
        for start, end in _occurrences(article.text, rule.options["also"]):
            yield Hit(start, end, {"meant": ""})


class DuplicateHeadlineCheck:
    """Reports a headline that stands twice at the head of an article."""

    kind = "duplicate-headline"
    in_residue = True
    options: tuple[Option, ...] = ()
    values: tuple[str, ...] = ()

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """The second of two equal lines among the first blocks."""
        seen: dict[str, Block] = {}
        for block in article.blocks[:HEADLINE_BLOCKS]:
            if block.end - block.start > _LONGEST_HEADLINE:
                continue
            key = _EDGES.sub("", article.text[block.start : block.end].lower())
            if block.kind == HEADING and key not in seen and has_marked_headings(article):
                seen.clear()  # what follows stands in a section of its own
            words = key.split()
            if len(words) < HEADLINE_WORDS or len(words) > 40:
                continue
            if key in seen and _one_is_headline(article, seen[key], block):
                first = seen[key]
                yield Hit(
                    block.start,
                    block.end,
                    evidence=(Evidence(first.start, first.end, "the headline stands here already"),),
                    proposals=(_delete(article, block.start, block.end),),
                )
            seen.setdefault(key, block)


def _one_is_headline(article: Article, first: Block, second: Block) -> bool:
    """Whether one of two equal lines is a headline, by its markup or because it does not end like a sentence."""
    return HEADING in (first.kind, second.kind) or not article.text[first.start : first.end].endswith(".")


class TrackingLinkCheck:
    """Reports links that carry the parameters of somebody's campaign or account."""

    kind = "tracking-link"
    in_residue = True
    options = (
        Option(
            "parameters", "texts", [], "names of parameters; one that ends in _ stands for all that begin so", cues=True
        ),
    )
    values = ("parameter",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """One hit a link, at the words that it is laid on."""
        names = tuple(rule.options["parameters"])
        for link in article.document.links:
            parameter = _tracking_parameter(link.target, names)
            if parameter:
                yield Hit(link.start, link.end, {"parameter": parameter})


def _block_hit(article: Article, start: int, end: int, blocks: int) -> Hit:
    """The hit begins at the first word; an icon before it goes with the block."""
    first = _ICON.match(article.text, start, end)
    at = first.end() if first else start
    line = article.text[at:end].partition("\n")[0]
    if len(line) > LINE_LENGTH:
        line = line[:LINE_LENGTH].rpartition(" ")[0] + " …"
    return Hit(
        at, end, {"line": line, "blocks": blocks}, proposals=(_delete(article, start, end),), data={"blocks": blocks}
    )


def _delete(article: Article, start: int, end: int) -> Proposal:
    """Deleting whole blocks takes the gap before them along, unless something that is no prose stands in it."""
    document = article.document
    index = document.block_index(start)
    if index > 0:
        before = article.blocks[index - 1].end
        gap = document.source_span(before - 1, before).end, document.source_span(start, start + 1).start
        if not any(skipped.start < gap[1] and skipped.end > gap[0] for skipped in document.skipped):
            start = before
    return Proposal("Delete what the publishing system left", ((start, end, ""),))


def _mark_hit(article: Article, mark: ResidueMark) -> Hit:
    proposals: tuple[Proposal, ...] = ()
    if mark.replacement is not None:
        title = f"Write “{mark.replacement}”" if mark.replacement.strip() else "Delete it"
        start, end = mark.start, mark.end
        if not mark.replacement and article.text[start - 1 : start] == " " and article.text[end : end + 1] in " .,;:":
            start -= 1  # the space before what goes goes with it
        proposals = (Proposal(title, ((start, end, mark.replacement),)),)
    return Hit(mark.start, mark.end, {"meant": mark.replacement or ""}, proposals=proposals)


def _lines_of(article: Article, lines: Iterable[str]) -> Iterable[Block]:
    """The blocks that are one of the given lines, whatever their case, numbers and symbols."""
    wanted = {fold(line) for line in lines}
    longest = 2 * max(map(len, wanted)) + 8  # with symbols round it
    for block in article.blocks:
        if block.end - block.start <= longest and fold(article.text[block.start : block.end]) in wanted:
            yield block


def _occurrences(text: str, phrases: Iterable[str]) -> Iterable[tuple[int, int]]:
    """Where the phrases stand as whole words."""
    for phrase in phrases:
        at = text.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            inside = (text[at - 1 : at].isalnum() and phrase[0].isalnum()) or (
                text[end : end + 1].isalnum() and phrase[-1].isalnum()
            )
            if not inside:
                yield at, end
            at = text.find(phrase, end)


def _tracking_parameter(target: str, names: tuple[str, ...]) -> str:
    """The first parameter of a link that only follows readers, "" when it has none."""
    _, mark, query = target.partition("?")
    if not mark:
        return ""
    for pair in query.replace("&amp;", "&").replace("#", "&").split("&"):
        parameter = pair.partition("=")[0]
        if any(parameter.startswith(name) if name.endswith("_") else parameter == name for name in names):
            return parameter
    return ""


CHECKS = (ResidueCheck(), ResidueMarkCheck(), DuplicateHeadlineCheck(), TrackingLinkCheck())

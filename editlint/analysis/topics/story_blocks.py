"""Which blocks belong to the story: the one place where residue is taken out before topics are measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.story import Story


def story_blocks(article: Story) -> Sequence[int]:
    """The indices of the blocks that are no residue, in order."""
    blocks = article.blocks
    if not article.residue:
        return range(len(blocks))
    return [index for index, block in enumerate(blocks) if not article.in_residue(block.start, block.end)]

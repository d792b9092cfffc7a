"""Keys of the paragraphs of an article, by which an archive finds where a passage has been published before.

A paragraph's runs of words give a signature (MinHash, by rensa), bands of which are keys: passages that share most of
their runs share a key all but surely, others hardly ever. Keys mean the same on every machine, and nothing to another
version of rensa.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.document import PARAGRAPH
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.model import Place

RUN = 5  # words in a run: what five words in a row say, another says by chance in few sentences
FEWEST_WORDS = 30  # of a passage
BANDS, ROWS = 10, 4  # of two passages with 7 of 10 runs in common 94 in 100 share a band, with 3 of 10 hardly 8
_SEED = 2026
_PERMUTATIONS = BANDS * ROWS
_BAND = 4 * ROWS  # bytes


class KeyedPassage(NamedTuple):
    """A paragraph as an archive finds it again.

    Attributes:
        keys: one for each band, 0 to 2⁶³ − 1.
        words: how many it has.
        text: its prose, on one line.
        place: where it stands in the file.
    """

    keys: tuple[int, ...]
    words: int
    text: str
    place: Place


def keyed_passages(article: Article) -> Iterator[KeyedPassage]:
    """The paragraphs that are long enough to be anybody's own, in order; without what the publishing system left."""
    words = article.words
    for block in article.blocks:
        if block.kind != PARAGRAPH:
            continue
        lower = words.lower[words.index_at(block.start) : words.index_at(block.end)]
        if len(lower) >= FEWEST_WORDS and not article.in_residue(block.start, block.end):
            place = article.document.place(block.start, block.end)._replace(path="")
            text = " ".join(article.text[block.start : block.end].split())
            yield KeyedPassage(keys_of(lower), len(lower), text, place)


def runs_of(words: Sequence[str]) -> list[str]:
    """The runs of some words, in order."""
    return list(map(" ".join, zip(*(words[at:] for at in range(RUN)), strict=False)))


def keys_of(words: Sequence[str]) -> tuple[int, ...]:
    """The keys of a passage of at least one run; words in lower case."""
    from struct import pack
    from zlib import crc32

    from rensa import RMinHash

    signature = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    signature.update(runs_of(words))
    digest = pack(f"<{_PERMUTATIONS}I", *signature.digest())
    return tuple([band << 32 | crc32(digest[band * _BAND : (band + 1) * _BAND]) for band in range(BANDS)])

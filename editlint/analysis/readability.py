"""Placeholder contract, see Readability."""
from __future__ import annotations
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from editlint.analysis.article import Article

class Readability:
    """Every formula of textstat under its name, as attributes."""

def measure(article: Article) -> Readability:
    """Measure."""

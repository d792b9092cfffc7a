"""Reports a headline that announces what the article does not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.genre import is_manual
from editlint.checks.base import Hit, Option

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.checks.base import Rule


class HeadlineCheck:
    """Reports a headline none of whose telling words, nor their meaning, is borne out by the body."""

    kind = "headline"
    options = (
        Option("covered", "number", 0.15, "share of its telling words, by weight, up to which a headline is unborne"),
        Option("meaning", "number", 0.05, "cosine of meaning with the body up to which it is unborne"),
        Option("telling_words", "integer", 3, "telling words that a headline needs to announce anything"),
        Option("min_words", "integer", 150, "words that a body needs to be about anything"),
    )
    values = ("words",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The headline, if the body does not support it."""
        from editlint.analysis.topics.headline_support import HeadlineLimits, weak_headline

        options = rule.options
        limits = HeadlineLimits(options["covered"], options["telling_words"], options["min_words"])
        support = weak_headline(article, limits) if not is_manual(article) else None
        if support is not None and support.meaning <= options["meaning"]:
            yield Hit(
                support.start,
                support.end,
                values={"words": ", ".join(support.words[:4])},
                data={"of": "article", "covered": round(support.covered, 3), "meaning": round(support.meaning, 3)},
            )


CHECKS = (HeadlineCheck(),)

"""The kind of rule that speaks about suppressions.

The engine makes these violations, since only it knows what a suppression hid; the check is here so that their rules
are files like any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.checks.base import Option

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.analysis.article import Article
    from editlint.checks.base import Hit, Rule

KIND = "suppression"
UNUSED = "unused"
REASONLESS = "reasonless"
UNKNOWN = "unknown-rule"


class SuppressionCheck:
    """Names the kind and its placeholders; finds nothing by itself."""

    kind = KIND
    options = (
        Option(
            "of", "text", doc="what is wrong with a suppression", required=True, choices=(UNUSED, REASONLESS, UNKNOWN)
        ),
    )
    values = ("name", "hint")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:  # noqa: ARG002  the protocol's
        """Nothing: see `engine.report`."""
        return ()


CHECKS = (SuppressionCheck(),)

"""An article read as a whole: a document and all that it states, each fact found once, on first use.

Checks see nothing but this. All offsets are those of the document's prose; `editlint.documents` maps them back.
Analyses are pure functions of text and publication date in files of their own; here they are only put together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from editlint.analysis.story import Story
from editlint.values import cached_property

if TYPE_CHECKING:
    from editlint.analysis.carried import Carried
    from editlint.analysis.facts import Facts
    from editlint.analysis.readability import Readability
    from editlint.analysis.statements.collection import Statements
    from editlint.analysis.topics import Topics
    from editlint.documents.document import Document


class Article(Story):
    """A document with what it states, what it is about and how it reads."""

    def __init__(
        self,
        document: Document,
        *,
        as_of: dt.date | None = None,
        facts_from: Callable[[], Facts] | None = None,
        analyses: Mapping[str, Callable[..., Any]] | None = None,
        previous: Document | None = None,
        carried: Carried | None = None,
    ) -> None:
        super().__init__(document, as_of=as_of, facts_from=facts_from, carried=carried)
        self._analyses = analyses or {}
        self._previous = previous

    @cached_property
    def previous(self) -> Article | None:
        """The article as it was before the edit that is looked at, or None when there is no such edit."""
        return Article(self._previous) if self._previous is not None else None

    def let_go(self) -> None:
        """Forget what was found, here and in the article before the edit."""
        before = self.__dict__.get("previous")
        if before is not None:
            before.let_go()
        super().let_go()

    @cached_property
    def statements(self) -> Statements:
        """What the article states: of whom or what, which attribute, which value, where and how firmly."""
        from editlint.analysis.statements.collection import find_statements

        return find_statements(self)

    @cached_property
    def readability(self) -> Readability:
        """The formulas of readability over the paragraphs of the article."""
        from editlint.analysis.readability import measure

        return measure(self)

    @cached_property
    def topics(self) -> Topics:
        """What the article is about, and how foreign each paragraph is to the others, by the shipped word table."""
        from editlint.analysis.topics import find_topics

        return find_topics(self)

    def analysis(self, name: str) -> Any:
        """What a plug-in's analysis of that name finds in this article, computed once.

        Raises:
            KeyError: no plug-in brings it.
        """
        return self.remember(f"analysis {name}", self._analyses[name])

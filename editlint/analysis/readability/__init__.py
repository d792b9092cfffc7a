"""How hard an article, a section or a paragraph is to read.

Two views of the same prose. The attributes of `Readability` are textstat's, to the last digit. `grade` is what rules
use: the same formulas on our own sentence boundaries, which follow people's judgements better and cost a tenth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.analysis.readability.counts import Counts, count_blocks
from editlint.analysis.readability.formulas import FORMULAS
from editlint.documents.document import FRONT_MATTER

if TYPE_CHECKING:
    from editlint.analysis.story import Story

OWN = "own"
TEXTSTAT = "textstat"
DEFAULT_FORMULA = "flesch_kincaid_grade"


class Readability:
    """The measures of a stretch of an article.

    Every function of textstat that takes a text and gives a number, a label or a list is an attribute of the same name
    (`flesch_kincaid_grade`, `text_standard`, ...) with exactly the value that textstat has for `text`; each is computed
    when it is asked for, offline.

    Attributes:
        text: the prose that textstat reads: all blocks, headings too, as they stand below the front matter.
        counts: sentences, words, syllables and more of its running text, by our own sentence boundaries.
    """

    def __init__(self, article: Story, first: int, after: int) -> None:
        blocks = [block for block in article.blocks[first:after] if block.region != FRONT_MATTER]
        self.text = article.text[blocks[0].start : blocks[-1].end] if blocks else ""
        self.counts: Counts = count_blocks(article, first, after)
        self._article = article
        self._range = (first, after)

    def grade(self, formula: str = DEFAULT_FORMULA, *, sentences: str = OWN) -> float:
        """The value of a formula on our own sentence boundaries, or on textstat's.

        Args:
            formula: one of `FORMULAS`, or any of textstat's names that gives a number.
            sentences: "own" counts sentences of running text as `Article.sentences` has them; "textstat" is the
                attribute of that name.

        Returns:
            The value, in the formula's own unit; 0.0 where there is no running text.

        Raises:
            AttributeError: there is no such formula.
        """
        if sentences == TEXTSTAT:
            return float(getattr(self, formula))
        if not self.counts.words:
            return 0.0
        if formula in FORMULAS:
            return FORMULAS[formula](self.counts)
        return float(self._value(formula, self._pointed()))

    def _pointed(self) -> str:
        """The running text with a point at each of our sentence ends and nowhere else, for textstat to count by."""
        from editlint.analysis.readability.counts import RUNNING_TEXT

        first, after = self._range
        blocks = self._article.blocks
        points = str.maketrans("", "", ".!?")
        return " ".join(
            self._article.text[sentence.start : sentence.end].translate(points) + "."
            for sentence in self._article.sentences_of(first, after)
            if blocks[sentence.block].kind in RUNNING_TEXT
        )

    def _value(self, name: str, text: str) -> Any:
        from editlint.analysis.readability.textstat_values import NAMES, textstat_value

        if name not in NAMES:
            raise AttributeError(f"textstat has no “{name}”", name=name, obj=self)
        return textstat_value(name, text)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        value = self._value(name, self.text)
        self.__dict__[name] = value
        return value

    def __dir__(self) -> list[str]:
        from editlint.analysis.readability.textstat_values import NAMES

        return [*super().__dir__(), *NAMES]


def measure(article: Story, first: int = 0, after: int | None = None) -> Readability:
    """The readability of an article, or of its blocks from index `first` up to, not including, `after`."""
    return Readability(article, first, len(article.blocks) if after is None else after)

"""The kind `style-share`: how much of a text is passive, or made of nouns that hide verbs.

Single passives and abstract nouns are no fault; a text full of them is hard to read and hides who does what.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from editlint.analysis.readability.counts import RUNNING_TEXT
from editlint.checks.base import Evidence, Hit, Option
from editlint.documents.document import PARAGRAPH
from editlint.language.en.grammar_forms import (
    ADJECTIVES_IN_ED,
    BETWEEN,
    CONCRETE_NOUNS,
    FORMS_OF_BE,
    IRREGULAR_PARTICIPLES,
    NOMINAL_SUFFIXES,
    SHORTEST_NOMINAL,
)

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.rulebook.rule import Rule

_SHOWN = 3
_REACH = 3  # words between "was" and its participle


class StyleShareCheck:
    """Measures the share of passive sentences in an article, or of nominal words in a paragraph."""

    kind = "style-share"
    options = (
        Option("of", "text", "", "what is counted", required=True, choices=("passive", "nominal")),
        Option("max", "number", 0, "the highest share that is good, in percent", required=True),
        Option("min", "integer", 0, "the fewest sentences (passive) or words (nominal) to judge by", required=True),
    )
    values = ("share", "count", "total", "examples")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """One hit on an article full of passives, or on each paragraph full of abstract nouns."""
        return _passive(article, rule) if rule.options["of"] == "passive" else _nominal(article, rule)


def _passive(article: Article, rule: Rule) -> Iterable[Hit]:
    blocks, words = article.blocks, article.words
    sentences = [s for s in article.sentences if blocks[s.block].kind in RUNNING_TEXT]
    if len(sentences) < rule.options["min"]:
        return
    lower = words.lower
    found = []
    for sentence in sentences:
        first, after = words.index_at(sentence.start), words.index_at(sentence.end)
        span = passive_in(lower[first:after])
        if span is not None:
            found.append((words.starts[first + span[0]], words.ends[first + span[1]]))
    share = round(100 * len(found) / len(sentences))
    if share > rule.options["max"]:
        opening = sentences[0]
        evidence = tuple(Evidence(start, end, "a passive") for start, end in found[:_SHOWN])
        values = _values(article, found, len(sentences), share)
        yield Hit(opening.start, opening.end, values, evidence, data=_data("article", share, rule))


def passive_in(words: Sequence[str]) -> tuple[int, int] | None:
    """The indexes of the form of "be" and of the participle of the first passive among lower-case words, or None."""
    for index, word in enumerate(words):
        if word not in FORMS_OF_BE:
            continue
        for other in range(index + 1, min(index + 1 + _REACH, len(words))):
            if is_participle(words[other]):
                return index, other
            if words[other] not in BETWEEN and not words[other].endswith("ly"):
                break
    return None


def is_participle(word: str) -> bool:
    """Whether a lower-case word is most often a past participle after "be"."""
    if word in IRREGULAR_PARTICIPLES:
        return True
    return word.endswith("ed") and len(word) > 4 and word not in ADJECTIVES_IN_ED


def _nominal(article: Article, rule: Rule) -> Iterable[Hit]:
    words = article.words
    for block in article.blocks:
        if block.kind != PARAGRAPH:
            continue
        first, after = words.index_at(block.start), words.index_at(block.end)
        if after - first < rule.options["min"]:
            continue
        found = [(words.starts[i], words.ends[i]) for i in range(first, after) if is_nominal(words.forms[i])]
        share = round(100 * len(found) / (after - first))
        if share > rule.options["max"]:
            evidence = tuple(Evidence(start, end, "hides a verb") for start, end in found[:_SHOWN])
            values = _values(article, found, after - first, share)
            yield Hit(block.start, block.end, values, evidence, data=_data("paragraph", share, rule))


def _data(of: str, share: float, rule: Rule) -> dict[str, object]:
    return {"of": of, "value": round(share), "limit": rule.options["max"]}


def is_nominal(word: str) -> bool:
    """Whether a word is an abstract noun made from a verb or an adjective; names are none."""
    return (
        len(word) >= SHORTEST_NOMINAL
        and word.endswith(NOMINAL_SUFFIXES)
        and word.islower()
        and word not in CONCRETE_NOUNS
    )


def _values(article: Article, found: Sequence[tuple[int, int]], total: int, share: int) -> dict[str, object]:
    examples = ", ".join(f"“{article.text[start:end]}”" for start, end in found[:_SHOWN])
    return {"share": str(share), "count": len(found), "total": total, "examples": examples}


CHECKS = (StyleShareCheck(),)

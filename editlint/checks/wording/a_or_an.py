"""The kind `a-or-an`: the wrong one of the two articles before a word ("a hour", "an university").

Only where the sound is certain: words of two schools ("an historic") and abbreviations that may be spelt out or read
are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from editlint.checks.base import Hit, Option, Proposal
from editlint.language.en.indefinite_article import certain_article

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.rulebook.rule import Rule


_ARTICLES = frozenset(("a", "an"))


class AOrAnCheck:
    """Finds “a” before a vowel sound and “an” before a consonant sound, and proposes the other."""

    kind = "a-or-an"
    options = (Option("either", "texts", [], "words before which both are heard", cues=True),)
    values = ("right",)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The wrong articles of a text, each with the word behind it."""
        words = article.words
        lower, forms, starts, ends, text = words.lower, words.forms, words.starts, words.ends, article.text
        either = tuple(rule.options["either"])
        for index in words.places(_ARTICLES):
            form, following = forms[index], index + 1
            if following == len(forms) or text[ends[index] : starts[following]] != " " or form in ("AN", "aN"):
                continue
            if (
                text[ends[following] : ends[following] + 1] == ":"
                and text[ends[following] + 1 : ends[following] + 2].isalnum()
            ):
                continue  # a name of code: "og:video"
            right = certain_article(forms[following])
            if (
                right in ("", lower[index])
                or lower[following].startswith(either)
                or not _is_article(text, starts[index])
            ):
                continue
            new = right.capitalize() if form[0].isupper() else right
            proposal = Proposal(f"write “{new}”", ((starts[index], ends[index], new),), safe=True)
            yield Hit(starts[index], ends[following], {"right": right}, proposals=(proposal,))


def _is_article(text: str, start: int) -> bool:
    """Whether it can be the article: a capital behind a word is a name ("Plan A"), behind a mark a letter."""
    before = text[max(0, start - 3) : start]
    if text[start].isupper():
        last = before.rstrip()[-1:]
        return not (last.isalnum() or (last and last in ",-–&/)"))
    return not before or before[-1].isspace() or before[-1] in "“\"‘'([—–"


CHECKS = (AOrAnCheck(),)

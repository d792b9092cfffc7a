"""What to write instead of a phrase: capitals kept as they stood, and “a” or “an” before it put right.

Only replacements that the rule names are offered. Where the article before the phrase has to change with it, the hit
begins at the article, so that a correction never reaches outside what was reported.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.checks.base import Hit, Proposal
from editlint.language.en.indefinite_article import indefinite_article

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.checks.phrase.scan import PhraseMatch

_ARTICLE = re.compile(r"(?<!\w)(an?) $", re.IGNORECASE)


def correction(article: Article, match: PhraseMatch, *, safe: bool) -> Hit | None:
    """The hit of a phrase that has replacements, one proposal for each; None where it stands as it should already."""
    text = article.text
    before = _ARTICLE.search(text, max(0, match.start - 4), match.start)
    texts = [_with_words(each, match.any_words) for each in match.entry.replacements]
    start = match.start
    if before is not None and any(indefinite_article(each) != before[1].lower() for each in texts):
        start = before.start(1)
        texts = [f"{indefinite_article(each)} {each}" for each in texts]
    old = text[start : match.end]
    new = [_with_capitals(each, old) for each in texts]
    if text[match.end : match.end + 1] == ".":
        new = [each.removesuffix(".") for each in new]  # the full stop behind serves the abbreviation too
    if old in new:
        return None
    proposals = tuple(Proposal(f"write “{each}”", ((start, match.end, each),), safe) for each in new)
    said = " or ".join(f"“{each}”" for each in new)
    return Hit(start, match.end, {"replacement": said}, proposals=proposals, data={"cue": match.entry.cue})


def _with_words(replacement: str, words: tuple[str, ...]) -> str:
    """The replacement with the words that were met for each `*`."""
    for word in words:
        replacement = replacement.replace("*", word, 1)
    return replacement


def _with_capitals(new: str, old: str) -> str:
    """The new text with the capitals of the old: all of them, or the first."""
    if old.isupper() and len(old) > 1 and " " in old:
        return new.upper()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new

"""What in the sentence of a date says that it may be as it stands: a deadline that moves, talk of calendars."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from editlint.analysis.article import Article


def is_excused(article: Article, start: int, options: Mapping[str, Any]) -> bool:
    """Whether a word that begins as the option `unless` says stands in the sentence, or near enough before a place."""
    sentence = article.sentence_at(start)
    if sentence is None or not options["unless"]:
        return False
    low, high = sentence.start, sentence.end
    if options["before"]:
        words = article.words
        low, high = max(low, words.starts[max(0, words.index_at(start) - options["before"])]), start
    return _beginnings(tuple(options["unless"])).search(article.text, low, high) is not None


def is_followed(article: Article, end: int, texts: Sequence[str]) -> bool:
    """Whether one of several texts stands right behind a place."""
    return article.text[end : end + 1] == " " and article.text[end + 1 : end + 30].lower().startswith(tuple(texts))


@lru_cache(maxsize=8)
def _beginnings(texts: tuple[str, ...]) -> re.Pattern[str]:
    written = "|".join(re.escape(text).replace("'", "['’]") for text in texts)
    return re.compile(rf"\b(?:{written})", re.IGNORECASE)

"""Articles with marked mentions: "[Greta Ilves|p:ilves] said [she|] ..."; an empty key is a mention that is not sure."""

from __future__ import annotations

import re

from editlint.analysis.article import Article
from editlint.documents import parse
from editlint.source import Source

_MARK = re.compile(r"\[([^]|]*)\|([^]]*)\]")


def marked(text: str) -> tuple[Article, list[tuple[int, int, str]]]:
    """The article without its marks, and each mark with its offsets and key."""
    plain, marks, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        marks.append((len(plain), len(plain) + len(match[1]), match[2]))
        plain += match[1]
        at = match.end()
    return Article(parse(Source(plain + text[at:]), "text")), marks

"""The names that an article uses, so that no dictionary calls them misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editlint.analysis.article import Article


def known_names(article: Article) -> frozenset[str]:
    """The words of names in lower case, possessives without their ending.

    A name has a capital inside a sentence or inside the word, or stands at a sentence's start before another capital;
    and what the article mentions of the names of known facts is a name too.
    """
    return article.remember("grammar.names", _find)


def _find(article: Article) -> frozenset[str]:
    words = article.words
    openings = {words.index_at(sentence.start) for sentence in article.sentences}
    names = set()
    for index, form in enumerate(words.forms):
        if form[1:] != form[1:].lower():  # eGov, airPLUS, NATO
            names.add(words.lower[index].removesuffix("'s"))
        if not form[0].isupper():
            continue
        followed = index + 1 < len(words) and words.forms[index + 1][0].isupper() and index + 1 not in openings
        if index not in openings or followed:
            names.add(words.lower[index].removesuffix("'s"))
    mentioned = set(words.lower)
    for fact in article.facts.all:
        names.update(part for name in (fact.name, *fact.aliases) for part in name.lower().split() if part in mentioned)
    return frozenset(names)

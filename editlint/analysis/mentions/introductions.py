"""How an article introduces somebody: “Ana Ruiz, the mayor of Torres”, “the mayor of Torres, Ana Ruiz”, “Mayor Ruiz”.

It tells one bearer of a name from those of other articles. What is no short phrase with a role in it introduces nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from editlint.analysis.reading.nouns import is_personal, is_verb
from editlint.language.en.mentions import DEFINITE, INDEFINITE, KIN, OWNING, ROLES
from editlint.language.en.sourcing import AUXILIARIES, PREPOSITIONS
from editlint.values import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editlint.analysis.mentions.named import Named
    from editlint.analysis.prose import Prose

_OPENERS = DEFINITE | INDEFINITE | OWNING
_SAYING_NOTHING = KIN | {"mr", "mrs", "ms", "miss", "madam"}
_LONGEST = 10  # words of an introduction
_FARTHEST = 100  # characters of it
_BEHIND = LatePattern(r"(?:, \d{1,3})?, ([^,.;:()\n–—“”\"]{3,100})(?:[,.;)]|$)", re.MULTILINE)
_BEFORE = LatePattern(
    r"(?:^|[,.;:(] |\b(?:by|to|with|for|from|said|says|and) )([^,.;:()\n–—“”\"]{3,100}), $", re.MULTILINE
)


def introduction(article: Prose, names: Sequence[Named]) -> str:
    """The title, role or apposition of a person beside its full name, without an article; "" where there is none."""
    text, title = article.text, ""
    for name in names:
        if len(name.parts) > 1 and (said := _behind(text, name.end) or _before(text, name.start)):
            return said
        if not title and not _SAYING_NOTHING.issuperset(name.titles):
            words = article.words
            title = text[words.starts[name.first - len(name.titles)] : words.ends[name.first - 1]]
    return title


def _behind(text: str, end: int) -> str:
    found = _BEHIND.match(text, end) if text.startswith(", ", end) else None
    return _role(found[1]) if found else ""


def _before(text: str, start: int) -> str:
    found = _BEFORE.search(text, max(0, start - _FARTHEST), start) if text.startswith(", ", start - 2) else None
    return _role(found[1]) if found else ""


def _is_verb(word: str) -> bool:
    return word in AUXILIARIES or is_verb(word)


def _role(phrase: str) -> str:
    """A phrase without what opens it, where its head is a role: “mayor of Torres” of “the mayor of Torres”; else ""."""
    words = phrase.split()
    opened = words[0].lower() in _OPENERS
    words = words[opened:]
    if not words or len(words) > _LONGEST:
        return ""
    lower = [word.lower() for word in words]
    end = next((at for at, word in enumerate(lower) if word in PREPOSITIONS or word in ("who", "whose")), len(lower))
    head = lower[end - 1] if end else ""
    if head in KIN or not (head in ROLES or (opened and is_personal(head))) or any(map(_is_verb, lower[: end - 1])):
        return ""
    cut = next((at for at, word in enumerate(lower) if word in ("who", "whose", "and")), len(lower))
    return " ".join(words[:cut])

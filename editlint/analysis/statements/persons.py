"""Whether what is said to be born, to die or to have a span of years is a person: only a person has a life.

Years in brackets after the title of a work, or after the name of a party or a war, are those of the work, of its
subject or of the body, and two of one name with other years are two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.statements.late_pattern import LatePattern
from editlint.analysis.statements.nameless import RELATIVE_NOUNS
from editlint.language.en.dating import BODY_NOUNS

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.statements.names import Subject

_NO_NOUN = r"(?:and|or|but|then|when|while|until|till|before|after|because|as|he|she|who)\b"
_RELATIVE_ENDS = LatePattern(
    rf"(?:\b(?:his|her|their|its|whose)|[’']s?) (?:(?!{_NO_NOUN})[a-z][\w’'-]* ){{1,5}}$|"
    rf"(?:\b(?:his|her|their|its|whose)|[’']s?) (?:[a-z]+ ){{0,2}}{RELATIVE_NOUNS},? [^,]{{1,60}}, $"
)
_ARTICLE = LatePattern(r"\b[Tt](?:he|HE) $")
_QUOTE_ENDS = LatePattern(r"[.,;]?[\"”’»]")


def is_person(article: Article, who: Subject) -> bool:
    """Whether a name can be that of a person: no article before it, no word for a body at its end."""
    with_article = _ARTICLE.search(article.text, max(0, who.start - 5), who.start)
    return with_article is None and who.key not in BODY_NOUNS


def in_title(article: Article, who: Subject, closing: int) -> bool:
    """Whether the bracket that closes at an offset is the end of a title, or a title ends with the name before it.

    Where the marked words are the name alone, they may be the person of whom an encyclopaedia tells.
    """
    text, document = article.text, article.document
    if closing < 0:
        return False
    if _QUOTE_ENDS.match(text, closing + 1):
        return True
    ends = document.has_markup(who.end - 1, min(closing + 2, len(text)))
    opens = who.start == 0 or document.has_markup(who.start - 1, who.start + 1)
    return ends and not opens


def ends_with_relative(text: str, start: int, end: int) -> bool:
    """Whether the words up to a verb are what somebody else has: "his mother", "Ruiz's old friend"."""
    return _RELATIVE_ENDS.search(text, start, end) is not None

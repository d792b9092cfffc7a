"""Where an article may count the years of something: asked of its words, before anything is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.tables import kept

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose

FEWEST_YEARS = 5  # that are counted
_NUMBERED = 4  # words behind what comes back in which its number may stand
_FROM = ("on", "later", "since", "after", "to", "ago", "of", "this")


def places_of_feasts(article: Prose) -> list[int]:
    """The indices of the words that open a count of years."""
    return [at for at in article.words.places(_words()[0]) if _may_count(article, at)]


def places_near_feasts(article: Prose) -> list[int]:
    """Those and all others beside which years may be counted."""
    return article.words.places(_words()[1])


def _may_count(article: Prose, at: int) -> bool:
    """Whether a word can open a count: "years" only before what it counts from, "year" only behind its number."""
    lower = article.words.lower
    _, _, recurring, jubilees = _words()
    if lower[at] in recurring:  # "the regatta is the 50th"
        return any(it[0].isdigit() and it.endswith("th") for it in lower[at + 1 : at + _NUMBERED])
    if lower[at] == "old" or lower[at].startswith("turn"):
        return any(it.isdigit() for it in lower[max(0, at - 2) : at + 2])
    if lower[at] == "years":
        return at + 1 < len(lower) and lower[at + 1] in _FROM
    if lower[at] == "wedding":
        return at > 0 and lower[at - 1] in jubilees
    return lower[at] != "year" or (at > 0 and lower[at - 1].endswith(("st", "nd", "rd", "th")))


@kept
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Words for feasts, those with all else that counts, what comes back each year, and what tells a wedding's."""
    from editlint.language.en.histories import COUNTING, EDITIONS, JUBILEES, NUMBERED_FEASTS, RECURRING
    from editlint.language.en.inflection import plural

    feasts = {*NUMBERED_FEASTS, "anniversary", "jubilee", "year", "birthday", "wedding"}
    turning = {"turn", "turned", "turning", "old"}
    words = frozenset(feasts | {plural(word) for word in feasts | {"turn"}} | turning) | RECURRING
    return words, words | EDITIONS | COUNTING, RECURRING, frozenset(JUBILEES)

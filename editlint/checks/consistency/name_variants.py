"""The kind `name-variant`: one name spelt two ways within an article.

Nothing here knows how a name is spelt rightly: it compares the article with itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

from editlint.analysis.mentions.names import Names, find_names, words_of_names
from editlint.analysis.text.neighbours import neighbours
from editlint.checks.base import Evidence, Hit, Option, Proposal

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.language.en.spelling_variants import OtherSpelling
    from editlint.rulebook.rule import Rule

_LISTED = 4  # words from one name to the next in a list
_JOINING = frozenset(("and", "or", "nor"))
SHORTEST_STEM = 3  # letters of a word without its ending


class NameVariantCheck:
    """Finds two spellings of one name, a letter apart; the rarer one is reported."""

    kind = "name-variant"
    options = (
        Option("allow", "texts", [], "words that only look like a misspelling of another name", cues=True),
        Option("letters", "integer", 4, "of a word that differs beside an equal one, at least: Ana Ruiz, Ana Ruis"),
        Option("letters_given", "integer", 5, "of a given name that differs: John and Joan are two people"),
        Option("letters_alone", "integer", 6, "of a name that stands alone"),
        Option(
            "times", "integer", 2, "by how much the other spelling is commoner, where only that tells it from a name"
        ),
    )
    values = ("other", "count")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Every mention in the rarer spelling, with the first mention in the other as evidence."""
        if not _may_have_variants(article, rule.options["letters"]):
            return
        names = find_names(article)
        allowed = frozenset(rule.options["allow"])
        for rare, common in _variants(article, names, rule.options):
            if rare in allowed or _is_written_small(article, rare) or _are_listed(article, rare, common):
                continue
            first = names.by_word[common][0]
            at = first.start + article.text[first.start : first.end].find(common)
            count = names.counts[common]
            for mention in names.by_word[rare]:
                start = mention.start + article.text[mention.start : mention.end].find(rare)
                yield Hit(
                    start,
                    start + len(rare),
                    {"other": common, "count": count},
                    (Evidence(at, at + len(common), f"written “{common}” here"),),
                    (Proposal(f"Write “{common}”", ((start, start + len(rare), common),)),),
                )


def _may_have_variants(article: Article, letters: int) -> bool:
    """Whether words of which names may consist are a letter apart, and may be one name: in most articles none are.

    More words are looked at than names have, and of what is asked of a rarer spelling only what the words alone tell.
    """
    pairs = _neighbours(article, _compared(words_of_names(article), letters))
    orders = (order for one, other in pairs for order in ((one, other), (other, one)))
    return any(not _are_two_words(*order) and not _is_written_small(article, order[0]) for order in orders)


def _neighbours(article: Article, words: Sequence[str]) -> Iterable[tuple[str, str]]:
    """The words that are a letter apart; what is typed elsewhere leaves the names as they are."""
    if article.carried is None:
        return neighbours(words)
    return article.carried.recall(("neighbours", *words), lambda: list(neighbours(words)))


def _compared(words: Iterable[str], letters: int) -> list[str]:
    """Those words of names that are compared, letter by letter."""
    return [word for word in words if len(word) >= letters and word.isalpha() and not word.isupper()]


def _variants(article: Article, names: Names, options: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pairs of a rarer and a commoner spelling of one name, each pair once."""
    words = dict.fromkeys(chain.from_iterable([mention.words for mention in names.mentions]))
    for earlier, later in _neighbours(article, _compared(words, options["letters"])):
        rare, common = (later, earlier) if names.counts[earlier] >= names.counts[later] else (earlier, later)
        if _same_name(names, rare, common, options):
            yield rare, common


def _are_listed(article: Article, rare: str, common: str) -> bool:
    """Whether both spellings stand side by side in one list, as two bearers do: "an Ana Ruiz and two Ana Ruizes"."""
    told = {form for word in (rare, common) for form in (word, f"{word}s")}
    forms = article.words.forms
    found = [(at, forms[at]) for at in article.words.places(frozenset(map(str.lower, told))) if forms[at] in told]
    places = [(at, form.removesuffix("s") if form not in (rare, common) else form) for at, form in found]
    return any(
        one != other and last - first <= _LISTED and _is_list(article, first, last)
        for (first, one), (last, other) in pairwise(places)
    )


def _is_list(article: Article, first: int, last: int) -> bool:
    """Whether one given name stands before two words, and no full stop, but a comma, "and" or "or" between them."""
    words = article.words
    between = article.text[words.ends[first] : words.starts[last]]
    given = words.forms[first - 1] == words.forms[last - 1] and words.forms[last - 1][:1].isupper()
    return given and "." not in between and ("," in between or not _JOINING.isdisjoint(words.lower[first + 1 : last]))


def _is_written_small(article: Article, name: str) -> bool:
    """Whether the article has a word without capitals that begins like the name."""
    small = article.remember("small words", _small_words)
    at = bisect_left(small, name.lower())
    return at < len(small) and small[at].startswith(name.lower())


def _small_words(article: Article) -> Sequence[str]:
    """The words without a capital at their beginning, each once, sorted."""
    return sorted([form for form in set(article.words.forms) if form[0].islower()])


def _same_name(names: Names, rare: str, common: str, options: Mapping[str, Any]) -> bool:
    """Whether two words a letter apart name the same: the rest of a longer name is equal, or one stands alone."""
    rare_names, common_names = names.wordings(rare), names.wordings(common)
    if any(rare in words for words in common_names) or _are_two_words(rare, common):
        return False
    often = names.counts[common] >= options["times"] * names.counts[rare]
    long_enough = min(len(rare), len(common)) >= options["letters_given"]
    longer = [words for words in rare_names if len(words) > 1]
    if any(_equal_but_one(words, common_names, rare, common, given=long_enough) for words in longer):
        return often or rare[:-1] != common[:-1]  # "John Reed" and "John Rees" may be two people
    if min(len(rare), len(common)) < options["letters_alone"] or _ends_differ(rare, common):
        return False
    if _are_two_bearers(names, rare, common) or _is_known_place(rare):
        return False
    alone = all(len(words) == 1 for words in rare_names)
    initial = all(mention.initial for mention in names.by_word[rare])
    return alone and often and not initial


def _equal_but_one(
    one: tuple[str, ...], common_names: Mapping[tuple[str, ...], None], rare: str, common: str, *, given: bool
) -> bool:
    """Whether a longer name stands among others with one word in the commoner spelling.

    `given`: the words are long enough to be one given name in two spellings.
    """
    at = one.index(rare)
    if (*one[:at], common, *one[at + 1 :]) not in common_names:
        return False
    if rare.removesuffix("s") == common.removesuffix("s"):
        return False  # a plural
    if at == len(one) - 1:
        return not _is_inflected(rare, common)
    if _are_man_and_woman(rare, common):
        return False
    return given and not _ends_differ(rare, common)


def _are_man_and_woman(one: str, other: str) -> bool:
    """Whether two first names go with different pronouns, as far as is known: "Francis" and "Frances"."""
    from editlint.language.en.first_names import FIRST_NAMES, HE, SHE

    pair = {one.lower(), other.lower()}
    return pair <= FIRST_NAMES and not (pair <= HE or pair <= SHE)


def _ends_differ(one: str, other: str) -> bool:
    """Whether the difference is at the end, as in Russia and Russian, Mario and Maria, Olson and Olsen's plural."""
    shorter = min(len(one), len(other))
    return one[: shorter - 1] == other[: shorter - 1]


def _is_inflected(one: str, other: str) -> bool:
    """Whether one is the other with an ending: a people and its country, a thing and more of them."""
    return one.startswith(other) or other.startswith(one)


def _are_two_words(one: str, other: str) -> bool:
    """Whether two words differ by endings of English, "Marxism" and "Marxist", or are one word of two countries."""
    from editlint.language.en.names import DERIVING_ENDINGS

    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    stems = range(shared, SHORTEST_STEM - 1, -1)
    if any(one[at:] in DERIVING_ENDINGS and other[at:] in DERIVING_ENDINGS for at in stems):
        return True
    known = _of_two_countries().get(one.lower())
    return known is not None and known.other == other.lower()


@cache
def _of_two_countries() -> dict[str, OtherSpelling]:
    from editlint.language.en.spelling_variants import variant_forms

    return variant_forms()


def _is_known_place(name: str) -> bool:
    """Whether a word is the name of a place that everybody knows: "Chicago" is no slip for "Chicano"."""
    from editlint.language.en.sourcing import PLACES

    return name.lower() in PLACES


def _are_two_bearers(names: Names, rare: str, common: str) -> bool:
    """Whether a word that stands alone is plainly another's: two first names, or two persons by their titles."""
    from editlint.language.en.first_names import FIRST_NAMES

    if rare.lower() in FIRST_NAMES and common.lower() in FIRST_NAMES:
        return True
    titles = {mention.title for mention in names.by_word[rare]}
    others = {mention.title for mention in names.by_word[common]} - {""}
    return "" not in titles and bool(others) and titles.isdisjoint(others)


CHECKS = (NameVariantCheck(),)

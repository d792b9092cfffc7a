"""One word, one style, one mark in two forms within an article: the rarer form is reported, the commoner is evidence.

The kinds are `spelling-variant`, `form-mix` (any two patterns of forms that a house does not mix) and `quote-marks`.
Other people's words and proper names keep their spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from editlint.checks.base import Evidence, Hit, Option, Proposal
from editlint.checks.pattern.check import matches_within, pattern_mistake
from editlint.rulebook.rule import OptionMistake
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.language.en.spelling_variants import Variant
    from editlint.rulebook.rule import Rule

_MARKS = re.compile('["“”]')
_APOSTROPHES = re.compile(r"(?<=\w)['’](?=[^\W\d])")  # no feet, as in 6'2


class Form(NamedTuple):
    """An occurrence: where it stands, and what would stand there in the other form ("" where that is not known)."""

    start: int
    end: int
    other: str = ""


class SpellingVariantCheck:
    """Finds a word that an article spells in two ways."""

    kind = "spelling-variant"
    in_residue = True  # a word is misspelt wherever readers can see it, in a teaser too
    options = (Option("also", "texts", [], "further pairs of spellings, as “one/other”", cues=True),)
    values = ("other", "count")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Each occurrence of the rarer spelling."""
        groups: dict[str, tuple[list[Form], list[Form]]] = {}
        for variant, form in _variants(article, tuple(rule.options["also"])):
            groups.setdefault(variant.word, ([], []))[variant.side].append(form)
        for group in groups.values():
            if all(group):
                one, other = ([f for f in side if not article.in_quotation(f.start, f.end)] for side in group)
                yield from _rarer(article, one, other)


class FormMixCheck:
    """Finds two styles of one thing in an article, each given by a regular expression."""

    kind = "form-mix"
    options = (
        Option("one", "text", doc="a regular expression for the one form", required=True),
        Option("other", "text", doc="a regular expression for the other form", required=True),
    )
    values = ("other", "count")

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with the two expressions."""
        for name in ("one", "other"):
            mistake = pattern_mistake(options[name], 0)
            if mistake is not None:
                message, hint, offset = mistake
                yield OptionMistake(name, message, hint, offset=offset)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Each occurrence of the rarer form."""
        sides = []
        for name in ("one", "other"):
            matches = matches_within(_compiled(rule.options[name]), article.text, 0, len(article.text))
            sides.append([Form(m.start(), m.end()) for m in matches])
            if not sides[-1]:
                return
        one, other = ([f for f in side if not article.in_quotation(f.start, f.end)] for side in sides)
        yield from _rarer(article, one, other)


class QuoteMarksCheck:
    """Finds straight and curly marks side by side."""

    kind = "quote-marks"
    options = (Option("marks", "text", "quotation", "which marks to compare", choices=("quotation", "apostrophe")),)
    values = ("other", "count")

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The first mark of the rarer sort; the rest follow from it."""
        text = article.text
        straight_mark = '"' if rule.options["marks"] == "quotation" else "'"
        if straight_mark not in text:
            return
        pattern = _MARKS if straight_mark == '"' else _APOSTROPHES
        found = [m.start() for m in pattern.finditer(text)]
        if straight_mark == '"':
            found = _without_inches(article, found)
        straight = [at for at in found if text[at] == straight_mark]
        curly = [at for at in found if text[at] != straight_mark]
        if not straight or not curly:
            return
        rare, common, other = (
            (straight, curly, "curly") if len(straight) <= len(curly) else (curly, straight, "straight")
        )
        yield Hit(
            rare[0],
            rare[0] + 1,
            {"other": other, "count": len(common)},
            (Evidence(common[0], common[0] + 1, f"{other} here"),),
        )


def _without_inches(article: Article, found: Sequence[int]) -> list[int]:
    """The marks but those that stand for inches or seconds: behind a figure, where none is open in the paragraph."""
    text = article.text
    kept: list[int] = []
    block, is_open = -1, False
    for at in found:
        if article.document.block_index(at) != block:
            block, is_open = article.document.block_index(at), False
        if text[at] == '"':
            if not is_open and text[at - 1 : at].isdigit():
                continue
            is_open = not is_open
        kept.append(at)
    return kept


def _variants(article: Article, also: tuple[str, ...]) -> Iterable[tuple[Variant, Form]]:
    """Every word that has another spelling; a name has its own, at the head of a sentence too."""
    found = list(_written(article, also))
    text = article.text
    names = {text[form.start : form.end] for _, form in found if _is_name(article, form.start)}
    for variant, form in found:
        if text[form.start : form.end] not in names:
            yield variant, form


def _written(article: Article, also: tuple[str, ...]) -> Iterable[tuple[Variant, Form]]:
    """Every word that has another spelling, names too."""
    words, forms, firsts = article.words, _forms(also), _open_firsts()
    lower, text = words.lower, article.text
    for index in words.places(_known(also)):
        word, start, end = lower[index], words.starts[index], words.ends[index]
        variant = forms.get(word)
        if variant is None and word in firsts and index + 1 < len(lower) and text[end] == " ":
            variant, end = forms.get(f"{word} {lower[index + 1]}"), words.ends[index + 1]
        if variant is not None:
            yield variant, Form(start, end, variant.other)


def _rarer(article: Article, one: Sequence[Form], other: Sequence[Form]) -> Iterable[Hit]:
    """The occurrences of the rarer of two forms; among equals that which comes first in the text is the right one."""
    if not one or not other:
        return
    rare, common = (one, other) if (len(one), -one[0].start) < (len(other), -other[0].start) else (other, one)
    first, text = common[0], article.text
    shown = text[first.start : first.end]
    evidence = (Evidence(first.start, first.end, f"“{shown}” here"),)
    for form in rare:
        proposals: tuple[Proposal, ...] = ()
        if form.other:
            word = form.other.capitalize() if text[form.start].isupper() else form.other
            proposals = (Proposal(f"Write “{word}”", ((form.start, form.end, word),)),)
        yield Hit(form.start, form.end, {"other": shown, "count": len(common)}, evidence, proposals)


def _is_name(article: Article, start: int) -> bool:
    """Whether a capital stands where no sentence begins."""
    text = article.text
    if not text[start].isupper():
        return False
    before = text[max(0, start - 3) : start].rstrip(" \"“‘'(")
    return bool(before) and before[-1] not in ".!?:\n"


@cache
def _forms(also: tuple[str, ...]) -> dict[str, Variant]:
    from editlint.language.en.spelling_variants import variant_forms

    return variant_forms(pair.lower() for pair in also)


@cache
def _known(also: tuple[str, ...]) -> frozenset[str]:
    """Every word with which a form may begin."""
    return _open_firsts().union(_forms(also))


@cache
def _open_firsts() -> frozenset[str]:
    from editlint.language.en.spelling_variants import OPEN_FORMS

    return frozenset(first for first, _ in OPEN_FORMS)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


CHECKS = (SpellingVariantCheck(), FormMixCheck(), QuoteMarksCheck())

"""The kind `form-mix`: one thing in two forms within an article; the rarer form is reported, the commoner is evidence.

The two forms are given by patterns, or they are the spellings of words, each of which has a commoner form of its own.
Other people's words and proper names keep their spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from editlint.checks.base import Evidence, Hit, Option, Proposal
from editlint.checks.pattern.check import matches_within, pattern_mistake
from editlint.checks.stretches import Spans
from editlint.rulebook.rule import OptionMistake
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.language.en.spelling_variants import OtherSpelling
    from editlint.rulebook.rule import Rule


class Form(NamedTuple):
    """An occurrence: where it stands, and what would stand there in the other form ("" where that is not known)."""

    start: int
    end: int
    other: str = ""


_Sides = tuple[list[Form], list[Form]]  # the occurrences of the one form, and of the other


_FIRST = "first"  # in the text
_RIGHT = (_FIRST, "one", "other")


class FormMixCheck:
    """Finds a thing that an article writes in two forms."""

    kind = "form-mix"
    formerly: Mapping[str, str] = {
        "spelling-variant": "it is “form-mix” with “spellings: true”, and “also” for pairs of your own",
        "quote-marks": "it is “form-mix” with a pattern for each sort, see “editlint rule consistency.quote-marks”",
    }
    options = (
        Option("one", "text", "", "a regular expression for the one form"),
        Option("other", "text", "", "a regular expression for the other form"),
        Option("except", "texts", [], "regular expressions in whose matches a form is something else", cues=True),
        Option("spellings", "boolean", default=False, doc="whether the words that English spells in two ways count"),
        Option("also", "texts", [], "pairs of spellings, as “one/other”", cues=True),
        Option("called", "texts", [], "what the one form and the other are called; default: as they are written"),
        Option("first", "boolean", default=False, doc="whether the first of the rarer form stands for all of them"),
        Option("when_equal", "text", _FIRST, "which of two forms is right that are equally common", choices=_RIGHT),
        Option("quoted", "boolean", default=False, doc="whether other people's words count, and the marks round them"),
    )
    values = ("other", "count")

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with the expressions, or with what is given together."""
        if bool(options["one"]) != bool(options["other"]):
            missing = "other" if options["one"] else "one"
            yield OptionMistake(missing, "“one” and “other” go together")
        elif not (options["one"] or options["spellings"] or options["also"]):
            yield OptionMistake("one", "a rule of this kind needs “one” and “other”, “spellings” or “also”")
        if len(options["called"]) not in (0, 2):
            yield OptionMistake("called", "two names are needed: of the one form, and of the other")
        given = [(name, None, options[name]) for name in ("one", "other") if options[name]]
        for name, member, pattern in (*given, *(("except", at, text) for at, text in enumerate(options["except"]))):
            mistake = pattern_mistake(pattern, 0)
            if mistake is not None:
                message, hint, offset = mistake
                yield OptionMistake(name, message, hint, member=member, offset=offset)

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """Each occurrence of the rarer form, or the first of them."""
        options = rule.options
        for sides in _things(article, options):
            one, other = sides
            if one and other and not options["quoted"]:
                one, other = ([f for f in side if not article.in_quotation(f.start, f.end)] for side in sides)
            if one and other:
                found = _rarer(article, one, other, options)
                yield from (next(found),) if options["first"] else found


def _things(article: Article, options: Mapping[str, Any]) -> Iterable[_Sides]:
    """The forms of each thing that may have two."""
    if options["one"]:
        yield _by_patterns(article, options)
    if options["spellings"] or options["also"]:
        things: dict[str, _Sides] = {}
        for variant, form in _variants(article, tuple(options["also"]), known=options["spellings"]):
            things.setdefault(variant.word, ([], []))[variant.side].append(form)
        yield from things.values()


def _by_patterns(article: Article, options: Mapping[str, Any]) -> _Sides:
    sides: _Sides = ([], [])
    for side, name in zip(sides, ("one", "other"), strict=True):
        side += [Form(start, end) for start, end in _matches(article, options[name], [(0, len(article.text))])]
        if not side:
            return sides
    if options["except"]:
        blocks = [(block.start, block.end) for block in article.blocks]
        excused = Spans(span for pattern in options["except"] for span in _matches(article, pattern, blocks))
        one, other = ([f for f in side if not excused.overlap(f.start, f.end)] for side in sides)
        return one, other
    return sides


def _matches(article: Article, pattern: str, within: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where a pattern matches in some stretches; the group `hit` where it has one, and only where that took part."""
    compiled = _compiled(pattern)
    group = "hit" if "hit" in compiled.groupindex else 0
    for start, end in within:
        for match in matches_within(compiled, article.text, start, end):
            if match.start(group) >= 0:
                yield match.span(group)


def _rarer(article: Article, one: Sequence[Form], other: Sequence[Form], options: Mapping[str, Any]) -> Iterator[Hit]:
    """The occurrences of the rarer of two forms."""
    right, called = options["when_equal"], options["called"]
    other_is_right = one[0].start > other[0].start if right == _FIRST else right == "other"
    one_is_rare = len(one) < len(other) or (len(one) == len(other) and other_is_right)
    rare, common = (one, other) if one_is_rare else (other, one)
    first, text = common[0], article.text
    shown = called[1 if one_is_rare else 0] if called else text[first.start : first.end]
    said = shown if called else f"“{shown}”"
    evidence = (Evidence(first.start, first.end, f"{said} here"),)
    for form in rare:
        proposals: tuple[Proposal, ...] = ()
        if form.other:
            word = form.other.capitalize() if text[form.start].isupper() else form.other
            proposals = (Proposal(f"Write “{word}”", ((form.start, form.end, word),)),)
        yield Hit(form.start, form.end, {"other": shown, "count": len(common)}, evidence, proposals)


def _variants(article: Article, also: tuple[str, ...], *, known: bool) -> Iterable[tuple[OtherSpelling, Form]]:
    """Every word that has another spelling; a name has its own, at the head of a sentence too."""
    found = list(_written(article, _forms(also, known=known)))
    text = article.text
    names = {text[form.start : form.end] for _, form in found if _is_name(article, form.start)}
    for variant, form in found:
        if text[form.start : form.end] not in names:
            yield variant, form


def _written(article: Article, spelt: _Spelt) -> Iterable[tuple[OtherSpelling, Form]]:
    """Every word that has another spelling, names too."""
    words, forms = article.words, spelt.forms
    lower, text = words.lower, article.text
    for index in words.places(spelt.words):
        word, start, end = lower[index], words.starts[index], words.ends[index]
        variant = forms.get(word)
        if variant is None and word in spelt.firsts and index + 1 < len(lower) and text[end] == " ":
            variant, end = forms.get(f"{word} {lower[index + 1]}"), words.ends[index + 1]
        if variant is not None:
            yield variant, Form(start, end, variant.other)


def _is_name(article: Article, start: int) -> bool:
    """Whether a capital stands where no sentence begins."""
    text = article.text
    if not text[start].isupper():
        return False
    before = text[max(0, start - 3) : start].rstrip(" \"“‘'(")
    return bool(before) and before[-1] not in ".!?:\n"


class _Spelt(NamedTuple):
    """The forms with another spelling, the first words of those that are two, and all words with which one begins."""

    forms: Mapping[str, OtherSpelling]
    firsts: frozenset[str]
    words: frozenset[str]


@cache
def _forms(also: tuple[str, ...], *, known: bool) -> _Spelt:
    from editlint.language.en.spelling_variants import variant_forms

    forms = variant_forms([pair.lower() for pair in also], known=known)
    firsts = frozenset(form.partition(" ")[0] for form in forms if " " in form)
    return _Spelt(forms, firsts, firsts.union(forms))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


CHECKS = (FormMixCheck(),)

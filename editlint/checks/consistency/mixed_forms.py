"""The kind `form-mix`: one thing in two forms within an article; the rarer form is reported, the commoner is evidence.

The two forms are given by patterns, or they are the spellings of words, each of which has a commoner form of its own.
Other people's words and proper names keep their spelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from editlint.analysis.statements.known import known_between
from editlint.checks.base import Evidence, Hit, Option, Proposal
from editlint.checks.pattern.sought import pattern_mistake, reaches, sought, template_mistake
from editlint.checks.stretches import Spans
from editlint.documents.document import BLOCK_QUOTE, CAPTION, LIST_ITEM, PARAGRAPH
from editlint.expressions.compiling import compile_quietly
from editlint.rulebook.rule import OptionMistake
from editlint.tables import kept
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.analysis.dates import DateMention
    from editlint.language.en.spelling_variants import OtherSpelling
    from editlint.rulebook.rule import Rule


class Form(NamedTuple):
    """An occurrence: where it stands, and what would stand there in the other form ("" where that is not known)."""

    start: int
    end: int
    other: str = ""


_Sides = tuple[list[Form], list[Form]]  # the occurrences of the one form, and of the other
_ByWord = Mapping[str, Sequence[tuple[str, int]]]  # the things that a word may spell, each with the side


_GOES_ON = LatePattern(r"[ -](?:\d|[A-Z])")  # what follows makes it a name, or another number's
_FIRST = "first"  # in the text
_RIGHT = (_FIRST, "one", "other")
_TEXT, _DATES = "text", "dates"
_PROSE = (PARAGRAPH, LIST_ITEM, BLOCK_QUOTE, CAPTION)


class FormMixCheck:
    """Finds a thing that an article writes in two forms."""

    kind = "form-mix"
    formerly: Mapping[str, str] = {
        "spelling-variant": "it is “form-mix” with “spellings: true”, and “also” for pairs of your own",
        "quote-marks": "it is “form-mix” with a pattern for each sort, see “editlint rule consistency.quote-marks”",
        "mixed-format": "it is “form-mix” with “in: dates”, see “editlint rule dates.mixed-format”",
    }
    options = (
        Option("one", "text", "", "a regular expression for the one form"),
        Option("other", "text", "", "a regular expression for the other form"),
        Option("in", "text", _TEXT, "where to look: the text, or each date that it tells", choices=(_TEXT, _DATES)),
        Option(
            "replace", "mapping", {}, "regular expressions of a whole form, each with how it is in the other", cues=True
        ),
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
        given = [OptionMistake(name, options[name]) for name in ("one", "other") if options[name]]
        given += [OptionMistake("except", text, member=at) for at, text in enumerate(options["except"])]
        given += [OptionMistake("replace", text, key=text) for text in options["replace"]]
        for each in given:
            mistake = pattern_mistake(each.message, 0) or _template_mistake(each, options["replace"])
            if mistake is not None:
                message, hint, offset = mistake
                yield each._replace(message=message, hint=hint, offset=offset)

    def compile_options(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """The options with the texts that each form, and what excuses one, must hold, and how far they may reach."""
        from editlint.checks.pattern.literals import required_texts

        given = [*[options[name] for name in ("one", "other") if options[name]], *options["except"]]
        required = {pattern: required_texts(pattern, 0) for pattern in given}
        return {**options, "required": required, "reaches": reaches(given, 0)}

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


def _template_mistake(given: OptionMistake, replacements: Mapping[str, Any]) -> tuple[str, str, int] | None:
    """What is wrong with that by which a form is replaced; nothing where it is not."""
    if given.option != "replace":
        return None
    template = replacements[given.message]
    if not isinstance(template, str):
        return "a form is replaced by one text", "", 0
    return template_mistake(given.message, 0, [template])


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
    may_stand = _may_stand if options["in"] == _TEXT else _may_be_dated
    if not all(may_stand(article, options, name) for name in ("one", "other")):
        return sides
    for side, name in zip(sides, ("one", "other"), strict=True):
        side.extend(_forms_of(article, options, name))
        if not side:
            return sides
    if options["except"]:
        excused = Spans(
            span
            for pattern in options["except"]
            for span in _matches(article, options, pattern, _blocks_for(article, options, pattern))
        )
        one, other = ([f for f in side if not excused.overlap(f.start, f.end)] for side in sides)
        return one, other
    return sides


def _may_stand(article: Article, options: Mapping[str, Any], name: str) -> bool:
    """Whether the article holds one of the texts that a form must hold; most articles hold those of one form alone."""
    texts, folded = options.get("required", {}).get(options[name], ()), article.folded
    return not texts or len(folded) != len(article.text) or any(text in folded for text in texts)


def _blocks_for(article: Article, options: Mapping[str, Any], pattern: str) -> Iterator[tuple[int, int]]:
    """The blocks that hold one of the texts of which a match holds one; all where it can do without."""
    texts = options.get("required", {}).get(pattern, ())
    blocks = article.blocks_holding(texts) if texts else article.blocks
    return ((block.start, block.end) for block in blocks)


def _may_be_dated(article: Article, options: Mapping[str, Any], name: str) -> bool:
    """Whether a date has a form, be it plain or not: the dates of most articles have one form alone."""
    form = _compiled(options[name])
    return any(form.fullmatch(date.text) for date in article.dates)


def _forms_of(article: Article, options: Mapping[str, Any], name: str) -> Iterator[Form]:
    """The occurrences of one of the two forms in the text, or those of the dates that have it."""
    if options["in"] == _TEXT:
        found = _matches(article, options, options[name], [(0, len(article.text))])
    else:
        form = _compiled(options[name])
        found = ((date.start, date.end) for date in _plain_dates(article) if form.fullmatch(date.text))
    for start, end in found:
        yield Form(start, end, _replaced(article.text[start:end], options["replace"]))


def _plain_dates(article: Article) -> Sequence[DateMention]:
    """The days that an article's prose tells by their month: no end of a range, no name, and no number behind one."""
    return article.remember("plain dates", lambda each: [date for date in each.dates if _is_plain(each, date)])


def _is_plain(article: Article, date: DateMention) -> bool:
    if date.kind not in ("full-date", "month-day") or date.bound or _GOES_ON.match(article.text, date.end):
        return False
    if article.blocks[article.document.block_index(date.start)].kind not in _PROSE:
        return False
    near = known_between(article, max(0, date.start - 60), min(len(article.text), date.end + 40))
    return not any(name.start <= date.start < name.end for name in near)


def _replaced(text: str, replacements: Mapping[str, str]) -> str:
    """A form as the first of the expressions that fit makes it."""
    found = (
        match.expand(template) for form, template in replacements.items() if (match := _compiled(form).fullmatch(text))
    )
    return next(found, "")


def _matches(
    article: Article, options: Mapping[str, Any], pattern: str, within: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Where a pattern matches in some stretches; the group `hit` where it has one, and only where that took part."""
    form = sought(pattern, 0, options)
    for start, end in within:
        for match in form.matches(article.text, start, end):
            if match.start(form.group) >= 0:
                yield match.span(form.group)


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
            word = form.other[0].upper() + form.other[1:] if text[form.start].isupper() else form.other
            proposals = (Proposal(f"Write “{word}”", ((form.start, form.end, word),)),)
        yield Hit(form.start, form.end, {"other": shown, "count": len(common)}, evidence, proposals)


def _variants(article: Article, also: tuple[str, ...], *, known: bool) -> Iterable[tuple[OtherSpelling, Form]]:
    """Every word that has another spelling; a name has its own, at the head of a sentence too."""
    if not _may_differ(article, _sides(also, known=known)):
        return
    found, text = list(_written(article, _forms(also, known=known))), article.text
    names = {text[form.start : form.end] for _, form in found if _is_name(article, form.start)}
    for variant, form in found:
        if text[form.start : form.end] not in names:
            yield variant, form


def _may_differ(article: Article, sides: _ByWord) -> bool:
    """Whether there is a thing of which the article has a word of both spellings; elsewhere no form is the rarer."""
    told = {it for word in article.words.distinct & sides.keys() for it in sides[word]}
    return any((thing, 1 - side) in told for thing, side in told)


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
    """The forms with another spelling, and all words with which one begins.

    Attributes:
        firsts: the first words of those that are two.
    """

    forms: Mapping[str, OtherSpelling]
    firsts: frozenset[str]
    words: frozenset[str]


@cache
def _forms(also: tuple[str, ...], *, known: bool) -> _Spelt:
    forms = _other_spellings(also, known=known)
    firsts = frozenset(form.partition(" ")[0] for form in forms if " " in form)
    return _Spelt(forms, firsts, frozenset(_sides(also, known=known)))


@cache
def _sides(also: tuple[str, ...], *, known: bool) -> _ByWord:
    """What each word may spell with which a form begins."""
    return _known_sides() if known and not also else _sides_of(_other_spellings(also, known=known))


@kept
def _known_sides() -> _ByWord:
    return _sides_of(_other_spellings((), known=True))


def _sides_of(forms: Mapping[str, OtherSpelling]) -> _ByWord:
    sides: dict[str, list[tuple[str, int]]] = {}
    for form, variant in forms.items():
        sides.setdefault(form.partition(" ")[0], []).append((variant.word, variant.side))
    return sides


@cache
def _other_spellings(also: tuple[str, ...], *, known: bool) -> Mapping[str, OtherSpelling]:
    from editlint.language.en.spelling_variants import variant_forms

    return variant_forms([pair.lower() for pair in also], known=known)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return compile_quietly(pattern)


CHECKS = (FormMixCheck(),)

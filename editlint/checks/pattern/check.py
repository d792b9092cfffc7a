"""The kind `pattern`: regular expressions, for what words alone cannot say.

Patterns are those of Python's `re`. Each is tried block by block, and only in articles that hold a text which all its
matches must hold. A rule about words is better written as a phrase rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from editlint.checks.base import Hit, Option, Proposal
from editlint.checks.pattern.required import RequiredTexts
from editlint.checks.pattern.sought import pattern_mistake, reaches, sought, template_mistake
from editlint.checks.stretches import Spans, leftmost_longest
from editlint.rulebook.rule import OptionMistake
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.checks.pattern.sought import Sought
    from editlint.documents.document import Block
    from editlint.rulebook.rule import Rule

TEXT, LINKS = "text", "links"
_AS_WRITTEN, _ANY_CASE = int(re.MULTILINE), int(re.MULTILINE | re.IGNORECASE)


class _Match(NamedTuple):
    """What a pattern matched: prose offsets, and what may be written instead."""

    start: int
    end: int
    replacements: tuple[str, ...] = ()


class PatternCheck:
    """Finds the patterns of a rule. A group named `hit` narrows what is reported; `^` and `$` are the ends of lines."""

    kind = "pattern"
    formerly: Mapping[str, str] = {
        "tracking-link": "it is “pattern” with “in: links”",
        "ordinal-suffix": "it is “pattern” with “replace”, see “editlint rule dates.ordinal-suffix”",
        "decade": "it is “pattern” with “replace”, see “editlint rule dates.decade”",
        "redundant-time": "it is “pattern” with “replace”, see “editlint rule dates.redundant-time”",
    }
    options = (
        Option("patterns", "texts", [], "the regular expressions to find", cues=True),
        Option(
            "replace", "mapping", {}, r"regular expressions, each with what to write instead (\1, \g<name>)", cues=True
        ),
        Option("except", "texts", [], "regular expressions in whose matches the others are right", cues=True),
        Option("case", "boolean", default=False, doc="whether capitals must be as written"),
        Option("safe", "boolean", default=False, doc="whether the replacement can change no meaning"),
        Option("in", "text", TEXT, "where to look: the text, or where its links lead", choices=(TEXT, LINKS)),
    )
    values = ("replacement", "found")

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with a rule's patterns, each at its place."""
        if not (options["patterns"] or options["replace"]):
            yield OptionMistake("patterns", "a pattern rule needs “patterns” or “replace”")
        if options["in"] == LINKS and options["replace"]:
            yield OptionMistake("replace", "where a link leads is not text, and is not replaced")
        flags = _flags(options)
        for name in ("patterns", "except"):
            for member, pattern in enumerate(options[name]):
                mistake = pattern_mistake(pattern, flags)
                if mistake is not None:
                    message, hint, offset = mistake
                    yield OptionMistake(name, message, hint, member=member, offset=offset)
        for pattern, replacement in options["replace"].items():
            mistake = pattern_mistake(pattern, flags) or template_mistake(pattern, flags, _texts(replacement))
            if mistake is not None:
                message, hint, offset = mistake
                yield OptionMistake("replace", message, hint, key=pattern, offset=offset)

    def compile_options(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """The options with the texts that each pattern's matches must hold, and how far they may reach."""
        from editlint.checks.pattern.literals import required_texts

        flags = _flags(options)
        patterns = [*options["patterns"], *options["replace"]]
        required = {pattern: required_texts(pattern, flags) for pattern in patterns}
        return {**options, "required": required, "reaches": reaches((*patterns, *options["except"]), flags)}

    def notes(self, options: Mapping[str, Any]) -> Iterable[str]:
        """What is right and costs time: the patterns whose matches need hold no text that could be looked for first."""
        for pattern, texts in options.get("required", {}).items():
            if not texts:
                yield f"“{pattern}” is tried at every place, for its matches need hold no text"

    def about_words(self, options: Mapping[str, Any]) -> bool:
        """Whether it objects to words of the text."""
        return options.get("in") != LINKS

    def __init__(self) -> None:
        self._required = RequiredTexts(())
        self._needs: dict[int, tuple[Mapping[str, Any], frozenset[str]]] = {}

    def prepare(self, rules: Sequence[Rule]) -> None:
        """Have what all patterns require looked for together."""
        required = (texts for rule in rules for texts in rule.options.get("required", {}).values())
        self._required = RequiredTexts({text for texts in required for text in texts})
        needs = ((rule.options, _needs(rule.options)) for rule in rules)
        self._needs = {id(options): (options, texts) for options, texts in needs if texts}

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The matches of a rule's patterns: of those that overlap the first, then the longest. One hit a link."""
        options, flags = rule.options, _flags(rule.options)
        if options["in"] == LINKS:
            yield from _links(article, options)
            return
        known, needs = self._needs.get(id(options), (None, frozenset[str]()))
        if known is options and self._required.has_none(article, needs):
            return  # most articles end here
        matches = list(_matches(article, options, flags, self._required))
        if not matches:
            return
        near = _blocks_of(article, matches)
        excused = Spans(
            (match.start, match.end)
            for pattern in options["except"]
            for match in _found(article, near, sought(pattern, flags, options))
        )
        right = (match for match in matches if not excused.overlap(match.start, match.end))
        for match in leftmost_longest(right):
            yield _hit(article, match, safe=options["safe"])


def _flags(options: Mapping[str, Any]) -> int:
    return _AS_WRITTEN if options["case"] else _ANY_CASE


def _needs(options: Mapping[str, Any]) -> frozenset[str]:
    """The texts of which an article with a match holds one; none where a pattern can do without."""
    required = options.get("required", {})
    texts = [required.get(pattern, ()) for pattern in (*options["patterns"], *options["replace"])]
    return frozenset(text for each in texts for text in each) if all(texts) else frozenset()


def _matches(article: Article, options: Mapping[str, Any], flags: int, together: RequiredTexts) -> Iterator[_Match]:
    """The matches of all patterns, each looked for in those blocks that hold one of its required texts."""
    required = options.get("required", {})
    for pattern in (*options["patterns"], *options["replace"]):
        blocks = together.blocks_with(article, required.get(pattern, ()))
        if blocks:
            templates = _texts(options["replace"].get(pattern, ()))
            yield from _found(article, blocks, sought(pattern, flags, options), templates)


def _blocks_of(article: Article, matches: Iterable[_Match]) -> Sequence[Block]:
    """The blocks in which the matches stand."""
    return [article.blocks[index] for index in sorted({article.document.block_index(m.start) for m in matches})]


def _found(
    article: Article, blocks: Sequence[Block], pattern: Sought, templates: Sequence[str] = ()
) -> Iterator[_Match]:
    """Where a pattern matches inside one block; the group `hit` where it has one."""
    for block in blocks:
        for match in _reported(article.text, block.start, block.end, pattern):
            texts = tuple(match.expand(template) for template in templates)
            if match[pattern.group] not in texts:
                yield _Match(*match.span(pattern.group), texts)


def _reported(text: str, start: int, end: int, pattern: Sought) -> Iterator[re.Match[str]]:
    """The matches in a stretch of text of which what is reported is not empty."""
    group = pattern.group
    return (match for match in pattern.matches(text, start, end) if match.end(group) > match.start(group))


def _spans(text: str, patterns: Iterable[str], options: Mapping[str, Any]) -> list[tuple[int, int]]:
    """What is reported of a whole text by any of several patterns."""
    flags = _flags(options)
    ready = (sought(pattern, flags, options) for pattern in patterns)
    return [match.span(each.group) for each in ready for match in _reported(text, 0, len(text), each)]


def _links(article: Article, options: Mapping[str, Any]) -> Iterator[Hit]:
    """The links whose target a pattern matches, at the words that they are laid on."""
    for link in article.document.links:
        found = _spans(link.target, options["patterns"], options)
        if found:
            excused = Spans(_spans(link.target, options["except"], options))
            right = [span for span in sorted(found) if not excused.overlap(*span)]
            if right:
                yield Hit(link.start, link.end, {"replacement": "", "found": link.target[slice(*right[0])]})


def _hit(article: Article, match: _Match, *, safe: bool) -> Hit:
    said = " or ".join(f"“{text}”" for text in match.replacements)
    proposals = tuple(
        Proposal(f"write “{text}”" if text else "take it out", ((match.start, match.end, text),), safe)
        for text in match.replacements
    )
    values = {"replacement": said, "found": article.text[match.start : match.end]}
    return Hit(match.start, match.end, values, proposals=proposals)


def _texts(value: str | Sequence[str]) -> Sequence[str]:
    return [value] if isinstance(value, str) else value


CHECKS = (PatternCheck(),)

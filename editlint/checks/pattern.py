"""The kind `pattern`: regular expressions, for what words alone cannot say.

Patterns are those of Python's `re`. Each is tried block by block, and only in articles that hold a text which all its
matches must hold. A rule about words is better written as a phrase rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from editlint.checks.base import Hit, Option
from editlint.checks.spans import Spans, Stretch, leftmost_longest
from editlint.rulebook.rule import OptionMistake

if TYPE_CHECKING:
    from editlint.analysis.article import Article
    from editlint.rulebook.rule import Rule


class PatternCheck:
    """Finds the patterns of a rule. A group named `hit` narrows what is reported; `^` and `$` are the ends of lines."""

    kind = "pattern"
    options = (
        Option("patterns", "texts", [], "the regular expressions to find", required=True, cues=True),
        Option("except", "texts", [], "regular expressions in whose matches the others are right", cues=True),
        Option("case", "boolean", default=False, doc="whether capitals must be as written"),
    )
    values: tuple[str, ...] = ()

    def validate(self, options: Mapping[str, Any]) -> Iterable[OptionMistake]:
        """What is wrong with a rule's patterns, each at its place."""
        for name in ("patterns", "except"):
            for member, pattern in enumerate(options[name]):
                mistake = _mistake(pattern, _flags(options))
                if mistake is not None:
                    message, hint, offset = mistake
                    yield OptionMistake(name, message, hint, member=member, offset=offset)

    def compile_options(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """The options with the texts that each pattern's matches must hold."""
        from editlint.checks.pattern_literals import required_texts

        flags = _flags(options)
        return {**options, "required": {p: required_texts(p, flags) for p in options["patterns"]}}

    def find(self, article: Article, rule: Rule) -> Iterable[Hit]:
        """The matches of a rule's patterns, the longest of those that begin together."""
        options = rule.options
        flags = _flags(options)
        required = options.get("required", {})
        folded = article.remember("folded text", lambda article: article.text.lower())
        spans: list[Stretch] = []
        for pattern in options["patterns"]:
            texts = required.get(pattern, ())
            if not texts or any(text in folded for text in texts):
                spans += _spans(article, pattern, flags)
        if not spans:
            return
        excused = Spans(span for pattern in options["except"] for span in _spans(article, pattern, flags))
        for start, end in leftmost_longest(span for span in spans if not excused.overlap(*span)):
            yield Hit(start, end)


def _flags(options: Mapping[str, Any]) -> int:
    return int(re.MULTILINE if options["case"] else re.MULTILINE | re.IGNORECASE)


@cache
def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    return re.compile(pattern, flags)


def _spans(article: Article, pattern: str, flags: int) -> Sequence[Stretch]:
    """Where a pattern matches inside one block; the group `hit` where it has one."""
    compiled = _compiled(pattern, flags)
    group = "hit" if "hit" in compiled.groupindex else 0
    return [
        match.span(group)
        for block in article.blocks
        for match in compiled.finditer(article.text, block.start, block.end)
        if match.end(group) > match.start(group)
    ]


def _mistake(pattern: str, flags: int) -> tuple[str, str, int] | None:
    """What is wrong with a pattern: message, hint and place."""
    from editlint.checks.pattern_literals import nested_repeat

    try:
        compiled = re.compile(pattern, flags)
    except re.error as error:
        return f"not a regular expression: {error.msg}", "see the documentation of Python’s re module", error.pos or 0
    except (OverflowError, RecursionError):
        return "this regular expression is too large", "split it into several", 0
    if compiled.match("") and compiled.fullmatch(""):
        return "this pattern matches an empty text", "make one part of it compulsory", 0
    if nested_repeat(pattern, flags):
        hint = "give what is repeated a beginning of its own, as in (?:, \\w+)+"
        return "a repetition of repetitions can take for ever", hint, 0
    return None


CHECKS = (PatternCheck(),)

"""Which check runs which kind of rule. A check's module is imported when a rule of its kind is active, not before."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from editlint.rulebook.rule import ANY_LANGUAGE, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.checks.base import Check
    from editlint.rulebook.rule import Rule

# The room of each built-in kind, below editlint.checks. A test keeps this table and the modules in step.
MODULES: dict[str, str] = {
    "a-or-an": "wording.a_or_an",
    "arithmetic": "arithmetic.check",
    "attribution": "attribution.check",
    "voiceless-claim": "attribution.voiceless",
    "speaker": "attribution.speaker",
    "changed-source": "attribution.changed_source",
    "unsourced": "attribution.unsourced",
    "calendar": "calendar.check",
    "holiday-told": "dates.holiday_told",
    "tense": "dates.tense",
    "unanchored": "dates.anchoring",
    "conflict": "dates.conflict",
    "languagetool": "grammar.check",
    "misspelling": "wording.misspelling",
    "pattern": "pattern.check",
    "phrase": "phrase.check",
    "readability": "readability.check",
    "repeated-word": "wording.repeated_word",
    "residue": "residue.check",
    "form-mix": "consistency.mixed_forms",
    "name-variant": "consistency.name_variants",
    "unexplained": "consistency.unexplained",
    "count": "consistency.counts",
    "suppression": "suppression.check",
    "topic-drift": "topic.drift",
    "foreign-passages": "topic.foreign_passages",
    "headline": "topic.headline",
    "repeated-passage": "topic.repetition",
    "vale": "vale.check",
}

# The kinds that know no language by themselves: the words and patterns stand in their rules, or they need none. All
# others read English, and their rules with them; of a plug-in's kind we do not know, unless it says `language`.
FREE_OF_LANGUAGE = (
    "form-mix",
    "pattern",
    "phrase",
    "repeated-passage",
    "repeated-word",
    "residue",
    "suppression",
    "vale",
)

# The kinds that object to words as such. Where several object to the same words, one of them speaks.
ABOUT_WORDS = (
    "a-or-an",
    "form-mix",
    "languagetool",
    "misspelling",
    "phrase",
    "repeated-word",
)


class Registry:
    """The checks of this process: built in, and of plug-ins, which the manager lets take no kind that is taken."""

    def __init__(self, extra: Iterable[Check] = ()) -> None:
        self._checks: dict[str, Check] = {check.kind: check for check in extra}

    def check(self, kind: str) -> Check:
        """The check of a kind.

        Raises:
            KeyError: nobody provides that kind.
        """
        if kind not in self._checks:
            for check in import_module(f"editlint.checks.{MODULES[kind]}").CHECKS:
                self._checks.setdefault(check.kind, check)
        return self._checks[kind]

    def about_words(self, rule: Rule) -> bool:
        """Whether a rule objects to words as such: its kind says so by `about_words`, for all rules or by options."""
        said = getattr(self.check(rule.kind), "about_words", rule.kind in ABOUT_WORDS)
        return bool(said(rule.options) if callable(said) else said)

    def kinds(self) -> dict[str, Kind]:
        """What the rulebook needs to know of every kind. Imports every check: only for decoding rule files."""
        names = sorted({*MODULES, *self._checks})
        return {name: as_kind(self.check(name)) for name in names}


def as_kind(check: Check) -> Kind:
    """A check as the rulebook sees it."""
    validate, compile_options = getattr(check, "validate", None), getattr(check, "compile_options", None)
    reads_english = check.kind in MODULES and check.kind not in FREE_OF_LANGUAGE
    language = getattr(check, "language", "en" if reads_english else ANY_LANGUAGE)
    in_residue = getattr(check, "in_residue", False)
    formerly, foreign = getattr(check, "formerly", {}), getattr(check, "foreign", None)
    return Kind(
        check.kind, check.options, check.values, validate, compile_options, language, in_residue, formerly, foreign
    )

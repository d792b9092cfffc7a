"""What a configuration of Vale's comes down to, and what of it holds for one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.vale.formats import extension_of
from editlint.vale.model import LEVELS, Vocabulary
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from editlint.errors import EditlintError, Location
    from editlint.vale.globs import Glob

BUILT_IN = "Vale"  # the style that is always there


class Part(NamedTuple):
    """A section for files that fit a pattern; `glob` is None for “[*]”, which holds where no other says otherwise.

    `styles` is None where the section does not speak of styles. `rules` says of rules and of whole styles whether they
    run, `levels` how grave they are.
    """

    label: str
    glob: Glob | None
    styles: tuple[str, ...] | None = None
    rules: Mapping[str, bool] = {}
    levels: Mapping[str, str] = {}
    block_ignores: tuple[str, ...] = ()
    token_ignores: tuple[str, ...] = ()
    comment_delimiters: tuple[str, str] | None = None
    language: str = ""

    def fits(self, *paths: str) -> bool:
        """Whether it holds for a file; `paths` are ways to write its name."""
        return self.glob is None or any(self.glob.match(path) for path in paths)


class FileRules(NamedTuple):
    """Which rules run on one file, and how grave they are."""

    styles: tuple[str, ...]
    rules: Mapping[str, bool]
    everywhere: Mapping[str, bool]
    levels: Mapping[str, str]
    every_level: Mapping[str, str]

    @property
    def nothing(self) -> bool:
        """Whether no rule at all can run."""
        return not self.styles and not any(self.rules.values()) and not any(self.everywhere.values())

    def runs(self, rule: str) -> bool:
        """Whether a rule runs: as its name says, else as its style's; the closest section that speaks of it decides."""
        style = style_of(rule)
        for said in (self.rules, self.everywhere):
            answer = said.get(rule, said.get(style))
            if answer is not None:
                return answer
        return style in self.styles

    def level(self, rule: str, own: str) -> str:
        """How grave a rule is that calls itself `own`."""
        return grade(self.levels, rule) or grade(self.every_level, rule) or own


class ValeSettings(NamedTuple):
    """A whole configuration.

    Attributes:
        files: the configuration files in the order in which they were read.
        styles_paths: the folders that hold styles; the last one is the project's.
        min_level: what is less grave is not shown.
        parts: the sections for patterns, in order; `everywhere` is “[*]”.
        parameters: options of rules that the configuration sets, by rule.
        formats: what formats files are read as, by extension without its dot.
        notes: what is odd and does no harm.
    """

    files: tuple[str, ...] = ()
    styles_paths: tuple[str, ...] = ()
    min_level: str = LEVELS[0]
    everywhere: Part = Part("*", None)
    parts: tuple[Part, ...] = ()
    parameters: Mapping[str, Mapping[str, str]] = {}
    formats: Mapping[str, str] = {}
    asciidoctor: Mapping[str, str] = {}
    vocabularies: tuple[str, ...] = ()
    vocabulary: Vocabulary = Vocabulary()
    packages: tuple[str, ...] = ()
    ignored_scopes: tuple[str, ...] | None = None
    skipped_scopes: tuple[str, ...] | None = None
    ignored_classes: tuple[str, ...] = ()
    word_template: str = ""
    named_at: Mapping[str, Location] = {}
    notes: tuple[EditlintError, ...] = ()

    def rules_for(self, path: str) -> FileRules:
        """What runs on a file: the last section that names styles has them all, rules add up."""
        styles = self.everywhere.styles or ()
        rules: dict[str, bool] = {}
        levels: dict[str, str] = {}
        for part in self.parts:
            if part.fits(path):
                styles = part.styles if part.styles is not None else styles
                rules.update(part.rules)
                levels.update(part.levels)
        return FileRules(styles, rules, self.everywhere.rules, levels, self.everywhere.levels)

    def parts_for(self, path: str) -> Iterator[Part]:
        """The sections whose other settings hold for a file: by its path, or by its extension alone."""
        yield self.everywhere
        known = self.known_path(path)
        names = [path, known, *(f".{extension_of(each)}" for each in (path, known))]
        for part in self.parts:
            if part.fits(*names):
                yield part

    def known_path(self, path: str) -> str:
        """A path with the extension of the format that its own stands for."""
        extension = extension_of(path)
        format_ = self.formats.get(extension)
        return path[: len(path) - len(extension)] + format_ if format_ and extension else path

    def is_wanted(self, path: str) -> bool:
        """Whether a file that was found in a folder is linted at all."""
        if self.everywhere.styles or self.everywhere.rules:
            return True
        return any(part.fits(path, self.known_path(path)) for part in self.parts)

    def wanted_styles(self) -> tuple[str, ...]:
        """The styles that some section is based on."""
        return tuple(dict.fromkeys(name for part in (self.everywhere, *self.parts) for name in part.styles or ()))

    def named_rules(self) -> tuple[str, ...]:
        """The single rules that some section switches on, in order."""
        found = (name for part in (self.everywhere, *self.parts) for name, on in part.rules.items() if on)
        return tuple(dict.fromkeys(name for name in found if "." in name))

    def runs_somewhere(self, rule: str) -> bool:
        """Whether a rule runs on any file that there can be."""
        style = style_of(rule)
        for part in self.parts:
            if part.rules.get(rule, part.rules.get(style)):
                return True
        everywhere = self.everywhere.rules
        answer = everywhere.get(rule, everywhere.get(style))
        if answer is not None:
            return answer
        based = [part for part in (self.everywhere, *self.parts) if style in (part.styles or ())]
        return any(part.rules.get(rule, part.rules.get(style, True)) for part in based)


def style_of(rule: str) -> str:
    """The style that a rule belongs to."""
    return rule.partition(".")[0]


def is_below(level: str, least: str) -> bool:
    """Whether a level is less grave than the least that is shown."""
    return LEVELS.index(level) < LEVELS.index(least)


def grade(levels: Mapping[str, str], rule: str) -> str:
    """What is said of the level of a rule, by its name or by that of its style; "" for nothing."""
    return levels.get(rule) or levels.get(style_of(rule)) or ""

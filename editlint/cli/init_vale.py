"""`editlint init --from-vale`: what a configuration of Vale's says, as one of ours; what has no counterpart is said."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

from editlint.vale.settings import BUILT_IN, style_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from editlint.vale.settings import Part, ValeSettings

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*")
_WORDS = ("on", "off", "yes", "no", "true", "false", "null")
_OURS = {"Vale.Repetition": "wording.repeated-word", "Vale.Spelling": "wording.misspelling"}


class Translation:
    """A configuration of Vale's in our words, and the notes on what of it is left out."""

    def __init__(self, settings: ValeSettings, folder: str) -> None:
        self.settings = settings
        self.folder = os.path.abspath(folder)
        self.notes: list[str] = []
        self.styles = [style for style in self._styles() if self._folder_of(style)]

    def text(self) -> str:
        """The whole configuration as YAML, with the notes on top."""
        body = [*self._packs(), *self._vocabularies(), *self._rules(), *self._overrides(), *self._exclude()]
        self._note_the_rest()
        origin = ", ".join(self._relative(path) for path in self.settings.files)
        head = [f"# Written from {origin}."]
        if self.notes:
            head += ["#", "# What has no counterpart here:", *(f"# - {note}" for note in self.notes)]
        return "\n".join([*head, *body, "", "fail_level: error  # as Vale does; “warning” is the default"]) + "\n"

    def _styles(self) -> Iterator[str]:
        """The styles that are wanted: whole, or for single rules of them."""
        named = (style_of(rule) for rule in self.settings.named_rules())
        for style in dict.fromkeys((*self.settings.wanted_styles(), *named)):
            if style != BUILT_IN:
                yield style

    def _folder_of(self, style: str) -> str:
        for path in self.settings.styles_paths:
            folder = os.path.join(path, style)
            if os.path.isdir(folder):
                return folder
        self._note(f"the style {style} is in none of the folders of styles")
        return ""

    def _packs(self) -> Iterator[str]:
        if self.styles:
            yield ""
            yield "packs:"
            for style in self.styles:
                yield f"  - vale: {_quoted(self._relative(self._folder_of(style)))}"

    def _vocabularies(self) -> Iterator[str]:
        from editlint.vale.vocabulary import VOCABULARIES

        found: list[str] = []
        for name in self.settings.vocabularies:
            folders = [os.path.join(path, VOCABULARIES, name) for path in self.settings.styles_paths]
            there = [folder for folder in folders if os.path.isdir(folder)]
            found += there[:1]
            if not there:
                self._note(f"the vocabulary {name} is in none of the folders of styles")
        if found:
            yield ""
            yield "vocabularies:"
            yield from (f"  - {_quoted(self._relative(folder))}" for folder in found)

    def _rules(self) -> Iterator[str]:
        part = self.settings.everywhere
        yield ""
        yield "rules:"
        yield "  ALL: off  # without this line, editlint's own rules run too"
        base = part.styles or ()
        for name, value in {**self._whole(base, None), **self._single(part)}.items():
            yield f"  {_quoted(name)}: {value}"

    def _whole(self, wanted: Iterable[str], before: Iterable[str] | None) -> dict[str, str]:
        """Styles that a section is based on, on; and those off that it is not and that another one is."""
        wanted = tuple(wanted)
        found = {style: "on" for style in self.styles if style in wanted}
        if BUILT_IN in wanted:
            found.update(dict.fromkeys(_OURS.values(), "on"))
        if before is None or tuple(before) != wanted:
            found.update((style, "off") for style in self.styles if style not in wanted)
        return found

    def _single(self, part: Part) -> dict[str, str]:
        """What a section says of rules and styles by their names."""
        found: dict[str, str] = {}
        for name, runs in part.rules.items():
            style = style_of(name)
            if style == BUILT_IN and name not in _OURS:
                self._note(f"{name}: editlint has no such rule")
            elif name in self.styles and name in part.levels:  # a level alone does not switch a whole style on
                every = dict.fromkeys(self._rules_of(name), part.levels[name])
                found = {**every, **found}
            elif style == BUILT_IN or style in self.styles:
                found[_OURS.get(name, name)] = part.levels.get(name, "on" if runs else "off")
        return found

    def _rules_of(self, style: str) -> list[str]:
        from editlint.vale.style_folders import rules_of_style

        return [name for name, _ in rules_of_style(self._folder_of(style))]

    def _overrides(self) -> Iterator[str]:
        base = self.settings.everywhere.styles or ()
        made: list[str] = []
        for part in self.settings.parts:
            rules = self._whole(part.styles, base) if part.styles is not None else {}
            rules.update(self._single(part))
            patterns = self._patterns(part)
            if patterns and rules and not self._is_excluded(part):
                made.append(f"  - files: {json.dumps(patterns, ensure_ascii=False)}")
                made.append("    rules:")
                made += [f"      {_quoted(name)}: {value}" for name, value in rules.items()]
        if made:
            yield ""
            yield "overrides:"
            yield from made

    def _is_excluded(self, part: Part) -> bool:
        """Whether a section is there to leave files out: no style, and no rule that is on."""
        return part.styles == () and not any(part.rules.values())

    def _exclude(self) -> Iterator[str]:
        patterns = [each for part in self.settings.parts if self._is_excluded(part) for each in self._patterns(part)]
        if patterns:
            yield ""
            yield "exclude:"
            yield from (f"  - {json.dumps(pattern, ensure_ascii=False)}" for pattern in patterns)

    def _patterns(self, part: Part) -> list[str]:
        """The pattern of a section as those of a .gitignore."""
        if part.label.startswith("!"):
            self._note(f"the section [{part.label}]: files that do not fit a pattern cannot be named")
            return []
        return [_as_gitignore(each) for each in _alternatives(part.label)]

    def _note_the_rest(self) -> None:
        settings = self.settings
        if settings.min_level != "suggestion":
            level = settings.min_level
            self._note(f"MinAlertLevel: “editlint --min-level {level}” shows nothing below it")
        said: Mapping[str, object] = {
            "IgnoredScopes": settings.ignored_scopes,
            "SkippedScopes": settings.skipped_scopes,
            "IgnoredClasses": settings.ignored_classes,
            "WordTemplate": settings.word_template,
            "[formats]": settings.formats,
            "[asciidoctor]": settings.asciidoctor,
        }
        for name, value in said.items():
            if value:
                self._note(f"{name}: editlint reads Markdown, HTML and text in its own way")
        for part in (settings.everywhere, *settings.parts):
            if part.block_ignores or part.token_ignores or part.comment_delimiters:
                self._note(f"BlockIgnores, TokenIgnores and CommentDelimiters of [{part.label}]")
            if part.language:
                self._note(f"Lang = {part.language} of [{part.label}]")
        for rule, parameters in settings.parameters.items():
            self._note(f"{rule}{list(parameters)}: change it in the file of the rule")
        for note in settings.notes:
            self._note(note.message)
        if BUILT_IN in settings.wanted_styles():
            self._note("Vale.Terms and Vale.Avoid: name terms in a rule of the kind “phrase”")

    def _note(self, text: str) -> None:
        line = " ".join(text.split())
        if line not in self.notes:
            self.notes.append(line)

    def _relative(self, path: str) -> str:
        """A path as it is written from the folder of the configuration, where it lies below or beside it."""
        try:
            found = os.path.relpath(path, self.folder)
        except ValueError:  # on another drive
            return path
        return found.replace(os.sep, "/")


def _quoted(text: str) -> str:
    plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)


def _alternatives(pattern: str) -> list[str]:
    """A pattern with braces as several without."""
    found = re.search(r"\{([^{}]*)\}", pattern)
    if found is None:
        return [pattern]
    made = (pattern[: found.start()] + each + pattern[found.end() :] for each in found[1].split(","))
    return [each for one in made for each in _alternatives(one)]


def _as_gitignore(pattern: str) -> str:
    """A pattern of Vale's, whose star crosses folders, as one whose star does not."""
    if "**" in pattern:
        return pattern
    folder, slash, name = pattern.rpartition("/")
    if not slash:
        return name if name.startswith("*") else f"/{name}"
    deep = "**/" if name.startswith("*") else ""
    return f"{re.sub(r'^[*]$', '**', folder)}/{deep}{name}"

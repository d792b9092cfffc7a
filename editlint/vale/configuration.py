"""Vale's configuration files to settings, with every mistake shown at its place."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from editlint.errors import EditlintError, EditlintErrors, Location, did_you_mean
from editlint.vale.config_files import PACKAGES, ConfigFiles, default_styles, find_files, package_files
from editlint.vale.globs import GlobError, compiled_glob
from editlint.vale.ini import CORE, Key, Section, Value, listed, read_ini
from editlint.vale.model import LEVELS
from editlint.vale.settings import Part, ValeSettings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from editlint.vale.globs import Glob

CORE_KEYS = (
    "StylesPath",
    "MinAlertLevel",
    "IgnoredScopes",
    "WordTemplate",
    "SkippedScopes",
    "IgnoredClasses",
    "Vocab",
    "NLPEndpoint",
    "Packages",
)
PART_KEYS = (
    "BasedOnStyles",
    "IgnorePatterns",
    "BlockIgnores",
    "CommentDelimiters",
    "TokenIgnores",
    "Transform",
    "Lang",
    "View",
)
_NOT_EVERYWHERE = ("CommentDelimiters", "Transform", "View")
_UNREAD = {
    "Transform": "files are linted as they are, without a transformation",
    "View": "files of data are linted as they are, without a view",
    "NLPEndpoint": "nothing is asked over the network",
}
_SWITCHES = ("YES", "NO", *LEVELS)
_PARAMETER = re.compile(r"([^\[\]]+)\[([A-Za-z][A-Za-z0-9]*)\]")
_NO_PARAMETERS = ("extends", "name", "path", "tests", "message", "description", "link")
_NO_LISTS = ("tokens", "swap", "exceptions", "filters", "ignore", "raw", "either")
_DELIMITERS = 2


def load_settings(given: str = "", *, start: str = os.curdir, with_user: bool = True) -> ValeSettings:
    """The settings that hold in a folder; `given` names a configuration file.

    Raises:
        EditlintError: there is no configuration, or one cannot be read.
        EditlintErrors: it has mistakes.
    """
    files = find_files(given, start=start, with_user=with_user)
    first = settings_from(files, files.all, with_user=with_user)
    packages = package_files(first.styles_paths[-1])
    if not packages:
        return first
    return settings_from(files, (*packages, *files.all), with_user=with_user)


def settings_from(files: ConfigFiles, sources: Sequence[str], *, with_user: bool = True) -> ValeSettings:
    """The settings of several files, where the later ones have the last word and lists add up.

    Raises:
        EditlintError: a file cannot be read.
        EditlintErrors: a file has mistakes.
    """
    reading = _Reading(default_styles() if with_user else "")
    settings = reading.settings(_merged(sources))
    if reading.errors:
        raise EditlintErrors(reading.errors)
    return settings._replace(files=files.all, notes=tuple(reading.notes))


def _merged(sources: Sequence[str]) -> dict[str, Section]:
    """All files as one: the first value that a file gives for a key, one behind the other, lists with all of theirs."""
    merged: dict[str, Section] = {}
    for path in sources:
        for section in read_ini(path).sections:
            before = merged.get(section.name)
            keys = {key.name: key for key in before.keys} if before else {}
            for key in section.keys:
                if key.name == "StylesPath" and os.path.basename(os.path.dirname(path)) == PACKAGES:
                    continue  # it named the folder in the package; its styles have been moved to ours
                found = keys.get(key.name)
                keys[key.name] = Key(key.name, (*found.values, *key.values) if found else key.values)
            at = before.at if before else section.at
            merged[section.name] = Section(section.name, at, tuple(keys.values()))
    return merged


class _Reading:
    """Reads merged sections; mistakes are noted, and the rest is read all the same."""

    def __init__(self, styles: str) -> None:
        self.errors: list[EditlintError] = []
        self.notes: list[EditlintError] = []
        self.styles_paths = [styles] if styles and os.path.isdir(styles) else []
        self.parameters: dict[str, dict[str, str]] = {}
        self.named_at: dict[str, Location] = {}

    def settings(self, sections: Mapping[str, Section]) -> ValeSettings:
        core = self._core(sections.get(CORE))
        everywhere = self._part(sections["*"], None) if "*" in sections else Part("*", None)
        parts: list[Part] = []
        for name, section in sections.items():
            if name not in (CORE, "*", "formats", "asciidoctor"):
                glob = self._glob(section)
                if glob is not None:
                    parts.append(self._part(section, glob))
        return core._replace(
            styles_paths=tuple(self.styles_paths) or ("",),  # without any, styles lie where the run starts
            everywhere=everywhere,
            parts=tuple(parts),
            parameters=self.parameters,
            named_at=self.named_at,
            formats=_plain(sections.get("formats")),
            asciidoctor=_plain(sections.get("asciidoctor")),
        )

    def _core(self, section: Section | None) -> ValeSettings:
        found = {key.name: key for key in section.keys} if section else {}
        for name, key in found.items():
            if name in PART_KEYS:
                self._error(f"'{name}' is a syntax-specific option", key.first, "put it into a section such as [*.md]")
            elif name in _UNREAD:
                self._note(f"'{name}' is not read: {_UNREAD[name]}", key.first)
            elif name not in CORE_KEYS:
                hint = did_you_mean(name, list(CORE_KEYS)) or "a rule or a style is named in a section such as [*]"
                self._note(f"'{name}' isn't a core option; it is left aside", key.first, hint)
        if "StylesPath" in found:
            self._styles_path(found["StylesPath"])
        vocabularies = _list(found.get("Vocab"))
        if "Vocab" in found:
            self.named_at.update((name, found["Vocab"].first.at) for name in vocabularies)
        return ValeSettings(
            min_level=self._level(found.get("MinAlertLevel")),
            vocabularies=vocabularies,
            packages=_list(found.get("Packages")),
            ignored_scopes=_list(found.get("IgnoredScopes")) if "IgnoredScopes" in found else None,
            skipped_scopes=_list(found.get("SkippedScopes")) if "SkippedScopes" in found else None,
            ignored_classes=_list(found.get("IgnoredClasses")),
            word_template=found["WordTemplate"].first.text if "WordTemplate" in found else "",
        )

    def _styles_path(self, key: Key) -> None:
        for value in key.values:
            folder = os.path.dirname(os.path.abspath(value.at.path))
            path = os.path.normpath(os.path.join(folder, value.text.replace("/", os.sep)))
            if not os.path.exists(path):
                self._error(f"The path '{path}' does not exist.", value, "it is looked for beside the configuration")
            elif path not in self.styles_paths:
                self.styles_paths.append(path)

    def _level(self, key: Key | None) -> str:
        if key is None:
            return LEVELS[0]
        level = (_list(key) or ("",))[-1]  # of several the last one counts
        if level not in LEVELS:
            hint = did_you_mean(level, list(LEVELS))
            self._error("MinAlertLevel must be 'suggestion', 'warning', or 'error'.", key.values[-1], hint)
            return LEVELS[0]
        return level

    def _glob(self, section: Section) -> Glob | None:
        try:
            return compiled_glob(section.name)
        except GlobError as error:
            message = f"The glob pattern '{section.name}' could not be compiled."
            self.errors.append(EditlintError(message, hint=str(error), location=section.at))
            return None

    def _part(self, section: Section, glob: Glob | None) -> Part:
        found = {key.name: key for key in section.keys}
        rules: dict[str, bool] = {}
        levels: dict[str, str] = {}
        for name, key in found.items():
            if self._is_option(name, key, everywhere=glob is None) or self._is_parameter(name, key):
                continue
            self._switch(name, key, rules, levels)
        if "BasedOnStyles" in found:
            for name in _list(found["BasedOnStyles"]):
                self.named_at.setdefault(name, found["BasedOnStyles"].first.at)
        old_ignores = listed([found["IgnorePatterns"].first.text]) if "IgnorePatterns" in found else ()
        return Part(
            section.name,
            glob,
            styles=_list(found["BasedOnStyles"]) if "BasedOnStyles" in found else None,
            rules=rules,
            levels=levels,
            block_ignores=old_ignores + _list(found.get("BlockIgnores"), escapes=True),
            token_ignores=_list(found.get("TokenIgnores"), escapes=True),
            comment_delimiters=self._delimiters(found.get("CommentDelimiters")) if glob else None,
            language=found["Lang"].first.text if "Lang" in found else "",
        )

    def _is_option(self, name: str, key: Key, *, everywhere: bool) -> bool:
        if name in CORE_KEYS:
            text = f"'{name}' is a core option; it should be defined above any syntax-specific options (`[...]`)."
            self._error(text, key.first, "move it to the top of the file")
        elif everywhere and name in _NOT_EVERYWHERE:
            self._error(f"'{name}' is a syntax-specific option", key.first, "put it into a section such as [*.md]")
        elif name in _UNREAD:
            self._note(f"'{name}' is not read: {_UNREAD[name]}", key.first)
        return name in CORE_KEYS or name in PART_KEYS

    def _is_parameter(self, name: str, key: Key) -> bool:
        match = _PARAMETER.fullmatch(name)
        if match is None or "." not in match[1]:
            return False
        rule, parameter = match[1], match[2].lower()
        value = key.values[-1]
        if parameter == "level":
            self._error(f"set a level with '{rule} = {value.text}'", value, "without the brackets")
        elif parameter in _NO_PARAMETERS or parameter in _NO_LISTS:
            text = f"'{parameter}' is not adjustable from configuration; extend '{rule}' in a style instead"
            self._error(text, value, f"a rule file that begins with “extends: {rule}”")
        else:
            self.parameters.setdefault(rule, {})[parameter] = value.text
        return True

    def _switch(self, name: str, key: Key, rules: dict[str, bool], levels: dict[str, str]) -> None:
        value = _last_of_files(key)
        rules[name] = value.text in _SWITCHES and value.text != "NO"
        if value.text in LEVELS:
            levels[name] = value.text
        elif value.text not in _SWITCHES:
            hint = did_you_mean(value.text.upper(), ["YES", "NO"]) or f"one of: {', '.join(_SWITCHES)}"
            self._note(f"“{value.text}” switches {name} off, as anything but YES and a level does", value, hint)
        self.named_at.setdefault(name, value.at)

    def _delimiters(self, key: Key | None) -> tuple[str, str] | None:
        if key is None:
            return None
        found = _list(key)
        if len(found) != _DELIMITERS:
            text = f"CommentDelimiters must be a comma-separated list of two delimiters, but got {len(found)} items"
            self._error(text, key.first, "as in: CommentDelimiters = {/*, */}")
            return None
        return found[0], found[1]

    def _error(self, message: str, value: Value, hint: str = "") -> None:
        self.errors.append(EditlintError(message, hint=hint, location=value.at))

    def _note(self, message: str, value: Value, hint: str = "") -> None:
        self.notes.append(EditlintError(message, hint=hint, location=value.at))


def _plain(section: Section | None) -> dict[str, str]:
    return {key.name: key.first.text for key in section.keys} if section else {}


def _list(key: Key | None, *, escapes: bool = False) -> tuple[str, ...]:
    return listed([value.text for value in key.values], escapes=escapes) if key else ()


def _last_of_files(key: Key) -> Value:
    """The value of the last file that has the key; in one file the first counts."""
    last = key.values[-1].at.path
    return next(value for value in key.values if value.at.path == last)


def missing_packages(settings: ValeSettings) -> Iterable[str]:
    """The packages that a configuration names and of which nothing is on disk."""
    brought = {_package_name(path).partition("-")[2] for path in map(os.path.basename, settings.files)}
    for path in settings.styles_paths:
        brought.update(_package_name(name).partition("-")[2] for name in map(os.path.basename, package_files(path)))
    for package in settings.packages:
        name = _package_name(package)
        if name not in brought and not any(os.path.isdir(os.path.join(path, name)) for path in settings.styles_paths):
            yield package


def _package_name(package: str) -> str:
    """The name of a package by what names it: a name, an address, a file."""
    base = package.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return base.removesuffix(".zip").removesuffix(".ini")

"""A configuration file to Settings, with every mistake shown at its place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from editlint.config.dictionary import read_dictionary
from editlint.config.settings import Override, Pack, RuleSetting, Settings
from editlint.rulebook.fields import Fields
from editlint.rulebook.rule import PROFILES
from editlint.rulebook.yaml_nodes import LIST, MAPPING, TEXT, Node, YamlFile, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KEYS = (
    "extends",
    "profile",
    "select",
    "extend_select",
    "ignore",
    "rules",
    "packs",
    "facts",
    "dictionary",
    "vocabularies",
    "overrides",
    "exclude",
    "archive",
    "fail_level",
    "max_warnings",
    "plugins",
)
LEVELS = ("error", "warning", "suggestion")
_RULE_WORDS = ("on", "off", *LEVELS)


def read_settings(path: str, seen: tuple[str, ...] = ()) -> Settings:
    """The settings of a configuration file, with what it extends underneath.

    Raises:
        EditlintErrors: the file, or one that it extends, has mistakes.
        EditlintError: a file cannot be read.
    """
    return settings_in(_read(path), path, seen)


def settings_in(file: YamlFile, path: str, seen: tuple[str, ...] = ()) -> Settings:
    """The settings of a configuration that has been read, or is to be written to this path.

    Raises:
        EditlintErrors: it, or a file that it extends, has mistakes.
        EditlintError: a file that it names cannot be read.
    """
    file.raise_errors()
    root = os.path.dirname(os.path.abspath(path))
    if file.root is None:
        return Settings(root=root, path=path)
    fields = Fields(file)
    found = fields.mapping(file.root, "the configuration", KEYS)
    settings = Settings()
    for parent in fields.texts(found.get("extends"), "“extends”"):
        settings = _merge(settings, _parent(file, found["extends"], os.path.join(root, parent), (*seen, path)))
    own = _own(fields, found, root)
    file.raise_errors()
    return _merge(settings, own)._replace(root=root, path=path)


def settings_from(values: Mapping[str, Any], *, origin: str = "<config>") -> Settings:
    """The settings of a configuration given as a mapping; paths in it are relative to the current folder.

    `origin` names in errors where it came from.

    Raises:
        EditlintErrors: it has mistakes.
    """
    from editlint.config.toml_nodes import as_node

    file = YamlFile("", origin)
    fields = Fields(file)
    found = fields.mapping(as_node(dict(values), {}, (), 0, 0), "the configuration", KEYS)
    own = _own(fields, found, os.getcwd())
    file.raise_errors()
    return _merge(Settings(), own)._replace(root=os.getcwd())


def _read(path: str) -> YamlFile:
    if path.endswith(".toml"):
        from editlint.config.toml_nodes import read_toml

        return read_toml(path)
    return read_yaml(path)


def _parent(file: YamlFile, node: Node, path: str, seen: tuple[str, ...]) -> Settings:
    if os.path.abspath(path) in [os.path.abspath(each) for each in seen]:
        file.error(f"“extends” goes round in a circle at {path}", node)
        return Settings()
    if not os.path.isfile(path):
        file.error(f"“extends” names a file that is not there: {path}", node)
        return Settings()
    return read_settings(path, seen)


def _own(fields: Fields, found: dict[str, Node], root: str) -> Settings:
    limit = found.get("max_warnings")
    return Settings(
        profile=fields.choice(found.get("profile"), "“profile”", PROFILES, ""),
        rules=tuple(_rules(fields, found.get("rules"))),
        packs=tuple(_packs(fields, found.get("packs"), root)),
        facts=tuple(_files(fields, found.get("facts"), root)),
        dictionary=tuple(read_dictionary(fields, found.get("dictionary"), root)),
        vocabularies=tuple(_vocabularies(fields, found.get("vocabularies"), root)),
        overrides=tuple(_overrides(fields, found.get("overrides"))),
        exclude=tuple(_file_patterns(fields, found.get("exclude"), "“exclude”")),
        select=tuple(fields.texts(found.get("select"), "“select”")),
        extend_select=tuple(fields.texts(found.get("extend_select"), "“extend_select”")),
        ignore=tuple(fields.texts(found.get("ignore"), "“ignore”")),
        archive=_folder(fields, found.get("archive"), root),
        fail_level=fields.choice(found.get("fail_level"), "“fail_level”", LEVELS, ""),
        max_warnings=int(fields.number(limit, "“max_warnings”", whole=True)) if limit is not None else None,
        plugins=fields.plain(found["plugins"]) if "plugins" in found else {},
    )


def _merge(base: Settings, own: Settings) -> Settings:
    """What a file says goes over what it extends; lists add up, so that a house keeps what it shares."""
    return Settings(
        profile=own.profile or base.profile or "standard",
        rules=base.rules + own.rules,
        packs=base.packs + own.packs,
        facts=base.facts + own.facts,
        dictionary=base.dictionary + own.dictionary,
        vocabularies=base.vocabularies + own.vocabularies,
        overrides=base.overrides + own.overrides,
        exclude=base.exclude + own.exclude,
        select=own.select or base.select,
        extend_select=base.extend_select + own.extend_select,
        ignore=base.ignore + own.ignore,
        archive=own.archive or base.archive,
        fail_level=own.fail_level or base.fail_level or "warning",
        max_warnings=own.max_warnings if own.max_warnings is not None else base.max_warnings,
        plugins={**base.plugins, **own.plugins},
    )


def underlay(base: Settings, settings: Settings) -> Settings:
    """Settings with the rules, packs and facts of others below them: where both speak, the settings' own hold."""
    return settings._replace(
        rules=base.rules + settings.rules,
        packs=base.packs + settings.packs,
        facts=base.facts + settings.facts,
        dictionary=base.dictionary + settings.dictionary,
        vocabularies=base.vocabularies + settings.vocabularies,
    )


def _folder(fields: Fields, node: Node | None, root: str) -> str:
    return os.path.normpath(os.path.join(root, fields.text(node, "“archive”"))) if node is not None else ""


def _rules(fields: Fields, node: Node | None) -> Iterator[RuleSetting]:
    if node is None:
        return
    if node.kind != MAPPING:
        fields.file.error("“rules” must be a mapping of rule names to settings", node)
        return
    for key, value in node.pairs:
        at = fields.file.location(key)
        if value.kind == TEXT:
            word = fields.choice(value, f"“{key.text}”", _RULE_WORDS, "on")
            enabled = word != "off" if word in ("on", "off") else None
            yield RuleSetting(key.text, enabled, "" if word in ("on", "off") else word, {}, at, {})
        elif value.kind == MAPPING:
            options = {name.text: fields.plain(each) for name, each in value.pairs}
            places = {name.text: fields.file.location(name) for name, _ in value.pairs}
            severity_node = value.get("severity")
            severity = fields.choice(severity_node, "“severity”", LEVELS, "") if severity_node else ""
            options.pop("severity", None)
            yield RuleSetting(key.text, None, severity, options, at, places)
        else:
            fields.file.error(f"“{key.text}” must be on, off, a severity or a mapping of options", value)


def _packs(fields: Fields, node: Node | None, root: str) -> Iterator[Pack]:
    for item in (node.items if node.kind == LIST else (node,)) if node is not None else ():
        if item.kind == MAPPING:
            for key, value in item.pairs:
                style = fields.choice(key, "a pack's format", ("vale", "editlint"), "")
                if style:
                    yield _pack(fields, value, style, root)
        elif item.kind == TEXT:
            yield _pack(fields, item, "editlint", root)
        else:
            fields.file.error("each of “packs” must be a folder", item)


def _pack(fields: Fields, node: Node, style: str, root: str) -> Pack:
    path = os.path.normpath(os.path.join(root, fields.text(node, "a pack's folder")))
    if not os.path.isdir(path):
        fields.file.error(f"there is no folder {node.text}", node, hint=f"looked for {path}")
    elif style == "vale" and (inner := _styles_in(path)):
        hint = f"name one of its folders, as in: vale: {os.path.join(node.text, inner)}"
        fields.file.error(f"{node.text} holds styles, and is none itself", node, hint=hint)
    return Pack(path, style, fields.file.location(node))


def _styles_in(path: str) -> str:
    """A style in a folder that holds styles and no rules of its own, as Vale's StylesPath does; "" for a style."""
    names = sorted(os.listdir(path))
    if any(name.endswith(".yml") for name in names):
        return ""
    folders = [name for name in names if name != "config" and os.path.isdir(os.path.join(path, name))]
    styles = [name for name in folders if os.path.isfile(os.path.join(path, name, "meta.json"))]
    if "config" in names or ".vale-config" in names:
        styles += [name for name in folders if not name.startswith(".")]
    return styles[0] if styles else ""


def _vocabularies(fields: Fields, node: Node | None, root: str) -> Iterator[str]:
    """Folders of terms, as Vale has them in config/vocabularies."""
    for item in (node.items if node.kind == LIST else (node,)) if node is not None else ():
        path = os.path.normpath(os.path.join(root, fields.text(item, "each of “vocabularies”")))
        if not os.path.isdir(path):
            fields.file.error(f"there is no folder {item.text}", item, hint=f"looked for {path}")
        elif not any(os.path.isfile(os.path.join(path, name)) for name in ("accept.txt", "reject.txt")):
            fields.file.error(f"{item.text} is no vocabulary", item, hint="it has neither accept.txt nor reject.txt")
        else:
            yield path


def _files(fields: Fields, node: Node | None, root: str) -> Iterator[str]:
    for item in (node.items if node.kind == LIST else (node,)) if node is not None else ():
        path = os.path.normpath(os.path.join(root, fields.text(item, "each of “facts”")))
        if not os.path.isfile(path):
            fields.file.error(f"there is no file {item.text}", item, hint=f"looked for {path}")
        else:
            yield path


def _overrides(fields: Fields, node: Node | None) -> Iterator[Override]:
    if node is None:
        return
    if node.kind != LIST:
        fields.file.error("“overrides” must be a list", node, hint='- files: ["opinion/**"]')
        return
    for item in node.items:
        found = fields.mapping(item, "an override", ("files", "rules"))
        for key in ("files", "rules"):
            if key not in found:
                fields.file.error(f"an override needs “{key}”", item)
        files = tuple(_file_patterns(fields, found.get("files"), "“files”"))
        yield Override(files, tuple(_rules(fields, found.get("rules"))))


def _file_patterns(fields: Fields, node: Node | None, what: str) -> Iterator[str]:
    """Patterns as in a .gitignore, each sure to be one."""
    if node is None:
        return
    from editlint.config.path_patterns import path_spec

    for item in node.items if node.kind == LIST else (node,):
        text = fields.text(item, f"each of {what}" if item is not node else what)
        try:
            path_spec([text])
        except ValueError:
            hint = "write it as in a .gitignore: drafts/, *.tmp; with no more than a few stars"
            fields.file.error(f"“{text}” is no pattern of files", item, hint=hint)
        else:
            yield text

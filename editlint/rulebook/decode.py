"""One YAML file to one Rule, with every mistake noted at its place. Tests inside the file are left to `testing`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.model import Severity
from editlint.rulebook.fields import Fields
from editlint.rulebook.message import mistakes_in
from editlint.rulebook.rule import ANY_LANGUAGE, LANGUAGES, OPT_IN, PROFILES, Kind, OptionMistake, Rule, known_options
from editlint.rulebook.yaml_nodes import MAPPING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.rulebook.rule import WordList
    from editlint.rulebook.yaml_nodes import Node, YamlFile

KEYS = (
    "summary",
    "why",
    "references",
    "severity",
    "tags",
    "profile",
    "kind",
    "options",
    "scope",
    "not_in",
    "message",
    "help",
    "fix_quotations",
    "in_residue",
    "language",
    "tests",
)
REQUIRED = ("summary", "kind", "message")
SCOPES = ("heading", "paragraph", "list-item", "block-quote", "table-cell", "caption")
PLACES = (*SCOPES, "quotation", "residue")


def decode_rule(
    file: YamlFile, name: str, kinds: Mapping[str, Kind], lists: Mapping[str, WordList] | None = None
) -> Rule | None:
    """The rule of a file, or None when a mistake was noted in `file.errors`.

    A kind that declares an option “lists” is handed the shared word lists under that name.
    """
    if file.root is None:
        if not file.errors:
            file.error("the file is empty", hint="“editlint new” writes a rule to start from")
        return None
    if file.root.get("extends") is not None and "vale" in kinds:
        read = kinds["vale"].foreign
        return read(file, name) if read is not None else None
    before = len(file.errors)
    fields = Fields(file)
    found = fields.mapping(file.root, "a rule", KEYS)
    if file.root.kind != MAPPING:
        return None
    for key in REQUIRED:
        if key not in found and key not in fields.meant:
            file.error(f"a rule needs “{key}”", file.root, hint="see docs/writing-rules.md")
    kind_node = found.get("kind")
    gone = {old: now for each in kinds.values() for old, now in each.formerly.items()}
    kind_name = fields.choice(kind_node, "“kind”", kinds, "", gone) if kind_node else ""
    kind = kinds.get(kind_name)
    options = _options(fields, kind, found.get("options"), file.root, lists or {}) if kind else {}
    rule = Rule(
        name=name,
        summary=fields.words(found.get("summary"), "“summary”"),
        why=fields.words(found.get("why"), "“why”").strip(),
        references=tuple(fields.texts(found.get("references"), "“references”")),
        severity=Severity(fields.choice(found.get("severity"), "“severity”", list(Severity), "warning")),
        tags=tuple(fields.texts(found.get("tags"), "“tags”")),
        kind=kind_name,
        options=options,
        profile=fields.choice(found.get("profile"), "“profile”", (*PROFILES, OPT_IN), "standard"),
        scope=_places(fields, found.get("scope"), "“scope”", SCOPES),
        not_in=_places(fields, found.get("not_in"), "“not_in”", PLACES),
        message=_message(fields, found.get("message"), kind),
        help=fields.words(found.get("help"), "“help”").strip(),
        path=file.path,
        fix_quotations=fields.boolean(found.get("fix_quotations"), "“fix_quotations”"),
        in_residue=_in_residue(fields, found, kind),
        language=fields.choice(found.get("language"), "“language”", LANGUAGES, kind.language if kind else ANY_LANGUAGE),
    )
    return rule if len(file.errors) == before else None


def _places(fields: Fields, node: Node | None, what: str, known: tuple[str, ...]) -> tuple[str, ...]:
    if node is None:
        return ()
    for item in node.items or (node,):
        fields.choice(item, f"each of {what}", known, "")
    return tuple(fields.texts(node, what))


def _in_residue(fields: Fields, found: Mapping[str, Node], kind: Kind | None) -> bool:
    """Whether the rule looks at what the publishing system left: as it says, else as its kind does."""
    node = found.get("in_residue")
    places = found.get("not_in")
    excluded = places is not None and "residue" in [places.text, *(each.text for each in places.items)]
    if node is None:
        return kind is not None and kind.in_residue and not excluded
    wanted = fields.boolean(node, "“in_residue”")
    if wanted and excluded:
        fields.file.error("“in_residue” says the contrary of “not_in: residue”", node)
    return wanted


def _message(fields: Fields, node: Node | None, kind: Kind | None) -> str:
    text = fields.words(node, "“message”")
    if node is None or kind is None:
        return text
    for mistake in mistakes_in(text, ["match", *kind.values]):
        fields.file.error(mistake.message, node, hint=mistake.hint, offset=mistake.offset)
    return text


def _options(
    fields: Fields, kind: Kind, node: Node | None, root: Node, lists: Mapping[str, WordList]
) -> dict[str, Any]:
    declared = {option.name: option for option in kind.options}
    what = f"the options of kind “{kind.name}”"
    before = len(fields.file.errors)
    found = fields.mapping(node, what, declared, known_options(kind)) if node is not None else {}
    options: dict[str, Any] = {}
    for name, option in declared.items():
        options[name] = fields.option(option, found[name]) if name in found else option.default
        if option.required and name not in found and name not in fields.meant:
            fields.file.error(f"kind “{kind.name}” needs option “{name}”", node or root, hint=option.doc)
    if "lists" in declared:
        options["lists"] = {name: tuple(words) for name, words in lists.items()}
    if kind.validate is not None and len(fields.file.errors) == before:
        for mistake in kind.validate(options):
            _note(fields, mistake, found, node or root)
    if kind.compile is not None and len(fields.file.errors) == before:
        return kind.compile(options)
    return options


def _note(fields: Fields, mistake: OptionMistake, found: Mapping[str, Node], fallback: Node) -> None:
    """Put a check's own complaint at the member of the list or mapping that it is about."""
    node = found.get(mistake.option, fallback)
    if mistake.member is not None and mistake.member < len(node.items):
        node = node.items[mistake.member]
    elif mistake.key is not None:
        node = next((key for key, _ in node.pairs if key.text == mistake.key), node)
    fields.file.error(mistake.message, node, hint=mistake.hint, offset=mistake.offset)

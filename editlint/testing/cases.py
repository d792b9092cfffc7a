"""The tests that a rule file carries, as cases. Mistakes in them are noted at their line like those in a rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from editlint.rulebook.fields import Fields
from editlint.rulebook.yaml_nodes import LIST, MAPPING, TEXT, Node, YamlFile
from editlint.testing.markers import read_markers
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from editlint.errors import Location
    from editlint.model import Span

VARIANTS = ("crlf", "paragraph-before", "emoji", "quotes", "list-item", "block-quote", "html", "code")
KEYS = (
    "name",
    "text",
    "format",
    "path",
    "published",
    "facts",
    "options",
    "others",
    "previous",
    "expect",
    "fix",
    "remaining",
    "variants",
    "xfail",
)
EXPECTED = ("message", "line", "column", "end_line", "end_column", "severity", "match", "related", "data")
FORMATS = ("markdown", "html", "text")
MINIMUM = 2


class Case(NamedTuple):
    """One test of a rule.

    `spans` are the source spans that the rule must hit, in order; empty for a valid case. `expect` holds more about
    each of them. `others` are further articles of the same run, `previous` is the version before this one. `xfail`
    says why the case is known to fail.
    """

    name: str
    valid: bool
    text: str
    spans: tuple[Span, ...]
    format: str
    path: str
    published: dt.date | None
    facts: Node | None
    options: Mapping[str, Any]
    others: tuple[str, ...]
    previous: str
    expect: tuple[Mapping[str, Any], ...]
    fix: str | None
    remaining: int
    variants: tuple[str, ...]
    xfail: str
    location: Location


def read_cases(file: YamlFile) -> list[Case]:
    """The cases of a rule file, in order; what is wrong with them is noted in `file.errors`."""
    tests = file.root.get("tests") if file.root is not None else None
    if tests is None:
        file.error("a rule without tests", file.root, hint="give it at least two valid and two invalid cases")
        return []
    return list(_Reader(file).cases(tests))


class _Reader:
    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.fields = Fields(file)
        self.seen: dict[tuple[Any, ...], Node] = {}
        self.names: dict[str, Node] = {}

    def cases(self, tests: Node) -> Iterator[Case]:
        found = self.fields.mapping(tests, "“tests”", ("variants", "options", "valid", "invalid"))
        variants = self._variants(found.get("variants"), VARIANTS)
        options = self._options(found.get("options"))
        for group in ("valid", "invalid"):
            node = found.get(group)
            items = node.items if node is not None else ()
            if node is not None and node.kind != LIST:
                self.file.error(f"“{group}” must be a list of cases", node)
            elif len(items) < MINIMUM:
                self.file.error(f"a rule needs at least {MINIMUM} {group} cases", node or tests)
            for number, item in enumerate(items, 1):
                case = self._case(item, group, number, variants, options)
                if case is not None:
                    yield case

    def _case(
        self, node: Node, group: str, number: int, variants: tuple[str, ...], options: Mapping[str, Any]
    ) -> Case | None:
        found = {"text": node} if node.kind == TEXT else self.fields.mapping(node, "a case", KEYS)
        text_node = found.get("text")
        if text_node is None:
            self.file.error("a case needs “text”", node)
            return None
        marked = self._marked(text_node)
        if marked is None:
            return None
        text, spans = marked
        self._check_spans(group, spans, found, node)
        own = {**options, **self._options(found.get("options"))}
        same = ("format", "published", "facts", "others", "path", "previous")
        key = (text, repr(own), *(repr(self._plain(found, name)) for name in same))
        if key in self.seen:
            self.file.error("this case is there already", node, hint=f"on line {self.seen[key].line}")
        self.seen[key] = node
        return Case(
            name=self._name(found.get("name"), group, number),
            valid=group == "valid",
            text=text,
            spans=spans,
            format=self.fields.choice(found.get("format"), "“format”", FORMATS, "markdown"),
            path=self.fields.text(found.get("path"), "“path”"),
            published=self._day(found.get("published")),
            facts=found.get("facts"),
            options=own,
            previous=self.fields.text(found.get("previous"), "“previous”"),
            others=tuple(self.fields.texts(found.get("others"), "“others”")),
            expect=tuple(self._expect(found.get("expect"))),
            fix=found["fix"].text if "fix" in found else None,
            remaining=int(self.fields.number(found["remaining"], "“remaining”", whole=True))
            if "remaining" in found
            else 0,
            variants=self._variants(found.get("variants"), variants),
            xfail=self.fields.text(found.get("xfail"), "“xfail”"),
            location=self.file.location(node),
        )

    def _plain(self, found: Mapping[str, Node], key: str) -> Any:
        return self.fields.plain(found[key]) if key in found else None

    def _marked(self, node: Node) -> tuple[str, tuple[Span, ...]] | None:
        try:
            return read_markers(node.text)
        except ValueError as error:
            self.file.error(f"broken marker: {error}", node)
            return None

    def _check_spans(self, group: str, spans: tuple[Span, ...], found: Mapping[str, Node], node: Node) -> None:
        if group == "valid":
            for key in ("expect", "fix", "remaining"):
                if key in found:
                    self.file.error(f"a valid case cannot have “{key}”", found[key])
            if spans:
                self.file.error("a valid case cannot have markers", node, hint="move it to “invalid”")
        elif not spans:
            self.file.error("an invalid case needs a marker", node, hint="put [[ and ]] round what the rule must hit")
        elif "expect" in found and len(found["expect"].items) > len(spans):
            self.file.error("more is expected than there are markers", found["expect"])

    def _name(self, node: Node | None, group: str, number: int) -> str:
        if node is None:
            return f"{group}-{number}"
        name = self.fields.text(node, "“name”")
        if "::" in name or "[" in name:
            self.file.error("a name can hold neither “::” nor “[”", node, hint="pytest could not select it")
        if name in self.names:
            self.file.error(
                f"two cases are called “{name}”", node, hint=f"the other is on line {self.names[name].line}"
            )
        self.names[name] = node
        return f"{group}: {name}"

    def _day(self, node: Node | None) -> dt.date | None:
        if node is None:
            return None
        try:
            return dt.date.fromisoformat(node.text)
        except ValueError:
            self.file.error("“published” must be a day", node, hint="write it as 2024-09-02")
            return None

    def _options(self, node: Node | None) -> dict[str, Any]:
        if node is None:
            return {}
        if node.kind != MAPPING:
            self.file.error("“options” must be a mapping", node)
            return {}
        return {key.text: self.fields.plain(value) for key, value in node.pairs}

    def _expect(self, node: Node | None) -> Iterator[Mapping[str, Any]]:
        for item in node.items if node is not None else ():
            found = self.fields.mapping(item, "“expect”", EXPECTED)
            yield {key: self.fields.plain(value) for key, value in found.items()}

    def _variants(self, node: Node | None, default: tuple[str, ...]) -> tuple[str, ...]:
        """Those to run: `false` for none, a list of names, or with `not` before a name all but those."""
        if node is None:
            return default
        if node.kind == TEXT and node.text in ("false", "true"):
            return VARIANTS if node.text == "true" else ()
        names = self.fields.texts(node, "“variants”")
        plain = [name.removeprefix("not ") for name in names]
        for item in node.items or (node,):
            self.fields.choice(item._replace(text=item.text.removeprefix("not ")), "a variant", VARIANTS, "")
        if any(name.startswith("not ") for name in names):
            return tuple(name for name in default if name not in plain)
        return tuple(name for name in VARIANTS if name in plain)

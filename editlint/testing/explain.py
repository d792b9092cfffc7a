"""A rule as a page: what it is for and what it does, with the cases of its own tests as examples."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from editlint.rulebook.yaml_nodes import read_yaml
from editlint.testing.cases import Case, read_cases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from editlint.checks.base import Check
    from editlint.rulebook.rule import Rule

EXAMPLES = 3


def explain(rule: Rule, check: Check, format_name: str) -> str:
    """The page of a rule as "text", "markdown" or "json"."""
    cases = read_cases(read_yaml(rule.path))
    flagged = [_marked(case) for case in cases if not case.valid and not case.xfail][:EXAMPLES]
    quiet = [case.text.strip() for case in cases if case.valid and not case.xfail][:EXAMPLES]
    if format_name == "json":
        return _json(rule, check, flagged, quiet)
    lines = _markdown(rule, check, flagged, quiet) if format_name == "markdown" else _text(rule, check, flagged, quiet)
    return "\n".join(lines)


def _marked(case: Case) -> str:
    """The text of a case with its markers, for reading."""
    text = case.text
    for start, end in sorted(case.spans, reverse=True):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text.strip()


def _text(rule: Rule, check: Check, flagged: Sequence[str], quiet: Sequence[str]) -> Iterator[str]:
    yield f"{rule.name} ({rule.severity}, profile {rule.profile})"
    yield ""
    yield rule.summary
    if rule.why:
        yield ""
        yield from _wrapped(rule.why)
    for title, examples in (("flagged", flagged), ("left alone", quiet)):
        if examples:
            yield ""
            yield f"{title}:"
            for example in examples:
                yield textwrap.indent(example, "    ", lambda _: True)
    if rule.help:
        yield ""
        yield from _wrapped(f"help: {rule.help}")
    options = list(_options(rule, check))
    if options:
        yield ""
        yield "options:"
        yield from (f"    {name}: {value}  {doc}".rstrip() for name, value, doc in options)
    if rule.references:
        yield ""
        yield "references: " + "; ".join(rule.references)
    yield f"tags: {', '.join(rule.tags)}" if rule.tags else ""
    yield f"file: {rule.path}"


def _markdown(rule: Rule, check: Check, flagged: Sequence[str], quiet: Sequence[str]) -> Iterator[str]:
    yield f"### {rule.name}"
    yield ""
    yield f"{rule.summary} *({rule.severity}, profile {rule.profile})*"
    yield ""
    if rule.why:
        yield rule.why
        yield ""
    for title, examples in (("Flagged", flagged), ("Left alone", quiet)):
        if examples:
            yield f"{title}:"
            yield ""
            yield "```text"
            yield "\n\n".join(example.replace("```", "'''") for example in examples)
            yield "```"
            yield ""
    options = list(_options(rule, check, _as_code))
    if options:
        yield "| option | value | meaning |"
        yield "|---|---|---|"
        yield from (f"| `{name}` | {value} | {doc} |" for name, value, doc in options)
        yield ""
    if rule.references:
        yield "References: " + "; ".join(rule.references) + "."
        yield ""


def _options(rule: Rule, check: Check, put: Callable[[str], str] = str) -> Iterator[tuple[str, str, str]]:
    """Name, value and meaning of each option; `put` says how a value or a member of a list is written."""
    for option in check.options:
        value: Any = rule.options.get(option.name, option.default)
        if option.name == "lists" or value in (None, [], {}, ()):
            continue
        yield option.name, _shown(value, put), option.doc


def _as_code(text: str) -> str:
    """A text as code in a cell of a table of Markdown: a pattern in it would be taken for markup."""
    text = text.replace("|", "\\|")
    return f"`{text}`" if "`" not in text else f"`` {text} ``"


def _shown(value: Any, put: Callable[[str], str]) -> str:
    """A value on one line; of a long list the first members and how many there are."""
    if isinstance(value, dict):
        value = [f"{key} → {each if isinstance(each, str) else '; '.join(each)}" for key, each in value.items()]
    if isinstance(value, (list, tuple)):
        shown = ", ".join(put(str(each)) for each in value[:8])
        return f"{shown}, … ({len(value)} in all)" if len(value) > 8 else shown
    return put(str(value).lower() if isinstance(value, bool) else str(value))


def _wrapped(text: str) -> list[str]:
    return [line for part in text.split("\n\n") for line in [*textwrap.wrap(" ".join(part.split()), 88), ""]][:-1]


def _json(rule: Rule, check: Check, flagged: Sequence[str], quiet: Sequence[str]) -> str:
    import json

    from editlint.visible import as_json

    values = rule._asdict()
    values["options"] = {name: rule.options.get(name) for name in (o.name for o in check.options) if name != "lists"}
    values |= {"severity": str(rule.severity), "examples": {"flagged": list(flagged), "left_alone": list(quiet)}}
    return as_json(json.dumps(values, ensure_ascii=False, indent=1))

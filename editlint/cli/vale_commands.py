"""The commands of `editlint vale` that lint nothing: what the configuration is, where it lies, what there is to say."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from editlint.cli import OK
from editlint.cli.vale_flags import COMMON, MORE
from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from editlint.cli.vale_flags import Flags
    from editlint.vale.settings import Part, ValeSettings

ABOUT: Mapping[str, str] = {
    "fix": "show what an alert proposes: fix ALERT, one of the objects of --output=JSON, or a file with it",
    "ls-config": "show the configuration that holds here, as JSON",
    "ls-dirs": "show where the user's configuration and styles are looked for",
    "ls-metrics": "show the counts of a file that metrics work with: ls-metrics FILE",
    "ls-vars": "show the variables of the environment that are read",
    "sync": "say whether the packages are on this disk; nothing is ever downloaded",
    "test": "run the tests that rules carry: test [PATH]...",
}


def run_command(name: str, flags: Flags) -> int:
    """Do what a command is for, or say what there is to say.

    Raises:
        EditlintError: it cannot be done.
    """
    about = flags.operands[1] if name == "help" and len(flags.operands) > 1 else name
    if "help" in flags.switches or name not in _COMMANDS:
        print(_help_for(about) if about in ABOUT else _help())
        return OK
    return _COMMANDS[name](flags)


def _help_for(name: str) -> str:
    return f"vale {name}: {ABOUT[name]}"


def _help() -> str:
    from editlint.cli.vale import STANDS_FOR
    from editlint.version import __version__

    lines = [
        f"editlint {__version__}, in the place of Vale {STANDS_FOR}: lints prose with its styles and its configuration",
        "",
        "usage: editlint vale [FLAG]... [PATH]...",
        "       editlint vale [FLAG]... TEXT",
        "       editlint vale [FLAG]... < FILE",
    ]
    for title, flags in (("flags", COMMON), ("more flags", MORE)):
        lines += ["", f"{title}:"]
        width = max(len(_written(name, value)) for name, (value, _) in flags.items())
        lines += [f"  {_written(name, value):<{width}}  {text}" for name, (value, text) in flags.items()]
    width = max(map(len, ABOUT))
    lines += ["", "commands:", *(f"  {name:<{width}}  {text}" for name, text in ABOUT.items())]
    lines += ["", "exit code: 0 no error was found, 1 some were, 2 wrong use or a failure"]
    return "\n".join(lines)


def _written(name: str, value: str) -> str:
    return f"--{name}={value}" if value else f"--{name}"


def _config(flags: Flags) -> int:
    from editlint.cli.vale import settings_of
    from editlint.vale.outputs.jsons import go_json

    print(go_json(_dumped(settings_of(flags))))
    return OK


def _dumped(settings: ValeSettings) -> dict[str, Any]:
    """The configuration under the names that Vale shows it by."""
    from editlint.vale.model import LEVELS

    parts = (settings.everywhere, *settings.parts)
    return {
        "BlockIgnores": _by_label(parts, lambda part: list(part.block_ignores)),
        "Checks": [name for part in parts for name in part.rules] or None,
        "Formats": dict(sorted(settings.formats.items())),
        "Asciidoctor": dict(sorted(settings.asciidoctor.items())),
        "FormatToLang": _by_label(parts, lambda part: part.language),
        "GBaseStyles": None if settings.everywhere.styles is None else list(settings.everywhere.styles),
        "GChecks": dict(sorted(settings.everywhere.rules.items())),
        "IgnoredClasses": list(settings.ignored_classes) or None,
        "IgnoredScopes": None if settings.ignored_scopes is None else list(settings.ignored_scopes),
        "MinAlertLevel": LEVELS.index(settings.min_level),
        "Vocab": list(settings.vocabularies) or None,
        "RuleToLevel": dict(sorted(settings.everywhere.levels.items())),
        "SBaseStyles": _by_label(settings.parts, lambda part: None if part.styles is None else list(part.styles)),
        "SChecks": dict(sorted((part.label, dict(sorted(part.rules.items()))) for part in settings.parts)),
        "SLevels": dict(sorted((part.label, dict(sorted(part.levels.items()))) for part in settings.parts)),
        "SkippedScopes": None if settings.skipped_scopes is None else list(settings.skipped_scopes),
        "Stylesheets": {},
        "TokenIgnores": _by_label(parts, lambda part: list(part.token_ignores)),
        "CommentDelimiters": _by_label(parts, lambda part: part.comment_delimiters and list(part.comment_delimiters)),
        "WordTemplate": settings.word_template,
        "RuleToParams": {rule: dict(sorted(found.items())) for rule, found in sorted(settings.parameters.items())},
        "RootINI": settings.files[-1] if settings.files else "",
        "Paths": [path for path in settings.styles_paths if path],
        "ConfigFiles": list(settings.files),
        "NLPEndpoint": "",
    }


def _by_label(parts: tuple[Part, ...], said: Callable[[Part], Any]) -> dict[str, Any]:
    return dict(sorted((part.label, said(part)) for part in parts if said(part)))


def _metrics(flags: Flags) -> int:
    from editlint.files import read_bytes
    from editlint.source import decode
    from editlint.vale.metrics import metrics_of
    from editlint.vale.outputs.jsons import go_json

    if len(flags.operands) != 2:
        raise EditlintError("ls-metrics: one argument expected", hint="vale ls-metrics FILE")
    path = flags.operands[1]
    if not os.path.isfile(path):
        raise EditlintError("file not found", location=Location(path))
    source = decode(read_bytes(path), path)
    print(go_json(dict(sorted(metrics_of(source).items()))))
    return OK


def _dirs(flags: Flags) -> int:
    from editlint.vale.config_files import default_styles, user_config

    found = {"StylesPath": default_styles(), ".vale.ini": user_config()}
    _show(
        flags,
        found,
        ("Asset", "Default Location", "Found"),
        [(name, path, "✓" if os.path.exists(path) else "✗") for name, path in found.items()],
    )
    return OK


def _vars(flags: Flags) -> int:
    from editlint.vale.config_files import VARIABLES

    found = {name: os.environ.get(name, "") for name in VARIABLES}
    rows = [(name, text, found[name] or "✗") for name, text in VARIABLES.items()]
    _show(flags, found, ("Variable", "Description", "Value"), rows)
    return OK


def _show(flags: Flags, found: Mapping[str, str], heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A mapping as JSON, or rows below their heads."""
    if flags.text("output") == "JSON":
        from editlint.vale.outputs.jsons import go_json

        print(go_json(dict(sorted(found.items()))))
        return
    lines = [heads, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    for line in lines:
        print(" | ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)).rstrip())


def _sync(flags: Flags) -> int:
    """Say which packages are there; a missing one is a failure, since what it brings would not be linted by."""
    from editlint.vale.configuration import load_settings, missing_packages

    settings = load_settings(flags.text("config"), with_user="no-global" not in flags.switches)
    missing = list(missing_packages(settings))
    if missing:
        hint = "put them there, with “vale sync” for example; nothing is downloaded here"
        folder = settings.styles_paths[-1] or "any folder of styles"
        raise EditlintError(f"not in {folder}: {', '.join(missing)}", hint=hint)
    there = f"{len(settings.packages)} package(s)" if settings.packages else "no packages are named, so"
    print(f"nothing to do: {there} {'are on this disk; ' if settings.packages else ''}nothing is downloaded here")
    return OK


def _test(flags: Flags) -> int:
    from editlint.cli.vale_tests import run_tests

    return run_tests(flags)


def _path(flags: Flags) -> int:
    """Show the files that the configuration is read from."""
    from editlint.cli.vale import settings_of
    from editlint.vale.outputs.jsons import go_json

    print(go_json({"configs": list(settings_of(flags).files)}))
    return OK


def _compile(flags: Flags) -> int:
    from editlint.cli.vale_rules import run_compile

    return run_compile(flags)


def _run(flags: Flags) -> int:
    from editlint.cli.vale_rules import run_rule

    return run_rule(flags)


def _fix(flags: Flags) -> int:
    from editlint.cli.vale_fix import run_fix

    return run_fix(flags)


_COMMANDS: Mapping[str, Callable[[Flags], int]] = {
    "compile": _compile,
    "dc": _config,
    "fix": _fix,
    "ls-config": _config,
    "ls-dirs": _dirs,
    "ls-metrics": _metrics,
    "ls-path": _path,
    "ls-vars": _vars,
    "run": _run,
    "sync": _sync,
    "test": _test,
}

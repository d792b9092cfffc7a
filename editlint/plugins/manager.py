"""Loads plug-ins one by one. A broken one is reported and left out; the others and the run go on.

Pluggy checks each implementation against the specifications; each is called by itself, so that one that raises takes
nobody with it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

from editlint.cachefiles import digest
from editlint.errors import EditlintError, in_words
from editlint.plugins.entry_points import EntryPoint, installed
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from editlint.checks.base import Check
    from editlint.documents import Format


class Loaded(NamedTuple):
    """One plug-in and what became of it: what it adds by hook, or why it is out.

    `stamp` changes with its code, which may be at work under one version number.
    """

    entry_point: EntryPoint
    adds: Mapping[str, int]
    error: str = ""
    stamp: str = ""


class Plugins(NamedTuple):
    """All that the installed plug-ins bring."""

    loaded: tuple[Loaded, ...] = ()
    checks: tuple[Check, ...] = ()
    packs: tuple[str, ...] = ()
    formats: tuple[Format, ...] = ()
    analyses: Mapping[str, Callable[..., Any]] = {}
    reporters: Mapping[str, Callable[..., Any]] = {}
    default_configs: tuple[tuple[str, Mapping[str, Any]], ...] = ()  # with the name of the plug-in

    @property
    def broken(self) -> list[Loaded]:
        """The plug-ins that did not work."""
        return [each for each in self.loaded if each.error]


NO_PLUGINS = Plugins()


def load_plugins(entry_points: Iterable[EntryPoint] | None = None) -> Plugins:
    """Load the installed plug-ins, or the given ones. EDITLINT_DISABLE_PLUGINS=1 keeps all out, or names some."""
    found = list(installed() if entry_points is None else entry_points)
    disabled = os.environ.get("EDITLINT_DISABLE_PLUGINS", "")
    if disabled == "1" or not found:
        return NO_PLUGINS
    blocked = {name.strip() for name in disabled.split(",")}
    asked = [each for each in found if each.name not in blocked]
    if not asked:
        return NO_PLUGINS
    from editlint.plugins.apart import keep_streams

    keep_streams()
    plugins = NO_PLUGINS
    for each in asked:
        plugins = _with(plugins, each)
    return plugins


def _with(plugins: Plugins, entry_point: EntryPoint) -> Plugins:
    """The plug-ins and one more; all of it or, with its error, nothing of it."""
    from editlint.plugins.fence import Fence, fenced

    try:
        with Fence():
            brought = _brought(entry_point)
        _check_free(plugins, brought)
    except KeyboardInterrupt:
        raise
    except EditlintError as error:
        return plugins._replace(loaded=(*plugins.loaded, Loaded(entry_point, {}, error.message)))
    except BaseException as error:  # noqa: BLE001  a plug-in that ends the interpreter ends itself alone
        text = in_words(error)
        return plugins._replace(loaded=(*plugins.loaded, Loaded(entry_point, {}, text)))
    from editlint.plugins.fenced import FencedCheck, fenced_format

    adds = {hook: len(values) for hook, values in brought.items() if values}
    return Plugins(
        loaded=(*plugins.loaded, Loaded(entry_point, adds, stamp=_stamp(_module_of(entry_point)))),
        checks=(*plugins.checks, *(FencedCheck(each, entry_point.name) for each in brought["editlint_checks"])),
        packs=(*plugins.packs, *(os.fspath(path) for path in brought["editlint_rule_packs"])),
        formats=(*plugins.formats, *map(fenced_format, brought["editlint_formats"])),
        analyses={**plugins.analyses, **{name: fenced(each) for name, each in brought["editlint_analyses"]}},
        reporters={**plugins.reporters, **{name: fenced(each) for name, each in brought["editlint_reporters"]}},
        default_configs=(
            *plugins.default_configs,
            *((entry_point.name, values) for values in brought["editlint_default_config"]),
        ),
    )


def _brought(entry_point: EntryPoint) -> dict[str, list[Any]]:
    from editlint.plugins.brought import HOOKS, registered, values_of  # with pluggy, which costs fifteen milliseconds

    if entry_point.unreadable:
        raise EditlintError(f"its entry points cannot be read: {entry_point.unreadable}")
    plugin: Any = import_module(_module_of(entry_point))
    for part in filter(None, entry_point.value.partition("[")[0].strip().partition(":")[2].split(".")):
        plugin = getattr(plugin, part)
    manager = registered(plugin, entry_point.name)
    return {hook: values_of(manager, hook) for hook in HOOKS}


def _module_of(entry_point: EntryPoint) -> str:
    return entry_point.value.partition("[")[0].partition(":")[0].strip()


def _stamp(module: str) -> str:
    """What tells the code and the rules of a package from those that it had before: sizes and times of its files."""
    file = getattr(sys.modules.get(module.partition(".")[0]), "__file__", None) or ""
    files = [file]
    if os.path.basename(file).startswith("__init__."):
        files = [os.path.join(at, name) for at, _, names in os.walk(os.path.dirname(file)) for name in names]
    stamps = []
    for each in sorted(name for name in files if not name.endswith(".pyc")):
        with suppress(OSError):
            status = os.stat(each)
            stamps.append((each, status.st_size, status.st_mtime_ns))
    return digest(stamps)


def _check_free(plugins: Plugins, brought: Mapping[str, list[Any]]) -> None:
    """No plug-in takes what another has.

    Raises:
        EditlintError: it does.
    """
    kinds = [check.kind for check in brought["editlint_checks"]]
    named = [
        ("editlint_checks", "kind", kinds, [check.kind for check in plugins.checks]),
        ("editlint_analyses", "analysis", [name for name, _ in brought["editlint_analyses"]], plugins.analyses),
        ("editlint_reporters", "output format", [name for name, _ in brought["editlint_reporters"]], plugins.reporters),
    ]
    for hook, what, names, taken in named:
        for index, name in enumerate(names):
            if name in taken or name in names[:index]:
                raise EditlintError(f"{hook}: the {what} “{name}” is there already, from this plug-in or another")

"""Loads plug-ins one by one. A broken one is reported and left out; the others and the run go on.

Pluggy checks each implementation against the specifications; each is called by itself, so that one that raises takes
nobody with it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from editlint.plugins.entry_points import EntryPoint, installed
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    import pluggy

    from editlint.checks.base import Check
    from editlint.documents import Format

HOOKS = (
    "editlint_checks",
    "editlint_rule_packs",
    "editlint_formats",
    "editlint_analyses",
    "editlint_reporters",
    "editlint_default_config",
)


class Loaded(NamedTuple):
    """One plug-in and what became of it: what it adds by hook, or why it is out."""

    entry_point: EntryPoint
    adds: Mapping[str, int]
    error: str = ""


class Plugins(NamedTuple):
    """All that the installed plug-ins bring."""

    loaded: tuple[Loaded, ...] = ()
    checks: tuple[Check, ...] = ()
    packs: tuple[str, ...] = ()
    formats: tuple[Format, ...] = ()
    analyses: Mapping[str, Callable[..., Any]] = {}
    reporters: Mapping[str, Callable[..., Any]] = {}
    default_configs: tuple[Mapping[str, Any], ...] = ()

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
    plugins = NO_PLUGINS
    for each in found:
        if each.name not in blocked:
            plugins = _with(plugins, each)
    return plugins


def _with(plugins: Plugins, entry_point: EntryPoint) -> Plugins:
    """The plug-ins and one more; all of it or, with its error, nothing of it."""
    try:
        brought = _brought(entry_point)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  a plug-in that ends the interpreter ends itself alone
        text = f"{type(error).__name__}: {error}"
        return plugins._replace(loaded=(*plugins.loaded, Loaded(entry_point, {}, text)))
    adds = {hook: len(values) for hook, values in brought.items() if values}
    return Plugins(
        loaded=(*plugins.loaded, Loaded(entry_point, adds)),
        checks=(*plugins.checks, *brought["editlint_checks"]),
        packs=(*plugins.packs, *(str(path) for path in brought["editlint_rule_packs"])),
        formats=(*plugins.formats, *brought["editlint_formats"]),
        analyses={**plugins.analyses, **dict(brought["editlint_analyses"])},
        reporters={**plugins.reporters, **dict(brought["editlint_reporters"])},
        default_configs=(*plugins.default_configs, *brought["editlint_default_config"]),
    )


def _brought(entry_point: EntryPoint) -> dict[str, list[Any]]:
    import pluggy

    from editlint.plugins import hookspecs
    from editlint.plugins.markers import PROJECT

    module_name, _, attribute = entry_point.value.partition(":")
    plugin: Any = import_module(module_name)
    for part in filter(None, attribute.split(".")):
        plugin = getattr(plugin, part)
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    manager.register(plugin, entry_point.name)
    manager.check_pending()
    return {hook: _call(manager, hook) for hook in HOOKS}


def _call(manager: pluggy.PluginManager, hook: str) -> list[Any]:
    values: list[Any] = []
    for result in getattr(manager.hook, hook)():
        if hook == "editlint_default_config":
            values.append(dict(result))
        else:
            values += result.items() if isinstance(result, Mapping) else list(result)
    for value in values:
        _check_value(hook, value)
    return values


def _check_value(hook: str, value: Any) -> None:
    """A wrong value is found here, with the hook's name, and not in the middle of a run.

    Raises:
        TypeError: the value is not what the hook asks for.
    """
    if hook == "editlint_checks":
        for name in ("kind", "options", "values", "find"):
            if not hasattr(value, name):
                raise TypeError(f"{hook}: {value!r} has no “{name}”")
    elif hook == "editlint_rule_packs" and not os.path.isdir(str(value)):
        raise TypeError(f"{hook}: there is no folder {value}")
    elif hook == "editlint_formats":
        _check_format(value)
    elif hook in ("editlint_analyses", "editlint_reporters") and not callable(value[1]):
        raise TypeError(f"{hook}: {value[0]!r} is not a function")


def _check_format(value: Any) -> None:
    name, suffixes, parse = (getattr(value, each, None) for each in ("name", "suffixes", "parse"))
    if not isinstance(name, str) or not name or not callable(parse):
        raise TypeError(f"editlint_formats: {value!r} is no format: it needs name, suffixes and parse")
    if not isinstance(suffixes, tuple) or not all(isinstance(each, str) for each in suffixes):
        raise TypeError(f"editlint_formats: the suffixes of “{name}” are not a tuple of texts")

"""What a plug-in's hooks give, checked before a run begins: each mistake names the hook, and both signatures.

The plug-in itself is named by the manager, which leaves it out and goes on without it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from editlint.errors import EditlintError, did_you_mean
from editlint.plugins import hookspecs
from editlint.plugins.fence import MOST
from editlint.plugins.taken import BUILT_IN_REPORTERS

if TYPE_CHECKING:
    import pluggy

HOOKS = (
    "editlint_checks",
    "editlint_rule_packs",
    "editlint_formats",
    "editlint_analyses",
    "editlint_reporters",
    "editlint_default_config",
)
_NAMED = ("editlint_analyses", "editlint_reporters")  # hooks that give functions by name
_CALLS = {
    "editlint_checks": ("find", ("article", "rule")),
    "editlint_analyses": ("", ("article",)),
    "editlint_reporters": ("", ("report", "rules", "look")),
}


def registered(plugin: Any, name: str) -> pluggy.PluginManager:
    """A manager that knows this plug-in alone.

    Raises:
        EditlintError: it has a hook that is none, or takes arguments that the hook has not.
    """
    import pluggy

    from editlint.plugins.markers import PROJECT

    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(plugin, name)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        given = max((each for each in dir(plugin) if each in str(error)), key=len, default="")
        if given in HOOKS:
            said = f"{given}: it takes other arguments; {_signatures(given, getattr(plugin, given))}"
            raise EditlintError(said) from None
        hint = did_you_mean(given, list(HOOKS)) or f"hooks: {', '.join(HOOKS)}"
        raise EditlintError(f"there is no hook “{given}”; {hint}") from None
    return manager


def values_of(manager: pluggy.PluginManager, hook: str) -> list[Any]:
    """What the plug-in gives for a hook; functions by name as pairs.

    Raises:
        EditlintError: it gives something else than the hook asks for.
    """
    caller = getattr(manager.hook, hook)
    values: list[Any] = []
    for implementation in caller.get_hookimpls():
        result = implementation.function()
        wanted = Mapping if hook in _NAMED or hook == "editlint_default_config" else Iterable
        if not isinstance(result, wanted) or isinstance(result, str):
            raise _mistake(hook, f"it gives {_shown(result)}", implementation.function)
        given = [dict(result)] if hook == "editlint_default_config" else _members(result)
        for value in given:
            what = _wrong(hook, value)
            if what:
                raise _mistake(hook, what, implementation.function)
        values += given
    return values


def _members(result: Any) -> list[Any]:
    if isinstance(result, Mapping):
        return list(result.items())
    members = list(islice(result, MOST + 1))
    if len(members) > MOST:
        raise EditlintError(f"a hook gives more than {MOST:,} values")
    return members


def _mistake(hook: str, what: str, function: Callable[..., Any]) -> EditlintError:
    return EditlintError(f"{hook}: {what}; {_signatures(hook, function)}")


def _signatures(hook: str, function: Callable[..., Any]) -> str:
    wanted, found = (f"{hook}{_signature(each)}" for each in (getattr(hookspecs, hook), function))
    return f"asked for: {wanted}, found: {found}"


def _signature(function: Callable[..., Any]) -> str:
    from inspect import signature

    return str(signature(function)).replace("'", "")


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _wrong(hook: str, value: Any) -> str:
    """What is wrong with one value, or an empty text."""
    if hook == "editlint_checks":
        return _wrong_check(value)
    if hook == "editlint_rule_packs":
        return _wrong_folder(value)
    if hook == "editlint_formats":
        return _wrong_format(value)
    if hook == "editlint_reporters" and value[0] in BUILT_IN_REPORTERS:
        return f"the output format “{value[0]}” is built in and cannot be replaced"
    if hook in _NAMED:
        name, function = value
        if not isinstance(name, str) or not name:
            return f"{_shown(name)} is no name"
        return (
            f"“{name}” is {_shown(function)}, no function"
            if not callable(function)
            else _uncallable(hook, function, f"“{name}”")
        )
    return ""


def _wrong_check(check: Any) -> str:
    from editlint.checks.registry import MODULES
    from editlint.rulebook.rule import Option

    for name in ("kind", "options", "values", "find"):
        if not hasattr(check, name):
            return f"{_shown(check)} has no “{name}”"
    kind = check.kind
    if not isinstance(kind, str) or not kind:
        return f"{_shown(kind)} is no name of a kind"
    if kind in MODULES:
        return f"the kind “{kind}” is built in and cannot be replaced"
    if isinstance(check.options, Iterator) or isinstance(check.values, Iterator):
        return f"the options and values of the kind “{kind}” must be tuples"
    for each in check.options:
        if not isinstance(each, Option):
            return f"{_shown(each)} of the kind “{kind}” is no Option"
    if isinstance(check.values, str) or not all(isinstance(each, str) for each in check.values):
        return f"the values of the kind “{kind}” are {_shown(check.values)}, no tuple of names"
    if hasattr(check, "state") != hasattr(check, "compare"):
        return f"the kind “{kind}” has only one of “state” and “compare”"
    return _uncallable("editlint_checks", check.find, f"find of the kind “{kind}”")


def _uncallable(hook: str, function: Any, name: str) -> str:
    from inspect import signature

    _, arguments = _CALLS[hook]
    if not callable(function):
        return f"{name} is {_shown(function)}, no function"
    try:
        found = signature(function)
    except ValueError:  # a function written in C may tell nothing of its arguments
        return ""
    try:
        found.bind(*arguments)
    except TypeError:
        return f"{name} is called as ({', '.join(arguments)}), and takes {_signature(function)}"
    return ""


def _wrong_format(value: Any) -> str:
    name, suffixes, parse = (getattr(value, each, None) for each in ("name", "suffixes", "parse"))
    if not isinstance(name, str) or not name or not callable(parse):
        return f"{_shown(value)} is no format: it needs name, suffixes and parse"
    for each in ("decode", "divide", "annotate"):
        function = getattr(value, each, None)
        if function is not None and not callable(function):
            return f"“{each}” of “{name}” is {_shown(function)}, no function"
    if not isinstance(suffixes, tuple) or not all(isinstance(each, str) for each in suffixes):
        return f"the suffixes of “{name}” are not a tuple of texts"
    return ""


def _wrong_folder(folder: Any) -> str:
    from editlint.rulebook.packs import builtin_folder, find_rule_files

    if not isinstance(folder, (str, os.PathLike)) or not os.path.isdir(folder):
        return f"there is no folder {_shown(folder)}"
    names = [each.name for each in find_rule_files(os.fspath(folder))]
    if not names:
        return f"no rule lies in {folder}; they lie in FOLDER/PACK/RULE.yml"
    taken = sorted({each.name for each in find_rule_files(builtin_folder())} & set(names))
    return f"the rule {taken[0]} is built in: a pack of a plug-in needs a name of its own" if taken else ""

"""What a client asks for, in its initialization options or its settings: one shape for both, and forgiving.

A value that is no good is told once, and what would hold without it holds.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from editlint.config.read import LEVELS
from editlint.errors import did_you_mean
from editlint.model import Severity
from editlint.rulebook.rule import PROFILES
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TYPE, SAVE = "type", "save"


class Options(NamedTuple):
    """The wishes of a client.

    Attributes:
        config: a configuration file for all articles, absolute or relative to each root; "" for the closest one.
        profile: "essential", "standard" or "strict"; "" for what the configuration says.
        as_of: the day of publication of every article that is open; None for what each says itself.
        severity: the least that is shown.
        run: "type" to lint with every change, "save" when an article is opened and saved.
        fix_on_save: whether saving an article applies its safe fixes.
        workspace: whether the articles of the roots that are not open are read too.
    """

    config: str = ""
    profile: str = ""
    as_of: dt.date | None = None
    severity: Severity = Severity.SUGGESTION
    run: str = TYPE
    fix_on_save: bool = False
    workspace: bool = True


def read_options(given: Any, complain: Callable[[str], None]) -> Options:
    """The options in what a client sent: {"profile": …}, or the same below a key “editlint”, or below “settings”."""
    for key in ("settings", "editlint"):
        if isinstance(given, dict) and isinstance(given.get(key), dict):
            given = given[key]
    if given is None:
        return Options()
    if not isinstance(given, dict):
        complain("the settings must be an object, as in {“profile”: “strict”}")
        return Options()
    found: dict[str, Any] = {}
    for key, value in given.items():
        if key not in _READERS:
            hint = did_you_mean(key, list(_READERS)) or f"known settings: {', '.join(_READERS)}"
            complain(f"there is no setting “{key}”: {hint}")
        elif value is not None:
            try:
                name, read = _READERS[key]
                found[name] = read(value)
            except ValueError as error:
                complain(f"the setting “{key}” cannot be {value!r}: {error}")
    return Options(**found)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("it must be a text")  # noqa: TRY004  one kind of complaint
    return value.strip()


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError("it must be true or false")  # noqa: TRY004  one kind of complaint
    return value


def _one_of(*words: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in words:
            raise ValueError(f"one of: {', '.join(words)}")
        return str(value)

    return read


def _day(value: Any) -> dt.date | None:
    if value == "":
        return None
    try:
        return dt.date.fromisoformat(_text(value))
    except ValueError:
        raise ValueError("write the day as 2024-09-02") from None


def _severity(value: Any) -> Severity:
    return Severity(_one_of(*LEVELS)(value))


_READERS: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    "config": ("config", _text),
    "profile": ("profile", _one_of("", *PROFILES)),
    "asOf": ("as_of", _day),
    "severity": ("severity", _severity),
    "run": ("run", _one_of(TYPE, SAVE)),
    "fixOnSave": ("fix_on_save", _flag),
    "workspace": ("workspace", _flag),
}

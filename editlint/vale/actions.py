"""What a rule's action makes of a match: the texts that may stand there instead.

`edit` takes its steps one after the other, each with as many parameters as it needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from editlint.errors import did_you_mean
from editlint.vale.model import Action, Pattern

if TYPE_CHECKING:
    from editlint.vale.model import Finder

_PARAMETERS = {
    "replace": 2,
    "remove": 1,
    "regex": 2,
    "trim_right": 1,
    "trim_left": 1,
    "trim": 1,
    "truncate": 1,
    "split": 2,
    "wrap": 1,
    "unwrap": 1,
    "prefix": 1,
    "suffix": 1,
    "squeeze": 0,
    "capitalize": 0,
    "uncapitalize": 0,
    "smart": 0,
    "dumb": 0,
    "ascii": 0,
    "words": 0,
    "digits": 0,
    "lower": 0,
    "upper": 0,
    "title": 0,
    "sentence": 0,
    "simple": 0,
    "kebab": 0,
    "snake": 0,
    "camel": 0,
    "pascal": 0,
}
_NAMES = ("suggest", "replace", "remove", "convert", "edit")
_GROUP = re.compile(r"\$(?:(\$)|(\d+)|\{(\d+)\})")


def what_is_wrong(action: Action, extends: str) -> str:
    """Why an action cannot be done, or an empty text."""
    params = action.params or ()
    if action.name == "suggest":
        return "" if len(params) == 1 or (not params and extends == "spelling") else "suggest takes one parameter"
    if action.name == "convert":
        return "" if params == ("simple",) else "convert takes one parameter: simple"
    if action.name == "edit":
        return _wrong_step(params)
    if action.name in ("", *_NAMES):
        return ""
    hint = did_you_mean(action.name, [*_NAMES]) or f"one of: {', '.join(_NAMES)}"
    return f"there is no action “{action.name}”; {hint}"


def _wrong_step(params: Sequence[str]) -> str:
    if not params:
        return "edit needs a step"
    place = 0
    while place < len(params):
        name = params[place]
        if name not in _PARAMETERS:
            return f"there is no edit “{name}”; {did_you_mean(name, [*_PARAMETERS]) or 'see the page of actions'}"
        needed = _PARAMETERS[name]
        if place + needed >= len(params):
            return f"{name} takes {needed} parameter{'s' * (needed > 1)}"
        if name == "split" and not re.fullmatch(r"[-+]?\d+", params[place + 2], re.ASCII):
            return f"split takes a number, not “{params[place + 2]}”"
        place += needed + 1
    return ""


def suggestions(
    action: Action, match: str, groups: Sequence[str | None], finder: Finder, *, recased: bool = False
) -> tuple[str, ...]:
    """What may stand in place of a match; nothing where the action says nothing about it.

    `groups` are the texts of the groups of the token that matched, for "$1" in parameters; `recased` gives
    replacements the case of the match.
    """
    params = action.params or ()
    if action.name == "replace":
        filled = tuple(_with_groups(param, match, groups) for param in params)
        if not recased:
            return filled
        from editlint.vale.casing import like

        return tuple(like(text, match) for text in filled)
    if action.name == "remove":
        return ("",)
    if action.name == "convert":
        from editlint.vale.casing import simple

        return (simple(match),)
    if action.name == "edit":
        text = match
        for name, taken in _steps(params):
            values = taken if name == "regex" else [_with_groups(each, match, groups) for each in taken]
            edited = _edited(name, values, text, finder)
            if edited is None:
                return ()
            text = edited
        return (text.strip(),)
    return ()


def _steps(params: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    place = 0
    while place < len(params):
        needed = _PARAMETERS[params[place]]
        yield params[place], params[place + 1 : place + 1 + needed]
        place += needed + 1


def _with_groups(text: str, match: str, groups: Sequence[str | None]) -> str:
    """A parameter with "$0" and "$1" in it filled in; a group that there is not is empty."""

    def filled(found: re.Match[str]) -> str:
        if found[1]:
            return "$"
        number = int(found[2] or found[3])
        return match if number == 0 else (groups[number - 1] or "") if number <= len(groups) else ""

    return _GROUP.sub(filled, text) if "$" in text else text


def expanded(template: str, match: str, groups: Sequence[str | None]) -> str:
    """A replacement in the manner of .NET: a group that there is not stays as it is written."""

    def filled(found: re.Match[str]) -> str:
        if found[1]:
            return "$"
        number = int(found[2] or found[3])
        if number > len(groups):
            return found[0]
        return match if number == 0 else groups[number - 1] or ""

    return _GROUP.sub(filled, template)


def replaced(pattern: Pattern, template: str, text: str, finder: Finder) -> str:
    """The text with every match of a pattern replaced."""
    parts = []
    place = 0
    for match in finder.matches_in(pattern, text):
        parts += [text[place : match.start], expanded(template, text[match.start : match.end], match.groups)]
        place = match.end
    return "".join(parts) + text[place:]


def _edited(name: str, taken: Sequence[str], text: str, finder: Finder) -> str | None:
    """One step of an edit; None where the text has not the part that is asked for."""
    if name == "regex":
        return replaced(Pattern((taken[0],), "%s"), taken[1], text, finder)
    if name == "split":
        parts = text.split(taken[0]) if taken[0] else list(text)
        index = int(taken[1])
        return parts[index] if 0 <= index < len(parts) else None
    if not taken:
        return _converted(name, text, finder)
    first = taken[0]
    if name == "replace":
        return text.replace(first, taken[1])
    if name == "remove":
        return "".join(char for char in text if char not in first)
    if name == "truncate":
        return text.partition(first)[0] if first else text[:1]
    if name in ("trim", "trim_left", "trim_right"):
        return {"trim": text.strip, "trim_left": text.lstrip, "trim_right": text.rstrip}[name](first)
    if name == "unwrap":
        return text.removeprefix(first).removesuffix(first)
    return (first if name in ("wrap", "prefix") else "") + text + (first if name in ("wrap", "suffix") else "")


def _converted(name: str, text: str, finder: Finder) -> str:
    """A step of an edit that needs nothing but the text."""
    if name in ("title", "sentence"):
        from editlint.vale.letter_case import SentenceCase, Terms, TitleCase

        write = TitleCase(Terms((), ())) if name == "title" else SentenceCase(Terms((), ()))
        return write(text, finder)
    from editlint.vale.casing import CONVERSIONS

    return CONVERSIONS[name](text)

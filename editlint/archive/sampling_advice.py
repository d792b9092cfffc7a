"""What verdicts advise, for people: a sentence for each rule, and the block of configuration that would do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.archive.sampling_precision import DEMANDS, KEEP, LOWER, OFF, ON, READ_ON, WANTED
from editlint.plural import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editlint.archive.sampling_precision import Precision


def sentence(each: Precision) -> str:
    """What to do about a rule, and why."""
    advice, demand = each.advice, _in_hundred(DEMANDS[each.severity])
    if advice.kind == OFF:
        return "switch it off: not even half of its notes can be right"
    if advice.kind == LOWER:
        return f"call it {_a(advice.severity)}: {_a(each.severity)} must be right {demand} times in 100"
    if advice.kind == ON:
        return "switch it on: it is right often enough to be seen every day"
    if advice.kind == READ_ON:
        return _read_on(each)
    assert advice.kind == KEEP
    if each.active:
        return f"leave it on: it is right at least {demand} times in 100"
    return f"leave it off: it is not right {_in_hundred(max(DEMANDS[each.severity], WANTED))} times in 100"


def _read_on(each: Precision) -> str:
    more = each.advice.more
    if not more:
        return "too close to call: no list that anybody reads would tell"
    said = f"too few to tell: {more:,} more to read" if each.read else f"nothing is read yet: {more:,} to read"
    return said if more <= each.left else f"{said}, and the archive has {each.left or 'none'}"


def _a(severity: str) -> str:
    return f"an {severity}" if severity == "error" else f"a {severity}"


def _in_hundred(part: float) -> str:
    return f"{part * 100:.0f}"


def changes(precision: Iterable[Precision]) -> dict[str, str]:
    """By rule, what its setting would become. A setting is for all notes of a rule, so it has to suit each severity."""
    groups: dict[str, list[Precision]] = {}
    for each in precision:
        groups.setdefault(each.rule, []).append(each)
    settings = {}
    for rule, own in groups.items():
        wanted = {_setting(each) for each in own} - {""}
        if len(wanted) == 1 and all(_setting(each) or each.severity in wanted for each in own):
            settings[rule] = wanted.pop()
    return settings


def _setting(each: Precision) -> str:
    """What the advice on some notes comes to, "" where it leaves them as they are."""
    return each.advice.severity or {OFF: "off", ON: "on"}.get(each.advice.kind, "")


def block(precision: Iterable[Precision], configuration: str = "") -> str:
    """The settings as they would stand in a configuration; "" where nothing is to be changed.

    Args:
        precision: of all rules.
        configuration: the path of the file that the house has; the block is TOML for a pyproject.toml, else YAML.
    """
    settings = changes(precision)
    if not settings:
        return ""
    if configuration.endswith(".toml"):
        return "\n".join(["[tool.editlint.rules]", *(f'"{rule}" = "{value}"' for rule, value in settings.items())])
    return "\n".join(["rules:", *(f"  {rule}: {value}" for rule, value in settings.items())])


def tally(precision: Iterable[Precision]) -> str:
    """How far the reading has come, in one sentence."""
    rules = list(precision)
    read = sum(each.read + each.unsure for each in rules)
    unread = sum(each.unread for each in rules)
    return f"{counted(read, 'note')} of {counted(len({each.rule for each in rules}), 'rule')} read, {unread:,} to go"

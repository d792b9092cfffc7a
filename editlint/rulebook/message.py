"""What a rule says, with its placeholders: checked when a rule is read, filled in when it has found something.

`{match}` stands for itself; a placeholder that is a number may bring its noun, `{words:word}` or
`{count:entry|entries}`, and is then written as people count: "1 word", "2 words". Other formats are not taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.documents.document import OBJECT
from editlint.plural import counted
from editlint.values import LatePattern, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_NOUN = LatePattern(r"[a-zà-ÿ][a-zà-ÿ -]*(?:\|[a-zà-ÿ][a-zà-ÿ -]*)?")
_MOST = 50  # placeholders, of which each may hold a sentence
_MARKS_BEFORE = frozenset(".!?…”’\"'»")  # a full stop behind one of them, or behind a space, may be one too many
_DOUBLED = LatePattern(r"((?:[.!?…]|[.!?…][”’\"'»])\s*)[.]+$")
_OBJECTS = LatePattern(rf"{OBJECT}(?:\s*{OBJECT})*")


class MessageMistake(NamedTuple):
    """Something wrong with a message: what, what to do about it, and the offset where it stands."""

    message: str
    hint: str
    offset: int


def mistakes_in(template: str, known: Sequence[str]) -> Iterator[MessageMistake]:
    """What is wrong with the placeholders of a message; `known` are those that it may use."""
    import string

    from editlint.errors import did_you_mean

    try:
        parts = list(string.Formatter().parse(template))
    except ValueError as error:
        yield MessageMistake(f"“message” has a broken placeholder: {error}", "write {{ for a brace", 0)
        return
    if len(parts) > _MOST:
        yield MessageMistake("“message” has too many placeholders", f"use {_MOST} at most", 0)
    for _, name, noun, conversion in parts:
        if name is None:
            continue
        at = max(0, template.find("{" + name))
        if name not in known:
            hint = did_you_mean(name, list(known)) or f"known placeholders: {', '.join(known)}"
            yield MessageMistake(f"unknown placeholder {{{name}}} in “message”", hint, at)
        elif conversion or (noun and (name == "match" or not _NOUN.fullmatch(noun))):
            hint = f"write {{{name}}} alone; a number may bring its noun, as in {{words:word}}"
            yield MessageMistake(f"“message” cannot have a format for {{{name}}}", hint, at)


def worded(template: str, values: Mapping[str, object]) -> str:
    """A message filled in. Where a value ends in a mark of its own, the message's full stop is left out.

    A kind may have values that not every hit has: an ellipsis stands for one that is not there.
    """
    filled = template.format_map(_Values({name: _Shown(value) for name, value in values.items()}))
    shown = seen(filled)
    before = shown[-2:-1]
    return (_DOUBLED.sub(r"\1", shown) if before in _MARKS_BEFORE or before.isspace() else shown).rstrip()


def seen(text: str) -> str:
    """A stretch of prose as it is quoted: on one line, an ellipsis for what has no words."""
    shown = _OBJECTS.sub("…", text) if OBJECT in text else text
    return " ".join(shown.split())


def shortened(match: str) -> str:
    """A match as it is quoted in a message: a long one by its two ends."""
    text = seen(match)
    return text if len(text) <= 80 else f"{text[:50].rstrip()} … {text[-20:].lstrip()}"


class _Values(dict[str, "_Shown"]):
    """The values of a message by their names, with something to show for each that is asked for."""

    def __missing__(self, name: str) -> _Shown:
        return _Shown("…")


class _Shown:
    """A value as a message shows it, with its noun where the placeholder brings one."""

    def __init__(self, value: object) -> None:
        self._value = value

    def __format__(self, noun: str) -> str:
        text = str(self._value)
        if not noun:
            return text
        if not text.isdecimal():
            return f"{text} {noun.partition('|')[0]}"
        return counted(int(text), *noun.split("|"))

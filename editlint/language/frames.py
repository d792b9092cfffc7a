"""Frames: which words state which attribute, and which part of their clause holds the value. Data, compiled and kept.

After Fillmore, Frame Semantics (1982): a verb or noun opens a scene with roles. A frame file is a list; each frame has

    frame: rise                      its name
    verbs: [rise, climb]             base forms, any voice unless `voice` says "active" or "passive"
    nouns: [rise, climb]             singular
    needs: {to: [throne, crown]}     optional: a verb opens it where the phrase of a role has one of these heads; of
                                     several roles, separated by blanks, one must; with no heads the preposition will do
    about: subject                   whose attribute it is: a role, or "clause" for a group of its own
    states: {changed-to: to}         attribute: role, or several roles separated by blanks, the first one met holds
    gives: {direction: 1}            attributes that the word itself states
    examples:                        each is a test
      - text: Profit rose to £5 million.
        states: ["changed-to(profit) £5 million", "direction(profit) rose"]

Roles: `subject`, `object`, `agent` (who does it: subject of an active verb, "by" of a passive one), `patient` (whom it
befalls: object of an active verb, subject of a passive one or of one without object), `time` (a date of the clause),
`amount` (any number behind the verb), `possessor` (of a noun), `number` (the number before a noun), `clause`, or any
preposition.
"""

from __future__ import annotations

import marshal
import os
import sys
from typing import TYPE_CHECKING

from editlint.cachefiles import cache_folder, code_stamp, digest, read_cache, write_cache
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Frame(NamedTuple):
    """One frame.

    Attributes:
        name: its name, for messages.
        verbs, nouns: base forms and singulars that open it, in lower case.
        voice: "active", "passive" or "" for any.
        about: the role whose attributes it states, or "clause".
        states: attribute and the roles that hold its value, the first one met counts.
        gives: attribute and the number that the word itself states.
        needs: roles and the heads of which the phrase of one of them must have one, for verbs.
    """

    name: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    voice: str
    about: str
    states: tuple[tuple[str, tuple[str, ...]], ...]
    gives: tuple[tuple[str, float], ...]
    needs: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()


class Frames(NamedTuple):
    """The frames of a language, by the words that open them."""

    by_verb: Mapping[str, Sequence[Frame]]
    by_noun: Mapping[str, Sequence[Frame]]


_loaded: dict[str, Frames] = {}


def frames_of(language: str) -> Frames:
    """The frames of a language, read once a process and kept compiled between runs."""
    if language not in _loaded:
        _loaded[language] = _load(os.path.join(os.path.dirname(__file__), language, "frames"))
    return _loaded[language]


def read_frames(path: str) -> list[dict[str, object]]:
    """The frames of one file as they are written, with their examples."""
    import yaml

    with open(path, encoding="utf-8") as file:
        return list(yaml.safe_load(file))


def frame_files(folder: str) -> list[str]:
    """The frame files of a folder, in order."""
    return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".yml"))


def _load(folder: str) -> Frames:
    paths = frame_files(folder)
    stats = [(path, os.stat(path)) for path in paths]
    states = [(path, stat.st_size, stat.st_mtime_ns) for path, stat in stats]
    key = digest("frames", sys.version_info[:3], code_stamp(), states)
    kept = os.path.join(cache_folder(), "frames", f"{key}.bin")
    plain = _unpacked(read_cache(kept))
    if plain is None:
        plain = [_plain(row) for path in paths for row in read_frames(path)]
        write_cache(kept, marshal.dumps(plain))
    frames = [Frame._make(row) for row in plain]
    by_verb: dict[str, list[Frame]] = {}
    by_noun: dict[str, list[Frame]] = {}
    for frame in frames:
        for verb in frame.verbs:
            by_verb.setdefault(verb, []).append(frame)
        for noun in frame.nouns:
            by_noun.setdefault(noun, []).append(frame)
    return Frames(by_verb, by_noun)


def _unpacked(data: bytes | None) -> list[tuple[object, ...]] | None:
    if data is None:
        return None
    try:
        return list(marshal.loads(data))  # noqa: S302  our own cache, in the user's folder
    except (ValueError, EOFError, TypeError):
        return None


def _plain(row: dict[str, object]) -> tuple[object, ...]:
    states, gives, needs = row.get("states") or {}, row.get("gives") or {}, row.get("needs") or {}
    assert isinstance(states, dict)
    assert isinstance(gives, dict)
    assert isinstance(needs, dict)
    return (
        str(row["frame"]),
        tuple(row.get("verbs") or ()),  # type: ignore[arg-type]
        tuple(row.get("nouns") or ()),  # type: ignore[arg-type]
        str(row.get("voice") or ""),
        str(row.get("about") or "clause"),
        tuple((str(name), tuple(str(roles).split())) for name, roles in states.items()),
        tuple((str(name), float(value)) for name, value in gives.items()),
        tuple((tuple(str(roles).split()), tuple(heads)) for roles, heads in needs.items()),
    )

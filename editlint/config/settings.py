"""What a run is asked to do: the values that a configuration file and the command line come down to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editlint.errors import Location


class RuleSetting(NamedTuple):
    """What a configuration says about the rules that a selector names.

    `enabled` is None where it says neither on nor off; `severity` "" where it does not change it. `options` are plain
    texts and lists as written, with the places of keys and values in `places` for complaints.
    """

    selector: str
    enabled: bool | None
    severity: str
    options: Mapping[str, Any]
    location: Location
    places: Mapping[str, Location]


class Override(NamedTuple):
    """Settings for the files that match one of some patterns, relative to the configuration's folder."""

    files: tuple[str, ...]
    rules: tuple[RuleSetting, ...]


class Pack(NamedTuple):
    """A folder of rules; `style` says whose format it is in: "editlint" or "vale"."""

    path: str
    style: str
    location: Location


class Settings(NamedTuple):
    """All settings of a run.

    Attributes:
        profile: "essential", "standard" or "strict".
        select: selectors in place of the profile, when not empty. `extend_select` adds to it, `ignore` takes away.
        root: the folder that patterns and paths in the configuration are relative to.
        path: the configuration file, "" when there is none.
        dictionary: words that all rules of spelling know.
        vocabularies: folders of terms that all rules of Vale's styles heed, each with accept.txt or reject.txt.
        fail_level: violations of this severity or worse make the run fail.
        archive: the folder of what the house has published, against which articles are held; "" for none.
        max_warnings: more warnings than this fail the run too; None for no such limit.
    """

    profile: str = "standard"
    rules: tuple[RuleSetting, ...] = ()
    packs: tuple[Pack, ...] = ()
    facts: tuple[str, ...] = ()
    dictionary: tuple[str, ...] = ()
    vocabularies: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    archive: str = ""
    fail_level: str = "warning"
    max_warnings: int | None = None
    plugins: Mapping[str, Any] = {}
    root: str = ""
    path: str = ""

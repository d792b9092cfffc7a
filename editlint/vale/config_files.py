"""Where Vale's configuration lies: the file of a project, that of the user, and those that packages brought."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from editlint.errors import EditlintError
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = (".vale", "_vale", "vale.ini", ".vale.ini", "_vale.ini")
PACKAGES = ".vale-config"  # in a folder of styles: the configuration files of its packages
VARIABLES: Mapping[str, str] = {
    "VALE_CONFIG_PATH": "a .vale.ini to read, in place of the one that is searched for",
    "VALE_STYLES_PATH": "the folder of styles that is always there",
}


class ConfigFiles(NamedTuple):
    """The files that a run reads: the user's own, "" where there is none, and the project's."""

    user: str = ""
    project: str = ""

    @property
    def all(self) -> tuple[str, ...]:
        """Both, in the order in which they are read."""
        return tuple(path for path in (self.user, self.project) if path)


def find_files(given: str = "", *, start: str = os.curdir, with_user: bool = True) -> ConfigFiles:
    """The configuration files for a run that starts in a folder; `given` is one from the command line.

    Raises:
        EditlintError: the file that was given is not there, or there is none at all.
    """
    user = user_config() if with_user and os.path.isfile(user_config()) else ""
    named = given or os.environ.get("VALE_CONFIG_PATH", "")
    if named and not os.path.isfile(named):
        origin = "" if given else " (from VALE_CONFIG_PATH)"
        raise EditlintError(f"path '{named}' does not exist{origin}", hint="name a .vale.ini")
    project = named or _above(os.path.abspath(start)) or _in(os.path.expanduser("~"))
    if not user and not project:
        hint = "write a .vale.ini here or in a folder above, or name one with --config"
        raise EditlintError("no config file found", hint=hint)
    return ConfigFiles(user, project)


def package_files(styles_path: str) -> tuple[str, ...]:
    """The configuration files that packages have left in a folder of styles, by name."""
    folder = os.path.join(styles_path, PACKAGES)
    if not styles_path or not os.path.isdir(folder):
        return ()
    paths = (os.path.join(folder, name) for name in sorted(os.listdir(folder)))
    return tuple(path for path in paths if os.path.isfile(path))


def user_config() -> str:
    """Where the user's own configuration lies, if there is one."""
    return os.path.join(_home_of("XDG_CONFIG_HOME", os.path.join("~", ".config")), "vale", ".vale.ini")


def default_styles() -> str:
    """The folder of styles that is always there, if it is."""
    from_environment = os.environ.get("VALE_STYLES_PATH")
    if from_environment is not None:
        return from_environment
    return os.path.join(_home_of("XDG_DATA_HOME", os.path.join("~", ".local", "share")), "vale", "styles")


def _home_of(variable: str, otherwise: str) -> str:
    """The folder of the user's data of one kind, by the manners of the system."""
    said = os.environ.get(variable)
    if said:
        return said
    if sys.platform == "darwin":
        otherwise = os.path.join("~", "Library", "Application Support")
    elif sys.platform == "win32":
        otherwise = os.environ.get("LOCALAPPDATA", otherwise)
    return os.path.expanduser(otherwise)


def _above(folder: str) -> str:
    while True:
        found = _in(folder)
        parent = os.path.dirname(folder)
        if found or parent == folder:
            return found
        folder = parent


def _in(folder: str) -> str:
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
    return ""

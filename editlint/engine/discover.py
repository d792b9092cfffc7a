"""Which files a run reads: those named, and those below named folders that are articles and that nothing ignores."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from editlint.config.path_patterns import path_spec
from editlint.documents import FORMATS, format_of
from editlint.errors import EditlintError, Location, did_you_mean
from editlint.files import read_file
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from editlint.documents import Format

_NEVER = {".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv", "venv", ".tox"}


class Patterns(NamedTuple):
    """Patterns with gitignore's rules, relative to a folder."""

    folder: str
    spec: Any

    def match(self, path: str, *, is_folder: bool = False) -> bool | None:
        """True where the last fitting pattern ignores the path, False where it takes it back, None where none fits."""
        relative = os.path.relpath(path, self.folder).replace(os.sep, "/")
        if relative.startswith("../"):
            return None
        include: bool | None = self.spec.check_file(relative + "/" if is_folder else relative).include
        return include


def patterns(folder: str, lines: Iterable[str]) -> Patterns:
    """Patterns as in a .gitignore that lies in `folder`."""
    return Patterns(os.path.abspath(folder), path_spec(lines))


def find_articles(
    paths: Sequence[str],
    *,
    exclude: Sequence[str] = (),
    root: str = "",
    force_exclude: bool = False,
    formats: Mapping[str, Format] = FORMATS,
) -> list[str]:
    """The files to lint, each once, in the order of their names, however they were named.

    Files that are named are taken as they are, unless `force_exclude`.

    Raises:
        EditlintError: a path that was named is not there, or a folder cannot be read.
    """
    excluded = patterns(root or os.getcwd(), exclude) if exclude else None
    found: dict[str, None] = {}
    met = _met_in_folders(formats)
    for path in paths:
        if os.path.isdir(path):
            for each in _walk(path, excluded, met):
                found[os.path.normpath(each)] = None
        elif os.path.exists(path):
            if not (force_exclude and excluded and excluded.match(os.path.abspath(path))):
                found[os.path.normpath(path)] = None
        else:
            raise EditlintError(f"there is no file or folder {path}", hint=meant(path), location=Location(path))
    return sorted(found, key=_rank)


def _rank(path: str) -> tuple[tuple[bool, bytes], ...]:
    """The order in which folders are walked: their files first, each by the bytes of its name, in whatever locale."""
    folder, name = os.path.split(path)
    return (*((True, os.fsencode(part)) for part in folder.split(os.sep)), (False, os.fsencode(name)))


def articles_below(
    folder: str,
    *,
    exclude: Sequence[str],
    root: str,
    formats: Mapping[str, Format],
    unreadable: Callable[[EditlintError], None],
) -> Iterator[str]:
    """The articles of some formats below a folder, one after the other; a folder that cannot be read is passed by."""
    excluded = patterns(root or os.getcwd(), exclude) if exclude else None
    return _walk(folder, excluded, formats, unreadable)


def holds_articles(path: str) -> bool:
    """Whether a path is an article, or a folder with at least one below it."""
    if not os.path.isdir(path):
        return bool(format_of(path, FORMATS))
    return any(True for _ in _walk(path, None, _met_in_folders(FORMATS)))


def _met_in_folders(formats: Mapping[str, Format]) -> Mapping[str, Format]:
    """The formats whose files are articles wherever they lie; of the others, most files are something else."""
    return {name: each for name, each in formats.items() if not each.named_only}


def meant(path: str) -> str:
    """What may have been meant by a path that leads nowhere."""
    if any(sign in path for sign in "*?["):
        return "no file fits this pattern; name a folder to lint all articles below it"
    folder, name = os.path.split(path)
    try:
        names = os.listdir(folder or os.curdir)
    except OSError:
        return ""
    return did_you_mean(path, [os.path.join(folder, each) for each in names], cutoff=0.75) if name else ""


def _walk(
    folder: str,
    excluded: Patterns | None,
    formats: Mapping[str, Format],
    unreadable: Callable[[EditlintError], None] | None = None,
) -> Iterator[str]:
    above = _gitignores_above(folder)
    stack: list[tuple[str, tuple[Patterns, ...]]] = [(folder, (*above, excluded) if excluded else above)]
    while stack:
        here, inherited = stack.pop()
        own = _gitignore(here)
        specs = (*inherited, own) if own else inherited
        try:
            ordered = _entries(here)
        except EditlintError as error:
            if unreadable is None:
                raise
            unreadable(error)
            continue
        folders = []
        for entry in ordered:
            if entry.name.startswith((".", "~$")):  # a hidden file, or the lock of one that is open in Word
                continue
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in _NEVER and not _ignored(entry.path, specs, is_folder=True):
                    folders.append((entry.path, specs))
            elif (
                "." in entry.name
                and _is_article(entry.name, formats)
                and _is_file(entry)
                and not _ignored(entry.path, specs)
            ):
                yield entry.path
        stack.extend(reversed(folders))


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a file: a pipe would keep us waiting, a link may lead nowhere, or in a circle."""
    try:
        return entry.is_file()
    except OSError:
        return False


def _is_article(name: str, formats: Mapping[str, Format]) -> bool:
    """Whether a file in a folder is an article by its name, and not the copy of one with what we had to say of it."""
    form = format_of(name, formats)
    return form is not None and (".commented." not in name or formats[form].annotate is None)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        raise EditlintError(f"cannot read the folder {folder}: {error.strerror}", location=Location(folder)) from None


def _gitignores_above(folder: str) -> tuple[Patterns, ...]:
    """What the folders above one ignore, up to the top of its repository; nothing outside a repository."""
    found: list[Patterns] = []
    here = os.path.abspath(folder)
    while not os.path.exists(os.path.join(here, ".git")):
        parent = os.path.dirname(here)
        if parent == here:
            return ()
        here = parent
        own = _gitignore(here)
        if own is not None:
            found.append(own)
    return tuple(reversed(found))


def _gitignore(folder: str) -> Patterns | None:
    path = os.path.join(folder, ".gitignore")
    try:
        lines = read_file(path).decode("utf-8", "replace").splitlines()
    except OSError:
        return None
    try:
        return patterns(folder, lines)
    except ValueError:  # git passes over a line that is no pattern, such as a lone "!", and so do we
        return patterns(folder, filter(_is_pattern, lines))


def _is_pattern(line: str) -> bool:
    try:
        path_spec([line])
    except ValueError:
        return False
    return True


def _ignored(path: str, specs: tuple[Patterns, ...], *, is_folder: bool = False) -> bool:
    absolute = os.path.abspath(path)
    for spec in reversed(specs):
        verdict: bool | None = spec.match(absolute, is_folder=is_folder)
        if verdict is not None:
            return verdict
    return False

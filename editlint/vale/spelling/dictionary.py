"""Dictionaries of Hunspell, each loaded once a process, and asked once for each form of a word.

The engine is an extra, `editlint[spelling]`; the dictionary of American English comes with editlint.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from os.path import basename, dirname, join
from typing import TYPE_CHECKING, Any

from editlint.errors import EditlintError
from editlint.vale.runnable import NotRunError

if TYPE_CHECKING:
    from collections.abc import Iterable

_AMERICAN = join(dirname(dirname(dirname(__file__))), "language", "en", "hunspell", "en_US")
_MOST_FORMS = 200_000  # the table of a dictionary is emptied when it has as many
# What no dictionary lists and nobody misspells: numbers, also hexadecimal and binary ones, and hashes.
_NUMBER = re.compile(r"[0-9]+(?:[.,-][0-9]+)*[.,-]?|0?x[0-9A-Fa-f]+|0b[01]+|[0-9a-z]{40}")
_MISSING = "install the extra: pip install “editlint[spelling]”"


class Dictionary:
    """What one pair of Hunspell's files knows."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self._forms: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Whether a form of a word is in the dictionary, by itself or as a form of one that is."""
        known = self._forms.get(word)
        if known is None:
            if len(self._forms) >= _MOST_FORMS:
                self._forms.clear()
            known = self._forms[word] = self._look_up(word)
        return known

    def _look_up(self, word: str) -> bool:
        try:
            return bool(self._engine.spell(word)) or _NUMBER.fullmatch(word) is not None
        except UnicodeEncodeError:  # a letter that the dictionary's encoding has no sign for
            return False

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Words of the dictionary that may be meant, the likeliest first. Takes a tenth of a second."""
        try:
            return tuple(self._engine.suggest(word))
        except UnicodeEncodeError:
            return ()


def load(aff: str, dic: str) -> Dictionary:
    """The dictionary of two files: its rules of affixes, and its words.

    Raises:
        EditlintError: they cannot be read, or the engine is not installed.
    """
    try:
        times = tuple(os.stat(path).st_mtime_ns for path in (aff, dic))
    except OSError as error:
        raise EditlintError(f"cannot read {error.filename}: {error.strerror}") from None
    return _loaded(aff, dic, times)


@lru_cache(16)
def _loaded(aff: str, dic: str, times: tuple[int, ...]) -> Dictionary:  # noqa: ARG001  files that were changed are new
    if (dirname(aff), basename(aff)[:-4]) == (dirname(dic), basename(dic)[:-4]):
        return Dictionary(_engine(aff[:-4]))
    from shutil import copyfile
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:  # the engine wants both files in one place under one name
        for path, name in ((aff, "both.aff"), (dic, "both.dic")):
            try:
                copyfile(path, join(folder, name))
            except OSError as error:
                raise EditlintError(f"cannot read {path}: {error.strerror}") from None
        return Dictionary(_engine(join(folder, "both")))


@lru_cache(1)
def american() -> Dictionary:
    """The dictionary of American English, with words that are younger than it.

    Raises:
        EditlintError: the engine is not installed.
    """
    from editlint.language.en.recent_words import RECENT_WORDS

    engine = _engine(_AMERICAN)
    for model, words in RECENT_WORDS.items():
        for word in words.split():
            engine.add_with_affix(word, model)
    return Dictionary(engine)


def known_to(dictionaries: Iterable[Dictionary], word: str) -> bool:
    """Whether one of several dictionaries knows a word."""
    return any(each.knows(word) for each in dictionaries)


def _engine(path: str) -> Any:
    """Hunspell with the two files of a path that lacks their endings."""
    try:
        from hunspell import Hunspell, HunspellFilePathError
    except ImportError:
        raise NotRunError("spelling needs Hunspell, which is not installed", hint=_MISSING) from None
    try:
        return Hunspell(basename(path), hunspell_data_dir=dirname(os.path.abspath(path)), system_encoding="UTF-8")
    except HunspellFilePathError as error:
        raise EditlintError(f"cannot read the dictionary {path}: {error}") from None

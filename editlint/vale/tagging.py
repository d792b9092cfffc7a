"""The tokens of a sentence and their parts of speech, as tags of the Penn Treebank.

The tagger is that of TextBlob, an extra: `editlint[tagger]`. It tags a word by a lexicon and then by its neighbours; it
takes every 's for a possessive.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from editlint.language.en.universal_tags import MARKS
from editlint.vale.runnable import NotRunError
from editlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK = re.compile(r"\S+")
_WHOLE = re.compile(r"(?:[A-Za-z]\.){2,}|[A-Z][a-z]{1,2}\.")  # U.S., Mr.
_BEFORE = frozenset('$("[“‘')
_AFTER = frozenset(",)\"]!;.?:'”’")
_ENDING = re.compile(r"(?<=.)(?:['’](?:ll|s|re|m)|n['’]t)", re.IGNORECASE)  # where they|'ll and do|n't are parted
_SENTENCES = 4_096  # whose tags are kept: the rules of a style ask for the same ones


class Token(NamedTuple):
    """A word or a mark of a sentence. The tag is empty where nobody asked for tags."""

    text: str
    start: int
    tag: str = ""


@lru_cache(_SENTENCES)
def tokens_of(sentence: str) -> tuple[Token, ...]:
    """The words and marks of a sentence; contractions are two words."""
    return tuple(token for chunk in _CHUNK.finditer(sentence) for token in _divided(chunk[0], chunk.start()))


@lru_cache(_SENTENCES)
def tagged(sentence: str) -> tuple[Token, ...]:
    """The tokens of a sentence with their tags. The tagger has to be there, see `require_tagger`."""
    tokens = tokens_of(sentence)
    texts = [token.text.replace("’", "'") for token in tokens]
    tags = [tag for _, tag in _tagger().find_tags(texts)]
    return tuple(
        token._replace(tag=MARKS.get(token.text) or tag.removesuffix("-PERS").removesuffix("-LOC").removesuffix("-ORG"))
        for token, tag in zip(tokens, tags, strict=True)
    )


def require_tagger() -> None:
    """Make sure that there is a tagger, without the half second that loading it takes.

    Raises:
        NotRunError: it is not installed.
    """
    from importlib.util import find_spec

    if find_spec("textblob") is None:
        raise NotRunError(
            "tags of parts of speech need a tagger, which is not installed",
            hint="install the extra: pip install “editlint[tagger]”",
        )


@lru_cache(1)
def _tagger() -> Any:
    from textblob.en import parser

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves the closing of its files to Python
        parser.find_tags(["a"])
    return parser


def _divided(chunk: str, at: int) -> Iterator[Token]:
    """What stands between two spaces, parted into marks before it, words, and marks after it."""
    start, end = 0, len(chunk)
    after: list[Token] = []
    while start < end:
        rest = chunk[start:end]
        if len(rest) == 1 or _WHOLE.fullmatch(rest):
            break
        ending = _ENDING.search(rest)
        if rest[0] in _BEFORE:
            yield Token(rest[0], at + start)
            start += 1
        elif ending is not None:
            yield Token(rest[: ending.start()], at + start)
            start += ending.start()
        elif rest[-1] in _AFTER:
            end -= 1
            after.append(Token(rest[-1], at + end))
        else:
            break
    if start < end:
        yield Token(chunk[start:end], at + start)
    yield from reversed(after)

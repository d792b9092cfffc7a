"""Versions of an article that is being written: each is read as if it were the only one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.engine.session import Session
from editlint.source import Source
from fuzzing import prose
from fuzzing.mutations import mutated
from fuzzing.promises import check_outcome, strict

if TYPE_CHECKING:
    import random


def one(chance: random.Random) -> None:
    """One article in a few versions."""
    name = chance.choice(prose.FORMATS)
    text = prose.article(chance, name, most=2)
    session = Session(strict(), "a", name)
    for _ in range(chance.randint(2, 3)):
        source = Source(text.removeprefix("\ufeff"), "a")
        reading = session.read(source.text)
        alone = strict().lint_source(source, name)
        check_outcome(alone, source)
        assert reading.outcome == alone
        assert reading.article.document.pieces == session.read(source.text).article.document.pieces
        text = _edited(chance, text, name)


def _edited(chance: random.Random, text: str, name: str) -> str:
    """The next version: mostly a keystroke or a pasted word, sometimes anything."""
    at = chance.randint(0, len(text))
    way = chance.randrange(6)
    if way == 0:
        return text[:at] + text[at + 1 :]
    if way < 3:
        return text[:at] + chance.choice('aeT1 .,\n“"-*<') + text[at:]
    if way == 3:
        return text[:at] + chance.choice(prose.tokens(name)) + text[at:]
    if way == 4:
        return f"{text}\n\n{chance.choice(prose.SENTENCES)}\n"
    return mutated(chance, text, prose.tokens(name))

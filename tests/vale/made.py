"""Rules of Vale's made ready from what their files say, and run over one block."""

from __future__ import annotations

from editlint.vale.checks import ready
from editlint.vale.finder import PlainFinder
from editlint.vale.model import Block, Vocabulary
from editlint.vale.rule_files import read_rule


def check(folder, text, *, accept=(), name="House.Rule"):
    """The check of a rule whose file holds `text`, in a folder of styles."""
    path = folder / "styles" / name.replace(".", "/")
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.with_suffix(".yml")
    file.write_text("message: m\n" + text, "utf-8")
    return ready(read_rule(str(file), name, (str(folder / "styles"),)), Vocabulary(tuple(accept)))


def found(made, text, memory=None):
    """What a check objects to in a block: the texts, or the values where it objects to the whole."""
    finder = PlainFinder()
    block = Block("text.txt", text, ())
    matches = finder.matches(made.needs, block) if made.needs is not None else ()
    if made.needs is not None and not matches:
        return []
    return list(made.run(block, matches, finder, {} if memory is None else memory))


def texts(made, text):
    """The texts that a check objects to in a block."""
    return [text[each.start : each.end] for each in found(made, text)]

"""Rules and texts for tests: a rule from its YAML, a text of paragraphs as blocks, and what is found in it."""

from textwrap import dedent

from editlint.source import Source
from editlint.vale.checks import ready
from editlint.vale.linter import Ready, lint
from editlint.vale.model import Block, Stretch, Text, Vocabulary
from editlint.vale.rule_files import read_rule
from editlint.vale.rule_finder import RuleFinder


class Nothing:
    """Comments that switch nothing off."""

    def is_off(self, rule, block, start, end, match):
        return False


def rule_from(folder, text, name="House.Rule", changes=None):
    """The rule that a YAML text makes, in a folder of styles."""
    style, *inner = name.split(".")
    path = folder.joinpath(style, *inner).with_suffix(".yml")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text), encoding="utf-8")
    return read_rule(str(path), name, [str(folder)], changes)


def text_of_paragraphs(text):
    """Each line of a text as a block of its own."""
    blocks = []
    place = 0
    for order, line in enumerate(text.split("\n")):
        stretches = [Stretch(0, len(line), place, place + len(line))]
        blocks.append(Block("text.md", line, stretches, order=order))
        place += len(line) + 1
    return Text(Source(text), "md", lambda _kinds: tuple(blocks), {}, Nothing())


def found(rules, text, vocabulary=None):
    """What rules say of a text: line, column and message."""
    readied = [Ready(rule, ready(rule, vocabulary or Vocabulary())) for rule in rules]
    read = text_of_paragraphs(text)
    return [(*read.source.position(alert.start), alert.message) for alert in lint(readied, read, RuleFinder())]

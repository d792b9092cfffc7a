"""Rules that run together say what each says alone, over whole articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from house_style import rule_from

from editlint.source import decode
from editlint.vale.blocks import text_of
from editlint.vale.blocks.settings import TextSettings
from editlint.vale.checks import ready
from editlint.vale.linter import Ready, lint
from editlint.vale.model import Vocabulary
from editlint.vale.rule_finder import RuleFinder

ROOT = Path(__file__).parents[2]
ARTICLES = sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("examples/newsroom/**/*.md"), ROOT / "README.md"])
RULES = {
    "House.Words": "extends: existence\nmessage: \"'%s'\"\nignorecase: true\ntokens: [the, 'th\\w+', of the, in, '\\d+']\n",
    "House.Parts": "extends: existence\nmessage: \"'%s'\"\nnonword: true\ntokens: ['[^,]+, and', ', \\w+', '(?<=\\w)’s']\n",
    "House.Passive": 'extends: existence\nmessage: "%s"\nraw: [\'\\b(am|is|are|was|were|been)\\b\\s*\']\ntokens: ["[\\\\w]+ed", held]\n',
    "House.Swap": "extends: substitution\nmessage: \"%s, %s\"\nswap: {'(?:was|were) (\\w+)': has $1, said: told, reports?: news}\n",
    "House.Long": "extends: occurrence\nmessage: long\nscope: sentence\nmax: 25\ntoken: '\\b(\\w+)\\b'\n",
    "House.Twice": "extends: repetition\nmessage: \"%s\"\nalpha: true\ntokens: ['[^\\s]+']\n",
    "House.Short": "extends: conditional\nmessage: \"%s\"\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\n",
    "House.Pairs": 'extends: consistency\nmessage: "%s"\neither: {toward: towards, and: or}\n',
    "House.Heads": 'extends: capitalization\nmessage: "%s"\nscope: heading\nmatch: $sentence\n',
    "House.Raw": 'extends: existence\nmessage: "%s"\nscope: raw\nnonword: true\ntokens: [\'^#+ .*$\', "\\\\*\\\\*"]\n',
}


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    folder = tmp_path_factory.mktemp("styles")
    made = [rule_from(folder, text, name) for name, text in RULES.items()]
    return [Ready(rule, ready(rule, Vocabulary())) for rule in made]


def alerts(rules, path):
    text = text_of(decode(path.read_bytes(), str(path)), path.suffix[1:], TextSettings())
    return [(each.rule.name, each.start, each.end, each.message) for each in lint(rules, text, RuleFinder())]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_rules_say_together_what_each_says_alone(rules, path):
    together = alerts(rules, path)
    assert sorted(together) == sorted(each for rule in rules for each in alerts([rule], path))
    assert len({name for name, *_ in together}) > 3

"""Configurations in YAML and TOML, with dictionaries: settings or located mistakes, and no other exception."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.checks.registry import as_kind
from editlint.config.read import read_settings
from editlint.config.resolve import resolve
from editlint.errors import EditlintError
from fuzzing.mutations import encoded, mutated
from fuzzing.promises import check_errors, strict
from fuzzing.yaml_texts import TOKENS, value, written

if TYPE_CHECKING:
    import random

_YAML = (
    """\
profile: strict
rules:
  dates: error
  readability.grade: {max: 14, severity: warning}
  wording.hype: off
select: [ALL]
extend_select: [tag:lives]
ignore: grammar
packs: [house, {vale: house}]
facts: [facts.yml]
dictionary: [Ruiz, words.txt]
overrides:
  - files: ["opinion/**", "!a"]
    rules: {attribution: off}
exclude: ["archive/**", "*.tmp"]
fail_level: error
max_warnings: 3
plugins: {a: {b: [1, 2]}}
""",
    "extends: [other.yml]\nprofile: essential\nvocabularies: house\narchive: out\n",
)
_TOML = (
    """\
[project]
name = "a"
[tool.editlint]
profile = "standard"
dictionary = ["Ruiz"]
exclude = ["a/**"]
max_warnings = 1
[tool.editlint.rules]
dates = "error"
"readability.grade" = {max = 14}
[[tool.editlint.overrides]]
files = ["opinion/**"]
rules = {attribution = "off"}
""",
)
_TOML_TOKENS = (
    *("[", "]", "[[", "]]", "=", '"', "'", '"""', "'''", "{", "}", ",", "\n", ".", "# ", "1e999", "9" * 40, "nan", "inf", "2024-05-03"),
    *("true", "0x", "1_0", "\\u0041", "\\", "[tool.editlint]\n", "[tool]\neditlint = 3\n", 'tool = "a"\n', "a.b.c = 1\n", "[a]\n[a]\n", "07:32:00"),
)  # fmt: skip


def one(chance: random.Random) -> None:
    """One configuration."""
    if chance.random() < 0.3:
        name, text = "pyproject.toml", mutated(chance, chance.choice(_TOML), _TOML_TOKENS, _TOML)
    elif chance.random() < 0.3:
        keys = (
            "profile",
            "rules",
            "select",
            "packs",
            "facts",
            "dictionary",
            "overrides",
            "exclude",
            "fail_level",
            "extends",
        )
        name, text = ".editlint.yml", written({key: value(chance) for key in chance.sample(keys, chance.randint(1, 3))})
    else:
        name, text = ".editlint.yml", mutated(chance, chance.choice(_YAML), TOKENS, _YAML)
    files = {name: text, "other.yml": "profile: strict\n", "words.txt": "Ruiz # a\nMoser\n", "facts.yml": "facts: []\n"}
    data = encoded(chance, text) if chance.random() < 0.3 else text.encode("utf-8", "replace")
    for path, content in files.items():
        with open(path, "wb") as file:
            file.write(data if path == name else content.encode())
    try:
        settings = read_settings(name)
        run = strict()
        resolve(settings, run.rulebook.rules, lambda kind: as_kind(run.registry.check(kind)))
    except EditlintError as error:
        check_errors(error.each(), files if data == text.encode("utf-8", "replace") else {})

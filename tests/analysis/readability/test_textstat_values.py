"""Our readability values are textstat's to the last digit, without a network and without NLTK's corpus."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from editlint.analysis.article import Article
from editlint.analysis.readability.textstat_values import NAMES
from editlint.documents import parse
from editlint.source import Source

HERE = Path(__file__).parent

MEASURE = """
import json, socket, sys

def refuse(*arguments, **named):
    raise AssertionError("asked for the network")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
sys.path.insert(0, sys.argv[1])
from reference_texts import reference_texts
from editlint.analysis.readability.textstat_values import NAMES, textstat_value

for text in reference_texts():
    print(json.dumps([textstat_value(name, text) for name in NAMES], ensure_ascii=False))
assert "nltk" not in sys.modules
"""


def recorded() -> list[list[object]]:
    """What an untouched textstat said, by scripts/build_textstat_reference.py."""
    lines = (HERE / "textstat_reference.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0]) == list(NAMES)
    return [json.loads(line) for line in lines[1:]]


def test_every_value_of_two_hundred_texts_is_textstats_with_the_network_cut(tmp_path: Path) -> None:
    environment = {**os.environ, "HOME": str(tmp_path), "NLTK_DATA": str(tmp_path), "PYTHONUTF8": "1"}
    run = subprocess.run(
        [sys.executable, "-c", MEASURE, str(HERE)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.stderr == ""
    expected = recorded()
    found = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(found) == len(expected) == 200
    for number, (row, other) in enumerate(zip(found, expected, strict=True)):
        assert dict(zip(NAMES, row, strict=True)) == dict(zip(NAMES, other, strict=True)), number


def test_the_attributes_of_an_article_are_textstats_values_of_its_prose() -> None:
    import textstat

    text = "The committee's decision surprised everybody. Nobody, said Dr. Ana Ruiz, had expected 3.3 million votes."
    readability = Article(parse(Source(text), "text")).readability
    assert readability.text == text
    # Lists of easy words and letters need no syllables, so textstat answers by itself.
    for name in ("automated_readability_index", "coleman_liau_index", "lix", "rix", "char_count", "sentence_count"):
        assert getattr(readability, name) == getattr(textstat, name)(text)


def test_markup_is_not_counted() -> None:
    marked = Article(parse(Source("A *very* short [note](https://example.org) on **tax**.\n"), "markdown"))
    plain = Article(parse(Source("A very short note on tax."), "text"))
    assert marked.readability.char_count == plain.readability.char_count
    assert marked.readability.flesch_reading_ease == plain.readability.flesch_reading_ease


def test_names_are_listed_and_others_refused() -> None:
    readability = Article(parse(Source("Short."), "text")).readability
    assert "flesch_kincaid_grade" in dir(readability)
    with pytest.raises(AttributeError, match="no_such_formula"):
        _ = readability.no_such_formula

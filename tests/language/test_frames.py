"""Frames carry their own tests: each example states what it says it does, and each attribute has an example."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

import editlint.language
from editlint.analysis.article import Article
from editlint.analysis.statements.matching import matches_of
from editlint.documents import parse
from editlint.language.frames import frame_files, frames_of, read_frames
from editlint.source import Source

if TYPE_CHECKING:
    from editlint.analysis.reading.phrases import Phrase

FOLDER = os.path.join(os.path.dirname(editlint.language.__file__), "en", "frames")
ROWS = [(os.path.basename(path), row) for path in frame_files(FOLDER) for row in read_frames(path)]
EXAMPLES = [
    pytest.param(row["frame"], example, id=f"{row['frame']}: {example['text']}")
    for _, row in ROWS
    for example in row["examples"]
]


def stated(text: str, frame: str) -> set[str]:
    """What one frame states in a text, each as the attribute and the words that hold its value."""
    article = Article(parse(Source(text, "a.txt"), "text"))
    found: set[str] = set()
    for index in range(len(article.reading)):
        for match in matches_of(article.reading.sentence(index), frames_of("en")):
            if match.frame.name == frame:
                found |= {f"{name} {_value(text, phrase)}" for name, phrase in match.roles.items()}
                found |= {f"{name} {text[match.start : match.end]}" for name, _ in match.frame.gives}
    return found


def _value(text: str, phrase: Phrase) -> str:
    values = [*phrase.quantities, *phrase.dates]
    return text[values[0].start : values[0].end] if len(values) == 1 else text[phrase.start : phrase.end]


@pytest.mark.parametrize(("frame", "example"), EXAMPLES)
def test_an_example_states_what_its_frame_says(frame, example):
    assert set(example["states"]) <= stated(example["text"], frame)


@pytest.mark.parametrize("row", [pytest.param(row, id=f"{file}: {row['frame']}") for file, row in ROWS])
def test_each_attribute_of_a_frame_has_an_example(row):
    shown = {str(state).split(" ")[0] for example in row["examples"] for state in example["states"]}
    assert {*(row.get("states") or {}), *(row.get("gives") or {})} <= shown


def test_frames_have_names_of_their_own():
    names = [row["frame"] for _, row in ROWS]
    assert len(names) == len(set(names))

"""Where sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.text.sentences import find_sentences
from editlint.documents.document import HEADING, PARAGRAPH, Block


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in find_sentences(text, [Block(PARAGRAPH, 0, len(text))])]


# One list of sentences a case: joined by a space they must come apart again.
@pytest.mark.parametrize(
    "sentences",
    [
        ["The council met.", "It rose late."],
        ["Mr. Diaz met Gen. Okafor at St. Mary's.", "Both left."],
        ["The U.S. Senate voted on Jan. 5 at 6 p.m. Monday.", "It failed."],
        ["He moved to the U.S. in May.", "She stayed in the U.K.", "They write."],
        ["Profit rose 3.3 million to 4.1 million.", "Sales fell."],
        ["J. K. Rowe and George W. Bell signed.", "The rest did not."],
        ["See No. 5 on the list.", "He said no.", "Nobody else did."],
        ["He fell ill.", "Doctors were called."],
        ["She had been Lt. Gov.", "The voters chose Dr. No and Gen. Lee."],
        ["Acme Inc. Chairman Ana Ruiz resigned.", "She works for Acme Inc.", "The firm declined."],
        ["“It is over.”", "She left."],
        ["“Will it rain?” Ana Ruiz asked.", "Nobody knew."],
        ["“Will it rain?”", "Nobody in the room knew."],
        ["Was it worth it?", "Yes!", "It was …", "Perhaps."],
        ["1. Wash the pan.", "Dry it."],
        ["It ended in 2019.", "25 people stayed.", "“We go,” he said."],
        ["The point was his and I.", "Officials agreed."],
        ["It was over (he said so.)", "She left."],
    ],
)
def test_sentences_come_apart(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_a_lower_case_word_never_opens_a_sentence() -> None:
    assert split("“Why?” he asked. Nobody knew.") == ["“Why?” he asked.", "Nobody knew."]


def test_blocks_and_hard_line_breaks_end_sentences() -> None:
    text = "A heading without a point\n\nFirst line\nsecond line. Third."
    blocks = [Block(HEADING, 0, 25, 1), Block(PARAGRAPH, 27, len(text))]
    found = [(text[s.start : s.end], s.block) for s in find_sentences(text, blocks)]
    assert found == [
        ("A heading without a point", 0),
        ("First line", 1),
        ("second line.", 1),
        ("Third.", 1),
    ]


def test_empty_blocks_have_no_sentences() -> None:
    assert find_sentences("", [Block(PARAGRAPH, 0, 0)]) == []


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.text(alphabet='Ab c.?!\n“”…1"(U.S. Mr', max_size=60))
def test_sentences_are_ordered_trimmed_and_lose_nothing(text: str) -> None:
    found = find_sentences(text, [Block(PARAGRAPH, 0, len(text))])
    position = 0
    for sentence in found:
        assert not text[position : sentence.start].strip()
        assert sentence.start < sentence.end
        assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip()
        assert "\n" not in text[sentence.start : sentence.end]
        position = sentence.end
    assert not text[position:].strip()


def test_a_letter_ends_a_sentence_before_a_word_that_opens_one() -> None:
    assert split("It lacks vitamin C. The label said so.") == ["It lacks vitamin C.", "The label said so."]


@pytest.mark.parametrize("run", [".", "?!", "…", "!", '."', ".)", ". .", "1. "])
def test_runs_of_a_hundred_thousand_marks_lose_nothing(run: str) -> None:
    text = f"Soup {run * (100_000 // len(run))} 3.50"
    found = split(text)
    assert "".join("".join(found).split()) == "".join(text.split())

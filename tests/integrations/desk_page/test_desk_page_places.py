"""What the page reckons with places: code points to UTF-16 units, places that move with an edit, and line ends."""

from __future__ import annotations

import random

import pytest

ALPHABET = "ab \n😀é𝄞\u05d0\u0301\u200d"


@pytest.fixture(scope="module")
def texts():
    chance = random.Random(12)
    return ["".join(chance.choices(ALPHABET, k=chance.randrange(30))) for _ in range(200)]


def test_code_points_are_found_as_units(page, texts):
    told = page.evaluate(
        """async (texts) => {
          const { toUnits } = await import("/page/positions.js");
          return texts.map((text) => { const units = toUnits(text); return [...text, ""].map((_, at) => units(at)); });
        }""",
        texts,
    )
    units = [[len(text[:at].encode("utf-16-le")) // 2 for at in range(len(text) + 1)] for text in texts]
    assert told == units


def test_a_place_that_an_edit_does_not_touch_keeps_its_words(page, texts):
    chance = random.Random(13)
    cases = []
    for text in texts:
        start, end = sorted(chance.sample(range(len(text) + 1), 2)) if len(text) > 1 else (0, len(text))
        before, after = chance.choice(((text[start:end], "x1"), ("", "y2z"), (text[start:end], "")))
        cases.append([f"{before}«{text}»{text}", f"{after}«{text}»{text}"])
    words = page.evaluate(
        """async (cases) => {
          const { editBetween, move, range } = await import("/page/ranges.js");
          return cases.map(([before, after]) => {
            const place = range(before.indexOf("«"), before.indexOf("»") + 1);
            const edit = editBetween(before, after);
            if (edit) move(place, edit);
            return [place.touched, after.slice(place.start, place.end)];
          });
        }""",
        cases,
    )
    assert words == [[False, after[after.index("«") : after.index("»") + 1]] for _, after in cases]


ENDS = [  # a file, its text as it was edited, and the file that is saved
    ("a\r\nb\r\n", "a\nb\n", "a\r\nb\r\n"),
    ("a\r\nb\r\n", "a\nx\ny\nb\n", "a\r\nx\r\ny\r\nb\r\n"),
    ("a\r\nb\nc\rd", "a\nb\nc\nd", "a\r\nb\nc\rd"),
    ("a\r\nb\nc\r\nd\n", "a\nX\nc\nd\n", "a\r\nX\r\nc\r\nd\n"),
    ("a\r\nb\r\n", "", ""),
    ("\r\n\r\n", "\n", "\r\n"),
]


def test_a_file_gets_its_own_line_ends_back(page):
    code = """async (cases) => {
      const { withEndings } = await import("/page/endings.js");
      return cases.map(([original, text]) => withEndings(text, original));
    }"""
    assert page.evaluate(code, ENDS) == [saved for *_, saved in ENDS]

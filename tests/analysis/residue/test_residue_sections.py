"""What looks like a left-over and is the text's own: sections of manuals, embedded posts, licences; by the public door."""

from __future__ import annotations

from itertools import pairwise

import pytest

import editlint

STORY = "The harbour board voted on Monday to let the ferry sail again after six weeks in the dock of the yard."


def residue(text: str, form: str = "markdown") -> list[tuple[str, str]]:
    config = {"select": ["residue"], "ignore": ["residue.caption", "residue.date-stamp"]}  # suggestions of “strict”
    found = editlint.lint_text(text, format=form, config=config)
    return [(v.rule.removeprefix("residue."), v.match) for v in found]


@pytest.mark.parametrize(
    "text",
    [
        f"# ferry list\n\n{STORY}\n\n## Options\n\n    --all\n\n## Options of the parent\n\n    --help\n",
        f"# ferry list\n\n{STORY}\n\n### SEE ALSO\n\n* [ferry](ferry.md) - Sail\n* [ferry add](add.md) - Add a boat\n",
        f"# Changes\n\n{STORY}\n\n## 1.0.6\n\n- Add a boat\n\n## 1.0.5\n\n- Mend a boat\n",
        f"# Ferry\n\n{STORY}\n\n## License\n\nCopyright (c) 2015 Ana Ruiz\n",
        f"# Ferry\n\n{STORY}\n\n## Subscribe\n\n{STORY}\n",
        f"# Ferry\n\n{STORY}\n\n> The river does not care.\n>\n> — Ana Ruiz (@anaruiz) January 13, 2021\n\n{STORY}\n",
        f"{STORY}\n\nA post shared by The Harbour (@harbour)\n\n{STORY}\n",
        f"{STORY}\n\n© Reuters\n\n{STORY}\n\n© 2019 Ana Ruiz/Harbour Pictures\n\n{STORY}\n",
        f"{STORY}\n\n01632 960 118\n\n555-0142\n",
        f"{STORY}\n\n- related: mend the gate 27af5a3\n- Updated year in header 4f20bf2\n\n{STORY}\n",
        "## ferry list\n\nList all the boats\n\n### Synopsis\n\nList all the boats.\n",
        "A summary of the vote.\n\nA summary of the vote.\n",
        "Open the folder %APPDATA% and delete what is there.\n",
    ],
)
def test_what_an_author_wrote_is_no_left_over(text: str) -> None:
    assert residue(text) == []


def test_a_button_among_headings_is_still_one() -> None:
    text = f"# Ferry\n\n{STORY}\n\n## Share this article\n\n## Print\n\n## License\n\n{STORY}\n\n© 2024 Harbour Media\n"
    assert residue(text) == [("share-buttons", "Share this article\n\nPrint")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier cost (TK) pounds.", [("placeholder", "TK")]),
        ("The pier [need quote TK] was closed.", [("draft-note", "[need quote TK]")]),
        ("TODO: XX percent of the boats", [("draft-note", "TODO: XX percent of the boats")]),
        ("The pier [insert name] closed {{ page.town }} on [[Monday]].", [("placeholder", "[insert name]")]),
        ("He saw <insert name> there, **TK** boats.", [("placeholder", "<insert name>"), ("placeholder", "TK")]),
    ],
)
def test_one_left_over_is_reported_once(text: str, expected: list[tuple[str, str]]) -> None:
    found = residue(text, "text")
    assert [each for each in found if each[0] in ("placeholder", "draft-note")] == expected


def test_no_two_rules_of_the_pack_report_the_same_place() -> None:
    text = (
        "The pier (TK) [need quote TK] {{ name }} [insert name] **[check spelling]** cost XX percent.\n\n"
        '[caption id="a_1" align="none"]<b>TK</b>[/caption] TODO: ask {{ town }} &amp; [[TK]]\n'
    )
    spans = sorted((v.start, v.end) for v in editlint.lint_text(text, format="text", config={"select": ["residue"]}))
    assert len(spans) > 6
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


MANUAL = """Run it:

```sh
ship new
```

Create a page called [name] in `./pages`. The tag is &lt;div&gt;, the sign \\u0026 and the variable {{ title }}.

## Permalink

You can set it to what you like. If you leave it, your page gets one of its own.
"""


def test_a_manual_may_speak_of_signs_labels_and_blanks_to_fill_in() -> None:
    assert editlint.lint_text(MANUAL, format="markdown", config={"select": ["residue"]}) == []
    story = MANUAL.replace("```sh\nship new\n```", "The ferry left at noon.").replace("`", "")
    found = {v.rule for v in editlint.lint_text(story, format="markdown", config={"select": ["residue"]})}
    assert found >= {"residue.placeholder", "residue.stray-markup"}


def test_a_blank_by_itself_divides_and_one_in_a_sentence_waits() -> None:
    divided = "The ferry left.\n\n\\_\\_\\_\n\nAna Ruiz contributed from the TCL/TK quay."
    assert editlint.lint_text(divided, config={"select": ["residue.placeholder"]}) == []
    waiting = editlint.lint_text("The ferry cost ___ pounds.", config={"select": ["residue.placeholder"]})
    assert [v.match for v in waiting] == ["___"]


@pytest.mark.parametrize("mark", ["-30-", "-ends-", "(more)", "Word count: 412"])
@pytest.mark.parametrize("below", ["3 Comments\n\nLeave a Comment", "Share\n\nTweet\n\nPrint", "Page 1 of 2\n\nPrint"])
def test_a_note_to_the_desk_is_no_part_of_the_page_round_it(mark: str, below: str) -> None:
    found = residue(f"{STORY}\n\nPrint\n\n{mark}\n\n{below}\n", "text")
    assert [each for each in found if mark in each[1]] == [("draft-note", mark)]
    assert len(found) > 1

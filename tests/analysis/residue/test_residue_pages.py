"""Whole pages in the manner of many kinds of sites, line by line.

In `pages/` a line of the page that is no story begins with "+", a line of the story with "-", and one that may be
either (a byline, a caption, somebody's comment) with "=".
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from editlint.analysis.article import Article
from editlint.analysis.residue import KINDS, find_residue, residue_spans
from editlint.documents import parse
from editlint.source import Source

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))


def lines_of(path: Path) -> list[tuple[str, str]]:
    return [(line[0], line[1:].strip()) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def hit_lines(lines: list[tuple[str, str]]) -> list[tuple[str, str, bool]]:
    text = "".join(line + "\n\n" for _, line in lines)
    article = Article(parse(Source(text), "text"))
    spans = [article.document.source_span(*span) for span in residue_spans(article)]
    result, at = [], 0
    for label, line in lines:
        result.append((label, line, any(s.start < at + len(line) and s.end > at for s in spans)))
        at += len(line) + 2
    return result


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_no_line_of_the_story_is_taken_for_a_left_over(path: Path) -> None:
    assert [line for label, line, hit in hit_lines(lines_of(path)) if label == "-" and hit] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_most_of_what_stands_round_the_story_is_found(path: Path) -> None:
    found = [hit for label, _, hit in hit_lines(lines_of(path)) if label == "+"]
    assert sum(found) >= 0.65 * len(found)


def test_nearly_all_of_it_is_found_over_all_pages() -> None:
    found = [hit for path in PAGES for label, _, hit in hit_lines(lines_of(path)) if label == "+"]
    assert sum(found) >= 0.9 * len(found)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_left_overs_are_in_order_and_fill_whole_blocks(path: Path) -> None:
    text = "\n\n".join(line for _, line in lines_of(path))
    article = Article(parse(Source(text), "text"))
    found = find_residue(article)
    starts, ends = {b.start for b in article.blocks}, {b.end for b in article.blocks}
    assert all(item.kind in KINDS and item.start in starts and item.end in ends for item in found)
    assert all(a.end < b.start for a, b in pairwise(found))
    assert all(item.blocks == sum(item.start <= b.start < item.end for b in article.blocks) for item in found)


STORY = [
    "The council met on Monday and spoke for nine hours about the bridge that has been closed since the storm in March.",
    "Ana Ruiz, who leads the harbour office, said that the repair would cost more than a new bridge and take as long.",
    "A decision is expected before the summer, when the ferries are full and the road along the coast is crowded.",
]


def kinds_of(*parts: str, markdown: bool = False) -> list[str]:
    article = Article(parse(Source("\n\n".join(parts)), "markdown" if markdown else "text"))
    return [item.kind for item in find_residue(article)]


@pytest.mark.parametrize(
    "line",
    [
        "Share of voters over 60 doubled",
        "Comments from the mayor",
        "Print is not dead",
        "Contact",
        "Newsletter",
        "Subscribe to the idea or leave, the mayor told them.",
        "Back to the drawing board",
        "More on the bridge later.",
        "Tags on the pier will be removed, the office said.",
        "What the advertisement did not say",
        "“Skip to content,” the sign said.",
        "Copyright, fair use and the law",
        "Home is where the harbour is",
        "The next page of the story has not been written.",
        "About 300 comments were read aloud.",
        "Police, courts and business",
    ],
)
def test_lines_that_look_alike_are_left_alone(line: str) -> None:
    assert kinds_of(STORY[0], line, *STORY[1:]) == []


@pytest.mark.parametrize(
    "heading", ["Share", "Search", "Newsletter", "Related work", "Weather", "Comments", "Contact us"]
)
def test_headings_of_sections_are_left_alone(heading: str) -> None:
    assert kinds_of(STORY[0], f"## {heading}", *STORY[1:], markdown=True) == []


def test_a_list_of_networks_in_a_story_is_left_alone() -> None:
    listed = "- Facebook\n- Twitter\n- YouTube\n- Instagram"
    assert kinds_of(STORY[0], "The office may be reached by these:", listed, *STORY[1:], markdown=True) == []


def test_teasers_are_one_block_down_to_the_end() -> None:
    pairs = [
        part
        for number in ("One", "Two", "Three", "Four")
        for part in (
            f"Why Bridge Number {number} Was Never Built",
            "Read what the engineers had to say about the ground.",
        )
    ]
    assert kinds_of(*STORY, "You may also like", *pairs) == ["teaser-block"]
    assert kinds_of(*STORY, "Recommended", *pairs[:4], "© 2021 The Harbour Courier") == [
        "teaser-block",
        "copyright-footer",
    ]


def test_a_section_of_short_paragraphs_is_no_block_of_teasers() -> None:
    parts = ["Related work", *[p for i in range(3) for p in (f"## Part {i} of the study", STORY[i], STORY[2 - i])]]
    assert kinds_of(STORY[0], "## " + parts[0], *parts[1:], markdown=True) == []


def test_the_headline_after_a_block_of_links_is_the_articles_own() -> None:
    article = Article(parse(Source("\n\n".join(["Top Stories", "Bridge to Stay Closed Until Autumn", *STORY])), "text"))
    assert all("Bridge to Stay" not in article.text[s.start : s.end] for s in residue_spans(article))


def test_readers_comments_belong_to_the_page() -> None:
    comments = ["2 Comments", "Jane says:", "I crossed that bridge every day for years and nobody asked me.", "Reply"]
    comments += [
        "Tom says:",
        "High time that somebody wrote about it, thank you for the effort you put in here.",
        "Reply",
    ]
    assert set(kinds_of(*STORY, *comments)) == {"cms-artifact"}


def test_nothing_is_found_in_nothing() -> None:
    assert kinds_of("") == []


UNANNOUNCED = [
    "Why Cats Refuse to Learn the Piano",
    "An expert on animal hearing explains what happens at the keyboard.",
    "Seven Cheap Ways to Repair a Kitchen Chair",
    "Glue, rope and patience save more furniture than most people expect.",
    "The Astronomer Who Slept Through the Eclipse",
    "After forty years of waiting he missed the moment of his life.",
]


def test_teasers_are_known_by_their_shape_where_nothing_announces_them() -> None:
    assert kinds_of(*STORY, "Elsewhere at the Courier today", *UNANNOUNCED) == ["teaser-block"]
    assert kinds_of(*STORY, *UNANNOUNCED[::2], "Nine Bakers Describe Their Worst Morning") == ["teaser-block"]


def test_two_teasers_are_too_few_and_a_short_story_too_little_to_tell() -> None:
    assert kinds_of(*STORY, *UNANNOUNCED[:4]) == []
    assert kinds_of(STORY[0], *UNANNOUNCED) == []


def test_sections_that_speak_of_the_story_are_no_teasers() -> None:
    sections = [
        "Why the Bridge Was Closed in March",
        "The storm broke the bridge, and the council closed the road along the coast.",
        "What the Harbour Office Said About Repair",
        "A repair would cost more than a bridge, said the office that leads the harbour.",
        "When the Ferries Will Be Crowded Again",
        "The ferries are full before summer, and a decision is expected by then.",
    ]
    assert kinds_of(*STORY, *sections) == []


def test_questions_and_answers_are_no_teasers() -> None:
    interview = [
        part
        for thing in ("piano", "kitchen chair", "telescope", "oven")
        for part in (
            f"What does the astronomer keep beside her {thing}?",
            "An old clock that rings whenever it pleases.",
        )
    ]
    assert kinds_of(*STORY, *interview) == []

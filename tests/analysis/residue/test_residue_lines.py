"""Single lines: folding, what is known as a whole, and what only its shape gives away."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.residue.lines import NONE, SURE, WEAK, entries, fold, judge_line
from editlint.language.en import residue as english
from editlint.language.en import residue_lines


def kind_of(text: str) -> tuple[str, int]:
    found = judge_line(text, len(text.split()), closed=text.rstrip('"”').endswith((".", "!", "?")))
    return found.kind, found.strength


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Share on Facebook", "share-buttons"),
        ("→ Share this article ←", "share-buttons"),
        ("Follow us on Mastodon", "share-buttons"),
        ("17 Comments", "cms-artifact"),
        ("View all 17 comments", "cms-artifact"),
        ("LEAVE A REPLY", "cms-artifact"),
        ("harbour_ad_banner", "cms-artifact"),
        ("Tags: harbour, storm", "tag-line"),
        ("#harbour #storm", "tag-line"),
        ("Categories: News, Harbour", "tag-line"),
        ("Home » News » Harbour", "navigation"),
        ("Home News Sport Weather Travel", "navigation"),
        ("Print | Email | Share", "share-buttons"),
        ("You are here: Home", "navigation"),
        ("5 min read", "page-stamp"),
        ("Last updated: May 3, 2024", "date-stamp"),
        ("Updated 3:14 p.m. on Monday", "date-stamp"),
        ("Published on Tuesday, 4 June 2024", "date-stamp"),
        ("© 2020 Harbour Media", "copyright-footer"),
        ("Copyright 2020 by Harbour Media", "copyright-footer"),
        ("DSC_0012.JPG", "image-slug"),
        ("ALSO READ: Why the pier was closed", "teaser-block"),
        ("Related: Why the pier was closed", "teaser-block"),
        ("Sign up for our newsletter", "newsletter-prompt"),
        ("— Advertisement —", "advertisement"),
        ("View all posts by Ana Ruiz", "author-box"),
        ("KEEP READING: 10 piers that were closed", "teaser-block"),
        ("Categories: Harbour | Storms | 2011", "tag-line"),
        ("Sign in Subscribe", "navigation"),
        ("Start your free trial", "newsletter-prompt"),
    ],
)
def test_sure_lines(text: str, kind: str) -> None:
    assert kind_of(text) == (kind, SURE)


@pytest.mark.parametrize("text", ["Home", "Weather", "Print", "Search", "Subscribe", "Terms"])
def test_lines_that_need_company(text: str) -> None:
    assert kind_of(text)[1] == WEAK


@pytest.mark.parametrize(
    "text",
    [
        "Copyright law and the harbour",
        "01632 960 118",
        "(555) 555-0142",
        "+44 1632 960118",
        "Updated the map of the harbour for 2019",
        "— Ana Ruiz (@anaruiz) May 4, 2020",
        "A post shared by the harbour (@harbour)",
        "Tags: what an author gives to a file so that others find it",
        "related: mend the harbour gate 27af5a3",
        "Get the latest release of the harbour tide tables as a file",
        "Add a comment about the harbour to the log of the pilots",
        "Related: this and that happened",
        "Topics: the council spoke about rents",
        "Watch: a word with five letters",
        "Published in 2009, it sold badly.",
        "Share this with nobody, said the letter.",
        "Review All Links",
        "Social Media: Accessibility Issues and Solutions",
        "The photo was called harbour.jpg by its owner and nobody else",
        "12 boats",
        "LineVerdict: it is raining",
        "Have a story ready, the editor says, and tell it to the harbour master before noon.",
        "Categories: the council spoke | of rents",
    ],
)
def test_lines_of_a_story(text: str) -> None:
    assert kind_of(text)[1] == NONE


def test_ambiguous_words_are_words_of_the_lists() -> None:
    names = [n for n in vars(residue_lines) if n.isupper() and n != "ALSO_WORDS"]
    known = {entry for name in names for entry in entries(getattr(residue_lines, name))}
    assert set(entries(residue_lines.ALSO_WORDS)) <= known


def test_lists_hold_what_folding_leaves() -> None:
    for name in ("SHARE", "COMMENTS", "NAVIGATION_SURE", "TEASER_HEADINGS"):
        assert all(entry == fold(entry) and entry for entry in entries(getattr(residue_lines, name)))


def test_phrases_are_in_lower_case() -> None:
    for texts in (*english.PHRASES.values(), *english.OPENINGS.values(), *english.SHORT_OPENINGS.values()):
        assert texts == texts.lower()


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=120))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_line_may_be_looked_at(text: str) -> None:
    assert judge_line(text, len(text.split()), closed=False).strength in (NONE, WEAK, SURE)

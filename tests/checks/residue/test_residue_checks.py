"""The checks that report left-overs: what they add to the analysis, and what their corrections touch."""

from __future__ import annotations

from phrase_harness import rule_of

from editlint.analysis.article import Article
from editlint.checks.residue.check import ResidueCheck
from editlint.documents import parse
from editlint.source import Source


def article_of(text: str, format_name: str = "markdown") -> Article:
    return Article(parse(Source(text), format_name))


def corrected(check, text: str, format_name: str = "markdown", **options: object) -> str:
    """The source after the first proposal of every hit, last hit first."""
    article = article_of(text, format_name)
    edits = [e for hit in check.find(article, rule_of(check, **options)) for e in hit.proposals[0].edits]
    for start, end, new in sorted(edits, reverse=True):
        span = article.document.source_span(start, end)
        text = text[: span.start] + new + text[span.end :]
    return text


def test_a_block_goes_with_the_gap_before_it() -> None:
    text = "The ferry is back.\n\nAdvertisement\n\nIt runs on Monday.\n"
    assert corrected(ResidueCheck(), text, of="advertisement") == "The ferry is back.\n\nIt runs on Monday.\n"


def test_a_list_item_goes_with_its_marker() -> None:
    text = "The ferry is back.\n\n- Share on Facebook\n- Share on Twitter\n\nIt runs on Monday.\n"
    assert corrected(ResidueCheck(), text, of="share-buttons") == "The ferry is back.\n\nIt runs on Monday.\n"


def test_code_before_a_block_stays() -> None:
    text = "The ferry is back.\n\n```\nprint()\n```\n\nAdvertisement\n"
    assert "print()" in corrected(ResidueCheck(), text, of="advertisement")


def test_lines_of_a_house_are_not_reported_twice() -> None:
    check = ResidueCheck()
    article = article_of("Advertisement\n\nBOXOUT END!\n\nThe ferry is back.")
    hits = list(check.find(article, rule_of(check, of="advertisement", also=["Advertisement", "boxout end"])))
    assert [article.text[hit.start : hit.end] for hit in hits] == ["Advertisement", "BOXOUT END!"]


def test_a_long_first_line_is_cut_in_the_message() -> None:
    check = ResidueCheck()
    line = "We use cookies to give you the best experience on our site and to learn what you like to read"
    hit = next(iter(check.find(article_of(line), rule_of(check, of="advertisement"))))
    assert str(hit.values["line"]).endswith("…")
    assert len(str(hit.values["line"])) < 64


def test_marks_are_put_right() -> None:
    assert corrected(ResidueCheck(), "It isnâ€™t backâ€”yet.", of="mojibake") == "It isn’t back—yet."
    assert corrected(ResidueCheck(), "Smith &amp; Sons", "text", of="stray-markup") == "Smith & Sons"


def test_marks_of_a_house_stand_as_whole_words() -> None:
    check = ResidueCheck()
    article = article_of("ZZZ and ZZZZ and aZZZ.")
    hits = list(check.find(article, rule_of(check, of="placeholder", also=["ZZZ"])))
    assert [hit.start for hit in hits] == [0]


def test_a_headline_is_repeated_near_the_top_only() -> None:
    check = ResidueCheck()
    far = "# The ferry is back\n\nOne.\n\nTwo.\n\nThree.\n\nThe ferry is back\n"
    assert list(check.find(article_of(far), rule_of(check, of="duplicate-headline"))) == []
    near = "# The ferry is back\n\nThe Ferry Is Back!\n\nOne.\n"
    assert corrected(check, near, of="duplicate-headline") == "# The ferry is back\n\nOne.\n"


def test_what_a_page_marks_as_its_frame_is_no_left_over() -> None:
    frame = "<p>The ferry is back.</p><footer>© 2023 The Courier. All rights reserved.</footer>"
    assert corrected(ResidueCheck(), frame, "html", of="copyright-footer") == frame
    bare = frame.replace("footer>", "p>")
    assert "Courier" not in corrected(ResidueCheck(), bare, "html", of="copyright-footer")


def test_the_times_of_a_live_report_are_its_own() -> None:
    text = "18:42\n\nTrains are cancelled.\n\n17:35\n\nHomes are dark.\n\n9.05\n\nGood morning.\n"
    assert corrected(ResidueCheck(), text, of="navigation") == text


def test_only_marks_are_about_words() -> None:
    check = ResidueCheck()
    assert [check.about_words({"of": of}) for of in ("mojibake", "navigation", "duplicate-headline")] == [
        True,
        False,
        False,
    ]

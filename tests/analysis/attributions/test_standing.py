"""How reports stand: said, not said, refused, planned, possible, asked, supposed. Through the source sheet's command."""

from __future__ import annotations

import json

import pytest

import editlint

BRIDGE = "the bridge was safe"


def standing(text: str) -> list[tuple[str, str, str]]:
    found = editlint.parse(text, format="text").attributions
    return [(each.source, each.standing, text[each.claim_start : each.claim_end]) for each in found]


@pytest.mark.parametrize(
    ("text", "source", "how"),
    [
        ("The ministry confirmed that {}.", "The ministry", "stated"),
        ("The ministry not only confirmed that {}.", "The ministry", "stated"),
        ("The ministry can confirm that {}.", "The ministry", "stated"),
        ("The ministry did not fail to mention that {}.", "The ministry", "stated"),
        ("The ministry has not confirmed that {}.", "The ministry", "withheld"),
        ("The ministry hasn’t confirmed that {}.", "The ministry", "withheld"),
        ("The ministry cannot confirm that {}.", "The ministry", "withheld"),
        ("The ministry has never said that {}.", "The ministry", "withheld"),
        ("The ministry will not say that {}.", "The ministry", "withheld"),
        ("The ministry would neither confirm nor deny that {}.", "The ministry", "withheld"),
        ("The ministry has not yet said that {}.", "The ministry", "withheld"),
        ("The ministry has so far declined to say that {}.", "The ministry", "withheld"),
        ("The ministry refused to confirm that {}.", "The ministry", "withheld"),
        ("The ministry declined to say that {}.", "The ministry", "withheld"),
        ("The ministry has repeatedly failed to mention that {}.", "The ministry", "withheld"),
        ("The ministry has yet to confirm that {}.", "The ministry", "withheld"),
        ("The ministry was unable to confirm that {}.", "The ministry", "withheld"),
        ("The ministry stopped short of saying that {}.", "The ministry", "withheld"),
        ("The ministry refrained from saying that {}.", "The ministry", "withheld"),
        ("The chief executive hung up without saying that {}.", "The chief executive", "withheld"),
        ("The attorney general left without saying that {}.", "The attorney general", "withheld"),
        (
            "The deputy chief financial officer left without saying that {}.",
            "The deputy chief financial officer",
            "withheld",
        ),
        ("The ministry closed the case without ever saying that {}.", "The ministry", "withheld"),
        ("No one at the ministry said that {}.", "No one at the ministry", "withheld"),
        ("Nobody has said that {}.", "Nobody", "withheld"),
        ("No official said that {}.", "No official", "withheld"),
        ("Neither the mayor nor her deputy said that {}.", "Neither the mayor nor her deputy", "withheld"),
        ("The ministry denied that {}.", "The ministry", "denied"),
        ("Ana Ruiz does not believe that {}.", "Ana Ruiz", "denied"),
        ("Ana Ruiz did not deny that {}.", "Ana Ruiz", "withheld"),
        ("The ministry may say that {}.", "The ministry", "possible"),
        ("The ministry is likely to say that {}.", "The ministry", "possible"),
        ("The ministry will announce that {}.", "The ministry", "planned"),
        ("The ministry is expected to announce that {}.", "The ministry", "planned"),
        ("The ministry plans to announce that {}.", "The ministry", "planned"),
        ("Did the ministry say that {}?", "the ministry", "asked"),
        ("Nobody knows whether the ministry said that {}.", "the ministry", "asked"),
        ("Trains will run if the ministry confirms that {}.", "the ministry", "supposed"),
        ("Trains stop unless the ministry says that {}.", "the ministry", "supposed"),
        ("Trains stop until the ministry says that {}.", "the ministry", "supposed"),
    ],
)
def test_how_a_report_stands(text: str, source: str, how: str) -> None:
    assert (source, how, BRIDGE) in standing(text.format(BRIDGE))


def test_the_claim_of_a_condition_ends_with_its_clause() -> None:
    assert standing(f"If the ministry confirms that {BRIDGE}, trains will run.") == [
        ("the ministry", "supposed", BRIDGE)
    ]
    assert standing(f"Should the court say {BRIDGE}, trains will run.") == [("the court", "supposed", BRIDGE)]


def test_the_fields_say_what_negates_and_what_is_only_possible() -> None:
    def one(text: str) -> tuple[bool, str, str]:
        (found,) = editlint.parse(text, format="text").attributions
        return found.negated, found.modality, found.mood

    assert one(f"The ministry said that {BRIDGE}.") == (False, "", "statement")
    assert one(f"The ministry has not said that {BRIDGE}.") == (True, "", "statement")
    assert one(f"The ministry might say that {BRIDGE}.") == (False, "might", "statement")
    assert one(f"The ministry is unlikely to say that {BRIDGE}.") == (True, "is unlikely to", "statement")
    assert one(f"Did the ministry say that {BRIDGE}?") == (False, "", "question")
    assert one(f"If the ministry says that {BRIDGE}, trains run.") == (False, "", "condition")


@pytest.mark.parametrize(
    "text",
    ["The mayor asked the families who live by the river to leave.", "The navy ordered two such ferries."],
)
def test_what_is_asked_or_ordered_is_no_claim_of_the_sheet(cli, write, text: str) -> None:  # type: ignore[no-untyped-def]
    write("a.md", text)
    (sheet,) = json.loads(cli("sources", "--format", "json", "a.md").out)
    assert sheet["sources"] == []


def test_words_asked_are_told(cli, write) -> None:  # type: ignore[no-untyped-def]
    write("a.md", "The mayor asked the families whether they would leave.")
    assert "ask: whether they would leave" in cli("sources", "a.md").out


def test_a_quotation_is_the_claim_and_not_who_heard_it(cli, write) -> None:  # type: ignore[no-untyped-def]
    write("a.md", '"The plan failed," Mayor Ana Ruiz told the crew of the ferry on Monday.')
    out = cli("sources", "a.md").out
    assert "a.md: 1 source\n" in out
    assert "tell: “The plan failed”" in out


def test_the_sheet_says_legibly_what_was_not_said(cli, write) -> None:  # type: ignore[no-untyped-def]
    write(
        "a.md",
        f"The ministry has not confirmed that {BRIDGE}. The firm refused to say why it shook. "
        f"If the court says that {BRIDGE}, trains will run. No one at the mill said that {BRIDGE}.",
    )
    out = cli("sources", "a.md").out
    assert f"has not confirmed: {BRIDGE}" in out
    assert "refused to say: why it shook" in out
    assert f"if … says: {BRIDGE}" in out
    assert f"no … said: {BRIDGE}" in out
    (sheet,) = json.loads(cli("sources", "--format", "json", "a.md").out)
    citations = [each for source in sheet["sources"] for each in source["citations"]]
    assert [each["standing"] for each in citations] == ["withheld", "withheld", "supposed", "withheld"]
    assert {"negated", "modality", "mood", "verb"} <= set(citations[0])


@pytest.mark.parametrize(
    "text",
    [
        "Critics have not said that the bridge was safe.",
        "Did analysts say that the bridge was safe?",
        "If critics say that the bridge was safe, trains will run.",
        "Critics are expected to say that the bridge was safe.",
        "An insider declined to say that the bridge was safe.",
    ],
)
def test_rules_do_not_ask_for_the_source_of_what_nobody_said(text: str) -> None:
    assert [each.rule for each in editlint.lint_text(text) if each.rule.startswith("attribution.")] == []

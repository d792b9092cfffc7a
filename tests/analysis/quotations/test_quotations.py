from __future__ import annotations

import re
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.article import Article
from editlint.analysis.text.marks import find_marked
from editlint.analysis.text.transcripts import spoken_blocks
from editlint.documents import parse
from editlint.documents.document import Block
from editlint.source import Source


def article(text: str, kind: str = "text") -> Article:
    return Article(parse(Source(text), kind))


def marked(text: str) -> list[str]:
    blocks = []
    at = 0
    for part in text.split("\n\n"):
        blocks.append(Block("paragraph", at, at + len(part)))
        at += len(part) + 2
    return [text[each.start : each.end] for each in find_marked(text, blocks)]


def kinds(text: str) -> list[tuple[str, str]]:
    it = article(text)
    return [(each.kind, it.text[each.start : each.end]) for each in it.quotations]


def speakers(text: str, kind: str = "text") -> list[tuple[str, str]]:
    return [(each.speaker, each.name) for each in article(text, kind).quotations]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from([*"aS0_ \n\n\"'“”„«»‘’.,(é"]), max_size=25).map("".join))
def test_single_marks_inside_and_behind_words_need_no_look(text: str) -> None:
    found = marked(text)
    with mock.patch("editlint.analysis.text.marks._MARK", re.compile("[\"“”„«»‘']")):
        assert found == marked(text)


def test_the_longest_label_of_an_interview_is_seen() -> None:
    long = " ".join(["B" * 25] * 4)
    it = article(f"!!!!{long} : Why?\n\n((Ana)) No.\n\n!!!!{long} : So?\n\n((Ana)) Well.")
    assert [*spoken_blocks(it.text, it.blocks)] == [0, 1, 2, 3]


class TestMarks:
    def test_straight_curly_low_and_angled(self) -> None:
        assert marked('He said "so" and “thus”.') == ["so", "thus"]
        assert marked("He said „so“ and «thus».") == ["so", "thus"]

    def test_nested_ones_belong_to_the_outer_one(self) -> None:
        assert marked("“He said ‘go’ and went,” she said.") == ["He said ‘go’ and went,"]
        assert marked("“She said “no” twice,” he wrote.") == ["no"]
        assert marked("\"He said 'go' and went,\" she said.") == ["He said 'go' and went,"]

    def test_a_space_after_the_opening_mark_is_a_slip(self) -> None:
        assert marked('Ott said, " I saw him" and left.') == [" I saw him"]
        assert marked('" We saw him, " said Ott. "It was cold," she said.') == [" We saw him, ", "It was cold,"]
        assert marked('The 12 " pipe and the 14" pipe are old. "Go," he said.') == ["Go,"]
        assert marked('He left. " She said "no" twice.') == ["no"]

    def test_one_word_ending_in_s_is_closed_where_it_ends(self) -> None:
        assert marked("'build-pages' will then write 'index' anew.") == ["build-pages", "index"]
        assert marked("'Workers' plans are dead,' he said.") == ["Workers' plans are dead,"]

    def test_single_marks(self) -> None:
        assert marked("He called it ‘a mess’ again.") == ["a mess"]
        assert marked("He called it 'a mess' again.") == ["a mess"]
        assert marked("‘The workers’ plan is dead,’ he said.") == ["The workers’ plan is dead,"]

    def test_apostrophes_are_no_marks(self) -> None:
        assert marked("It's the workers' plan of the '90s, rock 'n' roll, and it isn't ours.") == []
        assert marked("It’s the workers’ plan of the ‘90s.") == []

    def test_feet_inches_and_minutes_are_no_marks(self) -> None:
        assert marked("He is 6'2\" tall and ran 5'10\" in all.") == []

    def test_speech_over_paragraphs_gives_one_stretch_each(self) -> None:
        assert marked("“First.\n\n“Second,” he said.") == ["First.", "Second,"]

    def test_an_open_mark_ends_with_its_block(self) -> None:
        assert marked('He said "no and left.\n\nIt rained. "Yes," she said.') == ["no and left.", "Yes,"]

    def test_an_unclosed_mark_gives_way_to_the_next_opening_one(self) -> None:
        assert marked('He said "no and left. Then "yes," she said.') == ["yes,"]

    def test_a_closing_mark_alone_opens_nothing(self) -> None:
        assert marked('It was so." He left.') == []

    @settings(max_examples=150, deadline=None, derandomize=True)
    @given(st.text(alphabet="ab .,\n\"'“”‘’«»„6s", max_size=80))
    def test_stretches_lie_in_their_blocks_in_order_and_apart(self, text: str) -> None:
        it = article(text)
        at = 0
        for each in it.quotations:
            assert at <= each.start < each.end
            assert any(block.start <= each.start and each.end <= block.end for block in it.blocks)
            at = each.end


class TestKinds:
    def test_speech_fragment_title_and_scare(self) -> None:
        assert kinds("“The bridge will stand for ever,” Ana Ruiz said.") == [
            ("speech", "The bridge will stand for ever,")
        ]
        assert kinds("Ana Ruiz called the plan “deeply flawed”.") == [("fragment", "deeply flawed")]
        assert kinds("He read “The Old Man and the Sea” twice.") == [("title", "The Old Man and the Sea")]
        assert kinds("The town sells “fresh” fish.") == [("scare", "fresh")]

    def test_a_block_quote_is_one_quotation(self) -> None:
        it = article("Ana Ruiz wrote:\n\n> The bridge “will” stand.\n", "markdown")
        assert [(each.kind, each.speaker) for each in it.quotations] == [("block", "Ana Ruiz")]

    def test_titles_and_scare_quotes_are_not_other_peoples_words(self) -> None:
        it = article("He read “The Old Man and the Sea” and sold “fresh” fish. “No,” Ana Ruiz said.")
        quoted = [it.in_quotation(each.start, each.end) for each in it.quotations]
        assert quoted == [False, False, True]


class TestSpeakers:
    def test_before_and_after(self) -> None:
        assert speakers("“It will stand,” said Ana Ruiz.") == [("Ana Ruiz", "Ana Ruiz")]
        assert speakers("“It will stand,” Ana Ruiz said.") == [("Ana Ruiz", "Ana Ruiz")]
        assert speakers("Ana Ruiz said: “It will stand.”") == [("Ana Ruiz", "Ana Ruiz")]
        assert speakers("Ana Ruiz said that it “will stand for ever”.") == [("Ana Ruiz", "Ana Ruiz")]
        assert speakers("It “will stand for ever”, according to Ana Ruiz.") == [("Ana Ruiz", "Ana Ruiz")]

    def test_told_and_described(self) -> None:
        assert speakers("“It will stand,” Ruiz told reporters.")[0][0] == "Ruiz"
        assert speakers("“It will stand,” a neighbour said.")[0][0] == "a neighbour"

    def test_appositions(self) -> None:
        assert speakers("The mayor, Ana Ruiz, said: “It will stand.”") == [("Ana Ruiz", "Ana Ruiz")]
        assert speakers("“It will stand,” said the mayor, Ana Ruiz.") == [("Ana Ruiz", "Ana Ruiz")]
        assert speakers("Ana Ruiz, 34, a mason from Ostby, said: “It will stand.”") == [("Ana Ruiz", "Ana Ruiz")]
        assert speakers("The lead author, doctoral candidate Ana Ruiz, said, “It will stand.”")[0][1] == "Ana Ruiz"

    def test_participles(self) -> None:
        assert speakers("Ana Ruiz waved the plan away, saying “it will never stand”.") == [("Ana Ruiz", "Ana Ruiz")]
        assert speakers("On Tuesday, Ana Ruiz sent her regrets, adding, “It will never stand.”")[0][1] == "Ana Ruiz"

    def test_pronouns_and_short_names(self) -> None:
        text = "Ana Ruiz spoke to Jon Berg. She said: “It will stand.” Ruiz added: “It must.”"
        assert speakers(text) == [("She", "Ana Ruiz"), ("Ruiz", "Ana Ruiz")]

    def test_gender_of_a_first_name_decides(self) -> None:
        text = "John Berg met Mary Holm. She said: “It will stand.”"
        assert speakers(text) == [("She", "Mary Holm")]

    def test_one_sentence_away(self) -> None:
        text = "“It will stand,” said Ana Ruiz. “We built it of stone and of lime.”"
        assert [name for _, name in speakers(text)] == ["Ana Ruiz", "Ana Ruiz"]
        assert speakers("Ana Ruiz spoke at the fair. “We built it of stone and of lime.”")[0][1] == "Ana Ruiz"

    def test_one_paragraph_away(self) -> None:
        text = "“It will stand,” said Ana Ruiz.\n\n“We built it of stone and of lime.”"
        it = article(text)
        assert [(each.name, each.distance) for each in it.quotations] == [
            ("Ana Ruiz", "sentence"),
            ("Ana Ruiz", "article"),
        ]

    def test_labels_and_bylines(self) -> None:
        assert speakers("Ana Ruiz: “It will stand for ever and a day.”") == [("Ana Ruiz", "Ana Ruiz")]
        assert speakers("“It will stand for ever and a day.” — Ana Ruiz") == [("Ana Ruiz", "Ana Ruiz")]

    def test_the_next_sentence_is_not_the_speakers(self) -> None:
        text = "Ana Ruiz called it “a mess”. Jon Berg said nothing."
        assert speakers(text) == [("Ana Ruiz", "Ana Ruiz")]

    def test_nobody(self) -> None:
        assert speakers("It rained. “The bridge will stand for a hundred years.”") == [("", "")]


@pytest.mark.parametrize("party", ["(R-Vt.)", "(D., Calif.)", "(R)", "(D-N.Y.)", "(Con, Hull)"])
def test_a_party_in_brackets_hides_no_speaker(party: str) -> None:
    (found,) = article(f"It rained. “We will not sign a blank sheet,” Sen. Ida Holm {party} said.").quotations
    assert (found.speaker, found.name) == ("Sen. Ida Holm", "Ida Holm")


@pytest.mark.parametrize(
    "token",
    ["/2014/12/old-quay/", "a/b/c", "--no-cache", "index.html", "max_length", "f(x)", "key=1"],
)
def test_what_a_machine_reads_is_nobodys_words(token: str) -> None:
    (found,) = article(f"The clerk, Ana Ruiz, said “{token}” was wrong.").quotations
    assert (found.kind, found.speaker) == ("title", "")


def test_a_slash_between_words_is_speech() -> None:
    (found,) = article("“We want him and/or her to pay the bill,” said Ana Ruiz.").quotations
    assert (found.kind, found.name) == ("speech", "Ana Ruiz")


def test_the_speaker_after_the_last_paragraph_of_a_speech() -> None:
    first, second, third = article(
        "It rained.\n\n“We will not sign it.\n\n“Not in spring.\n\n“And not in autumn,” Ana Ruiz said."
    ).quotations
    assert {first.name, second.name, third.name} == {"Ana Ruiz"}
    assert first.distance == "article"


def test_an_answer_of_an_interview_is_its_speakers() -> None:
    it = article("Ida Holm: Who says so?\n\nJon Berg: Many say “it leaks a lot”.\n\nIda Holm: Who?\n\nJon Berg: I do.")
    assert [each.speaker for each in it.quotations] == ["Jon Berg"]
    assert it.attributions == ()


def test_a_note_is_no_interview() -> None:
    it = article("Note: critics say it leaks.\n\nNote: experts say it leaks.")
    assert [each.group for each in it.attributions] == ["critics", "experts"]

"""What is added to the house's files leaves all else in them as it is, or is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editlint.config.settings import Settings
from editlint.engine.run import Run
from editlint.engine.session import Session
from editlint.errors import EditlintError
from editlint.integrations.server.house import with_word
from editlint.integrations.server.suppressing import REASON, ignoring
from editlint.integrations.server.yaml_lists import members, with_member
from editlint.rulebook.yaml_nodes import YamlFile


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "dictionary:\n  - Ruiz\n"),
        ("profile: strict", "profile: strict\ndictionary:\n  - Ruiz\n"),
        ("dictionary: Lund # one\n", "dictionary: [Lund, Ruiz] # one\n"),
        ("dictionary: [Lund, 'b']\nfacts: a.yml\n", "dictionary: [Lund, 'b', Ruiz]\nfacts: a.yml\n"),
        ("dictionary: [Lund,\n  Berg,\n]\n", "dictionary: [Lund,\n  Berg, Ruiz,\n]\n"),
        ("dictionary: []\n", "dictionary: [Ruiz]\n"),
        ("dictionary:\n", "dictionary:\n  - Ruiz\n"),
        ("dictionary:\n- Lund  # one\n\nrules: {}\n", "dictionary:\n- Lund  # one\n- Ruiz\n\nrules: {}\n"),
        ("dictionary:\r\n    - Lund\r\n", "dictionary:\r\n    - Lund\r\n    - Ruiz\r\n"),
    ],
)
def test_a_member_is_added_in_the_manner_of_the_file(before, after):
    assert with_member(before, ".editlint.yml", "dictionary", "Ruiz") == after


@pytest.mark.parametrize(
    "text",
    [
        "{dictionary: [a]}",
        "- a\n",
        "dictionary: {a: b}\n",
        "dictionary: |\n  a\n",
        "profile: x\n...\n",
        "a: [\n",
        "a: b: c",
    ],
)
def test_what_cannot_be_added_to_safely_is_refused(text):
    with pytest.raises(EditlintError):
        with_member(text, ".editlint.yml", "dictionary", "Ruiz")


@given(st.text(min_size=1).filter(lambda text: text.isprintable()))
def test_every_word_is_read_as_it_was_added(word):
    text = with_member("dictionary: [Lund]\n", ".editlint.yml", "dictionary", word)
    assert members(YamlFile(text, "").root, "dictionary") == ["Lund", word]


def test_a_word_goes_to_the_first_file_of_words_that_is_there():
    files = {"/h/.editlint.yml": "dictionary: [Lund, gone.txt, words.txt]\n", "/h/words.txt": "Berg\r\nSund"}
    (change,) = with_word("Ruiz", "/h/.editlint.yml", files.get)
    assert change == ("/h/words.txt", "Berg\r\nSund", "Berg\r\nSund\r\nRuiz\r\n")


@pytest.fixture(scope="module")
def run():
    return Run(Settings(select=("wording.misspelling", "suppression")))


@pytest.mark.parametrize(
    ("format_name", "text", "after"),
    [
        ("markdown", "He\noccured  \nhere.\n", "He\noccured <!-- WISH -->  \nhere.\n"),
        ("markdown", "- It occured.\n- No.\n", "- It occured. <!-- WISH -->\n- No.\n"),
        ("markdown", "---\ntitle: It occured\n---\n\nA text.\n", "---\nFRONTtitle: It occured\n---\n\nA text.\n"),
        ("markdown", "| a |\n|---|\n| occured |\n", "---\nFRONT---\n\n| a |\n|---|\n| occured |\n"),
        ("text", "One.\n\nIt occured.\n", "One.\n\n<!-- WISH -->\nIt occured.\n"),
        ("html", "<p>\nIt occured <a\nhref=x>here</a>\n", "<p>\n<!-- WISH -->\nIt occured <a\nhref=x>here</a>\n"),
        ("mdx", "It occured.\n", "It occured. {/* WISH */}\n"),
        ("asciidoc", "One.\n\nIt occured.\n", "One.\n\n// WISH\nIt occured.\n"),
        ("latex", "One.\n\nIt occured.\n", "One.\n\nIt occured. % WISH\n"),
        ("rst", "One.\n\nIt occured.\n", "One.\n\n.. WISH\n\nIt occured.\n"),
    ],
)
def test_a_rule_is_ignored_in_the_syntax_of_the_format(run, format_name, text, after):
    session = Session(run, "", format_name)
    reading = session.read(text)
    (violation,) = reading.report.violations
    found = ignoring(violation, reading.article.document, run)
    wish = f"editlint: ignore[wording.misspelling] {REASON}"
    front = f"editlint: {{ignore: [wording.misspelling], reason: {REASON}}}\n"
    made = text[: found.at] + found.text + text[found.at :]
    assert made == after.replace("WISH", wish).replace("FRONT", front)
    assert not session.read(made.replace(REASON, "a name")).report.violations

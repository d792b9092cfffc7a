"""Small styles over small articles: each kind of rule once, from `.vale.ini` to the lines that are printed."""

from __future__ import annotations

from textwrap import dedent

import pytest

from editlint.cli.vale import run

ARTICLE = dedent(
    """\
    # Council votes for a New Bridge

    The council voted on Monday to build a bridge. It is is the third bridge
    of the town, and very very expensive.

    ## what comes next

    Work on the e-mail system (ERS) begins in March. The ERS will serve the
    harbor; the harbour master said so. NTX has no comment.

    - A list: First things first.

    > The mayor should be able find the money, he said.

    Utilize the `utilize` button!! The gas pipelineis old.
    """
)

# What the file of a rule says, and which lines of the article it objects to.
CASES = {
    "existence": (
        """
        message: "Say what “%s” means."
        tokens: [very, expensive]
        """,
        ["4:18:Say what “very” means.", "4:23:Say what “very” means.", "4:28:Say what “expensive” means."],
    ),
    "existence of marks": (
        """
        extends: existence
        message: "“%s” is too loud."
        nonword: true
        tokens: ['!{2,}']
        """,
        ["15:29:“!!” is too loud."],
    ),
    "existence in a scope": (
        """
        extends: existence
        message: "%s"
        scope: [heading.h2, list]
        ignorecase: true
        tokens: [what, first]
        """,
        ["6:4:what", "11:11:First", "11:24:first"],
    ),
    "substitution": (
        """
        message: "Write “%s”, not “%s”."
        ignorecase: true
        swap:
          utilize: use
          e-mail: email
        """,
        ["8:13:Write “email”, not “e-mail”.", "15:1:Write “use”, not “Utilize”."],
    ),
    "occurrence": (
        """
        message: "%d of them"
        scope: paragraph
        token: '\\bthe\\b'
        max: 1
        """,
        ["3:57:2 of them", "8:9:3 of them"],
    ),
    "repetition": (
        """
        message: "“%s” twice"
        alpha: true
        tokens: ['[^\\s]+']
        """,
        ["3:51:“is” twice", "4:18:“very” twice"],
    ),
    "consistency": (
        """
        message: "“%s” and its other spelling"
        either: {harbor: harbour}
        """,
        ["9:13:“harbour” and its other spelling"],
    ),
    "conditional": (
        """
        message: "“%s” is never explained"
        first: '\\b([A-Z]{3})\\b'
        second: '\\(([A-Z]{3})\\)'
        """,
        ["9:37:“NTX” is never explained"],
    ),
    "capitalization": (
        """
        message: "“%s”: write “%s”"
        scope: heading
        match: $sentence
        threshold: 1
        """,
        [
            "1:3:“Council votes for a New Bridge”: write “Council votes for a new bridge”",
            "6:4:“what comes next”: write “What comes next”",
        ],
    ),
    "metric": (
        """
        message: "%s headings"
        formula: heading.h1 + heading.h2
        condition: '> 1.5'
        """,
        ["1:1:2.00 headings"],
    ),
    "readability": (
        """
        message: "grade %s"
        metrics: [Automated Readability]
        grade: 1
        """,
        ["1:1:grade 1.31"],
    ),
    "sequence": (
        """
        message: "“%s %s %s”: there is a “to” missing"
        tokens:
          - tag: MD
          - pattern: be
          - pattern: able
            target: true
          - tag: VB
        """,
        ["13:23:“should be able”: there is a “to” missing"],
    ),
    "spelling": (
        """
        message: "“%s” is in no dictionary"
        exceptions: [harbour]
        """,
        ["15:40:“pipelineis” is in no dictionary"],
    ),
}


def put(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.fixture
def lines(tmp_path, monkeypatch, capsys):
    """What Vale's command line prints for files in a folder, and how it ends."""
    monkeypatch.chdir(tmp_path)

    def printed(files, *argv):
        put(tmp_path, files)
        code = run(["--no-global", "--output=line", *argv])
        return capsys.readouterr().out.splitlines(), code

    return printed


@pytest.mark.parametrize("name", CASES)
def test_each_kind_of_rule(lines, name):
    text, expected = CASES[name]
    kind = name.partition(" ")[0]
    if kind in ("spelling", "sequence"):
        pytest.importorskip({"spelling": "hunspell", "sequence": "textblob"}[kind])
    rule = dedent(text) if "extends:" in text else f"extends: {kind}{dedent(text)}"
    files = {
        ".vale.ini": "StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = House\n",
        "styles/House/Rule.yml": rule,
        "article.md": ARTICLE,
    }
    found, code = lines(files, "article.md")
    assert found == [
        f"article.md:{':'.join(line.split(':', 2)[:2])}:House.Rule:{line.split(':', 2)[2]}" for line in expected
    ]
    assert code == 0


def test_a_program_is_told_of_and_the_other_rules_go_on(lines):
    files = {
        ".vale.ini": "StylesPath = styles\n[*.md]\nBasedOnStyles = House\n",
        "styles/House/Program.yml": "extends: script\nmessage: m\nscript: 'matches := []'\n",
        "styles/House/Rule.yml": "extends: existence\nmessage: '%s'\ntokens: [gas]\n",
        "article.md": ARTICLE,
    }
    found, code = lines(files, "article.md")
    assert found == ["article.md:15:36:House.Rule:gas"]
    assert code == 0


def test_the_style_that_is_built_in(lines):
    pytest.importorskip("hunspell")
    files = {
        ".vale.ini": "StylesPath = styles\nVocab = House\n[*]\nBasedOnStyles = Vale\n",
        "styles/config/vocabularies/House/accept.txt": "harbour\nMonday\n",
        "styles/config/vocabularies/House/reject.txt": "gas\n",
        "styles/config/ignore/more.txt": "pipelineis\n",
        "article.txt": "On monday the harbour the the gas pipelineis Old. Wiht care.\n",
    }
    found, code = lines(files, "article.txt")
    assert found == [
        "article.txt:1:4:Vale.Terms:Use 'Monday' instead of 'monday'.",
        "article.txt:1:23:Vale.Repetition:'the' is repeated!",
        "article.txt:1:31:Vale.Avoid:Avoid using 'gas'.",
        "article.txt:1:51:Vale.Spelling:Did you really mean 'Wiht'?",
    ]
    assert code == 1

"""Configurations, flags and comments over the same few files: where alerts are shown, and how a run ends."""

from __future__ import annotations

import pytest

FILES = {
    "styles/House/Tide.yml": "extends: existence\nmessage: '%s'\nlevel: warning\nignorecase: true\ntokens: [tide]\n",
    "styles/Desk/Pier.yml": "extends: substitution\nmessage: '%s'\nlevel: suggestion\nswap: {pier: quay}\n",
    "styles/config/vocabularies/Sea/accept.txt": "[Tt]ide\n# no comment\nKittiwake\n",
    "styles/config/vocabularies/Sea/reject.txt": "sea-side\n",
    "a.md": "# Tide\n\nA *tide* and `tide`, spring tide; a pier.\n\n> tide\n\n{% tide %}\n",
    "b.txt": "tide-table, tide\n",
    "c.note": "`tide`\n\n- tide\n",
    "d.html": '<p class="old">tide</p><p>tide</p>\n',
    "e.txt": "A kittiwake by the sea-side. The the tide.\n",
    "desk/f.md": "Tide\n",
    "desk/old/g.md": "Tide\n",
}

# The configuration, the command line, the exit code, and the places of alerts; those of other rules than Tide with a name.
RUNS = {
    "everything": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\n",
        ["a.md", "b.txt", "c.note", "d.html", "desk"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:5:3 a.md:7:4 b.txt:1:1 b.txt:1:13 c.note:1:2 c.note:3:3 d.html:1:16 d.html:1:27 desk/f.md:1:1 desk/old/g.md:1:1",
    ),
    "one kind of file": (
        "StylesPath = styles\n[*.md]\nBasedOnStyles = House\n",
        ["a.md", "b.txt", "c.note", "d.html", "desk"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:5:3 a.md:7:4 desk/f.md:1:1 desk/old/g.md:1:1",
    ),
    "kinds in braces": (
        "StylesPath = styles\n[*.{txt,html}]\nBasedOnStyles = House\n",
        ["a.md", "b.txt", "c.note", "d.html", "desk"],
        0,
        "b.txt:1:1 b.txt:1:13 d.html:1:16 d.html:1:27",
    ),
    "a star crosses folders": (
        "StylesPath = styles\n[desk/*.md]\nBasedOnStyles = House\n",
        ["a.md", "b.txt", "c.note", "d.html", "desk"],
        0,
        "desk/f.md:1:1 desk/old/g.md:1:1",
    ),
    "two stars": (
        "StylesPath = styles\n[**/old/*.md]\nBasedOnStyles = House\n",
        ["a.md", "b.txt", "c.note", "d.html", "desk"],
        0,
        "desk/old/g.md:1:1",
    ),
    "all but one kind": (
        "StylesPath = styles\n[!*.md]\nBasedOnStyles = House\n",
        ["a.md", "b.txt", "c.note", "d.html", "desk"],
        0,
        "b.txt:1:1 b.txt:1:13 c.note:1:2 c.note:3:3 d.html:1:16 d.html:1:27",
    ),
    "a later section replaces the styles": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\n[*.txt]\nBasedOnStyles = Desk\n",
        ["a.md", "b.txt", "c.note", "d.html", "desk"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:5:3 a.md:7:4 c.note:1:2 c.note:3:3 d.html:1:16 d.html:1:27 desk/f.md:1:1 desk/old/g.md:1:1",
    ),
    "a later section without styles": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\n[*.txt]\nBasedOnStyles =\n",
        ["a.md", "b.txt", "c.note", "d.html", "desk"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:5:3 a.md:7:4 c.note:1:2 c.note:3:3 d.html:1:16 d.html:1:27 desk/f.md:1:1 desk/old/g.md:1:1",
    ),
    "a rule is off": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House, Desk\nHouse.Tide = NO\n",
        ["a.md"],
        0,
        "a.md:3:37=Pier",
    ),
    "a rule is off in a section": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House, Desk\n[*.md]\nHouse.Tide = NO\n",
        ["a.md", "b.txt"],
        0,
        "a.md:3:37=Pier b.txt:1:1 b.txt:1:13",
    ),
    "a rule alone": ("StylesPath = styles\n[*]\nDesk.Pier = YES\n", ["a.md"], 0, "a.md:3:37=Pier"),
    "off, and on again": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\nHouse.Tide = NO\n[*.md]\nHouse.Tide = YES\n",
        ["a.md", "b.txt"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:5:3 a.md:7:4",
    ),
    "any other word is no": ("StylesPath = styles\n[*]\nBasedOnStyles = House\nHouse.Tide = yes\n", ["a.md"], 0, ""),
    "a level for a rule": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\nHouse.Tide = error\n",
        ["a.md"],
        1,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:5:3 a.md:7:4",
    ),
    "a level for a style": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House, Desk\nDesk = error\n",
        ["a.md"],
        1,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:3:37=Pier a.md:5:3 a.md:7:4",
    ),
    "a level in another section": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\n[*.txt]\nHouse.Tide = error\n",
        ["a.md"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:5:3 a.md:7:4",
    ),
    "no level below": ("StylesPath = styles\nMinAlertLevel = error\n[*]\nBasedOnStyles = House\n", ["a.md"], 0, ""),
    "no level below, by flag": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\n",
        ["--minAlertLevel=error", "a.md"],
        0,
        "",
    ),
    "a flag over the configuration": (
        "StylesPath = styles\nMinAlertLevel = error\n[*]\nBasedOnStyles = House\n",
        ["--minAlertLevel=suggestion", "a.md"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:5:3 a.md:7:4",
    ),
    "an unknown level by flag": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\n",
        ["--minAlertLevel=loud", "a.md"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:5:3 a.md:7:4",
    ),
    "an unknown level": ("StylesPath = styles\nMinAlertLevel = loud\n[*]\nBasedOnStyles = House\n", ["a.md"], 2, ""),
    "no folder of styles": ("StylesPath = nowhere\n[*]\nBasedOnStyles = House\n", ["a.md"], 2, ""),
    "no such style": ("StylesPath = styles\n[*]\nBasedOnStyles = Nobody\n", ["a.md"], 2, ""),
    "no such rule": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\nHouse.None = YES\n",
        ["a.md"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:5:3 a.md:7:4",
    ),
    "no sections": ("StylesPath = styles\n", ["a.md", "b.txt", "c.note", "d.html", "desk"], 0, ""),
    "another kind of file": (
        "StylesPath = styles\n[formats]\nnote = md\n[*.md]\nBasedOnStyles = House\n",
        ["c.note"],
        0,
        "",
    ),
    "another kind, by its own name": (
        "StylesPath = styles\n[formats]\nnote = md\n[*.note]\nBasedOnStyles = House\n",
        ["c.note"],
        0,
        "c.note:3:3",
    ),
    "files by a pattern": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\n",
        ["--glob=*.txt", "a.md", "b.txt", "c.note", "d.html", "desk"],
        0,
        "b.txt:1:1 b.txt:1:13",
    ),
    "files by what they are not": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\n",
        ["--glob=!*.md", "a.md", "b.txt", "c.note", "d.html", "desk"],
        0,
        "b.txt:1:1 b.txt:1:13 c.note:1:2 c.note:3:3 d.html:1:16 d.html:1:27",
    ),
    "a folder": ("StylesPath = styles\n[*]\nBasedOnStyles = House\n", ["desk"], 0, "desk/f.md:1:1 desk/old/g.md:1:1"),
    "a file that is not there": ("StylesPath = styles\n[*]\nBasedOnStyles = House\n", ["a.md", "none.md"], 2, ""),
    "a text": ("StylesPath = styles\n[*]\nBasedOnStyles = House\n", ["high tide"], 0, "stdin.txt:1:6"),
    "a text as markup": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\n",
        ["--ext=.md", "`tide` and tide"],
        0,
        "stdin.md:1:12",
    ),
    "markup as plain lines": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\n",
        ["--ignore-syntax", "a.md"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:15 a.md:3:29 a.md:5:3 a.md:7:4",
    ),
    "whatever is found": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\nHouse.Tide = error\n",
        ["--no-exit", "a.md"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:5:3 a.md:7:4",
    ),
    "rules of one kind": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House, Desk\n",
        ["--filter=.Extends == 'substitution'", "a.md"],
        0,
        "a.md:3:37=Pier",
    ),
    "rules by name": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House, Desk\n",
        ["--filter=.Name startsWith 'Desk'", "a.md"],
        0,
        "a.md:3:37=Pier",
    ),
    "elements that are masked": (
        "StylesPath = styles\nIgnoredScopes = em, code\n[*]\nBasedOnStyles = House\n",
        ["a.md"],
        0,
        "a.md:1:3 a.md:3:29 a.md:5:3 a.md:7:4",
    ),
    "nothing is masked but this": (
        "StylesPath = styles\nIgnoredScopes = em\n[*]\nBasedOnStyles = House\n",
        ["a.md"],
        0,
        "a.md:1:3 a.md:3:15 a.md:3:29 a.md:5:3 a.md:7:4",
    ),
    "elements that are left out": (
        "StylesPath = styles\nSkippedScopes = blockquote\n[*]\nBasedOnStyles = House\n",
        ["a.md"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:7:4",
    ),
    "classes that are left out": (
        "StylesPath = styles\nIgnoredClasses = old\n[*]\nBasedOnStyles = House\n",
        ["d.html"],
        0,
        "d.html:1:27",
    ),
    "words that are left out": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\nTokenIgnores = (spring tide)\n",
        ["a.md"],
        0,
        "a.md:1:3 a.md:3:4 a.md:5:3 a.md:7:4",
    ),
    "blocks that are left out": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\nBlockIgnores = (?s)(\\{%.*?%\\})\n",
        ["a.md"],
        0,
        "a.md:1:3 a.md:3:4 a.md:3:29 a.md:5:3",
    ),
    "edges of words": (
        "StylesPath = styles\nWordTemplate = (?<![\\w-])(?:%s)(?![\\w-])\n[*]\nBasedOnStyles = House\n",
        ["b.txt"],
        0,
        "b.txt:1:13",
    ),
    "a key of a rule": (
        "StylesPath = styles\n[*]\nBasedOnStyles = House\nHouse.Tide[limit] = 1\n",
        ["a.md"],
        0,
        "a.md:1:3",
    ),
    "words that are accepted": ("StylesPath = styles\nVocab = Sea\n[*]\nBasedOnStyles = House\n", ["b.txt"], 0, ""),
    "words that are accepted or rejected": (
        "StylesPath = styles\nVocab = Sea\n[*]\nBasedOnStyles = Vale\nVale.Spelling = NO\n",
        ["e.txt"],
        1,
        "e.txt:1:3=Terms e.txt:1:20=Avoid e.txt:1:30=Repetition",
    ),
    "a vocabulary that is not there": (
        "StylesPath = styles\nVocab = None\n[*]\nBasedOnStyles = House\n",
        ["b.txt"],
        2,
        "",
    ),
    "comments in the configuration": (
        "# c\nStylesPath = styles ; c\n[*] # c\nBasedOnStyles = \\\n  House\n; c\n",
        ["b.txt"],
        0,
        "b.txt:1:1 b.txt:1:13",
    ),
}

# A text with comments, which in HTML stands in paragraphs, and the places of alerts in Markdown and in HTML.
COMMENTS = {
    "off and on": ("1 tide\n\n<!-- vale off -->\n\n2 tide pier\n\n<!-- vale on -->\n\n3 tide\n", "1:3 9:3", "1:6 5:6"),
    "off to the end": ("1 tide\n\n<!-- vale off -->\n\n2 tide pier\n", "1:3", "1:6"),
    "a rule": (
        "1 tide\n\n<!-- vale House.Tide = NO -->\n\n2 tide pier\n\n<!-- vale House.Tide = YES -->\n\n3 tide\n",
        "1:3 5:8 9:3",
        "1:6 3:11 5:6",
    ),
    "a rule, off and on": (
        "1 tide\n\n<!-- vale House.Tide = off -->\n\n2 tide pier\n\n<!-- vale House.Tide = on -->\n\n3 tide\n",
        "1:3 5:8 9:3",
        "1:6 3:11 5:6",
    ),
    "a style": (
        "<!-- vale House = NO -->\n\n2 tide pier\n\n<!-- vale House = YES -->\n\n3 tide\n",
        "3:8 7:3",
        "2:11 4:6",
    ),
    "a match": ('<!-- vale House.Tide["tide"] = NO -->\n\n2 tide Tide pier\n', "3:8 3:13", "2:11 2:16"),
    "styles": (
        "<!-- vale styles = Desk -->\n\n2 tide pier\n\n<!-- vale style = House -->\n\n3 tide pier\n",
        "3:8 7:3",
        "2:11 4:6",
    ),
    "other words": ("<!-- Vale off -->\n\n2 tide\n\n<!-- vale House.Tide = no -->\n\n3 tide\n", "3:3 7:3", "2:6 4:6"),
    "inside a line": ("1 tide <!-- vale off --> 2 tide <!-- vale on --> 3 tide\n", "1:3 1:52", "1:6 1:55"),
    "a rule inside a paragraph": (
        "1 tide <!-- vale House.Tide = NO --> 2 tide <!-- vale House.Tide = YES --> 3 tide\n",
        "1:3 1:78",
        "1:6 1:81",
    ),
    "a rule to the end of a paragraph": ("1 tide <!-- vale House.Tide = NO --> 2 tide\n\n3 tide\n", "", ""),
    "around a heading": (
        "<!-- vale House.Tide = NO -->\n# 1 tide pier\n<!-- vale House.Tide = YES -->\n\n2 tide\n",
        "2:10 5:3",
        "2:10 4:6",
    ),
    "in a list": ("- 1 tide\n<!-- vale off -->\n- 2 tide\n<!-- vale on -->\n- 3 tide\n", "1:5 5:5", "1:8 5:5"),
    "in a table": (
        "| 1 tide <!-- vale off --> | 2 tide |\n|---|---|\n| 3 tide <!-- vale on --> | 4 tide |\n",
        "3:31",
        "1:8 3:31",
    ),
}


@pytest.fixture
def places(cli, write):
    """Lint files of a folder; the exit code and the places of alerts come back."""
    for name, text in FILES.items():
        write(name, text)

    def run(ini, argv):
        write(".vale.ini", ini)
        result = cli("vale", "--output=line", "--no-global", *argv)
        found = []
        for line in result.out.splitlines():
            *place, rule, _ = line.split(":", 4)
            found.append(":".join(place) + ("" if rule == "House.Tide" else f"={rule.partition('.')[2]}"))
        return result.code, " ".join(found)

    return run


@pytest.mark.parametrize("name", RUNS)
def test_a_run(places, name):
    ini, argv, code, found = RUNS[name]
    assert places(ini, argv) == (code, found)


@pytest.mark.parametrize("name", COMMENTS)
def test_comments(places, write, name):
    text, *found = COMMENTS[name]
    write("x.md", text)
    write("x.html", "".join(f"<p>{each}</p>\n" for each in text.strip().split("\n\n")))
    ini = "StylesPath = styles\n[*]\nBasedOnStyles = House, Desk\n"
    for path, expected in zip(("x.md", "x.html"), found, strict=True):
        code, shown = places(ini, [path])
        assert code == 0
        assert [each.removeprefix(f"{path}:").partition("=")[0] for each in shown.split()] == expected.split()

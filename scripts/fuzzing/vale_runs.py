"""`editlint vale` on mutated configurations, styles and files: an exit code, outputs that can be parsed, no traceback."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

import contextlib
import io
import json
import os
import re
from typing import TYPE_CHECKING

from editlint.cli.vale import run
from fuzzing import prose
from fuzzing.mutations import encoded, mutated
from fuzzing.yaml_texts import TOKENS, value, written

if TYPE_CHECKING:
    import random

_INI = (
    """\
StylesPath = styles
MinAlertLevel = suggestion
IgnoredScopes = code, tt
SkippedScopes = script, style
WordTemplate = \\b(?:%s)\\b
Vocab = Base

[formats]
mdx = md

[*.{md,txt}]
BasedOnStyles = House, Vale
House.Words = error
House.Length[max] = 4
BlockIgnores = (?s) *({< .*? >})
TokenIgnores = (\\$+[^\\n$]+\\$+), a\\,b
CommentDelimiters = "<!--,-->"
""",
)
_INI_TOKENS = (
    *("[", "]", "=", ":", "#", ";", "\\\n", '"', '"""', "`", ",", "\n", "*", "{", "}", "!", "[*.html]\n", "YES", "NO", "error", "Vale"),
    *("BasedOnStyles = House\n", "Packages = a\n", "Transform = a.xsl\n", "StylesPath = /\n", "House.Words = NO\n", "Vale.Spelling = YES\n", "(", "*)"),
)  # fmt: skip
_RULES = {
    "Words": "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: error\nignorecase: true\nscope: text\ntokens:\n  - very\n  - 'un(?=ique)'\n  - a\\w+e\n",
    "Swaps": "extends: substitution\nmessage: Use '%s' instead of '%s'.\nswap:\n  colour: color\n  '(?i)recieve[ds]?': receive\naction: {name: replace}\n",
    "Length": 'extends: occurrence\nmessage: "More than %d words."\nscope: sentence\nmax: 12\ntoken: \\b(\\w+)\\b\n',
    "Repeat": "extends: repetition\nmessage: \"'%s' is repeated.\"\nalpha: true\ntokens: ['[^\\s]+']\n",
    "Mixed": "extends: consistency\nmessage: \"Mixed '%s'.\"\neither: {advisor: adviser, colour: color}\n",
    "Short": "extends: conditional\nmessage: \"'%s' has no definition.\"\nfirst: \\b([A-Z]{3,5})\\b\nsecond: (?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)\nexceptions: [API]\n",
    "Title": "extends: capitalization\nmessage: \"'%s' in title case.\"\nmatch: $title\nstyle: AP\nscope: heading\n",
    "Grade": "extends: metric\nmessage: \"Grade %s.\"\nformula: |\n  (0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59\ncondition: '> 8'\n",
    "Order": "extends: sequence\nmessage: \"'%s' here.\"\ntokens:\n  - pattern: very\n  - tag: JJ\n    negate: true\n",
    "Script": 'extends: script\nmessage: "a"\nscript: |\n  text := import("text")\n',
    "Spelling": "extends: spelling\nmessage: \"'%s'?\"\nfilters: ['[A-Z]+']\nignore: [accept.txt]\n",
}
_RULE_TOKENS = (
    *TOKENS,
    *("extends: House.Words\n", "tokens+:\n  - a\n", "scope: [heading.h2, raw]\n", "scope: ~code\n", "nonword: true\n", "raw: ['a', '(b)']\n", "%s", "%d", "%[1]s"),
    *("(?P<a>b)", "(?<=a)", "(?!b)", "(a|aa)+$", "\\b", "[", "(", "a{1,99999}", "\\p{L}", "(?i)", "max: -1\n", "words / 0", "len(a)", "exceptions: a\n"),
)  # fmt: skip
_FLAGS = (
    ("--output=JSON",), ("--output=line",), ("--output=CLI", "--no-color"), ("--output=JSON", "--ext=.md"), ("--output=JSON", "--ignore-syntax"),
    ("--output=JSON", "--filter=.Level in ['error'] and .Name startsWith 'House'"), ("--output=JSON", "--minAlertLevel=error"),
    ("--output=JSON", "--glob=*.md"), ("--output=line", "--sort"), ("--output=JSON", "--no-exit"),
)  # fmt: skip
_SUFFIXES = ("a.md", "a.txt", "a.html", "a.rst", "a.adoc", "a.py", "a.go", "a.mdx", "a.org", "a.tex", "a.json", "a.yml")


def one(chance: random.Random) -> None:
    """One run."""
    ini = chance.choice(_INI)
    if chance.random() < 0.4:
        ini = mutated(chance, ini, _INI_TOKENS)
    names = chance.sample(sorted(_RULES), chance.randint(1, 3))
    rules = {name: _RULES[name] for name in names}
    if chance.random() < 0.6:
        rules[names[0]] = mutated(chance, rules[names[0]], _RULE_TOKENS, tuple(_RULES.values()))
    elif chance.random() < 0.3:
        rules["Made"] = written(
            {
                key: value(chance)
                for key in ("extends", "message", "tokens", "swap", "scope", "level", "max")
                if chance.random() < 0.6
            }
            | {"extends": "existence"}
        )
    path = chance.choice(_SUFFIXES)
    article = prose.article(
        chance, {"html": "html", "rst": "rst", "adoc": "asciidoc", "tex": "latex"}.get(path[2:], "markdown")
    )
    article = (
        mutated(chance, article, (*prose.tokens("markdown"), "// ", '"""', "# ", "/*", "*/", "func a() {\n"))
        if chance.random() < 0.6
        else article
    )
    _write(chance, ini, rules, path, article)
    flags = chance.choice(_FLAGS)
    filters = (
        [f"--filter={mutated(chance, flags[1][9:], ('.Name', 'in', '[', ']', '==', '(', 'matches', chr(39)))}"]
        if "--filter" in flags[-1]
        else []
    )
    check([*(flags[:1] if filters else flags), *filters, "--no-global", path])


def _write(chance: random.Random, ini: str, rules: dict[str, str], path: str, article: str) -> None:
    for folder in ("styles/House", "styles/config/vocabularies/Base"):
        os.makedirs(folder, exist_ok=True)
    for name in os.listdir("styles/House"):
        os.unlink(f"styles/House/{name}")
    words = mutated(chance, "Ruiz\n[Cc]olou?r\nNSFB # a\n", ("(", "[", "\n", "\\b", "*"))
    files = {
        ".vale.ini": ini,
        "styles/config/vocabularies/Base/accept.txt": words,
        "styles/config/vocabularies/Base/reject.txt": "yard\n",
    }
    for name, text in {
        **files,
        **{f"styles/House/{name}.yml": text for name, text in rules.items()},
        path: article,
    }.items():
        with open(name, "wb") as file:
            file.write(encoded(chance, text) if name == path else text.encode("utf-8", "replace"))


def check(argv: list[str]) -> None:
    """Run a command line, and parse what it says."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(argv)
    said = err.getvalue()
    assert code in (0, 1, 2), code
    assert "Traceback" not in said + out.getvalue(), said
    assert code != 2 or said.strip(), "it failed and said nothing"
    if "--output=JSON" in argv and out.getvalue().strip():
        for path, alerts in json.loads(out.getvalue()).items():
            for alert in alerts:
                _check_alert(path, alert)
    if "--output=line" in argv:
        for line in out.getvalue().splitlines():
            assert re.match(r"[^:]+:\d+:\d+:[\w.]+:", line), line


def _check_alert(path: str, alert: dict[str, object]) -> None:
    line, span = alert["Line"], alert["Span"]
    assert isinstance(line, int)
    assert isinstance(span, list)
    assert line >= 1, alert
    assert span[0] >= 1, (path, alert)
    assert alert["Severity"] in ("error", "warning", "suggestion"), alert
    assert alert["Check"], alert

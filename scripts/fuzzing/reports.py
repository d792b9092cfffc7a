"""Random hostile reports through every reporter, each read by a parser that knows nothing of how it was written.

What must hold of every output: it is well-formed, it says of each violation what the report says and nothing of more,
no character in it steers a terminal, and no line of it is an order to the service that reads the log of a build.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote_to_bytes, urlsplit

from editlint.model import Edit, Fix, Problem, Related, Report, Severity, Violation
from editlint.reporters.look import Look
from editlint.reporters.registry import BUILT_IN, reporter
from editlint.rulebook.rule import Rule

if TYPE_CHECKING:
    import random

ATTACKS = (
    "\x1b[2J", "\x1b]8;;http://evil\x1b\\x\x1b]8;;\x1b\\", "\x1b]52;c;ZXZpbA==\x07", "\x9b2J", "\r", "\n", "\x00",
    "\x08", "\n::error::owned", "\r\n::error file=a,line=1::owned", "  ::warning::owned", "##[error]owned",
    "##vso[task.complete]", "##teamcity[x]", "\u202e", "\u2066", "\u200e", "\u061c", "\u2028", "\u2029", "\x85",
    "\x0b", "\x0c", "\u200b", "\ufeff", "\U000e0041", "\ud83d", "\udc9b", "\udcff", "%0A", "%0D%25", ",", ":", "::",
    "]]>", "<!--", "-->", "<script>alert(1)</script>", "</style>", '" onload="x', "' onclick='x",
    "javascript:alert(1)", "&#x1b;", "&", "|", "`", "$(id)", "\\", "\\|", "[a](http://evil)", "{0}", "{{", "![x](y)",
    "=cmd()", "\na.md:1:1: error forged.rule forged", "\n1 error in 1 article.", "/../", "a" * 300, "🚢", "é", "漢",
    "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", " ", "\t", "words",
)  # fmt: skip
_ORDERS = {
    "error",
    "warning",
    "notice",
    "debug",
    "group",
    "endgroup",
    "add-mask",
    "add-matcher",
    "set-output",
    "set-env",
}
_UNSEEN = {"\u061c", "\u200b", "\u200e", "\u200f", "\u2060", "\ufeff"}
_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_PAINTED = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;[!-~]*\x1b\\")
_SEVERITIES = {"error": ("critical", "error", "ERROR"), "warning": ("major", "warning", "WARNING")}
_LEAST = ("minor", "info", "INFO")


class Said(NamedTuple):
    """What an output must say of a violation."""

    path: str
    line: int
    column: int
    rule: str
    severity: str
    message: str


def one(chance: random.Random) -> None:
    """A random report in every format.

    Raises:
        AssertionError: a promise is broken.
    """
    report, rules = _report(chance)
    said = [Said(v.path, v.line, v.column, v.rule, str(v.severity), v.message) for v in report.violations]
    for name in BUILT_IN:
        look = Look(color=chance.random() < 0.5, width=chance.choice((0, 0, 24, 80)), links=chance.random() < 0.5)
        text = "\n".join(reporter(name)(report, rules, look))
        check(name, text, said, folded=bool(look.width))


def check(name: str, text: str, said: Sequence[Said], *, folded: bool = False) -> None:
    """Read an output in a format back; `folded` is one whose lines were made to fit a terminal.

    Raises:
        AssertionError: it is malformed, says something else, or steers whatever shows it.
    """
    steers_nothing(text)
    orders = [found for found in map(order_of, text.split("\n")) if found]
    if name != "github":
        assert not orders, orders
    READERS[name](text, said) if not folded else None


def steers_nothing(text: str) -> None:
    """No character but line breaks, tabs, and styles and links of ours is for a terminal."""
    rest = _PAINTED.sub("", text).replace("\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "")
    for char in set(rest) - {"\n", "\t"}:
        low = "\udca0" <= char <= "\udcff"  # a byte of a file's name
        steers = unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs") and not low
        assert not steers, ascii(char)
        assert char not in _UNSEEN, ascii(char)
        assert unicodedata.bidirectional(char) not in _TURNING, ascii(char)
        assert not "\U000e0000" <= char <= "\U000e007f", ascii(char)


def order_of(line: str) -> tuple[str, dict[str, str], str] | None:
    """What GitHub's runner takes a line of a log for: a command, its properties and data; None for no command."""
    stripped = line.lstrip()
    if stripped.startswith("::") and (end := stripped.find("::", 2)) >= 0:
        name, _, given = stripped[2:end].partition(" ")
        if name in _ORDERS:
            pairs = (pair.split("=", 1) for pair in given.strip().split(",") if "=" in pair)
            return name, {key: _unescaped(value, ":,") for key, value in pairs}, _unescaped(stripped[end + 2 :], "")
    begin = line.find("##[")
    if begin >= 0 and (end := line.find("]", begin)) >= 0:
        name = line[begin + 3 : end].partition(" ")[0]
        return (name, {}, line[end + 1 :]) if name in _ORDERS else None
    assert "##vso[" not in line, line
    assert "##teamcity[" not in line, line
    return None


def _unescaped(text: str, more: str) -> str:
    for char in ("\r", "\n", *more, "%"):
        text = text.replace(f"%{ord(char):02X}", char)
    return text


def _core(text: str) -> str:
    """What is left of a text when every escape and whatever may be escaped is taken away."""
    text = re.sub(r"\\(x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[nrt])", "", text)
    return "".join(char for char in text if char.isascii() and char.isalnum())


def _same(shown: str, meant: str) -> None:
    """The text of a line for people says what is meant, whatever of it is written out."""
    written = "".join(char if char.isprintable() else " " for char in meant)
    shown, meant = _core(shown.replace("\\x3a", ":").replace("\\x23", "#")), _core(written)
    assert meant in shown or shown in meant, (shown, meant)


def _plain(text: str) -> str:
    """A text as JSON has it: without halves of surrogate pairs."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _in_xml(text: str) -> str:
    return re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


def _people(text: str, said: Sequence[Said]) -> None:
    """One line at the margin a violation, and one behind all."""
    lines = [line for line in _PAINTED.sub("", text).split("\n") if line]
    heads = [line for line in lines if not re.match(r" +(\d* ?\||see:|help:|fix:|in:|place:)|  ", line)]
    assert len(heads) == len(said) + 1, (heads, len(said))
    for line, each in zip(heads, said, strict=False):
        _same(line, f"{each.path}:{each.line}:{each.column}: {each.severity} {each.rule} {each.message}")
    assert re.match(r"Found |No violations|No article", heads[-1]), heads[-1]


def _github(text: str, said: Sequence[Said]) -> None:
    """One command a violation, ten of a level at most; the rest as text."""
    lines = text.split("\n")
    assert len(lines) == len(said) + 1, lines
    left = Counter({"error": 10, "warning": 10, "notice": 10})
    ranks = {"error": 0, "warning": 1, "suggestion": 2}
    for line, each in zip(lines, sorted(said, key=lambda s: ranks[s.severity]), strict=False):
        level = each.severity.replace("suggestion", "notice")
        order = order_of(line)
        left[level] -= 1
        assert (order is not None) == (left[level] >= 0), line
        if order:
            name, given, data = order
            assert name == level
            assert set(given) <= {"file", "line", "endLine", "col", "endColumn", "title"}
            assert (given["line"], given["col"]) == (str(each.line), str(each.column))
            _same(given["file"], each.path)
            assert "".join(given["title"].split("(")[:1]) == "editlint "
            _same(data, each.message)


def _as_json(text: str, said: Sequence[Said]) -> None:
    found = json.loads(text)
    assert found["version"] == 1
    _all(found["violations"], said, lambda v: Said(*(v[name] for name in Said._fields)))


def _as_jsonl(text: str, said: Sequence[Said]) -> None:
    lines = text.split("\n") if text else []
    _all(map(json.loads, lines), said, lambda v: Said(*(v[name] for name in Said._fields)))


def _all(found: Iterable[Any], said: Sequence[Said], read: Callable[[Any], Said]) -> None:
    meant = [
        each._replace(path=_plain(each.path), rule=_plain(each.rule), message=_plain(each.message)) for each in said
    ]
    assert [read(each) for each in found] == meant


def _gitlab(text: str, said: Sequence[Said]) -> None:
    issues = json.loads(text)
    for issue, each in zip(issues, said, strict=True):
        assert {"type", "check_name", "description", "severity", "fingerprint", "location"} <= set(issue)
        assert issue["severity"] == _SEVERITIES.get(each.severity, _LEAST)[0]
        begin = issue["location"]["positions"]["begin"]
        found = (issue["location"]["path"], begin["line"], begin["column"], issue["check_name"], issue["description"])
        assert found == (_plain(each.path), each.line, each.column, _plain(each.rule), _plain(each.message))


def _sarif(text: str, said: Sequence[Said]) -> None:
    (run,) = json.loads(text)["runs"]
    names = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result, each in zip(run["results"], said, strict=True):
        assert result["ruleId"] == names[result["ruleIndex"]] == _plain(each.rule)
        (place,) = (each["physicalLocation"] for each in result["locations"])
        assert (place["region"]["startLine"], place["region"]["startColumn"]) == (each.line, each.column)
        uri = place["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9._~/%-]*", uri), uri
        assert not urlsplit(uri).scheme
        assert unquote_to_bytes(uri) == os.fsencode(os.path.relpath(each.path) if each.path else "stdin")
        said_there = result["message"]["text"]
        assert not re.search(r"(?<!\\)\[[^][\n]*(?<!\\)\]\(", said_there), said_there
        assert not re.search(r"(?<!\{)\{\d+\}(?!\})", said_there), said_there
        _same(said_there, _plain(each.message))
        for related in result.get("relatedLocations", ()):
            uri = related.get("physicalLocation", {}).get("artifactLocation", {}).get("uri", "")
            assert re.fullmatch(r"[!-~]*", uri), uri


def _junit(text: str, said: Sequence[Said]) -> None:
    cases = [case for case in ET.fromstring(text).iter("testcase") if case.find("failure") is not None]
    meant = [each for path in dict.fromkeys(s.path for s in said) for each in said if each.path == path]
    for case, each in zip(cases, meant, strict=True):
        failure = case.find("failure")
        assert failure is not None and not list(failure)  # noqa: PT018
        assert (case.get("file"), failure.get("message")) == (_in_xml(each.path), _in_xml(each.message))
        assert case.get("name") == _in_xml(f"{each.rule} at {each.line}:{each.column}")


def _checkstyle(text: str, said: Sequence[Said]) -> None:
    found = [(file.get("name"), error) for file in ET.fromstring(text) for error in file]
    for (path, error), each in zip(found, said, strict=True):
        assert (path, error.get("message")) == (_in_xml(each.path), _in_xml(each.message))
        assert (error.get("line"), error.get("source")) == (str(each.line), f"editlint.{_in_xml(each.rule)}")


def _rdjson(text: str, said: Sequence[Said]) -> None:
    for found, each in zip(json.loads(text)["diagnostics"], said, strict=True):
        assert found["severity"] == _SEVERITIES.get(each.severity, _LEAST)[2]
        assert (found["message"], found["location"]["path"]) == (_plain(each.message), _plain(each.path))
        assert found["code"]["value"] == _plain(each.rule)


class Page(HTMLParser):
    """A page read by another's parser: its elements, its text, and what it would load or run."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: Counter[str] = Counter()
        self.text: list[str] = []
        self.policy = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element: of those that ours are made of, without a handler and with links to nowhere but pages."""
        self.elements[tag] += 1
        assert tag not in ("img", "iframe", "object", "embed", "base", "link", "audio", "video", "template"), tag
        for name, value in attrs:
            assert not name.startswith("on") and name not in ("style", "src", "srcdoc", "action"), (tag, name)  # noqa: PT018
            if name == "href":
                assert urlsplit(value or "").scheme in ("", "http", "https"), value
                assert not (value or "").startswith("//"), value
            if name == "content" and dict(attrs).get("http-equiv") == "Content-Security-Policy":
                self.policy = value or ""
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """The end of an element."""
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Text of the page."""
        if self.open and self.open[-1] not in ("script", "style"):
            self.text.append(data)


def _html(text: str, said: Sequence[Said]) -> None:
    page = Page(text)
    assert page.policy.startswith("default-src 'none'")
    assert (page.elements["script"], page.elements["style"], page.elements["title"]) == (1, 1, 1)
    shown = _core("".join(page.text))
    for each in said:
        assert _core(_in_xml(each.message)) in shown, each.message


READERS: Mapping[str, Callable[[str, Sequence[Said]], None]] = {
    "full": _people, "concise": _people, "github": _github, "gitlab": _gitlab, "sarif": _sarif, "junit": _junit,
    "checkstyle": _checkstyle, "json": _as_json, "jsonl": _as_jsonl, "rdjson": _rdjson, "html": _html,
}  # fmt: skip


def text_of(chance: random.Random, most: int = 6) -> str:
    """A hostile text."""
    return "".join(chance.choice(ATTACKS) for _ in range(chance.randint(0, most)))


def _path(chance: random.Random) -> str:
    """A name that a file can have."""
    text = "".join(char for char in text_of(chance, 4) if char not in "\0/" and not "\ud800" <= char <= "\udc7f")
    return os.fsdecode(os.fsencode(text.lstrip(".") or "a.md"))


def _report(chance: random.Random) -> tuple[Report, dict[str, Rule]]:
    paths = sorted({_path(chance) for _ in range(chance.randint(1, 3))})
    names = [f"house.{text_of(chance, 2)}", "dates.conflict"]
    rules = {name: _rule(chance, name) for name in names if chance.random() < 0.7}
    found = [
        _violation(chance, chance.choice(paths), chance.choice(names))
        for _ in range(chance.choice((0, 1, 1, 1, 2, 2, 3, 4, 25 if chance.random() < 0.2 else 5)))
    ]
    found.sort(key=lambda each: each.path)
    problems = tuple(Problem(text_of(chance), text_of(chance), text_of(chance)) for _ in range(chance.randint(0, 2)))
    return Report(tuple(found), len(paths), problems=problems), rules


def _rule(chance: random.Random, name: str) -> Rule:
    said = [text_of(chance) for _ in range(4)]
    path = f"/rules/{_path(chance)}"
    return Rule(
        name, said[0], said[1], (text_of(chance),), Severity.ERROR, (text_of(chance),), "phrase", {}, "standard",
        (), (), said[2], said[3], path,
    )  # fmt: skip


def _violation(chance: random.Random, path: str, rule: str) -> Violation:
    excerpt = text_of(chance)
    start = chance.randint(0, len(excerpt))
    end = chance.randint(start, len(excerpt))
    where = (chance.randint(1, 99), chance.randint(1, 99))
    related = [
        Related(chance.choice((_path(chance), "https://a.org/" + text_of(chance))), chance.randint(0, 3), 1, 3, 1, 0, 1,
                text_of(chance), text_of(chance), chance.choice(("", text_of(chance))))
        for _ in range(chance.randint(0, 2))
    ]  # fmt: skip
    fixes = (Fix(text_of(chance), chance.random() < 0.5, (Edit(start, end, text_of(chance)),)),) * chance.randint(0, 1)
    data = {key: text_of(chance) for key in ("article", "place") if chance.random() < 0.2}
    return Violation(
        path, *where, *where, start, end, rule, chance.choice(list(Severity)), (text_of(chance),), text_of(chance),
        excerpt[start:end], tuple(related), fixes, f"{chance.getrandbits(64):016x}", data, excerpt, 0,
    )  # fmt: skip

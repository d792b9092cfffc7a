"""Fixes of mutated articles: only what is named changes, a second round changes nothing, and files stay what they are."""

# ruff: noqa: E501  samples and what has a meaning in them
from __future__ import annotations

import json
import os
from functools import cache
from typing import TYPE_CHECKING

from editlint.config.settings import Pack, Settings
from editlint.documents import parse
from editlint.engine.fixer import Fixed, fix_file, fix_source, write
from editlint.engine.fixes import apply_fixes, first_fix
from editlint.engine.run import Run
from editlint.errors import EditlintError, Location
from editlint.source import Source
from fuzzing import prose
from fuzzing.mutations import encoded, mutated
from fuzzing.promises import check_document, check_errors, check_outcome, strict

if TYPE_CHECKING:
    import random

    from editlint.documents.document import Document
    from editlint.model import Violation

_SUFFIXES = {"markdown": ".md", "mdx": ".mdx", "html": ".html", "html-template": ".njk", "astro": ".astro", "asciidoc": ".adoc",
             "rst": ".rst", "latex": ".tex", "text": ".txt"}  # fmt: skip
_MARKS = str.maketrans("", "", "*_`~#|<>[]")


_WORDS = (
    *(
        "said",
        "ferry",
        "crew",
        "talks",
        "years",
        "mayor",
        "yard",
        "board",
        "bank",
        "company",
        "variety",
        "cost",
        "time",
    ),
    *("bridge", "party", "ship", "team", "report", "percent", "war", "officials", "critics", "sales", "old"),
)


@cache
def _house() -> Run:
    """Rules of a house that write signs for words, as “%” for “percent”: what is a sign depends on the format."""
    signs = sorted({sign.strip() for name in prose.FORMATS for sign in prose.tokens(name)} - {""})
    os.makedirs("signs", exist_ok=True)
    for number, word in enumerate(_WORDS):
        some = {word: signs[number * 7 % len(signs)], f"the {word}": signs[number * 11 % len(signs)]}
        rule = {"summary": "a", "kind": "phrase", "message": "a", "options": {"replace": some, "safe": True}}
        with open(f"signs/{word}.yml", "w", encoding="utf-8") as file:
            json.dump(rule, file)
    return Run(
        Settings(packs=(Pack(os.path.abspath("signs"), "editlint", Location("a")),), select=("signs",)), use_cache=False
    )


def begin() -> None:
    """Make the rules of the house."""
    _house()


def one(chance: random.Random) -> None:
    """One article, fixed as a text or as a file."""
    name = chance.choice(prose.FORMATS)
    text = prose.article(chance, name, most=2)
    if chance.random() < 0.8:
        text = mutated(chance, text, prose.tokens(name))
    unsafe = chance.random() < 0.3
    if chance.random() < 0.5:
        _as_file(chance, name, text, unsafe=unsafe)
    else:
        run = _house() if chance.random() < 0.3 else strict()
        _as_text(run, name, text.removeprefix("\ufeff"), unsafe=unsafe)


def _as_text(run: Run, name: str, text: str, *, unsafe: bool) -> None:
    source = Source(text, "a")
    outcome = run.lint_source(source, name)
    check_outcome(outcome, source)
    violations = run.report_builder.report([outcome]).violations
    applied = apply_fixes(text, violations, unsafe=unsafe)
    _check_rest(text, applied.text, applied.fixed, unsafe=unsafe)
    before, after = parse(source, name), parse(Source(applied.text, "a"), name)
    check_document(after)
    assert before.front_matter_error == after.front_matter_error
    if not unsafe:
        _check_markup(before, after)
    _check_settled(run, fix_source(run, source, name, unsafe=unsafe), name, unsafe=unsafe)


def _check_rest(text: str, fixed: str, violations: tuple[Violation, ...], *, unsafe: bool) -> None:
    """What no fix names is there as it was, in its order."""
    fixes = [first_fix(each, unsafe=unsafe) for each in violations]
    edits = sorted(edit for fix in fixes if fix is not None for edit in fix.edits)
    at = shift = 0
    for edit in edits:
        assert edit.start >= at, edits
        assert fixed[at + shift : edit.start + shift] == text[at : edit.start], edit
        shift += len(edit.text) - (edit.end - edit.start)
        assert fixed[edit.end + shift - len(edit.text) : edit.end + shift] == edit.text, edit
        at = edit.end
    assert fixed[at + shift :] == text[at:]


def _check_markup(before: Document, after: Document) -> None:
    """A safe fix leaves links, code and what else is no prose as it was."""
    assert [link.target for link in before.links] == [link.target for link in after.links]
    assert _no_prose(before) == _no_prose(after)
    assert _kinds(before) == _kinds(after)


def _kinds(document: Document) -> list[tuple[str, int]]:
    """What the blocks are; in a plain text a short line is taken for a heading, so that the words themselves tell."""
    known = document.format != "text"
    return [(each.kind, each.level) if known else ("", 0) for each in document.blocks]


def _no_prose(document: Document) -> list[tuple[str, str]]:
    """What is skipped, without the prose that stands in it, as a title does before LaTeX's document."""
    text = list(document.source.text)
    for piece in document.pieces:
        text[piece.source_start : piece.source_end] = [""] * (piece.source_end - piece.source_start)
    return [(each.kind, "".join(text[each.start : each.end])) for each in document.skipped]


def _check_settled(run: Run, fixed: Fixed, name: str, *, unsafe: bool) -> None:
    """A second time finds nothing more to do."""
    again = fix_source(run, Source(fixed.after, "a"), name, unsafe=unsafe)
    _check_end(fixed.after, again.after)
    assert (fixed.after == fixed.before) <= (fixed.settled == 0)


def _check_end(first: str, second: str) -> None:
    """Nothing is changed once more; but where each round deletes one more of many repeats, the rounds may be used up."""
    assert first == second or len(second) < len(first), (first, second)


def _as_file(chance: random.Random, name: str, text: str, *, unsafe: bool) -> None:
    """What `--fix` makes of a file of any newlines and encoding."""
    path = f"a{_SUFFIXES[name]}"
    data = encoded(chance, text)
    with open(path, "wb") as file:
        file.write(data)
    os.chmod(path, 0o640)
    try:
        fixed = fix_file(strict(), path, unsafe=unsafe)
    except EditlintError as error:
        check_errors(error.each(), {})
        assert _content(path) == data
        return
    if fixed.after == fixed.before:
        return
    write(fixed)
    new = _content(path)
    assert os.stat(path).st_mode & 0o777 == 0o640
    assert new.startswith(b"\xef\xbb\xbf") == data.startswith(b"\xef\xbb\xbf")
    before, after = data.decode("utf-8"), new.decode("utf-8")
    crlf = before.count("\r\n")
    if crlf and before.count("\n") == before.count("\r") == crlf:
        assert after.count("\n") == after.count("\r") == after.count("\r\n")
    if "\r" not in before:
        assert "\r" not in after
    _check_settled(strict(), fixed, name, unsafe=unsafe)
    _check_end(fixed.after, fix_file(strict(), path, unsafe=unsafe).after)


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()

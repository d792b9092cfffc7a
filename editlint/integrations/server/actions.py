"""Corrections as code actions: safe ones first, those that need a look told apart, and all safe ones at once."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from lsprotocol import types

from editlint.engine.fixer import fix_source
from editlint.source import Source
from editlint.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from editlint.integrations.server.articles import Read
    from editlint.integrations.server.texts import OpenText
    from editlint.model import Edit, Fix, Violation

FIX_ALL = "source.fixAll.editlint"
NEEDS_A_LOOK = "(needs a look)"


def wanted(kind: str, only: Sequence[str] | None) -> bool:
    """Whether a client that asked for some kinds of action asked for this one."""
    return not only or any(kind == each or not each or kind.startswith(f"{each}.") for each in only)


def quick_fixes(
    violations: Sequence[Violation], text: OpenText, diagnostics: Sequence[types.Diagnostic], *, versioned: bool
) -> Iterator[types.CodeAction]:
    """An action for each correction of each violation; of one violation, the first safe correction is preferred.

    A correction that settles several is offered once. `diagnostics` are those of the violations, one for one.
    """
    settled: dict[Fix, list[types.Diagnostic]] = {}
    best = {next((fix for fix in violation.fixes if fix.safe), None) for violation in violations}
    for violation, diagnostic in zip(violations, diagnostics, strict=True):
        for fix in violation.fixes:
            if fix.edits:
                settled.setdefault(fix, []).append(diagnostic)
    for fix, mended in settled.items():
        yield types.CodeAction(
            title=_title(fix),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=mended,
            is_preferred=fix in best or None,
            edit=edit_of(text, text_edits(text, fix.edits), versioned=versioned),
        )


def _title(fix: Fix) -> str:
    title = visible(fix.title[:1].upper() + fix.title[1:])
    return title if fix.safe else f"{title} {NEEDS_A_LOOK}"


def text_edits(text: OpenText, edits: Iterable[Edit]) -> list[types.TextEdit]:
    """Edits of what is linted as edits of the client's text."""
    return [types.TextEdit(text.range(each.start, each.end), each.text) for each in edits]


def edit_of(text: OpenText, edits: Sequence[types.TextEdit], *, versioned: bool) -> types.WorkspaceEdit:
    """Edits of one text, for this version of it alone where the client heeds versions."""
    if versioned:
        identifier = types.OptionalVersionedTextDocumentIdentifier(uri=text.uri, version=text.version)
        return types.WorkspaceEdit(
            document_changes=[types.TextDocumentEdit(text_document=identifier, edits=list(edits))]
        )
    return types.WorkspaceEdit(changes={text.uri: list(edits)})


def all_safe_fixes(read: Read) -> list[types.TextEdit]:
    """The edits that apply every safe correction, those that others make possible among them; on the worker."""
    if read.reading is None or not any(fix.safe for each in read.reading.report.violations for fix in each.fixes):
        return []
    source = Source(read.text.prose, read.text.path)
    return _changed(read.text, fix_source(read.run, source, read.format, unsafe=False).after)


def _changed(text: OpenText, after: str) -> list[types.TextEdit]:
    """Edits, each within a line where it can be, that make one text of the other: cursors and marks stay in place."""
    before = text.prose
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    edits = []
    for tag, first, last, new_first, new_last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        whole = [(first, last, new_first, new_last)]
        one_for_one = ((at, at + 1, new_first + at - first, new_first + at - first + 1) for at in range(first, last))
        for low, high, new_low, new_high in one_for_one if last - first == new_last - new_first else whole:
            edits.append(_trimmed(text, starts[low], "".join(old[low:high]), "".join(new[new_low:new_high])))
    return edits


def _trimmed(text: OpenText, start: int, old: str, new: str) -> types.TextEdit:
    """The edit of a stretch without what it begins and ends with before and after."""
    head = _same(old, new)
    tail = _same(old[head:][::-1], new[head:][::-1])
    return types.TextEdit(text.range(start + head, start + len(old) - tail), new[head : len(new) - tail])


def _same(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))

"""Code actions beside corrections: to ignore a rule here, and to add to the dictionary or the facts of the house.

Runs on the worker. What adds to the house is a command, for it writes files; it is carried out by `commands`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from editlint.analysis.statements.proposals import SourcedFact, propose_facts
from editlint.integrations.server.house import can_take_words
from editlint.integrations.server.suppressing import REASON, Ignoring, ignoring

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editlint.analysis.article import Article
    from editlint.engine.run import Run
    from editlint.integrations.server.texts import OpenText
    from editlint.model import Violation

ADD_WORD, ADD_FACT = "editlint.addToDictionary", "editlint.addToFacts"
_MOST = 5  # violations or facts; whoever selects a whole article means none of them


def ignore_actions(
    violations: Sequence[Violation],
    diagnostics: Sequence[types.Diagnostic],
    text: OpenText,
    article: Article,
    run: Run,
    *,
    snippets: bool,
    versioned: bool,
) -> Iterator[types.CodeAction]:
    """An action that silences the rule of each violation where it spoke.

    A client that knows snippets asks for the reason; for any other it stays empty, and the comment is reported until
    there is one. `diagnostics` are those of the violations, one for one.
    """
    silenced: dict[tuple[str, Ignoring], list[types.Diagnostic]] = {}
    for violation, diagnostic in list(zip(violations, diagnostics, strict=True))[:_MOST]:
        found = ignoring(violation, article.document, run)
        if found is not None:
            silenced.setdefault((violation.rule, found), []).append(diagnostic)
    for (rule, found), quieted in silenced.items():
        yield types.CodeAction(
            title=f"Ignore {rule} {found.where}, with a reason",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=quieted,
            edit=_insertion(found, text, snippets=snippets, versioned=versioned),
        )


def _insertion(found: Ignoring, text: OpenText, *, snippets: bool, versioned: bool) -> types.WorkspaceEdit:
    place = text.range(found.at, found.at)
    plain = types.TextEdit(place, found.text.replace(f" {REASON}", "").replace(", reason:", ""))
    if not versioned:
        return types.WorkspaceEdit(changes={text.uri: [plain]})
    identifier = types.OptionalVersionedTextDocumentIdentifier(uri=text.uri, version=text.version)
    edit: types.TextEdit | types.SnippetTextEdit = plain
    if snippets:
        quoted = found.text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")
        edit = types.SnippetTextEdit(place, types.StringValue(value=quoted.replace(REASON, "${1:reason}")))
    change = types.TextDocumentEdit(text_document=identifier, edits=[edit])
    return types.WorkspaceEdit(document_changes=[change])


def word_actions(
    violations: Sequence[Violation], diagnostics: Sequence[types.Diagnostic], text: OpenText, run: Run
) -> Iterator[types.CodeAction]:
    """An action that makes a misspelt word one that the house knows."""
    if not text.path or not can_take_words(run.settings.path):
        return
    for violation, diagnostic in list(zip(violations, diagnostics, strict=True))[:_MOST]:
        rule = run.active.get(violation.rule)
        word = violation.match
        if rule is not None and "dictionary" in rule.options and word and not any(map(str.isspace, word)):
            title = f"Add “{word}” to the house dictionary"
            command = types.Command(title, ADD_WORD, arguments=[text.uri, word])
            yield types.CodeAction(
                title=title, kind=types.CodeActionKind.QuickFix, diagnostics=[diagnostic], command=command
            )


def fact_actions(start: int, end: int, text: OpenText, article: Article, run: Run) -> Iterator[types.CodeAction]:
    """An action for each thing that the article dates between two offsets of the source and no fact knows."""
    if not text.path or not can_take_words(run.settings.path):
        return
    for number, fact in enumerate(_facts_between(start, end, article)):
        if number == _MOST:
            return
        said = article.text[fact.start : fact.end]
        title = f"Add to the house facts: {fact.name}, {fact.kind}, {said}"
        command = types.Command(title, ADD_FACT, arguments=[text.uri, fact.name, fact.kind, said])
        yield types.CodeAction(title=title, kind=types.CodeActionKind.QuickFix, command=command)


def _facts_between(start: int, end: int, article: Article) -> Iterator[Any]:
    for fact in propose_facts(article):
        span = article.document.source_span(fact.start, fact.end)
        if span.start <= end and start <= span.end:
            yield fact


def offered_fact(article: Article, name: str, kind: str, said: str, text: OpenText, root: str) -> SourcedFact | None:
    """The fact that an action was offered for, if the article still states it."""
    for fact in propose_facts(article):
        if (fact.name, fact.kind, article.text[fact.start : fact.end]) == (name, kind, said):
            shown = os.path.relpath(text.path, root).replace(os.sep, "/")
            return SourcedFact(fact, f"{shown}:{article.document.place(fact.start, fact.end).line}")
    return None

"""Reading one sentence in a test, and writing its clauses down in one line each."""

from __future__ import annotations

from editlint.analysis.article import Article
from editlint.documents import parse
from editlint.source import Source


def article(text: str, **options) -> Article:
    return Article(parse(Source(text, "a.txt"), "text"), **options)


def clauses(text: str) -> list[str]:
    """Each clause as "subject > verb > objects > adjuncts", with the words of each phrase."""
    read = article(text).reading.sentence(0)

    def said(phrase):
        before = f"{phrase.preposition} " if phrase.preposition else ""
        return before + text[phrase.start : phrase.end]

    found = []
    for clause in read.clauses:
        subject = said(clause.subject) if clause.subject else "-"
        parts = [
            subject,
            clause.verb.lemma,
            ", ".join(map(said, clause.objects)),
            ", ".join(map(said, clause.adjuncts)),
        ]
        parts.append(", ".join(map(said, clause.loose)))
        while not parts[-1]:
            parts.pop()
        found.append(" > ".join(parts))
    return found

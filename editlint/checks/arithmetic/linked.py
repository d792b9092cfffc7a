"""Whether what several sentences tell is of one by the same name, or by a pronoun that can mean nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.reading.phrases import NOMINAL
from editlint.analysis.statements.told.passage import surname, teller_of

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read
    from editlint.checks.arithmetic.solver import Contradiction


def is_linked_by_name(article: Prose, found: Contradiction) -> bool:
    """Whether an exact law is broken by statements of one name, told in sentences with it or right behind one."""
    name = found.own.name
    told = [it for it in found.statements if it.start >= 0 and not it.origin]
    if found.relation.tolerance or not surname(name)[:1].isupper() or any(it.name != name for it in told):
        return False
    reads = [article.reading.at(it.start) for it in told]
    return all(read is not None and _tells_of(article, read, name) for read in reads) and not _has_namesake(
        article, name
    )


def _tells_of(article: Prose, read: Read, name: str) -> bool:
    if _has_name(read, name):
        return True
    last = article.reading.sentence(read.index - 1) if read.index else None
    if last is None or last.block != read.block or not _has_name(last, name):
        return False
    return not any(_is_another(article, it, name) for it in (last, read))


def _has_name(read: Read, name: str) -> bool:
    return any(item.form == surname(name) for item in read.items)


def _is_another(article: Prose, read: Read, name: str) -> bool:
    """Whether a sentence names somebody or something else that a pronoun may mean."""
    teller = teller_of(article)
    for phrase in read.phrases:
        entity = teller.entity(phrase) if phrase.kind == NOMINAL and phrase.proper and not phrase.preposition else None
        if entity is not None and surname(entity.name) != surname(name):
            return True
    return False


def _has_namesake(article: Prose, name: str) -> bool:
    """Whether somebody else of the article has the same last name."""
    return len({it.key for it in teller_of(article).persons if surname(it.name) == surname(name)}) > 1

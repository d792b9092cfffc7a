"""What of a sentence tells a death that an age of it may be that at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.language.en import told as en

if TYPE_CHECKING:
    from editlint.analysis.dates import DateMention
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.told.ages import ToldAge

_DYING_REACH = 60  # characters between a word of death and its date


def says_when_another(article: Prose, age: ToldAge) -> bool:
    """Whether an age is that at something which somebody else did: "was 12 when her father died"."""
    behind = article.text[age.end : age.end + len(" before she ")].lower().split()
    return len(behind) > 1 and behind[0] in en.WHEN and behind[1] not in ("he", "she", "they", "death")


def was_at_death(article: Prose, read: Read, age: ToldAge) -> bool:
    """Whether "He was 93." stands behind a sentence that tells a death."""
    last = article.reading.sentence(read.index - 1) if read.index > 0 else None
    clause = read.clause_at(age.start)
    told = last is not None and last.block == read.block and tells_dying(last)
    copula = clause is not None and clause.verb.lemma == "be" and clause.verb.past and not read.dates
    return told and copula and article.text[age.end : age.end + 1] in (".", ",", ";")


def tells_its_dying(read: Read, age: ToldAge) -> bool:
    """Whether a sentence tells a death that an age can be that at, and not of somebody named behind it."""
    own = read.clause_at(age.start)
    for item in read.items:
        if item.lower in en.DYING and not (item.lower == en.LIVED and read.clause_at(item.start) is not own):
            clause = read.clause_at(item.start)
            if clause is own or clause is None or item.start < age.start or clause.opener not in en.WHO:
                return True
    return False


def tells_dying(read: Read) -> bool:
    """Whether a sentence has a word of dying."""
    return any(item.lower in en.DYING for item in read.items)


def is_of_death(article: Prose, date: DateMention) -> bool:
    """Whether a word of death stands before a date in its sentence."""
    sentence = article.sentence_at(date.start)
    start = max(sentence.start if sentence else 0, date.start - _DYING_REACH)
    words = article.text[start : date.start].lower().replace(",", " ").split()
    return not en.DYING.isdisjoint(words)

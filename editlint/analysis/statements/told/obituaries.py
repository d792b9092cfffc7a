"""Ages in the news of a death, and the one birth of the article: "Robert Ruiz dies aged 95", "was born in 1924"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import PERSON
from editlint.analysis.reading.phrases import PRONOMINAL
from editlint.analysis.statements.scene import scene_of
from editlint.analysis.statements.statement import DATE, Amount
from editlint.analysis.statements.told.ages import BESIDE, PREDICATE, ToldAge
from editlint.analysis.statements.told.passage import is_relative, persons_in, surname, teller_of
from editlint.language.en import told as en

if TYPE_CHECKING:
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.statement import Statement
    from editlint.analysis.statements.told.births import Birth

_OPENING = 4  # sentences in which the news of a death is told
_LATE = 60  # days from a death to an article about it
_OLD = 400  # days before the day of writing beyond which a date is no news


def is_of_the_dead(article: Prose, read: Read, age: ToldAge, birth: Birth) -> bool:
    """Whether an age is that at the death which an article tells as news, of the one born in it."""
    named = age.entity if age.entity is not None and age.entity.kind == PERSON else None
    whose = birth.entity or (named if named is not None and _is_open(article, birth, named.name) else None)
    if age.sort not in (BESIDE, PREDICATE) or whose is None or not article.remember("tells-death", _tells_death):
        return False
    behind = article.text[age.end : age.end + 12].lower().split()
    if (behind and behind[0] in en.WHEN) or any(is_relative(it) and it.end <= age.start for it in read.phrases):
        return False
    dying = any(item.lower in en.DYING for item in read.items)
    clause = read.clause_at(age.start)
    copular = clause is not None and clause.verb.lemma == "be" and clause.verb.past
    if not (dying or copular) or any(date.explicit for date in read.dates):
        return False
    if not dying and not article.text[age.end : age.end + 1].startswith((".", ",")):
        return False
    return _is_named_in(article, read, age, surname(whose.name))


def _is_open(article: Prose, birth: Birth, name: str) -> bool:
    """Whether nothing tells that somebody else was born: "Born in 1924 in Lima, the heiress ...", "Ruiz was born"."""
    phrase = birth.phrase
    if phrase is None or phrase.kind == PRONOMINAL:
        return True
    return phrase.proper and article.text[phrase.start : phrase.end] == surname(name)


def _is_named_in(article: Prose, read: Read, age: ToldAge, name: str) -> bool:
    """Whether a sentence speaks of somebody by name before an age, or by a pronoun behind a sentence that does."""
    before = article.text[read.start : age.start]
    if name in before.replace(",", " ").split():
        return not any(
            name not in article.text[it.start : it.end]
            for it in persons_in(teller_of(article), read).values()
            if it.end <= age.start
        )
    if age.phrase is None or age.phrase.head not in ("he", "she") or not read.index:
        return False
    last = article.reading.sentence(read.index - 1)
    return name in last.text.replace(",", " ").split() and before.strip().lower() in ("he was", "she was")


def _tells_death(article: Prose) -> bool:
    """Whether the opening of an article tells a death without an old date."""
    now = scene_of(article).now
    if now is None:
        return False
    first = now.days.first.toordinal()
    for index in range(min(_OPENING, len(article.sentences))):
        read = article.reading.sentence(index)
        old = any(
            date.explicit and date.latest is not None and date.latest.toordinal() < first - _OLD for date in read.dates
        )
        if not old and any(clause.verb.lemma == "die" and not clause.verb.modal for clause in read.clauses):
            return True
    return False


def about_now(article: Prose, attribute: str) -> Statement | None:
    """The weeks before the day of writing, in which who is told to have died did so."""
    from editlint.analysis.statements.points import now_of
    from editlint.analysis.statements.stating import Subject

    point = now_of(article)
    if point is None:
        return None
    amount = Amount(point.amount.low - _LATE, point.amount.low + _LATE // 2, DATE)
    return point.statement(Subject("", ""), attribute, [point._replace(amount=amount)])

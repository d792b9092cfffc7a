"""Articles about one person: who opens them with a birth is meant by every "he" that can mean nobody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.analysis.mentions.known import PERSON
from editlint.analysis.reading.phrases import PRONOMINAL
from editlint.analysis.statements.told.ages import BIRTHDAY, PREDICATE, ToldAge
from editlint.analysis.statements.told.passage import is_relative, persons_in, surname, teller_of

if TYPE_CHECKING:
    from editlint.analysis.mentions.known import Entity
    from editlint.analysis.prose import Prose
    from editlint.analysis.reading.phrases import Phrase
    from editlint.analysis.reading.sentences import Read
    from editlint.analysis.statements.told.births import Birth

_OPENING = 60  # characters of an article in which the name of the person is it about begins


def is_of_hero(article: Prose, read: Read, age: ToldAge, birth: Birth) -> bool:
    """Whether an age is of the person with whose birth its article or paragraph opens, by name or by a pronoun."""
    hero = birth.phrase
    sentence = article.sentences[birth.sentence]
    opens = hero is not None and hero.proper and hero.start - sentence.start < _OPENING
    first = birth.sentence == 0 or (
        article.sentences[birth.sentence - 1].block != sentence.block and read.block == sentence.block
    )
    if hero is None or not opens or not first or age.sort not in (PREDICATE, BIRTHDAY):
        return False
    family = surname(article.text[hero.start : hero.end])
    if age.sort == PREDICATE and age.phrase is not None and age.phrase.kind != PRONOMINAL:
        phrase = age.phrase
        return phrase.proper and not is_relative(phrase) and article.text[phrase.start : phrase.end] == family
    personal = age.phrase is not None and (age.phrase.determiner if age.sort == BIRTHDAY else age.phrase.head)
    other = age.entity if age.entity is not None and age.entity.kind == PERSON else None
    if personal not in _PRONOUNS or (other and other.name and surname(other.name) != family):
        return False
    before = [article.reading.sentence(read.index - 1)] if read.index else []
    reads = [*(it for it in before if it.block == read.block), read]
    acting = {clause.subject for each in reads for clause in each.clauses}
    others = {
        key
        for each in reads
        for key, it in persons_in(teller_of(article), each).items()
        if it.end <= age.start and it in acting
    }
    named = [it for each in reads for it in each.phrases if it.end <= age.start and is_relative(it)]
    return not any(_could_be(it, personal) for it in named) and all(key.endswith(family.lower()) for key in others)


_PRONOUNS = ("he", "she", "his", "her")
_HER = frozenset(["mother", "sister", "daughter", "wife", "aunt", "grandmother", "granddaughter", "niece", "widow"])
_HIS = frozenset(["father", "brother", "son", "husband", "uncle", "grandfather", "grandson", "nephew", "widower"])


def _could_be(relative: Phrase, pronoun: str | bool) -> bool:
    """Whether a pronoun can mean a relative: "he" no mother."""
    return relative.head not in (_HER if pronoun in ("he", "his") else _HIS)


def is_of_family(article: Prose, phrase: Phrase, family: str) -> bool:
    """Whether a name is that of the one person of a surname."""
    if not phrase.proper or is_relative(phrase) or surname(article.text[phrase.start : phrase.end]) != family:
        return False
    given = {name.split()[0] for name in _full_names(article) if name.endswith(f" {family}")}
    return len(given) < 2


def _full_names(article: Prose) -> set[str]:
    return {it.name for it in teller_of(article).persons if " " in it.name}


def is_of_surname(article: Prose, birth: Birth, entity: Entity | None) -> bool:
    """Whether somebody is who is told by a surname to be born, alone of that surname."""
    named = entity is not None and entity.kind == PERSON and birth.entity is None and birth.phrase is not None
    return (
        named
        and entity is not None
        and birth.phrase is not None
        and is_of_family(article, birth.phrase, surname(entity.name))
    )

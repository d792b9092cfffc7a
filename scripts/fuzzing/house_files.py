"""Facts, word lists and dictionaries of a house: read, or refused with a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editlint.config.read import read_settings
from editlint.errors import EditlintError
from editlint.rulebook.facts_file import read_facts
from editlint.rulebook.lists import read_lists
from fuzzing.mutations import encoded, mutated
from fuzzing.promises import check_errors
from fuzzing.yaml_texts import TOKENS, value, written

if TYPE_CHECKING:
    import random

_FACTS = (
    """\
facts:
  - name: Battle of the Strait
    aliases: [the battle, the strait]
    kind: event
    start: 1944-06-04/1944-06-06
    reference: the archive
  - {name: Ana Ruiz, kind: person, start: 1961-02, end: 2020-12-31}
  - {name: The end, start: 9999-12}
  - {name: The start, start: 0001}
  - {name: Torres Bank, kind: founding, start: 1951}
  - {name: The Harbour Post, kind: name}
""",
)
_LISTS = ("summary: Verbs.\nwords: [say, tell, 'point out', \"won't\"]\ninflect: verb\nextend: true\n", "words: a\n")
_WORDS = ("Ruiz\nMoser # a captain\n\n# nothing\nde la Cruz\n",)


def one(chance: random.Random) -> None:
    """One file."""
    kind = chance.randrange(3)
    samples = (_FACTS, _LISTS, _WORDS)[kind]
    text = mutated(chance, chance.choice(samples), TOKENS, samples)
    if kind == 0 and chance.random() < 0.3:
        fact = {key: value(chance) for key in ("name", "aliases", "kind", "start", "end") if chance.random() < 0.7}
        text = written({"facts": [fact, value(chance)]})
    path = ("facts.yml", "reporting-verb.yml", "words.txt")[kind]
    data = encoded(chance, text)
    with open(path, "wb") as file:
        file.write(data)
    known = {path: text} if data == text.encode("utf-8", "replace") else {}
    try:
        if kind == 0:
            for fact in read_facts(path):
                assert fact.start <= fact.end, fact
        elif kind == 1:
            errors: list[EditlintError] = []
            read_lists([path], errors)
            check_errors(errors, known)
        else:
            with open(".editlint.yml", "w", encoding="utf-8") as file:
                file.write("dictionary: [words.txt]\n")
            read_settings(".editlint.yml")
    except EditlintError as error:
        check_errors(error.each(), known)

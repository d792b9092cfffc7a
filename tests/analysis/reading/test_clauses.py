"""How sentences are read: verbs with their subjects, objects and adjuncts, in the orders in which reporters put them."""

from __future__ import annotations

import pytest
from read import clauses

SENTENCES = {
    "The yard opened in May.": ["The yard > open >  > in May"],
    "In May the yard opened.": ["the yard > open >  > in May"],
    "The yard, founded in 1951, has 40 boats.": [
        "The yard > found >  > in 1951",
        "The yard > have > 40 boats",
    ],
    "Founded in 1951, the yard has 40 boats.": [
        "the yard > found >  > in 1951",
        "the yard > have > 40 boats",
    ],
    "Ana Ruiz, who was born in 1961 and led the yard in 1990, sold it.": [
        "Ana Ruiz > bear >  > in 1961",
        "Ana Ruiz > lead > the yard > in 1990",
        "Ana Ruiz > sell > it",
    ],
    "Sales fell to 300 in May, from 400 in April.": ["Sales > fall >  > to 300, in May, from 400, in April"],
    "Officials said the harvest fell in June.": ["Officials > say", "the harvest > fall >  > in June"],
    "She joined the club in 1998, left it in 2004 and returned in 2011.": [
        "She > join > the club > in 1998",
        "She > leave > it > in 2004",
        "She > return >  > in 2011",
    ],
    "The rate stood at 5 per cent, lower than before.": ["The rate > stand >  > at 5 per cent > lower"],
    "The firm fined 25 drivers £60 each.": ["The firm > fine > 25 drivers, £60 each"],
    "He made 26 weekly payments.": ["He > make > 26 weekly payments"],
    "The siege began on 14 October and ended on 28 October.": [
        "The siege > begin >  > on 14 October",
        "The siege > end >  > on 28 October",
    ],
    "The bank raised its rate to 4.5 per cent, a move of 25 points.": [
        "The bank > raise > its rate > to 4.5 per cent, of 25 points > a move",
    ],
    "He was 24 when he won the cup in 1956.": ["He > be > 24", "he > win > the cup > in 1956"],
    "The chapel built by monks in 1090 was sold.": [
        "The chapel > build >  > by monks, in 1090",
        "The chapel > sell",
    ],
    "Her spell as head of the yard lasted ten months.": ["Her spell > last > ten months > as head, of the yard"],
    "The rents have risen since the act was passed in 2011.": [
        "The rents > rise",
        "since the act > pass >  > in 2011",
    ],
    "First run in 1968, the race was last held in 2004.": [
        "the race > run >  > in 1968",
        "the race > hold >  > in 2004",
    ],
    "Klaas Dekker, whose birth was noted in 1903, left the yard.": [
        "birth > note >  > in 1903",
        "Klaas Dekker > leave > the yard",
    ],
    "The trust, set up in 1974, marks its centenary.": [
        "The trust > set >  > up in 1974",
        "The trust > mark > its centenary",
    ],
    "The yard, which dates from 1868, closed.": ["The yard > date >  > from 1868", "The yard > close"],
    "Ana Ruiz (b. Lima) left the yard.": ["Ana Ruiz > leave > the yard"],
    "Being 15 in 1903, when the strike began, Ana Ruiz left the yard.": [
        "Ana Ruiz > be > 15 > in 1903",
        "the strike > begin",
        "Ana Ruiz > leave > the yard",
    ],
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_read_into_its_clauses(sentence):
    assert clauses(sentence) == SENTENCES[sentence]

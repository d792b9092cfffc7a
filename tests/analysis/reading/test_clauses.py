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
    "Ana Ruiz, who swam in May and again in June, died on Friday.": [
        "Ana Ruiz > swim >  > in May, in June",
        "Ana Ruiz > die >  > on Friday",
    ],
    "The first yard seated 22; his second, which opened in May, 60.": [
        "The first yard > seat > 22 >  > his second",
        "- > open >  > in May > 60",
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
    "The fair opened on 3 May and closed on 9 May.": [
        "The fair > open >  > on 3 May",
        "The fair > close >  > on 9 May",
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
    "The vote to strike was carried.": ["- > strike", "The vote > carry"],
    "Ministers said the plan to build homes would cost £40m.": [
        "Ministers > say > the plan",
        "Ministers > build > homes",
        "the plan > cost > £40m",
    ],
    "Three people injured in the blast remain in hospital.": [
        "Three people > injure >  > in the blast",
        "Three people > remain >  > in hospital",
    ],
    "The drug cut deaths by 40 per cent.": ["The drug > cut > deaths > by 40 per cent"],
    "The council uses ferries.": ["The council > use > ferries"],
    "Some 300 people die in fires each year.": ["Some 300 people > die > each year > in fires"],
    "The flu claimed 300 lives in May.": ["The flu > claim > 300 lives > in May"],
    "Ann Toll, Bo Lund and two sisters won 12 medals.": ["Ann Toll, Bo Lund and two sisters > win > 12 medals"],
    "The roof of the barn and the walls of the mill fell.": [
        "The roof of the barn and the walls > fall >  > of the barn, of the mill",
    ],
    "The divers, two men and a girl between the ages of 14 and 18, were found.": [
        "The divers > find >  > between the ages, of 14",
    ],
    "The wall fell on a bus, killing two men.": ["The wall > fall >  > on a bus", "The wall > kill > two men"],
    "Fares rose by 40 per cent, according to the port.": ["Fares > rise >  > by 40 per cent, according to the port"],
    "The race is due to begin in May.": ["The race > be > due", "The race > begin >  > in May"],
    "The fair was put off because of snow, even though the road opened in May.": [
        "The fair > put >  > off because of snow",
        "the road > open >  > in May",
    ],
    "Two men were hurt after a bus crashed in Brask.": ["Two men > hurt", "after a bus > crash >  > in Brask"],
    "The port, that lost 40 boats in the past two years, shut in early May.": [
        "The port > lose > 40 boats > in the past two years",
        "The port > shut >  > in early May",
    ],
    "“We lost 40 boats,” said Ann Toll.": ["We > lose > 40 boats", "Ann Toll > say"],
    "We're told that it's 40 boats.": ["We > tell", "it > be > 40 boats"],
    "The US sold 40 boats to the WHO.": ["The US > sell > 40 boats > to the WHO"],
    "The port will rewild 40 acres and her will went unread.": [
        "The port > rewild > 40 acres",
        "her will > go > unread",
    ],
    "The toll of the storm that hit farms in Brask and Holm has risen to 40.": [
        "of the storm > hit > farms > in Brask > Holm",
        "The toll > rise >  > to 40",
    ],
    "In a letter sent on Monday, the mayor said rents fell.": [
        "in a letter > send >  > on Monday",
        "the mayor > say",
        "rents > fall",
    ],
    "Four people were killed and eight others hurt the guards.": [
        "Four people > kill",
        "eight others > hurt > the guards",
    ],
    "In her first 40 days the mayor has so far met 12 guilds.": [
        "the mayor > meet > 12 guilds > in her first 40 days",
    ],
    "The bridge shut on Tuesday night.": ["The bridge > shut >  > on Tuesday night"],
    "A U.S.-led fleet beat the rebels.": ["A U.S.-led fleet > beat > the rebels"],
    "The tides have changed since the mole was built in 1902.": [
        "The tides > change",
        "since the mole > build >  > in 1902",
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

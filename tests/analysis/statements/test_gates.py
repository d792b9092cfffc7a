"""What an article cannot do without is never missing where a finder of statements finds something."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editlint.analysis.article import Article
from editlint.analysis.statements.collection import FINDERS, Finder
from editlint.documents import parse
from editlint.source import Source

SENTENCES = (
    "The fee rose from £40 to £55.", "Prices were up by 12 per cent on the 40 of last year.", "It had been 300.",
    "The path is 26 miles (42 km) long.", "That is five miles.", "They won 3-1, by two goals.", "They won in straight sets.",
    "Halden beat Lesna thirty to ten, a margin of twenty.", "Ana Ruiz was born in 1961.", "Ana Ruiz, aged 35, bought it in 1990.",
    "Carl Holm (1920-1999) built it.", "He died in 1951, and the book came out posthumously in 1950.", "It opened in May 2003.",
    "It had closed on 3 June 2001.", "The doors open at 7 p.m. and the show begins at 6.30 p.m.", "He left at noon and arrived at half past ten.",
    "Of the 40 members, 12 voted for it and 30 against.", "Two men, Ana and Bo, were hurt.", "A third of them, or 33 per cent, agreed.",
    "The council hired 14 marshals at $95 each. It came to $1,530.", "The hall is of the 17th century and was built in 1650.",
    "In early January, on the 29th, it froze.", "In the second half of the year, in March, it fell.", "Ames finished second in the race, beaten only by Lund and Rye.",
    "The bridge took three years, from 1998 to 2004.", "Two weeks later it rained.", "In the 23rd minute he scored, and in the 40th again.",
    "She arrived on 3 May 1950.", "The 1951-born potter turned 60 in 2014.", "His light of day was first seen in 1932.",
    "Nadia Torres was 17 when she joined the yard. That was 2004. She turned 37 last Sunday.", "Her brother, 41, is six years older than Bo, 57.",
    "Her twin, Luis, is 30.", "The firm keeps its 175th anniversary.", "It was founded in 1874.", "The regatta is the 50th.",
    "The fire broke out on Monday, 3 May 2010.", "That fire, on 9 May 2010, killed two.", "The rise came on 4 June.",
    "This year, a century on, it is back.", "Nothing else happened.", "He lives on the quay with a dog.",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from((*SENTENCES, "\n\n")), min_size=1, max_size=8).map(" ".join)


@pytest.mark.parametrize("finder", [it for it in FINDERS if isinstance(it, Finder)], ids=lambda it: it.__name__)
@settings(max_examples=25, deadline=None)
@given(text=TEXTS)
def test_what_is_found_is_found_behind_its_gate_too(finder: Finder, text: str):
    told = [Article(parse(Source(text, "a"), "text"), as_of=dt.date(2014, 6, 3)) for _ in range(2)]
    assert set(finder(told[0])) == set(finder.find(told[1]))


def test_every_finder_can_be_loaded_by_its_name():
    assert len({finder.find for finder in FINDERS if isinstance(finder, Finder)}) == len(FINDERS)

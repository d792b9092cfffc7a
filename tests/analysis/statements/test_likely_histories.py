"""Sentences that by their words cannot tell a history are not read: reading them would give nothing."""

from __future__ import annotations

import datetime as dt

from hypothesis import example, given, settings
from hypothesis import strategies as st

from editlint.analysis.article import Article
from editlint.analysis.statements.histories.finding import histories_in, histories_of
from editlint.analysis.statements.histories.gate import sentences_of_histories
from editlint.documents import parse
from editlint.source import Source

_PIECES = """Ana Ruiz | he | she | it | the mill | its | his | the club | Holm Bridge | the founding | the closure | of |
    the opening of | was | is | will | may | to | not | had been | has | and | who | which | when | as | first | annual |
    each year | born | died | founded | found | opened | open | opening | close | closed | won | came into force |
    took her degree | took | set up | set | elected | election | goes back to | dates from | lived from | in 1950 |
    in 2010 | in May | on Monday | since 1990 | by 2012 | from 1920 | the 1990 | 1960 | (1900-1980) | (b. 1931) |
    the 2010 crash | its 1990 prize | her only title | said | aged 53 | , 53 , | at 25 | 30 years old | 44-year-old |
    turned 70 | 90 | people | in her sixties | an octogenarian | its 50th anniversary | golden jubilee | the centenary |
    20 years after | 30 years since | the 40th festival | 25th year | killed | . | , | ( | ) | Ruiz's"""
_WORDS = st.sampled_from(_PIECES.split("|"))


@settings(max_examples=200, deadline=None)
@example(words=["Ana Ruiz", "died", ".", "she", "was", "90", ".", "it", "opened", "in 1950", "."], published=True)
@example(
    words=["the club", "was", "founded", "in 1950", ".", "the 1990", "closure", "of", "the mill", "."], published=False
)
@given(words=st.lists(_WORDS, max_size=40), published=st.booleans())
def test_what_is_not_read_would_tell_nothing(*, words: list[str], published: bool) -> None:
    sentences = " ".join(word.strip() for word in words).replace(" ,", ",").split(" .")
    text = ". ".join(it.strip()[:1].upper() + it.strip()[1:] for it in sentences)
    day = dt.date(2020, 5, 17) if published else None
    article, other = (Article(parse(Source(text), "text"), as_of=day) for _ in range(2))
    told, counted = sentences_of_histories(other)
    if told or counted:
        end = other.sentences[max((*told, *counted))].end
        assert histories_of(article) == histories_in(other, told, counted, end)

"""Whatever is done to an article that is open, each version reads as if it were alone.

Articles are mixed of sentences that ask for each analysis of which something is carried: dates of all sorts, names,
numbers, quotations, reporting verbs, titles, residue, lists; edits go through all that a writer does.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editlint.analysis.mentions.names import find_names
from editlint.config.settings import Settings
from editlint.engine.run import Run
from editlint.engine.session import Session
from editlint.source import Source

SENTENCES = (
    "The ferry Marlow Star sank on Monday, May 2, 1995, off Harrow Bay.",
    "Ana Ruiz, who was born in 1961, bought the yard in 1990, aged 35.",
    "“We never saw it coming,” said Milo Kern, 48, the harbour master.",
    "He said that the council would meet again next Tuesday.",
    "Critics say the plan, which costs £12 million, is a waste.",
    "Of the 40 sailors, 12 were rescued and 31 are missing.",
    "Officials said on Friday that talks had failed.",
    "Sales rose from 120 in 2019 to 180 in 2020, an increase of 20 per cent.",
    "The Lune Relay, first run in 1931, marked its centenary in May.",
    "Two days later the chapel was reopened by Bishop Sam Toll.",
    "It is believed that the colour of the hull was changed; the color was grey.",
    "Ruiz won 12–3 and Kern lost the match that year.",
    "Mrs Hobb, a sculptor, lives in Northfield with her brother Theo.",
    "“Nobody asked us,” she added. They say it was an accident.",
    "The old mill, built c. 348, stood in Battle of Carrow Street.",
    "In the autumn of 1894 the the storm broke the bridge in two.",
    "Read more: Ten things to know [TK] about the harbour.",
    "According to a report by the port (HBP), half of all boats are older than 30 years.",
    "Mr. May voted against the bill, and 23 of 40 members with him.",
    "He was killed in a fire at the yard, the sister of Ida Krog told Reuters.",
)
DATES = ("1995-05-03", "2020-06-10", "2024-09-02")
TYPED = ("x", " ", ".", ",", '"', "“", "”", "\n", "\n\n", "3", " 1995", "May", "said", "(", "*", "é", "Ida ", "’s")


@st.composite
def articles(draw):
    """A text in paragraphs, most with front matter that dates it."""
    paragraphs = draw(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), min_size=1, max_size=5))
    body = "\n\n".join(" ".join(sentences) for sentences in paragraphs)
    date = draw(st.sampled_from((*DATES, "")))
    return f"---\ntitle: The {draw(st.sampled_from(SENTENCES))}\ndate: {date}\n---\n\n{body}" if date else body


@st.composite
def edits(draw):
    """What is done to a text: a function of it, with its places as shares of the text's length."""
    place = draw(st.floats(0, 1, exclude_max=True))
    kind = draw(st.sampled_from(("type", "type", "delete", "sentence", "drop", "insert", "join", "split", "date")))
    typed, sentence = draw(st.sampled_from(TYPED)), draw(st.sampled_from(SENTENCES))
    size, date = draw(st.integers(1, 30)), draw(st.sampled_from(DATES))

    def edit(text: str) -> str:
        at = int(place * (len(text) + 1))
        paragraphs = text.split("\n\n")
        number = int(place * len(paragraphs))
        if kind == "type":
            return text[:at] + typed + text[at:]
        if kind == "delete":
            return text[:at] + text[at + size :]
        if kind == "date":
            return text.replace(DATES[0], date, 1).replace(DATES[1], date, 1)
        if kind == "drop":
            del paragraphs[number]
        elif kind == "insert":
            paragraphs.insert(number, sentence)
        elif kind == "join":
            paragraphs[number : number + 2] = [" ".join(paragraphs[number : number + 2])]
        elif kind == "split":
            paragraphs[number] = paragraphs[number].replace(". ", ".\n\n", 1)
        else:
            paragraphs[number] += f" {sentence}"
        return "\n\n".join(paragraphs)

    return edit


@pytest.fixture(scope="module", params=["standard", "strict"])
def run(request):
    return Run(Settings(profile=request.param), use_cache=False)


def found(article):
    """What others take from an article beside its report."""
    return (
        list(article.dates),
        list(article.sentences),
        list(article.statements),
        list(article.quotations),
        list(article.attributions),
        article.topics.paragraphs,
        find_names(article).mentions,
        [(read.quantities, read.clauses) for read in map(article.reading.sentence, range(len(article.reading)))],
    )


def alone(run, text):
    article = run.article(Source(text, "story.md"), "markdown")
    outcome = run.lint_article(article, "markdown").at("story.md")
    return run.report_builder.report([outcome], run.problems), found(article)


def dated(day, body):
    return f"---\ntitle: The yard\ndate: {day}\n---\n\n{body}"


NUMBERS = "The yard has 40 workers, and 12 of the 40 left after 30 years. Ana Ruiz, 35, sold it for £12 million. Critics say it was worth more."
FAR = "\n\n" + "It rained all day, and nothing of note was seen in the harbour. " * 6 + "\n\n"
# What is found in a stretch may rest on what stands elsewhere: there the second version differs from the first.
ELSEWHERE = {
    "the day of publication": (
        dated("1995-05-03", "The council meets next Tuesday. Two days later it votes, and 12 of its 40 members leave."),
        dated("2020-06-10", "The council meets next Tuesday. Two days later it votes, and 12 of its 40 members leave."),
    ),
    "a word that opens a sentence, written small": (
        "Crane fell on Monday. Crane Ruiz said so.\n\nThe yard was closed.",
        "Crane fell on Monday. Crane Ruiz said so.\n\nThe crane was closed.",
    ),
    "a year that needs an era": (
        f"The temple was built in 348. It fell in 594.{FAR}The wall is old.",
        f"The temple was built in 348. It fell in 594.{FAR}The wall is of 12 BC.",
    ),
    "a month that is a person": (
        f"May was late, as April was.{FAR}The minister was angry.",
        f"May was late, as April was.{FAR}Theresa May was angry.",
    ),
    "a capital inside a sentence": (
        f"Living said that the yard is safe.{FAR}The town slept.",
        f"Living said that the yard is safe.{FAR}The town of Living slept.",
    ),
    "who they are in the sentence before": (
        "The bridge is old. They say it leaks.",
        "The critics are old. They say it leaks.",
    ),
    "a mark before": ("The boat sank. - 5 men died.", "The boat sank: - 5 men died."),
    "nothing, but all stands further on": (NUMBERS, f"Old.\n\n{NUMBERS}"),
    "nothing, but all stands further on in its paragraph": (NUMBERS, f"He ran. {NUMBERS}"),
    "a quotation that is left open": (
        "It was late. Officials said on Friday that talks had failed.",
        "“It was late. Officials said on Friday that talks had failed.",
    ),
}


@pytest.mark.parametrize("versions", ELSEWHERE.values(), ids=ELSEWHERE)
def test_what_a_stretch_rests_on_may_stand_elsewhere(run, versions):
    session = Session(run, "story.md", "markdown")
    for text in (*versions, *versions):
        reading = session.read(text)
        assert (reading.report, found(reading.article)) == alone(run, text)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=articles(), steps=st.lists(edits(), min_size=1, max_size=6))
def test_a_version_is_what_it_is_alone(run, first, steps):
    session, text = Session(run, "story.md", "markdown"), first
    for edit in (str, *steps):
        text = edit(text)
        reading = session.read(text)
        assert (reading.report, found(reading.article)) == alone(run, text)

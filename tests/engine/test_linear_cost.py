"""The cost of an article grows as its length does: counted in calls, not in seconds, so that no machine can sway it."""

from __future__ import annotations

import random

import pytest
from counting import calls_of

from editlint.config.settings import Settings
from editlint.engine.fixes import apply_fixes
from editlint.engine.run import Run
from editlint.model import Edit, Fix, Severity, Violation
from editlint.source import Source

NAMES = ("Ana Ruiz", "Milo Sand", "Bo Tarrant", "Ines Vold", "Carla Quist", "Theo Marsh")
PLACES = ("Harrow Bay", "Northfield", "the port", "Lowen Street", "the old mill", "Brask")
SENTENCES = (
    "{name}, who runs the harbour office in {place}, said on {day} that {number} tonnes of grain had arrived.",
    "“We waited for {small} years,” {name} said, “and the bridge is still closed.”",
    "The storm of {year} killed {small} people in {place} and left {number} homes without power.",
    "Experts say the plan is a game changer, but nobody in {place} has seen the figures.",
    "Born in {year}, {name} was mayor of {place} from {year} to 2019 and retired at the age of {small}.",
    "It was the largest fair in {place} since {year}, according to the council's report of {day}.",
    "The the committee met {small} times; its members could of course not agree on the color of the doors.",
    "Critics believe that {percent} percent of the tickets, about {number}, were never sold.",
    "In {place}, {name} and two neighbours planted {small} trees along the river in the spring of {year}.",
)
SYLLABLES = ("bar", "den", "hol", "ker", "lom", "mar", "nor", "quis", "rus", "san", "tor", "vel", "wick", "zan")
CROWD = (
    "{one} {two}, who recieved {number}{number} votes in {odd}, met {one} {like} of the {letters} on the pier by night.",
    "“We know {two} well,” {like} said, and the {letters} definately agreed with the {odd} people who had come.",
    "It was, notwithstanding the considerable administrative difficulties that {one} {two} encountered, an unquestionably "
    "extraordinary international undertaking of the {letters}, and it necessitated incalculable organisational expenditure.",
)
SHAPES = ("paragraphs", "one paragraph", "list", "one line")


def article(sentences, shape):
    """An article of so many sentences; the same numbers every time."""
    chance = random.Random(7)
    made = [
        chance.choice(SENTENCES).format(
            name=chance.choice(NAMES),
            place=chance.choice(PLACES),
            day=f"{chance.choice(('May', 'June', 'October'))} {chance.randint(1, 28)}, {chance.randint(1990, 2023)}",
            year=chance.randint(1900, 1999),
            number=f"{chance.randint(2, 90)},{chance.randint(100, 999)}",
            small=chance.randint(11, 89),
            percent=chance.randint(3, 98),
        )
        for _ in range(sentences)
    ]
    if shape == "list":
        return "\n".join(f"* {sentence}" for sentence in made)
    if shape == "paragraphs":
        return "\n\n".join(" ".join(made[at : at + 3]) for at in range(0, len(made), 3))
    return (" " if shape == "one line" else "\n").join(made)


def crowd(sentences):
    """An article in which new names, misspellings, odd numbers and abbreviations keep turning up."""
    chance = random.Random(11)
    made = []
    for number in range(sentences):
        name = "".join(chance.choices(SYLLABLES, k=3)).capitalize()
        made.append(
            CROWD[number % len(CROWD)].format(
                one="".join(chance.choices(SYLLABLES, k=2)).capitalize(),
                two=name,
                like=name[:3] + chance.choice("aeiou") + name[4:],
                letters="".join(chance.choices("BDGHKLMQRTVX", k=4)),
                odd=chance.randint(2100, 9999),
                number=chance.randint(11, 99),
            )
        )
    return "\n\n".join(" ".join(made[at : at + 3]) for at in range(0, len(made), 3))


def calls(run, text):
    """How many functions are called while a text is linted."""
    source, outcomes = Source(text, "article.md"), []
    count = calls_of(lambda: outcomes.append(run.lint_source(source, "markdown")))
    assert outcomes[0].problems == ()
    return count


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("profile", ["standard", "strict"])
def test_four_times_the_words_cost_four_times_the_calls(shape, profile):
    run = Run(Settings(profile=profile, ignore=("grammar",)), use_cache=False)
    short, long = article(80, shape), article(320, shape)
    run.lint_source(Source(long, "article.md"), "markdown")  # what is made once a process is made
    per_word = calls(run, short) / len(short.split()), calls(run, long) / len(long.split())
    assert per_word[1] < 1.1 * per_word[0], per_word


@pytest.mark.parametrize("profile", ["standard", "strict"])
def test_new_names_and_mistakes_cost_what_the_first_ones_did(profile):
    run = Run(Settings(profile=profile, ignore=("grammar",)), use_cache=False)
    short, long = crowd(90), crowd(360)
    run.lint_source(Source(long, "article.md"), "markdown")
    per_word = calls(run, short) / len(short.split()), calls(run, long) / len(long.split())
    assert per_word[1] < 1.1 * per_word[0], per_word


def test_one_event_told_again_and_again_costs_what_it_did_at_first():
    run = Run(Settings(select=("dates.conflict",)), use_cache=False)
    told = "The harbour of Brask, which was founded in 1998, held 40 boats. "
    run.lint_source(Source(told * 60, "article.md"), "markdown")
    per_time = calls(run, told * 60) / 60, calls(run, told * 240) / 240
    assert per_time[1] < 1.1 * per_time[0], per_time


def test_four_times_the_fixes_cost_four_times_the_calls():
    made = [Fix("", safe=True, edits=(Edit(at, at + 3, "the"),)) for at in range(0, 40_000, 10)]
    violations = [Violation("a.md", 1, 1, 1, 1, 0, 0, "a.b", Severity.ERROR, (), "", "", fixes=(fix,)) for fix in made]
    text = "teh words " * 4_000
    few, many = (calls_of(lambda n=n: apply_fixes(text[: n * 10], violations[:n])) / n for n in (1_000, 4_000))
    assert many < 1.1 * few, (few, many)


UNITS = (
    *(
        "?!",
        ". . .",
        "“",
        "(",
        "[a](",
        "<p>",
        "1,000,",
        "A. ",
        "Mr. ",
        "Ana, ",
        "said ",
        "“A,” he said. ",
        "— ",
        "'s ",
        "@x ",
    ),
    *(
        "in 1999 ",
        "died in 1999 ",
        "aged 10, ",
        "10 years ago, ",
        "Monday, May 1, ",
        "it is believed that ",
        "reports say ",
    ),
    *(
        "according to Ana, ",
        "the the ",
        "TK ",
        "| |",
        "**",
        "> ",
        "- a\n",
        "a\n\n",
        "e\u0301",
        "漢字。",
        "{{ ",
        "&amp;",
    ),
)


@pytest.mark.parametrize("unit", UNITS)
def test_signs_and_tokens_again_and_again_cost_what_the_first_ones_did(unit):
    run = Run(Settings(profile="strict", ignore=("grammar",)), use_cache=False)
    short, long = (unit * (length // len(unit)) for length in (6_000, 24_000))  # beyond what any look has in reach
    run.lint_source(Source(short, "article.md"), "markdown")
    once, again = calls(run, short), calls(run, long)
    assert again < 4.6 * once, (once, again)

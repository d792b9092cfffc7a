"""Language and signs that repeat cost four times as much where there is four times as much of them: counted in lines.

`scripts/fuzz_growth` measures all units in all formats, and at greater lengths; here they are short, and in text alone.
"""

import pytest
from counting import lines_of
from growth_units import SENTENCES, SIGNS, repeated

from editlint.config.settings import Settings
from editlint.engine.run import Run
from editlint.source import Source

SHORT, LONG = 1_600, 6_400  # a sentence of so many characters is too long to be read, so that both are alike
UNITS = (*SENTENCES, *SIGNS[::8])


@pytest.fixture(scope="module")
def run():
    """One whose tables and patterns are made: that is done once a process."""
    made = Run(Settings(profile="strict", ignore=("grammar",)), use_cache=False)
    made.lint_source(Source("\n\n".join(repeated(unit, 60) for unit in UNITS), "article"), "text")
    return made


def cost(run, text):
    """The lines that are run while a text is linted."""
    outcomes = []
    count = lines_of(lambda: outcomes.append(run.lint_source(Source(text, "article"), "text")))
    assert outcomes[0].problems == ()
    return count


@pytest.mark.parametrize("unit", UNITS)
def test_four_times_a_unit_costs_four_times_as_much(run, unit):
    short, long = repeated(unit, SHORT), repeated(unit, LONG)
    run.lint_source(Source(long if "⟨" in unit else short, "article"), "text")  # what is kept of its words
    per_character = cost(run, short) / len(short), cost(run, long) / len(long)
    assert per_character[1] < 1.3 * per_character[0], per_character

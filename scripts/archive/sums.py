"""The figures of what may be planted within an article: each function draws some and says what is right and what wrong.

What it draws stands in the facts under the names of the wordings in `templates/within`. The right figure makes a sound
article, the wrong one a contradiction that no reading explains: it is off by more than any rule allows for.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from archive import world
from archive.sayings import passage, saying
from archive.world import written

if TYPE_CHECKING:
    from collections.abc import Callable

    from archive.facts import Facts

_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_VOWELS = frozenset("aeiou")
_RESIDUE = {  # by its rule: what was left behind, and what stands there else
    "residue.shortcode": ('[gallery ids="4,8"]', "They are not shy."),
    "residue.placeholder": ("TK", "the town"),
    "residue.draft-note": ("(CQ)", "from the north"),
    "residue.share-buttons": ("Share this article", "The season begins soon."),
    "residue.cms-artifact": ("Leave a Reply", "Visitors are welcome."),
    "residue.template-variable": ("{{ sender_name }}", "its owner"),
    "residue.teaser-block": ("Read more: How the council counted its trees", "The road stays open."),
}


def _off(facts: Facts, least: int, most: int) -> int:
    """By how much a figure is wrong."""
    by = facts.random.randint(least, most)
    return by if facts.random.random() < 0.5 else -by


def ordinal(number: int) -> str:
    """A number of an order, in figures."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _aged(facts: Facts) -> tuple[object, object]:
    years = facts.random.randint(24, 44)
    facts["born"] = facts.day.year - facts.random.randint(55, 75)
    facts["then"] = facts["born"] + years
    return years, years + _off(facts, 4, 9)


def _marked(facts: Facts) -> tuple[object, object]:
    years = facts.random.choice((25, 50, 75, 100))
    facts["then"] = facts.day.year - facts.random.randint(2, 20)
    facts["founded"] = facts["then"] - years
    wrong = facts.random.choice([each for each in (25, 50, 75, 100, 125) if each != years])
    return ordinal(years), ordinal(wrong)


def _weekday(facts: Facts) -> tuple[object, object]:
    day = facts.day - dt.timedelta(days=facts.random.randint(20, 150))
    facts["date"] = written(day)
    right = world.WEEKDAYS[day.weekday()]
    return right, world.WEEKDAYS[(day.weekday() + facts.random.randint(1, 6)) % 7]


def _total(facts: Facts) -> tuple[object, object]:
    parts = [facts.random.randint(14, 90) for _ in range(3)]
    facts["a"], facts["b"], facts["c"] = parts
    return sum(parts), sum(parts) + _off(facts, 5, 12)


def _share(facts: Facts) -> tuple[object, object]:
    share = facts.random.randrange(15, 80, 5)
    facts["whole"] = facts.random.randrange(200, 900, 20)
    facts["part"] = facts["whole"] * share // 100
    return share, share + (10 if share < 45 else -10)


def _shares(facts: Facts) -> tuple[object, object]:
    facts["a"], facts["b"] = facts.random.randint(41, 52), facts.random.randint(21, 33)
    rest = 100 - facts["a"] - facts["b"]
    return rest, rest + 10


def _two(facts: Facts) -> tuple[object, object]:
    facts["ab"] = facts.random.randint(52, 79)
    return 100 - facts["ab"], 90 - facts["ab"]


def _votes(facts: Facts) -> tuple[object, object]:
    no, majority = facts.random.randint(8, 19), facts.random.randint(3, 12)
    facts["yes"], facts["no"] = no + majority, no
    return majority, majority + facts.random.randint(2, 6)


def _poll(facts: Facts) -> tuple[object, object]:
    fewer, majority = facts.random.randint(1100, 8000), facts.random.randint(101, 899)
    facts["many"], facts["fewer"] = f"{fewer + majority:,}", f"{fewer:,}"
    return majority, majority + 100


def _again(facts: Facts) -> tuple[object, object]:
    told = passage(facts.random)
    facts["passage"] = f"{told[0].upper()}{told[1:]}."
    return "nobody has thought of another way since.", f"{told}."


def _speaker(facts: Facts) -> tuple[object, object]:
    facts["words"] = saying(facts.random)
    facts["phrase"] = " ".join(saying(facts.random).split()[-5:])
    return facts["person"], facts["person2"]


def _residue(facts: Facts) -> tuple[object, object]:
    left, right = _RESIDUE[str(facts["rule"])]
    return right, left


def _rise(facts: Facts) -> tuple[object, object]:
    low, share = facts.random.randrange(200, 600, 20), facts.random.randrange(10, 60, 5)
    facts["low"], facts["high"] = low, low * (100 + share) // 100
    return share, share + 15


def _growth(facts: Facts) -> tuple[object, object]:
    facts["before"], facts["after"] = facts.day.year - 2, facts.day.year - 1
    return _rise(facts)


def _direction(facts: Facts) -> tuple[object, object]:
    low = facts.random.randint(300, 800)
    facts["low"], facts["high"] = low, low + facts.random.randint(30, 200)
    return "rose", "fell"


def _feet(facts: Facts) -> tuple[object, object]:
    facts["metres"] = facts.random.randrange(20, 140, 5)
    right = round(facts["metres"] * 3.28084)
    return right, right + facts.random.randint(30, 60)


def _kilometres(facts: Facts) -> tuple[object, object]:
    facts["miles"] = facts.random.randint(6, 40)
    right = round(facts["miles"] * 1.60934)
    return right, right + facts.random.randint(6, 12)


def _kilograms(facts: Facts) -> tuple[object, object]:
    facts["pounds"] = facts.random.randrange(200, 900, 10)
    right = round(facts["pounds"] * 0.45359)
    return right, right + facts.random.randint(40, 90)


def _takings(facts: Facts) -> tuple[object, object]:
    number, each = facts.random.randrange(20, 90, 10), facts.random.randint(3, 9)
    facts["number"], facts["each"] = number, each
    return number * each, number * (each + 1)


def _seats(facts: Facts) -> tuple[object, object]:
    number, each = facts.random.randrange(100, 400, 20), facts.random.randint(30, 80)
    facts["number"], facts["each"] = number, each
    return f"{number * each:,}", f"{number * each + 2000:,}"


def _journey(facts: Facts) -> tuple[object, object]:
    each, days = facts.random.randint(21, 49), facts.random.randint(8, 20)
    facts["each"], facts["days"] = each, days
    return each * days, each * days + 110


def _span(facts: Facts, least: int, most: int) -> int:
    years = facts.random.randint(least, most)
    facts["end"] = facts.day.year - facts.random.randint(1, 25)
    facts["start"] = facts["end"] - years
    return years


def _term(facts: Facts) -> tuple[object, object]:
    years = _span(facts, 8, 30)
    return years, years + _off(facts, 3, 6)


def _later(facts: Facts) -> tuple[object, object]:
    years = _span(facts, 4, 8)
    return _SMALL[years - 1].capitalize(), _SMALL[years + 2].capitalize()


def _closing(facts: Facts) -> tuple[object, object]:
    _span(facts, 20, 60)
    return facts["end"], facts["start"] - facts.random.randint(2, 9)


def _birth(facts: Facts) -> tuple[object, object]:
    facts["born"] = facts.day.year - facts.random.randint(80, 150)
    return facts["born"], facts["born"] + _off(facts, 2, 9)


def _founding(facts: Facts) -> tuple[object, object]:
    facts["founded"] = facts.day.year - facts.random.randint(40, 150)
    return facts["founded"], facts["founded"] + _off(facts, 3, 12)


def _calendar(facts: Facts) -> tuple[object, object]:
    month = facts.random.choice((4, 6, 9, 11))
    return f"{world.MONTHS[month - 1]} 30", f"{world.MONTHS[month - 1]} 31"


def _reign(facts: Facts) -> tuple[object, object]:
    _span(facts, 4, 20)
    return f"{facts['start']} to {facts['end']}", f"{facts['end']} to {facts['start']}"


def _life(facts: Facts) -> tuple[object, object]:
    facts["born"] = facts.day.year - facts.random.randint(140, 200)
    return facts["born"] + facts.random.randint(40, 80), facts["born"] - facts.random.randint(5, 50)


def _score(facts: Facts) -> tuple[object, object]:
    more = facts.random.randint(2, 5)
    less = facts.random.randint(0, more - 1)
    return f"{more}-{less}", f"{less}-{more}"


def _hurt(facts: Facts) -> tuple[object, object]:
    hurt = facts.random.randint(3, 10)
    facts["Hurt"] = _SMALL[hurt - 1].capitalize()
    return _SMALL[hurt - 1], _SMALL[hurt]


def _spelling(facts: Facts) -> tuple[object, object]:
    surname = world.rare_name(facts.random.randrange(2_000))
    facts["surname"], facts["person"] = surname, f"{facts['person'].rsplit(None, 1)[0]} {surname}"
    # a consonant between two vowels, doubled
    at = next(
        at for at in range(len(surname) - 2, 0, -1) if _VOWELS.isdisjoint(surname[at]) and surname[at + 1] in _VOWELS
    )
    doubled = surname[:at] + surname[at] + surname[at:]
    return facts["person"], str(facts["person"]).replace(surname, doubled)


SUMS: dict[str, Callable[[Facts], tuple[object, object]]] = {
    name.removeprefix("_"): each
    for name, each in tuple(globals().items())
    if callable(each) and getattr(each, "__module__", "") == __name__
}

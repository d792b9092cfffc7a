"""The world that the articles tell of: people, towns, firms. Whatever is asked twice of one of them has one answer.

So what is told of them agrees over all articles, however many there are, and only what is planted contradicts.
"""

# ruff: noqa: SIM905  word lists read better as running text

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_T = TypeVar("_T")

_WOMEN = """
    Alice Amanda Andrea Angela Anna Barbara Beatrice Carla Caroline Catherine Charlotte Clara Diana Edith
    Eleanor Elena Emma Eva Frances Helen Irene Isabel Jane Janet Joan Julia Karen Laura Linda Louise Lucy
    Margaret Maria Martha Mary Monica Nancy Nina Olga Patricia Paula Rachel Rebecca Rosa Ruth Sandra Sarah Sofia
    Susan Teresa Ursula Vera Victoria
""".split()
_MEN = """
    Adam Adrian Alan Albert Alfred Andrew Anthony Arthur Bernard Brian Carl Charles Clive Daniel David Dennis
    Edgar Edward Eric Ernest Felix Frank Frederick George Gerald Gordon Harold Henry Hugh Ivan Jack James Joseph
    Keith Kenneth Leonard Louis Martin Michael Neil Oliver Oscar Patrick Paul Peter Philip Ralph Richard Robert
    Samuel Simon Stephen
""".split()
_HEADS = """
    Aber Ald Ander Arl Bar Ben Ber Bol Bran Bur Cal Car Cole Cor Dal Dar Del Dor Dun Ed El Fal Far Fen Gar Gil
    Glen Gor Hal Han Har Hay Hel Her Hol Ing Jar Kel Ken Kir Lan Lar Len Lin Lor Mal Mar Mel Mer Mor Nor Old Os
    Par Pel Per Quil Ral Ran Rid Ros Row Sal San Sel Ser Sor Stan Tal Tar Tel Ther Tol Tor Ul Val Var Vel Wal
    War Wel Wil Yar Yel
""".split()  # of surnames
_TAILS = """
    by bury combe cott croft dale den don dric ell er ett field forth gan gate gell gill grove ham hart hurst
    ick ing kin land lett ley lock low man mond more nell ney over rick ridge row sall shaw sley son sop stock
    ston tell thorne ton tree van vell ver vick wald wall ward way well wick win wood worth yard
""".split()
_RARE_HEADS = """
    Quorn Zell Thrax Umbr Skell Vaugh Ploy Ostr Nymph Krell Jaxt Yssel Wrex Brond Chelv Drax Fjel Grisw Hawtr
    Ivesk Lugh Mazz Pryth Rhond Sworl Tyzz Ullsw Vrond Whelk Zorb Bexl Corv Dwyr Enth Frob Gwyll Hesk Istr Jorv
    Knap
""".split()  # of surnames that nobody bears but those of whom something is planted
_RARE_TAILS = """
    abeck adine alder amoor andre arby arden ascot avelle awell ebourne edale ecott efield eforth egard elow
    emark enby enhall ensby erdale erigg ervane esmith etham evane eworth igan ilane indale ingley iscoe istane
    ivar obern odell olane omere oncroft orby orfolk orley orwin ossley otham ovane oxley uden ulane umber undry
    urham ustane
""".split()
_BEFORE_RARE = (
    "",
    "New ",
    "Old ",
    "Great ",
    "Little ",
    "Upper ",
    "Lower ",
    "High ",
    "Long ",
    "North ",
    "South ",
    "East ",
)
_TOWN_HEADS = """
    Ash Beck Birch Black Bridge Broad Brook Castle Chapel Clay Cliff Cold Crow Deep Drift Elm Fern Flint Fox
    Gold Grey Hare Hawk Hazel Heron High Holly Kings Lamb Lark Lime Long Mill Moss North Oak Otter Pine Raven
    Red Rook Rush Salt Sand Shep Silver South Stone Storm Swan Thorn Twin Water West Wheat White Willow Wind
    Wolf Yew
""".split()
_TOWN_TAILS = """
    bourne bridge brook bury cliffe ferry ford haven head hithe holme mouth ness pool port side stead strand
""".split()
_STREETS = """
    Mill Castle Church Market Station Chapel Harbour Bridge Orchard School Queen Park Well Tanner Cooper Barn
    Quay
""".split()
TRADES = """
    baker builder carpenter chemist cook dentist farmer gardener glazier joiner librarian miller nurse painter
    pilot plumber potter printer saddler sculptor surgeon tailor teacher weaver welder
""".split()
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
FIRST_DAY, LAST_DAY = dt.date(1996, 1, 1), dt.date(2025, 12, 31)  # of publication
_DAYS = (LAST_DAY - FIRST_DAY).days + 1
_CROWD = 200_000  # people who come into the news now and then


class Person(NamedTuple):
    """Somebody: `name` is the full one, `they` “she” or “he”."""

    name: str
    surname: str
    they: str
    born: dt.date
    trade: str

    @property
    def their(self) -> str:
        """The possessive."""
        return "her" if self.they == "she" else "his"


def published(number: int, count: int) -> dt.date:
    """The day on which an article of so many appears: an archive lies in the order of its days."""
    return FIRST_DAY + dt.timedelta(days=number * _DAYS // count)


def in_years(day: dt.date, years: int) -> dt.date:
    """The same day so many years later; never the 29th of February."""
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)


def written(day: dt.date) -> str:
    """A date as these papers write it."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def age(born: dt.date, on: dt.date) -> int:
    """How old somebody is on a day."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def somebody(random: Random) -> Person:
    """One of the crowd."""
    return _person(int(random.random() * _CROWD), "")


def once(number: int) -> Person:
    """Somebody of whom only the article of this number tells: with an initial, which nobody of the crowd has."""
    return _person(number // 20, f" {'ABCDEFGHJKLMNPRSTVWY'[number % 20]}.")


def rare(number: int) -> Person:
    """Somebody with a surname like nobody else, for what is planted."""
    surnames = len(_RARE_HEADS) * len(_RARE_TAILS)
    round_, place = divmod(number, surnames)
    given, they = _given(place + round_)  # who share a surname have other first names
    initial = "ABCDEFGHJKLMNPRSTVWY"[round_ // (len(_WOMEN) + len(_MEN))]
    return _of(f"{given} {initial}." if initial != "A" else given, they, rare_name(place), number)


def rare_name(number: int) -> str:
    """A word like no other: for what is planted of banks and battles."""
    heads, tails = len(_RARE_HEADS), len(_RARE_TAILS)
    before = _BEFORE_RARE[number // (heads * tails)]
    return before + _RARE_HEADS[number % heads] + _RARE_TAILS[number // heads % tails]


def house(number: int) -> str:
    """A double surname that only the article of this number knows: for a guild, a school, a yard."""
    surnames = len(_HEADS) * len(_TAILS)
    return f"{_surname(number % surnames)}-{_surname((number // surnames + number * 7) % surnames)}"


def _surname(number: int) -> str:
    return _HEADS[number % len(_HEADS)] + _TAILS[number // len(_HEADS)]


def _person(number: int, initial: str) -> Person:
    surnames = len(_HEADS) * len(_TAILS)
    at = number * 2_654_435_761 % (surnames * (len(_WOMEN) + len(_MEN)))
    given, they = _given(at // surnames)
    return _of(given + initial, they, _surname(at % surnames), at)


def _given(number: int) -> tuple[str, str]:
    number %= len(_WOMEN) + len(_MEN)
    return (_WOMEN[number], "she") if number < len(_WOMEN) else (_MEN[number - len(_WOMEN)], "he")


def _of(given: str, they: str, surname: str, number: int) -> Person:
    born = dt.date(1938, 1, 1) + dt.timedelta(days=number * 104_729 % 12_000)
    return Person(f"{given} {surname}", surname, they, born, TRADES[number * 31 % len(TRADES)])


def town(random: Random) -> str:
    """A town."""
    return pick(random, _TOWN_HEADS) + pick(random, _TOWN_TAILS)


def street(random: Random) -> str:
    """A street."""
    return f"{pick(random, _STREETS)} {'Street' if random.random() < 0.6 else 'Lane'}"


def pick(random: Random, of: Sequence[_T]) -> _T:
    """One of some; quicker than `random.choice`, of which there would be many millions."""
    return of[int(random.random() * len(of))]

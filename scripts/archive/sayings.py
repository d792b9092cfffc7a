"""What people say in quotation marks: no two say the same, in a million articles, unless that is planted."""

# ruff: noqa: SIM905  word lists read better as running text

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from archive.wording import spoken
from archive.world import pick

if TYPE_CHECKING:
    from random import Random

_NOUNS = """
    balcony ballad banner barge barrel basket beacon bellows blanket bobbin bonnet bottle bramble brick bridle
    broom bucket buckle button cabbage cable cactus candle canoe canvas carpet cello cellar chimney chisel cider
    cistern clarinet cloak clover cobble comet compass copper corridor cradle crane cricket crumb cupboard
    curtain cushion dagger daisy ditch drawer drizzle dumpling fable falcon ferret fiddle fossil fountain furrow
    gallery garlic gasket glacier goblet gondola gravel grindstone gutter hammock harness hatchet helmet hinge
    hornet jacket jigsaw kettle kennel ladder lantern lattice laurel ledger lemon lever lichen locket magnet
    mallet mantle marble meadow mitten monocle mosaic mustard needle nettle notebook nutmeg paddle parcel
    parsnip pebble pedal pendulum pepper pigeon pillow pliers plough porridge puddle pulley pumpkin quill quilt
    radish raft rattle ribbon riddle rivet rudder saddle sandal satchel scaffold scarecrow scarf scythe shovel
    shutter sickle sieve skillet sledge slipper spindle splinter sponge stencil stirrup stool sundial syrup
    tambourine tankard teapot thermos thicket thimble thistle timetable toffee torch trellis trumpet tunnel
    turnip valve varnish violin waffle wagon walnut wardrobe whistle wicket zither
""".split()
_QUALITIES = """
    bitter blunt brittle broken careful clever clumsy crooked curious damp dented dusty faded famous foreign
    fragile frozen gentle gloomy grand hasty hollow jolly lazy leaky little lonely loud lucky marvellous modest
    muddy narrow noisy nimble patient plain polite proud quiet ragged rare restless rough rusty secret shabby
    sharp shiny silent silver simple sleepy slender slow sober solemn solid spare steady stubborn sturdy sudden
    tall tame tender thirsty tidy tired twisted vast warm weary wise wooden yellow young
""".split()
_SAYINGS = (  # every word that is drawn goes with “a”
    "[Give|Lend] a {a} {n} to your {n2} and it [asks|begs] for a {b} {n3}",
    "[My|Our] {n} [knows|likes|fears] no {a} {n2}, but every {b} {n3} does",
    "[Between|Behind] a {n} and a {n2} there is [always|often] room for one {a} {n3} or a {b} {m}",
    "[Who|Whoever] [buys|paints|mends] a {a} {n} needs a {b} {n2} and the {n3} of a {m}",
    "[First|At first] came the {n}, then that {a} {n2}, a {b} {n3} and [even|only] the {m}",
    "[No|Not one] {n} was ever [cured|saved] by {a} {n2} or {b} {n3}, only by a {m}",
    "[Tell|Show] me your {a} {n} and I [name|guess] the {n2}, the {b} {n3}, even the {m}",
    "[Without|For want of] a {n} we would [sit|sing] under some {a} {n2} with {b} {n3} and {m}",
)
_REPORTS = (
    "the {a} {n} hung beside a {b} {n2} until somebody took the {n3} down and set it on the {m} at the door",
    "under the {a} {n} they laid a {b} {n2}, a {n3} and one {m}, so that children could walk round them in silence",
    "one {a} {n} was carried past the {b} {n2}, then a {n3} came, and last of all the {m} that all had waited for",
)


def saying(random: Random) -> str:
    """Some twelve words that are nobody else's."""
    return _told(random, pick(random, _SAYINGS))


def report(random: Random) -> str:
    """Two sentences of forty words that are nobody else's."""
    first, second = (_told(random, each) for each in random.sample(_REPORTS, 2))
    return f"{first[0].upper()}{first[1:]}. {second[0].upper()}{second[1:]}."


def passage(random: Random) -> str:
    """Some twenty words of a report that are nobody else's."""
    return _told(random, pick(random, _REPORTS))


def _told(random: Random, wording: str) -> str:
    draw = partial(pick, random)
    facts = {key: draw(_NOUNS) for key in ("n", "n2", "n3", "m")} | {key: draw(_QUALITIES) for key in ("a", "b")}
    return spoken(wording, facts, random)

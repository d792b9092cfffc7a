"""Nouns of lives and stories that say nothing of whom or what a text is about: any two have them in common."""

from __future__ import annotations

GENERAL_NOUNS = frozenset(
    """afternoon age anniversary baby birth birthday boy brother centenary century child children city country couple
    cousin date daughter day death decade event family father friend girl group hand home hospital hour house
    husband life man member month morning mother name new news night number occasion old one part people person
    place sister son spouse story street team thing time today town way week weekend widow widower wife woman work
    world year yesterday""".split()
)
# Behind a name these tell father and son apart.
GENERATIONS = frozenset("jr junior sr senior ii iii iv elder younger".split())
# Before a name these tell a building or body from another one that took its place: "the first Harlow Pavilion".
SUCCESSIVE = frozenset("first second third fourth new original earlier previous".split())
# In the names of bodies and places these are every town's.
COMMON_IN_NAMES = frozenset(
    """airport all american and arts avenue baptist bridge british building cathedral catholic central chapel church
    cinema city college community continental county crown delta district east eastern empire fair festival first
    for free gallery garden general grand great hall high hill history home hospital hotel house imperial in inn
    international lake league liberty local lower main market memorial methodist metropolitan modern municipal
    museum music national natural new north northern of old on opera palace park people plaza prize public railway
    reform river road royal saint science sea second south southern square st star state station street sun team
    the third town trinity united upper valley victoria village west western""".split()
)
# Last names that more than one in a thousand of those who speak English have.
COMMON_SURNAMES = frozenset(
    """adams allen anderson bailey baker bell bennett brown butler campbell carter clark collins cook cooper cox
    davies davis diaz edwards evans fisher foster garcia gomez gonzalez gray green griffin hall harris harrison
    hernandez hill howard hughes jackson james jenkins johnson jones kelly khan kim king lee lewis long lopez
    marshall martin martinez mason miller mitchell moore morgan morris murphy murray nelson nguyen owen palmer
    parker patel perez perry peterson phillips powell price ramirez reed reyes richardson rivera roberts robertson
    robinson rodriguez rogers ross russell sanchez sanders scott shaw simpson singh smith stevens stewart sullivan
    taylor thomas thompson turner walker walsh ward watson webb white williams wilson wood wright young""".split()
)

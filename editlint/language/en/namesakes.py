"""Nouns of lives and stories that say nothing of whom or what a text is about: any two have them in common."""

from __future__ import annotations

GENERAL_NOUNS = frozenset(
    """afternoon age anniversary baby birth birthday brother boy centenary century child children city country couple
    cousin date daughter day death decade event family father friend girl group hand home hospital hour house husband
    life member man month morning mother name night news number occasion one part people person place son spouse
    sister story street team thing time today town way week weekend widow widower wife woman work world year
    yesterday""".split()
)
# Behind a name these tell father and son apart.
GENERATIONS = frozenset("jr junior sr senior ii iii iv elder younger".split())
# In the names of bodies and places these are every town's.
COMMON_IN_NAMES = frozenset(
    """airport all american and arts avenue baptist bridge british building cathedral catholic central chapel church
    cinema city college community community county district east eastern fair festival first for free gallery garden
    general grand great hall high hill history home hospital hotel house in inn international lake local lower main
    market memorial methodist modern municipal museum music national natural new north northern of old on opera park
    prize public railway river road royal saint science second sea south southern square st state station street team
    the third town trinity united upper valley village west western""".split()
)

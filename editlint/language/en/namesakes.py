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

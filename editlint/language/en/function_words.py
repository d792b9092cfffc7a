"""English words that hold sentences together and mean nothing when doubled.

Articles, prepositions, conjunctions and pronouns of the closed classes in Quirk et al., A Comprehensive Grammar of the
English Language, chapter 2; words that can follow themselves ("that that", "had had", "is is") are left out.
"""

from __future__ import annotations

SAFE_TO_DROP = frozenset(
    """a an and as at because between but by for from his if into its my nor of or our than the their these they this
    those to we when where which while with your""".split()
)

SECOND_PERSON = frozenset(("you", "your", "yours", "yourself", "yourselves", "you're", "you'll", "you've", "you'd"))

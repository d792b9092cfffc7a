"""Words that guides leave small within a title: articles, conjunctions, prepositions.

AP leaves those of the first list small, Chicago those of both.
"""

from __future__ import annotations

SMALL = frozenset("a an and as at but by en for if in nor of on or per the to v v. via vs vs.".split())
PREPOSITIONS = frozenset(
    """
    about above across after against along among around before between beyond concerning despite down during following
    from including into near over since through throughout towards under until upon with within without
    """.split()
)

"""How English reports games: how they end, what part of one a score is of. Base forms; our own lists."""

from __future__ import annotations

WINNING = frozenset("beat defeat win down overcome thrash outplay edge rout hammer trounce crush outclass".split())
DRAWING = frozenset("draw tie".split())
LOSING = frozenset("lose".split())
LEADING = frozenset("lead trail".split())
SCORING = frozenset("score add put outscore get net".split())
WINNERS = frozenset("winner winners victor victors win victory".split())
# Words that show a score to be of a part of the game, or of one of two games.
PARTIAL = frozenset("half half-time halftime break interval quarter quarters period periods leg legs tea lunch".split())
UNANSWERED = frozenset("unanswered reply straight".split())
AGGREGATE = frozenset("aggregate overall through".split())
# Who is told of has the higher score so far, or the lower one.
AHEAD = frozenset("up ahead leading led".split())
BEHIND = frozenset("down behind trailing trailed".split())
# Between what two sides scored later.
AGAINST = frozenset("to against".split())
ADDED = frozenset("more second".split())
SETS = "sets"
GAMES = frozenset("penalty penalties shoot-out shootout set sets tie-break".split())
GOALS = frozenset("goal try touchdown".split())
SCORERS_AFTER = frozenset("by from through".split())
SEVERAL = frozenset("twice two three four both each brace hat-trick double pair second another penalty own".split())
# Where a score stands and what it is of: nobody that could be told of.
PLACES = frozenset("home away time stage point full-time end minute minutes".split())
LEG = frozenset(("leg",))

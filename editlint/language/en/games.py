"""How English tells a result a second time: margins, sets, goals, runs and wickets. Our own lists."""

from __future__ import annotations

UNITS = frozenset("point run wicket goal stroke shot try length pin seat".split())
WIN = frozenset("win victory margin defeat loss triumph success gap cushion difference".split())
GAME = frozenset(
    """win beat defeat lose down overcome edge rout victory winner winners take match game final triumph leave
    prevail""".split()
)
PARTIAL = frozenset(
    """half-time halftime break interval quarter quarters period periods leg lunch tea aggregate lead led ahead trailed
    trailing leading earlier season week penalties shoot-out shootout""".split()
)
SO_FAR = frozenset(("up", "down"))
WICKETS = {
    **{word: at for at, word in enumerate("none one two three four five six seven eight nine".split())},
    **{str(at): at for at in range(10)},
}
AT_A_POINT = (
    "at one",
    "at lunch",
    "at tea",
    "at the interval",
    "at the break",
    "at the half",
    "before",
    "when",
    "overnight",
)
HAD = "had"
POINT_OF = (["at"], ["from"])  # before a total that is one of an innings that goes on
INNINGS = frozenset(("wicket", "wickets", "runs", "out"))
MAKING = frozenset("make score reach total post compile amass set".split())
SPENDING = frozenset("need take require use play go win come beat".split())
# Words that tell several goals at once.
SEVERAL = {"brace": 2, "twice": 2, "double": 2, "hat-trick": 3, "treble": 3, "pair": 2}
GOAL = frozenset(
    """goal header penalty strike volley opener winner consolation equaliser equalizer free-kick tap-in
    finish""".split()
)
SCORING = frozenset("score net head strike fire slot convert grab reply pounce volley poke hit add bag nod".split())
NOT_NOW = frozenset("last season career record year month post bar woodwork wide".split())
# What says that all goals are told.
CLOSING = (
    "no one else",
    "nobody else",
    "all the scoring",
    "only goal",
    "only goals",
    "no other goals",
    "no further",
    "all the goals",
    "the only scorers",
    "added up to",
    "accounted for all",
)
ONE_SIDE = ("no other",)
CUES = (
    frozenset(SEVERAL)
    | GOAL
    | WIN
    | frozenset(
        """goals difference shut shutout shutouts scoreless blanked replied reply hat sets
        set scored netted headed struck points runs wickets margin win victory defeat straight by""".split()
    )
)
APART = frozenset("up ahead clear down behind adrift".split())
# Nobody scores against those any more.
SHUT_OUT = (
    "shut out", "held them scoreless", "without further reply", "did not score again", "blanked", "conceding no more",
    "never scored again", "scoreless the rest", "no further points", "kept them scoreless",
)  # fmt: skip
# A text without any of these tells nothing that a result can clash with.
CLASHING = ("consolation", "repl", "straight set", "shut", "scoreless", "blanked", "score again", "conced", "further p")
NO_REPLY = frozenset("no without any little only not".split())
DROPPING = frozenset("drop lose concede surrender".split())
BEATEN_BY = frozenset("lose beaten lost went fell losing defeat".split())
NEEDING = frozenset("need want require set".split())
CHASING = frozenset("chase pursue".split())
# With these all goals of one side have been told.
ALL_OF_ONE = ("were all of", "was all of")

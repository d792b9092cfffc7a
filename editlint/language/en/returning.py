"""How English comes back to people and things that it has counted: our own lists, singulars and base forms."""

from __future__ import annotations

# Who is called so by what befell them, or did: the verbs of the sentence that counts them.
ROLES = {
    "victim": frozenset(
        "kill hurt injure die wound stab shoot drown burn attack rob murder perish poison maim".split()
    ),
    "casualty": frozenset("kill hurt injure die wound drown burn perish".split()),
    "suspect": frozenset("arrest charge detain hold accuse seize catch name".split()),
    "defendant": frozenset("arrest charge accuse try convict indict sentence deny plead".split()),
    "accused": frozenset("arrest charge accuse try indict".split()),
    "detainee": frozenset("arrest detain hold seize".split()),
    "survivor": frozenset("survive rescue save".split()),
    "patient": frozenset("treat admit".split()),
    "winner": frozenset("win".split()),
    "finalist": frozenset("shortlist reach qualify".split()),
    "body": frozenset("kill die drown perish find murder".split()),
    "climber": frozenset("climb".split()),
}
# Who is called so by what they sit in.
MEMBERS = {"juror": ("jury", "panel"), "panellist": ("panel",), "panelist": ("panel",), "judge": ("panel", "bench")}
# Anybody may be counted by such a noun first.
HUMAN = frozenset(
    """person member people man woman child boy girl adult pensioner teenager officer soldier worker student pupil
    tourist
    fisherman fireman firefighter passenger driver sailor miner brother sister resident villager member employee youth
    guard son daughter father mother farmer teacher doctor nurse cook pilot""".split()
)
# Anybody told of just before may be called so.
ANYBODY = frozenset("person youth friend companion teenager individual sibling youngster pensioner".split())
# Nouns that are counts by themselves.
SIZES = {"duo": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6, "septet": 7}
# With these in the passage a count may have changed, or be of some.
CHANGED = frozenset(
    """another other others more further later since rose risen joined dismissed excused released freed escaped
    additional remaining initially earlier revised resigned withdrew withdrawn replaced left missing separate second
    already previously former half add adds added arrived""".split()
)
DEFINITE = frozenset("the all".split())
EVERY = frozenset("all".split())
# Behind such a word a count says in how many pieces something comes, and no names of them follow.
IN_PIECES = frozenset("in over within after during into by".split())
# Behind "all 12 jurors" and before more about what they did.
AFTER_ALL = frozenset("on at to in back by".split())
BEFORE_NAMES = frozenset("at in near".split())

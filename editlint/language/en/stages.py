"""English words by which two stages of a course are of one thing, or of two. Data; the courses lie beside it."""

from __future__ import annotations

# Of these courses things may run through several; they are one only where both clauses have the same subject.
OF_ONE_SUBJECT = frozenset(
    "session house voyage term book marriage loss office ownership debt ban shutdown crop order prize job away "
    "captive find player letter aircraft orbit market outage broadcast escape tickets service career inquiry "
    "stage-play recall lease loaning whisky adoption".split()
)

# Courses of which the last stage may come before the first of another one: who arrived leaves, who left comes back.
REVERSIBLE = frozenset("voyage visit away shutdown ban outage loss captive loaning ownership".split())

# Verbs that say of a noun that it came to pass: its stage is theirs.
LIGHT = frozenset(
    "be have come take make give hold get receive win reach return deliver hear open begin start bring launch follow "
    "conduct issue announce lodge enter earn secure obtain face hand lift submit put file seek sign perform "
    "carry undergo complete stage mount".split()
)
# What another one of its kind is called; then two stages are of two.
ANOTHER = frozenset(
    "another second third fourth again new newer later earlier previous former subsequent further other different "
    "separate similar second-hand successor rival annual every each twice rebuilt original first-ever "
    "once anew original reopened also replica namesake until retrial re-elected re-election "
    "remarried posthumously posthumous".split()
)
# Courses of which there are too many at a time, and those that are of the subject, whatever the object.
OF_MANY = frozenset(("session", "show", "voyage", "tickets", "service", "visit", "outage"))
OF_SUBJECTS = frozenset(
    "life voyage study injury marriage strike away show vote storm visit career orbit migrant arms sainthood church "
    "resignation letter aircraft".split()
)
# The course of a life, and its stage for what the living do: all but what may be said of the dead.
LIFE, LIVING = "life", "LIVING"
NOT_OF_THE_LIVING = frozenset(
    "be have become receive win appear enter lie remain rest get follow leave seem see come go live die bear inspire "
    "continue prove earn".split()
)
FEMALE_OR_MALE = frozenset(("he", "she"))
# Words of a sentence by which a time of day may be one of another day.
OF_ANOTHER_DAY = frozenset(
    "rain snow next following previous day overnight midnight tomorrow yesterday later daily until monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
SAME = "same"
TAKING_UP = frozenset("the its his her their that this those these 's".split())
POINTING = frozenset("its his her their that this those these".split())
HAD = frozenset(("had", "having"))
HAD_ALONE = frozenset(("had",))
# A clause or a word of time by which what is told lies before something else than the sentence before.
OPENING_TIME = frozenset("when by until before after once since while if as because".split())
OF_LATER = frozenset("later subsequently since when until before once already meanwhile if".split())
AT_THAT_TIME = frozenset(("when", "as", "while"))  # what a clause of time tells is when the clause before it was
DEATHS = frozenset(("died", "dies"))
BY_THEN = r"\b[Bb]y (?:then|that|the|this|[A-Z]|\d|early|late|mid)"
# Courses of which a passage tells one, whatever the words for what they befall.
SINGLE = frozenset("vote cup probate".split())
SOME = frozenset("a an any some no every each another".split())  # determiners of what was not told of before

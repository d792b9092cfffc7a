"""Function words round a claim that nobody makes: what bounds its noun, what may precede and follow it.

Closed classes only; the nouns and verbs themselves stand in the rules. Our own selection.
"""

from __future__ import annotations

from editlint.language.en.reporting_verbs import HEARSAY
from editlint.language.en.sourcing import AUXILIARIES, BE_FORMS, CLAUSE_BREAKS, PREPOSITIONS, PRONOUNS

# With these a noun is somebody's: "her doubts".
OWNING = frozenset("my your his her its our their whose".split())
# With these it is a claim told before, with its source, or hardly one: "such accusations", "little doubt".
POINTING = frozenset("this these those such same little less one".split())
# Adverbs and auxiliaries that end the phrase of a noun to the left.
BOUNDS = (
    PREPOSITIONS | CLAUSE_BREAKS | (AUXILIARIES - {"long", "far", "first", "further"}) | PRONOUNS | BE_FORMS | {"there"}
)
# After these a subject begins: clauses, and prepositions that open clauses too.
BEFORE_A_SUBJECT = frozenset(
    """that but because while when as although though so yet where whereas and nor then after before since until
    till once""".split()
)
SUPPOSING = frozenset("if whether unless would could should lest".split())
EXISTING = frozenset("is are was were be been being remain remains remained".split())
# Auxiliaries and adverbs between a noun and its verb.
CHAIN = (AUXILIARIES - {"to", "like", "so", "yesterday"}) | frozenset(["not", "fast", "steadily"])
# Of these, the ones that make a verb finite.
FINITE = BE_FORMS | frozenset("have has had do does did will would can could may might must should".split())
# What is yet to come is no claim of today.
NOT_YET = frozenset(["yet", "no"])
# Words that open a clause inside a phrase, so that the verb behind them is another's.
CLAUSES = frozenset("who which whose whom because while when if although though whether where why how what".split())
# Words by which it is told what a fear or a call is about.
ABOUT = frozenset(
    """about over on around of for at with that to against regarding concerning surrounding as among within in
    into""".split()
)
# Before where people think or say so: "a suspicion in the town that".
AT_A_PLACE = frozenset("in at around round within inside across throughout on".split())
# Of these, those that follow a noun of which it is only said that there is one: "fears for the crew".
OF_WHAT = frozenset("that about over of for regarding concerning surrounding as among".split())
# Who does these may be the one who speaks: "Ruiz raised doubts", and not "the sale raised eyebrows".
VOICED_BY_SUBJECT = frozenset("raise raises raised raising".split())
# What is done to a fear and says nothing of it: "fears have been stoked by the slump".
CAUSED = frozenset(
    "stoked fuelled fueled heightened reignited rekindled revived prompted triggered sparked stirred".split()
)
ONE_WHO = ("er", "or", "ist", "ian", "ant", "man", "woman", "ee")
# Before those who hold a view: "concerns from the board", "fears among voters".
OF_SOMEBODY = frozenset("from by among amongst within".split())
# Before where a thing was said: "in a letter", "at the hearing".
WHERE_TOLD = frozenset("in at during by from with".split())
# Prepositions before who spoke, of a noun and of a saying: "calls from the union", "went down badly with Ana Ruiz".
FROM = frozenset(["from"])
OF_A_SPEAKER = frozenset("from with among".split())
# What may stand between the words of a saying.
BETWEEN = (CHAIN - {"never", "not", "neither", "hardly", "scarcely"}) | frozenset(
    "much very quite rather somewhat so pretty most more some few many a the all off out".split()
)
# Before a saying these leave it unsaid: "is likely to raise eyebrows", "without raising eyebrows".
NOT_SAID = frozenset("to without no never nobody nothing nor avoid avoided avoids".split())
# In "if the gossip is right" and "if rumours prove true".
BE_OR_PROVE = BE_FORMS | frozenset("prove proves proved proven turn turns turned".split())
# What tells more of a noun before its verb: "the charge most often heard", "a story doing the rounds".
AFTER_A_NOUN = frozenset(
    """that most often commonly frequently widely regularly usually oftenest doing making going heard made levelled
    leveled voiced raised aired put given cited advanced circulating spreading coming emerging swirling currently now
    here there locally""".split()
)
# Before "of" these only measure a feeling: "an outpouring of dismay".
SWELLS = frozenset(
    """outpouring wave storm chorus groundswell flood barrage hail torrent surge tide undercurrent undertow ripple
    rumble murmur hint whiff air note sense lot deal degree measure spate flurry welter level chill gale howl howls
    waves cries shouts expressions end shortage lack dearth""".split()
)
# Of these, what there is none of where there is a lot: "no end of conjecture".
SCARCE = frozenset("end shortage lack dearth".split())
# Nouns on which a claim hangs wherever "that" follows: "there were claims that", "rumours that", "gossip has it that".
CLAIMED = frozenset(HEARSAY) | frozenset(
    "claims suggestions allegations accusations fears warnings belief feeling consensus suspicion suspicions".split()
)
# With these the reporter says what a rumour is worth, or tells that somebody did.
OF_TRUTH = frozenset(
    """true false untrue wrong right unfounded baseless groundless denied dismissed quashed scotched confirmed rejected
    dispelled correct exaggerated premature nonsense refuted disproved ended""".split()
)
HAVING_IT = ("has", "have", "had")
AMID = frozenset(["amid", "despite"])

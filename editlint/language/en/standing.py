"""Words that decide how a report stands: said, not said, refused, planned, only possible, asked, supposed.

Negation, modality and mood after Quirk et al., A Comprehensive Grammar of the English Language (1985), sections 3.39 to
3.64, 4.49 to 4.66, 10.54 to 10.66 and 15.33 to 15.36. Our own selection.
"""

from __future__ import annotations

# --- Negation ---

# Beside every word in -n't.
NEGATIONS = frozenset("not never cannot hardly scarcely barely nowhere neither nor".split())
# After "not" these take nothing back: "not only said".
NOT_TAKEN_BACK = frozenset("only just merely simply".split())
# Subjects that say that nobody did: "no one at the firm", "neither the mayor nor her deputy", "no official".
NOBODY = frozenset("nobody none neither no".split())
# With these the report is that something is not so.
DENIALS = frozenset("deny dispute reject refute rebut dismiss".split())
# Who does not hold a thing to be so holds that it is not.
HELD = frozenset("believe think agree accept expect feel suppose consider".split())

# --- A verb before the verb of saying ---

# Followed by "to": "refused to say", "has yet to confirm", "was unable to say".
WITHHOLDING = frozenset(
    """refuse refuses refused refusing decline declines declined declining fail fails failed failing neglect neglects
    neglected omit omits omitted forget forgets forgot hesitate hesitates hesitated unable unwilling yet reluctant
    loath""".split()
)
# "Plans to announce", "is expected to say", "is due to tell".
PLANNING = frozenset(
    """plan plans planned planning expect expects expected hope hopes hoped hoping intend intends intended
    promise promises promised threaten threatens threatened prepare prepares prepared preparing due set
    scheduled agree agrees agreed vow vows vowed pledge pledges pledged about going ready seek seeks sought aim aims
    aimed poised wish wishes wished offer offers offered""".split()
)
POSSIBLE = frozenset("likely unlikely apt liable bound".split())
# Those of them that take back: "is unlikely to say".
UNLIKELY = frozenset(["unlikely"])
# Followed by a form in -ing: "stopped short of saying", "refrained from saying", "avoided saying".
STOPPING = {
    ("short", "of"): frozenset("stop stops stopped stopping fall falls fell".split()),
    ("from",): frozenset("refrain refrains refrained refraining shy shied".split()),
    (): frozenset("avoid avoids avoided avoiding deny denies denied".split()),
}
# "Left without saying", "instead of saying".
WITHOUT = frozenset(["without"])
# Verbs that such a verb may govern.
GOVERNED = frozenset(
    """say tell state announce add explain comment reply respond declare confirm deny acknowledge admit reveal disclose
    discuss mention elaborate specify answer testify concede clarify""".split()
)

# --- Modality ---

WILL = frozenset("will shall won't shan't".split())
MAY = frozenset("may might would could should must mightn't wouldn't couldn't shouldn't".split())
CAN = frozenset("can can't cannot".split())

# --- Mood ---

# Words before a subject that open a condition; with the present tense also "until", "once".
CONDITIONS = frozenset("if unless should were had assuming provided providing supposing".split())
# Of these the clause has no "if": "should the court say", so they must open it.
INVERTED_CONDITIONS = frozenset("should were had".split())
UNTIL = frozenset("until once".split())
INDIRECT_QUESTIONS = frozenset(["whether"])
# An auxiliary before its subject asks: "did the mayor say".
ASKING = frozenset(
    """do does did has have had will would can could may might must should shall is are was were don't doesn't didn't
    hasn't haven't hadn't won't wouldn't can't couldn't shouldn't isn't aren't wasn't weren't""".split()
)

# --- What is no claim ---

# What is asked for or ordered is none: "asked the families to leave", "ordered two such ferries".
DIRECTIVES = frozenset("ask order urge request instruct counsel enquire inquire".split())
# Unless the words asked are told: "asked whether", "asked why".
WORDS_ASKED = frozenset("whether if why what when where who whom whose which how that".split())

# --- Clauses ---

ARTICLES = frozenset("the a an".split())
# They open a clause that is not told as a fact: "whether Velde was born in 1931".
CLAUSES_SUPPOSED = frozenset("if unless whether suppose supposing imagine assuming provided".split())
# Before "that" these take back what follows: "it is not true that", "no evidence that", "denied that", "the myth that".
TAKING_BACK = frozenset(
    """not never no nobody none untrue false falsely wrong wrongly mistakenly incorrect myth myths legend rumor rumors
    rumour rumours deny denies denied denying dispute disputes disputed doubt doubts doubted doubtful unlikely refute
    refutes refuted reject rejects rejected without cannot hoax fake""".split()
)
# What is only said, by nobody: "it is often said that", "some believe that".
HEARSAY = frozenset(
    "say think believe rumor rumour assume suppose claim allege repute whisper presume hold reportedly reputedly "
    "allegedly supposedly purportedly".split()
)
# The sentence that takes back the one before it: "That is wrong:", "But this is not true."
TAKES_BACK_BEFORE = (
    r"\s+(?:but |yet |however, )?(?:(?:that|this|it)(?: is|['’]s| was) (?:simply |quite |just )?"
    r"(?:wrong|false|untrue|incorrect|mistaken|nonsense|a myth|a legend|a mistake|an error"
    r"|not (?:true|so|right|correct|the case))|not (?:true|so))(?=[.:;,!–—])"
)

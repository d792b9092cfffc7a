"""Verbs that report what somebody says, thinks, shows or judges, in families, and their inflected forms.

The families follow Levin, English Verb Classes and Alternations (1993): verbs of communication (37), of appearance and
indication (48, 78), of characterising (29) and of judgement (33), together with the reporting verbs of Thompson and Ye,
Evaluation in the Reporting Verbs (1991). Nothing here decides whether a form is a verb in its place.
"""

from __future__ import annotations

from editlint.language.en.inflection import verb_forms
from editlint.tables import kept

SAY = """acknowledge add admit advise affirm agree allege announce answer argue ask assert assure attest aver bark
bellow bemoan blog boast brag calculate caution certify cite claim clarify comment complain concede conclude
confess confide confirm contend continue corroborate counsel counter crow cry debate declare decry demand deny
deplore detail disagree disclose discuss dispute elaborate emphasise emphasize enquire estimate exclaim explain
express forecast fume gripe grouse growl grumble guess gush hint hiss hypothesize imply inform inquire insinuate
insist instruct interject intimate joke lament maintain mention moan mumble murmur muse narrate note object
observe opine order outline plead pledge posit post pray predict proclaim project promise propose protest publish
question quip quote raise rant rave read reaffirm reason rebut recall reckon recommend recount reference refute
reiterate reject rejoin relate remark remind repeat reply report request respond retort say scoff shout signal
snap snarl sneer sniff specify speculate state stipulate stress suggest summarise summarize surmise swear tell
testify theorise theorize charge speak talk fret mutter concur bet thunder tweet underline underscore urge verify
voice vow warn whine whisper wonder write yell""".split()

THINK = """anticipate assume believe conclude consider doubt envisage envision expect fancy favor favour
fear feel hold figure foresee forget hope imagine know oppose prefer presume realise realize recognise
recognize regret remember repute rumor rumour sense support suppose suspect think understand want welcome
wish worry""".split()

SHOW = """abound associate circulate conclude confirm connect demonstrate detect differ discover document
emerge establish estimate expose find give highlight hint illustrate imply indicate link mount point
predict project prove put reveal show suggest surface swirl uncover vary warn""".split()

CALL = """acclaim bill brand call cast categorise categorize characterise characterize christen classify consider
deem define depict describe designate dub hail interpret judge label name nickname paint perceive
portray rank rate read refer regard see style term tip tout treat value date view""".split()

JUDGE = """accuse applaud ascribe assail attack attribute berate blame blast castigate celebrate censure challenge
chastise chide commend compare condemn condone congratulate credit criticise criticize decry defend
denounce deride dismiss dispute extol fault hammer lambast lambaste lash laud liken mock pan praise
question rap rebuke reprimand reproach ridicule rip savage scold scorn skewer slam slate thank torch
trash maul pillory vilify revile loathe admire adore detest dislike distrust mistrust resent revere respect""".split()

# What only a study or a report does with a thing: "studies have tied it to".
TRACE = """tie trace pinpoint debunk contradict quantify rank""".split()

# What a group does to show what it thinks; of one person these tell no more than a face.
REACT = """wince shudder swoon bristle sigh seethe despair rejoice groan cringe blanch marvel drool tut shrug quail jeer
swear sneer carp sniff enthuse salivate recoil demur bridle baulk""".split()

BASE, THIRD, PAST, PARTICIPLE, ING = 1, 2, 4, 8, 16
FINITE = BASE | THIRD | PAST


def forms_of(*families: list[str]) -> dict[str, tuple[str, int]]:
    """Each inflected form of the verbs with its base and the bits of what it can be."""
    found: dict[str, tuple[str, int]] = {}
    for base in dict.fromkeys(base for family in families for base in family):
        for forms, bit in zip(verb_forms(base), (BASE, THIRD, ING, PAST, PARTICIPLE), strict=True):
            for form in forms:
                known = found.get(form)
                if known is None or known[0] == base:
                    found[form] = (base, bit | (known[1] if known else 0))
    return found


@kept
def _reporting_forms() -> dict[str, tuple[str, int]]:
    return forms_of(SAY, THINK, SHOW, CALL, JUDGE, REACT, TRACE)


REPORTING_FORMS = _reporting_forms()
KNOWN_VERBS = frozenset(base for base, _ in REPORTING_FORMS.values())
# What is said by nobody, as nouns that stand for the claim itself.
HEARSAY = """buzz chatter conjecture guesswork gossip grapevine hearsay murmurings murmurs mutterings rumblings
    rumor rumors rumour rumours scuttlebutt
speculation story tale talk tittle-tattle whisper whispers word""".split()
# The word lists that rules can name and that the analysis of attribution itself uses: words, and how they inflect.
SHARED_LISTS = {"reporting-verb": ([*SAY, "point out"], "verb"), "hearsay": (HEARSAY, "none")}
SAY_VERBS = frozenset(SAY)
THINK_VERBS = frozenset(THINK)
SHOW_VERBS = frozenset(SHOW)
TRACE_VERBS = frozenset(TRACE) - frozenset(CALL)
CALL_VERBS = frozenset(CALL)
JUDGE_VERBS = frozenset(JUDGE)
REACT_VERBS = frozenset(REACT) - SAY_VERBS

# Verbs of which the subject is almost always a speaker, so that a subject of any kind is a source.
SPEECH_VERBS = frozenset(
    """say tell state announce add explain remark comment reply respond reiterate stress emphasize emphasise testify
    recount write tweet quip joke declare proclaim report warn caution insist maintain assert contend argue claim
    allege aver opine affirm reaffirm deny predict speculate believe think acknowledge admit concede confess confide
    note complain lament recall mention confirm elaborate exclaim retort counter boast brag conclude estimate suggest
    describe call criticize criticise accuse condemn denounce praise urge ask vow pledge promise
    read express voice""".split()
)

# Verbs that may stand before their subject: “...,” said the mayor.
INVERTING_VERBS = frozenset(
    """say write add ask note explain announce declare reply respond remark recall warn argue claim report state read
    tweet insist continue conclude joke quip observe comment exclaim complain agree admit stress suggest boast
    wonder cry shout whisper counter retort post maintain predict caution lament reckon think repeat
    elaborate testify reiterate emphasize emphasise confirm acknowledge proclaim mumble""".split()
)

# Forms that are as often a noun: they are verbs only where something else says so.
NOUN_LIKE = frozenset(
    """address addresses advocate advocates answer answers attack attacks bill bills blame blast blog blogs boast
    brand brands call calls cast challenge challenges charge charges bet bets cite claim claims comment comments
    complaint concern concerns counter credit credits cry date dates debate debates demand demands detail details
    dispute document documents doubt doubts estimate estimates experiment experiments fancy fault favor favour fear
    fears feeling figure figures find finding finds forecast forecasts guess guesses hammer highlight highlights hint
    hints hope hopes joke jokes judge judges label labels link links moan name names need needs note notes object
    objects order orders outline outlines pan permit plead pledge pledges point points post posts praise project
    projects promise promises protest protests question questions quote quotes rank ranks rant rap rate rates rave
    read reads reason reasoning reasons reference references regret remark remarks repeat replies reply report
    reports request requests response rip savage sense senses show shows sigh sighs shrug shrugs carp sniff signal
    signals slate state states study
    style styles support surface suspect suspects talk talks term terms torch trash treat understanding view views
    value values voice voices vow vows want wants wish wishes worries worry""".split()
)

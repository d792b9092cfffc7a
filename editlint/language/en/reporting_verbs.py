"""Verbs that report what somebody says, thinks, shows or judges, in families, and their inflected forms.

The families follow Levin, English Verb Classes and Alternations (1993): verbs of communication (37), of appearance and
indication (48, 78), of characterising (29) and of judgement (33), together with the reporting verbs of Thompson and Ye,
Evaluation in the Reporting Verbs (1991). Nothing here decides whether a form is a verb in its place.
"""

from __future__ import annotations

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

THINK = """anticipate assume believe conclude consider doubt envisage envision expect fancy favor favour fear feel hold
figure foresee forget hope imagine know oppose prefer presume realise realize recognise recognize regret
remember repute rumor rumour sense support suppose suspect think understand want welcome wish worry""".split()

SHOW = """abound associate circulate conclude confirm connect demonstrate detect differ document emerge establish
estimate expose find give highlight hint illustrate imply indicate link mount point predict project prove put
reveal show suggest surface swirl uncover vary warn""".split()

CALL = """acclaim bill brand call cast categorise categorize characterise characterize christen classify consider
deem define depict describe designate dub hail interpret judge label name nickname paint perceive
portray rank rate read refer regard see style term tip tout treat view""".split()

JUDGE = """accuse applaud ascribe assail attack attribute berate blame blast castigate celebrate censure challenge
chastise chide commend compare condemn condone congratulate credit criticise criticize decry defend
denounce deride dismiss dispute extol fault hammer lambast lambaste lash laud liken mock pan praise
question rap rebuke reprimand reproach ridicule rip savage scold scorn skewer slam slate thank torch
trash""".split()

IRREGULAR = {
    # base: third person, past, participle, -ing; only where the rules of spelling do not give them
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "read": ("reads", "read", "read", "reading"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "know": ("knows", "knew", "known", "knowing"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "forget": ("forgets", "forgot", "forgotten", "forgetting"),
    "show": ("shows", "showed", "shown", "showing"),
    "find": ("finds", "found", "found", "finding"),
    "prove": ("proves", "proved", "proven", "proving"),
    "put": ("puts", "put", "put", "putting"),
    "give": ("gives", "gave", "given", "giving"),
    "see": ("sees", "saw", "seen", "seeing"),
    "cast": ("casts", "cast", "cast", "casting"),
    "paint": ("paints", "painted", "painted", "painting"),
    "forecast": ("forecasts", "forecast", "forecast", "forecasting"),
    "misspeak": ("misspeaks", "misspoke", "misspoken", "misspeaking"),
    "hit": ("hits", "hit", "hit", "hitting"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "hold": ("holds", "held", "held", "holding"),
    "bet": ("bets", "bet", "bet", "betting"),
}

_DOUBLED = frozenset("admit dub slam rap pan rip blog quip brag refer snap bar nag tip fret bet concur".split())

BASE, THIRD, PAST, PARTICIPLE, ING = 1, 2, 4, 8, 16
FINITE = BASE | THIRD | PAST


def inflect(base: str) -> tuple[str, str, str, str]:
    """Third person, past, past participle and -ing form of a verb of these lists."""
    if base in IRREGULAR:
        return IRREGULAR[base]
    if base.endswith("e"):
        stem = base[:-1]
        return base + "s", base + "d", base + "d", (base if base.endswith("ee") else stem) + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing"
    stem = base + base[-1] if base in _DOUBLED else base
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return third, stem + "ed", stem + "ed", stem + "ing"


def forms_of(*families: list[str]) -> dict[str, tuple[str, int]]:
    """Each inflected form of the verbs with its base and the bits of what it can be."""
    found: dict[str, tuple[str, int]] = {}
    for family in families:
        for base in family:
            third, past, participle, ing = inflect(base)
            for form, bit in ((base, BASE), (third, THIRD), (past, PAST), (participle, PARTICIPLE), (ing, ING)):
                known = found.get(form)
                if known is None or known[0] == base:
                    found[form] = (base, bit | (known[1] if known else 0))
    return found


REPORTING_FORMS = forms_of(SAY, THINK, SHOW, CALL, JUDGE)
KNOWN_VERBS = frozenset(base for base, _ in REPORTING_FORMS.values())
# The word lists that rules can name and that the analysis of attribution itself uses: words, and how they inflect.
SHARED_LISTS = {"reporting-verb": ([*SAY, "point out"], "verb")}
SAY_VERBS = frozenset(SAY)
THINK_VERBS = frozenset(THINK)
SHOW_VERBS = frozenset(SHOW)
CALL_VERBS = frozenset(CALL)
JUDGE_VERBS = frozenset(JUDGE)

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
    complaint concern concerns counter credit credits cry debate debates demand demands detail details dispute
    document documents doubt doubts estimate estimates experiment experiments fancy fault favor favour fear fears
    feeling figure figures find finding finds forecast forecasts guess guesses hammer highlight highlights hint
    hints hope hopes joke jokes judge judges label labels link links moan name names need needs note notes object
    objects order orders outline outlines pan permit plead pledge pledges point points post posts praise project
    projects promise promises protest protests question questions quote quotes rank ranks rant rap rate rates rave
    read reads reason reasoning reasons reference references regret remark remarks repeat replies reply report
    reports request requests response rip savage sense senses show shows signal signals slate state states study
    style styles support surface suspect suspects talk talks term terms torch trash treat understanding view views
    voice voices vow vows want wants wish wishes worries worry""".split()
)

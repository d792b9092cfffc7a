"""Verbs that report what somebody says, thinks, shows or judges, in families, and their inflected forms.

The families follow Levin, English Verb Classes and Alternations (1993): verbs of communication (37), of appearance and
indication (48, 78), of characterising (29) and of judgement (33), together with the reporting verbs of Thompson and Ye,
Evaluation in the Reporting Verbs (1991). Nothing here decides whether a form is a verb in its place.
"""

from __future__ import annotations

SAY = """say tell state announce add note explain remark comment mention observe recall reply respond answer reiterate
repeat stress emphasize emphasise underline underscore confirm clarify testify disclose recount relate write tweet post
blog quip joke declare proclaim report inform advise assure promise pledge vow warn caution urge recommend propose
elaborate continue conclude narrate summarize summarise read exclaim whisper shout yell cry muse mumble murmur
signal outline detail acknowledge agree disagree admit concede confess confide counter retort rejoin interject object
protest complain lament plead pray ask inquire enquire wonder question demand request order insist maintain assert
contend argue claim allege aver opine posit affirm reaffirm deny dispute refute reject rebut predict forecast project
estimate calculate speculate guess hypothesize theorize theorise surmise hint insinuate intimate imply suggest specify
stipulate reckon reason counsel instruct remind swear attest certify corroborate counsel boast brag crow gush rave rant
fume thunder bellow bark snap sneer scoff sniff snarl hiss growl grumble grouse gripe moan whine bemoan decry deplore
quote cite reference discuss publish verify express voice raise debate""".split()

THINK = """believe think feel suspect fear hope expect assume presume suppose consider doubt worry understand know
recognize recognise realize realise conclude foresee anticipate envision envisage imagine fancy figure favor favour
prefer oppose support welcome regret forget remember wish want rumor rumour""".split()

SHOW = """show suggest indicate reveal find demonstrate prove point hint imply confirm establish document detect
conclude estimate put give uncover expose highlight illustrate vary differ emerge surface circulate abound swirl
link connect warn project predict mount""".split()

CALL = """call describe characterize characterise label brand dub term name portray depict paint cast style christen
nickname see view regard perceive consider deem judge rate rank treat tout bill hail acclaim interpret read classify
categorize categorise designate define refer""".split()

JUDGE = """criticize criticise blame accuse praise condemn denounce dismiss deride mock ridicule attack slam blast
assail lambast lambaste lash slate rap fault question challenge credit applaud commend laud extol celebrate defend
condone scorn censure chide rebuke reprimand scold berate castigate pan savage skewer hammer rip trash torch decry
reproach chastise thank congratulate liken compare attribute ascribe dispute""".split()

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
}

_DOUBLED = frozenset("admit dub slam rap pan rip blog quip brag refer snap bar nag".split())

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
    """report reports claim claims note notes comment comments state states post posts blog blogs joke jokes promise
    promises pledge pledges vow vows estimate estimates forecast forecasts project projects guess guesses
    question questions demand demands request requests order orders object objects doubt doubts hope hopes fear
    fears worry worries wish wishes call calls view views label labels brand brands name names style styles bill
    bills rank ranks attack attacks blame praise fault credit credits challenge challenges rap trash torch show
    shows find finds point points hint hints document documents surface link links reason reasons figure figures
    fancy favor favour support regret rate rates treat cast dispute protest protests reply replies response
    answer answers remark remarks repeat signal signals outline outlines detail details counter plead cry
    address judge judges study quote quotes cite complaint permit suspect suspects boast rave rant moan rip
    hammer pan slate blast savage reference references highlight highlights concern concerns experiment
    experiments reasoning addresses want wants needs need advocate advocates term terms read reads feeling
    finding understanding""".split()
)

# Verbs that say more than that somebody spoke: AP and MOS:SAID ask whether the reporter means it.
LOADED_VERBS = frozenset(
    """claim admit concede confess boast brag gush rant rave fume thunder sneer scoff snarl hiss whine moan slam blast
    lambast lambaste skewer savage torch trash crow bellow bark refute opine insinuate""".split()
)

"""Words that decide how a frame of attribution is read: adverbs, openers of a claim, what a passive needs after it.

Small closed sets of function words and of verbs by what they take (Quirk et al., A Comprehensive Grammar of the English
Language, 1985, chapters 3, 16 and 17, on passives and complementation). Our own selection.
"""

from __future__ import annotations

from editlint.language.en.sourcing import CALENDAR, QUANTITY_PRONOUNS, VAGUE_GROUPS

# --- Frames without a verb ---

# They say that somebody reports, and not who.
ADVERBS = frozenset("reputedly putatively reportedly allegedly supposedly purportedly rumoredly rumouredly".split())
# Nouns on which a claim can hang that a group holds: "criticism from conservatives", "fears among voters".
NOMINALS = frozenset(
    """rumour rumor word speculation rumors rumours claims allegations suggestions accusations reports fears
    concerns concern criticism belief beliefs suspicion suspicions talk doubts consensus
    complaints skepticism scepticism gossip worries worry warnings disagreement
    anger fury dismay frustration outrage alarm disquiet unease
    disappointment objections objection fear worries claim suspicion protest protests scorn derision praise acclaim
    plaudits condemnation backlash hostility resentment ridicule dissent
    scrutiny dissatisfaction unhappiness""".split()
)
# "By some estimates", "by many accounts".
BY_SOME = frozenset(
    """estimates accounts measures reckonings calculations estimate account measure reckoning calculation count
    tally""".split()
)

# --- What a vague source may be the subject of ---

# Verbs that report nothing when a group is their subject: "some experts show", "critics support".
NOT_FROM_GROUPS = frozenset(
    """associate discover show find put give vary emerge surface circulate mount abound swirl link connect
    want know like prefer forget remember wish support oppose welcome recognize recognise realize realise
    read post blog name treat sign order request classify categorize categorise designate plead celebrate
    defend establish detect document publish signal detail outline ask demand pray challenge attack paint
    cast style thank congratulate connect uncover expose project request write respond reply answer inquire
    enquire comment tweet understand protest value date relate
    admire adore detest dislike distrust mistrust resent revere respect loathe""".split()
)
# Nor these when it is people in general: "users see", "voters expect".
NOT_FROM_PEOPLE = NOT_FROM_GROUPS | frozenset(
    """rank rate feel see consider call describe hold judge interpret understand expect imagine wonder question compare
    credit quote cite reference read figure favor favour define regret rap refer""".split()
)
# Nor these after "some" and "many".
NOT_FROM_QUANTITIES = NOT_FROM_GROUPS - {"ask"} | frozenset("refer define bill refuse imagine".split())
RELATIVES = frozenset("which what that whom".split())
# A text can say these as well as people can: before them a noun must tell that it is people.
OF_TEXTS_TOO = frozenset(
    """say state read claim suggest note report mention warn describe call explain conclude argue express announce
    hint""".split()
)
# With these people of any calling judge somebody, and say so.
JUDGEMENTS = frozenset(
    """warn put accuse applaud blame bemoan castigate commend criticise criticize decry denounce deride fault
    lambast lament mock praise ridicule scorn view regard hail dismiss""".split()
)
# With these people of any calling do something, or bear on it: "directors declared a dividend".
SAID_OF_THINGS = frozenset("relate declare cry condemn".split())
# Nouns end so that mean people: "shopkeepers", "tenants"; and those that only end so.
PEOPLE_ENDINGS = ("ers", "ors", "ists", "ians", "ants", "ees", "eurs", "men", "women", "mates", "ents", "ives", "folk")
ADJECTIVE_ENDINGS = ("ed", "al", "ic", "ive", "ous", "ary")
NEVER_SURNAMES = ("ians", "ists", "ants", "eers", "women", "folk")
NO_PEOPLE = frozenset(
    """papers numbers letters orders offers powers matters borders rivers towers computers covers chapters factors
    doors floors colors errors sensors motors posters banners stickers folders headers figures documents comments
    statements agreements contracts events payments elements moments accounts amounts plants restaurants archives
    browsers servers parsers compilers containers controllers routers counters meters trailers boosters transfers
    disorders dinners summers winters layers filters buffers trackers standards objectives perspectives narratives
    trees degrees fees committees""".split()
)
# These report only where one of these follows: "critics charge that", not "police charged him"; "neighbours talk of".
ONLY_WITH = {
    **dict.fromkeys("charge sense concur hold discover".split(), frozenset(["that"])),
    "bet": frozenset("that on".split()),
    **dict.fromkeys("speak talk".split(), frozenset(["of"])),
}
# What these tell of happened to people: "feared dead", "believed missing".
FATES = frozenset(
    "dead drowned lost trapped buried alive captured stolen sunk destroyed extinct responsible "
    "likely unlikely safe guilty close behind involved imminent".split()
)
# Nor these when it is a name.
NOT_REPORTING = frozenset(
    """give put vary emerge surface circulate abound swirl link connect want like prefer forget remember wish name rank
    rate treat sign celebrate defend establish pray challenge attack paint cast style thank congratulate uncover expose
    project figure hold bill define refer support oppose welcome fault imagine judge interpret liken value
    date admire adore detest dislike distrust mistrust resent revere respect loathe""".split()
)
# No noun phrase ends with these, so that a noun follows: "data from previous writes".
BEFORE_NOUNS = frozenset("previous new recent such multiple various numerous own successive".split())
# These report only beside the words reported: “...,” she continued.
ONLY_INVERTED = frozenset("continue read".split())
# After "some" these are as often an adjective: "some reported cases".
MAYBE_ADJECTIVES = frozenset(
    "estimated reported alleged suspected proposed projected supposed perceived claimed described expected feared "
    "documented published named discussed detailed read put thought related added observed noted announced confirmed "
    "predicted detected indicated imagined established requested repeated declared demanded disputed preferred "
    "specified recommended anticipated recognized recognised".split()
)
# What few do hardly anybody does: "few are calling for her to resign" holds no view of theirs.
FEW_OF_THEM = frozenset("call calling called demand demanding demanded urge urging ask asking want wanting".split())
MODALS = frozenset("would could can may might will should must cannot can't won't wouldn't couldn't".split())
# "Some would say": said all the same.
SAID_WITH_MODALS = frozenset(
    """deny dispute doubt disagree question say argue claim contend call object suggest insist tell maintain
    complain""".split()
)
# After "than" these only tell how far a thing went: "worse than analysts had expected" names nobody's claim.
MEASURES_OF_SURPRISE = frozenset(
    "expect hope forecast predict anticipate think fear imagine believe assume want".split()
)
# After these a group is not said to hold a view: "how people think".
ASKING = frozenset("how why if whether could would can should do does did".split())
# No claim follows here: "what people have told you", "the groups mentioned above".
NO_CLAIM_AFTER = {
    "tell": frozenset("you me us".split()),
    "mention": frozenset("above below earlier here".split()),
    "add": frozenset(["to"]),
    "think": frozenset(["of", "about"]),
    "say": frozenset("goodbye hello farewell yes no thanks nothing grace sorry prayers".split()),
    "hope": frozenset(["for", "to"]),
    "doubt": frozenset("him her them me us".split()),
    "call": frozenset("off in at back home up upon over round around by".split()),
}
# After "claims" and "reports" these say who brings them, against whom and under what: they claim nothing.
BROUGHT = frozenset("against by under pursuant upon".split())
# Claims so described stand in a paper: "the claims asserted in this action".
STATED_IN = frozenset(
    "assert allege state describe mention cite raise dispute discuss detail specify reference".split()
)
# What people expect of a thing is a wish: "whatever most readers expect to find".
FREE_RELATIVES = frozenset("what whatever than as".split())
# A verb and a noun, with what follows only the noun: "some thought must go into", "some say in the matter".
SOME_OF_IT = {
    "thought": frozenset("to into about on before must has must should may went goes and or".split()),
    "say": frozenset("in over on".split()),
}
GIVING = frozenset("give gives gave given giving put puts putting take takes took taken taking".split())
# Before "some thought" these leave it a clause: "at first some thought".
BEFORE_SOME = frozenset("first time least once what town village city country then".split())
# What comes up says something only where it is words: "rumours emerged", not "evidence emerged".
EMERGING = frozenset("emerge surface circulate mount abound swirl".split())
WORDS_ABOUT = frozenset(
    "report reports rumor rumors rumour rumours speculation claims suggestions allegations accusations whispers gossip "
    "hearsay".split()
)
# A clause without a finite verb follows these: "with critics saying", "despite polls showing".
BEFORE_AN_ABSOLUTE = frozenset("with amid despite".split())
# What follows these is done to a group: "has many scientists worried".
CAUSING = frozenset("get gets getting got gotten make makes making made keep keeps keeping kept have has had".split())
# What is raised in saying something: "raised questions".
RAISED = frozenset("questions question concerns concern doubts doubt objections fears alarm alarms suspicions".split())
# Adjectives of opinion: "many are convinced that", "with insiders worried that".
MOODS = frozenset(
    """worried convinced sceptical skeptical certain sure unsure confident hopeful fearful afraid adamant concerned
    persuaded uneasy nervous anxious alarmed angry furious dismissive doubtful dubious unconvinced divided
    optimistic pessimistic unanimous agreed wary suspicious disappointed outraged baffled puzzled kind unkind cool
    lukewarm ecstatic unimpressed impressed scathing sniffy merciless split horrified aghast delighted enthusiastic
    enraptured dazzled bored thrilled incensed livid appalled shocked stunned unhappy unmoved intrigued cautious
    guarded sanguine gloomy bullish bearish dismayed bemused bewildered perplexed amused irritated annoyed exasperated
    undecided united adoring effusive fulsome underwhelmed overjoyed apoplectic""".split()
)
# Before an adjective of opinion: "less than kind", "far from happy".
LESS = frozenset("less than far from anything but all not no never so very deeply equally".split())
AFTER_A_MOOD = frozenset("that about over of by at with on whether".split())
BEING = frozenset("is are was were been being remain remains remained seem seems seemed feel feels felt".split())
# "In the eyes of many", "in the view of some analysts": before "of" and whose view it is.
EYES = frozenset(
    """eyes view views opinion minds mind estimation judgement judgment reckoning words account accounts belief
    lights""".split()
)
# "By one estimate", "by official estimates".
OF_NOBODY = frozenset("one recent early official conservative rough".split())
BEFORE_EYES = {
    "in": EYES - {"account", "accounts", "reckoning", "lights"},
    "by": frozenset("account accounts reckoning estimation lights".split()),
    "to": frozenset(["mind", "minds"]),
}
# "To some, it is a ruin": before whom a thing seems so.
WHOM = VAGUE_GROUPS | QUANTITY_PRONOUNS
SEEMING = frozenset(["to", "for"])
BEFORE_SEEMING = frozenset("and but yet while though although whereas or".split())
# "They say it leaks": verbs and their forms by which nobody in particular says so.
THEY_SAY = frozenset("say reckon".split())
# "In one study,": what a finding comes from, and the determiners that leave it unnamed.
POLLED_IN = frozenset("poll polls survey surveys study studies trial trials experiment experiments tests".split())
PER_CENT = frozenset("percent cent".split())
OF_ANY = frozenset("a an one another some several many two three".split())
# Where a view is held by nobody in particular: "in some quarters", "within certain circles".
QUARTERS = frozenset("quarters circles corners camps corridors".split())
INSIDE = frozenset("in within from among across".split())
# "Led some to wonder", "prompting critics to say".
PROMPTING = frozenset("led leads leading prompted prompts prompting caused causing forced forcing left leaving".split())

# --- Actives and what follows them ---

# Words with which a claim begins.
CLAIM_OPENERS = frozenset(
    "that it the a an this these those he she they there his her their its if whether them him us me".split()
)
FINITE_AUXILIARIES = frozenset(
    "have has had having is are was were be been will would haven't hasn't hadn't isn't aren't wasn't weren't".split()
)
BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
# Between "is" and a form in -ing they tell that it is an adjective: "is both challenging and dear", "is very telling".
OF_ADJECTIVES = frozenset("both very so too more most quite rather equally especially particularly".split())
# "Continue to say", "seem to think": one verb with the next.
CATENATIVES = frozenset(
    "dare dares dared continue continues continued began begin begun tend tends tended like seem seems seemed used "
    "appear appears "
    "appeared went go goes".split()
)
# With "as" these are a verdict, whoever gives it: "residents describe it as", "teammates remember him as".
CASTING = frozenset("describe view regard dismiss hail portray denounce remember depict".split())
# Before "some" these make it the determiner of a noun: "at some point".
BEFORE_A_NOUN = frozenset("the a at for in of by to with on has have".split())
# After a form that may be a noun these make it one: "claims of".
AFTER_A_NOUN = frozenset("of from by and".split())
# "Went on to say", "went as far as to say".
BEFORE_TO_SAY = frozenset("on far as".split())
# Words with which a source begins that follows its verb: “...,” said the mayor.
INVERTED_STARTS = frozenset("the a an one his her their its another police local senior former".split())
# After a noun phrase these make it the subject of a clause of its own: "he said the talks had failed".
AFTER_A_SUBJECT = frozenset(
    "that had has have was were is are will would can could may might did do does should must been".split()
)

# --- Passives ---

PERFECT = frozenset("have has had having".split())
# Words between "be" and a participle that are no adverbs of the list of auxiliaries.
DEGREE = frozenset("more most much at times so".split())
BEFORE_PARTICIPLE = frozenset("has have had be been can could may might also often".split())
# Participles of another verb, to which a "by" belongs: "considered liable for changes made by others".
MADE_BY = frozenset(
    "made done written given taken held run led built sent won lost kept set put shown known drawn driven sold bought "
    "paid brought".split()
)
# Gaps with quotation marks that an agent may stand behind: described as “a loner” by the police.
QUOTES = frozenset("“ ” \" ‘ ’ '".split()) | {",”", ',"'}
# A passive of these by somebody reports no view: "attacked by", "known by".
NOT_VIEWS = frozenset(
    "attack challenge know inform advise admire adore detest dislike distrust mistrust resent revere respect "
    "loathe".split()
)
# What is made by somebody is not said of anything: "written by human analysts", "a post shared by fans".
MADE = frozenset(
    "write read post publish blog tweet document sign detail outline request order specify tell raise".split()
)
# A passive of these verbs of showing does.
VIEWS_TOO = frozenset("suggest indicate estimate project".split())
# "It is called", "it is described": "it" is a thing, and no report hangs on these.
NOT_IMPERSONAL = frozenset(
    """mock ridicule pan lambaste slam call attribute describe criticize criticise praise credit cite hail find
    show link blame fault tip label brand class nickname style suppose date""".split()
)
# Before "be" these say what could or must be so regarded, not that it is.
UNASSERTED = frozenset(
    "to can can't cannot could may might must should shall will would won't wouldn't couldn't not never".split()
)
# "Came to be seen as": seen all the same.
COMING = frozenset("come comes came continue continues continued".split())
DENYING = frozenset("not never previously n't".split())
AS = frozenset("as".split())
_TO = frozenset("to that".split())
_NOTHING: frozenset[str] = frozenset()
# Passives that put a word or a view in nobody's mouth, each with the words that may follow; what else each class needs
# follows below.
AGENTLESS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        """see view regard describe cite recognize recognise portray depict characterize characterise perceive
    interpret acclaim tout denounce deride condemn hail""".split(),
        AS,
    ),
    **dict.fromkeys(
        """say think believe report allege claim speculate rumor rumour assume hold fear presume understand repute
        attribute ascribe whisper""".split(),
        _TO,
    ),
    **dict.fromkeys("consider deem criticize criticise praise call".split(), _NOTHING),
    "expect": frozenset(["to"]),
    "suspect": frozenset(["to", "of"]),
    **dict.fromkeys(["blame", "fault"], frozenset("on for".split())),
    "link": frozenset("to with".split()),
    "tip": frozenset("to as for".split()),
    **dict.fromkeys("suppose know find show prove forecast predict project anticipate".split(), frozenset(["to"])),
    **dict.fromkeys(["agree", "feel"], _TO),
    **dict.fromkeys("label brand class nickname style".split(), frozenset("a an the as".split())),
    "estimate": frozenset(["to", "at"]),
    **dict.fromkeys(["value", "put"], frozenset(["at"])),
    "date": frozenset(["to"]),
    "acknowledge": frozenset(["as", "that"]),
    "reckon": frozenset(["to", "that"]),
    **dict.fromkeys("calculate note remark observe accept concede surmise conclude".split(), frozenset(["that"])),
    **dict.fromkeys("mock ridicule pan lambaste slam".split(), frozenset(["as", "for"])),
    "credit": frozenset("with as for to".split()),
    "dub": frozenset("the a an".split()),
    "view": frozenset("as to".split()),
    "recognize": frozenset("as to".split()),
    "recognise": frozenset("as to".split()),
    "perceive": frozenset("as to".split()),
    "hail": frozenset("as a an the".split()),
    "accuse": frozenset(["of"]),
    "dismiss": AS,
    **dict.fromkeys(
        """maul pillory vilify revile loathe admire adore detest dislike distrust mistrust resent revere
        respect""".split(),
        _NOTHING,
    ),
    **dict.fromkeys("suggest argue".split(), frozenset(["that"])),
}
# With "at" these give a figure, and nobody who has reckoned it: "is put at $30 million".
RECKONED = frozenset(["value", "put"])
AFTER_RECKONED = frozenset("about around between more less over under roughly nearly almost up some".split())
AGENTLESS |= dict.fromkeys(
    """applaud assail berate blast castigate censure chastise chide commend defend extol lambast laud rebuke
    reproach savage scold scorn slate""".split(),
    _NOTHING,
)
# Judgements that need nothing after them: "was criticized".
JUDGED = frozenset("criticize criticise praise".split())
# Verbs of a view that needs a predicate: "is considered unsafe". Without one they tell what was looked at.
PREDICATED = frozenset("consider deem".split())
# Words in -ly that are a predicate, and no adverb.
ADJECTIVES_IN_LY = frozenset(
    "likely unlikely deadly costly friendly unfriendly elderly cowardly orderly lovely".split()
)
# After "considered" these tell when, where, or how often: no predicate.
NOT_A_PREDICATE = frozenset(
    "first again twice once only alone together separately instead next last later earlier before here there below "
    "above elsewhere either further already this every each anew afresh".split()
)
# Verbs of which "it" can be the object as well: "it is held in memory". Impersonal only before a clause.
ALSO_OF_THINGS = frozenset("report claim hold understand attribute ascribe estimate".split())
# With these a clause begins whether or not "that" stands before it.
CLAUSE_STARTS = frozenset("that to there the a an this these those he she it they we you i some all no his her".split())
# In a manual these are the writer's own definitions, or what the thing does: "is considered stale".
DEFINING = frozenset(
    """consider deem assume presume understand see view regard treat interpret describe recognize recognise perceive
    expect""".split()
)
# What is expected may be a duty, or nobody's guess but the writer's.
FORESEEING = frozenset("expect forecast predict project anticipate know".split())
# With "to" these name a cause or an author, and nobody who is told.
TO_A_CAUSE = frozenset("attribute ascribe link credit date".split())
# Things are linked, too: these say that somebody sees a link only as "has been linked", "is widely linked".
ONLY_BEEN = frozenset("find show link label class nickname".split())
# "Has been called the": by whom, and when?
AFTER_BEEN = {"call": frozenset("the a an".split())}
# With "widely", "often" and the like these need nothing after them.
ANYTHING_WITH_ADVERB = frozenset(
    """regard acclaim perceive recognize recognise call respect expect condemn deride denounce ridicule mock applaud
    assail berate blast castigate censure chastise chide commend criticise
    criticize defend dismiss extol lambast lambaste
    maul pillory vilify revile loathe admire adore detest dislike distrust mistrust resent revere
    laud pan praise rebuke reproach savage scold scorn slam slate thank hail tip tout""".split()
)
# Charges: against those of whom a clause tells ("people who were accused of") or in a document, they are no report.
CHARGES = frozenset("accuse suspect".split())
CHARGE_SHEETS = frozenset(
    "indictment complaint lawsuit suit affidavit filing report letter court statement charge charges memo".split()
)
# Words of a court in the sentences before: there "is accused" tells of the charge.
COURTS = frozenset(
    "trial retrial tried charged indicted indictment arraigned prosecutor prosecutors judge magistrate magistrates "
    "jury jurors defendant tribunal".split()
)
# By these a side of a dispute names a thing, and claims nothing of it: "Supporters call it a gift".
NAMING_VERBS = frozenset("call describe see view label brand cast frame portray term dub".split())
# Who leads a study speaks for its researchers.
LEADING = frozenset("led leads leading lead headed heads directed directs author co-author".split())
# Adverbs that speak of many people.
OF_MANY = frozenset(
    """widely highly generally well much critically overwhelmingly internationally commonly universally also often
    sometimes frequently variously roundly
    broadly""".split()
)
# "Commonly called swine flu" gives a name and no verdict.
NAMING = frozenset("commonly also generally well".split())
# A sentence that opens with these is about things of a kind: "such a field is sometimes called a slot".
OF_A_KIND = frozenset("a an such any each every".split())
# "The striker, said to be unhappy": said by whom?
HEARSAY = frozenset(
    "say think believe rumor rumour allege understand whisper fear presume report suspect assume repute".split()
)
# Verbs of a view that stand without "is" beside their noun: ", widely seen as", ", long tipped to", "Once hailed as".
REDUCED = frozenset(
    """see view regard consider describe hail tip tout blame credit perceive acknowledge acclaim denounce deride condemn
    dismiss mock ridicule portray characterize characterise recognize recognise brand expect estimate value""".split()
)
# After a subject in commas these may be its verb: "Ruiz, the mayor, expected to win".
ACTIVE_TOO = frozenset(["expect", "brand"])
REDUCED_ADVERBS = frozenset(
    "long once widely often also now still generally then variously commonly universally sometimes roundly much highly "
    "critically internationally".split()
)
# Behind "by" these are a time, and nobody who says so: "said by now to".
BY_NOW = (
    frozenset(
        """now then noon midnight dawn dusk nightfall easter christmas whitsun thanksgiving ramadan halloween
        michaelmas spring
    summer autumn winter next last late early mid""".split()
    )
    | CALENDAR
)
# Before where it is so said: "is said around the square to have".
PLACES_OF_TALK = frozenset("around round in within among across".split())
# With "to have" and a participle these tell what somebody knows or supposes: "is known to have met".
ONLY_PERFECT = frozenset(["suppose", "know"])
# Only "generally" and the like make these a view that nobody holds: "is generally agreed to be".
ONLY_OF_MANY = frozenset("agree feel".split())
# Whom something is reported to: "reported to police".
TOLD = frozenset("police authorities officials them him her us me investigators parliament congress court".split())

# --- Noun phrases ---

# Prepositions that open a clause as well: "after the council declared".
BEFORE_A_CLAUSE = frozenset("after before since until till".split())
ARTICLES = frozenset("the a an".split())
DETERMINERS = frozenset("the a an this that these those his her its their our my your one another every".split())
# Prepositions that go on with a source: "a spokesman for the ministry".
AFTER_SOURCE = frozenset("of for at from with in to on".split())
# Before the name of an employer: "observers from the African Union".
EMPLOYED = frozenset("from for at with".split())
# Before a name these tell whose people are: "keepers at Oakham Zoo", "directors of the line".
OF_A_HOUSE = frozenset("of at for from with".split())
# Before a name these tell where people are, and not who: "residents of Oakham", "insiders at the palace".
AT_A_PLACE = frozenset("of in at along near around across on outside inside from".split())
# "Those close to the campaign": a group that is told by these words alone.
AFTER_THOSE = frozenset("in inside around who close familiar near opposed briefed involved nearest closest".split())
# Words after a report that lead to its owner: "research by", "a study published in".
OWNER_WORDS = frozenset("by from at to published released conducted commissioned compiled issued prepared".split())
# What is done with a report by those whose it is: "that the bank published", "which appeared in Nature".
ISSUING = frozenset(
    """published released conducted commissioned compiled issued prepared carried produced wrote written made took taken
    did done led ran run ordered drew drawn put posted filed presented appeared gathered collected kept held paid
    sponsored funded undertook undertaken""".split()
)
# Before "evidence" these leave it nobody's: "the available evidence".
AT_HAND = frozenset("available existing latest best historical empirical clinical".split())
# What reports are published in: "the journal Heart", "the Lancet".
PERIODICALS = frozenset("journal nature science lancet bulletin proceedings annals review letters magazine".split())
TIME_WORDS = frozenset("yesterday today".split())
REFLEXIVES = frozenset("itself himself herself themselves".split())
# Between two verbs of one claim: "neither confirm nor deny".
JOINING = frozenset("and or nor".split())
# Between two frames these set one speaker against the other.
CONTRASTS = frozenset("but while although though whereas".split())
DETERMINERS_OF_TEXTS = frozenset("it the a an this his her its their".split())
# Behind a comma these open words of the reporter's own: "..., which critics say", "..., with many worried".
OWN_WORDS = frozenset("which with whom prompting leading leaving despite amid".split())
# A clause that these open only says when, why or though somebody spoke.
SETTING_ASIDE = frozenset("after when while although though as since before because until once despite".split())
# Texts are written and read, too: with one of these behind the verb nothing is said of it.
WRITTEN = {"write": DETERMINERS_OF_TEXTS, "read": DETERMINERS_OF_TEXTS}
# With these a sentence takes up what was said beside it.
TAKING_IT_UP = frozenset("it its this that these those they them their so such which both neither".split())
EMPTY = frozenset(
    """with from that this have been were will would which when where while after before about their there they them
    then than into over under more most some many other another first last year years week month monday tuesday
    wednesday thursday friday saturday sunday also only still even just ever never said what whom whose your""".split()
)
# Who does these answers what was said, and is none of those who said it: "its architect replies", "the owner denies".
ANSWERS = frozenset(
    """reply respond answer counter retort rebut insist defend promise pledge vow order decline reject deny dispute
    reassure apologise apologize assure publish refuse instruct confirm""".split()
)
# A sentence that these open is about what the criticised thing has: "Its owner said".
OF_A_THING = frozenset(["its", "their"])
# With these a sentence takes the other side.
CONTRADICTING = frozenset("but however yet still nevertheless instead".split())
# Adverbs that may stand before the subject of a sentence.
SENTENCE_ADVERBS = frozenset(
    "then later but and so however also meanwhile still yesterday today earlier afterwards afterward now".split()
)
# Words that open a sentence before its subject: "Asked about it, Ruiz said".
OPENING_PARTICIPLES = frozenset("asked pressed questioned born known described founded led based just only".split())
# Verbs of which the object is who hears it: "told the court that", and hearers of one word.
TO_A_HEARER = frozenset("tell inform remind assure warn advise promise".split())
HEARERS = frozenset(
    "reporters journalists lawmakers supporters parliament investors voters residents delegates colleagues friends "
    "us me him her them you".split()
)
# They begin when or how it was said: "last week", "this morning", "earlier", "adding".
AT_THE_TIME = frozenset("last this next late early shortly when while as tonight recently once again adding".split())
# Verbs with which an appeal to readers opens, and no name: "Stay informed about your health".
IMPERATIVES = frozenset(
    "stay get be keep become remain feel find see learn read click visit check let make take help join share".split()
)
# "Earlier this week," opens a sentence and is not its subject.
TIMES = frozenset("week month year day morning afternoon evening night time weekend summer winter spring".split())

# --- Quotations ---

# Words without a capital inside titles of works.
SMALL = frozenset(
    """a an the of in on at for to and or but by with from vs as is de la through into over under after before between
    without about against than nor""".split()
)
# Words without a capital in the entry of a list of works, and words of any case that no entry has.
IN_AN_ENTRY = frozenset(
    """p pp vol no nos ed eds et al in via accessed retrieved last updated blog post posted talk video podcast slides
    article essay paper book tutorial guide series part parts page pages min mins minutes issue number free
    pdf""".split()
)
NEVER_IN_AN_ENTRY = frozenset("nobody it they he she we i you there this that".split())
# With these a speaker speaks of himself or to somebody: no name of a thing begins so.
SPEAKING = frozenset("I I'm I’m I've I’ve I'll I’ll I'd I’d We We're We’re You He She They It It's It’s".split())
# A sentence after a quotation that tells whose it was: "That was how the widow put it".
POINTING_BACK = frozenset("that those these this such so thus".split())
# Nouns before a quotation that is a word, a name or a wording, and nobody's speech: the term “...”.
BEFORE_A_TERM = frozenset(
    "term terms phrase word words expression name title label slogan nickname tag headline".split()
)
# With these a speaker takes up what another has said: its words are not the speaker's first.
TAKING_UP = frozenset(
    """accept acknowledge admit agree answer ask cite concede deny dismiss dispute doubt echo enquire hear inquire know
    mock mention name note observe oppose question quote read recall recognise recognize recount refer reference reject
    relate remember repeat rebut refute report retweet ridicule scorn support understand want wonder""".split()
)
# Between a verb and a quotation these open a clause of which the verb's subject need not be the speaker.
OTHER_CLAUSES = frozenset("if because but while whereas although though unless".split())
# Before a name these open a sentence with the one whose view it is: "For Ruiz, “...”", "In Ruiz's words: “...”".
SEEN_BY = frozenset("for to in as".split())
# Between a verb and a quotation these say that the words are another's: said it was not “...”.
UNSAID = frozenset(
    "not no never nothing nobody none neither nor n't isn't wasn't aren't weren't without hardly".split()
)
# With these begin those who speak for somebody else.
SPOKES = "spokes"

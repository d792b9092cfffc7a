"""Words for sources: groups, officials, reports, quantities, and what may stand before and after them.

The classes are those of the style guides (AP Stylebook, "anonymous sources"; Reuters Handbook of Journalism, "sources";
Wikipedia's manual of style on unsupported attributions): who is named, who is only described, and who is nobody in
particular. The lists are our own.
"""

from __future__ import annotations

# Groups that exist only by holding a view or by watching: nobody can be asked.
VAGUE_GROUPS = frozenset(
    """critics allies buffs critic experts expert analysts analyst observers observer supporters backers opponents
    economists historians scholars scientists researchers hands dentists headteachers admirers enemies outsiders
    insiders commentators pundits sceptics skeptics
    detractors proponents advocates activists campaigners academics watchers strategists specialists theorists
    reviewers biographers sources insider commenters hardliners hard-liners moderates philosophers theologians
    biologists linguists archaeologists archeologists psychologists sociologists demographers ecologists
    climatologists conservationists environmentalists meteorologists seismologists physicists astronomers
    geologists virologists epidemiologists criminologists pollsters forecasters modelers modellers lobbyists
    operatives traditionalists purists naysayers doubters cynics optimists pessimists believers apologists
    defenders contrarians truthers preservationists educators urbanists stakeholders punters
    regulars cinephiles audiophiles
    bibliophiles connoisseurs gourmets cineastes old-timers natives whistleblowers
    loyalists eurosceptics anthropologists zoologists botanists oncologists cardiologists neuroscientists
    futurologists oceanographers ornithologists agronomists toxicologists insiders nutritionists engineers
    practitioners professionals scientist commentariat punditry columnists bloggers rivals adversaries hobbyists
    enthusiasts aficionados devotees technologists futurists ethicists legalists jurists conservatives liberals
    progressives republicans democrats libertarians feminists nationalists populists leftists rightists centrists
    unionists separatists secularists hawks doves commenter gossips wags cognoscenti""".split()
)

# Groups of people in general: a source only with a verb of speech or thought.
GENERAL_GROUPS = frozenset(
    """people residents locals lawmakers legislators politicians voters americans fans members leaders allies
    donors journalists reporters users viewers readers listeners investors traders doctors physicians
    lawyers attorneys teachers parents students workers employees executives businesses companies firms
    countries governments nations groups circles quarters authors writers musicians artists players
    teammates colleagues friends neighbours neighbors veterans prosecutors westerners europeans russians
    chinese muslims christians jews catholics evangelicals hindus israelis palestinians germans britons
    canadians australians indians women men youths citizens taxpayers customers consumers shoppers
    drivers commuters passengers motorists farmers fishermen landlords tenants owners homeowners
    parishioners worshippers diplomats politicos elites insurers lenders bankers brokers buyers sellers
    retailers developers designers gamers coaches scouts athletes managers entrepreneurs marketers
    advertisers publishers editors clinicians nurses patients psychiatrists survivors protesters
    demonstrators dissidents rebels militants immigrants migrants refugees newspapers outlets
    broadcasters tabloids media press organizations organisations agencies communities villagers
    townspeople individuals persons folks constituents delegates senators congressmen mayors governors
    officers judges justices visitors tourists audiences musicologists participants respondents
    unions charities nonprofits ngos theatregoers moviegoers moms dads adults teens teenagers kids children
    millennials scientologists comrades contemporaries classmates schoolfriends acquaintances intimates confidants
    associates flatmates housemates shipmates peers crewmates pals cronies mates rivals workmates schoolmates
    bandmates others staff crews pensioners chiefs bosses""".split()
)

# People with a duty or a place who are not named: described, if thinly.
DESCRIBED_PEOPLE = frozenset(
    """official officials authorities aide aides spokesman spokeswoman spokesperson spokespeople spokesmen
    diplomat adviser advisers advisor advisors witness witnesses eyewitness eyewitnesses prosecutor
    investigator investigators lawyer attorney relative relatives family mother father brother sister
    wife husband son daughter neighbour neighbor resident employee staffer staffers source lawmaker
    lawmakers minister ministers president governor mayor senator congressman congresswoman chairman
    chairwoman chair director manager officer detective sheriff judge general colonel captain commander
    coach player driver passenger survivor victim suspect defendant plaintiff doctor nurse physician
    teacher professor researcher scientist economist historian lecturer author writer editor reporter
    journalist correspondent columnist critic expert analyst observer supporter opponent activist
    campaigner advocate executive founder owner ceo secretary ambassador envoy leader member candidate
    nominee student parent man woman boy girl friend colleague insider operative strategist donor
    veteran soldier soldiers troops rescuers firefighters paramedics medics farmer worker customer user
    viewer reader fan protester demonstrator organizer organiser organizers organisers representative
    representatives negotiator negotiators delegate priest bishop pope rabbi imam king queen prince
    princess premier chancellor lord duke pilot pilots crew singer actor actress someone somebody artist
    musician designer engineer developer lobbyist speaker announcer jury jurors scholar academic
    archaeologist biologist person individual attackers militant militants rebel team""".split()
)

# Bodies that common nouns stand for.
BODIES = frozenset(
    """police government ministry department agency company firm corporation court commission committee council
    parliament senate congress house cabinet party union association federation league organization
    organisation foundation institute university college school hospital bank army navy military force
    forces embassy consulate newspaper paper magazine network station broadcaster website site group
    club administration bureau office panel board tribunal authority coalition alliance campaign
    opposition regime junta airline airport railway regulator watchdog charity church mosque studio
    label publisher carrier operator manufacturer maker retailer prosecution defence defense fire
    brigade coastguard judiciary city county state province municipality kremlin pentagon statement
    release lawsuit complaint indictment filing affidavit letter memo email post tweet message blog
    article editorial book law bill constitution treaty document documents file files transcript report""".split()
)

# Bodies that have officials; where one is told of, "officials" are its own.
EMPLOYERS = BODIES - frozenset(
    """party house club group site website book law bill constitution treaty document documents file files transcript
    report statement release letter memo email post tweet message blog article editorial fire state city county
    province railway bank label studio campaign defence defense opposition""".split()
)

# Words of which one makes a capitalised name the name of a body, not of a person.
BODY_WORDS = BODIES | frozenset(
    """reuters bbc cnn nasa nato un eu associated press times post guardian journal news herald tribune gazette
    telegraph agence interfax bloomberg center centre service services ministry international inc ltd
    corp llc plc co society trust fund unit division house crescent cross watch amnesty google apple
    microsoft facebook twitter boeing airbus census reserve treasury yard academy academies laboratory
    lab observatory survey museum library assembly duma knesset bundestag supreme act gallup pew ipsos
    yougov nations states kingdom street tv radio media online magazine airlines airways railways motors
    industries systems technologies software studios records pictures entertainment games group holdings
    partners bank fc united city county district team teams""".split()
)

# Reports without an owner.
REPORTS = frozenset(
    """report reports study studies research poll polls polling survey surveys evidence data rumor rumors
    rumour rumours speculation claims statistics accounts estimates findings indications suggestions
    allegations accusations analysis analyses figures investigations projections forecasts stats numbers
    whispers literature leaks documents testimony anecdotes trials experiments models simulations
    theories legend legends gossip hearsay wisdom history experience lore folklore science tests reviews
    audits modelling modeling metrics readings chatter murmurs murmurings mutterings scuttlebutt tittle-tattle
    estimate projection calculation leak leaks emails paper papers inquiries enquiries fieldwork medicine
    scholarship excavations scans observations measurements review audit inquiry enquiry assessment posts postings
    graffiti calculations records experiment""".split()
)
# With "the" these are no report that was told of, unless one was: "the evidence suggests", "the science says".
GENERIC_REPORTS = frozenset(
    "evidence science statistics research data numbers figures polls surveys literature".split()
)
# Reports that somebody publishes, and who does: "the Labor Department index", "the statistical office said".
MEASURED = frozenset("figures data statistics stats numbers estimates findings".split())
PUBLISHED = MEASURED | frozenset(
    "report study survey poll analysis research bulletin index review census yearbook research barometer".split()
)
PUBLISHERS = frozenset(
    "office bureau institute agency ministry department bank university centre center census statistics statistical "
    "council commission foundation institution".split()
)
# Other nouns for one person.
PERSONS = frozenset(
    """man woman boy girl widow widower child teenager farmer fisherman student pupil patient pilot owner neighbour
    neighbor friend partner colleague boss mate engineer mechanic builder baker shopkeeper landlord tenant caller
    voter worker soldier sailor priest rabbi imam monk nun artist painter poet novelist musician guitarist drummer
    composer conductor filmmaker photographer designer architect chef waiter waitress striker goalkeeper captain
    midfielder defender athlete swimmer runner boxer winner champion veteran survivor grandmother grandfather aunt
    uncle cousin niece nephew fiancé fiancée bride groom founder entrepreneur investor trader banker accountant
    trainer jockey umpire referee skipper batsman bowler firefighter paramedic surgeon midwife psychologist
    sociologist biologist physicist chemist astronomer botanist geologist librarian curator archivist clerk
    magistrate barrister solicitor candidate mp""".split()
)
# Words that tell of a poll.
POLLED = frozenset("poll polls polled survey surveys surveyed respondents pollster pollsters".split())
POLLS = frozenset("polling research figures estimates modelling modeling forecasts data analysis".split())
# Before a poll these say that nobody can read it, and not whose it is: "internal polling".
KEPT_SECRET = frozenset(["internal", "property", "campaign"])
SHARES_OF_PEOPLE = frozenset("those most half third quarter majority minority plurality two-thirds".split())
# Sources whom nobody can find by what is said next.
HIDDEN = frozenset("source sources insider insiders".split())
# Capitals that are a name, and no pronoun: the World Health Organization.
NAMES_LIKE_PRONOUNS = frozenset(["WHO", "IT"])
QUANTITIES = frozenset(
    """some many several few most certain various numerous other others countless multiple dozens scores
    hundreds thousands millions plenty unnamed anonymous unidentified unspecified lots another enough
    more fewer""".split()
)
# Quantities that stand alone as a source: "some say", "others fear".
QUANTITY_PRONOUNS = frozenset("some many several most others countless few".split())
QUANTITY_NOUNS = frozenset(
    "number handful majority minority lot host range variety group series couple bunch growing "
    "plurality chorus array plethora slew string raft flurry spate body wealth mountain pile raft wave glut "
    "mass clutch swathe sections parts quarters team".split()
)

# Adjectives and nouns that may stand between nothing and a vague group without making it anybody.
THIN_MODIFIERS = frozenset(
    """political foreign policy security legal military medical health industry market financial economic
    election intelligence party climate energy local international independent outside conservative
    liberal republican democratic western senior media news leading prominent top defense defence trade
    tech technology pressure lobby consumer community welfare faith church student advocacy amenity heritage aid relief
    patient action human rights religious environmental campaign court presidential congressional
    constitutional immigration tax public recent new national early preliminary anecdotal opinion
    scientific lab laboratory field leaked previous unconfirmed far-right far-left right-wing left-wing mainstream
    establishment
    hardline press other further earlier initial later subsequent art film music literary food sports
    football social wildlife marine space nuclear weather aviation war peace privacy consumer education
    labor labour housing gun abortion civil digital internet online crypto wall-street academic such
    fellow veteran some modern contemporary current former old older young younger wealthy poor rich
    urban rural ordinary average everyday increasingly anti pro multiple numerous more even very well-
    placed high-level high-ranking low-level key close reliable credible informed knowledgeable
    internal private official""".split()
)
NATIONALITY_LIKE = frozenset(
    """street hill house beltway main republican republicans democratic democrat democrats american americans
    british russian russians chinese european europeans western u.s us uk eu french german germans israeli
    israelis palestinian palestinians iranian iraqi syrian indian indians pakistani japanese korean north
    south african asian latin arab muslim muslims christian christians jewish jews catholic catholics
    protestant hindu hindus sunni shia kurdish turkish ukrainian polish spanish italian mexican canadian
    australian brazilian cuban egyptian saudi afghan gop tory tories labour liberal conservative
    conservatives liberals green wall capitol washington hollywood silicon valley internet twitter
    facebook youtube islamic afro-american hispanic latino latinos black white native britons covid-19
    covid evangelical evangelicals tea""".split()
)

DEFINITE = frozenset(
    """two-thirds three-quarters one-third half both the this that these those his her its their our my your no
    neither either each every one two three four five six seven eight nine ten""".split()
)
# Of these the ones that count and name nothing: "one study found", "two polls show".
COUNTED = frozenset("two three four five six seven eight nine ten one".split())
OURS = frozenset("we i our my us me".split())
PRONOUNS = frozenset("he she they it we i you who".split())
PERSONAL_PRONOUNS = frozenset("he she they".split())

CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sept oct nov dec today
    yesterday""".split()
)

PREPOSITIONS = frozenset(
    """of in on at by for from with to about against among between into onto over under after before during
    since through across behind beyond near toward towards within without upon around amid despite via
    like as per outside round along inside regarding concerning until till""".split()
)
# Words after a vague group that belong to it still: "critics of the plan", "people familiar with the talks".
POSTMODIFIERS = frozenset(
    "of in for at on from with round along beyond behind who that out published released doing inside within across "
    "around outside "
    "familiar close opposed interested involved working briefed speaking critical concerned there here everywhere "
    "elsewhere "
    "among near against supporting opposing contacted interviewed surveyed alike".split()
)
CLAUSE_BREAKS = frozenset(
    "that but because while when if as although though whether than so yet or what where why how which whereas unless "
    "and nor then".split()
)
AUXILIARIES = frozenset(
    """have has had having do does did will would can cannot could may might must should shall is are was were be been
    being not also now still even often long generally widely too already increasingly never always sometimes
    usually frequently repeatedly strongly publicly privately quietly openly readily then later once
    commonly typically traditionally largely currently recently however ever just only almost again
    since thus therefore all both each soon first further instead nevertheless nonetheless meanwhile far
    today there here hardly scarcely rightly wrongly don't doesn't didn't won't wouldn't can't couldn't
    haven't hasn't hadn't isn't aren't wasn't weren't continue continues continued began begin begun
    tend tends tended like to seem seems seemed well-nigh yesterday yet so neither""".split()
)
BE_FORMS = frozenset("is are was were be been being it's he's she's that's".split())

NAMED_EXAMPLE_WORDS = frozenset("including include includes like namely notably especially among led".split())

# Plurals that do not end in -s.
PLURAL_WITHOUT_S = frozenset(
    "data people men women children media press police folk youth staff commentariat punditry cognoscenti chinese "
    "personnel".split()
)
# Groups that an affiliation makes somebody: "Harvard researchers", "economists at the bank".
AFFILIATED_GROUPS = frozenset(
    """experts analysts economists historians scholars scientists researchers academics strategists specialists
    biologists astronomers physicists geologists meteorologists seismologists forecasters pollsters
    activists campaigners engineers operatives epidemiologists virologists archaeologists archeologists
    columnists modelers climatologists lobbyists sources psychologists sociologists republicans
    democrats conservatives liberals""".split()
)

# People in general who stand for a view even without "some" or "many".
PEOPLE_IN_GENERAL = frozenset(
    """people voters fans locals viewers readers listeners users individuals persons folks investors traders doctors
    groups""".split()
)
# People with a calling or a place and no employer: "residents say". They vouch for nothing that others say.
UNAFFILIATED = frozenset(
    """staff crews pensioners lawyers attorneys doctors physicians nurses leaders chiefs bosses residents locals
    parents teachers workers villagers townspeople farmers fishermen tenants landlords homeowners
    motorists drivers commuters passengers diplomats brokers bankers lenders retailers buyers sellers developers
    designers gamers athletes players teammates coaches scouts friends neighbours neighbors colleagues veterans moms
    dads mothers fathers teenagers visitors tourists audiences theatregoers moviegoers musicologists shoppers
    consumers customers taxpayers citizens parishioners worshippers politicos elites entrepreneurs managers
    shopkeepers traders campaigners protesters demonstrators dissidents comrades contemporaries classmates schoolfriends
    acquaintances intimates confidants associates flatmates housemates shipmates peers crewmates pals cronies workmates
    schoolmates bandmates""".split()
)
# These are nobody, whatever place or house stands beside them.
PLACED_GROUPS = (UNAFFILIATED - {"teachers", "workers", "managers", "coaches", "bankers", "brokers"}) | {
    "insiders",
    "people",
    "voters",
    "folks",
}
# Callings and states that open a sentence as a group; a surname such as Rogers ends in the same way.
CALLINGS = UNAFFILIATED | frozenset(
    """anglers archivists auctioneers backbenchers bakers bookies bookmakers booksellers borrowers brewers builders
    butchers bystanders cabbies campers carers climbers coders collectors counsellors curators cyclists dancers
    dealers dockers evacuees exiles fishers frontbenchers gallerists growers guards hauliers hikers hunters inmates
    librarians lecturers midwives miners musicians nurses onlookers organisers organizers pedestrians pensioners
    pilots prisoners programmers publicans publishers pupils ranchers renters retirees sailors savers skippers
    seamen singers skiers smokers stallholders stewards students surfers swimmers technicians testers truckers
    undergraduates vintners winegrowers""".split()
)
# Groups that are those of a publication where the article names one.
LEARNED_GROUPS = frozenset(
    """scientists researchers academics biologists astronomers physicists geologists meteorologists seismologists
    epidemiologists virologists archaeologists archeologists climatologists psychologists sociologists ecologists
    scholars linguists historians""".split()
)
# Others who find out what is so: "doctors have found that".
WHO_FIND_OUT = frozenset(
    """doctors dentists experts analysts economists nutritionists specialists engineers physicians psychiatrists
    neuroscientists oncologists cardiologists zoologists botanists ornithologists agronomists anthropologists
    demographers criminologists statisticians dietitians dieticians vets teachers gardeners farmers""".split()
)
# With these a group has left whatever it belonged to: "former members", "old schoolfriends".
ONCE = frozenset("former ex onetime longtime long-time erstwhile sometime".split())
# Groups whose members could be found and asked: parties, and people with a place or a part in the matter.
FINDABLE_GROUPS = (
    (GENERAL_GROUPS - PEOPLE_IN_GENERAL)
    | DESCRIBED_PEOPLE
    | frozenset(
        """republicans democrats unionists nationalists conservatives liberals socialists greens separatists
        progressives centrists populists libertarians allies rivals adversaries reviewers""".split()
    )
)
# Before a report these say whose it is: "police reports", "court documents".
REPORT_OWNERS = frozenset(
    """police court government hospital company ministry witness eyewitness census autopsy coroner federal state city
    county council committee commission union official internal campaign property bank""".split()
)
# Places that are no country: the states of the Union, and cities that news is made in.
PLACES = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
    nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming ontario quebec alberta
    queensland tasmania scotland wales england london washington boston chicago dallas houston miami detroit seattle
    atlanta denver philadelphia phoenix baltimore toronto montreal vancouver sydney melbourne brisbane berlin munich
    vienna brussels madrid barcelona rome milan amsterdam copenhagen stockholm oslo helsinki dublin edinburgh glasgow
    manchester birmingham liverpool hollywood manhattan brooklyn""".split()
)
CONTINENTS = frozenset("europe asia africa america australia antarctica scandinavia oceania".split())
# Parties: as many people as a body. Without "some" or "many" they are a source of a kind.
PARTIES = frozenset("republicans democrats tories unionists nationalists separatists greens".split())
# Members of a party whom their rank or wing does not make anybody: "senior Republicans".
RANKS = frozenset(
    "senior leading prominent top veteran moderate mainstream establishment hardline influential rank-and-file "
    "anxious nervous angry worried skeptical sceptical".split()
)
# Groups that take somebody's side or the other, and are no better known for it: "his critics", "her supporters".
SIDES = frozenset(
    "friends colleagues critics supporters opponents detractors backers defenders sceptics skeptics allies rivals "
    "foes enemies "
    "adversaries admirers followers".split()
)
# The two sides of a proposal.
FOR_IT = frozenset("supporters backers proponents advocates defenders champions".split())
AGAINST_IT = frozenset("opponents critics detractors foes adversaries sceptics skeptics".split())
# Before "figures" these make them people, and no numbers: "opposition figures accuse".
OF_FIGURES = frozenset(
    "opposition senior leading prominent key party industry business religious military political public".split()
)
NUMBERED = frozenset("both two three four five six seven eight nine ten these those".split())
# With these a sentence opens that speaks of a leaning, and of no name: "Anti-war activists", "Pro-gun groups".
LEANINGS = ("anti-", "pro-", "non-", "far-", "left-", "right-", "hard-", "long-", "high-", "low-", "well-", "ex-")

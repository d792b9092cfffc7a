"""How English accounts for a whole: words by what they do, our own lists. Nouns in the singular."""

from __future__ import annotations

from editlint.language.en.passage_parts import COLLECTIVES as GROUPS
from editlint.language.en.passage_parts import DEFINITE, EVERY

COLLECTIVES = GROUPS | frozenset(
    """bill budget fund estate force workforce staff membership electorate intake haul roll council parliament
    assembly senate chamber syndicate faculty congregation convention audience stable stud dozen bouquet order
    quota portfolio inventory timetable itinerary syllabus menu settlement bequest appeal pot""".split()
)
MERE = frozenset("just only merely mere some exactly precisely namely".split())
# What a number stands behind when it is the rest.
ELSE = (
    ["everyone", "else"], ["everybody", "else"], ["everything", "else"], ["all", "others"], ["and", "others"],
    ["somebody", "else"], ["someone", "else"],
)  # fmt: skip
WHAT_REMAINS = (["what", "remains"], ["what", "remained"])
WHAT_IS_LEFT = (
    ["what", "is", "left"], ["what", "was", "left"], ["what", "is", "over"], ["with", "nothing", "but"],
)  # fmt: skip
LAST = (["last"], ["final"])
LEAVES = (["leaves"], ["leaving"], ["leave"])
LEAVING = frozenset("leaving leaves left leave".split())
# Whoever is called so is the last of all.
REMAINING = frozenset("remaining other last third".split())
# Of whom "its only" are all that there are.
SHARERS = frozenset(
    """other partners partner rivals rival shareholders shareholder owners owner investors backers members heirs sons
    daughters children competitors candidates challengers opponents neighbours ingredients tenants customers""".split()
)
# "Make up" a share is no rise.
MADE_UP = frozenset({"up"})
# What a number is when others add up to it.
TOTALS = frozenset(
    """total totals totalled totaled totalling totaling tally sum aggregate altogether overall combined together toll
    complement tot lighter poorer richer""".split()
)
RESULTS = frozenset("making makes made totalling totaling giving gives numbering numbered".split())
COMING_TO = frozenset(
    """add adds added adding come comes came coming bring brings brought bringing take takes took taking amount amounts
    amounted amounting run runs ran running arrive arrives arrived""".split()
)
ONE_BY_ONE = frozenset("after another by day thing way".split())
# Right behind a number at the end of a list it adds nothing: "and, upstairs, three more".
MORE = frozenset("more others".split())
NOTHING = frozenset("nothing nobody none no-one".split())
EXCEPT = frozenset("but except save".split())
MAKING_UP = frozenset("made make makes making complete completed completes completing".split())
THE_REST = frozenset("total rest remainder balance difference numbers".split())
OVER = frozenset("over across for in".split())
WHOLE_TIMES = frozenset("weekend season year month week tour series period summer winter day run term festival".split())
LEADING = frozenset((word,) for word in "on to for from".split())  # from a part to what it is for
CONCLUDING = frozenset("so thus hence therefore altogether leaving".split())
# What opens a list of all there are.
OF_THOSE = frozenset(("of", each) for each in "those these them which whom that it".split())
NAMELY = frozenset({("that", "is"), ("which", "is"), ("made", "up"), ("consisting", "of"), ("composed", "of")})
LISTING = frozenset("namely comprising ie viz".split())
# What closes it.
ONLY = frozenset("only sole".split())
NOTHING_MORE = frozenset("other others else elsewhere left over more another remaining besides".split())
MISSING = frozenset("away absent missing out left forgotten spared".split())
DENYING = frozenset("than".split())
FAVOUR = frozenset(("favour", "favor"))  # "62 per cent in favour"
# With these a number is one of another time, or of some, or of the same things again.
REVISED = frozenset("earlier initial initially previous previously revised formerly original originally".split())
PARTIAL = frozenset(
    """including include includes included among amongst mainly mostly especially notably additional besides plus
    except excluding apart least more further extra each per""".split()
)
# Whoever has one of these may have another one too.
SHARED = frozenset("have use speak own like want need play suffer contain carry offer include".split())
TO_COME = frozenset("will would may might intend intends plan plans undecided".split())
UNTOLD_REST = frozenset("rest remainder others remaining".split())
# What says so: some things are counted in more than one of the numbers.
OVERLAPS = frozenset("overlap overlaps overlapped overlapping factor factors applies applied double-counted".split())
SEVERAL_AT_ONCE = (
    ("all", "three"), ("all", "four"), ("more", "than", "one"), ("did", "both"), ("had", "both"), ("in", "both"),
    ("do", "both"), ("have", "both"), ("are", "both"), ("were", "both"), ("of", "both"), ("at", "least", "one"),
    ("more", "than", "once"), ("counted", "twice"), ("appear", "twice"), ("several", "answers"),
    ("multiple", "answers"), ("as", "many", "as"), ("both", "in"), ("both", "and"),
)  # fmt: skip
FURTHER = (("more",), ("fewer",), ("less",))  # behind a number that is how far two others are apart
INNINGS = frozenset("wicket wickets overs innings".split())
SET_AGAINST = frozenset("against versus vs".split())
COMPARING = frozenset("compare compares compared comparing".split())
COMPARED = frozenset("than vs versus against compared whereas unlike average".split())
# One answer of several excludes the others.
SINGLE = frozenset("one single".split())
CHOICES = frozenset("box boxes answer option choice candidate preference reply response".split())
ARTICLES = frozenset("the a an its their his her".split())
# What says that one number is another.
EQUAL = frozenset("be represent mean equal make say put".split())
GONE = frozenset(
    "gone left lost missing remaining remain remains rest other others vanished disappeared died dead not".split()
)
# What a share is called when it comes back.
RATES = frozenset("rate figure share proportion mark fraction success failure pass turnout response slice".split())
CHANGES = frozenset("increase rise growth reduction decrease fall drop decline cut jump surge gain loss".split())
# Votes: by how much, what is counted beside them, and who was there.
MARGINS = frozenset("majority margin lead gap cushion advantage plurality edge".split())
AHEAD_BY = frozenset("ahead clear adrift short behind".split())
TO_SPARE = frozenset("to spare".split())
NO_VOTES = frozenset("year day week month hour time point minute ward district constituency percent street".split())
PRESENT = frozenset("present turned filled attended attending there vote voted voting chamber".split())
# … and who was not.
ABSENT = frozenset(
    "absent absence absentee absentees missing missed vacant vacancy vacancies away recused ill sick".split()
)
COMPLETE = frozenset("all every full everyone everybody".split())
NOBODY = frozenset("no not nobody none never without".split())
UNCAST = frozenset(
    "absent absentee absentees spoiled spoilt blank abstained abstention abstentions declined missing".split()
)
AWAY = frozenset("absent away ill bed sick abroad missing excused proxies leave recused".split())
ABSTAINING = frozenset("sat out sitting neutral fence blank spoiled spoilt undecided recused".split())
DECIDED = frozenset("court jury bench ruled decided hands show carried admitted".split())
SIDES = frozenset("majority minority".split())
# With these a count has changed, or is one of others.
CHANGED = frozenset(
    """another other others more further later since rose risen joined remaining initially earlier revised toll raised
    raising additional separate second already previously add adds added least total including include also""".split()
)
# Before a count that comes back.
RETURNING = frozenset("the all those these both".split())
# Behind a count that comes back, these make it one of some.
RESTRICTING_COUNTS = frozenset("from in with aboard under over of".split())
# Nouns that name the same things, when a count comes back.
SAME = {
    **dict.fromkeys("job post position role redundancy".split(), "job"),
    **dict.fromkeys("home house property dwelling cottage bungalow household".split(), "home"),
    **dict.fromkeys("boat vessel ship craft yacht trawler".split(), "boat"),
    **dict.fromkeys("car vehicle van lorry truck".split(), "vehicle"),
    **dict.fromkeys("school college academy".split(), "school"),
    **dict.fromkeys("animal cow sheep horse dog beast".split(), "animal"),
}
# What is counted in a larger unit too: its smaller one, and how many of them it is.
SCALES = {"year": ("month", 12), "week": ("day", 7), "hour": ("minute", 60)}

__all__ = ["DEFINITE", "EVERY"]

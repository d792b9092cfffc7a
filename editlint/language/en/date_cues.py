"""The words around dates: prepositions, tenses, labels and nouns that tell a date from a number or a name.

Chosen by reading English news for what stands beside dates and beside what only looks like one; the classes follow
the TIMEX3 guidelines (TimeML 1.2.1). Written for this project.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What lies before a unit and says which one: the offset in units, counted from the publication.
FROM_PUBLICATION = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
# The same, counted from the date before in the text.
FROM_TEXT = {
    "that": 0,
    "same": 0,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "following": 1,
    "subsequent": 1,
    "ensuing": 1,
}
# Parts of a stretch, as the TIMEX3 attribute mod writes them.
PARTS = {
    "early": "START",
    "earlier": "START",
    "beginning": "START",
    "start": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "later": "END",
    "end": "END",
    "close": "END",
}
# Those that stand right before a date or before "in"; the others stand before "of".
ADVERBIAL_PARTS = frozenset({"early", "earlier", "late", "later", "mid"})
# "about" and the like before a date, and those that stand only before a number of units.
ABOUT = frozenset({"about", "approximately", "around", "c", "ca", "circa", "roughly"})
APPROXIMATE = ABOUT | {"almost", "nearly", "some"}
# Prepositions that make a bare month, year or season a date.
TEMPORAL_PREPOSITIONS = _words("""
    after around before between by circa during early from in into late mid since through throughout
    till until
""")
# Weaker ones: they stand before dates and before much else.
LOOSE_PREPOSITIONS = _words("""
    about and as for of or over to versus vs
""")
DETERMINERS = _words("""
    a an her his its my our s that the their this whose your
""")
# Cues of tense, read outwards from a date that names no year or week.
FUTURE = _words("""
    begins could deadline due effect effective ends expect expected expects launches next opens plan planned planning
    plans scheduled set shall should slated starts tomorrow upcoming will won't would
""")
AUXILIARIES = frozenset({"be", "shall", "to", "will", "would"})
PAST = _words("""
    ago beat became began broke brought came did died fell found gave got had held hit killed last led
    left lost made met rose said saw sent shot spoke struck told took was went were won wrote yesterday
""")
# The state of things: "today" beside them is the age and not the day.
PRESENT = _words("""
    am are can exist exists has have is known remain remains stands still would
""")
# After a four-digit number: it counts something and is no year.
COUNTED_NOUNS = _words("""
    acres bytes calories children copies degrees dollars employees euros feet ft gallons gmt hectares
    homes hours hrs jobs kg kilometers kilometres km lbs m men meters metres miles million minutes more mph
    others pages people per percent points pounds rpm seats sq square times tonnes tons troops units utc
    votes watts women yards year year-old years years-old
""")
# Plurals and other words in s that follow a year rather than a count.
AFTER_YEAR = _words("""
    always attacks awards championships earnings elections figures films finals games levels olympics
    perhaps polls prices protests reports results riots rules sales series sometimes sports talks terms
    tests thanks times was works
""")
# Before a number: it is a label.
LABELS = _words("""
    altitude apartment apt article asteroid bill boeing box bus call capacity catalogue channel chapter
    elevation ext extension fax flat flight form freephone gate highway isbn line mark model no nos number
    page pages phone population pp resolution room route rule section suite tel telephone train unit
    version windows x
""")
# Prepositions that look ahead: the date after them lies at or after the time of writing.
AHEAD = _words("""
    by through till until
""")
# Something is moved from one date to another: two dates, and no stretch between them.
CHANGES = _words("""
    amended brought change changed corrected delayed forward move moved moving postponed pushed rescheduled
    revised shifted
""")
# Before a number: it counts.
COUNT_LEADS = _words("""
    additional almost another estimated exactly extra least most nearly only other paid scored sold than
""")
# After a number and a hyphen: a measure ("the 1500-seat theatre").
MEASURE_HEADS = _words("""
    acre bed capacity degree dollar foot hour kilometer kilometre litre man member meter metre mile minute
    odd page person plus point pound room seat seater square strong ton tonne unit word yard year
""")
# In the name of a street: the number before it is an address.
STREETS = _words("""
    Ave Avenue Blvd Boulevard Circle Court Dr Drive Highway Hwy Lane Parkway Pl Place Plaza Rd Road
    Square St Street Terrace Way
""")
# Years of schools, sports and budgets that run over two of the calendar.
SPLIT_YEARS = _words("""
    academic budget campaign edition financial fiscal league school season session tax term title tour
    winter year
""")
# Names that hold a weekday and are no date: the word before and the word after it.
WEEKDAY_NAMES_BEFORE = _words("""
    Addams Bloody Casual Freaky Man Ruby Sheffield Super
""")
WEEKDAY_NAMES_AFTER = _words("""
    Addams Harbor Herald Independent Magazine Mail Mirror Post Review School Sport Telegraph Times
    Tribune World
""")
# Papers that come out "on Sunday".
PAPERS_ON_A_DAY = _words("""
    Birmingham Business Express Herald Independent Ireland Life Mail Scotland Sport Star Sun Wales
""")
# Words that may follow a season or a holiday that is a time and no part of a compound ("winter wheat").
AFTER_A_TIME = _words("""
    a after all an and are as at because before but by can could did during for from had has he her his I
    if in is it its last many may most my next not of on or our people she should since some than that the
    their then there these they this those through to until was we were when where which while who will
    with would you
""")
# Capitalised words before a month that are no first name.
NO_FIRST_NAMES = _words("""
    A After An And April Around As At August Before Between By Called Date December During Early Every
    February For Friday From In Into January July June Last Late March May Mid Monday Next November
    October Of On Or Posted Published Saturday September Since Starting Sunday The This Through Thursday
    Till To Tuesday Until Updated Wednesday
""")

"""English words round proper names: what begins sentences with a capital, and what stands before other names.

The openers are the closed classes of Quirk et al., A Comprehensive Grammar of the English Language, chapter 2, with
adverbs of time and order, plurals without an s that speak in the news, and the names of days and months.
"""

from __future__ import annotations

OPENERS = frozenset(
    """a about above according across after afterwards again against ago all almost along already also although always
    am amid among an and another any anyone anything are around as asked at away be because been before behind
    being below besides between beyond both but by can could despite did do does during each earlier early
    either else even ever every everyone everything except few finally first for former formerly from further
    given had has have having he her here hers herself him himself his how however i if in indeed inside instead
    into is it its itself just last late later lately least less let like likewise many may maybe me meanwhile
    might mine more moreover most much must my near nearly neither never nevertheless next no nobody none nor
    not nothing now of off often on once one only onto or other others otherwise our ours out outside over own
    part per perhaps please previously quite rather recently same second see seven several shall she should
    since six so some somebody someone something sometimes soon still such ten than that the their theirs them
    then there therefore these they third this those though three through throughout thus to today together
    tomorrow tonight too toward towards two under unless unlike until up upon us very was we were what whatever
    when whenever where whereas wherever whether which while who whoever whom whose why will with within without
    would yes yesterday yet you your yours five four eight nine i'm i've i'll i'd it's that's there's he's she's
    we're we've we'll they're they've you're you've don't isn't wasn't monday tuesday wednesday thursday friday
    saturday sunday police people january february march april june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)

REPORTING = frozenset(
    """said says told added adds explained explains noted notes argued argues recalled recalls insisted insists replied
    acknowledged admitted testified joked continued""".split()
)

# What makes other words of a name: a doctrine, who holds it, of a country, more of them (Quirk et al., appendix I).
DERIVING_ENDINGS = frozenset(
    """al als ese er ers esque ia ian ians ianism ic ical ics ies ish ism isms ist ists istic ite ites ity ly s
    y""".split()
) | {""}

# Words before a capitalised word that show that it names no person who has been named before.
BEFORE_OTHER_NAMES = frozenset(
    """the a an in of for from at to into across through near around between with by via on per daily weekly newspaper
    magazine broadcaster agency company group firm party city town village state province country wife husband
    son daughter brother sister mother father friend king queen pope charity website site app platform service
    and or this that these those all many some most""".split()
)

"""Words that say nothing of a subject: they hold sentences together in any article.

Put together by word class from the closed classes of English grammar (Quirk et al., A Comprehensive Grammar of the
English Language, chapter 2.34 ff.), with the verbs of reporting and the names of days and months, which stand in
every news article. Lower case, straight apostrophes; words of fewer than three letters never count anyway.
"""

from __future__ import annotations

_DETERMINERS = """the this that these those each every either neither both all some any many much few several such
another other others more most less least enough half own same various certain"""

_PRONOUNS = """you she him her hers his its they them their theirs our ours your yours mine who whom whose which what
whoever whatever whichever myself yourself himself herself itself ourselves yourselves themselves one ones oneself
someone somebody something anyone anybody anything everyone everybody everything none nobody nothing"""

_PREPOSITIONS = """about above across after against along alongside amid among amongst around aside astride atop
before behind below beneath beside besides between beyond concerning considering despite down during except excluding
following for from inside into like near notwithstanding off onto out outside over past per plus regarding round since
than through throughout till toward towards under underneath unlike until unto upon versus via with within without"""

_CONJUNCTIONS = """and but nor yet although though because unless whereas whether while whilst whenever wherever
lest provided albeit"""

_AUXILIARIES = """are was were been being has had have having does did doing done can could may might must shall
should will would ought need dare used isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can't
cannot couldn't mustn't shouldn't won't wouldn't it's that's there's he's she's they're you're we're i'm i've we've
they've you've i'll we'll he'll she'll they'll you'll i'd we'd he'd she'd they'd you'd let's what's who's here's"""

_ADVERBS = """not very too also just only even still already again always often never ever sometimes usually
generally rather quite almost nearly perhaps maybe instead however therefore thus hence moreover furthermore meanwhile
nevertheless nonetheless otherwise then now here there where when why how once twice soon later earlier ago away back
well far long together apart indeed really actually especially particularly mainly mostly largely recently currently
previously finally eventually initially originally likely simply certainly clearly probably possibly exactly further
additionally accordingly consequently yesterday today tomorrow tonight ahead up down"""

_VERBS = """say says said saying tell tells told telling get gets got getting gotten give gives gave given giving go
goes went gone going make makes made making take takes took taken taking come comes came coming put puts putting know
knows knew known knowing think thinks thought see sees saw seen seeing let lets become becomes became becoming keep
keeps kept keeping want wants wanted wanting seem seems seemed use uses using include includes included including add
adds added adding according"""

_COUNTS = """two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion
first second third fourth fifth last next new old good great big little way ways thing things lot lots number part
time times year years month months week weeks day days hour hours minute minutes"""

_CALENDAR = """january february march april june july august september october november december jan feb mar apr jun
jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday"""

_TITLES = "mrs miss sir esq nov inc ltd corp etc"

FUNCTION_WORDS = frozenset(
    word
    for words in (
        _DETERMINERS,
        _PRONOUNS,
        _PREPOSITIONS,
        _CONJUNCTIONS,
        _AUXILIARIES,
        _ADVERBS,
        _VERBS,
        _COUNTS,
        _CALENDAR,
        _TITLES,
    )
    for word in words.split()
)

"""How English tells of a whole and its parts, of votes, scores and ranks: words by what they do, our own lists.

Verbs stand in their base form, nouns in the singular.
"""

from __future__ import annotations

OF, OUT, AND, BE = "of", "out", "and", "be"
OUT_OF = frozenset((OF, OUT, "out of"))  # "out of the 640"
SINGLE = frozenset(("a", "an"))  # each counts as one
# "The other 22 per cent", "the remaining two", "the rest, 35 per cent": with them the parts are all there are.
REST = frozenset("other others remaining rest remainder balance residue".split())
SEPARATORS = frozenset(", ; and".split())
LEFT = frozenset("remaining left".split())  # behind the number
BEFORE_REST = frozenset("or of is was are were".split())  # between "the rest" and its number
# What opens a part of what was just told, that is no part beside it.
SUBSET = frozenset(
    """including include includes included among amongst notably especially mainly mostly particularly such like
    exclude excludes excluding except besides namely""".split()
)
PARTITIVE = frozenset("them whom which these those it that this".split())  # "seven of them", "of which £2 million"
# A share behind such a word names a group: "the top 10 per cent".
GRADES = frozenset("top bottom next first lower upper middle".split())
OF_WHICH = frozenset("which whom".split())  # before the part
# Adjectives behind their noun.
POSTPOSED = frozenset("present absent strong alike alive dead short alone missing hurt aboard available".split())
# Verbs whose object, or whose subject, is all the parts.
COMPOSITION = frozenset("comprise consist compose make constitute divide split".split())
DIVIDING = frozenset("share split divide distribute apportion".split())
COMPOSED_WITH = frozenset("up of into from between among down comprising".split())
# Beside a number they show that it adds up what is listed.
TOTAL_BEHIND = (
    ("in", "all"),
    ("in", "total"),
    ("all", "told"),
    ("all", "together"),
    ("altogether",),
    ("combined",),
    ("between", "them"),
)
COMING_TO = frozenset("come add".split())
# A comparison, a bound or a time, no part of a list.
NO_PART_AFTER = frozenset(
    """than from to by at against over under versus compared up down since until till per every each about before
    after within aged age page number no chapter section room""".split()
)
# What shows that a list has left nothing out.
NEGATIVE = frozenset("no none nothing nobody nowhere never".split())
ELSE = frozenset("else elsewhere other others more left".split())
# The answer that a survey gives last.
RESIDUAL = frozenset(
    "view views minds decided sure undecided unsure undeclared uncertain opinion know neither answer unknown".split()
)
# What only one can do with a part of a whole.
EXCLUSIVE = frozenset(
    "own hold control possess take win poll supply provide generate account go belong give get receive keep".split()
)
# "A pair of", "a number of" name no single thing.
GROUPS = frozenset(
    """number pair couple handful few lot range variety series group dozen host score team crowd choice set bit mix
    total majority minority half third quarter fifth sixth tenth record sum further""".split()
)

# Words that say a share without a number, in per cent.
SHARE_WORDS = {"majority": (50.0, 100.0), "minority": (0.0, 50.0), "most": (50.0, 100.0)}
NO_SHARE = frozenset(("the most",))
# What joins a number with another way of saying it.
HE_OR_SHE = frozenset("he she".split())
WAS = frozenset("was is".split())
SAME = frozenset("or namely ie exactly".split())
# Whoever is counted can be called so.
PERSONS = frozenset(
    """person people man woman child boy girl adult individual soul other respondent member household family
    worker resident voter""".split()
)

SEXES = frozenset("man woman boy girl male female child adult".split())
# What the parts of some can be; of others they can be any of these.
KINDS: dict[str, frozenset[str]] = {
    "child": frozenset("boy girl".split()),
    "adult": frozenset("man woman".split()),
    **dict.fromkeys("man woman boy girl male female".split(), frozenset()),
}
# What excludes each other: whoever is one of these is none of those.
OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset("yes aye".split()), frozenset("no nay".split())),
    (
        frozenset("for favour favor favoured favored support supported supporting backed".split()),
        frozenset("against opposed oppose opposing opposition".split()),
    ),
    (frozenset("men man male males boys boy".split()), frozenset("women woman female females girls girl".split())),
    (frozenset("more better higher".split()), frozenset("less fewer worse lower same".split())),
    (
        frozenset("agreed agree approve approved".split()),
        frozenset("disagreed disagree disapprove disapproved".split()),
    ),
    (frozenset("adults adult parents".split()), frozenset("children child".split())),
    (frozenset("won win".split()), frozenset("lost drawn".split())),
    (frozenset("satisfied happy".split()), frozenset("dissatisfied unhappy".split())),
    (frozenset("always often".split()), frozenset("never seldom rarely".split())),
)

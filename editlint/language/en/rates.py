"""How English tells a rate, how often it is paid and what it comes to."""

from __future__ import annotations

# "each" as `Quantity.per`, and what else stands for whatever is counted beside it.
EACH = frozenset(("each", "head", "person", "piece", "item", "unit"))
EACH_BEHIND = frozenset(("each", "apiece", "a-head", "every"))
EACH_BEFORE = frozenset(("each", "every", "apiece", "per"))
# Nouns of what is paid for each of something.
PRICES = frozenset(
    """price fee fare toll ticket wage salary dividend rate charge fine levy
    rent rental bonus payment grant subsidy allowance prize deposit pension handout rebate""".split()
)
HOLDING = frozenset("hold take carry seat contain yield give sleep weigh fit produce lay make".split())
FETCHING = frozenset("fetch bring gross raise total cost net realise realize".split())
FOR_ANY = frozenset(("for", "to", "in"))
AT_EACH = frozenset(("on", "at"))
A = frozenset(("per", "a", "an", "the"))
PEOPLE = frozenset(
    """person passenger guest visitor fan supporter pupil child student worker spectator member volunteer family
    household patron diner customer runner rider""".split()
)
SEATS = frozenset(("seat", "place", "berth", "bed", "seater"))
WHO = frozenset(("which", "who", "that", "whom", "so"))
LASTING = frozenset("in over during within throughout every".split())
BY_THE_DOZEN = frozenset(("a dozen", "per dozen", "the dozen"))
AVERAGES = frozenset(("average", "mean"))
# Verbs whose object, or what stands behind their particle, is a total.
TOTALLING = frozenset(
    """come total raise bring earn make take cost gross fetch receive collect generate spend share split divide owe save
    add amount cover travel cycle walk run ride drive fly sail yield produce consume use burn deliver mean net
    pay get pocket clear keep hand bank donate give""".split()
)
# The same, where the amount is the only other one of a passage.
TOTALLING_PASSAGE = TOTALLING | frozenset(
    "swallow rake tip tot run reach make bag net sell shell fork bank set stump settle".split()
)
DIVIDING = frozenset("split share divide distribute".split())  # whose subject may be the total
# Times that are a whole number of others, each with the other.
DIVISIONS = frozenset(
    (("year", "month"), ("year", "week"), ("year", "quarter"), ("hour", "minute"), ("minute", "second"))
)
OUT_OF = frozenset((("out", "of"),))
TOTALS = frozenset(
    """total sum bill cost income revenue takings proceeds haul tally outlay payout earnings capacity""".split()
)
TOTALS_PASSAGE = TOTALS | frozenset(
    """wage pay proceed invoice account fine damages debt purse fund kitty catch harvest crop yield output lot whole
    sale rent rents wages fees""".split()
)
# Words behind a figure that make it a total: “£9,000 in all”.
IN_ALL = frozenset(("all", "total", "altogether", "overall", "together", "combined", "between"))
# What is taken off, put on or left out, so that nothing can be reckoned.
UNEVEN = frozenset(
    """after plus minus including excluding extra bonus bonuses discount discounts overtime tip tips deductions fee fees
    commission deposit expenses more less another further also free up least most over under first only rest
    remaining others other additional surcharge postage donations net subsidy""".split()
)
# The same for a passage, where what comes first and what is sold after it is another matter than what is put on.
UNEVEN_PASSAGE = UNEVEN - frozenset("after up over under first only also most least free tip".split())
UNEVEN_PASSAGE |= frozenset(
    """deposit discounted reduced concession allowance rebate refund refunded subsidised subsidized tax taxes vat
    interest deducted deducting minimum maximum average averaged averages between ranging increase
    increased rise rose""".split()
)
CAPACITY = "capacity"
APIECE = "apiece"
AVERAGING = frozenset(("averaged", "averaging"))  # as the verb of a rate: “the fields averaged eight tonnes apiece”
FURTHER = frozenset("another extra further additional".split())  # before a sum that is told beside the total
# Verbs whose subject is any one thing that has a price or a yield: “a ticket costs £12”.
PRICED = frozenset(
    """cost costs costing fetch fetches fetched sells sold weighs weighed yields yielded charges charged priced "
    "hold holds
    held contains every""".split()
)
PRICING = frozenset("cost sell fetch weigh hold take give yield bring earn hold carry measure charge go".split())
DUE = frozenset("bill charge invoice fine owe find forfeit".split())  # whose sum is for all that was told
ANY = frozenset(("a", "an", "every", "each", "one", "any"))
TAXES = frozenset(("tax", "taxes", "deductions"))
DEFINITE = frozenset("the that this these those their his her its our".split())
NET = frozenset(("home", "net", "pocket", "clear"))  # of these sums something has been taken off,
NET_OF = frozenset(("home", "net", "clear", "pocketed", "pockets"))
GROSS = frozenset(("before", "gross"))  # unless one of these is said

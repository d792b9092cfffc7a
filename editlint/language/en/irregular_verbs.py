"""English verbs whose forms no rule gives: past tense and past participle, and the verbs that double a consonant.

Collected from the tables of irregular verbs in Quirk et al., A Comprehensive Grammar of the English Language, chapter
3, as far as journalism uses them. Nothing here inflects; `inflection` does.
"""

from __future__ import annotations

_TABLE = """
arise arose arisen
awake awoke awoken
bear bore borne
beat beat beaten
become became become
befall befell befallen
begin began begun
bend bent bent
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
build built built
burn burned/burnt burned/burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
dive dived/dove dived
do did done
draw drew drawn
dream dreamed/dreamt dreamed/dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbid forbade forbidden
forecast forecast forecast
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got/gotten
give gave given
go went gone
grind ground ground
grow grew grown
hang hung hung
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
kneel knelt knelt
know knew known
lay laid laid
lead led led
lean leaned/leant leaned/leant
leap leaped/leapt leaped/leapt
learn learned/learnt learned/learnt
leave left left
lend lent lent
let let let
lie lay lain
light lit lit
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
mistake mistook mistaken
outdo outdid outdone
overcome overcame overcome
override overrode overridden
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
pay paid paid
plead pleaded/pled pleaded/pled
prove proved proved/proven
put put put
quit quit quit
read read read
rebuild rebuilt rebuilt
redo redid redone
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shine shone shone
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
speak spoke spoken
speed sped sped
spell spelled/spelt spelled/spelt
spend spent spent
spill spilled/spilt spilled/spilt
spin spun spun
split split split
spoil spoiled/spoilt spoiled/spoilt
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stride strode stridden
strike struck struck
strive strove striven
swear swore sworn
sweep swept swept
swell swelled swollen
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
thrust thrust thrust
tread trod trodden
undergo underwent undergone
understand understood understood
undertake undertook undertaken
undo undid undone
uphold upheld upheld
upset upset upset
wake woke woken
wear wore worn
weave wove woven
weep wept wept
win won won
wind wound wound
withdraw withdrew withdrawn
withhold withheld withheld
withstand withstood withstood
wring wrung wrung
write wrote written
"""

IRREGULAR: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    base: (tuple(past.split("/")), tuple(participle.split("/")))
    for base, past, participle in (line.split() for line in _TABLE.strip().splitlines())
}

DOUBLING = frozenset(
    """abet abhor acquit admit allot annul begin commit compel concur confer control defer deter dispel distil emit
    enrol equip excel expel forbid forget format handicap incur infer input instil kidnap occur offset omit output
    patrol permit prefer program propel rebel rebut recur refer regret remit repel reset submit transfer transmit
    unplug unwrap upset worship zigzag""".split()
)
"""Verbs of two and more syllables that double their last consonant on both sides of the Atlantic."""

BRITISH_DOUBLING = frozenset(
    """bevel cancel channel counsel cudgel dial duel enamel fuel funnel gambol grovel initial kennel label level libel
    marshal marvel model panel parcel pedal pencil quarrel revel rival shovel shrivel signal snivel spiral squirrel
    swivel total towel travel tunnel unravel yodel""".split()
)
"""Verbs that double their l in British spelling and keep it single in American."""

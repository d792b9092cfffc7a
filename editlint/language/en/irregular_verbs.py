"""English verbs whose forms no rule gives: past tense and past participle, and the verbs that double a consonant.

Collected from the tables of irregular verbs in Quirk et al., A Comprehensive Grammar of the English Language, chapter
3, as far as journalism uses them. Nothing here inflects; `inflection` does.
"""

from __future__ import annotations

_TABLE = """
arise arose arisen
awake awoke awoken
bear bore borne/born
beat beat beaten
become became become
befall befell befallen
begin began begun
bend bent bent
beset beset beset
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breastfeed breastfed breastfed
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
dwell dwelt/dwelled dwelt/dwelled
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
fit fitted/fit fitted/fit
flee fled fled
fling flung flung
fly flew flown
forbid forbade forbidden
forecast forecast forecast
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
forsake forsook forsaken
freeze froze frozen
get got got/gotten
give gave given
go went gone
grind ground ground
grow grew grown
hamstring hamstrung hamstrung
hang hung/hanged hung/hanged
have had had
hear heard heard
hew hewed hewn/hewed
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
input input/inputted input/inputted
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
mislay mislaid mislaid
mislead misled misled
mistake mistook mistaken
misread misread misread
misunderstand misunderstood misunderstood
mow mowed mown/mowed
offset offset offset
outbid outbid outbid
outdo outdid outdone
outgrow outgrew outgrown
output output/outputted output/outputted
outrun outran outrun
outsell outsold outsold
outshine outshone outshone
outspend outspent outspent
overcome overcame overcome
overdo overdid overdone
overhear overheard overheard
overpay overpaid overpaid
override overrode overridden
overrun overran overrun
oversee oversaw overseen
oversleep overslept overslept
overspend overspent overspent
overtake overtook overtaken
overthrow overthrew overthrown
pay paid paid
plead pleaded/pled pleaded/pled
prepay prepaid prepaid
prove proved proved/proven
put put put
quit quit quit
read read read
rebuild rebuilt rebuilt
recast recast recast
redo redid redone
redraw redrew redrawn
remake remade remade
repay repaid repaid
rerun reran rerun
resell resold resold
reset reset reset
reshoot reshot reshot
resit resat resat
retake retook retaken
retell retold retold
rethink rethought rethought
rewrite rewrote rewritten
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
saw sawed sawn/sawed
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
sew sewed sewn/sewed
shake shook shaken
shave shaved shaved/shaven
shear sheared shorn/sheared
shed shed shed
shine shone shone
shoot shot shot
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
slay slew slain
sleep slept slept
slide slid slid
sling slung slung
slit slit slit
smite smote smitten
sneak sneaked/snuck sneaked/snuck
sow sowed sown/sowed
speak spoke spoken
speed sped sped
spell spelled/spelt spelled/spelt
spend spent spent
spill spilled/spilt spilled/spilt
spin spun spun
spit spat spat
split split split
spoil spoiled/spoilt spoiled/spoilt
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stink stank stunk
strew strewed strewn/strewed
stride strode stridden
strike struck struck
string strung strung
strive strove striven
sublet sublet sublet
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
thrive thrived/throve thrived/thriven
throw threw thrown
thrust thrust thrust
tread trod trodden
undercut undercut undercut
undergo underwent undergone
underlie underlay underlain
understand understood understood
undertake undertook undertaken
underwrite underwrote underwritten
undo undid undone
unlearn unlearned/unlearnt unlearned/unlearnt
unwind unwound unwound
uphold upheld upheld
upset upset upset
wake woke woken
wear wore worn
weave wove woven
wed wed/wedded wed/wedded
weep wept wept
wet wet/wetted wet/wetted
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
    """abet abhor abut acquit admit airdrop allot annul appal begin catnap commit compel concur confer control corral
    debug defer deter dispel distil embed emit enrol enthral equip excel expel extol forbid forget format fulfil
    handicap hobnob incur infer input instil kidnap leapfrog occur offset omit outfit output outstrip outwit overlap
    overstep patrol permit prefer program propel rebel rebut recap recur refer refit regret rejig remit repel rerig
    reset retrofit sidestep submit transfer transmit unpin unplug unwrap unzip upset worship zap zigzag""".split()
)
"""Verbs of two and more syllables that double their last consonant on both sides of the Atlantic."""

BRITISH_DOUBLING = frozenset(
    """bevel cancel channel chisel counsel cudgel dial duel enamel fuel funnel gambol grovel imperil initial kennel
    label level libel marshal marvel model panel parcel pedal pencil quarrel remodel revel rival shovel shrivel
    signal snivel spiral squirrel swivel total towel travel tunnel unravel yodel""".split()
)
"""Verbs that double their l in British spelling and keep it single in American."""

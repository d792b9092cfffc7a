"""Idioms that tell an event of a class without its verb or noun, by class; "…" stands for one to five words. Data."""

from __future__ import annotations

# By class of `happenings`: the idioms, between bars.
_BY_CLASS = {
    "signing": """
        put their names to | put his name to | put her name to | put pen to paper | signed on the dotted line |
        shook hands on | initialled | inked | concluded at | affixed | put his signature | put her signature | put
        their signatures | set their hands | set his hand
    """,
    "wedding": """
        tied the knot | walked down the aisle | exchanged vows | said i do | said 'i do' | said ‘i do’ | said “i do”
        | became man and wife | became husband and wife | walked … down the aisle | got hitched | plighted their
        troth | became his wife | became her husband | led her to the altar | took the plunge | at the altar | made
        an honest woman | made an honest man | took their vows | took his name | were joined in | was given away |
        got married | walked up the aisle | went up the aisle
    """,
    "resignation": """
        stepped down | stood down | handed in his notice | handed in her notice | threw in the towel | cleared his
        desk | cleared her desk | fell on his sword | quit his post | quit her post | called it a day | gave up the
        | gave up his | gave up her | relinquished | bowed out | walked away from | handed over the reins | left
        office | stepped aside | called time on | vacated | packed it in | left the post | quit as | tendered her |
        tendered his | surrendered the
    """,
    "collapse": """
        gave way | came down | caved in | roof fell in | crashed to the ground | came crashing down | came tumbling
        down | fell in | gave out | pancaked | crumpled | fell down | tumbled down |
        slid into the | sheared off | brought down | blew down
    """,
    "fire": """
        went up in flames | went up in smoke | flames gutted | caught fire | burned down | burnt down | set light to
        | setting light to | set fire to | set alight | reduced … to ashes | to the ground | ripped through | tore
        through | flames broke out | fire broke out | burnt out | burned out | to a shell | lost to fire | lost to
        the flames | was ablaze | engulfed | consumed by | burst into flames | went on fire | fire took hold | fire
        swept | flames took hold
    """,
    "crash": """
        slid off | overran | came off the rails | left the rails | left the track | ploughed into | hit the buffers
        | sent flying | mown down | mowed down | knocked off | knocked over | ran over | run over | ploughed through
        | slammed into | smashed into | left the road | jumped the points | ran into the back | rear-ended | skidded
        | piled into | ditched | plunged into | plunged down | ran off the | veered off | hit a wall | hit a tree |
        hit a lorry | came off his | came off her | was hit by a | was struck by a | bowled over | mounted the
        pavement | jumped a red light | ran a red light | careered into | careered off | came down in
    """,
    "arrest": """
        into custody | led away in handcuffs | put … under arrest | picked up by | was picked up | led away | in
        handcuffs | handcuffed | collared | taken in by | was lifted | felt his collar | read his rights | read her
        rights | was held by | swooped | pounced
    """,
    "vote": """
        went to the polls | go to the polls | cast their votes | cast her vote | cast his vote | cast ballots | cast
        a ballot | balloted | put to the vote | raised their hands | show of hands | voted on
    """,
    "appointment": """
        took up the | took up her | took up his | took the helm | took the reins | took office | took over as |
        succeeded to | took charge | took up the post | was put in charge | moved into the | became head | stepped
        into | was installed as | was made
    """,
    "discovery": """
        picked up on | came across | stumbled on | turned up | came to light | came upon | dug up | dug out |
        chanced on | chanced upon | hit upon | struck oil | pulled from the | hauled up | spotted by | spotted in |
        spotted on | was found | were found | was spotted
    """,
    "flood": """
        swept away | broke its banks | left its bed | burst its bank | under water | up to the sills | burst its
        banks | overflowed | overtopped | burst through | poured into | rose above | rose to | came over the | broke
        through the | was waist-deep | were waist-deep | came through the door | filled the
    """,
    "robbery": """
        broke into | cleared out | held up | helped themselves to | broke in | got away with | cleaned out | walked
        off with | made off with | looted | vanished from | helped himself | helped herself | swiped | pinched |
        prised open | forced the lock | forced a window | smashed a window | emptied the | ransacked | took from the
        safe | blew the safe | spirited away | was taken from | were taken from | lifted from | disappeared from |
        cut from its frame
    """,
    "verdict": """
        found … guilty | put … behind bars | found guilty | walked free | was cleared of | cleared of | delivered
        its verdict | returned its verdict
    """,
    "escape": """
        went over the wall | gave … the slip | broke free | slipped his guards | tunnelled out | made a run for it |
        broke out of | got away | slipped away | went missing from | walked out of | scaled the wall | climbed out |
        sawed through | dug his way | dug their way
    """,
    "sinking": """
        turned over | ran aground | went down | went to the bottom | overturned | keeled over | turned turtle | with
        all hands | struck a reef | struck a rock | struck rocks | slipped beneath | beneath the waves | was holed |
        rolled over | was swamped | broke up on | hit a mine | struck a mine | struck an iceberg | hit an iceberg |
        torpedoed | was lost off
    """,
    "closure": """
        put up the shutters | pulled the plug | closed for good | last shift | gates closed | shut its doors |
        closed its doors
    """,
    "demolition": """
        razed | reduced … to rubble | brought the house down | pulled down | torn down | knocked down | came down |
        was flattened | flattened by | levelled by | wrecking ball | was cleared | bulldozers | dynamited | felled
        the
    """,
    "blast": """
        blown up | blew up | went off | blew apart | blew out | went bang | was blown | blew the roof
    """,
    "burial": """
        lowered into the ground | laid to rest | was interred | committed to the earth | coffin was | ashes were |
        was cremated
    """,
    "launch": """
        put out to sea | down the slipway | rose in the air | slipped into the water | slid down the ways | left the
        slipway | left the ground | lifted off | blasted off | took to the water | left the pad | down the ways |
        down the slip | hit the water | smashed a bottle | broke a bottle | roared off | roared into | soared into |
        went up from
    """,
    "unveiling": """
        pulled the cord | pulled the cloth | drew back the curtain | whipped off the | pulled off the sheet | pulled
        the sheet | tugged the cord | cloth fell | flag fell | drew the curtain | drew back the
    """,
    "death": """
        breathed her last | breathed his last | drew her last breath | drew his last breath | passed away | lost his
        life | lost her life | the end came | died in his sleep | died in her sleep | gave up the ghost | met his
        end | met her end | closed her eyes | closed his eyes | was found dead | took his own life | took her own
        life
    """,
    "sale": "changed hands | went under the hammer | came under the hammer | knocked down to",
    "ordination": "took holy orders | took the veil | laid hands on",
    "landing": """
        touched down | waded ashore | came ashore | set foot | came in to land | splashed down | put down on |
        stepped ashore | ran up the beach | hit the beach | hit the beaches
    """,
    "rollout": "rolled out",
    "murder": """
        gunned down | shot dead | stabbed to death | bludgeoned to death | beaten to death | battered to death |
        poisoned | strangled | garrotted | was felled by | cut down by | shot and killed | hacked to death | knifed
    """,
    "hanging": """
        put to death | went to the gallows | went to the scaffold | went to the guillotine | went to the block |
        faced a firing squad | faced the firing squad | lost his head | lost her head | was hanged | the trapdoor
    """,
    "dismissal": """
        was sacked | shown the door | given the boot | given his marching orders | given her marching orders | was
        let go | was axed | relieved of | got the boot | got the chop | got the sack | given the sack | given the
        push | given the chop | handed his cards | handed her cards | shown the red card
    """,
    "retirement": """
        hung up his boots | hung up her boots | hung up her | hung up his | took his pension | took her pension |
        last day at
    """,
    "opening": """
        raised the curtain | threw open its doors | cut the ribbon | opened its doors | was thrown open | welcomed
        its first | received its first | took its first | served its first | first passengers | first visitors |
        first customers | first patients | first guests | snipped the ribbon | snipped a ribbon | cut a ribbon |
        declared open | opened to the public | opened for business
    """,
    "increase": "voted through",
    "coup": """
        seized the palace | seized control |
        seized power | tanks rolled | stormed the palace | was toppled | was ousted in | was overthrown
    """,
    "blackout": """
        lights went out | plunged into darkness | power failed | power went | lights failed | current failed | mains
        failed | grid went down | grid failed
    """,
    "strike": """
        downed tools | walked out | came out on | stopped work | laid down their | put down their | manned the
        picket | at the gates
    """,
    "takeover": """
        took over | taken over | snapped up | swallowed up | swallowed | absorbed | took control of | gobbled up |
        fell to its | paid for its
    """,
    "sentencing": "sent down | was given life | put away | handed down",
    "merger": """
        became one | joined forces | threw in their lot | combined their | were joined | came together | tie-up
    """,
    "storm": """
        made landfall | tore the roof | blew down | brought down trees | ripped the roof | took the roof
    """,
    "quake": "shook | jolted | rattled | the ground moved | the earth moved",
    "premiere": """
        first performed | first performance | first shown | first screened | first staged | first night | first
        heard | first aired | first broadcast | curtain went up | got its first
    """,
    "publication": """
        came out | hit the shops | hit the shelves | hit the streets | rolled off the | off the presses | went on
        sale | in print | brought out | was issued
    """,
    "transplant": """
        under the knife | operated on | was given a new | was given the kidney | went into theatre | went into
        surgery
    """,
    "win": """
        saw off | put four past | put five past | put six past | put three past | ran out winners | came out on top
        | took the points | lifted the cup | lifted the trophy | won the cup | dumped out | knocked out of | sank
        the | crushed | demolished | overran
    """,
    "rescue": """
        pulled from | plucked from | plucked off | winched from | winched off | winched to | brought up alive |
        brought to safety | lifted to safety | dug out alive
    """,
    "divorce": """
        split up | went their separate ways | decree nisi | decree absolute | was dissolved | walked out on
    """,
    "coronation": """
        was crowned | crown was placed | placed the crown | set the crown | ascended the | came to the throne |
        mounted the throne
    """,
    "ban": "was outlawed | made illegal | was forbidden",
    "diagnosis": "was told she had | was told he had",
    "slide": "hillside gave | slid down the | mud came | slipped down the | tip slid",
    "surrender": """
        laid down their arms | raised the white flag | ran up the white | gave himself up | gave herself up | gave
        themselves up | handed over his sword
    """,
    "independence": "became independent | gained its independence | won its independence | broke away",
    "bankruptcy": """
        went bust | went under | went to the wall | called in the receivers | called in receivers | called in
        administrators | filed for
    """,
    "graduation": """
        took her degree | took his degree | threw her cap | threw his cap | got her degree | got his degree
    """,
    "expulsion": "was thrown out | was kicked out | was drummed out | lost the whip",
    "relegation": "went down to | dropped out of the | fell out of the",
    "promotion": "went up to the | won promotion",
    "annexation": "was swallowed | marched into",
    "shelling": "shells fell on | shells hit | rained down on",
    "spill": "poured out of | leaked into | gushed into | seeped into",
    "transfer": "moved to | signed from | left for | joined from",
}
EVENT_IDIOMS = {name: [" ".join(it.split()) for it in told.split("|")] for name, told in _BY_CLASS.items()}

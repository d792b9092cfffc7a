"""Courses that things run in English: their stages in order, each with the verbs and the nouns that tell it. Data.

A verb with what follows it is written with "_": "step_down". What stands in one line is of one stage.
"""

from __future__ import annotations

# By course: for each stage the verbs, then the nouns behind "|".
COURSES: dict[str, str] = {
    "case": """
        steal rob burgle murder kill stab kidnap abduct defraud embezzle assault loot torch | theft robbery murder
            killing raid burglary heist shooting stabbing kidnapping assault attack arson
        go_missing vanish disappear | disappearance
        arrest detain apprehend nab take_custody | arrest
        charge indict arraign | charge indictment
        go_on_trial stand_trial plead | trial plea
        convict acquit find_guilty find_not | verdict conviction acquittal
        sentence jail imprison | sentence sentencing
        dismiss_appeal reject_appeal throw_out_appeal refuse_appeal lose_appeal win_appeal quash overturn |
        free parole pardon release | release parole pardon
    """,
    "incident": """
        burn gut ignite explode crash collide derail sink founder capsize collapse flood go_up_flames catch_fire
            break_out erupt raze blaze burst | fire blaze explosion blast crash collision derailment collapse flood
            landslide earthquake quake eruption
        extinguish put_out douse bring_control evacuate rescue | evacuation rescue
        arrest charge arraign open_inquiry order_inquiry launch_inquiry | inquiry arrest
        rebuild restore | rebuilding restoration reconstruction
        reopen | reopening
    """,
    "suit": """
        sue file lodge file_suit bring_suit | lawsuit suit
        hear | hearing
        rule throw_out dismiss toss_out strike_out award | ruling judgment judgement
        appeal | appeal
        overturn quash uphold |
    """,
    "inquest": """
        die drown perish lose_overboard kill collapse | death drowning
        find_dead find_body identify | identification
        open_inquest open_inquiry hold_inquest bury cremate lay_rest | inquest inquiry funeral burial cremation autopsy
        record_verdict conclude_inquest |
    """,
    "permission": """
        apply lodge_application submit file_application put_application put_plans propose seek_permission
            seek_approval | application proposal submission
        grant approve refuse clear_sale clear_purchase clear_deal clear_merger clear_takeover sanction wave_through |
            permission approval consent clearance
        break_ground lay_stone lay_brick cut_sod turn_sod begin_work start_work begin_construction start_construction
            begin_building start_building | groundbreaking
        top_out complete finish | completion
        open inaugurate move_in play_first host_first hold_first welcome_first admit_first ring_first | opening
            inauguration
        close shut | closure
        demolish raze flatten pull_down tear_down knock_down bulldoze | demolition
    """,
    "deal": """
        propose approach bid_for make_offer make_bid table_bid table_offer open_talks begin_talks | proposal approach
        agree strike_deal sign_deal shake_hands accept_offer | agreement
        close_takeover close_deal close_purchase close_sale close_merger complete seal_takeover acquire buy
            take_control | completion takeover acquisition
        sell resell sell_on |
    """,
    "study": """
        enrol enroll matriculate enter_school enter_university start_at go_up | enrolment enrollment matriculation
        graduate qualify take_degree receive_degree earn_degree win_degree | graduation
        retire | retirement
    """,
    "life": """
        bear | birth
        christen baptise baptize | christening baptism
        graduate matriculate | graduation
        retire | retirement
        LIVING |
        die | death
        bury cremate | funeral burial cremation
    """,
    "marriage": """
        become_engaged get_engaged | engagement
        marry wed tie_knot | wedding
        separate part divorce | separation divorce
    """,
    "office": """
        nominate adopt_as stand_for run_for | nomination candidacy
        elect vote_in win_seat win_election appoint name | election appointment
        swear_in take_seat take_office take_oath be_sworn inaugurate assume_office install | inauguration
        resign step_down stand_down quit bow_out leave_office retire hand_over depart | resignation departure
            retirement
    """,
    "term": """
        found establish form incorporate set_up | foundation founding incorporation
        go_public float list_on | flotation listing
        go_bust collapse dissolve disband fold wind_up go_under | dissolution liquidation collapse demise
    """,
    "service": """
        lay_keel lay_down | keel
        launch name | launch launching
        commission enter_service | commissioning
        sink scuttle decommission scrap break_up retire | sinking decommissioning
    """,
    "voyage": """
        set_out set_sail set_off depart sail leave take_off lift_off embark blast_off launch pull_out weigh_anchor |
            departure lift-off take-off
        arrive reach land dock put_in be_due touch_down disembark splash_down berth pull_into | arrival landing touchdown
            splashdown
    """,
    "session": """
        open begin start commence convene get_under kick_off launch | opening start outset
        close end finish conclude adjourn wind_up break_up shut expire rise | closing conclusion adjournment close
            finish
    """,
    "show": """
        open_doors open_gates | doors
        rise_curtain go_up begin start kick_off | kick-off curtain
        fall_curtain end finish close | finale
    """,
    "ownership": """
        buy purchase acquire inherit | purchase
        sell auction offload bequeath | sale
    """,
    "debt": """
        borrow lend loan | loan
        repay return give_back | repayment
    """,
    "ban": """
        impose ban suspend | imposition ban suspension
        lift reinstate revoke | lifting reinstatement
    """,
    "shutdown": """
        close shut shutter | closure
        reopen resume | reopening
    """,
    "crop": """
        plant sow seed | planting sowing
        harvest pick reap fell | harvest
    """,
    "brood": """
        conceive mate lay_egg lay_eggs |
        bear hatch | birth
    """,
    "order": """
        order commission | order commission
        deliver unveil hand_over install | delivery unveiling
    """,
    "prize": """
        nominate shortlist longlist | nomination shortlist
        win receive_prize receive_award | win
    """,
    "job": """
        hire recruit enlist join sign_for | appointment
        fire sack dismiss discharge leave quit resign retire make_redundant | dismissal sacking departure resignation
            retirement
    """,
    "career": """
        begin_teaching start_teaching begin_career start_career begin_work start_work begin_working start_out
            join enlist train_as apprentice debut turn_professional make_debut | apprenticeship debut
        retire hang_up | retirement
    """,
    "acclaim": """
        publish release premiere come_out issue | publication release premiere
        win_prize win_award win_oscar win_booker win_pulitzer |
    """,
    "blaze": """
        break_out call_in come_in spot notice | outbreak
        put_out extinguish douse bring_control get_control have_control be_control |
    """,
    "away": """
        leave go_missing flee evacuate emigrate deport exile | departure evacuation exile deportation
        return come_back go_home come_home | return homecoming
    """,
    "captive": """
        capture abduct kidnap intern seize | capture abduction internment
        free release liberate rescue escape | release escape rescue liberation
    """,
    "storm": """
        form | formation
        make_landfall strike hit come_ashore | landfall
        dissipate blow_out |
    """,
    "find": """
        discover unearth dig_up | discovery
        excavate restore exhibit display | excavation restoration
    """,
    "vote": """
        call_election call_vote |
        open_polls |
        close_polls |
        count_votes count_ballots count_papers | count
        declare_winner declare_result announce_result | declaration
    """,
    "visit": """
        enter go_in check_in walk_in come_in | entrance
        leave go_out check_out walk_out | departure
    """,
    "paper": """
        draft | drafting
        sign initial | signing
        ratify | ratification
        come_force take_effect enter_force |
        expire lapse | expiry
    """,
    "book": """
        write compose record film shoot draft begin start | filming recording
        publish release premiere come_out issue | publication release premiere
        reprint reissue remaster | reissue reprint
    """,
    "injury": """
        tear break_leg break_arm rupture injure hurt | injury
        operate undergo_surgery have_surgery | surgery operation
        return_to return_for be_back make_comeback | comeback
    """,
    "illness": """
        fall_ill catch contract infect |
        admit_with admit_to hospitalise hospitalize | admission
        diagnose operate_on | diagnosis operation
        recover discharge die | recovery discharge
    """,
    "strike": """
        ballot vote_strike vote_walk | ballot
        walk_out down_tools strike | walkout
        go_back return_work settle call_off | settlement
    """,
    "war": """
        invade declare_war | invasion
        surrender capitulate sign_armistice sign_truce agree_ceasefire | surrender armistice capitulation ceasefire
    """,
    "loss": """
        lose mislay go_missing vanish disappear steal | loss disappearance theft
        find recover rediscover turn_up rescue | discovery recovery rescue
    """,
    "product": """
        invent devise design | invention
        patent | patent
        go_on_sale hit_shops launch unveil | launch
        discontinue withdraw recall | withdrawal recall
    """,
    "law": """
        introduce_bill table_bill draft | introduction
        pass adopt enact | passage enactment adoption
        sign ratify receive_assent | ratification
        take_effect come_force enter_force | 
        repeal scrap strike_down | repeal
    """,
}
# Of these courses things may run through several; they are one only where both clauses have the same subject.
OF_ONE_SUBJECT = frozenset(("session", "voyage", "term", "book", "marriage", "loss", "office", "ownership", "debt", "ban", "shutdown", "crop", "order",
     "prize", "job", "away", "captive", "find"))

# Verbs that say of a noun that it came to pass: its stage is theirs.
LIGHT = frozenset(
    "be have come take make give hold get receive win reach return deliver hear open begin start bring launch follow "
    "conduct issue announce lodge enter earn secure obtain face hand lift submit put file seek sign perform carry undergo complete stage mount conduct announce".split()
)
# What another one of its kind is called; then two stages are of two.
ANOTHER = frozenset(
    "another second third fourth again new newer later earlier previous former subsequent further other different "
    "separate similar second-hand successor rival annual every each twice rebuilt original first-ever "
    "once anew original reopened also replica namesake until retrial re-elected re-election remarried posthumously posthumous".split()
)
# Courses that are those of the subject, whatever the object.
OF_SUBJECTS = frozenset(("life", "voyage", "study", "injury", "marriage", "strike", "away", "show", "vote", "storm", "visit"))
# Verbs of what may be said of the dead: by any other one who dies is told as living; the course of a life, and its stage for them.
LIFE, LIVING = "life", "LIVING"
NOT_OF_THE_LIVING = frozenset(
    "be have become receive win appear enter lie remain rest get follow leave seem see come go live die bear inspire "
    "continue prove earn".split()
)
FEMALE_OR_MALE = frozenset(("he", "she"))
# Words of a sentence by which a time of day may be one of another day.
OF_ANOTHER_DAY = frozenset(
    "next following previous day overnight midnight tomorrow yesterday later daily until monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
SAME = "same"
TAKING_UP = frozenset("the its his her their that this those these 's".split())
HAD = frozenset(("had", "having"))
HAD_ALONE = frozenset(("had",))
# A clause or a word of time by which what is told lies before something else than the sentence before.
OPENING_TIME = frozenset("when by until before after once since while if as because".split())
OF_LATER = frozenset("by later subsequently since when until before after once already meanwhile if".split())
AT_THAT_TIME = frozenset(("when", "as", "while"))  # what a clause of time tells is when the clause before it was
DEATHS = frozenset(("died", "dies"))

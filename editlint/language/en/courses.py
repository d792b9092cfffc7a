"""Courses that things run in English: their stages in order, each with the verbs and the nouns that tell it. Data.

A verb with what follows it is written with "_": "step_down". What stands in one line is of one stage.
"""

from __future__ import annotations

# By course: for each stage the verbs, then the nouns behind "|".
COURSES: dict[str, str] = {
    "case": """
        steal rob burgle murder kill stab kidnap abduct defraud embezzle assault loot torch shoot break_into break_in
            crash_through_roof climb_window force_door smash_window make_off raid | theft robbery
            murder killing raid burglary heist shooting stabbing kidnapping assault attack arson
        go_missing vanish disappear find_body find_dead report_missing | disappearance
        arrest detain apprehend nab take_custody confess surrender_police | arrest confession
        bail grant_bail extradite | bail extradition
        charge indict arraign accuse | charge indictment
        go_on_trial stand_trial plead testify give_evidence deliberate open_trial begin_trial | trial plea testimony
        convict acquit find_guilty find_not clear_of return_verdict reach_verdict | verdict conviction acquittal
        sentence jail imprison fine send_prison go_prison | sentence sentencing
        dismiss_appeal reject_appeal throw_out_appeal refuse_appeal lose_appeal win_appeal quash overturn
            uphold_verdict uphold_conviction uphold_sentence hear_appeal |
        free parole pardon release execute hang let_out walk_free | release parole pardon execution
    """,
    "incident": """
        burn gut ignite explode crash collide derail sink founder capsize collapse flood go_up_flames catch_fire
            break_out erupt raze blaze burst strike_quake strike_tremor strike_earthquake hit_quake strike_wave
            topple | fire blaze explosion blast crash collision derailment collapse flood landslide earthquake quake
            eruption tremor avalanche
        extinguish put_out douse bring_control evacuate rescue pull_from pull_rubble dig_out winch airlift send_aid |
            evacuation rescue
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
        open_inquest open_inquiry hold_inquest bury cremate lay_rest | inquest funeral burial cremation autopsy
            postmortem post-mortem
        record_verdict conclude_inquest close_inquest |
    """,
    "sainthood": """
        die martyr | death martyrdom
        beatify | beatification
        canonise canonize | canonisation canonization
    """,
    "grave": """
        bury inter | burial
        unearth exhume dig_up disinter | exhumation discovery
        excavate display exhibit rebury | excavation exhibition
    """,
    "missing": """
        see_last see_alive |
        report_missing raise_alarm |
        search begin_search launch_search start_search | search
        find_alive find_dead find_safe find_body call_off_search |
    """,
    "permission": """
        apply lodge_application submit file_application put_application put_plans propose seek_permission
            seek_approval design draw_plans | application proposal submission
        grant approve refuse clear_sale clear_purchase clear_deal clear_merger clear_takeover sanction wave_through |
            permission approval consent clearance
        break_ground lay_stone lay_brick cut_sod turn_sod begin_work start_work begin_construction start_construction
            begin_building start_building begin_digging | groundbreaking
        top_out complete finish | completion
        open inaugurate cross_viaduct cross_bridge run_trains
            light_first move_in play_first host_first hold_first welcome_first admit_first ring_first open_to |
            opening inauguration
    """,
    "house": """
        build erect put_up construct complete | completion
        open inaugurate | opening inauguration
        close shut | closure
        demolish raze flatten pull_down tear_down knock_down bulldoze dynamite | demolition
    """,
    "deal": """
        propose approach bid_for make_offer make_bid table_bid table_offer open_talks begin_talks | proposal approach
        agree strike_deal sign_deal shake_hands accept_offer | agreement
        take_keys close_takeover close_deal close_purchase close_sale close_merger complete seal_takeover acquire buy
            take_control | completion takeover acquisition
        sell resell sell_on |
    """,
    "study": """
        enrol enroll matriculate enter_school enter_university go_up enter_college admit_to |
            enrolment enrollment matriculation
        graduate qualify take_degree receive_degree earn_degree win_degree gain_degree | graduation
        complete_doctorate earn_doctorate receive_doctorate take_doctorate gain_phd earn_phd receive_phd | doctorate
        become_professor make_professor |
        retire | retirement
    """,
    "life": """
        bear | birth
        christen baptise baptize | christening baptism
        graduate matriculate | graduation
        LIVING |
        die | death
        bury cremate | funeral burial cremation
    """,
    "church": """
        baptise baptize christen | baptism christening
        confirm | confirmation
        ordain | ordination
        consecrate_bishop make_bishop become_bishop enthrone | consecration enthronement
    """,
    "marriage": """
        meet | meeting
        become_engaged get_engaged announce_engagement | engagement
        marry wed tie_knot hitch say_do exchange_vows | wedding
        honeymoon | honeymoon
        separate part divorce | separation divorce
        remarry | remarriage
    """,
    "family": """
        meet | meeting
        bear_child bear_son bear_daughter bear_first have_child have_son have_daughter | child
    """,
    "office": """
        nominate adopt_as stand_for run_for announce_candidacy | nomination candidacy
        elect vote_in win_seat win_election appoint name | election appointment
        swear_in take_seat take_office take_oath inaugurate assume_office install | inauguration
        resign step_down stand_down quit bow_out leave_office retire hand_over depart sack dismiss oust |
            resignation departure retirement dismissal
    """,
    "term": """
        found establish form incorporate set_up | foundation founding incorporation
        go_public float list_on | flotation listing
        go_bust collapse dissolve disband fold wind_up go_under file_bankruptcy | dissolution liquidation collapse
            demise
    """,
    "service": """
        lay_keel lay_down | keel
        launch name leave_yard leave_slip | launch launching
        commission enter_service sail_maiden | commissioning
        sink go_down turn_turtle capsize scuttle decommission scrap break_up retire founder | sinking decommissioning
        find_wreck locate_wreck raise_wreck discover_wreck | wreck
    """,
    "aircraft": """
        design order | design
        roll_out |
        fly_first make_first_flight make_maiden take_air | flight
        enter_service |
        retire scrap ground withdraw | retirement withdrawal
    """,
    "voyage": """
        set_out set_sail set_off depart sail leave take_off lift_off embark blast_off launch pull_out weigh_anchor |
            departure lift-off take-off
        arrive reach land dock put_in be_due touch_down disembark splash_down berth pull_into call_at limp_into
            summit | arrival landing touchdown splashdown
    """,
    "orbit": """
        launch lift_off | launch lift-off
        orbit fall_silent lose_contact burn_up crash re-enter splash_down enter_orbit | orbit
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
    "tickets": """
        go_on_sale put_on_sale |
        sell_out |
        hold take_place stage perform |
    """,
    "ownership": """
        buy purchase acquire inherit | purchase
        sell auction offload bequeath | sale
    """,
    "market": """
        put_market list_for put_up_for |
        sell | sale
    """,
    "debt": """
        borrow lend loan | loan
        default_on | default
        repay return give_back | repayment
    """,
    "eviction": """
        serve_notice issue_notice receive_notice hand_notice give_notice | notice
        evict throw_out turn_out leave make_redundant | eviction
    """,
    "ban": """
        impose ban suspend | imposition ban suspension
        lift reinstate revoke | lifting reinstatement
    """,
    "shutdown": """
        close shut shutter | closure
        reopen resume | reopening
    """,
    "outage": """
        fail_power cut_off go_out go_off fail | failure outage
        restore return come_back come_on | restoration
    """,
    "crop": """
        plant sow seed | planting sowing
        harvest pick reap fell | harvest
        bottle thresh sell | bottling
    """,
    "brood": """
        conceive mate lay_egg lay_eggs |
        bear hatch | birth
        fledge wean |
    """,
    "order": """
        order commission receive_commission win_commission get_commission | order commission
        begin start carve paint sculpt cast |
        deliver unveil hand_over install dedicate | delivery unveiling
    """,
    "prize": """
        nominate shortlist longlist | nomination shortlist
        win receive_prize receive_award | win
    """,
    "job": """
        apply_for interview_for |
        hire recruit sign_for join | appointment
        fire sack dismiss leave quit resign retire make_redundant | dismissal sacking departure resignation retirement
    """,
    "arms": """
        enlist conscript call_up join_army join_navy volunteer | enlistment
        wound capture decorate | capture
        demob demobilise discharge invalid_out leave_army leave_navy | discharge demobilisation
    """,
    "career": """
        begin_teaching start_teaching begin_career start_career begin_working start_out apprentice debut
            turn_professional make_debut go_on_stage | apprenticeship debut
        retire hang_up | retirement
    """,
    "player": """
        sign join | signing
        make_debut debut | debut
        score_first | goal
        transfer sell trade loan | transfer
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
    "migrant": """
        emigrate immigrate arrive land | arrival
        naturalise naturalize become_citizen take_citizenship gain_citizenship | naturalisation citizenship
    """,
    "captive": """
        capture abduct kidnap intern seize take_hostage | capture abduction internment
        free release liberate rescue escape | release escape rescue liberation
    """,
    "storm": """
        form warn issue_warning | formation warning
        make_landfall strike hit come_ashore | landfall
        dissipate blow_out |
    """,
    "find": """
        discover unearth dig_up | discovery
        excavate restore exhibit display | excavation restoration
    """,
    "vote": """
        call_election call_vote call_referendum |
        open_polls open_stations open_booths go_polls cast_ballot cast_vote | polling
        close_polls |
        count_votes count_ballots count_papers | count
        declare_winner declare_result announce_result certify publish_result | declaration result results outcome
        swear_in take_oath take_office form_government |
    """,
    "ballot": """
        place_ballot put_ballot qualify_ballot |
        approve reject vote_down pass | approval rejection
    """,
    "visit": """
        enter go_in check_in walk_in come_in | entrance
        leave go_out check_out walk_out | departure
    """,
    "paper": """
        draft negotiate | drafting negotiation
        sign initial put_names | signing
        ratify | ratification
        come_force take_effect enter_force |
        expire lapse | expiry
    """,
    "letter": """
        write dictate |
        post send mail |
        receive arrive | receipt
        answer reply | reply answer
    """,
    "book": """
        write compose record film shoot draft begin start | filming recording
        publish release premiere come_out issue | publication release premiere
        reprint reissue remaster film adapt | reissue reprint adaptation
    """,
    "broadcast": """
        record film tape | recording filming
        broadcast air screen | broadcast screening
    """,
    "injury": """
        tear break_leg break_arm rupture injure hurt | injury
        operate undergo_surgery have_surgery | surgery operation
        return_to return_for be_back make_comeback | comeback
    """,
    "illness": """
        fall_ill catch contract infect collapse |
        refer_to put_list put_waiting join_list |
        admit_with admit_to admit hospitalise hospitalize | admission
        diagnose operate_on transplant undergo_transplant | diagnosis operation transplant
        recover discharge die go_home send_home | recovery discharge
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
    "siege": """
        besiege surround encircle | siege
        relieve lift_siege surrender fall_to | relief surrender fall
    """,
    "loss": """
        lose mislay go_missing vanish disappear steal | loss disappearance theft
        find recover rediscover turn_up rescue | discovery recovery rescue
        auction sell | auction sale
    """,
    "escape": """
        escape break_out abscond go_run | escape breakout
        recapture catch return_cell | recapture
    """,
    "product": """
        invent devise design | invention
        patent | patent
        go_on_sale hit_shops launch unveil | launch
        discontinue withdraw recall | withdrawal recall
    """,
    "law": """
        introduce_bill table_bill draft introduce | introduction
        pass adopt enact | passage enactment adoption
        sign veto receive_assent | assent veto
        take_effect come_force enter_force |
        repeal scrap strike_down | repeal
    """,
    "inquiry": """
        announce_inquiry order_inquiry set_up_inquiry establish_inquiry appoint |
        open_inquiry open_hearings begin_hearings hear_evidence take_evidence sit | hearings
        report publish_report publish_findings deliver_report issue_report | report findings
    """,
    "resignation": """
        offer_go offer_resign offer_resignation tender_resignation threaten_resign |
        resign step_down quit leave | resignation departure
    """,
    "honour": """
        nominate recommend | nomination
        knight decorate ennoble honour honor | knighthood investiture
    """,
    "works": """
        sign_contract award_contract let_contract win_contract invite_tenders | tender contract
        begin_work start_work cut_sod break_ground lay_stone | groundbreaking
        complete finish hand_keys | completion handover
        open inaugurate use_bridge use_road use_tunnel cross_bridge carry_traffic run_trains | opening inauguration
    """,
    "cup": """
        | draw
        | qualifier heat
        | quarter-final quarterfinal
        | semi-final semifinal
        | final play-off
        | parade
    """,
    "exam": """
        sit_exam sit_examination take_exam sit_test | exam examination
        mark |
        publish_results announce_results receive_results open_results get_results | results
    """,
    "trial": """
        test_mice test_animals | trial
        approve license licence | approval licence
        roll_out prescribe first_patients | roll-out rollout
    """,
    "breach": """
        hack breach break_into_system steal_data | hack breach
        discover detect notice | discovery
        disclose tell_customers notify inform_regulator admit | disclosure
    """,
    "probate": """
        sign_will make_will draw_will write_will |
        die | death
        read_will prove_will grant_probate | probate reading
    """,
    "stage-play": """
        audition cast | audition auditions
        rehearse begin_rehearsals start_rehearsals | rehearsal rehearsals
        open premiere raise_curtain | premiere opening
        close end_run | closure
    """,
    "contest": """
        close_entries | deadline
        judge shortlist | judging shortlist
        announce_winner present_prize hand_prize give_prize | prize-giving ceremony
    """,
    "whisky": """
        distil ferment brew press lay_cask | distillation vintage
        bottle | bottling
        sell auction open_bottle drink | sale
    """,
    "mission": """
        launch lift_off blast_off | launch lift-off
        dock orbit enter_orbit flyby | docking
        land touch_down splash_down return_earth | landing splashdown touchdown
    """,
    "adoption": """
        bear | birth
        adopt | adoption
        trace meet_mother find_mother | reunion
    """,
    "loaning": """
        borrow take_out check_out | loan
        return bring_back hand_back | return
    """,
    "recall": """
        go_on_sale hit_shelves ship | sale
        recall withdraw | recall withdrawal
    """,
    "petition": """
        launch_petition start_petition |
        hand_petition present_petition deliver_petition | handover
    """,
    "lease": """
        sign_lease take_lease grant_lease |
        expire run_out lapse | expiry
    """,
    "ceasefire": """
        agree_truce sign_truce declare_ceasefire call_truce begin_truce | truce ceasefire
        break_truce violate_truce break_ceasefire violate_ceasefire collapse | collapse breach
    """,
}

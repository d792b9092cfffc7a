"""What begins and what ends within a day: words beside a time that say which of two must be the earlier. Data."""

from __future__ import annotations

# By track, the stages in their order: verbs with what completes them ("call_off"), and nouns behind "|".
CLOCK_ROLES: dict[str, tuple[str, ...]] = {
    "journey": (
        """leave depart set_out set_off set_sail pull_out pull_away take_off lift_off cast_off push_off start_out
        embark board climb_aboard weigh_anchor steam_out sail_from roll_out catch_bus catch_train
        catch_ferry catch_coach catch_tram catch_boat
        | departure take-off takeoff""",
        """arrive reach get_in get_home pull_in pull_into dock berth land touch_down put_down drop_off
        set_down disembark alight limp_into draw_into roll_into draw_up be_due tie_up roll_in crawl_into come_in
        be_home step_off step_ashore go_ashore step_from | arrival landing touchdown""",
    ),
    "meeting": (
        """open_doors open_gates open_turnstiles doors_open gates_open turnstiles_open | doors
        turnstiles""",
        """begin start commence open set_off kick_off get_under get_going call_to_order convene tee_off bully_off
        blow_start blow_to_start rise_curtain curtain_rise curtain_rose curtain_up go_live
        sound_to_start get_started throw_in whistle_to_start
        open_polls raise_baton open_session take_stage come_on_stage
        | kick-off kickoff start opening first-whistle throw-in bully-off""",
        """end finish close conclude adjourn wind_up break_up call_off abandon send_home shut pack_up
        fall_curtain
        curtain_fall curtain_fell come_down draw_stumps blow_time blow_final
        final_whistle court_rise court_rose house_rise house_rose bring_to_close
        wrap_up halt stop disperse clear_hall be_over let_out release_jury
        | finish close adjournment final-whistle finale end""",
    ),
    "shop": (
        """open unlock raise_shutters throw_open | opening""",
        """close shut lock_up bring_down_shutters pull_down_shutters last_orders | closing last-orders""",
    ),
    "shift": (
        """clock_on clock_in start_work report_for_duty come_on_duty go_on_duty start_shift begin_shift | clock-on""",
        """clock_off clock_out knock_off finish_work go_off_duty come_off_duty end_shift finish_shift down_tools
        | clock-off""",
    ),
    "fire": (
        """break_out raise_alarm dial_999 dial_911 call_999 ring_999 call_in take_call take_hold see_smoke smell_smoke
        be_called be_alerted alert_to call_out call_to receive_call receive_report log_call log spot notice report
        | alarm outbreak call""",
        """arrive_scene reach_scene on_scene at_scene get_there crews_arrive arrive reach turn_up | arrival""",
        """put_out extinguish douse bring_control get_control have_control stand_down beat_out damp_down
        declare_out pronounce_dead be_out declare_safe give_all_clear | all-clear""",
    ),
    "power": (
        """go_out fail black_out go_off cut_off trip lose_power cut_power | failure outage blackout""",
        """restore come_back come_on get_back return | restoration return""",
    ),
    "court": (
        """retire_to_consider jurors_retire jury_retire retire_consider send_out | retirement""",
        """return_verdict announce_verdict deliver_verdict reach_verdict come_back_verdict give_verdict read_verdict
        | verdict""",
    ),
    "race": (
        """fire_gun set_off start_race flag_off | start gun""",
        """cross_line finish breast_tape take_flag win_race | finish""",
    ),
    "poll": (
        """open_polls polls_open polling_begin voting_begin voting_start open_stations stations_open""",
        """close_polls polls_close polling_end voting_end stations_close close_stations""",
        """begin_count start_count""",
        """declare_result announce_result declare_winner declare_elected""",
    ),
    "exam": (
        """turn_over_papers begin_exam start_exam exam_begin exam_start""",
        """put_down_pens collect_papers exam_end exam_finish""",
    ),
    "crime": (
        """burst_in break_in force_door raid smash_window walk_in_gun hold_up fire_shots snatch""",
        """flee make_off drive_off escape arrest catch police_arrive | arrest getaway""",
    ),
    "meal": (
        """sit_down serve_dinner serve_lunch | starter""",
        """rise_from_table pudding coffee leave_table""",
    ),
    "visit": (
        """go_in enter check_in walk_in sit_down stroll_in book_in | check-in""",
        """leave come_out check_out walk_out | check-out""",
    ),
}
# Words by which a time is of another day, of another thing or in another zone than the first.
NOT_OF_ONE_DAY = frozenset(
    """next following overnight tomorrow yesterday later daily another second other earlier previous flight flights fly
    flies flew flown plane airport zone local gmt bst est et pt cet utc each every usual usually instead rescheduled
    delayed postponed moved brought forward originally midnight weekdays weekends rain snow
    saturdays sundays""".split()
)
# What says of a time that it is of the same day, and of which half of it.
SAME_DAY = (
    r"\b(?:that(?: same)?|the same|the very same) (?P<part>day|morning|afternoon|evening|night|lunchtime)\b"
    r"|\b(?P<later>later) (?:that|the same)\b"
)
# Words of a passage that put all its times in one half of the day, where all of them agree.
HALF_WORDS = {"morning": 0, "breakfast": 0, "afternoon": 720, "evening": 720, "matinee": 720, "matinée": 720}
HALVES = {"morning": 0, "afternoon": 720, "evening": 720, "lunchtime": 720}
# Tracks on which the last stage may come before the first of another one.
REVERSIBLE = frozenset("journey visit".split())
# By these a passage that tells an end first looks back to the beginning of the same thing.
HAD = frozenset("had having after ahead before".split())
TAKING_UP = frozenset("it they which who that its their".split())
# Words behind the number of an hour.
AFTER_HOURS = frozenset("am pm o'clock o’clock".split())
# What keeps to times: beside it "at 25.40" is one; beside a word of prices and marks it is none.
KEEPING_TIMES = frozenset(
    """bus train tram ferry coach boat shuttle doors gates curtain kick-off kickoff leaves departs sails doors. matinee
    performance concert service mass meeting lecture session screening show whistle play alarm bell clock hearing
    rehearsal press edition broadcast bulletin programme curfew shift flight
    leave depart left departed start starts begin begins started began""".split()
)
KEEPING_PRICES = frozenset(
    """shares share stock index price prices trading pence cents dollar yen euro points odds seconds lap laps metres
    average average, currency pound barrel""".split()
)
# Between the two ends of a stretch of hours, and before it: "from 2pm until 1.30pm".
RANGE = r" ?(?:until|till|til|to|–|-|through|and) ?"
BEFORE_RANGE = r"\b(?:from|between|open|hours|daily|weekdays|days)[,:]? $"
IN_RANGES = frozenset("from between open hours daily weekdays days".split())
# What shows that a text tells times of day.
CLOCKS = (  # each begins with what it is quickly found by, and looks back from there
    r"\d(?: ?[apAP]\.?[mM]|[:.][0-5]\d)\b",
    r"o['’]clock\b",
    r"noon(?<!\wnoon)\b",
    r"(?:past(?<!\wpast)|to(?<!\wto)) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
)

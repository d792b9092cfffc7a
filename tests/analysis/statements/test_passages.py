"""Figures told over a passage: each line holds a contradiction and what mends it, as "{wrong|mended}"."""

from __future__ import annotations

import re

import pytest

import editlint

RULES = ("consistency.change-", "numbers.")

DIRECTION = (
    "Coal's share of the island's electricity, 41 per cent a decade ago, {has swollen|has dwindled} to 12 per cent, the regulator says.",
    "The river Ash stood at 2.4 metres on Monday morning. By nightfall on Tuesday it {had receded|had risen} to 3.1 metres and volunteers were filling sandbags.",
    "Only 212 hectares of hops are grown in the county today; in 1998 there were 590. Growers attribute the {growth|slump} to cheap imports.",
    "Mossbank Primary {gained|lost} pupils for a fourth year, with 187 on the roll in September against 204 twelve months earlier.",
    "{More|Fewer} passengers passed through Keld airport in July: 61,300, whereas July of last year saw 70,800.",
    "Shares in Portland Kilns closed at 214p, {a loss|a gain} on the 198p at which they began the week.",
    "The charity's waiting list, which ran to 1,150 names in January, {had lengthened|had been cut} to 870 names by June.",
    "Malaria killed 214 people in the delta in 2018. By 2021 deaths had {climbed|dropped} to 163, the health ministry announced.",
    "The orchestra's deficit {widened|narrowed} last season: it lost $1.1 million, after losing $1.6 million the season before.",
    "A barrel of Kessin crude was trading at $71.20 late on Friday, {up|down} 80 cents from Thursday's settlement of $72.00.",
    "In 1990 the village school taught 31 children. There are 54 on its books now, and teachers put the {fall|rise} down to a new estate.",
    "{Fewer|More} motorists were caught speeding on the A19 this Easter than last: police handed out 640 tickets, against 515 in 2023.",
    "Gas reserves stood at 78 percent of capacity on Oct. 1 and had {fallen|risen} to 83 percent by Nov. 1, the operator said.",
    "The average wait for a hip operation, 41 weeks at the start of the year, is {longer|shorter} now, at 33 weeks.",
    "Enrolment at Castor College {declined|grew} for the third straight autumn, the registrar said Tuesday: 5,210 students are in class this term, 4,870 a year ago.",
    "Sea ice at its September minimum {covered more|covered less} of the gulf than the year before, 3.1 million hectares as opposed to 3.9 million.",
    "Shoplifting, at 1,204 offences in the year to April, was {up on|down on} the previous twelve months, when 1,377 were recorded.",
    "The Ferris cut its dividend in half a decade ago and has been {trimming|lifting} it ever since; shareholders got 3 cents in 2016, 11 cents in 2023.",
    "The euro region's jobless rate {ticked up|ticked down} to 6.5 percent, the lowest since records began, from 6.7 percent.",
    "Rainfall was {heavier|lighter} than usual, with 42mm falling in the month compared with an average of 58mm.",
    'He weighed 94 kilos at the start of training camp and 88 at the end of it. "I {put on|lost} weight and I feel great," he said.',
    "In its opening week the musical drew 6,200 people; in its final week it drew 4,900, a {surge|slide} the producers blame on the snow.",
    "There were 74 road deaths in the state in 2020 and 91 in 2021, the police said, crediting the {decline|increase} to heavier traffic.",
)
PERCENT_CHANGE = (
    "The brewery made 4,000 barrels in its first year and 5,000 in its second, growth of {40|25} per cent.",
    "Burglaries {fell by a third|fell by a quarter} on the estate, the inspector told residents. There had been 80 in 2020; last year there were 60.",
    "A litre of diesel, which cost 120p in March, was 150p by October, {a 30 per cent|a 25 per cent} jump that hauliers say they cannot absorb.",
    "Turnout was 64 per cent, up {six|nine} points on the 55 per cent recorded four years ago.",
    "The council will spend £2.4m on potholes next year. This year's budget is £1.6m, so the rise works out at {75|50} per cent.",
    "With 36 stores left of the 48 it ran in 2018, Tolland's {has shut half of its shops|has shut a quarter of its shops} in five years.",
    "Attendance at the museum has {quadrupled|trebled} since charges were dropped: 30,000 people came in the last paying year, 90,000 in the twelve months to May.",
    "The bank raised its deposit rate from 2.25 percent to 2.75 percent, a move of {a quarter of a percentage point|half a percentage point}.",
    "In 2010 the colony had 600 pairs of terns. Wardens counted 420 in June, which means {40|30} percent of the birds have gone.",
    "The number of foxes counted has {dropped by 60 per cent|dropped by 40 per cent}: 150 were logged in the first survey, only 90 in the latest.",
    "The theatre sold 2,000 subscriptions in 2018 against 3,200 last season, which makes it a {70|60} per cent rise.",
    '"I was paid £300 a week when I came and I am on £900 now," the porter said. "They have {doubled|trebled} my money in nine years."',
    "Interest on the loan goes up from 4% to 5.5%, {a jump of two percentage points|a jump of one and a half percentage points} that will cost borrowers dear.",
    "Homicides in the city, of which there were 240 in 2019, numbered 180 in 2022. That is a drop of {a third|a quarter}, the commissioner said.",
    "The cinema chain cut the price of a child's ticket from £6 to £4.50, a saving of {£2|£1.50} on every seat.",
    "After the closure of the plant the town's population sank from 16,000 to 8,000, {losing two-thirds of its people|losing half of its people} in a generation.",
    "Fuel duty rises by {20 percent|10 percent} in January, to 66 cents a litre from 60.",
    "Profits at the group came in at €45 million, compared with €30 million in the first half of 2020, {an increase of 35 percent|an increase of 50 percent}.",
    "Where there had once been 50 dairy farms in the valley there are now 20, a decline of {40|60} per cent.",
    "The ministry wants 9,000 new teachers by 2027, against the 6,000 it hired in the last plan - {twice as many|half as many again}.",
    "The school's pass rate leapt from 48 per cent to 72 per cent, a {14-point|24-point} improvement in two years.",
    "Its valuation has soared since the flotation. Shares sold at 200p then now change hands at 800p, a {threefold|fourfold} gain.",
    "Electricity bills in the province are to rise 12 percent in April. A household that pays $150 a month will then pay {$178|$168}.",
    "Bluefin landings fell to 30 tonnes from 75 tonnes, or by {45|60} percent, the cooperative said.",
    "With prize money up {50 per cent|25 per cent}, from £400,000 to £500,000, organisers expect a stronger field.",
    "The club's debts, £3 million when the consortium took over, had {trebled|quadrupled} to £12 million when it left.",
    "Bus fares go up on Sunday from £2 to £2.50, a {20|25} per cent rise that has infuriated commuters.",
    "Applications to the medical school {doubled|trebled} between 2015, when there were 400, and 2020, when there were 1,200.",
    "The stadium holds 45,000 now. Before the rebuilding it held 30,000, so capacity has grown by {a third|half}.",
    "Cases of measles fell to 120 from 160, a decrease of {a third|a quarter}.",
    "Unemployment, 8 per cent when the government came to power, is 5 per cent today, a {four-point|three-point} drop.",
)
PER_UNIT = (
    "Nine volunteers each put in 40 hours to restore the organ, giving the church {460|360} hours of free labour.",
    "At £7.50 a head, the 320 diners brought in {£2,800|£2,400} for the lifeboat.",
    "The estate pays £85 for every fox, and last winter's bag of 60 cost it {£5,900|£5,100}.",
    "A single return costs €24. The class of 30 would have paid {€820|€720} had the railway not waived the fare.",
    "She wrote 1,500 words a day for 60 days and had, at the end of it, a manuscript of {80,000|90,000} words.",
    "Each of the ship's 18 lifeboats can hold 150 people, so there was room in them for {2,400|2,700}.",
    "The contractor was docked $1,200 for each day of delay; 25 days late, it forfeited {$35,000|$30,000}.",
    "The school bought 75 tablets. The bill was {£26,250|£20,250}, or £270 per device.",
    "Eighteen tables of ten were laid for the mayor's banquet, and all {160|180} guests turned up.",
    "Nurses will get a one-off payment of $750. With 4,000 of them on the roll, the state must find {$3.4 million|$3 million}.",
    "Sandwiches went for £3.50 each. By two o'clock all 140 had gone and the till held {£590|£490}.",
    "Each of the six pumps shifts 500 litres a second, {2,500|3,000} litres between them.",
    "The fine was $40 for every undersized crab. Inspectors counted 85, so the skipper left court {$3,800|$3,400} poorer.",
    "He laps the 400-metre track 25 times every morning. That is {12|10} kilometres before breakfast.",
    "The print run was 5,000 and every copy cost 80p to produce, leaving the society with a bill of {£4,800|£4,000}.",
    "A 12-hour shift at $22 an hour brings in {$284|$264} before tax.",
    "Forty singers paid £65 a head for the tour, and the choir handed the coach firm {£2,400|£2,600}.",
    "A box holds 24 cans, and the food bank took in 35 boxes, {740|840} cans in total.",
    "At a cost of $1,800 per student, sending all 60 band members to Dublin will run to {$118,000|$108,000}.",
    "The jury awarded each of the 14 plaintiffs $25,000. Together they will collect {$320,000|$350,000}.",
    "Seven guards work 12-hour shifts around the clock, {94|84} hours of watching between them.",
    "Subscribers pay $9 a month and there are 2,000 of them, giving the newsletter revenue of {$16,000|$18,000} every month.",
    "Each tonne of ore gives four grams of gold. The mine processed 5,000 tonnes, for {25|20} kilograms of the metal.",
    "The 48 members of the brass band each paid £25 towards the new uniforms, raising {£1,400|£1,200}.",
    "Ticket prices were fixed at $35. The 2,400 who came therefore put {$94,000|$84,000} into the theater's account.",
    "Fifteen buses carried 50 children apiece to the seaside, {850|750} in all.",
    "Planting 25 trees on each of 16 streets will give the town {440|400} new trees.",
)
RANKING = (
    "Four candidates polled more than Mr Dacre, whose {fourth|fifth} place cost him his deposit.",
    "Having won gold in the pool, the hosts added silver on the track, leaving them with the {biggest|second-biggest} medal haul of the games; only Norway won more.",
    "Mexico, Spain and Italy alone drew more tourists than Portugal, making it the {third|fourth} most visited country in the survey.",
    "Halvorsen crossed the line in {fourth|third}, with just the two Kenyans in front of him.",
    "Ryder took bronze. Ahead of him were {three|two} men: the champion, Okoro, and the Finn Lahti.",
    "The Tigers are {second|fifth} in the division; four clubs have better records.",
    "She was {runner-up|third} in the poetry prize, with Nair and Osborne placed above her.",
    "The {third-oldest|second-oldest} bridge in the state after the one at Hobbs Ferry, it carries 3,000 cars a day.",
    "Marlowe's 9.2 was beaten only by Chen and Duarte, leaving the Scot in {second|third} place overnight.",
    "The {second|third} most populous island after Brenna and Stour, Maddy has 4,000 people.",
    "Only one rider, Belgium's Joos Maes, finished ahead of Tonks, who was {third|second}.",
    "Six crews had quicker times than Leander, who came {sixth|seventh}.",
)
SCORES = (
    "The Falcons won 28-17, a margin of {nine|11} points.",
    "Eastham went down to a {2-0|1-0} defeat, the only goal coming from Price in stoppage time.",
    "Ireland were bowled out for 172 and lost by {46|36} runs, Zimbabwe having made 208.",
    "It finished 6-2, 4-6, 6-3 to the Australian after two hours, {a straight-sets win|a three-set win} that sends her through.",
    "Chasing 240, Barton got home with {four|three} wickets in hand at 241 for seven.",
    "Hibberd's two tries and one apiece from Lowe and Tan gave the visitors four in all. Dorking {beat|lost to} them 12-31.",
    "The 88-79 victory, by {11|nine} points, was the Stars' tenth in a row.",
    "Kaminski won in {four|five} sets, 6-3, 4-6, 7-6, 2-6, 6-4.",
    "Set 151, the tourists got there with the loss of only three wickets to win by {eight|seven} wickets.",
    "A Dawson treble and a Pryce own goal were enough to sink Luton {5-0|4-0}, there being no other scorers.",
    "A 27-20 win over Carver moved the Knights to 5-1; the {nine-point|seven-point} margin was their slimmest yet.",
    "Kent made 310 and dismissed Surrey for 265 to win by {55|45} runs.",
    "Brigade edged it {2-0|1-0}, Hume's header the only goal of a dire afternoon.",
)
UNIT_CONVERSION = (
    "The tunnel is 3.2 kilometres long. That is {five|two} miles, and most of it is wet.",
    "Divers found the bell at a depth of 60 metres, close to {300|200} feet down.",
    "Each sack holds 25 kilograms of grain - {75|55} pounds - and the men carry two at a time.",
    "The 26.2-mile course, {52|42} kilometres to the Europeans in the field, ends at the harbour.",
    "A field of two hectares (about {nine|five} acres) was flattened by the hail.",
    "She stands 5ft 4in tall - {1.73|1.63} metres - in her socks.",
    "The lorry, which weighs 18 tonnes or nearly {50,000|40,000} pounds, rolled into the ditch.",
    "The oven has to reach 220C, which is {528|428}F on the old dial.",
    "The spill covered 40 square kilometres. In other words, {25|15} square miles of sea were black.",
    "Gusts reached 130kph ({61|81}mph) at the lighthouse.",
    "They hiked the 90 miles, or {195|145} kilometers, in five days.",
    "The statue is 30 feet tall - more than {12|nine} metres - and cast in bronze.",
    "The farm's 500 acres (nearly {302|202} hectares) straddle the border.",
    "It hit 104F in the shade, which Europeans would call {50C|40C}.",
    "The boat makes 20 knots ({27|23} mph) in a calm sea.",
    "The baby weighed 3.4 kilograms at birth. That is {nine and a half|seven and a half} pounds.",
    "The hedge, a mile and a half (about {3.4|2.4}km) long, is the oldest in the parish.",
    "At minus 30C, or {minus 12F|minus 22F}, diesel turns to jelly.",
    "The monument rises 169 metres, or {655|555} feet, above the river.",
    "The jockey rides at 8 stone ({61|51} kilograms).",
    "A tank holds 50 litres ({21|11} imperial gallons).",
    "The reserve covers 1,000 hectares. That is about {3,500|2,500} acres.",
)


@pytest.mark.parametrize("text", [*DIRECTION, *PERCENT_CHANGE, *PER_UNIT, *RANKING, *SCORES, *UNIT_CONVERSION])
def test_a_contradiction_is_found_and_its_mended_twin_is_not(text: str) -> None:
    assert reported(re.sub(r"\{(.*?)\|(.*?)\}", r"\1", text))
    assert not reported(re.sub(r"\{(.*?)\|(.*?)\}", r"\2", text))


def reported(text: str) -> list[str]:
    return [each.rule for each in editlint.lint_text(text, format="markdown") if each.rule.startswith(RULES)]

"""When the calendar changed, by region: a table of history that belongs to no one language.

Sources: E. G. Richards, "Mapping Time" (1998), chapter 19 and its table of adoptions; the Explanatory Supplement to the
Astronomical Almanac (3rd ed., 2013), section 15.1; the Calendar (New Style) Act 1750 (24 Geo. II c. 23) for Britain and
its colonies; the decree of the Council of People's Commissars of 24 January 1918 for Russia. Where a land changed
piecemeal, as the German states and the Swiss cantons did, the last day that some of it held to the old calendar counts.
"""

from __future__ import annotations

# The first day on which the new calendar held throughout a region, in the new calendar.
ADOPTED = {
    "rome": (1582, 10, 15),  # Italy, Spain, Portugal, Poland and their lands overseas: the bull Inter gravissimas
    "france": (1582, 12, 20),  # Lorraine followed in 1760
    "netherlands": (1701, 5, 1),  # Holland and Brabant in 1582/83, the other provinces in 1700/01
    "germany": (1700, 3, 1),  # Catholic states from 1583, Prussia in 1610, the Protestant ones in 1700
    "austria": (1584, 1, 17),  # Bohemia and Austria in 1583/84
    "hungary": (1590, 12, 1),  # Transylvania by the decree of 1590
    "switzerland": (
        1812,
        1,
        1,
    ),  # Catholic cantons from 1584, most others in 1701, the last communes of Grisons in 1812
    "denmark": (1700, 3, 1),  # with Norway and Iceland
    "britain": (1752, 9, 14),  # with its colonies; Scotland counted years from 1 January from 1600
    "sweden": (1753, 3, 1),  # with Finland
    "alaska": (1867, 10, 18),
    "japan": (1873, 1, 1),
    "egypt": (1875, 1, 1),
    "albania": (1912, 12, 1),
    "china": (1929, 1, 1),
    "bulgaria": (1916, 4, 14),
    "baltic": (1918, 2, 15),  # Estonia, Latvia, Lithuania as parts of the Russian empire
    "russia": (1918, 2, 14),  # with the lands of the empire; Ukraine and the Caucasus followed by 1919
    "yugoslavia": (1919, 2, 1),  # Serbia and Montenegro
    "romania": (1919, 4, 14),
    "turkey": (1926, 1, 1),
    "greece": (1923, 3, 1),
}
# No state counted its days by the old calendar after this day.
LAST_CHANGE = (1926, 1, 1)
# The last day of the old calendar before the first land changed, and the day on which it did.
FIRST_CHANGE = (1582, 10, 15)
# The days of a Swedish calendar that ran one day ahead of the Julian one (1 March 1700 to 30 February 1712).
SWEDISH = ((1700, 3, 1), (1712, 2, 29))
# Until then a year could begin on Lady Day, 25 March, so that January stood in the year before.
YEAR_FROM_MARCH = 1752

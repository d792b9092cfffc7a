"""The words by which English names the regions of `language.calendars`: lands, peoples, capitals and a few titles.

A word that several regions share is left out. Written for this project.
"""

from __future__ import annotations

_REGIONS = {
    "rome": (
        "italy italian italians rome roman milan venice venetian florence naples spain spanish spaniards madrid "
        "seville barcelona castile aragon portugal portuguese lisbon poland polish warsaw krakow mexico mexican "
        "mexicans peru peruvian cuba cuban havana argentina argentine chile chilean colombia colombian venezuela "
        "venezuelan brazil brazilian philippines filipino belgium belgian brussels antwerp papal vatican"
    ),
    "france": "france french frenchmen paris parisian marseille lyon bordeaux versailles quebec verdun",
    "netherlands": "netherlands dutch holland amsterdam utrecht hague rotterdam leiden",
    "germany": (
        "germany german germans berlin prussia prussian saxony bavaria bavarian hamburg munich cologne leipzig dresden "
        "frankfurt hanover nuremberg lutzen lützen"
    ),
    "austria": "austria austrian austrians vienna viennese bohemia bohemian prague habsburg czech czechs",
    "hungary": "hungary hungarian hungarians budapest transylvania",
    "switzerland": "switzerland swiss zurich geneva basel bern",
    "denmark": "denmark danish danes copenhagen norway norwegian norwegians oslo iceland icelandic",
    "britain": (
        "britain british britons england english englishmen london londoners scotland scottish scots edinburgh glasgow "
        "wales welsh ireland irish dublin belfast manchester liverpool birmingham oxford cambridge america american "
        "americans u.s usa boston massachusetts virginia pennsylvania philadelphia maryland carolina connecticut "
        "washington york california texas florida chicago illinois ohio gettysburg georgia salem canada canadian "
        "canadians toronto ottawa montreal australia australian australians sydney melbourne zealand auckland india "
        "indian delhi calcutta bombay africa jamaica colonies"
    ),
    "sweden": "sweden swedish swedes stockholm uppsala finland finnish finns helsinki",
    "alaska": "alaska alaskan sitka",
    "japan": "japan japanese tokyo edo kyoto osaka",
    "egypt": "egypt egyptian egyptians cairo alexandria",
    "albania": "albania albanian albanians tirana",
    "china": "china chinese peking beijing shanghai nanking nanjing",
    "bulgaria": "bulgaria bulgarian bulgarians sofia",
    "baltic": (
        "estonia estonian estonians tallinn latvia latvian latvians riga lithuania lithuanian lithuanians vilnius"
    ),
    "russia": (
        "russia russian russians moscow petersburg petrograd muscovite muscovy tsar tsars tsarist tsarina czar czars "
        "czarist bolshevik bolsheviks romanov ukraine ukrainian ukrainians kiev kyiv odessa crimea crimean sevastopol "
        "belarus belarusian minsk georgian armenia armenian azerbaijan baku tbilisi tiflis cossack cossacks siberia "
        "siberian lenin orthodox soviet"
    ),
    "yugoslavia": "serbia serbian serbs belgrade montenegro montenegrin yugoslavia bosnia bosnian sarajevo",
    "romania": "romania romanian romanians bucharest wallachia moldavia moldova",
    "turkey": "turkey turkish turks ottoman ottomans istanbul constantinople ankara smyrna",
    "greece": "greece greek greeks athens athenian cyprus crete cretan thessaloniki salonica",
}
REGION_OF = {word: region for region, words in _REGIONS.items() for word in words.split()}
# An article that speaks of the reckoning itself may write each date in either calendar.
OF_RECKONING = r"\b(?:[Oo]ld [Ss]tyle|[Nn]ew [Ss]tyle|[Oo]ld calendar|Julian|Gregorian|proleptic)\b|\b[ON]\.?S\.(?!\w)"

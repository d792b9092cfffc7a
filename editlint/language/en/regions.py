"""Which region of the world a capitalised word points at: countries, peoples, capitals, languages and faiths.

Regions follow the United Nations' geoscheme (M49) in broad strokes, joined where news treats them as one theatre. A
faith stands with the region that it is reported from most, and the adjectives of peoples with their country. Words
that are also common names of people or of other places (Jordan, Georgia, Chad, Paris alone is kept) are left out.
"""

from __future__ import annotations

_WORDS = {
    "Middle East and North Africa": """israel israeli israelis palestine palestinian palestinians gaza hamas lebanon
        lebanese hezbollah beirut syria syrian syrians damascus jordanian jordanians iraq iraqi iraqis baghdad iran
        iranian iranians tehran saudi saudis riyadh yemen yemeni houthi houthis oman omani qatar qatari doha emirates
        emirati dubai kuwait kuwaiti bahrain bahraini egypt egyptian egyptians cairo libya libyan tripoli tunisia
        tunisian algeria algerian algerians algiers morocco moroccan rabat islam islamic islamist muslim muslims arab
        arabs arabic jerusalem mecca hajj ramadan turkey turkish turks ankara istanbul kurdish kurds""",
    "East Asia": """china chinese beijing shanghai mongolia mongolian mongolians ulaanbaatar japan japanese tokyo korea
        korean koreans seoul pyongyang taiwan taiwanese taipei kong vietnam vietnamese hanoi thailand thai bangkok
        philippines philippine filipino filipinos manila indonesia indonesian jakarta malaysia malaysian singapore
        singaporean myanmar burma burmese cambodia cambodian laos tibet tibetan buddhist buddhism""",
    "South Asia": """india indian indians delhi mumbai pakistan pakistani pakistanis islamabad karachi bangladesh
        bangladeshi dhaka lanka lankan nepal nepali kathmandu bhutan afghanistan afghan afghans kabul taliban kashmir
        kashmiri tamil hindu hindus hinduism sikh sikhs""",
    "Russia and its neighbours": """russia russian russians moscow kremlin soviet soviets ukraine ukrainian ukrainians
        kyiv kiev crimea belarus belarusian minsk kazakhstan kazakh uzbekistan uzbek tajikistan kyrgyzstan
        turkmenistan armenia armenian yerevan azerbaijan baku chechnya chechen moldova""",
    "Europe": """britain british briton britons england english london scotland scottish edinburgh wales welsh ireland
        irish dublin belfast france french paris germany german germans berlin italy italian italians rome spain
        spanish madrid catalan portugal portuguese lisbon netherlands dutch amsterdam belgium belgian brussels sweden
        swedish stockholm norway norwegian oslo denmark danish copenhagen finland finnish helsinki iceland icelandic
        poland polish warsaw czech prague slovakia slovak hungary hungarian budapest austria austrian vienna
        switzerland swiss greece greek greeks athens romania romanian bulgaria bulgarian serbia serbian belgrade
        croatia croatian bosnia kosovo albania albanian estonia latvia lithuania european europeans europe""",
    "North America": """america american americans u.s usa washington california texas florida york canada canadian
        canadians ottawa toronto quebec""",
    "Latin America": """mexico mexican mexicans brazil brazilian brazilians argentina argentine argentinian chilean
        chileans colombia colombian venezuela venezuelan caracas cuba cuban cubans havana peru peruvian bolivia
        bolivian ecuador haiti haitian guatemala honduras nicaragua panama paraguay uruguay latin""",
    "Africa": """africa african africans nigeria nigerian lagos kenya kenyan nairobi ethiopia ethiopian sudan sudanese
        khartoum darfur somalia somali mogadishu uganda ugandan rwanda rwandan burundi congo congolese zimbabwe
        zimbabwean ghana ghanaian senegal angola zambia mozambique tanzania malawi namibia botswana cameroon""",
    "Oceania": """australia australian australians sydney canberra melbourne zealand wellington fiji samoa tonga
        papua""",
}

REGIONS: dict[str, str] = {word: region for region, words in _WORDS.items() for word in words.split()}

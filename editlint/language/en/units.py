"""What English measures in: units with their forms and sizes, and currencies with their signs, codes and words.

Sizes after the SI Brochure (9th edition), NIST Handbook 44, appendix C, and the Weights and Measures Act 1985; codes of
currencies after ISO 4217.
"""

from __future__ import annotations

_POUND, _GALLON, _US_GALLON, _FOOT = 0.45359237, 4.54609, 3.785411784, 0.3048
_YEAR = 365.2425 * 86400

# Name, dimension, size in the unit of the dimension that has 1, what is added to a number of this unit before it is
# multiplied (temperatures only), words in small letters, signs as they are written.
UNITS: tuple[tuple[str, str, float, float, str, str], ...] = (
    ("millimetre", "length", 0.001, 0, "millimetre millimetres millimeter millimeters", "mm"),
    ("centimetre", "length", 0.01, 0, "centimetre centimetres centimeter centimeters", "cm cms"),
    ("metre", "length", 1, 0, "metre metres meter meters", "m"),
    ("kilometre", "length", 1000, 0, "kilometre kilometres kilometer kilometers", "km kms Km KM"),
    ("inch", "length", _FOOT / 12, 0, "inch inches", "in ins ″"),
    ("foot", "length", _FOOT, 0, "foot feet", "ft ′"),
    ("yard", "length", _FOOT * 3, 0, "yard yards", "yd yds"),
    ("mile", "length", 1609.344, 0, "mile miles", "mi"),
    ("nautical-mile", "length", 1852, 0, "nautical_mile nautical_miles", "nm nmi"),
    ("fathom", "length", _FOOT * 6, 0, "fathom fathoms", ""),
    ("furlong", "length", 201.168, 0, "furlong furlongs", ""),
    ("light-year", "length", 9.4607304725808e15, 0, "light_year light_years", ""),
    ("square-millimetre", "area", 1e-6, 0, "", "mm²"),
    ("square-centimetre", "area", 1e-4, 0, "", "cm²"),
    ("square-metre", "area", 1, 0, "", "sqm m²"),
    ("square-kilometre", "area", 1e6, 0, "", "sqkm km²"),
    ("square-inch", "area", (_FOOT / 12) ** 2, 0, "", ""),
    ("square-foot", "area", _FOOT**2, 0, "", "sqft ft²"),
    ("square-yard", "area", (_FOOT * 3) ** 2, 0, "", ""),
    ("square-mile", "area", 1609.344**2, 0, "", ""),
    ("acre", "area", 4046.8564224, 0, "acre acres", ""),
    ("hectare", "area", 1e4, 0, "hectare hectares", "ha"),
    ("cubic-centimetre", "volume", 0.001, 0, "", "cm³ cc"),
    ("cubic-metre", "volume", 1000, 0, "", "m³"),
    ("cubic-kilometre", "volume", 1e12, 0, "", "km³"),
    ("cubic-inch", "volume", (_FOOT * 10 / 12) ** 3, 0, "", ""),
    ("cubic-foot", "volume", (_FOOT * 10) ** 3, 0, "", "ft³"),
    ("cubic-yard", "volume", (_FOOT * 30) ** 3, 0, "", ""),
    ("millilitre", "volume", 0.001, 0, "millilitre millilitres milliliter milliliters", "ml mL"),
    ("centilitre", "volume", 0.01, 0, "centilitre centilitres centiliter centiliters", "cl cL"),
    ("litre", "volume", 1, 0, "litre litres liter liters", "l L"),
    ("hectolitre", "volume", 100, 0, "hectolitre hectolitres hectoliter hectoliters", "hl"),
    ("us-gallon", "volume", _US_GALLON, 0, "us_gallon us_gallons u.s._gallon u.s._gallons", ""),
    ("imperial-gallon", "volume", _GALLON, 0, "imperial_gallon imperial_gallons uk_gallon uk_gallons", ""),
    ("us-pint", "volume", _US_GALLON / 8, 0, "us_pint us_pints u.s._pint u.s._pints", ""),
    ("imperial-pint", "volume", _GALLON / 8, 0, "imperial_pint imperial_pints uk_pint uk_pints", ""),
    ("us-quart", "volume", _US_GALLON / 4, 0, "us_quart us_quarts", ""),
    ("imperial-quart", "volume", _GALLON / 4, 0, "imperial_quart imperial_quarts", ""),
    ("us-fluid-ounce", "volume", _US_GALLON / 128, 0, "us_fluid_ounce us_fluid_ounces", ""),
    ("imperial-fluid-ounce", "volume", _GALLON / 160, 0, "imperial_fluid_ounce imperial_fluid_ounces", ""),
    ("barrel", "volume", _US_GALLON * 42, 0, "barrel barrels", "bbl"),
    ("milligram", "mass", 1e-6, 0, "milligram milligrams milligramme milligrammes", "mg"),
    ("gram", "mass", 0.001, 0, "gram grams gramme grammes", "g"),
    ("kilogram", "mass", 1, 0, "kilogram kilograms kilogramme kilogrammes kilo kilos", "kg kgs Kg"),
    ("tonne", "mass", 1000, 0, "tonne tonnes metric_ton metric_tons", "t"),
    ("short-ton", "mass", _POUND * 2000, 0, "short_ton short_tons us_ton us_tons", ""),
    ("long-ton", "mass", _POUND * 2240, 0, "long_ton long_tons imperial_ton imperial_tons", ""),
    ("ounce", "mass", _POUND / 16, 0, "ounce ounces", "oz"),
    ("pound", "mass", _POUND, 0, "pound pounds", "lb lbs"),
    ("stone", "mass", _POUND * 14, 0, "stone", "st"),
    ("hundredweight", "mass", _POUND * 112, 0, "hundredweight", "cwt"),
    ("degree-celsius", "temperature", 1, 273.15, "degrees_celsius degrees_centigrade degree_celsius celsius", "°C ℃ C"),
    (
        "degree-fahrenheit",
        "temperature",
        5 / 9,
        459.67,
        "degrees_fahrenheit degree_fahrenheit fahrenheit",
        "°F ℉ F",
    ),
    ("kelvin", "temperature", 1, 0, "kelvin kelvins", ""),
    ("degree", "angle", 1, 0, "degree degrees", "°"),
    ("joule", "energy", 1, 0, "joule joules", "J"),
    ("kilojoule", "energy", 1000, 0, "kilojoule kilojoules", "kJ"),
    ("megajoule", "energy", 1e6, 0, "megajoule megajoules", "MJ"),
    ("kilocalorie", "energy", 4184, 0, "calorie calories kilocalorie kilocalories", "kcal"),
    ("kilowatt-hour", "energy", 3.6e6, 0, "kilowatt_hour kilowatt_hours", "kWh kwh KWh"),
    ("megawatt-hour", "energy", 3.6e9, 0, "megawatt_hour megawatt_hours", "MWh"),
    ("gigawatt-hour", "energy", 3.6e12, 0, "gigawatt_hour gigawatt_hours", "GWh"),
    ("terawatt-hour", "energy", 3.6e15, 0, "terawatt_hour terawatt_hours", "TWh"),
    ("watt", "power", 1, 0, "watt watts", "W"),
    ("kilowatt", "power", 1000, 0, "kilowatt kilowatts", "kW"),
    ("megawatt", "power", 1e6, 0, "megawatt megawatts", "MW"),
    ("gigawatt", "power", 1e9, 0, "gigawatt gigawatts", "GW"),
    ("terawatt", "power", 1e12, 0, "terawatt terawatts", "TW"),
    ("horsepower", "power", 745.69987158227, 0, "horsepower", "hp bhp"),
    ("byte", "data", 1, 0, "byte bytes", ""),
    ("kilobyte", "data", 1e3, 0, "kilobyte kilobytes", "kB KB"),
    ("megabyte", "data", 1e6, 0, "megabyte megabytes", "MB"),
    ("gigabyte", "data", 1e9, 0, "gigabyte gigabytes", "GB"),
    ("terabyte", "data", 1e12, 0, "terabyte terabytes", "TB"),
    ("petabyte", "data", 1e15, 0, "petabyte petabytes", "PB"),
    ("megabit", "data", 1.25e5, 0, "megabit megabits", "Mb"),
    ("gigabit", "data", 1.25e8, 0, "gigabit gigabits", "Gb"),
    ("millisecond", "time", 0.001, 0, "millisecond milliseconds", "ms"),
    ("second", "time", 1, 0, "second seconds sec secs", "s"),
    ("minute", "time", 60, 0, "minute minutes min mins", "m"),
    ("hour", "time", 3600, 0, "hour hours hr hrs", "h"),
    ("day", "time", 86400, 0, "day days", ""),
    ("night", "time", 86400, 0, "night nights", ""),
    ("week", "time", 604800, 0, "week weeks wk wks", ""),
    ("weekend", "time", 604800, 0, "weekend weekends", ""),
    ("fortnight", "time", 1209600, 0, "fortnight fortnights", ""),
    ("month", "time", _YEAR / 12, 0, "month months mth mths", ""),
    ("quarter", "time", _YEAR / 4, 0, "quarter quarters", ""),
    ("year", "time", _YEAR, 0, "year years yr yrs", ""),
    ("decade", "time", _YEAR * 10, 0, "decade decades", ""),
    ("century", "time", _YEAR * 100, 0, "century centuries", ""),
    ("millennium", "time", _YEAR * 1000, 0, "millennium millennia", ""),
    ("hertz", "frequency", 1, 0, "hertz", "Hz"),
    ("kilohertz", "frequency", 1e3, 0, "kilohertz", "kHz"),
    ("megahertz", "frequency", 1e6, 0, "megahertz", "MHz"),
    ("gigahertz", "frequency", 1e9, 0, "gigahertz", "GHz"),
    ("percent", "share", 0.01, 0, "percent per_cent pct pc", "%"),
    ("point", "points", 1, 0, "percentage_point percentage_points", ""),
    ("basis-point", "points", 0.01, 0, "basis_point basis_points", "bps bp"),
)
# What one word may mean: names of UNITS. A conversion holds for each of them.
LOOSE: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "gallon": ("gallon gallons", "gal", ("us-gallon", "imperial-gallon")),
    "pint": ("pint pints", "pt pts", ("us-pint", "imperial-pint")),
    "quart": ("quart quarts", "", ("us-quart", "imperial-quart")),
    "fluid-ounce": ("fluid_ounce fluid_ounces", "", ("us-fluid-ounce", "imperial-fluid-ounce")),
    "ton": ("ton tons", "", ("tonne", "short-ton", "long-ton")),
}
# Words and signs that are a unit for each of another.
RATES = {
    "mph": ("mile", "hour"),
    "mpg": ("mile", "gallon"),
    "kph": ("kilometre", "hour"),
    "kmh": ("kilometre", "hour"),
    "kmph": ("kilometre", "hour"),
    "knot": ("nautical-mile", "hour"),
    "knots": ("nautical-mile", "hour"),
    "Mbps": ("megabit", "second"),
    "Gbps": ("gigabit", "second"),
    "rpm": ("revolution", "minute"),
}
# The word before a unit of length that makes it one of area or volume.
POWERS = {"square": "square-", "sq": "square-", "cubic": "cubic-", "cu": "cubic-"}
# Signs that are other words or names unless they stand right at the number.
GLUED = frozenset("in ins m s h g t l L C F J W st pt pts pc min sec ms ha nm mi gal bp hp ′ ″".split())
# Units that are other nouns too, so that an article alone counts none.
NEVER_ONE = frozenset(
    """foot yard stone pound ounce point second quarter night weekend degree hertz percent byte minute barrel ton
    basis-point gram""".split()
)

# Name, signs before a number, codes of ISO 4217, words.
CURRENCIES: tuple[tuple[str, str, str, str], ...] = (
    ("dollar", "$ us$", "USD", "dollar dollars us_dollar us_dollars"),
    ("pound-sterling", "£", "GBP", "pounds_sterling pound_sterling sterling quid"),
    ("euro", "€", "EUR", "euro euros"),
    ("yen", "¥", "JPY", "yen"),
    ("rupee", "₹ rs re", "INR", "rupee rupees"),
    ("australian-dollar", "a$ au$", "AUD", "australian_dollar australian_dollars"),
    ("canadian-dollar", "c$ ca$", "CAD", "canadian_dollar canadian_dollars"),
    ("new-zealand-dollar", "nz$", "NZD", ""),
    ("hong-kong-dollar", "hk$", "HKD", ""),
    ("singapore-dollar", "s$", "SGD", "singapore_dollar singapore_dollars"),
    ("taiwan-dollar", "nt$", "TWD", ""),
    ("swiss-franc", "sfr", "CHF", "swiss_franc swiss_francs"),
    ("franc", "", "", "franc francs"),
    ("yuan", "", "CNY RMB", "yuan renminbi"),
    ("won", "₩", "KRW", ""),
    ("rouble", "₽", "RUB", "rouble roubles ruble rubles"),
    ("krona", "", "SEK", "krona kronor"),
    ("krone", "", "NOK DKK", "krone kroner"),
    ("rand", "r", "ZAR", "rand"),
    ("real", "r$", "BRL", "reais"),
    ("peso", "", "MXN PHP", "peso pesos"),
    ("lira", "₺", "TRY", "lira liras"),
    ("naira", "₦", "NGN", "naira"),
    ("shilling", "", "KES", "shilling shillings"),
    ("shekel", "₪", "ILS", "shekel shekels"),
    ("dirham", "", "AED", "dirham dirhams"),
    ("riyal", "", "SAR", "riyal riyals"),
    ("baht", "฿", "THB", "baht"),
    ("ringgit", "", "MYR", "ringgit"),
    ("rupiah", "", "IDR", "rupiah"),
    ("zloty", "", "PLN", "zloty zlotys"),
    ("hryvnia", "₴", "UAH", "hryvnia hryvnias"),
    ("bitcoin", "₿", "BTC", "bitcoin bitcoins"),
)
# Coins, and how many make what.
COINS: dict[str, tuple[str, str, float]] = {
    "penny": ("penny pence", "pound-sterling", 0.01),
    "cent": ("cent cents", "dollar", 0.01),
}
COIN_SIGNS = {"p": "penny", "c": "cent"}
# "pounds" are money where one of these stands in the same stretch, and after millions.
MONEY_NEAR = frozenset("£ pence sterling".split())

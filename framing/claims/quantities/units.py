"""Units of measure and currencies: what dimension each has and how much of the base unit it is."""

from __future__ import annotations

from collections.abc import Sequence

from framing.claims.concepts import Token

_TABLE = """
length 1000 km kilometre kilometres kilometer kilometers kms
length 1609.344 mile miles
length 1 metre metres meter meters m
length 0.3048 foot feet ft
length 0.9144 yard yards
length 0.0254 inch inches
length 0.01 centimetre centimetres centimeter centimeters cm
length 0.001 millimetre millimetres millimeter millimeters mm
area 10000 hectare hectares ha
area 4046.86 acre acres
mass 1 kg kilo kilos kilogram kilograms kilogramme kilogrammes
mass 0.001 gram grams gramme grammes
mass 0.000001 milligram milligrams milligramme milligrammes mg
mass 0.000000001 microgram micrograms microgramme microgrammes
mass 1000 tonne tonnes ton tons
mass 0.0283495 ounce ounces
mass 6.35029 stone
mass 0.453592 pounds pound lb lbs
volume 1 litre litres liter liters
volume 3.78541 gallon gallons
volume 158.987 barrel barrels
speed 1.609344 mph
speed 1 kph kmh
speed 1.852 knot knots
power 1000000 megawatt megawatts mw
power 1000000000 gigawatt gigawatts gw
power 1000 kilowatt kilowatts kw
power 1 watt watts
energy 1 kwh
energy 1000 mwh
duration 1 second seconds
duration 60 minute minutes min mins
duration 3600 hour hours
duration 86400 day days night nights
duration 604800 week weeks
duration 1209600 fortnight fortnights
duration 2629800 month months
duration 31557600 year years
duration 315576000 decade decades
duration 3155760000 century centuries
""".strip()
UNIT: dict[str, tuple[str, float]] = {
    word: (line.split()[0], float(line.split()[1]))
    for line in _TABLE.splitlines()
    for word in line.split()[2:]
}

_CURRENCY = """
usd dollar dollars
eur euro euros
gbp sterling
jpy yen
cny yuan renminbi
rub rouble roubles ruble rubles
inr rupee rupees
chf franc francs
crown crown crowns krona kronor krone kroner koruna
florin florin florins
peso peso pesos
dinar dinar dinars
lira lira liras
rand rand
won won
real reais
shekel shekel shekels
dirham dirham dirhams
riyal riyal riyals
naira naira
cent cents
pence pence
""".strip()
CURRENCY: dict[str, str] = {
    word: line.split()[0] for line in _CURRENCY.splitlines() for word in line.split()[1:]
}
SIGN = {"$": "usd", "€": "eur", "£": "gbp", "¥": "jpy", "rs": "inr", "₹": "inr"}
PERIOD = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "h": 3600.0, "day": 86400.0, "night": 86400.0,
    "week": 604800.0, "month": 2629800.0,
    "quarter": 7889400.0, "year": 31557600.0,
}  # fmt: skip
ADVERB_PERIOD = {
    "hourly": 3600.0,
    "daily": 86400.0,
    "weekly": 604800.0,
    "monthly": 2629800.0,
    "annually": 31557600.0,
}


def unit_at(tokens: Sequence[Token], i: int) -> tuple[str, float, int] | None:
    """Dimension, size in base units and end of the unit that begins at token ``i``; "square kilometres" is an area."""
    if i < len(tokens) and tokens[i].low == "-":
        i += 1
    if i >= len(tokens):
        return None
    low = tokens[i].low
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if low in ("square", "sq", "cubic") and after in UNIT and UNIT[after][0] == "length":
        size = UNIT[after][1]
        return ("area", size**2, i + 2) if low != "cubic" else ("volume", size**3 * 1000, i + 2)
    if low in ("degree", "degrees", "°"):
        scale = (
            "fahrenheit"
            if after in ("fahrenheit", "f")
            else "celsius"
            if after in ("celsius", "centigrade", "c")
            else ""
        )
        return "temperature", {"fahrenheit": 2.0, "celsius": 1.0}.get(scale, 0.0), i + 2 if scale else i + 1
    if low in ("c", "f") and i and tokens[i - 1].end == tokens[i].start and tokens[i - 1].low[0].isdecimal():
        return "temperature", 1.0 if low == "c" else 2.0, i + 1  # "35C"
    if low in UNIT:
        dimension, size = UNIT[low]
        return dimension, size, i + 1
    return None


def period_at(tokens: Sequence[Token], i: int) -> tuple[float, int]:
    """Seconds of the period after a quantity ("a day", "per year", "annually") and its end; (0, i) where there is none."""
    words = [t.low for t in tokens[i : i + 3]] + ["", "", ""]
    if words[0] == "-":
        words, i = words[1:], i + 1
    if words[0] == "in" and words[1] in ("a", "an", "one"):
        words, i = words[1:] + [""], i + 1
    if words[0] == "for" and words[1] in ("each", "every"):
        words, i = words[1:] + [""], i + 1
    if words[0] in ("a", "an", "one", "per", "each", "every", "/"):
        k = 2 if words[1] == "-" else 1
        if words[k] in PERIOD and words[:2] != ["one", "-"]:  # "a one-day victory"
            return PERIOD[words[k]], i + k + 1
    if words[0] in ADVERB_PERIOD:
        return ADVERB_PERIOD[words[0]], i + 1
    return 0.0, i

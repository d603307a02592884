"""Units of measure and money: their written forms, canonical names and sizes."""

from __future__ import annotations

from framing.text.wordlist import listed

_FORMS = {
    "km": "km kms kilometer kilometers kilometre kilometres",
    "m": "m meter meters metre metres",
    "cm": "cm centimeter centimeters centimetre centimetres",
    "mm": "mm millimeter millimeters millimetre millimetres",
    "mi": "mi mile miles",
    "nmi": "nmi",
    "ft": "ft foot feet",
    "in": "inch inches",
    "yd": "yd yard yards",
    "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    "g": "g gram grams gramme grammes",
    "mg": "mg milligram milligrams",
    "t": "t ton tons tonne tonnes",
    "lb": "lb lbs pound pounds",
    "ha": "ha hectare hectares",
    "acre": "acre acres",
    "nm": "nm nanometer nanometers nanometre nanometres",
    "l": "l liter liters litre litres",
    "barrel": "barrel barrels",
    "second": "second seconds sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs",
    "day": "day days",
    "week": "week weeks",
    "month": "month months",
    "year": "year years yr yrs",
    "decade": "decade decades",
    "century": "century centuries",
    "degree": "degree degrees",
    "°C": "celsius centigrade",
    "°F": "fahrenheit",
    "kn": "knot knots",
    "km/h": "km/h kph kmh",
    "mph": "mph",
    "ml": "ml milliliter milliliters millilitre millilitres",
    "gallon": "gallon gallons",
    "pint": "pint pints",
    "ounce": "oz ounce ounces",
    "stone": "stone",
    "bushel": "bushel bushels",
    "MB": "mb megabyte megabytes",
    "GB": "gb gigabyte gigabytes",
    "TB": "tb terabyte terabytes",
    "Hz": "hz hertz",
    "MHz": "mhz megahertz",
    "GHz": "ghz gigahertz",
    "dB": "db decibel decibels",
    "kWh": "kwh",
    "MWh": "mwh",
    "basis point": "bps",
    "W": "watt watts",
    "kW": "kilowatt kilowatts kw",
    "MW": "megawatt megawatts mw",
    "GW": "gigawatt gigawatts gw",
    "kt": "kiloton kilotons kilotonne kilotonnes",
    "Mt": "megaton megatons megatonne megatonnes",
    "%": "% pct percent percents",
    "percentage point": "pp ppt",
    "USD": "dollar dollars usd",
    "EUR": "euro euros eur",
    "GBP": "gbp quid",
    "JPY": "yen jpy",
    "CNY": "yuan renminbi rmb cny",
    "RUB": "ruble rubles rouble roubles rub",
    "UAH": "hryvnia hryvnias uah",
    "INR": "inr",
    "KRW": "krw",
    "TRY": "lira liras try",
    "NOK": "nok kroner",
    "SEK": "sek kronor",
    "IRR": "rial rials irr",
    "SAR": "riyal riyals sar",
    "MYR": "ringgit ringgits myr",
    "THB": "baht thb",
    "AZN": "manat manats azn",
    "AMD": "dram drams amd",
    "KZT": "tenge kzt",
    "ILS": "shekel shekels nis",
    "ZAR": "rand zar",
    "NGN": "naira ngn",
    "PLN": "zloty zlotys pln",
    "CHF": "chf",
    "BRL": "reais brl",
    "IDR": "rupiah idr",
    "BDT": "taka bdt",
    "MMK": "kyat kyats mmk",
    "PHP": "php",
    "VND": "dong vnd",
    "GEL": "lari gel",
    "EGP": "egp",
    "XOF": "cfa",
    "rupee": "rupee rupees",
    "franc": "franc francs",
    "dinar": "dinar dinars",
    "peso": "peso pesos",
    "won": "won",
    "krone": "krone krona",
    "cent": "cent cents",
    "penny": "pence penny pennies",
    "shilling": "shilling shillings",
}
UNIT_OF_FORM = {form: unit for unit, forms in _FORMS.items() for form in forms.split()}
"""Written form in lower case to canonical unit; currencies are ISO 4217 codes.

A currency that several states share under one name keeps that name.
"""
UNIT_OF_PHRASE = {
    ("nautical", "miles"): "nmi",
    ("nautical", "mile"): "nmi",
    ("sea", "miles"): "nmi",
    ("square", "kilometers"): "km2",
    ("square", "kilometres"): "km2",
    ("square", "km"): "km2",
    ("sq", "km"): "km2",
    ("square", "kilometer"): "km2",
    ("square", "kilometre"): "km2",
    ("square", "miles"): "mi2",
    ("square", "mile"): "mi2",
    ("square", "feet"): "ft2",
    ("square", "foot"): "ft2",
    ("sq", "ft"): "ft2",
    ("sq", "m"): "m2",
    ("sq", "miles"): "mi2",
    ("sq", "mi"): "mi2",
    ("cubic", "feet"): "ft3",
    ("cubic", "kilometers"): "km3",
    ("cubic", "kilometres"): "km3",
    ("miles", "per"): "mph",
    ("miles", "an"): "mph",
    ("kilometers", "per"): "km/h",
    ("kilometres", "per"): "km/h",
    ("kilometers", "an"): "km/h",
    ("kilometres", "an"): "km/h",
    ("km", "per"): "km/h",
    ("basis", "points"): "basis point",
    ("basis", "point"): "basis point",
    ("square", "meters"): "m2",
    ("square", "metres"): "m2",
    ("cubic", "meters"): "m3",
    ("cubic", "metres"): "m3",
    ("per", "cent"): "%",
    ("degrees", "celsius"): "°C",
    ("degrees", "centigrade"): "°C",
    ("degrees", "fahrenheit"): "°F",
    ("degree", "celsius"): "°C",
    ("degree", "fahrenheit"): "°F",
    ("degrees", "c"): "°C",
    ("degrees", "f"): "°F",
    ("percentage", "points"): "percentage point",
    ("percentage", "point"): "percentage point",
    ("metric", "tons"): "t",
    ("metric", "tonnes"): "t",
    ("us", "dollars"): "USD",
    ("u.s.", "dollars"): "USD",
    ("american", "dollars"): "USD",
    ("canadian", "dollars"): "CAD",
    ("australian", "dollars"): "AUD",
    ("singapore", "dollars"): "SGD",
    ("hong", "kong"): "HKD",
    ("british", "pounds"): "GBP",
    ("pounds", "sterling"): "GBP",
    ("egyptian", "pounds"): "EGP",
    ("norwegian", "kroner"): "NOK",
    ("norwegian", "crowns"): "NOK",
    ("danish", "kroner"): "DKK",
    ("danish", "crowns"): "DKK",
    ("swedish", "kronor"): "SEK",
    ("swedish", "crowns"): "SEK",
    ("czech", "crowns"): "CZK",
    ("swiss", "francs"): "CHF",
    ("cfa", "francs"): "XOF",
    ("turkish", "lira"): "TRY",
    ("turkish", "liras"): "TRY",
    ("russian", "rubles"): "RUB",
    ("russian", "roubles"): "RUB",
    ("japanese", "yen"): "JPY",
    ("chinese", "yuan"): "CNY",
    ("indian", "rupees"): "INR",
    ("pakistani", "rupees"): "PKR",
    ("mexican", "pesos"): "MXN",
    ("colombian", "pesos"): "COP",
    ("argentine", "pesos"): "ARS",
    ("chilean", "pesos"): "CLP",
    ("philippine", "pesos"): "PHP",
    ("iraqi", "dinars"): "IQD",
    ("iranian", "rials"): "IRR",
    ("saudi", "riyals"): "SAR",
    ("malaysian", "ringgit"): "MYR",
    ("azerbaijani", "manats"): "AZN",
    ("south", "korean"): "KRW",
}
"""Two words in lower case to a canonical unit."""
CURRENCY_OF_SIGN = {
    "US$": "USD",
    "C$": "CAD",
    "CA$": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "R$": "BRL",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₩": "KRW",
    "₪": "ILS",
    "₴": "UAH",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
    "₼": "AZN",
    "元": "CNY",
    "円": "JPY",
    "₸": "KZT",
    "₫": "VND",
    "RM": "MYR",
    "Rs": "rupee",
    "Rs.": "rupee",
    "Rp": "IDR",
    "Tk": "BDT",
    "Tk.": "BDT",
    "KSh": "KES",
    "Ksh": "KES",
    "NT$": "TWD",
    "MX$": "MXN",
    "USD": "USD",
    "EUR": "EUR",
    "GBP": "GBP",
    "NOK": "NOK",
    "SEK": "SEK",
    "DKK": "DKK",
    "CHF": "CHF",
    "CNY": "CNY",
    "RMB": "CNY",
    "JPY": "JPY",
    "INR": "INR",
    "AED": "AED",
    "SAR": "SAR",
    "TRY": "TRY",
    "ZAR": "ZAR",
    "THB": "THB",
}
_MONEY_NAMES = frozenset(
    listed(
        "rupee franc dinar peso won krone cent shilling dollar pound rial riyal crown"
        " lira krona"
    )
)
_MONEY = frozenset(CURRENCY_OF_SIGN.values()) | frozenset(
    listed("UAH KRW NOK SEK IRR MYR AMD KZT ILS NGN PLN IDR BDT MMK PHP VND GEL EGP")
    + listed("XOF PKR CZK IQD AZN MXN COP ARS CLP CAD AUD SGD HKD BRL RUB KES TWD")
)


def is_money(unit: str | None) -> bool:
    """Return whether a canonical unit is a currency.

    >>> is_money("EUR"), is_money("syrian pound"), is_money("km")
    (True, True, False)
    """
    if unit is None:
        return False
    return unit in _MONEY or unit.split()[-1] in _MONEY_NAMES


_SHARED = {
    "rupee": frozenset(listed("INR PKR LKR NPR")),
    "franc": frozenset(listed("CHF XOF XAF")),
    "dinar": frozenset(listed("IQD KWD RSD JOD")),
    "peso": frozenset(listed("MXN COP ARS CLP PHP")),
    "krone": frozenset(listed("NOK DKK SEK")),
    "won": frozenset(("KRW",)),
    "shilling": frozenset(listed("KES UGX TZS")),
}
"""The name that states share to the currencies that it may stand for."""


def same_money(first: str | None, second: str | None) -> bool:
    """Return whether one unit is a shared name of the other's currency.

    >>> same_money("rupee", "INR"), same_money("rupee", "USD")
    (True, False)
    """
    pairs = ((first or "", second), (second or "", first))
    return any(other in _SHARED.get(name, ()) for name, other in pairs)


PARTS_OF_UNIT = {
    ("ft", "in"): 1 / 12,
    ("lb", "ounce"): 1 / 16,
    ("stone", "lb"): 1 / 14,
    ("year", "month"): 1 / 12,
    ("week", "day"): 1 / 7,
    ("day", "hour"): 1 / 24,
    ("hour", "minute"): 1 / 60,
    ("minute", "second"): 1 / 60,
    ("USD", "cent"): 1 / 100,
    ("EUR", "cent"): 1 / 100,
    ("GBP", "penny"): 1 / 100,
}
"""A unit and the smaller one that may follow it: "5 feet 2 inches"."""
DIVIDED = frozenset(unit for unit, _ in PARTS_OF_UNIT)
POWERS = frozenset(("m2", "m3", "km2", "km3", "mi2", "ft2", "ft3"))
"""Units of area and volume that are written with a raised or a small figure."""
_LENGTH = {
    "km": 1.0,
    "m": 1e-3,
    "cm": 1e-5,
    "mm": 1e-6,
    "mi": 1.609344,
    "nmi": 1.852,
    "ft": 0.0003048,
    "in": 2.54e-5,
    "yd": 0.0009144,
}
_TIME = {
    "second": 1 / 3600,
    "minute": 1 / 60,
    "hour": 1.0,
    "day": 24.0,
    "week": 168.0,
    "month": 730.5,
    "year": 8766.0,
    "decade": 87660.0,
    "century": 876600.0,
}
_MASS = {
    "kg": 1.0,
    "g": 1e-3,
    "mg": 1e-6,
    "t": 1e3,
    "lb": 0.45359237,
    "ounce": 0.0283495,
}
_AREA = {
    "km2": 1.0,
    "mi2": 2.589988,
    "m2": 1e-6,
    "ha": 0.01,
    "acre": 0.0040468564,
    "ft2": 9.290304e-8,
}
_SPEED = {"km/h": 1.0, "mph": 1.609344, "kn": 1.852}
_VOLUME = {"l": 1.0, "ml": 1e-3, "m3": 1e3, "barrel": 158.987, "km3": 1e12}
_SHARE = {"%": 1.0, "share": 100.0}
_CHANGE = {"percentage point": 1.0, "basis point": 0.01}
_POWER = {"W": 1e-6, "kW": 1e-3, "MW": 1.0, "GW": 1e3}
_YIELD = {"kt": 1.0, "Mt": 1e3}
DIMENSIONS = {
    unit: (base, size)
    for base, table in (
        ("km", _LENGTH),
        ("hour", _TIME),
        ("kg", _MASS),
        ("km2", _AREA),
        ("km/h", _SPEED),
        ("l", _VOLUME),
        ("%", _SHARE),
        ("percentage point", _CHANGE),
        ("MW", _POWER),
        ("kt", _YIELD),
    )
    for unit, size in table.items()
}
"""Canonical unit to the base unit of its dimension and its size in it.

Currencies have none: money is never converted.
"""

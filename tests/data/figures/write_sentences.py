#!/usr/bin/env python3
"""Writes sentences.jsonl: French sentences with modified figures and their
English twins, in the schema of mention items.

    write_sentences.py > sentences.jsonl

Every wording below is our own. A sentence is a carrier of a family of units,
filled with a modifier and a figure; value, unit and modifier of each row were
written by hand. What a sentence comes to is read a second time, from the text
alone, by read_sentences.py. Python 3 standard library only.
"""
import json
from fractions import Fraction

# family: carriers, French and English; {X} begins the sentence or stands in it.
CARRIERS = {
    "people": [
        ("{X} ont quitté la base de Tahoua.", "{X} left the Tahoua base."),
        ("Le convoi transportait {X}.", "The convoy was carrying {X}."),
        ("Selon l'état-major, {X} gardent le pont.",
         "According to the general staff, {X} guard the bridge."),
        ("Le maire dit avoir reçu {X}.", "The mayor says he received {X}."),
        ("« {X} nous ont écrit », affirme la directrice.",
         "\"{X} wrote to us,\" the director says."),
        ("Sur la place, la police a compté {X}, sans incident.",
         "In the square the police counted {X}, without incident."),
    ],
    "mass": [
        ("Le silo contient {X} de mil.", "The silo holds {X} of millet."),
        ("Le port a chargé {X} d'engrais.", "The port loaded {X} of fertiliser."),
        ("On a saisi {X} de résine au poste frontière.",
         "Customs seized {X} of resin at the border post."),
        ("La coopérative promet {X} de semences.",
         "The cooperative promises {X} of seed."),
    ],
    "length": [
        ("Le village se trouve à {X} du puits.",
         "The village lies {X} from the well."),
        ("La piste mesure {X}.", "The track measures {X}."),
        ("Les ouvriers ont posé {X} de câble.", "The workers laid {X} of cable."),
        ("Une clôture longue de {X} entoure le site.",
         "A fence {X} in length surrounds the site."),
    ],
    "area": [
        ("Le feu a détruit {X} de brousse.", "The fire destroyed {X} of bush."),
        ("Le parc couvre {X}.", "The park covers {X}."),
        ("Le domaine cultive {X} de coton.", "The estate grows {X} of cotton."),
    ],
    "volume": [
        ("La citerne contient {X} d'eau.", "The tank holds {X} of water."),
        ("Le chantier a consommé {X} de gazole.",
         "The site used {X} of diesel."),
        ("Le gisement a livré {X} de brut.", "The field delivered {X} of crude."),
    ],
    "power": [
        ("Le barrage développe {X}.", "The dam delivers {X}."),
        ("La centrale solaire fournit {X} au réseau.",
         "The solar plant feeds {X} into the grid."),
    ],
    "money": [
        ("Le pont a coûté {X}.", "The bridge cost {X}."),
        ("L'État a versé {X} à la commune.", "The state paid the town {X}."),
        ("La dette de la régie représente {X}.",
         "The utility's debt amounts to {X}."),
        ("Le marché a été signé pour {X}.", "The contract was signed for {X}."),
        ("Un mécène anonyme a donné {X} au musée.",
         "An anonymous patron gave the museum {X}."),
    ],
    "percent": [
        ("Le barrage couvre {X} des besoins.",
         "The dam covers {X} of the needs."),
        ("Le taux de réussite s'établit à {X}.", "The pass rate stands at {X}."),
        ("{X} des foyers ont l'électricité.", "{X} of homes have power."),
        ("Le quota représente {X} du total.",
         "The quota represents {X} of the total."),
    ],
    "points": [
        ("L'écart entre les listes est de {X}.",
         "The gap between the lists is {X}."),
    ],
    "temperature": [
        ("Le four chauffe à {X}.", "The kiln heats to {X}."),
        ("La sonde indique {X}.", "The probe shows {X}."),
    ],
    "speed": [
        ("Le train roule à {X}.", "The train runs at {X}."),
    ],
    "rate": [
        ("La pompe débite {X}.", "The pump delivers {X}."),
    ],
    "share": [
        ("{X} des électeurs se sont abstenus.", "{X} of voters abstained."),
        ("Le gel a brûlé {X} de la récolte.", "Frost burnt {X} of the harvest."),
    ],
    "number": [
        ("La pétition a réuni {X} de signatures.", "The petition drew {X} signatures."),
    ],
}

# family, French, English, value, unit. N is a no-break space, n a narrow one.
FIGURES = [
    ("people", "1 000 soldats américains", "1,000 American soldiers", "1000", "x:soldier"),
    ("people", "1N500 personnes", "1,500 people", "1500", "x:person"),
    ("people", "12n400 habitants", "12,400 inhabitants", "12400", "x:inhabitant"),
    ("people", "2,5 millions de réfugiés", "2.5 million refugees", "2500000", "x:refugee"),
    ("people", "un million d’habitants", "one million inhabitants", "1000000", "x:inhabitant"),
    ("people", "trois cents manifestants", "three hundred demonstrators", "300", "x:demonstrator"),
    ("people", "quatre-vingt-dix-sept otages", "ninety-seven hostages", "97", "x:hostage"),
    ("people", "soixante et onze policiers", "seventy-one police officers", "71", "x:police_officer"),
    ("people", "septante-deux passagers", "seventy-two passengers", "72", "x:passenger"),
    ("people", "deux mille électeurs", "two thousand voters", "2000", "x:voter"),
    ("people", "850 employés", "850 employees", "850", "x:employee"),
    ("people", "40 000 déplacés", "40,000 displaced people", "40000", "x:displaced_person"),
    ("people", "1’200 gendarmes", "1200 gendarmes", "1200", "x:gendarme"),
    ("people", "mille deux cents civils", "one thousand two hundred civilians", "1200", "x:civilian"),
    ("people", "7 journalistes", "seven journalists", "7", "x:journalist"),
    ("mass", "300 tonnes", "300 tonnes", "300", "t"),
    ("mass", "1n800nt", "1,800 t", "1800", "t"),
    ("mass", "2,5 kilogrammes", "2.5 kilograms", "2.5", "kg"),
    ("mass", "45Nkg", "45 kg", "45", "kg"),
    ("mass", "deux mille tonnes", "two thousand tonnes", "2000", "t"),
    ("length", "15 kilomètres", "15 kilometres", "15", "km"),
    ("length", "700nkm", "700 km", "700", "km"),
    ("length", "2 500 mètres", "2,500 metres", "2500", "m"),
    ("length", "60 cm", "60 cm", "60", "cm"),
    ("length", "trente milles nautiques", "thirty nautical miles", "30", "[nmi_i]"),
    ("area", "340 hectares", "340 hectares", "340", "har"),
    ("area", "12 000 kilomètres carrés", "12,000 square kilometres", "12000", "km2"),
    ("area", "90 m²", "90 m²", "90", "m2"),
    ("volume", "6 000 litres", "6,000 litres", "6000", "L"),
    ("volume", "80 mètres cubes", "80 cubic metres", "80", "m3"),
    ("volume", "1,2 million de barils", "1.2 million barrels", "1200000", "[bbl_us]"),
    ("power", "230 mégawatts", "230 megawatts", "230", "MW"),
    ("power", "4,5 GW", "4.5 GW", "4.5", "GW"),
    ("power", "65 kilowattheures", "65 kilowatt-hours", "65", "kW.h"),
    ("money", "3,5 milliards d’euros", "3.5 billion euros", "3500000000", "EUR"),
    ("money", "2 Md€", "€2bn", "2000000000", "EUR"),
    ("money", "45 millions de francs CFA", "45 million CFA francs", "45000000", "XOF"),
    ("money", "750n000n€", "€750,000", "750000", "EUR"),
    ("money", "20 M€", "€20m", "20000000", "EUR"),
    ("money", "1,3 milliard de dollars", "$1.3bn", "1300000000", "USD"),
    ("money", "deux cents millions de livres sterling", "two hundred million pounds sterling", "200000000", "GBP"),
    ("money", "12 500 yens", "12,500 yen", "12500", "JPY"),
    ("money", "un demi-million d’euros", "half a million euros", "500000", "EUR"),
    ("percent", "40N%", "40%", "40", "%"),
    ("percent", "2,3n%", "2.3 percent", "2.3", "%"),
    ("percent", "douze pour cent", "twelve per cent", "12", "%"),
    ("percent", "75 %", "75 %", "75", "%"),
    ("points", "3 points de pourcentage", "3 percentage points", "3", "pp"),
    ("points", "1,5 point de pourcentage", "1.5 percentage points", "1.5", "pp"),
    ("temperature", "900 °C", "900 °C", "900", "Cel"),
    ("temperature", "38,5 degrés Celsius", "38.5 degrees Celsius", "38.5", "Cel"),
    ("speed", "110 km/h", "110 km/h", "110", "km/h"),
    ("speed", "90 kilomètres par heure", "90 kilometres per hour", "90", "km/h"),
    ("rate", "500 litres par minute", "500 litres per minute", "500", "L/min"),
    ("rate", "20 mètres cubes par jour", "20 cubic metres per day", "20", "m3/day"),
    ("share", "un tiers", "a third", "1/3", "1"),
    ("share", "un quart", "a quarter", "1/4", "1"),
    ("share", "la moitié", "half", "1/2", "1"),
]

# modifier, French, English; a blank behind or before joins it to the figure.
BEFORE = [
    ("more_than", "plus de", "more than"),
    ("more_than", "bien plus de", "well over"),
    ("more_than", "largement plus de", "far more than"),
    ("more_than", "nettement plus de", "over"),
    ("more_than", "beaucoup plus de", "much more than"),
    ("more_than", "au-delà de", "upwards of"),
    ("more_than", "au-dessus de", "above"),
    ("slightly_more_than", "un peu plus de", "a little more than"),
    ("slightly_more_than", "à peine plus de", "just over"),
    ("slightly_more_than", "légèrement plus de", "slightly more than"),
    ("slightly_more_than", "tout juste plus de", "a little over"),
    ("slightly_more_than", "guère plus de", "barely more than"),
    ("slightly_more_than", "un petit peu plus de", "a shade over"),
    ("at_least", "au moins", "at least"),
    ("at_least", "au minimum", "a minimum of"),
    ("at_least", "pas moins de", "no fewer than"),
    ("at_least", "non moins de", "no less than"),
    ("at_least", "au bas mot", "not less than"),
    ("at_least", "à tout le moins", "at a minimum"),
    ("less_than", "moins de", "fewer than"),
    ("less_than", "bien moins de", "far fewer than"),
    ("less_than", "nettement moins de", "much less than"),
    ("less_than", "largement moins de", "less than"),
    ("less_than", "en deçà de", "under"),
    ("less_than", "en dessous de", "below"),
    ("slightly_less_than", "un peu moins de", "a little less than"),
    ("slightly_less_than", "légèrement moins de", "slightly less than"),
    ("slightly_less_than", "à peine moins de", "just under"),
    ("slightly_less_than", "guère moins de", "just shy of"),
    ("at_most", "au plus", "at most"),
    ("at_most", "au maximum", "a maximum of"),
    ("at_most", "jusqu’à", "up to"),
    ("at_most", "pas plus de", "no more than"),
    ("at_most", "tout au plus", "at the most"),
    ("at_most", "un maximum de", "as many as"),
    ("at_most", "jamais plus de", "never more than"),
    ("about", "environ", "about"),
    ("about", "quelque", "some"),
    ("about", "à peu près", "roughly"),
    ("about", "approximativement", "approximately"),
    ("about", "autour de", "around"),
    ("about", "aux alentours de", "somewhere around"),
    ("about", "aux environs de", "in the region of"),
    ("about", "de l’ordre de", "of the order of"),
    ("about", "grosso modo", "more or less"),
    ("about", "peu ou prou", "something like"),
    ("about", "~", "~"),
    ("nearly", "près de", "nearly"),
    ("nearly", "presque", "almost"),
    ("nearly", "quasiment", "close to"),
    ("nearly", "pas loin de", "not far off"),
    ("nearly", "bientôt", "approaching"),
    ("exactly", "exactement", "exactly"),
    ("exactly", "précisément", "precisely"),
    ("exactly", "très exactement", "just exactly"),
]
AFTER = [
    ("at_least", "au moins", "at least"),
    ("at_least", "ou plus", "or more"),
    ("at_least", "au minimum", "minimum"),
    ("at_least", "voire plus", "if not more"),
    ("at_least", "et plus", "and more"),
    ("at_most", "au plus", "at most"),
    ("at_most", "au maximum", "maximum"),
    ("at_most", "ou moins", "or less"),
    ("at_most", "tout au plus", "at the most"),
    ("about", "environ", "or so"),
    ("about", "à peu près", "approximately"),
    ("exactly", "exactement", "exactly"),
    ("exactly", "tout juste", "precisely"),
]

# Whole expressions: family, French, English, low, high, unit.
RANGES = [
    ("people", "entre 300 et 400 soldats", "between 300 and 400 soldiers", "300", "400", "x:soldier"),
    ("people", "de 1 000 à 1 500 personnes", "from 1,000 to 1,500 people", "1000", "1500", "x:person"),
    ("people", "1,5 à 2 millions de réfugiés", "1.5 to 2 million refugees", "1500000", "2000000", "x:refugee"),
    ("people", "40-50 otages", "40-50 hostages", "40", "50", "x:hostage"),
    ("people", "deux à trois mille civils", "two to three thousand civilians", "2000", "3000", "x:civilian"),
    ("people", "plus de 10 et moins de 20 diplomates", "more than 10 and fewer than 20 diplomats", "(10", "20)", "x:diplomat"),
    ("mass", "entre 5 et 8 tonnes", "between 5 and 8 tonnes", "5", "8", "t"),
    ("mass", "10 à 15 kg", "10 to 15 kg", "10", "15", "kg"),
    ("mass", "10 ± 2 kg", "10 ± 2 kg", "8", "12", "kg"),
    ("length", "10 à 20 km", "10 to 20 km", "10", "20", "km"),
    ("length", "10–15 km", "10–15 km", "10", "15", "km"),
    ("length", "entre deux et trois kilomètres", "between two and three kilometres", "2", "3", "km"),
    ("area", "entre 1 200 et 1 300 hectares", "between 1,200 and 1,300 hectares", "1200", "1300", "har"),
    ("volume", "de 500 à 600 litres", "from 500 to 600 litres", "500", "600", "L"),
    ("power", "100 à 120 MW", "100 to 120 MW", "100", "120", "MW"),
    ("money", "entre 1,5 et 2 millions d’euros", "between 1.5 and 2 million euros", "1500000", "2000000", "EUR"),
    ("money", "30 à 40 milliards de francs CFA", "30 to 40 billion CFA francs", "30000000000", "40000000000", "XOF"),
    ("money", "entre 10 et 12 M€", "between €10m and €12m", "10000000", "12000000", "EUR"),
    ("percent", "entre 10 et 20 %", "between 10 and 20%", "10", "20", "%"),
    ("percent", "de 5 à 7 %", "from 5 to 7 percent", "5", "7", "%"),
    ("percent", "12,5 ± 0,5 %", "12.5 ± 0.5%", "12", "13", "%"),
    ("percent", "entre un et deux pour cent", "between one and two percent", "1", "2", "%"),
    ("temperature", "entre 20 et 25 °C", "between 20 and 25 °C", "20", "25", "Cel"),
    ("speed", "90 à 110 km/h", "90 to 110 km/h", "90", "110", "km/h"),
    ("points", "2 à 3 points de pourcentage", "2 to 3 percentage points", "2", "3", "pp"),
]

# Collectives and figures without a modifier: family, French, English, low,
# high, unit; low and high as the rule for such figures gives them.
PLAIN = [
    ("people", "une dizaine de soldats", "about ten soldiers", "9", "11", "x:soldier"),
    ("people", "une centaine de personnes", "about a hundred people", "90", "110", "x:person"),
    ("people", "un millier de réfugiés", "about a thousand refugees", "900", "1100", "x:refugee"),
    ("people", "une douzaine d’otages", "a dozen hostages", "10.8", "13.2", "x:hostage"),
    ("people", "des centaines de manifestants", "hundreds of demonstrators", "200", "1000)", "x:demonstrator"),
    ("people", "des milliers d’habitants", "thousands of inhabitants", "2000", "10000)", "x:inhabitant"),
    ("people", "plusieurs centaines de civils", "several hundred civilians", "200", "1000)", "x:civilian"),
    ("people", "des dizaines de milliers d’électeurs", "tens of thousands of voters", "20000", "100000)", "x:voter"),
    ("people", "1 016 soldats américains", "1,016 American soldiers", "1016", "1016", "x:soldier"),
    ("people", "648 combattants", "648 fighters", "648", "648", "x:fighter"),
    ("people", "1 000 soldats", "1,000 soldiers", "950", "1050)", "x:soldier"),
    ("people", "12 000 habitants", "12,000 inhabitants", "11500", "12500)", "x:inhabitant"),
    ("percent", "2,3 %", "2.3%", "2.25", "2.35)", "%"),
    ("percent", "40 pour cent", "40 percent", "39.5", "40.5)", "%"),
    ("mass", "2,5 tonnes", "2.5 tonnes", "2.45", "2.55)", "t"),
    ("length", "17 km", "17 km", "16.5", "17.5)", "km"),
    ("money", "3,5 milliards d’euros", "3.5 billion euros", "3450000000", "3550000000)", "EUR"),
    ("money", "1,25 million d’euros", "1.25 million euros", "1245000", "1255000)", "EUR"),
    ("power", "4,5 GW", "4.5 GW", "4.45", "4.55)", "GW"),
    ("area", "90 m²", "90 m²", "89.5", "90.5)", "m2"),
]

# Whole sentences; [ ] around each figure. What they come to, in text order.
WHOLE = [
    ("Le suspect est un homme [âgé de 63 ans].", "The suspect is a man [aged 63].", "[63, 64) year", "age"),
    ("Elle a [34 ans d'âge] sur sa fiche.", "She is [34 years old] on her card.", "[34, 35) year", "age"),
    ("En un an, le cheptel a [doublé].", "Within a year the herd has [doubled].", "2 x:times", "quantity"),
    ("Les loyers ont [triplé] dans le quartier.", "Rents have [tripled] in the district.", "3 x:times", "quantity"),
    ("Le débit a été [divisé par deux] en amont.", "The flow was [halved] upstream.", "[0.475, 0.525) x:times", "quantity"),
    ("La collecte a [plus que doublé] au printemps.", "The collection [more than doubled] in spring.", "(2, …) x:times", "quantity"),
    ("Le prix du sac a grimpé de [10 euros] à [15 euros].", "The price of a bag climbed from [10 euros] to [15 euros].", "[9.5, 10.5) EUR; [14.5, 15.5) EUR", "money"),
    ("Les ventes ont reculé de [3,2 %] au printemps.", "Sales fell by [3.2%] in spring.", "[3.15, 3.25) %", "percent"),
    ("L'effectif est passé de [300 soldats] à [200 soldats].", "The force went from [300 soldiers] to [200 soldiers].", "[295, 305) x:soldier; [195, 205) x:soldier", "quantity"),
    ("Le taux directeur est relevé de [25 points de base].", "The key rate is raised by [25 basis points].", "[0.245, 0.255) pp", "quantity"),
    ("Il fait [5 degrés sous zéro] sur le plateau.", "It is [5 degrees below zero] on the plateau.", "[-5.5, -4.5) deg", "quantity"),
    ("Le ticket coûte [2 euros et 50 centimes].", "The ticket costs [2 euros and 50 cents].", "[2.495, 2.505) EUR", "money"),
    ("Ils ont [deux tiers] des voix.", "They have [two thirds] of the votes.", "[19/30, 0.7)", ""),
    ("La version 2.10.3 du logiciel est sortie.", "Version 2.10.3 of the software is out.", "", "none"),
    ("Un F-16 et un Il-76 sont à l'arrêt.", "An F-16 and an Il-76 stand idle.", "", "none"),
    ("Le G20 a parlé du Covid-19.", "The G20 spoke of Covid-19.", "", "none"),
    ("L'article 49 de la loi reste en vigueur.", "Article 49 of the law remains in force.", "", "none"),
    ("Appelez le 01 42 34 56 78 avant la fermeture.", "Call 01 42 34 56 78 before it closes.", "", "none"),
    ("Le vol AF447 était plein.", "Flight AF447 was full.", "", "none"),
    ("La route nationale RN12 est coupée.", "The A12 highway is closed.", "", "none"),
    ("Le festival a une scène pile en face du port.", "The festival has a stage right across from the port.", "", "none"),
    ("Un peu plus loin, les enfants jouent.", "A little further on, children are playing.", "", "none"),
    ("Près de la gare, personne ne parle.", "Close to the station, nobody speaks.", "", "none"),
    ("Au moins, le pont tient.", "At least the bridge holds.", "", "none"),
    ("Jusqu’à la frontière, la piste est bonne.", "Up to the border the track is good.", "", "none"),
    ("Le mur est tout neuf, dit le maçon.", "The wall is brand new, the mason says.", "", "none"),
]

KINDS = {"people": "quantity", "money": "money", "percent": "percent",
         "share": "number"}
FACTORS = {"more_than": ("(1", None), "slightly_more_than": ("(1", "6/5"),
           "at_least": ("1", None), "less_than": (None, "1)"),
           "slightly_less_than": ("4/5", "1)"), "at_most": (None, "1"),
           "about": ("9/10", "11/10"), "nearly": ("9/10", "1"),
           "exactly": ("1", "1")}
ITEM_MOD = {"more_than": "more_than", "slightly_more_than": "more_than",
            "at_least": "at_least", "less_than": "less_than",
            "slightly_less_than": "less_than", "at_most": "at_most",
            "about": "approx", "nearly": "approx", "exactly": ""}


def spaced(text):
    """N and n between figures or before a sign are no-break spaces."""
    out = ""
    for i, c in enumerate(text):
        inside = 0 < i < len(text) - 1 and text[i - 1].isdigit()
        if c in "Nn" and inside:
            out += "\u00a0" if c == "N" else "\u202f"
        else:
            out += c
    return out


def number(value):
    """1200, 2.5, 1/3: as normal forms write numbers."""
    value = Fraction(value)
    under = value.denominator
    while under % 2 == 0:
        under //= 2
    while under % 5 == 0:
        under //= 5
    if under != 1:
        return f"{value.numerator}/{value.denominator}"
    digits = 0
    while (value * 10 ** digits).denominator != 1:
        digits += 1
    text = str(abs((value * 10 ** digits).numerator)).rjust(digits + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (text[:-digits] + "." + text[-digits:] if digits else text)


def ends(low, high, value=Fraction(1)):
    """Interval of two marked ends: "(1", "6/5", None."""
    def side(end):
        if end is None:
            return None, False
        return Fraction(end.strip("()")) * value, end.strip("()") == end
    (a, a_in), (b, b_in) = side(low), side(high)
    if a is not None and a == b:
        return number(a)
    return ("[" if a_in else "(") + (number(a) if a is not None else "…") + \
        ", " + (number(b) if b is not None else "…") + ("]" if b_in else ")")


def french_join(modifier, figure):
    if figure.startswith("la ") and modifier.endswith(" de"):
        return modifier + " " + figure
    if figure[:1] in "uaeioé" and modifier.endswith(" de"):
        return modifier[:-1] + "’" + figure
    return modifier + " " + figure


def capital(text):
    return text[:1].upper() + text[1:]


def sentence(carrier, expression):
    at = carrier.index("{X}")
    shown = capital(expression) if at == 0 or carrier[at - 1] in "\"" or \
        carrier[max(0, at - 2):at] == "« " else expression
    return carrier.replace("{X}", shown), at, at + len(shown)


class Writer:
    def __init__(self):
        self.count = 0
        self.used = {}

    def carrier(self, family):
        at = self.used.get(family, 0)
        self.used[family] = at + 1
        return CARRIERS[family][at % len(CARRIERS[family])]

    def pair(self, family, french, english, normal, fields):
        self.count += 1
        carriers = self.carrier(family)
        for language, carrier, expression in zip(
                ("fr", "en"), carriers, (spaced(french), english)):
            text, start, end = sentence(carrier, expression)
            item = {"kind": fields["kind"], "surface": text[start:end],
                    "start": start, "end": end}
            item.update({k: v for k, v in fields.items() if k != "kind"})
            print(json.dumps({
                "id": f"figures/{self.count:03}.{language}",
                "suite": "figures", "lang": language, "kind": fields["kind"],
                "form": "sentence", "text": text, "ref_time": None,
                "expected": [item], "scope": ["number", "percent", "quantity",
                                              "money", "range"],
                "score": ["span", "value", "mod"], "license": "as the project",
                "twin": f"figures/{self.count:03}", "normal": normal,
            }, ensure_ascii=False))

    def modified(self, modifier, figure, french, english):
        family, _, _, value, unit = figure
        low, high = FACTORS[modifier]
        normal = ends(low, high, Fraction(value))
        fields = {"kind": KINDS.get(family, "quantity"), "value": value}
        bounded = ITEM_MOD[modifier] in ("more_than", "at_least", "less_than",
                                         "at_most")
        if bounded:
            fields["low"] = value if low else None
            fields["high"] = value if high and not low else None
            if unit == "1":
                fields["kind"] = "range"
        if modifier == "slightly_less_than":
            fields["low"], fields["high"] = None, value
        if unit != "1":
            fields["unit"] = unit
            normal += " " + unit
        if ITEM_MOD[modifier]:
            fields["mod"] = ITEM_MOD[modifier]
        self.pair(family, french, english, normal, fields)

    def bounded(self, row):
        family, french, english, low, high, unit = row
        normal = ends(low, high)
        normal += " " + unit
        fields = {"kind": KINDS.get(family, "quantity"),
                  "low": number(low.strip("()")),
                  "high": number(high.strip("()")), "unit": unit}
        self.pair(family, french, english, normal, fields)


    def whole(self, row):
        french, english, normal, kind = row
        self.count += 1
        for language, marked in (("fr", french), ("en", english)):
            expected, text = [], ""
            for part in marked.replace("]", "[").split("["):
                if len(text) != len(text + part) and marked[
                        marked.index(part) - 1:marked.index(part)] == "[" \
                        and kind != "none":
                    expected.append({"kind": kind or "number",
                                     "surface": part, "start": len(text),
                                     "end": len(text) + len(part)})
                text += part
            print(json.dumps({
                "id": f"figures/{self.count:03}.{language}",
                "suite": "figures", "lang": language,
                "kind": kind or "number", "form": "sentence", "text": text,
                "ref_time": None, "expected": expected,
                "scope": ["number", "percent", "quantity", "money", "range"],
                "score": ["span"], "license": "as the project",
                "flags": ["negative"] if kind == "none" else [],
                "twin": f"figures/{self.count:03}", "normal": normal,
            }, ensure_ascii=False))


def main():
    writer = Writer()
    at = 0
    for modifier, french, english in BEFORE:
        for _ in range(4):
            figure = FIGURES[at % len(FIGURES)]
            at += 1
            # Bounds of shares are said in other words; "~" wants digits.
            while (figure[0] == "share" and modifier not in
                   ("more_than", "less_than", "about", "nearly")) or \
                    (french == "~" and not figure[1][0].isdigit()) or \
                    (figure[0] == "share" and french not in
                     ("plus de", "moins de", "environ", "près de", "presque")):
                figure = FIGURES[at % len(FIGURES)]
                at += 1
            writer.modified(modifier, figure,
                            french_join(french, figure[1]),
                            english + (" " if english != "~" else "") +
                            figure[2])
    for modifier, french, english in AFTER:
        for _ in range(3):
            figure = FIGURES[at % len(FIGURES)]
            at += 1
            while figure[0] == "share":
                figure = FIGURES[at % len(FIGURES)]
                at += 1
            writer.modified(modifier, figure, figure[1] + " " + french,
                            figure[2] + " " + english)
    for row in RANGES + PLAIN:
        writer.bounded(row)
    for row in WHOLE:
        writer.whole(row)


if __name__ == "__main__":
    main()

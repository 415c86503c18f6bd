"""A source base of a few records, and drafts that it decides, for the tests of
the program. The records are made up but for geography."""
import json

PUBLISHERS = [
    {"id": "gazette", "name": "Official Gazette", "tier": 1,
     "kind": "official"},
    {"id": "agency", "name": "The Agency", "tier": 2, "kind": "wire"},
]
DOCUMENTS = [
    {"id": "gazette-2023-12-23", "publisher": "gazette",
     "title": "Withdrawal complete", "published": "2023-12-23",
     "url": "https://gazette.example/1", "language": "en"},
    {"id": "agency-2024-01-05", "publisher": "agency", "title": "Portrait",
     "published": "2024-01-05", "url": "https://agency.example/2",
     "language": "en"},
]
ENTITIES = [
    {"id": "NER", "type": "country", "names": [
        {"name": "Niger", "language": "", "form": "name"},
        {"name": "nigérien", "language": "fr", "form": "demonym"},
        {"name": "Nigerien", "language": "en", "form": "demonym"}]},
    {"id": "NER/niamey", "type": "city", "part_of": "NER", "names": [
        {"name": "Niamey", "language": "", "form": "name"}]},
    {"id": "NER/zinder", "type": "city", "part_of": "NER", "names": [
        {"name": "Zinder", "language": "", "form": "name"}]},
    {"id": "FRA", "type": "country", "names": [
        {"name": "France", "language": "", "form": "name"},
        {"name": "français", "language": "fr", "form": "demonym"},
        {"name": "French", "language": "en", "form": "demonym"}]},
    {"id": "FRA:armed_forces", "type": "force", "part_of": "FRA", "names": [
        {"name": "troupes françaises", "language": "fr", "form": "name"},
        {"name": "French troops", "language": "en", "form": "name"}]},
]
FACTS = [
    {"id": "capital-ner", "property": "capital",
     "arguments": {"country": "NER"}, "value": {"entity": "NER/niamey"},
     "document": "agency-2024-01-05",
     "sentence": {"fr": "Niamey est la capitale du Niger.",
                  "en": "Niamey is the capital of Niger."}},
    {"id": "withdrawal", "property": "withdrawal_completed",
     "arguments": {"force": "FRA:armed_forces", "place": "NER"},
     "when": "2023-12-22", "document": "gazette-2023-12-23",
     "sentence": {"fr": "Le retrait français s'est achevé le 22 décembre.",
                  "en": "The French withdrawal ended on 22 December."}},
]

TRUE_FR = """---
date: 2024-04-12
lang: fr
---
# Un départ

Les troupes françaises ont quitté le Niger avant la fin 2023.
"""
TRUE_EN = """---
date: 2024-04-12
lang: en
---
# A departure

French troops left Niger before the end of 2023.
"""
FALSE_FR = TRUE_FR.replace("avant la fin 2023", "en juin 2022")
FALSE_EN = TRUE_EN.replace("before the end of 2023", "in June 2022")
NOTHING = """---
date: 2024-04-12
lang: fr
---
Quel beau jardin !
"""


def write(folder):
    """The records as files; their paths, in the order of import."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, rows in (("publishers", PUBLISHERS), ("documents", DOCUMENTS),
                       ("entities", ENTITIES), ("facts", FACTS)):
        path = folder / f"{name}.jsonl"
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n"
                                for row in rows), encoding="utf-8")
        paths.append(path)
    return paths

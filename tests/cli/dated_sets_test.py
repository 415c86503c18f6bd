#!/usr/bin/env python3
"""Two sets of claims in both languages, made from dated facts through templates:
what held once and no longer does (outdated), and what independent sources give
differently (conflicting); with what still holds, and what one source alone says,
as the cases that must be neither. Persons and figures are made up.
"""
import json
import unittest

import program
from program import FINDINGS, Case, attest

# id, French name with its preposition, English name
COUNTRIES = [
    ("MLI", "Mali", "du Mali", "Mali"),
    ("TCD", "Tchad", "du Tchad", "Chad"),
    ("GHA", "Ghana", "du Ghana", "Ghana"),
    ("KEN", "Kenya", "du Kenya", "Kenya"),
    ("PER", "Pérou", "du Pérou", "Peru"),
    ("CHL", "Chili", "du Chili", "Chile"),
    ("NPL", "Népal", "du Népal", "Nepal"),
    ("LAO", "Laos", "du Laos", "Laos"),
    ("PRT", "Portugal", "du Portugal", "Portugal"),
    ("CAN", "Canada", "du Canada", "Canada"),
    ("BEN", "Bénin", "du Bénin", "Benin"),
    ("GAB", "Gabon", "du Gabon", "Gabon"),
    ("MAR", "Maroc", "du Maroc", "Morocco"),
    ("BRA", "Brésil", "du Brésil", "Brazil"),
    ("PAN", "Panama", "du Panama", "Panama"),
    ("SEN", "Sénégal", "du Sénégal", "Senegal"),
]
GIVEN = ["Aron", "Bela", "Cyril", "Dario", "Edvin", "Fabio", "Gaspard", "Hugo",
         "Ivo", "Jonas", "Karel", "Lorenz", "Marek", "Nils", "Otto", "Pavel"]
FAMILY = ["Varnholt", "Quintard", "Osterlind"]
# Terms of office: two that are over, one that goes on.
TERMS = [("2012-03-01", "2016-03-01"), ("2016-03-01", "2021-06-01"),
         ("2021-06-01", None)]
OFFICE = {
    "fr": ["{holder} est le président {of}.",
           "{holder} est président {of}.",
           "Le président {of} est {holder}."],
    "en": ["{holder} is the president of {of}.",
           "{holder} is president of {of}.",
           "The president of {of} is {holder}."],
}
PEOPLE = {
    "fr": ["La population {of} était de {n} millions d'habitants le 30 juin "
           "{year}.",
           "Le 30 juin {year}, la population {of} était de {n} millions "
           "d'habitants."],
    "en": ["The population of {of} was {n} million people on 30 June {year}.",
           "On 30 June {year}, the population of {of} was {n} million "
           "people."],
}


def documents():
    yield {"id": "yearbook-2024", "publisher": "yearbook", "title": "Offices",
           "published": "2024-01-10", "language": "en"}
    for name in ("survey", "census"):
        for year in (2015, 2018, 2021):
            yield {"id": "%s-%d" % (name, year), "publisher": name,
                   "title": "Population", "published": "%d-12-31" % year,
                   "language": "en", "origin": name}


def publishers():
    for name in ("yearbook", "survey", "census"):
        yield {"id": name, "name": name.title(), "tier": 2,
               "kind": "reference"}


def holder(country, term):
    return "%s %s" % (GIVEN[country], FAMILY[term])


def millions(country, year, name):
    """What a source counts: the two are a third or more apart."""
    base = 10 + 3 * country + (year - 2015)
    return base if name == "survey" else base * 3 // 2 + 1


def entities():
    for i, (code, fr, _, en) in enumerate(COUNTRIES):
        yield {"id": code, "type": "country", "names": [
            {"name": fr, "language": "fr", "form": "name"},
            {"name": en, "language": "en", "form": "name"}]}
        for term in range(len(TERMS)):
            yield {"id": "person/p%d_%d" % (i, term), "type": "person",
                   "names": [{"name": holder(i, term), "language": "",
                              "form": "name"}]}


def facts():
    for i, (code, _, of, en) in enumerate(COUNTRIES):
        for term, (start, end) in enumerate(TERMS):
            when = {"from": start}
            if end:
                when["to"] = end
            yield {"id": "office-%d-%d" % (i, term),
                   "property": "head_of_state",
                   "arguments": {"country": code},
                   "value": {"entity": "person/p%d_%d" % (i, term)},
                   "when": when, "document": "yearbook-2024",
                   "sentence": {"en": "Head of state.", "fr": "Chef d'État."}}
        for year in (2015, 2018, 2021):
            for name in ("survey", "census"):
                if name == "census" and year == 2021:
                    continue  # one source alone
                yield {"id": "people-%d-%d-%s" % (i, year, name),
                       "property": "population",
                       "arguments": {"place": code},
                       "value": {"number": str(millions(i, year, name) *
                                               1000000),
                                 "unit": "x:inhabitant"},
                       "when": "%d-06-30" % year, "document": "%s-%d" % (name, year),
                       "sentence": {"en": "A count.", "fr": "Un compte."}}


def office_claims(term):
    for i, (_, _, of, en) in enumerate(COUNTRIES):
        for lang, templates in OFFICE.items():
            for template in templates:
                yield lang, template.format(holder=holder(i, term),
                                            of=of if lang == "fr" else en)


def people_claims(years):
    for i, (_, _, of, en) in enumerate(COUNTRIES):
        for lang, templates in PEOPLE.items():
            for template in templates:
                for year in years:
                    for name in ("survey", "census"):
                        if name == "census" and year == 2021:
                            continue
                        yield lang, template.format(
                            n=millions(i, year, name), year=year,
                            of=of if lang == "fr" else en)


class DatedSets(Case):
    def setUp(self):
        super().setUp()
        self.base = []
        for rows in (publishers, documents, entities, facts):
            path = self.write(rows.__name__ + ".jsonl", "".join(
                json.dumps(row, ensure_ascii=False) + "\n" for row in rows()))
            self.base.append(path)

    def verdicts(self, claims):
        lines = "".join(json.dumps(
            {"id": i, "claim": claim, "lang": lang, "date": "2024-04-12"}) +
            "\n" for i, (lang, claim) in enumerate(claims))
        result = attest("check", "--jsonl", "--only-against", "--against",
                        *self.base, stdin=lines)
        self.assertIn(result.code, (0, FINDINGS), result.err)
        return [json.loads(line)["verdict"] for line in result.lines]

    def expect_all(self, claims, verdict, least):
        claims = list(claims)
        self.assertGreaterEqual(len(claims), least)
        wrong = ["%s: %s" % (said, claim[1]) for claim, said in
                 zip(claims, self.verdicts(claims)) if said != verdict]
        self.assertEqual(wrong, [], "%d of %d" % (len(wrong), len(claims)))

    def test_what_held_once_is_outdated(self):
        self.expect_all([*office_claims(0), *office_claims(1)], "outdated",
                        150)

    def test_what_holds_is_supported(self):
        self.expect_all(office_claims(2), "supported", 90)

    def test_what_sources_count_differently_is_conflicting(self):
        self.expect_all(people_claims((2015, 2018)), "conflicting", 150)

    def test_one_source_alone_is_no_conflict(self):
        self.expect_all(people_claims((2021,)), "supported", 60)


if __name__ == "__main__":
    program.main()

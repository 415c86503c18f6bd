#!/usr/bin/env python3
"""Tables inside documents given with --against, and plain CSV, are asked as
tables: cells, counts, the highest of a column.
"""
import json
import unittest

import program
from program import Case, attest

MARKDOWN = """# Wells of the commune

| Village | Depth | Built |
|---|---|---|
| Ayorou | 42 | 1998 |
| Tera | 61 | 2004 |
| Gaya, Kolo | 35 | 2011 |
"""
HTML = """<html><body><h1>Puits de la commune</h1>
<table><tr><th>Village</th><th>Profondeur</th><th>Année</th></tr>
<tr><td><p>Ayorou</p></td><td>42</td><td>1998</td></tr>
<tr><td>Tera</td><td>61</td><td>2004</td></tr></table></body></html>
"""
SHEET = """<html><body><h1>Afi Mensah</h1>
<table><tr><th>Born</th><td>12 May 1951</td></tr>
<tr><th>Occupation</th><td>Singer, producer</td></tr>
<tr><th>Children</th><td>4</td></tr></table></body></html>
"""
CSV = "village,depth,built\nAyorou,42,1998\nTera,61,2004\nGaya,35,2011\n"


class TableSources(Case):
    def verdicts(self, source, text, lang="en"):
        article = self.write("draft.md", text + "\n")
        result = attest("check", article, "--only-against", "--against",
                        source, "--lang", lang, "--format", "json")
        report = json.loads(result.out)
        return [(claim["verdict"]["label"], claim["type"])
                for article in report["articles"]
                for claim in article["claims"]
                if claim["type"].startswith("table.")]

    def test_a_table_of_a_markdown_file(self):
        source = self.write("wells.md", MARKDOWN)
        self.assertEqual(
            self.verdicts(source, "Tera has the highest depth."),
            [("supported", "table.extreme")])
        self.assertEqual(self.verdicts(source, "Ayorou has a depth of 61."),
                         [("refuted", "table.lookup")])
        self.assertEqual(self.verdicts(source, "Kolo has a depth of 35."),
                         [("supported", "table.lookup")])

    def test_a_table_of_a_page(self):
        source = self.write("puits.html", HTML)
        self.assertEqual(
            self.verdicts(source, "Ayorou a une profondeur de 42.", "fr"),
            [("supported", "table.lookup")])

    def test_a_fact_sheet_of_a_page(self):
        source = self.write("singer.html", SHEET)
        self.assertEqual(self.verdicts(source, "Afi Mensah was born in 1951."),
                         [("supported", "table.list")])
        self.assertEqual(self.verdicts(source, "Afi Mensah has two children."),
                         [("refuted", "table.list")])

    def test_a_plain_csv_file(self):
        source = self.write("wells.csv", CSV)
        self.assertEqual(self.verdicts(source, "Ayorou has a depth of 42."),
                         [("supported", "table.lookup")])
        self.assertEqual(self.verdicts(source, "Ayorou has a depth of 35."),
                         [("refuted", "table.lookup")])


if __name__ == "__main__":
    program.main()

#!/usr/bin/env python3
"""A curator's day: a base is made, fed, corrected, looked into, checked and
written out as text; what is wrong with a file is said and changes nothing."""
import json
import unittest

import program
from program import CLEAN, FAILED, INCOMPLETE, Case, attest

PUBLISHERS = '{"id":"pub/basin","name":"Autorité du bassin","tier":1,' \
    '"kind":"official"}\n'
ENTITIES = (
    '{"id":"NER","type":"country","weight":90,"names":[{"name":"Niger"}]}\n'
    '{"id":"NER/niamey","type":"city","part_of":"NER","weight":80,'
    '"names":[{"name":"Niamey"}]}\n')
DOCUMENTS = '{"id":"doc/atlas","publisher":"pub/basin","title":"Atlas",' \
    '"published":"2022","licence":"CC0","url":"https://example.org/a"}\n'
FACT = ('{"id":"capital-ner","property":"capital","arguments":'
        '{"country":"NER"},"value":{"entity":"%s"},"document":"doc/atlas",'
        '"sentence":{"fr":"Niamey est la capitale du Niger.",'
        '"en":"Niamey is the capital of Niger."}}\n')
NOTE = """---
publisher: Autorité du bassin
published: 2024-02-01
---
# Bulletin du fleuve

Le fleuve a atteint son étiage à Niamey.
"""


class Sources(Case):
    def setUp(self):
        super().setUp()
        self.write("records/publishers.jsonl", PUBLISHERS)
        self.write("records/entities.jsonl", ENTITIES)
        self.write("records/documents.jsonl", DOCUMENTS)
        self.write("records/facts.jsonl", FACT % "NER/niamey")
        self.base = self.folder / "basin.db"

    def sources(self, *words, **more):
        return attest("sources", *words, cwd=self.folder, **more)

    def on_base(self, command, *words):
        return self.sources(command, *words, "--db", "basin.db")

    def make(self):
        self.expect(self.sources("init", "basin.db", "--from", "records"),
                    CLEAN, out="made basin.db")

    def revision(self):
        return self.on_base("list").lines[-1].split()[-1]

    def test_a_base_is_the_same_bytes_each_time_it_is_made(self):
        self.make()
        first = self.base.read_bytes()
        self.base.unlink()
        self.make()
        self.assertEqual(self.base.read_bytes(), first)

    def test_an_empty_base_is_fed_file_by_file(self):
        self.expect(self.sources("init", "basin.db"), CLEAN, out="empty")
        for name in ("publishers", "entities", "documents", "facts"):
            self.expect(self.on_base("import", f"records/{name}.jsonl",
                                     "--recorded", "2024-03-01"), CLEAN,
                        out=" new")
        self.expect(self.on_base("list"), CLEAN)
        log = self.on_base("log").lines
        self.assertEqual(len(log), 4)
        self.assertTrue(log[3].startswith("2024-03-01  import  facts.jsonl"))
        shown = self.on_base("show", "capital-ner", "--json")
        self.assertEqual(json.loads(shown.text)["recorded"], "2024-03-01")

    def test_an_existing_file_is_never_overwritten(self):
        self.write("basin.db", "mine")
        self.expect(self.sources("init", "basin.db", "--from", "records"),
                    FAILED, err="left as it is")
        self.assertEqual(self.base.read_bytes(), b"mine")

    def test_a_refused_row_is_named_and_nothing_enters(self):
        self.make()
        before = self.base.read_bytes()
        self.write("more.jsonl", FACT.replace("capital-ner", "new") %
                   "NER/niamey" + FACT.replace("capital-ner", "b") % "NER/x")
        result = self.on_base("import", "more.jsonl")
        self.expect(result, INCOMPLETE,
                    err='more.jsonl:2: fact "b": value entity "NER/x" is not '
                        "in the base")
        self.assertIn("nothing was imported", result.err)
        self.assertEqual(result.out, b"")
        self.assertEqual(self.base.read_bytes(), before)

    def test_a_dry_run_changes_nothing(self):
        self.make()
        before = self.base.read_bytes()
        self.write("more.jsonl", FACT.replace("capital-ner", "new") %
                   "NER/niamey")
        self.expect(self.on_base("import", "more.jsonl", "--dry-run"), CLEAN,
                    out="would enter")
        self.assertEqual(self.base.read_bytes(), before)

    def test_a_corrected_fact_keeps_what_it_said_before(self):
        self.make()
        self.write("right.jsonl", FACT % "NER")
        self.expect(self.on_base("import", "right.jsonl"), CLEAN,
                    out="1 changed")
        self.expect(self.on_base("show", "capital-ner"), CLEAN,
                    out="1 version, the last: ")

    def test_a_document_enters_by_its_front_matter(self):
        self.make()
        self.write("bulletin.fr.md", NOTE)
        self.expect(self.on_base("add", "bulletin.fr.md"), CLEAN,
                    out="passage")
        found = self.on_base("search", "étiage")
        self.expect(found, CLEAN, out="passage\n  doc/")
        self.assertIn("nothing in: entity, fact", found.text)
        ident = [line.split()[0] for line in found.lines if "#1" in line][0]
        self.expect(self.on_base("show", ident), CLEAN,
                    out="published 2024-02-01")

    def test_a_document_of_an_unknown_publisher_needs_its_tier(self):
        self.make()
        self.write("note.md", "# Note\n\nThe river rises.\n")
        words = ["note.md", "--publisher", "Gossip Weekly"]
        self.expect(self.on_base("add", *words), INCOMPLETE, err="--tier")
        self.expect(self.on_base("add", *words, "--tier", "4"), CLEAN,
                    err="undated")

    def test_figures_enter_once_their_series_has_a_card(self):
        self.make()
        self.write("rain.csv", "entity,2021,2022\nNiger,301.5,288\n")
        self.expect(self.on_base("add", "rain.csv"), INCOMPLETE,
                    err='no series "rain"')
        self.write("series.jsonl", '{"id":"rain","indicator":"rainfall",'
                   '"unit":"mm","document":"doc/atlas"}\n')
        self.expect(self.on_base("add", "series.jsonl", "rain.csv"), CLEAN,
                    out="2 new")

    def test_show_and_search_say_what_is_not_there(self):
        self.make()
        self.expect(self.on_base("show", "nobody"), INCOMPLETE,
                    err="no record has this id")
        self.expect(self.on_base("search", "nowhere"), CLEAN,
                    out="nothing in: entity, fact, document, passage, "
                        "published_check")
        self.expect(self.on_base("list", "gossip"), FAILED,
                    err='no kind of record "gossip"')

    def test_the_base_is_written_as_text_and_built_again(self):
        self.make()
        self.expect(self.on_base("export", "text"), CLEAN, out="facts.jsonl")
        self.expect(self.sources("init", "again.db", "--from", "text"), CLEAN,
                    out=self.revision())
        self.expect(self.on_base("export", "text"), FAILED, err="not empty")

    def test_verify_finds_one_changed_byte(self):
        self.make()
        self.expect(self.on_base("verify"), CLEAN, out="whole")
        data = self.base.read_bytes()
        at = data.rindex(b"Niamey is the capital")
        self.base.write_bytes(data[:at] + b"M" + data[at + 1:])
        self.expect(self.on_base("verify"), FAILED, err="checksum")

    def test_audit_asks_its_questions(self):
        self.make()
        self.expect(self.on_base("audit"), CLEAN, out="undated           0")
        self.expect(self.on_base("audit", "unlicensed"), CLEAN)
        self.expect(self.on_base("audit", "beauty"), FAILED,
                    err='no question "beauty"')

    def test_wrong_words_are_refused(self):
        for words, message in (
                (["init"], "name one file"),
                (["import", "x.jsonl", "--db", "none.db"], "no base here"),
                (["add", "x.md"], "--db FILE"),
                (["import", "--db", "basin.db"], "name the files"),
                (["init", "x.db", "--from", "nowhere"], "no such folder"),
                (["add", "x.md", "--db", "basin.db", "--tier", "9"], "no tier"),
                (["add", "x.md", "--db", "basin.db", "--recorded", "today"],
                 "no day")):
            with self.subTest(words):
                result = self.sources(*words)
                self.expect(result, FAILED, err=message)
                self.assertEqual(result.out, b"")

    def test_help_names_every_command(self):
        result = attest("sources", "--help")
        for name in ("init", "add", "import", "list", "show", "search",
                     "verify", "audit", "log", "export"):
            self.expect(result, CLEAN, out=name)


if __name__ == "__main__":
    program.main()

#!/usr/bin/env python3
"""A curator's day: a base is made, fed, corrected, looked into, checked and
written out as text; what is wrong with a file is said and changes nothing."""
import json
import pathlib
import shutil
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
        self.assertTrue(log[3].startswith("#4  2024-03-01  import  facts.jsonl"))
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

    def test_what_is_changed_can_be_told_and_undone(self):
        self.make()
        before = self.revision()
        why = ["--reason", "the atlas was wrong", "--by", "ana"]
        self.expect(self.on_base("supersede", "capital-ner",
                                 "value.entity=NER", *why), CLEAN,
                    out="value.entity: NER/niamey -> NER")
        self.expect(self.on_base("diff", "2"), CLEAN, out="~ fact capital-ner")
        self.expect(self.on_base("retire", "doc/atlas", *why), CLEAN,
                    out="- fact capital-ner")
        self.expect(self.on_base("show", "capital-ner"), CLEAN,
                    out="retired: the atlas was wrong")
        self.expect(self.on_base("undo", "2"), FAILED,
                    err="changed again by line #3; undo that first")
        self.expect(self.on_base("undo", "3", "--dry-run"), CLEAN,
                    out="nothing was changed")
        self.expect(self.on_base("undo", "3"), CLEAN, out="+ fact capital-ner")
        self.expect(self.on_base("undo", "#2"), CLEAN)
        self.assertEqual(self.revision(), before)
        self.expect(self.on_base("verify"), CLEAN, out="whole")
        self.assertIn("by ana", self.on_base("log").text)

    def test_a_change_that_does_not_hold_changes_nothing(self):
        self.make()
        before = self.base.read_bytes()
        for words, code, message in (
                (["supersede", "capital-ner", "document=doc/x", "--reason",
                  "x"], INCOMPLETE, 'document "doc/x" is not in the base'),
                (["supersede", "capital-ner", "polarity=maybe", "--reason",
                  "x"], INCOMPLETE, "polarity"),
                (["supersede", "capital-ner", "note=x"], FAILED, "--reason"),
                (["supersede", "capital-ner", "note", "--reason", "x"],
                 FAILED, "not FIELD=VALUE"),
                (["supersede", "nobody", "note=x", "--reason", "x"],
                 INCOMPLETE, "no record has this id"),
                (["retire", "nobody", "--reason", "x"], INCOMPLETE,
                 "no record has this id"),
                (["review", "nobody", "--by", "ana"], INCOMPLETE,
                 "no record has this id"),
                (["impact", "nobody"], INCOMPLETE, "no record has this id"),
                (["rank", "capital-ner", "deprecated"], FAILED, "--reason"),
                (["rank", "capital-ner", "best", "--reason", "x"],
                 INCOMPLETE, "preferred, normal or deprecated"),
                (["retire", "doc/atlas"], FAILED, "--reason"),
                (["undo", "1"], FAILED, "changed no record"),
                (["undo", "9"], INCOMPLETE, "no line #9"),
                (["diff", "9"], INCOMPLETE, "no line #9"),
                (["restore", "./basin.db"], FAILED, "the base itself"),
                (["undo", "yesterday"], FAILED, "no line of the log"),
                (["review", "capital-ner"], FAILED, "--by"),
                (["merge", "doc/atlas", "doc/x"], INCOMPLETE, "doc/x"),
                (["split", "doc/atlas"], INCOMPLETE, "so already"),
                (["link", "Q1032", "nobody"], INCOMPLETE, "no entity"),
                (["link", "Niger", "NER"], INCOMPLETE, "already")):
            with self.subTest(words):
                self.expect(self.on_base(*words), code, err=message)
                self.assertEqual(self.base.read_bytes(), before)

    def test_one_changed_byte_of_what_was_said_before_is_found(self):
        self.make()
        self.expect(self.on_base("supersede", "capital-ner", "note=first",
                                 "--reason", "x"), CLEAN)
        self.expect(self.on_base("supersede", "capital-ner", "note=second",
                                 "--reason", "x"), CLEAN)
        self.expect(self.on_base("verify"), CLEAN)
        data = self.base.read_bytes()
        at = data.rindex(b'"note":"first"')
        self.base.write_bytes(data[:at + 8] + b"F" + data[at + 9:])
        self.expect(self.on_base("verify"), FAILED, err="chain is broken")

    def test_a_backup_is_restored_and_what_it_replaced_is_kept(self):
        self.make()
        before = self.revision()
        self.expect(self.on_base("backup", "copy.db"), CLEAN, out=before)
        self.expect(self.on_base("backup", "copy.db"), FAILED,
                    err="left as it is")
        self.expect(self.on_base("retire", "doc/atlas", "--reason", "x"),
                    CLEAN)
        self.expect(self.on_base("restore", "copy.db"), CLEAN, out=before)
        self.assertEqual(self.revision(), before)
        self.assertTrue((self.folder / "basin.db.replaced").exists())
        (self.folder / "broken.db").write_bytes(
            (self.folder / "copy.db").read_bytes()[:9000])
        self.expect(self.on_base("restore", "broken.db"), FAILED)
        self.assertEqual(self.revision(), before)

    def test_a_reviewed_fact_is_not_due(self):
        self.make()
        self.expect(self.on_base("audit", "due", "--today", "2030-01-01"),
                    CLEAN, out="fact capital-ner")
        self.expect(self.on_base("review", "capital-ner", "--by", "ana",
                                 "--recorded", "2029-12-01"), CLEAN)
        self.expect(self.on_base("audit", "due", "--today", "2030-01-01"),
                    CLEAN, out="due               0")
        self.expect(self.on_base("review", "capital-ner", "--by", "bo",
                                 "--doubt", "--reason", "moved?"), CLEAN)
        self.expect(self.on_base("audit", "doubted"), CLEAN,
                    out="fact capital-ner: doubted: moved? by bo")

    def test_an_old_base_is_brought_up_to_date(self):
        bases = pathlib.Path(__file__).parent.parent / "data" / "bases"
        for name in ("schema1.db", "schema2.db", "schema3.db"):
            with self.subTest(name):
                shutil.copy(bases / name, self.base)
                self.expect(self.on_base("list"), FAILED, err="migrate")
                self.expect(self.on_base("migrate", "--backup", name), CLEAN,
                            out="as it was: " + name)
                self.expect(self.on_base("verify"), CLEAN)
                self.expect(self.on_base("show", "capital-ner"), CLEAN)

    def test_a_base_of_this_schema_stays_readable(self):
        # A schema that changes without a new number would refuse it.
        bases = pathlib.Path(__file__).parent.parent / "data" / "bases"
        shutil.copy(bases / "schema4.db", self.base)
        self.expect(self.on_base("migrate"), CLEAN, out="is up to date")
        self.expect(self.on_base("verify"), CLEAN)
        self.expect(self.on_base("show", "capital-ner"), CLEAN)

    def test_help_names_every_command(self):
        result = attest("sources", "--help")
        for name in ("init", "add", "import", "list", "show", "search",
                     "verify", "audit", "log", "export", "supersede", "rank",
                     "retire", "undo", "review", "merge", "split", "names",
                     "link", "diff", "impact", "coverage", "backup",
                     "restore", "migrate"):
            self.expect(result, CLEAN, out=name)


if __name__ == "__main__":
    program.main()

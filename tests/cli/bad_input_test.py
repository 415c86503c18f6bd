#!/usr/bin/env python3
"""Bad input of every kind: a message that names it, the right exit code, and
nothing lost of what was good."""
import io
import json
import os
import resource
import sqlite3
import stat
import subprocess
import unittest
import zipfile

import program
import small_base
from program import CLEAN, FAILED, FINDINGS, INCOMPLETE, Case, attest

DOCX = ("<?xml version='1.0'?><w:document xmlns:w='http://schemas."
        "openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r>"
        "<w:t>%s</w:t></w:r></w:p></w:body></w:document>")


def docx(body, **parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", body)
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


class BadInput(Case):
    def setUp(self):
        super().setUp()
        self.base = small_base.write(self.folder / "base")
        self.good = self.write("good.fr.md", small_base.FALSE_FR)

    def check(self, *words, **more):
        return attest("check", *words, "--only-against", "--against",
                      *self.base, "--no-progress", cwd=self.folder, **more)

    def test_a_report_never_replaces_what_the_run_reads(self):
        with open(self.good, encoding="utf-8") as file:
            before = file.read()
        self.expect(self.check(self.good, "-o", self.good), FAILED,
                    err="would replace an article")
        with open(self.good, encoding="utf-8") as file:
            self.assertEqual(file.read(), before)
        self.expect(self.check(self.good, "--report", "json=r.out", "--report",
                               "csv=r.out"), FAILED, err="another report")

    def test_paths_beside_json_lines_are_refused(self):
        self.expect(self.check(self.good, "--jsonl"), FAILED,
                    err="takes no path")

    def lost_nothing_but(self, bad, message, **more):
        """`bad` fails by itself, and beside a good article, which stays."""
        for words in ([bad], [bad, self.good]):
            result = self.check(*words, "--format", "json", **more)
            self.expect(result, INCOMPLETE, err=message)
            self.assertIn(os.path.basename(bad), result.err)
            report = json.loads(result.out)
            self.assertEqual(len(report["failures"]), 1)
            self.assertEqual(len(report["articles"]), len(words) - 1)

    # Articles ------------------------------------------------------------

    def test_a_missing_file(self):
        self.lost_nothing_but("absent.md", "")

    def test_an_empty_file(self):
        self.write("empty.md", "")
        self.lost_nothing_but("empty.md", "empty")
        self.write("blank.txt", " \n\n\t\n")
        self.lost_nothing_but("blank.txt", "")

    def test_a_word_without_end_is_no_fault_of_the_base(self):
        result = None
        self.write("long.md", "# Niger\n\nNiamey " + "a" * 1_200_000 +
                   " is the capital of Niger.\n")
        for name in ("good.fr.md", "long.md"):
            result = self.check(name, "--fail-on", "none")
            self.expect(result, CLEAN)
        self.assertNotIn("record", result.err)

    def test_binary_files(self):
        self.write("image.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
        self.lost_nothing_but("image.txt", "")
        self.write("zeros.md", bytes(5000))
        self.lost_nothing_but("zeros.md", "")
        self.write("program", b"\x7fELF" + bytes(range(256)) * 9)
        self.lost_nothing_but("program", "")

    def test_a_wrong_encoding(self):
        self.write("cut.md", b"Le d\xc3\xa9part \xe2\x82")
        self.write("mixed.md", "Le départ ".encode() + b"\xff\xfe\x81\x8d" * 9)
        for name in ("cut.md", "mixed.md"):
            result = self.check(name)
            self.assertIn(result.code, (CLEAN, INCOMPLETE), result.err)
            if result.code == INCOMPLETE:
                self.assertIn(name, result.err)

    def test_a_huge_file_is_refused_before_it_is_read(self):
        with open(self.folder / "huge.md", "wb") as file:
            file.truncate(3 << 30)  # sparse
        self.lost_nothing_but("huge.md", "")

    def test_huge_standard_input(self):
        shell = (f"head -c 80000000 /dev/zero | '{program.PROGRAM}' check - "
                 "--only-against --against base/facts.jsonl")
        done = subprocess.run(["bash", "-c", shell], cwd=self.folder,
                              capture_output=True, timeout=60)
        self.assertEqual(done.returncode, INCOMPLETE, done.stderr)
        self.assertIn(b"standard input", done.stderr)

    def test_truncated_and_foreign_docx(self):
        whole = docx(DOCX % "French troops left Niger.")
        self.write("cut.docx", whole[:len(whole) // 2])
        self.lost_nothing_but("cut.docx", "")
        self.write("text.docx", "not a Word document")
        self.lost_nothing_but("text.docx", "")
        self.write("xml.docx", docx("<w:document"))
        self.lost_nothing_but("xml.docx", "")

    def test_a_docx_bomb(self):
        self.write("bomb.docx", docx(DOCX % ("a" * 200_000_000)))
        self.lost_nothing_but("bomb.docx", "")

    def test_a_docx_with_too_many_parts(self):
        parts = {f"word/p{i}.xml": "x" for i in range(5000)}
        self.write("many.docx", docx(DOCX % "x", **parts))
        self.lost_nothing_but("many.docx", "")

    def test_html_nested_a_hundred_thousand_deep(self):
        self.write("deep.html", "<b>" * 100_000 + "French troops left Niger.")
        result = self.check("deep.html", self.good, "--format", "json",
                            timeout=30)
        self.assertIn(result.code, (FINDINGS, INCOMPLETE), result.err)
        report = json.loads(result.out)
        self.assertEqual(len(report["articles"]) + len(report["failures"]), 2)

    def test_a_folder_of_none(self):
        (self.folder / "void").mkdir()
        self.lost_nothing_but("void", "no article")

    def test_pipes_are_read_and_endless_devices_refused(self):
        shell = (f"'{program.PROGRAM}' check <(cat good.fr.md) /dev/zero "
                 "--only-against --against base/*.jsonl")
        done = subprocess.run(["bash", "-c", shell], cwd=self.folder,
                              capture_output=True, timeout=60)
        self.assertEqual(done.returncode, INCOMPLETE, done.stderr)
        self.assertIn(b"/dev/zero", done.stderr)
        self.assertEqual(done.stderr.count(b"\n"), 1, done.stderr)

    def test_a_file_that_may_not_be_read(self):
        path = self.write("secret.md", "x")
        path.chmod(0)
        if os.access(path, os.R_OK):
            self.skipTest("this user may read everything")
        self.lost_nothing_but("secret.md", "")

    def test_a_name_that_is_no_text(self):
        name = os.fsencode(self.folder) + b"/\xff\x1b[31m.md"
        with open(name, "wb") as file:
            file.write(small_base.FALSE_FR.encode())
        result = attest("check", os.fsdecode(name), "--only-against",
                        "--against", *self.base, "--format", "json")
        self.expect(result, FINDINGS)
        json.loads(result.out)

    # Sources -------------------------------------------------------------

    def test_ad_hoc_sources_that_are_none(self):
        self.write("none.pdf", "%PDF-1.4")
        for words, message in ((["absent.jsonl"], "absent.jsonl"),
                               (["none.pdf"], "none.pdf")):
            result = attest("check", self.good, "--only-against", "--against",
                            *words, cwd=self.folder)
            self.assertIn(result.code, (FAILED, INCOMPLETE), result.err)
            self.assertIn(message, result.err)

    def test_a_record_that_is_none_is_named_with_its_line(self):
        path = self.write("base/facts.jsonl",
                          json.dumps(small_base.FACTS[0]) + "\n{broken\n")
        result = self.check(self.good)
        self.expect(result, INCOMPLETE, err="facts.jsonl:2")
        self.assertTrue(path.exists())

    def test_figures_of_an_unknown_entity_are_named_with_their_line(self):
        self.write("rain.csv", "entity,period,value\nNER,2023,5\n"
                               "Niger,2022,4\nAtlantis,2023,6\n")
        for words in (["rain.csv", *self.base], [*self.base, "rain.csv"]):
            result = attest("check", self.good, "--only-against", "--format",
                            "json", "--against", *words, cwd=self.folder)
            self.expect(result, INCOMPLETE, err="rain.csv:4")
            self.assertIn("Atlantis", result.err)
            self.assertEqual([failure["where"] for failure
                              in json.loads(result.out)["failures"]],
                             ["rain.csv:4"])

    def test_databases_that_are_none(self):
        self.write("empty.db", "")
        self.write("text.db", "hello " * 1000)
        self.write("header.db", b"SQLite format 3\x00" + b"\x07" * 4096)
        for name in ("absent.db", "empty.db", "text.db", "header.db", "."):
            with self.subTest(name):
                result = attest("check", self.good, "--db", name,
                                cwd=self.folder)
                self.expect(result, FAILED, err=name)
                self.assertEqual(result.out, b"")
        self.assertFalse((self.folder / "absent.db").exists())

    def made_base(self):
        path = self.folder / "made.db"
        result = attest("sources", "init", path, "--from",
                        self.folder / "base")
        self.expect(result, CLEAN)
        return path

    def refused(self, path, message):
        result = attest("check", self.good, "--db", path)
        self.expect(result, FAILED, err=message)
        self.assertIn(path.name, result.err)
        self.assertEqual(result.out, b"")

    def test_a_whole_database_decides(self):
        path = self.made_base()
        before = path.read_bytes()
        result = attest("check", self.good, "--db", path)
        self.expect(result, FINDINGS)
        self.expect(attest("check", self.good, env={"ATTEST_DB": str(path)}),
                    FINDINGS)
        self.assertEqual(path.read_bytes(), before, "checking writes nothing")

    def test_a_database_of_another_program(self):
        path = self.folder / "foreign.db"
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE recipe (name TEXT)")
        other.commit()
        other.close()
        self.refused(path, "")

    def test_a_database_of_a_newer_program(self):
        path = self.made_base()
        newer = sqlite3.connect(path)
        newer.execute("PRAGMA user_version = 999")
        newer.commit()
        newer.close()
        self.refused(path, "newer")

    def test_a_damaged_database(self):
        whole = bytearray(self.made_base().read_bytes())
        cut = self.write("cut.db", bytes(whole[:len(whole) // 2]))
        self.refused(cut, "")
        for at in range(4096, len(whole), 4096):  # every page but the first
            whole[at:at + 64] = b"\xa5" * 64
        self.refused(self.write("torn.db", bytes(whole)), "")

    def test_a_database_that_another_program_writes_to(self):
        path = self.made_base()
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        # It is read as it was; it cannot be written to as well.
        self.expect(attest("check", self.good, "--db", path), FINDINGS)
        self.expect(attest("sources", "import", self.base[0], "--db", path),
                    FAILED, err="locked")
        holder.execute("ROLLBACK")
        holder.close()
        self.expect(attest("sources", "import", self.base[0], "--db", path),
                    CLEAN)

    # Writing -------------------------------------------------------------

    def test_a_report_that_does_not_fit_leaves_the_old_one(self):
        old = self.write("report.json", "the old report")
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512))
        done = subprocess.run(
            [program.PROGRAM, "check", str(self.good), "--only-against",
             "--against", *map(str, self.base), "-f", "json", "-o", "report.json"],
            cwd=self.folder, capture_output=True, preexec_fn=limit, timeout=60)
        self.assertEqual(done.returncode, FAILED, done.stderr)
        self.assertIn(b"report.json", done.stderr)
        self.assertEqual(old.read_text(), "the old report")
        self.assertEqual([p.name for p in self.folder.glob("report*")],
                         ["report.json"])

    def test_a_full_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        self.expect(self.check(self.good, "-o", "/dev/full"), FAILED,
                    err="/dev/full")
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/full").st_mode))
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [program.PROGRAM, "check", str(self.good), "--only-against",
                 "--against", *map(str, self.base)], stdout=full,
                stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, FAILED)

    def test_places_where_no_report_can_stand(self):
        for path in ("absent/report.json", "base"):
            self.expect(self.check(self.good, "-f", "json", "-o", path),
                        FAILED, err=path)

    def test_one_report_that_fails_does_not_cost_the_others(self):
        result = self.check(self.good, "--report", "json=absent/r.json",
                            "--report", "csv=r.csv")
        self.expect(result, FAILED, err="absent/r.json")
        self.assertTrue((self.folder / "r.csv").exists())

    def test_a_closed_pipe_keeps_the_exit_code(self):
        for name in range(300):
            self.write(f"many/{name:03}.md", small_base.FALSE_FR)
        shell = (f"'{program.PROGRAM}' check many --only-against --against "
                 "base/*.jsonl --no-progress | head -n 1 >/dev/null; "
                 "echo ${PIPESTATUS[0]}")
        done = subprocess.run(["bash", "-c", shell], cwd=self.folder,
                              capture_output=True, timeout=120)
        self.assertEqual(done.stdout.strip(), str(FINDINGS).encode())
        self.assertEqual(done.stderr, b"")


if __name__ == "__main__":
    program.main()

#!/usr/bin/env python3
"""attest check and claims: inputs, exit codes, reports, settings."""
import json
import unittest

import program
import small_base
from program import CLEAN, FAILED, FINDINGS, INCOMPLETE, Case, attest


class Check(Case):
    def setUp(self):
        super().setUp()
        self.base = small_base.write(self.folder / "base")
        for name, text in (("true.fr.md", small_base.TRUE_FR),
                           ("true.en.md", small_base.TRUE_EN),
                           ("false.fr.md", small_base.FALSE_FR),
                           ("false.en.md", small_base.FALSE_EN),
                           ("nothing.md", small_base.NOTHING)):
            self.write(f"drafts/{name}", text)
        self.drafts = self.folder / "drafts"

    def check(self, *words, **more):
        return attest("check", *words, "--only-against", "--against",
                      *self.base, cwd=self.folder, **more)

    def report(self, *words, **more):
        result = self.check(*words, "--format", "json", **more)
        return result, json.loads(result.out) if result.out else None

    def labels(self, report):
        return [claim["verdict"]["label"] for article in report["articles"]
                for claim in article["claims"]]

    def paths(self, report):
        return [a.get("path") or a["article"]["path"]
                for a in report["articles"]]

    # Exit codes ----------------------------------------------------------

    def test_a_true_draft_is_clean_in_both_languages(self):
        for name in ("true.fr.md", "true.en.md"):
            with self.subTest(name):
                result, report = self.report(self.drafts / name)
                self.expect(result, CLEAN)
                self.assertEqual(self.labels(report), ["supported"])

    def test_a_false_draft_is_a_finding_in_both_languages(self):
        for name in ("false.fr.md", "false.en.md"):
            with self.subTest(name):
                result, report = self.report(self.drafts / name)
                self.expect(result, FINDINGS)
                self.assertEqual(self.labels(report), ["refuted"])

    def test_fail_on_decides_what_a_finding_is(self):
        false, true = self.drafts / "false.fr.md", self.drafts / "true.fr.md"
        for draft, words, code in (
                (false, "none", CLEAN), (false, "refuted", FINDINGS),
                (false, "conflicting", CLEAN), (false, "error", FINDINGS),
                (false, "conflicting,refuted", FINDINGS),
                (true, "error", CLEAN), (true, "supported", FINDINGS),
                (true, "note", CLEAN)):
            with self.subTest(words):
                self.expect(self.check(draft, "--fail-on", words), code)
        self.expect(self.check(false, "--fail-on", "refuted,wrong"), FAILED,
                    err='no label "wrong"')

    def test_an_input_that_is_not_read_makes_the_run_incomplete(self):
        result, report = self.report(self.drafts / "false.fr.md", "absent.md")
        self.expect(result, INCOMPLETE, err="absent.md")
        self.assertEqual(self.labels(report), ["refuted"])
        self.assertEqual(len(report["failures"]), 1)

    # Inputs --------------------------------------------------------------

    def test_a_folder_gives_its_articles_in_order(self):
        self.write("drafts/deep/er/one.txt", "Rien.")
        self.write("drafts/notes.xyz", "not an article")
        self.write("drafts/.git/x.md", "hidden")
        result, report = self.report("drafts")
        self.assertEqual(self.paths(report), [
            "drafts/deep/er/one.txt", "drafts/false.en.md",
            "drafts/false.fr.md", "drafts/nothing.md", "drafts/true.en.md",
            "drafts/true.fr.md"])
        self.expect(result, FINDINGS)

    def test_a_pattern_that_no_shell_has_widened(self):
        _, report = self.report("drafts/tr*.md")
        self.assertEqual(self.paths(report),
                         ["drafts/true.en.md", "drafts/true.fr.md"])
        result, report = self.report("drafts/x*.md")
        self.expect(result, INCOMPLETE, err="matches")

    def test_a_list_of_files(self):
        listed = "drafts/true.fr.md\ndrafts/true.en.md\n\n"
        path = self.write("list.txt", listed)
        both = ["drafts/true.en.md", "drafts/true.fr.md"]
        for words, stdin in ((["--files-from", path], ""),
                             (["--files-from", "-"], listed),
                             (["--files-from", "-"],
                              listed.replace("\n", "\0")),
                             (["--files-from", "-"],
                              listed.replace("\n", "\r\n"))):
            _, report = self.report(*words, stdin=stdin)
            self.assertEqual(self.paths(report), both)
        self.expect(self.check("--files-from", "absent.txt"), FAILED,
                    err="absent.txt")

    def test_standard_input_is_an_article(self):
        result, report = self.report("-", stdin=small_base.FALSE_EN)
        self.expect(result, FINDINGS)
        self.assertEqual(self.paths(report), ["-"])
        result = self.check("-", "--files-from", "-", stdin="x")
        self.expect(result, FAILED, err="twice")

    def test_no_article_is_a_wrong_call(self):
        self.expect(self.check(), FAILED, err="no article")

    # Options -------------------------------------------------------------

    def test_days_and_numbers_that_are_none(self):
        for words, message in (
                (["--date", "2024-02-30"], "2024-02-30"),
                (["--date", "yesterday"], "is no day"),
                (["--as-of", "12/04/2024"], "is no day"),
                (["--known-at", ""], "is no day"),
                (["--jobs", "0"], "--jobs"), (["--jobs", "many"], "--jobs"),
                (["--format", "pdf"], 'no report format "pdf"'),
                (["--report", "json"], "FORMAT=FILE"),
                (["--report", "pdf=x"], 'no report format "pdf"'),
                (["--lang", "tlh"], "tlh"),
                (["--report-lang", "tlh"], "tlh")):
            with self.subTest(words):
                result = self.check(self.drafts / "true.fr.md", *words)
                self.expect(result, FAILED, err=message)
                self.assertEqual(result.out, b"")

    def test_what_was_known_by_a_day(self):
        draft = self.drafts / "true.fr.md"
        _, report = self.report(draft, "--known-at", "2023-12-31")
        self.assertEqual(self.labels(report), ["supported"])
        _, report = self.report(draft, "--known-at", "2023-12-01")
        self.assertEqual(self.labels(report), ["not_enough_evidence"])

    # Reports -------------------------------------------------------------

    def test_many_reports_from_one_run(self):
        draft = self.drafts / "false.fr.md"
        result = self.check(draft, "-f", "json", "-o", "out.json",
                            "--report", "sarif=out.sarif",
                            "--report", "html=out.html")
        self.expect(result, FINDINGS)
        self.assertEqual(result.out, b"")
        self.assertEqual(json.loads((self.folder / "out.json").read_bytes()),
                         self.report(draft)[1])
        self.assertIn("runs", json.loads(
            (self.folder / "out.sarif").read_text("utf-8")))
        self.assertIn("<html", (self.folder / "out.html").read_text("utf-8"))

    def test_the_name_of_the_output_tells_its_format(self):
        self.check(self.drafts / "true.fr.md", "--output", "r.json")
        json.loads((self.folder / "r.json").read_bytes())

    def test_no_colours_without_a_terminal(self):
        self.assertNotIn("\x1b", self.check(self.drafts / "true.fr.md").text)

    # explain and replay --------------------------------------------------

    def test_replay_comes_to_the_same_bytes(self):
        self.check("drafts", "absent.md", "drafts/x*.md", "-", "--format",
                   "json", "-o", "r.json", "--as-of", "2024-05-01",
                   stdin=small_base.FALSE_EN)
        for jobs in ("1", "3"):
            result = attest("replay", "r.json", "--jobs", jobs,
                            cwd=self.folder)
            self.expect(result, CLEAN, out="byte for byte")
        self.write("drafts/true.fr.md", small_base.FALSE_FR)
        self.expect(attest("replay", "r.json", cwd=self.folder), FINDINGS,
                    out="differs")

    def test_replay_of_embedded_inputs_needs_no_files(self):
        self.check("drafts", "--format", "json", "-o", "r.json",
                   "--embed-inputs")
        for draft in self.drafts.iterdir():
            draft.unlink()
        self.expect(attest("replay", "r.json", cwd=self.folder), CLEAN)

    def test_replay_and_explain_refuse_what_is_no_report(self):
        whole = self.check("drafts", "--format", "json").text
        for name, text in (("cut.json", whole[:len(whole) // 2]),
                           ("other.json", '{"a": 1}'), ("empty.json", ""),
                           ("list.json", "[]")):
            self.write(name, text)
            for words in (["replay", name], ["explain", name, "x"]):
                self.expect(attest(*words, cwd=self.folder), FAILED, err=name)
        self.expect(attest("replay", "absent.json"), FAILED, err="absent.json")

    def test_explain_tells_a_verdict_in_both_languages(self):
        result, report = self.report(self.drafts / "false.fr.md")
        claim = report["articles"][0]["claims"][0]["id"]
        self.write("r.json", result.out)
        texts = [attest("explain", "r.json", claim, "--lang", code,
                        cwd=self.folder) for code in ("fr", "en")]
        for text in texts:
            self.expect(text, CLEAN, out="2023")
        self.assertNotEqual(texts[0].text, texts[1].text)
        for wrong, message in (("nosuch", "nosuch"), ("", "is empty")):
            self.expect(attest("explain", "r.json", wrong, cwd=self.folder),
                        FAILED, err=message)

    def test_explain_says_whether_the_base_is_still_the_same(self):
        self.expect(attest("sources", "init", self.folder / "a.db", "--from",
                           self.folder / "base"), CLEAN)
        result = attest("check", self.drafts / "false.fr.md", "--db", "a.db",
                        "--format", "json", "--fail-on", "none",
                        cwd=self.folder)
        self.expect(result, CLEAN)
        self.write("r.json", result.out)
        words = ["explain", "r.json", "1", "--lang", "en", "--db", "a.db"]
        self.expect(attest(*words, cwd=self.folder), CLEAN,
                    out="a.db still is the one that decided")
        self.expect(attest("sources", "retire", "withdrawal", "--reason", "x",
                           "--db", "a.db", cwd=self.folder), CLEAN)
        self.expect(attest(*words, cwd=self.folder), CLEAN,
                    out="has changed since")

    # Settings ------------------------------------------------------------

    def test_the_nearest_attest_toml_counts(self):
        names = ", ".join(f"'base/{path.name}'" for path in self.base)
        self.write("attest.toml", f"only-against = true\n"
                   f"against = [{names}]\nfail-on = 'none'\n")
        draft = self.drafts / "false.fr.md"
        self.expect(attest("check", draft, cwd=self.drafts), CLEAN)
        self.expect(attest("check", draft, "--fail-on", "refuted",
                           cwd=self.drafts), FINDINGS)
        self.expect(attest("check", draft, cwd=self.drafts,
                           env={"ATTEST_FAIL_ON": "refuted"}), FINDINGS)

    def test_a_malformed_attest_toml_names_its_line(self):
        self.write("attest.toml", "jobs = 2\nfail_on = 'none'\n")
        self.expect(self.check(self.drafts / "true.fr.md"), FAILED,
                    err="attest.toml:2: no setting \"fail_on\"")

    # claims --------------------------------------------------------------

    def test_claims_come_without_verdicts(self):
        words = ["claims", self.drafts, "--against", *self.base]
        result = attest("claims", self.drafts, "--format", "json")
        self.expect(result, CLEAN)
        claims = [claim for article in json.loads(result.out)["articles"]
                  for claim in article["claims"]]
        self.assertTrue(claims)
        for claim in claims:
            self.assertNotIn("verdict", claim)
            self.assertIn("statement", claim)
        result = attest("claims", self.drafts / "true.fr.md")
        self.expect(result, CLEAN, out="true.fr.md:7:")
        self.expect(attest("claims", self.drafts, "--format", "sarif"), FAILED,
                    err='no format "sarif"')


if __name__ == "__main__":
    program.main()

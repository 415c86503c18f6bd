#!/usr/bin/env python3
"""attest check --jsonl and claims --jsonl: texts, claims, their own evidence.
"""
import json
import unittest

import program
import small_base
from program import CLEAN, FAILED, FINDINGS, INCOMPLETE, Case, attest

LEFT = {"text": "The last French troops left Niger on 22 December 2023.",
        "title": "Withdrawal", "date": "2023-12-23", "publisher": "Gazette"}
PARTI = {"text": "Les dernières troupes françaises ont quitté le Niger le 22 "
                 "décembre 2023.", "date": "2023-12-23"}
TRUE_CLAIMS = ["French troops left Niger before the end of 2023.",
               "Les troupes françaises ont quitté le Niger avant la fin 2023."]
FALSE_CLAIMS = ["French troops left Niger in June 2022.",
                "Les troupes françaises ont quitté le Niger en juin 2022."]


class CheckLines(Case):
    def setUp(self):
        super().setUp()
        self.base = small_base.write(self.folder / "base")

    def ask(self, command, lines, *words, base=None):
        text = "".join(x if isinstance(x, str) else json.dumps(x) + "\n"
                       for x in lines)
        used = ["--against", *(self.base if base is None else base)]
        if command == "check":
            used.insert(0, "--only-against")
            result = attest(command, "--jsonl", *used, *words, stdin=text)
        else:
            result = attest(command, "--jsonl", *words, stdin=text)
        return result, [json.loads(line) for line in result.lines]

    def test_a_claim_is_judged_by_the_evidence_of_its_line(self):
        names = self.base[:-1]  # everything but the facts
        for evidence in (LEFT, PARTI):
            lines = [{"id": i, "claim": claim, "date": "2024-04-12",
                      "evidence": [evidence]}
                     for i, claim in enumerate(TRUE_CLAIMS + FALSE_CLAIMS)]
            result, out = self.ask("check", lines, base=names)
            self.expect(result, FINDINGS)
            self.assertEqual([x["verdict"] for x in out],
                             ["supported"] * 2 + ["refuted"] * 2, evidence)

    def test_a_title_in_passing_carries_no_sentence(self):
        people = self.folder / "people.jsonl"
        people.write_text(json.dumps(
            {"id": "person/tiani", "type": "person", "names": [
                {"name": "Abdourahamane Tiani", "language": "",
                 "form": "name"}]}) + "\n")
        says = [("The president of Niger, Abdourahamane Tiani, put on his "
                 "uniform.",
                 "Abdourahamane Tiani is the president of Niger."),
                ("Le président du Niger, Abdourahamane Tiani, a mis son "
                 "uniforme.",
                 "Abdourahamane Tiani est le président du Niger.")]
        lines = [{"id": i, "claim": text, "date": "2024-04-12",
                  "evidence": [{"text": given, "date": "2024-04-10"}]}
                 for text, given in says for i, text in enumerate(
                     (text, given))]
        _, out = self.ask("check", lines,
                          base=[*self.base[:-1], str(people)])
        self.assertEqual([x["verdict"] for x in out],
                         ["nei", "supported"] * 2)

    def test_the_evidence_of_a_line_is_its_only_base(self):
        other = {"text": "Niamey is a city.", "date": "2023-12-23"}
        lines = [{"id": 1, "claim": FALSE_CLAIMS[0], "date": "2024-04-12",
                  "evidence": [other]},
                 {"id": 2, "claim": FALSE_CLAIMS[0], "date": "2024-04-12",
                  "evidence": []},
                 {"id": 3, "claim": FALSE_CLAIMS[0], "date": "2024-04-12"}]
        _, out = self.ask("check", lines)
        self.assertEqual([x["verdict"] for x in out],
                         ["nei", "nei", "refuted"])

    def test_a_text_answers_the_report_of_an_article(self):
        result, out = self.ask("check", [
            {"id": "t", "text": FALSE_CLAIMS[0], "date": "2024-04-12"}])
        self.expect(result, FINDINGS)
        self.assertNotIn("verdict", out[0])
        self.assertEqual(out[0]["id"], "t")
        claim = out[0]["claims"][0]
        self.assertEqual(claim["verdict"]["label"], "refuted")
        begin, end = claim["span"]["code_points"]
        self.assertEqual(FALSE_CLAIMS[0][begin:end], claim["words"])

    def test_fail_on_decides_the_exit_code(self):
        line = [{"id": 1, "claim": FALSE_CLAIMS[0], "date": "2024-04-12"}]
        self.expect(self.ask("check", line, "--fail-on", "none")[0], CLEAN)
        self.expect(self.ask("check", line)[0], FINDINGS)
        self.expect(self.ask("check", line + ["broken\n"])[0], INCOMPLETE)

    def test_evidence_that_is_none_is_a_fault_of_its_line(self):
        rows = [("y", "not a list"), ([1], "not an object"), ([{}], "neither"),
                ([{"text": "y", "date": "someday"}], "no day"),
                ([{"table": []}], "not an object"),
                ([{"table": {"rows": 3}}], "not a list"),
                ([{"table": {"rows": [4]}}], "not a list")]
        lines = [{"id": i, "text": "x", "evidence": evidence}
                 for i, (evidence, _) in enumerate(rows)]
        result, out = self.ask("check", lines)
        self.expect(result, INCOMPLETE)
        for (evidence, message), answer in zip(rows, out):
            self.assertIn(message, answer["error"], evidence)

    def test_without_any_base_only_lines_with_evidence_are_checked(self):
        lines = [{"id": 1, "text": "x"},
                 {"id": 2, "text": "x", "evidence": [LEFT]}]
        text = "".join(json.dumps(x) + "\n" for x in lines)
        self.write("none.toml", "")
        bare = attest("check", "--jsonl", "--only-against", stdin=text)
        self.expect(bare, FAILED, err="--against")

    def test_lines_of_one_document_lean_on_each_other(self):
        lines = [{"id": 1, "doc": "d", "date": "2024-04-12",
                  "text": "In December 2023 French troops were still in "
                          "Niger."},
                 {"id": 2, "doc": "d", "date": "2024-04-12",
                  "text": "French troops left the country on 22 December."},
                 {"id": 3, "doc": "e", "date": "2024-04-12",
                  "text": "French troops left the country on 22 December."}]
        _, out = self.ask("check", lines)
        for answer, line in zip(out, lines):
            for claim in answer["claims"]:
                begin, end = claim["span"]["code_points"]
                self.assertEqual(line["text"][begin:end], claim["words"])
                self.assertLess(claim["span"]["bytes"][1],
                                len(line["text"]) + 1)
        niger = [["place=NER" in claim["reading"]
                  for claim in answer["claims"]] for answer in out]
        self.assertEqual(niger[1], [True])
        self.assertNotIn(True, niger[2])

    def test_claims_come_without_verdicts(self):
        result, out = self.ask("claims", [
            {"id": "c", "text": TRUE_CLAIMS[1], "lang": "fr"}, "no\n",
            {"id": "d", "claim": TRUE_CLAIMS[0]}])
        self.expect(result, INCOMPLETE)
        self.assertEqual([x.get("id") for x in out], ["c", None, "d"])
        for answer in (out[0], out[2]):
            self.assertTrue(answer["claims"])
            self.assertNotIn("verdict", answer["claims"][0])
            self.assertNotIn("verdict", answer)

    def test_same_bytes_every_time(self):
        lines = [{"id": i, "text": text, "doc": i // 3, "date": "2024-04-12"}
                 for i, text in enumerate((TRUE_CLAIMS + FALSE_CLAIMS) * 6)]
        self.assertEqual(len({self.ask("check", lines)[0].out
                              for _ in range(3)}), 1)


if __name__ == "__main__":
    program.main()

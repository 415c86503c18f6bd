#!/usr/bin/env python3
"""attest mentions --jsonl: lines in, lines out, in order, whatever is in them.
"""
import json
import resource
import subprocess
import unittest

import program
from program import CLEAN, FAILED, INCOMPLETE, Case, attest


def answers(*lines):
    text = "\n".join(x if isinstance(x, str) else json.dumps(x)
                     for x in lines) + "\n"
    result = attest("mentions", "--jsonl", stdin=text)
    return result, [json.loads(line) for line in result.lines]


class Mentions(Case):
    def test_each_line_has_its_answer(self):
        result, out = answers({"id": "a", "text": "12 soldats"},
                              {"id": 7, "text": ""},
                              {"text": "The year 2024."},
                              {"id": {"x": [1]}, "text": "x"})
        self.expect(result, CLEAN)
        self.assertEqual([x["id"] for x in out], ["a", 7, None, {"x": [1]}])
        self.assertTrue(all("mentions" in x for x in out))

    def test_offsets_are_code_points_of_the_given_text(self):
        for text in ("Le 11 avril 2024, à Niamey, 1\u202f016 soldats.",
                     "L’e\u0301te\u0301 2023 \U0001f600 : 12\u00a0% de hausse",
                     "\n\n  On 3 May 2023, 12% more.\n\n\nThen 40 people."):
            _, out = answers({"id": 1, "text": text})
            for item in out[0]["mentions"]:
                self.assertEqual(text[item["start"]:item["end"]],
                                 item["surface"])

    def test_a_bad_line_answers_with_its_fault_and_stops_nobody(self):
        rows = [
            ("no JSON", "not json", "not JSON"),
            ("cut short", '{"id":"a","text":"x', "not JSON"),
            ("a list", "[1]", "not a JSON object"),
            ("an id nested without end",
             '{"id":' + "[" * 100000 + "]" * 100000 + ',"text":"x"}',
             "nested"),
            ("an empty line", "", "an empty line"),
            ("no text", {"id": "a"}, 'no "text"'),
            ("a number for a text", {"id": "a", "text": 4}, "not a text"),
            ("a day that is none", {"id": "a", "text": "x",
                                    "date": "2024-02-30"}, "neither a day"),
            ("another calendar", {"id": "a", "text": "x", "date": "12/4/2024"},
             "neither a day"),
            ("a language without pack", {"id": "a", "text": "x",
                                         "lang": "tlh"}, "no language pack"),
            ("a field twice", '{"id":"a","text":"x","text":"y"}',
             "\"text\" is given twice"),
            ("a field of a part twice",
             '{"id":"a","text":"x","more":[{"k":1,"k":2}]}',
             "\"k\" is given twice"),
            ("text and claim", {"id": "a", "text": "x", "claim": "y"},
             "both"),
        ]
        result, out = answers({"id": "first", "text": "1"},
                              *[row[1] for row in rows],
                              {"id": "last", "text": "2"})
        self.expect(result, INCOMPLETE)
        self.assertEqual(len(out), len(rows) + 2)
        self.assertIn("mentions", out[0])
        self.assertIn("mentions", out[-1])
        for (name, _, message), answer in zip(rows, out[1:-1]):
            with self.subTest(name):
                self.assertIn(message, answer["error"])
                self.assertNotIn("mentions", answer)
        self.assertEqual([x["line"] for x in out[1:-1]],
                         list(range(2, len(rows) + 2)))

    def test_an_id_comes_back_as_it_was_written(self):
        ids = ["12345678901234567890123", "9007199254740993", "1.10", "-0.0",
               '"é, \\u00e9 \\" }"', '{"a": [1, 2.50]}', "null", "true"]
        lines = [f'{{"text":"x, }}", "id" : {x} , "more":{{"id":1}}}}\n'
                 for x in ids]
        out = attest("mentions", "--jsonl", stdin="".join(lines))
        self.expect(out, CLEAN)
        for written, line in zip(ids, out.lines):
            self.assertTrue(line.startswith(f'{{"id":{written},'), line)

    def test_bytes_that_are_no_text_are_a_fault_of_their_line(self):
        stdin = (b'{"id":1,"text":"\xff\xfe"}\n\x00\x01\n'
                 b'{"id":2,"text":"a\\ud800b"}\n{"id":3,"text":"ok"}\n')
        result = attest("mentions", "--jsonl", stdin=stdin)
        self.expect(result, INCOMPLETE)
        out = [json.loads(line) for line in result.lines]
        self.assertEqual(["error" in x for x in out],
                         [True, True, True, False])

    def test_a_last_line_without_its_end_counts(self):
        result = attest("mentions", "--jsonl", stdin='{"id":1,"text":"x"}')
        self.expect(result, CLEAN)
        self.assertEqual(len(result.lines), 1)

    def test_no_line_gives_no_line(self):
        result = attest("mentions", "--jsonl")
        self.expect(result, CLEAN)
        self.assertEqual(result.out, b"")

    def test_same_bytes_every_time(self):
        lines = "".join(json.dumps({"id": i, "text":
                                    f"Le {i % 28 + 1} mars, {i} soldats.",
                                    "date": "2024-04-12", "doc": i // 5}) +
                        "\n" for i in range(60))
        runs = {attest("mentions", "--jsonl", stdin=lines).out
                for _ in range(3)}
        self.assertEqual(len(runs), 1)

    def test_deep_json_is_a_fault_of_its_line(self):
        deep = '{"id":1,"text":' + "[" * 200000 + "]" * 200000 + "}"
        result, out = answers(deep, {"id": 2, "text": "x"})
        self.expect(result, INCOMPLETE)
        self.assertIn("error", out[0])
        self.assertIn("mentions", out[1])

    def test_memory_does_not_grow_with_the_number_of_lines(self):
        if program.is_sanitized():
            self.skipTest("a sanitizer keeps freed memory back")
        line = json.dumps({"id": 1, "text": "Le 3 mai, 12 soldats. " * 20})
        def peak(count):
            # of the largest child so far, so the small run goes first
            attest("mentions", "--jsonl", stdin=(line + "\n") * count)
            return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        few = peak(20)
        self.assertLess(peak(1500), few * 1.3 + 8192)

    def test_a_reader_that_leaves_is_no_fault(self):
        line = json.dumps({"id": 1, "text": "12 soldats"}) + "\n"
        shell = (f"yes '{line.strip()}' | head -n 20000 | "
                 f"'{program.PROGRAM}' mentions --jsonl; "
                 "echo ${PIPESTATUS[2]} >&2")
        done = subprocess.run(["bash", "-c", f"{{ {shell}; }} | head -n 1"],
                              capture_output=True, timeout=60)
        self.assertEqual(done.stderr.strip(), b"0")

    def test_it_says_how_to_call_it(self):
        self.expect(attest("mentions"), FAILED, err="--jsonl")
        self.expect(attest("mentions", "draft.md"), FAILED, err="--jsonl")


if __name__ == "__main__":
    program.main()

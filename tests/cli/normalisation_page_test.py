#!/usr/bin/env python3
"""docs/NORMALISATION.md gives every row of the tolerance table its factors."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def rows():
    text = (ROOT / "claims/packs/tolerance.toml").read_text(encoding="utf-8")
    for block in text.split("[[tolerance]]")[1:]:
        yield dict(re.findall(r'^(\w+) = "?([^"\n#]+?)"?\s*$', block, re.M))


def cell(row, end):
    factor = row.get(end)
    if factor is None:
        return None
    return f"× {factor}" + (", excluded" if row.get(end + "_closed") ==
                            "false" else "")


def main():
    page = (ROOT / "docs/NORMALISATION.md").read_text(encoding="utf-8")
    lines = {line.split("`")[1]: [c.strip() for c in line.split("|")[3:5]]
             for line in page.splitlines() if line.startswith("| `tolerance.")}
    for row in rows():
        assert row["id"] in lines, f"{row['id']} is not on the page"
        for end, shown in zip(("low", "high"), lines[row["id"]]):
            wanted = cell(row, end)
            if wanted:
                assert shown == wanted, (row["id"], end, shown, wanted)
            else:
                assert not shown.startswith("×"), (row["id"], end, shown)
    assert len(lines) == len(list(rows())), "rows that the table lacks"


if __name__ == "__main__":
    sys.exit(main())

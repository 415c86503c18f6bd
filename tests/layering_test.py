#!/usr/bin/env python3
"""Reads every #include against the house's floors: lower floors only, never
sideways, never against the wings' order; one includer a package."""
import pathlib
import re
import sys

FLOORS = {
    "claims/text": 1, "claims/value": 2, "claims/read": 2,
    "claims/language": 3, "sources/store": 3, "claims/syntax": 4,
    "claims/extract": 5, "sources/search": 5, "sources/curate": 5,
    "engine/compare": 6, "engine/judge": 7, "engine/report": 8,
    "engine/verify": 9, "engine/app": 10,
}
# Rooms of one floor that may use each other, and why.
BESIDE = {
    # an article carries its publication day
    ("claims/read", "claims/value"),
    # the store hands out names in the gazetteer's own form
    ("sources/store", "claims/language"),
    # passages are read by the article's own extractor when they enter
    ("sources/search", "claims/extract"), ("sources/curate", "claims/extract"),
}
WINGS = {"claims": 0, "sources": 1, "engine": 2}
ONE_INCLUDER = {
    r"sqlite3\.h": {"sources/store/database.cc"},
    r"re2/": {"claims/language/pattern.cc"},
    r"boost/date_time": {"claims/value/calendar.cc"},
    r"boost/pfr": {"claims/language/image/pack_image.cc"},
    r"toml\+\+|toml\.hpp": {"claims/language/pack_node.cc",
                            "engine/app/config.cc"},
    r"CLI/": {"engine/app/options.cc"},
    r"gumbo\.h": {"claims/read/html_reader.cc",
                   "claims/read/html_reference.cc"},
    r"md4c\.h": {"claims/read/markdown_reader.cc"},
    # articles are archives, imports are packed streams
    r"archive\.h|archive_entry\.h": {"claims/read/docx_archive.cc",
                                     "sources/curate/input_stream.cc"},
    r"pugixml": {"claims/read/docx_part.cc", "claims/read/docx_style.cc"},
    r"unicode/": {"claims/text/unicode.cc"},
    r"libstemmer": {"claims/language/stem.cc"},
    r"simdjson": {"claims/text/json_tree.cc"},
    r"openssl/": {"claims/text/sha256.cc"},
    r"mustache": {"engine/report/html_writer.cc",
                  "engine/report/template.cc"},
}
PACKAGE = re.compile(r"nlohmann|simdjson|sqlite3|re2/|boost/|toml|CLI/|gumbo|md4c|"
                     r"archive\.h|pugi|unicode/|stemmer|openssl|mustache|fmt/")


def room_of(path):
    return "/".join(path.split("/")[:2])


def faults(root):
    for file in sorted(root.rglob("*")):
        if file.suffix not in (".h", ".cc"):
            continue
        name = file.relative_to(root).as_posix()
        here = room_of(name)
        if name.split("/")[0] not in WINGS:
            continue
        if here not in FLOORS:
            yield f"{name}: its room is not in the table of floors"
            continue
        lines = file.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, 1):
            found = re.match(r'\s*#include\s+[<"]([^>"]+)[>"]', line)
            if not found:
                continue
            target, where = found[1], f"{name}:{number}"
            if target.split("/")[0] in WINGS:
                there = room_of(target)
                if there == here:
                    continue
                if WINGS[here.split("/")[0]] < WINGS[there.split("/")[0]]:
                    yield f"{where}: {there} is in a wing above"
                elif FLOORS.get(there, 99) >= FLOORS[here] and (
                        here, there) not in BESIDE:
                    yield f"{where}: {there} is not on a lower floor"
                continue
            if file.suffix == ".h" and PACKAGE.search(target):
                yield f"{where}: package header {target} in a header of ours"
            for pattern, owners in ONE_INCLUDER.items():
                if re.match(pattern, target) and name not in owners:
                    yield f"{where}: {target} belongs to {sorted(owners)}"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    found = [f for f in faults(root) if "/build/" not in f]
    print("\n".join(found) if found else "every include goes down")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

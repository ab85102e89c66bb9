"""Checks what a build wrote by what Parley did not write: schemas and parsers of the standards.

    check.py PARLEY SITE ...    builds each site into a folder of its own and reads what came out

No network is asked. Every fault is printed with its file; the exit status is 1 if there is any.
"""

import csv
import json
import re
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import feedparser
import icalendar
import jsonschema
import rdflib
from citeproc.source.json import CiteProcJSON

faults = []


def say(path, fault):
    faults.append(f"{path}: {fault}")


def check_dossier(path):
    """dossier.json and each row of the kinds' own JSON, by the schema beside them."""
    schema = json.loads((path.parent / "dossier.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    whole = json.loads(path.read_text("utf-8"))
    for error in validator.iter_errors(whole):
        say(path, f"{error.json_path}: {error.message[:200]}")
    for folder, things in whole.items():
        if folder == "process":
            continue
        rows = json.loads((path.parent / f"{folder}.json").read_text("utf-8"))
        for error in validator.iter_errors({"process": whole["process"], folder: rows}):
            say(path.parent / f"{folder}.json", f"{error.json_path}: {error.message[:200]}")
        if [row["id"] for row in rows] != [thing["id"] for thing in things]:
            say(path.parent / f"{folder}.json", "not the same things as in the dossier")


def check_calendar(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    entries = calendar.walk("VEVENT")
    if not entries:
        say(path, "a calendar without entries")
    names = [str(entry["UID"]) for entry in entries]
    if len(set(names)) != len(names):
        say(path, "two entries of one UID")
    for entry in entries:
        if entry.errors:
            say(path, f"{entry['UID']}: {entry.errors}")
        if "DTSTAMP" not in entry or "SUMMARY" not in entry:
            say(path, f"{entry['UID']}: no DTSTAMP or no SUMMARY")
        if "DTEND" in entry and entry["DTEND"].dt <= entry["DTSTART"].dt:
            say(path, f"{entry['UID']}: ends before it begins")
    for line in path.read_bytes().split(b"\r\n"):
        if len(line) > 75 or b"\n" in line:
            say(path, f"a line that is not folded: {line[:40]!r}")


def check_feed(path):
    feed = feedparser.parse(path.read_bytes())
    if feed.bozo or feed.version != "atom10":
        say(path, f"no Atom feed: {feed.get('bozo_exception', feed.version)}")
    for part in [feed.feed] + feed.entries:
        for need in ["id", "title", "updated"]:
            if not part.get(need):
                say(path, f"no {need} in {part.get('id', 'an entry')}")
        if not part.get("updated_parsed"):
            say(path, f"no date: {part.get('updated')}")
    if not feed.feed.get("author"):
        say(path, "no author")
    names = [entry.get("id") for entry in feed.entries]
    if len(set(names)) != len(names):
        say(path, "two entries of one id")


def check_references(path):
    items = json.loads(path.read_text("utf-8"))
    read = CiteProcJSON(items)
    for item in items:
        if item["id"].lower() not in read:
            say(path, f"{item['id']} was not read")


def check_people(path):
    """Popolo has no parser to be had; its references must lead somewhere and its dates be ISO 8601."""
    people = json.loads(path.read_text("utf-8"))
    known = {key: {thing["id"] for thing in people[key]} for key in ["persons", "organizations", "posts"]}
    for member in people["memberships"]:
        for field, of in [("person_id", "persons"), ("organization_id", "organizations"), ("post_id", "posts")]:
            if field in member and member[field] not in known[of]:
                say(path, f"{member[field]} is not among the {of}")
        for field in ["start_date", "end_date"]:
            if not re.fullmatch(r"\d{4}(-\d\d){0,2}", member.get(field, "2000")):
                say(path, f"{member[field]} is no date")


def check_table(path):
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    if len({len(row) for row in rows}) != 1:
        say(path, "rows of different lengths")


# schema.org's own context lies behind an address; this one says as much as parsing needs.
CONTEXT = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "@base": "https://example.org/"}


def check_page(path):
    text = path.read_text("utf-8")
    for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S):
        data = json.loads(block)
        if data.get("@context") != "https://schema.org" or data.get("@type") == "ClaimReview":
            say(path, f"not what it should be: {data.get('@type')}")
        data["@context"] = CONTEXT
        graph = rdflib.Graph().parse(data=json.dumps(data), format="json-ld")
        kinds = set(graph.objects(predicate=rdflib.RDF.type))
        if rdflib.URIRef(f"https://schema.org/{data['@type']}") not in kinds:
            say(path, "its type is lost on the way to RDF")


def check_picture(path):
    """A PNG by its chunks, their sums, and as many rows as it says."""
    data = path.read_bytes()
    chunks, place = [], 8
    while place < len(data):
        length, name = struct.unpack(">I4s", data[place:place + 8])
        content = data[place + 8:place + 8 + length]
        if zlib.crc32(name + content) != struct.unpack(">I", data[place + 8 + length:place + 12 + length])[0]:
            say(path, f"the sum of {name} is wrong")
        chunks.append((name, content))
        place += 12 + length
    width, height, depth, colours = struct.unpack(">IIBB", chunks[0][1][:10])
    rows = zlib.decompress(b"".join(content for name, content in chunks if name == b"IDAT"))
    if data[:8] != b"\x89PNG\r\n\x1a\n" or [name for name, _ in chunks] != [b"IHDR", b"PLTE", b"IDAT", b"IEND"] or place != len(data):
        say(path, "not the chunks of a PNG")
    if (width, height, depth, colours) != (1200, 630, 4, 3) or len(rows) != (1 + (width + 1) // 2) * height:
        say(path, f"{width} by {height}, {depth} bits, {len(rows)} bytes of rows")


CHECKS = [
    ("*/share.png", check_picture),
    ("**/data/dossier.json", check_dossier),
    ("**/data/events.ics", check_calendar),
    ("**/feed.xml", check_feed),
    ("**/issues/*.xml", check_feed),
    ("**/data/sources.csl.json", check_references),
    ("**/data/popolo.json", check_people),
    ("**/data/*.csv", check_table),
    ("**/*.html", check_page),
]


def main(parley, sites):
    for site in sites:
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "public"
            subprocess.run([parley, "build", site, "--output", str(out), "--quiet"], check=True)
            for pattern, check in CHECKS:
                files = sorted(out.glob(pattern))
                before = len(faults)
                for path in files:
                    check(path)
                print(f"{site}: {pattern}: {len(files)} files, {len(faults) - before} faults")
                if not files and not pattern.endswith(("events.ics", "share.png")):
                    say(site, f"nothing at {pattern}")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))

#!/usr/bin/env python3
"""Holds back each thing of a site in turn, and looks whether a trace of it gets out.

    Tests/Reliability/leaks.py [PARLEY]

The site (everything.py) fills every field of every kind, and everything in it speaks of everything else. Each thing is marked as a
draft, and then as under embargo. No file may hold one of its words, its id, or its picture; and the site must be, byte for byte,
the one that is built where the thing was never written and nobody speaks of it.
"""
import json, pathlib, shutil, subprocess, sys, tempfile

from everything import Site, ident, things

root = pathlib.Path(__file__).resolve().parent.parent.parent
parley = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else root / ".build/release/parley").resolve()
work = pathlib.Path(tempfile.mkdtemp(prefix="parley-leaks-"))
faults = []


def built(site):
    """What is built of a site: its files by path."""
    folder = work / "site"
    shutil.rmtree(folder, ignore_errors=True)
    site.lay(folder)
    run = subprocess.run([parley, "build", folder, "--now", "2025-01-01"], capture_output=True, text=True)
    if run.returncode:
        faults.append(f"does not build: {run.stdout[-300:]}{run.stderr[-900:]}")
        return {}
    public = folder / "public"
    files = {p.relative_to(public).as_posix(): p.read_bytes() for p in public.rglob("*") if p.is_file() and not p.name.startswith(".parley")}
    # Comments are the author's own, in front matter and in templates.
    faults.extend(f"{path} has a comment" for path, data in files.items() if b"zqcomment" in data or path.endswith(".html") and (b"{{!" in data or b"<!--" in data))
    return files


def traces(files, thing):
    """Where a thing's words stand, in letters of whatever case, as text or backwards, as the search keeps the ends of words."""
    words = [ident(thing).encode(), ident(thing)[::-1].encode()]
    return sorted(path for path, data in files.items() if any(w in data.lower() or w in path.lower().encode() for w in words))


def around(data, other):
    """The first line in which two files differ."""
    for a, b in zip(data.split(b"\n"), other.split(b"\n")):
        if a != b:
            at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
            return f"{a[max(0, at - 90):at + 110]!r} not {b[max(0, at - 90):at + 110]!r}"
    return f"{len(data)} bytes not {len(other)}"


# Fields that are another's other name, or say that a thing is held back.
OTHERS = {"draft", "embargo", "source", "statement", "outcome_source", "probability", "status", "checked", "native_name", "seal", "reported", "title"}
everything = Site()
for kind, used in everything.used.items():
    if kind != "page":
        schema = json.loads(subprocess.run([parley, "schema", kind], capture_output=True, check=True).stdout)
        for field in sorted(set(schema["$defs"][kind]["properties"]) - used - OTHERS):
            faults.append(f"{kind}.{field} is not filled")
whole = built(everything)
for thing in things():
    if len(traces(whole, thing)) < 3:
        faults.append(f"{thing}: hardly there even when it is shown: {traces(whole, thing)}")
tried = 0
chosen = sys.argv[2:] or things()
for thing in chosen:
    never = built(Site(absent=[thing]))
    for mark in ["draft: yes", "embargo: 2030-01-01T06:00Z"]:
        files = built(Site(held=[thing], mark=mark))
        tried += 1
        found = traces(files, thing)
        if found:
            at = files[found[0]].lower().find(ident(thing).encode())
            faults.append(f"{thing} ({mark}): leaves a trace in {len(found)} files: {found[:4]} {files[found[0]][max(0, at - 80):at + 60]!r}")
        if not files or not never:
            continue
        differing = sorted(p for p in set(files) | set(never) if files.get(p) != never.get(p))
        if differing:
            path = differing[0]
            faults.append(f"{thing} ({mark}): {len(differing)} files are not as if it had never been: {differing[:6]} "
                          + (around(files[path], never[path]) if path in files and path in never else ("more" if path in files else "missing")))
for fault in faults:
    print(fault)
print(f"Held back: {tried} times, {len(faults)} faults")
shutil.rmtree(work)
sys.exit(1 if faults else 0)

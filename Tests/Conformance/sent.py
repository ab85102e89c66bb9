"""Looks at briefings as they leave a site: the file for e-mail in Chromium, and the PDF that `parley export` makes.

    sent.py PARLEY CHROMIUM SITE

Every fault is printed; the exit status is 1 if there is any.
"""

import os
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

import pypdf

import axe
from chromium import Chromium

faults = []

# What can make a program that shows mail ask for something, or run something.
ASKING = {"src", "srcset", "background", "poster", "data", "action", "formaction", "ping", "manifest"}
RUNNING = {"script", "iframe", "object", "embed", "link", "base", "form", "svg", "img", "video", "audio", "source"}


def expect(holds, where, fault):
    if not holds:
        faults.append(f"{where}: {fault}")


class Letter(HTMLParser):
    """What stands in a file for e-mail that should not, and whether what is shown has its styles with it."""

    def __init__(self):
        super().__init__()
        self.faults, self.open, self.plain, self.links = [], [], [], []

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        names = dict(attributes)
        if tag in RUNNING or names.keys() & ASKING or any(name.startswith("on") for name in names):
            self.faults.append(f"<{tag} {attributes}>")
        if tag == "a":
            self.links.append(names.get("href", ""))
        if tag in {"h1", "h2", "h3", "p", "td", "th", "table", "main"} and "style" not in names:
            self.plain.append(tag)
        for value in names.values():
            if re.search(r"url\(|expression\(|@import", value or ""):
                self.faults.append(f"<{tag}> asks: {value[:80]}")

    def handle_data(self, data):
        if self.open and self.open[-1] == "style" and re.search(r"url\(|@import|@font-face", data):
            self.faults.append("the style sheet asks for something")


def check_mail(browser, path):
    letter = Letter()
    letter.feed(path.read_text("utf-8"))
    for fault in letter.faults:
        expect(False, path.name, fault)
    expect(not letter.plain, path.name, f"without styles of their own: {sorted(set(letter.plain))}")
    for link in letter.links:
        expect(re.match(r"https?://|mailto:", link), path.name, f"a link leads nowhere from a mail: {link!r}")
    expect(path.stat().st_size < 100_000, path.name, f"{path.stat().st_size} bytes: some mail programs cut off after 102 KB")
    grounds = set()
    for width in [390, 1280]:
        for dark in [False, True]:
            browser.screen(width, 900, dark)
            for complaint in browser.open(path):
                expect(False, path.name, complaint)
            grounds.add((dark, browser.run("getComputedStyle(document.querySelector('main')).backgroundColor")))
            expect(browser.run("document.documentElement.scrollWidth") <= width, path.name, f"wider than {width} pixels")
            for fault in axe.violations(browser):
                expect(False, f"{path.name} at {width}{', dark' if dark else ''}", fault)
    expect(len(grounds) == 2, path.name, "light and dark look the same")


def check_pdf(parley, chromium, site, briefing, folder):
    """Of Chromium's making: with words, two pages, a title, and no link that leads to this machine."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    if not (tools / "chromium").exists():
        (tools / "chromium").write_text(f'#!/bin/sh\nPATH={os.environ["PATH"]}\nexec {chromium} "$@"\n')
        (tools / "chromium").chmod(0o755)
    process = briefing.parent.parent.name
    out = folder / "edition.pdf"
    for paper, size in {"a4": (595, 842), "letter": (612, 792)}.items():
        command = [parley, "export", site, "briefing", briefing.stem, "--process", process, "--format", "pdf", "--paper", paper, "-o", out]
        run = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"})
        where = f"{briefing.stem}.pdf on {paper}"
        expect(run.returncode == 0 and "PDF made by chromium" in run.stderr, where, run.stderr)
        if run.returncode:
            continue
        pdf = pypdf.PdfReader(out)
        measured = tuple(round(float(side)) for side in pdf.pages[0].mediabox[2:])
        expect(all(abs(a - b) <= 1 for a, b in zip(measured, size)), where, f"the paper measures {measured}")
        expect(len(pdf.pages) <= 2, where, f"{len(pdf.pages)} pages, not two")
        heading = re.search(r"<h1>(.*?)</h1>", briefing.read_text("utf-8"))[1]
        text = "".join(page.extract_text() for page in pdf.pages)
        expect(re.sub(r"\W", "", heading)[:30] in re.sub(r"\W", "", text), where, "the title is not in it")
        links = [note.get_object().get("/A", {}).get("/URI", "") for page in pdf.pages for note in page.get("/Annots", [])]
        for link in links:
            expect(not link.startswith("file:"), where, f"a link leads to this machine: {link}")
        expect(any(link.startswith("http") for link in links), where, "no link leads anywhere")


def main(parley, program, site):
    with tempfile.TemporaryDirectory() as folder, Chromium(program) as browser:
        folder = Path(folder)
        out = folder / "public"
        subprocess.run([parley, "build", site, "--output", out, "--quiet"], check=True)
        letters = sorted(out.glob("*/briefings/*.email.html"))
        for path in letters:
            check_mail(browser, path)
            check_pdf(parley, program, site, path.with_name(path.name.replace(".email", "")), folder)
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"Sent on: {len(letters)} briefings as e-mail and as PDF, {len(faults)} faults")
    return 1 if faults or not letters else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

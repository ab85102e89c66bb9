"""Reads, clicks and prints the pages of a build in Chromium, as their readers do.

    browse.py PARLEY CHROMIUM SITE

axe-core goes over a page of every kind, light and dark, on a phone and on a desk. Then filters, cells, citations, the switch of
the theme, the keyboard and the printer are tried. Every fault is printed; the exit status is 1 if there is any.
"""

import gzip
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import pypdf

import axe
from chromium import Chromium
from host import serve
from wide import OUTSIDE, WORDS, write_wide_site

HERE = Path(__file__).resolve().parent
PAPER = {"A4": (8.27, 11.69), "Letter": (8.5, 11)}
SCREENS = [(width, dark) for width in [390, 1280] for dark in [False, True]]

faults = []


def say(where, fault):
    faults.append(f"{where}: {fault}")


def expect(holds, where, fault):
    if not holds:
        say(where, fault)


def one_of_each(out):
    """A page of every kind in each language: of things of a kind, the longest."""
    kinds = {}
    for path in sorted(out.glob("**/*.html")):
        parts = path.relative_to(out).parts
        language = parts[0] if re.fullmatch("[a-z]{2,3}", parts[0]) else ""
        depth = len(parts) - bool(language)
        folder = path.parent.name if path.name != "index.html" else None
        kind = (language, folder) if depth > 2 and folder else path.relative_to(out)
        if kind not in kinds or path.stat().st_size > kinds[kind].stat().st_size:
            kinds[kind] = path
    return [path for path in kinds.values() if 'http-equiv="refresh"' not in path.read_text("utf-8")]


def check_access(browser, out):
    """No violation on any kind of page, nothing wider than the screen down to 320 pixels, no complaint of the browser."""
    pages = one_of_each(out)
    for path in pages:
        name = path.relative_to(out)
        for width, dark in SCREENS:
            browser.screen(width, 900, dark)
            for complaint in browser.open(path):
                say(name, complaint)
            where = f"{name} at {width}{', dark' if dark else ''}"
            run_axe(browser, where)
        browser.screen(320, 900)
        expect(browser.run("document.documentElement.scrollWidth") <= 320, name, "wider than a screen of 320 pixels")
    print(f"axe-core: {len(pages)} kinds of page on {len(SCREENS)} screens")


# What WCAG 2.2 says (1.4.12) that readers may set without losing a word.
SPACED = """(() => { for (const each of document.querySelectorAll("body *")) {
  const set = (name, value) => each.style.setProperty(name, value, "important");
  set("line-height", "1.5"); set("letter-spacing", ".12em"); set("word-spacing", ".16em");
  if (each.localName === "p") set("margin-bottom", "2em");
} })()"""
CUT = """[...document.querySelectorAll("body *")].filter((each) => {
  const look = getComputedStyle(each);
  return look.overflowY === "hidden" && look.clipPath === "none" && each.scrollHeight > each.clientHeight + 1;
}).map((each) => each.className).join()"""


def check_spacing(browser, out):
    """Words that readers set wider are neither cut off nor push a page over the edge of a phone."""
    for path in one_of_each(out):
        browser.screen(390, 900)
        browser.open(path)
        browser.run(SPACED)
        name = path.relative_to(out)
        expect(browser.run("document.documentElement.scrollWidth") <= 390, name, "wider than a phone with words set wider")
        expect(not (cut := browser.run(CUT)), name, f"words set wider are cut off: {cut}")


def check_right_to_left(browser, parley, folder):
    """The invented site in Arabic: drawings run from the right, and no page is wider than its screen."""
    site, out = folder / "arabic", folder / "arabic-public"
    shutil.copytree(HERE.parent / "ParleyTests" / "Fixtures" / "fisheries", site)
    settings = site / "content" / "site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("languages: [en]", "languages: [ar]"), "utf-8")
    subprocess.run([parley, "build", site, "--output", out, "--quiet"], check=True)
    for path in one_of_each(out):
        for width in [320, 1280]:
            browser.screen(width, 900)
            browser.open(path)
            name = f"{path.relative_to(out)} in Arabic at {width}"
            expect(browser.run("document.documentElement.scrollWidth") <= width, name, "wider than the screen")
    browser.screen(390, 900)
    browser.open(out / "grey-sea" / "events" / "index.html")
    edges = browser.run(
        "(() => { const box = document.querySelector('.timeline-figure .drawing').getBoundingClientRect(); "
        "return [...document.querySelectorAll('.timeline-figure text')].filter((each) => each.getBoundingClientRect().width)"
        ".map((each) => [each.getBoundingClientRect().left - box.left, box.right - each.getBoundingClientRect().right]); })()")
    expect(edges and all(min(edge) > -4 for edge in edges), "timeline in Arabic", f"words beside the drawing: {edges}")
    expect(edges and all(edge[1] < 12 for edge in edges[-3:]), "timeline in Arabic", "names of issues do not stand at the right")


def check_weight(out):
    """What a page costs a reader who comes to it first: itself, its style and its script, as a host sends them."""
    shared = sum(len(gzip.compress(path.read_bytes())) for path in (out / "assets").glob("parley.*"))
    for path in sorted(out.glob("**/*.html")):
        weight = shared + len(gzip.compress(path.read_bytes()))
        expect(weight < 100_000, path.relative_to(out), f"{weight} bytes over the wire, with style and script")


def run_axe(browser, where):
    for fault in axe.violations(browser):
        say(where, fault)


def check_matrix(browser, play):
    browser.screen(1280, 900)
    browser.open(play)
    shown = "[...document.querySelectorAll('tr.option')].filter((row) => row.offsetHeight).length"
    choose = "(() => {{ const form = document.querySelector('.matrix-filter'); form.elements.{}.value = {}; " \
             "form.dispatchEvent(new Event('change')); }})()"
    last = "document.querySelector('.matrix-filter').elements.{}.options[1].value"
    everything = browser.run(shown)
    for name in ["party", "stance", "status"]:
        browser.run(choose.format(name, last.format(name)))
        count = browser.run(shown)
        expect(0 < count <= everything, play.name, f"the filter by {name} shows {count} of {everything} rows")
        told = browser.run("document.querySelector('.matrix-filter output').textContent")
        expect(told == f"{count} / {everything}", play.name, f"the filter by {name} says {told!r} of {count} rows")
        browser.run("document.querySelector('.matrix-filter').reset()")
    expect(browser.becomes(f"{shown} === {everything}"), play.name, "a filter that is taken back does not show everything")

    for screen in [1280, 390]:
        browser.screen(screen, 844)
        browser.open(play)
        browser.click("td.cell:not(.stance-undeclared) .stance a")
        expect(browser.becomes("document.querySelector('dialog.evidence')?.open"), play.name, "a cell opens no evidence")
        words = browser.run("document.querySelector('dialog.evidence')?.innerText") or ""
        expect("source" in words.lower() and "Dated" in words, play.name, f"evidence without grade or date: {words!r}")
        expect(browser.becomes("document.activeElement.className === 'close'"), play.name, "evidence takes no focus")
        run_axe(browser, f"{play.name} with evidence at {screen}")
        browser.press("Escape")
        expect(browser.becomes("!document.querySelector('dialog')"), play.name, "Escape does not close the evidence")
        back = browser.becomes("document.activeElement.matches('.cell .stance a')")
        expect(back, play.name, "the focus does not come back to the cell")

    browser.scripts(False)
    browser.open(play)
    browser.scripts(True)
    expect(browser.run("document.querySelector('.filters').offsetHeight") == 0, play.name, "a filter without scripts")
    evidence = browser.run("document.querySelector('.cell .stance a').getAttribute('href')")
    target, anchor = (play.parent / evidence).as_posix().split("#")
    expect(f'id="{anchor}"' in Path(target).read_text("utf-8"), play.name, "without scripts a cell leads nowhere")


def check_through_time(browser, play, address=None):
    """The slider moves the matrix by keys and by the address, says what moved and on whose word, and leads to editions without scripts;
    from the disk, or from a host."""
    slider = "document.querySelector('.through input')"
    shown = "[...document.querySelectorAll('table.matrix td.cell .stance')].map((cell) => cell.innerText).join()"
    spoken = slider + ".getAttribute('aria-valuetext')"
    for width in [390, 1280]:
        browser.screen(width, 900)
        for complaint in browser.open(address or play):
            say(play.name, complaint)
        today = browser.run(shown)
        before, latest = browser.run(spoken), browser.run(slider + ".value")
        browser.run(slider + ".focus()")
        browser.press("ArrowLeft")
        expect(browser.becomes(f"{shown} !== {json.dumps(today)}"), play.name, "a key on the slider changes no cell")
        expect(browser.run(spoken) != before, play.name, "the slider says the same of another date")
        expect(browser.becomes("!!document.querySelector('.moves .change')"), play.name, "what moved is not told")
        expect(browser.becomes("/^#at=[0-9-]+$/.test(location.hash)"), play.name, "the address does not keep the date")
        run_axe(browser, f"{play.name} in the past at {width}")
        spot, then = browser.run("location.hash"), browser.run(shown)
        browser.press("Home")
        expect(browser.becomes(f"{slider}.value === '0' && {shown} !== {json.dumps(then)}"), play.name, "Home does not lead to the first date")
        expect(browser.becomes("!!document.querySelector('.moves .sources') && !!document.querySelector('td.moved')"),
               play.name, "it is not said on whose word something moved, or not marked in the matrix")
        browser.press("End")
        expect(browser.becomes(f"{shown} === {json.dumps(today)} && !location.hash"), play.name, "End does not lead back to today")
        browser.open(address or play, spot)
        expect(browser.becomes(f"{shown} === {json.dumps(then)}"), play.name, f"the address {spot} shows another date")
        browser.run("location.hash = '#at=9999-01-01'")
        expect(browser.becomes(f"{shown} === {json.dumps(today)} && {slider}.value === '{latest}'"), play.name,
               "an address after all dates does not show the last")
        browser.click("td.cell:not(.stance-undeclared) .stance a")
        expect(browser.becomes("document.querySelector('dialog.evidence')?.open"), play.name, "evidence is lost on the way back")
    browser.scripts(False)
    browser.open(address or play)
    browser.scripts(True)
    expect(browser.run("!document.querySelector('.moving').offsetHeight && document.querySelector('.through .editions a').offsetHeight > 0"),
           play.name, "without scripts there is a slider, or no way to the editions")


def check_quotes(browser, quotes):
    browser.screen(1280, 900)
    browser.open(quotes)
    shown = "[...document.querySelectorAll('.said')].filter((quote) => quote.offsetHeight).length"
    everything = browser.run(shown)
    for name in ["speaker", "party", "issue", "year"]:
        count = browser.run(
            f"(() => {{ const form = document.querySelector('.quote-filter'); const list = form.elements.{name}; "
            "if (list.options.length < 2) return -1; list.selectedIndex = 1; "
            f"form.dispatchEvent(new Event('change')); const count = {shown}; list.selectedIndex = 0; "
            "form.dispatchEvent(new Event('change')); return count; })()")
        expect(count == -1 or 0 < count <= everything, quotes.name, f"{count} of {everything} quotes by {name}")


def check_notes(browser, page):
    note = "document.querySelector('.note-card')?.innerText ?? ''"
    browser.screen(1280, 900)
    browser.open(page)
    browser.hover("sup.cite a")
    expect(browser.becomes(f"/Grade [A-F]/.test({note})"), page.name, "a citation shows no grade when pointed at")
    browser.hover("h1")
    expect(browser.becomes(f"!({note})"), page.name, "a note stays when the pointer has left")
    browser.run("document.querySelector('sup.cite a').focus()")
    described = browser.becomes(f"document.activeElement.getAttribute('aria-describedby') && ({note})")
    expect(described, page.name, "a citation shows nothing when the keyboard is on it")
    browser.press("Escape")
    expect(browser.becomes(f"!({note})"), page.name, "Escape does not close a note")
    browser.screen(390, 844)
    browser.open(page)
    browser.touch("sup.cite a")
    expect(browser.becomes(note) and not browser.run("location.hash"), page.name, "a touch shows no note")
    browser.touch("sup.cite a")
    expect(browser.becomes("location.hash.startsWith('#cite')"), page.name, "a second touch does not go to the source")


def check_theme(browser, page):
    ground = "getComputedStyle(document.body).backgroundColor"
    browser.screen(1280, 900)
    browser.open(page)
    light = browser.run(ground)
    browser.click("button.theme")
    expect(browser.becomes(f"{ground} !== {json.dumps(light)}"), page.name, "the switch of the theme changes nothing")
    dark = browser.run(ground)
    browser.open(page)
    expect(browser.becomes(f"{ground} === {json.dumps(dark)}"), page.name, "the choice of a theme is not kept")
    browser.click("button.theme")
    expect(browser.becomes(f"{ground} === {json.dumps(light)}"), page.name, "the theme does not switch back")


def check_keyboard(browser, page):
    """Tab goes through a page in its order, each stop is seen, and the first leads past the head."""
    browser.screen(1280, 900)
    browser.open(page)
    seen = []
    for stop in range(60):
        browser.press("Tab")
        state = browser.run(
            "(() => { const at = document.activeElement; if (at === document.body) return null; "
            "const box = at.getBoundingClientRect(), look = getComputedStyle(at), after = getComputedStyle(at, '::after'); "
            "return { name: at.className, text: at.innerText ?? '', top: box.top, bottom: box.bottom, "
            "ring: look.outlineStyle !== 'none' || after.outlineStyle !== 'none' }; })()")
        if state is None:
            break
        seen.append(state)
        expect(state["ring"], page.name, f"no ring around {state['text'][:40]!r}")
        visible = state["bottom"] > 0 and state["top"] < 900
        expect(visible, page.name, f"the focus is out of sight on {state['text'][:40]!r}")
    expect(seen and seen[0]["name"] == "skip", page.name, "the first stop is not the link to the content")
    expect(len(seen) > 20, page.name, f"the keyboard is caught after {len(seen)} stops")


def check_print(browser, briefing, folder):
    """An edition is a memo of two pages on either paper, each row of its matrix is whole, and pages have numbers."""
    browser.screen(1280, 900)
    browser.open(briefing)
    rows = browser.run("[...document.querySelectorAll('.matrix tr.option > th')].map((cell) => cell.textContent.trim())")
    for name, (width, height) in PAPER.items():
        path = folder / f"{name}.pdf"
        browser.pdf(path, width, height)
        pages = [re.sub(r"\s+", " ", page.extract_text()) for page in pypdf.PdfReader(path).pages]
        expect(len(pages) <= 2, briefing.name, f"{len(pages)} pages of {name}, not two")
        for number, text in enumerate(pages, 1):
            expect(f"{number} / {len(pages)}" in text, briefing.name, f"no number on page {number} of {name}")
        squeezed = [squeeze(text) for text in pages]
        for row in rows:
            whole = any(squeeze(row) in text for text in squeezed)
            expect(whole, briefing.name, f"cut or missing on {name}: {row[:60]!r}")


def check_paper(browser, edition, folder):
    """Addresses of links stand as notes, and nothing is so wide that the browser shrinks the whole page to fit it on."""
    browser.screen(1280, 900)
    browser.open(edition)
    for name, (width, height) in PAPER.items():
        path = folder / f"{edition.stem}-{name}.pdf"
        browser.pdf(path, width, height)
        sizes = []
        text = "".join(page.extract_text(visitor_text=lambda words, at, to, font, size: sizes.append(size * at[0] * to[0]))
                       for page in pypdf.PdfReader(path).pages)
        for address in OUTSIDE:
            expect(squeeze(address) in squeeze(text.replace("\n", "")), edition.name, f"{address} is not on {name}")
        words = max(round(size, 1) for size in sizes if size)
        expect(words >= 17, edition.name, f"the title is {words} points on {name}: shrunk to fit something wide")


def check_calibration(browser, ledger):
    """Thirty forecasts make a picture: a dot for each word that was used, none over the edge."""
    for width in [390, 1280]:
        browser.screen(width, 900)
        browser.open(ledger)
        dots = browser.run(
            "(() => { const edge = document.querySelector('.calibration-figure').getBoundingClientRect(); "
            "return [...document.querySelectorAll('.calibration-figure .point')].map((dot) => dot.getBoundingClientRect())"
            ".filter((dot) => dot.left >= edge.left && dot.right <= edge.right).length; })()")
        expect(dots == len(WORDS), ledger.name, f"{dots} dots at {width}, not {len(WORDS)}")


def squeeze(text):
    """Letters alone, ligatures taken apart."""
    return unicodedata.normalize("NFKC", text).replace(" ", "")


def check_wide(browser, parley, folder):
    """Twelve issues and eight parties scroll in a box of their own, and their heads stay in sight."""
    write_wide_site(folder / "wide")
    out = folder / "wide-public"
    subprocess.run([parley, "build", folder / "wide", "--output", out, "--quiet"], check=True)
    check_paper(browser, out / "wide" / "briefings" / "2024-12-31.html", folder)
    check_print(browser, out / "wide" / "briefings" / "2024-12-31.html", folder)
    check_calibration(browser, out / "wide" / "assessments" / "index.html")
    page = out / "wide" / "index.html"
    for width in [390, 1280]:
        browser.screen(width, 900)
        browser.open(page)
        expect(browser.run("document.documentElement.scrollWidth") <= width, "12 × 8", f"wider than {width} pixels")
        run_axe(browser, f"12 × 8 at {width}")
    browser.run("document.querySelector('.box').scrollIntoView({behavior: 'instant'}); document.querySelector('.box').scrollTo(400, 900)")
    stays = browser.run(
        "(() => { const box = document.querySelector('.box').getBoundingClientRect(); "
        "const head = document.querySelector('.matrix thead th:nth-child(5)').getBoundingClientRect(); "
        "const rows = [...document.querySelectorAll('.matrix .option > th')].map((cell) => cell.getBoundingClientRect()); "
        "return Math.abs(head.top - box.top) < 3 && rows.every((row) => Math.abs(row.left - box.left) < 3); })()")
    expect(stays, "12 × 8", "the heads of rows and columns do not stay")


def main(parley, program, site):
    with tempfile.TemporaryDirectory() as folder, Chromium(program) as browser:
        folder = Path(folder)
        out = folder / "public"
        subprocess.run([parley, "build", site, "--output", out, "--quiet"], check=True)
        play = max(out.glob("*/index.html"), key=lambda path: path.stat().st_size)
        process = play.parent
        cited = next(path for path in sorted(process.glob("issues/*.html")) if "sup class=\"cite\"" in path.read_text("utf-8"))
        check_weight(out)
        check_access(browser, out)
        check_spacing(browser, out)
        check_right_to_left(browser, parley, folder)
        check_matrix(browser, play)
        check_through_time(browser, play)
        server, host = serve(out.parent)
        browser.own.append(host)
        check_through_time(browser, play, f"{host}public/{play.relative_to(out)}")
        browser.own.remove(host)
        server.shutdown()
        check_quotes(browser, process / "statements" / "index.html")
        check_notes(browser, cited)
        check_theme(browser, play)
        check_keyboard(browser, play)
        for briefing in sorted(process.glob("briefings/2*[0-9].html")):
            check_print(browser, briefing, folder)
        check_wide(browser, parley, folder)
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"In the browser: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

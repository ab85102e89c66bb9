"""Reads a site in six languages in Chromium, from the disk and below a sub-path of a host: the switch on every kind of page, the search in
each language, and what is said in which language. With a folder, photographs pages that are written from right to left.

    languages.py PARLEY CHROMIUM SITE [FOLDER]

The site is a copy of SITE in which a few things are translated by words of no meaning. Every fault is printed; the exit status is 1 if
there is any.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from browse import one_of_each, run_axe
from browse import faults as violations
from chromium import Chromium
from host import serve
from search import ask, go

LANGUAGES = ["en", "hy", "az", "ru", "fr", "ar"]
# A word for each language, in its own script, with what somebody may type for it.
WORDS = {"en": ("Border", "bordr"), "hy": ("Սահմանագիծ", "սահմանագիծ"), "az": ("Sərhəd xətti", "serhed"), "ru": ("Рубеж", "рубежа"),
         "fr": ("Frontière", "frontiere"), "ar": ("الحدود", "الحدود")}

faults = []


def expect(holds, where, fault):
    if not holds:
        faults.append(f"{where}: {fault}")


def write(site, folder):
    """SITE in six languages, with one issue whose title is translated into each."""
    shutil.copytree(Path(site) / "content", folder / "content")
    settings = folder / "content" / "site.yaml"
    text = re.sub(r"^languages:.*$", f"languages: [{', '.join(LANGUAGES)}]", settings.read_text("utf-8"), flags=re.M)
    settings.write_text(re.sub(r"^base_url:.*\n", "", text, flags=re.M), "utf-8")
    issue = next((folder / "content").glob("*/issues/border.md"))
    for translation in issue.parent.glob("border.*.md"):
        translation.unlink()
    for language in LANGUAGES[1:]:
        beside = issue.with_name(f"border.{language}.md")
        beside.write_text(f"---\ntitle: {WORDS[language][0]}\n---\n{WORDS[language][0]}.\n", "utf-8")


def folder_of(language):
    return "" if language == "en" else language + "/"


def check_switch(browser, out, root, where):
    """From a page of every kind, each entry of the switch leads to the same page in its language; the page says which that is."""
    own = [path for path in one_of_each(out) if path.relative_to(out).parts[0] not in LANGUAGES]
    expect(len(own) > 20, where, f"{len(own)} kinds of page")
    for path in own:
        place = path.relative_to(out).as_posix()
        if place.endswith(".email.html"):
            continue
        for language in LANGUAGES:
            go(browser, root + folder_of(language) + place)
            state = browser.run(
                "({ language: document.documentElement.lang, direction: document.documentElement.dir, "
                "links: [...document.querySelectorAll('header [hreflang]')].map((link) => [link.hreflang, link.href]), "
                "current: [...document.querySelectorAll('header [hreflang][aria-current]')].map((link) => link.hreflang), "
                "wide: document.documentElement.scrollWidth })")
            wanted = [[other, root + folder_of(other) + place] for other in LANGUAGES]
            expect(state["links"] == wanted, f"{where}, {language}/{place}", f"the switch leads to {state['links']}")
            expect(state["language"] == language and state["current"] == [language], f"{where}, {place}", f"{language} is told as {state}")
            expect(state["direction"] == ("rtl" if language == "ar" else "ltr"), f"{where}, {place}", f"{language} is written {state['direction']}")
        for complaint in browser.complaints():
            expect("127.0.0.1" in complaint and "favicon" not in complaint and root.startswith("http"), f"{where}, {place}", complaint)
    print(f"The switch, {where}: {len(own)} kinds of page in {len(LANGUAGES)} languages")


def check_click(browser, root, place, where):
    """A reader goes from one language to another and back, and stays on the page."""
    browser.screen(390, 844)
    go(browser, root + place)
    browser.run("document.querySelector('header [hreflang=ru]').focus()")
    browser.press("Enter")
    expect(browser.becomes(f"location.href === {json.dumps(root + 'ru/' + place)}"), where, "the switch does not lead to the page in Russian")
    browser.becomes("document.readyState === 'complete'")
    browser.click("header [hreflang=en]")
    expect(browser.becomes(f"location.href === {json.dumps(root + place)}"), where, "the switch does not lead back")
    browser.screen(1280, 900)


def check_search(browser, root, where):
    """A word of a language is found in that language, a slip of the finger forgiven, and leads to the page in it."""
    for language in LANGUAGES:
        go(browser, root + folder_of(language) + "search.html")
        title, typed = WORDS[language]
        found = ask(browser, typed)
        expect(any(title.lower() in hit.lower() for hit in found), f"{where}, {language}", f"{typed!r} finds {found}")
        link = browser.run("document.querySelector('.hits a').href") or ""
        expect(link.startswith(root + folder_of(language)), f"{where}, {language}", f"a hit leads to {link}")
        told = browser.run("document.querySelector('.search-told').textContent")
        expect(told and "{" not in told, f"{where}, {language}", f"told: {told!r}")
        browser.run("document.querySelector('.hits a').click()")
        lang = f"document.readyState === 'complete' && document.documentElement.lang === '{language}'"
        expect(browser.becomes(lang + " && !!document.querySelector('main mark')"), f"{where}, {language}", "the words are not marked on the page")
    go(browser, root + "ru/search.html")
    expect(ask(browser, "Frontière") == [], where, "a word of one language is found in another")


def check_marks(browser, root, process, where):
    """What is left in another language says so, and so does the page; nothing is wider than a phone, and axe finds nothing."""
    for language, place in [("ar", f"{process}/index.html"), ("ar", f"{process}/issues/border.html"), ("ru", "about.html"),
                            ("ar", f"{process}/events/index.html"), ("hy", f"{process}/statements/index.html")]:
        go(browser, root + f"{language}/{place}")
        here = f"{where}, {language}/{place}"
        expect(browser.run("document.querySelectorAll('main [lang=en]').length") > 0, here, "no text says that it is English")
        expect(browser.run("document.querySelectorAll('aside.as-of').length") > 0, here, "nobody is told that it is not translated")
        bare = browser.run(
            "[...document.querySelectorAll('main h1, main h2 a, main .prose p, main blockquote')].filter((part) => "
            "/^[\\u0020-\\u007e\\u2010-\\u201f]{12,}$/.test(part.textContent) && !part.closest('[lang=en]') && !part.querySelector('[lang=en]'))"
            ".map((part) => part.textContent.slice(0, 60))")
        expect(not bare, here, f"English that does not say so: {bare}")
        for width in [390, 1280]:
            browser.screen(width, 900)
            run_axe(browser, f"{here} at {width}")
        browser.screen(320, 900)
        expect(browser.run("document.documentElement.scrollWidth") <= 320, here, "wider than a screen of 320 pixels")
        browser.screen(1280, 900)


def photograph(browser, out, process, folder):
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, place in {"home": "index.html", "state-of-play": f"{process}/index.html", "issue": f"{process}/issues/border.html",
                        "timeline": f"{process}/events/index.html", "quotes": f"{process}/statements/index.html",
                        "ledger": f"{process}/assessments/index.html", "briefing": f"{process}/briefings/2024-09-30.html",
                        "search": "search.html", "changes": f"{process}/changes.html"}.items():
        for width in [390, 1280]:
            browser.screen(width, 900)
            browser.open(out / "ar" / place)
            browser.picture(Path(folder) / f"ar-{name}-{width}.png", 2600)


def main(parley, program, site, pictures=None):
    with tempfile.TemporaryDirectory() as folder, Chromium(program) as browser:
        folder = Path(folder)
        write(site, folder / "site")
        out = folder / "host" / "below" / "a path"
        subprocess.run([parley, "build", folder / "site", "--output", out, "--quiet"], check=True, stderr=subprocess.DEVNULL)
        process = next(out.glob("*/issues/border.html")).parent.parent.name
        server, host = serve(folder / "host")
        browser.screen(1280, 900)
        for where, root in [("from a disk", out.as_uri() + "/"), ("below a sub-path", host + "below/a%20path/")]:
            check_switch(browser, out, root, where)
            check_click(browser, root, f"{process}/issues/border.html", where)
            check_search(browser, root, where)
        check_marks(browser, out.as_uri() + "/", process, "from a disk")
        server.shutdown()
        if pictures:
            photograph(browser, out, process, pictures)
    for fault in faults + violations:
        print(fault, file=sys.stderr)
    print(f"Languages: {len(faults) + len(violations)} faults")
    return 1 if faults or violations else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

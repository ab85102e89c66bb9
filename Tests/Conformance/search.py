"""Searches a build as readers do, in Chromium: from the disk and below a sub-path of a host, in three scripts, with a slip of
the finger, by the keyboard alone.

    search.py PARLEY CHROMIUM

Every fault is printed; the exit status is 1 if there is any.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import axe
from chromium import Chromium
from host import serve

# An invented site: two parties, an issue, and words in four languages.
SITE = {
    "site.yaml": "title: An invented site\nlanguages: [en]\n",
    "p/process.md": "---\ntitle: The talks\nparties: [north, south]\n---\n",
    "p/parties.yaml": "- {id: north, name: Northland, type: state}\n- {id: south, name: Southland, type: state}\n",
    "p/issues/river.md": "---\ntitle: The river\nquestion: Who may use the crossing?\noptions: {ferry: A ferry for both}\npositions:\n"
    "  - {party: north, option: ferry, stance: supports, says: Wants a timetable, date: 2024-01-01}\n---\nThe crossing is old.\n",
    "p/events.yaml": "\n".join(
        f"- {{id: e{number}, title: Meeting {number}, date: 2024-02-{number:02}, parties: [{'north' if number % 2 else 'south'}]}}"
        for number in range(1, 26)) + "\n"
    "- {id: tree, title: The tree, date: 2024-03-01, summary: 'Ёлка и граница, ещё раз.'}\n"
    "- {id: mountain, title: The mountain, date: 2024-03-02, summary: 'Հայաստանի սահմանը և լեռը։'}\n"
    "- {id: well, title: The well, date: 2024-03-03, summary: 'İlıca qızıl dəniz kimidir.'}\n"
    "- {id: markup, title: 'A <b>bold</b> crossing', date: 2024-03-04}\n",
}

faults = []


def expect(holds, where, fault):
    if not holds:
        faults.append(f"{where}: {fault}")


def go(browser, url):
    browser.call("Page.navigate", url="about:blank")
    browser.events = []
    browser.call("Page.navigate", url=url)
    browser.becomes(f"document.readyState === 'complete' && location.href.startsWith({json.dumps(url)})")


def ask(browser, words):
    """The titles that are found for some words, typed where the focus is."""
    browser.run("document.querySelector('form.search').elements.q.select()")
    browser.run("document.querySelector('.search-told').textContent = ''")
    browser.call("Input.insertText", text=words)
    browser.becomes("document.querySelector('.search-told').textContent && !document.querySelector('.hits[aria-busy]')")
    time.sleep(0.1)
    return browser.run("[...document.querySelectorAll('.hits h2')].map((title) => title.textContent)")


def check(browser, root, where):
    go(browser, root + "search.html")
    expect(browser.becomes("document.activeElement?.name === 'q'"), where, "the focus is not where one types")
    for words, title, of in [
        ("crossing", "The river", "English"), ("RIVER", "The river", "capitals"), ("timeta", "The river", "half a word"),
        ("елка", "The tree", "ё as е"), ("ГРАНИЦЫ", "The tree", "Russian, another case"), ("ещё", "The tree", "ё"),
        ("սահման", "The mountain", "Armenian"), ("հայաստան եւ", "The mountain", "և in two letters"),
        ("qizil", "The well", "ı as i"), ("DENIZ", "The well", "ə as e"), ("ilıca", "The well", "İ and ı"),
        ("corssing", "The river", "two letters in the wrong order"), ("xrossing", "The river", "a wrong first letter"),
        ("timetablw", "The river", "a wrong last letter"), ("southlend", "Southland", "a wrong letter"),
        ("гарница", "The tree", "two Russian letters in the wrong order"), ("грвница", "The tree", "a wrong Russian letter"),
        ("սահամնը", "The mountain", "two Armenian letters in the wrong order"), ("հայասդանի", "The mountain", "a wrong Armenian letter"),
        ("qzııl", "The well", "two Azerbaijani letters in the wrong order"), ("kimidit", "The well", "a wrong Azerbaijani letter"),
        ("ferry crossing", "The river", "two words"),
    ]:
        found = ask(browser, words)
        expect(title in found, where, f"{of}: {words!r} finds {found}")
    found = ask(browser, "bold crossing")
    expect(found[:1] == ["A <b>bold</b> crossing"], where, f"markup in a title: {found}")
    expect(ask(browser, "zzzzqqq") == [], where, "a word that is nowhere finds something")
    expect(browser.run("document.querySelector('.search-told').getAttribute('role')") == "status", where, "no live region")
    check_filters(browser, where)
    check_keys(browser, where)
    for complaint in browser.complaints():
        expect("127.0.0.1" in complaint and "favicon" not in complaint and root.startswith("http"), where, complaint)


def check_filters(browser, where):
    found = ask(browser, "meeting")
    told = browser.run("document.querySelector('.search-told').textContent")
    expect(len(found) == 10 and told.startswith("25"), where, f"{len(found)} shown, {told!r} told, not 10 of 25")
    browser.run("document.querySelector('.search-more').click()")
    expect(browser.becomes("document.querySelectorAll('.hits > li').length === 20"), where, "no more are shown")
    browser.run("document.querySelector('form.search details').open = true")
    expect(browser.becomes("document.querySelector('[name=party]').options.length === 3"), where, "no parties to choose from")
    choose = "(() => {{ const field = document.querySelector('[name={}]'); field.value = '{}'; field.dispatchEvent(new Event('change')); }})()"
    browser.run(choose.format("party", "p/south"))
    expect(browser.becomes("document.querySelector('.search-told').textContent.startsWith('12 ')"), where, "no filter by party")
    expect(browser.becomes("location.hash.includes('party=p%2Fsouth')"), where, "the address does not keep the party")
    browser.run(choose.format("party", ""))
    ask(browser, "river")
    browser.run(choose.format("issue", "p/river"))
    expect(browser.becomes("document.querySelectorAll('.hits > li').length === 1"), where, "no filter by issue")
    browser.run(choose.format("issue", ""))


def check_keys(browser, where):
    """From the field to the page of a hit, its words marked there."""
    ask(browser, "crossing")
    marks = browser.run("[...document.querySelectorAll('.hits mark')].map((mark) => mark.textContent.toLowerCase())")
    expect("crossing" in marks, where, f"marked among the hits: {marks}")
    step_to(browser, "document.activeElement.closest('.hits') !== null", 8)
    expect(browser.run("document.activeElement.closest('.hits') !== null"), where, "Tab does not lead to the hits")
    browser.press("Enter")
    expect(browser.becomes("location.search.includes('find=') && document.querySelector('main mark') !== null"), where,
           "the page of a hit does not mark the words")


def check_access(browser, root, where):
    """Nothing is wrong for whoever cannot see: with hits, with filters open, and with nothing found; on a phone and on a desk."""
    for width in [390, 1280]:
        for dark in [False, True]:
            browser.screen(width, 900, dark)
            for state, found in [("q=meeting", "document.querySelector('.hits li')"), ("q=crossing&party=p%2Fnorth", "document.querySelector('.hits li')"),
                                 ("q=zzzzqqq", "document.querySelector('.search-told').textContent")]:
                go(browser, root + "search.html#" + state)
                expect(browser.becomes(f"!!{found}"), where, f"#{state} shows nothing")
                for fault in axe.violations(browser):
                    expect(False, f"{where}, #{state} at {width}{', dark' if dark else ''}", fault)
                expect(browser.run("document.documentElement.scrollWidth") <= width, where, f"#{state} is wider than {width} pixels")
    browser.screen(1280, 900)


def step_to(browser, found, most):
    """By the tab key, until something holds of what has the focus."""
    for _ in range(most):
        browser.press("Tab")
        if browser.run(found):
            break


def check_hands(browser, root, where):
    """From the first page to a hit, by keys alone: each letter is a key of its own."""
    go(browser, root + "index.html")
    step_to(browser, "(document.activeElement.getAttribute('href') ?? '').endsWith('search.html')", 12)
    browser.press("Enter")
    expect(browser.becomes("location.pathname.endsWith('search.html') && document.activeElement?.name === 'q'"), where,
           "the keyboard does not come to the search")
    for letter in "граница":
        for kind in ["keyDown", "keyUp"]:
            browser.call("Input.dispatchKeyEvent", type=kind, key=letter, **({"text": letter} if kind == "keyDown" else {}))
    browser.press("Enter")
    expect(browser.becomes("document.querySelectorAll('.hits li').length === 1"), where, "letters that are typed find nothing")
    step_to(browser, "document.activeElement.closest('.hits') !== null", 8)
    browser.press("Enter")
    expect(browser.becomes("document.querySelector('h1')?.textContent === 'The tree' && document.querySelector('main mark') !== null"), where,
           "Enter does not lead to the page that was found")


def check_address(browser, root, where):
    go(browser, root + "search.html#q=meeting&party=p%2Fnorth")
    expect(browser.becomes("document.querySelector('.search-told').textContent.startsWith('13 ')"), where,
           "the address does not bring a search back")


def check_plain(browser, root, where):
    browser.scripts(False)
    go(browser, root + "search.html")
    browser.scripts(True)
    expect(browser.run("document.querySelector('form.search').offsetHeight") == 0, where, "a form that can do nothing is shown")
    expect(browser.run("document.querySelectorAll('.index a').length") > 2, where, "no index without JavaScript")


def main(parley, program):
    with tempfile.TemporaryDirectory() as folder, Chromium(program) as browser:
        folder = Path(folder)
        for path, text in SITE.items():
            file = folder / "site" / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        out = folder / "host" / "below" / "a path"
        subprocess.run([parley, "build", folder / "site", "--output", out, "--quiet"], check=True)
        server, host = serve(folder / "host")
        browser.screen(1280, 900)
        for where, root in [("from a disk", out.as_uri() + "/"), ("below a sub-path", host + "below/a%20path/")]:
            check(browser, root, where)
            check_address(browser, root, where)
            check_access(browser, root, where)
            check_hands(browser, root, where)
            check_plain(browser, root, where)
        server.shutdown()
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"Search: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""A real browser before a preview: an edit changes the page and leaves what its reader has done to it."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from chromium import Chromium


def main(parley, program, site):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(Path(site) / "content", Path(folder) / "content")
        serve = subprocess.Popen([parley, "serve", "--port", "0", folder], stdout=subprocess.PIPE, text=True)
        try:
            root = re.search(r"http://\S+/", serve.stdout.readline()).group()
            with Chromium(program) as tab:
                tab.screen(900, 500)
                look(Path(folder) / "content", root, tab)
                print("The preview keeps a reader's place in a browser")
        finally:
            serve.kill()
            serve.wait()


def until(tab, expression):
    assert any(tab.becomes(expression) for _ in range(4)), "never came true: " + expression


def look(content, root, tab):
    page = content / "kept.md"
    body = "\n\n".join(f"Paragraph {i}. " + "Words. " * 40 for i in range(30))
    text = "---\ntitle: Kept\n---\n\n## One\n\n" + body + "\n\n## Two\n\nThe end.\n"
    page.write_text(text)
    tab.call("Page.navigate", url=root + "kept.html")
    until(tab, "document.documentElement?.dataset.previewVersion && document.querySelectorAll('main p').length > 20")
    # What a reader, or a theme's script, does to a page.
    tab.run("""(() => {
      const box = document.createElement("details");
      box.id = "made"; box.innerHTML = "<summary>s</summary><input id=field>";
      document.querySelector("main").prepend(box);
      box.open = true; field.value = "typed"; field.focus({preventScroll: true}); scrollTo(0, 900);
      window.seen = document.querySelector("main h1"); window.isSame = true;
    })()""")
    before = tab.run("scrollY")
    assert before > 100, before
    page.write_text(text.replace("The end.", "Another end."))
    until(tab, "document.body.textContent.includes('Another end.')")
    assert tab.run("window.isSame"), "the page was loaded anew"
    assert tab.run("scrollY") == before, (tab.run("scrollY"), before)
    assert tab.run("made.open") and tab.run("field.value") == "typed"
    assert tab.run("document.activeElement === field")
    assert tab.run("seen.isConnected"), "what did not change was made anew"
    # An error lies over the page, and goes.
    overlay = "document.querySelector('parley-preview').shadowRoot.querySelector('.overlay')"
    page.write_text("---\ntitle: a: b\n---\n")
    until(tab, f"{overlay} === null || !{overlay}.hidden")
    assert tab.run(f"{overlay}.textContent.includes('E0104')")
    assert tab.run("document.body.textContent.includes('Another end.')"), "the last good page is gone"
    page.write_text(text.replace("Paragraph 7.", "Paragraph seven."))
    until(tab, f"{overlay}.hidden && document.body.textContent.includes('Paragraph seven.')")
    assert tab.run("document.querySelectorAll('main p').length") > 20
    assert tab.run("made.isConnected && made.open")
    files(content, root, tab, page, text)


def files(content, root, tab, page, text):
    """Style sheets and pictures are swapped where they stand; what changes elsewhere changes here; what is held back is marked."""
    draft = content / "hidden.md"
    draft.write_text("---\ntitle: Hidden\ndraft: yes\n---\nWords.\n")
    picture = content / "square.svg"
    square = '<svg xmlns="http://www.w3.org/2000/svg" width="SIZE" height="20"/>'
    picture.write_text(square.replace("SIZE", "20"))
    page.write_text(text + "\n![A square](square.svg)\n\nSee [the hidden page](hidden.md).\n")
    until(tab, "document.querySelector('main img') !== null")
    # Pictures are loaded when they come into sight.
    tab.run("document.querySelector('main img').scrollIntoView()")
    until(tab, "document.querySelector('main img').naturalWidth === 20")
    held = "document.querySelector('main a[data-preview-held]')"
    until(tab, f"{held} !== null")
    said = tab.run(f"getComputedStyle({held}, '::after').content")
    assert said.endswith('draft"'), said
    tab.run("window.image = document.querySelector('main img')")
    place = tab.run("scrollY")
    picture.write_text(square.replace("SIZE", "40"))
    until(tab, "image.isConnected && image.naturalWidth === 40")
    style = content.parent / "templates" / "assets" / "parley.css"
    style.parent.mkdir(parents=True)
    plain = Path("templates/assets/parley.css").read_text()
    for width in ["3px", "7px"]:
        style.write_text(plain + f"\nmain h1 {{ border-left: {width} solid }}\n")
        until(tab, f"getComputedStyle(seen).borderLeftWidth === '{width}'")
    assert tab.run("document.querySelectorAll('link[rel=stylesheet]').length") == 1, "an old style sheet stays"
    draft.write_text("---\ntitle: Hidden\n---\nWords.\n")
    until(tab, f"{held} === null")
    site = content / "site.yaml"
    site.write_text(re.sub("^title: .*$", "title: Another name", site.read_text(), flags=re.MULTILINE))
    until(tab, "document.title.includes('Another name')")
    assert tab.run("window.isSame && scrollY") == place, "the page was loaded anew, or its place was lost"


main(*sys.argv[1:])

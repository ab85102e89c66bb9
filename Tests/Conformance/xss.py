"""Fills every field of every kind with texts that would run a script, and opens every page, feed and letter in a real browser.

    xss.py PARLEY CHROMIUM

No script runs, no dialog opens, no policy is offended, nothing is asked of another host, and no element or attribute stands in a page
that the theme did not put there; the same with the policy switched off, so that it is no crutch. Then the search, the slider
and the preview are used as readers use them. Every fault is printed; the exit status is 1 if there is any.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Reliability"))
import everything
from chromium import Chromium
from payloads import ADDRESSES, TEXTS

faults = []

# Runs before anything else on each page.
WATCH = """
window.told = [];
window.pwned = () => { window.told.push("a script ran"); };
for (const name of ["alert", "confirm", "prompt"]) window[name] = window.pwned;
document.addEventListener("securitypolicyviolation", (event) => window.told.push("offends the policy: " + event.violatedDirective + " " + event.blockedURI));
"""

# What no page of Parley's holds.
AUDIT = """(() => {
  const odd = [];
  // The theme has templates of its own: what comes up over a cell.
  const all = (root) => [...root.querySelectorAll("*")].flatMap((element) => element.localName === "template" ? [element, ...all(element.content)] : [element]);
  for (const element of all(document)) {
    const name = element.localName;
    if (["iframe", "object", "embed", "base", "marquee", "math", "style", "plaintext", "xmp", "noscript", "foreignObject", "animate", "set", "video", "audio"].includes(name)
        && !(name === "style" && document.head.contains(element) && !location.href.endsWith("x"))) odd.push("<" + name + ">");
    if (name === "script" && !element.src && element.type !== "application/ld+json") odd.push("a script of its own: " + element.textContent.slice(0, 60));
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith("on") || attribute === "srcdoc") odd.push(attribute + "=" + value.slice(0, 60));
      if (["href", "src", "action", "formaction", "xlink:href", "data"].includes(attribute) && !/^(https?:|mailto:|tel:|[^:]*$|[^:]*[#?])/i.test(value) && !value.startsWith("file:///tmp/")
          && !/^data:image/.test(value)) odd.push(attribute + "=" + value.slice(0, 60));
    }
  }
  for (const script of document.querySelectorAll("script[type='application/ld+json']")) {
    try { JSON.parse(script.textContent); } catch { odd.push("JSON-LD that is none: " + script.textContent.slice(0, 80)); }
  }
  return window.told.concat(odd);
})()"""


def say(where, fault):
    if len(faults) < 60:
        faults.append(f"{where}: {fault}")
        print("✘ " + faults[-1][:500], file=sys.stderr, flush=True)


def filled(texts):
    """What stands in each field: all the texts, so that each reaches each place."""
    joined = " zqword ".join(texts)

    def text(thing, field, form):
        if form == "short":
            return [t for t in texts if len(t) <= 12][:1][0] if any(len(t) <= 12 for t in texts) else '"><b>x'
        if form == "url":
            return "https://x.example/\"'><img%20src=x%20onerror=pwned()>"
        if form == "label":
            # A name of YAML's has at most a thousand characters, on one line.
            short = [t for t in texts if not set(t) & {"\u2028", "\u2029"}]
            return short[len(thing) % len(short)]
        if field == "disputed":
            return joined + " differs"
        if form == "body":
            quoted = "".join(f"\n\n> {t}\n\n- {t}\n\n## {t}\n\n    {t}\n\n`{t}` *{t}* **{t}**\n\n![{t.replace('[', '').replace(']', '')}](zq-picture.png \"{t.replace(chr(34), '')}\")" for t in texts)
            return joined + quoted
        return joined
    return text


def build(parley, folder, site):
    site.lay(folder)
    extra = Path(folder) / "content"
    for place in ["", *[f"{everything.FIRST}/" + (everything.folder(k) + "/" if k else "") for k in
                        ["", "party", "person", "issue", "event", "statement", "assessment", "source", "term", "briefing"]]]:
        (extra / place / "zq-picture.png").write_bytes(everything.PIXEL)
    return subprocess.run([parley, "build", folder, "--now", "2025-01-01", "--quiet", "--format", "json"], capture_output=True, text=True)


def visit(browser, out, where):
    # A browser shows the others as words, or saves them.
    paths = sorted(p for p in out.rglob("*") if p.suffix in [".html", ".xml", ".svg"])
    for bypass in [False, True]:
        browser.call("Page.setBypassCSP", enabled=bypass)
        for path in paths if not bypass else [p for p in paths if p.suffix == ".html"]:
            if 'http-equiv="refresh"' in path.read_text("utf-8", "replace"):
                continue
            name = f"{where}{' without a policy' if bypass else ''}: {path.relative_to(out)}"
            for complaint in browser.open(path):
                say(name, complaint[:300])
            if path.suffix == ".html":
                for odd in browser.run(AUDIT)[:3]:
                    say(name, odd)
            elif browser.run("window.told?.length"):
                say(name, str(browser.run("window.told")))
    browser.call("Page.setBypassCSP", enabled=False)
    return len(paths)


def use(browser, out, where):
    """The scripts that read what a site says: the search, the slider, what comes up over a word."""
    for page, spot in [("search.html", "#q=zqword"), ("search.html", "?q=%3Cimg%20src%3Dx%20onerror%3Dpwned()%3E"), ("index.html", "?find=%3Cimg%20src%3Dx%20onerror%3Dpwned()%3E"),
                       (f"{everything.FIRST}/index.html", "#at=%3Cimg%20src=x%20onerror=pwned()%3E"), (f"{everything.FIRST}/index.html", "#\"><img src=x onerror=pwned()>"),
                       (f"{everything.FIRST}/index.html", "")]:
        browser.call("Page.navigate", url=(out / page).resolve().as_uri() + spot)
        browser.becomes("document.readyState === 'complete'")
        browser.run("""(async () => {
          // A click is tried, and leads nowhere.
          document.addEventListener("click", (event) => { if (event.target.closest("a, button")) event.preventDefault(); });
          document.addEventListener("submit", (event) => event.preventDefault());
          const field = document.querySelector("input[type=search]");
          if (field && !field.value) { field.value = "zqword"; field.dispatchEvent(new Event("input", { bubbles: true })); }
          await new Promise((done) => setTimeout(done, 400));
          for (const element of document.querySelectorAll("a, button, summary, input, td, sup, dt")) {
            for (const type of ["mouseover", "pointerenter", "focusin", "input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
          }
          for (const cell of [...document.querySelectorAll("td.cell a, button:not(.theme)")].slice(0, 12)) cell.click();
          await new Promise((done) => setTimeout(done, 200));
        })()""")
        for odd in (browser.run(AUDIT) or [])[:3]:
            say(f"{where}: {page}{spot} in use", odd)


def sees(browser, folder):
    """What this test looks for would be seen."""
    page = folder / "bad.html"
    page.write_text("<!doctype html><title>t</title><img src=x onerror=pwned()><script>pwned()</script><a href='javascript:pwned()'>a</a>")
    browser.open(page)
    browser.becomes("window.told.length > 1")
    told = browser.run(AUDIT)
    for wanted in ["a script ran", "onerror=", "a script of its own", "href=javascript"]:
        if not any(wanted in odd for odd in told):
            say("this test", f"does not see {wanted}: {told}")


def refuse(parley, browser, folder):
    """Each address that runs a script is refused, or is only words on the page."""
    for number, address in enumerate(ADDRESSES):
        site = folder / f"address-{number}"
        content = site / "content"
        (content / "p").mkdir(parents=True)
        (content / "site.yaml").write_text("title: T\n")
        (content / "p/process.md").write_text("---\ntitle: P\n---\n")
        (content / "p/issues").mkdir()
        quoted = json.dumps(address)
        for form in [f"[a]({address})", f"[a](<{address}>)", f"<{address}>", f"[a][r]\n\n[r]: {address}\n", f"[a][r]\n\n[r]: <{address}>\n", f"![a]({address})",
                     f"![a](<{address}> 't')", address, f"[@s]"]:
            (content / "about.md").write_text(f"---\ntitle: A\n---\n{form}\n")
            (content / "p/sources.yaml").write_text(f"- {{id: s, title: S, url: {quoted}, archive: {quoted}}}\n" if form == "[@s]" else "- {id: s, title: S}\n")
            (content / "p/parties.yaml").write_text(f"- {{id: a, name: A, links: [{quoted}]}}\n" if form == "[@s]" else "- {id: a, name: A}\n")
            (content / "p/process.md").write_text("---\ntitle: P\nparties: [a]\n---\n" + ("[@s]\n" if form == "[@s]" else ""))
            run = subprocess.run([parley, "build", site, "--quiet", "--format", "json"], capture_output=True, text=True)
            if run.returncode == 1:
                continue
            if run.returncode:
                say(f"{form}", f"ends with {run.returncode}: {run.stderr[:200]}")
                continue
            for page in ["about.html", "p/sources/s.html", "p/parties/a.html"]:
                path = site / "public" / page
                if not path.exists():
                    continue
                # Links with schemes that run something; a browser drops white space and signs of control in them.
                for href in re.findall(r'(?:href|src)="([^"]*)"', path.read_text()):
                    plain = re.sub(r"[\x00-\x20]", "", href.replace("&amp;", "&"))
                    if re.match(r"(?i)(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:", plain) and not plain.startswith("data:image/"):
                        say(f"{form} on {page}", f"leads to {href}")
                for complaint in browser.open(path):
                    say(f"{form} on {page}", complaint[:200])
                for odd in browser.run(AUDIT)[:2]:
                    say(f"{form} on {page}", odd)
                browser.run("document.querySelectorAll('main a').forEach((a) => a.addEventListener('click', (e) => { if (!/^(javascript|vbscript):/i.test(a.protocol)) e.preventDefault(); }))")
                browser.run("document.querySelectorAll('main a').forEach((a) => a.click())")
                if browser.run("window.told?.length"):
                    say(f"{form} on {page}", "a script ran when it was clicked")


def overlay(parley, browser, folder):
    """What is wrong is shown over a page in the preview, with the author's words in it."""
    site = folder / "shown"
    (site / "content").mkdir(parents=True)
    page = site / "content/about.md"
    (site / "content/site.yaml").write_text("title: '<img src=x onerror=pwned()>'\n")
    page.write_text("---\ntitle: A\n---\nWords.\n")
    serve = subprocess.Popen([parley, "serve", "--port", "0", site], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        root = re.search(r"http://\S+/", serve.stdout.readline()).group()
        for group, texts in TEXTS.items():
            browser.call("Page.navigate", url=root + "about.html")
            browser.becomes("document.readyState === 'complete'")
            wrong = "\n".join(f"{json.dumps(t, ensure_ascii=False)}: {json.dumps(t, ensure_ascii=False)}" for t in texts)
            page.write_text(f"---\ntitle: A\n{wrong}\n---\n[a](issue:{texts[0].replace(' ', '')}) [@{texts[1]}]\n")
            box = "document.querySelector('parley-preview')?.shadowRoot.querySelector('.overlay')"
            if not browser.becomes(f"{box} && !{box}.hidden && {box}.textContent.includes('E0')"):
                say(f"preview, {group}", "no overlay came up")
            if browser.run("window.told?.length"):
                say(f"preview, {group}", str(browser.run("window.told")[:3]))
            odd = browser.run(f"[...({box}?.querySelectorAll('*') ?? [])].filter((e) => ['img', 'script', 'iframe', 'svg'].includes(e.localName) || [...e.attributes].some((a) => a.name.startsWith('on'))).map((e) => e.outerHTML.slice(0, 80))")
            for element in odd[:3]:
                say(f"preview, {group}", element)
            page.write_text("---\ntitle: A\n---\nWords.\n")
    finally:
        serve.kill()
        serve.wait()


def main(parley, program):
    pages = 0
    with tempfile.TemporaryDirectory() as folder, Chromium(program) as browser:
        folder = Path(folder)
        browser.screen(1280, 900)
        browser.call("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
        for group, texts in TEXTS.items():
            site = folder / group
            run = build(parley, site, everything.Site(text=filled(texts)))
            if run.returncode:
                wrong = [f"{d['file']}:{d['line']} {d['message'][:100]} {d['code']}" for d in json.loads(run.stderr) if d["severity"] == "error"]
                say(group, f"does not build: {wrong[:4]}")
                continue
            pages += visit(browser, site / "public", group)
            use(browser, site / "public", group)
            print(f"{group}: {pages} files so far, {len(faults)} faults", flush=True)
        sees(browser, folder)
        refuse(parley, browser, folder)
        overlay(parley, browser, folder)
        dialogs = [e for e in browser.events if e.get("method") == "Page.javascriptDialogOpening"]
        if dialogs:
            say("dialogs", str(dialogs[:2]))
    texts = sum(map(len, TEXTS.values()))
    print(f"Scripts: {texts} texts in every field, on {pages} files, {len(ADDRESSES)} addresses: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Measures what a search costs a reader of 10,000 pages: ten queries each, beside Pagefind on the same pages.

    search.py PAGES CHROMIUM [--json]

PAGES is a built site. Each query is a reader's first: nothing is kept from the one before. Bytes are those of everything that the search
needs and the page alone does not, as a host sends them (text compressed with gzip, what is compressed already as it is). Time runs from asking
to ten results with their texts, on this machine, with scripts loaded before. Needs Pagefind and websocket-client from PyPI.
"""
import argparse
import functools
import gzip
import http.server
import importlib.util
import json
import pathlib
import statistics
import subprocess
import sys
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Conformance"))
from chromium import Chromium  # noqa: E402

# A word that is everywhere, rarer ones, several, names, half a word, and slips of the finger. All of them are in the corpus.
QUERIES = ["treaty", "corridor", "ceasefire prisoners", "border treaty talks", "speaker", "talks-0042", "guarant", "constitutoin", "corrdior", "minister"]
MOST = 200_000


class Host(http.server.SimpleHTTPRequestHandler):
    """Sends files as hosts do, and counts what it sends of a search."""

    sent = 0

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        if not path.is_file():
            return self.send_error(404)
        content = path.read_bytes()
        self.send_response(200)
        if path.suffix in (".html", ".js", ".css", ".json", ".svg"):
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        if "/pagefind/" in self.path or "/assets/search" in self.path:
            Host.sent += len(content)

    def log_message(self, *_):
        pass


# Each gives the number of hits and the milliseconds until ten of them are shown.
PARLEY = """(async () => {
  const form = document.querySelector("form.search"), list = document.querySelector(".hits"), told = document.querySelector(".search-told");
  const shown = new Promise((resolve) => new MutationObserver(() => {
    if (list.children.length || (told.textContent && !/[1-9]/.test(told.textContent))) resolve();
  }).observe(form.parentElement, { childList: true, subtree: true, characterData: true }));
  const start = performance.now();
  form.elements.q.value = QUERY;
  form.requestSubmit();
  await shown;
  return [Number(told.textContent.replace(/\\D/g, "")), performance.now() - start];
})()"""
PAGEFIND = """(async () => {
  const start = performance.now();
  const found = await window.pagefind.search(QUERY);
  await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
  return [found.results.length, performance.now() - start];
})()"""


def measure(browser, address, ready, script):
    """For each query: hits, milliseconds, bytes."""
    told = []
    for query in QUERIES:
        Host.sent = 0
        browser.call("Page.navigate", url="about:blank")
        browser.call("Network.clearBrowserCache")
        browser.call("Page.navigate", url=address)
        browser.becomes(f"document.readyState === 'complete' && location.href === {json.dumps(address)}")
        browser.run(ready)
        hits, milliseconds = browser.run(script.replace("QUERY", json.dumps(query)))
        told.append({"query": query, "hits": hits, "ms": round(milliseconds, 1), "bytes": Host.sent})
    return told


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=pathlib.Path)
    parser.add_argument("chromium")
    parser.add_argument("--json", action="store_true", help="print all of it as JSON")
    options = parser.parse_args()
    pages = options.pages.resolve()
    program = pathlib.Path(importlib.util.find_spec("pagefind_bin").origin).parent / "pagefind"
    subprocess.run([program, "--site", pages, "--output-path", pages / "pagefind", "--quiet"], check=True, stdout=subprocess.DEVNULL)
    (pages / "pagefind.html").write_text("<!doctype html><title>Pagefind</title>")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=pages))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}/"
    begin = "import('/pagefind/pagefind.js').then(async (made) => { await made.init(); window.pagefind = made; })"
    with Chromium(options.chromium) as browser:
        told = {
            "Parley": measure(browser, root + "search.html", "0", PARLEY),
            "Pagefind": measure(browser, root + "pagefind.html", begin, PAGEFIND),
        }
    server.shutdown()
    if options.json:
        return print(json.dumps(told))
    print("| | Parley: KB | ms | hits | Pagefind: KB | ms | hits |\n|---|---:|---:|---:|---:|---:|---:|")
    for ours, theirs in zip(*told.values()):
        cells = [cell for way in (ours, theirs) for cell in (f"{way['bytes'] / 1000:.0f}", f"{way['ms']:.0f}", f"{way['hits']:,}")]
        print(f"| {ours['query']} | {' | '.join(cells)} |")
    middle = [f"{statistics.median(way[key] for way in ways) / scale:.0f}" for ways in told.values() for key, scale in (("bytes", 1000), ("ms", 1))]
    print(f"| *median* | {middle[0]} | {middle[1]} | | {middle[2]} | {middle[3]} | |")
    worst = max(way["bytes"] for way in told["Parley"])
    print(f"The dearest query of Parley's: {worst:,} bytes; the aim is {MOST:,}.")


main()

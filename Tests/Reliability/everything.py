"""A site in which every field of every kind is filled, and everything refers to everything it may refer to. Whoever asks for it says
what stands in each text.

A thing is known as KIND/NAME. Its id is `zqKINDNAME`, and so are all its words unless another `text` is given: whoever looks
for `zqeventone` in a build finds every trace of that event.
"""
import base64
import json
import pathlib

NAMES = {
    "party": ["one", "two", "three", "shared"], "person": ["one", "two", "shared"], "issue": ["one", "two", "three"],
    "event": ["one", "two", "three"], "statement": ["one", "two", "three"], "assessment": ["one", "two"],
    "source": ["one", "two", "three", "shared"], "term": ["one", "two", "shared"], "briefing": ["one", "two"],
    "position": ["one", "two", "three", "four", "row"], "page": ["one", "two"], "process": ["one", "two"],
}
FOLDERS = {"party": "parties", "person": "people"}
FIRST = "zqprocessone"
#: A picture of one pixel.
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
WORDS = ("text", "inline", "body", "url", "label")


def things():
    return [f"{kind}/{name}" for kind, names in NAMES.items() for name in names]


def ident(thing):
    return "zq" + thing.replace("/", "")


def folder(kind):
    return FOLDERS.get(kind, kind + "s")


def marked(thing, field, form):
    """The words of a field when nobody asks for others."""
    word = f"{ident(thing)} {field.replace('.', ' ')}"
    return f"https://{ident(thing)}.example/{field}" if form == "url" else f"Words of {word} said"


class Site:
    """`held` are things that are marked as `draft` or under embargo; `absent` are not there at all, nor is anything that needs them."""

    def __init__(self, held=(), absent=(), mark="draft: yes", text=marked):
        self.held, self.mark, self.text = set(held), mark, text
        self.absent = set(absent)
        self.files = {}
        #: The fields that are filled, by kind.
        self.used = {}
        self._fall()
        self._write()

    # What there is

    def has(self, thing):
        return thing not in self.absent

    def _fall(self):
        """What needs what is absent is absent too."""
        needs = {
            "position/one": ["party/one", "issue/one", "party/three"], "position/two": ["party/two", "issue/one", "party/three"],
            "position/three": ["party/three", "issue/one", "party/two"], "position/four": ["party/shared", "issue/two", "party/three"],
            "position/row": ["party/one", "issue/two", "party/three"],
            "statement/one": ["person/one"], "statement/two": ["person/two"], "statement/three": ["party/three"],
            "assessment/one": ["person/one"],
        }
        if "process/one" in self.absent:
            self.absent |= {t for t in things() if t.split("/")[0] not in ("process", "page") and t not in ("party/shared", "source/shared")}
        for thing, needed in needs.items():
            if not all(map(self.has, needed)):
                self.absent.add(thing)

    def ids(self, kind, *names):
        return [self.name(f"{kind}/{n}") for n in names or NAMES[kind] if self.has(f"{kind}/{n}")]

    def one(self, kind, name):
        return ident(f"{kind}/{name}") if self.has(f"{kind}/{name}") else None

    name = staticmethod(ident)

    # How it is written

    def put(self, path, thing, fields, body=True):
        if not self.has(thing):
            return
        self.used.setdefault(thing.split("/")[0], set()).update(key for key, _ in self.filled(fields))
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in self.filled(fields)]
        if thing in self.held:
            lines.append(self.mark)
        head = "---\n" + "\n".join(lines) + f"\n# zqcomment in {ident(thing)}\n---\n"
        self.files[path] = (head + (self.body(thing) if body else "")).encode()

    def filled(self, fields):
        return [(key, value) for key, value in fields.items() if value not in (None, [], {})]

    def parts(self, *parts):
        return [dict(self.filled(part)) for part in parts if part is not None]

    def t(self, thing, field, form="text"):
        return self.text(thing, field, form)

    def body(self, thing):
        """A text that speaks of everything in every way there is."""
        process = FIRST if thing.split("/")[0] != "page" else None
        lines = [self.t(thing, "body", "body"), ""]
        for other in things():
            kind, name = other.split("/")
            if kind in ("position", "process", "page") or other == thing:
                continue
            address = ident(other) if process else f"{FIRST}/{ident(other)}"
            shared = name == "shared"
            if self.has(other):
                lines += [f"The [words](<{kind}:{address}>) and [*that*][r-{ident(other)}] and [way]({kind}:{address} \"t\").",
                          f"[r-{ident(other)}]: {kind}:{address}"]
                lines[-1:] = ["", lines[-1], ""]
                if not shared and kind not in ("position",):
                    up = "" if kind == "page" else "../" if thing.split("/")[0] not in ("process", "page") else ""
                    base = up if process else FIRST + "/"
                    lines += [f"See [there]({base}{folder(kind)}/{ident(other)}.md) too."]
            else:
                lines += ["The words and *that* and way.", "", ""]
                if not shared:
                    lines += ["See there too."]
            lines.append("")
        if process:
            for source in NAMES["source"]:
                if f"source/{source}" == thing:
                    continue
                lines += [f"Cited [@{ident('source/' + source)}, p. 3] so." if self.has(f"source/{source}") else "Cited so.", ""]
            shown = [f"@{i}" for i in self.ids("source") if i != ident(thing)]
            lines += [f"All [{'; '.join(shown)}] of them.", ""]
            # In the data, an empty line stays where a block stood.
            for statement in NAMES["statement"]:
                lines += [f"```quote {ident('statement/' + statement)}", "```", ""] if self.has(f"statement/{statement}") else [""]
            for issue in NAMES["issue"]:
                lines += [f"```matrix {ident('issue/' + issue)}", "```", ""] if self.has(f"issue/{issue}") else [""]
        picture = f"{ident(thing)}-picture.png"
        self.files[(f"{FIRST}/" + ("" if thing.startswith("process") else folder(thing.split("/")[0]) + "/") if process else "") + picture] = PIXEL
        lines += [f"![{self.t(thing, 'picture', 'label')}]({picture})", ""]
        return "\n".join(lines)

    def common(self, thing):
        # A shared thing has a page in each process that uses it, and an older address can lead to one of them alone.
        return {
            "summary": self.t(thing, "summary", "inline"), "written_in": "en",
            "aliases": [f"old/{ident(thing)}.html"] if not thing.endswith("shared") else [], "extra": {"zq_extra": self.t(thing, "extra")},
        }

    def titled(self, thing):
        return {"title": self.t(thing, "title")} | self.common(thing)

    def _write(self):
        self.files["site.yaml"] = (
            "title: The site\ndescription: D\nbase_url: https://example.org/base/\neditor: The desk\ncontact: desk@example.org\n"
            f"home: [{', '.join(self.ids('process', 'one'))}]\nmenu: [{', '.join(self.ids('page'))}]\n").encode()
        self.files["index.md"] = b"---\ntitle: Home\n---\nWelcome.\n"
        self._process()
        self._people()
        self._issues()
        self._events()
        self._words()
        self._rest()
        if not self.has("process/one"):
            self.files = {path: data for path, data in self.files.items() if not path.startswith(FIRST)}

    def _process(self):
        p = "process/one"
        self.put(f"{FIRST}/process.md", p, self.titled(p) | {
            "question": self.t(p, "question"), "started": "2020-01-01", "ended": "2040",
            "parties": self.ids("party", "one", "two", "three"), "mediators": self.ids("party", "shared"),
            "region": self.t(p, "region"), "status": "active", "direction": "improved",
            "direction_why": self.t(p, "why"),
            "deadlines": self.parts({"date": "2039-01-01", "label": self.t(p, "deadline"), "sources": self.ids("source"), "reported": "2021"}),
        })
        q = "process/two"
        self.put("zqprocesstwo/process.md", q, self.titled(q), body=False)
        if self.has(q):
            refs = [f"{FIRST}/event/{i}" for i in self.ids("event")]
            body = " ".join(f"[w](event:{FIRST}/{ident('event/' + n)})" if self.has(f"event/{n}") else "w" for n in NAMES["event"])
            row = {"id": "zqprocesstwo-event", "date": "2024-02-02", "title": "Of zqprocesstwo",
                   "parties": [f"{FIRST}/party/{i}" for i in self.ids("party", "one", "two")] + self.ids("party", "shared"),
                   "sources": [f"{FIRST}/source/{i}" for i in self.ids("source", "one", "two")] + self.ids("source", "shared"),
                   "issues": [f"{FIRST}/issue/{i}" for i in self.ids("issue")], "body": body}
            self.files["zqprocesstwo/events.yaml"] = json.dumps([dict(self.filled(row))]).encode()
        for name in NAMES["page"]:
            page = f"page/{name}"
            self.put(f"{ident(page)}.md", page, {k: v for k, v in self.titled(page).items()} | {"date": "2024-01-01"})

    def _people(self):
        for n, name in enumerate(NAMES["party"]):
            t = f"party/{name}"
            top = "shared" if name == "shared" else FIRST
            self.put(f"{top}/parties/{ident(t)}.md", t, {"name": self.t(t, "name"), "short": self.t(t, "short", "short")[:12] if self.text is not marked else f"Zq{name}",
                "type": "state", "role": self.t(t, "role"), "color": f"#1f4e{n}9", "links": {self.t(t, "label", "label"): self.t(t, "links", "url")},
                "flag": self.t(t, "flag", "short") if self.text is not marked else "F" + name[0],
                "parent": self.one("party", "two") if name == "one" else None} | self.common(t), body=name != "shared")
        for name in NAMES["person"]:
            t = f"person/{name}"
            top = "shared" if name == "shared" else FIRST
            self.put(f"{top}/people/{ident(t)}.md", t, {"name": self.t(t, "name"), "native_name": {"hy": self.t(t, "native_name")},
                "roles": self.parts(*[{"title": f"{self.t(t, 'office')} {n}", "party": self.one("party", n), "from": "2020", "to": "2039"}
                                      for n in (["shared"] if name == "shared" else NAMES["party"])]),
                "links": [self.t(t, "links", "url")]} | self.common(t), body=name != "shared")

    def position(self, thing, party, option, stance, **more):
        if not self.has(thing):
            return None
        fields = {"party": ident("party/" + party), "option": option, "stance": stance, "kind": "demand", "date": "2024-03-03",
            "condition": self.t(thing, "condition"), "basis": "attributed", "attributed_by": self.one("party", "three") if party != "three" else None,
            "because": self.ids("issue", "one", "two") + self.ids("statement") + self.ids("event"), "statements": self.ids("statement"), "sources": self.ids("source"), "credibility": "2",
            "says": self.inline(thing, "says"), "interest": self.inline(thing, "interest")} | self.common(thing) | more
        self.used.setdefault("position", set()).update(key for key, _ in self.filled(fields))
        if thing in self.held:
            fields |= dict([self.mark.split(": ", 1)])
        return fields

    def inline(self, thing, field):
        """Words, and then every kind of reference."""
        said = [self.t(thing, field, "inline")]
        for kind in ["issue", "event", "party", "statement"]:
            for name in NAMES[kind]:
                there = self.has(f"{kind}/{name}")
                said.append(f"[so]({kind}:{ident(f'{kind}/{name}')})" if there else "so")
        for name in NAMES["source"]:
            if self.has(f"source/{name}"):
                said.append(f"[@{ident('source/' + name)}]")
        return " ".join(said)

    def _issues(self):
        for name in NAMES["issue"]:
            t = f"issue/{name}"
            options = {"one": ["x", "y"], "two": ["z"], "three": ["w"]}[name]
            positions = {"one": [self.position("position/one", "one", "x", "demands"), self.position("position/two", "two", "x", "rejects"),
                                 self.position("position/three", "three", "y", "conditional", attributed_by=self.one("party", "two"))],
                         "two": [self.position("position/four", "shared", "z", "supports")], "three": []}[name]
            links = []
            for kind, other in zip(["blocks", "traded_against", "part_of"], NAMES["issue"]):
                if other != name and self.has(f"issue/{other}") and not (kind == "part_of" and name == "two"):
                    links += self.parts({kind: ident("issue/" + other), "claimed_by": self.one("party", "two"), "basis": "reported",
                                  "sources": self.ids("source"), "since": "2024-01-01", "why": self.t(t, f"link to {self.text is marked and ident('issue/' + other) or ''}")})
            self.put(f"{FIRST}/issues/{ident(t)}.md", t, self.titled(t) | {"question": self.t(t, "question"), "order": str(len(name)),
                "history": self.parts({"status": "open", "date": "2023-01-01", "sources": self.ids("source"), "why": self.t(t, "why")},
                                      {"status": "narrowing", "date": "2024-01-01", "sources": self.ids("source"), "why": self.t(t, "why")}),
                "options": {o: self.t(t, "option") + o for o in options}, "positions": self.parts(*positions), "links": links,
                "source": self.one("source", "one")})
        row = self.position("position/row", "one", "z", "accepts")
        if row:
            self.used["position"].add("issue")
            row |= {"issue": ident("issue/two"), "title": self.t("position/row", "title")}
            self.files[f"{FIRST}/positions.yaml"] = json.dumps([dict(self.filled(row))], ensure_ascii=False).encode()

    def _events(self):
        for n, name in enumerate(NAMES["event"]):
            t = f"event/{name}"
            others = self.ids("source", "two")
            shared = {"source": others[0] if others else None, "note": self.t(t, "note")}
            disputes = [{"place": self.t(t, "disputed")} | shared, {"date": "2024-05-06"} | shared]
            if not others:
                disputes = []
            elif self.ids("person", "two"):
                disputes.append({"people": self.ids("person", "two")} | shared)
            self.put(f"{FIRST}/events/{ident(t)}.md", t, self.titled(t) | {"date": f"2024-05-0{n + 1}", "place": self.t(t, "place"), "type": self.t(t, "type"),
                "parties": self.ids("party"), "people": self.ids("person"), "issues": self.ids("issue"), "sources": self.ids("source"),
                "credibility": "3", "disputed": self.parts(*disputes), "part_of": self.one("event", "three") if name != "three" else None})

    def _words(self):
        for n, name in enumerate(NAMES["statement"]):
            t = f"statement/{name}"
            speaker = {"one": "person/one", "two": "person/two", "three": "party/three"}[name]
            self.put(f"{FIRST}/statements/{ident(t)}.md", t, self.titled(t) | {"speaker": ident(speaker), "text": self.t(t, "text"),
                "on_behalf_of": self.one("party", "one") if name != "three" else None, "role": self.t(t, "role") if name != "three" else None, "date": f"2024-06-0{n + 1}",
                "event": self.one("event", "one"), "reacts_to": [i for i in self.ids("statement", "one") + self.ids("event", "one") if i != ident(t)],
                "issues": self.ids("issue"), "sources": self.ids("source"), "language": "hy", "original": self.t(t, "original"), "translator": self.t(t, "translator"),
                "form": "verbatim", "attribution": self.t(t, "attribution"), "audience": self.t(t, "audience"), "credibility": "2",
                "variants": self.parts({"text": self.t(t, "variant"), "source": self.one("source", "two"), "note": self.t(t, "note")})})
        for name in NAMES["assessment"]:
            t = f"assessment/{name}"
            self.put(f"{FIRST}/assessments/{ident(t)}.md", t, self.titled(t) | {"question": self.t(t, "question"), "claim": self.t(t, "claim"),
                "author": ident("person/one") if name == "one" else self.t(t, "author"), # A number falls with whoever put it there.
                "made": "2024-01-01", "likelihood": "likely" if name == "two" or self.has("person/two") else None, "coded_by": self.one("person", "two") if name == "one" else self.t(t, "coder"),
                "entered": "2024-01-02", "confidence": "low", "because": self.ids("issue") + self.ids("statement"), "resolves": "2024-09-01",
                "criteria": self.t(t, "criteria"), "outcome": "yes", "resolved": "2024-08-01", "outcome_sources": self.ids("source"), "sources": self.ids("source")})

    def _rest(self):
        for name in NAMES["source"]:
            t = f"source/{name}"
            top = "shared" if name == "shared" else FIRST
            self.put(f"{top}/sources/{ident(t)}.md", t, self.titled(t) | {"publisher": self.t(t, "publisher"), "authors": [self.t(t, "author")], "type": "article",
                "published": "2024-01-01", "accessed": "2024-01-02", "url": self.t(t, "url", "url"), "archive": self.t(t, "archive", "url"), "language": "en", "reliability": "B",
                "note": self.t(t, "note"), "key": ident(t) + "-key", "corrections": self.parts({"date": "2024-02-02", "note": self.t(t, "correction")})}, body=name != "shared")
        for name in NAMES["term"]:
            t = f"term/{name}"
            top = "shared" if name == "shared" else FIRST
            others = [i for i in (self.ids("term", "shared") if name == "shared" else self.ids("term")) if i != ident(t)]
            self.put(f"{top}/terms/{ident(t)}.md", t, {"term": self.t(t, "term"), "definition": self.t(t, "definition", "inline"), "see": others,
                "abbreviations": [self.t(t, "short", "short")]} | self.common(t), body=name != "shared")
        for n, name in enumerate(NAMES["briefing"]):
            t = f"briefing/{name}"
            self.put(f"{FIRST}/briefings/{ident(t)}.md", t, self.titled(t) | {"date": f"2024-0{n + 7}-01", "as_of": f"2024-0{n + 6}-28", "author": self.t(t, "author"), "issues": self.ids("issue"),
                "key_points": [self.inline(t, "point")], "status": "corrected", "corrections": self.parts({"date": "2024-10-01", "note": self.t(t, "correction")})})

    def lay(self, at):
        for path, data in self.files.items():
            file = pathlib.Path(at) / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

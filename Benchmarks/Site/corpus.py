"""Writes the sites that the benchmark builds: by chance, and yet the same bytes each time.

    corpus.py plain FOLDER PAGES [BYTES]    ordinary pages of so many bytes (6400), for Parley and its peers
    corpus.py model FOLDER PAGES [SIZE]     processes of 100 pages each; of SIZE times as many things, in fewer processes
"""
import pathlib
import random
import sys

# Invented words of an invented negotiation; nothing here is about anybody.
WORDS = """the of and a to in that on for was with by from at as is it not had this an which but were both before after under
border treaty talks ministers agreement return guarantees delegation corridor mediators ceasefire commission text north south
upland lowland harbour valley capital island river coast September November government parliament constitution conference
prisoners refugees officials observers statement position proposal article deadline negotiations implementation said agreed
refused proposed denied supports rejects expects signed published demanded remains continues first second open final partial
confidential regional international possible unlikely several recent earlier""".split()
STANCES = ["demands", "supports", "accepts", "conditional", "resists", "rejects"]
LIKELIHOODS = ["unlikely", "even", "likely", "very-likely"]


class Writer:
    """Text by chance, from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def words(self, least, most):
        return " ".join(self.random.choices(WORDS, k=self.random.randint(least, most)))

    def sentence(self):
        words = self.words(6, 18)
        return words[0].upper() + words[1:] + "."

    def paragraph(self, dress=lambda sentence: sentence):
        return " ".join(dress(self.sentence()) for _ in range(self.random.randint(3, 6)))

    def plain(self, size):
        """CommonMark alone: headings, paragraphs, emphasis, links, a list now and then; cut at a paragraph's end."""
        def dress(sentence):
            if self.random.random() < 0.15:
                sentence += f" [{self.words(2, 3)}](https://example.org/{self.random.choice(WORDS)})"
            if self.random.random() < 0.15:
                sentence = f"*{self.words(1, 2)}* {sentence}"
            return sentence

        text = ""
        while len(text) < size - 300:
            text += f"## {self.words(2, 5).capitalize()}\n\n{self.paragraph(dress)}\n\n"
            if self.random.random() < 0.2:
                text += "".join(f"- {self.sentence()}\n" for _ in range(4)) + "\n"
        return text + "x" * max(0, size - len(text) - 1) + "\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def plain(folder, pages, size):
    """The same files for all: Parley's below content/, the others' a link to them; each with a theme of one plain page."""
    here = pathlib.Path(__file__).parent
    for theme in ("parley", "hugo", "pelican"):
        for file in (here / "plain-theme" / theme).rglob("*"):
            if file.is_file():
                write(folder / theme / file.relative_to(here / "plain-theme" / theme), file.read_text())
    content = folder / "parley" / "content"
    write(content / "site.yaml", "title: Ten thousand pages\nbase_url: https://example.org/\n")
    for number in range(pages):
        writer = Writer(number)
        head = f"---\ntitle: {writer.words(2, 5).capitalize()} {number}\nsummary: {writer.words(8, 14).capitalize()}\n---\n\n"
        write(content / f"page-{number:06}.md", head + writer.plain(size - len(head)))
    for other in ("hugo", "pelican"):
        link = folder / other / "content"
        if not link.is_symlink():
            link.symlink_to("../parley/content")


class Process:
    """One negotiation, as a desk has it after some years."""

    def __init__(self, number, size):
        self.id = f"talks-{number:04}"
        self.writer = Writer(1_000_000 + number)
        count = lambda whole: max(1, round(whole * size))
        self.issues, self.parties, self.people = count(5), max(2, count(4)), count(6)
        self.events, self.statements, self.assessments = count(20), count(28), count(5)
        self.sources, self.terms, self.briefings = count(12), count(4), count(3)

    def write(self, content):
        folder = content / self.id
        things = {
            "process": [("process", self.process())],
            "issues": [(f"i{n}", self.issue(n)) for n in range(self.issues)],
            "parties": [(f"p{n}", self.party(n)) for n in range(self.parties)],
            "people": [(f"n{n}", self.person(n)) for n in range(self.people)],
            "events": [(f"e{n}", self.event(n)) for n in range(self.events)],
            "assessments": [(f"a{n}", self.assessment(n)) for n in range(self.assessments)],
            "briefings": [(f"b{n}", self.briefing(n)) for n in range(self.briefings)],
        }
        for kind, list in things.items():
            for name, text in list:
                write(folder / (f"{name}.md" if kind == "process" else f"{kind}/{name}.md"), text)
        write(folder / "statements.yaml", "".join(self.statement(n) for n in range(self.statements)))
        write(folder / "sources.yaml", "".join(self.source(n) for n in range(self.sources)))
        write(folder / "terms.yaml", "".join(self.term(n) for n in range(self.terms)))

    def day(self, place, count):
        days = place * 2500 // count
        return f"{2018 + days // 360}-{days % 360 // 30 + 1:02}-{days % 30 % 28 + 1:02}"

    def dressed(self, sentence):
        """A sentence as briefings have them: one in three with a reference, one in five with a source."""
        chance, pick = self.writer.random.random, self.writer.random.randrange
        if chance() < 0.33:
            kind, letter, count = self.writer.random.choice(
                [("issue", "i", self.issues), ("party", "p", self.parties), ("event", "e", self.events),
                 ("statement", "s", self.statements), ("term", "t", self.terms)])
            sentence = f"The [{self.writer.words(2, 3)}]({kind}:{letter}{pick(count)}) {sentence[0].lower()}{sentence[1:]}"
        if chance() < 0.2:
            sentence = f"{sentence[:-1]} [@q{pick(self.sources)}]."
        return sentence

    def body(self, paragraphs):
        return "\n\n".join(self.writer.paragraph(self.dressed) for _ in range(paragraphs)) + "\n"

    def title(self):
        return self.writer.words(3, 6).capitalize()

    def process(self):
        return (f"---\ntitle: Talks {self.id}\nsummary: {self.title()}\nquestion: Will {self.writer.words(3, 5)} hold?\n"
                f"parties: [p0, p1]\nmediators: [p{self.parties - 1}]\nregion: {self.writer.words(1, 1)}\nstatus: active\n"
                f"deadlines: [{{date: 2026-01-31, label: {self.title()}, source: q0}}]\n---\n\n{self.body(2)}")

    def issue(self, n):
        history = "".join(
            f"  - {{status: {status}, date: {self.day(step * self.issues + n, 4 * self.issues)}, source: q{(n + step) % self.sources}, "
            f"why: {self.title()}}}\n"
            for step, status in enumerate(["open", "narrowing", "agreed", "reopened"]))
        positions = "".join(
            f"  - {{party: p{step % self.parties}, option: o{step % 3}, stance: {STANCES[(step + step // 5) % 6]}, "
            f"condition: {self.title()}, date: {self.day(step * self.issues + n, 16 * self.issues)}, source: q{(n + step) % self.sources}, "
            f"basis: reported, says: {self.title()}, credibility: 2}}\n" for step in range(16))
        link = (f"links: [{{precondition_of: i{(n + 1) % self.issues}, claimed_by: p0, source: q{n % self.sources}}}]\n"
                if self.issues > 1 else "")
        return (f"---\ntitle: {self.title()}\nquestion: Who {self.writer.words(4, 7)}?\nsummary: {self.title()}\n"
                f"options: {{o0: {self.title()}, o1: {self.title()}, o2: {self.title()}}}\nhistory:\n{history}positions:\n{positions}{link}"
                f"---\n\n{self.body(4)}")

    def party(self, n):
        return f"---\nname: Side {n} {self.writer.words(1, 1)}\ntype: state\nsummary: {self.title()}\n---\n\n{self.body(1)}"

    def person(self, n):
        return (f"---\nname: Speaker {n} {self.writer.words(1, 2)}\nroles: [{{title: Minister, party: p{n % self.parties}, from: 2015}}]\n"
                f"summary: {self.title()}\n---\n\n{self.body(1)}")

    def event(self, n):
        return (f"---\ntitle: {self.title()}\ndate: {self.day(n, self.events)}\ntype: talks\nplace: {self.writer.words(1, 1)}\n"
                f"parties: [p0, p{1 + n % (self.parties - 1)}]\npeople: [n{n % self.people}]\nissues: [i{n % self.issues}]\n"
                f"sources: [q{n % self.sources}, q{(n + 1) % self.sources}]\ncredibility: 2\nsummary: {self.title()}\n---\n\n{self.body(2)}")

    def statement(self, n):
        return (f"- id: s{n}\n  speaker: n{n % self.people}\n  date: {self.day(n, self.statements)}\n"
                f"  text: '{self.writer.paragraph()[:160]} {n * 31}'\n  form: verbatim\n  source: q{n * 3 % self.sources}\n"
                f"  issues: [i{n % self.issues}]\n  event: e{n % self.events}\n  summary: {self.title()}\n")

    def assessment(self, n):
        done = f"outcome: 'yes'\nresolved: {self.day(n + 1, self.assessments + 1)}\n" if n % 2 else ""
        return (f"---\ntitle: {self.title()}\nquestion: Will {self.writer.words(4, 6)}?\nclaim: {self.title()}\n"
                f"made: {self.day(n, self.assessments + 1)}\nlikelihood: {LIKELIHOODS[n % 4]}\nbecause: [issue/i{n % self.issues}]\n"
                f"{done}---\n\n{self.body(1)}")

    def source(self, n):
        return (f"- {{id: q{n}, title: {self.title()}, publisher: Paper {n % 40}, published: {self.day(n, self.sources)}, "
                f"url: 'https://example.org/{self.id}/{n}', language: en, reliability: {'ABC'[n % 3]}}}\n")

    def term(self, n):
        return f"- {{id: t{n}, term: {self.writer.words(2, 2)} {n}, definition: {self.title()} {self.title()}}}\n"

    def briefing(self, n):
        return (f"---\ntitle: {self.title()}\ndate: {self.day(n + 1, self.briefings + 1)}\nissues: [i{n % self.issues}]\n"
                f"key_points:\n" + "".join(f"  - The [talks](issue:i{k % self.issues}) {self.writer.words(6, 10)}.\n" for k in range(4))
                + f"status: final\n---\n\n{self.writer.paragraph()}\n\n{self.writer.paragraph()}\n")


def model(folder, pages, size):
    content = folder / "content"
    write(content / "site.yaml", "title: A desk of talks\nbase_url: https://example.org/\neditor: The desk\nrules: {}\n")
    for number in range(max(1, round(pages / (100 * size)))):
        Process(number, size).write(content)


if __name__ == "__main__":
    kind, folder, pages = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
    extra = sys.argv[4] if len(sys.argv) > 4 else None
    if kind == "plain":
        plain(folder, pages, int(extra or 6400))
    else:
        model(folder, pages, float(extra or 1))

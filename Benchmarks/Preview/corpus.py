"""An invented site of about as many pages as it is asked for, for measuring the preview. Nothing in it is anybody's."""
import pathlib

WORDS = "the sides agreed to meet again and to put what they had said about the line in writing before the next round".split()


def text(seed, count):
    """Words in an order that the seed decides."""
    words = [WORDS[(seed * 7 + i * i + i) % len(WORDS)] for i in range(count)]
    return " ".join(words).capitalize() + "."


def write(folder, pages):
    """Writes a site of that many pages into a folder, in processes of at most 250."""
    content = pathlib.Path(folder) / "content"
    content.mkdir(parents=True, exist_ok=True)
    (content / "site.yaml").write_text("title: Invented talks\n")
    (content / "about.md").write_text("---\ntitle: About\n---\nAn invented site, for measuring.\n")
    for start in range(0, pages, 250):
        process(content / f"p{start // 250}", start, min(250, pages - start))


def process(folder, seed, pages):
    parties = max(2, pages // 20)
    sources = max(2, pages // 5)
    issues = max(2, pages // 5)
    events = max(1, pages - parties - sources - issues - 10)
    for name in ("parties", "sources", "issues", "events"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    names = ", ".join(f"party-{i}" for i in range(parties))
    (folder / "process.md").write_text(f"---\ntitle: Talks {seed}\nparties: [{names}]\n---\n{text(seed, 60)}\n")
    for i in range(parties):
        (folder / f"parties/party-{i}.md").write_text(f"---\nname: Party {seed + i}\n---\n{text(seed + i, 120)}\n")
    for i in range(sources):
        (folder / f"sources/source-{i}.md").write_text(
            f"---\ntitle: Report {seed + i}\npublisher: A paper\ndate: 2024-0{1 + i % 9}-1{i % 9}\n---\n{text(seed + i, 40)}\n")
    for i in range(issues):
        positions = "".join(
            f"  - party: party-{j}\n    option: {'line' if j % 2 else 'other'}\n    stance: demands\n"
            f"    source: source-{(i + j) % sources}\n    date: 2024-0{1 + j % 9}\n" for j in range(min(4, parties)))
        (folder / f"issues/issue-{i}.md").write_text(
            f"---\ntitle: Question {seed + i}\nquestion: Where does line {i} run?\noptions:\n  line: The line\n"
            f"  other: Another line\npositions:\n{positions}---\n\n"
            + "\n\n".join(f"{text(seed + i + k, 80)} [@source-{(i + k) % sources}] See [there](issue:issue-{(i + 1) % issues})."
                          for k in range(5)) + "\n")
    for i in range(events):
        (folder / f"events/event-{i}.md").write_text(
            f"---\ntitle: Meeting {seed + i}\ndate: 2024-0{1 + i % 9}-0{1 + i % 8}\nsource: source-{i % sources}\n"
            f"---\n\n"
            + "\n\n".join(f"{text(seed + i + k, 90)} [@source-{(i + k) % sources}]" for k in range(4)) + "\n")

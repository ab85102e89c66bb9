"""An invented process with as many issues and parties as a table has to bear."""

from pathlib import Path

STANCES = ["demands", "supports", "accepts", "resists", "rejects"]
STATUSES = ["open", "narrowing", "agreed_in_principle", "agreed"]


def write_wide_site(folder, issues=12, parties=8):
    content = Path(folder) / "content"
    process = content / "wide"
    (process / "issues").mkdir(parents=True)
    (content / "site.yaml").write_text("title: An invented site\n")
    names = [f"party-{number}" for number in range(1, parties + 1)]
    (process / "process.md").write_text(f"---\ntitle: An invented process\nparties: [{', '.join(names)}]\n---\n")
    (process / "parties.yaml").write_text(
        "".join(f"- {{id: {name}, name: The {name} of Nowhere, short: {name}}}\n" for name in names))
    (process / "sources.yaml").write_text(
        "- {id: paper, title: An invented paper, publisher: Nobody, published: 2024-01-01, reliability: C}\n")
    for issue in range(issues):
        positions = "".join(
            f"  - {{party: {name}, option: {option}, stance: {STANCES[(issue + 3 * party + turn) % 5]}, "
            f"date: 2024-0{party + 1}-01, credibility: 3, says: What it wants of this question in a few words.}}\n"
            for party, name in enumerate(names) for turn, option in enumerate(["this-way", "other-way"])
            if (issue + party + turn) % 4)
        (process / "issues" / f"question-{issue + 1:02}.md").write_text(
            f"---\ntitle: Question {issue + 1} of an invented process\nquestion: What of it?\n"
            f"history: [{{status: {STATUSES[issue % 4]}, date: 2024-01-01}}]\n"
            "options: {this-way: It is done in this way, other-way: It is done in the other way}\n"
            f"source: paper\npositions:\n{positions}---\n")

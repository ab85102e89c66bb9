"""An invented process with as much of everything as pages have to bear."""

from pathlib import Path

STANCES = ["demands", "supports", "accepts", "resists", "rejects"]
STATUSES = ["open", "narrowing", "agreed_in_principle", "agreed"]
WORDS = {  # how many forecasts use a word of likelihood, and how many of them came true
    "almost-no-chance": (2, 0), "very-unlikely": (5, 1), "unlikely": (7, 3), "even": (4, 2),
    "likely": (7, 4), "very-likely": (4, 4), "almost-certain": (1, 1)}
OUTSIDE = ["https://example.org/a-paper?of=two&parts=1", "https://example.org/" + "a-long-way/" * 8]


def write_wide_site(folder, issues=12, parties=8):
    content = Path(folder) / "content"
    process = content / "wide"
    for kind in ["issues", "briefings"]:
        (process / kind).mkdir(parents=True)
    (content / "site.yaml").write_text("title: An invented site\nbase_url: https://example.org/invented/\n")
    names = [f"party-{number}" for number in range(1, parties + 1)]
    (process / "process.md").write_text(f"---\ntitle: An invented process\nparties: [{', '.join(names)}]\n---\n")
    (process / "parties.yaml").write_text(
        "".join(f"- {{id: {name}, name: The {name} of Nowhere, short: {name}}}\n" for name in names))
    (process / "sources.yaml").write_text(
        "- {id: paper, title: An invented paper, publisher: Nobody, published: 2024-01-01, reliability: C}\n")
    (process / "assessments.yaml").write_text("".join(forecasts()))
    (process / "briefings" / "2024-12-31.md").write_text(
        "---\ntitle: An invented edition\ndate: 2024-12-31\nkey_points:\n"
        f"- Somebody [wrote of it]({OUTSIDE[0]}).\n---\n"
        f"One [link]({OUTSIDE[1]}) here [@paper], and [the first]({OUTSIDE[0]}) again.\n")
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


def forecasts():
    for word, (count, true) in WORDS.items():
        for number in range(1, count + 1):
            yield (
                f"- {{id: {word}-{number}, question: Does it come, claim: It comes., made: 2024-02-01, likelihood: {word}, "
                f"entered: 2024-02-01, resolves: 2024-06-01, outcome: {'yes' if number <= true else 'no'}, resolved: 2024-06-01, "
                "author: Nobody, criteria: Whether it came., source: paper}\n")

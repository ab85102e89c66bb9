"""Photographs eight kinds of page for docs/images: on a phone and on a desk, light and dark.

    pictures.py CHROMIUM PUBLIC FOLDER
"""

import base64
import sys
from pathlib import Path

from chromium import Chromium

PROCESS = "armenia-azerbaijan"
PAGES = {
    "home": "index.html",
    "state-of-play": f"{PROCESS}/index.html",
    "issue": f"{PROCESS}/issues/return-of-armenians.html",
    "timeline": f"{PROCESS}/events/index.html",
    "quotes": f"{PROCESS}/statements/index.html",
    "ledger": f"{PROCESS}/assessments/index.html",
    "briefing": f"{PROCESS}/briefings/2024-09-30.html",
    "source": f"{PROCESS}/sources/turan-analysis.html",
}
HEIGHTS = {390: 844, 1280: 900}


def main(program, public, folder):
    with Chromium(program) as browser:
        for name, page in PAGES.items():
            for width, height in HEIGHTS.items():
                # README shows the state of play on a desk, down to the first rows of its matrix.
                height = 1500 if (name, width) == ("state-of-play", 1280) else height
                for dark in [False, True]:
                    browser.screen(width, height, dark)
                    browser.open(Path(public) / page)
                    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
                    picture = browser.call("Page.captureScreenshot", format="webp", quality=45, clip=clip)
                    path = Path(folder) / f"{name}-{width}{'-dark' if dark else ''}.webp"
                    path.write_bytes(base64.b64decode(picture["data"]))


if __name__ == "__main__":
    main(*sys.argv[1:])

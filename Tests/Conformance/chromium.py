"""A browser to look at pages with: Chromium without a window, driven by its own protocol over a socket of this machine."""

import base64
import json
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

import websocket

QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
         "--no-first-run", "--remote-debugging-port=0", "--remote-allow-origins=*"]


class Chromium:
    """One page of one browser. Use it in a `with`, which ends the browser."""

    def __init__(self, program):
        self.home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen([program, *FLAGS, f"--user-data-dir={self.home.name}", "about:blank"], **QUIET)
        self.count, self.events = 0, []
        # What a page may ask for without a word.
        self.own = ["file:", "data:", "about:"]
        self.socket = websocket.create_connection(self._address(), timeout=60)
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.call(f"{domain}.enable")
        self.call("Emulation.setFocusEmulationEnabled", enabled=True)

    def _address(self):
        told = Path(self.home.name) / "DevToolsActivePort"
        for _ in range(300):
            if told.exists() and "\n" in told.read_text():
                port = told.read_text().split()[0]
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
                    pages = [page for page in json.load(answer) if page["type"] == "page"]
                if pages:
                    return pages[0]["webSocketDebuggerUrl"]
            time.sleep(0.1)
        raise RuntimeError("Chromium does not answer")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        self.home.cleanup()

    def call(self, method, **parameters):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def screen(self, width, height, dark=False):
        """What the page is shown on: a phone below 500 pixels."""
        phone = width < 500
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)
        self.call("Emulation.setTouchEmulationEnabled", enabled=phone)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        motion = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.call("Emulation.setEmulatedMedia", features=[scheme, motion])

    def scripts(self, allowed):
        self.call("Emulation.setScriptExecutionDisabled", value=not allowed)

    def open(self, path, spot=""):
        """Opens a file or an address, perhaps at a spot, and gives what the page complained of: faults of scripts, what its policy refused, other hosts."""
        self.call("Page.navigate", url="about:blank")
        self.events = []
        url = (path if str(path).startswith("http") else Path(path).resolve().as_uri()) + spot
        self.call("Page.navigate", url=url)
        while self.run("document.readyState + location.href") != "complete" + url:
            time.sleep(0.01)
        return self.complaints()

    def complaints(self):
        told = []
        for event in self.events:
            method, data = event.get("method"), event.get("params", {})
            if method == "Runtime.exceptionThrown":
                told.append(json.dumps(data["exceptionDetails"])[:300])
            if method == "Log.entryAdded" and data["entry"]["level"] == "error":
                told.append(data["entry"]["text"])
            if method == "Network.requestWillBeSent" and not data["request"]["url"].startswith(tuple(self.own)):
                told.append("asks for " + data["request"]["url"])
        return told

    def run(self, script):
        """The value of an expression on the page."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:600])
        return answer["result"].get("value")

    def becomes(self, script):
        """Whether an expression comes true within five seconds: a page answers a key or a click when it gets to it."""
        until = time.monotonic() + 5
        while not (held := bool(self.run(script))) and time.monotonic() < until:
            time.sleep(0.02)
        return held

    def press(self, key, code=None, keys={"Tab": 9, "Escape": 27, "Enter": 13, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowRight": 39}):
        text = {"text": "\r"} if key == "Enter" else {}
        for kind in ["keyDown", "keyUp"]:
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=code or key,
                      windowsVirtualKeyCode=keys.get(key, 0), **(text if kind == "keyDown" else {}))

    def click(self, selector):
        x, y = self.middle(selector)
        for kind in ["mousePressed", "mouseReleased"]:
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def hover(self, selector):
        x, y = self.middle(selector)
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def touch(self, selector):
        x, y = self.middle(selector)
        self.call("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def middle(self, selector):
        """Where an element stands, after it was brought into sight."""
        quoted = json.dumps(selector)
        self.run(f"document.querySelector({quoted}).scrollIntoView({{block: 'center', behavior: 'instant'}})")
        return self.run(f"(() => {{ const at = document.querySelector({quoted}).getBoundingClientRect();"
                        " return [at.x + at.width / 2, at.y + at.height / 2]; })()")

    def picture(self, path, height=None):
        """The whole page, or its upper part, as a PNG file."""
        size = self.run("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
        clip = {"x": 0, "y": 0, "width": size[0], "height": min(size[1], height or 16000), "scale": 1}
        answer = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
        Path(path).write_bytes(base64.b64decode(answer["data"]))

    def pdf(self, path, width, height):
        """The page on paper, in inches."""
        answer = self.call("Page.printToPDF", paperWidth=width, paperHeight=height, printBackground=True)
        Path(path).write_bytes(base64.b64decode(answer["data"]))

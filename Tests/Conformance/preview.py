"""A real browser before a preview: an edit changes the page and leaves what its reader has done to it.

Usage: preview.py PARLEY SITE. Needs Chromium; says so and does nothing where there is none."""
import base64, json, os, pathlib, re, shutil, socket, struct, subprocess, sys, tempfile, time, urllib.request

BROWSERS = ["chromium", "chromium-browser", "google-chrome"]


class Tab:
    """The DevTools protocol over a WebSocket, as far as this needs it."""

    def __init__(self, address):
        host, path = re.fullmatch(r"ws://([^/]+)(/.*)", address).groups()
        name, port = host.rsplit(":", 1)
        self.socket = socket.create_connection((name, int(port)), timeout=20)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
        self.file = self.socket.makefile("rb")
        while self.file.readline() not in (b"\r\n", b""):
            pass
        self.number = 0

    def frame(self):
        first, second = self.file.read(2)
        length = second & 127
        if length == 126:
            length = struct.unpack(">H", self.file.read(2))[0]
        elif length == 127:
            length = struct.unpack(">Q", self.file.read(8))[0]
        return first, self.file.read(length)

    def message(self):
        text = b""
        while True:
            first, part = self.frame()
            if first & 15 in (0, 1):
                text += part
                if first & 128:
                    return json.loads(text)

    def call(self, method, **parameters):
        self.number += 1
        text = json.dumps({"id": self.number, "method": method, "params": parameters}).encode()
        mask = os.urandom(4)
        length = bytes([254]) + struct.pack(">H", len(text)) if len(text) > 125 else bytes([128 | len(text)])
        self.socket.sendall(b"\x81" + length + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(text)))
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                return answer.get("result", answer)

    def value(self, expression):
        return self.call("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def until(self, expression, seconds=10):
        end = time.time() + seconds
        while not self.value(expression):
            if time.time() > end:
                raise AssertionError("never came true: " + expression)
            time.sleep(0.02)


def main(parley, site):
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser:
        print("The preview was not tried in a browser: there is no Chromium")
        return
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        folder = pathlib.Path(folder)
        shutil.copytree(pathlib.Path(site) / "content", folder / "site/content")
        serve = subprocess.Popen([parley, "serve", "--port", "0", folder / "site"], stdout=subprocess.PIPE, text=True)
        shown = subprocess.Popen(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--window-size=900,500",
             f"--user-data-dir={folder}/browser", "about:blank"], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        try:
            root = re.search(r"http://\S+/", serve.stdout.readline()).group()
            look(folder / "site/content", root, tab_of(folder / "browser"))
        finally:
            for process in (serve, shown):
                process.kill()
                process.wait()
    print("The preview keeps a reader's place in a real browser")


def tab_of(home):
    port = home / "DevToolsActivePort"
    end = time.time() + 20
    while not port.exists() or len(port.read_text().split()) < 2:
        if time.time() > end:
            raise AssertionError("the browser did not start")
        time.sleep(0.05)
    address = f"http://127.0.0.1:{port.read_text().split()[0]}/json"
    return Tab(next(tab for tab in json.load(urllib.request.urlopen(address)) if tab["type"] == "page")["webSocketDebuggerUrl"])


def look(content, root, tab):
    page = content / "kept.md"
    body = "\n\n".join(f"Paragraph {i}. " + "Words. " * 40 for i in range(30))
    text = "---\ntitle: Kept\n---\n\n## One\n\n" + body + "\n\n## Two\n\nThe end.\n"
    page.write_text(text)
    tab.call("Page.navigate", url=root + "kept.html")
    tab.until("document.documentElement.dataset.previewVersion && document.querySelectorAll('main p').length > 20")
    # What a reader, or a theme's script, does to a page.
    tab.value("""(() => {
      const box = document.createElement("details");
      box.id = "made"; box.innerHTML = "<summary>s</summary><input id=field>";
      document.querySelector("main").prepend(box);
      box.open = true; field.value = "typed"; field.focus({preventScroll: true}); scrollTo(0, 900);
      window.seen = document.querySelector("main h1"); window.isSame = true;
    })()""")
    before = tab.value("scrollY")
    assert before > 100, before
    page.write_text(text.replace("The end.", "Another end."))
    tab.until("document.body.textContent.includes('Another end.')")
    assert tab.value("window.isSame"), "the page was loaded anew"
    assert tab.value("scrollY") == before, (tab.value("scrollY"), before)
    assert tab.value("made.open") and tab.value("field.value") == "typed"
    assert tab.value("document.activeElement === field")
    assert tab.value("seen.isConnected"), "what did not change was made anew"
    # An error lies over the page, and goes.
    overlay = "document.querySelector('parley-preview').shadowRoot.querySelector('.overlay')"
    page.write_text("---\ntitle: a: b\n---\n")
    tab.until(f"{overlay} === null || !{overlay}.hidden")
    assert tab.value(f"{overlay}.textContent.includes('E0104')")
    assert tab.value("document.body.textContent.includes('Another end.')"), "the last good page is gone"
    page.write_text(text.replace("Paragraph 7.", "Paragraph seven."))
    tab.until(f"{overlay}.hidden && document.body.textContent.includes('Paragraph seven.')")
    assert tab.value("document.querySelectorAll('main p').length") > 20
    assert tab.value("made.isConnected && made.open")


main(*sys.argv[1:])

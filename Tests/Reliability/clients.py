#!/usr/bin/env python3
"""Has a running preview put up with hostile clients, and looks at what they leave behind.

    Tests/Reliability/clients.py [PARLEY]

10,000 connections at once that say nothing, 1,000 streams of events that nobody reads, heads that come a letter at a time, answers
that nobody takes in, a megabyte of headers, connections closed in the middle, and 2,000 requests of bytes by chance. During each, a
well-behaved client may be turned away, and must be served again when it is over; after all, the preview must hold no more files
open than before, and not much more memory. Where the system lets this program open fewer files, there are fewer connections.
"""
import pathlib, random, re, resource, signal, socket, subprocess, sys, tempfile, time, urllib.request

root = pathlib.Path(__file__).resolve().parent.parent.parent
parley = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else root / ".build/release/parley").resolve()
chance = random.Random(13)
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
most = min(10_000, hard - 200)
work = tempfile.TemporaryDirectory(prefix="parley-clients-")
site = pathlib.Path(work.name) / "site"
subprocess.run([parley, "new", "site", site], check=True, stdout=subprocess.DEVNULL)
(site / "content/long.txt").write_bytes(b"0123456789abcdef" * 2_000_000)
preview = subprocess.Popen([parley, "serve", site, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
port = int(re.search(r":(\d+)/", preview.stdout.readline())[1])
faults = []


def connect():
    return socket.create_connection(("127.0.0.1", port), 30)


def request(path):
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


def say(client, data):
    """Whether the other side still listens."""
    try:
        client.sendall(data)
        return True
    except OSError:
        return False


def is_served():
    try:
        return b"</html>" in urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).read()
    except OSError:
        return False


def files():
    return len(list(pathlib.Path(f"/proc/{preview.pid}/fd").iterdir()))


def memory():
    """Resident memory in MB."""
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{preview.pid}/status").read_text())[1]) / 1024


def settles(what, limit=60):
    """Waits until the preview serves again and has let everybody go."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if is_served() and files() <= before:
            return
        time.sleep(0.1)
    faults.append(f"{what}: {files()} files are open, {before} were, and the next client is "
                  + ("served" if is_served() else "not served"))


def idle():
    return f"{most:,} connections at once that say nothing", [connect() for _ in range(most)]


def streams():
    clients = [connect() for _ in range(1000)]
    for client in clients:
        say(client, request("/.parley/events"))
    if not is_served():
        faults.append("nobody is served beside a thousand streams")
    for number in range(20):
        (site / "content/edited.md").write_text(f"---\ntitle: Edited {number}\n---\nWords.\n")
        is_served()
    return "1,000 streams of events that nobody reads, and twenty edits", clients


def letters():
    clients = [connect() for _ in range(200)]
    for letter in b"GET / HTTP/1.1\r\nHost: loc":
        for client in clients:
            say(client, bytes([letter]))
        time.sleep(0.02)
    return "200 heads that come a letter at a time", clients


def deaf():
    clients = [connect() for _ in range(50)]
    for client in clients:
        say(client, request("/long.txt") * 3)
    return "50 answers of 32 MB that nobody takes in", clients


def headers():
    clients = [connect() for _ in range(20)]
    for client in clients:
        say(client, b"GET / HTTP/1.1\r\nX: " + b"x" * 1_000_000)
    return "20 heads of a megabyte", clients


def halves():
    clients = [connect() for _ in range(500)]
    for client in clients:
        say(client, request("/")[:chance.randrange(30)])
        client.shutdown(chance.choice([socket.SHUT_WR, socket.SHUT_RDWR]))
    return "500 that close half of a connection in the middle of a word", clients


def noise():
    words = [b"GET ", b"HEAD ", b"/", b"..", b"%2e%2e%2f", b"%00", b" HTTP/1.1", b"\r\n", b"\r\n\r\n", b"Host: localhost", b": ", b"\0",
             b"Range: bytes=", b"9" * 30, b"-", b"Content-Length: 9", b"\xff\xfe", b"\xc0\xae", b"?as-of=2024", b"/.parley/state"]
    clients = []
    for _ in range(2000):
        client = connect()
        say(client, b"".join(chance.choices(words, k=chance.randrange(20))) + chance.randbytes(chance.randrange(20)))
        clients.append(client)
        if len(clients) > 300:
            clients.pop(0).close()
    return "2,000 requests of bytes by chance", clients


assert is_served()
time.sleep(1)
before, held = files(), memory()
for attack in (idle, streams, letters, deaf, headers, halves, noise):
    start = time.monotonic()
    what, clients = attack()
    for client in clients:
        client.close()
    settles(what)
    print(f"{what}: {time.monotonic() - start:.1f} s, {memory():.0f} MB, {files()} files open", flush=True)
if memory() > held + 60:
    faults.append(f"the preview holds {memory():.0f} MB, and held {held:.0f}")
alive = preview.poll() is None
start = time.monotonic()
preview.send_signal(signal.SIGINT)
preview.wait(timeout=10)
for fault in faults + ([] if alive else ["the preview died"]):
    print("FAULT", fault)
print(f"Ended {time.monotonic() - start:.2f} s after Ctrl-C; " + ("everything holds" if alive and not faults else "not everything holds"))
sys.exit(0 if alive and not faults else 1)

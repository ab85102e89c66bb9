#!/usr/bin/env python3
"""Builds one site in many ways and compares every byte.

    Tests/Reliability/alike.py [PARLEY [SITE …]]

Time zone, language, umask, the order in which folders are read, the number of threads, the path, the user and its home, the day:
none of them may show in what is built.
"""
import itertools, os, pathlib, shutil, subprocess, sys, tempfile

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
parley = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else root / ".build/release/parley").resolve()
sites = [pathlib.Path(p) for p in sys.argv[2:]] or [root, root / "Tests/ParleyTests/Fixtures/fisheries"]
work = pathlib.Path(tempfile.mkdtemp(prefix="parley-alike-"))
work.chmod(0o755)
preload = work / "shuffle.so"
subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-w", "-o", preload, here / "shuffle.c", "-ldl"], check=True)
program = work / "parley"
shutil.copy(parley, program)
as_root = os.getuid() == 0

# Each way: what differs from the first. `copy` is where the site lies, `again` whether its files were made in another order.
WAYS = {
    "as it is": {},
    "far east, in Turkish": {"env": {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}},
    "far west, in Arabic": {"env": {"TZ": "Pacific/Niue", "LANG": "ar_EG.UTF-8", "LC_ALL": "ar_EG.UTF-8"}},
    "no language, no home": {"env": {"LANG": "C", "LC_ALL": "C"}, "without": ["HOME", "USER", "TZ"]},
    "umask 077": {"umask": 0o077},
    "umask 000": {"umask": 0},
    "folders in another order": {"env": {"LD_PRELOAD": str(preload), "SHUFFLE": "7"}},
    "folders in a third order": {"env": {"LD_PRELOAD": str(preload), "SHUFFLE": "91"}},
    "files made in another order": {"copy": "made/again", "again": True},
    **{f"{n} threads": {"jobs": n} for n in range(1, 9)},
    "another path": {"copy": "some/other path/of-another-länge"},
    "another user and home": {"env": {"HOME": "/nowhere", "USER": "somebody", "LOGNAME": "somebody"}, "user": 65534, "copy": "theirs"},
    "another day": {"now": "2099-12-31T23:59Z"},
    "twice in one folder": {"repeat": 2},
    "from within": {"within": True},
    **({"without a network": {"before": ["unshare", "--net"]}} if as_root and shutil.which("unshare") else {}),
}


def copied(site, at, backwards):
    """The content and the templates of a site, its files made one after another."""
    files = sorted(p for part in ["content", "templates"] for p in (site / part).rglob("*") if p.is_file())
    for file in reversed(files) if backwards else files:
        to = at / file.relative_to(site)
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(file.read_bytes())
    return at


def built(site, number, way):
    at = work / str(number) / way.get("copy", "site")
    copied(site, at, way.get("again", False))
    out = at / "public"
    env = {k: v for k, v in os.environ.items() if k not in way.get("without", [])} | way.get("env", {})
    user = way.get("user") if as_root else None
    if user:
        for folder in [at, *at.rglob("*")]:
            os.chown(folder, user, user)
    command = [*way.get("before", []), program, "build", "." if way.get("within") else at, "--now", way.get("now", "2050-01-01"), "--jobs", str(way.get("jobs", 2))]
    for _ in range(way.get("repeat", 1)):
        run = subprocess.run(command, env=env, umask=way.get("umask", 0o022), user=user, capture_output=True, text=True,
                             cwd=at if way.get("within") else work)
        if run.returncode:
            return {"": f"does not build: {run.stderr[:600]}".encode()}
    files = {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}
    shutil.rmtree(work / str(number))
    # What is known of the machine must be in no file.
    for path, data in files.items():
        for word in [str(work), os.uname().nodename] + ([] if user is None else ["/nowhere"]):
            if len(word) > 5 and word.encode() in data:
                print(f"{path} tells of this machine: {word}")
                files[path] = b"tells of the machine " + str(number).encode()
    return files


faults = 0
for site in sites:
    numbers = itertools.count()
    first = None
    for name, way in WAYS.items():
        files = built(site, next(numbers), way)
        first = first if first is not None else files
        if "" in first:
            sys.exit(first[""].decode())
        differing = sorted(p for p in set(files) | set(first) if files.get(p) != first.get(p))
        if differing:
            faults += 1
            print(f"{site.name or site}, {name}: {len(differing)} files differ: {differing[:5]}{files.get('', b'').decode()}")
    print(f"{site.name}: {len(first)} files, built in {len(WAYS)} ways", flush=True)
shutil.rmtree(work)
print(f"Alike: {faults} faults")
sys.exit(1 if faults else 0)

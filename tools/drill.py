"""The operator's drill in a clean clone: install, run, run again, back up while people write, lose everything, restore.

python -m tools.drill      prints what each step took and ends with 1 when something is not as promised
"""

import contextlib
import hashlib
import http.client
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from tools.bench.server import free_port
from tools.prepare import ROOT

FIRST_PAGE_SECONDS = 10.0
FOREIGN = ("DATABASE_URL", "REDIS_URL", "VAR_DIR", "MEDIA_ROOT", "BACKUP_DIR", "DJANGO_SETTINGS_MODULE", "PYTHONPATH")


class Drill:
    """One clone with its port; `lines` is the report."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port, self.lines = folder, free_port(), []
        kept = {name: value for name, value in os.environ.items() if name not in FOREIGN and not name.startswith("MAKE")}
        self.environment = {**kept, "PORT": str(self.port)}
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder)], check=True)
        # The environment is that of this checkout: what is drilled is the site, not the package registry.
        (folder / ".venv").symlink_to((ROOT / ".venv").resolve())
        for stamp in folder.glob("requirements*.txt"):
            os.utime(stamp, (0, 0))

    def make(self, target: str) -> str:
        """Run one target to its end; what it printed."""
        begun = time.perf_counter()
        done = subprocess.run(
            ["make", "--no-print-directory", target],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SystemExit(f"make {target} failed:\n{done.stdout}{done.stderr}")
        self.say(f"make {target}", time.perf_counter() - begun)
        return done.stdout

    @contextlib.contextmanager
    def running(self, name: str) -> Iterator[float]:
        """`make run` until the block ends; seconds to the first page."""
        begun = time.perf_counter()
        process = subprocess.Popen(
            ["make", "--no-print-directory", "run"],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            while self.answer() != 200:
                if process.poll() is not None:
                    raise SystemExit("make run ended by itself.")
                time.sleep(0.05)
            seconds = time.perf_counter() - begun
            self.say(f"make run, {name}, to the first page", seconds)
            yield seconds
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=30)
            while self.answer():
                time.sleep(0.05)

    def answer(self) -> int:
        """Status of the home page; 0 when nobody answers."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            link.request("GET", "/")
            return link.getresponse().status
        except OSError:
            return 0
        finally:
            link.close()

    def say(self, what: str, seconds: float) -> None:
        """One line of the report."""
        self.lines.append(f"{seconds:7.2f} s  {what}")
        print(self.lines[-1], flush=True)

    @property
    def database(self) -> Path:
        """The file that is served."""
        return self.folder / "var" / "db.sqlite3"


def content_of(database: Path) -> str:
    """Hash of all rows of a database, sessions and cache left out."""
    with contextlib.closing(sqlite3.connect(database)) as link:
        lines = (
            line
            for line in link.iterdump()
            if not line.startswith(('INSERT INTO "django_session"', 'INSERT INTO "core_cache"'))
        )
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@contextlib.contextmanager
def writing(database: Path, *, writers: int = 3) -> Iterator[None]:
    """Several writers at work while the block runs."""
    stop = threading.Event()

    def write(number: int) -> None:
        with contextlib.closing(sqlite3.connect(database, timeout=20, isolation_level=None)) as link:
            for count in range(1_000_000):
                if stop.is_set():
                    return
                link.execute(
                    "INSERT INTO taggit_tag (name, slug) VALUES (?, ?)", [f"uji {number} {count}", f"uji-{number}-{count}"]
                )

    threads = [threading.Thread(target=write, args=(number,)) for number in range(writers)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def expect(holds: bool, sentence: str) -> None:
    """End the drill when a promise is broken."""
    if not holds:
        raise SystemExit(f"Broken: {sentence}")


def expect_soon(seconds: float, sentence: str) -> None:
    """A promise about time ends the drill by hand; in CI, where the machine is anybody's, it is said and not judged."""
    if os.environ.get("CI") and seconds > FIRST_PAGE_SECONDS:
        print(f"Slow on this machine: {sentence}: {seconds:.1f} s", flush=True)
        return
    expect(seconds <= FIRST_PAGE_SECONDS, sentence)


def drill(folder: Path) -> None:
    """All steps, in the order an operator would meet them."""
    site = Drill(folder)
    site.make("install")
    with site.running("first") as seconds:
        expect_soon(seconds, f"the first page within {FIRST_PAGE_SECONDS:g} s after installation")
    before = content_of(site.database)
    with site.running("second") as seconds:
        expect_soon(seconds, "a second run in seconds")
        expect(content_of(site.database) == before, "a second run changes nothing")
        with writing(site.database):
            site.make("backup")
    copy = next((folder / "backups").glob("*/db.sqlite3"))
    shutil.rmtree(folder / "var")
    said = site.make("restore")
    expect("jumlah dan sidik sama" in said, "restore compares counts and hashes")
    expect(content_of(site.database) == content_of(copy), "the restored rows are those of the backup")
    with site.running("restored"):
        print(said.strip())


def main() -> int:
    """Drill in a temporary folder."""
    with tempfile.TemporaryDirectory() as name:
        drill(Path(name) / "puspaga")
    print("The drill holds.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Starting gunicorn on a copy of the prepared database, and reading what its processes used."""

import contextlib
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tools import prepare

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Server:
    """A running gunicorn: its master process and port, and how long it took to answer first (seconds)."""

    process: subprocess.Popen[bytes]
    port: int
    cold_start: float
    environment: dict[str, str] = field(default_factory=dict)
    log: Path | None = None

    def pids(self) -> list[int]:
        """Master and workers."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [self.process.pid, *map(int, children)]

    def cpu(self) -> float:
        """User and system seconds of the whole tree, finished children included."""
        total = 0
        for pid in self.pids():
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            total += sum(int(value) for value in fields[11:13])
        return total / TICKS

    def pss(self) -> float:
        """Proportional set size of the tree in MiB."""
        total = 0
        for pid in self.pids():
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        return total / 1024

    def get(self, path: str, **headers: str) -> http.client.HTTPResponse:
        """One GET on a fresh connection; the body is read and kept in `.body`."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        link.request("GET", path, headers={"Accept-Encoding": "br, gzip", **headers})
        response = link.getresponse()
        response.body = response.read()  # type: ignore[attr-defined]
        link.close()
        return response


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def workspace(name: str) -> dict[str, str]:
    """Environment of a server with its own copy of the prepared database and uploads."""
    folder = prepare.VAR / "bench" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    source = prepare.build_database()
    shutil.copyfile(source, folder / "db.sqlite3")
    return {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
        "VAR_DIR": str(folder),
        "PYTHONPATH": f"{prepare.ROOT}:{prepare.ROOT / 'site'}",
    }


def development(name: str, **more: str) -> dict[str, str]:
    """Environment of a development server (demo accounts) on its own copy of the prepared database and static files."""
    environment = {**workspace(name), "DJANGO_SETTINGS_MODULE": "puspaga.settings.dev", "LOG_LEVEL": "INFO", **more}
    prepare.build_static()
    shutil.copytree(prepare.VAR / "static", Path(environment["VAR_DIR"]) / "static")
    shutil.copy(prepare.VAR / "static.key", environment["VAR_DIR"])
    return environment


@contextlib.contextmanager
def serve(application: str, *, environment: dict[str, str], probe: str = "/", log: Path | None = None) -> Iterator[Server]:
    """Run gunicorn 2 × 4 for `application` until the block ends; its lines go to `log` when that is given."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "-c", str(prepare.ROOT / "gunicorn.conf.py"), application]
    sink = log.open("wb") if log else subprocess.DEVNULL
    begun = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=prepare.ROOT,
        env={**environment, "PORT": str(port)},
        stdout=sink,
        stderr=sink,
    )
    server = Server(process, port, 0.0)
    try:
        _wait(server, probe)
        server.cold_start = time.perf_counter() - begun
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
        if log:
            sink.close()


def _wait(server: Server, probe: str) -> None:
    for _attempt in range(1200):
        with contextlib.suppress(OSError):
            if server.get(probe).status < 500:
                return
        if server.process.poll() is not None:
            break
        time.sleep(0.05)
    raise SystemExit("The server did not answer.")

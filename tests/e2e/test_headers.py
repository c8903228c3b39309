"""The protective headers stand on every answer of the real server with production's settings, whatever its status and kind."""

import http.client
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import mine
from tests.e2e.support.crawl import header_faults
from tools.bench.__main__ import bench_environment, collect_static
from tools.bench.server import Server, serve, workspace

pytestmark = pytest.mark.e2e
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(32)
OUR_FOLDERS = {"puspaga", "courses", "assessments", "learning_pages"}
ANSWERS = [
    ("GET", "/", 200),
    ("GET", "/", 200),  # now from the cache
    ("HEAD", "/", 200),
    ("GET", "/en/?q=1", 200),
    ("GET", "/kalender/", 200),
    ("GET", "/robots.txt", 200),
    ("GET", "/sitemap.xml", 200),
    ("GET", "/healthz", 200),
    ("GET", "/sertifikat/kunci.json", 200),
    ("GET", "/saya/", 302),
    ("GET", "/admin/", 302),
    ("GET", "/keluarga", 301),
    ("POST", "/tutup/", 303),
    ("POST", "/akun/login/", 403),
    ("GET", "/tutup/", 405),
    ("GET", "/tidak-ada/", 404),
    ("GET", "/en/not-there/", 404),
    ("GET", "/admin/not-there/", 302),
    ("GET", "/media/uji/gambar.png", 200),
    ("GET", "/media/uji/tidak-ada.png", 404),
    ("GET", "/static/tidak-ada.css", 404),
    ("GET", "/dokumen/1/tidak-ada.pdf", 404),
]


@pytest.fixture(scope="module")
def production() -> Iterator[Server]:
    """Production's settings without HTTPS, hashed files, an upload; at the end its database is broken."""
    environment = workspace(mine("headers"))
    collect_static(environment)
    folder = Path(environment["VAR_DIR"]) / "media" / "uji"
    folder.mkdir(parents=True)
    (folder / "gambar.png").write_bytes(PICTURE)
    with serve("puspaga.wsgi:application", environment=bench_environment(environment)) as running:
        running.environment = environment
        yield running


def ask(server: Server, method: str, path: str, *, host: str = "localhost") -> tuple[int, list[str]]:
    """Status, and what is wrong with the headers."""
    link = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    link.request(method, path, headers={"Host": host, "Accept-Encoding": "br, gzip"})
    answer = link.getresponse()
    answer.read()
    link.close()
    return answer.status, header_faults(path, answer.status, {name.lower(): value for name, value in answer.getheaders()})


@pytest.mark.parametrize(("method", "path", "status"), ANSWERS)
def test_an_answer_carries_the_whole_set(production: Server, method: str, path: str, status: int) -> None:
    assert ask(production, method, path) == (status, [])


def test_every_static_file_carries_the_whole_set(production: Server) -> None:
    root = Path(production.environment["VAR_DIR"]) / "static"
    files = [path for path in sorted(root.rglob("*")) if path.is_file() and path.suffix not in {".gz", ".br"}]
    ours = [path for path in files if path.relative_to(root).parts[0] in OUR_FOLDERS]
    assert len(ours) > 20
    kinds = {path.suffix: path for path in files}
    wrong = []
    for path in {*ours, *kinds.values()}:
        status, faults = ask(production, "GET", f"/static/{path.relative_to(root).as_posix()}")
        wrong += faults if status == 200 else [f"{path.name}: {status}"]
    assert wrong == []


def test_a_host_that_is_not_ours_gets_the_whole_set(production: Server) -> None:
    assert ask(production, "GET", "/", host="lain.example") == (400, [])


def test_a_broken_server_answers_with_the_whole_set(production: Server) -> None:
    file = production.environment["DATABASE_URL"].removeprefix("sqlite:///")
    with sqlite3.connect(file) as link:
        link.execute("alter table wagtailcore_page rename to tidak_ada_lagi")
    assert ask(production, "GET", "/tentang/?q=1") == (500, [])
    assert ask(production, "GET", "/readyz")[1] == []

"""The log: one JSON line a request, with nothing about anybody and nothing that was typed."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client

from puspaga.accounts.enums import Role
from puspaga.core.logs import JsonFormatter, WithoutRequest
from tests.factories.accounts import signed_in
from tests.factories.pages import make_tree

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.utils.urls")]

ADDRESS = "203.0.113.77"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What the installed handler would write to standard error, by its own formatter and filter."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    handler.addFilter(WithoutRequest())
    loggers = [logging.getLogger(name) for name in ("", "django.request", "django.security", "django.server")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
    yield stream
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(handler)
        logger.setLevel(level)


@pytest.fixture
def client() -> Client:
    """A visitor with an address of their own, who gets error pages instead of exceptions."""
    return Client(raise_request_exception=False, REMOTE_ADDR=ADDRESS, HTTP_USER_AGENT="Peramban Kanaria")


@pytest.fixture(autouse=True)
def _tree() -> None:
    """The tree that Wagtail's addresses need."""
    make_tree()


def lines(written: io.StringIO, logger: str) -> list[dict]:
    """The lines of one logger."""
    return [line for line in map(json.loads, written.getvalue().splitlines()) if line["logger"] == logger]


def test_the_handlers_of_the_site_write_json_without_requests() -> None:
    handler = settings.LOGGING["handlers"]["stderr"]
    assert (handler["formatter"], handler["filters"]) == ("json", ["no_request"])
    assert {name: row["handlers"] for name, row in settings.LOGGING["loggers"].items()} == {
        "django.request": ["stderr"],
        "django.server": ["stderr"],
        "django.security": ["stderr"],
    }


def test_a_request_leaves_one_line_with_these_fields(client: Client, written: io.StringIO) -> None:
    response = client.get("/uji/polos/")
    (line,) = lines(written, "puspaga.access")
    assert sorted(line) == ["at", "level", "logger", "message", "method", "ms", "request_id", "route", "status"]
    assert (line["method"], line["route"], line["status"]) == ("GET", "uji/polos/", 200)
    assert line["request_id"] == response.headers["X-Request-ID"]
    assert line["ms"] >= 0


@pytest.mark.parametrize(
    ("path", "status", "route"),
    [("/uji/rusak/", 500, "uji/rusak/"), ("/uji/tolak/", 403, "uji/tolak/"), ("/media/rahasia.jpg", 404, "media/<path:path>")],
)
def test_the_route_stands_for_the_address(client: Client, written: io.StringIO, path: str, status: int, route: str) -> None:
    client.get(path)
    assert [(line["status"], line["route"]) for line in lines(written, "puspaga.access")] == [(status, route)]


@pytest.mark.parametrize(
    ("method", "path"),
    [("post", "/tutup/"), ("get", "/tutup/"), ("post", "/buka/"), ("get", "/kalender/"), ("get", "/belajar/jeda/"),
     ("get", "/en/belajar/jeda/"), ("post", "/belajar/jeda/")],
)  # fmt: skip
def test_leaving_coming_back_and_pausing_leave_no_line(client: Client, written: io.StringIO, method: str, path: str) -> None:
    getattr(client, method)(path)
    assert lines(written, "puspaga.access") == []


def test_query_words_addresses_and_browsers_are_written_nowhere(client: Client, written: io.StringIO) -> None:
    client.get("/uji/polos/?nama=kanaria-kueri")
    client.get("/kanaria-alamat/")
    client.get("/uji/rusak/?nama=kanaria-kueri")
    client.get("/media/kanaria-berkas.jpg")
    client.post("/cari/", {"teks": "kanaria-dicari"})
    client.post("/akun/login/", {"login": "kanaria-nama", "password": "kanaria-sandi"})
    text = written.getvalue().lower()
    assert len(lines(written, "puspaga.access")) == 6
    assert [word for word in ("kanaria", ADDRESS) if word in text] == []


def test_people_are_written_nowhere(client: Client, written: io.StringIO) -> None:
    user = signed_in(client, Role.COMPANION, username="kanaria-akun", email="kanaria@example.org", name="Kanaria Nama")
    client.get("/saya/")
    text = written.getvalue().lower()
    assert [line["status"] for line in lines(written, "puspaga.access")] == [200]
    assert [word for word in ("kanaria", user.username, user.email) if word in text] == []


def test_a_fault_is_logged_by_place_and_kind_without_its_values(client: Client, written: io.StringIO) -> None:
    response = client.get("/uji/rusak/")
    (line,) = lines(written, "django.request")
    assert (line["message"], line["error"]) == ("Internal Server Error: uji/rusak/", "RuntimeError")
    assert line["places"][-1].endswith("breaks")
    assert line["request_id"] == response.headers["X-Request-ID"]
    assert written.getvalue().count("nilai rahasia") == 0


def test_an_error_inside_a_message_is_named_by_its_kind(written: io.StringIO) -> None:
    logging.getLogger("django.dispatch").error("Error calling %s (%s) %d", "/jalan/rahasia?q=1", ValueError("rahasia"), 3)
    (line,) = lines(written, "django.dispatch")
    assert line["message"] == "Error calling - (ValueError) 3"


def test_our_own_lines_pass_as_they_are(written: io.StringIO) -> None:
    logging.getLogger("puspaga.uji").warning("Tersimpan %s", "/uji?")
    assert [line["message"] for line in lines(written, "puspaga.uji")] == ["Tersimpan /uji?"]

"""The officer's report of numbers that want a check."""

import datetime as dt
import re

import pytest
from django.urls import reverse

from puspaga.accounts.enums import Role
from puspaga.directory.models import Channel
from tests.factories.accounts import make_user, sign_in, signed_in
from tests.factories.directory import TODAY, make_channel, make_service
from tests.utils.client import StrictClient

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
REPORT = "/admin/laporan/nomor/"


def listed(client: StrictClient, query: str = "") -> list[str]:
    """The values in the report, in order."""
    html = client.get(REPORT + query).content.decode()
    return re.findall(r'<td class="title">[^<]*</td>\s*<td>([^<]*)</td>', html)


def test_stale_and_unchecked_numbers_stand_in_the_report(client: StrictClient) -> None:
    service, officer = make_service(), signed_in(client, Role.OFFICER)
    for value, days in (("hari ke-90", 90), ("hari ke-91", 91), ("lama", 300), ("belum", None)):
        checked = None if days is None else TODAY - dt.timedelta(days=days)
        make_channel(service, value, verified_on=checked, verified_by=officer if days else None)
    assert listed(client) == ["belum", "lama", "hari ke-91"]


def test_a_number_nobody_ever_called_stands_first_and_says_so(client: StrictClient) -> None:
    service, officer = make_service(), signed_in(client, Role.OFFICER)
    make_channel(service, "lama", verified_on=TODAY - dt.timedelta(days=300), verified_by=officer)
    make_channel(service, "0542-123456")
    make_channel(service, "Jalan Umum 1", type="alamat", source_date="2017")
    html = client.get(REPORT).content.decode()
    told = re.findall(r'<td class="title">[^<]*</td><td>([^<]*)</td><td>([^<]*)</td>', html)
    assert told == [
        ("0542-123456", "sumber dibaca 24 November 2026, belum kami telepon"),
        ("Jalan Umum 1", "sumber lama (2017), dibaca 24 November 2026, belum kami periksa sendiri"),
        ("lama", "terakhir diperiksa 28 Januari 2026"),
    ]
    assert "Semua nomor diperiksa" not in html


def test_one_button_makes_a_number_fresh(client: StrictClient) -> None:
    channel = make_channel(make_service(), "0542-123456", verified_on=None)
    officer = signed_in(client, Role.OFFICER)
    response = client.post(reverse("verify_channel", args=[channel.pk]))
    assert (response.status_code, response["Location"]) == (302, REPORT)
    channel.refresh_from_db()
    assert (channel.verified_on, channel.verified_by) == (TODAY, officer)
    assert "Semua nomor diperiksa dalam 90 hari terakhir." in client.get(REPORT).content.decode()


def test_a_number_that_is_not_there(client: StrictClient) -> None:
    signed_in(client, Role.OFFICER)
    assert client.post(reverse("verify_channel", args=[404])).status_code == 404


def test_looking_changes_nothing(client: StrictClient) -> None:
    channel = make_channel(make_service(), "0542-123456", verified_on=None)
    signed_in(client, Role.OFFICER)
    assert client.get(reverse("verify_channel", args=[channel.pk])).status_code == 405
    assert Channel.objects.get().verified_on is None


@pytest.mark.parametrize("role", list(Role))
def test_the_menu_shows_the_report_to_those_who_may_open_it(role: Role) -> None:
    client = sign_in(StrictClient(), make_user(role))
    html = client.get("/admin/").content.decode()
    assert (REPORT in html) == (role in {Role.OFFICER, Role.ADMINISTRATOR})


@pytest.mark.parametrize("export", ["csv", "xlsx"])
def test_no_export_tells_where_a_shelter_is(client: StrictClient, export: str) -> None:
    shelter = make_service(kind="shelter", name="Tempat tinggal sementara")
    make_channel(shelter, "Jalan Rahasia 7", type="web", verified_on=None)
    Channel.objects.update(type="alamat")
    signed_in(client, Role.OFFICER)
    assert listed(client) == []
    for path in (REPORT, reverse("service:index")):
        response = client.get(f"{path}?export={export}")
        body = b"".join(response.streaming_content) if response.streaming else response.content
        assert b"Rahasia" not in body

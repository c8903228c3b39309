"""The keeper's pages: her own service and no other, three taps, a sentence for every refusal."""

import datetime as dt
import re

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.directory.models import Channel, OpeningException, Service
from tests.factories.accounts import sign_in, signed_in
from tests.factories.directory import NEXT_WEDNESDAY, TODAY, make_channel, make_psychologist, make_service
from tests.utils.client import StrictClient

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
LIST = "/saya/layanan/"
PAGE = "/saya/layanan/psikolog/"
DAY = "/saya/layanan/psikolog/tanggal/2026-12-02/"
ON = {"on": "2026-12-02"}
# Every address with what is sent to it; None is a GET.
ADDRESSES: dict[str, dict | None] = {
    PAGE: None,
    DAY: None,
    PAGE + "tiadakan/": ON,
    PAGE + "pindah/": {**ON, "to": "2026-12-03"},
    PAGE + "tambah/": {"on": "2026-12-03"},
    PAGE + "pulihkan/": ON,
}


@pytest.fixture
def keeper(client: StrictClient) -> User:
    """Somebody who keeps services, signed in."""
    return signed_in(client, Role.SERVICE_KEEPER)


@pytest.fixture
def service(keeper: User) -> Service:
    """The psychologist's service, kept by her."""
    return make_psychologist(keepers=(keeper,))


def visit(client: StrictClient, path: str, data: dict | None = None) -> tuple[int, str]:
    """Status and body."""
    response = client.get(path) if data is None else client.post(path, data)
    return response.status_code, response.content.decode()


def said(client: StrictClient, path: str, data: dict) -> list[str]:
    """What the page says after an act."""
    response = client.post(path, data)
    assert (response.status_code, response["Location"]) == (302, PAGE)
    return [str(message) for message in get_messages(response.wsgi_request)]


def changes() -> list[tuple]:
    return list(OpeningException.objects.values_list("kind", "on", "to", "start", "end"))


def test_three_taps_call_the_next_wednesday_off(client: StrictClient, service: Service) -> None:
    _status, first = visit(client, LIST)
    assert re.findall(r'class="t t-1" href="([^"]+)"', first) == [DAY]
    _status, second = visit(client, DAY)
    assert re.findall(r'action="([^"]+)"', second)[1:] == [PAGE + "tiadakan/", PAGE + "pindah/"]
    assert said(client, PAGE + "tiadakan/", ON) == ["Rabu, 2 Desember 2026 ditiadakan."]
    assert changes() == [("cancelled", NEXT_WEDNESDAY, None, None, None)]


def test_the_list_names_the_next_true_day(client: StrictClient, service: Service) -> None:
    assert "<strong>Rabu, 2 Desember 2026</strong>" in visit(client, LIST)[1]
    client.post(PAGE + "tiadakan/", ON)
    assert "<strong>Rabu, 16 Desember 2026</strong>" in visit(client, LIST)[1]


def test_somebody_without_a_service_is_told_whom_to_ask(client: StrictClient, keeper: User) -> None:
    assert "Minta petugas dinas menambahkannya." in visit(client, LIST)[1]


def test_a_cancelled_day_is_struck_out_and_can_be_restored(client: StrictClient, service: Service) -> None:
    client.post(PAGE + "tiadakan/", ON)
    html = visit(client, PAGE)[1]
    assert "<s>Rabu, 2 Desember 2026</s>" in html
    assert html.count(f'action="{PAGE}pulihkan/"') == 1
    assert (
        said(client, PAGE + "pulihkan/", ON)
        == ["Rabu, 2 Desember 2026 ditiadakan.", "Rabu, 2 Desember 2026 kembali seperti aturan."][1:]
    )
    assert changes() == []


def test_a_day_is_moved_with_its_hours(client: StrictClient, service: Service) -> None:
    data = {**ON, "to": "2026-12-03", "start": "13:00", "end": "15:30"}
    assert said(client, PAGE + "pindah/", data) == ["Rabu, 2 Desember 2026 dipindah."]
    assert changes() == [("moved", NEXT_WEDNESDAY, dt.date(2026, 12, 3), dt.time(13), dt.time(15, 30))]
    html = visit(client, PAGE)[1]
    assert "ke Kamis, 3 Desember 2026 13.00–15.30" in re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2026-12-03", "Layanan ini memang tidak buka pada tanggal itu."),
        ("2026-11-18", "Tanggal itu sudah lewat."),
        ("2026-12-02", "Sudah ada perubahan lain pada tanggal itu. Pulihkan dulu, lalu ubah lagi."),
    ],
)
def test_a_day_that_is_not_open_leads_back_with_the_reason(
    client: StrictClient, service: Service, day: str, sentence: str
) -> None:
    client.post(PAGE + "tiadakan/", ON)
    client.get(PAGE)
    response = client.get(f"{PAGE}tanggal/{day}/")
    assert (response.status_code, response["Location"]) == (302, PAGE)
    assert sentence in client.get(PAGE).content.decode()


def test_an_opening_day_far_ahead_can_be_called_off(client: StrictClient, service: Service) -> None:
    assert client.get(PAGE + "tanggal/2027-10-06/").status_code == 200


def test_a_day_is_added(client: StrictClient, service: Service) -> None:
    assert said(client, PAGE + "tambah/", {"on": "2026-12-03"}) == ["Kamis, 3 Desember 2026 ditambahkan."]
    assert changes() == [("extra", dt.date(2026, 12, 3), None, None, None)]


@pytest.mark.parametrize(
    ("act", "data", "sentence"),
    [
        ("tiadakan", {}, "Pilih tanggalnya."),
        ("tiadakan", {"on": "besok"}, "Tulis tanggal yang benar."),
        ("tiadakan", {"on": "2026-11-18"}, "Tanggal itu sudah lewat."),
        ("tiadakan", {"on": "2026-12-03"}, "Layanan ini memang tidak buka pada tanggal itu."),
        ("pindah", ON, "Pilih tanggalnya."),
        ("pindah", {**ON, "to": "2026-13-01"}, "Tulis tanggal yang benar."),
        ("pindah", {**ON, "to": "2026-11-23"}, "Tanggal itu sudah lewat."),
        ("pindah", {**ON, "to": "2026-12-16"}, "Layanan ini sudah buka pada tanggal itu. Pilih tanggal lain."),
        ("pindah", {**ON, "to": "2026-12-03", "start": "9"}, "Tulis jam yang benar, misalnya 09.00."),
        ("pindah", {**ON, "to": "2026-12-03", "start": "09:00"}, "Isi jam mulai dan jam selesai, atau kosongkan keduanya."),
        ("pindah", {**ON, "to": "2026-12-03", "start": "09:00", "end": "09:00"}, "Jam selesai harus sesudah jam mulai."),
        ("tambah", {"on": "2026-12-02"}, "Layanan ini sudah buka pada tanggal itu. Pilih tanggal lain."),
        ("tambah", {"on": "2026-12-03", "end": "12:00"}, "Isi jam mulai dan jam selesai, atau kosongkan keduanya."),
    ],
)
def test_a_refusal_is_said_and_nothing_changes(
    client: StrictClient, service: Service, act: str, data: dict, sentence: str
) -> None:
    assert said(client, f"{PAGE}{act}/", data) == [sentence]
    assert changes() == []


def test_a_change_on_a_changed_day_is_refused(client: StrictClient, service: Service) -> None:
    client.post(PAGE + "tiadakan/", ON)
    client.get(PAGE)
    sentence = "Sudah ada perubahan lain pada tanggal itu. Pulihkan dulu, lalu ubah lagi."
    assert said(client, PAGE + "pindah/", {**ON, "to": "2026-12-03"}) == [sentence]
    assert len(changes()) == 1


@pytest.mark.parametrize("on", ["2026-12-03", "2026-11-18", "2031-01-02"])
def test_a_day_that_cannot_be_changed_leads_back_to_the_service(client: StrictClient, service: Service, on: str) -> None:
    response = client.get(f"{PAGE}tanggal/{on}/")
    assert (response.status_code, response["Location"]) == (302, PAGE)


@pytest.mark.parametrize("on", ["besok", "2026-02-30", "0"])
def test_what_is_no_day_is_not_there(client: StrictClient, service: Service, on: str) -> None:
    assert client.get(f"{PAGE}tanggal/{on}/").status_code == 404


def test_a_checked_number_gets_todays_date(client: StrictClient, service: Service, keeper: User) -> None:
    channel = make_channel(service, "0542-123456", verified_on=None)
    assert said(client, f"{PAGE}nomor/{channel.pk}/", {}) == ["Tercatat: diperiksa hari ini."]
    channel.refresh_from_db()
    assert (channel.verified_on, channel.verified_by) == (TODAY, keeper)


def test_a_number_of_another_service_is_not_there(client: StrictClient, service: Service) -> None:
    channel = make_channel(make_service(), "0542-123456", verified_on=None)
    assert client.post(f"{PAGE}nomor/{channel.pk}/").status_code == 404
    assert Channel.objects.get().verified_on is None


@pytest.mark.parametrize("path", [path for path, data in ADDRESSES.items() if data is not None])
def test_nothing_changes_by_a_get(client: StrictClient, service: Service, path: str) -> None:
    assert client.get(path).status_code == 405
    assert changes() == []


def test_changes_need_the_token(service: Service, keeper: User) -> None:
    strict = StrictClient(enforce_csrf_checks=True)
    sign_in(strict, keeper)
    assert strict.post(PAGE + "tiadakan/", ON).status_code == 403
    assert changes() == []


def without_own_words(html: str, *words: str) -> str:
    """The page without its request's own address and token."""
    for word in words:
        html = html.replace(word, "")
    return re.sub(r'value="[A-Za-z0-9]{64}"', "", html)


@pytest.mark.parametrize("role", [Role.SERVICE_KEEPER, Role.TRAINER, Role.COMPANION, Role.EDITOR, Role.REVIEWER_LEGAL])
def test_not_yours_and_not_there_answer_alike(role: Role) -> None:
    channel = make_channel(make_psychologist(), "0542-123456")
    client = StrictClient()
    signed_in(client, role)
    for path, data in {**ADDRESSES, f"{PAGE}nomor/{channel.pk}/": {}}.items():
        missing = path.replace("psikolog", "tiadaada")
        status, body = visit(client, path, data)
        other_status, other_body = visit(client, missing, data)
        assert (status, other_status) == (404, 404)
        assert without_own_words(body, "psikolog") == without_own_words(other_body, "tiadaada")
    assert changes() == []


@pytest.mark.parametrize("role", [Role.OFFICER, Role.ADMINISTRATOR])
def test_officers_keep_every_service(client: StrictClient, role: Role) -> None:
    make_psychologist()
    signed_in(client, role)
    assert [visit(client, path)[0] for path in (LIST, PAGE, DAY)] == [200, 200, 200]
    client.post(PAGE + "tiadakan/", ON)
    assert len(changes()) == 1


def test_strangers_are_sent_to_sign_in(client: StrictClient) -> None:
    channel = make_channel(make_psychologist(), "0542-123456", verified_on=None)
    for path, data in {LIST: None, **ADDRESSES, f"{PAGE}nomor/{channel.pk}/": {}}.items():
        response = client.get(path) if data is None else client.post(path, data)
        assert response.status_code == 302
        assert response["Location"] == f"{reverse('account_login')}?next={path}"
    assert changes() == []


def test_the_pages_are_private_and_neutral(client: StrictClient, service: Service) -> None:
    for path in (LIST, PAGE, DAY):
        response = client.get(path)
        assert response["Cache-Control"] == "no-store"
        assert response["X-Robots-Tag"] == "noindex, nofollow"
        assert re.search(r"<title>(.*?)</title>", response.content.decode())[1] == "Jadwal"

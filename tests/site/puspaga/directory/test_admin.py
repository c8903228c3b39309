"""Services in the admin: who may, sentences instead of data, and no false check, missing source or shelter's address."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from puspaga.accounts.enums import Role
from puspaga.directory.errors import ShelterHasNoPlace
from puspaga.directory.models import Channel, Holiday, Need, Service
from tests.factories.accounts import make_user, sign_in, signed_in
from tests.factories.directory import FIRST_AND_THIRD, TODAY, make_channel, make_need, make_psychologist, make_service
from tests.utils.client import StrictClient

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]
KEEP = {Role.OFFICER, Role.ADMINISTRATOR}


def admin(name: str, *args: Any) -> str:
    """Address of a screen: service:edit and so on."""
    return reverse(name, args=args)


def sent(service: Service | None = None, *, channels: list[dict] | None = None, **values: Any) -> dict[str, str]:
    """What the officer's form sends, changed by `values` and with these channel rows."""
    rows = channels if channels is not None else [row_of(channel) for channel in service.channels.all()]
    data = {
        "name": "Psikolog", "key": "psikolog", "kind": "psikologis", "tier": "1", "position": "10", "is_published": "on",
        "opening": "Rabu pekan pertama dan ketiga", "hours": "", "booking_url": "", "area_level": "kota",
        "area_names": "Kota Balikpapan", "cost": "Gratis", "what_to_bring": "Kartu keluarga",
        "what_happens": "Anda bertemu psikolog.", "accessibility": "", "notes": "",
        "channels-TOTAL_FORMS": str(len(rows)), "channels-INITIAL_FORMS": str(sum("id" in row for row in rows)),
        "channels-MIN_NUM_FORMS": "0", "channels-MAX_NUM_FORMS": "1000",
    }  # fmt: skip
    for number, row in enumerate(rows):
        data |= {f"channels-{number}-{name}": value for name, value in {"ORDER": str(number), **row}.items()}
    return {name: str(value) for name, value in {**data, **values}.items()}


def row_of(channel: Channel, **values: str) -> dict[str, str]:
    """A stored channel as the form sends it back."""
    row = {
        "id": str(channel.pk), "type": channel.type, "value": channel.value, "mark": channel.mark, "source": channel.source,
        "source_date": channel.source_date, "verified_on": str(channel.verified_on or ""), "valid_until": "",
    }  # fmt: skip
    return {**row, **({"is_published": "on"} if channel.is_published else {}), **values}


NEW = {"type": "telepon", "value": "0542-123456", "is_published": "on", "mark": "S", "source": "Surat dinas",
       "source_date": "", "verified_on": "2026-11-24", "valid_until": ""}  # fmt: skip


@pytest.fixture
def officer(client: StrictClient) -> Any:
    """An officer, signed in."""
    return signed_in(client, Role.OFFICER)


def faults(client: StrictClient, path: str, data: dict[str, str]) -> str:
    """The page of a form that was sent back."""
    response = client.post(path, data)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("role", list(Role))
def test_officers_and_administrators_reach_the_screens_and_nobody_else(role: Role) -> None:
    client = sign_in(StrictClient(), make_user(role))
    service, need = make_service(), make_need()
    holiday = Holiday.objects.create(on=TODAY, name="Libur")
    screens = [
        admin("service:index"), admin("service:add"), admin("service:edit", service.pk), admin("service:delete", service.pk),
        admin("need:index"), admin("need:edit", need.pk), admin("holiday:index"), admin("holiday:edit", holiday.pk),
        admin("stale_channels"),
    ]  # fmt: skip
    opened = [path for path in screens if client.get(path).status_code == 200]
    assert opened == (screens if role in KEEP else [])


@pytest.mark.parametrize("role", sorted(set(Role) - KEEP))
def test_nobody_else_changes_anything_by_posting(role: Role) -> None:
    client = sign_in(StrictClient(), make_user(role))
    service = make_service(number="0542-123456")
    channel = service.channels.get()
    Channel.objects.update(verified_on=None)
    for path in (admin("service:edit", service.pk), admin("service:delete", service.pk), admin("verify_channel", channel.pk)):
        client.post(path, sent(service))
    fresh = Service.objects.get()
    assert (fresh.name, fresh.channels.get().verified_on) == (service.name, None)


def test_an_officer_writes_a_service_in_sentences(client: StrictClient, officer: Any) -> None:
    need = make_need("dengar")
    client.post(admin("service:add"), sent(channels=[NEW], needs=need.pk, what_to_bring="Kartu keluarga\nAnak boleh ikut"))
    service = Service.objects.get(key="psikolog")
    assert service.opening == FIRST_AND_THIRD
    assert (service.what_to_bring, service.area_names) == (["Kartu keluarga", "Anak boleh ikut"], ["Kota Balikpapan"])
    assert [found.key for found in service.needs.all()] == ["dengar"]
    channel = service.channels.get()
    assert (channel.value, channel.verified_on, channel.verified_by) == ("0542-123456", TODAY, officer)


def test_the_form_shows_the_rules_as_sentences(client: StrictClient, officer: Any) -> None:
    html = client.get(admin("service:edit", make_psychologist().pk)).content.decode()
    assert "Rabu pekan pertama dan ketiga</textarea>" in html


def test_rules_that_cannot_be_read_can_be_written_anew(client: StrictClient, officer: Any) -> None:
    service = make_psychologist(opening=[{"weekly": {}}])
    assert client.get(admin("service:edit", service.pk)).status_code == 200
    client.post(admin("service:edit", service.pk), sent(service))
    assert Service.objects.get().opening == FIRST_AND_THIRD


def test_a_line_that_cannot_be_read_is_named_and_nothing_is_saved(client: StrictClient, officer: Any) -> None:
    service = make_psychologist(name="Nama lama")
    html = faults(client, admin("service:edit", service.pk), sent(service, opening="Hari kerja\nRebo pekan pertama"))
    assert "Baris 2: hari tidak dikenal: “rebo”." in html
    assert Service.objects.get().name == "Nama lama"


def test_a_new_number_is_not_taken_for_checked(client: StrictClient, officer: Any) -> None:
    service = make_psychologist()
    channel = make_channel(service, "0542-111111", verified_on=dt.date(2026, 11, 1))
    path = admin("service:edit", service.pk)
    html = faults(client, path, sent(service, channels=[row_of(channel, value="0542-222222")]))
    assert "Isinya berubah. Tulis tanggal pemeriksaan yang baru, atau kosongkan bila belum diperiksa." in html
    client.post(path, sent(service, channels=[row_of(channel, value="0542-222222", verified_on="")]))
    channel.refresh_from_db()
    assert (channel.value, channel.verified_on, channel.verified_by) == ("0542-222222", None, None)


def test_who_writes_a_date_of_checking_stands_beside_it(client: StrictClient, officer: Any) -> None:
    service = make_psychologist()
    channel = make_channel(service, "0542-111111", verified_on=None)
    client.post(admin("service:edit", service.pk), sent(service, channels=[row_of(channel, verified_on="2026-11-23")]))
    channel.refresh_from_db()
    assert (channel.verified_on, channel.verified_by) == (dt.date(2026, 11, 23), officer)


def test_saving_something_else_leaves_the_check_alone(client: StrictClient, officer: Any) -> None:
    service, checker = make_psychologist(), make_user(Role.SERVICE_KEEPER)
    channel = make_channel(service, "0542-111111", verified_by=checker)
    client.post(admin("service:edit", service.pk), sent(service, cost="Bebas biaya"))
    channel.refresh_from_db()
    assert (Service.objects.get().cost, channel.verified_on, channel.verified_by) == ("Bebas biaya", TODAY, checker)


def test_a_public_number_needs_its_source(client: StrictClient, officer: Any) -> None:
    service = make_psychologist()
    html = faults(client, admin("service:edit", service.pk), sent(service, channels=[{**NEW, "source": ""}]))
    assert "Tulis sumbernya sebelum menampilkannya untuk umum." in html
    assert Channel.objects.count() == 0


POINTER = {**NEW, "source": "", "verified_on": "", "mark": "O"}


@pytest.mark.parametrize("kind", ["lewat_layanan", "tanya_layanan"])
def test_a_row_that_names_another_service_needs_a_service_that_is_there(client: StrictClient, officer: Any, kind: str) -> None:
    service = make_psychologist()
    make_service("puspaga-harapan")
    for value, stored in (("puspaga harapan", 0), ("psikolog", 0), ("puspaga-harapan", 1)):
        row = {**POINTER, "type": kind, "value": value}
        html = client.post(admin("service:edit", service.pk), sent(service, channels=[row])).content.decode()
        assert ("Tulis kunci layanan lain yang ada" in html, Channel.objects.count()) == (not stored, stored)


@pytest.mark.parametrize("kind", ["alamat", "tempat"])
def test_a_shelter_gets_no_address(client: StrictClient, officer: Any, kind: str) -> None:
    row = {**NEW, "type": kind, "value": "Jl. Rahasia 1"}
    html = faults(client, admin("service:add"), sent(channels=[row], kind="shelter"))
    assert "Tempat tinggal sementara tidak boleh punya alamat atau tempat." in html
    assert Service.objects.count() == 0


def test_a_service_with_an_address_becomes_no_shelter(client: StrictClient, officer: Any) -> None:
    service = make_psychologist()
    channel = make_channel(service, "Jl. Contoh 1", type="alamat")
    path = admin("service:edit", service.pk)
    faults(client, path, sent(service, kind="shelter"))
    assert Service.objects.get().kind == "psikologis"
    client.post(path, sent(service, kind="shelter", channels=[row_of(channel, DELETE="on")]))
    assert (Service.objects.get().kind, Channel.objects.count()) == ("shelter", 0)


@pytest.mark.parametrize(
    "field", ["name", "hours", "cost", "what_happens", "accessibility", "notes", "area_names", "what_to_bring"]
)
def test_no_text_about_a_shelter_tells_where_it_is(client: StrictClient, officer: Any, field: str) -> None:
    html = faults(client, admin("service:add"), sent(channels=[], kind="shelter", **{field: "Belakang SMPN 1, Jl. Milono"}))
    assert html.count("Tempat tinggal sementara tidak boleh punya alamat atau patokan. Hapus dari isian ini.") == 1
    assert Service.objects.count() == 0


def test_no_code_can_save_the_place_of_a_shelter() -> None:
    shelter = make_service(kind="shelter")
    with pytest.raises(ShelterHasNoPlace, match="tidak boleh punya alamat"):
        make_channel(shelter, "Jl. Rahasia 1", type="alamat")
    ordinary = make_service()
    make_channel(ordinary, "Jl. Contoh 1", type="alamat")
    ordinary = Service.objects.get(pk=ordinary.pk)
    ordinary.kind = "shelter"
    with pytest.raises(ShelterHasNoPlace):
        ordinary.save()
    assert Channel.objects.filter(service__kind="shelter").count() == 0


def test_lists_can_be_searched_and_filtered(client: StrictClient, officer: Any) -> None:
    make_psychologist()
    make_service(name="Polisi sektor", kind="polisi")
    for query in ("?q=psiko", "?kind=psikologis"):
        html = client.get(admin("service:index") + query).content.decode()
        assert ("Psikolog di Puskesmas" in html, "Polisi sektor" in html) == (True, False)


def test_a_holiday_stands_once(client: StrictClient, officer: Any) -> None:
    for _time in range(2):
        client.post(admin("holiday:add"), {"on": "2026-12-25", "name": "Natal"})
    assert Holiday.objects.count() == 1


def test_a_need_is_written_in_both_languages(client: StrictClient, officer: Any) -> None:
    data = {"key": "hukum", "label": "Perlu penjelasan hukum", "label_en": "I need the law explained", "position": "3"}
    client.post(admin("need:add"), data)
    assert Need.objects.values_list("key", "label_en").get() == ("hukum", "I need the law explained")

"""What the public sees of the directory: order, numbers, days, and never the place of a shelter."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from puspaga.directory.domain.listing import emergency_services, published_services, service_by_key
from puspaga.directory.domain.needs import all_needs
from puspaga.directory.models import Channel, Holiday, Need, OpeningException, Service
from tests.factories.accounts import NOON
from tests.factories.directory import (
    NEXT_WEDNESDAY,
    TODAY,
    make_channel,
    make_emergency,
    make_need,
    make_page,
    make_psychologist,
    make_service,
)
from tests.factories.pages import make_tree

pytestmark = pytest.mark.django_db
LONG_AGO = TODAY - dt.timedelta(days=91)


def keys() -> list[str]:
    return [view.service.key for view in published_services(today=TODAY)]


def emergency() -> list[tuple[str, str]]:
    """Number and address of what stands first."""
    return [(view.phone.value, view.phone.href) for view in emergency_services(today=TODAY)]


FIRST = [("110", "tel:110"), ("129", "tel:129")]


def test_services_stand_in_the_order_of_tier_and_position() -> None:
    make_service("jauh", tier=4, position=1)
    make_service("dekat", tier=1, position=9)
    make_service("lebih-dekat", tier=1, position=3)
    make_service("tersembunyi", tier=0, is_published=False)
    assert keys() == ["lebih-dekat", "dekat", "jauh"]


def test_110_and_129_stand_first_in_this_order() -> None:
    make_emergency()
    Service.objects.filter(key="sapa-129").update(tier=0, position=0)
    Service.objects.filter(key="polisi-110").update(tier=4, position=99)
    assert emergency() == FIRST


def test_110_and_129_stand_first_in_an_empty_directory() -> None:
    assert emergency() == FIRST
    assert [view.phone.verified_on for view in emergency_services(today=TODAY)] == [None, None]


@pytest.mark.parametrize(
    "loss",
    [
        lambda: Service.objects.update(is_published=False),
        lambda: Channel.objects.update(is_published=False),
        lambda: Channel.objects.update(value="0542-999999"),
        lambda: Channel.objects.update(verified_on=None),
        lambda: Channel.objects.all().delete(),
        lambda: Service.objects.all().delete(),
    ],
    ids=["service hidden", "number hidden", "another number", "never checked", "number gone", "service gone"],
)
def test_110_and_129_cannot_get_lost(loss: Callable[[], object]) -> None:
    make_emergency()
    loss()
    assert emergency() == FIRST


def test_129_stands_before_its_other_numbers() -> None:
    _police, national = make_emergency()
    Channel.objects.filter(service=national).update(sort_order=5)
    make_channel(national, "021-129", sort_order=1)
    assert emergency() == FIRST


def test_the_next_days_are_the_true_ones() -> None:
    service = make_psychologist()
    OpeningException.objects.create(service=service, on=NEXT_WEDNESDAY, kind="cancelled", created_at=NOON)
    view = service_by_key("psikolog", today=TODAY)
    assert [day.on.isoformat() for day in view.days] == ["2026-12-16", "2027-01-06", "2027-01-20", "2027-02-03"]
    assert [change.on for change in view.cancelled] == [NEXT_WEDNESDAY]
    assert view.opening_words == {"id": "Rabu pekan pertama dan ketiga", "en": "First and third Wednesday of the month"}


def test_a_cancelled_day_that_is_over_is_not_told_any_more() -> None:
    service = make_psychologist()
    OpeningException.objects.create(service=service, on=TODAY - dt.timedelta(days=6), kind="cancelled", created_at=NOON)
    assert service_by_key("psikolog", today=TODAY).cancelled == []


def test_hours_that_cannot_be_read_are_unknown_and_close_no_page() -> None:
    make_service("rusak", opening=[{"weekly": {"weekdays": ["rebo"]}}])
    view = service_by_key("rusak", today=TODAY)
    assert (view.days, view.opening_words["id"], view.always_open) == ([], "", False)


@pytest.mark.parametrize(
    ("number", "kind", "verified_on", "href", "fallback"),
    [
        ("0542-123456", "telepon", TODAY, "tel:+62542123456", False),
        ("0542-123456", "telepon", TODAY - dt.timedelta(days=90), "tel:+62542123456", False),
        ("0542-123456", "telepon", LONG_AGO, "tel:+62542123456", True),
        ("0542-123456", "telepon", None, "", True),
        ("0811-1129-129", "whatsapp", TODAY, "https://wa.me/628111129129", False),
        ("0811-1129-129", "whatsapp", None, "", True),
        ("halo@contoh.id", "surel", TODAY, "mailto:halo@contoh.id", False),
        ("halo@contoh.id", "surel", None, "", False),
        ("contoh.id", "web", TODAY, "https://contoh.id", False),
        ("https://contoh.id", "web", LONG_AGO, "https://contoh.id", False),
        ("javascript:alert(1)", "web", TODAY, "https://javascript:alert(1)", False),
        ("contoh.id", "web", None, "", False),
        ("Jl. Contoh 1", "alamat", TODAY, "", False),
    ],
)
def test_what_can_be_tapped_and_when_129_is_named(
    number: str, kind: str, verified_on: dt.date | None, href: str, fallback: bool
) -> None:
    make_channel(make_service("satu"), number, type=kind, verified_on=verified_on)
    view = service_by_key("satu", today=TODAY)
    assert (view.channels[0].href, view.needs_fallback) == (href, fallback)


def test_129_is_never_its_own_fallback() -> None:
    make_channel(make_service("sapa-129"), "129", verified_on=LONG_AGO)
    assert service_by_key("sapa-129", today=TODAY).needs_fallback is False


def test_a_row_shows_a_number_to_call_or_else_one_that_nobody_checked() -> None:
    service = make_service("satu")
    make_channel(service, "0542-111111", verified_on=None)
    assert service_by_key("satu", today=TODAY).phone is None
    assert service_by_key("satu", today=TODAY).number.value == "0542-111111"
    make_channel(service, "0542-222222")
    assert service_by_key("satu", today=TODAY).number.value == "0542-222222"


def test_a_hidden_channel_is_hidden() -> None:
    make_channel(make_service("satu"), "0542-111111", is_published=False)
    assert service_by_key("satu", today=TODAY).channels == []


@pytest.mark.parametrize("kind", ["alamat", "tempat"])
def test_the_place_of_a_shelter_is_never_shown_however_it_got_there(kind: str) -> None:
    shelter = make_service("rumah", kind="shelter")
    make_channel(shelter, "Jl. Rahasia 1", type="web")
    Channel.objects.update(type=kind)
    make_channel(shelter, "uptd", type="lewat_layanan")
    assert [channel.type for channel in service_by_key("rumah", today=TODAY).channels] == ["lewat_layanan"]


def test_a_service_knows_its_page() -> None:
    tree = make_tree()
    page = make_page(tree.help, make_service("satu"))
    assert service_by_key("satu", today=TODAY).url == page.url == "/bantuan/satu/"
    assert service_by_key("satu", today=TODAY, language="en").url == "/bantuan/satu/"


def test_the_directory_is_read_once() -> None:
    make_emergency()
    published_services(today=TODAY)
    with CaptureQueriesContext(connection) as queries:
        published_services(today=TODAY)
        emergency_services(today=TODAY)
    assert len(queries) == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda service: service.save(),
        lambda service: make_channel(service, "1"),
        lambda service: service.channels.first().delete(),
        lambda service: OpeningException.objects.create(service=service, on=TODAY, kind="extra", created_at=NOON),
        lambda _service: Holiday.objects.create(on=TODAY, name="Libur"),
        lambda _service: make_need(),
        lambda service: service.delete(),
    ],
    ids=["service", "number", "number gone", "day", "holiday", "need", "service gone"],
)
def test_every_change_is_seen_at_once(change: Callable[[Service], object]) -> None:
    service = make_service("satu", number="0542-123456")
    before = published_services(today=TODAY)
    change(Service.objects.get(pk=service.pk))
    assert published_services(today=TODAY) is not before


def test_needs_are_read_in_order_in_both_languages() -> None:
    make_need("hukum", label="Perlu penjelasan hukum", label_en="I need the law explained", position=2)
    make_need("lapor", label="Ingin melapor", position=1)
    assert [need.key for need in all_needs()] == ["lapor", "hukum"]
    assert [need.label for need in all_needs()] == ["Ingin melapor", "Perlu penjelasan hukum"]
    Need.objects.filter(key="lapor").first().delete()
    assert [need.key for need in all_needs()] == ["hukum"]


def test_needs_speak_english_where_they_can(settings: object) -> None:
    from django.utils import translation

    make_need("hukum", label="Perlu penjelasan hukum", label_en="I need the law explained", position=1)
    make_need("lapor", label="Ingin melapor", position=2)
    with translation.override("en"):
        assert [need.label for need in all_needs()] == ["I need the law explained", "Ingin melapor"]

"""What the help pages say of a number: who called it, how old its source is, whether an appointment is wanted."""

import datetime as dt

import pytest
import time_machine

from puspaga.accounts.enums import Role
from puspaga.directory.models import Channel, OpeningException, Service
from puspaga.pages.models import HomePage
from tests.factories.accounts import NOON, make_user
from tests.factories.directory import (
    NEXT_WEDNESDAY,
    TODAY,
    make_channel,
    make_emergency,
    make_map,
    make_page,
    make_psychologist,
    make_service,
)
from tests.factories.pages import Tree, make_article
from tests.utils.client import StrictClient
from tests.utils.pages import html_of, words_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/bantuan/", "/bantuan/uptd/", "/bantuan/peta-rujukan/"])
def test_only_a_number_somebody_called_is_said_to_be_checked(
    client: StrictClient, local: Service, tree: Tree, path: str
) -> None:
    make_map(tree.help)
    assert "terakhir diperiksa" not in words_of(html_of(client, path))
    channel = Channel.objects.get(value="0542-123456")
    channel.verified_by = make_user(Role.OFFICER)
    channel.save()
    assert "terakhir diperiksa 24 November 2026" in words_of(html_of(client, path))


def test_a_number_we_called_once_is_said_to_want_a_check_again(client: StrictClient, local: Service) -> None:
    channel = Channel.objects.get(value="0542-123456")
    channel.verified_by = make_user(Role.OFFICER)
    channel.save()
    with time_machine.travel(NOON + dt.timedelta(days=91), tick=False):
        words = words_of(html_of(client, "/bantuan/uptd/"))
    assert "terakhir diperiksa 24 November 2026 Nomor ini belum diperiksa lagi. Bila tidak tersambung, hubungi 129" in words


@pytest.mark.parametrize("path", ["/bantuan/", "/bantuan/uptd/", "/bantuan/peta-rujukan/"])
def test_an_old_source_is_said_to_be_old_wherever_its_reading_is_told(
    client: StrictClient, local: Service, tree: Tree, path: str
) -> None:
    make_map(tree.help)
    channel = Channel.objects.get(value="0542-123456")
    channel.source_date = "2016/2017"
    channel.save()
    told = "sumber lama (2016/2017), dibaca 24 November 2026, belum kami telepon"
    assert f'<span class="cek-tgl basi">{told}</span>' in html_of(client, path)


def test_an_old_source_is_old_on_the_card_of_the_search(client: StrictClient, tree: Tree) -> None:
    make_channel(make_service("darurat-119", tier=0), "119", source_date="2016/2017")
    words = words_of(client.post("/cari/", {"teks": "ingin bunuh diri"}).content.decode())
    assert "119 Gawat darurat medis sumber lama (2016/2017), dibaca 24 November 2026, belum kami telepon" in words


def test_an_old_source_is_old_on_the_cards_and_in_an_article_too(client: StrictClient, tree: Tree) -> None:
    make_emergency()
    make_map(tree.help)
    service = make_service("uptd-ppa-balikpapan", name="UPTD PPA")
    make_channel(service, "0542-123456", source_date="2019")
    told = "sumber lama (2019), dibaca 24 Nov"
    assert f"{told} 2026, belum kami telepon" in words_of(html_of(client, "/bantuan/peta-rujukan/kartu/"))
    assert f"{told}ember 2026, belum kami telepon" in words_of(html_of(client, make_article(tree.topic).url))


def test_a_call_of_ours_makes_the_age_of_the_source_unimportant(client: StrictClient, local: Service) -> None:
    channel = Channel.objects.get(value="0542-123456")
    channel.source_date, channel.verified_by = "2016", make_user(Role.OFFICER)
    channel.save()
    assert "sumber lama" not in words_of(html_of(client, "/bantuan/uptd/"))


def test_the_home_page_names_the_next_true_wednesday(client: StrictClient, tree: Tree) -> None:
    service = make_psychologist()
    Service.objects.filter(pk=service.pk).update(key="puspaga-harapan-v")
    OpeningException.objects.create(service=service, kind="cancelled", on=NEXT_WEDNESDAY, created_at=NOON)
    assert isinstance(tree.home, HomePage)
    assert "Psikolog ada lagi Rabu, 16 Desember 2026" in words_of(html_of(client, "/"))
    assert TODAY < NEXT_WEDNESDAY


def test_the_appointment_button_leads_to_the_place_it_names(client: StrictClient, tree: Tree) -> None:
    nearby = make_service("puspaga-harapan-v", name="Puspaga V", kind="psikologis")
    make_channel(nearby, "Puskesmas Baru", type="tempat")
    counsel = make_service("puspaga-harapan", name="Puspaga Induk", number="0858-111111")
    for service in (nearby, counsel):
        make_page(tree.help, service)
    html = html_of(client, "/")
    assert "Cara membuat janji di Puspaga Induk" in html.split('class="t t-madu" href="/bantuan/puspaga-harapan/">', 1)[1][:60]
    make_channel(nearby, "0858-222222")
    html = html_of(client, "/")
    assert "Cara membuat janji<" in html.split('class="t t-madu" href="/bantuan/puspaga-harapan-v/">', 1)[1][:60]


@pytest.fixture
def unsure(tree: Tree) -> Service:
    """A place of which nobody knows whether it wants an appointment, and the office to ask."""
    nearby = make_psychologist(name="Puspaga V")
    Service.objects.filter(pk=nearby.pk).update(key="puspaga-harapan-v")
    nearby.refresh_from_db()
    make_channel(nearby, "Puskesmas Baru", type="tempat")
    make_channel(nearby, "puspaga-harapan", type="tanya_layanan", source="", verified_on=None)
    asked = make_service("puspaga-harapan", name="Puspaga Induk", number="0858-111111", opening=[{"by_appointment": True}])
    for service in (nearby, asked):
        make_page(tree.help, service)
    return nearby


UNKNOWN = "Belum diketahui apakah perlu janji di tempat ini. Tanyakan ke Puspaga Induk ( 0858-111111 )."


def test_where_nobody_knows_of_appointments_the_page_says_whom_to_ask(client: StrictClient, unsure: Service) -> None:
    html = html_of(client, "/bantuan/puspaga-harapan-v/")
    assert UNKNOWN in words_of(html)
    assert 'href="/bantuan/puspaga-harapan/"' in html
    assert "belum pernah diperiksa" not in words_of(html)


def test_the_home_card_does_not_give_one_place_the_appointments_of_another(client: StrictClient, unsure: Service) -> None:
    words = words_of(html_of(client, "/"))
    assert f"Puspaga V Psikolog ada lagi Rabu, 2 Desember 2026 {UNKNOWN}" in words
    assert "Puspaga Induk Buat janji lebih dulu Cara membuat janji di Puspaga Induk" in words


def test_a_number_of_a_place_makes_no_appointment_where_nobody_knows_of_one(client: StrictClient, unsure: Service) -> None:
    make_channel(unsure, "0858-222222")
    assert "Cara membuat janji di Puspaga Induk" in words_of(html_of(client, "/"))

"""The public help pages: 110 and 129 first, true days, dates of the last check, no tap on what nobody checked."""

import datetime as dt
import re

import pytest
import time_machine
from django.conf import LazySettings
from wagtail.models import Locale

from puspaga.core.domain.review import open_marks
from puspaga.directory.models import Channel, OpeningException, Service
from tests.factories.accounts import NOON
from tests.factories.directory import (
    NEXT_WEDNESDAY,
    make_channel,
    make_emergency,
    make_map,
    make_need,
    make_page,
    make_psychologist,
    make_service,
)
from tests.factories.pages import Tree, make_article
from tests.utils.client import StrictClient
from tests.utils.pages import calls, html_of, words_of

pytestmark = pytest.mark.django_db
LOCAL = "tel:+62542123456"
CHECKED = "sumber dibaca 24 November 2026, belum kami telepon"
READ = "sumber dibaca 24 Nov 2026, belum kami telepon"


@pytest.mark.parametrize("path", ["/bantuan/", "/bantuan/kebutuhan/langkah-resmi/"])
def test_110_and_129_are_the_first_numbers_of_every_list(client: StrictClient, local: Service, path: str) -> None:
    assert calls(html_of(client, path)) == ["tel:110", "tel:129", LOCAL]


def test_110_and_129_are_there_when_nothing_else_is(client: StrictClient, tree: Tree) -> None:
    make_need("hukum")
    for path in ("/bantuan/", "/bantuan/kebutuhan/hukum/"):
        html = html_of(client, path)
        assert calls(html) == ["tel:110", "tel:129"]
        assert "Belum ada layanan setempat untuk ini. Nomor di atas dapat membantu mencarikan." in words_of(html)


def test_the_map_and_the_cards_begin_with_110_and_129(client: StrictClient, tree: Tree) -> None:
    make_map(tree.help)
    assert calls(html_of(client, "/bantuan/peta-rujukan/")) == ["tel:110", "tel:129"]
    assert re.findall(r"<li><strong>(\d+)</strong>", html_of(client, "/bantuan/peta-rujukan/kartu/")) == ["110", "129"] * 8


def test_an_unknown_need_is_not_there(client: StrictClient, tree: Tree) -> None:
    assert client.get("/bantuan/kebutuhan/tidak-ada/").status_code == 404


def test_a_need_shows_who_answers_it(client: StrictClient, local: Service, tree: Tree) -> None:
    make_page(tree.help, make_service("lain", name="Layanan yang lain"))
    assert "Layanan yang lain" in words_of(html_of(client, "/bantuan/"))
    assert "Layanan yang lain" not in words_of(html_of(client, "/bantuan/kebutuhan/langkah-resmi/"))


@pytest.mark.parametrize(("days", "is_stale"), [(0, False), (90, False), (91, True), (500, True)])
def test_past_ninety_days_the_date_stands_out_and_129_is_named(
    client: StrictClient, local: Service, days: int, is_stale: bool
) -> None:
    with time_machine.travel(NOON + dt.timedelta(days=days), tick=False):
        for path in ("/bantuan/", "/bantuan/uptd/"):
            html = html_of(client, path)
            number = html[html.index(LOCAL) :]
            assert CHECKED in words_of(html)
            assert f'<span class="cek-tgl{" basi" if is_stale else ""}">{CHECKED}</span>' in number
            fallback = "Nomor ini belum kami telepon. Bila tidak tersambung, hubungi 129" in words_of(html)
            assert (fallback, "tel:129" in calls(number)) == (is_stale, is_stale)


def test_a_site_nobody_looked_at_is_not_said_to_be_called(client: StrictClient, tree: Tree) -> None:
    service = make_service("satu")
    make_channel(service, "contoh.id", type="web")
    make_page(tree.help, service)
    words = words_of(html_of(client, "/bantuan/satu/"))
    assert "sumber dibaca 24 November 2026, belum kami periksa sendiri" in words


@pytest.mark.parametrize(("key", "number"), [("nomor-110", "110"), ("nomor-119", "119")])
def test_nothing_stands_in_for_police_and_ambulance(client: StrictClient, tree: Tree, key: str, number: str) -> None:
    make_page(tree.help, make_service(key, tier=1, number=number))
    with time_machine.travel(NOON + dt.timedelta(days=95), tick=False):
        html = html_of(client, f"/bantuan/{key}/")
    assert (calls(html), CHECKED in words_of(html)) == ([f"tel:{number}"], True)


@pytest.mark.parametrize("sheet", ["", "cetak/"])
def test_the_numbers_in_an_article_grow_old_too(client: StrictClient, tree: Tree, sheet: str) -> None:
    make_emergency()
    make_service("uptd-ppa-balikpapan", name="UPTD PPA", number="0542-123456")
    path = make_article(tree.topic).url + sheet
    assert CHECKED in words_of(html_of(client, path))
    with time_machine.travel(NOON + dt.timedelta(days=95), tick=False):
        words = words_of(html_of(client, path))
    assert f"110 Polisi {CHECKED} 129" in words
    assert f"0542-123456 UPTD PPA {CHECKED} ; bila tidak tersambung, hubungi 129" in words.replace(
        CHECKED + ";", CHECKED + " ;"
    )


def test_a_kind_that_is_the_name_is_not_said_twice(client: StrictClient, local: Service, tree: Tree) -> None:
    make_map(tree.help)
    make_page(tree.help, make_service("tempat", name="Tempat tinggal sementara", kind="shelter"))
    for path in ("/bantuan/", "/bantuan/tempat/", "/bantuan/peta-rujukan/"):
        words = words_of(html_of(client, path))
        assert [twice for twice in ("Tempat tinggal sementara Tempat", "Polisi Polisi", "Polisi · ") if twice in words] == []


def test_the_clock_of_a_development_site_ages_a_number_too(
    client: StrictClient, local: Service, settings: LazySettings
) -> None:
    settings.DEBUG, settings.CLOCK_OFFSET_DAYS = True, 91
    html = html_of(client, "/bantuan/uptd/")
    assert (CHECKED in words_of(html), calls(html)) == (True, [LOCAL, "tel:129"])


def test_the_map_says_when_an_old_number_was_checked(client: StrictClient, local: Service, tree: Tree) -> None:
    make_map(tree.help)
    assert words_of(html_of(client, "/bantuan/peta-rujukan/")).count(CHECKED) == 5  # 110 and 129 stand first and in the list
    with time_machine.travel(NOON + dt.timedelta(days=91), tick=False):
        words = words_of(html_of(client, "/bantuan/peta-rujukan/"))
    assert words.count("Nomor ini belum kami telepon.") == 1  # the local one: nothing stands in for the police
    assert words.count(CHECKED) == 5


@pytest.mark.parametrize("path", ["/bantuan/", "/bantuan/uptd/", "/bantuan/peta-rujukan/"])
def test_a_local_number_nobody_checked_is_shown_but_not_tappable(
    client: StrictClient, local: Service, tree: Tree, path: str
) -> None:
    make_map(tree.help)
    channel = Channel.objects.get(value="0542-123456")
    channel.verified_on = None
    channel.save()
    html = html_of(client, path)
    assert LOCAL not in calls(html)
    assert ("0542-123456" in words_of(html), "belum pernah diperiksa" in words_of(html)) == (True, True)
    assert calls(html)[-1] == "tel:129"


def test_every_way_nobody_checked_is_text(client: StrictClient, tree: Tree) -> None:
    service = make_service("satu")
    for kind, value in (("telepon", "0542-1"), ("whatsapp", "0811-1129-129"), ("web", "contoh.id"), ("surel", "a@contoh.id")):
        make_channel(service, value, type=kind, verified_on=None)
    make_page(tree.help, service)
    html = html_of(client, "/bantuan/satu/")
    assert re.findall(r'href="(?:https://wa|https://contoh|mailto:|")', html) == []
    assert words_of(html).count("belum pernah diperiksa") == 4


def test_the_page_tells_everything_about_a_service(client: StrictClient, tree: Tree) -> None:
    service = make_psychologist(
        area_names=["Kota Balikpapan"], cost="Gratis", what_to_bring=["Kartu keluarga"], hours="Rabu",
        what_happens="Anda bertemu psikolog.", accessibility="Ada jalur kursi roda.",
    )  # fmt: skip
    make_channel(service, "0542-123456", source="Surat DP3AKB, 2 November 2026")
    make_page(tree.help, service)
    words = words_of(html_of(client, "/bantuan/psikolog/"))
    told = (
        "Psikolog · Kota Balikpapan", "0542-123456", CHECKED, "Panggilan ini tetap tercatat di riwayat telepon.",
        "Rabu pekan pertama dan ketiga", "Rabu, 2 Desember 2026", "Anda bertemu psikolog.", "Kartu keluarga", "Gratis",
        "Ada jalur kursi roda.", "0542-123456: Surat DP3AKB, 2 November 2026",
    )  # fmt: skip
    assert [part for part in told if part not in words] == []


def test_what_is_unknown_is_said(client: StrictClient, tree: Tree) -> None:
    make_page(tree.help, make_service("satu"))
    words = words_of(html_of(client, "/bantuan/satu/"))
    assert words.count("Belum diketahui.") == 2
    assert ("Belum ada nomor yang dapat ditampilkan." in words, "Kapan" in words) == (True, False)


def test_a_service_that_is_hidden_says_so_and_names_110_and_129(client: StrictClient, tree: Tree) -> None:
    make_page(tree.help, make_service("satu", number="0542-123456", is_published=False))
    html = html_of(client, "/bantuan/satu/")
    assert calls(html) == ["tel:110", "tel:129"]
    assert "0542-123456" not in html


def test_changes_of_the_keeper_stand_on_the_page(client: StrictClient, tree: Tree) -> None:
    service = make_psychologist()
    make_page(tree.help, service)
    client.get("/bantuan/psikolog/")  # now it is in the page cache
    fields = {"service": service, "created_at": NOON}
    OpeningException.objects.create(kind="cancelled", on=NEXT_WEDNESDAY, **fields)
    OpeningException.objects.create(kind="moved", on=dt.date(2026, 12, 16), to=dt.date(2026, 12, 17), **fields)
    OpeningException.objects.create(kind="extra", on=dt.date(2026, 12, 30), start=dt.time(9), end=dt.time(12), **fields)
    words = words_of(html_of(client, "/bantuan/psikolog/"))
    assert (
        "Tanggal berikutnya Kamis, 17 Desember 2026 pindahan dari 16 Desember Rabu, 30 Desember 2026 09.00–12.00 tambahan "
        "Rabu, 6 Januari 2027 Rabu, 20 Januari 2027 Rabu, 2 Desember 2026 ditiadakan"
    ) in words
    assert "Berikutnya: Kamis, 17 Desember 2026" in words_of(html_of(client, "/bantuan/"))


def test_a_cached_page_is_not_shown_on_the_next_day(client: StrictClient, tree: Tree) -> None:
    make_page(tree.help, make_psychologist())
    assert "Rabu, 2 Desember 2026" in words_of(html_of(client, "/bantuan/psikolog/"))
    with time_machine.travel(NOON + dt.timedelta(days=9), tick=False):
        assert "Rabu, 2 Desember 2026" not in words_of(html_of(client, "/bantuan/psikolog/"))


def test_the_map_draws_only_arrows_that_are_known(client: StrictClient, local: Service, tree: Tree) -> None:
    make_map(tree.help)
    make_channel(make_service("tempat", name="Tempat tinggal sementara", kind="shelter", tier=3), "uptd", type="lewat_layanan")
    html = html_of(client, "/bantuan/peta-rujukan/")
    assert (html.count('<path class="sendiri"'), html.count('<path class="lewat-layanan"')) == (3, 1)
    assert "Tempat tinggal sementara lewat UPTD PPA" in words_of(html.split("</svg>", 1)[1].join(["<main>", ""]))


def test_the_list_beside_the_map_has_the_same_services(client: StrictClient, local: Service, tree: Tree) -> None:
    make_map(tree.help)
    make_service("jauh", name="Nama yang sangat panjang dan harus dipatah menjadi dua baris", tier=4, number="0542-654321")
    html = html_of(client, "/bantuan/peta-rujukan/")
    drawing = html.split('<svg class="peta', 1)[1].split("</svg>", 1)[0]
    twin = re.sub(r'<span class="cek-tgl.*?</span>', "", html.split('id="daftar"', 1)[1].split("</section>", 1)[0])
    groups = re.findall(r'<g class="kotak">(.*?)</g>', drawing, re.S)
    boxes = [" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", group)) for group in groups]
    items = [words_of(f"<main {item}</main>") for item in re.findall(r"<li(>.*?)</li>", twin, re.S)]
    assert boxes == [item.removeprefix("> ") for item in items]
    assert len(boxes) == 4
    tiers = re.findall(r"<h3>(.*?)</h3>", twin)
    assert [tier for tier in tiers if f">{tier}</text>" not in drawing] == []


def test_the_drawing_is_whole_and_inline(client: StrictClient, local: Service, tree: Tree) -> None:
    make_map(tree.help)
    html = html_of(client, "/bantuan/peta-rujukan/")
    assert html.count('role="img" aria-label="Dari Anda langsung ke setiap layanan yang dapat Anda hubungi sendiri, ') == 1
    assert re.findall(r"<(?:img|image|use|object|iframe)\b", html[html.index("<main") :]) == []


def test_the_pocket_cards_say_when_each_number_was_checked(client: StrictClient, tree: Tree) -> None:
    make_map(tree.help)
    make_emergency()
    make_service("uptd-ppa-balikpapan", name="UPTD PPA", number="0542-123456")
    words = words_of(html_of(client, "/bantuan/peta-rujukan/kartu/"))
    card = (
        f"Nomor penting 110 Polisi {READ} 129 SAPA 129 {READ} "
        f"0542-123456 UPTD PPA {READ} Bila nomor setempat tidak tersambung, hubungi 129."
    )
    assert words.count(card) == 8


def test_a_number_nobody_checked_is_not_on_the_cards(client: StrictClient, tree: Tree) -> None:
    make_map(tree.help)
    make_channel(make_service("uptd-ppa-balikpapan"), "0542-123456", verified_on=None)
    assert "0542-123456" not in html_of(client, "/bantuan/peta-rujukan/kartu/")


@pytest.mark.parametrize("kind", ["alamat", "tempat"])
def test_no_public_page_tells_where_a_shelter_is(client: StrictClient, tree: Tree, kind: str) -> None:
    make_map(tree.help)
    shelter = make_service("rumah", name="Tempat tinggal sementara", kind="shelter", tier=3, needs=(make_need("aman"),))
    make_channel(shelter, "Jalan Rahasia 7", type="web", source="Jalan Rahasia 7")
    Channel.objects.update(type=kind)
    make_page(tree.help, shelter)
    make_article(tree.topic)
    paths = ["/", "/bantuan/", "/bantuan/rumah/", "/bantuan/kebutuhan/aman/", "/bantuan/peta-rujukan/", "/sitemap.xml",
             "/bantuan/peta-rujukan/kartu/", "/keluarga/"]  # fmt: skip
    assert [path for path in paths if "Rahasia" in client.get(path).content.decode()] == []
    assert "Rahasia" not in client.post("/cari/", {"teks": "tempat tinggal sementara"}).content.decode()


def test_help_pages_have_neutral_titles_and_are_not_indexed(client: StrictClient, local: Service, tree: Tree) -> None:
    make_map(tree.help)
    for path in ("/bantuan/", "/bantuan/uptd/", "/bantuan/peta-rujukan/", "/bantuan/peta-rujukan/kartu/"):
        response = client.get(path)
        assert re.search(r"<title>(.*?)</title>", response.content.decode())[1] == "Halaman informasi"
        assert response["X-Robots-Tag"] == "noindex, nofollow"
        assert response.cookies == {}


def test_an_open_mark_of_a_service_is_one_quiet_line_below_its_numbers(client: StrictClient, local: Service) -> None:
    open_marks(local, ["local"], at=NOON)
    html = html_of(client, "/bantuan/uptd/")
    assert html.index(LOCAL) < html.index("Keterangan ini belum ditinjau: ")
    assert 'class="tinjau"' not in html


def test_english_pages_say_that_the_details_are_indonesian(client: StrictClient, tree: Tree) -> None:
    english = Locale.objects.get(language_code="en")
    for page in (tree.home, tree.help):
        page.copy_for_translation(english).save_revision().publish()
    notes = [
        re.search(r'<p class="redup kecil">[^<]*Indonesia', html_of(client, path)) for path in ("/bantuan/", "/en/bantuan/")
    ]
    assert [bool(note) for note in notes] == [False, True]

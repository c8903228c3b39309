"""One's own pages."""

import json

import pytest
from django.test import Client

from puspaga.accounts.domain.regions import load_regions
from puspaga.accounts.enums import Role
from puspaga.accounts.models import District, Subdistrict, User, Village
from tests.factories.accounts import PASSWORD, make_user, signed_in

pytestmark = pytest.mark.django_db
REGIONS = {
    "districts": [
        {"key": "balikpapan", "name": "Kota Balikpapan", "agency": "DP3AKB", "puspaga_status": "established"},
        {"key": "berau", "name": "Kabupaten Berau", "agency": None, "puspaga_status": "unknown"},
    ],
    "kecamatan": [
        {"key": "balikpapan-timur", "name": "Balikpapan Timur", "district": "balikpapan", "kelurahan": ["Lamaru", "Manggar"]},
        {"key": "balikpapan-kota", "name": "Balikpapan Kota", "district": "balikpapan", "kelurahan": ["Damai"]},
    ],
}


def profile_form(**values: object) -> dict[str, object]:
    empty = {"district": "", "village": "", "organisation": "", "audience": "", "qualification": "", "email": ""}
    return {"display_name": "Siti", "language": "id", **empty, **values}


@pytest.mark.parametrize(
    "path", ["/saya/", "/saya/akun/", "/saya/profil/", "/saya/data/", "/saya/hapus/", "/akun/langkah-kedua/"]
)
def test_own_pages_ask_to_sign_in(client: Client, path: str) -> None:
    assert client.get(path).url == f"/akun/login/?next={path}"


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_page_without_dead_links(client: Client, role: Role) -> None:
    import re

    signed_in(client, role)
    page = client.get("/saya/").content.decode() + client.get("/saya/akun/").content.decode()
    links = {link for link in re.findall(r'href="(/(?:saya|akun|admin)[^"#]*)"', page) if not link.endswith(".css")}
    assert links
    assert [link for link in links if client.get(link).status_code >= 400] == []
    assert ('href="/admin/"' in page) == (role not in {Role.COMPANION, Role.SERVICE_KEEPER})


def test_regions_load_once() -> None:
    assert [load_regions(REGIONS) for _ in range(2)] == [7, 0]
    assert (District.objects.count(), Subdistrict.objects.count(), Village.objects.count()) == (2, 2, 3)


def test_a_profile_is_changed_without_javascript(client: Client) -> None:
    load_regions(REGIONS)
    user = signed_in(client, Role.COMPANION)
    page = client.get("/saya/profil/").content.decode()
    assert page.index('<optgroup label="Balikpapan Kota">') < page.index('<optgroup label="Balikpapan Timur">')
    manggar = Village.objects.get(name="Manggar")
    values = profile_form(village=manggar.pk, organisation="RT 12", audience="rt", email="a@example.org", language="en")
    assert client.post("/saya/profil/", values).url == "/saya/akun/"
    user = User.objects.get(pk=user.pk)
    assert (user.profile.village, user.profile.district.key, user.profile.audience) == (manggar, "balikpapan", "rt")
    assert (user.language, user.email) == ("en", "a@example.org")
    client.post("/saya/profil/", profile_form(email=""))
    assert User.objects.get(pk=user.pk).email == ""


def test_the_first_steps_ask_for_kelurahan_unsur_and_the_name_on_paper(client: Client) -> None:
    load_regions(REGIONS)
    user = signed_in(client, Role.COMPANION, name="Bu Rahma Wati")
    page = client.get("/saya/perkenalan/").content.decode()
    assert 'value="Rahma Wati"' in page
    assert "Lewati" in page
    manggar = Village.objects.get(name="Manggar")
    values = {"name_on_paper": "Rahmawati, S.Pd.", "village": manggar.pk, "audience": "kader"}
    assert client.post("/saya/perkenalan/", values).url == "/saya/"
    profile = User.objects.get(pk=user.pk).profile
    assert (profile.paper_name, profile.village, profile.audience) == ("Rahmawati, S.Pd.", manggar, "kader")
    assert (profile.display_name, profile.district.key) == ("Bu Rahma Wati", "balikpapan")


def test_the_first_steps_may_stay_empty(client: Client) -> None:
    user = signed_in(client, Role.COMPANION, name="Bu Rahma Wati")
    client.post("/saya/perkenalan/", {})
    assert User.objects.get(pk=user.pk).profile.paper_name == "Rahma Wati"


def test_no_kelurahan_gives_staff_a_district(client: Client) -> None:
    load_regions(REGIONS)
    user = signed_in(client, Role.OFFICER)
    client.post("/saya/perkenalan/", {"village": Village.objects.get(name="Manggar").pk})
    assert User.objects.get(pk=user.pk).profile.district is None


def test_a_kelurahan_of_another_kota_is_a_mistake(client: Client) -> None:
    load_regions(REGIONS)
    signed_in(client, Role.COMPANION)
    values = profile_form(village=Village.objects.get(name="Damai").pk, district=District.objects.get(key="berau").pk)
    page = client.post("/saya/profil/", values)
    assert page.context["form"].errors["village"] == ["Kelurahan ini bukan di kabupaten atau kota yang Anda pilih."]


def test_families_may_share_an_address_and_nobody_learns_of_it(client: Client) -> None:
    other = make_user(Role.COMPANION)
    from puspaga.accounts.domain.profiles import set_email

    set_email(other, "keluarga@example.org")
    signed_in(client, Role.COMPANION)
    assert client.post("/saya/profil/", profile_form(email="keluarga@example.org")).status_code == 302


def test_one_downloads_ones_own_data(client: Client) -> None:
    user = signed_in(client, Role.COMPANION, name="Siti Aminah")
    response = client.get("/saya/data/")
    export = json.loads(response.content)
    assert response.headers["Content-Disposition"] == 'attachment; filename="data-saya.json"'
    assert export["profil"]["nama_tampil"] == "Siti Aminah"
    assert export["akun"]["nama_akun"] == user.username
    assert user.password not in response.content.decode()


def test_one_deletes_ones_own_account(client: Client) -> None:
    user = signed_in(client, Role.COMPANION, name="Siti Aminah")
    assert "35 hari" in client.get("/saya/hapus/").content.decode()
    wrong = client.post("/saya/hapus/", {"password": "salah-sekali", "is_sure": "on"})
    assert wrong.context["form"].errors["password"] == ["Kata sandi tidak cocok."]
    assert client.post("/saya/hapus/", {"password": PASSWORD}).status_code == 200
    assert client.post("/saya/hapus/", {"password": PASSWORD, "is_sure": "on"}).url == "/akun/selesai/"
    user.refresh_from_db()
    assert user.username.startswith("anonim-")
    assert client.get("/saya/").status_code == 302
    assert client.get("/akun/selesai/").status_code == 200


def test_an_administrator_hands_over_before_leaving(client: Client) -> None:
    user = signed_in(client, Role.ADMINISTRATOR)
    page = client.post("/saya/hapus/", {"password": PASSWORD, "is_sure": "on"})
    user.refresh_from_db()
    assert "Serahkan peran Anda dahulu" in page.content.decode()
    assert user.erased_at is None


def test_a_changed_password_keeps_this_session_and_writes_a_neutral_letter(client: Client, mailoutbox: list) -> None:
    from puspaga.accounts.domain.letters import wait_for_letters
    from puspaga.accounts.domain.profiles import set_email

    user = signed_in(client, Role.COMPANION, name="Siti Aminah")
    set_email(user, "a@example.org")
    new = "sandi-baru-yang-panjang"
    response = client.post("/akun/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    wait_for_letters()
    assert response.status_code == 302
    assert client.get("/saya/").status_code == 200
    (letter,) = mailoutbox
    assert letter.subject == "Kata sandi Anda diganti"
    assert "Siti" not in letter.body
    assert "127.0.0.1" not in letter.body


@pytest.mark.parametrize("role", [Role.OFFICER, Role.TRAINER])
def test_who_works_for_a_district_does_not_choose_it(client: Client, role: Role) -> None:
    load_regions(REGIONS)
    user = signed_in(client, role)
    berau, damai = District.objects.get(key="berau"), Village.objects.get(name="Damai")
    assert client.post("/saya/profil/", profile_form(district=berau.pk, village=damai.pk)).url == "/saya/akun/"
    profile = User.objects.get(pk=user.pk).profile
    assert (profile.display_name, profile.district, profile.village) == ("Siti", None, None)
    assert "Diisi administrator" in client.get("/saya/profil/").content.decode()


def test_a_trainers_kelurahan_lies_in_the_district_an_administrator_wrote_down(client: Client) -> None:
    load_regions(REGIONS)
    user = signed_in(client, Role.TRAINER)
    damai, manggar = Village.objects.get(name="Damai"), Village.objects.get(name="Manggar")
    user.profile.district = District.objects.get(key="berau")
    user.profile.save()
    assert client.post("/saya/profil/", profile_form(village=damai.pk)).status_code == 200
    user.profile.district = District.objects.get(key="balikpapan")
    user.profile.save()
    assert client.post("/saya/profil/", profile_form(village=manggar.pk)).url == "/saya/akun/"
    assert User.objects.get(pk=user.pk).profile.village == manggar

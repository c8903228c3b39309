"""Making slips: one list, one sheet, plain codes shown once and never stored."""

import datetime as dt
import json
import runpy
import uuid
from io import BytesIO

import pytest
import zxingcpp
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image
from pypdf import PdfReader

from puspaga.accounts.domain import codes
from puspaga.accounts.domain.names import left_out_of, parse_names
from puspaga.accounts.domain.people import listed_people, recoverable_people
from puspaga.accounts.domain.slip_sheet import TYPESETTER, letter_for, print_sheet, sheet_data
from puspaga.accounts.domain.slips import issue_invitations, issue_recoveries, reissue, usable, visible_to, void_slip
from puspaga.accounts.domain.vault import lock_away, take_out
from puspaga.accounts.enums import Role
from puspaga.accounts.errors import BatchAlreadyMade, NameListRefused, SheetGone, SlipNotUsable
from puspaga.accounts.models import AccessSlip, District, Profile, User
from puspaga.accounts.rules import may_recover
from puspaga.core.engines.sensitive import sensitive_word_in
from puspaga.core.errors import NotAllowed
from puspaga.core.models import AuditEntry
from tests.factories.accounts import NOON, make_user, sign_in

SPECIAL = ["محمد عبد الله", "Bu Guru Nur 👩🏽‍🏫", "Nama " + "panjang " * 9, "#show me[evil] $y$", "O'Brien & Anak"]
NAMES = [*SPECIAL, *[f"Peserta Nomor {number}" for number in range(229)]]


@pytest.mark.django_db
def test_234_names_become_234_slips_in_a_few_queries() -> None:
    trainer = make_user(Role.TRAINER)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        slips = issue_invitations(NAMES, batch=uuid.uuid4(), actor=trainer, at=NOON)
    assert len(slips) == AccessSlip.objects.count() == 234
    assert len(queries) <= 12
    assert len({slip.code for slip in slips}) == 234
    assert AuditEntry.objects.get(verb="slip.batch_made").details["count"] == 234


@pytest.mark.django_db
def test_no_plain_code_is_stored_anywhere() -> None:
    (slip,) = issue_invitations(["Siti"], batch=uuid.uuid4(), actor=make_user(Role.TRAINER), at=NOON)
    ticket = lock_away([slip])
    rows = json.dumps(list(AccessSlip.objects.values()), default=str)
    assert slip.code not in rows
    assert codes.normalise(slip.code) not in rows
    place = ticket.partition(".")[0]
    assert slip.code not in cache.get(f"slip-sheet:{place}")


def test_a_code_has_sixty_bits_and_forgives_look_alikes() -> None:
    assert len(codes.ALPHABET) ** codes.LENGTH == 2**60
    code = codes.make_code()
    assert len(code) == 14
    assert codes.hash_of(code) == codes.hash_of(code.lower().replace("-", " "))
    assert codes.hash_of("0O1I-LLVU-2222") == codes.hash_of("0011-11VV-2222")


def test_no_code_spells_a_sensitive_word() -> None:
    signs = iter("KDRT" * 3 + "7K2M9QXA34TD")
    assert codes.make_code(choose=lambda _alphabet: next(signs)) == "7K2M-9QXA-34TD"


@pytest.mark.django_db
def test_the_same_form_sent_twice_makes_one_sheet() -> None:
    trainer, batch = make_user(Role.TRAINER), uuid.uuid4()
    issue_invitations(["Siti", "Budi"], batch=batch, actor=trainer, at=NOON)
    with pytest.raises(BatchAlreadyMade):
        issue_invitations(["Siti", "Budi"], batch=batch, actor=trainer, at=NOON)
    assert AccessSlip.objects.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize("role", [Role.COMPANION, Role.EDITOR, Role.REVIEWER_LEGAL, Role.SERVICE_KEEPER])
def test_only_some_roles_hand_out_slips(role: Role) -> None:
    with pytest.raises(NotAllowed):
        issue_invitations(["Siti"], batch=uuid.uuid4(), actor=make_user(role), at=NOON)


@pytest.mark.django_db
def test_renewing_voids_the_old_codes_and_spares_the_used() -> None:
    trainer, batch = make_user(Role.TRAINER), uuid.uuid4()
    issue_invitations(["Siti", "Budi", "Ani"], batch=batch, actor=trainer, at=NOON)
    AccessSlip.objects.filter(position=1).update(used_at=NOON)
    new = reissue(batch, new_batch=uuid.uuid4(), actor=trainer, at=NOON)
    assert [slip.name for slip in new] == ["Budi", "Ani"]
    assert usable(at=NOON).count() == 2
    with pytest.raises(SlipNotUsable):
        reissue(batch, new_batch=uuid.uuid4(), actor=trainer, at=NOON)


@pytest.mark.django_db
def test_trainers_recover_only_people_who_came_with_their_slips() -> None:
    trainer, other, learner = make_user(Role.TRAINER), make_user(Role.TRAINER), make_user(Role.COMPANION)
    issue_invitations(["Siti"], batch=uuid.uuid4(), actor=trainer, at=NOON)
    AccessSlip.objects.update(user=learner, used_at=NOON)
    assert len(issue_recoveries([learner], batch=uuid.uuid4(), actor=trainer, at=NOON)) == 1
    for actor, person in ((other, learner), (trainer, other), (make_user(Role.OFFICER), trainer), (trainer, trainer)):
        with pytest.raises(NotAllowed):
            issue_recoveries([person], batch=uuid.uuid4(), actor=actor, at=NOON)


def of_district(key: str, *roles: Role) -> User:
    """Somebody of a district."""
    user = make_user(*roles)
    district, _made = District.objects.get_or_create(key=key, defaults={"name": key.capitalize()})
    Profile.objects.filter(user=user).update(district=district)
    return User.objects.get(pk=user.pk)


@pytest.mark.django_db
def test_officers_recover_people_of_their_district_only() -> None:
    officer = of_district("balikpapan", Role.OFFICER)
    people = [of_district("balikpapan", Role.COMPANION), make_user(Role.COMPANION), of_district("samarinda", Role.COMPANION)]
    assert [may_recover(officer, one) for one in people] == [True, False, False]
    assert set(recoverable_people(officer)) == set(people[:1])
    for person in people[1:]:
        with pytest.raises(NotAllowed):
            issue_recoveries([person], batch=uuid.uuid4(), actor=officer, at=NOON)


@pytest.mark.django_db
def test_slips_of_makers_without_a_district_are_for_them_and_administrators() -> None:
    maker = make_user(Role.TRAINER)
    issue_invitations(["Siti"], batch=uuid.uuid4(), actor=maker, at=NOON)
    seers = [maker, make_user(Role.ADMINISTRATOR), of_district("balikpapan", Role.OFFICER), make_user(Role.OFFICER)]
    assert [visible_to(one).count() for one in seers] == [1, 1, 0, 0]


@pytest.mark.django_db
def test_an_officer_lists_the_accounts_of_the_own_district() -> None:
    officer, other = of_district("balikpapan", Role.OFFICER), of_district("samarinda", Role.COMPANION)
    near = of_district("balikpapan", Role.COMPANION)
    make_user(Role.COMPANION)
    assert set(listed_people(officer)) == {officer, near}
    assert other in set(listed_people(make_user(Role.ADMINISTRATOR)))


@pytest.mark.django_db
def test_officers_see_slips_of_their_district_only() -> None:
    for key in ("balikpapan", "samarinda"):
        issue_invitations([key], batch=uuid.uuid4(), actor=of_district(key, Role.TRAINER), at=NOON)
    seen = visible_to(of_district("balikpapan", Role.OFFICER))
    assert [slip.display_name for slip in seen] == ["balikpapan"]
    assert visible_to(make_user(Role.ADMINISTRATOR)).count() == 2


@pytest.mark.django_db
def test_a_new_recovery_slip_voids_the_one_before() -> None:
    officer, learner = of_district("balikpapan", Role.OFFICER), of_district("balikpapan", Role.COMPANION)
    for _ in range(2):
        issue_recoveries([learner], batch=uuid.uuid4(), actor=officer, at=NOON)
    assert usable(at=NOON).count() == 1


@pytest.mark.django_db
def test_voiding_twice_does_it_once() -> None:
    trainer = make_user(Role.TRAINER)
    issue_invitations(["Siti"], batch=uuid.uuid4(), actor=trainer, at=NOON)
    slip = AccessSlip.objects.get()
    assert [void_slip(slip, actor=trainer, at=NOON) for _ in range(2)] == [True, False]


@pytest.mark.django_db
def test_a_ticket_opens_the_sheet_and_a_wrong_one_does_not() -> None:
    slips = issue_invitations(["Siti", "Budi"], batch=uuid.uuid4(), actor=make_user(Role.TRAINER), at=NOON)
    ticket = lock_away(slips)
    assert take_out(ticket) == slips
    for wrong in ("", "x", ticket[:-4] + "AAA=", f"tidak-ada.{ticket.partition('.')[2]}", "a" * 500):
        with pytest.raises(SheetGone):
            take_out(wrong)


@pytest.mark.django_db
def test_the_sheet_has_ten_slips_a_page_and_every_square_leads_to_its_code(tmp_path: object, settings: object) -> None:
    settings.BASE_URL = "https://belajar.example"
    slips = issue_invitations(NAMES, batch=uuid.uuid4(), actor=make_user(Role.TRAINER), at=NOON)
    pdf = print_sheet(slips)
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == 24
    texts = [page.extract_text() for page in pages]
    assert [sum(slip.code in text for slip in slips) for text in texts] == [10] * 23 + [4]
    for slip, text in ((slips[0], texts[0]), (slips[-1], texts[-1])):
        assert slip.code in text
    assert "#show me[evil] $y$" in texts[0]


@pytest.mark.django_db
def test_squares_are_read_back_from_the_printed_page(settings: object) -> None:
    settings.BASE_URL = "https://belajar.example"
    slips = issue_invitations(NAMES[:12], batch=uuid.uuid4(), actor=make_user(Role.TRAINER), at=NOON)
    typesetter = runpy.run_path(str(TYPESETTER / "__main__.py"))
    pages = [Image.open(BytesIO(page)) for page in typesetter["sheet"](sheet_data(slips), form="png")]
    read = {found.text for page in pages for found in zxingcpp.read_barcodes(page)}
    assert read == {f"https://belajar.example/u/{slip.code}/" for slip in slips}


@pytest.mark.django_db
def test_paper_and_messages_are_neutral() -> None:
    trainer, learner = make_user(Role.TRAINER), make_user(Role.COMPANION)
    invitations = issue_invitations(["Siti"], batch=uuid.uuid4(), actor=trainer, at=NOON)
    recoveries = issue_recoveries([learner], batch=uuid.uuid4(), actor=make_user(Role.ADMINISTRATOR), at=NOON)
    for slip in (*invitations, *recoveries):
        text = letter_for(slip)
        assert slip.code in text
        assert slip.name not in text
        assert sensitive_word_in(text.replace("\n", " ")) is None
        assert "puspaga" not in text.lower()
        printed = PdfReader(BytesIO(print_sheet([slip]))).pages[0].extract_text()
        assert sensitive_word_in(printed) is None
        assert "puspaga" not in printed.lower()
        assert "24 Desember 2026" in printed


def test_a_pasted_list_is_read_as_people_paste_it() -> None:
    text = '1. Siti Aminah\r\n\r\n2) Budi\t0812\tManggar\n  Ani   Lestari, S.Pd. \n"Dewi"\n'
    assert parse_names(text, limit=500) == ["Siti Aminah", "Budi", "Ani Lestari, S.Pd.", "Dewi"]


def test_what_stands_beside_the_names_is_not_kept() -> None:
    text = "- Pak Joko\nYohana 081234567890\nNi Luh Putu Ayu; RT 04"
    assert parse_names(text, limit=500) == ["Pak Joko", "Yohana", "Ni Luh Putu Ayu"]
    assert left_out_of(text) == ["Baris 2: “081234567890” tidak ikut.", "Baris 3: “RT 04” tidak ikut."]


def test_the_titles_of_a_spreadsheet_are_nobody() -> None:
    text = "No\tNama\tHP\n1\tSiti\t0812345678"
    assert parse_names(text, limit=500) == ["Siti"]
    assert left_out_of(text)[0] == "Baris 1: “No, Nama, HP” dibaca sebagai judul kolom."


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Daftar ini kosong. Tulis satu nama di tiap baris."),
        ("Siti\n12.\n", "Baris 2: nama kosong atau tidak berhuruf."),
        ("Siti\n" + "a" * 81, "Baris 2: nama lebih dari 80 huruf."),
        ("Siti\nBudi\nsiti", "Baris 3: nama sama dengan baris 1. Tambahkan pembeda, misalnya kelurahan."),
        ("Siti<script>", "Baris 1: ada tanda yang tidak dapat dipakai."),
        ("A\nB\nC\nD", "Ada 4 nama; paling banyak 3 sekali kirim."),
    ],
)
def test_a_faulty_list_says_which_line(text: str, sentence: str) -> None:
    with pytest.raises(NameListRefused) as refusal:
        parse_names(text, limit=3)
    assert refusal.value.faults == [sentence]


def post_names(client: Client, names: str, batch: uuid.UUID) -> object:
    return client.post(reverse("slip_invite"), {"names": names, "batch": str(batch)})


@pytest.mark.django_db
def test_the_sheet_says_what_was_left_out_and_the_number_is_nowhere_else() -> None:
    client = sign_in(Client(), make_user(Role.TRAINER))
    page = post_names(client, "Yohana 081234567890\nPak Joko", uuid.uuid4())
    assert page.content.decode().count("081234567890") == 1
    assert "Baris 1: “081234567890” tidak ikut." in page.content.decode()
    assert list(AccessSlip.objects.order_by("position").values_list("display_name", flat=True)) == ["Yohana", "Pak Joko"]


@pytest.mark.django_db
def test_a_trainer_pastes_a_list_and_downloads_the_sheet() -> None:
    client, batch = sign_in(Client(), make_user(Role.TRAINER)), uuid.uuid4()
    assert client.get(reverse("slip_invite")).status_code == 200
    page = post_names(client, "\n".join(NAMES), batch)
    assert page.status_code == 200
    assert page.content.decode().count("<textarea") == 234
    pdf = client.post(reverse("slip_sheet"), {"ticket": page.context["ticket"]})
    assert (pdf.status_code, pdf.headers["Content-Type"]) == (200, "application/pdf")
    assert pdf.headers["Content-Disposition"] == 'attachment; filename="lembar.pdf"'
    again = post_names(client, "\n".join(NAMES), batch)
    assert again.url == reverse("slip_batches")
    assert client.get(reverse("slip_batches")).status_code == 200
    detail = client.get(reverse("slip_batch", args=[batch]))
    code = page.context["letters"][0][0].code
    assert code not in detail.content.decode()


@pytest.mark.django_db
def test_a_faulty_list_saves_nothing_and_keeps_what_was_typed() -> None:
    client = sign_in(Client(), make_user(Role.TRAINER))
    page = post_names(client, "Siti\nsiti", uuid.uuid4())
    assert "Baris 2: nama sama dengan baris 1." in page.content.decode()
    assert AccessSlip.objects.count() == 0


@pytest.mark.django_db
def test_slips_of_another_trainer_are_not_there() -> None:
    owner, other = make_user(Role.TRAINER), make_user(Role.TRAINER)
    batch = uuid.uuid4()
    issue_invitations(["Siti"], batch=batch, actor=owner, at=NOON)
    client = sign_in(Client(), other)
    assert client.get(reverse("slip_batch", args=[batch])).status_code == 404
    assert client.post(reverse("slip_void", args=[AccessSlip.objects.get().pk])).status_code == 404
    assert client.get(reverse("slip_batch", args=[uuid.uuid4()])).status_code == 404
    boss = sign_in(Client(), make_user(Role.ADMINISTRATOR))
    assert boss.get(reverse("slip_batch", args=[batch])).status_code == 200


@pytest.mark.django_db
def test_editors_have_no_slip_screens() -> None:
    client = sign_in(Client(), make_user(Role.EDITOR))
    for name in ("slip_batches", "slip_invite", "slip_recover"):
        assert client.get(reverse(name)).status_code == 302


@pytest.mark.django_db
def test_lists_cost_the_same_number_of_queries_at_3_and_at_300(django_assert_max_num_queries: object) -> None:
    trainer = make_user(Role.TRAINER)
    counts = []
    for size in (3, 300):
        batch = uuid.uuid4()
        issue_invitations([f"Orang {n} lembar {size}" for n in range(size)], batch=batch, actor=trainer, at=NOON)
        client = sign_in(Client(), trainer)
        client.get(reverse("slip_batch", args=[batch]))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("slip_batch", args=[batch]))
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.django_db
@pytest.mark.parametrize("hour", [0, 3, 15, 16, 23])
def test_paper_letter_and_list_name_the_same_last_day_and_it_is_a_whole_day(client: Client, hour: int) -> None:
    """Sixteen o'clock in London is midnight in Balikpapan."""
    trainer = make_user(Role.TRAINER)
    at = dt.datetime(2026, 11, 25, hour, 30, tzinfo=dt.UTC)
    (slip,) = issue_invitations(["Siti"], batch=uuid.uuid4(), actor=trainer, at=at)
    day = f"{25 if hour < 16 else 26} Desember 2026"
    html = sign_in(client, trainer).get(reverse("slip_batches")).content.decode()
    assert (day in letter_for(slip), day in str(sheet_data([slip])["lines"]), day in html) == (True, True, True)
    office = dt.timezone(dt.timedelta(hours=8))
    last_minute = dt.datetime(2026, 12, slip.expires_on.day, 23, 59, tzinfo=office)
    assert usable(at=last_minute).count() == 1
    assert usable(at=last_minute + dt.timedelta(minutes=1)).count() == 0

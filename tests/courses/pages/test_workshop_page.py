"""Workshop pages: drafts always save, publishing refuses with lines, the two packs stay apart."""

import json
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page

from courses.models import Activity, Workshop, WorkshopVersion
from courses.pages.domain.tree import pages_without_their_version
from courses.pages.errors import NotPublishable
from courses.pages.models import CourseIndexPage, CoursePage
from puspaga.accounts.enums import Role
from tests.factories.accounts import signed_in
from tests.factories.courses import activity_of, make_course_page, make_index
from tests.factories.docx import make_docx, make_paragraph, make_run
from tests.factories.pages import publish
from tests.factories.workshops import CANARY, SAMPLE, make_workshop_page, make_workshop_version, workshop_form

pytestmark = pytest.mark.django_db


@pytest.fixture
def index() -> CourseIndexPage:
    return make_index()


@pytest.fixture
def course(index: CourseIndexPage) -> CoursePage:
    return make_course_page(index)


def refused(page: Page) -> list[str]:
    with pytest.raises(NotPublishable) as refusal:
        publish(page)
    return refusal.value.faults


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.split("\n"), start=1) if words in line)


def test_publishing_below_a_course_makes_the_activity_and_a_version(course: CoursePage) -> None:
    page = make_workshop_page(course)
    row = activity_of(page)
    version = WorkshopVersion.objects.get()
    assert (row.kind, row.minutes, row.is_required, row.is_live) == ("workshop", 90, False, True)
    assert (version.number, version.workshop.activity, version.workshop.is_live) == (1, row, True)
    assert pages_without_their_version() == []


def test_below_the_index_it_stands_without_an_activity(index: CourseIndexPage) -> None:
    make_workshop_page(index)
    assert Workshop.objects.get().activity is None
    assert not Activity.objects.exists()


def test_the_participants_pack_holds_no_word_of_the_facilitators(index: CourseIndexPage) -> None:
    version = make_workshop_version(index)
    assert CANARY not in json.dumps(version.participant)
    for part in ("cara", "persiapan", "kartu", "jawaban", "tips", "amatan", "kunci", "debrief", "panduan"):
        assert f"{CANARY}-{part}" in json.dumps(version.facilitator)
    assert f"{CANARY}-rubrik" in json.dumps(version.rubric)


def test_the_participants_pack_holds_what_they_need(index: CourseIndexPage) -> None:
    pack = make_workshop_version(index).participant
    assert pack["content_note"] == "Menyebut ketakutan di rumah, tanpa rincian."
    assert pack["roles"] == ["Kader", "Koordinator"]
    assert [(stage["key"], stage["minute"], stage["questions"]) for stage in pack["stages"]] == [
        ("K1", 10, ["Apa yang diketahui?"]),
        ("K2", 20, ["Siapa yang dihubungi?"]),
    ]
    assert [one["title"] for one in pack["handouts"]] == ["Lembar kerja"]


def test_the_same_text_again_is_the_same_version(index: CourseIndexPage) -> None:
    page = make_workshop_page(index)
    publish(page)
    page.naskah = SAMPLE.replace("jarang hadir", "sering tidak hadir")
    publish(page)
    assert list(WorkshopVersion.objects.order_by("number").values_list("number", flat=True)) == [1, 2]


@pytest.mark.parametrize(
    ("planted", "words"),
    [
        ("Nomornya 0812-3456-7890.", "Ada nomor telepon. Hapus atau samarkan."),
        ("NIK 6471056502900003.", "Ada nomor yang mirip NIK. Hapus atau samarkan."),
        ("Tulis ke tati@contoh.id.", "Hapus atau samarkan."),
        ("Hubungi {{layanan:tidak-ada}}.", "Layanan “tidak-ada” tidak ada di daftar layanan."),
    ],
)
def test_a_text_that_could_point_at_somebody_is_refused_with_its_line(index: CourseIndexPage, planted: str, words: str) -> None:
    text = SAMPLE.replace("Ia pernah dikunci semalam.", f"Ia pernah dikunci semalam. {planted}")
    faults = refused(make_workshop_page(index, text, live=False))
    assert any(fault.startswith(f"Baris {line_of(text, planted)}: ") and words in fault for fault in faults)
    assert not WorkshopVersion.objects.exists()


def test_the_declaration_is_required(index: CourseIndexPage) -> None:
    faults = refused(make_workshop_page(index, live=False, is_fictional=False))
    assert faults == ["Centang pernyataan bahwa cerita ini rekaan."]


def test_a_story_without_its_content_note_is_refused(index: CourseIndexPage) -> None:
    text = SAMPLE.replace("Catatan isi:\nMenyebut ketakutan di rumah, tanpa rincian.\n", "")
    page = make_workshop_page(index, text, live=False)
    assert any(fault.startswith("Catatan isi belum ada") for fault in refused(page))
    page.content_note = "Menyebut ketakutan."
    publish(page)
    assert WorkshopVersion.objects.get().participant["content_note"] == "Menyebut ketakutan."


def test_a_text_too_long_to_be_looked_at_is_refused(index: CourseIndexPage) -> None:
    text = f"{SAMPLE}\n{'Panjang sekali. ' * 13_000}"
    assert any(fault.startswith("Naskah ini terlalu panjang") for fault in refused(make_workshop_page(index, text, live=False)))


def test_weights_that_make_no_hundred_are_refused(index: CourseIndexPage) -> None:
    text = SAMPLE.replace("kritis | 60", "kritis | 50")
    assert refused(make_workshop_page(index, text, live=False)) == ["Bobot rubrik harus berjumlah 100. Sekarang 90."]


def test_without_a_rubric_the_frameworks_criteria_are_observed(index: CourseIndexPage) -> None:
    from assessments.models import Criterion, Element
    from tests.factories.courses import make_framework

    make_framework()
    element = Element.objects.get()
    for place, (code, critical) in enumerate((("PKP.1.1.a", True), ("PKP.1.1.b", False), ("PKP.1.1.c", False)), start=1):
        Criterion.objects.create(element=element, code=code, text=f"Kalimat {code}", is_critical=critical, position=place)
    text = SAMPLE[: SAMPLE.index("Rubrik:")]
    page = make_workshop_page(index, text, live=False)
    assert any(fault.startswith("Belum ada rubrik.") for fault in refused(page))
    page.criteria = "PKP.1.1"
    publish(page)
    rubric = WorkshopVersion.objects.get().rubric
    assert [(row["codes"], row["critical"], row["weight"]) for row in rubric] == [
        (["PKP.1.1.a"], True, 34),
        (["PKP.1.1.b"], False, 33),
        (["PKP.1.1.c"], False, 33),
    ]


def test_two_live_workshops_never_share_an_address(index: CourseIndexPage, course: CoursePage) -> None:
    make_workshop_page(index, slug="sama")
    assert any("sama" in fault for fault in refused(make_workshop_page(course, live=False, slug="sama")))


def test_a_moved_workshop_joins_and_leaves_courses(index: CourseIndexPage, course: CoursePage) -> None:
    page = make_workshop_page(index)
    page.refresh_from_db()
    page.move(course, pos="last-child")
    assert Workshop.objects.get().activity == activity_of(page)
    page = type(page).objects.get()
    page.move(CourseIndexPage.objects.get(), pos="last-child")
    assert Workshop.objects.get().activity is None
    assert not Activity.objects.get().is_live


def test_unpublishing_withdraws_and_keeps_the_versions(course: CoursePage) -> None:
    page = make_workshop_page(course)
    page.unpublish()
    assert (Workshop.objects.get().is_live, activity_of(page).is_live, WorkshopVersion.objects.count()) == (False, False, 1)
    publish(page)
    assert Workshop.objects.get().is_live


def test_readers_of_the_address_go_to_the_way_in(client: Client, index: CourseIndexPage, course: CoursePage) -> None:
    inside, alone = make_workshop_page(course), make_workshop_page(index)
    assert client.get(inside.url).headers["Location"] == f"/belajar/{course.slug}/{inside.slug}/"
    assert client.get(alone.url).headers["Location"] == "/workshop/"


def press(client: Client, page: Page, action: str = "", **values: Any) -> Any:
    pressed = {f"action-{action}": "1"} if action else {}
    return client.post(f"/admin/pages/{page.pk}/edit/", {**workshop_form(), **values, **pressed})


def test_a_trainer_saves_a_broken_draft_and_is_refused_publishing_it(client: Client, course: CoursePage) -> None:
    page = make_workshop_page(course, live=False)
    signed_in(client, Role.EDITOR)
    broken = {"naskah": SAMPLE.replace("kritis | 60", "kritis | 50"), "is_fictional": ""}
    assert press(client, page, **broken).status_code == 302
    answer = press(client, page, "publish", **broken)
    assert answer.status_code == 200
    assert "Bobot rubrik harus berjumlah 100" in answer.content.decode()
    assert "Centang pernyataan" in answer.content.decode()
    assert press(client, page, "publish").status_code == 302
    assert WorkshopVersion.objects.count() == 1


def test_a_word_file_fills_the_text(client: Client, course: CoursePage) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    page = make_workshop_page(course, "Teks lama", live=False)
    signed_in(client, Role.EDITOR)
    document = make_docx(*(make_paragraph(runs=make_run(line)) for line in ("Cerita:", "Ibu Tati jarang hadir.")))
    assert press(client, page, naskah="Teks lama", word=SimpleUploadedFile("kasus.docx", document)).status_code == 302
    text = Page.objects.get(pk=page.pk).get_latest_revision_as_object().naskah
    assert "Ibu Tati jarang hadir." in text
    assert "Teks lama" not in text


def test_a_file_that_is_no_word_document_is_refused_and_the_text_stays(client: Client, course: CoursePage) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    page = make_workshop_page(course, live=False)
    signed_in(client, Role.EDITOR)
    answer = press(client, page, word=SimpleUploadedFile("kasus.docx", b"bukan word"))
    assert "bukan dokumen Word" in answer.content.decode()


def test_the_check_shows_findings_and_both_packs(client: Client) -> None:
    signed_in(client, Role.TRAINER)
    text = SAMPLE.replace("jarang hadir", "jarang hadir, 0812-3456-7890")
    part = client.post("/admin/workshop/periksa/", {"naskah": text, "bagian": "1"}).content.decode()
    assert f'href="#id_naskah" data-baris="{line_of(text, "0812")}"' in part
    participants, facilitators = part.split('data-bidang="fasilitator"')
    assert CANARY not in participants
    assert f"{CANARY}-jawaban" in facilitators
    page = client.post("/admin/workshop/periksa/", {"naskah": text}).content.decode()
    assert f'id="baris-{line_of(text, "0812")}"' in page


def test_a_preview_shows_both_packs_and_keeps_nothing(client: Client, course: CoursePage) -> None:
    page = make_workshop_page(course, live=False)
    signed_in(client, Role.EDITOR)
    answer = client.get(f"/admin/pages/{page.pk}/view_draft/")
    assert f"{CANARY}-jawaban" in answer.content.decode()
    assert not WorkshopVersion.objects.exists()


def test_the_check_names_what_it_held_back_and_offers_the_decision(client: Client) -> None:
    signed_in(client, Role.TRAINER)
    text = "Judul\n\nTahap 1\nIa berbisik.\n\n*Suasana di luar*\nHujan."
    page = client.post("/admin/workshop/periksa/", {"naskah": text, "bagian": "1"}).content.decode()
    assert 'data-untuk="6"' in page
    assert "awali baris itu dengan “Untuk peserta:”" in page


def check(client: Client, text: str, **fields: str) -> str:
    """What the check says to a trainer."""
    signed_in(client, Role.TRAINER)
    return client.post("/admin/workshop/periksa/", {"naskah": text, "bagian": "1", **fields}).content.decode()


PLAIN = """Judul

Cerita
Hujan.

Pertanyaan
- Apa?

Rubrik
Memilih tempat (kritis)
Menaikkan tanda (kritis)
Mengakui perasaan
"""


def test_the_check_says_what_it_read(client: Client) -> None:
    assert "3 kriteria (2 kritis), 120 menit, 12 kursi." in check(client, PLAIN)


def test_the_check_and_publishing_name_the_same(client: Client) -> None:
    page = check(client, PLAIN)
    assert "2 hal perlu diperbaiki sebelum terbit." in page
    assert "Catatan isi belum ada" in page
    assert "Centang pernyataan bahwa cerita ini rekaan." in page


def test_what_stands_in_the_fields_beside_the_text_is_not_missing(client: Client) -> None:
    page = check(client, PLAIN, content_note="Menyebut ketakutan.", is_fictional="on")
    assert "Tidak ada yang menghalangi penerbitan sejauh ini." in page
    assert "belum ada" not in page


def test_the_editor_knows_its_own_fields_when_it_opens(client: Client, course: CoursePage) -> None:
    page = make_workshop_page(course, PLAIN, live=False, content_note="Menyebut ketakutan.", is_fictional=False)
    signed_in(client, Role.EDITOR)
    html = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "1 hal perlu diperbaiki sebelum terbit." in html
    assert "Catatan isi belum ada" not in html


def test_plain_criteria_share_the_weight_and_have_the_words_of_the_scale(index: CourseIndexPage) -> None:
    rubric = make_workshop_version(index, PLAIN, content_note="Menyebut ketakutan.").rubric
    assert [(row["weight"], row["critical"]) for row in rubric] == [(34, True), (33, True), (33, False)]
    assert rubric[0]["levels"] == ["Membahayakan", "Perlu bimbingan", "Cukup", "Mandiri"]


def test_faults_beside_the_text_are_a_line_each(client: Client, course: CoursePage) -> None:
    page = make_workshop_page(course, live=False)
    signed_in(client, Role.EDITOR)
    answer = press(client, page, naskah="Judul saja", is_fictional="", **{"action-publish": "1"})
    [told] = answer.context["form"].errors["naskah"]
    assert "Ceritanya belum ada." in told.split("\n")

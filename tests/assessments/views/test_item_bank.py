"""The item bank in the admin."""

from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from assessments.engines.quiz import ItemKind
from assessments.enums import ItemState
from assessments.models import Attempt, AttemptStep, Item, ItemVersion
from puspaga.accounts.enums import Role
from puspaga.core.domain.review import open_marks
from puspaga.core.enums import ReviewKind
from tests.factories.accounts import NOON, signed_in
from tests.factories.assessments import make_item, make_quiz_version
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db
CHOICES = [
    {"text": "Bertanya dulu", "is_key": "on", "feedback": "Tepat."},
    {"text": "Menelepon suaminya", "feedback": "Belum."},
]
ROWS: dict[str, list[dict[str, str]]] = {
    ItemKind.SINGLE: CHOICES,
    ItemKind.MULTIPLE: CHOICES,
    ItemKind.TRUEFALSE: [{"is_key": "on", "feedback": "Tepat."}, {"feedback": "Belum."}],
    ItemKind.MATCHING: [{"text": "A", "pair": "satu"}, {"text": "B", "pair": "dua"}, {"text": "", "pair": "tiga"}],
    ItemKind.ORDERING: [{"text": "Awal"}, {"text": "Lalu"}, {"text": "Akhir"}],
    ItemKind.SHORT: [{"text": "129"}],
    ItemKind.SJT: [{"text": "A", "rating": "3", "feedback": "x"}, {"text": "B", "rating": "0", "feedback": "y"}],
}


def fields(kind: str = ItemKind.SINGLE, **values: Any) -> dict[str, Any]:
    """The item form as the editor's browser sends it."""
    form: dict[str, Any] = {"key": "BARU-1", "pool": "uji", "state": ItemState.READY, "element_code": "PKP.1.1"}
    form |= {"stem": "Apa yang pertama?", "explanation": "Karena aman.", "source": ""}
    form |= {"needed": "0", "pass_mark": "70", "guide": "Izin (60)\nTanggal (40)"}
    rows = values.pop("rows", ROWS.get(kind))
    if rows is not None:
        form["options"] = inline_formset([{"ORDER": str(place), **row} for place, row in enumerate(rows, start=1)])
    return nested_form_data({**form, **values})


def create(client: StrictClient, kind: str = ItemKind.SINGLE, **values: Any) -> HttpResponse:
    return client.post(f"/admin/butir/new/?jenis={kind}", fields(kind, **values))


@pytest.mark.parametrize("kind", [kind.value for kind in ItemKind])
def test_a_trainer_writes_and_publishes_every_kind(client: StrictClient, kind: str) -> None:
    signed_in(client, Role.TRAINER)
    assert client.get(f"/admin/butir/new/?jenis={kind}").status_code == 200
    response = create(client, kind)
    assert response.status_code == 302, response.context["form"].errors
    item = Item.objects.get()
    assert (item.kind, item.state) == (kind, ItemState.READY)
    assert item.versions.count() == 1


def test_a_draft_with_faults_is_saved_and_a_ready_one_is_refused_with_sentences(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    rows = [{"text": "Satu"}, {"text": "Satu"}]
    refused = create(client, rows=rows)
    assert "Tandai satu jawaban yang benar." in refused.content.decode()
    assert not Item.objects.exists()
    create(client, rows=rows, state=ItemState.DRAFT)
    assert Item.objects.get().state == ItemState.DRAFT
    assert not ItemVersion.objects.exists()


def test_saving_unchanged_appends_nothing_and_a_change_appends_one(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    create(client)
    item = Item.objects.get()
    rows = [{**row, "id": str(option.pk)} for row, option in zip(CHOICES, item.options.all(), strict=True)]
    for stem, expected in (("Apa yang pertama?", 1), ("Apa yang kedua?", 2)):
        form = fields(stem=stem)
        form |= nested_form_data(
            {"options": inline_formset([{"ORDER": str(n), **row} for n, row in enumerate(rows, 1)], initial=2)}
        )
        assert client.post(f"/admin/butir/edit/{item.pk}/", form).status_code == 302
        assert item.versions.count() == expected


def test_the_editor_shows_the_fields_of_its_kind_only(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    matching = client.get("/admin/butir/new/?jenis=matching").content.decode()
    assert 'name="options-0-pair"' in matching
    assert 'name="options-0-is_key"' not in matching
    essay = client.get("/admin/butir/new/?jenis=essay").content.decode()
    assert 'name="guide"' in essay
    assert "options-0" not in essay


def test_the_editor_shows_versions_and_open_marks(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    item = make_item()
    open_marks(item, [ReviewKind.LEGAL], at=NOON)
    page = client.get(f"/admin/butir/edit/{item.pk}/").content.decode()
    for words in ("Menunggu tinjauan: hukum", "1 versi terbit", "Versi 1, 24 November 2026", f"/admin/butir/{item.pk}/coba/"):
        assert words in page, words


def test_the_list_filters_by_kind_pool_state_and_element(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    make_item(key="SATU", pool="risiko", unit="PKP.2.1")
    make_item(ItemKind.ESSAY, key="DUA", pool="etika", unit="PKP.5.1", ready=False)
    for query, there, gone in (
        ("kind=essay", "DUA", "SATU"),
        ("pool=risiko", "SATU", "DUA"),
        ("state=draft", "DUA", "SATU"),
        ("element_code=PKP.2.1", "SATU", "DUA"),
    ):
        page = client.get(f"/admin/butir/results/?{query}").content.decode()
        assert there in page, query
        assert gone not in page, query


def test_the_list_costs_the_same_at_3_and_at_300(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    costs = []
    for count in (3, 300):
        for number in range(count):
            Item.objects.create(key=f"I-{count}-{number}", pool="uji", stem="Apa?")
        client.get("/admin/butir/")
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/admin/butir/").status_code == 200
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_the_list_says_which_items_wait_for_an_expert(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    waiting, _plain = make_item(key="MENUNGGU"), make_item(key="POLOS")
    open_marks(waiting, [ReviewKind.LEGAL], at=NOON)
    rows = {item.key: item.has_open_marks for item in client.get("/admin/butir/").context["object_list"]}
    assert rows == {"MENUNGGU": True, "POLOS": False}


@pytest.mark.parametrize(
    ("role", "opened", "edited"),
    [(Role.TRAINER, 200, 200), (Role.OFFICER, 200, 200), (Role.EDITOR, 302, 302), (Role.REVIEWER_LEGAL, 200, 302)],
)
def test_who_may_open_and_edit_the_bank(client: StrictClient, role: Role, opened: int, edited: int) -> None:
    item = make_item()
    signed_in(client, role)
    assert client.get("/admin/butir/").status_code == opened
    assert client.get(f"/admin/butir/edit/{item.pk}/").status_code == edited


@pytest.mark.parametrize("kind", list(ItemKind))
def test_trying_an_item_shows_the_feedback_and_writes_nothing(client: StrictClient, kind: ItemKind) -> None:
    signed_in(client, Role.TRAINER)
    item = make_item(kind, ready=False)
    page = client.get(f"/admin/butir/{item.pk}/coba/")
    assert "Coba: tidak ada yang disimpan" in page.content.decode()
    ticket = page.context["trial"].ticket()
    sent = client.post(f"/admin/butir/{item.pk}/coba/", {"keadaan": ticket, "belum_yakin": "1"})
    assert "Belum yakin" in sent.content.decode()
    over = client.post(f"/admin/butir/{item.pk}/coba/", {"keadaan": sent.context["trial"].ticket(), "lanjut": "1"})
    assert "Selesai mencoba" in over.content.decode()
    assert not Attempt.objects.exists()
    assert not AttemptStep.objects.exists()


def test_trying_a_quiz_goes_through_every_item_and_writes_nothing(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    version = make_quiz_version()
    address = f"/admin/kuis/{version.quiz.key}/coba/"
    page = client.get(address)
    for _turn in range(8):
        page = client.post(address, {"keadaan": page.context["trial"].ticket(), "belum_yakin": "1"})
        page = client.post(address, {"keadaan": page.context["trial"].ticket(), "lanjut": "1"})
    assert "Selesai mencoba" in page.content.decode()
    assert not Attempt.objects.exists()


def test_an_altered_ticket_begins_anew_and_an_empty_answer_gets_a_sentence(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    item = make_item()
    response = client.post(f"/admin/butir/{item.pk}/coba/", {"keadaan": "palsu"})
    assert "Belum ada jawaban" in response.content.decode()


def test_learners_may_not_try(client: StrictClient) -> None:
    item = make_item()
    signed_in(client, Role.COMPANION)
    assert client.get(f"/admin/butir/{item.pk}/coba/").status_code in (302, 403, 404)


READERS = [(Role.REVIEWER_LEGAL, ReviewKind.LEGAL), (Role.REVIEWER_CLINICAL, ReviewKind.CLINICAL)]


@pytest.mark.parametrize(("role", "own"), READERS)
def test_a_reviewer_reads_an_item_and_clears_the_own_mark(client: StrictClient, role: Role, own: ReviewKind) -> None:
    item = make_item(ItemKind.SINGLE, stem="Leher pernah ditekan. Apa langkah Anda?")
    marks = {mark.kind: mark for mark in open_marks(item, [ReviewKind.LEGAL, ReviewKind.CLINICAL], at=NOON)}
    signed_in(client, role)
    listed = client.get("/admin/butir/").content.decode()
    assert f'href="/admin/butir/inspect/{item.pk}/"' in listed
    assert "/admin/butir/edit/" not in listed
    page = client.get(f"/admin/butir/inspect/{item.pk}/").content.decode()
    assert item.stem in page
    assert all(option.text in page for option in item.options.all())
    assert page.count("menunggu sejak") == 2
    assert page.count('action="/admin/laporan/tinjauan/') == 1
    assert f'action="/admin/laporan/tinjauan/{marks[own].pk}/"' in page
    assert 'name="stem"' not in page
    answer = client.post(f"/admin/laporan/tinjauan/{marks[own].pk}/", {"note": "Pasal benar."})
    assert answer.status_code == 302
    marks[own].refresh_from_db()
    assert (marks[own].is_open, marks[own].note) == (False, "Pasal benar.")
    again = client.get(f"/admin/butir/inspect/{item.pk}/").content.decode()
    assert "Pasal benar." in again
    assert "<textarea" not in again


@pytest.mark.parametrize("kind", [kind.value for kind in ItemKind])
def test_every_kind_can_be_read(client: StrictClient, kind: str) -> None:
    item = make_item(ItemKind(kind))
    signed_in(client, Role.REVIEWER_LEGAL)
    page = client.get(f"/admin/butir/inspect/{item.pk}/")
    assert page.status_code == 200
    assert "Tidak ada tanda tinjauan pada butir ini." in page.content.decode()


@pytest.mark.parametrize("role", [role for role, _own in READERS])
def test_a_reviewer_has_no_editor_and_no_bin(client: StrictClient, role: Role) -> None:
    item = make_item()
    signed_in(client, role)
    for end in (f"edit/{item.pk}/", f"delete/{item.pk}/", "new/"):
        for method in (client.get, client.post):
            assert method(f"/admin/butir/{end}").status_code == 302
    assert Item.objects.get().stem == item.stem
    page = client.get(f"/admin/butir/inspect/{item.pk}/").content.decode()
    assert f"/admin/butir/edit/{item.pk}/" not in page
    trial = client.get(f"/admin/butir/{item.pk}/coba/").content.decode()
    assert f"/admin/butir/inspect/{item.pk}/" in trial


def test_the_list_of_marks_leads_reviewers_to_the_reading_page(client: StrictClient) -> None:
    item = make_item()
    mark = open_marks(item, [ReviewKind.CLINICAL], at=NOON)[0]
    signed_in(client, Role.REVIEWER_LEGAL)
    assert f'href="/admin/butir/inspect/{item.pk}/"' in client.get("/admin/laporan/tinjauan/").content.decode()
    client.logout()
    signed_in(client, Role.REVIEWER_CLINICAL)
    page = client.get(f"/admin/laporan/tinjauan/{mark.pk}/").content.decode()
    assert f'href="/admin/butir/inspect/{item.pk}/"' in page


def test_writers_find_the_editor_from_the_reading_page(client: StrictClient) -> None:
    item = make_item()
    signed_in(client, Role.TRAINER)
    assert f"/admin/butir/edit/{item.pk}/" in client.get(f"/admin/butir/inspect/{item.pk}/").content.decode()

"""The quiz player over HTTP."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assessments.domain.attempts import finish_attempt, replay_attempt
from assessments.engines.quiz import ItemKind, Response
from assessments.enums import Mode
from assessments.models import AttemptStep
from puspaga.accounts.enums import Role
from tests.factories.accounts import NOON, make_user, signed_in
from tests.factories.assessments import (
    answer,
    answer_all,
    form_of,
    make_attempt,
    make_item,
    make_quiz_version,
    right_response,
    wrong_response,
)
from tests.utils.client import StrictClient
from tests.utils.quiz import address, begin, key_in, send

pytestmark = pytest.mark.django_db


def test_a_whole_attempt_from_first_item_to_result(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.SINGLE, ItemKind.MULTIPLE, ItemKind.ORDERING)
    assert client.get(address(attempt)).headers["Location"] == address(attempt, 1)
    for position in (1, 2):
        sent = send(client, attempt, position)
        assert (sent.status_code, sent.headers["Location"]) == (303, address(attempt, position + 1))
    assert send(client, attempt, 3).headers["Location"] == address(attempt, "periksa")
    assert client.get(address(attempt)).headers["Location"] == address(attempt, "periksa")
    handed_in = client.post(address(attempt, "periksa"))
    assert (handed_in.status_code, handed_in.headers["Location"]) == (303, address(attempt, "hasil"))
    page = client.get(address(attempt, "hasil")).content.decode()
    assert "<h1>Lulus</h1>" in page
    assert page.count("Paling aman") == 3


def test_saving_and_stopping_keeps_what_was_chosen_and_leaves(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.SINGLE, ItemKind.SINGLE)
    page = client.get(address(attempt, 1)).content.decode()
    default, stop = re.findall(r'<button form="jawab"([^>]*)>', page)[:2]
    assert (default, "berhenti" in stop) == (" hidden", True), "Enter goes on, it does not stop"
    sent = send(client, attempt, 1, berhenti="1")
    assert (sent.status_code, sent.headers["Location"]) == (303, attempt.back_path)
    assert client.get(address(attempt)).headers["Location"] == address(attempt, 2)


def test_who_stops_in_the_middle_of_an_answer_is_told_and_can_leave(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.MATCHING)
    form = form_of(attempt, 1, right_response(replay_attempt(attempt).data[1]))
    field = next(iter(form))
    key = key_in(client.get(address(attempt, 1)))
    page = client.post(address(attempt, 1), {field: form[field], "kunci": key, "berhenti": "1"})
    html = page.content.decode()
    assert (page.status_code, AttemptStep.objects.count()) == (422, 0)
    assert f'<a href="{attempt.back_path}">Berhenti tanpa menyimpan</a>' in html
    assert 'name="berhenti"' not in html
    assert f'<option value="{form[field][0]}" selected' in html, "what was chosen stands there still"


@pytest.mark.parametrize("kind", list(ItemKind))
def test_stopping_before_choosing_keeps_nothing(client: StrictClient, kind: ItemKind) -> None:
    attempt = begin(client, kind)
    sent = client.post(
        address(attempt, 1), {"kunci": key_in(client.get(address(attempt, 1))), "berhenti": "1", "pasangan-x": ""}
    )
    assert (sent.status_code, sent.headers["Location"]) == (303, attempt.back_path)
    assert AttemptStep.objects.count() == 0


@pytest.mark.parametrize("page", ["", 1, "periksa", "hasil"])
def test_anybody_elses_attempt_is_not_there(client: StrictClient, page: object) -> None:
    attempt = make_attempt(make_quiz_version([make_item()]))
    missing = f"/kuis/00000000-0000-4000-8000-000000000000/{page}{'/' if page else ''}"
    assert client.get(address(attempt, page)).status_code == 302
    for role in (Role.COMPANION, Role.TRAINER, Role.OFFICER, Role.ADMINISTRATOR):
        signed_in(client, role)
        theirs, none = client.get(address(attempt, page)), client.get(missing)
        assert theirs.status_code == none.status_code == 404
        assert theirs.content == none.content
    assert client.post(address(attempt, 1), {"pilihan": "x"}).status_code == 404
    assert client.post(address(attempt, "periksa")).status_code == 404
    attempt.refresh_from_db()
    assert attempt.finished_on is None


def test_a_number_that_is_not_in_the_quiz_is_not_there(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.SINGLE)
    assert client.get(address(attempt, 2)).status_code == 404
    assert client.post(address(attempt, 2), {"pilihan": "x"}).status_code == 404


def test_pages_leave_a_neutral_trace(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.SINGLE, title="Kuis: kekerasan")
    for page in (1, "periksa"):
        response = client.get(address(attempt, page))
        assert "<title>Halaman belajar</title>" in response.content.decode()
        assert response.headers["Cache-Control"] == "no-store"
        assert "noindex" in response.headers["X-Robots-Tag"]


def test_reading_never_writes(client: StrictClient) -> None:
    attempt = answer_all(begin(client))
    for page in ("", 1, "periksa", "hasil"):
        with CaptureQueriesContext(connection) as queries:
            client.get(address(attempt, page))
        assert [one["sql"] for one in queries if not one["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE"))] == []


def test_a_double_click_and_a_second_tab_are_one_answer(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.SINGLE)
    key = key_in(client.get(address(attempt, 1)))
    assert key == key_in(client.get(address(attempt, 1)))
    form = {**form_of(attempt, 1, Response(chosen=(0,))), "kunci": key}
    other = {**form_of(attempt, 1, Response(chosen=(1,))), "kunci": key}
    places = [client.post(address(attempt, 1), sent).headers["Location"] for sent in (form, form, other)]
    assert set(places) == {address(attempt, "periksa")}
    assert attempt.steps.count() == 1
    assert replay_attempt(attempt).responses[1].chosen == (0,)


def test_an_answer_after_handing_in_leads_to_the_result(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.SINGLE)
    page = client.get(address(attempt, 1))
    finish_attempt(attempt, client_key="x", at=NOON)
    form = form_of(attempt, 1, Response(chosen=(0,)))
    assert client.post(address(attempt, 1), {**form, "kunci": key_in(page)}).headers["Location"] == address(attempt, "hasil")
    assert client.get(address(attempt, 1)).headers["Location"] == address(attempt, "hasil")


def test_an_empty_form_comes_back_with_a_sentence_and_keeps_the_place(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.SINGLE)
    response = client.post(address(attempt, 1), {"kunci": "x"})
    assert response.status_code == 422
    assert "Belum ada jawaban" in response.content.decode()
    assert not AttemptStep.objects.exists()


@pytest.mark.parametrize("kind", list(ItemKind))
def test_coming_back_shows_what_was_answered(client: StrictClient, kind: ItemKind) -> None:
    attempt = begin(client, kind)
    send(client, attempt, 1)
    page = client.get(address(attempt, 1), {"lagi": "1"}).content.decode()
    marks = {
        ItemKind.MATCHING: " selected",
        ItemKind.ORDERING: " selected",
        ItemKind.SHORT: "110",
        ItemKind.ESSAY: "menghargai",
    }
    assert marks.get(kind, " checked") in page


def test_not_being_sure_is_one_button(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.SINGLE)
    page = client.get(address(attempt, 1))
    client.post(address(attempt, 1), {"kunci": key_in(page), "belum_yakin": "1"})
    assert replay_attempt(attempt).responses[1].unsure
    assert "Saya belum yakin" in client.get(address(attempt, "periksa")).content.decode()


def test_the_check_page_names_what_is_empty_and_leads_back(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.SINGLE, ItemKind.SINGLE, ItemKind.SINGLE)
    send(client, attempt, 2)
    page = client.get(address(attempt, "periksa")).content.decode()
    assert "2 butir belum dijawab" in page
    assert f'{address(attempt, 1)}?periksa=1">Butir 1' in page
    assert send(client, attempt, 1, periksa="1").headers["Location"] == address(attempt, "periksa")


def test_another_device_goes_on_where_the_first_stopped(client: StrictClient) -> None:
    attempt = begin(client, *[ItemKind.SINGLE] * 4)
    send(client, attempt, 1)
    send(client, attempt, 3)
    assert client.get(address(attempt)).headers["Location"] == address(attempt, 2)


def test_practice_shows_its_feedback_at_once(client: StrictClient) -> None:
    danger = make_item(critical=True, critical_options=(0,))
    attempt = begin(client, items=[danger, make_item()], mode=Mode.PRACTICE)
    place = next(key for key, row in replay_attempt(attempt).items.items() if row.version.item == danger)
    sent = send(client, attempt, place, Response(chosen=(0,)))
    assert (sent.status_code, sent.headers["Location"]) == (303, f"{address(attempt, place)}#umpan")
    page = client.get(address(attempt, place)).content.decode()
    for words in ("Jangan: ini membahayakan", "Pilihan Anda", "a!", "Paling aman", "Karena aman.", "Jawab lagi"):
        assert words in page, words


@pytest.mark.parametrize("kind", list(ItemKind))
@pytest.mark.parametrize("right", [True, False])
def test_practice_has_a_sheet_for_every_kind(client: StrictClient, kind: ItemKind, right: bool) -> None:
    attempt = begin(client, kind, mode=Mode.PRACTICE)
    data = replay_attempt(attempt).data[1]
    send(client, attempt, 1, right_response(data) if right else wrong_response(data))
    assert 'id="umpan"' in client.get(address(attempt, 1)).content.decode()


@pytest.mark.parametrize("kind", [ItemKind.SINGLE, ItemKind.MATCHING, ItemKind.ESSAY])
def test_an_answer_and_an_item_cost_at_most_ten_queries(client: StrictClient, kind: ItemKind) -> None:
    attempt = begin(client, *[kind] * 15)
    answer(attempt, 1)
    client.get(address(attempt, 2))
    with CaptureQueriesContext(connection) as reading:
        page = client.get(address(attempt, 2))
    data = replay_attempt(attempt).data[2]
    form = {**form_of(attempt, 2, right_response(data)), "kunci": key_in(page)}
    with CaptureQueriesContext(connection) as writing:
        assert client.post(address(attempt, 2), form).status_code == 303
    counted = [one for one in writing if not one["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    assert (len(reading), len(counted)) == (5, 8), [one["sql"][:90] for one in counted]


def test_the_other_pages_cost_the_same_for_three_items_and_for_thirty(client: StrictClient) -> None:
    costs = set()
    for count in (3, 30):
        attempt = answer_all(begin(client, *[ItemKind.SINGLE] * count))
        client.get(address(attempt, "periksa"))
        with CaptureQueriesContext(connection) as checking:
            client.get(address(attempt, "periksa"))
        finish_attempt(attempt, client_key="x", at=NOON)
        client.get(address(attempt, "hasil"))
        with CaptureQueriesContext(connection) as looking:
            client.get(address(attempt, "hasil"))
        costs.add((len(checking), len(looking)))
    assert costs == {(5, 9)}


def test_english_addresses_speak_english_and_belong_to_the_learner(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.SINGLE)
    assert client.get(f"/en{address(attempt, 1)}").status_code == 200
    signed_in(client, Role.COMPANION)
    assert client.get(f"/en{address(attempt, 1)}").status_code == 404


def test_somebody_signed_out_is_asked_to_sign_in_and_comes_back(client: StrictClient) -> None:
    attempt = make_attempt(make_quiz_version([make_item()]), learner=make_user())
    assert client.get(address(attempt, 1)).headers["Location"] == f"/akun/login/?next={address(attempt, 1)}"


def test_what_is_empty_is_answered_and_what_is_answered_is_changed(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.SINGLE, ItemKind.SINGLE)
    send(client, attempt, 1)
    page = client.get(address(attempt, "periksa")).content.decode()
    for words in ('aria-label="Ubah butir 1">Ubah', 'aria-label="Jawab butir 2">Jawab', "butir kosong bernilai 0"):
        assert words in page, words

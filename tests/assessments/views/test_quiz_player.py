"""The quiz player over HTTP."""

import re
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from assessments.domain.attempts import finish_attempt, mark_essay, replay_attempt
from assessments.domain.personal import empty_texts, export_attempts
from assessments.engines.quiz import ItemKind, Response
from assessments.enums import Mode
from assessments.models import Attempt, AttemptStep, ResponseText
from courses.domain.enrolment import enrol
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
from tests.factories.courses import CODE, make_cohort, make_framework, make_programme
from tests.factories.directory import make_channel, make_emergency, make_service
from tests.factories.items import make_rated_item
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db
HARM = "Suami saya memukul saya tadi malam dan saya takut pulang ke rumah."


def begin(client: StrictClient, *kinds: ItemKind, **values: Any) -> Attempt:
    """An attempt of a new learner who is signed in on this client."""
    learner = signed_in(client, Role.COMPANION)
    items = values.pop("items", None) or [make_item(kind) for kind in kinds or list(ItemKind)]
    return make_attempt(make_quiz_version(items, **values), learner=learner)


def address(attempt: Attempt, page: object = "") -> str:
    return f"/kuis/{attempt.uuid}/{page}/" if page else f"/kuis/{attempt.uuid}/"


def key_in(response: HttpResponse) -> str:
    return re.search(r'name="kunci" value="([^"]+)"', response.content.decode()).group(1)


def send(client: StrictClient, attempt: Attempt, position: int, response: Response | None = None, **raw: Any) -> HttpResponse:
    """Open the form as a browser does and send it."""
    page = client.get(address(attempt, position), {"lagi": "1"})
    data = replay_attempt(attempt).data[position]
    form = form_of(attempt, position, response or right_response(data))
    return client.post(address(attempt, position), {**form, "kunci": key_in(page), **raw})


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


def test_an_assessment_says_nothing_until_it_is_handed_in(client: StrictClient) -> None:
    attempt = answer_all(begin(client), right=False)
    for page in (*replay_attempt(attempt).items, "periksa"):
        text = client.get(address(attempt, page)).content.decode()
        for words in ("Karena aman.", "Paling aman", "Belum tepat", "a!", "membahayakan"):
            assert words not in text, (page, words)


def test_a_passed_result_shows_head_and_explanation(client: StrictClient) -> None:
    attempt = answer_all(begin(client, ItemKind.SINGLE))
    finish_attempt(attempt, client_key="x", at=NOON)
    page = client.get(address(attempt, "hasil")).content.decode()
    for words in ("Butir demi butir", "Paling aman", "Karena aman."):
        assert words in page, words


def test_a_failed_result_explains_no_item_and_leads_to_the_lessons(client: StrictClient) -> None:
    attempt = answer_all(begin(client, ItemKind.SINGLE), right=False)
    finish_attempt(attempt, client_key="x", at=NOON)
    page = client.get(address(attempt, "hasil")).content.decode()
    for words in ("Butir demi butir", "Karena aman.", "Belum tepat", "Hijau"):
        assert words not in page, words
    assert "Penjelasan tiap butir terbuka setelah Anda lulus." in page


def test_a_failed_result_names_the_never_do_without_its_explanation(client: StrictClient) -> None:
    danger = make_item(critical=True, critical_options=(0,), stem="Siapa yang didengar dulu?")
    attempt = begin(client, items=[danger, make_item(stem="Butir lain")])
    place = next(key for key, row in replay_attempt(attempt).items.items() if row.version.item == danger)
    send(client, attempt, place, Response(chosen=(0,)))
    finish_attempt(attempt, client_key="x", at=NOON)
    page = client.get(address(attempt, "hasil")).content.decode()
    for words in ("Yang bisa membahayakan", "Siapa yang didengar dulu?", "Jangan: ini membahayakan"):
        assert words in page, words
    for words in ("Butir lain", "Karena aman."):
        assert words not in page, words


def test_the_result_leads_back_to_the_course_not_to_the_quiz(client: StrictClient) -> None:
    learner = signed_in(client, Role.COMPANION)
    attempt = make_attempt(make_quiz_version([make_item()]), learner=learner, back_path="/belajar/dasar/kuis/")
    finish_attempt(answer_all(attempt), client_key="x", at=NOON)
    page = client.get(address(attempt, "hasil")).content.decode()
    assert 'href="/belajar/dasar/">Kembali ke pelatihan' in page


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"max_attempts": 1}, "sudah terpakai semua"),
        ({"wait_minutes": 5_000_000}, "Anda dapat mencoba lagi "),
        ({"max_attempts": 3}, "Sisa 2 percobaan"),
        ({"max_attempts": 3}, "Kuis ini boleh dicoba 3 kali. Percobaan berikutnya boleh langsung."),
        ({"wait_minutes": 90}, "Kuis ini boleh dicoba berkali-kali. Jeda sebelum percobaan berikutnya 90 menit."),
        ({"wait_minutes": 120}, "Jeda sebelum percobaan berikutnya 2 jam."),
        ({}, "mencoba lagi sekarang"),
    ],
)
def test_the_result_says_when_the_next_attempt_may_start(client: StrictClient, values: dict, sentence: str) -> None:
    attempt = answer_all(begin(client, ItemKind.SINGLE, **values), right=False)
    finish_attempt(attempt, client_key="x", at=NOON)
    assert sentence in client.get(address(attempt, "hasil")).content.decode()


def test_an_essay_waits_for_its_marker_in_words(client: StrictClient) -> None:
    attempt = answer_all(begin(client, ItemKind.ESSAY))
    finish_attempt(attempt, client_key="x", at=NOON)
    page = client.get(address(attempt, "hasil")).content.decode()
    assert "<h1>Menunggu penilai</h1>" in page


def test_every_free_text_carries_the_warning(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.ESSAY, ItemKind.SHORT)
    for position in (1, 2):
        assert "Jangan tulis kasus nyata atau pengalaman sendiri" in client.get(address(attempt, position)).content.decode()


def test_identifying_words_come_back_unsaved_with_what_was_found(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.ESSAY)
    text = "Telepon ibu itu di 0812-3456-7890. NIK 6471015505900001."
    response = send(client, attempt, 1, Response(text=text))
    page = response.content.decode()
    assert response.status_code == 422
    for words in ("Ada nomor telepon.", "mirip NIK", "0812-3456-7890", "Sudah saya periksa, ini rekaan", text):
        assert words in page, words
    assert not ResponseText.objects.exists()
    assert send(client, attempt, 1, Response(text=text), sudah_periksa="1").status_code == 303
    assert ResponseText.objects.get().text == text


def test_nothing_is_stored_until_the_writer_of_an_own_story_decides(
    client: StrictClient, caplog: pytest.LogCaptureFixture
) -> None:
    make_emergency()
    attempt = begin(client, ItemKind.ESSAY)
    first = send(client, attempt, 1, Response(text=HARM))
    page = first.content.decode()
    assert first.status_code == 422
    for words in ("Belum ada yang disimpan", "Mungkin Anda sendiri perlu ditemani", "Simpan seperti ini", "Ubah dulu", HARM):
        assert words in page, words
    assert (AttemptStep.objects.count(), ResponseText.objects.count()) == (0, 0)
    assert "Jawaban Anda tersimpan" not in client.get(address(attempt, 1)).content.decode()
    kept = send(client, attempt, 1, Response(text=HARM), simpan_begini="1")
    assert (kept.status_code, ResponseText.objects.get().text) == (303, HARM)
    assert list(AttemptStep.objects.values("kind", "data")) == [{"kind": "answer", "data": {}}]
    assert "tolong" not in caplog.text


def test_the_box_does_not_come_back_by_itself(client: StrictClient) -> None:
    make_emergency()
    attempt = begin(client, ItemKind.ESSAY)
    send(client, attempt, 1, Response(text=HARM), simpan_begini="1")
    for query in ({}, {"lagi": "1"}):
        assert "perlu ditemani" not in client.get(address(attempt, 1), query).content.decode()


def test_an_own_story_that_was_changed_is_saved_at_once(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.ESSAY)
    send(client, attempt, 1, Response(text=HARM))
    assert send(client, attempt, 1, Response(text="Tokoh itu pulang ke rumah kakaknya.")).status_code == 303
    assert ResponseText.objects.get().text == "Tokoh itu pulang ke rumah kakaknya."


def test_people_stand_first_in_the_box_and_the_police_last(client: StrictClient) -> None:
    make_emergency()
    for key, number in (("uptd-ppa-balikpapan", "0542-11111"), ("healing119", "119")):
        make_channel(make_service(key, name=key, number=""), number)
    attempt = begin(client, ItemKind.ESSAY)
    cohort = make_cohort(make_programme(), contact_name="Bu Sari, koordinator", contact_number="0811-222-333")
    enrol(attempt.learner, cohort=cohort, actor=None, at=NOON)
    page = send(client, attempt, 1, Response(text=f"{HARM} Saya ingin mati saja.")).content.decode()
    box = page[page.index('id="tolong"') :]
    order = [cohort.contact_name, ">129<", "uptd-ppa-balikpapan", "healing119", "Bila ada bahaya sekarang", ">110<"]
    assert [box.index(words) for words in order] == sorted(box.index(words) for words in order)
    plain = send(client, attempt, 1, Response(text=HARM)).content.decode()
    assert "healing119" not in plain


def test_help_stands_beside_words_that_may_also_name_somebody(client: StrictClient) -> None:
    make_emergency()
    attempt = begin(client, ItemKind.ESSAY)
    text = f"{HARM} Nomor saya 0812-3456-7890."
    page = send(client, attempt, 1, Response(text=text)).content.decode()
    assert "Belum ada yang disimpan" in page
    assert "Mungkin Anda sendiri perlu ditemani" in page
    for half in ({"simpan_begini": "1"}, {"sudah_periksa": "1"}):
        assert send(client, attempt, 1, Response(text=text), **half).status_code == 422
    assert send(client, attempt, 1, Response(text=text), simpan_begini="1", sudah_periksa="1").status_code == 303


def test_a_private_answer_is_thanked_for_and_kept_nowhere(client: StrictClient) -> None:
    make_emergency()
    item = make_item(ItemKind.SHORT, needed=1, accepted=("tidur",), is_private=True)
    attempt = begin(client, items=[item])
    response = send(client, attempt, 1, Response(text=HARM))
    assert response.status_code == 200
    for words in ("Tulisannya tidak disimpan", "perlu ditemani"):
        assert words in response.content.decode()
    for page in (1, "periksa"):
        assert "memukul" not in client.get(address(attempt, page)).content.decode()
    assert not ResponseText.objects.exists()


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


def test_the_writer_reads_the_markers_sentence_without_a_name(client: StrictClient) -> None:
    attempt = answer_all(begin(client, ItemKind.ESSAY))
    finish_attempt(attempt, client_key="x", at=NOON)
    trainer = make_user(Role.ADMINISTRATOR, first_name="Rahmat", last_name="Penilai")
    mark_essay(attempt, position=1, percent=40, note="Izinnya jelas. Lain kali sebut tanggalnya.", actor=trainer, at=NOON)
    page = client.get(address(attempt, "hasil")).content.decode()
    assert "Izinnya jelas. Lain kali sebut tanggalnya." in page
    assert "Rahmat" not in page
    assert export_attempts(attempt.learner)[0]["dari_penilai"] == [
        {"butir": 1, "tulisan": "Izinnya jelas. Lain kali sebut tanggalnya."}
    ]
    empty_texts(attempt.learner)
    assert "Izinnya jelas" not in client.get(address(attempt, "hasil")).content.decode()


def test_what_waits_for_its_marker_is_not_called_weak(client: StrictClient) -> None:
    make_framework()
    attempt = answer_all(begin(client, items=[make_item(ItemKind.ESSAY, unit=CODE)]))
    finish_attempt(attempt, client_key="x", at=NOON)
    assert "Yang baik dibaca lagi" not in client.get(address(attempt, "hasil")).content.decode()


def test_long_answers_are_shown_whole_option_by_option(client: StrictClient) -> None:
    attempt = answer_all(begin(client, items=[make_item(data=make_rated_item(), ready=True)]))
    data = replay_attempt(attempt).data[1]
    page = client.get(address(attempt, "periksa")).content.decode()
    assert all(f"<li>{text}: " in page for text in data.options)
    assert "…" not in page


def test_what_is_empty_is_answered_and_what_is_answered_is_changed(client: StrictClient) -> None:
    attempt = begin(client, ItemKind.SINGLE, ItemKind.SINGLE)
    send(client, attempt, 1)
    page = client.get(address(attempt, "periksa")).content.decode()
    for words in ('aria-label="Ubah butir 1">Ubah', 'aria-label="Jawab butir 2">Jawab', "butir kosong bernilai 0"):
        assert words in page, words


@pytest.mark.parametrize("kind", [ItemKind.MATCHING, ItemKind.TRUEFALSE, ItemKind.SHORT])
def test_facts_are_right_not_safe(client: StrictClient, kind: ItemKind) -> None:
    attempt = begin(client, kind, mode=Mode.PRACTICE)
    send(client, attempt, 1)
    page = client.get(address(attempt, 1)).content.decode()
    assert "Paling aman" not in page
    assert "Tepat" in page

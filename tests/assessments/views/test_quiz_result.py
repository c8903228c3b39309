"""What the result of a quiz says, and what it keeps to itself."""

import pytest

from assessments.domain.attempts import finish_attempt, mark_essay, replay_attempt
from assessments.domain.personal import empty_texts, export_attempts
from assessments.engines.quiz import ItemKind, Response
from assessments.enums import Mode
from puspaga.accounts.enums import Role
from tests.factories.accounts import NOON, make_user, signed_in
from tests.factories.assessments import (
    answer_all,
    make_attempt,
    make_item,
    make_quiz_version,
)
from tests.factories.courses import CODE, make_framework
from tests.factories.items import make_rated_item
from tests.utils.client import StrictClient
from tests.utils.quiz import address, begin, send

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize("kind", [ItemKind.MATCHING, ItemKind.TRUEFALSE, ItemKind.SHORT])
def test_facts_are_right_not_safe(client: StrictClient, kind: ItemKind) -> None:
    attempt = begin(client, kind, mode=Mode.PRACTICE)
    send(client, attempt, 1)
    page = client.get(address(attempt, 1)).content.decode()
    assert "Paling aman" not in page
    assert "Tepat" in page

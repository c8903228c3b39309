"""Free sentences in the quiz player: warnings, own stories, what is stored."""

import pytest

from assessments.engines.quiz import ItemKind, Response
from assessments.models import AttemptStep, ResponseText
from courses.domain.enrolment import enrol
from tests.factories.accounts import NOON
from tests.factories.assessments import (
    make_item,
)
from tests.factories.courses import make_cohort, make_programme
from tests.factories.directory import make_channel, make_emergency, make_service
from tests.utils.client import StrictClient
from tests.utils.quiz import address, begin, send

pytestmark = pytest.mark.django_db
HARM = "Suami saya memukul saya tadi malam dan saya takut pulang ke rumah."


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

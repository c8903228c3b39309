"""Marking and redacting over HTTP."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assessments import rules
from assessments.domain.attempts import finish_attempt, mark_essay, redact_text
from assessments.engines.quiz import ItemKind, Response
from assessments.enums import StepKind
from assessments.errors import NotForMarking, NothingToRedact
from assessments.models import Attempt, AttemptScore, AttemptStep, ResponseText
from puspaga.accounts.domain.erasure import erase_person
from puspaga.accounts.domain.export import export_person
from puspaga.accounts.enums import Role
from puspaga.core.models import AuditEntry
from tests.factories.accounts import NOON, make_user, signed_in
from tests.factories.assessments import answer, make_attempt, make_item, make_quiz_version
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db
TEXT = "Bu Wati tinggal di Jl. Melati No. 5. Telepon 0812-3456-7890. Sari saudaranya."


@pytest.fixture(autouse=True)
def _assessments_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No app above narrows who marks what; how cohorts do it is tested with them."""
    monkeypatch.setattr(rules, "_scopes", {})


def handed_in(text: str = TEXT, **values: object) -> Attempt:
    """A handed-in essay of somebody."""
    attempt = make_attempt(make_quiz_version([make_item(ItemKind.ESSAY)], pass_mark=70), **values)
    answer(attempt, 1, response=Response(text=text), sudah_periksa=["1"])
    return finish_attempt(attempt, client_key="selesai", at=NOON)


def address(attempt: Attempt, more: str = "") -> str:
    return f"/admin/penilaian/{attempt.uuid}/1/{more}"


def test_a_mark_ends_the_waiting_and_scores_again(client: StrictClient) -> None:
    trainer, attempt = signed_in(client, Role.TRAINER), handed_in()
    assert "Apa langkah pertama?" in client.get("/admin/penilaian/").content.decode()
    page = client.get(address(attempt)).content.decode()
    assert "Menyebut izin" in page
    assert client.post(address(attempt), {"percent": "80"}).status_code == 302
    score = AttemptScore.objects.get()
    assert (score.percent, score.is_passed, score.waits_for_marking) == (80, True, False)
    assert AttemptStep.objects.get(kind=StepKind.MARK).actor == trainer
    assert str(attempt.uuid) not in client.get("/admin/penilaian/").content.decode()


def test_the_marker_sees_no_name_no_account_and_no_day(client: StrictClient) -> None:
    learner = make_user(Role.COMPANION, name="Rahmawati Rekaan", username="melati-77")
    attempt = handed_in(learner=learner)
    signed_in(client, Role.TRAINER)
    for path in ("/admin/penilaian/", address(attempt)):
        page = client.get(path).content.decode()
        for words in ("Rahmawati", "melati-77", str(learner.uuid), "24 November"):
            assert words not in page, (path, words)


def test_a_never_do_in_an_essay_fails_whatever_the_mark(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    attempt = handed_in()
    client.post(address(attempt), {"percent": "95", "is_critical_missed": "on"})
    assert AttemptScore.objects.get().is_passed is False


def test_a_marked_answer_says_by_whom_and_asks_before_it_is_marked_otherwise(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    attempt = handed_in()
    mark_essay(attempt, position=1, percent=80, actor=make_user(Role.TRAINER, name="Pak Penilai"), at=NOON)
    assert "sudah dinilai 80 oleh Pak Penilai" in client.get(address(attempt)).content.decode()
    asked = client.post(address(attempt), {"percent": "5", "is_critical_missed": "on"}).content.decode()
    assert "Hasil sekarang: lulus." in asked
    assert "Sesudah disimpan: belum lulus." in asked
    assert AttemptScore.objects.get().is_passed is True
    sure = {"percent": "5", "is_critical_missed": "on", "yakin": "1"}
    assert client.post(address(attempt), sure).status_code == 302
    assert AttemptScore.objects.get().is_passed is False
    assert AttemptStep.objects.filter(kind=StepKind.MARK).count() == 2


@pytest.mark.parametrize("percent", ["", "-1", "101", "banyak"])
def test_a_mark_outside_its_range_is_refused(client: StrictClient, percent: str) -> None:
    signed_in(client, Role.TRAINER)
    attempt = handed_in()
    assert client.post(address(attempt), {"percent": percent}).status_code == 200
    assert not AttemptStep.objects.filter(kind=StepKind.MARK).exists()


def test_the_same_mark_twice_is_one_step() -> None:
    trainer, attempt = make_user(Role.TRAINER), handed_in()
    for _turn in range(2):
        mark_essay(attempt, position=1, percent=70, actor=trainer, at=NOON)
    assert AttemptStep.objects.filter(kind=StepKind.MARK).count() == 1


@pytest.mark.parametrize("role", [Role.COMPANION, Role.EDITOR, Role.REVIEWER_LEGAL, Role.SERVICE_KEEPER])
def test_other_roles_mark_nothing(client: StrictClient, role: Role) -> None:
    attempt, person = handed_in(), signed_in(client, role)
    for path in ("/admin/penilaian/", address(attempt)):
        assert client.get(path).status_code in (302, 403, 404)
    with pytest.raises(NotForMarking):
        mark_essay(attempt, position=1, percent=70, actor=person, at=NOON)


def test_nobody_marks_their_own_answer(client: StrictClient) -> None:
    trainer = signed_in(client, Role.TRAINER)
    attempt = handed_in(learner=trainer)
    assert client.get(address(attempt)).status_code == 404
    assert str(attempt.uuid) not in client.get("/admin/penilaian/").content.decode()


def test_an_app_above_may_narrow_what_a_marker_sees(client: StrictClient) -> None:
    rules.narrow_marking("uji", lambda _user, attempts: attempts.none())
    signed_in(client, Role.TRAINER)
    attempt = handed_in()
    assert client.get(address(attempt)).status_code == 404


def test_an_answer_that_waits_for_nobody_is_not_there(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    attempt = make_attempt(make_quiz_version([make_item()]))
    answer(attempt, 1)
    finish_attempt(attempt, client_key="selesai", at=NOON)
    assert client.get(address(attempt)).status_code == 404


def test_findings_and_copied_words_are_taken_out_for_good(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    attempt = handed_in()
    page = client.get(address(attempt))
    found = [number for number, _finding, _words in page.context["page"].findings]
    assert found
    client.post(address(attempt, "samarkan/"), {"found": found, "words": "Sari saudaranya"})
    text = ResponseText.objects.get().text
    for gone in ("0812", "Melati", "Sari"):
        assert gone not in text
    assert "[nomor]" in text
    assert AttemptStep.objects.filter(kind=StepKind.REDACT).count() == 1
    rest = str([*AttemptStep.objects.values("data"), *AuditEntry.objects.values("details")])
    assert "0812" not in rest
    assert "Sari" not in rest


def test_earlier_versions_of_the_answer_lose_the_words_too() -> None:
    trainer = make_user(Role.TRAINER)
    attempt = make_attempt(make_quiz_version([make_item(ItemKind.ESSAY)]))
    for text in ("Dulu: Sari datang.", "Kini: Sari pulang."):
        answer(attempt, 1, response=Response(text=text))
    finish_attempt(attempt, client_key="selesai", at=NOON)
    redact_text(attempt, position=1, words=["Sari"], actor=trainer, at=NOON)
    assert not ResponseText.objects.filter(text__contains="Sari").exists()


def test_words_that_are_not_there_are_refused_with_a_sentence(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    attempt = handed_in()
    response = client.post(address(attempt, "samarkan/"), {"words": "tidak pernah ditulis"}, follow=True)
    assert "Kata itu tidak ada dalam tulisan ini" in response.content.decode()
    with pytest.raises(NothingToRedact):
        redact_text(attempt, position=1, actor=make_user(Role.TRAINER), at=NOON)


def test_a_person_who_goes_leaves_results_and_no_words(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    attempt = handed_in(learner=make_user(Role.COMPANION))
    erase_person(attempt.learner, actor=None, at=NOON)
    assert set(ResponseText.objects.values_list("text", flat=True)) == {""}
    assert Attempt.objects.count() == AttemptScore.objects.count() == 1
    assert str(attempt.uuid) not in client.get("/admin/penilaian/").content.decode()


def test_a_person_who_asks_gets_answers_and_words_and_no_markers_name() -> None:
    trainer = make_user(Role.TRAINER, name="Pelatih Rekaan")
    attempt = handed_in(learner=make_user(Role.COMPANION))
    mark_essay(attempt, position=1, percent=90, actor=trainer, at=NOON)
    section = export_person(attempt.learner, at=NOON)["kuis"]
    assert section[0]["judul"] == "Kuis contoh"
    assert section[0]["jawaban"][0]["tulisan"] == TEXT
    assert section[0]["lulus"] is True
    assert "Pelatih Rekaan" not in str(section)


def test_the_list_costs_the_same_at_3_and_at_50(client: StrictClient) -> None:
    signed_in(client, Role.TRAINER)
    version = make_quiz_version([make_item(ItemKind.ESSAY)])
    costs = []
    for count in (3, 47):
        for _number in range(count):
            attempt = make_attempt(version)
            answer(attempt, 1)
            finish_attempt(attempt, client_key="selesai", at=NOON)
        client.get("/admin/penilaian/")
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/admin/penilaian/").status_code == 200
        costs.append(len(queries))
    assert costs[0] == costs[1]

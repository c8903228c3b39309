"""The simulation player: one decision a screen, resumed anywhere, and nobody else's."""

import re
import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from assessments.domain.runs import token_of
from assessments.enums import Mode
from assessments.models import Run
from tests.factories.accounts import make_user, sign_in, signed_in
from tests.factories.scenarios import CRITICAL, FLAWLESS, WEAK, make_run, make_scenario, take

pytestmark = pytest.mark.django_db
WRITES = ("INSERT", "UPDATE", "DELETE")


def address(run: Run) -> str:
    return f"/simulasi/{run.uuid}/"


def own_run(client: Client, *choices: str, mode: str = Mode.ASSESSMENT) -> Run:
    run = make_run(learner=signed_in(client), mode=mode)
    take(run, *choices)
    return run


def send(client: Client, run: Run, sequence: int, name: str) -> str:
    data = {"langkah": sequence, "pilihan": token_of(run, sequence=sequence, choice_id=name)}
    return client.post(address(run), data, follow=True).content.decode()


def text_of(client: Client, run: Run, tail: str = "") -> str:
    return client.get(f"{address(run)}{tail}").content.decode()


def test_a_scene_shows_its_lines_and_its_choices(client: Client) -> None:
    html = text_of(client, own_run(client))
    assert "Saya ndak mau pulang dulu, Bu." in html
    assert len(re.findall(r'name="pilihan"', html)) == 3
    assert "<title>Halaman belajar</title>" in html


def test_a_choice_leads_to_the_next_scene(client: Client) -> None:
    run = own_run(client)
    answer = client.post(address(run), {"langkah": 1, "pilihan": token_of(run, sequence=1, choice_id="teras.2")})
    assert (answer.status_code, answer.headers["Location"]) == (302, address(run))
    assert "Saya takut pulang malam ini." in text_of(client, run)


def test_a_double_click_is_one_step(client: Client) -> None:
    run = own_run(client)
    send(client, run, 1, "teras.2")
    assert "Saya takut pulang malam ini." in send(client, run, 1, "teras.2")
    assert run.steps.count() == 1


def test_an_old_tab_is_told_quietly_where_the_story_is(client: Client) -> None:
    run = own_run(client, "teras.2")
    html = send(client, run, 1, "teras.1")
    assert "Anda sudah memilih di adegan itu. Cerita berlanjut dari sini." in html
    assert "Saya takut pulang malam ini." in html
    assert run.steps.count() == 1


@pytest.mark.parametrize(
    "data", [{}, {"langkah": "x"}, {"langkah": "1"}, {"langkah": "1", "pilihan": "teras.2"}, {"langkah": "٣"}]
)
def test_a_form_that_was_not_ours_changes_nothing(client: Client, data: dict[str, str]) -> None:
    run = own_run(client)
    answer = client.post(address(run), data, follow=True)
    assert "Silakan pilih lagi." in answer.content.decode()
    assert run.steps.count() == 0


def test_the_run_goes_on_in_another_browser(client: Client) -> None:
    run = own_run(client, "teras.2")
    other = sign_in(Client(), run.learner)
    assert "Saya takut pulang malam ini." in text_of(other, run)


def test_somebody_elses_run_is_not_there(client: Client) -> None:
    run = make_run()
    signed_in(client)
    for tail in ("", "pembahasan/"):
        answers = [client.get(f"/simulasi/{number}/{tail}") for number in (run.uuid, uuid.uuid4())]
        assert [answer.status_code for answer in answers] == [404, 404]
        assert client.post(f"/simulasi/{run.uuid}/{tail}").status_code == 404


def test_strangers_are_asked_to_sign_in(client: Client) -> None:
    assert client.get(address(make_run())).headers["Location"].startswith("/akun/login/")


def test_the_page_leaves_no_trace(client: Client) -> None:
    headers = client.get(address(own_run(client))).headers
    assert (headers["Cache-Control"], headers["X-Robots-Tag"]) == ("no-store", "noindex, nofollow")


def test_meters_are_never_shown_during_play(client: Client) -> None:
    run = own_run(client, "teras.2")
    assert "epercayaan" not in text_of(client, run)
    assert "eselamatan" not in text_of(client, run)


def test_notes_gather_in_a_place_of_their_own(client: Client) -> None:
    run = own_run(client, "teras.2")
    assert "catatan-kasus" not in text_of(client, run)
    take(run, "takut.2")
    assert "Bu Rini takut pulang malam ini" in text_of(client, run)


def test_the_end_leads_to_the_debrief_by_a_button(client: Client) -> None:
    run = own_run(client, *CRITICAL)
    html = text_of(client, run)
    assert "Baca pembahasan" in html
    assert 'name="pilihan"' not in html
    assert client.get(f"{address(run)}pembahasan/").headers["Location"] == address(run)
    answer = client.post(f"{address(run)}pembahasan/", follow=True)
    run.refresh_from_db()
    assert run.debrief_read_on is not None
    assert "Pilihan ini bisa membahayakan" in answer.content.decode()


def test_the_debrief_cannot_be_opened_early(client: Client) -> None:
    run = own_run(client, "teras.2")
    answer = client.post(f"{address(run)}pembahasan/", follow=True)
    assert "Pembahasan terbuka setelah cerita selesai." in answer.content.decode()


def debrief(client: Client, *choices: str, mode: str = Mode.ASSESSMENT) -> str:
    run = own_run(client, *choices, mode=mode)
    return client.post(f"{address(run)}pembahasan/", follow=True).content.decode()


def test_the_debrief_says_what_helped_before_what_to_change_and_the_result_last(client: Client) -> None:
    html = debrief(client, *CRITICAL)
    places = [html.index(f'id="{name}"') for name in ("baik", "ubah", "bahaya", "jalan", "ukuran", "rawat", "hasil")]
    assert places == sorted(places)
    assert "Perlu diulang setelah membaca pembahasan." in html
    assert "Anda membahayakan" not in html


def test_a_passed_run_says_so(client: Client) -> None:
    html = debrief(client, *FLAWLESS)
    assert "Simulasi ini sudah tercatat." in html
    assert 'id="ubah"' not in html


def test_practice_is_not_recorded_as_assessment(client: Client) -> None:
    assert "Ini latihan; hasilnya tidak dicatat sebagai penilaian." in debrief(client, *FLAWLESS, mode=Mode.PRACTICE)


def test_other_endings_are_only_counted(client: Client) -> None:
    html = debrief(client, *WEAK)
    assert "Ada 2 akhir lain yang belum Anda temui." in html
    assert "Mencari jalan lain" not in html
    assert "Tidak sendirian" not in html


def test_practice_shows_feedback_after_the_choice(client: Client) -> None:
    run = own_run(client, mode=Mode.PRACTICE)
    assert "Hadir dan bertanya terbuka." not in text_of(client, run)
    assert "Hadir dan bertanya terbuka." in send(client, run, 1, "teras.2")


def queries(client: Client, method: str, path: str, **data: object) -> list[str]:
    getattr(client, method)(path, data)  # what a process keeps (brand, compiled scenario) is read once
    with CaptureQueriesContext(connection) as found:
        getattr(client, method)(path, data)
    return [query["sql"] for query in found if not query["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))]


def test_looking_costs_few_queries_and_writes_nothing(client: Client) -> None:
    run = own_run(client, "teras.2")
    found = queries(client, "get", address(run))
    assert [sql for sql in found if sql.startswith(WRITES)] == []
    assert len(found) <= 10


def test_the_debrief_costs_few_queries_and_writes_nothing(client: Client) -> None:
    run = own_run(client, *FLAWLESS)
    client.post(f"{address(run)}pembahasan/")
    found = queries(client, "get", f"{address(run)}pembahasan/")
    assert [sql for sql in found if sql.startswith(WRITES)] == []
    assert len(found) <= 10


@pytest.mark.parametrize("choices", [("teras.2",), FLAWLESS])
def test_a_choice_costs_few_queries(client: Client, choices: tuple[str, ...]) -> None:
    run = own_run(client, *choices[:-1])
    text_of(client, run)
    data = {"langkah": len(choices), "pilihan": token_of(run, sequence=len(choices), choice_id=choices[-1])}
    with CaptureQueriesContext(connection) as found:
        client.post(address(run), data)
    sql = [query["sql"] for query in found if not query["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))]
    assert len(sql) <= 10, sql


def test_the_english_player_speaks_english_addresses(client: Client) -> None:
    run = make_run(make_scenario(), learner=signed_in(client))
    assert client.get(f"/en/simulasi/{run.uuid}/").status_code == 200


def test_an_unknown_learner_cannot_borrow_a_run(client: Client) -> None:
    run = make_run(learner=make_user())
    signed_in(client)
    assert (
        client.post(address(run), {"langkah": 1, "pilihan": token_of(run, sequence=1, choice_id="teras.2")}).status_code == 404
    )
    assert run.steps.count() == 0

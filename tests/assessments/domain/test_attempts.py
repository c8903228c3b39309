"""Attempts: starting, answering, handing in."""

import datetime as dt

import pytest

from assessments.domain.attempts import (
    finish_attempt,
    form_key,
    record_answer,
    replay_attempt,
    rescore,
    start_attempt,
    start_terms,
)
from assessments.domain.items import publish_item
from assessments.engines.quiz import ItemKind, Response
from assessments.enums import ItemState, Mode, StepKind
from assessments.errors import (
    AnswerNotRead,
    AttemptIsOver,
    ItemNotInAttempt,
    LooksIdentifying,
    NoAttemptLeft,
    QuizIsEmpty,
    WaitBeforeAttempt,
)
from assessments.models import Attempt, AttemptScore, AttemptStep, Item, ResponseText
from assessments.signals import attempt_finished
from puspaga.accounts.domain.retention import run_retention
from puspaga.core.domain.review import open_marks
from puspaga.core.enums import ReviewKind
from tests.factories.accounts import NOON, make_user
from tests.factories.assessments import answer, answer_all, form_of, make_attempt, make_item, make_quiz_version, right_response

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)
OBJECTIVE = [kind for kind in ItemKind if kind is not ItemKind.ESSAY]


def quiz_of(*kinds: ItemKind, **values: object):
    return make_quiz_version([make_item(kind) for kind in kinds or OBJECTIVE], **values)


def finish(attempt: Attempt, at: dt.datetime = NOON) -> Attempt:
    return finish_attempt(attempt, client_key="selesai", at=at)


def test_an_open_attempt_is_resumed_and_never_started_twice() -> None:
    version, learner = quiz_of(), make_user()
    first = start_attempt(version, learner=learner, at=NOON)
    assert start_attempt(version, learner=learner, at=NOON + HOUR) == first
    assert Attempt.objects.count() == 1


def test_an_attempt_stays_on_its_version_when_the_quiz_is_published_again() -> None:
    items, learner = [make_item()], make_user()
    version = make_quiz_version(items)
    first = start_attempt(version, learner=learner, at=NOON)
    newer = make_quiz_version(items, key=version.quiz.key, pass_mark=60)
    assert start_attempt(newer, learner=learner, at=NOON).version == version == first.version


def test_the_seed_decides_items_and_order() -> None:
    version = make_quiz_version([make_item() for _number in range(10)], count=5)
    drawn = [
        [row.version_id for row in start_attempt(version, learner=make_user(), at=NOON, seed=seed).items.all()]
        for seed in ("a", "a", "b")
    ]
    assert drawn[0] == drawn[1] != drawn[2]
    assert [len(rows) for rows in drawn] == [5, 5, 5]


def test_critical_and_fixed_items_are_always_drawn() -> None:
    items = [make_item() for _number in range(8)]
    danger = make_item(critical=True, critical_options=(0,))
    pool = [*((item, False) for item in items), (danger, False), (make_item(key="TETAP"), True)]
    version = make_quiz_version(pool=pool, count=3)
    for seed in map(str, range(12)):
        rows = start_attempt(version, learner=make_user(), at=NOON, seed=seed).items.select_related("version__item")
        assert {danger.key, "TETAP"} < {row.version.item.key for row in rows}


@pytest.mark.parametrize("state", [ItemState.DRAFT, ItemState.RETIRED])
def test_drafts_and_retired_items_are_never_drawn(state: str) -> None:
    ready, other = make_item(), make_item()
    Item.objects.filter(pk=other.pk).update(state=state)
    attempt = make_attempt(make_quiz_version([ready, other, make_item(ready=False)]))
    assert [row.version.item for row in attempt.items.select_related("version__item")] == [ready]


def test_a_quiz_without_a_ready_item_refuses() -> None:
    with pytest.raises(QuizIsEmpty):
        make_attempt(make_quiz_version([make_item(ready=False)]))


def test_attempts_are_counted_over_all_versions_of_the_quiz() -> None:
    items, learner = [make_item()], make_user()
    version = make_quiz_version(items, max_attempts=1)
    finish(start_attempt(version, learner=learner, at=NOON))
    newer = make_quiz_version(items, key=version.quiz.key, max_attempts=1, pass_mark=60)
    with pytest.raises(NoAttemptLeft):
        start_attempt(newer, learner=learner, at=NOON + HOUR)
    assert start_terms(newer, learner=learner, at=NOON).left == 0


def test_the_waiting_time_runs_from_the_end_of_the_last_attempt() -> None:
    version, learner = quiz_of(wait_minutes=60), make_user()
    finish(start_attempt(version, learner=learner, at=NOON), at=NOON + HOUR)
    with pytest.raises(WaitBeforeAttempt, match=r"dibuka Selasa, 24 November 2026 14\.00 WITA"):
        start_attempt(version, learner=learner, at=NOON + HOUR * 1.5)
    assert start_attempt(version, learner=learner, at=NOON + HOUR * 2).finished_on is None


def test_the_moment_of_waiting_does_not_tell_the_minute_and_goes_once_it_lies_behind() -> None:
    version, learner = quiz_of(wait_minutes=60), make_user()
    finish(start_attempt(version, learner=learner, at=NOON), at=NOON + HOUR * 0.3)
    kept = Attempt.objects.get()
    assert kept.again_from == NOON + HOUR * 1.5
    with pytest.raises(WaitBeforeAttempt):
        start_attempt(version, learner=learner, at=NOON + HOUR * 1.4)
    run_retention(at=NOON + HOUR * 1.4)
    assert Attempt.objects.exclude(again_from=None).count() == 1
    run_retention(at=NOON + HOUR * 1.5)
    assert Attempt.objects.exclude(again_from=None).count() == 0
    assert start_terms(version, learner=learner, at=NOON + HOUR * 1.5).may_start_now


def test_a_quiz_without_waiting_time_keeps_no_moment() -> None:
    attempt = make_attempt(quiz_of(ItemKind.SINGLE))
    finish(attempt)
    attempt.refresh_from_db()
    assert attempt.again_from is None


@pytest.mark.parametrize("path", ["//lain.id/", "https://lain.id/", "/\\lain.id", "javascript:alert(1)"])
def test_a_way_back_that_leaves_the_site_is_dropped(path: str) -> None:
    assert make_attempt(quiz_of(ItemKind.SINGLE), back_path=path).back_path == ""


def test_the_same_key_is_one_step_however_often_it_comes() -> None:
    attempt = make_attempt(quiz_of(ItemKind.SINGLE))
    form = form_of(attempt, 1, right_response(replay_attempt(attempt).data[1]))
    for _turn in range(3):
        record_answer(attempt, position=1, raw=form, client_key="k", at=NOON)
    assert AttemptStep.objects.count() == 1


def test_a_form_older_than_the_newest_answer_changes_nothing() -> None:
    attempt = make_attempt(quiz_of(ItemKind.SINGLE))
    answer(attempt, 1, right=True)
    answer(attempt, 1, right=False)
    wanted = replay_attempt(attempt).responses[1]
    stale = form_key(attempt, place="1", turn=0)
    right = form_of(attempt, 1, right_response(replay_attempt(attempt).data[1]))
    assert record_answer(attempt, position=1, raw=right, client_key=stale, at=NOON).step is None
    assert replay_attempt(attempt).responses[1] == wanted


def test_the_last_answer_counts_and_the_first_is_kept() -> None:
    attempt = make_attempt(quiz_of(ItemKind.SINGLE))
    answer(attempt, 1, right=False)
    answer(attempt, 1, right=True)
    assert attempt.steps.count() == 2
    assert replay_attempt(attempt).responses[1].chosen == (1,)


@pytest.mark.parametrize("kind", list(ItemKind))
def test_every_kind_is_stored_and_replayed(kind: ItemKind) -> None:
    attempt = make_attempt(quiz_of(kind))
    data = replay_attempt(attempt).data[1]
    answer(attempt, 1)
    assert replay_attempt(attempt).responses[1] == right_response(data)


def test_a_step_holds_no_free_text_and_no_minute() -> None:
    attempt = make_attempt(quiz_of(ItemKind.ESSAY))
    answer(attempt, 1)
    step = attempt.steps.get()
    assert step.data == {}
    assert step.on == dt.date(2026, 11, 24)
    assert ResponseText.objects.get(step=step).text.startswith("Saya menghargai")


def test_a_private_answer_is_counted_and_kept_nowhere() -> None:
    item = make_item(ItemKind.SHORT, needed=1, accepted=("tidur",), is_private=True)
    attempt = make_attempt(make_quiz_version([item]))
    answer(attempt, 1, response=Response(text="Saya susah tidur"))
    assert not ResponseText.objects.exists()
    assert "tidur" not in str(list(AttemptStep.objects.values()))
    assert finish(attempt).score.is_passed


def test_not_being_sure_is_an_answer_worth_nothing_and_never_dangerous() -> None:
    attempt = make_attempt(make_quiz_version([make_item(critical=True, critical_options=(0,))]))
    answer(attempt, 1, response=Response(unsure=True))
    score = finish(attempt).score
    assert (score.percent, score.critical_missed, score.is_passed) == (0, [], False)


def test_a_choice_of_another_item_is_refused() -> None:
    attempt = make_attempt(quiz_of(ItemKind.SINGLE))
    with pytest.raises(AnswerNotRead, match="bukan dari butir"):
        record_answer(attempt, position=1, raw={"pilihan": ["asing"]}, client_key="k", at=NOON)
    with pytest.raises(AnswerNotRead, match="Belum ada jawaban"):
        record_answer(attempt, position=1, raw={}, client_key="k", at=NOON)
    with pytest.raises(ItemNotInAttempt):
        record_answer(attempt, position=2, raw={}, client_key="k", at=NOON)
    assert not AttemptStep.objects.exists()


def test_identifying_words_are_not_saved_until_the_writer_looked() -> None:
    attempt = make_attempt(quiz_of(ItemKind.ESSAY))
    text = "Hubungi ibu itu di 0812-3456-7890, NIK 6471015505900001."
    with pytest.raises(LooksIdentifying) as refused:
        answer(attempt, 1, response=Response(text=text))
    assert len(refused.value.findings) >= 2
    assert not AttemptStep.objects.exists()
    assert not ResponseText.objects.exists()
    answer(attempt, 1, response=Response(text=text), sudah_periksa=["1"])
    assert ResponseText.objects.get().text == text


def test_handing_in_twice_is_handing_in_once() -> None:
    attempt = answer_all(make_attempt(quiz_of()))
    finish(attempt)
    again = finish_attempt(attempt, client_key="lain", at=NOON + HOUR)
    assert again.finished_on == NOON.date()
    assert attempt.steps.filter(kind=StepKind.FINISH).count() == AttemptScore.objects.count() == 1


def test_after_handing_in_answers_are_closed() -> None:
    attempt = answer_all(make_attempt(quiz_of(ItemKind.SINGLE)))
    finish(attempt)
    with pytest.raises(AttemptIsOver):
        answer(attempt, 1)


@pytest.mark.parametrize(("right", "percent", "passed"), [(True, 100, True), (False, 0, False)])
def test_the_score_is_kept_and_worked_out_again_from_the_steps(right: bool, percent: int, passed: bool) -> None:
    attempt = answer_all(make_attempt(quiz_of(ItemKind.SINGLE, ItemKind.TRUEFALSE, ItemKind.ORDERING)), right=right)
    score = finish(attempt).score
    assert (score.percent, score.is_passed) == (percent, passed)
    before = AttemptScore.objects.values("percent", "is_passed", "critical_missed", "per_unit").get()
    AttemptScore.objects.update(percent=1, is_passed=None)
    rescore(attempt, at=NOON)
    assert AttemptScore.objects.values("percent", "is_passed", "critical_missed", "per_unit").get() == before


def test_one_never_do_fails_whatever_the_percentage() -> None:
    danger = make_item(key="BAHAYA", critical=True, critical_options=(0,))
    attempt = answer_all(make_attempt(make_quiz_version([danger, *(make_item() for _number in range(9))], pass_mark=50)))
    place = next(key for key, row in replay_attempt(attempt).items.items() if row.version.item.key == "BAHAYA")
    answer(attempt, place, response=Response(chosen=(0,)))
    score = finish(attempt).score
    assert (score.percent, score.is_passed, score.critical_missed) == (90, False, ["BAHAYA"])


def test_an_essay_waits_for_a_marker_and_practice_does_not() -> None:
    version = quiz_of(ItemKind.SINGLE, ItemKind.ESSAY)
    score = finish(answer_all(make_attempt(version))).score
    assert (score.is_passed, score.waits_for_marking) == (None, True)
    practice = quiz_of(ItemKind.SINGLE, ItemKind.ESSAY, mode=Mode.PRACTICE)
    assert not finish(answer_all(make_attempt(practice))).score.waits_for_marking


def test_a_free_sentence_is_never_scored_by_machine_in_an_assessment() -> None:
    free = make_item(ItemKind.SHORT, needed=1, accepted=("izin",))
    score = finish(answer_all(make_attempt(make_quiz_version([free])))).score
    assert (score.is_passed, score.waits_for_marking) == (None, True)


def test_an_open_review_mark_makes_the_result_a_trial() -> None:
    item = make_item()
    open_marks(item, [ReviewKind.LEGAL], at=NOON)
    assert finish(answer_all(make_attempt(make_quiz_version([item])))).score.is_provisional
    assert not finish(answer_all(make_attempt(make_quiz_version([make_item()])))).score.is_provisional


def test_the_apps_above_hear_of_it_after_the_commit(django_capture_on_commit_callbacks: object) -> None:
    heard: list[Attempt] = []

    def hear(attempt: Attempt, **_kwargs: object) -> None:
        heard.append(attempt)

    attempt_finished.connect(hear)
    attempt = answer_all(make_attempt(quiz_of(ItemKind.SINGLE)))
    with django_capture_on_commit_callbacks(execute=True):
        finish(attempt)
        assert heard == []
    attempt_finished.disconnect(hear)
    assert heard == [attempt]


def test_changing_an_item_later_does_not_change_an_old_result() -> None:
    item = make_item()
    attempt = answer_all(make_attempt(make_quiz_version([item])))
    finish(attempt)
    item.options.update(is_key=False)
    item.options.filter(text="Merah").update(is_key=True)
    publish_item(item, actor=None, at=NOON + HOUR)
    assert rescore(attempt, at=NOON + HOUR).percent == 100

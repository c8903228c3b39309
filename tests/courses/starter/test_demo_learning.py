"""The demo cohort: made once in development, whole, and left to whoever changed it."""

import datetime as dt
from typing import Any

import pytest
from django.conf import LazySettings

from courses.models import Cohort, Enrolment, Signatory
from courses.rules import is_officer_for_district, is_trainer_of_cohort
from courses.starter.domain.demo import PROGRAMME, load_demo_learning
from courses.starter.domain.ledger import LoadReport
from puspaga.accounts.domain.demo import ensure_demo_accounts
from puspaga.accounts.models import District, User
from tests.factories.courses import make_district, make_programme

AT = dt.datetime(2026, 11, 24, 8, 0, tzinfo=dt.UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def ready(settings: LazySettings) -> Any:
    """Demo accounts, the district and the programme."""
    settings.DEBUG = True
    ensure_demo_accounts(at=AT)
    make_district()
    version = make_programme()
    version.programme.key = PROGRAMME
    version.programme.save()
    return version


def run() -> LoadReport:
    report = LoadReport()
    load_demo_learning(at=AT, report=report)
    return report


def person(username: str) -> User:
    return User.objects.get(username=username)


def test_the_learner_is_enrolled_and_knows_whom_to_ask(ready: Any) -> None:
    run()
    enrolment = Enrolment.objects.get()
    assert enrolment.learner == person("relawan")
    assert enrolment.programme_version == ready
    assert enrolment.cohort.contact_name
    assert enrolment.cohort.contact_hours


def test_trainer_and_officer_answer_for_the_cohort(ready: Any) -> None:
    run()
    cohort = Cohort.objects.get()
    assert is_trainer_of_cohort(person("pelatih"), cohort)
    assert is_officer_for_district(person("petugas"), cohort.district)


def test_somebody_signs_for_the_district_and_is_said_to_be_an_example(ready: Any) -> None:
    run()
    assert "contoh" in Signatory.objects.get(district__key="balikpapan").title


def test_a_second_run_changes_nothing(ready: Any) -> None:
    run()
    assert run().created == []
    assert (Cohort.objects.count(), Enrolment.objects.count(), Signatory.objects.count()) == (1, 1, 1)


def test_what_an_officer_changed_or_deleted_stays(ready: Any) -> None:
    run()
    Cohort.objects.update(contact_name="Bu Ani")
    Signatory.objects.all().delete()
    report = run()
    assert Cohort.objects.get().contact_name == "Bu Ani"
    assert report.deleted == ["demo-signatory:balikpapan"]


def test_without_accounts_district_or_programme_nothing_happens(ready: Any) -> None:
    District.objects.all().delete()
    assert run() == LoadReport()
    make_district()
    ready.programme.key = "lain"
    ready.programme.save()
    assert run() == LoadReport()
    User.objects.filter(username="petugas").update(username="lain")
    assert not Cohort.objects.exists()

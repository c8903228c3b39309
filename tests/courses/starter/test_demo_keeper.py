"""The demo keeper: named once for one service, only where demo accounts exist, never over an officer's choice."""

import datetime as dt
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import call_command

from courses.starter.domain.directory import DEMO_KEPT, load_demo_keeper
from courses.starter.domain.ledger import LoadReport
from puspaga.accounts.domain.demo import ensure_demo_accounts
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.directory.models import Service
from tests.factories.accounts import make_user

AT = dt.datetime(2026, 11, 24, 8, 0, tzinfo=dt.UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(settings: LazySettings) -> Service:
    """The service, and the demo accounts of a development site."""
    settings.DEBUG = True
    ensure_demo_accounts(at=AT)
    return Service.objects.create(key=DEMO_KEPT, name="Psikolog di Puskesmas", kind="psikologis", tier=1)


def keepers(service: Service) -> list[str]:
    return sorted(service.keepers.values_list("username", flat=True))


def run() -> LoadReport:
    report = LoadReport()
    load_demo_keeper(report=report)
    return report


def test_the_demo_keeper_is_named_once(kept: Service) -> None:
    assert run().created == ["demo-keeper:puspaga-harapan-v"]
    assert run().unchanged == ["demo-keeper:puspaga-harapan-v"]
    assert keepers(kept) == ["penjaga"]


def test_what_an_officer_changed_stays(kept: Service) -> None:
    run()
    kept.keepers.set([User.objects.get(username="petugas")])
    run()
    assert keepers(kept) == ["petugas"]


def test_a_service_that_has_a_keeper_keeps_her(kept: Service) -> None:
    other = make_user(Role.SERVICE_KEEPER)
    kept.keepers.add(other)
    assert run() == LoadReport()
    assert keepers(kept) == [other.username]


def test_without_the_account_or_the_service_nothing_happens(kept: Service) -> None:
    Service.objects.all().delete()
    assert run() == LoadReport()
    Service.objects.create(key=DEMO_KEPT, name="Psikolog", kind="psikologis")
    User.objects.filter(username="penjaga").delete()
    assert run() == LoadReport()


def test_a_deleted_service_is_named_and_not_revived(kept: Service) -> None:
    run()
    kept.delete()
    again = Service.objects.create(key=DEMO_KEPT, name="Buatan petugas", kind="psikologis")
    run()
    assert keepers(again) == []


@pytest.mark.parametrize(("debug", "expected"), [(True, ["penjaga"]), (False, [])])
def test_prepare_names_her_in_development_only(
    settings: LazySettings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, debug: bool, expected: list[str]
) -> None:
    settings.DEBUG = debug
    service = Service.objects.create(key=DEMO_KEPT, name="Psikolog", kind="psikologis")
    command = "courses.starter.management.commands.prepare"
    monkeypatch.setattr(f"{command}.load_starter", lambda **_clock: LoadReport())
    monkeypatch.setattr(f"{command}.call_command", lambda *_arguments, **_options: None)
    with (tmp_path / "out.txt").open("w") as out:
        call_command("prepare", stdout=out)
    assert keepers(service) == expected

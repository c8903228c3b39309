"""The data register names every field; what it promises is what the code does."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from django.apps import apps
from django.conf import settings
from django.db.models import Model

from courses.domain.workshops.retention import PAPER_NAME
from puspaga.accounts.domain import retention
from puspaga.accounts.models import User

REGISTER = yaml.safe_load((Path(settings.BASE_DIR) / "docs" / "data" / "register.yaml").read_text(encoding="utf-8"))
OURS = ("courses", "assessments", "media", "puspaga")
KINDS = ("personal", "free_text", "none")


def points_at_people(model: type[Model]) -> bool:
    """Whether a row of this model belongs to an account."""
    return any(field.concrete and field.related_model is User for field in model._meta.get_fields() if field.is_relation)


def models(*, ours: bool) -> dict[str, type[Model]]:
    """Models that need a line: all of ours but plain link tables, and those of others that point at an account."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        own = model.__module__.split(".")[0] in OURS
        wanted = points_at_people(model) or (own and not model._meta.auto_created)
        if own == ours and wanted:
            found[model._meta.label] = model
    return found


def fields_of(line: dict[str, Any]) -> list[str]:
    return [name for kind in KINDS for name in line.get(kind, [])]


def test_every_model_of_ours_has_a_line_and_no_line_is_stale() -> None:
    expected = models(ours=True)
    assert len(expected) > 20
    assert set(REGISTER["models"]) == set(expected)


@pytest.mark.parametrize("label", sorted(REGISTER["models"]))
def test_every_field_is_declared_exactly_once(label: str) -> None:
    fields = [field.name for field in apps.get_model(label)._meta.local_concrete_fields]
    assert sorted(fields_of(REGISTER["models"][label])) == sorted(fields)


def test_every_model_of_others_that_points_at_an_account_has_a_line() -> None:
    expected = set(models(ours=False)) | {"sessions.Session"}
    assert set(REGISTER["others"]) == expected
    for label, line in REGISTER["others"].items():
        known = {field.name for field in apps.get_model(label)._meta.concrete_fields}
        assert set(fields_of(line)) <= known, label


def test_every_line_says_why_how_long_and_what_erasing_does() -> None:
    for section in ("models", "others"):
        for label, line in REGISTER[section].items():
            assert line["basis"] in {"consent", "task", "law"}, label
            assert all(str(line[key]).strip() for key in ("purpose", "retention", "erasure")), label


def test_foreign_keys_to_accounts_count_as_personal() -> None:
    for section in ("models", "others"):
        for label, line in REGISTER[section].items():
            fields = apps.get_model(label)._meta.local_concrete_fields
            people = {field.name for field in fields if field.related_model is User}
            assert people <= set(line["personal"]), label


def test_the_terms_are_the_terms_of_the_code() -> None:
    assert REGISTER["terms"] == {
        "inactive_account": retention.INACTIVE_ACCOUNT.days,
        "slip_name_after_expiry": retention.SLIP_NAME_AFTER_EXPIRY.days,
        "security_log": retention.SECURITY_LOG.days,
        "audit_log": retention.AUDIT_LOG.days,
        "paper_name_after_workshop": PAPER_NAME.days,
    }


def test_the_public_page_promises_the_same_terms() -> None:
    page = yaml.safe_load((Path(settings.BASE_DIR) / "courses/starter/pack/pages/data-anda.yaml").read_text("utf-8"))
    kept = {row["key"]: row["kept"] for row in page["retention"]}
    assert "24 bulan" in kept["akun"]
    assert kept["catatan-keamanan"] == "90 hari"
    assert "180 hari" in kept["nama-di-kertas"]

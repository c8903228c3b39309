"""Backups: whole, proven, and refused when damaged."""

import datetime as dt
import json
from pathlib import Path

import pytest
from django.db import connection

from puspaga.core.domain import backup
from puspaga.core.errors import BrokenBackup

AT = dt.datetime(2026, 11, 24, 10, 0, tzinfo=dt.UTC)


@pytest.fixture
def media(settings, tmp_path: Path) -> Path:
    """An upload folder with one file."""
    root = tmp_path / "media"
    root.mkdir()
    (root / "surat.pdf").write_bytes(b"isi surat")
    settings.MEDIA_ROOT = root
    return root


@pytest.fixture
def made(transactional_db, media: Path, tmp_path: Path) -> Path:
    """A backup of the test database and its uploads."""
    return backup.make_backup(tmp_path / "backups", at=AT)


def test_a_backup_holds_the_row_counts_of_the_database(made: Path) -> None:
    assert json.loads((made / backup.MANIFEST).read_text())["counts"] == backup.count_rows()


def test_a_backup_holds_every_upload_with_its_hash(made: Path, media: Path) -> None:
    files = json.loads((made / backup.MANIFEST).read_text())["files"]
    assert files["media/surat.pdf"] == backup.sha256(media / "surat.pdf")


def test_a_changed_file_is_named_and_refused(made: Path) -> None:
    (made / "media" / "surat.pdf").write_bytes(b"lain")
    with pytest.raises(BrokenBackup, match=r"surat\.pdf"):
        backup.check_backup(made)


def test_a_missing_file_is_named_and_refused(made: Path) -> None:
    (made / "media" / "surat.pdf").unlink()
    with pytest.raises(BrokenBackup, match=r"surat\.pdf"):
        backup.check_backup(made)


def test_the_newest_backup_is_found(made: Path, media: Path) -> None:
    later = backup.make_backup(made.parent, at=AT + dt.timedelta(minutes=5))
    assert backup.newest_backup(made.parent) == later


def test_an_empty_folder_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BrokenBackup, match="Belum ada cadangan"):
        backup.newest_backup(tmp_path)


def test_backups_older_than_35_days_are_forgotten(made: Path, media: Path) -> None:
    later = backup.make_backup(made.parent, at=AT + dt.timedelta(days=backup.KEEP_DAYS, minutes=1))
    assert sorted(path.name for path in made.parent.iterdir()) == [later.name]


def test_a_backup_of_35_days_is_kept(made: Path, media: Path) -> None:
    backup.make_backup(made.parent, at=AT + dt.timedelta(days=backup.KEEP_DAYS))
    assert made.exists()


def test_sessions_and_cache_prove_nothing_and_are_not_counted(transactional_db) -> None:
    with connection.cursor() as cursor:
        assert "django_session" in connection.introspection.table_names(cursor)
    assert "django_session" not in backup.count_rows()

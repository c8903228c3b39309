"""The drill of the operator: back up while people write, delete everything, restore, compare."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def manage(folder: Path, *arguments: str) -> str:
    """Run a management command on a file database in `folder`; returns what it printed."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "puspaga.settings.dev",
        "DATABASE_URL": f"sqlite:///{folder}/var/db.sqlite3",
        "VAR_DIR": str(folder / "var"),
        "MEDIA_ROOT": str(folder / "var" / "media"),
        "BACKUP_DIR": str(folder / "backups"),
    }
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_restore_after_deleting_everything_brings_back_the_same_rows_and_files(tmp_path: Path) -> None:
    (tmp_path / "var" / "media").mkdir(parents=True)
    (tmp_path / "var" / "media" / "foto.jpg").write_bytes(b"\xff\xd8 gambar")
    database = tmp_path / "var" / "db.sqlite3"
    with sqlite3.connect(database, isolation_level=None) as setup:
        setup.execute("PRAGMA journal_mode=WAL")
        setup.execute("CREATE TABLE jejak (id INTEGER PRIMARY KEY, isi TEXT)")
    stop = threading.Event()

    def write() -> None:
        link = sqlite3.connect(database, timeout=20, isolation_level=None)
        while not stop.is_set():
            link.execute("INSERT INTO jejak (isi) VALUES ('tersimpan')")
        link.close()

    writers = [threading.Thread(target=write) for _number in range(3)]
    for writer in writers:
        writer.start()
    try:
        manage(tmp_path, "backup")
    finally:
        stop.set()
        for writer in writers:
            writer.join()
    shutil.rmtree(tmp_path / "var")

    answer = manage(tmp_path, "restore")

    assert "jumlah dan sidik sama" in answer
    assert (tmp_path / "var" / "media" / "foto.jpg").read_bytes() == b"\xff\xd8 gambar"
    with sqlite3.connect(database) as restored:
        assert restored.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        numbers = restored.execute("SELECT COUNT(*), MAX(id) FROM jejak").fetchone()
    assert numbers[0] == numbers[1] > 0

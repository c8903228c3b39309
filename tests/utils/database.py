"""A migrated SQLite file that test runs copy: migrating takes longer than most tests, and changes only with the migrations."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
KEPT = ROOT / "var" / "test"


def migrated_copy(target: Path) -> None:
    """Put a migrated database at `target`; make the file it is copied from first when the migrations changed."""
    source = KEPT / f"{_state_of_the_migrations()}.sqlite3"
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not source.exists():
            for old in KEPT.glob("*.sqlite3*"):
                old.unlink()
            _migrate(source)
        shutil.copyfile(source, target)


def _state_of_the_migrations() -> str:
    """A name that changes with any migration of ours and any version of what we depend on."""
    files = sorted([*ROOT.glob("*/migrations/*.py"), *ROOT.glob("*/*/migrations/*.py"), *ROOT.glob("site/*/*/migrations/*.py")])
    content = hashlib.sha256()
    for path in [*files, ROOT / "requirements.txt"]:
        content.update(path.read_bytes())
    return content.hexdigest()[:16]


def _migrate(target: Path) -> None:
    """Migrate a new file in a process of its own; the name appears only when it is whole."""
    unfinished = target.with_suffix(".making")
    unfinished.unlink(missing_ok=True)
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{unfinished}",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "DJANGO_SETTINGS_MODULE": "puspaga.settings.test",
    }
    command = [sys.executable, "-W", "ignore", str(ROOT / "manage.py"), "migrate", "--verbosity", "0"]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    unfinished.rename(target)

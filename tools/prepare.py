"""Build and use a prepared database, because migrating from nothing takes longer than a person waits.

    python tools/prepare.py build    make var/prepared/<key>/ (database, collected static files) unless it is there
    python tools/prepare.py use      make var/db.sqlite3 from it, or bring an existing database up to date

The key hashes everything that decides the result: requirements, migrations, settings, static files, starter content.
Nothing under var/ is committed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VAR = Path(os.environ.get("VAR_DIR", ROOT / "var"))
DATABASE_INPUTS = (
    "requirements.txt",
    "**/migrations/*.py",
    "courses/starter/**/*",
    "courses/**/*.py",
    "assessments/**/*.py",
    "site/puspaga/pages/blocks/*.py",
    "site/puspaga/*/domain/**/*.py",
    "site/puspaga/settings/*.py",
    "site/puspaga/pages/illustrations/*",
)
STATIC_INPUTS = ("requirements.txt", "**/static/**/*", "site/puspaga/settings/*.py")


def key_of(patterns: tuple[str, ...]) -> str:
    """Hash of the names and contents of all files that match; environment and var/ are left out."""
    digest = hashlib.sha256()
    names = {path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()}
    for path in sorted(names):
        relative = path.relative_to(ROOT)
        if relative.parts[0] in {".venv", "var"} or "__pycache__" in relative.parts:
            continue
        digest.update(relative.as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:20]


def manage(*arguments: str, **environment: str) -> None:
    """Run one management command; its failure ends this program."""
    variables = {"LOG_LEVEL": "WARNING", **os.environ, "DJANGO_SETTINGS_MODULE": "puspaga.settings.dev", **environment}
    subprocess.run([sys.executable, str(ROOT / "manage.py"), *arguments], check=True, cwd=ROOT, env=variables)


def build_database() -> Path:
    """The prepared database of the present key, made when it is missing."""
    folder = VAR / "prepared" / key_of(DATABASE_INPUTS)
    target = folder / "db.sqlite3"
    if target.exists():
        return target
    print("Menyiapkan basis data ...", flush=True)
    folder.mkdir(parents=True, exist_ok=True)
    work = folder / f"work-{os.getpid()}.sqlite3"
    manage("prepare", DATABASE_URL=f"sqlite:///{work}", MEDIA_ROOT=str(folder / "media"))
    manage("checkpoint", DATABASE_URL=f"sqlite:///{work}")
    work.replace(target)
    for old in (VAR / "prepared").iterdir():
        if old != folder:
            shutil.rmtree(old, ignore_errors=True)
    return target


def build_static() -> None:
    """Collect and compress the static files when they changed."""
    stamp, key = VAR / "static.key", key_of(STATIC_INPUTS)
    if stamp.exists() and stamp.read_text() == key and (VAR / "static").exists():
        return
    print("Mengumpulkan berkas tampilan ...", flush=True)
    manage("collectstatic", "--noinput", "--clear", "--verbosity", "0")
    stamp.write_text(key)


def use_database() -> None:
    """Make sure the database that will be served is there and up to date; never replaces an existing one."""
    target, stamp, key = VAR / "db.sqlite3", VAR / "db.key", key_of(DATABASE_INPUTS)
    if os.environ.get("DATABASE_URL"):
        manage("prepare")
        return
    if not target.exists():
        source = build_database()
        shutil.copyfile(source, target)
        if (source.parent / "media").exists():
            shutil.copytree(source.parent / "media", VAR / "media", dirs_exist_ok=True)
    elif not stamp.exists() or stamp.read_text() != key:
        manage("prepare")
    stamp.write_text(key)


def main() -> None:
    """Run the sub-command."""
    VAR.mkdir(parents=True, exist_ok=True)
    build_static()
    if sys.argv[1:] == ["build"]:
        build_database()
    elif sys.argv[1:] == ["use"]:
        use_database()
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()

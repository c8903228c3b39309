"""Documents and the code of ethics: what the sweeping tests look at, and a learner who only waits for the officer."""

import subprocess
import sys
from pathlib import Path

from tools.bench.server import Server

ROOT = Path(__file__).resolve().parents[3]
NOT_PAGES = {
    "signing_keys": "JSON for programs",
    "my_document_sheet": "a file",
    "my_document_text": "a file",
    "my_document_signature": "a file",
}


def rows(filling: object) -> list[tuple]:
    """Rows of `states.rows`."""
    return [
        ("verify_form: empty", "/sertifikat/", "", None, 200),
        ("verify_form: wrong", "/sertifikat/", "", filling(kode="abcd 1234"), 200),
        ("verify_form: English", "/en/sertifikat/", "", None, 200),
        ("verify_document: unknown", f"/sertifikat/{'0' * 32}/", "", None, 404),
        ("my_documents: companion", "/saya/sertifikat/", "relawan", None, 200),
        ("sign_ethics: companion", "/saya/kode-etik/", "relawan", None, 200),
    ]


def make_waiting(server: Server, *, account: str, district: str) -> None:
    """Everything of the programme but the signature under the code of ethics is done; officer and signatory are there."""
    code = f"from tests.e2e.support.waiting import make_waiting; make_waiting({account!r}, district={district!r})"
    command = [sys.executable, str(ROOT / "manage.py"), "shell", "--no-imports", "-c", code]
    subprocess.run(command, cwd=ROOT, env={**server.environment, "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"}, check=True)

"""Documents and the code of ethics: what the sweeping tests look at, and a learner who only waits for the officer."""

from tests.e2e.support import waiting
from tests.e2e.support.beside import ask
from tools.bench.server import Server

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
    ask(server.environment, waiting.make_waiting, account, district=district)

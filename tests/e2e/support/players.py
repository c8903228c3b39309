"""The players, workshops and documents in their states: what `made` made on the server, with who looks at it."""

from playwright.sync_api import Page

from tests.e2e.support.beside import ask
from tests.e2e.support.made import BEGINNER, LEARNER, make_everything, seat_officer
from tools.bench.server import Server

_made: dict[int, dict[str, str]] = {}

# How the name of what was made begins (the first that fits), the name of its address, who looks at it.
VIEWS = (
    ("resume", "quiz", LEARNER),
    ("empty", "quiz_item", LEARNER),
    ("answered", "quiz_item", LEARNER),
    ("practised", "quiz_item", LEARNER),
    ("check", "quiz_check", LEARNER),
    ("result", "quiz_result", LEARNER),
    ("scene", "simulation", LEARNER),
    ("ending", "simulation", LEARNER),
    ("debrief", "simulation_debrief", LEARNER),
    ("workshop", "workshop", LEARNER),
    ("document", "my_document", LEARNER),
    ("verify", "verify_document", ""),
    ("paper", "workshop_paper", "pelatih"),
    ("mark", "workshop_mark", "pelatih"),
    ("marking", "marking_answer", "pelatih"),
    ("issuing person", "issue_cohort_person", "petugas"),
    ("issuing", "issue_cohort", "petugas"),
    ("issued", "issued_document", "petugas"),
    ("signatory", "signatory", "petugas"),
    ("review", "review_mark", "hukum"),
)
PARTS = {
    "session": "workshop_session",
    "session over": "workshop_session",
    "session ubah/": "change_workshop_session",
    "session kehadiran/": "workshop_attendance",
    "session kode/": "workshop_code",
    "session nilai/": "workshop_marks",
    "session tutup/": "close_workshop_session",
    "cohort": "cohort",
    "cohort ubah/": "edit_cohort",
    "cohort undang/": "invite_to_cohort",
    "cohort akun/": "add_accounts",
    "factor": "reset_factor",
    "try item": "try_item",
    "try quiz": "try_quiz",
}
LISTS = (
    ("dashboard: everything done", "/saya/", LEARNER),
    ("dashboard: beginner", "/saya/", BEGINNER),
    ("my_documents: issued", "/saya/sertifikat/", LEARNER),
    ("my_documents: nothing yet", "/saya/sertifikat/", BEGINNER),
    ("my_workshops: some", "/workshop/", LEARNER),
    ("my_workshops: none", "/workshop/", BEGINNER),
    ("sign_ethics: signed", "/saya/kode-etik/", LEARNER),
    ("course_home: everything done", "/belajar/asesmen-risiko/", LEARNER),
    ("activity: a simulation", "/belajar/asesmen-risiko/telepon-larut-malam/", LEARNER),
    ("cohorts: trainer", "/admin/angkatan/", "pelatih"),
    ("add_cohort: trainer", "/admin/angkatan/baru/", "pelatih"),
    ("marking_list: some", "/admin/penilaian/", "pelatih"),
    ("training_report: officer", "/admin/laporan/pelatihan/", "petugas"),
    ("training_names: officer", "/admin/laporan/pelatihan/orang/", "petugas"),
    ("issue_cohorts: officer", "/admin/penerbitan/", "petugas"),
    ("issued_documents: officer", "/admin/penerbitan/dokumen/", "petugas"),
    ("slip_batches: trainer", "/admin/slip/", "pelatih"),
    ("slip_invite: trainer", "/admin/slip/undangan/", "pelatih"),
    ("slip_recover: trainer", "/admin/slip/sandi/", "pelatih"),
    ("review_report: officer", "/admin/laporan/tinjauan/", "petugas"),
    ("count_report: officer", "/admin/laporan/bacaan/", "petugas"),
    ("stale_channels: officer", "/admin/laporan/nomor/", "petugas"),
    ("signatories: officer", "/admin/penerbitan/penanda-tangan/", "petugas"),
)


def sending_nothing(page: Page) -> None:
    """Press the main button of an item that nobody answered."""
    page.locator("button.t-1[form=jawab]").click()
    page.wait_for_load_state()


def made_on(server: Server) -> dict[str, str]:
    """Paths by name, made once on each server; the officer is back at her desk each time."""
    if server.port in _made:
        ask(server.environment, seat_officer)
    else:
        _made[server.port] = {name.strip(): path for name, path in ask(server.environment, make_everything).items()}
    return _made[server.port]


def rows(server: Server) -> list[tuple]:
    """Rows like those of `states.rows`."""
    found = [(name, path, account, None, 200) for name, path, account in LISTS]
    for name, path in made_on(server).items():
        view, account = view_of(name)
        found.append((f"{view}: {name}", path, account, None, 200))
        if name.startswith("empty "):
            found.append((f"{view}: refused {name}", path, account, sending_nothing, 200))
    return found


def view_of(name: str) -> tuple[str, str]:
    """The name of the address, and who looks."""
    if name in PARTS:
        return PARTS[name], "admin" if name == "factor" else "pelatih"
    return next((view, account) for word, view, account in VIEWS if f"{name} ".startswith(f"{word} "))

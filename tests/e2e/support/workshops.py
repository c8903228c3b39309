"""Workshops on the running server: a cohort with people, and the pack's text as somebody would paste it."""

import yaml

from courses.domain.enrolment import enrol
from courses.formats.workshop_text import reading_from_pack, write_workshop
from courses.models import Evidence, ProgrammeVersion, WorkshopSession
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core import clock
from tests.e2e.support.beside import ROOT, ask
from tests.e2e.support.database import read
from tests.factories.accounts import make_user
from tests.factories.courses import make_cohort
from tools.bench.server import Server

PACK = ROOT / "courses" / "starter" / "pack" / "workshops" / "yang-tidak-ditanyakan.yaml"


def pack_text() -> str:
    """Workshop 1 of the pack as plain text."""
    return write_workshop(reading_from_pack(pack_data()))


def pack_data() -> dict:
    """The file itself."""
    return yaml.safe_load(PACK.read_text(encoding="utf-8"))


def secrets() -> list[str]:
    """Sentences only the facilitator holds: answers, tips, role cards, what is prepared, levels, questions at the end."""
    data = pack_data()
    texts = [row[name] for row in data["injects"] for name in ("model_answer", "facilitator_tip")]
    texts += [role["card"] for role in data["roles"]] + [row["criterion"] for row in data["rubric"]]
    texts += [*data["preparation"], *data["debrief"], *(level for row in data["rubric"] for level in row["levels"])]
    texts += [one["text"] for one in data["handouts"] if one["audience"] != "peserta"]
    return [line.strip()[:60] for text in texts for line in text.splitlines() if len(line.strip()) > 40 and "{{" not in line]


def make_people(server: Server, *, name: str, count: int = 9) -> int:
    """A cohort of the demo trainer with so many people, the demo companion among them; answers its number."""
    return ask(server.environment, people, name, count)


def people(name: str, count: int) -> int:
    """There: the cohort and who learns in it."""
    trainer = User.objects.get(username="pelatih")
    cohort = make_cohort(ProgrammeVersion.objects.first(), trainer, title=f"Angkatan {name}")
    learners = [User.objects.get(username="relawan")]
    for number in range(1, count):
        learners.append(make_user(Role.COMPANION, username=f"{name}-{number}", name=f"Peserta {number:02d} {name}"))
    for learner in learners:
        enrol(learner, cohort=cohort, actor=None, at=clock.now())
    return cohort.pk


def index_of(server: Server) -> int:
    """The number of the index of courses."""
    return read(server, "select min(page_ptr_id) from learning_pages_courseindexpage")[0][0]


def results_of(server: Server, cohort: int) -> dict[str, int]:
    """What stands in the database for the cohort's session."""
    return ask(server.environment, results, cohort)


def results(cohort: int) -> dict[str, int]:
    """There: who came, who was on paper, who was marked, what it gave."""
    session = WorkshopSession.objects.get(cohort=cohort)
    rows = session.attendances
    return {
        "present": rows.count(),
        "paper": rows.exclude(walk_in_name="").count(),
        "marked": rows.filter(marks__isnull=False).distinct().count(),
        "evidence": Evidence.objects.filter(source__contains=f" in {session.uuid}").count(),
    }


NOT_PAGES = dict.fromkeys(("workshop_walk_in", "workshop_link", "workshop_erase_name"), "POST only")


def rows(filling: object) -> list[tuple]:
    """Rows of `states.rows`."""
    return [
        ("my_workshops: companion", "/workshop/", "relawan", None, 200),
        ("my_workshops: English", "/en/workshop/", "relawan", None, 200),
        ("attend: empty", "/saya/hadir/", "relawan", None, 200),
        ("attend: wrong", "/saya/hadir/", "relawan", filling(kode="12"), 200),
        ("workshop_sessions: trainer", "/saya/sesi/", "pelatih", None, 200),
        ("plan_workshop_session: trainer", "/saya/sesi/baru/", "pelatih", None, 200),
        ("workshop_sessions: companion", "/saya/sesi/", "relawan", None, 404),
    ]

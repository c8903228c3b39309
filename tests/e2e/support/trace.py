"""Everything a server keeps, made comparable: two learners whose records say the same give equal dumps.

What must differ between two runs is masked: identifiers, secrets and the hour (the day stays).
"""

import base64
import io
import json
import re
import sqlite3
import zlib
from typing import Any

from openpyxl import load_workbook

from assessments.domain.attempts import start_attempt
from assessments.domain.quizzes import newest_quiz_version
from courses.models import Activity
from courses.reports.domain.files import office_file, shared_file
from courses.reports.domain.people import people_of, people_table
from puspaga.accounts.domain.export import export_person
from puspaga.accounts.models import District, User
from puspaga.core import clock
from tools.bench.server import Server

# What learners leave by themselves; a workshop and a signature have their hour, a quiz that makes one wait a quarter of one.
OWN_STEPS = {
    "courses_place": "1",
    "courses_completion": "1",
    "courses_evidence": "kind in ('lesson', 'quiz', 'scenario')",
    "assessments_attempt": "again_from is null",
    "assessments_attemptstep": "1",
    "assessments_attemptscore": "1",
    "assessments_responsetext": "1",
    "assessments_run": "1",
    "assessments_runstep": "1",
}
HOUR, DAY_BEGINS = re.compile(r"\d{4}-\d\d-\d\d[ T](\d\d:\d\d:\d\d(?:\.\d+)?)"), "16:00:00"
SEED = "benih-kembar"
MASKS = (
    (re.compile(r"(\d{4}-\d\d-\d\d)[ T]\d\d:\d\d:\d\d(\.\d+)?(\+\d\d:\d\d|Z)?"), r"\1"),
    (re.compile(r"\b1\d{9}\.\d+"), "<hour>"),
    (re.compile(r"\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b"), "<number>"),
    (re.compile(r"\b[0-9a-f]{16,}\b"), "<secret>"),
    (re.compile(r"\b(?:argon2|pbkdf2_sha256)\$[^\"',]+"), "<password>"),
    # A wrong try takes one of a few places, any one: see accounts.domain.tries.
    (re.compile(r"(:try:<(?:number|secret)>):\d+"), r"\1:<place>"),
)


def masked(text: str) -> str:
    """The text without what differs between any two runs."""
    for pattern, word in MASKS:
        text = pattern.sub(word, text)
    return text


def dump(server: Server) -> list[str]:
    """Every row of every table as “table: {column: value}”, sorted; sessions opened, the cache by its keys."""
    file = server.environment["DATABASE_URL"].removeprefix("sqlite:///")
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as link:
        link.row_factory = sqlite3.Row
        names = [row["name"] for row in link.execute("select name from sqlite_master where type = 'table'")]
        return sorted(line for name in names for line in _lines(link, name))


def hours_kept(server: Server) -> list[str]:
    """Rows of learners' own steps that know more than the day (its beginning is 16.00 in Greenwich)."""
    file = server.environment["DATABASE_URL"].removeprefix("sqlite:///")
    found = []
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as link:
        link.row_factory = sqlite3.Row
        for table, which in OWN_STEPS.items():
            rows = [json.dumps(dict(row), default=str) for row in link.execute(f"select * from {table} where {which}")]
            found += [f"{table}: {row}" for row in rows if any(time != DAY_BEGINS for time in HOUR.findall(row))]
    return found


def _lines(link: sqlite3.Connection, table: str) -> list[str]:
    rows = [dict(row) for row in link.execute(f'select * from "{table}"')]
    return [f"{table}: {masked(json.dumps(_opened(table, row), default=str, sort_keys=True))}" for row in rows]


def _opened(table: str, row: dict[str, Any]) -> dict[str, Any]:
    if table == "django_session":
        return {"held": _session(row["session_data"]), "expires": row["expire_date"]}
    if table == "core_cache":
        return {"key": row["cache_key"]}
    return row


def _session(data: str) -> Any:
    """What a session holds; it is signed, not secret."""
    body = data.partition(":")[0]
    raw = base64.urlsafe_b64decode(body.lstrip(".") + "=" * (-len(body.lstrip(".")) % 4))
    held = json.loads(zlib.decompress(raw) if body.startswith(".") else raw)
    return {name: "<secret>" if name in ("_auth_user_hash", "csp_nonce") else value for name, value in held.items()}


def lines_of(server: Server) -> list[tuple[str, str, str]]:
    """The server's own lines: (method, route and status, message) without number and time."""
    assert server.log is not None
    told = [json.loads(line) for line in server.log.read_text().splitlines() if line.startswith("{")]
    return [(row.get("method", ""), f"{row.get('route', '')} {row.get('status', '')}", row["message"]) for row in told]


def begin(account: str, course: str) -> str:
    """The open attempt at the course's quiz."""
    activity = Activity.objects.get(kind="quiz", module__course__slug=course)
    learner, back = User.objects.get(username=account), f"/belajar/{course}/{activity.slug}/"
    version = newest_quiz_version(activity.key)
    return str(start_attempt(version, learner=learner, at=clock.now(), seed=SEED, back_path=back).uuid)


def exports(account: str) -> dict[str, Any]:
    """The files that leave the database."""
    districts = list(District.objects.all())
    people = people_of(districts, at=clock.now())
    table = people_table(districts, people)
    books = [load_workbook(io.BytesIO(one)) for one in (office_file(table, people), shared_file(table))]
    sheets = [[list(row) for row in sheet.values] for book in books for sheet in book]
    return {"own": export_person(User.objects.get(username=account), at=clock.now()), "sheets": sheets}

"""Every address of ours for everybody: who may, who may not, and “not yours” answers like “not there”."""

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
import time_machine
from django.core.cache import caches
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from puspaga.accounts.enums import SlipKind
from puspaga.accounts.models import AccessSlip
from tests.factories.accounts import NOON, sign_in
from tests.factories.circles import Circle, World, make_placeless, make_world
from tests.permission_table import PEOPLE, RECOVERIES, TABLE

OURS = ("puspaga.", "courses.", "assessments.", "media.")
SIGN_IN = ("/akun/login/", "/admin/login/")


@dataclass(frozen=True)
class Route:
    """One address as the URLconf has it."""

    name: str
    pattern: str


@dataclass(frozen=True)
class Row:
    """What each person gets at one address in one circle."""

    method: str
    name: str
    circle: str
    expected: dict[str, str]


def is_ours(callback: Callable[..., object]) -> bool:
    """Views in our packages, and Wagtail's views of our models."""
    view = getattr(callback, "view_class", None) or callback
    model = (getattr(callback, "view_initkwargs", None) or {}).get("model")
    return view.__module__.startswith(OURS) or getattr(model, "__module__", "").startswith(OURS)


def routes() -> dict[str, Route]:
    """All addresses of ours by name, with their namespace; a nameless one by its pattern."""
    found: dict[str, Route] = {}

    def collect(resolver: URLResolver, prefix: str, spaces: tuple[str, ...]) -> None:
        for entry in resolver.url_patterns:
            path = prefix + str(entry.pattern)
            if isinstance(entry, URLResolver):
                collect(entry, path, (*spaces, entry.namespace) if entry.namespace else spaces)
            elif is_ours(entry.callback):
                name = ":".join((*spaces, entry.name)) if entry.name else path
                found.setdefault(name, Route(name, path))

    collect(get_resolver(), "", ())
    return found


def rows() -> list[Row]:
    """The table, one row per method, name and circle."""
    found: list[Row] = []
    names: list[str] = []
    method, is_heading = "GET", False
    for line in filter(None, map(str.strip, TABLE.splitlines())):
        if "|" not in line:
            method, *more = line.split()
            names, is_heading = (names + more if is_heading else more), True
            continue
        is_heading = False
        circles, statuses = (part.split() for part in line.split("|"))
        expected = dict(zip(PEOPLE, statuses, strict=True))
        found += [Row(method, name, circle, expected) for name in names for circle in circles]
    return found


# What makes an otherwise empty form say something.
BODIES = {
    "review_mark": {"note": "Sudah tepat."},
    "issue_cohort": {"kind": "certificate"},
    "slip_renew": {"new_batch": "5f0c1f4e-3c1d-4d43-9d0e-6f6f0a9b1c2d"},
    "training_download": {"untuk": "bagikan"},
}
# What stands in an address, by the name of its argument and, where one name means several things, of its route.
ARGUMENTS: dict[str, Callable[[Circle], object]] = {
    "course": lambda circle: circle.course,
    "activity": lambda circle: circle.lesson,
    "enrolment": lambda circle: circle.enrolment,
    "person_id": lambda circle: circle.person,
    "batch": lambda circle: circle.sheet,
    "slip_id": lambda circle: circle.slip,
    "mark_id": lambda circle: circle.mark,
    "channel_id": lambda circle: circle.channel,
    "position": lambda circle: 1,
    "image_id": lambda circle: circle.rows.get("image", 999_999_999),
    "on": lambda circle: "2026-12-02",
    "code": lambda circle: "ABCDEFGHJKLM",
    "page_id": lambda circle: circle.rows.get("page", 999_999_999),
    "path": lambda circle: "tidak-ada.png",
    "address": lambda circle: circle.code,
    "key": lambda circle: circle.service,
}
OWN_ARGUMENTS: dict[str, Callable[[Circle], object]] = {
    "card number": lambda circle: 1,
    "quiz_result number": lambda circle: circle.finished,
    "try_quiz key": lambda circle: circle.quiz,
    "drawing_file key": lambda circle: "hero" if circle.rows else "tidak-ada",
    "account_confirm_email key": lambda circle: "abc",
    "workshop_paper name": lambda circle: "fasilitator",
    "workshop_mark person": lambda circle: circle.present,
    "workshop_link person": lambda circle: circle.on_paper,
    "workshop_erase_name person": lambda circle: circle.on_paper,
    "signatory pk": lambda circle: circle.signatory,
    "try_item pk": lambda circle: circle.item,
}
NUMBERS = (
    (r"cohort|issue_cohort", lambda circle: circle.cohort),
    (r"quiz", lambda circle: circle.attempt),
    (r"simulation", lambda circle: circle.run),
    (r"marking_answer|redact_answer", lambda circle: circle.essay),
    (r"document", lambda circle: circle.document),
    (r"add_accounts", lambda circle: circle.cohort),
    (r"workshop", lambda circle: circle.session),
)


def argument(route: Route, name: str, circle: Circle) -> object:
    """The value of one argument of a route in this circle."""
    if f"{route.name} {name}" in OWN_ARGUMENTS:
        return OWN_ARGUMENTS[f"{route.name} {name}"](circle)
    if name == "number":
        return next(value for pattern, value in NUMBERS if re.search(pattern, route.name))(circle)
    if name == "pk":
        kind = route.name.partition(":")[0].rpartition("_")[2]
        return {"item": circle.item, "users": circle.person}.get(kind) or circle.rows.get(kind, 999_999_999)
    return ARGUMENTS[name](circle)


def address(route: Route, circle: Circle) -> str:
    """The path of a route in this circle."""
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str(argument(route, found[1], circle)), route.pattern)


@dataclass(frozen=True)
class Answer:
    """What somebody got."""

    status: str
    target: str
    size: int

    @classmethod
    def of(cls, response: HttpResponse) -> "Answer":
        """Status (“in” for the way to the sign-in page), where it leads without numbers, how long it is."""
        target = response.headers.get("Location", "")
        status = "in" if target.startswith(SIGN_IN) else str(response.status_code)
        plain = re.sub(r"[0-9a-f-]{36}|\d+|tidak-ada|[a-z]+-\d+", "0", target)
        return cls(status, plain, 0 if response.streaming else len(response.content))

    def is_like(self, other: "Answer") -> bool:
        """True when nobody can tell the two apart."""
        return (self.status, self.target) == (other.status, other.target) and abs(self.size - other.size) < 40


@dataclass
class Visitor:
    """One person of the world with a browser; what they do is undone again."""

    client: Client
    world: World

    def ask(self, method: str, route: Route, circle: str) -> Answer:
        """Open or send to an address of a circle."""
        path = address(route, self.world.circles["ours" if circle == "-" else circle])
        cookies = self.client.cookies.copy()
        with transaction.atomic():
            send = self.client.get if method == "GET" else self.client.post
            answer = Answer.of(send(path, BODIES.get(route.name, {}) if method == "POST" else None))
            transaction.set_rollback(True)
        self.client.cookies = cookies
        for cache in caches.all():
            cache.clear()
        return answer


@pytest.fixture
def world(db: None) -> Iterator[World]:
    """At noon."""
    with time_machine.travel(NOON, tick=False):
        yield make_world()


def visitor(world: World, person: str) -> Visitor:
    """Somebody of the world, signed in."""
    client, user = Client(raise_request_exception=False), world.people[person]
    return Visitor(sign_in(client, user) if user else client, world)


def test_every_address_of_ours_has_a_row_and_every_row_an_address() -> None:
    known = routes()
    assert len(known) > 100
    assert sorted(set(known) - {row.name for row in rows()}) == []
    assert sorted({row.name for row in rows()} - set(known)) == []


def test_every_address_with_a_number_has_a_row_for_what_is_missing() -> None:
    with_number = {name for name, route in routes().items() if "<" in route.pattern}
    assert sorted(with_number - {row.name for row in rows() if row.circle == "missing"}) == []


@pytest.mark.parametrize("person", PEOPLE)
def test_everybody_gets_what_the_table_says_and_what_is_refused_looks_missing(world: World, person: str) -> None:
    known, visits, wrong = routes(), visitor(world, person), []
    answers = {(row.method, row.name, row.circle): visits.ask(row.method, known[row.name], row.circle) for row in rows()}
    for row in rows():
        got, missing = answers[row.method, row.name, row.circle], answers.get((row.method, row.name, "missing"))
        name = f"{row.method} {row.name} {row.circle}"
        if got.status != row.expected[person]:
            wrong.append(f"{name}: {got.status}, not {row.expected[person]}")
        if got.status == "404" and missing and not got.is_like(missing):
            wrong.append(f"{name}: {got} can be told from {missing}")
    assert "\n".join(wrong) == ""


def test_new_passwords_are_handed_out_within_the_own_reach_only(world: World) -> None:
    learners = {name: world.circles[name].person for name in ("ours", "theirs", "far")} | make_placeless(world)
    wrong = []
    for line in RECOVERIES.strip().splitlines():
        whom, answers = (part.strip() for part in line.split("|"))
        for person, expected in zip(PEOPLE, answers.split(), strict=True):
            got = _hands_a_slip_to(world, person, learners[whom])
            if got != (expected == "yes"):
                wrong.append(f"{person} to {whom}: {got}")
    assert "\n".join(wrong) == ""


def _hands_a_slip_to(world: World, person: str, learner: int) -> bool:
    """Whether the form makes a slip; the list on the same page must say the same."""
    client, slips = visitor(world, person).client, AccessSlip.objects.filter(kind=SlipKind.RECOVERY, user=learner)
    page = client.get(reverse("slip_recover"))
    is_listed = page.status_code == 200 and learner in [row.pk for row in page.context["people"]]
    with transaction.atomic():
        client.post(reverse("slip_recover"), {"batch": str(uuid.uuid4()), "people": learner})
        is_made = slips.exists()
        transaction.set_rollback(True)
    assert is_made == is_listed, (person, learner)
    return is_made

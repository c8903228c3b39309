"""What a developer finds in place: a cohort with its trainer and one learner, a workshop to come, somebody who signs."""

import datetime as dt
from typing import Any

from django.utils import timezone

from courses.domain.enrolment import enrol
from courses.domain.workshops.sessions import open_session
from courses.models import Cohort, Programme, ProgrammeVersion, Signatory, WorkshopSession, WorkshopVersion
from courses.starter.domain.ledger import Item, LoadReport, load_item
from puspaga.accounts.domain.profiles import profile_of
from puspaga.accounts.models import District, Profile, User

DISTRICT, PROGRAMME = "balikpapan", "pendamping-keluarga-dasar"
LEARNER, TRAINER, OFFICER = "relawan", "pelatih", "petugas"
COHORT = {
    "title": "Angkatan contoh",
    "contact_name": "Contoh Pelatih",
    "contact_hours": "Senin sampai Jumat, pukul 09.00–15.00 WITA",
}
WORKSHOP, PLACE, DAYS_AHEAD = "yang-tidak-ditanyakan", "Aula Puspaga (contoh)", 14
SIGNATORY = {"name": "Contoh Penanda Tangan", "title": "Kepala dinas (contoh)"}


def load_demo_learning(*, at: dt.datetime, report: LoadReport) -> None:
    """Load the demo cohort and what belongs to it, once; what somebody made of it afterwards stays.

    Does nothing where the accounts, the district or the programme are missing.
    """
    people = {user.username: user for user in User.objects.filter(username__in=(LEARNER, TRAINER, OFFICER))}
    district = District.objects.filter(key=DISTRICT).first()
    programme = Programme.objects.filter(key=PROGRAMME).first()
    if len(people) < 3 or district is None or programme is None:
        return
    for user in people.values():
        load_item(_district_item(user, district), report=report)
    load_item(_signatory_item(district, at=at), report=report)
    cohort = load_item(_cohort_item(programme, district, people, at=at), report=report)
    version = WorkshopVersion.objects.filter(workshop__slug=WORKSHOP, language="id").order_by("-number").first()
    if cohort is not None and version is not None:
        load_item(_session_item(version, cohort, people[TRAINER], at=at), report=report)


def _district_item(user: User, district: District) -> Item:
    def build(_existing: Profile | None) -> Profile:
        profile = profile_of(user)
        profile.district = profile.district or district
        profile.save(update_fields=["district"])
        return profile

    return Item(
        key=f"demo-district:{user.username}",
        data=district.key,
        find=lambda pk: Profile.objects.filter(pk=pk).first(),
        build=build,
        state=lambda profile: profile.district_id,
    )


def _signatory_item(district: District, *, at: dt.datetime) -> Item:
    return Item(
        key=f"demo-signatory:{district.key}",
        data=SIGNATORY,
        find=lambda pk: Signatory.objects.filter(pk=pk).first(),
        build=lambda existing: existing or Signatory.objects.create(
            district=district, from_on=timezone.localdate(at), **SIGNATORY
        ),
        state=lambda row: [row.name, row.title, row.until_on],
    )  # fmt: skip


def _cohort_item(programme: Programme, district: District, people: dict[str, User], *, at: dt.datetime) -> Item:
    def build(existing: Cohort | None) -> Cohort:
        if existing is not None:
            return existing
        version = _newest(programme)
        cohort = Cohort.objects.create(programme_version=version, district=district, starts_on=timezone.localdate(at), **COHORT)
        cohort.trainers.add(people[TRAINER])
        enrol(people[LEARNER], cohort=cohort, actor=people[TRAINER], at=at)
        return cohort

    return Item(
        key="demo-cohort",
        data=COHORT,
        find=lambda pk: Cohort.objects.filter(pk=pk).first(),
        build=build,
        state=_cohort_state,
    )


def _newest(programme: Programme) -> ProgrammeVersion:
    return programme.versions.filter(language="id").latest("number")


def _cohort_state(cohort: Cohort) -> list[Any]:
    trainers = sorted(cohort.trainers.values_list("username", flat=True))
    return [cohort.title, cohort.contact_name, cohort.contact_hours, cohort.contact_number, trainers]


def _session_item(version: WorkshopVersion, cohort: Cohort, trainer: User, *, at: dt.datetime) -> Item:
    """Nine o'clock in the morning, two weeks from the day of loading."""
    day = timezone.localtime(at) + dt.timedelta(days=DAYS_AHEAD)
    starts_at = day.replace(hour=9, minute=0, second=0, microsecond=0)
    return Item(
        key="demo-session",
        data={"workshop": WORKSHOP, "place": PLACE},
        find=lambda pk: WorkshopSession.objects.filter(pk=pk).first(),
        build=lambda existing: existing or open_session(
            version, cohort=cohort, place=PLACE, starts_at=starts_at, seats=12, trainers=[trainer], actor=trainer, at=at
        ),
        state=lambda row: [row.place, row.starts_at, row.seats],
    )  # fmt: skip

"""Services for tests: one line per service, with its number, opening rule and page."""

import datetime as dt
import itertools
from typing import Any

from wagtail.models import Page

from puspaga.core.domain.page_cache import bump_site_version
from puspaga.directory.models import Channel, Need, Service
from puspaga.pages.models import HelpIndexPage, ReferralMapPage, ServicePage

TODAY = dt.date(2026, 11, 24)  # a Tuesday
NEXT_WEDNESDAY = dt.date(2026, 12, 2)
FIRST_AND_THIRD = [{"nth_weekday": {"nth": [1, 3], "weekday": "wed", "from": None, "to": None}}]
_numbers = itertools.count(1)


def make_need(key: str = "", **values: Any) -> Need:
    """Something people look for."""
    number = next(_numbers)
    return Need.objects.create(key=key or f"kebutuhan-{number}", **{"label": f"Kebutuhan {number}", **values})


def make_channel(service: Service, value: str, **values: Any) -> Channel:
    """A published, checked telephone number unless told otherwise."""
    fields = {"type": "telepon", "is_published": True, "verified_on": TODAY, "source": "Surat dinas", "mark": "S"}
    return Channel.objects.create(service=service, value=value, **{**fields, **values})


def make_service(
    key: str = "", *, number: str = "", needs: tuple[Need, ...] = (), keepers: tuple = (), **values: Any
) -> Service:
    """A published service. `number`: a telephone number checked today."""
    count = next(_numbers)
    fields = {"name": f"Layanan {count}", "kind": "konseling", "tier": 1, "is_published": True}
    service = Service(key=key or f"layanan-{count}", **{**fields, **values})
    service.needs = list(needs)
    service.save()
    service.keepers.set(keepers)
    if number:
        make_channel(service, number)
    return service


def make_psychologist(**values: Any) -> Service:
    """The service of the first and third Wednesday."""
    fields = {"name": "Psikolog di Puskesmas", "kind": "psikologis", "opening": FIRST_AND_THIRD}
    return make_service("psikolog", **{**fields, **values})


def make_emergency() -> tuple[Service, Service]:
    """110 and 129, as the starter content has them."""
    police = make_service("polisi-110", name="Polisi", kind="polisi", tier=0, position=1, number="110")
    national = make_service("sapa-129", name="SAPA 129", kind="pengaduan", tier=2, position=2, number="129")
    return police, national


def make_page(parent: HelpIndexPage, service: Service) -> ServicePage:
    """The public page of a service."""
    page = ServicePage(title=service.name, slug=service.key, service=service)
    Page.objects.get(pk=parent.pk).specific.add_child(instance=page)
    bump_site_version()
    return page


def make_map(parent: HelpIndexPage) -> ReferralMapPage:
    """The referral map."""
    page = ReferralMapPage(title="Peta rujukan", slug="peta-rujukan", intro="Siapa menghubungkan dengan siapa.")
    Page.objects.get(pk=parent.pk).specific.add_child(instance=page)
    bump_site_version()
    return page

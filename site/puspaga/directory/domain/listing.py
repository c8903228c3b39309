"""The public view of all services, read once per site version in a fixed number of queries."""

import datetime as dt
from dataclasses import dataclass, field, replace

from puspaga.core.domain.page_cache import remember
from puspaga.directory.domain.openings import changes_of, holidays_from, rules_of
from puspaga.directory.engines.opening import Always, Cancelled, Occurrence, occurrences
from puspaga.directory.engines.opening_words import describe
from puspaga.directory.engines.phone import tel_href, wa_href
from puspaga.directory.engines.source_age import is_old, years_of
from puspaga.directory.enums import POINTERS, ChannelType, Freshness, Tier
from puspaga.directory.models import Channel, Service
from puspaga.directory.rules import freshness, is_national, is_tappable

FALLBACK_KEY = "sapa-129"
# Service, number and name of the two numbers that stand first whatever the directory holds.
EMERGENCY = (("polisi-110", "110", "Polisi"), (FALLBACK_KEY, "129", "SAPA 129"))
EMERGENCY_KEYS = tuple(key for key, _number, _name in EMERGENCY)
# The offices of the city that companions know, and the line for people who do not want to live.
OWN_OFFICES = ("uptd-ppa-balikpapan", "puspaga-harapan")
DESPAIR_KEY = "healing119"
DAYS_SHOWN = 4


@dataclass(frozen=True)
class ChannelView:
    """One way to reach a service, as the public sees it."""

    type: str
    label: str
    value: str
    href: str
    verified_on: dt.date | None
    freshness: Freshness
    source: str
    # Somebody of ours called or came; without it `verified_on` is the day the source was read.
    is_verified: bool = False
    # The years of a source that is old itself, whenever it was read; empty for others.
    old_source: str = ""

    @property
    def is_phone(self) -> bool:
        """True for numbers to call."""
        return self.type == ChannelType.TELEPON

    @property
    def is_number(self) -> bool:
        """True for numbers to call or to write to."""
        return self.type in (ChannelType.TELEPON, ChannelType.WHATSAPP)

    @property
    def is_pointer(self) -> bool:
        """True when it only names another service."""
        return self.type in POINTERS

    @property
    def is_stale(self) -> bool:
        """True when the reader must be told when it was last checked."""
        return self.freshness != Freshness.FRESH

    @property
    def is_doubtful(self) -> bool:
        """True when the line about its check must stand out: the check is long ago, or the source is old."""
        return self.is_stale or bool(self.old_source)


@dataclass(frozen=True)
class ServiceView:
    """A published service with everything its page and row show."""

    service: Service
    url: str
    channels: list[ChannelView]
    needs: list[str]
    days: list[Occurrence]
    always_open: bool
    opening_words: dict[str, str] = field(default_factory=dict)
    cancelled: list[Cancelled] = field(default_factory=list)

    @property
    def phone(self) -> ChannelView | None:
        """The first number to call."""
        return next((channel for channel in self.channels if channel.is_phone and channel.href), None)

    @property
    def is_emergency(self) -> bool:
        """True for 110 and 129."""
        return self.service.key in EMERGENCY_KEYS

    @property
    def needs_fallback(self) -> bool:
        """True when its numbers are not fresh, so that the reader is told that 129 answers.

        Never for police and ambulance: whoever needs them now must not be sent elsewhere.
        """
        numbers = [channel for channel in self.channels if channel.is_number]
        if self.service.tier == Tier.NOW or any(is_national(channel.value) for channel in numbers):
            return False
        return self.service.key != FALLBACK_KEY and any(channel.is_stale for channel in numbers)

    @property
    def was_called(self) -> bool:
        """True when somebody of ours once called a number that now wants a check again."""
        return any(channel.is_verified for channel in self.channels if channel.is_number and channel.is_stale)

    @property
    def through(self) -> str:
        """Key of the only service by which it is reached; empty when a person can turn to it herself, or no way is known."""
        return "" if self.is_direct else self._pointer(ChannelType.LEWAT_LAYANAN)

    @property
    def is_direct(self) -> bool:
        """True when a person can turn to it herself."""
        return any(not channel.is_pointer for channel in self.channels)

    @property
    def asks_at(self) -> str:
        """Key of the service to ask, where nobody knows whether this one wants an appointment; else empty."""
        return self._pointer(ChannelType.TANYA_LAYANAN)

    def _pointer(self, kind: ChannelType) -> str:
        return next((channel.value for channel in self.channels if channel.type == kind), "")

    @property
    def kind_label(self) -> str:
        """What sort of help it gives; empty where the name says that already."""
        label = str(self.service.get_kind_display())
        return "" if label == self.service.name else label

    @property
    def can_be_asked(self) -> bool:
        """True when its page tells how to make an appointment: a number to call or write to, or the office's own form.

        Never where it is not known whether one is wanted.
        """
        if self.asks_at:
            return False
        reachable = any(channel.is_number and channel.href for channel in self.channels)
        return bool(self.url) and (reachable or bool(self.service.booking_url))

    @property
    def tells_when(self) -> bool:
        """True when anything is known about its days or hours."""
        return bool(self.opening_words.get("id") or self.service.hours or self.days or self.cancelled)

    @property
    def number(self) -> ChannelView | None:
        """The number to show in a row: one to call if there is any, else one nobody has checked yet."""
        return self.phone or next((channel for channel in self.channels if channel.is_phone), None)


def published_services(*, today: dt.date, language: str = "id") -> list[ServiceView]:
    """All published services in order: emergency first, then by tier."""
    return remember(("services", today, language), lambda: _read(today, language))


def service_by_key(key: str, *, today: dt.date, language: str = "id") -> ServiceView | None:
    """One published service."""
    return next((view for view in published_services(today=today, language=language) if view.service.key == key), None)


def emergency_services(*, today: dt.date, language: str = "id") -> list[ServiceView]:
    """110 and 129, in this order and with these numbers, also when the directory has lost them."""
    found = {view.service.key: view for view in published_services(today=today, language=language)}
    return [_emergency(found.get(key), key, number, name) for key, number, name in EMERGENCY]


def helping_services(*, today: dt.date, language: str = "id", despair: bool = False) -> list[ServiceView]:
    """Whom somebody can call about themselves: 129, the city's own offices, and after words of despair the line for that.

    The police is not among them: it stands behind, for danger now.
    """
    found = {view.service.key: view for view in published_services(today=today, language=language)}
    national = next(view for view in emergency_services(today=today, language=language) if view.service.key == FALLBACK_KEY)
    keys = [*OWN_OFFICES, *([DESPAIR_KEY] if despair else [])]
    return [national, *(found[key] for key in keys if key in found)]


def _emergency(view: ServiceView | None, key: str, number: str, name: str) -> ServiceView:
    """The service with its short number as the first channel; made here when it is missing."""
    if view is None:
        view = ServiceView(Service(key=key, name=name), "", [], [], [], True)
    known = [channel for channel in view.channels if channel.is_phone and channel.value.strip() == number]
    bare = Channel(type=ChannelType.TELEPON, value=number)
    first = known[0] if known else channel_view(bare, dt.date.max)
    return replace(view, channels=[first, *(channel for channel in view.channels if channel is not first)])


def _read(today: dt.date, language: str) -> list[ServiceView]:
    query = Service.objects.published().in_order().prefetch_related("channels", "needs", "exceptions")
    holidays = holidays_from(today)
    addresses = _addresses(language)
    return [_view(service, addresses.get(service.pk, ""), today, holidays) for service in query]


def _addresses(language: str) -> dict[int, str]:
    """Address of each service's page in a language, by service; Indonesian where there is no other."""
    found: dict[int, str] = {}
    # The page model stands above the directory and is reached by its reverse name.
    model = Service._meta.get_field("pages").related_model
    pages = model.objects.live().select_related("locale").filter(locale__language_code__in=["id", language])
    for page in sorted(pages, key=lambda page: page.locale.language_code == language):
        found[page.service_id] = page.url or ""
    return found


def _view(service: Service, url: str, today: dt.date, holidays: frozenset[dt.date]) -> ServiceView:
    rules = rules_of(service)
    days = occurrences(rules, changes_of(service), after=today, count=DAYS_SHOWN, holidays=holidays)
    return ServiceView(
        service=service,
        url=url,
        channels=[channel_view(row, today) for row in service.channels.all() if row.is_public],
        needs=[need.key for need in service.needs.all()],
        days=days,
        always_open=any(isinstance(rule, Always) for rule in rules),
        opening_words={code: describe(rules, language=code) for code in ("id", "en")},
        cancelled=[change for change in changes_of(service) if isinstance(change, Cancelled) and change.on >= today],
    )


def channel_view(row: Channel, today: dt.date) -> ChannelView:
    """One channel as the public sees it."""
    is_verified = row.verified_on is not None and row.verified_by_id is not None
    is_old_source = not is_verified and is_old(row.source_date, today=today)
    return ChannelView(
        type=row.type,
        label=row.get_type_display(),
        value=row.value,
        href=_href(row) if is_tappable(row) else "",
        verified_on=row.verified_on,
        freshness=freshness(row, today=today),
        source=row.source,
        is_verified=is_verified,
        old_source=years_of(row.source_date) if is_old_source else "",
    )


def _href(row: Channel) -> str:
    match row.type:
        case ChannelType.TELEPON:
            return tel_href(row.value)
        case ChannelType.WHATSAPP:
            return wa_href(row.value)
        case ChannelType.SUREL:
            return f"mailto:{row.value}"
        case ChannelType.WEB:
            return row.value if row.value.startswith("https://") else f"https://{row.value}"
    return ""

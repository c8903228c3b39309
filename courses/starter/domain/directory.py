"""Services, needs and glossary terms of the pack."""

import datetime as dt
from typing import Any

from courses.starter.domain.articles import review_kinds
from courses.starter.domain.ledger import Item, LoadReport, load_item
from courses.starter.domain.tree import Tree, page_item
from courses.starter.models import StarterRecord
from puspaga.accounts.models import User
from puspaga.core.domain.review import open_marks
from puspaga.directory.models import Channel, Need, Service
from puspaga.pages.models import GlossaryTerm, ServicePage

NEEDS_EN = {
    "dengar-cerita": "I want to be heard",
    "aman-malam-ini": "I need a calm place tonight",
    "luka": "I need medical help",
    "lapor": "I want to report, or ask how",
    "hukum": "I need the law explained",
    "anak": "It is about a child",
}
# A need's key stands in an address too.
NEED_KEYS = {"luka": "kesehatan", "lapor": "langkah-resmi", "aman-malam-ini": "malam-ini"}
PACK_KEYS = {address: key for key, address in NEED_KEYS.items()}
DEMO_KEEPER, DEMO_KEPT = "penjaga", "puspaga-harapan-v"
# An address in a browser's history must not say who was called.
SLUGS = {"polisi-110": "nomor-110", "sapa-129": "nomor-129", "darurat-119": "nomor-119", "rumah-aman": "tempat-sementara"}
# 110 and 129 stand first, whatever their tier.
FIRST = {"polisi-110": 1, "sapa-129": 2, "darurat-119": 3}


def load_services(tree: Tree, data: dict[str, Any], *, at: dt.datetime, report: LoadReport) -> None:
    """Load needs and services; a published service gets its page."""
    for number, need in enumerate(data["needs"]):
        load_item(_need_item(need, number), report=report)
    for number, entry in enumerate(data["services"]):
        before = len(report.created)
        service = load_item(_service_item(entry, number), report=report)
        if service is None:
            continue
        if len(report.created) > before:
            open_marks(service, review_kinds(entry), at=at)
        if entry["published"] and tree.help is not None:
            slug = SLUGS.get(entry["key"], entry["key"])
            fields = {"title": entry["name"], "slug": slug, "service": service}
            page_data = {"title": entry["name"], "slug": slug}
            load_item(page_item(f"service-page:{entry['key']}", ServicePage, tree.help, fields, page_data), report=report)


def _need_item(need: dict[str, Any], number: int) -> Item:
    key = NEED_KEYS.get(need["key"], need["key"])
    values = {"key": key, "label": need["label"], "label_en": NEEDS_EN.get(need["key"], ""), "position": number}

    def build(existing: Need | None) -> Need:
        """The need under its neutral key; one that stands under an older key moves there."""
        row = existing or Need.objects.filter(key=key).first() or Need()
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
        return row

    return Item(
        key=f"need:{need['key']}",
        data=values,
        find=lambda pk: Need.objects.filter(pk=pk).first(),
        build=build,
        state=lambda obj: [obj.label, obj.label_en, obj.position],
    )


def service_values(entry: dict[str, Any], number: int) -> dict[str, Any]:
    """Field values of a Service."""
    return {
        "name": entry["name"],
        "kind": entry["kind"],
        "area_level": entry["area"]["level"],
        "area_names": entry["area"]["names"],
        "tier": entry["referral_tier"],
        "position": FIRST.get(entry["key"], 10 + number),
        "is_published": entry["published"],
        "hours": entry["hours"] or "",
        "opening": entry["opening"],
        "cost": entry["cost"] or "",
        "what_to_bring": entry["what_to_bring"],
        "what_happens": entry["what_happens"] or "",
        "accessibility": entry["accessibility"] or "",
        "field_marks": entry["field_marks"],
        "notes": entry["notes"] or "",
    }


def channels_of(entry: dict[str, Any]) -> list[Channel]:
    """Unsaved channels in the pack's order."""
    return [
        Channel(
            type=row["type"], value=row["value"], is_published=row["published"], mark=row["mark"],
            source=row["source"] or "", source_date=str(row["source_date"] or ""), verified_on=row["verified_on"],
            sort_order=number,
        )
        for number, row in enumerate(entry["channels"])
    ]  # fmt: skip


def _service_item(entry: dict[str, Any], number: int) -> Item:
    def build(_existing: Service | None) -> Service:
        service, _made = Service.objects.update_or_create(key=entry["key"], defaults=service_values(entry, number))
        service.channels = channels_of(entry)
        service.needs = list(Need.objects.filter(key__in=[NEED_KEYS.get(key, key) for key in entry["needs"]]))
        service.save()
        return service

    return Item(
        key=f"service:{entry['key']}",
        data=entry,
        find=lambda pk: Service.objects.filter(pk=pk).first(),
        build=build,
        state=_service_state,
    )


def _service_state(service: Service) -> list[Any]:
    fresh = Service.objects.get(pk=service.pk)
    own = [getattr(fresh, name) for name in ("name", "kind", "hours", "opening", "cost", "what_happens", "is_published")]
    rows = [list(row) for row in fresh.channels.values_list("type", "value", "is_published", "verified_on")]
    needs = [PACK_KEYS.get(key, key) for key in fresh.needs.values_list("key", flat=True)]
    return [own, rows, sorted(needs)]


def load_demo_keeper(*, report: LoadReport) -> None:
    """Name the demo keeper for one service, once: what an officer makes of it afterwards stays.

    Does nothing where the account or the service is missing, or where somebody keeps the service already.
    """
    keeper = User.objects.filter(username=DEMO_KEEPER).first()
    service = Service.objects.filter(key=DEMO_KEPT).first()
    first_time = not StarterRecord.objects.filter(key=f"demo-keeper:{DEMO_KEPT}").exists()
    if keeper is None or service is None or (first_time and service.keepers.exists()):
        return
    load_item(_keeper_item(service, keeper), report=report)


def _keeper_item(service: Service, keeper: User) -> Item:
    def build(_existing: Service | None) -> Service:
        service.keepers.add(keeper)
        return service

    return Item(
        key=f"demo-keeper:{service.key}",
        data={"keeper": DEMO_KEEPER},
        find=lambda pk: Service.objects.filter(pk=pk).first(),
        build=build,
        state=lambda obj: sorted(obj.keepers.values_list("username", flat=True)),
    )


def load_glossary(terms: list[dict[str, Any]], *, at: dt.datetime, report: LoadReport) -> None:
    """Load the glossary."""
    for entry in terms:
        before = len(report.created)
        term = load_item(_term_item(entry), report=report)
        if term is not None and len(report.created) > before:
            open_marks(term, review_kinds(entry), at=at)


def _term_item(entry: dict[str, Any]) -> Item:
    values = {
        "meaning": entry["arti"], "english": entry.get("en") or "", "avoid": entry.get("hindari") or [],
        "mark": entry.get("mark", "O"),
    }  # fmt: skip
    return Item(
        key=f"term:{entry['istilah']}",
        data=entry,
        find=lambda pk: GlossaryTerm.objects.filter(pk=pk).first(),
        build=lambda _existing: GlossaryTerm.objects.update_or_create(term=entry["istilah"], defaults=values)[0],
        state=lambda obj: [obj.term, obj.meaning, obj.english, obj.avoid, obj.mark],
    )

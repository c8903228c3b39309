"""Loading kabupaten, kecamatan and kelurahan from the starter pack's data."""

from typing import Any

from django.db import transaction

from puspaga.accounts.models import District, Subdistrict, Village


def load_regions(data: dict[str, Any]) -> int:
    """Create what is missing from districts.yaml and answer how many rows are new.

    Rows that exist stay as an officer left them.
    """
    with transaction.atomic():
        districts = {row["key"]: _district(row) for row in data["districts"]}
        made = sum(new for _place, new in districts.values())
        for row in data["kecamatan"]:
            place, new = Subdistrict.objects.get_or_create(
                key=row["key"], defaults={"name": row["name"], "district": districts[row["district"]][0]}
            )
            made += new + _add_villages(place, row["kelurahan"])
    return made


def _district(row: dict[str, Any]) -> tuple[District, bool]:
    status = "established" if row["puspaga_status"] == "established" else "unknown"
    values = {"name": row["name"], "agency": row["agency"] or "", "puspaga_status": status}
    return District.objects.get_or_create(key=row["key"], defaults=values)


def _add_villages(place: Subdistrict, names: list[str]) -> int:
    present = set(place.villages.values_list("name", flat=True))
    new = [Village(subdistrict=place, name=name) for name in names if name not in present]
    Village.objects.bulk_create(new)
    return len(new)

"""How old a source is, read from the few letters an officer writes: “2025-08-07”, “2025-12”, “2017”, “2016/2017”."""

import datetime as dt
import re

# A telephone number in a source older than this may have changed, whenever somebody read that source.
OLD_YEARS = 3
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")


def years_of(text: str) -> str:
    """The years a source's date names: “2016/2017”; empty when it names none."""
    return "/".join(dict.fromkeys(found[1] for found in _DAY.finditer(text)))


def is_old(text: str, *, today: dt.date) -> bool:
    """True when the latest day the date can mean lies more than OLD_YEARS back. A date that names no year is not known to."""
    latest = max((_latest_day(found) for found in _DAY.finditer(text)), default=None)
    return latest is not None and latest < (today.year - OLD_YEARS, today.month, today.day)


def _latest_day(found: re.Match[str]) -> tuple[int, int, int]:
    return int(found[1]), int(found[2] or 12), int(found[3] or 31)

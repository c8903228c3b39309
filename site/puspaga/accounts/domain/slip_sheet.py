"""What goes to paper and to WhatsApp: neutral words, no name of an office, no subject."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils import formats, translation
from django.utils.translation import gettext as _

from puspaga.accounts.domain.slips import PlainSlip
from puspaga.accounts.enums import SlipKind

TYPESETTER = Path(__file__).resolve().parents[1] / "engines" / "slip_sheet"
LONGEST_SECONDS = 60


def address_of(slip: PlainSlip) -> str:
    """Where the QR code leads: opening it shows one page and uses nothing up."""
    return settings.BASE_URL.rstrip("/") + reverse("slip_by_link", args=[slip.code])


def address_of_form() -> str:
    """Where one types a code by hand, short enough for paper."""
    return settings.BASE_URL.rstrip("/") + reverse("slip")


def title_of(kind: SlipKind) -> str:
    """Heading of a slip."""
    return _("Kata sandi baru") if kind == SlipKind.RECOVERY else _("Undangan kelas")


def letter_for(slip: PlainSlip) -> str:
    """A text to send by WhatsApp, for one person. It names nobody and nothing."""
    values = {"link": address_of(slip), "code": slip.code, "form": address_of_form(), "day": _day(slip)}
    if slip.kind == SlipKind.RECOVERY:
        first = _("Halo, ini tautan untuk membuat kata sandi baru: %(link)s")
    else:
        first = _("Halo, ini undangan ikut kelas: %(link)s")
    rest = _("Berlaku sampai %(day)s, untuk satu orang, sekali pakai. Bila tautan tidak terbuka, ketik %(code)s di %(form)s")
    return f"{first}\n{rest}" % values


def print_sheet(slips: Sequence[PlainSlip]) -> bytes:
    """The PDF of a sheet, ten slips to a page. Takes about three seconds for 234."""
    with translation.override("id"):
        data = sheet_data(slips)
    done = subprocess.run(  # noqa: S603 -- our own file, no shell, no input in the command line
        [sys.executable, str(TYPESETTER)],
        input=json.dumps(data).encode(),
        capture_output=True,
        timeout=LONGEST_SECONDS,
        check=True,
    )
    return done.stdout


def sheet_data(slips: Sequence[PlainSlip]) -> dict[str, object]:
    """What the typesetter is given: heading, lines, one row per slip."""
    bare = address_of_form().split("://", 1)[-1]
    lines = [
        _("Pindai kotak di samping, atau ketik kode ini di"),
        bare,
        _("Berlaku sampai %(day)s.") % {"day": _day(slips[0])},
        _("Untuk satu orang, sekali pakai. Simpan sendiri."),
    ]
    rows = [{"name": slip.name, "code": slip.code, "url": address_of(slip)} for slip in slips]
    return {"title": title_of(slips[0].kind), "lines": lines, "language": "id", "slips": rows}


def _day(slip: PlainSlip) -> str:
    return formats.date_format(slip.expires_on, "j F Y")

"""Reading a pasted list of names, one per line."""

import re
import unicodedata

from django.utils.translation import gettext as _

from puspaga.accounts.errors import NameListRefused

LONGEST_NAME = 80
MOST_FAULTS_SHOWN = 10
_NUMBERING = re.compile(r"^\s*\d{1,4}\s*[.)]\s*")


def parse_names(text: str, *, limit: int) -> list[str]:
    """Names in the order of the list. Blank lines are skipped; a leading "12." and further columns of a table go.

    Raises NameListRefused with one sentence per line at fault; then nothing is used.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    names: dict[str, int] = {}
    ordered: list[str] = []
    faults: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        name = _name_in(line)
        fault = _fault_of(name, number=number, earlier=names)
        if fault:
            faults.append(fault)
            continue
        names[name.casefold()] = number
        ordered.append(name)
    if not ordered and not faults:
        faults.append(_("Daftar ini kosong. Tulis satu nama di tiap baris."))
    if len(ordered) > limit:
        faults.append(_("Ada %(count)d nama; paling banyak %(limit)d sekali kirim.") % {"count": len(ordered), "limit": limit})
    if faults:
        raise NameListRefused(_shortened(faults))
    return ordered


def _name_in(line: str) -> str:
    first_column = line.split("\t", maxsplit=1)[0]
    text = unicodedata.normalize("NFC", _NUMBERING.sub("", first_column)).strip().strip('"').strip()
    return re.sub(r"\s+", " ", text)


def _fault_of(name: str, *, number: int, earlier: dict[str, int]) -> str:
    if not any(sign.isalpha() for sign in name):
        return _("Baris %(line)d: nama kosong atau tidak berhuruf.") % {"line": number}
    if len(name) > LONGEST_NAME:
        return _("Baris %(line)d: nama lebih dari %(most)d huruf.") % {"line": number, "most": LONGEST_NAME}
    if any(unicodedata.category(sign) == "Cc" or sign in "<>" for sign in name):
        return _("Baris %(line)d: ada tanda yang tidak dapat dipakai.") % {"line": number}
    if name.casefold() in earlier:
        values = {"line": number, "earlier": earlier[name.casefold()]}
        return _("Baris %(line)d: nama sama dengan baris %(earlier)d. Tambahkan pembeda, misalnya kelurahan.") % values
    return ""


def _shortened(faults: list[str]) -> list[str]:
    if len(faults) <= MOST_FAULTS_SHOWN:
        return faults
    rest = len(faults) - MOST_FAULTS_SHOWN
    return [*faults[:MOST_FAULTS_SHOWN], _("Dan %(count)d baris lain.") % {"count": rest}]

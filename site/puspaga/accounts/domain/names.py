"""Reading a pasted list of names, one per line."""

import unicodedata

from django.utils.translation import gettext as _

from puspaga.accounts.engines.names import read_names
from puspaga.accounts.errors import NameListRefused

LONGEST_NAME = 80
MOST_FAULTS_SHOWN = 10
MOST_TOLD = 20


def parse_names(text: str, *, limit: int) -> list[str]:
    """Names in the order of the list. Blank lines, bullets, numbers, phone numbers and further columns of a table go.

    Raises NameListRefused with one sentence per line at fault; then nothing is used.
    """
    names: dict[str, int] = {}
    ordered: list[str] = []
    faults: list[str] = []
    for line in read_names(text):
        if line.is_header:
            continue
        fault = _fault_of(line.name, number=line.number, earlier=names)
        if fault:
            faults.append(fault)
            continue
        names[line.name.casefold()] = line.number
        ordered.append(line.name)
    if not ordered and not faults:
        faults.append(_("Daftar ini kosong. Tulis satu nama di tiap baris."))
    if len(ordered) > limit:
        faults.append(_("Ada %(count)d nama; paling banyak %(limit)d sekali kirim.") % {"count": len(ordered), "limit": limit})
    if faults:
        raise NameListRefused(_shortened(faults, most=MOST_FAULTS_SHOWN))
    return ordered


def left_out_of(text: str) -> list[str]:
    """What stood beside the names and was not kept, one sentence per line; shown once, stored nowhere."""
    told = []
    for line in read_names(text):
        values = {"line": line.number, "what": ", ".join(line.left_out)}
        if line.is_header:
            told.append(_("Baris %(line)d: “%(what)s” dibaca sebagai judul kolom.") % values)
        elif line.left_out:
            told.append(_("Baris %(line)d: “%(what)s” tidak ikut.") % values)
    return _shortened(told, most=MOST_TOLD)


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


def _shortened(sentences: list[str], *, most: int) -> list[str]:
    if len(sentences) <= most:
        return sentences
    return [*sentences[:most], _("Dan %(count)d baris lain.") % {"count": len(sentences) - most}]

"""What a search for identifying data gives back, and how a text reads without it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What kind of identifying data."""

    NIK = "nik"
    FAMILY_CARD = "kk"
    NUMBER = "nomor"
    PHONE = "telepon"
    EMAIL = "surel"
    PLATE = "pelat"
    ADDRESS = "alamat"
    DATE = "tanggal"
    NAME = "nama"
    SOCIAL = "akun"
    PLACE = "tempat"


SENTENCES = {
    Kind.NIK: "Ada nomor yang mirip NIK.",
    Kind.FAMILY_CARD: "Ada nomor yang mirip nomor Kartu Keluarga.",
    Kind.NUMBER: "Ada deretan angka panjang, misalnya nomor rekening atau kartu.",
    Kind.PHONE: "Ada nomor telepon.",
    Kind.EMAIL: "Ada alamat email.",
    Kind.PLATE: "Ada pelat nomor kendaraan.",
    Kind.ADDRESS: "Ada alamat atau letak rumah.",
    Kind.DATE: "Ada tanggal yang tepat.",
    Kind.NAME: "Ada nama yang terlihat seperti nama lengkap.",
    Kind.SOCIAL: "Ada nama akun media sosial.",
    Kind.PLACE: "Ada nama sekolah atau tempat kerja.",
}
MARKS = {
    Kind.NIK: "[nomor]",
    Kind.FAMILY_CARD: "[nomor]",
    Kind.NUMBER: "[nomor]",
    Kind.PHONE: "[nomor]",
    Kind.EMAIL: "[email]",
    Kind.PLATE: "[pelat]",
    Kind.ADDRESS: "[alamat]",
    Kind.DATE: "[tanggal]",
    Kind.NAME: "[nama]",
    Kind.SOCIAL: "[akun]",
    Kind.PLACE: "[tempat]",
}


@dataclass(frozen=True)
class Finding:
    """One thing found: what, where (places in the text), and a sentence that does not repeat it."""

    kind: Kind
    start: int
    end: int

    @property
    def sentence(self) -> str:
        """For the writer."""
        return SENTENCES[self.kind]


def redact(text: str, findings: Iterable[Finding]) -> str:
    """The text with a neutral mark in place of each finding; what overlaps is covered once, by the mark that begins first."""
    covered: list[Finding] = []
    for one in sorted(findings, key=lambda one: (one.start, -one.end)):
        if covered and one.start < covered[-1].end:
            covered[-1] = Finding(covered[-1].kind, covered[-1].start, max(one.end, covered[-1].end))
        else:
            covered.append(one)
    for one in reversed(covered):
        text = text[: one.start] + MARKS[one.kind] + text[one.end :]
    return text

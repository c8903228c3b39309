"""What a reading knows so far, and the findings it has made."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from assessments.engines.simulation.faults import Fault, galat, saran
from assessments.engines.simulation.shapes import Meter
from assessments.engines.simulation.suggest import meant

KEY = re.compile(r"[a-z0-9][a-z0-9_]*")
CODE = re.compile(r"[A-Z]{2,8}(?:\.[0-9]{1,3}){1,3}(?:\.[a-z])?")
_TOKEN = re.compile(r"\{\{(.*?)\}\}")
_SERVICE = re.compile(r"layanan:([a-z0-9][a-z0-9-]*)")


@dataclass
class Context:
    """The declared cast, meters and units, the lists that bind, and the findings."""

    services: Collection[str] | None = None
    codes: Collection[str] | None = None
    cast: tuple[str, ...] = ()
    meters: tuple[Meter, ...] = ()
    units: tuple[str, ...] = ()
    faults: list[Fault] = field(default_factory=list)

    def galat(self, line: int, code: str, sentence: str, *, column: int | None = None) -> None:
        """Note a finding that stops publishing."""
        self.faults.append(galat(line, code, sentence, column=column))

    def saran(self, line: int, code: str, sentence: str, *, column: int | None = None) -> None:
        """Note a finding that advises."""
        self.faults.append(saran(line, code, sentence, column=column))

    def key(self, word: str, line: int) -> str:
        """A node key as written, or mended with a finding."""
        if KEY.fullmatch(word):
            return word
        mended = re.sub(r"[^a-z0-9_]+", "_", word.lower()).strip("_")
        hint = f" Maksud Anda “{mended}”?" if mended else ""
        self.galat(line, "kunci", f"Kunci “{word}” hanya boleh huruf kecil, angka, dan garis bawah.{hint}")
        return mended

    def tokens(self, text: str, line: int) -> str:
        """The text itself, after its {{…}} were looked at."""
        for match in _TOKEN.finditer(text):
            service = _SERVICE.fullmatch(match.group(1))
            if service is None:
                sentence = f"“{match.group(0)}” tidak dikenal. Bentuknya {{{{layanan:nama-layanan}}}}."
                self.galat(line, "sisipan", sentence, column=match.start() + 1)
            elif self.services is not None and service.group(1) not in self.services:
                sentence = f"Layanan “{service.group(1)}” tidak ada di data layanan.{meant(service.group(1), self.services)}"
                self.galat(line, "layanan", sentence, column=match.start() + 1)
        rest = _TOKEN.sub("", text)
        if "{{" in rest or "}}" in rest:
            self.galat(line, "sisipan", "Tanda {{ dan }} harus berpasangan di satu baris.")
        return text

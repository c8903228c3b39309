"""What stands in the way of publishing a workshop, and what would make its text better, each with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from assessments.domain.framework import known_codes
from assessments.engines.deidentify import Kind, find_identifying
from assessments.engines.rubric import check_rubric
from courses.domain.workshops.drafts import WorkshopDraft
from courses.domain.workshops.packs import criteria_of, rubric_of
from courses.formats.workshop_text import Level
from puspaga.directory.models import Channel, Service

# Nobody in an invented story has these; names, places and days may be invented, so they are only shown.
NEVER = frozenset({Kind.NIK, Kind.FAMILY_CARD, Kind.NUMBER, Kind.PHONE, Kind.EMAIL, Kind.PLATE, Kind.SOCIAL})
FAULT, ADVICE = "galat", "saran"
LONGEST = 200_000
_SERVICE = re.compile(r"\{\{\s*layanan:([^}\s]*)\s*\}\}")


@dataclass(frozen=True, order=True)
class WorkshopFinding:
    """One sentence about one line; line 0 is the whole text."""

    line: int
    level: str
    sentence: str
    # Text below this line is kept from participants until its author decides.
    is_held: bool = False

    @property
    def blocks_publishing(self) -> bool:
        """Advice never does."""
        return self.level == FAULT

    @property
    def as_sentence(self) -> str:
        """For people who see no list beside the text."""
        return (
            _("Baris %(line)d: %(sentence)s") % {"line": self.line, "sentence": self.sentence} if self.line else self.sentence
        )


def findings_of_workshop(draft: WorkshopDraft) -> list[WorkshopFinding]:
    """Everything about the text and its settings, in the order of the lines."""
    return sorted({*_of_text(draft), *_of_settings(draft)})


def faults_of_workshop(draft: WorkshopDraft) -> list[str]:
    """What must be mended before publishing, as sentences with their line. Empty: ready."""
    return [one.as_sentence for one in findings_of_workshop(draft) if one.blocks_publishing]


def _identifying(text: str) -> Iterator[WorkshopFinding]:
    """Data that could point at somebody. Published numbers of services may stand."""
    allowed = list(Channel.objects.values_list("value", flat=True))
    for one in find_identifying(text, allow=allowed):
        line = text.count("\n", 0, one.start) + 1
        if one.kind in NEVER:
            yield WorkshopFinding(line, FAULT, _("%(what)s Hapus atau samarkan.") % {"what": one.sentence})
        else:
            yield WorkshopFinding(line, ADVICE, _("%(what)s Pastikan ini rekaan.") % {"what": one.sentence})


def _unknown_services(text: str) -> Iterator[WorkshopFinding]:
    known = set(Service.objects.values_list("key", flat=True))
    for number, line in enumerate(text.split("\n"), start=1):
        for key in _SERVICE.findall(line):
            if key not in known:
                yield WorkshopFinding(number, FAULT, _("Layanan “%(key)s” tidak ada di daftar layanan.") % {"key": key})


def _of_text(draft: WorkshopDraft) -> Iterator[WorkshopFinding]:
    text = draft.text[:LONGEST]
    for one in draft.reading.messages:
        yield WorkshopFinding(one.line, FAULT if one.level is Level.FAULT else ADVICE, one.sentence, one.is_held)
    yield from _identifying(text)
    yield from _unknown_services(text)
    yield from _rubric_faults(draft)
    if len(draft.text) > LONGEST:
        yield WorkshopFinding(0, FAULT, _("Naskah ini terlalu panjang untuk diperiksa. Bagi menjadi dua workshop."))
    if not draft.reading.story and not any(stage.text for stage in draft.reading.stages):
        yield WorkshopFinding(0, FAULT, _("Ceritanya belum ada."))


def _rubric_faults(draft: WorkshopDraft) -> Iterator[WorkshopFinding]:
    rubric = rubric_of(draft)
    for fault in check_rubric(criteria_of(rubric)) if rubric else ():
        yield WorkshopFinding(0, FAULT, fault.sentence)
    codes = {code for row in rubric for code in row["codes"]} | {*draft.reading.competencies, *draft.criteria}
    for code in sorted(codes - known_codes()) if codes else ():
        yield WorkshopFinding(0, FAULT, _("Kode %(code)s tidak ada di kerangka kompetensi.") % {"code": code})


def _of_settings(draft: WorkshopDraft) -> Iterator[WorkshopFinding]:
    """What may stand in the text or beside it."""
    if not draft.reading.content_note:
        yield WorkshopFinding(0, FAULT, _("Catatan isi belum ada: apa yang disebut dalam cerita ini."))
    if not draft.is_fictional:
        yield WorkshopFinding(0, FAULT, _("Centang pernyataan bahwa cerita ini rekaan."))
    if not draft.reading.rubric and not rubric_of(draft):
        yield WorkshopFinding(0, FAULT, _("Belum ada rubrik. Tulis judul “Rubrik” di naskah, atau isi kriteria yang diamati."))

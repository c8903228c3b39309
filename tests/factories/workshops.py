"""Workshops for tests: a text with a canary below every facilitator's heading, pages, sessions, people in them."""

import itertools
from typing import Any

from courses.domain.workshops.publishing import newest_workshop_version
from courses.models import WorkshopVersion
from courses.pages.models import WorkshopPage
from tests.factories.courses import make_framework
from tests.factories.pages import publish

_numbers = itertools.count(1)
CANARY = "kenari-rahasia"
SAMPLE = f"""Judul: Memar yang tidak ditanyakan
Menit: 90
Kursi: 12
Kompetensi: PKP.1.1

Catatan isi:
Menyebut ketakutan di rumah, tanpa rincian.

Cerita:
Ibu Tati, kader posyandu, jarang hadir. Tokoh dan kejadian ini rekaan.

Tujuan:
- Bertanya dengan aman.

Agenda:
- 10 menit | Pembukaan | {CANARY}-cara
- 25 menit | Kerja kelompok | {CANARY}-cara dua

Persiapan:
- {CANARY}-persiapan

Peran: Kader
{CANARY}-kartu

Peran: Koordinator
{CANARY}-kartu lain

Tahap K1 (menit 10): Pintu
Ia pernah dikunci semalam.

Pertanyaan:
1. Apa yang diketahui?

Jawaban:
{CANARY}-jawaban

Tips:
{CANARY}-tips

Tahap K2 (menit 20): Leher
Bulan lalu lehernya dipegang.

Pertanyaan:
1. Siapa yang dihubungi?

Jawaban:
{CANARY}-jawaban dua

Selebaran: Lembar kerja
Keputusan kami: ______

Selebaran: Lembar amatan (untuk pengamat)
{CANARY}-amatan

Selebaran: Kunci (untuk fasilitator)
{CANARY}-kunci

Rubrik:
Kriteria: Bertanya berdua ({CANARY}-rubrik) | PKP.1.1 | kritis | 60
1. {CANARY}-tingkat satu
2. Setelah diingatkan.
3. Sendiri.
4. Sendiri, dengan alasan yang wajar.
Kriteria: Mencatat seperlunya | PKP.1.1 | 40
1. Mencatat semuanya.
2. Setelah diingatkan.
3. Seperlunya.
4. Seperlunya, dan menjelaskan kepada siapa.

Debrief:
- {CANARY}-debrief

Panduan umum:
{CANARY}-panduan
"""


def make_workshop_page(parent: Any, text: str = SAMPLE, *, live: bool = True, **values: Any) -> WorkshopPage:
    """A workshop below a course or the index, published unless told otherwise."""
    number = next(_numbers)
    make_framework()
    fields = {"title": f"Workshop {number}", "slug": f"workshop-contoh-{number}", "is_fictional": True, **values}
    parent.refresh_from_db()
    page = parent.add_child(instance=WorkshopPage(live=False, naskah=text, **fields))
    if live:
        return publish(page)
    page.save_revision()
    return page


def make_workshop_version(parent: Any, text: str = SAMPLE, **values: Any) -> WorkshopVersion:
    """The version a published page made."""
    version = newest_workshop_version(make_workshop_page(parent, text, **values).translation_key)
    if version is None:
        raise AssertionError("the page made no version")
    return version


def workshop_form(text: str = SAMPLE, **values: Any) -> dict[str, Any]:
    """What the editor's form sends."""
    fields = {
        "title": "Memar yang tidak ditanyakan",
        "slug": "memar",
        "naskah": text,
        "is_fictional": "on",
        "minutes": "120",
        "seats": "12",
        "level": "",
        "competencies": "",
        "criteria": "",
        "content_note": "",
        "module_title": "",
        "seo_title": "",
        "search_description": "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }
    return {**fields, **values}

"""Identifying data is found as people really type it; ordinary sentences of the training stay as they are."""

import datetime as dt
import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.engines.deidentify import MARKS, Finding, Kind, find_identifying, redact

CAST = ("Bu Rani", "Pak Hendra Wijaya", "Ibu Nia")

FOUND = [
    (Kind.NIK, "NIK-nya 6471044112900003 dicatat", "6471044112900003"),
    (Kind.NIK, "6471 0441 1290 0003", "6471 0441 1290 0003"),
    (Kind.NIK, "no KTP: 6471.0441.1290.0003", "6471.0441.1290.0003"),
    (Kind.NIK, "64\u201371\u201304\u201341\u201312\u201390\u20130003", None),
    (Kind.NIK, "NIK 9999999999999999", "9999999999999999"),
    (Kind.FAMILY_CARD, "Kartu Keluarga nomor 6471041203120004", "6471041203120004"),
    (Kind.FAMILY_CARD, "KK: 6471041203120004", "6471041203120004"),
    (Kind.NUMBER, "6471999999120004", "6471999999120004"),
    (Kind.NUMBER, "rekening BRI 0123-01-004567-50-1", "0123-01-004567-50-1"),
    (Kind.NUMBER, "BPJS 0001234567891", None),
    (Kind.PHONE, "hubungi 081234567890 saja", "081234567890"),
    (Kind.PHONE, "WA 0812-3456-7890", "0812-3456-7890"),
    (Kind.PHONE, "+62 812 3456 7890", "+62 812 3456 7890"),
    (Kind.PHONE, "62812.3456.7890", "62812.3456.7890"),
    (Kind.PHONE, "(0542) 421 234", "(0542) 421 234"),
    (Kind.PHONE, "0542-421234", "0542-421234"),
    (Kind.PHONE, "wa.me/6281234567890", "6281234567890"),
    (Kind.PHONE, "telp 421234", "421234"),
    (Kind.PHONE, "hpnya no 8123456789", "8123456789"),
    (Kind.PHONE, "nol delapan satu dua tiga empat lima enam", "nol delapan satu dua tiga empat lima enam"),
    (Kind.PHONE, "０８１２３４５６７８９０", "０８１２３４５６７８９０"),
    (Kind.EMAIL, "rani.s@contoh.co.id", "rani.s@contoh.co.id"),
    (Kind.EMAIL, "rani(at)contoh.com", "rani(at)contoh.com"),
    (Kind.PLATE, "motornya KT 1234 AB merah", "KT 1234 AB"),
    (Kind.PLATE, "kt1234ab", "kt1234ab"),
    (Kind.PLATE, "B-1234-XYZ", "B-1234-XYZ"),
    (Kind.PLATE, "plat nomor L 77 A", "L 77 A"),
    (Kind.ADDRESS, "di Jl. Mawar No. 12", "Jl. Mawar No. 12"),
    (Kind.ADDRESS, "Jalan Jenderal Sudirman 45", "Jalan Jenderal Sudirman 45"),
    (Kind.ADDRESS, "jln melati no 5", "jln melati no 5"),
    (Kind.ADDRESS, "gang buntu nomor 3", "gang buntu nomor 3"),
    (Kind.ADDRESS, "Gg. Kenari", "Gg. Kenari"),
    (Kind.ADDRESS, "RT 05 RW 02", "RT 05 RW 02"),
    (Kind.ADDRESS, "rt.12", "rt.12"),
    (Kind.ADDRESS, "RT 05/02", "RT 05/02"),
    (Kind.ADDRESS, "Blok C-12", "Blok C-12"),
    (Kind.ADDRESS, "rumahnya nomor 17B", "rumahnya nomor 17B"),
    (Kind.ADDRESS, "-1.26753, 116.82887", "-1.26753, 116.82887"),
    (Kind.ADDRESS, "https://maps.app.goo.gl/abcDEF", "maps.app.goo.gl/abcDEF"),
    (Kind.DATE, "lahir 12 Maret 1990", None),
    (Kind.DATE, "12/03/1990", "12/03/1990"),
    (Kind.DATE, "pada 3-4-25", "3-4-25"),
    (Kind.DATE, "1990-03-12", "1990-03-12"),
    (Kind.DATE, "12 Agustus", "12 Agustus"),
    (Kind.DATE, "ia lahir di Balikpapan tahun 1990", "lahir di Balikpapan tahun 1990"),
    (Kind.NAME, "Ibu Siti Aminah datang", "Siti Aminah"),
    (Kind.NAME, "Pak Budi Santoso, S.H.", "Budi Santoso"),
    (Kind.NAME, "namanya Joko Susilo", "Joko Susilo"),
    (Kind.NAME, "bernama SITI AMINAH", "SITI AMINAH"),
    (Kind.NAME, "nama lengkap: siti aminah", "siti aminah"),
    (Kind.NAME, "ahmad bin yusuf", "ahmad bin yusuf"),
    (Kind.NAME, "Sdri. Dewi Lestari Putri", "Dewi Lestari Putri"),
    (Kind.SOCIAL, "akunnya @rani_cantik99", "@rani_cantik99"),
    (Kind.SOCIAL, "IG: rani.cantik", "rani.cantik"),
    (Kind.SOCIAL, "facebook.com/rani.cantik.9", "facebook.com/rani.cantik.9"),
    (Kind.PLACE, "anaknya di SDN 012 Balikpapan Tengah", "SDN 012 Balikpapan Tengah"),
    (Kind.PLACE, "SMP Negeri 4", "SMP Negeri 4"),
    (Kind.PLACE, "sekolah sd 21", "sd 21"),
    (Kind.PLACE, "suaminya di PT Maju Bersama", "PT Maju Bersama"),
    (Kind.PLACE, "bekerja di Toko Makmur", "Toko Makmur"),
]

ORDINARY = """
Saya menghubungi 110 lalu 129 dan 119.
UU Nomor 23 Tahun 2004 dan Pasal 10 huruf c.
UU 23/2004 serta UU 12/2022.
Pukul 21.15 hujan turun sampai 22.30.
Layanan buka 24/7.
Debrief dalam 48 jam, 150-250 kata, lulus 80 persen.
Bu Rani dan Pak Hendra Wijaya sedang bertengkar.
Ibu Nia berkata ia mau pulang.
Pak Lurah Minta relawan menjadi saksi.
Ibu Kota Nusantara ramai.
Cari jalan keluar bersama, bukan jalan pintas.
Petugas menunggu di ujung gang buntu dekat masjid.
Jarak 2 meter, tiga langkah, satu pertanyaan.
PKP.2.3 dan kriteria PKP.7.4.a.
Skor 7,48 (IK 95% 4,53-12,35).
Uang belanja Rp1.500.000 sebulan.
Ia hamil tujuh bulan dan punya dua anak berumur 3 dan 9 tahun.
Saya menyebut namanya dengan hormat.
Kartu K3 dibacakan pada menit 26.
Ia bekerja di warung dekat rumah.
Anaknya sekolah di dekat pasar.
Satu dua tiga, tarik napas.
""".strip().splitlines()


@pytest.mark.parametrize(("kind", "text", "part"), FOUND)
def test_identifying_data_is_found_and_redacted(kind: Kind, text: str, part: str | None) -> None:
    found = find_identifying(text)
    assert kind in {one.kind for one in found}
    if part is not None:
        [one] = [one for one in found if one.kind is kind]
        assert text[one.start : one.end] == part
        assert redact(text, found) == text.replace(part, MARKS[kind])


@pytest.mark.parametrize("sentence", ORDINARY)
def test_ordinary_sentences_are_left_alone(sentence: str) -> None:
    assert find_identifying(sentence, allow=CAST) == []


def test_the_cast_may_stand_and_others_may_not() -> None:
    text = "Pak Hendra Wijaya dan Pak Hendra Gunawan"
    assert redact(text, find_identifying(text, allow=CAST)) == "Pak Hendra Wijaya dan Pak [nama]"
    assert redact(text, find_identifying(text)) == "Pak [nama] dan Pak [nama]"


def test_a_published_number_may_stand_in_any_spelling() -> None:
    assert find_identifying("WA 0811-1129-129 atau 08111 129 129", allow=["08111129129"]) == []


def test_a_whole_essay_loses_all_of_it() -> None:
    text = "Bu Siti Aminah (NIK 6471044112900003, HP 0812-3456-7890) tinggal di Jl. Mawar No. 12 RT 05, lahir 1 Desember 1990."
    clean = redact(text, find_identifying(text))
    assert not re.search(r"\d", clean)
    assert "Aminah" not in clean
    assert "Mawar" not in clean


def test_a_sentence_never_repeats_what_was_found() -> None:
    assert all(re.search(r"\d", one.sentence) is None for one in find_identifying("0812-3456-7890 dan 6471044112900003"))


def test_overlapping_findings_are_covered_once() -> None:
    findings = [Finding(Kind.NAME, 5, 9), Finding(Kind.PHONE, 0, 6), Finding(Kind.DATE, 7, 8)]
    assert redact("0123456789", findings) == "[nomor]9"


@settings(max_examples=300, deadline=None)
@given(
    born=st.dates(dt.date(1940, 1, 1), dt.date(2015, 1, 1)),
    woman=st.booleans(),
    area=st.integers(110101, 947171),
    serial=st.integers(1, 9999),
    gaps=st.lists(st.sampled_from(["", "", " ", ".", "-"]), min_size=15, max_size=15),
)
def test_every_nik_is_found_however_it_is_spaced(born: dt.date, woman: bool, area: int, serial: int, gaps: list[str]) -> None:
    digits = f"{area:06}{born.day + 40 * woman:02}{born:%m%y}{serial:04}"
    written = digits[0] + "".join(gap + digit for gap, digit in zip(gaps, digits[1:], strict=True))
    text = f"Nomornya {written}, sudah dicatat."
    assert [one.kind for one in find_identifying(text)] == [Kind.NIK]
    assert redact(text, find_identifying(text)) == "Nomornya [nomor], sudah dicatat."


@settings(max_examples=300, deadline=None)
@given(
    prefix=st.sampled_from(["08", "+628", "628", "+62 8"]),
    rest=st.text("0123456789", min_size=8, max_size=10),
    gap=st.sampled_from(["", "-", " ", "."]),
    size=st.integers(3, 4),
)
def test_every_mobile_number_is_found_however_it_is_spaced(prefix: str, rest: str, gap: str, size: int) -> None:
    written = gap.join([prefix + rest[:2], *(rest[n : n + size] for n in range(2, len(rest), size))])
    text = f"Kirim ke {written} ya"
    assert not re.search(r"\d{3}", redact(text, find_identifying(text)))


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=120) | st.from_regex(r"([0-9 .\-@/]{0,9}[A-Za-z ]{0,9}){0,8}", fullmatch=True))
def test_any_text_is_read_and_findings_are_in_order_and_apart(text: str) -> None:
    found = find_identifying(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    assert redact(text, []) == text


def test_what_reaches_into_something_surer_is_covered_from_its_own_beginning() -> None:
    text = "Ia bekerja di Toko Makmur 0812-3456-7890 sejak lama"
    assert redact(text, find_identifying(text)) == "Ia bekerja di [nomor] sejak lama"

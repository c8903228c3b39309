"""Names as people paste them, and as a document prints them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puspaga.accounts.engines.names import NameLine, read_names, without_honorific


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Bu Rahma Wati", "Rahma Wati"),
        ("Pak Joko", "Joko"),
        ("Ibu Hj. Siti Aminah", "Hj. Siti Aminah"),
        ("Bapak dr. Andi", "dr. Andi"),
        ("Sdri. Ni Luh Putu Ayu", "Ni Luh Putu Ayu"),
        ("Sdri.Yohana", "Yohana"),
        ("Yth. Ibu Rahma", "Rahma"),
        ("  bu   rahma ", "rahma"),
        ("Buana Sari", "Buana Sari"),
        ("Masitah", "Masitah"),
        ("Pakpahan", "Pakpahan"),
        ("Ibu", "Ibu"),
        ("Bu RT", "Bu RT"),
        ("", ""),
    ],
)
def test_an_address_is_no_part_of_the_name_on_a_document(written: str, printed: str) -> None:
    assert without_honorific(written) == printed


@given(st.text(max_size=40))
def test_taking_the_address_away_twice_is_once_and_leaves_somebody(name: str) -> None:
    once = without_honorific(name)
    assert without_honorific(once) == once
    assert bool(once) == bool(name.split())


@pytest.mark.parametrize(
    ("line", "name", "left_out"),
    [
        ("- Pak Joko", "Pak Joko", ()),
        ("• Siti", "Siti", ()),
        ("✅ 3. *Siti Aminah*", "Siti Aminah", ()),
        ("[ ] Siti", "Siti", ()),
        ("12) Budi", "Budi", ()),
        ("7 Budi", "Budi", ()),
        ("1. - Budi ✔️", "Budi", ()),
        ("Yohana 081234567890", "Yohana", ("081234567890",)),
        ("Yohana (0812-3456-7890)", "Yohana", ("0812-3456-7890",)),
        ("Yohana, HP: +62 812 3456 789", "Yohana", ("HP: +62 812 3456 789",)),
        ("081234567890 - Yohana", "Yohana", ("081234567890",)),
        ("Yohana yohana@surel.example", "Yohana", ("yohana@surel.example",)),
        ("Ni Luh Putu Ayu; RT 04", "Ni Luh Putu Ayu", ("RT 04",)),
        ("Ni Luh Putu Ayu, RT 04/RW 02", "Ni Luh Putu Ayu", ("RT 04/RW 02",)),
        ("Rahma, 34 tahun", "Rahma", ("34 tahun",)),
        ("1\tSiti\tP\t0812345678", "Siti", ("P", "0812345678")),
        ("P\tSiti\tManggar", "Siti", ("P", "Manggar")),
        ("0812345678\tSiti", "Siti", ("0812345678",)),
        ("1;Siti;Manggar", "Siti", ("Manggar",)),
        ("| 1 | Siti | Manggar |", "Siti", ("Manggar",)),
        ("Nama: Siti", "Siti", ()),
        ("Ani Lestari, S.Pd.", "Ani Lestari, S.Pd.", ()),
        ("Ani Lestari, S.Pd., M.Si", "Ani Lestari, S.Pd., M.Si", ()),
        ("Siti (Manggar)", "Siti (Manggar)", ()),
        ("’Aisyah Nur'aini", "’Aisyah Nur'aini", ()),
        ("Hendri Wahyudi", "Hendri Wahyudi", ()),
        ("Rwanda Putri", "Rwanda Putri", ()),
        ("A", "A", ()),
        ("0812345678", "", ()),
    ],
)
def test_a_line_is_its_name_and_what_stood_beside_it(line: str, name: str, left_out: tuple[str, ...]) -> None:
    [found] = read_names(line)
    assert found.name == name
    if name:
        assert found.left_out == left_out


def test_column_titles_are_no_person() -> None:
    assert read_names("No\tNama\tHP\n\n1\tSiti\t0812345678") == [
        NameLine(1, "", ("No, Nama, HP",), is_header=True),
        NameLine(3, "Siti", ("0812345678",)),
    ]


@given(st.text(max_size=200))
def test_any_text_is_read_line_by_line(text: str) -> None:
    numbers = [one.number for one in read_names(text)]
    assert numbers == sorted(set(numbers))

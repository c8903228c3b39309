"""The map as a picture and as a table: both say the same."""

import pytest

from assessments.domain.maps import picture_of
from assessments.formats.naskah import read_naskah
from tests.factories.scenarios import PACK, SAMPLE


def test_every_scene_has_a_box_and_a_row() -> None:
    picture = picture_of(read_naskah(SAMPLE).scenario)
    assert [box.key for box in picture.boxes] == [row.key for row in picture.rows]
    assert (len(picture.boxes), picture.choices, picture.endings) == (7, 11, 3)


def test_of_several_ways_between_two_scenes_the_gravest_is_drawn_and_all_are_listed() -> None:
    picture = picture_of(read_naskah(SAMPLE).scenario)
    listed = sum(len(row.ways) for row in picture.rows)
    assert (len(picture.ways), listed) == (8, 11)


def test_a_scene_that_is_only_named_is_shown_as_missing() -> None:
    picture = picture_of(read_naskah(SAMPLE.replace("-> akhir_ramai", "-> belum")).scenario)
    missing = [row for row in picture.rows if row.look == "missing"]
    assert [(row.key, row.line, row.ways) for row in missing] == [("belum", 0, ())]


def test_a_title_stands_in_two_rows_at_most() -> None:
    text = SAMPLE.replace("| Satu kalimat", "| Satu kalimat yang panjang sekali sampai tidak muat di kotak")
    box = next(box for box in picture_of(read_naskah(text).scenario).boxes if box.key == "takut")
    assert len(box.rows) == 2
    assert all(len(row) <= 20 for row in box.rows)


@pytest.mark.parametrize("code", sorted(PACK))
def test_no_two_boxes_stand_on_each_other_and_all_stand_inside(code: str) -> None:
    picture = picture_of(read_naskah(PACK[code]).scenario)
    for number, box in enumerate(picture.boxes):
        assert box.left >= 0
        assert box.left + 132 <= picture.width
        assert box.top + 48 <= picture.height
        assert all(abs(box.x - other.x) >= 132 or abs(box.y - other.y) >= 48 for other in picture.boxes[:number])

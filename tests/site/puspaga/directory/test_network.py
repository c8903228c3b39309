"""The referral map: every service in its tier, boxes that do not overlap, names that fit."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from puspaga.directory.domain.listing import published_services
from puspaga.directory.domain.network import LINE, WIDTH, network_of, wrap
from puspaga.directory.enums import Tier
from tests.factories.directory import TODAY, make_channel, make_service


@pytest.mark.django_db
def test_every_service_stands_once_in_its_tier() -> None:
    for number in range(10):
        make_service(f"s{number}", tier=number % 4, position=number)
    layers = network_of(published_services(today=TODAY)).layers
    assert [layer.tier for layer in layers] == [0, 1, 2, 3]
    assert [layer.label for layer in layers] == [str(Tier(tier).label) for tier in range(4)]
    assert [[box.view.service.key for box in layer.boxes] for layer in layers] == [
        ["s0", "s4", "s8"], ["s1", "s5", "s9"], ["s2", "s6"], ["s3", "s7"],
    ]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3, 60])
def test_nothing_overlaps_and_everything_is_inside(count: int) -> None:
    for number in range(count):
        make_service(tier=number % 5)
    network = network_of(published_services(today=TODAY))
    boxes = [box for layer in network.layers for box in layer.boxes]
    assert len(boxes) == count
    assert all(upper.y + upper.height < lower.y for upper, lower in pairwise(boxes))
    assert all(upper.y + upper.height < lower.y for upper, lower in pairwise(network.layers))
    for layer in network.layers:
        assert all(layer.y < box.y and box.y + box.height < layer.y + layer.height for box in layer.boxes)
    assert network.layers[-1].y + network.layers[-1].height <= network.height
    assert network.width == WIDTH


def test_an_empty_directory_is_an_empty_drawing() -> None:
    assert network_of([]).layers == []


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=16), min_size=1, max_size=8))
def test_a_name_is_broken_into_at_most_two_lines_without_losing_a_word(words: list[str]) -> None:
    lines = wrap(" ".join(words))
    assert " ".join(lines).split() == words
    assert len(lines) <= 2
    assert len(lines[0]) <= LINE


@pytest.mark.django_db
def test_a_box_says_kind_and_number() -> None:
    make_service("satu", number="0542-123456")
    make_service("dua", name="Puspaga Harapan Lima di Puskesmas Baru Tengah", kind="medis", number="0542-654321")
    make_channel(make_service("tiga"), "contoh.id", type="web")
    views = published_services(today=TODAY)
    captions = {box.view.service.key: box.caption for box in network_of(views).layers[0].boxes}
    assert captions == {
        "satu": "Konseling keluarga · 0542-123456",
        "dua": "Kesehatan · 0542-654321",
        "tiga": "Konseling keluarga",
    }


@pytest.mark.django_db
def test_anda_leads_to_every_service_a_person_can_turn_to_in_whatever_tier() -> None:
    for tier in Tier:
        make_service(f"s{tier}", tier=tier, number=f"0542-12345{tier}")
    make_channel(make_service("dalam", tier=3), "s2", type="lewat_layanan")
    make_service("kosong", tier=1)
    network = network_of(published_services(today=TODAY))
    assert [box.view.service.key for box in network.direct] == ["s0", "s1", "s2", "s3", "s4"]
    assert network.trunk_end == network.direct[-1].middle


def links() -> list[tuple[str, str]]:
    """Arrows between services, from and to."""
    found = network_of(published_services(today=TODAY)).links
    return [(link.source.view.service.key, link.target.view.service.key) for link in found]


@pytest.mark.django_db
def test_an_arrow_between_services_stands_only_where_one_is_reached_through_the_other() -> None:
    make_service("uptd", tier=2, number="0542-123456")
    make_service("lain", tier=1, number="0542-123457")
    shelter = make_service("tempat", tier=3)
    make_channel(shelter, "uptd", type="lewat_layanan")
    make_channel(make_service("v", tier=1, number="0542-123458"), "lain", type="tanya_layanan")
    assert links() == [("uptd", "tempat")]
    make_channel(shelter, "0542-123459")  # now a person can turn to it herself
    assert links() == []


@pytest.mark.django_db
@pytest.mark.parametrize("key", ["tidak-ada", "tersembunyi", "tempat"])
def test_no_arrow_comes_from_a_service_that_is_not_in_the_drawing(key: str) -> None:
    make_service("tersembunyi", is_published=False)
    make_channel(make_service("tempat", tier=3), key, type="lewat_layanan")
    assert links() == []


@pytest.mark.django_db
def test_arrows_of_different_services_run_side_by_side() -> None:
    for number in range(5):
        make_service(f"dari-{number}", number=f"0542-12345{number}")
        make_channel(make_service(f"ke-{number}", tier=3), f"dari-{number}", type="lewat_layanan")
    lanes = [link.lane for link in network_of(published_services(today=TODAY)).links]
    assert (len(set(lanes)), max(lanes) < WIDTH) == (3, True)


@pytest.mark.django_db
def test_a_box_says_how_one_comes_to_a_service_that_is_not_reached_directly() -> None:
    make_service("uptd", name="UPTD PPA", tier=2, number="0542-123456")
    make_channel(make_service("satu", kind="medis", tier=3), "uptd", type="lewat_layanan")
    make_channel(make_service("dua", kind="medis", tier=3), "tidak-ada", type="lewat_layanan")
    make_service("tiga", kind="medis", tier=3)
    captions = [box.caption for box in network_of(published_services(today=TODAY)).layers[-1].boxes]
    assert sorted(captions) == [
        "Kesehatan · cara menghubungi belum diketahui",
        "Kesehatan · hanya lewat petugas",
        "Kesehatan · lewat UPTD PPA",
    ]

"""Our own drawings and brand pictures: light, harmless to a strict policy, each one its own, none missing."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.conf import settings
from PIL import Image

from courses.starter.domain import pack
from courses.starter.domain.tree import TOPICS
from puspaga.pages.models.illustrated import DRAWINGS

FILES = sorted(DRAWINGS.glob("*.svg"))
BRAND = settings.SITE_DIR / "core/static/puspaga/brand"
SHAPES = {"svg", "g", "path", "circle", "ellipse", "rect", "line", "polygon", "polyline"}
GEOMETRY = {"d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "points", "transform"}
PAINT = {"fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "opacity"}
DASHES = {"stroke-dasharray", "stroke-opacity", "stroke-miterlimit"}
ROOT = {"viewBox", "role", "focusable"}
TEMPLATE_KEY = re.compile(r'{% drawing "([a-z0-9-]+)"')
# Bytes a drawing may weigh: it is written into every page that shows it.
LIMITS = {"hero": 8192} | dict.fromkeys(("bantuan", "kelas", "kosong", "galat", *(f"topik-{slug}" for slug in TOPICS)), 4608)
ARTICLE_LIMIT = 6144


def _elements(path: Path) -> Iterator[tuple[str, set[str]]]:
    for element in ElementTree.parse(path).iter():
        yield element.tag.removeprefix("{http://www.w3.org/2000/svg}"), set(element.attrib)


def _keys_in_use() -> set[str]:
    templates = (settings.SITE_DIR / "templates").rglob("*.html")
    named = {key for path in templates for key in TEMPLATE_KEY.findall(path.read_text(encoding="utf-8"))}
    return named | {"hero"} | {f"topik-{slug}" for slug in TOPICS} | {data["slug"] for data in pack.articles()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_drawing_holds_only_shapes_with_plain_attributes(path: Path) -> None:
    elements = list(_elements(path))
    assert {tag for tag, _ in elements} - SHAPES == set()
    assert set().union(*(names for _, names in elements[1:])) - GEOMETRY - PAINT - DASHES == set()
    assert elements[0][1] - PAINT == ROOT


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_drawing_has_its_frame_and_stays_light(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    expected = "0 0 720 480" if path.stem == "hero" else "0 0 640 400"
    assert (root.get("viewBox"), root.get("role"), root.get("focusable")) == (expected, "img", "false")
    assert path.stat().st_size <= LIMITS.get(path.stem, ARTICLE_LIMIT)


def test_a_drawing_refers_to_nothing_outside_itself() -> None:
    found = [path.stem for path in FILES if re.search(r"url\(|href|data:|<!|<\?", path.read_text(encoding="utf-8"))]
    assert found == []


def test_no_two_drawings_are_the_same() -> None:
    assert len({path.read_bytes() for path in FILES}) == len(FILES)


def test_every_drawing_in_use_exists() -> None:
    assert _keys_in_use() - {path.stem for path in FILES} == set()


@pytest.mark.parametrize(
    ("name", "size", "limit"),
    [("favicon-32.png", (32, 32), 4096), ("apple-touch-icon.png", (180, 180), 8192), ("og-default.png", (1200, 630), 92160)],
)
def test_a_brand_picture_has_its_size_and_stays_light(name: str, size: tuple[int, int], limit: int) -> None:
    with Image.open(BRAND / name) as picture:
        assert (picture.format, picture.size) == ("PNG", size)
    assert (BRAND / name).stat().st_size <= limit


def test_the_vector_icon_is_square_and_plain() -> None:
    root = ElementTree.parse(BRAND / "favicon.svg").getroot()
    assert root.get("viewBox") == "0 0 36 36"
    assert {tag for tag, _ in _elements(BRAND / "favicon.svg")} <= SHAPES


def test_every_page_links_the_brand_icons_that_exist() -> None:
    base = (settings.SITE_DIR / "templates/base.html").read_text(encoding="utf-8")
    linked = re.findall(r'puspaga/brand/([a-z0-9.-]+)"', base)
    assert linked == ["favicon-32.png", "favicon.svg", "apple-touch-icon.png"]
    assert [name for name in linked if not (BRAND / name).is_file()] == []

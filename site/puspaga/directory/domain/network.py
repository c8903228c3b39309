"""The referral map as a drawing: whom a person can turn to herself, and what is reached only through another service.

Nothing else is drawn: who sends people on to whom is not known. All places are computed here.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from puspaga.directory.domain.listing import ServiceView
from puspaga.directory.enums import Tier

WIDTH, BOX_HEIGHT, GAP, TIER_HEAD = 340, 64, 10, 34
MARGIN = 8
# The line from “Anda” runs left of the boxes, the lines between services right of them, side by side.
LANE, LANE_STEP, LANES = 328, 4, 3
# Where the line from “Anda” begins, and where the first tier does.
START, FIRST_TIER = 28, 70
# Longest line that fits a box at this size.
LINE = 30


@dataclass(frozen=True)
class Box:
    """One service in the drawing."""

    view: ServiceView
    y: int
    lines: list[str]
    # Name of the only service by which it is reached.
    through: str = ""
    height: int = BOX_HEIGHT

    @property
    def middle(self) -> int:
        """Where a line meets the box."""
        return self.y + self.height // 2

    @property
    def is_direct(self) -> bool:
        """True when a person can turn to it herself."""
        return self.view.is_direct

    @property
    def caption(self) -> str:
        """What stands under the name: the kind of help and the number to call, or by whom it is reached."""
        number = self.view.number.value if self.view.number else ""
        return " · ".join(part for part in (self.view.kind_label, number, self.way) if part)

    @property
    def way(self) -> str:
        """How one comes to it, where that is not by oneself."""
        if self.is_direct:
            return ""
        if self.through:
            return _("lewat %(name)s") % {"name": self.through}
        return _("hanya lewat petugas") if self.view.through else _("cara menghubungi belum diketahui")


@dataclass(frozen=True)
class Layer:
    """One tier: its heading and its boxes."""

    tier: int
    label: str
    y: int
    height: int
    boxes: list[Box]


@dataclass(frozen=True)
class Link:
    """An arrow from a service to one that is reached only through it."""

    source: Box
    target: Box
    lane: int


@dataclass(frozen=True)
class Network:
    """The whole drawing, `height` units high and WIDTH wide."""

    layers: list[Layer]
    height: int
    links: list[Link]
    width: int = WIDTH

    @property
    def direct(self) -> list[Box]:
        """The boxes a line from “Anda” leads to."""
        return [box for layer in self.layers for box in layer.boxes if box.is_direct]

    @property
    def trunk_end(self) -> int:
        """How far down the line from “Anda” runs."""
        return max((box.middle for box in self.direct), default=START)


def network_of(views: list[ServiceView]) -> Network:
    """The tiers from near to far with their services, one below the other, so that it reads on a small phone."""
    names = {view.service.key: view.service.name for view in views}
    layers, y = [], FIRST_TIER
    for tier in Tier:
        members = [view for view in views if view.service.tier == tier]
        if members:
            layer = _layer(tier, members, y, names)
            layers.append(layer)
            y += layer.height + 14
    return Network(layers, y, _links([box for layer in layers for box in layer.boxes]))


def _layer(tier: Tier, members: list[ServiceView], y: int, names: dict[str, str]) -> Layer:
    boxes = [
        Box(view, y + TIER_HEAD + number * (BOX_HEIGHT + GAP), wrap(view.service.name), names.get(view.through, ""))
        for number, view in enumerate(members)
    ]
    height = TIER_HEAD + len(members) * (BOX_HEIGHT + GAP) + MARGIN
    return Layer(int(tier), str(tier.label), y, height, boxes)


def _links(boxes: list[Box]) -> list[Link]:
    """An arrow for each service that is reached through another one in the drawing; arrows of one service share a lane."""
    found = {box.view.service.key: box for box in boxes}
    pairs = [(found[box.view.through], box) for box in boxes if box.view.through in found]
    sources = list(dict.fromkeys(source.y for source, target in pairs if source is not target))
    return [
        Link(source, target, LANE + LANE_STEP * min(sources.index(source.y), LANES - 1))
        for source, target in pairs
        if source is not target
    ]


def wrap(name: str) -> list[str]:
    """A name in at most two lines of LINE letters."""
    lines = [""]
    for word in name.split():
        if len(lines[-1]) + len(word) + 1 > LINE and lines[-1] and len(lines) < 2:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines

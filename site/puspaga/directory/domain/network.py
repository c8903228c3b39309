"""The one-door network as a drawing: boxes in tiers from the person who asks, all places computed here."""

from dataclasses import dataclass

from puspaga.directory.domain.listing import ServiceView
from puspaga.directory.enums import Tier

WIDTH, BOX_HEIGHT, GAP, TIER_HEAD = 340, 64, 10, 34
MARGIN = 8
# Longest line that fits a box at this size.
LINE = 34


@dataclass(frozen=True)
class Box:
    """One service in the drawing."""

    view: ServiceView
    y: int
    lines: list[str]
    height: int = BOX_HEIGHT

    @property
    def caption(self) -> str:
        """What stands under the name: the kind of help, and the number to call."""
        number = self.view.number.value if self.view.number else ""
        return " · ".join(part for part in (self.view.kind_label, number) if part)


@dataclass(frozen=True)
class Layer:
    """One tier: its heading and its boxes."""

    tier: int
    label: str
    y: int
    height: int
    boxes: list[Box]


@dataclass(frozen=True)
class Network:
    """The whole drawing, `height` units high and WIDTH wide."""

    layers: list[Layer]
    height: int
    width: int = WIDTH


def network_of(views: list[ServiceView]) -> Network:
    """The tiers from near to far with their services, one below the other, so that it reads on a small phone."""
    layers, y = [], 70
    for tier in Tier:
        members = [view for view in views if view.service.tier == tier]
        if members:
            layer = _layer(tier, members, y)
            layers.append(layer)
            y += layer.height + 26
    return Network(layers, y)


def _layer(tier: Tier, members: list[ServiceView], y: int) -> Layer:
    boxes = [
        Box(view, y + TIER_HEAD + number * (BOX_HEIGHT + GAP), wrap(view.service.name)) for number, view in enumerate(members)
    ]
    height = TIER_HEAD + len(members) * (BOX_HEIGHT + GAP) + MARGIN
    return Layer(int(tier), str(tier.label), y, height, boxes)


def wrap(name: str) -> list[str]:
    """A name in at most two lines of LINE letters."""
    lines = [""]
    for word in name.split():
        if len(lines[-1]) + len(word) + 1 > LINE and lines[-1] and len(lines) < 2:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines

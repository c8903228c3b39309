"""The map of a story as a picture: where boxes and lines stand, ready to be drawn; and the same as rows of a table."""

from dataclasses import dataclass

from assessments.engines.simulation import MapEdge, MapNode, Position, Scenario, layout, map_of
from assessments.engines.simulation.layout import HEIGHT, WIDTH, Route

BOX_WIDTH, BOX_HEIGHT = WIDTH, HEIGHT
# Room for the head of an arrow.
GAP = 5
LETTERS = 19


@dataclass(frozen=True)
class Box:
    """A scene on the picture."""

    key: str
    look: str
    x: int
    y: int
    rows: tuple[str, ...]
    line: int

    @property
    def left(self) -> int:
        """The left edge."""
        return self.x - BOX_WIDTH // 2

    @property
    def top(self) -> int:
        """The upper edge."""
        return self.y - BOX_HEIGHT // 2

    @property
    def texts(self) -> list[tuple[int, str]]:
        """The rows of the title with the height each stands at."""
        first = self.y + 4 - 7 * (len(self.rows) - 1)
        return [(first + 14 * place, row) for place, row in enumerate(self.rows)]


@dataclass(frozen=True)
class Way:
    """A line from scene to scene."""

    look: str
    path: str


@dataclass(frozen=True)
class Row:
    """A scene in the table."""

    key: str
    title: str
    line: int
    look: str
    ending: str
    ways: tuple[MapEdge, ...]


@dataclass(frozen=True)
class Picture:
    """The whole map."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]
    rows: tuple[Row, ...]

    @property
    def endings(self) -> int:
        """How many scenes end the story."""
        return sum(1 for row in self.rows if row.ending)

    @property
    def choices(self) -> int:
        """How many choices there are."""
        return sum(1 for row in self.rows for way in row.ways if way.kind != "go_on")


def picture_of(scenario: Scenario) -> Picture:
    """The map of a scenario, a draft's too; the same text always gives the same picture."""
    story = map_of(scenario)
    places = layout(story)
    boxes = tuple(_box(node, places.by_key[node.key]) for node in story.nodes)
    ways = {(edge.source, edge.target): edge.kind for edge in sorted(story.edges, key=lambda edge: _WEIGHT[edge.kind])}
    routes = places.by_ends
    lines = tuple(Way(kind, _path(routes[ends])) for ends, kind in ways.items())
    rows = tuple(_row(node, story.edges) for node in story.nodes)
    return Picture(places.width, places.height, boxes, lines, rows)


# Of several ways between two scenes the picture shows the one that matters most; the table shows all.
_WEIGHT = {"go_on": 0, "other": 1, "best": 2, "harmful": 3}


def _look(node: MapNode) -> str:
    return f"{node.kind} {node.ending}".strip()


def _box(node: MapNode, place: Position) -> Box:
    return Box(node.key, _look(node), place.x, place.y, _wrapped(node.title or node.key), node.line)


def _wrapped(title: str) -> tuple[str, ...]:
    """At most two rows; what does not fit is cut."""
    rows: list[str] = [""]
    for word in title.split():
        if rows[-1] and len(rows[-1]) + 1 + len(word) > LETTERS:
            rows.append(word)
        else:
            rows[-1] = f"{rows[-1]} {word}".strip()
    if len(rows) > 2:
        rows = [rows[0], f"{rows[1]}…"]
    return tuple(row if len(row) <= LETTERS + 1 else f"{row[:LETTERS]}…" for row in rows)


def _row(node: MapNode, edges: tuple[MapEdge, ...]) -> Row:
    ways = tuple(edge for edge in edges if edge.source == node.key)
    return Row(node.key, node.title, node.line, node.kind, node.ending, ways)


def _path(route: Route) -> str:
    """A curve from box to box, straight down past every layer between; a way back runs round the side."""
    (x1, y1), (x2, y2) = route.points[0], route.points[-1]
    if y2 <= y1:
        side = max(x1, x2) + BOX_WIDTH
        return f"M{x1} {y1}C{side} {y1 + 40} {side} {y2 - 40} {x2} {y2 - GAP}"
    path, y = f"M{x1} {y1}", y1
    for x, middle in route.points[1:-1]:
        top, foot = middle - BOX_HEIGHT // 2, middle + BOX_HEIGHT // 2
        path += f"{_curve(x1, y, x, top)}L{x} {foot}"
        x1, y = x, foot
    return path + _curve(x1, y, x2, y2 - GAP)


def _curve(x1: int, y1: int, x2: int, y2: int) -> str:
    bend = (y2 - y1) // 2
    return f"C{x1} {y1 + bend} {x2} {y2 - bend} {x2} {y2}"

"""Scenes and choices while they are being read: they grow line by line and are frozen at the end."""

from dataclasses import dataclass, field

from assessments.engines.simulation.shapes import Choice, Condition, Effect, Ending, Line, Node


@dataclass
class ChoiceDraft:
    """A choice of which not every property has been met yet."""

    id: str
    text: str
    target: str
    line: int
    effects: list[Effect] = field(default_factory=list)
    feedback: str = ""
    codes: list[str] = field(default_factory=list)
    condition: Condition | None = None
    critical: str = ""
    notes: list[str] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def frozen(self) -> Choice:
        """The choice as it stands."""
        return Choice(
            id=self.id,
            text=self.text,
            target=self.target,
            effects=tuple(self.effects),
            feedback=self.feedback,
            codes=tuple(self.codes),
            condition=self.condition,
            critical=self.critical,
            notes=tuple(self.notes),
            line=self.line,
            places=tuple(self.lines.items()),
        )


@dataclass
class NodeDraft:
    """A scene that is still being read."""

    key: str
    title: str
    line: int
    scene: str = ""
    body: list[Line] = field(default_factory=list)
    choices: list[ChoiceDraft] = field(default_factory=list)
    go_on: str = ""
    ending: Ending | None = None
    lines: dict[str, int] = field(default_factory=dict)

    @property
    def exits(self) -> set[str]:
        """The kinds of way out met so far: only one may stand in a scene."""
        kinds = {"pilihan": self.choices, "->": self.go_on, "akhir:": self.ending}
        return {kind for kind, present in kinds.items() if present}

    def frozen(self) -> Node:
        """The scene as it stands."""
        return Node(
            key=self.key,
            title=self.title,
            scene=self.scene,
            body=tuple(self.body),
            choices=tuple(choice.frozen() for choice in self.choices),
            go_on=self.go_on,
            ending=self.ending,
            line=self.line,
            places=tuple(self.lines.items()),
        )

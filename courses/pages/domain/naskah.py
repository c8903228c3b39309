"""What the editor of a simulation shows beside the text."""

from dataclasses import dataclass

from assessments.domain.maps import Picture, picture_of
from assessments.domain.naskah import check_text, prove_text, weighed
from assessments.engines.simulation import Fault


@dataclass(frozen=True)
class Findings:
    """The findings of a text, and its map when there is one."""

    faults: tuple[Fault, ...]
    picture: Picture | None
    # Whether everything that can happen was tried, as publishing does.
    is_proved: bool = False

    @property
    def errors(self) -> int:
        """How many findings stop publishing."""
        return sum(fault.blocks_publishing for fault in self.faults)

    @property
    def hints(self) -> int:
        """How many only advise."""
        return len(self.faults) - self.errors


def findings_of(text: str, *, proves: bool = False) -> Findings:
    """Look at a text; `proves` also searches every state, as publishing does."""
    reading = prove_text(text) if proves else check_text(text)
    picture = picture_of(reading.scenario) if reading.scenario else None
    return Findings(tuple(weighed(reading.faults)), picture, proves)

"""A finding about a text: where, how bad, and one plain sentence."""

from dataclasses import dataclass

GALAT, SARAN = "galat", "saran"


@dataclass(frozen=True)
class Fault:
    """A finding. `galat` stops publishing, `saran` does not; with `blocks_reading` no scenario could be made at all."""

    line: int
    level: str
    code: str
    sentence: str
    column: int | None = None
    blocks_reading: bool = False

    @property
    def blocks_publishing(self) -> bool:
        """True for a galat."""
        return self.level == GALAT


def galat(line: int, code: str, sentence: str, *, column: int | None = None) -> Fault:
    """A finding that stops publishing."""
    return Fault(line, GALAT, code, sentence, column)


def saran(line: int, code: str, sentence: str, *, column: int | None = None) -> Fault:
    """A finding that only advises."""
    return Fault(line, SARAN, code, sentence, column)


def in_order(faults: list[Fault]) -> list[Fault]:
    """Sorted by line, galat before saran, each said once."""
    return sorted(dict.fromkeys(faults), key=lambda fault: (fault.line, fault.level, fault.code, fault.sentence))

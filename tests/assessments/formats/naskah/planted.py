"""The planted faults of `planted.json`: what is changed in the clean text, and what must be said about it."""

import json
from dataclasses import dataclass
from pathlib import Path

from tests.factories.naskah import CLEAN


@dataclass(frozen=True)
class Plant:
    """Replace `old` (the whole text when empty) by `new`; then `code` is reported on `line` with this sentence."""

    code: str
    line: int
    level: str
    old: str
    new: str
    sentence: str

    def text(self) -> str:
        """The clean text with the fault in it."""
        if not self.old:
            return self.new
        assert self.old in CLEAN
        return CLEAN.replace(self.old, self.new, 1)


PLANTED = [Plant(**entry) for entry in json.loads((Path(__file__).parent / "planted.json").read_text(encoding="utf-8"))]

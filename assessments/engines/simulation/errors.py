"""What the engine refuses, one class each. The sentence is shown to people."""


class SimulationError(ValueError):
    """Base of the engine's refusals."""

    message = "Simulasi ini tidak dapat dijalankan."

    def __init__(self, message: str = "") -> None:
        super().__init__(message or self.message)


class UnknownChoice(SimulationError):
    """The scene has no such choice."""

    message = "Pilihan ini tidak ada di adegan sekarang."


class HiddenChoice(SimulationError):
    """The choice exists, but its condition does not hold now."""

    message = "Pilihan ini belum terbuka di adegan sekarang."


class RunFinished(SimulationError):
    """The run stands on an ending: nothing is left to choose."""

    message = "Jalan cerita ini sudah selesai."


class BrokenPath(SimulationError):
    """The story leads to a scene that does not exist: only a draft can."""

    message = "Cerita ini menuju adegan yang belum ada."


class BadData(SimulationError):
    """Stored data that is no scenario or no state."""

    message = "Data simulasi ini tidak dapat dibaca."

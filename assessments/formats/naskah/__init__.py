"""The naskah format: scenarios written like a play, read with plain findings and written back."""

from assessments.formats.naskah.reader import Reading, read_naskah
from assessments.formats.naskah.writer import write_naskah

__all__ = ["Reading", "read_naskah", "write_naskah"]

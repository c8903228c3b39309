"""Word documents (.docx): checked, read into paragraphs, written as text with marked headings."""

from assessments.formats.docx.errors import BadDocx, BrokenDocx, LockedDocx, NotDocx, OldWord, TooBigDocx, UnsafeDocx
from assessments.formats.docx.paragraphs import Paragraph, Style, read_docx
from assessments.formats.docx.text import docx_to_text

__all__ = [
    "BadDocx",
    "BrokenDocx",
    "LockedDocx",
    "NotDocx",
    "OldWord",
    "Paragraph",
    "Style",
    "TooBigDocx",
    "UnsafeDocx",
    "docx_to_text",
    "read_docx",
]

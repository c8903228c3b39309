"""Lines of a pasted text without what Word and WhatsApp add to them."""

import re

from courses.formats.workshop_text.reading import Level, Message

_CHAT = re.compile(
    r"^[\u200e\u200f\ufeff]*(?:\[\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[APap]\.?[Mm]\.?)?\]"
    r"|\d{1,2}/\d{1,2}/\d{2,4},?\s\d{1,2}[.:]\d{2}(?:\s?[APap][Mm])?\s[-–])\s?(?P<sender>[^:\n]{1,60}:\s?)?"
)
_CHAT_NOISE = re.compile(r"^(?:<media [^>]*>|<attached:[^>]*>|pesan ini (?:telah )?dihapus\.?|\(file terlampir\)|null)$", re.I)
_ODD = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u200b": "", "\ufeff": "", "\u200e": "", "\u200f": "", "\t": " ", "\x00": ""}
)
MAX_LINES = 5_000


def clean_lines(text: str) -> tuple[list[str], list[Message]]:
    """The lines, still one for one with what was pasted, and notes on what was taken away."""
    lines = re.split(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", text)
    notes = []
    if len(lines) > MAX_LINES:
        lines = lines[:MAX_LINES]
        notes.append(Message(Level.ADVICE, MAX_LINES, f"Teks terlalu panjang. Baris setelah {MAX_LINES} tidak dibaca."))
    chat = [number for number, line in enumerate(lines, start=1) if _CHAT.match(line)]
    if chat:
        notes.append(Message(Level.NOTE, chat[0], f"Awalan percakapan WhatsApp dihapus dari {len(chat)} baris."))
    return [_clean(line) for line in lines], notes


def is_chat(line: str) -> bool:
    """Whether a line begins like a line of an exported chat."""
    return _CHAT.match(line) is not None


def _clean(line: str) -> str:
    found = _CHAT.match(line)
    if found:
        # Without a sender it is WhatsApp's own announcement.
        line = line[found.end() :] if found["sender"] else ""
    line = line.translate(_ODD).strip()
    return "" if _CHAT_NOISE.match(line) else line

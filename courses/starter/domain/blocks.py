"""From the pack's one-key maps to StreamField data."""

import html
import re
import uuid
from typing import Any

from courses.starter.errors import BadPack

NAMESPACE = uuid.UUID("5b1f9d9e-3a53-4f0e-9a0f-6f3c3a1f2b77")
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.S)


def to_html(text: str) -> str:
    """Rich text of a plain text: `**bold**`, blank line = new paragraph; everything else is escaped."""
    parts = [part.strip() for part in re.split(r"\n\s*\n", text.strip()) if part.strip()]
    escaped = [html.escape(" ".join(part.split()), quote=False) for part in parts]
    return "".join("<p>" + _BOLD.sub(r"<b>\1</b>", text) + "</p>" for text in escaped)


def _plain(text: Any) -> str:
    """A line of a list: these blocks hold plain text, so `**bold**` loses its stars."""
    return _BOLD.sub(r"\1", str(text))


def list_value(items: list[Any], seed: str) -> list[dict[str, Any]]:
    """Items of a ListBlock with stable ids."""
    return [
        {"type": "item", "value": value, "id": str(uuid.uuid5(NAMESPACE, f"{seed}.{index}"))}
        for index, value in enumerate(items)
    ]


def block_value(kind: str, value: Any, seed: str) -> Any:
    """The value of one block as the StreamField keeps it. Raises BadPack for a kind it does not know."""
    match kind:
        case "paragraf":
            return to_html(value)
        case "intinya" | "langkah" | "tanda_bahaya":
            return list_value([_plain(entry) for entry in value], seed)
        case "ucapkan_hindari":
            return list_value([{"ucapkan": _plain(say), "hindari": _plain(avoid)} for say, avoid in value], seed)
        case "cek_cepat":
            return {**value, "opsi": list_value([str(entry) for entry in value["opsi"]], seed)}
        case "kotak_aman":
            return None
        case "subjudul" | "coba_minggu_ini" | "kutipan" | "jeda":
            return value
    raise BadPack(f"Blok “{kind}” tidak dikenal.")


def to_stream(blocks: list[dict[str, Any]], *, seed: str) -> list[dict[str, Any]]:
    """StreamField data for the pack's blocks. Ids depend on `seed` and position only, so that a second language with
    the same blocks in the same order lines up with the first. Raises BadPack with the block's number."""
    stream = []
    for index, entry in enumerate(blocks):
        if not isinstance(entry, dict) or len(entry) != 1:
            raise BadPack(f"{seed}: blok ke-{index + 1} harus punya tepat satu kunci.")
        [(kind, value)] = entry.items()
        place = f"{seed}.{index}"
        stream.append({"type": kind, "value": block_value(kind, value, place), "id": str(uuid.uuid5(NAMESPACE, place))})
    return stream

"""A workshop of the pack as a trainer pastes it from WhatsApp: bold between stars, a numbered rubric, a closing guide."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

PACK = Path(__file__).resolve().parents[4] / "courses" / "starter" / "pack" / "workshops"
WORDS = 4


def workshop_of(slug: str) -> dict[str, Any]:
    """The file of a workshop."""
    return yaml.safe_load((PACK / f"{slug}.yaml").read_text(encoding="utf-8"))


def pasted(
    data: dict[str, Any], *, answer: str = "*Jawaban*\n", tip: str = "*Tips*\n", closing: str = "*Panduan penutup*"
) -> str:
    """The text. `answer` and `tip` stand before each model answer and tip, `closing` above the questions at the end."""
    parts = [
        f"*{data['title']}*\n{data['minutes']} menit, {data['seats']} kursi",
        f"*Catatan isi*\n{data['content_note']}",
        "*Tujuan*\n" + _dashed(data["goals"]),
        "*Agenda*\n" + _dashed(f"{row['minutes']} menit: {row['title']}: {row['how']}" for row in data["agenda"]),
        "*Persiapan*\n" + _dashed(data["preparation"]),
        "*Peran*\n" + "\n".join(f"*{row['name']}*\n{row['card']}" for row in data["roles"]),
    ]
    for row in data["injects"]:
        parts += [
            f"*Tahap {row['stage']}: menit {row['minute']}*\n{row['text']}",
            "*Pertanyaan*\n" + _numbered(row["questions"]),
            answer + row["model_answer"],
            tip + row["facilitator_tip"],
        ]
    parts += [f"*Selebaran: {_titled(one)}*\n{one['text']}" for one in data["handouts"]]
    parts += [
        "*Rubrik penilaian*\n"
        + _numbered(row["criterion"] + (" (kritis)" if row["critical"] else "") for row in data["rubric"]),
        f"{closing}\n" + _numbered(data["debrief"]),
        f"*Keamanan peserta*\n{data['safety_for_participants']}",
        f"*Pernyataan rekaan*\n{data['fictional_declaration']}",
    ]
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(parts)).replace("**", "*")


def of_the_facilitator(data: dict[str, Any]) -> list[str]:
    """Every text only the facilitator holds."""
    texts = [row[name] for row in data["injects"] for name in ("model_answer", "facilitator_tip")]
    texts += [row["card"] for row in data["roles"]] + [row["how"] for row in data["agenda"]]
    texts += [*data["preparation"], *data["debrief"]]
    texts += [text for row in data["rubric"] for text in (row["criterion"], *row["levels"])]
    return texts + [one["text"] for one in data["handouts"] if one["audience"] != "peserta"]


def of_the_participants(data: dict[str, Any]) -> list[str]:
    """Every text participants read."""
    texts = [text for row in data["injects"] for text in (row["text"], *row["questions"])]
    texts += [data["title"], data["content_note"], data["safety_for_participants"], data["fictional_declaration"]]
    texts += [*data["goals"], *(row["title"] for row in data["agenda"]), *(row["name"] for row in data["roles"])]
    return texts + [text for one in data["handouts"] if one["audience"] == "peserta" for text in (one["title"], one["text"])]


def runs_of_words(text: str) -> Iterator[tuple[str, ...]]:
    """Every four words that follow each other in a sentence."""
    for sentence in re.split(r"[.?!:;“”\n]+", text):
        words = re.findall(r"[\w-]+", sentence.lower())
        yield from (tuple(words[place : place + WORDS]) for place in range(len(words) - WORDS + 1))


def _titled(handout: dict[str, Any]) -> str:
    title = re.sub(r" \(untuk fasilitator\)$", "", handout["title"])
    return f"{title} (untuk {handout['audience']})"


def _dashed(entries: Any) -> str:
    return "\n".join(f"- {entry}" for entry in entries)


def _numbered(entries: Any) -> str:
    return "\n".join(f"{number}. {entry}" for number, entry in enumerate(entries, start=1))

"""The code of ethics: each published wording is kept, and a learner signs the wording that was read."""

import datetime as dt
import hashlib
import html
import re
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.html import strip_tags

from courses.domain.evidence import add_evidence
from courses.enums import EvidenceKind
from courses.errors import NoEthicsCode, NotThisWording
from courses.models import EthicsCode, EthicsSignature

ETHICS_SLUG = "kode-etik"
# Lines to fill in by hand stand on paper only.
_BLANKS = re.compile(r"_{5,}")
_NUMBERED = re.compile(r"^\d+\. ")
_PARAGRAPH_END = re.compile(r"</p>|<br\s*/?>|</li>|\n\s*\n")


def current_code() -> EthicsCode | None:
    """The newest wording."""
    return EthicsCode.objects.order_by("-number").first()


@transaction.atomic
def publish_code(text: str, *, at: dt.datetime) -> EthicsCode:
    """Keep a wording. The same text again is the same wording."""
    text = text.strip()
    content_hash = hashlib.sha256(text.encode()).hexdigest()
    known = EthicsCode.objects.filter(content_hash=content_hash).first()
    if known is not None:
        return known
    newest = EthicsCode.objects.select_for_update().order_by("-number").first()
    number = newest.number + 1 if newest else 1
    return EthicsCode.objects.create(number=number, text=text, content_hash=content_hash, published_at=at)


def sign_ethics(learner: Any, *, code: EthicsCode, at: dt.datetime) -> EthicsSignature:
    """Promise to keep this wording. Signing twice is signing once. Raises NotThisWording for an older wording."""
    newest = current_code()
    if newest is None:
        raise NoEthicsCode
    if newest.pk != code.pk:
        raise NotThisWording
    with transaction.atomic():
        signature, _made = EthicsSignature.objects.get_or_create(learner=learner, code=code, defaults={"signed_at": at})
        _add_evidence(signature)
    return signature


def _add_evidence(signature: EthicsSignature) -> None:
    add_evidence(
        signature.learner,
        kind=EvidenceKind.ETHICS,
        activity=None,
        version_ref=f"courses.ethicscode {signature.code_id}",
        source=f"ethics {signature.pk}",
        codes=[],
        is_met=True,
        has_critical_miss=False,
        is_provisional=False,
        details={"number": signature.code.number},
        at=signature.signed_at,
    )


@dataclass(frozen=True)
class TextBlock:
    """A part of a wording to be shown: kind "h1", "h2", "p", "ol" or "ul", and its lines."""

    kind: str
    lines: tuple[str, ...]


def blocks_of_text(text: str) -> list[TextBlock]:
    """A stored wording, ready to be shown."""
    return [_block(part.split("\n")) for part in text.split("\n\n") if part.strip()]


def _block(lines: list[str]) -> TextBlock:
    for mark, kind in (("## ", "h2"), ("# ", "h1"), ("- ", "ul")):
        if lines[0].startswith(mark):
            return TextBlock(kind, tuple(line.removeprefix(mark) for line in lines))
    if _NUMBERED.match(lines[0]):
        return TextBlock("ol", tuple(_NUMBERED.sub("", line) for line in lines))
    return TextBlock("p", tuple(lines))


def text_of_page(page: Any) -> str:
    """The page's words as plain text: “## ” before headings, “1. ” before steps, “- ” before points."""
    parts = [page.title and f"# {page.title}", *(_text_of_block(block.block_type, block.value) for block in page.body)]
    return "\n\n".join(part for part in parts if part)


def _text_of_block(kind: str, value: Any) -> str:
    match kind:
        case "subjudul":
            return f"## {value}"
        case "paragraf":
            return "\n\n".join(_paragraphs(str(getattr(value, "source", value))))
        case "intinya":
            return "\n".join(f"- {point}" for point in value)
        case "langkah":
            return "\n".join(f"{number}. {_plain(step)}" for number, step in enumerate(value, start=1))
        case "ucapkan_hindari":
            return "\n".join(f"- Ucapkan: {pair['ucapkan']} Hindari: {pair['hindari']}" for pair in value)
    return ""


def _paragraphs(source: str) -> list[str]:
    lines = (_plain(part) for part in _PARAGRAPH_END.split(source))
    return [line for line in lines if line and not _BLANKS.search(line)]


def _plain(source: Any) -> str:
    return " ".join(html.unescape(strip_tags(str(source))).split())

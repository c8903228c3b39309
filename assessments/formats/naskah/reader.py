"""A naskah read: a scenario as far as one can be made, and every finding with its line. Never raises, whatever the text."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from assessments.engines.simulation.faults import GALAT, Fault, in_order
from assessments.engines.simulation.shapes import Node, Scenario
from assessments.formats.naskah.context import Context
from assessments.formats.naskah.drafts import NodeDraft
from assessments.formats.naskah.header import Header, read_header
from assessments.formats.naskah.marks import read_marks
from assessments.formats.naskah.scenes import HEAD, Scenes
from assessments.formats.naskah.text import Source, source_lines


@dataclass(frozen=True)
class Reading:
    """What a text says. Without any scene there is no scenario; with galat there is one to look at, not to publish."""

    scenario: Scenario | None
    faults: tuple[Fault, ...]

    @property
    def is_publishable(self) -> bool:
        """True when there is a scenario and nothing stops publishing."""
        return self.scenario is not None and not any(fault.blocks_publishing for fault in self.faults)


def read_naskah(text: str, *, services: Collection[str] | None = None, codes: Collection[str] | None = None) -> Reading:
    """Read a text. `services` and `codes` are the allowed slugs and competency codes; None leaves them unchecked."""
    context = Context(services=services, codes=codes)
    lines, pasted = source_lines(text)
    context.faults += pasted
    comments = [source for source in lines if source.text.startswith("//")]
    said = [source for source in lines if not source.text.startswith("//")]
    first = next((place for place, source in enumerate(said) if source.text.startswith(HEAD)), len(said))
    if first == len(said):
        sentence = "Naskah ini belum punya adegan. Mulai dengan baris seperti: == awal | Judul adegan"
        return Reading(None, (Fault(1, GALAT, "tanpa_adegan", sentence, blocks_reading=True),))
    header = read_header(said[:first], context=context)
    drafts = _unique(Scenes(context).read(said[first:]), context)
    for draft in drafts:
        _complete(draft, context)
    scenario = _scenario(header, tuple(draft.frozen() for draft in drafts), context)
    return Reading(_marked(scenario, comments, context), tuple(in_order(context.faults)))


def _unique(drafts: list[NodeDraft], context: Context) -> list[NodeDraft]:
    """One scene per key; the first stands."""
    kept: dict[str, NodeDraft] = {}
    for draft in drafts:
        first = kept.setdefault(draft.key, draft)
        if first is not draft:
            sentence = f"Kunci “{draft.key}” sudah dipakai di baris {first.line}. Beri kunci lain."
            context.galat(draft.line, "kunci_ganda", sentence)
    return list(kept.values())


def _complete(draft: NodeDraft, context: Context) -> None:
    """What may be missing in a draft and must not be missing when it is published."""
    if draft.ending and not draft.ending.reflection:
        context.galat(draft.ending.line, "tanpa_pantulan", "Akhir ini belum punya pantulan. Tambahkan baris “pantulan: …”.")
    for choice in draft.choices:
        if not choice.effects and "effects" not in choice.lines:
            context.galat(choice.line, "tanpa_akibat", "Pilihan ini belum punya akibat. Contoh: +2 kepercayaan, -1 keselamatan")
        if not choice.feedback:
            context.galat(choice.line, "tanpa_umpan", "Pilihan ini belum punya umpan balik. Tambahkan baris “= …”.")
        if not choice.codes:
            context.galat(choice.line, "tanpa_kode", "Pilihan ini belum punya kode kompetensi. Contoh: @ PKP.5.2")


def _scenario(header: Header, nodes: tuple[Node, ...], context: Context) -> Scenario:
    return Scenario(
        title=header.value("judul"),
        code=header.value("id"),
        cast=context.cast,
        meters=context.meters,
        competencies=context.units,
        level=header.level,
        minutes=header.minutes,
        warning=header.value("peringatan"),
        briefing=header.value("taklimat"),
        pass_rule=header.pass_rule,
        nodes=nodes,
        places=tuple(header.lines.items()),
    )


def _marked(scenario: Scenario, comments: list[Source], context: Context) -> Scenario:
    reviews, facts = read_marks(comments, context=context)
    return replace(scenario, reviews=reviews, facts=facts)

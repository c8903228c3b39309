"""What is wrong with a requirement tree before a programme may use it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from courses.engines.requirements.evaluate import leaves
from courses.engines.requirements.tree import AllOf, EthicsSigned, Node, NOf, WorkshopPerformed

MAX_DEPTH = 6
_NAMES: dict[type, str] = {WorkshopPerformed: "workshop", EthicsSigned: "kode etik"}


@dataclass(frozen=True)
class TreeFault:
    """One fault: a stable code, the node's place (“1.2” is the second part of the first) and a sentence."""

    code: str
    where: str
    sentence: str


def check_tree(tree: Node, *, for_certificate: bool = True) -> list[TreeFault]:
    """All faults. A certificate cannot be met without an observed performance and the signed code of ethics."""
    faults = [*_of_node(tree, "akar", 1), *_twice(tree)]
    if for_certificate:
        if not _always_asks(tree, WorkshopPerformed):
            faults.append(TreeFault("no-workshop", "akar", "Sertifikat selalu memerlukan praktik yang diamati dalam workshop."))
        if not _always_asks(tree, EthicsSigned):
            faults.append(TreeFault("no-ethics", "akar", "Sertifikat selalu memerlukan kode etik yang ditandatangani."))
    return faults


def _of_node(node: Node, where: str, depth: int) -> Iterator[TreeFault]:
    if not isinstance(node, AllOf | NOf):
        return
    if not node.parts:
        yield TreeFault("empty", where, "Kelompok syarat ini masih kosong.")
    if depth > MAX_DEPTH:
        yield TreeFault("deep", where, f"Syarat bersusun paling banyak {MAX_DEPTH} lapis.")
        return
    if isinstance(node, NOf) and node.parts and not 1 <= node.count <= len(node.parts):
        yield TreeFault("count", where, f"Jumlah yang diperlukan antara 1 dan {len(node.parts)}. Sekarang {node.count}.")
    for number, part in enumerate(node.parts, start=1):
        yield from _of_node(part, f"{where}.{number}" if where != "akar" else str(number), depth + 1)


def _twice(tree: Node) -> Iterator[TreeFault]:
    """The same leaf twice would let one thing count as two."""
    for leaf, count in Counter(leaves(tree)).items():
        if count > 1:
            name = (
                getattr(leaf, "title", "")
                or {"WorkshopPerformed": "workshop", "EthicsSigned": "kode etik"}[type(leaf).__name__]
            )
            yield TreeFault("twice", "akar", f"Syarat “{name}” tertulis {count} kali.")


def _always_asks(node: Node, kind: type[WorkshopPerformed] | type[EthicsSigned]) -> bool:
    """Whether the tree cannot be met without such a leaf."""
    if isinstance(node, AllOf):
        return any(_always_asks(part, kind) for part in node.parts)
    if isinstance(node, NOf):
        without = sum(not _always_asks(part, kind) for part in node.parts)
        return without < node.count
    return isinstance(node, kind)

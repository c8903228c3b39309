"""How far one person is on a requirement tree, with reasons in sentences and the facts that were used.

A node is MET, NOT_YET, or FAILED. FAILED means that only failures are known so far (a never-do, a performance below the
mark): it can still be met by doing it again, and reads differently from something not begun. A later failure never takes
away what was passed once, with one exception: a never-do seen in a workshop after the last performance that passed.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from courses.engines.requirements.tree import (
    Achievement,
    AllOf,
    CourseDone,
    EthicsSigned,
    Facts,
    Leaf,
    Node,
    NOf,
    ScenarioPassed,
    WorkshopPerformed,
)

# What is said about a never-do, by kind: where it was, and what comes next.
_DANGERS = {
    "quiz": ("Kuis", "jawaban yang membahayakan. Baca pembahasannya, lalu kerjakan percobaan baru."),
    "scenario": ("Simulasi", "pilihan yang membahayakan. Baca pembahasannya, lalu jalani sekali lagi."),
    "workshop": ("Praktik di workshop", "tindakan yang membahayakan. Bahas dengan pelatih, lalu ikuti satu sesi lagi."),
}


class State(StrEnum):
    """Where a node stands."""

    MET = "met"
    NOT_YET = "not-yet"
    FAILED = "failed"


class Reason(StrEnum):
    """Why something is missing: one code per kind of refusal."""

    COURSE_MISSING = "course-missing"
    SCENARIOS_FEW = "scenarios-few"
    PARTS_FEW = "parts-few"
    NO_WORKSHOP = "no-workshop"
    WORKSHOP_BELOW = "workshop-below"
    NEVER_DO = "never-do"
    ETHICS_UNSIGNED = "ethics-unsigned"


@dataclass(frozen=True)
class Missing:
    """One thing still to do, as a sentence."""

    reason: Reason
    sentence: str


@dataclass(frozen=True)
class TreeResult:
    """A node, its state, its parts' results, what is missing below it and which facts met it."""

    node: Node
    state: State
    missing: tuple[Missing, ...] = ()
    used: tuple[Achievement, ...] = ()
    parts: tuple["TreeResult", ...] = ()

    @property
    def is_met(self) -> bool:
        """Nothing is missing."""
        return self.state is State.MET


def evaluate(tree: Node, facts: Facts, *, at: dt.datetime) -> TreeResult:
    """The result of the tree for one person; what happened after `at` is not known yet."""
    if isinstance(tree, AllOf | NOf):
        return _of_group(tree, [evaluate(part, facts, at=at) for part in tree.parts])
    known = [one for one in _achievements(tree, facts) if one.at <= at]
    return _of_leaf(tree, sorted(known, key=lambda one: one.at))


def leaves(tree: Node) -> Iterator[Leaf]:
    """Every leaf, from left to right."""
    if isinstance(tree, AllOf | NOf):
        for part in tree.parts:
            yield from leaves(part)
    else:
        yield tree


def groups(tree: Node) -> Iterator[AllOf | NOf]:
    """Every group, the outer ones before those inside them."""
    if isinstance(tree, AllOf | NOf):
        yield tree
        for part in tree.parts:
            yield from groups(part)


def _of_group(group: AllOf | NOf, parts: list[TreeResult]) -> TreeResult:
    met = [part for part in parts if part.is_met]
    needed = len(parts) if isinstance(group, AllOf) else group.count
    if len(met) >= needed:
        chosen = parts if isinstance(group, AllOf) else met[:needed]
        return TreeResult(group, State.MET, (), _all_used(chosen), tuple(parts))
    return TreeResult(group, _state_of_group(parts, needed), _missing_of(group, parts, needed), _all_used(met), tuple(parts))


def _state_of_group(parts: list[TreeResult], needed: int) -> State:
    """Failed when too few parts are left that are met or not yet tried."""
    return State.FAILED if sum(part.state is not State.FAILED for part in parts) < needed else State.NOT_YET


def _missing_of(group: AllOf | NOf, parts: list[TreeResult], needed: int) -> tuple[Missing, ...]:
    open_parts = [part for part in parts if not part.is_met]
    if isinstance(group, AllOf):
        return _once(one for part in open_parts for one in part.missing)
    dangers = _once(one for part in open_parts for one in part.missing if one.reason is Reason.NEVER_DO)
    return (_too_few(group, len(parts) - len(open_parts), needed), *dangers)


def _once(missing: Iterable[Missing]) -> tuple[Missing, ...]:
    """A simulation that stands in a course and in the tree is named once."""
    return tuple(dict.fromkeys(missing))


def _too_few(group: NOf, met: int, needed: int) -> Missing:
    found = list(leaves(group))
    if found and all(isinstance(leaf, ScenarioPassed) for leaf in found):
        return Missing(Reason.SCENARIOS_FEW, f"Simulasi yang lulus baru {met}. Diperlukan {needed} dari {len(group.parts)}.")
    name = group.title or "Syarat pilihan"
    return Missing(Reason.PARTS_FEW, f"{name}: terpenuhi {met}. Diperlukan {needed} dari {len(group.parts)}.")


def _of_leaf(leaf: Leaf, known: list[Achievement]) -> TreeResult:
    passed = [one for one in known if one.passed and not one.critical_missed]
    if passed and not (isinstance(leaf, WorkshopPerformed) and _dangerous_since(passed[-1], known)):
        return TreeResult(leaf, State.MET, (), (passed[0],))
    return TreeResult(leaf, State.FAILED if known else State.NOT_YET, _reasons(leaf, known), tuple(known[-1:]))


def _dangerous_since(last: Achievement, known: list[Achievement]) -> bool:
    return any(one.critical_missed and one.at > last.at for one in known)


def _reasons(leaf: Leaf, known: list[Achievement]) -> tuple[Missing, ...]:
    """Why a leaf is not met. A never-do says where it was and what comes next."""
    dangers = [one for one in known if one.critical_missed]
    match leaf:
        case CourseDone():
            unfinished = Missing(Reason.COURSE_MISSING, f"Pelatihan “{leaf.title}” belum selesai.")
            return (unfinished, *_once(_danger(one) for one in dangers))
        case ScenarioPassed() if dangers:
            return (_danger(replace(dangers[-1], kind="scenario", title=dangers[-1].title or leaf.title)),)
        case ScenarioPassed():
            return (Missing(Reason.SCENARIOS_FEW, f"Simulasi “{leaf.title}” belum lulus."),)
        case WorkshopPerformed() if dangers:
            return (_danger(replace(dangers[-1], kind="workshop")),)
        case WorkshopPerformed() if known:
            again = "Praktik di workshop masih perlu bimbingan. Diamati sekali lagi di sesi berikutnya."
            return (Missing(Reason.WORKSHOP_BELOW, again),)
        case WorkshopPerformed():
            return (Missing(Reason.NO_WORKSHOP, "Belum ada praktik yang diamati dalam workshop."),)
    return (Missing(Reason.ETHICS_UNSIGNED, "Kode etik belum ditandatangani."),)


def _danger(one: Achievement) -> Missing:
    name, advice = _DANGERS[one.kind]
    title = f" “{one.title}”" if one.title else ""
    return Missing(Reason.NEVER_DO, f"{name}{title} memuat {advice}")


def _achievements(leaf: Leaf, facts: Facts) -> Iterable[Achievement]:
    match leaf:
        case CourseDone():
            return facts.courses.get(leaf.course, ())
        case ScenarioPassed():
            return facts.scenarios.get(leaf.scenario, ())
        case WorkshopPerformed():
            keys = leaf.workshops or tuple(facts.workshops)
            return [one for key in keys for one in facts.workshops.get(key, ())]
        case EthicsSigned():
            return [one for one in facts.ethics if not leaf.version or one.version == leaf.version]


def _all_used(parts: Iterable[TreeResult]) -> tuple[Achievement, ...]:
    return tuple(one for part in parts if part.is_met for one in part.used)

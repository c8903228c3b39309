"""The requirement-tree engine: what a certificate asks for, how far somebody is, and why not yet."""

from courses.engines.requirements.check import TreeFault, check_tree
from courses.engines.requirements.evaluate import Missing, Reason, State, TreeResult, evaluate, groups, leaves
from courses.engines.requirements.tree import (
    Achievement,
    AllOf,
    BadTree,
    CourseDone,
    EthicsSigned,
    Facts,
    Node,
    NOf,
    ScenarioPassed,
    WorkshopPerformed,
    tree_from_json,
    tree_to_json,
)

__all__ = [
    "Achievement",
    "AllOf",
    "BadTree",
    "CourseDone",
    "EthicsSigned",
    "Facts",
    "Missing",
    "NOf",
    "Node",
    "Reason",
    "ScenarioPassed",
    "State",
    "TreeFault",
    "TreeResult",
    "WorkshopPerformed",
    "check_tree",
    "evaluate",
    "groups",
    "leaves",
    "tree_from_json",
    "tree_to_json",
]

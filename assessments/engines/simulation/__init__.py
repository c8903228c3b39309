"""The simulation: shapes of a scenario, playing it, judging it, telling it. Pure Python."""

from assessments.engines.simulation.best import best_of
from assessments.engines.simulation.bias import Bias, Share, bias_as_seen, bias_as_written
from assessments.engines.simulation.checks import check_graph
from assessments.engines.simulation.curves import Curve
from assessments.engines.simulation.debrief import CodeEvidence, Debrief, DebriefStep, debrief
from assessments.engines.simulation.errors import BadData, BrokenPath, HiddenChoice, RunFinished, SimulationError, UnknownChoice
from assessments.engines.simulation.faults import Fault
from assessments.engines.simulation.figures import AtomTruth, EndingFigures, SearchReport
from assessments.engines.simulation.flawless import Flawless
from assessments.engines.simulation.layout import Layout, Position, Route, layout
from assessments.engines.simulation.paths import paths_to_nodes
from assessments.engines.simulation.play import (
    ShownChoice,
    State,
    choice_at,
    choose,
    go_on,
    go_on_id,
    is_finished,
    meets_pass_rule,
    node_of,
    open_choices,
    passed,
    replay,
    start,
    visible_choices,
)
from assessments.engines.simulation.played import check_states
from assessments.engines.simulation.search import search_states
from assessments.engines.simulation.shapes import (
    Choice,
    Condition,
    Effect,
    Ending,
    Fact,
    Line,
    Meter,
    MeterIs,
    Node,
    Review,
    Scenario,
    Visited,
)
from assessments.engines.simulation.store import content_hash, from_json, scenario_from_json, scenario_to_json, to_json
from assessments.engines.simulation.story_map import MapEdge, MapNode, StoryMap, map_of
from assessments.engines.simulation.wording import sentences, texts_of

__all__ = [
    "AtomTruth",
    "BadData",
    "Bias",
    "BrokenPath",
    "Choice",
    "CodeEvidence",
    "Condition",
    "Curve",
    "Debrief",
    "DebriefStep",
    "Effect",
    "Ending",
    "EndingFigures",
    "Fact",
    "Fault",
    "Flawless",
    "HiddenChoice",
    "Layout",
    "Line",
    "MapEdge",
    "MapNode",
    "Meter",
    "MeterIs",
    "Node",
    "Position",
    "Review",
    "Route",
    "RunFinished",
    "Scenario",
    "SearchReport",
    "Share",
    "ShownChoice",
    "SimulationError",
    "State",
    "StoryMap",
    "UnknownChoice",
    "Visited",
    "best_of",
    "bias_as_seen",
    "bias_as_written",
    "check_graph",
    "check_states",
    "choice_at",
    "choose",
    "content_hash",
    "debrief",
    "from_json",
    "go_on",
    "go_on_id",
    "is_finished",
    "layout",
    "map_of",
    "meets_pass_rule",
    "node_of",
    "open_choices",
    "passed",
    "paths_to_nodes",
    "replay",
    "scenario_from_json",
    "scenario_to_json",
    "search_states",
    "sentences",
    "start",
    "texts_of",
    "to_json",
    "visible_choices",
]

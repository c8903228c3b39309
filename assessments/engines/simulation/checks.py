"""The checks that run while somebody types: all that can be told from the map and the words."""

from collections.abc import Mapping

from assessments.engines.simulation.faults import Fault, in_order
from assessments.engines.simulation.graph import check_map
from assessments.engines.simulation.judging import check_choices
from assessments.engines.simulation.references import check_references
from assessments.engines.simulation.shapes import Scenario
from assessments.engines.simulation.wording import check_wording


def check_graph(scenario: Scenario, *, names: Mapping[str, str] | None = None) -> list[Fault]:
    """Findings in order of their lines. `names` gives services by slug, for the length of choices as displayed."""
    return in_order(
        [
            *check_map(scenario),
            *check_references(scenario),
            *check_choices(scenario, names=names),
            *check_wording(scenario),
        ]
    )

"""A shortest way to every scene: for looking at a scene while writing, and for tests."""

from assessments.engines.simulation.packing import Packing
from assessments.engines.simulation.play import go_on_id
from assessments.engines.simulation.shapes import Scenario
from assessments.engines.simulation.steps import Steps

LIMIT = 300_000


def paths_to_nodes(scenario: Scenario, *, limit: int = LIMIT) -> dict[str, tuple[str, ...]]:
    """For every scene a learner can reach, the fewest choices (`<key>.0` is “Lanjut”) that lead there.

    Beyond `limit` states the farthest scenes may be missing.
    """
    packing = Packing(scenario, full=False)
    moves, index = Steps(packing).moves, scenario.index
    start = packing.first()
    first = (scenario.nodes[0].key, start)
    found: dict[str, tuple[str, ...]] = {first[0]: ()}
    seen, level = {first}, [(first, tuple[str, ...]())]
    while level and len(found) < len(index) and len(seen) <= limit:
        following = []
        for (key, state), taken in level:
            for choice, target, after in moves[key](state):
                way = (*taken, choice.id if choice else go_on_id(index[key]))
                found.setdefault(target, way)
                if (target, after) not in seen:
                    seen.add((target, after))
                    following.append(((target, after), way))
        level = following
    return found

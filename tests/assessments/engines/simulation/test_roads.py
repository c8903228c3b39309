"""The order in which a story goes forward."""

import random

from assessments.engines.simulation.roads import groups_forward, reach


def test_groups_come_forward_and_hold_exactly_the_circles() -> None:
    rng = random.Random(1)
    for _ in range(300):
        keys = [f"s{place}" for place in range(rng.randint(1, 9))]
        roads = {key: frozenset(rng.choice(keys) for _ in range(rng.randint(0, 2))) for key in keys}
        groups = list(groups_forward(roads, "s0"))
        told = [key for group in groups for key in group]
        assert sorted(told) == sorted(reach(roads, ["s0"]))
        after = {key: reach(roads, roads[key]) for key in told}
        for place, group in enumerate(groups):
            assert all(two in after[one] for one in group for two in group if one != two)
            earlier = {key for other in groups[:place] for key in other}
            assert not any(earlier & roads[key] & set(told) for key in group)

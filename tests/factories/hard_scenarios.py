"""Scenarios as large as people really write them, and larger: wide meters, many conditions, from a seed."""

import random
from dataclasses import replace

from assessments.engines.simulation import Choice, Condition, Effect, Ending, Line, Meter, MeterIs, Node, Scenario, Visited
from tests.factories.naskah import make_scenario

NAMES = ("kepercayaan", "keselamatan", "informasi", "diri")


def make_hard_scenario(
    rng: random.Random, *, size: int = 40, step: int = 5, high: int = 100, conditions: float = 0.3, spread: int = 20
) -> Scenario:
    """Mostly goes forward: amounts up to `spread` are multiples of `step`, some choices ask for meters or visits."""
    keys = [f"s{place}" for place in range(size - 6)] + [f"akhir{place}" for place in range(6)]
    nodes = [_scene(rng, keys, place, step=step, high=high, conditions=conditions, spread=spread) for place in range(size - 6)]
    kinds = ("baik", "cukup", "cukup", "buruk", "buruk", "buruk")
    nodes += [
        Node(keys[size - 6 + place], f"Akhir {place}", ending=Ending(kind, "Akhir", "Apa?")) for place, kind in enumerate(kinds)
    ]
    return replace(
        make_scenario(),
        code="SIM-H",
        meters=tuple(Meter(name, high // 2, 0, high) for name in NAMES),
        pass_rule=Condition(((MeterIs("keselamatan", ">=", high * 6 // 10), MeterIs("kepercayaan", ">=", high // 2)),)),
        nodes=tuple(nodes),
    )


def _scene(rng: random.Random, keys: list[str], place: int, *, step: int, high: int, conditions: float, spread: int) -> Node:
    last = len(keys) - 6
    choices = []
    for number in range(1, 4):
        near = keys[min(place + rng.randint(1, 4), last + number)]
        target = rng.choice(keys[last:]) if place > last // 2 and rng.random() < 0.1 else near
        amounts = {name: step * rng.randint(-spread * 3 // 4 // step, spread // step) for name in rng.sample(NAMES, 2)}
        choices.append(
            Choice(
                id=f"{keys[place]}.{number}",
                text=f"Pilihan {number} di {place}",
                target=target,
                effects=tuple(Effect(name, amount) for name, amount in amounts.items() if amount),
                critical="Berbahaya" if number == 3 and rng.random() < 0.3 else "",
                condition=_condition(rng, keys, place, step, high) if number > 1 and rng.random() < conditions else None,
                notes=(f"Catatan {rng.randint(1, 20)}",) if rng.random() < 0.3 else (),
            )
        )
    return Node(keys[place], f"Adegan {place}", body=(Line("Ia menunduk."),), choices=tuple(choices))


def _condition(rng: random.Random, keys: list[str], place: int, step: int, high: int) -> Condition:
    atoms = [_atom(rng, keys, place, step, high) for _ in range(rng.randint(1, 2))]
    return Condition((tuple(atoms),)) if rng.random() < 0.7 else Condition(tuple((atom,) for atom in atoms))


def _atom(rng: random.Random, keys: list[str], place: int, step: int, high: int) -> MeterIs | Visited:
    if rng.random() < 0.5 and place:
        return Visited(rng.choice(keys[:place]), negated=rng.random() < 0.5)
    return MeterIs(rng.choice(NAMES), rng.choice((">=", "<=")), step * rng.randint(high // step // 4, high // step * 3 // 4))

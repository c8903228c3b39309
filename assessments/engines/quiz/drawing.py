"""Which items an attempt gets, and in which order: decided by the stored seed alone."""

from collections.abc import Collection, Iterable

from assessments.engines.quiz.shuffle import Seed, digest


def draw(pool: Iterable[str], *, seed: Seed, count: int, always: Collection[str] = ()) -> tuple[str, ...]:
    """`count` item keys of the pool without repeats: those in `always` first of all, the rest by chance, all shuffled.

    The order of the pool does not matter. More `always` than `count`: all of them, and nothing else. A key in `always`
    that is not in the pool (a draft) is not drawn.
    """
    keys = sorted(set(pool))
    fixed = [key for key in keys if key in always]
    others = sorted((key for key in keys if key not in always), key=lambda key: digest(seed, "draw", key))
    drawn = fixed + others[: max(0, count - len(fixed))]
    return tuple(sorted(drawn, key=lambda key: digest(seed, "place", key)))

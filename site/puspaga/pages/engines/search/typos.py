"""How far two words are apart, in slips of the finger."""


def distance(left: str, right: str, *, limit: int) -> int:
    """Damerau–Levenshtein distance (optimal string alignment), or `limit` + 1 as soon as it must be greater."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(right) + 1))
    for row, letter in enumerate(left, start=1):
        present = [row]
        for column, other in enumerate(right, start=1):
            cost = min(last[column] + 1, present[-1] + 1, last[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == right[column - 2] and left[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            present.append(cost)
        if min(present) > limit and row > 1 and min(last) > limit:
            return limit + 1
        before, last = last, present
    return min(last[-1], limit + 1)


def allowed(word: str) -> int:
    """How many slips a word of this length may hold: none below four letters, one, two from eight."""
    if len(word) < 4 or word.isdigit():
        return 0
    return 2 if len(word) >= 8 else 1

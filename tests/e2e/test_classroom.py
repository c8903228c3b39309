"""A small class behind one address: slips, sign-in and one quiz at about the same time (`make classroom` runs 234 people)."""

import pytest

from tools.classroom.__main__ import read_options, run_class

pytestmark = pytest.mark.e2e
PEOPLE, ITEMS = 12, 15


def test_twelve_people_with_one_address_redeem_sign_in_and_hand_in() -> None:
    options = read_options(["--people", str(PEOPLE), "--arrive", "2", "--begin", "1", "--think", "0.1"])
    figures = run_class(options)
    assert figures["faults"] == figures["lost"] == []
    answers = PEOPLE * ITEMS
    assert figures["counted"] == {"people": PEOPLE, "attempts": PEOPLE, "results": PEOPLE, "answers": answers}
    assert figures["acknowledged"] == answers

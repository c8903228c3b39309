"""A site with the help pages, on a Tuesday noon."""

from collections.abc import Iterator

import pytest
import time_machine

from tests.factories.accounts import NOON
from tests.factories.pages import Tree, make_tree


@pytest.fixture
def noon() -> Iterator[None]:
    """Twelve o'clock in Balikpapan on Tuesday 24 November 2026."""
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def tree(noon: None) -> Tree:
    """The Indonesian tree."""
    return make_tree()

"""A site with the help pages, on a Tuesday noon."""

from collections.abc import Iterator

import pytest
import time_machine

from puspaga.directory.models import Service
from tests.factories.accounts import NOON
from tests.factories.directory import make_emergency, make_need, make_page, make_service
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


@pytest.fixture
def local(tree: Tree) -> Service:
    """A local service with a number checked today, a need and a page; and 110 and 129."""
    make_emergency()
    service = make_service(
        "uptd", name="UPTD PPA", number="0542-123456", needs=(make_need("langkah-resmi", label="Ingin melapor"),)
    )
    make_page(tree.help, service)
    return service

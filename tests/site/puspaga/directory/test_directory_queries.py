"""How many queries the directory costs: literal numbers, the same at 3 services and at 300."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core.domain.page_cache import bump_site_version
from puspaga.directory.models import Holiday, OpeningException
from tests.factories.accounts import NOON, make_user, sign_in
from tests.factories.directory import (
    FIRST_AND_THIRD,
    NEXT_WEDNESDAY,
    TODAY,
    make_channel,
    make_emergency,
    make_map,
    make_need,
    make_page,
    make_service,
)
from tests.factories.pages import Tree
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db
# A query string is never answered from the page cache.
FRESH = {"segar": "1"}
# (first visit after a change: everything is read; any later visit)
PUBLIC = {
    "/bantuan/": (17, 7),
    "/bantuan/kebutuhan/langkah-resmi/": (17, 7),
    "/bantuan/layanan-0/": (19, 8),
    "/bantuan/peta-rujukan/": (17, 7),
    "/bantuan/peta-rujukan/kartu/": (16, 7),
}
KEEPER = {"/saya/layanan/": 8, "/saya/layanan/layanan-0/": 8, "/saya/layanan/layanan-0/tanggal/2026-12-16/": 7}
OFFICER = {"/admin/layanan/": 13, "/admin/laporan/nomor/": 13}


def fill(tree: Tree, keeper: User, count: int) -> None:
    """Many services, each with everything a service may have."""
    need = make_need("langkah-resmi")
    make_emergency()
    make_map(tree.help)
    for number in range(count):
        service = make_service(
            f"layanan-{number}",
            number="0542-123456",
            needs=(need,),
            keepers=(keeper,),
            opening=FIRST_AND_THIRD,
            tier=number % 5,
        )
        make_channel(service, "Jl. Contoh 1", type="alamat", verified_on=None)
        make_channel(service, "sapa-129", type="lewat_layanan")
        OpeningException.objects.create(service=service, kind="cancelled", on=NEXT_WEDNESDAY, created_at=NOON)
        make_page(tree.help, service)
    Holiday.objects.create(on=TODAY, name="Libur")


def cost(client: StrictClient, path: str) -> int:
    """Queries of one uncached visit."""
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path, FRESH).status_code == 200, path
    return len(queries)


def first_and_later(client: StrictClient, path: str) -> tuple[int, int]:
    """Queries right after a change, and of the visit after that."""
    bump_site_version()
    return cost(client, path), cost(client, path)


@pytest.mark.parametrize("count", [3, 300])
def test_every_list_costs_the_same_with_three_services_and_with_three_hundred(tree: Tree, count: int) -> None:
    keeper, officer = make_user(Role.SERVICE_KEEPER), make_user(Role.OFFICER)
    fill(tree, keeper, count)
    client = StrictClient()
    client.get("/", FRESH)
    assert {path: first_and_later(client, path) for path in PUBLIC} == PUBLIC
    for user, paths in ((keeper, KEEPER), (officer, OFFICER)):
        signed = sign_in(StrictClient(), user)
        for path in paths:
            signed.get(path, FRESH)
        assert {path: cost(signed, path) for path in paths} == paths

"""What every screen of the admin gets from us."""

import pytest
from django.test import Client

from puspaga.accounts.enums import Role
from tests.factories.accounts import signed_in

pytestmark = pytest.mark.django_db


def test_every_screen_of_the_admin_names_its_fields_by_a_file_of_our_own(client: Client) -> None:
    signed_in(client, Role.ADMINISTRATOR)
    assert '<script type="module" src="/static/puspaga/admin.js"></script>' in client.get("/admin/").content.decode()


@pytest.mark.parametrize("path", ["/admin/snippets/pages/glossaryterm/add/", "/admin/layanan/new/", "/admin/users/new/"])
def test_every_form_of_a_model_has_one_first_heading(client: Client, path: str) -> None:
    signed_in(client, Role.ADMINISTRATOR)
    assert client.get(path).content.decode().count("<h1") == 1

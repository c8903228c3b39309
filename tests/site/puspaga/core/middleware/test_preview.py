"""A preview is made by a request inside a request: it must be the draft, framed by the admin, and stay out of the cache."""

import pytest
from django.test import Client, RequestFactory

from puspaga.accounts.enums import Role
from tests.factories.accounts import signed_in
from tests.factories.pages import make_article, make_tree

pytestmark = pytest.mark.django_db


def test_the_preview_is_the_draft_and_the_kept_page_stays_what_it_was() -> None:
    article = make_article(make_tree().topic, title="Terbit")
    kept = Client().get(article.url).content
    article.title = "Draf yang baru"
    shown = article.make_preview_request(RequestFactory().get("/admin/"))
    assert "Draf yang baru" in shown.content.decode()
    assert Client().get(article.url).content == kept


def test_the_admin_may_frame_it() -> None:
    article = make_article(make_tree().topic, title="Terbit")
    article.save_revision()
    client = Client()
    signed_in(client, Role.EDITOR)
    response = client.get(f"/admin/pages/{article.pk}/view_draft/")
    assert response.status_code == 200
    assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]


def test_absolute_links_follow_the_address_of_the_installation(settings) -> None:
    settings.BASE_URL = "https://belajar.contoh.id"
    article = make_article(make_tree().topic)
    assert article.full_url == f"https://belajar.contoh.id{article.url}"
    assert article.url.startswith("/")

"""What an editor's browser sends: the article form as the admin posts it."""

from typing import Any

from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from puspaga.pages.models import TopicPage

PLAIN_BODY: list[tuple[str, Any]] = [("paragraf", rich_text("<p>Duduk di dekatnya.</p>")), ("kotak_aman", "")]


def article_form(body: list[tuple[str, Any]] | None = None, **values: Any) -> dict[str, Any]:
    """The fields of an article's form; `values` replace or add."""
    fields = {
        "title": "Mendengar remaja",
        "slug": "mendengar-remaja",
        "promise": "Satu kalimat janji.",
        "summary": "Ringkasan pendek.",
        "minutes": "3",
        "drawing": "",
        "picture": "",
        "recording": "",
        "seo_title": "",
        "search_description": "",
        "body": streamfield(PLAIN_BODY if body is None else body),
        "facts": inline_formset([]),
        "comments": inline_formset([]),
    }
    many = {"ages": ["13-18"], "review_kinds": [], "related": []}
    return {**nested_form_data(fields), **many, **values}


def create_article(client: Client, topic: TopicPage, action: str = "", **values: Any) -> HttpResponse:
    """Press a button of the “new article” screen: "publish", "submit" or none for a draft."""
    pressed = {f"action-{action}": "1"} if action else {}
    return client.post(f"/admin/pages/add/pages/articlepage/{topic.pk}/", {**article_form(**values), **pressed})


def edit_article(client: Client, page: Page, action: str = "", *, extra: dict | None = None, **values: Any) -> HttpResponse:
    """Press a button of the editor of an existing article."""
    pressed = {f"action-{action}": "1"} if action else {}
    fields = {"title": page.title, "slug": page.slug, **values}
    return client.post(f"/admin/pages/{page.pk}/edit/", {**article_form(**fields), **pressed, **(extra or {})})


def answer_task(client: Client, page: Page, name: str, comment: str = "") -> HttpResponse:
    """Answer the waiting review step from the dashboard: "approve" or "reject"."""
    task_state = page.current_workflow_task_state
    path = f"/admin/pages/workflow/action/{page.pk}/{name}/{task_state.pk}/"
    return client.post(path, {"comment": comment})

"""Other languages of learning pages: a second page, never the framework's strings."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.admin.ui.menus.pages import get_page_header_buttons
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from courses.pages.domain.languages import copy_into_language, missing_languages
from courses.pages.errors import ParentLacksLanguage
from courses.pages.models import CourseIndexPage, CoursePage, LessonPage, QuizPage, ScenarioPage, WorkshopPage
from puspaga.accounts.enums import Role
from puspaga.core.errors import NotAllowed
from tests.factories.accounts import make_user, sign_in
from tests.factories.courses import make_course_page, make_index, make_lesson_page
from tests.factories.pages import make_tree, publish

pytestmark = pytest.mark.django_db
OUR_WORDS, THEIR_WORDS = "Halaman dalam bahasa lain", {"Translate this page", "Terjemahkan halaman ini"}


@pytest.fixture
def index() -> CourseIndexPage:
    return make_index(make_tree())


@pytest.fixture
def course(index: CourseIndexPage) -> CoursePage:
    return make_course_page(index)


@pytest.fixture
def editor() -> Client:
    return sign_in(Client(), make_user(Role.EDITOR))


def english() -> Locale:
    return Locale.objects.get(language_code="en")


def in_english(*pages: Page) -> None:
    for page in pages:
        publish(page.specific.copy_for_translation(english()))


def address(page: Page) -> str:
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def buttons(page: Page, *, read_as: type = Page) -> set[str]:
    """The buttons above a page, for an editor."""
    row = read_as.objects.get(pk=page.pk)
    return {str(one.label) for one in get_page_header_buttons(row, make_user(Role.EDITOR), "", "edit")}


@pytest.mark.parametrize("model", [CourseIndexPage, CoursePage, LessonPage, QuizPage, ScenarioPage, WorkshopPage])
def test_no_learning_page_is_offered_to_the_translator(
    index: CourseIndexPage, course: CoursePage, editor: Client, model: type
) -> None:
    page = {CourseIndexPage: index, CoursePage: course}.get(model)
    if page is None:
        page = course.add_child(instance=model(title="Satu", slug="satu", live=False))
    for read_as in (Page, model):
        assert not buttons(page, read_as=read_as) & THEIR_WORDS
        assert OUR_WORDS in buttons(page, read_as=read_as)
    listing = editor.get(reverse("wagtailadmin_explore", args=[page.get_parent().pk])).content.decode()
    assert OUR_WORDS in listing
    # The index stands below the first page, whose own header keeps the framework's entry.
    assert any(words in listing for words in THEIR_WORDS) == (model is CourseIndexPage)


def test_other_pages_are_offered_as_before(index: CourseIndexPage) -> None:
    home = index.get_parent()
    assert buttons(home) & THEIR_WORDS
    assert OUR_WORDS not in buttons(home)


def test_who_may_not_translate_is_offered_nothing(course: CoursePage) -> None:
    trainer = make_user(Role.TRAINER)
    assert OUR_WORDS not in {str(one.label) for one in get_page_header_buttons(course, trainer, "", "edit")}
    assert sign_in(Client(), trainer).get(address(course)).status_code == 302


def test_the_address_itself_says_how_it_is_done_and_translates_nothing(course: CoursePage, editor: Client) -> None:
    page = editor.get(address(course))
    assert (page.status_code, "halaman kedua" in page.content.decode()) == (200, True)
    editor.post(address(course), {"locales": [english().pk], "include_subtree": "on"})
    assert not TranslationSource.objects.exists()
    assert not Translation.objects.exists()


def test_a_draft_in_another_language_is_made_once(course: CoursePage, index: CourseIndexPage, editor: Client) -> None:
    in_english(index.get_parent(), index)
    first = editor.post(address(course), {"bahasa": "en"})
    made = course.get_translation(english())
    assert first.headers["Location"] == reverse("wagtailadmin_pages:edit", args=[made.pk])
    assert (made.live, type(made), made.alias_of_id) == (False, CoursePage, None)
    assert editor.get(first.headers["Location"]).status_code == 200
    assert editor.post(address(course), {"bahasa": "en"}).status_code == 404
    assert not missing_languages(course).exists()
    assert OUR_WORDS not in buttons(course)
    assert not TranslationSource.objects.exists()


def test_the_page_above_comes_first(course: CoursePage, editor: Client) -> None:
    page = editor.post(address(course), {"bahasa": "en"}, follow=True)
    assert str(ParentLacksLanguage.message) in page.content.decode()


def test_who_may_not_edit_the_page_makes_no_draft(course: CoursePage) -> None:
    with pytest.raises(NotAllowed):
        copy_into_language(course, locale=english(), actor=make_user(Role.COMPANION))


def test_all_pages_below_is_no_choice_above_learning_pages(index: CourseIndexPage, course: CoursePage, editor: Client) -> None:
    make_lesson_page(course)
    home = index.get_parent()
    assert 'type="hidden" name="include_subtree"' in editor.get(address(home)).content.decode()
    editor.post(address(home), {"locales": [english().pk], "include_subtree": "on"})
    assert home.get_translation_or_none(english()) is not None
    assert [page.get_translation_or_none(english()) for page in (index, course)] == [None, None]
    assert not TranslationSource.objects.filter(specific_content_type__app_label="learning_pages").exists()


def test_a_placeholder_becomes_a_draft_of_its_own(course: CoursePage, index: CourseIndexPage, editor: Client) -> None:
    in_english(index.get_parent(), index)
    alias = course.copy_for_translation(english(), alias=True)
    edit = editor.get(reverse("wagtailadmin_pages:edit", args=[alias.pk]))
    assert edit.headers["Location"] == address(course)
    editor.post(address(course), {"bahasa": "en"})
    alias.refresh_from_db()
    assert (alias.alias_of_id, alias.live) == (None, False)
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[alias.pk])).status_code == 200

"""A learning page in another language: a second page in our own editor, never strings of text."""

from django.db import transaction
from django.db.models import QuerySet
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.actions.copy_for_translation import CopyPageForTranslationAction, ParentNotTranslatedError
from wagtail.models import Locale, Page

from courses.pages.errors import ParentLacksLanguage
from courses.pages.models import LearningPage
from puspaga.accounts.models import User
from puspaga.core.errors import NotAllowed


def is_learning_page(page: Page) -> bool:
    """True for courses and what stands below them, whichever class the page was read as."""
    return issubclass(page.specific_class or Page, LearningPage)


def has_learning_below(page: Page) -> bool:
    """Whether somewhere below stands a learning page."""
    return page.get_descendants().type(LearningPage).exists()


def missing_languages(page: Page) -> QuerySet[Locale]:
    """The languages in which the page has no text of its own."""
    own = page.get_translations(inclusive=True).filter(alias_of=None).values("locale")
    return Locale.objects.exclude(pk__in=own)


@transaction.atomic
def copy_into_language(page: LearningPage, *, locale: Locale, actor: User) -> Page:
    """A draft of the page in another language, to be rewritten there; a second time answers the one there is.

    Raises NotAllowed, ParentLacksLanguage.
    """
    if not page.permissions_for_user(actor).can_edit():
        raise NotAllowed
    known = page.get_translations().filter(locale=locale).first()
    if known is None:
        return _copy(page, locale, actor)
    if known.alias_of_id:
        ConvertAliasPageAction(known, user=actor).execute(skip_permission_checks=True)
        known = known.specific_class.objects.get(pk=known.pk)
        if known.live:
            known.unpublish(user=actor)
    return known


def _copy(page: LearningPage, locale: Locale, actor: User) -> Page:
    try:
        return CopyPageForTranslationAction(page, locale, user=actor).execute(skip_permission_checks=True)
    except ParentNotTranslatedError as fault:
        raise ParentLacksLanguage from fault

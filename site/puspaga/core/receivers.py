"""Whatever changes a public page raises the site's version."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from puspaga.core.domain.page_cache import bump_site_version
from puspaga.core.models import BasePage, ReviewMark, SiteBrand


@receiver([page_published, page_unpublished, post_page_move])
def pages_changed(**_kwargs: Any) -> None:
    """Publishing, unpublishing and moving."""
    bump_site_version()


@receiver([post_save, post_delete], sender=SiteBrand)
@receiver([post_save, post_delete], sender=ReviewMark)
@receiver([post_save, post_delete], sender=Site)
def data_changed(**_kwargs: Any) -> None:
    """The brand, a review mark, the site itself."""
    bump_site_version()


@receiver(post_delete)
def page_deleted(sender: type, **_kwargs: Any) -> None:
    """A page was deleted."""
    if isinstance(sender, type) and issubclass(sender, BasePage):
        bump_site_version()

"""Whatever changes the directory raises the site's version."""

from typing import Any

from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver

from puspaga.core.domain.page_cache import bump_site_version
from puspaga.directory.models import Channel, Holiday, Need, OpeningException, Service


@receiver([post_save, post_delete], sender=Service)
@receiver([post_save, post_delete], sender=Channel)
@receiver([post_save, post_delete], sender=OpeningException)
@receiver([post_save, post_delete], sender=Holiday)
@receiver([post_save, post_delete], sender=Need)
@receiver(m2m_changed, sender=Service.needs.through)
def directory_changed(**_kwargs: Any) -> None:
    """A service, number, day, holiday or need changed."""
    bump_site_version()

"""Ethics wordings follow the published page; erased people leave their documents; exports hold them."""

import datetime as dt
from typing import Any

from django.dispatch import receiver
from wagtail.signals import page_published

from courses.domain.certification.holders import forget_holder, holder_export
from courses.domain.ethics import ETHICS_SLUG, publish_code, text_of_page
from puspaga.accounts.models import User
from puspaga.accounts.signals import person_erased, person_exported
from puspaga.core import clock
from puspaga.pages.models import StaticPage


@receiver(page_published, sender=StaticPage)
def keep_ethics_wording(instance: StaticPage, **_kwargs: Any) -> None:
    """The Indonesian page “kode-etik” was published: its text is a wording one can sign."""
    if instance.slug == ETHICS_SLUG and instance.locale.language_code == "id" and not instance.alias_of_id:
        publish_code(text_of_page(instance), at=clock.now())


@receiver(person_erased)
def forget_names(user: User, at: dt.datetime, **_kwargs: Any) -> None:
    """Names on documents go, the register stays."""
    forget_holder(user, at=at)


@receiver(person_exported)
def export_documents(user: User, export: dict[str, Any], **_kwargs: Any) -> None:
    """Documents and signatures under the code of ethics."""
    export["dokumen"] = holder_export(user)

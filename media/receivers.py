"""Pictures are cleaned before they are stored and sized right after; documents are measured."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver

from media.domain.renditions import make_renditions
from media.domain.uploads import clean_picture
from media.models import CustomDocument, CustomImage


@receiver(pre_save, sender=CustomImage)
def clean_new_file(instance: CustomImage, **_kwargs: Any) -> None:
    """A file that is not stored yet loses everything but its pixels."""
    if instance.file and not instance.file._committed:
        instance.file.file = clean_picture(instance.file.file)
        instance.file.name = instance.file.file.name
        instance.file_size = instance.file.file.size
        instance.file_hash = ""


@receiver(pre_save, sender=CustomDocument)
def measure_new_document(instance: CustomDocument, **_kwargs: Any) -> None:
    """A new file's size is known when it is stored, so that no reader's visit writes it down."""
    if instance.file and not instance.file._committed:
        instance.file_size, instance.file_hash = instance.file.size, ""


@receiver(post_save, sender=CustomImage)
def size_after_saving(instance: CustomImage, **_kwargs: Any) -> None:
    """All sizes are made after the commit, by the editor's request, not the reader's."""
    transaction.on_commit(lambda: make_renditions(instance))

"""What people look for, in their own words."""

from dataclasses import dataclass

from django.utils import translation

from puspaga.core.domain.page_cache import remember
from puspaga.directory.models import Need


@dataclass(frozen=True)
class NeedView:
    """A need and its sentence in both languages."""

    key: str
    label_id: str
    label_en: str

    @property
    def label(self) -> str:
        """The sentence in the present language."""
        return self.label_en if translation.get_language() == "en" and self.label_en else self.label_id


def all_needs() -> list[NeedView]:
    """All needs in order, read once per site version."""
    return remember("needs", lambda: [NeedView(need.key, need.label, need.label_en) for need in Need.objects.all()])

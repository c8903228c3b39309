"""Field helpers, so that every model spells a convention the same way."""

from typing import Any

from wagtail.fields import StreamField


class EditorialField(StreamField):
    """A StreamField that leaves its block definitions out of migrations.

    Editorial bodies only: nothing scored, versioned or certified lives in one. Restructuring a *nested* block therefore
    needs a data migration on the raw JSON.
    """

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Describe the field to the migration framework without its blocks."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs

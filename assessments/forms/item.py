"""Editing an item: a draft is always saved, a ready one only without faults."""

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm

from assessments.domain.items import faults_of_item
from assessments.engines.quiz import TRUTH
from assessments.enums import ItemKind, ItemState
from assessments.models import Item, ItemOption

OPTION_FIELDS = ("text", "pair", "is_key", "rating", "is_critical", "feedback")


class ItemForm(WagtailAdminModelForm):
    """The author's form for one item; its kind is fixed when it is begun."""

    def clean(self) -> dict[str, Any]:
        """True and false write themselves; a ready item is checked with its rows as they were sent."""
        cleaned = super().clean()
        if self.instance.kind == ItemKind.TRUE_FALSE:
            self._write_truth()
        if cleaned.get("state") == ItemState.READY and all(rows.is_valid() for rows in self.formsets.values()):
            for fault in faults_of_item(self._as_sent(cleaned)):
                self.add_error(None, fault)
        return cleaned

    def _rows(self) -> list[Any]:
        """The rows that stay, in their order."""
        rows = [form for form in self.formsets["options"].forms if form.is_valid() and not form.cleaned_data.get("DELETE")]
        return sorted((form for form in rows if form.cleaned_data), key=lambda form: form.cleaned_data.get("ORDER") or 0)

    def _write_truth(self) -> None:
        if "options" in self.formsets:
            for form, text in zip(self._rows(), TRUTH, strict=False):
                form.instance.text = text

    def _as_sent(self, cleaned: dict[str, Any]) -> Item:
        """An unsaved item with what this form would save."""
        names = {field.name for field in Item._meta.concrete_fields} & set(cleaned)
        item = Item(kind=self.instance.kind, **{name: cleaned[name] for name in names})
        if "options" in self.formsets:
            item.options = [self._option(form) for form in self._rows()]
        return item

    def _option(self, form: Any) -> ItemOption:
        kept = {name: getattr(form.instance, name) for name in OPTION_FIELDS}
        sent = {name: form.cleaned_data[name] for name in OPTION_FIELDS if name in form.cleaned_data}
        return ItemOption(**{**kept, **sent})

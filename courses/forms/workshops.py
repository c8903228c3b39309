"""Forms of workshop sessions."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from courses.models import Cohort, WorkshopSession, WorkshopVersion
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User


def newest_versions() -> Any:
    """The newest version of every published workshop."""
    newest: dict[int, int] = {}
    rows = WorkshopVersion.objects.filter(workshop__is_live=True, language="id").order_by("number")
    for pk, workshop in rows.values_list("pk", "workshop_id"):
        newest[workshop] = pk
    return WorkshopVersion.objects.filter(pk__in=newest.values()).select_related("workshop").order_by("workshop__title")


class SessionForm(forms.Form):
    """Which workshop, for whom, where and when. Once planned, workshop and cohort stay."""

    version = forms.ModelChoiceField(label=_("Workshop"), queryset=WorkshopVersion.objects.none())
    cohort = forms.ModelChoiceField(label=_("Angkatan"), queryset=Cohort.objects.none())
    place = forms.CharField(label=_("Tempat"), max_length=120)
    starts_at = forms.DateTimeField(
        label=_("Hari dan jam mulai"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%d/%m/%Y %H.%M"],
    )
    seats = forms.IntegerField(label=_("Kursi"), min_value=1, max_value=300, required=False)
    trainers = forms.ModelMultipleChoiceField(
        label=_("Pelatih lain"), queryset=User.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, actor: User, session: WorkshopSession | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = Cohort.objects.filter(trainers=actor)
        others = User.objects.filter(cohorts__in=own, groups__name=Role.TRAINER.value, is_active=True).exclude(pk=actor.pk)
        self.fields["trainers"].queryset = others.select_related("profile").distinct()
        self.fields["trainers"].label_from_instance = lambda user: user.get_full_name()
        if not self.fields["trainers"].queryset:
            del self.fields["trainers"]
        if session is not None:
            del self.fields["version"], self.fields["cohort"]
            self.initial = {
                "place": session.place,
                "starts_at": timezone.localtime(session.starts_at),
                "seats": session.seats,
                "trainers": session.trainers.all(),
            }
            return
        self.fields["version"].queryset = newest_versions()
        self.fields["version"].label_from_instance = lambda version: version.workshop.title
        self.fields["cohort"].queryset = own

    def clean(self) -> dict[str, Any]:
        """Seats of the workshop when none were written."""
        cleaned = super().clean()
        version = cleaned.get("version")
        cleaned["seats"] = cleaned.get("seats") or (version.participant.get("seats") if version else None) or 12
        cleaned["trainers"] = list(cleaned.get("trainers") or ())
        return cleaned

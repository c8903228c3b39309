"""What a person says about themselves."""

import json
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from puspaga.accounts.models import District, Profile, Subdistrict, User, Village
from puspaga.accounts.rules import works_for_a_district

PAPER_HELP = _("Ditulis persis seperti ini di sertifikat, tanpa Bu atau Pak. Yang sudah terbit tidak berubah.")


class VillageChoices(forms.ModelChoiceField):
    """Kelurahan under the heading of their kecamatan: usable without JavaScript."""

    def grouped(self) -> list[tuple[str, Any]]:
        """Choices for the select: ("", "…"), then (kecamatan, [(pk, kelurahan), …])."""
        groups: dict[str, list[tuple[int, str]]] = {}
        for village in self.queryset.select_related("subdistrict").order_by("subdistrict__name", "name"):
            groups.setdefault(village.subdistrict.name, []).append((village.pk, village.name))
        return [("", _("Tidak saya isi")), *groups.items()]

    @staticmethod
    def owners() -> str:
        """JSON for the page: heading (kecamatan) to the key of its kabupaten or kota."""
        return json.dumps(dict(Subdistrict.objects.values_list("name", "district_id")))


class ProfileForm(forms.ModelForm):
    """Profile, address and language on one page; everything may stay empty but the display name."""

    district = forms.ModelChoiceField(
        label=_("Kabupaten atau kota"), queryset=District.objects.all(), required=False, empty_label=_("Tidak saya isi")
    )
    village = VillageChoices(label=_("Kelurahan"), queryset=Village.objects.all(), required=False)
    email = forms.EmailField(
        label=_("Surel (boleh kosong)"),
        required=False,
        max_length=254,
        help_text=_("Hanya untuk membuat kata sandi baru dan pemberitahuan. Isi bila hanya Anda yang membacanya."),
    )
    language = forms.ChoiceField(label=_("Bahasa di halaman akun"), choices=[("id", "Bahasa Indonesia"), ("en", "English")])

    class Meta:
        model = Profile
        fields = ("display_name", "name_on_paper", "district", "village", "organisation", "audience", "qualification")
        labels = {
            "display_name": _("Nama tampil"),
            "name_on_paper": _("Nama di sertifikat"),
            "organisation": _("Lembaga"),
            "audience": _("Unsur"),
            "qualification": _("Kualifikasi"),
        }
        help_texts = {"display_name": _("Nama ini dilihat pelatih kelas Anda."), "name_on_paper": PAPER_HELP}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        user: User = self.instance.user
        self.fields["display_name"].required = True
        self.fields["village"].choices = self.fields["village"].grouped()
        self.fields["village"].widget.attrs["data-districts"] = self.fields["village"].owners()
        self.fields["audience"].choices = [("", _("Tidak saya isi")), *self.fields["audience"].choices[1:]]
        if works_for_a_district(user):
            self.leave_district_to_administrators()
        self.initial.setdefault("email", user.email)
        self.initial.setdefault("language", user.language or "id")
        self.fields["display_name"].widget.attrs["autocomplete"] = "name"
        self.fields["email"].widget.attrs["autocomplete"] = "email"

    def leave_district_to_administrators(self) -> None:
        """It decides whose data one sees: shown, never changed here; a kelurahan only within it."""
        district = self.fields["district"]
        district.disabled, district.help_text = True, _("Diisi administrator, karena menentukan data yang Anda lihat.")
        if self.instance.district is None:
            del self.fields["village"]

    def clean(self) -> dict[str, Any]:
        """A kelurahan brings its kabupaten or kota along; another one beside it is a mistake."""
        values = super().clean() or {}
        village, district = values.get("village"), values.get("district")
        if village and not district:
            values["district"] = village.subdistrict.district
        elif village and village.subdistrict.district_id != district.pk:
            self.add_error("village", _("Kelurahan ini bukan di kabupaten atau kota yang Anda pilih."))
        return values


class FirstStepsForm(forms.ModelForm):
    """Asked once, after a slip became an account: three things the office counts by and prints. All may stay empty."""

    village = VillageChoices(label=_("Kelurahan tempat Anda mendampingi"), queryset=Village.objects.all(), required=False)

    class Meta:
        model = Profile
        fields = ("name_on_paper", "village", "audience")
        labels = {"name_on_paper": _("Nama di sertifikat"), "audience": _("Unsur")}
        help_texts = {"name_on_paper": PAPER_HELP}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        village, district = self.fields["village"], self.instance.district
        if district is not None:
            village.queryset = Village.objects.filter(subdistrict__district=district)
        village.choices = village.grouped()
        if district is None and works_for_a_district(self.instance.user):
            del self.fields["village"]  # it would bring a district along, which decides whose data one sees
        self.fields["audience"].choices = [("", _("Tidak saya isi")), *self.fields["audience"].choices[1:]]
        self.initial["name_on_paper"] = self.instance.paper_name


class GoodbyeForm(forms.Form):
    """Deleting one's own account."""

    password = forms.CharField(
        label=_("Kata sandi Anda sekarang"),
        strip=False,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    is_sure = forms.BooleanField(label=_("Saya ingin akun dan data saya dihapus. Ini tidak dapat dibatalkan."))

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_password(self) -> str:
        """Only the owner may do this."""
        if not self.person.check_password(self.cleaned_data["password"]):
            raise forms.ValidationError(_("Kata sandi tidak cocok."))
        return self.cleaned_data["password"]

"""Everything the site holds about a person, as plain data."""

import datetime as dt
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.utils import timezone
from wagtail.models import Comment, Revision

from puspaga.accounts.domain.profiles import profile_of
from puspaga.accounts.models import User
from puspaga.accounts.rules import roles_of
from puspaga.accounts.signals import person_exported
from puspaga.core.models import AuditEntry


def export_person(user: User, *, at: dt.datetime) -> dict[str, Any]:
    """A dictionary that JSON can hold: account, profile, ways to sign in, log, contributions.

    Secrets (password hash, factor secrets, slip hashes) are left out. Upper apps add sections by person_exported.
    """
    export: dict[str, Any] = {
        "dibuat": _moment(at),
        "akun": _account(user),
        "profil": _profile(user),
        "surel": list(EmailAddress.objects.filter(user=user).values_list("email", flat=True)),
        "langkah_kedua": _factors(user),
        "slip": _slips(user),
        "catatan": _log(user),
        "tulisan": {
            "versi_halaman": Revision.objects.filter(user=user).count(),
            "komentar": list(Comment.objects.filter(user=user).values_list("text", flat=True)),
        },
    }
    person_exported.send(User, user=user, export=export)
    return export


def _account(user: User) -> dict[str, Any]:
    return {
        "nomor": str(user.uuid),
        "nama_akun": user.username,
        "peran": sorted(str(role.label) for role in roles_of(user)),
        "bahasa": user.language or "id",
        "bergabung": _moment(user.date_joined),
        "terakhir_masuk": _moment(user.last_login),
        "menyatakan_dewasa": _moment(user.adult_declared_at),
    }


def _profile(user: User) -> dict[str, Any]:
    profile = profile_of(user)
    return {
        "nama_tampil": profile.display_name,
        "nama_di_sertifikat": profile.name_on_paper,
        "kabupaten_kota": str(profile.district or ""),
        "kecamatan": str(profile.village.subdistrict if profile.village else ""),
        "kelurahan": str(profile.village or ""),
        "lembaga": profile.organisation,
        "unsur": profile.get_audience_display(),
        "kualifikasi": str(profile.get_qualification_display()),
    }


def _factors(user: User) -> list[dict[str, Any]]:
    rows = Authenticator.objects.filter(user=user).order_by("pk")
    return [{"jenis": str(row.type), "dipasang": _moment(row.created_at)} for row in rows]


def _slips(user: User) -> list[dict[str, Any]]:
    return [
        {
            "jenis": slip.kind,
            "nama": slip.display_name,
            "dibuat": _moment(slip.created_at),
            "dipakai": _moment(slip.used_at),
        }
        for slip in user.slips.order_by("created_at")
    ]


def _log(user: User) -> list[dict[str, Any]]:
    own = AuditEntry.objects.filter(subject_type="accounts.user", subject_key=str(user.pk)).order_by("at")
    return [{"waktu": _moment(entry.at), "tindakan": entry.verb} for entry in own]


def _moment(value: dt.datetime | None) -> str | None:
    """A moment as the office's clocks showed it."""
    return timezone.localtime(value, timezone.get_default_timezone()).isoformat() if value else None

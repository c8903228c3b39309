"""Choices of the service directory."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class ServiceKind(TextChoices):
    """What sort of help a service gives."""

    KONSELING = "konseling", _("Konseling keluarga")
    PENGADUAN = "pengaduan", _("Pengaduan dan pendampingan")
    POLISI = "polisi", _("Polisi")
    MEDIS = "medis", _("Kesehatan")
    HUKUM = "hukum", _("Bantuan hukum")
    PSIKOLOGIS = "psikologis", _("Psikolog")
    SHELTER = "shelter", _("Tempat tinggal sementara")
    SOSIAL = "sosial", _("Bantuan sosial")


class Tier(IntegerChoices):
    """How near a service stands to the person who asks (referral network)."""

    NOW = 0, _("Bahaya sekarang")
    FIRST = 1, _("Didengar dan belajar")
    CASE = 2, _("Dikelola petugas")
    SPECIAL = 3, _("Bantuan khusus, lewat petugas")
    NATIONAL = 4, _("Lembaga nasional")


class ChannelType(TextChoices):
    """How one reaches a service."""

    TELEPON = "telepon", _("Telepon")
    WHATSAPP = "whatsapp", _("WhatsApp")
    SUREL = "surel", _("Surel")
    WEB = "web", _("Situs")
    ALAMAT = "alamat", _("Alamat")
    TEMPAT = "tempat", _("Tempat")
    LEWAT_LAYANAN = "lewat_layanan", _("Lewat layanan lain")
    TANYA_LAYANAN = "tanya_layanan", _("Perlu janji atau tidak: belum diketahui, tanya layanan lain")


PLACES = (ChannelType.ALAMAT, ChannelType.TEMPAT)
# Their value is the key of another service: no fact of their own that somebody could check.
POINTERS = (ChannelType.LEWAT_LAYANAN, ChannelType.TANYA_LAYANAN)


class ExceptionKind(TextChoices):
    """What is different on one day."""

    CANCELLED = "cancelled", _("Ditiadakan")
    MOVED = "moved", _("Dipindah")
    EXTRA = "extra", _("Tambahan")


class Freshness(TextChoices):
    """How far a number can be trusted."""

    FRESH = "fresh", _("Baru diperiksa")
    STALE = "stale", _("Perlu diperiksa lagi")
    NEVER = "never", _("Belum pernah diperiksa")

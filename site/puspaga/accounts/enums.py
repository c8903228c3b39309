"""Choices about people."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What a person does here. Each is a Group of the same name, made by a migration."""

    COMPANION = "companion", _("Pendamping")
    TRAINER = "trainer", _("Pelatih")
    REVIEWER_LEGAL = "reviewer-legal", _("Peninjau hukum")
    REVIEWER_CLINICAL = "reviewer-clinical", _("Peninjau psikologi")
    OFFICER = "officer", _("Petugas dinas")
    SERVICE_KEEPER = "service-keeper", _("Penjaga layanan")
    EDITOR = "editor", _("Penyunting")
    ADMINISTRATOR = "administrator", _("Administrator")


# Everybody who may enter /admin/ and therefore needs a second factor.
STAFF_ROLES = frozenset(Role) - {Role.COMPANION}


class Audience(TextChoices):
    """From where in the community a learner comes."""

    RT = "rt", _("Ketua atau pengurus RT")
    KELURAHAN = "kelurahan", _("Pegawai kelurahan")
    KADER = "kader", _("Kader")
    BIDAN = "bidan", _("Bidan atau tenaga kesehatan")
    GURU = "guru", _("Guru")
    PPATBM = "ppatbm", _("PATBM")
    SEKSI_PPA_RT = "seksi-ppa-rt", _("Seksi PPA RT")
    UPTD = "uptd", _("UPTD PPA")
    TOKOH = "tokoh", _("Tokoh agama atau adat")
    MAHASISWA = "mahasiswa", _("Mahasiswa")
    LAIN = "lain", _("Lainnya")


class Qualification(TextChoices):
    """Training a person brings along."""

    NONE = "", _("Belum ada")
    KHA = "kha", _("Pelatihan Konvensi Hak Anak")
    PSYCHOLOGIST = "psikolog", _("Psikolog")
    LAWYER = "advokat", _("Advokat atau paralegal")
    SOCIAL_WORKER = "peksos", _("Pekerja sosial")
    HEALTH = "kesehatan", _("Tenaga kesehatan")
    OTHER = "lain", _("Lainnya")


class SlipKind(TextChoices):
    """What a paper slip is good for."""

    INVITATION = "invitation", _("Undangan")
    RECOVERY = "recovery", _("Kata sandi baru")

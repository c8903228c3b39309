"""Refusals of courses, one class each; the sentence is shown to people."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from puspaga.core.errors import NotAllowed, Refusal


class NotIssued(Refusal):
    """Base of every reason why a document is not issued."""

    message = _("Dokumen ini belum dapat diterbitkan.")


class NotThisOffice(NotIssued, NotAllowed):
    """Somebody who is no officer, or an officer of another district, tried to issue or revoke."""

    message = _("Hanya petugas dinas dari kabupaten atau kota angkatan ini yang dapat menerbitkan atau mencabut.")


class NoObservedPractice(NotIssued):
    """No workshop performance was observed."""

    message = _("Belum ada praktik yang diamati dalam workshop.")


class NeverDoSeen(NotIssued):
    """A never-do stands in what would count; one is enough, whatever the percentage."""

    message = _("Ada satu tindakan membahayakan yang belum diulang dengan aman. Nilai lain tidak menutupinya.")


class ContentNotReviewed(NotIssued):
    """Required content has open review marks, so that only a trial document may be issued."""

    message = _("Sebagian isi wajib belum ditinjau ahli. Yang dapat terbit baru dokumen uji coba.")


class WithdrawnBefore(NotIssued):
    """The last document of this kind was withdrawn; a new one needs an officer who looked at why. The argument says why."""

    message = _("Dokumen sebelumnya dicabut. Buka buktinya sebelum menerbitkan yang baru.")


class RequirementsMissing(NotIssued):
    """Something else of the requirement tree is missing; the argument says what."""

    message = _("Syarat program belum terpenuhi.")


class NothingTakenPart(NotIssued):
    """Somebody who finished nothing and attended nothing."""

    message = _("Belum ada kegiatan yang selesai atau workshop yang dihadiri.")


class NoProgramme(NotIssued):
    """An enrolment in an open course earns no document."""

    message = _("Dokumen hanya terbit untuk peserta angkatan.")


class HolderErased(NotIssued):
    """The person asked to be forgotten; nobody is there to hold a document."""

    message = _("Data peserta ini sudah dihapus.")


class NameMissing(NotIssued):
    """The profile holds no name to write on paper."""

    message = _("Nama peserta masih kosong. Peserta mengisinya di profil, bagian nama tampil.")


class NoSignatory(NotIssued):
    """Nobody signs for this district today."""

    message = _("Belum ada pejabat penanda tangan untuk hari ini. Isi dahulu di menu Penanda tangan.")


class NoSigningKey(NotIssued):
    """The installation lacks the private half of its key."""

    message = _("Kunci tanda belum tersedia. Minta pengelola sistem menjalankan manage.py make_signing_key.")


class NoEthicsCode(Refusal):
    """No code of ethics has been published."""

    message = _("Kode etik belum terbit.")


class NotThisWording(Refusal):
    """The code of ethics changed while somebody was reading it."""

    message = _("Naskah kode etik baru saja berubah. Baca naskah yang baru, lalu tandatangani.")


class NotEnrolled(Refusal):
    """Somebody who is not enrolled tried to leave a record in a course."""

    message = _("Anda belum terdaftar di pelatihan ini.")


class NotAnOpenCourse(Refusal):
    """Courses for companions are entered by invitation."""

    message = _("Pelatihan ini diikuti dengan undangan dari pelatih atau petugas.")


class NotNewerVersion(Refusal):
    """A cohort only moves forward, within its programme."""

    message = _("Angkatan hanya dapat pindah ke versi program yang lebih baru.")


class UnknownAccounts(Refusal):
    """Some user names of a list belong to nobody; `faults` holds one sentence per line at fault."""

    message = _("Daftar ini kosong. Tulis satu nama akun di tiap baris.")

    def __init__(self, missing: Sequence[tuple[int, str]]) -> None:
        sentence = _("Baris %(line)d: tidak ada akun bernama “%(name)s”.")
        self.faults = [str(sentence) % {"line": line, "name": name} for line, name in missing] or [str(self.message)]
        super().__init__(" ".join(self.faults))


class NothingToStart(Refusal):
    """The activity has no published version."""

    message = _("Kegiatan ini belum siap. Coba lagi nanti, atau tanyakan kepada pelatih Anda.")


class StillBeingMarked(Refusal):
    """A handed-in attempt waits for its marker; a second one beside it would be work for nothing."""

    message = _("Jawaban Anda sedang menunggu penilai. Percobaan baru terbuka bila hasilnya belum lulus.")


class WorkshopNotReady(Refusal):
    """A workshop with faults was to be published; `faults` are sentences with their line."""

    message = _("Workshop ini belum dapat terbit.")

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = list(faults)
        super().__init__(" ".join([str(self.message), *self.faults]))


class WorkshopGone(Refusal):
    """A session was to be planned with a workshop that is no longer published."""

    message = _("Workshop ini sudah tidak terbit. Pilih workshop lain.")


class SessionOver(Refusal):
    """The session was closed."""

    message = _("Sesi ini sudah ditutup.")


class WrongAttendanceCode(Refusal):
    """Unknown, expired, or another cohort's code: all alike."""

    message = _("Kode ini tidak berlaku. Lihat lagi angkanya di layar pelatih; kode berganti setiap 10 menit.")


class NameTaken(Refusal):
    """A walk-in's name is empty or on the list already."""

    message = _("Nama kosong atau sudah ada di daftar. Tambahkan pembeda, misalnya RT.")


class AlreadyPresent(Refusal):
    """The account is on the list of this session already."""

    message = _("Akun ini sudah tercatat hadir di sesi ini.")


class NotInThisCohort(Refusal):
    """The account does not learn in the session's cohort."""

    message = _("Akun ini belum masuk angkatan. Masukkan dulu ke angkatan.")


class UnknownMark(Refusal):
    """A criterion or level that this workshop does not have."""

    message = _("Penilaian ini tidak dikenal. Muat ulang halaman, lalu nilai lagi.")


class MarksMissing(Refusal):
    """“Selesai menilai” before every criterion was marked."""

    message = _("Masih ada kriteria yang belum dinilai.")

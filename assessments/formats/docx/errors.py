"""Why a file could not be read as a Word document, one class each; the sentence is shown to people."""


class BadDocx(Exception):
    """Base of every refusal of a Word file."""

    message = "Berkas Word ini tidak dapat dibaca."

    def __str__(self) -> str:
        return self.message


class NotDocx(BadDocx):
    """No zip archive, or one without a document in it."""

    message = "Berkas ini bukan dokumen Word (.docx)."


class OldWord(BadDocx):
    """The binary format from before 2007."""

    message = "Berkas ini Word lama (.doc). Buka di Word, lalu simpan sebagai .docx."


class LockedDocx(BadDocx):
    """Behind a password."""

    message = "Dokumen ini memakai kata sandi. Hapus kata sandinya, lalu unggah lagi."


class TooBigDocx(BadDocx):
    """Too large, or larger unpacked than any honest document."""

    message = "Dokumen ini terlalu besar. Hapus gambarnya, atau salin teksnya saja."


class UnsafeDocx(BadDocx):
    """Names or contents that no word processor writes."""

    message = "Isi berkas ini tidak wajar, jadi tidak dibuka. Salin teksnya saja."


class BrokenDocx(BadDocx):
    """Damaged on the way."""

    message = "Dokumen ini rusak. Simpan ulang di Word, lalu unggah lagi."

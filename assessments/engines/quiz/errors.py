"""Refusals of the quiz engine, one class each; the sentence is shown to people."""


class BadResponse(Exception):
    """Base of every answer that cannot be read."""

    message = "Jawaban tidak dapat dibaca. Muat ulang halaman, lalu jawab lagi."

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else self.message


class EmptyResponse(BadResponse):
    """Nothing was answered."""

    message = "Belum ada jawaban. Pilih atau tulis jawaban, atau pilih “Saya belum yakin”."


class UnknownOption(BadResponse):
    """A token that does not belong to this item of this attempt."""

    message = "Pilihan ini bukan dari butir yang sedang dibuka. Muat ulang halaman, lalu jawab lagi."


class TooManyOptions(BadResponse):
    """More than one answer where one is asked for."""

    message = "Pilih satu saja."


class IncompleteResponse(BadResponse):
    """Some rows are still without an answer."""

    message = "Masih ada baris yang kosong. Isi semua baris, atau pilih “Saya belum yakin”."


class RepeatedPlace(BadResponse):
    """Two steps with the same number."""

    message = "Ada nomor yang dipakai dua kali. Beri setiap langkah nomor yang berbeda."


class TooLong(BadResponse):
    """A text beyond what is kept."""

    message = "Jawaban terlalu panjang. Ringkas dulu."


class BadItem(Exception):
    """Data that is no item; says where."""

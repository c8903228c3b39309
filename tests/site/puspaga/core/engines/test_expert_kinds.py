"""Which experts the words of a text ask for."""

import pytest

from puspaga.core.engines.expert_kinds import kinds_named_in


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ia duduk di teras dan diam.", []),
        ("Menurut UU PKDRT pasal 15, setiap orang berupaya.", ["legal"]),
        ("Jangan menghukum anak.", []),
        ("Bulan lalu lehernya dicekik.", ["clinical"]),
        ("Kantor kelurahan tutup.", []),
        ("Datang ke Kelurahan Damai.", ["local"]),
        ("Telepon {{layanan:sapa-129}}.", []),
        ("Datang ke {{layanan:uptd-ppa-balikpapan}}.", ["local"]),
        ("Mediasi di Balikpapan setelah trauma.", ["legal", "clinical", "local"]),
    ],
)
def test_words_ask_for_experts(text: str, kinds: list[str]) -> None:
    assert kinds_named_in(text) == kinds

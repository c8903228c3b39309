"""Small scenarios for tests: one clean text, and random scenarios from a seed."""

import random
from dataclasses import replace
from pathlib import Path

from assessments.engines.simulation import (
    Choice,
    Condition,
    Effect,
    Ending,
    Line,
    Meter,
    MeterIs,
    Node,
    Scenario,
    Visited,
)
from assessments.formats.naskah import read_naskah

PACK = Path(__file__).resolve().parents[2] / "courses" / "starter" / "pack" / "scenarios"
CODES = ("SIM-A", "SIM-B", "SIM-C", "SIM-D", "SIM-E", "SIM-F")

CLEAN = """\
judul: Pintu yang terbuka
id: SIM-X
tokoh: Bu Sari, Pak RT
meter: percaya 5 0..10, aman 5 0..10
kompetensi: PKP.1, PKP.2
tingkat: dasar
menit: 10
peringatan: Memuat ketegangan di rumah.
taklimat: Anda menjaga meja layanan. Tokoh dan kejadian rekaan.
lulus: aman >= 6
// tinjau: legal (batas peran)
// fakta: batas peran relawan [O, domain 1.7]

== awal | Di meja layanan
latar: Kantor kelurahan, pukul 09.20.
Bu Sari: Boleh saya duduk?
* “Silakan, Bu, saya dengarkan.” -> cerita
  +2 percaya, +1 aman
  = Mulai dari mendengar. Ia memilih sendiri kata pertamanya.
  @ PKP.1.2
  + catatan: Ia datang sendiri
* “Ibu harus lapor hari ini.” -> tetangga
  -1 percaya
  = Niatnya menolong. Pilihan tetap miliknya.
  @ PKP.1.3

== tetangga | Pak RT lewat
Pak RT: Ada apa, Bu?
* “Urusan surat saja, Pak.” -> cerita
  +2 aman
  = Alasan biasa menjaga ceritanya.
  @ PKP.2.1
* “Bu Sari sedang bercerita.” -> akhir_bocor
  -3 aman
  = Cerita itu bukan milik kita.
  @ PKP.2.1
  !! Membuka cerita kepada orang lain

== cerita | Di ruang dalam
Ia menghela napas panjang.
-> penutup

== penutup | Sebelum pulang
Bu Sari: Saya boleh kembali lagi?
* “Boleh, kapan saja Ibu mau.” -> akhir_baik
  +2 aman
  = Pintunya tetap terbuka.
  @ PKP.1.2
  ? bukan sudah(tetangga)
* “Boleh, lewat pintu samping.” -> akhir_cukup
  +1 aman
  = Jalan lain menjaga ceritanya.
  @ PKP.1.2
  ? sudah(tetangga)
* “Nanti kami yang menelepon.” -> akhir_cukup
  -1 percaya
  = Telepon dapat terdengar orang lain.
  @ PKP.2.1

== akhir_baik | Pintu
akhir: baik | Pintu yang terbuka
Ia pulang dengan langkah ringan.
pantulan: Apa yang membuatnya mau kembali?

== akhir_cukup | Jalan samping
akhir: cukup | Lewat samping
Ia masih mau datang.
pantulan: Siapa yang mendengar tadi?

== akhir_bocor | Terdengar
akhir: buruk | Cerita yang terdengar
Ia berdiri dan pergi.
pantulan: Kalimat apa yang lebih aman?
"""


def make_pack_scenario(code: str) -> Scenario:
    """One of the six scenarios of the starter content."""
    scenario = read_naskah((PACK / f"{code}.naskah").read_text(encoding="utf-8")).scenario
    assert scenario is not None
    return scenario


def make_scenario(text: str = CLEAN) -> Scenario:
    """The scenario of a text."""
    scenario = read_naskah(text).scenario
    assert scenario is not None
    return scenario


def make_random_scenario(
    rng: random.Random, *, size: int = 6, forward: bool = False, high: int = 4, conditions: float = 0.35
) -> Scenario:
    """A scenario of random scenes. With `forward` no way leads back; nothing else is promised."""
    meters = (Meter("percaya", rng.randint(0, high), 0, high), Meter("aman", rng.randint(-1, high), -1, high))
    keys = [f"s{place}" for place in range(size)]
    nodes = [_random_node(rng, keys, place, forward=forward, conditions=conditions) for place in range(size)]
    return Scenario(
        title="Acak",
        code="SIM-R",
        cast=("Bu Sari",),
        meters=meters,
        competencies=("PKP.1",),
        level="dasar",
        minutes=5,
        warning="Memuat ketegangan.",
        briefing="Tokoh dan kejadian rekaan.",
        pass_rule=Condition(((MeterIs("aman", ">=", rng.randint(0, high)),),)),
        nodes=tuple(nodes),
    )


def _random_node(rng: random.Random, keys: list[str], place: int, *, forward: bool, conditions: float) -> Node:
    key, ahead = keys[place], keys[place + 1 :] if forward else keys
    body = (Line("Boleh saya duduk?", "Bu Sari"), Line("Ia menunduk."))
    if place >= len(keys) - 2 or not ahead:
        ending = Ending(rng.choice(("baik", "cukup", "buruk")), f"Akhir {place}", "Apa yang terasa?")
        return Node(key, f"Adegan {place}", body=body, ending=ending)
    if rng.random() < 0.15:
        return Node(key, f"Adegan {place}", body=body, go_on=rng.choice(ahead))
    choices = [_random_choice(rng, key, number, ahead) for number in range(1, rng.randint(2, 4) + 1)]
    choices = [
        choice if rng.random() >= conditions else replace(choice, condition=_random_condition(rng, keys)) for choice in choices
    ]
    return Node(key, f"Adegan {place}", scene="Ruang tamu", body=body, choices=tuple(choices))


def _random_choice(rng: random.Random, key: str, number: int, ahead: list[str]) -> Choice:
    amounts = {"percaya": rng.randint(-3, 3), "aman": rng.randint(-3, 3)}
    return Choice(
        id=f"{key}.{number}",
        text=f"Pilihan {key} nomor {number}",
        target=rng.choice(ahead),
        effects=tuple(Effect(name, amount) for name, amount in amounts.items() if amount),
        feedback="Begitu jadinya.",
        codes=("PKP.1.1",),
        critical="Berbahaya" if rng.random() < 0.15 else "",
        notes=(f"Catatan {rng.randint(1, 4)}",) if rng.random() < 0.3 else (),
    )


def _random_condition(rng: random.Random, keys: list[str]) -> Condition:
    return Condition(tuple(tuple(_random_atom(rng, keys) for _ in range(rng.randint(1, 2))) for _ in range(rng.randint(1, 2))))


def _random_atom(rng: random.Random, keys: list[str]) -> MeterIs | Visited:
    if rng.random() < 0.5:
        return Visited(rng.choice(keys), negated=rng.random() < 0.5)
    return MeterIs(rng.choice(("percaya", "aman")), rng.choice((">=", "<=", ">", "<", "=")), rng.randint(0, 3))

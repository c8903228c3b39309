"""What people type when they need a service, by the kind of service: words its own page does not say."""

WORDS_ID = {
    "polisi": "polisi lapor darurat bahaya ancaman diancam senjata dipukul sekarang tolong",
    "medis": "ambulans gawat darurat sakit luka terluka hamil perdarahan rumah sakit igd bunuh-diri",
    "pengaduan": """pengaduan lapor melapor kekerasan kdrt dipukul suami istri dianiaya disakiti diancam pelecehan perkosa
        visum cerai bercerai gugat nafkah hak asuh bantuan-hukum pengacara advokat hukum pendamping mabuk
        penelantaran eksploitasi anak""",
    "konseling": """konseling konselor cerita curhat konsultasi keluarga selingkuh cerai pertengkaran narkoba mabuk judi
        perundungan remaja pengasuhan anak gratis nikah""",
    "psikologis": """psikolog konseling bunuh-diri depresi cemas sedih stres putus-asa trauma narkoba adhd tumbuh kembang
        gratis""",
    "shelter": "rumah-aman shelter penampungan mengungsi kabur menginap tempat tinggal sementara diusir",
    "hukum": "hukum bantuan-hukum pengacara advokat cerai gugat saksi korban perlindungan",
    "sosial": "bantuan sosial sembako kartu miskin",
}
WORDS_EN = {
    "polisi": "police danger emergency threatened threat weapon now help",
    "medis": "ambulance emergency hospital hurt injured bleeding pregnant suicide",
    "pengaduan": """report violence abuse abused hit hits beaten husband wife threatened harassment rape divorce lawyer legal
        custody drunk""",
    "konseling": "counselling counsellor talk family divorce affair drugs bullying parenting free",
    "psikologis": "psychologist counselling suicide depression anxious sad stress trauma free",
    "shelter": "shelter safe-house stay escape refuge tonight",
    "hukum": "law legal lawyer divorce witness protection",
    "sosial": "social aid",
}


def words_for(kind: str, *, language: str) -> str:
    """The words for one kind of service; none for a kind without."""
    return (WORDS_EN if language == "en" else WORDS_ID).get(kind, "")

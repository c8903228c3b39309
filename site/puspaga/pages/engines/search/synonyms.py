"""Words that parents use for the same thing. Each group meets in search; a synonym counts a little less."""

from functools import cache

from puspaga.pages.engines.search.tokens import terms

SYNONYM_WEIGHT = 0.6

GROUPS_ID = (
    "gawai layar internet youtube tiktok",
    "gim main kecanduan candu",
    "marah emosi bentak membentak kesal ngamuk murka teriak",
    "jeda napas tenang sabar",
    "tantrum mengamuk kewalahan meltdown",
    "disabilitas autis istimewa berkebutuhan khusus difabel",
    "diam pendiam murung cuek",
    "cerita bercerita curhat ngobrol bicara",
    "remaja pubertas belasan",
    "pacaran pacar kekasih",
    "hamil kehamilan mengandung",
    "nikah kawin menikah pernikahan dini",
    "ayah suami papa",
    "ibu istri",
    "nenek kakek mbah eyang opa oma mertua",
    "cucu momong mengasuh",
    "balita dini kecil paud tk",
    "aturan disiplin larangan batas",
    "pujian memuji hadiah pintar semangat",
    "nilai rapor ujian belajar prestasi",
    "bertengkar cekcok ribut berselisih pendapat berantem",
    "tetangga sebelah kampung warga",
    "dipukul dipukuli pukul kekerasan disakiti kdrt dianiaya kasar luka",
    "takut terancam diancam ancaman bahaya",
    "lapor melapor pengaduan mengadu polisi",
    "psikolog konselor konseling konsultasi terapi puspaga",
    "gratis biaya bayar tarif",
    "jadwal kapan janji buka jam hari",
    "nomor telepon kontak hubungi hotline",
    "riwayat jejak hapus histori rahasia privasi",
    "data pribadi akun kuesioner",
    "sertifikat ijazah lulus kelulusan",
    "relawan pendamping kader",
    "darurat ambulans gawat medis sakit",
    "rumah-aman shelter menginap kabur mengungsi penampungan diusir",
    "hukum bantuan-hukum pengacara advokat undang gugat",
    "bunuh-diri mengakhiri-hidup ingin-mati gantung-diri putus-asa depresi",
    "asi menyusui bayi balita dini",
    "adhd autis istimewa berkebutuhan khusus disabilitas",
    "selingkuh cerai pertengkaran",
    "mabuk miras narkoba sabu judi",
    "visum bukti luka",
    "perubahan berubah tumbuh kembang terlambat",
    "tambang dinas kerja merantau jarang pulang",
    "lelah capek letih stres",
    "perundungan diganggu diejek ejekan",
    "kursi roda akses tunanetra tuli",
)
GROUPS_EN = (
    "phone screen internet gadget",
    "angry anger shout yell temper",
    "quiet silent withdrawn",
    "teenager teen adolescent",
    "neighbour neighbor",
    "help service support counsellor psychologist",
    "afraid scared fear violence hit",
)


@cache
def synonyms(language: str) -> dict[str, frozenset[str]]:
    """Stem → stems of the same group, by the same normaliser as index and query."""
    table: dict[str, set[str]] = {}
    for group in GROUPS_EN if language == "en" else GROUPS_ID:
        members = set(terms(group, language=language))
        for member in members:
            table.setdefault(member, set()).update(members - {member})
    return {member: frozenset(others) for member, others in table.items()}

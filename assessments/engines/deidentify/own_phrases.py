"""Phrases that speak of the writer's own harm for sure: read in lower case, as written and with short words written out."""

import re

_NO = r"(?:tidak|tak|nggak|gak|ga|ndak|kada)"
_I = r"(?:saya|aku|gue|gua|gw|sy|ulun|unda)"
_FILL = (
    r"(?:(?:sudah|udah|pernah|sering|selalu|juga|kadang|kadang-kadang|masih|terus|lagi|baru|barusan|saja|aja|tadi|"
    r"pagi|siang|malam|"
    r"kemarin|hampir|tiap|setiap|hari|waktu|kecil|dulu|sendiri|yang|akan|mau|bisa|di|rumah|pun|memang|habis|akhirnya|"
    r"telah|lalu|"
    r"minggu|bulan|tahun|ini|itu|jadi|korban|takut|sampai|benar-benar|sangat|sekali|begitu|cuma|hanya|selama|seminggu|"
    r"sempat|kalau|"
    r"tak|tidak|gak|ga|nggak|kerap|berkali-kali|beberapa|kali|karena|ingin|pengen|merasa|rasanya|makin|semakin|tetap|"
    r"sekarang|dan|"
    r"dengan|oleh|sama|suami|nya|mulai|jujur|diam-diam|lebih|hanya|seperti|kayak)\s+){0,7}"
)
_HIT = (
    r"(?:pukul|tampar|gampar|tendang|cekik|hajar|aniaya|gebuk|siksa|tinju|seret|jambak|dorong|banting|siram|bakar|"
    r"sulut|injak|"
    r"lempar|sakiti|lukai|perkosa|leceh|kurung|kunci|usir|ancam|bentak|maki|hina|rendah|paksa|kasar|buntuti|"
    r"mata-matai|kdrt|teror|bunuh)"
    r"(?:i|in|kan|an)*"
)
_HITTING = (
    r"(?:memukul|mukul|menampar|nampar|menendang|nendang|mencekik|nyekik|menghajar|menganiaya|menyiksa|menyeret|"
    r"menjambak|mendorong|"
    r"membanting|menyakiti|nyakitin|melukai|memperkosa|melecehkan|mengurung|mengunci|mengusir|mengancam|ngancam|"
    r"membentak|bentak|memaki|"
    r"menghina|memaksa|maksa|mengontrol|ngontrol|membunuh|melempar|membuntuti|meneror|mengkasari|ngasarin|"
    r"selingkuh dan memukul)(?:i|in)?"
)
_KIN = (
    r"(?:suami|istri|isteri|pacar|mantan|pasangan|laki|ayah|bapak|papa|mama|mertua|kakak|abang|adik|paman|om|ipar|"
    r"anak|tunangan)"
)
_OWN_KIN = rf"(?:{_KIN}(?:ku\b|\s+{_I}\b)|(?<!si )\b(?:suamiku|istriku|pacarku|mantanku|ayahku|bapakku|lakiku))"
_NOT_ME = (
    r"(?<!klien )(?<!tetangga )(?<!teman )(?<!warga )(?<!dampingan )(?<!sahabat )(?<!kenalan )(?<!rekan )(?<!menurut )"
    r"(?<!kepada )(?<!pada )(?<!ke )(?<!bagi )(?<!tugas )(?<!untuk )(?<!dengan )(?<!peserta )(?<!murid )(?<!pasien )(?<!tokoh )"
)
_DIE = (
    r"(?:mati|bunuh diri|mengakhiri (?:hidup|semua|hidupku)|akhiri (?:hidup|semua)|menghilang|hilang (?:saja|aja)|"
    r"lenyap|tidak bangun lagi|"
    r"nggak bangun lagi|pergi selamanya|tidak ada lagi|menyakiti diri|melukai diri|menyayat|nyilet|menyilet|loncat|"
    r"gantung diri|"
    r"menyusul (?:almarhum|ibu|ayah))"
)
_WANT = (
    r"(?:ingin|mau|pengen|pengin|pingin|kepingin|kepengen|kepikiran|terpikir|berpikir|lebih baik|mending|rasanya|"
    r"coba|mencoba|nyoba|berniat|niat)"
)

PHRASES = [
    re.compile(pattern)
    for pattern in (
        rf"{_NOT_ME}\b{_I}\s+{_FILL}(?:di|ke|ter)[ -]?{_HIT}\b",
        rf"\b{_HITTING}\s+(?:\w+\s+)?(?:{_I}|ku)\b(?! untuk| agar| supaya| belajar)",
        rf"\b{_HITTING}ku\b",
        rf"{_OWN_KIN}\s+{_FILL}(?:suka\s+)?(?:{_HITTING}|kasar|main tangan|ringan tangan|kdrt|mabuk|ngamuk|mengamuk)\b",
        rf"\banak(?:ku| {_I})\s+{_FILL}di{_HIT}\b",
        (rf"\b{_I}\s+{_FILL}(?:takut|ketakutan|ngeri)\s+(?:\w+\s+){{0,2}}(?:pulang|di rumah|suami|{_KIN}\s+(?:{_I}|"
        rf"pulang|marah)|dibunuh|dipukul|mati)\b"),
        rf"\b(?:kami|{_I})\b.{{0,20}}\btakut (?:sama|pada|dengan|sm) {_KIN}\b(?!nya)",
        rf"\btakut (?:sama|pada|dengan|sm) (?:suamiku|pacarku|{_KIN} {_I}|{_KIN} sendiri)\b",
        rf"\brumah(?:ku| {_I})\s+{_FILL}(?:tidak aman|bukan tempat (?:yang )?aman|neraka)\b",
        rf"\b{_I}\s+{_FILL}{_WANT}\s+{_FILL}{_DIE}\b",
        rf"\b{_I}\s+{_FILL}{_DIE}\s+(?:saja|aja)\b",
        rf"\b{_I}\s+{_FILL}(?:menyayat|menyilet|nyilet|melukai diri|menyakiti diri|self[ -]?harm)\b",
        rf"\bhidup(?:ku| {_I})\s+{_FILL}(?:(?:tidak )?(?:ada )?(?:gunanya|berarti|berharga)|hancur|sia-sia)\b",
        rf"\b{_I}\s+{_FILL}(?:sanggup|kuat) (?:lagi )?(?:hidup|menjalani hidup)\b",
        rf"\b{_I}\s+{_FILL}(?:adalah\s+)?(?:korban|penyintas)(?:\s+(?:kdrt|kekerasan|juga|dari|pelecehan)|\s*$|,)",
        (rf"\b{_I}\s+{_FILL}(?:mengalami|ngalamin|alami|merasakan)(?:nya)?\b(?:\s+(?:hal|yang|kekerasan|kdrt|sendiri|"
        rf"ini|juga|itu|pelecehan|persis)\b|\s*$|,)"),
        rf"\b(?:dialami|menimpa|terjadi (?:pada|sama|di))\s*{_I}\b|\b{_I}\s+{_FILL}alami\b",
        rf"\b(?:ini|itu) (?:kisah|cerita|pengalaman)(?:ku| {_I})\b|\bpengalaman (?:pribadi )?{_I} sendiri\b",
        rf"\btolong(?:lah)? {_I}\b|\b{_I}\s+{_FILL}(?:perlu|butuh) (?:pertolongan|diselamatkan)\b",
        (rf"\b(?:memar|lebam|luka|bekas cekikan|biru-biru)\b.{{0,20}}\b(?:{_I}|tanganku|wajahku|badanku|lenganku|"
        rf"leherku)\b"),
        (rf"\b(?:badan|tangan|muka|wajah|lengan|leher|kepala|mata) {_I}\s+{_FILL}(?:memar|lebam|luka|biru|berdarah|"
        rf"bengkak|dicekik|dipukul)\b"),
        (rf"\b(?:suamiku|suami {_I}|pacarku|pacar {_I}|dia)\s+{_FILL}(?:melarang|ngelarang|nggak ngebolehin|"
        rf"tidak mengizinkan) {_I}\b"),
        rf"\b{_I}\s+{_FILL}(?:dilarang|tidak boleh|nggak boleh|gak boleh)\s+(?:\w+\s+){{0,3}}(?:suami|pacar|mertua)\b",
        (rf"\b(?:uang|gaji|hp|ponsel|ktp)(?:ku| {_I})\s+{_FILL}(?:diambil|dirampas|disita|diperiksa|dipegang|ditahan|"
        rf"disadap)\b"),
    )
]  # fmt: skip
# “Ingin mati” or “tidak aman di rumah” without a subject is the writer's, unless somebody else stands in the same clause.
BARE = [
    re.compile(pattern)
    for pattern in (
        rf"\b{_WANT}\s+(?:\w+\s+)?(?:{_DIE})\b",
        rf"\b{_NO} (?:merasa |lagi )?aman (?:lagi )?di rumah\b",
        rf"\b{_NO} (?:ada gunanya|sanggup|kuat|tahan|mau|ingin|pengen)\s+(?:lagi\s+)?(?:{_I}\s+)?hidup\b",
        r"\b(?:capek|cape|capai|lelah|bosan|muak)\s+(?:banget |sekali )?hidup\b",
    )
]
OTHERS = re.compile(
    r"\b(?:ia|dia|mereka|bu|ibu|pak|bapak|penyintas|korban|klien|anak|remaja|seseorang|orang|siapa|nya|tetangga|teman|"
    r"warga|tokoh|"
    r"mbak|mas|suaminya|istrinya|pelaku|tentang|bertanya|menanyakan|tanyakan|kalimat|kata|\w{4,}nya)\b"
)

"""Whether the writer may be writing about her or his own harm: only ever used to show help, stored nowhere.

It errs towards showing help. What is in quotation marks or spoken by somebody else in a dialogue is left out; of the rest
each sentence is looked at alone for first-person phrases.
"""

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

_PHRASES = [
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
_BARE = [
    re.compile(pattern)
    for pattern in (
        rf"\b{_WANT}\s+(?:\w+\s+)?(?:{_DIE})\b",
        rf"\b{_NO} (?:merasa |lagi )?aman (?:lagi )?di rumah\b",
        rf"\b{_NO} (?:ada gunanya|sanggup|kuat|tahan|mau|ingin|pengen)\s+(?:lagi\s+)?(?:{_I}\s+)?hidup\b",
        r"\b(?:capek|cape|capai|lelah|bosan|muak)\s+(?:banget |sekali )?hidup\b",
    )
]
_OTHERS = re.compile(
    r"\b(?:ia|dia|mereka|bu|ibu|pak|bapak|penyintas|korban|klien|anak|remaja|seseorang|orang|siapa|nya|tetangga|teman|"
    r"warga|tokoh|"
    r"mbak|mas|suaminya|istrinya|pelaku|tentang|bertanya|menanyakan|tanyakan|kalimat|kata|\w{4,}nya)\b"
)
_ME = re.compile(
    rf"{_NOT_ME}\b(?:{_I}|kami|(?:suami|istri|pacar|mantan|bapak|ayah|ibu|anak|tangan|badan|wajah|leher|kepala|perut|"
    rf"hidup|rumah)ku)\b"
)
_HARM = re.compile(
    r"\b(?:di|me|mem|men|meny|meng|ter|ke|pe|nge|ng|ny|n|m)?[ -]?(?:pukul|ukul|tampar|ampar|gampar|tonjok|onjok|jotos|"
    r"tempeleng|tendang|endang|"
    r"cekik|hajar|aniaya|gebuk|siksa|iksa|tinju|seret|yeret|jambak|banting|siram|sulut|sundut|injak|lempar|sakiti|"
    r"lukai|perkosa|"
    r"leceh|cabul|raba|gerayang|sentuh|kurung|usir|ancam|maki|hina|permalu|paksa|aksa|buntuti|teror|bunuh|pelintir|"
    r"gigit|cakar|sekap)"
    r"(?:i|in|kan|an)?\b|\b(?:kasar|kdrt|main tangan|ringan tangan|memar|lebam|berdarah|pemabuk|mabuk|bundir|sembunyi|"
    r"bersembunyi)\b|"
    r"\b(?:kabur|lari|pergi) dari rumah\b|\btidak berani pulang\b|\btakut (?:untuk )?pulang\b|\bbangun lagi\b|"
    r"\bkorban\b|"
    r"\bbuat apa .{0,12}hidup\b|\bhidup .{0,12}(?:guna|arti)(?:nya)?\b|\bpukul (?:saya|aku)\b|\b(?:uang belanja|"
    r"nafkah)\b|"
    r"\bdibilang (?:bodoh|gila|jelek|tidak berguna)\b|\bmending mati\b|\bpengin? mati\b|\bmati saja\b|"
    r"\b(?:ketakutan|pisau|parang|golok|celurit|badik|mandau|silet|ikat pinggang|tahanan|selamanya|disabet|memecahkan|"
    r"racun|overdosis|pelampiasan|judi|telanjang|hamili|dihamili|trauma|jijik)\b|"
    r"\b(?:di|mem|ter)?(?:bentur|gores|dorong|sebar|marah|gugur|tuduh|tinggal|cerai|maki|maling|rampas|sita|larang|"
    r"atur|awas)(?:kan|in|i)\b|"
    r"\b(?:disebar|dirampas|disita|dilarang|dimarahi|menyerah|dimadu|ditelantarkan|dibenci|disalahkan)\b|"
    r"\btanpa (?:saya|aku)\b|"
    r"\bkunci pintu\b|\b(?:tidak mau|berhenti|malas|enggan) hidup\b|\bhidup lagi\b|\b(?:supaya|biar|agar) mati\b|"
    r"\b(?:nelan|menelan|minum) .{0,12}obat\b|\bsemuanya selesai\b|\b(?:berhubungan|hubungan) (?:badan|intim|"
    r"suami istri)\b|"
    r"\b(?:gantung|lompat|melompat|loncat) (?:diri|dari)\b|\bobat .{0,20}sekaligus\b|\btakut .{0,12}(?:masuk kamar|"
    r"pulang|mabuk|marah)\b"
)
# What the writer does herself (“saya tidak memaksa”) is not done to her.
_DOING = re.compile(
    rf"\b{_I}\s+{_FILL}(?:belum |bukan |perlu |harus |dapat |boleh )?(?:{_HITTING}|menyentuh|meraba|menyinggung)\b"
)
_SOMEBODY = re.compile(
    r"\b(?:ia|bu|ibu(?! saya| kandung|ku)|pak|bapak(?! saya| kandung|ku| tiri|$)|mbak|penyintas|klien|tokoh|peserta|"
    r"warga|tetangga|teman|"
    r"pelaku|remaja|beliau|mereka|dampingan|seseorang|perempuan itu|anak itu|siapa pun|orang lain|rani|sari|wati|nia)\b"
)
_WORK = re.compile(
    r"\b(?:bertanya|tanya\w*|menanyakan|menemani|mendampingi|pendamping\w*|menghubungi|hubungi|menjelaskan|jelaskan|"
    r"menyampaikan|menyebut\w*|belajar|mempelajari|menjawab|menyarankan|menawarkan|merujuk|rujukan|koordinator|uptd|"
    r"supervisi|modul|"
    r"soal|kartu|simulasi|relawan|tanda merah|tanda bahaya|khawatir|mengira|menduga|tahu|setuju|percaya|pelatihan|"
    r"pasal|kasus|materi|"
    r"kode etik|memahami|mengenali|membedakan|menurut)\b"
)
# Somebody close to the writer, in a sentence without the words of support: reason enough to show help.
_CLOSE = re.compile(
    rf"\b(?:suami|istri|isteri|pacar|mantan|mertua|laki ulun|(?:ayah|bapak|ibu|kakak|abang) tiri|paman|"
    rf"tunangan)(?:ku\b|\b(?!nya))|"
    rf"\b(?:ayah|bapak|papa|abang) {_I}\b"
)
_SUPPORT = re.compile(
    r"\b(?:mendukung|dukung|membantu|mengizinkan|mengantar|menjemput|setuju|bangga|menemani|sabar|bersyukur|senang|"
    r"terima kasih|baik-baik|"
    r"bercerita|berlatih|menikah|bekerja|ikut|memasak|mengerti)\b"
)
# A name in the middle of a sentence: somebody else is spoken of.
_NAMED = re.compile(r"(?<=[a-z,;] )(?!Allah|Tuhan|Gusti|Alhamdulillah)[A-Z][a-z]{2,}")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"\n]*\"|‘[^’\n]{12,}’|«[^»]*»")
_SPOKEN = re.compile(
    r"^[\s*_\-–\d.]*(?:bu|ibu|pak|bapak|mbak|mas|penyintas|korban|klien|pelaku|suami|anak|nia|kader|"
    r"lurah)(?:\s+[\w.]+){0,2}\s*:.*$",
    re.I | re.M,
)
_END = re.compile(r"[.!?;…\n]+")


def own_harm(text: str) -> bool:
    """Whether help should be shown to the writer (“Penulis mungkin perlu bantuan”)."""
    plain = _SPOKEN.sub(" ", _QUOTED.sub(" ", text))
    return any(_speaks_of_own_harm(" ".join(sentence.split())) for sentence in _END.split(plain))


def _speaks_of_own_harm(written: str) -> bool:
    sentence = written.lower()
    if any(pattern.search(sentence) for pattern in _PHRASES):
        return True
    bare = [found for pattern in _BARE if (found := pattern.search(sentence))]
    if any(_OTHERS.search(sentence[: found.start()]) is None for found in bare):
        return True
    return _NAMED.search(written) is None and _is_near_harm(_DOING.sub(" ", sentence))


def _is_near_harm(sentence: str) -> bool:
    """The writer beside a word of harm, or beside somebody close; nobody else in the sentence and no companion's work."""
    if not _ME.search(sentence) or _SOMEBODY.search(sentence) or _WORK.search(sentence):
        return False
    return bool(_HARM.search(sentence) or (_CLOSE.search(sentence) and not _SUPPORT.search(sentence)))

"""The words of blame, as patterns over one lower-case sentence. `key` marks the word that a denial must stand before."""

import re

# Fixed expressions, found as whole words anywhere.
BLAMING = (
    "kenapa tidak pergi", "mengapa tidak pergi", "kenapa bertahan", "mengapa bertahan", "salah sendiri", "aib keluarga",
    "demi anak, bertahan", "pasti ada sebabnya", "dia yang memancing", "kurang sabar", "sudah kodrat", "khilaf saja",
    "urusan rumah tangga orang", "istri harus menurut", "korban lemah", "wanita nakal", "cari gara-gara", "terlalu sensitif",
    "baper",
)  # fmt: skip

_PERSON = (
    r"(?:istri|isteri|bini|perempuan|wanita|cewek|gadis|janda|ibu|emak|korban|penyintas|anak(?:-anak)?|bocah|balita|bayi|"
    r"remaja|pacar|menantu|murid|siswa|suami|pasangan|pembantu|art|lansia|adik|kakak|kamu|kau|engkau|anda|dia|ia|mereka|beliau|"
    r"saudara|nenek|kakek|waria|difabel|pelakor|pelaku|orang)(?:nya|mu|ku)?"
)
_TARGET = (
    r"(?:istri|isteri|bini|perempuan|wanita|cewek|gadis|ibu|anak(?:-anak)?|bocah|balita|bayi|remaja|pacar|menantu|murid|siswa|"
    r"suami|pasangan|pembantu|art|lansia|adik|kakak|dia|ia|mereka|kamu|korban|orang tua|mertua)(?:nya|mu|ku)?"
)
_ACTOR = (
    r"(?:suami|ayah|bapak|papa|laki-laki|lelaki|pria|cowok|kepala keluarga|orang tua|orangtua|ibu|mama|istri|guru|ustaz|"
    r"majikan|mertua|paman|kakak|pacar|pasangan|pelaku|anda|kamu|kau|dia|ia|kita|saya|mereka|siapa pun)(?:nya|mu|ku)?"
)
# Being hurt, hurting, and the bare verb.
_HURT = (
    r"(?:pukul|tampar|hajar|gebuk|cambuk|tendang|tempeleng|gampar|keplak|jewer|cubit|sabet|rotan|siksa|aniaya|sakiti|kasari|"
    r"kurung|bentak(?:-bentak)?|maki(?:-maki)?|hina|perkosa|lecehkan|cekik|seret|jambak|banting|lukai|bunuh|gilir|tonjok|"
    r"(?:beri|kasih) pelajaran)(?:i|in|kan)?"
)
_PASSIVE = (
    rf"(?:di{_HURT}|kena (?:pukul|tampar|gampar|hajar)|dihukum fisik|(?:di(?:beri|kasih|hadiahi)|mendapat) "
    r"(?:hukuman fisik|pukulan|tamparan|rotan))\b"
)
_ACTIVE = (
    r"(?:memukul(?:i|kan)?|menampar(?:i)?|menghajar|menggebuk(?:i)?|mencambuk|menendang(?:i)?|menempeleng|menggampar|mengeplak|"
    r"menjewer|mencubit(?:i)?|menyabet|merotan|menyiksa|menganiaya|menyakiti|mengasari|mengurung|membentak|memaki|menghina|"
    r"memperkosa|melecehkan|mencekik|menyeret|menjambak|membanting|melukai|membunuh|menonjok|memberi pelajaran|"
    r"mukul(?:in)?|nampar|nabok|gebukin|pukul|tampar|hajar)(?: (?:pantat|bokong|tangan|kaki|mulut|pipi))?\b"
)
_VIOLENCE = (
    r"(?:kdrt|kekerasan(?: dalam rumah tangga| fisik| pada istri| terhadap istri| terhadap anak)?|pukulan|tamparan|cubitan|"
    r"jeweran|bentakan|makian|hukuman fisik|pemukulan)"
)
_TOOL = (
    r"(?:dengan|pakai|memakai|menggunakan) (?:pukulan|tamparan|rotan|cambuk|sabuk|ikat pinggang|kekerasan|hukuman fisik|"
    r"cubitan)"
)
# "pantas", "boleh", "berhak" and what may stand between them and the deed.
_DESERVES = (
    r"(?:pantas(?:lah)?|pantes|layak|patut|sepantasnya|selayaknya|sepatutnya|sudah seharusnya|wajar(?:lah)?|"
    r"sah(?:-sah saja)?|halal)"
)
_MAY = (
    r"(?:boleh|berhak|berwenang|bebas|dibolehkan|diperbolehkan|dibenarkan|diizinkan|perlu|harus|wajib|mesti|kudu|"
    r"punya (?:hak|wewenang)|"
    r"memiliki hak|"
    r"mempunyai hak|diberi hak)"
)
_FILL = (
    r"(?:(?:saja|aja|untuk|juga|kalau|jika|bila|apabila|sesekali|sekali-sekali|kadang|kadang-kadang|ia|dia|sedikit|memang|"
    r"sekali|dan|menegur|mendidik|menghukum|sekadar|bisa|sampai|ikut|terus|lebih|dulu|siap|mau|rela|dapat|menerima) ){0,3}"
)
_FAULT = (
    r"(?:bandel|nakal|badung|membangkang|melawan|durhaka|cerewet|ngeyel|bawel|keras kepala|kepala batu|kurang ajar|membantah|"
    r"(?:tidak|tak|nggak|enggak|gak|ga|kurang) (?:mau |bisa |pandai |pernah )?(?:menurut|nurut|patuh|taat|menghormati|hormat|"
    r"menghargai|melayani|menjaga|mengurus|becus|sopan|bersyukur)|salah(?:nya|mu)?\b|bersalah|kesalahan(?:nya|mu)?|"
    r"ulah(?:nya|mu)?|"
    r"(?:kelakuan|perbuatan|tingkah|mulut|pakaian|baju|dosa)(?:nya|mu)?\b|pulang malam|memancing|menggoda|mengundang|genit|"
    r"selingkuh|boros|malas|mandul|nusyuz|memang pantas)"
)
_GOOD = (
    r"(?:wajar|lumrah|halal|sah|boleh(?! jadi)|dibolehkan|diperbolehkan|dibenarkan|hak\b|kewajiban|hal biasa|biasa saja|normal|"
    r"sunah|(?:ber)?pahala|(?:di)?perlu(?:kan)?(?= (?:untuk|agar|supaya|demi|bagi)|\W*$)|manjur|ampuh|efektif|mendidik|"
    r"bagus|demi kebaikan|(?:tanda|bukti|bentuk|wujud|cara) "
    r"(?:\w+ )?(?:sayang|cinta|kasih|perhatian|peduli|mendidik|disiplin|didikan)|bumbu|bagian dari (?:mendidik|didikan|"
    r"pernikahan|rumah tangga)|bukan (?:kekerasan|kdrt|masalah|dosa|kejahatan|pelanggaran)|"
    r"(?:tidak|tak|nggak|gak) (?:apa-apa|apa\b|masalah|salah|melanggar|berdosa|dosa|berbahaya|dilarang))"
)
_IS = (
    r"(?:(?:itu|adalah|merupakan|memang|termasuk|cuma|hanya|sebenarnya|kadang|sesekali|sekali|ringan|kecil|pelan|sedikit|"
    r"masih|saja|sangat) ){0,4}"
)
_IF = r"(?:kalau|kalo|jika|bila|apabila|setiap kali|tiap kali|jikalau)"

_SURE = (
    # "Istri nakal pantas dipukul."
    rf"\b{_PERSON} (?:[\w-]+,? ){{0,6}}?(?P<key>{_DESERVES}|{_MAY}) {_FILL}{_PASSIVE}",
    rf"^\W*(?:memang |sudah )?(?P<key>{_DESERVES}) {_FILL}{_PASSIVE}",
    (
        rf"\b{_PASSIVE}(?: [\w-]+){{0,2}}? (?:itu |memang |sudah )*(?P<key>pantas|layak|patut|sepantasnya)\b(?= (?:buat|bagi|"
        rf"untuk|karena)|\W*$)"
    ),
    # "Suami berhak memukul istri", "hak suami untuk memukul istri", "Boleh memukul istri asal …"
    rf"\b{_ACTOR} (?:[\w-]+ ){{0,4}}?(?P<key>{_DESERVES}|{_MAY}) {_FILL}{_ACTIVE} {_FILL}{_TARGET}\b",
    rf"^\W*(?P<key>{_DESERVES}|{_MAY}) {_FILL}{_ACTIVE} {_FILL}{_TARGET}\b",
    rf"\b(?P<key>hak|kewajiban|wewenang|tugas) {_ACTOR} (?:untuk |buat )?{_ACTIVE}",
    (
        rf"\b(?P<key>mengizinkan|membolehkan|memperbolehkan|membenarkan|menyuruh|menganjurkan) (?:seorang |"
        rf"para )?{_ACTOR} (?:untuk )?{_ACTIVE}"
    ),
    # "Memukul istri itu wajar", "Kekerasan adalah bumbu rumah tangga"
    rf"(?<!yang )\b{_ACTIVE} {_TARGET} (?:[\w-]+ ){{0,2}}?{_IS}(?P<key>{_GOOD})",
    rf"(?:^|[,;:] |\b(?:bahwa|jadi|sebab) )\W*(?:sedikit )?{_VIOLENCE} {_IS}(?P<key>{_GOOD})",
    # "Tidak apa-apa memukul anak", "Jangan ragu memukul anak"
    (
        rf"\b(?P<key>(?:tidak|tak|nggak|gak) (?:apa-apa|apa|mengapa|masalah|salah|dilarang|berdosa|dosa)|boleh-boleh saja|"
        rf"jangan (?:ragu|segan|sungkan|takut)) {_FILL}{_ACTIVE} {_FILL}{_TARGET}\b"
    ),
    # "Sudah sepantasnya istri ditampar", "Wajar kalau suami main tangan"
    (
        rf"\b(?P<key>{_DESERVES}) (?:saja )?(?:(?:{_IF}|bahwa) )?{_PERSON} (?:yang (?:tidak |tak )?[\w-]+ |itu |nakal |"
        rf"bandel )?{_PASSIVE}"
    ),
    (
        rf"\b(?P<key>{_DESERVES}) (?:saja )?(?:(?:{_IF}|bahwa) )?{_ACTOR} (?:sampai |bisa |akhirnya )?(?:main (?:tangan|pukul|"
        rf"kasar)|{_ACTIVE} {_TARGET}\b)"
    ),
    # "Suami bisa memukul istri kalau dia nakal"
    rf"\b{_ACTOR} (?P<key>dapat|bisa) {_FILL}{_ACTIVE} {_TARGET} (?:asal(?:kan)?|selama|{_IF} (?:[\w-]+ ){{0,3}}?{_FAULT})\b",
    # "Suami berhak mendidik istri dengan pukulan", "Didik anak dengan rotan"
    (
        rf"\b(?P<key>{_MAY}|{_DESERVES}) {_FILL}(?:mendidik|menghukum|mendisiplinkan|dididik|dihukum|diajar|"
        rf"mengajar) (?:{_TARGET} )?{_TOOL}"
    ),
    rf"(?:^|[,;:] )\W*(?P<key>didik|didiklah|hukum|hukumlah|disiplinkan|ajar) {_TARGET} (?:[\w-]+ )?{_TOOL}",
    # A wife is nobody's belonging.
    r"\bistri(?:nya)? (?:itu |adalah |memang |sepenuhnya |hanya )*(?P<key>milik|hak milik|kepunyaan|barang milik) suami",
    (
        r"\bsuami (?P<key>boleh|berhak|bebas) (?:melakukan|berbuat|memperlakukan) (?:[\w-]+ )?(?:apa (?:saja|pun)|sesuka(?:nya|"
        r" hati(?:nya)?)) (?:kepada|terhadap|pada) istri"
    ),
    # "Kalau istri dipukul, itu karena dia bandel."
    (
        rf"\b{_IF} {_PERSON} (?:[\w-]+ ){{0,3}}?{_PASSIVE}(?: [\w-]+){{0,2}},? (?:[\w-]+ ){{0,2}}?"
        rf"(?P<key>karena|sebab|lantaran|"
        rf"gara-gara|akibat|berarti|pasti|tentu) (?:[\w-]+ ){{0,4}}?{_FAULT}"
    ),
    (
        rf"\b{_PERSON} (?:[\w-]+ ){{0,3}}?{_PASSIVE} (?:[\w-]+ ){{0,2}}?(?P<key>pasti|tentu|memang|jelas) (?:karena|sebab|"
        rf"gara-gara) (?:[\w-]+ ){{0,4}}?{_FAULT}"
    ),
    (
        rf"(?P<key>\bsalah(?:nya)?) (?:si )?{_PERSON} (?:itu )?(?:sendiri )?(?:{_IF}|sampai|hingga|"
        rf"makanya) (?:[\w-]+ ){{0,2}}?{_PASSIVE}"
    ),
    # "Korban pantas disalahkan", "Kamu pantas menerima itu"
    (
        rf"\b{_PERSON} (?:[\w-]+ ){{0,4}}?(?P<key>pantas|pantes|layak|patut) (?:juga |ikut |untuk )*(?:disalahkan|"
        rf"(?:mendapat(?:kan)?|menerima) "
        r"(?:itu|ini|pukulan|tamparan|kekerasan|perlakuan (?:itu|kasar|buruk)|siksaan|akibatnya|ganjaran(?:nya)?|pelajaran))\b"
    ),
    # "Pukul anak supaya menurut."
    (
        rf"(?:^|[,;:] )\W*(?P<key>(?:pukul|tampar|hajar|cambuk|jewer|cubit|sabet|rotan|kurung|cekik)(?:lah|i)?) (?:saja |aja |"
        rf"sedikit )?(?:pantat |tangan |kaki |mulut |pipi )?{_TARGET}\b"
    ),
    r"(?:^|[,;:] )\W*(?P<key>pukul|tampar|hajar|jewer|cubit|cambuk) (?:saja|aja)\W*$",
    # "Istri dipukul suami itu biasa", "Memukul berarti ia peduli", "Ia berhak memukul kalau …"
    (
        rf"\b{_PERSON} (?:[\w-]+ )?{_PASSIVE} (?:(?:oleh )?{_ACTOR} )?(?:itu|adalah|memang|sudah) "
        rf"(?:hal yang |sangat )*(?P<key>{_GOOD}|biasa\b)"
    ),
    (
        rf"\b{_ACTIVE} (?:{_TARGET} )?(?:itu |adalah )?(?P<key>berarti|artinya|tanda(?:nya)?|bukti(?:nya)?) "
        r"(?:(?:ia|dia|suami|ayah|kita|orang tua|masih) ){0,2}(?:sayang|cinta|peduli|perhatian|serius)\b"
    ),
    rf"\b{_ACTOR} (?P<key>berhak|boleh) (?:marah dan )?{_ACTIVE}(?= (?:{_IF}|saat|ketika|asal)\b|\W*$)",
    # In marriage too, no means no.
    (
        r"\b(?P<key>tidak ada|tak ada|tidak mungkin ada|mustahil ada) (?:yang namanya |istilah )?(?:perkosaan|"
        r"pemerkosaan) (?:dalam|di dalam|antara) (?:perkawinan|pernikahan|suami|rumah tangga)"
    ),
    r"\bsuami (?P<key>tidak (?:mungkin|bisa)|mustahil|tak mungkin) (?:disebut )?memperkosa istri",
    (
        r"\bistri(?:nya)? (?P<key>wajib|harus|mesti) (?:selalu |tetap )?(?:melayani|mau|siap) (?:[\w-]+ ){0,2}?(?:kapan saja|"
        r"kapan pun|setiap saat|"
        r"walau(?:pun)? (?:sedang )?(?:lelah|sakit|tidak mau)|meski(?:pun)? (?:sedang )?(?:lelah|sakit|tidak mau))"
    ),
    (
        r"\b(?:perempuan|korban|wanita|gadis|istri|anak) (?:yang )?(?:diperkosa|dilecehkan) (?:itu |pasti |sebenarnya |juga |"
        r"memang )*(?P<key>menikmati|suka|senang|mau|yang salah|salahnya|yang mengundang|yang menggoda)\b"
    ),
)
SURE_PATTERNS = tuple(re.compile(pattern) for pattern in _SURE)

_ADVICE = (
    r"\b(?:itu |ini |memang |semua )?salah(?:mu| kamu| anda| ibu| istri| dia| korban)? sendiri\b",
    (r"\bkorban(?:lah)? (?:yang |sendiri |juga |ikut |turut )*(?:memancing|mengundang|memicu|menyebabkan|bersalah|salah|"
    r"pantas)\b"),
    (r"\b(?:korban|istri|perempuan|ibu|kamu|anda|dia|ia|mereka) (?:\w+ ){0,2}"
    r"(?:memancing|mengundang|memicu) (?:kemarahan|emosi|amarah|kekerasan|pukulan)(?: suami| pasangan)?\b"),
    (r"\b(?:istri|perempuan|ibu|wanita) (?:itu )?(?:harus|wajib|mesti|sebaiknya|perlu) (?:lebih )?(?:\w+ dan )?"
    r"(?:sabar|taat|patuh|menurut|mengalah|tunduk|diam|melayani)\b"),
    r"\bjangan (?:pernah )?(?:membantah|melawan|menolak|menyinggung|membuat marah) (?:\w+ )?(?:suami|ayah|bapak)\b",
    (r"\b(?:kenapa|mengapa|kok) (?:\w+ )?(?:tidak|tak|nggak|enggak|gak|ga) (?:segera |langsung |mau )?"
    r"(?:pergi|melawan|lari|cerita|bercerita|melapor|lapor|teriak|berteriak|menolak|cerai|bercerai)\b"),
    r"\b(?:kenapa|mengapa|kok) (?:\w+ )?(?:masih |mau |tetap )+(?:bertahan|di situ|bersama dia|tinggal)\b",
    r"\b(?:kamu|anda|dia|ia|ibu|korban|istri) (?:yang |sendiri |juga )+(?:mencari|cari|memulai|mau|minta|membuatnya)\b",
    # The deed explained by what the hurt one did, wore or said; or by love, drink, tiredness, nature.
    rf"\b{_PASSIVE} (?:[\w-]+ ){{0,2}}?(?:karena|sebab|lantaran|gara-gara|akibat) (?:[\w-]+ ){{0,3}}?{_FAULT}",
    (rf"\b(?:kekerasan|kdrt|pemukulan|{_ACTIVE}(?: {_TARGET})?) (?:terjadi |muncul |timbul )?(?:karena|sebab|akibat|gara-gara) "
    rf"(?:[\w-]+ ){{0,2}}?(?:istri|korban|perempuan|anak|ibu|dia)(?:nya)? (?:\w+ ){{0,2}}?{_FAULT}"),
    rf"\b{_PASSIVE},? (?:[\w-]+ ){{0,3}}?(?:itu|memang) (?:salah|kesalahan|ulah)(?:nya|mu)\b",
    (rf"\b{_PERSON} (?:[\w-]+ ){{0,2}}?{_PASSIVE} (?:sesekali |sekali |itu |kadang |memang |ya )*(?:tidak apa-apa|"
    rf"tak apa-apa|tidak masalah|"
    r"hal biasa|biasa saja|boleh saja|sah-sah saja|wajar saja)"),
    rf"\b{_IF} (?:tidak|tak|nggak|gak) (?:mau|ingin) {_PASSIVE}",
    (
        rf"\b{_IF} {_PERSON} (?:[\w-]+ )?{_PASSIVE},? (?:coba )?(?:lihat|pikir(?:kan)?|ingat|tanya(?:kan)?|"
        rf"periksa) (?:[\w-]+ ){{0,3}}?"
        r"(?:(?:kamu|anda|ia|dia) (?:lakukan|perbuat|katakan)|perbuatan|sikap|salah)"
    ),
    (
        r"\b(?:istri|perempuan) (?:yang )?(?:menolak|membantah|melawan) (?:[\w-]+ ){0,3}?(?:itu |adalah )?"
        r"(?:berdosa|dosa|durhaka|dilaknat|dikutuk)"
    ),
    (
        r"\btidak akan (?:terjadi|memukul|marah|kasar|dipukul) (?:\w+ )?(?:jika|kalau|bila|asal) "
        r"(?:istri|korban|kamu|anda|ibu|perempuan|anak)\b"
    ),
    rf"\b(?:harus|wajib|sebaiknya|perlu) (?:me)?minta maaf (?:[\w-]+ ){{0,4}}?(?:setelah|karena|saat|bila|kalau) {_PASSIVE}",
    (
        rf"\b{_PASSIVE} (?:[\w-]+ )?(?:supaya|agar|biar) (?:ia |dia |bisa )?(?:jadi|menjadi|patuh|kapok|jera|disiplin|"
        rf"menurut|nurut|kuat|"
        r"pintar|tahu|mengerti)\b"
    ),
    (rf"\b(?:tahu diri|patuh|menurut|diam|sabar|mengalah|melayani|pandai|pintar) (?:[\w-]+ ){{0,3}}?(?:supaya|"
    rf"agar) (?:[\w-]+ )?(?:tidak|tak) "
    rf"{_PASSIVE}"),
    r"\b(?:diperkosa|dilecehkan) (?:[\w-]+ ){0,3}?(?:menggoda|genit|mengundang|memancing)",
    (rf"\b(?:suami|ayah|bapak|ia|dia|laki-laki) (?:\w+ )?{_ACTIVE} (?:\w+ )?(?:karena|sebab|demi) (?:ia |dia )?(?:sayang|"
    rf"cinta|peduli|lelah|"
    r"capek|stres|mabuk|khilaf|cemburu|kebaikan)"),
    (r"\bwajar (?:saja |kalau |jika |bila |bahwa )+(?:suami|ayah|bapak|laki-laki|dia|ia) (?:\w+ )?(?:marah|emosi|kasar|"
    r"main tangan|memukul|"
    r"membentak|cemburu)"),
    (r"\b(?:namanya juga|dasarnya|memang) (?:laki-laki|lelaki|pria|suami)\b|\b(?:laki-laki|lelaki|pria) (?:memang )?(?:begitu|"
    r"(?:tidak|tak) (?:bisa|mampu) (?:menahan|mengendalikan) (?:nafsu|diri|emosi))"),
    r"\b(?:pakaian|baju|rok|dandanan|cara berpakaian)(?:nya|mu)? (?:\w+ ){0,3}?(?:mengundang|memancing|menggoda|penyebab)",
    r"\b(?:cuma|hanya|sekadar) (?:di(?:pukul|tampar|cubit|jewer|bentak|dorong|tendang)|kena (?:pukul|tampar))\b",
    (rf"\b{_VIOLENCE} (?:[\w-]+ )?(?:membuat|menjadikan) {_TARGET} (?:jadi |lebih |makin ){{1,2}}(?:patuh|menurut|nurut|"
    rf"disiplin|hormat|kuat)"),
    r"\b(?:suami|ayah|bapak|pelaku) (?:tidak|tak) (?:bisa|dapat|boleh|patut|pantas|sepenuhnya) (?:di(?:per)?salahkan|salah\b)",
    r"\bmenerima (?:pukulan|tamparan|kekerasan|perlakuan itu) (?:suami )?dengan (?:ikhlas|sabar|lapang)",
    r"\b(?:korban|istri|ibu|anda|kamu) (?:harus |sebaiknya |perlu )?memaafkan (?:\w+ )?dan (?:kembali|pulang|rujuk)",
    r"\bjangan (?:sampai )?(?:bikin|buat|membuat) (?:suami|ayah|bapak|dia|suamimu) (?:marah|emosi|kesal)",
    r"\b(?:korban|istri|perempuan|kamu|ibu) (?:se)?harusnya (?:\w+ )?(?:sadar|tahu|jaga) diri",
    # Endure, keep quiet, make peace.
    r"\b(?:demi anak|demi anak-anak|demi keluarga|demi nama baik),? (?:\w+ ){0,2}?(?:bertahan|bersabar|sabar|mengalah|diam)",
    (r"\b(?:bertahanlah|bertahan saja|sabar saja|bersabar saja|terima saja|maafkan saja|damai saja|diam saja|mengalah saja|"
    r"pasrah saja|rujuk saja)\b"),
    r"\b(?:sudah|memang) (?:nasib|takdir|kodrat)(?:nya|mu)?\b",
    (r"\bjangan (?:pernah )?(?:lapor|melapor|laporkan|melaporkan|cerita|bercerita) (?:\w+ )?(?:ke|kepada|pada) (?:polisi|"
    r"orang lain|siapa pun|"
    r"siapa-siapa|tetangga)"),
    (r"\b(?:jangan|sebaiknya (?:tidak|jangan)|tidak usah|tak usah) (?:pernah )?(?:lapor|melapor|"
    r"melaporkan)\b(?! (?:sendirian|tanpa|lewat|"
    r"sebelum|atas nama))"),
    (r"\b(?:me)?lapor(?:kan)? (?:\w+ )?(?:hanya|cuma|malah|akan) (?:\w+ )?(?:memperburuk|mempermalukan|merusak|memperkeruh|"
    r"mencoreng)|"
    r"\bcabut (?:saja )?laporan"),
    r"\b(?:mengumbar|membuka|menyebar|menjaga|menutup) aib\b",
    (r"\b(?:masalah|urusan) (?:dalam )?rumah tangga (?:itu |adalah |cukup |sebaiknya |harus )*(?:urusan pribadi|"
    r"diselesaikan (?:sendiri|di rumah)|"
    r"ditutup|disimpan|rahasia)"),
    r"\b(?:kdrt|kekerasan) (?:itu |adalah |hanya |cuma )*urusan (?:pribadi|keluarga|rumah tangga)",
    # Doubt, and the search for the fault in the one who was hurt.
    (r"\b(?:korban|istri|perempuan|anak) (?:itu |biasanya |sering |suka |cuma |hanya )+(?:berbohong|bohong|mengada-ada|"
    r"melebih-lebihkan|mengarang|"
    r"cari perhatian|drama)\b"),
    (r"\b(?:apa|mungkin|pasti) (?:ada )?(?:salahmu|salah kamu|salah anda|salah ibu|kamu yang salah|anda yang salah|"
    r"dia yang salah|istri yang salah)\b"),
    (r"\b(?:korban|istri|kamu|anda|ibu) (?:\w+ )?(?:introspeksi|berkaca diri|instropeksi)|\b(?:introspeksi|"
    r"berkaca) (?:diri )?(?:dulu|dong|saja)\b"),
    (r"\b(?:istri|perempuan) (?:yang )?(?:baik |salehah |solehah )?(?:tidak boleh|dilarang|jangan|"
    r"pantang) (?:\w+ )?(?:menolak|membantah|melawan|"
    r"menggugat|meminta cerai|minta cerai|bekerja|mengeluh)\b"),
    r"\b(?:perempuan|istri|wanita) (?:\w+ )?(?:suka|senang) (?:kalau )?(?:dipaksa|dikasari|dikejar)",
    # Children.
    (rf"\b(?:dulu )?(?:saya|kami|kita|aku) (?:dulu )?(?:juga |sering ){_PASSIVE}(?: [\w-]+){{0,3}}?,? (?:tapi |tetapi |dan |"
    rf"buktinya |sekarang )"),
    (r"\banak (?:yang )?(?:sering |pernah |biasa )?(?:dipukul|dikerasi|dibentak) (?:\w+ )?(?:jadi|akan|lebih|"
    r"tumbuh) (?:\w+ )?(?:kuat|tangguh|disiplin|"
    r"hormat|patuh|menurut|penurut|mandiri)"),
    r"\b(?:anak laki-laki|laki-laki|lelaki|cowok) (?:kok |tidak boleh |jangan |pantang )(?:menangis|nangis|cengeng)",
)  # fmt: skip
ADVICE_PATTERNS = tuple(re.compile(pattern) for pattern in _ADVICE)

# A text that takes the blame away uses the same words: for advice, anywhere before them.
TAKES_BLAME_AWAY = re.compile(
    r"\b(?:bukan(?:lah)?|tidak pernah|tidak ada|tak pernah|jangan (?:pernah )?(?:bertanya|katakan|bilang|menyalahkan|ucapkan)|"
    r"hindari|tidak benar|keliru|mitos|tidak (?:harus|wajib|perlu|mesti|bertanya|mengatakan|berkata|menyalahkan|menilai)|"
    r"tanpa)\b"
)
# For sure patterns: right before the key …
_BETWEEN = (
    r"(?:akan |pernah |seorang pun |satu pun |lagi |juga |boleh |bisa |dapat |lantas |berarti |selalu |sama sekali |"
    r"semestinya |seharusnya |layak |pantas |ada yang |ada |yang |punya |memberi |suami |siapa pun |perlu |merasa |dianggap )*"
)
DENIED_AT_ONCE = re.compile(
    rf"\b(?:tidak|tidaklah|tak|nggak|enggak|gak|ga|bukan|bukanlah|belum|jangan|tanpa|mustahil|menolak|merasa|dianggap|"
    rf"disangka|dikira|seolah|seolah-olah|seakan|seakan-akan) {_BETWEEN}$"
)
# … in its clause …
DENIED_BEFORE = re.compile(
    r"\b(?:bukan(?:lah)? (?!rahasia|main|hanya|cuma|saja)|bukan(?:lah)? berarti|tidak berarti|(?:tidak|tak|"
    r"mana) ada (?!salahnya|masalah)|"
    r"(?:tidak|tak) (?:seorang|satu|sebuah) ?pun|(?:tidak|tak) se(?:orang|satu|buah)\w* pun|siapa pun tidak|sama sekali tidak|"
    r"jangan (?:pernah )?(?:bertanya|katakan|bilang|menyalahkan|ucapkan|percaya|menganggap|berpikir|mengira|mengajarkan|"
    r"biarkan)|hindari|tidak benar|tidak betul|keliru|mitos|(?:me|di)larang|stop|hentikan|berhenti|tolak)\b"
    r"|\bbukan(?:lah)? alasan\b|\b(?:tidak|tak) ada\b(?! salahnya| masalah)"
)
# … as a label over it …
DENIED_BY_LABEL = re.compile(
    r"\b(?:mitos|keliru|hindari|dihindari|tidak benar|salah|jangan (?:katakan|bilang|ucapkan))\b[^,;:]*:"
)
# … behind it …
DENIED_AFTER = re.compile(
    r"(?<!bukan )(?<!tidak )(?<!tak )\b(?:keliru|mitos|(?:tidak|tak) (?:benar|betul|tepat|dapat dibenarkan|bisa dibenarkan)|"
    r"salah besar|(?:itu|adalah|jelas) salah(?=\W*$)|menyalahkan (?:korban|yang disakiti))\b"
)
# … or as the next sentence.
DENIED_NEXT = re.compile(
    r"(?:tidak|bukan|salah|keliru|mitos)(?: (?:benar|betul|tepat|besar))?(?:[.!,]|$)|"
    r"(?:itu|ini|semua itu|(?:kalimat|ucapan|anggapan|pendapat|pandangan|kata-kata|pertanyaan|cerita|alasan)(?: \w+)?) "
    r"(?:adalah |jelas |sangat |hanya |cuma |sama sekali )*(?:(?:tidak|tak) (?:benar|betul|tepat)|keliru|mitos|"
    r"salah(?: besar)?(?=[.!,]|$)|menyalahkan|melukai (?:hati|korban|yang))"
)
# Somebody's words or thought, told: not the text's own.
REPORTED = re.compile(
    r"\b(?:bilang|berkata|katanya|kata orang|kata (?:pelaku|tetangga|keluarga|mertua)|anggapan|menganggap|mengira|"
    r"berpikir|pikir|percaya|"
    r"pandangan|dalih|berdalih|beralasan|ucapan|kalimat|kata-kata|stigma|menuduh|mengaku|apakah|bolehkah|benarkah|apa benar|"
    r"merasa|meyakini|keyakinan|pesan bahwa|contoh)\b"
)

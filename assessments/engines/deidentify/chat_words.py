"""Words as people type them on a phone, made plain, so that one rule reads them all."""

import re

_WRITTEN = {
    "saya": "sy sya sayah aku aq ak akuh gw gue gua gwe guwe ane ulun unda ambo awak-sendiri",
    "tidak": "tdk tak tk ga gak gk g ngga nggak nggk enggak engga kagak kaga ndak nda kada kd kadak ndk",
    "sudah": "udah udh sdh dah sudh suda udahan",
    "belum": "blm blum belom",
    "sama": "sm ama",
    "dari": "dr dri",
    "dengan": "dgn dg",
    "untuk": "utk buat-diri",
    "karena": "krn karna krna gara-gara",
    "kalau": "klo kalo kl klau lamun",
    "terus": "trs trus",
    "tetapi": "tp tapi tpi",
    "jadi": "jd jdi",
    "sampai": "sampe smpe smp ampe",
    "pakai": "pake pke",
    "ingin": "pengen pengin pingin kepingin kepengen pgn pngn pengennya maunya handak",
    "orang": "org urang",
    "yang": "yg",
    "juga": "jg jga",
    "lagi": "lg lgi",
    "sering": "srg srng kerap rancak",
    "selalu": "sll slalu",
    "hilang": "ilang lenyap menghilang",
    "bapak": "bokap bpk abah babe papah",
    "ibu": "nyokap mamah umi mamak",
    "suami": "misua paksu suamik swami lakiku laki",
    "istri": "isteri bini",
    "pacar": "cowok cowo pcr pacarku gebetan",
    "dia": "doi dy dya inya",
    "anak": "ank anakku",
    "malam": "mlm malem",
    "tadi": "td",
    "bilang": "blg blang ngomong",
    "lelah": "capek cape capai capekk",
    "berpikir": "mikir kepikiran terpikir",
    "sembunyi": "ngumpet bersembunyi",
    "kabur": "minggat buron",
    "ponsel": "hp hape handphone",
    "tetangga": "tetanggaku",
}
_PLAIN = {way: word for word, ways in _WRITTEN.items() for way in ways.split()} | {
    "suamiku": "suami saya", "lakiku": "suami saya", "pacarku": "pacar saya", "anakku": "anak saya", "kamarku": "kamar saya",
    "rumahku": "rumah saya", "hidupku": "hidup saya", "hpku": "ponsel saya", "tanganku": "tangan saya", "badanku": "badan saya",
    "istriku": "istri saya", "ayahku": "ayah saya", "bapakku": "bapak saya", "tiriku": "tiri saya", "mukaku": "muka saya",
    "omku": "om saya", "pamanku": "paman saya", "mantanku": "mantan saya", "diriku": "diri saya", "gajiku": "gaji saya",
}  # fmt: skip
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_TWICE = re.compile(r"\b([a-z]{3,})2(an|nya)?\b")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def plain_words(sentence: str) -> str:
    """A sentence in lower case with short and colloquial words written out; everything else stays."""
    text = _TWICE.sub(r"\1-\1\2", _STRETCHED.sub(r"\1", sentence.lower()))
    return _WORD.sub(lambda match: _PLAIN.get(match.group(), match.group()), text)

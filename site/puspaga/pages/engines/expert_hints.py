"""Which box of “Perlu ditinjau” a text asks for: the law and rights, or medicine and therapy, named without their mark.

Narrower than `core.engines.expert_kinds`, which opens marks by itself: here a word too many would tire an editor.
"""

import re
from collections.abc import Collection, Sequence

from puspaga.pages.engines.content_checks import Block, Finding, Level

LAW = re.compile(
    r"\b(?:pasal|undang-undang|uu(?= *(?:no\b|nomor|\d|[a-z]))|kuhp|kuhap|perppu|"
    r"peraturan (?:pemerintah|daerah|menteri|presiden)|(?:ber)?hak (?:[\w-]+ ){0,6}?menurut|"
    r"menurut (?:hukum|undang-undang|uu|pasal|aturan)|secara hukum|dipidana|pidana)\b",
    re.I,
)
_AMOUNT = r"(?:\d+(?:[.,]\d+)?|se|setengah|satu|dua|tiga|empat|lima|enam|beberapa|sebutir)"
MEDICINE = re.compile(
    r"\b(?:obat(?:nya|-obatan|i|an)?(?! nyamuk| merah| rindu)|(?:meng|di|peng)obat(?:i|an|kan)\w*|dosis(?:nya)?|"
    rf"{_AMOUNT} ?(?:mg|ml|miligram|mililiter|tablet|kapsul|sendok (?:takar|obat)|tetes)|"
    rf"{_AMOUNT} ?butir(?! (?:telur|nasi|kelereng|beras|kelapa|kurma|pasir|anggur|jagung|peluru|mutiara|kacang|permen|soal|"
    r"pertanyaan))|tablet(?= (?:obat|tidur|penenang))|antibiotik|antidepresan|penenang|paracetamol|parasetamol|ibuprofen|ctm|"
    r"(?:psiko)?terapi(?:nya)?|hipnoterapi|resep dokter|suntik(?:an)?|vaksin\w*|diagnosis)\b",
    re.I,
)
HINTS = (
    ("legal", LAW, "“{}” menyebut hukum atau hak. Centang “hukum” di “Perlu ditinjau”."),
    ("clinical", MEDICINE, "“{}” menyebut obat atau terapi. Centang “psikologi dan kesehatan” di “Perlu ditinjau”."),
)


def hints_in(places: Sequence[tuple[int, Block]], *, marked: Collection[str]) -> list[Finding]:
    """For each kind of expert that is not asked yet, the first word that asks for it, at its place."""
    found = []
    for kind, pattern, sentence in HINTS:
        if kind in marked:
            continue
        for place, block in places:
            match = pattern.search(block.text)
            if match:
                found.append(Finding(Level.ADVICE, place, block.kind, sentence.format(match[0])))
                break
    return found

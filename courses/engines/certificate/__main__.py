"""Set one document: JSON on standard input, PDF (PDF/UA-1 and PDF/A-3a, tagged) on standard output.

Runs as a short process of its own, so that the server never holds the typesetter's memory.
Input: {"language", "title", "subtitle", "trial", "trial_note", "issuer": [...], "given", "name", "name_elsewhere",
"sentences": [...], "rows": [[label, value]...], "place", "signatory": [name, title], "stamp", "digital", "check": [...],
"url", "qr_alt", "number", "day": [year, month, day], "payload", "signature", "files": [label, label]}.
"""

import json
import sys
import unicodedata
from io import BytesIO
from pathlib import Path

import qrcode
import typst
from qrcode.image.svg import SvgPathImage

TEMPLATE = Path(__file__).with_name("paper.typ")
# The site's typeface at two weights; other scripts fall back to what the machine has.
FONTS = Path(__file__).with_name("fonts")
STANDARDS = ["ua-1", "a-3a"]
INVISIBLE = {"So", "Sk", "Cs", "Co", "Cn", "Cf"}
JOINERS = {"\u200c", "\u200d"}


def square_of(address: str) -> str:
    """The QR code of an address as SVG text; medium correction, so that a crease does no harm."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(address)
    buffer = BytesIO()
    code.make_image(image_factory=SvgPathImage).save(buffer)
    return buffer.getvalue().decode()


def printable(name: str) -> str:
    """A name without emoji, which no printing font holds; joiners stay, since several scripts need them."""
    kept = "".join(sign for sign in name if sign in JOINERS or unicodedata.category(sign) not in INVISIBLE)
    return " ".join(kept.replace("\ufe0f", "").split())


def paper(data: dict, form: str = "pdf") -> bytes:
    """The PDF, or a picture of it with form "png".

    A name in a script this machine has no font for cannot stand in a tagged PDF: the sheet then says where it is shown.
    """
    name = printable(data["name"]) or data["name_elsewhere"]
    try:
        return _compile({**data, "name": name}, form)
    except typst.TypstError as fault:
        if "could not be displayed" not in str(fault):
            raise
        return _compile({**data, "name": data["name_elsewhere"]}, form)


def _compile(data: dict, form: str) -> bytes:
    inputs = {"data": json.dumps({**data, "square": square_of(data["url"])})}
    standards = {"pdf_standards": STANDARDS} if form == "pdf" else {"ppi": 150}
    return typst.compile(str(TEMPLATE), format=form, sys_inputs=inputs, font_paths=[str(FONTS)], **standards)


if __name__ == "__main__":
    sys.stdout.buffer.write(paper(json.load(sys.stdin)))

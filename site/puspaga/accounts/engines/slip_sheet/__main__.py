"""Set a sheet of slips: JSON on standard input, PDF on standard output.

Runs as a short process of its own, so that the server never holds the typesetter's memory.
Input: {"title", "lines": [...], "language", "slips": [{"name", "code", "url"}]}.
"""

import json
import sys
import unicodedata
from io import BytesIO
from pathlib import Path

import qrcode
import typst
from qrcode.image.svg import SvgPathImage

TEMPLATE = Path(__file__).with_name("sheet.typ")


def square_of(address: str) -> str:
    """The QR code of an address as SVG text; medium correction, so that a crease does no harm."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(address)
    buffer = BytesIO()
    code.make_image(image_factory=SvgPathImage).save(buffer)
    return buffer.getvalue().decode()


def printable(name: str) -> str:
    """A name without emoji and invisible joiners, which no printing font holds; "Peserta" when nothing is left."""
    kept = "".join(sign for sign in name if unicodedata.category(sign) not in {"So", "Sk", "Cs", "Co", "Cn", "Cf"})
    return " ".join(kept.replace("\ufe0f", "").split()) or "Peserta"


def sheet(data: dict, form: str = "pdf") -> bytes | list[bytes]:
    """The PDF of a sheet, or its pages as pictures with form "png".

    A name in a script this machine has no font for prints as boxes, never as an error.
    """
    slips = [{**slip, "name": printable(slip["name"]), "square": square_of(slip["url"])} for slip in data["slips"]]
    inputs = {"data": json.dumps({**data, "slips": slips})}
    return typst.compile(str(TEMPLATE), format=form, sys_inputs=inputs, ppi=150)


if __name__ == "__main__":
    sys.stdout.buffer.write(sheet(json.load(sys.stdin)))

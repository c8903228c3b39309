"""Every form an Indonesian verb takes in speech and chat, made from its root: mencekik, nyekik, dicekik, dicekikin, cekikan.

Recognising a word by its made forms is exact where taking affixes off is a guess (see affixes): “nodong” and “menodong”
both come from todong, and “mendorong” never does.
"""

_VOWELS = "aiueo"
# First letter → formal active prefix, and whether it swallows the letter; the same for speech.
_FORMAL = {
    "p": ("mem", True), "t": ("men", True), "s": ("meny", True), "k": ("meng", True), "b": ("mem", False),
    "c": ("men", False), "j": ("men", False), "d": ("men", False), "g": ("meng", False), "h": ("meng", False),
}  # fmt: skip
_SPOKEN = {"p": ("m", True), "t": ("n", True), "s": ("ny", True), "k": ("ng", True), "c": ("ny", True)}
_ENDINGS = ("", "i", "in", "kan", "nya", "inya", "innya", "kannya", "an", "ku", "iku", "mu", "lah")


def active_forms(root: str) -> set[str]:
    """What somebody does, and the root alone: memukul, mukul, mukulin, pemukulan, pukulan."""
    return _with_endings({root, *_formal(root), *_spoken(root)})


def passive_forms(root: str) -> set[str]:
    """What somebody has done to them on purpose: dipukul, dipukulin."""
    return _with_endings({f"di{root}"})


def chance_forms(root: str) -> set[str]:
    """What befalls somebody: terpukul, kepukul."""
    return _with_endings({f"ter{root}", f"ke{root}"})


def _with_endings(beginnings: set[str]) -> set[str]:
    return {begin + end for begin in beginnings for end in _ENDINGS}


def _formal(root: str) -> set[str]:
    first = root[0]
    if first in _VOWELS:
        return {f"meng{root}", f"peng{root}"}
    prefix, swallows = _FORMAL.get(first, ("me", False))
    rest = root[1:] if swallows else root
    whole = {f"mem{root}"} if first == "p" else set()  # memperkosa beside memerkosa
    return {f"{prefix}{rest}", f"p{prefix[1:]}{rest}", *whole}


def _spoken(root: str) -> set[str]:
    first = root[0]
    if first in _VOWELS:
        return {f"ng{root}"}
    prefix, swallows = _SPOKEN.get(first, ("nge", False))
    return {f"{prefix}{root[1:] if swallows else root}", f"nge{root}"}

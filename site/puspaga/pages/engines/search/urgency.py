"""Words after which help stands before everything else that was found."""

from functools import cache

from puspaga.pages.engines.search.tokens import terms

WORDS_ID = """dipukul pukuli kdrt kekerasan aniaya diancam takut terancam bunuh mati diperkosa pemerkosaan cabul
    dilecehkan pelecehan disekap luka ditampar ditendang disiksa disakiti bahaya tolong kabur mabuk dicekik visum
    rumah-aman shelter diusir cekik"""
WORDS_EN = """hit hits hitting beat beats beaten beating afraid scared threatened threatens kill killed rape raped abuse
    abused abuses hurt hurts danger unsafe help violence violent drunk choke choked assault harass harassed harassment
    shelter"""
# What a loud voice means depends on whose it is: a child's at play, or an adult's behind a wall.
LOUD = "teriak jerit banting ngamuk"
GROWN_UPS = "tetangga suami istri pasangan pacar mertua"
SELF_HARM_ID = "bunuh-diri gantung-diri akhiri-hidup mengakhiri-hidup ingin-mati mau-mati pengen-mati putus-asa depresi"
SELF_HARM_EN = "suicide suicidal kill-myself hurt-myself end-my-life want-to-die self-harm"


@cache
def _stems(words: str, language: str) -> frozenset[str]:
    return frozenset(terms(words, language=language))


def asks_for_help(text: str, *, language: str) -> bool:
    """True when somebody who types this may be in danger. It decides an order on a screen, nothing else."""
    asked = frozenset(terms(text, language=language))
    if language == "en":
        return not _stems(WORDS_EN, "en").isdisjoint(asked)
    is_loud = not _stems(LOUD, "id").isdisjoint(asked) and not _stems(GROWN_UPS, "id").isdisjoint(asked)
    return is_loud or not _stems(WORDS_ID, "id").isdisjoint(asked)


def asks_about_self_harm(text: str, *, language: str) -> bool:
    """True when somebody who types this may be in despair."""
    words = SELF_HARM_EN if language == "en" else SELF_HARM_ID
    return not _stems(words, language).isdisjoint(terms(text, language=language))

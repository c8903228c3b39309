"""Words after which help stands before everything else that was found."""

from functools import cache

from puspaga.pages.engines.search.tokens import terms

WORDS_ID = """dipukul pukuli kdrt kekerasan aniaya diancam takut terancam bunuh mati diperkosa pemerkosaan cabul
    dilecehkan pelecehan disekap luka ditampar ditendang disiksa disakiti bahaya tolong kabur depresi"""
WORDS_EN = "hit beaten afraid scared threatened kill die suicide rape abuse abused hurt danger unsafe help violence"


@cache
def _stems(language: str) -> frozenset[str]:
    return frozenset(terms(WORDS_EN if language == "en" else WORDS_ID, language=language))


def asks_for_help(text: str, *, language: str) -> bool:
    """True when somebody who types this may be in danger or despair. It decides an order on a screen, nothing else."""
    return not _stems(language).isdisjoint(terms(text, language=language))

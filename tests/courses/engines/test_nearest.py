"""Which card teaches an item."""

from courses.engines.lessons.nearest import nearest_card


def card(title: str, value: object = "") -> dict[str, object]:
    return {"title": title, "kind": "paragraf", "value": value}


STRANGLING = card("Leher pernah ditekan", "<p>Tanda pertama, kapan pun kejadiannya.</p>")
THREAT = card("Ancaman membunuh", {"langkah": ["Catat kata persisnya.", "Hubungi koordinator."]})
OTHER = card("Ingat", "<p>Percaya lebih dulu, kapan pun kejadiannya.</p>")


def test_the_card_with_the_rare_words_is_found_in_whichever_lesson() -> None:
    assert nearest_card([[OTHER, STRANGLING], [OTHER, THREAT]], text="Ada ancaman membunuh. Apa yang Anda catat?") == (1, 2)
    assert nearest_card([[OTHER, STRANGLING], [THREAT]], text="Kapan pun leher ditekan") == (0, 2)


def test_words_that_stand_everywhere_decide_nothing_alone() -> None:
    assert nearest_card([[OTHER, STRANGLING]], text="kapan kejadiannya") == (0, 1)


def test_without_a_shared_word_there_is_no_card() -> None:
    assert nearest_card([[OTHER], [THREAT]], text="Sepeda biru di atas awan") is None
    assert nearest_card([], text="apa saja") is None


def test_marks_of_the_page_are_no_words() -> None:
    assert nearest_card([[card("A", "<strong>x</strong>")]], text="strong") is None

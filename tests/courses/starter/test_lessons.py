"""The lessons, items and workshops of the pack: their figures, and what every text of a course keeps to."""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from courses.engines.lessons import texts_of
from courses.starter.domain import pack
from courses.starter.domain.articles import review_kinds
from courses.starter.domain.cards import ABOUT, to_cards
from courses.starter.errors import BadPack
from puspaga.core.engines.sensitive import sensitive_word_in
from puspaga.core.enums import Mark, ReviewKind

COURSES = pack.courses()
LESSONS = [(course["slug"], lesson) for course in COURSES for lesson in course["lessons"]]
COMPANION = [course for course in COURSES if course["audience"] == "companion"]
[OPEN] = [course for course in COURSES if course["audience"] == "open"]
ITEMS = {item["id"]: item for item in pack.items()}
UNITS = pack.framework()["units"]
ELEMENTS = {element["code"] for unit in UNITS for element in unit["elements"]}
CRITERIA = {one["code"] for unit in UNITS for element in unit["elements"] for one in element["criteria"]}
SERVICES = {row["key"] for row in pack.services()["services"] if row["published"]}
REFERENCE = re.compile(r"\{\{layanan:([a-z0-9-]+)\}\}")
SENTENCE_END = re.compile(r"(?<=[.?…])[”\")]*\s+")
ALL_LESSONS = pytest.mark.parametrize(("course", "lesson"), LESSONS, ids=[lesson["slug"] for _course, lesson in LESSONS])


def texts_in(card: dict[str, Any]) -> list[str]:
    """What a card asks to read, its title left out; a service counts as one word."""
    [value] = [value for name, value in card.items() if name not in ABOUT]
    return [REFERENCE.sub("layanan", text).replace("**", "") for text in texts_of(value)]


def words_in(texts: list[str]) -> list[str]:
    return re.findall(r"[^\W\d_][\w’'-]*", " ".join(texts))


def sentences_in(texts: list[str]) -> list[str]:
    parts = [part for text in texts for line in text.split("\n\n") for part in SENTENCE_END.split(line)]
    return [part for part in parts if part.strip()]


def five_word_runs(card: dict[str, Any]) -> set[tuple[str, ...]]:
    words = [word.lower() for word in words_in(texts_in(card))]
    return set(zip(*(words[start:] for start in range(5)), strict=False))


def test_the_figures_of_the_pack() -> None:
    lessons = [lesson for course in COMPANION for lesson in course["lessons"]]
    assert (len(COMPANION), len(lessons), sum(len(lesson["cards"]) for lesson in lessons)) == (5, 40, 312)
    assert (len(ITEMS), len(pack.scenarios()), len(pack.workshops()), len(pack.programmes())) == (146, 6, 3, 1)


def test_the_open_track_takes_forty_five_minutes() -> None:
    assert (OPEN["slug"], len(OPEN["lessons"])) == ("yang-pertama-mendengar", 6)
    assert sum(lesson["minutes"] for lesson in OPEN["lessons"]) == 45
    assert {len(lesson["cards"]) for lesson in OPEN["lessons"]} <= {6, 7, 8, 9}


@ALL_LESSONS
def test_every_card_has_forty_to_a_hundred_and_ten_words(course: str, lesson: dict[str, Any]) -> None:
    counts = {card["title"]: len(words_in(texts_in(card))) for card in lesson["cards"]}
    assert {title: count for title, count in counts.items() if not 40 <= count <= 110} == {}


@ALL_LESSONS
def test_every_lesson_names_known_codes_and_marked_facts(course: str, lesson: dict[str, Any]) -> None:
    assert lesson["competencies"]
    assert set(lesson["competencies"]) <= ELEMENTS | CRITERIA
    assert lesson["facts"]
    assert {fact["mark"] for fact in lesson["facts"]} <= set(Mark.values)
    assert all(str(fact["source"]).strip() for fact in lesson["facts"])
    assert set(review_kinds(lesson)) <= set(ReviewKind.values)


@ALL_LESSONS
def test_a_scene_first_a_practice_between_and_a_reflection_last(course: str, lesson: dict[str, Any]) -> None:
    first, *between, last = lesson["cards"]
    assert "body" in first
    assert any({"langkah", "ucapkan_hindari", "cek_cepat", "jeda"} & card.keys() for card in between)
    assert last["title"] == "Ingat"
    assert "Renungan pribadi" in last["body"]


@ALL_LESSONS
def test_a_sensitive_card_has_a_way_round_and_the_lesson_a_content_note(course: str, lesson: dict[str, Any]) -> None:
    sensitive = [card for card in lesson["cards"] if card["sensitive"]]
    assert all(str(card.get("alternative") or "").strip() for card in sensitive)
    assert lesson["content_note"] or not sensitive


@ALL_LESSONS
def test_every_option_of_a_quick_check_has_its_sentence(course: str, lesson: dict[str, Any]) -> None:
    for check in [card["cek_cepat"] for card in lesson["cards"] if "cek_cepat" in card]:
        assert len(check["feedback"]) == len(check["opsi"]) >= 2
        assert 0 <= check["kunci"] < len(check["opsi"])


@ALL_LESSONS
def test_sentences_are_short_calm_and_without_numbers_to_call(course: str, lesson: dict[str, Any]) -> None:
    texts = [text for card in lesson["cards"] for text in texts_in(card)]
    sentences = sentences_in(texts)
    assert [sentence for sentence in sentences if len(sentence.split()) > 25] == []
    assert sum(len(sentence.split()) for sentence in sentences) / len(sentences) <= 14
    assert not [text for text in texts if "!" in text]
    assert not re.search(r"\b0\d{2,3}[- ]?\d{3,}", " ".join(texts))


@ALL_LESSONS
def test_every_service_a_lesson_names_is_published(course: str, lesson: dict[str, Any]) -> None:
    assert set(REFERENCE.findall(str(lesson["cards"]))) <= SERVICES


@ALL_LESSONS
def test_no_address_of_a_lesson_tells_what_was_read(course: str, lesson: dict[str, Any]) -> None:
    assert sensitive_word_in(f"{course} {lesson['slug']}") is None


def test_no_two_cards_are_alike() -> None:
    runs = [(lesson["slug"], card["title"], five_word_runs(card)) for _c, lesson in LESSONS for card in lesson["cards"]]
    alike = [
        (one[:2], other[:2])
        for one, other in combinations(runs, 2)
        if len(one[2] & other[2]) > 0.6 * min(len(one[2]), len(other[2]))
    ]
    assert alike == []


def test_the_open_track_is_written_anew() -> None:
    """Nothing of the companions' lessons is in it at length."""
    own = [(card["title"], five_word_runs(card)) for lesson in OPEN["lessons"] for card in lesson["cards"][:-1]]
    others = [five_word_runs(card) for course in COMPANION for lesson in course["lessons"] for card in lesson["cards"]]
    assert [title for title, runs in own for other in others if len(runs & other) > 0.1 * len(runs)] == []


def test_characters_of_the_open_track_are_no_victims() -> None:
    told = [text for lesson in OPEN["lessons"] for card in lesson["cards"] for text in texts_in(card)]
    assert not [text for text in told if re.search(r"\bkorban\b", text, re.I)]


def test_quizzes_draw_items_that_exist_and_name_their_critical_ones() -> None:
    for course in COMPANION:
        quiz = course["quiz"]
        assert set(quiz["items"]) <= ITEMS.keys()
        assert {code for code in quiz["items"] if ITEMS[code].get("critical")} == set(quiz["critical"])
        assert len(quiz["critical"]) <= 15 <= len(quiz["items"])
        assert quiz["pass_mark"] == 80


def test_no_item_is_drawn_by_two_quizzes_and_the_rest_is_known() -> None:
    drawn = [code for course in COMPANION for code in course["quiz"]["items"]]
    assert len(drawn) == len(set(drawn)) == 143
    assert ITEMS.keys() - set(drawn) == {"S19", "S20", "S25"}


def test_every_scenario_and_workshop_stands_in_one_course() -> None:
    scenarios = [code for course in COURSES for code in [course.get("scenario"), *course.get("more_scenarios", [])] if code]
    assert sorted(scenarios) == sorted(pack.scenarios())
    workshops = [slug for course in COURSES for slug in course.get("workshops", [])]
    assert sorted(workshops) == sorted(pack.workshops())


def spelling() -> Iterator[tuple[str, str]]:
    """(what is written, what is not) of the glossary."""
    for row in pack.read_yaml(pack.PACK / "glossary.yaml")["spelling"]:
        for wrong in row["bukan"]:
            yield row["pakai"], wrong


@pytest.mark.parametrize("folder", ["courses", "items", "workshops"])
def test_one_word_for_one_thing(folder: str) -> None:
    found = [
        f"{path.name}: {wrong}, tulis {right}"
        for path in sorted((pack.PACK / folder).rglob("*.yaml"))
        for right, wrong in spelling()
        if re.search(rf"\b{re.escape(wrong)}\b", path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_a_card_without_exactly_one_body_is_named() -> None:
    with pytest.raises(BadPack, match=r"kursus/pelajaran\.2"):
        to_cards([{"title": "a", "body": "b"}, {"title": "c", "body": "d", "jeda": "e"}], seed="kursus/pelajaran")


def test_a_lesson_that_a_course_misses_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "courses" / "01-satu"
    folder.mkdir(parents=True)
    (folder / "course.yaml").write_text(
        "title: a\nslug: satu\naudience: open\nhours: 1\nsummary: b\nlessons: [tidak-ada]\n", encoding="utf-8"
    )
    with pytest.raises(BadPack, match="tidak-ada"):
        pack.courses(tmp_path)

"""Nothing about the right answer reaches a browser before it is given: every kind, both modes."""

import random
import re
from collections import Counter

import pytest

from assessments.domain.attempts import Replayed, form_key, replay_attempt
from assessments.domain.items import version_data
from assessments.domain.quiz_pages import build_item_page
from assessments.engines.quiz import ItemData, ItemKind, Response
from assessments.enums import Mode
from assessments.models import Attempt, QuizVersion
from puspaga.accounts.enums import Role
from tests.factories.accounts import signed_in
from tests.factories.assessments import (
    form_of,
    make_attempt,
    make_item,
    make_quiz_version,
    right_response,
    wrong_response,
)
from tests.factories.items import make_item_data, make_rated_item
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db
SEEDS = ("benih-a", "benih-b", "benih-c")
SHAPES: dict[str, ItemData] = {kind.value: make_item_data(kind) for kind in ItemKind} | {"rated": make_rated_item()}
PICKED = [ItemKind.SINGLE, ItemKind.MULTIPLE, ItemKind.SJT]
TOKEN = re.compile(r'(value|name|id|for|aria-labelledby)="((?:pasangan-|urutan-|nilai-|[pun]-)?)[a-z2-7]{6}"')
PIECE = re.compile(r"<[^>]+>|[^<>\s]+")
SECRET = re.compile(r'name="(csrfmiddlewaretoken|kunci)" value="[^"]*"')


def page_of(client: StrictClient, data: ItemData, mode: str, seed: str) -> tuple[str, dict[str, str], Attempt]:
    """The unanswered page of one item, its headers and its attempt."""
    learner = signed_in(client, Role.COMPANION)
    item = make_item(data=data)
    attempt = make_attempt(make_quiz_version([item], mode=mode, title="Kuis"), learner=learner, seed=seed)
    response = client.get(f"/kuis/{attempt.uuid}/1/")
    return response.content.decode(), dict(response.headers), attempt


def bare(html: str, attempt: Attempt) -> str:
    """The page without what differs between any two attempts."""
    plain = SECRET.sub("", html).replace(str(attempt.uuid), "U")
    return TOKEN.sub(r'\1="\2T"', plain)


@pytest.mark.parametrize("mode", Mode.values)
@pytest.mark.parametrize("shape", list(SHAPES))
def test_no_word_of_feedback_key_guide_or_accepted_answer_is_in_page_or_headers(
    client: StrictClient, shape: str, mode: str
) -> None:
    data = SHAPES[shape]
    secret = {*data.feedback, data.explanation, *data.accepted, *(point.text for point in data.marking)} - {"110"}
    for seed in SEEDS:
        html, headers, _attempt = page_of(client, data, mode, seed)
        told = html + str(headers)
        assert [words for words in secret if words in told] == []
        for name in ("key", "kunci_jawaban", "correct", "benar=", "rating", "critical", "kritis", "fraction", "score"):
            assert name not in told.lower(), name


@pytest.mark.parametrize("mode", Mode.values)
@pytest.mark.parametrize("kind", PICKED)
def test_options_differ_in_token_and_text_alone(client: StrictClient, kind: ItemKind, mode: str) -> None:
    html, _headers, attempt = page_of(client, SHAPES[kind], mode, "benih")
    rows = re.findall(r"<li><label>.*?</label></li>", bare(html, attempt), re.S)
    assert len(rows) == 4
    assert len({re.sub(r"<span>.*?</span>", "", row) for row in rows}) == 1


@pytest.mark.parametrize("mode", Mode.values)
def test_a_twin_whose_key_stands_elsewhere_gives_a_page_of_the_same_size_and_words(client: StrictClient, mode: str) -> None:
    words = ("Satu", "Duaa", "Tiga", "Lima")
    pages = []
    for place in range(4):
        dangerous = {"critical": True, "critical_options": ((place + 1) % 4,)} if place % 2 else {}
        html, headers, attempt = page_of(client, make_item_data(options=words, key=(place,), **dangerous), mode, "benih")
        plain = bare(html, attempt)
        pages.append((len(html), sorted(headers), sorted(PIECE.findall(plain))))
    assert all(page == pages[0] for page in pages)


@pytest.mark.parametrize("shape", [kind.value for kind in ItemKind if kind is not ItemKind.ESSAY])
def test_the_answer_to_a_right_and_to_a_wrong_answer_look_alike(client: StrictClient, shape: str) -> None:
    told = []
    for pick in (right_response, wrong_response):
        _html, _headers, attempt = page_of(client, SHAPES[shape], Mode.ASSESSMENT, "benih")
        form = form_of(attempt, 1, pick(replay_attempt(attempt).data[1]))
        key = form_key(attempt, place="1", turn=0)
        response = client.post(f"/kuis/{attempt.uuid}/1/", {**form, "kunci": key})
        place = response.headers["Location"].replace(str(attempt.uuid), "U")
        told.append((response.status_code, place, sorted(response.headers), len(response.content)))
    assert told[0] == told[1]


def shown(data: ItemData, seed: str) -> tuple[list[str], list[str]]:
    """The options of one attempt by their tokens and by their places, from the page that the template gets."""
    attempt = Attempt(version=QuizVersion(title="Kuis"), seed=seed, mode=Mode.ASSESSMENT)
    page = build_item_page(attempt, Replayed({1: None}, {1: data}, {}, {}, frozenset(), {}), position=1, response=None)
    return [row.text for row in sorted(page.rows, key=lambda row: row.token)], [row.text for row in page.rows]


@pytest.mark.parametrize("order", [0, 1], ids=["by-token", "by-place"])
def test_neither_place_nor_token_tells_more_than_chance(order: int) -> None:
    """Fifty items × forty seeds: the best guess from what half of them show does no better than chance on the rest."""
    dice = random.Random(7)
    seen: dict[bool, Counter[int]] = {True: Counter(), False: Counter()}
    for number in range(50):
        words = tuple(f"Pilihan {number}-{place}" for place in range(4))
        data = make_item_data(options=words, key=(dice.randrange(4),), stem=f"Soal {number}?")
        for turn in range(40):
            places = shown(data, f"{number}:{turn}")[order]
            seen[turn % 2 == 0][places.index(words[data.key[0]])] += 1
    guess = seen[True].most_common(1)[0][0]
    assert abs(seen[False][guess] / 1000 - 0.25) < 0.06


def test_an_assessment_gives_nothing_away_after_an_answer_either(client: StrictClient) -> None:
    for shape, data in SHAPES.items():
        told = []
        for pick in (right_response, wrong_response):
            _html, _headers, attempt = page_of(client, data, Mode.ASSESSMENT, "benih")
            chosen = pick(data) if shape not in ("short", "essay") else Response(text="Kata yang sama.")
            form = form_of(attempt, 1, chosen)
            client.post(f"/kuis/{attempt.uuid}/1/", {**form, "kunci": form_key(attempt, place="1", turn=0)})
            page = client.get(f"/kuis/{attempt.uuid}/1/").content.decode()
            plain = re.sub(r" (checked|selected)", "", bare(page, attempt))
            told.append(sorted(PIECE.findall(plain)))
        assert told[0] == told[1], shape


def test_the_version_that_is_shown_is_the_one_that_was_pinned(client: StrictClient) -> None:
    _html, _headers, attempt = page_of(client, SHAPES["single"], Mode.ASSESSMENT, "benih")
    assert version_data(attempt.items.get().version) == replay_attempt(attempt).data[1]

"""The item bank."""

import datetime as dt

import pytest

from assessments.domain.items import fill_item, item_data, newest_item_version, publish_item, version_data
from assessments.engines.quiz import ItemKind, check_item
from assessments.enums import ItemState
from assessments.errors import ItemHasFaults
from assessments.models import Item, ItemVersion
from puspaga.accounts.enums import Role
from puspaga.core.domain.review import clear_mark, marks_of, open_marks
from puspaga.core.enums import ReviewKind
from puspaga.core.errors import ImmutableRecord
from puspaga.core.models import AuditEntry
from tests.factories.accounts import NOON, make_user
from tests.factories.assessments import make_item
from tests.factories.items import make_item_data, make_rated_item

pytestmark = pytest.mark.django_db
LATER = NOON + dt.timedelta(days=1)


@pytest.mark.parametrize("kind", list(ItemKind))
def test_every_kind_goes_into_rows_and_comes_back(kind: ItemKind) -> None:
    data = make_item_data(kind)
    item = make_item(kind, ready=False)
    back = item_data(Item.objects.get(pk=item.pk))
    assert check_item(back) == []
    assert (back.stem, back.explanation, set(back.options)) == (data.stem, data.explanation, set(data.options))


def test_a_pair_that_belongs_to_nothing_stays_on_the_right_hand_side() -> None:
    item = make_item(ItemKind.MATCHING, ready=False)
    back = item_data(Item.objects.get(pk=item.pk))
    assert sorted(back.targets) == ["Padi", "Pena", "Peta", "Pipa"]
    assert [back.targets[place] for place in back.key] == ["Peta", "Pena", "Pipa"]


def test_ratings_of_every_option_and_needed_phrases_are_kept() -> None:
    rated = make_item(data=make_rated_item(), ready=False)
    assert item_data(Item.objects.get(pk=rated.pk)).rate_each
    free = make_item(ItemKind.SHORT, needed=2, accepted=("izin", "tujuan", "isi"), ready=False)
    assert item_data(Item.objects.get(pk=free.pk)).needed == 2


def test_the_marking_guide_is_one_line_a_point() -> None:
    item = make_item(ItemKind.ESSAY, ready=False)
    assert item.guide == "Menyebut izin (60)\nMenyebut tanggal (40)"
    assert [point.points for point in item_data(item).marking] == [60, 40]


def test_publishing_makes_the_item_ready_and_appends_a_version() -> None:
    item = make_item(ready=False)
    version = publish_item(item, actor=make_user(Role.TRAINER), at=NOON)
    item.refresh_from_db()
    assert item.state == ItemState.READY
    assert (version.number, version.language) == (1, "id")
    assert version_data(version) == item_data(item)
    assert AuditEntry.objects.filter(verb="item.published", subject_key=str(item.pk)).count() == 1


def test_unchanged_content_gives_the_newest_version_again() -> None:
    item = make_item()
    assert publish_item(item, actor=None, at=LATER) == newest_item_version(item)
    assert ItemVersion.objects.filter(item=item).count() == 1


def test_changed_content_appends_and_the_old_version_stays() -> None:
    item = make_item()
    Item.objects.filter(pk=item.pk).update(stem="Apa langkah kedua?")
    second = publish_item(item, actor=None, at=LATER)
    assert second.number == 2
    assert [row.content["stem"] for row in item.versions.order_by("number")] == ["Apa langkah pertama?", "Apa langkah kedua?"]


def test_a_version_is_written_once() -> None:
    version = newest_item_version(make_item())
    version.language = "en"
    with pytest.raises(ImmutableRecord):
        version.save()


def test_an_item_with_faults_is_refused_with_every_sentence_and_nothing_is_written() -> None:
    item = fill_item(Item(key="B-x", pool="uji"), make_item_data(options=("Satu", "Satu"), key=(), feedback=()))
    item.save()
    with pytest.raises(ItemHasFaults) as refused:
        publish_item(item, actor=None, at=NOON)
    assert "Tandai satu jawaban yang benar." in str(refused.value)
    assert len(refused.value.faults) >= 2
    assert not ItemVersion.objects.exists()
    assert Item.objects.get(pk=item.pk).state == ItemState.DRAFT


def test_true_or_false_has_these_two_options_and_no_other() -> None:
    item = make_item(ItemKind.TRUEFALSE, ready=False)
    item.options.filter(text="Salah").update(text="Keliru")
    with pytest.raises(ItemHasFaults, match="Benar, lalu Salah"):
        publish_item(item, actor=None, at=NOON)


def test_only_free_sentences_can_be_private() -> None:
    item = make_item(ready=False, is_private=True)
    with pytest.raises(ItemHasFaults, match="kalimat bebas"):
        publish_item(item, actor=None, at=NOON)


def test_a_change_after_an_expert_looked_asks_again() -> None:
    item = make_item()
    open_marks(item, [ReviewKind.CLINICAL], at=NOON)
    clear_mark(marks_of(item)[0], actor=make_user(Role.REVIEWER_CLINICAL), at=NOON)
    publish_item(item, actor=None, at=LATER)
    assert not marks_of(item)[0].is_open
    Item.objects.filter(pk=item.pk).update(stem="Lain sekali.")
    publish_item(item, actor=None, at=LATER)
    assert marks_of(item)[0].is_open

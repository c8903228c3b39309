"""Whether a programme rests on content that an expert still has to look at; then its documents are “uji coba”."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Max, Q

from assessments.models import Item, QuizItem, QuizVersion
from courses.domain.certification.naming import Required, tree_of
from courses.domain.ethics import ETHICS_SLUG
from courses.engines.requirements import EthicsSigned, Node, leaves
from courses.enums import ActivityKind
from courses.models import Activity, ProgrammeVersion
from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark
from puspaga.pages.models import StaticPage


def open_review_kinds(version: ProgrammeVersion) -> list[ReviewKind]:
    """Kinds of review still open on anything the programme requires; empty when documents may be full ones.

    Looked at: the courses and their required activities, the items a quiz may draw, the scenarios and workshops the
    tree names (of “any two of six” all six, since each may count), the code of ethics.
    """
    tree = tree_of(version)
    required = Required.of(tree)
    activities = list(Activity.objects.live().required().filter(module__course__in=required.courses))
    keys = {str(row.key) for row in [*required.courses, *activities, *required.scenarios, *required.workshops]}
    keys |= _ethics_keys(tree)
    items = Q(content_type=ContentType.objects.get_for_model(Item), object_key__in=_items_of(activities))
    found = set(ReviewMark.objects.open().filter(Q(object_key__in=keys) | items).values_list("kind", flat=True))
    return [kind for kind in ReviewKind if kind.value in found]


def _items_of(activities: list[Activity]) -> list[str]:
    """The items that the newest versions of the required quizzes may draw."""
    keys = [row.key for row in activities if row.kind == ActivityKind.QUIZ]
    newest = (
        QuizVersion.objects.filter(quiz__key__in=keys, language="id")
        .annotate(last=Max("quiz__versions__number", filter=Q(quiz__versions__language="id")))
        .filter(number=F("last"))
        .values_list("pk", flat=True)
    )
    return [str(pk) for pk in QuizItem.objects.filter(version__in=list(newest)).values_list("item_id", flat=True)]


def _ethics_keys(tree: Node) -> set[str]:
    if not any(isinstance(leaf, EthicsSigned) for leaf in leaves(tree)):
        return set()
    pages = StaticPage.objects.filter(slug=ETHICS_SLUG, locale__language_code="id")
    return {str(key) for key in pages.values_list("translation_key", flat=True)}

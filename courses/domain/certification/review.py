"""Whether a programme rests on content that an expert still has to look at; then its documents are “uji coba”."""

from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Max, Q

from assessments.models import Item, QuizItem, QuizVersion
from courses.domain.asked import Asking
from courses.domain.certification.naming import Required, tree_of
from courses.domain.ethics import ETHICS_SLUG
from courses.engines.requirements import EthicsSigned, Node, leaves
from courses.enums import ActivityKind, Need
from courses.models import Activity, ProgrammeVersion
from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark
from puspaga.pages.models import StaticPage


def open_review_kinds(version: ProgrammeVersion) -> list[ReviewKind]:
    """Kinds of review still open on anything the programme requires today, whoever asks; empty when all is reviewed.

    Looked at: the courses and their required activities, the items a quiz may draw, the scenarios and workshops the
    tree names (of “any two of six” all six, since each may count), the code of ethics. What one person really met
    is weighed by `reviewed.kinds_by_enrolment`.
    """
    tree = tree_of(version)
    required = Required.of(tree)
    activities = required_activities(version, required)
    keys = {str(row.key) for row in [*required.courses, *activities, *required.scenarios, *required.workshops]}
    keys |= ethics_keys(tree)
    pool = [str(pk) for items in pools_of(activities).values() for pk in items]
    items = Q(content_type=ContentType.objects.get_for_model(Item), object_key__in=pool)
    found = set(ReviewMark.objects.open().filter(Q(object_key__in=keys) | items).values_list("kind", flat=True))
    return in_order(found)


def in_order(kinds: set[str]) -> list[ReviewKind]:
    """Each kind once, in the order in which they are named everywhere."""
    return [kind for kind in ReviewKind if kind.value in kinds]


def required_activities(version: ProgrammeVersion, required: Required) -> list[Activity]:
    """What the courses of a programme ask of people on this version; one query."""
    askings = {course.pk: Asking(frozenset(version.required.get(str(course.key), ()))) for course in required.courses}
    rows = Activity.objects.live().filter(module__course__in=required.courses).select_related("module")
    return [row for row in rows if askings[row.module.course_id].need_of(row)[0] == Need.REQUIRED]


def pools_of(activities: list[Activity]) -> dict[str, list[int]]:
    """The items that the newest versions of the required quizzes may draw, by the key of the quiz; two queries."""
    keys = [row.key for row in activities if row.kind == ActivityKind.QUIZ]
    newest = (
        QuizVersion.objects.filter(quiz__key__in=keys, language="id")
        .annotate(last=Max("quiz__versions__number", filter=Q(quiz__versions__language="id")))
        .filter(number=F("last"))
        .values_list("pk", flat=True)
    )
    found: dict[str, list[int]] = defaultdict(list)
    for key, item in QuizItem.objects.filter(version__in=list(newest)).values_list("version__quiz__key", "item_id"):
        found[str(key)].append(item)
    return found


def ethics_keys(tree: Node) -> set[str]:
    """The page of the code of ethics, when the tree asks for a signature."""
    if not any(isinstance(leaf, EthicsSigned) for leaf in leaves(tree)):
        return set()
    pages = StaticPage.objects.filter(slug=ETHICS_SLUG, locale__language_code="id")
    return {str(key) for key in pages.values_list("translation_key", flat=True)}

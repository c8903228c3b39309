"""What a version of a programme asks for in its courses is written down; versions made before get what is asked today."""

from collections import defaultdict
from typing import Any

from django.db import migrations, models


def write_down(apps: Any, _schema_editor: Any) -> None:
    """Versions and enrolments in open courses."""
    asked: dict[Any, list[str]] = defaultdict(list)
    keys = {}
    rows = apps.get_model("courses", "Activity").objects.filter(is_live=True, is_required=True)
    for course, course_key, key in rows.values_list("module__course_id", "module__course__key", "key"):
        asked[course].append(str(key))
        keys[course] = str(course_key)
    versions = apps.get_model("courses", "ProgrammeVersion").objects
    links = apps.get_model("courses", "ProgrammeCourse").objects
    for pk in versions.values_list("pk", flat=True):
        held = links.filter(version=pk, course__in=list(asked)).values_list("course_id", flat=True)
        versions.filter(pk=pk).update(required={keys[course]: sorted(asked[course]) for course in held})
    enrolments = apps.get_model("courses", "Enrolment").objects
    for course, activities in asked.items():
        enrolments.filter(course=course).update(required=sorted(activities))


class Migration(migrations.Migration):
    dependencies = [
        ("courses", "0002_signed_revocations"),
    ]

    operations = [
        migrations.AddField(
            model_name="programmeversion",
            name="required",
            field=models.JSONField(default=dict, editable=False, verbose_name="kegiatan wajib"),
        ),
        migrations.AddField(
            model_name="enrolment",
            name="required",
            field=models.JSONField(default=list, editable=False, verbose_name="kegiatan wajib"),
        ),
        migrations.RunPython(write_down, migrations.RunPython.noop),
    ]

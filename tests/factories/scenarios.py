"""Simulations for tests: a small one that can be published, the six of the pack, and runs through them."""

import re
import uuid
from pathlib import Path
from typing import Any

from assessments.domain.runs import last_step, offered_ids, start_run, state_after, take_choice, token_of
from assessments.domain.scenarios import publish_scenario, scenario_of
from assessments.enums import Mode
from assessments.models import Element, Framework, Run, RunStep, Scenario, ScenarioVersion, Unit
from tests.factories.accounts import NOON, make_user

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = (ROOT / "courses/pages/samples/contoh.naskah").read_text(encoding="utf-8")
PACK = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "courses/starter/pack/scenarios").glob("*.naskah"))
}
# Through SAMPLE: the best choice everywhere; a never-do that ends the story; neither.
FLAWLESS = ("teras.2", "takut.2", "rencana.1")
CRITICAL = ("teras.2", "takut.1")
WEAK = ("teras.1", "menutup.2")
CODE = re.compile(r"PKP\.\d+(?:\.\d+)?")


def make_codes(*texts: str) -> Framework:
    """A framework that knows every code these texts name."""
    framework, _made = Framework.objects.get_or_create(key="pkp-uji", version="1", defaults={"title": "Kerangka uji"})
    for code in sorted({code for text in texts for code in CODE.findall(text)}):
        unit, _made = Unit.objects.get_or_create(framework=framework, code=".".join(code.split(".")[:2]))
        if code.count(".") > 1:
            Element.objects.get_or_create(unit=unit, code=code)
    return framework


def make_services(*texts: str) -> None:
    """Every service these texts refer to."""
    from puspaga.directory.models import Service

    for key in sorted({key for text in texts for key in re.findall(r"\{\{layanan:([a-z0-9-]+)\}\}", text)}):
        Service.objects.get_or_create(key=key, defaults={"name": f"Layanan {key}"})


def make_scenario(text: str = SAMPLE, *, key: uuid.UUID | None = None, **values: Any) -> ScenarioVersion:
    """A published version of this text."""
    make_codes(text)
    make_services(text)
    code = re.search(r"^id: (.+)$", text, re.M).group(1)
    known = Scenario.objects.filter(code=code).values_list("key", flat=True).first()
    options = {"code": "", "actor": None, "at": NOON, **values}
    return publish_scenario(key=key or known or uuid.uuid4(), text=text, **options)


def make_run(version: ScenarioVersion | None = None, *, learner: Any = None, mode: str = Mode.ASSESSMENT, **values: Any) -> Run:
    """A run that has just begun."""
    options = {"at": NOON, "seed": "benih", "back_path": "/saya/", **values}
    return start_run(version or make_scenario(), learner=learner or make_user(), mode=mode, **options)


def take(run: Run, *choices: str, at: Any = NOON) -> RunStep | None:
    """Take choices by the ids of the text, as a learner would by their tokens."""
    step = last_step(run)
    for name in choices:
        sequence = (step.sequence if step else 0) + 1
        step = take_choice(run, sequence=sequence, choice=token_of(run, sequence=sequence, choice_id=name), at=at)
    run.refresh_from_db()
    return step


def offered(run: Run) -> tuple[str, ...]:
    """The ids that may be taken now."""
    return offered_ids(scenario_of(run.version), state_after(run, last_step(run)))


def make_scenario_page(course: Any, text: str = SAMPLE, *, live: bool = True, **values: Any) -> Any:
    """A simulation's page below a course, published unless told otherwise."""
    from courses.pages.models import ScenarioPage
    from tests.factories.pages import publish

    make_codes(text)
    make_services(text)
    course.refresh_from_db()
    fields = {"title": "Di teras", "slug": "di-teras", **values}
    page = course.add_child(instance=ScenarioPage(live=False, naskah=text, **fields))
    if live:
        return publish(page)
    page.save_revision()
    return page


def scenario_form(text: str = SAMPLE, **values: Any) -> dict[str, Any]:
    """What the editor of a simulation posts."""
    fields = {"title": "Di teras", "slug": "di-teras", "naskah": text, "is_required": "on", "module_title": ""}
    blank = {"seo_title": "", "search_description": "", "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    return {**fields, **blank, **values}

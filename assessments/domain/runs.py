"""A run through a simulation: append-only steps, each with the state after it; everything else follows from them."""

import datetime as dt
import hashlib
import secrets
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from assessments.domain.scenarios import scenario_of
from assessments.domain.stage import Moment, moment_of
from assessments.engines import simulation
from assessments.engines.simulation import Scenario, State
from assessments.enums import Mode
from assessments.errors import ChoiceNotOffered, DebriefUnread, RunIsOver, RunStillOpen, StepTaken
from assessments.models import Run, RunStep, ScenarioVersion
from assessments.signals import run_finished

# Read with every page of a run; the text and its compiled form are kept per process instead.
HEAVY = ("version__text", "version__compiled")


def runs_with_versions() -> Any:
    """Runs as their pages need them, in one query."""
    return Run.objects.select_related("version__scenario").defer(*HEAVY)


@transaction.atomic
def start_run(
    version: ScenarioVersion, *, learner: Any, mode: str, at: dt.datetime, seed: str | None = None, back_path: str = ""
) -> Run:
    """The learner's open run of this simulation, on the version it began with, or a new one. Raises DebriefUnread."""
    own = Run.objects.select_for_update(of=("self",)).filter(version__scenario=version.scenario_id, learner=learner, mode=mode)
    open_run = own.filter(finished_on=None).order_by("-pk").first()
    if open_run is not None:
        return open_run
    last = own.order_by("-pk").first()
    if last is not None and waits_for_reading(last):
        raise DebriefUnread
    chosen = secrets.token_hex(8) if seed is None else seed
    values = {"version": version, "learner": learner, "mode": Mode(mode)}
    try:
        with transaction.atomic():
            return Run.objects.create(**values, seed=chosen, back_path=back_path, started_on=timezone.localdate(at))
    except IntegrityError:  # begun a moment ago by another press
        return Run.objects.get(**values, finished_on=None)


def waits_for_reading(run: Run) -> bool:
    """True when the run held a never-do and its debrief was not opened."""
    return bool(run.critical_errors) and run.debrief_read_on is None


def seed_of(run: Run) -> int:
    """The engine's seed: a number made of the stored word."""
    return int.from_bytes(hashlib.sha256(run.seed.encode()).digest()[:6])


def last_step(run: Run) -> RunStep | None:
    """The newest step."""
    return run.steps.order_by("-sequence").first()


def state_after(run: Run, step: RunStep | None) -> State:
    """The state after a step; before the first one, the beginning."""
    if step is None:
        return simulation.start(scenario_of(run.version), seed=seed_of(run))
    return simulation.from_json(step.state)


def token_of(run: Run, *, sequence: int, choice_id: str) -> str:
    """What a browser sends for a choice: says nothing about its place in the text and differs at every step."""
    return token_for(run.seed, sequence=sequence, choice_id=choice_id)


def token_for(seed: str, *, sequence: int, choice_id: str) -> str:
    """The token of a choice under a secret seed."""
    return hashlib.sha256(f"{seed}:{sequence}:{choice_id}".encode()).hexdigest()[:20]


def offered_ids(scenario: Scenario, state: State) -> tuple[str, ...]:
    """The ids that may be taken now, in the order shown: choices, or the one way on."""
    shown = tuple(choice.id for choice in simulation.visible_choices(scenario, state))
    node = simulation.node_of(scenario, state)
    return shown or ((f"{node.key}.0",) if node.go_on else ())


@transaction.atomic
def take_choice(run: Run, *, sequence: int, choice: str, at: dt.datetime) -> RunStep:
    """Take the choice with this token as step `sequence`; the same call again answers the same step.

    Raises StepTaken when another choice stands there, RunIsOver, or ChoiceNotOffered.
    """
    locked = runs_with_versions().select_for_update(of=("self",)).get(pk=run.pk)
    last = last_step(locked)
    if last is not None and sequence <= last.sequence:
        return _taken_before(locked, sequence, choice)
    if locked.finished_on:
        raise RunIsOver
    if sequence != (last.sequence if last else 0) + 1:
        raise StepTaken
    return _append(locked, state_after(locked, last), sequence, choice, at)


def _taken_before(run: Run, sequence: int, choice: str) -> RunStep:
    step = run.steps.filter(sequence=sequence).first()
    if step is None or token_of(run, sequence=sequence, choice_id=step.choice) != choice:
        raise StepTaken
    return step


def is_left_behind(step: RunStep) -> bool:
    """True when the story went on after this step, for instance in another tab: the screen that follows is a later one."""
    return RunStep.objects.filter(run_id=step.run_id, sequence__gt=step.sequence).exists()


def _append(run: Run, state: State, sequence: int, token: str, at: dt.datetime) -> RunStep:
    scenario = scenario_of(run.version)
    tokens = {token_of(run, sequence=sequence, choice_id=name): name for name in offered_ids(scenario, state)}
    if token not in tokens:
        raise ChoiceNotOffered
    after = simulation.choose(scenario, state, tokens[token])
    step = RunStep.objects.create(
        run=run,
        sequence=sequence,
        node=state.node,
        choice=tokens[token],
        state=simulation.to_json(after),
        on=timezone.localdate(at),
    )
    if simulation.is_finished(scenario, after):
        _finish(run, scenario, after, at)
    return step


def _finish(run: Run, scenario: Scenario, state: State, at: dt.datetime) -> None:
    """Keep what the steps say, and tell the apps above once it is safe."""
    run.finished_on, run.ending = timezone.localdate(at), state.node
    run.is_passed, run.critical_errors = simulation.passed(scenario, state), list(state.critical)
    run.save(update_fields=["finished_on", "ending", "is_passed", "critical_errors"])
    transaction.on_commit(lambda: run_finished.send(Run, run=run, at=at))


@transaction.atomic
def read_debrief(run: Run, *, at: dt.datetime) -> Run:
    """Say that the debrief was opened; the first time counts. Raises RunStillOpen."""
    locked = Run.objects.select_for_update(of=("self",)).get(pk=run.pk)
    if locked.finished_on is None:
        raise RunStillOpen
    if locked.debrief_read_on is None:
        locked.debrief_read_on = timezone.localdate(at)
        locked.save(update_fields=["debrief_read_on"])
    return locked


def replay_run(run: Run) -> list[State]:
    """Every state of the run, computed anew from its choices: one more than its steps."""
    choices = list(run.steps.values_list("choice", flat=True))
    return simulation.replay(scenario_of(run.version), choices, seed=seed_of(run))


def present(run: Run) -> Moment:
    """The screen on which the run stands."""
    scenario, state = scenario_of(run.version), state_after(run, last_step(run))
    sequence = len(state.taken) + 1
    tokens = {name: token_of(run, sequence=sequence, choice_id=name) for name in offered_ids(scenario, state)}
    return moment_of(scenario, state, tokens=tokens, shows_feedback=run.mode == Mode.PRACTICE)

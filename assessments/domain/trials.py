"""Trying a story out while it is written. Nothing is kept: all that was done travels in one signed word of the form."""

import secrets
from dataclasses import dataclass, replace

from django.core import signing

from assessments.domain.naskah import LONGEST, check_text
from assessments.domain.runs import offered_ids, token_for
from assessments.domain.stage import Moment, moment_of
from assessments.engines import simulation
from assessments.engines.simulation import Debrief, Scenario, SimulationError, State, paths_to_nodes
from assessments.errors import TrialNotPossible

SALT = "assessments.trial"


@dataclass(frozen=True)
class Trial:
    """A text, where it is begun, and what was chosen since."""

    text: str
    begin: str = ""
    taken: tuple[str, ...] = ()
    seed: str = ""

    @property
    def word(self) -> str:
        """Everything about the trial, signed and compressed."""
        return signing.dumps([self.text, self.begin, self.taken, self.seed], salt=SALT, compress=True)


@dataclass(frozen=True)
class TrialScreen:
    """What the author sees: the learner's screen, the way so far, and the meters behind it."""

    trial: Trial
    title: str
    moment: Moment
    state: State
    debrief: Debrief | None


def begin_trial(text: str, *, begin: str = "", seed: str | None = None) -> Trial:
    """A trial of this text from its first scene or from another one."""
    return Trial(text[:LONGEST], begin, (), secrets.token_hex(8) if seed is None else seed)


def read_trial(word: str) -> Trial:
    """The trial a form carried. Raises TrialNotPossible for a word that is not ours."""
    try:
        text, begin, taken, seed = signing.loads(word, salt=SALT)
    except (signing.BadSignature, ValueError) as error:
        raise TrialNotPossible from error
    return Trial(text, begin, tuple(taken), seed)


def screen_of(trial: Trial) -> TrialScreen:
    """The screen on which the trial stands. Raises TrialNotPossible with the reason."""
    scenario = _scenario(trial)
    way, state = _state(scenario, trial)
    sequence = len(state.taken) + 1
    tokens = {name: token_for(trial.seed, sequence=sequence, choice_id=name) for name in offered_ids(scenario, state)}
    moment = moment_of(scenario, state, tokens=tokens, shows_feedback=True)
    told = simulation.debrief(scenario, (*way, *trial.taken), seed=state.seed) if moment.is_over and way is not None else None
    return TrialScreen(trial, scenario.title, moment, state, told)


def go_on_with(trial: Trial, token: str) -> Trial:
    """The trial after one more choice; the trial itself when the choice is not offered."""
    scenario = _scenario(trial)
    _way, state = _state(scenario, trial)
    sequence = len(state.taken) + 1
    for name in offered_ids(scenario, state):
        if token_for(trial.seed, sequence=sequence, choice_id=name) == token:
            return replace(trial, taken=(*trial.taken, name))
    return trial


def _scenario(trial: Trial) -> Scenario:
    scenario = check_text(trial.text).scenario
    if scenario is None:
        raise TrialNotPossible
    return scenario


def _state(scenario: Scenario, trial: Trial) -> tuple[tuple[str, ...] | None, State]:
    """The shortest way to the first scene tried, and the state after all choices since.

    A scene no way leads to yet is entered with the meters of the beginning; then there is no way (None).
    """
    seed = int(trial.seed, 16) % 2**48
    try:
        way = () if trial.begin in ("", scenario.nodes[0].key) else paths_to_nodes(scenario).get(trial.begin)
        state = simulation.start(scenario, seed=seed)
        for name in way or ():
            state = simulation.choose(scenario, state, name)
        if way is None:
            state = replace(state, node=trial.begin, visited=(trial.begin,))
        for name in trial.taken:
            state = simulation.choose(scenario, state, name)
        simulation.node_of(scenario, state)
    except SimulationError as error:
        raise TrialNotPossible(str(error)) from error
    return way, state

"""A learner in the quiz player: begin, open, send, as a browser does."""

import re
from typing import Any

from django.http import HttpResponse

from assessments.domain.attempts import replay_attempt
from assessments.engines.quiz import ItemKind, Response
from assessments.models import Attempt
from puspaga.accounts.enums import Role
from tests.factories.accounts import signed_in
from tests.factories.assessments import (
    form_of,
    make_attempt,
    make_item,
    make_quiz_version,
    right_response,
)
from tests.utils.client import StrictClient


def begin(client: StrictClient, *kinds: ItemKind, **values: Any) -> Attempt:
    """An attempt of a new learner who is signed in on this client."""
    learner = signed_in(client, Role.COMPANION)
    items = values.pop("items", None) or [make_item(kind) for kind in kinds or list(ItemKind)]
    return make_attempt(make_quiz_version(items, **values), learner=learner)


def address(attempt: Attempt, page: object = "") -> str:
    return f"/kuis/{attempt.uuid}/{page}/" if page else f"/kuis/{attempt.uuid}/"


def key_in(response: HttpResponse) -> str:
    return re.search(r'name="kunci" value="([^"]+)"', response.content.decode()).group(1)


def send(client: StrictClient, attempt: Attempt, position: int, response: Response | None = None, **raw: Any) -> HttpResponse:
    """Open the form as a browser does and send it."""
    page = client.get(address(attempt, position), {"lagi": "1"})
    data = replay_attempt(attempt).data[position]
    form = form_of(attempt, position, response or right_response(data))
    return client.post(address(attempt, position), {**form, "kunci": key_in(page), **raw})

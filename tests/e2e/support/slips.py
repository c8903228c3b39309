"""Slips on the running server, made by the process beside it."""

import uuid

from puspaga.accounts.domain.slips import issue_invitations, issue_recoveries
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core import clock
from tests.factories.accounts import make_user


def invitations(names: list[str]) -> list[str]:
    """The codes of slips that the demo trainer hands out, one a name."""
    trainer = User.objects.get(username="pelatih")
    return [slip.code for slip in issue_invitations(names, batch=uuid.uuid4(), actor=trainer, at=clock.now())]


def recovery(username: str, name: str) -> str:
    """The code of a slip for a new password, handed to a new companion by the administrator."""
    learner, giver = make_user(Role.COMPANION, username=username, name=name), User.objects.get(username="admin")
    (slip,) = issue_recoveries([learner], batch=uuid.uuid4(), actor=giver, at=clock.now())
    return slip.code


def account(username: str) -> dict[str, object]:
    """What is kept about an account that came from a slip."""
    user = User.objects.get(username=username)
    return {"email": user.email, "roles": sorted(user.groups.values_list("name", flat=True))}

"""Demo accounts, one per role. They exist only where DEBUG is on."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from puspaga.accounts.domain.profiles import profile_of
from puspaga.accounts.domain.roles import give_roles
from puspaga.accounts.domain.second_factor import give_totp
from puspaga.accounts.enums import Role
from puspaga.accounts.errors import OnlyForDevelopment
from puspaga.accounts.models import User

DEMO_PASSWORD = "belajar-bersama"  # noqa: S105 -- printed on the screen of every `make run`
# Not a secret: a fixed seed, so that `make totp USER=pelatih` can print the code.
DEMO_TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105


@dataclass(frozen=True)
class DemoAccount:
    """A demo account as it is printed."""

    username: str
    name: str
    role: Role
    needs_code: bool = True


ACCOUNTS = (
    DemoAccount("relawan", "Contoh Relawan", Role.COMPANION, needs_code=False),
    DemoAccount("pelatih", "Contoh Pelatih", Role.TRAINER),
    DemoAccount("hukum", "Contoh Peninjau Hukum", Role.REVIEWER_LEGAL),
    DemoAccount("psikolog", "Contoh Peninjau Psikologi", Role.REVIEWER_CLINICAL),
    DemoAccount("petugas", "Contoh Petugas Dinas", Role.OFFICER),
    DemoAccount("penjaga", "Contoh Penjaga Layanan", Role.SERVICE_KEEPER),
    DemoAccount("penyunting", "Contoh Penyunting", Role.EDITOR),
    DemoAccount("admin", "Contoh Administrator", Role.ADMINISTRATOR),
)


def ensure_demo_accounts(*, at: dt.datetime) -> tuple[DemoAccount, ...]:
    """Make the demo accounts that are missing and answer the table to print. Raises OnlyForDevelopment.

    An account that exists keeps its password and factors.
    """
    if not settings.DEBUG:
        raise OnlyForDevelopment
    for account in ACCOUNTS:
        with transaction.atomic():
            _ensure(account, at=at)
    return ACCOUNTS


def _ensure(account: DemoAccount, *, at: dt.datetime) -> None:
    user, made = User.objects.get_or_create(username=account.username, defaults={"adult_declared_at": at, "date_joined": at})
    if not made:
        return
    user.set_password(DEMO_PASSWORD)
    user.save(update_fields=["password"])
    profile = profile_of(user)
    profile.display_name = account.name
    profile.save(update_fields=["display_name"])
    give_roles(user, account.role)
    if account.needs_code:
        give_totp(user, secret=DEMO_TOTP_SECRET)

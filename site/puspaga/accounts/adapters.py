"""How django-allauth behaves here: closed sign-up, neutral letters, factors that staff cannot take off."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal.ratelimit import get_ip
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.html import mark_safe
from django.utils.translation import gettext_lazy as _

from puspaga.accounts import rules
from puspaga.accounts.domain import tries
from puspaga.accounts.domain.letters import post_letter
from puspaga.accounts.models import User

WRONG_CREDENTIALS = _("Nama akun atau kata sandi tidak cocok. Periksa lagi, atau minta slip kata sandi baru.")
RECENT_SECONDS = settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        # One sentence for all, so that a user name and an address answer alike.
        "username_password_mismatch": WRONG_CREDENTIALS,
        "email_password_mismatch": WRONG_CREDENTIALS,
        "account_inactive": WRONG_CREDENTIALS,
        "incorrect_password": _("Kata sandi tidak cocok."),
        "enter_current_password": _("Isi kata sandi Anda sekarang."),
        "incorrect_code": _("Kode tidak cocok. Tunggu kode berikutnya, lalu coba lagi."),
        "too_many_login_attempts": _("Terlalu banyak percobaan. Tunggu 15 menit, lalu coba lagi."),
        "rate_limited": _("Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi."),
        "invalid_password_reset": _("Tautan ini sudah tidak berlaku."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up alone: companions come with a slip, staff are added by an administrator."""
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not within ten minutes of the sign-in itself: asking twice in a row teaches people to type blindly."""
        from allauth.account.authentication import get_authentication_records  # imports models

        records = get_authentication_records(self.request, self.request.user)
        newest = max((record["at"] for record in records), default=0)
        return self._now() - newest > RECENT_SECONDS

    @staticmethod
    def _now() -> float:
        import time  # allauth stamps its records with time.time(), so the comparison needs the same clock

        return time.time()

    def get_reset_password_from_key_url(self, key: str) -> str:
        """On our own address, never on the Host header of whoever asked."""
        from urllib.parse import urlsplit

        path = urlsplit(super().get_reset_password_from_key_url(key)).path
        return f"{settings.BASE_URL.rstrip('/')}{path}"

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write the letter in the reader's language and post it in the background: known and unknown answer alike."""
        language = getattr(context.get("user"), "language", "") or "id"
        with translation.override(language):
            message = self.render_mail(template_prefix, email, {**context, "base_url": settings.BASE_URL})
        post_letter(message)

    def send_notification_mail(
        self, template_prefix: str, user: User, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        """Only a changed password is worth a letter, and it names neither address nor browser."""
        if template_prefix not in {"account/email/password_changed", "account/email/password_reset"}:
            return
        super().send_notification_mail("account/email/password_changed", user, {"user": user, **(context or {})}, email)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse when too many tries were wrong, at this address or about this name from here.

        Per address and name, so that guessing from elsewhere never locks the owner out; not per Host header.
        """
        where = {"address": get_ip(request), "name": self._name_in(credentials)}
        self._taken = tries.take(tries.PASSWORD, **where) if tries.take(tries.SIGN_IN, **where) is not None else None
        if self._taken is None:
            raise self.validation_error("too_many_login_attempts")

    def _rollback_login_failed_rl_usage(self) -> None:
        tries.give_back(self._taken)

    def _delete_login_attempts_cached_email(self, request: HttpRequest, **credentials: Any) -> None:
        tries.forget(tries.PASSWORD, address=get_ip(request), name=self._name_in(credentials))

    @staticmethod
    def _name_in(credentials: dict[str, Any]) -> str:
        return credentials.get("email") or credentials.get("username") or ""

    def login(self, request: HttpRequest, user: User) -> None:
        """Somebody is in, second step included."""
        super().login(request, user)
        tries.arrive(user, address=get_ip(request))


class SecondFactorAdapter(DefaultMFAAdapter):
    """Code apps, passkeys and recovery codes."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _(
            "Peran Anda memerlukan langkah kedua. Pasang yang baru dahulu, atau temui administrator."
        ),
        "incorrect_code": _("Kode tidak cocok. Tunggu kode berikutnya, lalu coba lagi."),
    }

    def get_totp_label(self, user: User) -> str:
        """The user name, never an address."""
        return user.username

    def _get_site_name(self) -> str:
        return str(settings.MFA_TOTP_ISSUER)

    def _get_user_identifier(self, user: User) -> str:
        return user.username

    def build_totp_svg(self, url: str) -> str:
        """The square code as an SVG to stand in the page itself: no data: address, so the policy stays strict."""
        svg = super().build_totp_svg(url)
        return mark_safe(svg[svg.index("<svg") :].replace("<svg", '<svg role="img" aria-label="Kode QR"', 1))

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Staff keep at least one code app or passkey."""
        if not rules.is_staff_member(authenticator.user):
            return True
        others = Authenticator.objects.filter(user_id=authenticator.user_id).exclude(pk=authenticator.pk)
        return others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists()

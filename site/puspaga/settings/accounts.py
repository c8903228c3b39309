"""Sign-in: django-allauth with a second factor, closed sign-up, one answer for known and unknown accounts."""

import os

_BEHIND_PROXY = os.environ.get("BEHIND_PROXY", "0").lower() in {"1", "true", "yes", "on"}

ACCOUNT_ADAPTER = "puspaga.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email", "username*", "password1*", "password2*"]
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_CHANGE_EMAIL = True
# User names are stored in lower case everywhere (rules.USER_NAME).
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_RATE_LIMITS = {
    # Not by address alone: a class of hundreds signs in behind one. "sign_in" is our own and counts right ones too.
    "login": None,
    "sign_in": "10/m/key",
    # The key is address and user name together: whoever guesses from elsewhere never locks the owner out.
    # A right password is not counted, and people who get in pay for mistakes at their address (accounts.domain.tries).
    "login_failed": "20/m/ip,5/900s/key",
    "reset_password": "10/m/ip,3/900s/key",
    "reset_password_from_key": "10/m/ip",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
    # Our own: wrong codes of paper slips. Good ones are not counted, and pay for wrong ones as above.
    "slip_code": "20/600s/ip,200/d/ip",
}
# Who connects is read from X-Forwarded-For only behind a proxy of ours.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("TRUSTED_PROXY_COUNT", "1")) if _BEHIND_PROXY else 0

MFA_ADAPTER = "puspaga.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = False
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_TRUST_ENABLED = False
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Kelas Belajar"
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODE_COUNT = 10

PASSWORD_RESET_TIMEOUT = 3600

# Paper slips.
SLIP_DAYS = 30
SLIP_BATCH_LIMIT = 500
ACCOUNT_FORMS = {
    "login": "puspaga.accounts.forms.sign_in.SignInForm",
    "change_password": "puspaga.accounts.forms.sign_in.NewSecretForm",
    "reset_password": "puspaga.accounts.forms.sign_in.ForgottenForm",
    "reset_password_from_key": "puspaga.accounts.forms.sign_in.FromLetterForm",
}

"""The letters are the neutral ones of the content pack."""

from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format

from puspaga.core.engines.sensitive import sensitive_word_in

PACK = yaml.safe_load((Path(settings.BASE_DIR) / "courses/starter/pack/emails.yaml").read_text(encoding="utf-8"))
LETTERS = {row["key"]: row for row in PACK["messages"]}


@pytest.mark.parametrize(
    ("template", "key"), [("password_reset_key", "account_recovery"), ("password_changed", "password_changed")]
)
def test_subject_and_body_are_word_for_word_those_of_the_pack(template: str, key: str) -> None:
    at = timezone.now()
    link = "https://belajar.example/x"
    local = timezone.localtime(at)
    context = {"password_reset_url": link, "timestamp": at, "base_url": "https://belajar.example"}
    body = render_to_string(f"account/email/{template}_message.txt", context).strip()
    values = {
        "{link}": link if key == "account_recovery" else "https://belajar.example/akun/password/reset/",
        "{minutes}": str(settings.PASSWORD_RESET_TIMEOUT // 60),
        "{date}": date_format(local, "j F Y"),
        "{time}": local.strftime("%H.%M"),
    }
    expected = LETTERS[key]["id"]["body"].strip()
    for placeholder, value in values.items():
        expected = expected.replace(placeholder, value)
    assert body == expected
    subject = render_to_string(f"account/email/{template}_subject.txt").strip()
    assert subject == LETTERS[key]["id"]["subject"]
    assert sensitive_word_in(subject) is None

"""The signing key of the installation."""

import json
import stat

import pytest
from django.core.management import call_command
from joserfc import jws
from joserfc.jwk import KeySet

from courses.domain.certification.keys import ensure_signing_key, key_file, private_key, published_keys
from courses.errors import NoSigningKey
from courses.models import SigningKey
from tests.factories.accounts import NOON
from tests.factories.certificates import make_document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path, monkeypatch):
    """A fresh installation."""
    settings.VAR_DIR = tmp_path
    monkeypatch.delenv("SIGNING_KEY", raising=False)


def test_without_a_key_nothing_is_signed():
    with pytest.raises(NoSigningKey, match="make_signing_key"):
        private_key()


def test_the_key_is_made_once_and_only_its_owner_reads_it():
    first = ensure_signing_key(at=NOON)
    assert ensure_signing_key(at=NOON) == first
    assert stat.S_IMODE(key_file().stat().st_mode) == 0o600
    assert private_key() not in json.dumps(list(SigningKey.objects.values()), default=str)


def test_a_new_key_takes_over_and_the_old_one_stays_published():
    old = ensure_signing_key(at=NOON)
    new = ensure_signing_key(at=NOON, replace=True)
    old.refresh_from_db()
    assert old.retired_at == NOON
    assert {key["kid"] for key in published_keys()["keys"]} == {old.key_id, new.key_id}


def test_the_environment_may_hold_the_key(monkeypatch):
    ensure_signing_key(at=NOON)
    given = private_key()
    key_file().unlink()
    monkeypatch.setenv("SIGNING_KEY", given)
    assert ensure_signing_key(at=NOON).public_key
    assert SigningKey.objects.count() == 1
    assert not key_file().exists()


def test_a_broken_key_in_the_environment_is_refused(monkeypatch):
    monkeypatch.setenv("SIGNING_KEY", "bukan kunci")
    with pytest.raises(NoSigningKey):
        ensure_signing_key(at=NOON)


def test_the_command_says_which_key_is_in_use(capsys):
    call_command("make_signing_key")
    call_command("make_signing_key")
    assert capsys.readouterr().out.count(SigningKey.objects.get().key_id) == 2


def test_another_program_verifies_a_document_with_the_published_keys():
    document = make_document()
    header, _gap, signature = document.signature.partition("..")
    import base64

    middle = base64.urlsafe_b64encode(document.payload.encode()).rstrip(b"=").decode()
    keys = KeySet.import_key_set(published_keys())
    found = jws.deserialize_compact(f"{header}.{middle}.{signature}", keys, algorithms=["Ed25519"])
    assert found.payload.decode() == document.payload

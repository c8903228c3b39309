"""Without Chromium the journeys fail; they are never passed over."""

from pathlib import Path

import pytest

from tests.e2e.conftest import chromium

pytestmark = pytest.mark.e2e


def test_a_machine_without_chromium_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(AssertionError, match="apt-get install chromium"):
        chromium()


def test_no_journey_may_be_skipped() -> None:
    words = [f"pytest.{name}" for name in ("skip", "importorskip", "mark.skip", "mark.xfail", "xfail")]
    files = Path(__file__).parent.rglob("*.py")
    assert [path.name for path in files if path != Path(__file__) and any(word in path.read_text() for word in words)] == []

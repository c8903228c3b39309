"""The sheets that are put together from others."""

from tools import styles


def test_every_sheet_is_what_its_sources_give() -> None:
    assert styles.stale() == [], "python tools/styles.py"


def test_a_change_in_a_source_is_noticed(tmp_path, monkeypatch) -> None:
    source, sheet = tmp_path / "a.css", tmp_path / "b.css"
    source.write_text("p{src:url(fonts/x.woff2)}")
    monkeypatch.setattr(styles, "SHEETS", {sheet: (source,)})
    assert styles.stale() == [sheet]
    assert styles.main([]) == 0
    assert "url(../puspaga/fonts/x.woff2)" in sheet.read_text()
    source.write_text("p{color:red}")
    assert styles.stale() == [sheet]

"""The catalogue tool, and what the overlay of the admin promises."""

import gettext
import io
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import pytest
from django.utils.translation import gettext as translate
from django.utils.translation import ngettext, override

from tools import messages

OVERLAYS = sorted(messages.OVERLAY.glob("*.po"))
SAMPLE = """# Written by hand
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"

#: somewhere
msgctxt "door"
msgid "Open"
msgstr "Buka"

msgid "Say \\"hello\\"\\n"
"twice"
msgstr "Sapa \\"halo\\"\\n"
"dua kali"

msgid "%(count)s page"
msgid_plural "%(count)s pages"
msgstr[0] "%(count)s halaman"

#, fuzzy
msgid "Doubtful"
msgstr "Ragu"

msgid "Empty"
msgstr ""

#~ msgid "Gone"
#~ msgstr "Hilang"
"""
# Words that are the same in both languages.
SAME = {"Taggit", "slug", "Slug", "tag", "Tag", "URL", "Alias", "item", "Status", "status", "Status:", "ID", "label", "Format"}
SAME |= {"port", "Administrator", "Token", "Admin", "Manual", "media", "Media"}


def catalogue(entries: list[messages.Entry]) -> gettext.GNUTranslations:
    return gettext.GNUTranslations(io.BytesIO(messages.compiled(entries)))


def of_overlay() -> list[messages.Entry]:
    return [entry for path in OVERLAYS for entry in messages.read(path) if entry.msgid]


def test_what_is_written_is_read_back_as_it_was() -> None:
    entries = messages.parse(SAMPLE)
    assert messages.parse(messages.render(entries)) == entries
    assert [entry.msgid for entry in entries] == ["", "Open", 'Say "hello"\ntwice', "%(count)s page", "Doubtful", "Empty"]


def test_entries_without_an_empty_line_between_are_told_apart() -> None:
    entries = messages.parse('#: a\nmsgid "One"\nmsgstr "Satu"\n#: b\nmsgid "Two"\nmsgstr "Dua"\n')
    assert [(entry.msgid, entry.texts, entry.notes) for entry in entries] == [
        ("One", ["Satu"], ["#: a"]),
        ("Two", ["Dua"], ["#: b"]),
    ]


def test_a_compiled_catalogue_answers_gettext() -> None:
    found = catalogue(messages.parse(SAMPLE))
    assert found.pgettext("door", "Open") == "Buka"
    assert found.gettext('Say "hello"\ntwice') == 'Sapa "halo"\ndua kali'
    assert found.ngettext("%(count)s page", "%(count)s pages", 5) == "%(count)s halaman"
    assert found.gettext("Doubtful") == "Doubtful"
    assert found.gettext("Gone") == "Gone"


@pytest.mark.parametrize(
    ("source", "text", "fault"),
    [
        ("Hello %(name)s", "Halo %(nama)s", "other placeholders"),
        ("{count} left", "sisa {jumlah}", "other placeholders"),
        ('<a href="x">Go</a>', '<a href="y">Buka</a>', "other tags"),
        ("Publish in ", "Terbitkan dalam", "other spaces around"),
        ("Saved", "Tersimpan!", "exclamation mark"),
        ("Saved", "", "not translated"),
    ],
)
def test_a_faulty_translation_is_named(source: str, text: str, fault: str) -> None:
    assert messages.faults(messages.Entry(source, [text])) == [fault]


def test_a_good_translation_has_no_fault() -> None:
    assert messages.faults(messages.Entry("100% of <b>%(name)s</b>", ["<b>%(name)s</b> 100%"])) == []


def test_every_translation_of_the_overlay_keeps_placeholders_tags_and_spaces() -> None:
    assert [(entry.msgid, messages.faults(entry)) for entry in of_overlay() if messages.faults(entry)] == []


def test_the_overlay_holds_every_text_once() -> None:
    for path in OVERLAYS:
        assert [key for key, count in Counter(entry.key for entry in messages.read(path)).items() if count > 1] == []


def test_the_overlay_leaves_no_english_but_words_of_both_languages() -> None:
    bare = [messages.PLACEHOLDER.sub("", entry.msgid).strip(" :-") for entry in of_overlay() if entry.texts == [entry.msgid]]
    assert [text for text in bare if text not in SAME | {""}] == []


@pytest.mark.parametrize(
    "path", messages.project_catalogues(), ids=lambda path: f"{path.parts[-4]}-{path.parts[-3]}-{path.stem}"
)
def test_compiled_catalogues_belong_to_their_sources(path: Path) -> None:
    assert path.with_suffix(".mo").read_bytes() == messages.compiled(messages.read(path))


@pytest.mark.parametrize("package", messages.PACKAGES)
def test_no_text_of_a_package_is_missing(package: str) -> None:
    assert len(messages.sources(package)) > 0
    assert [(path.stem, entry.msgid) for path, entry in messages.missing(package)] == []


def test_every_package_with_translations_is_looked_at_or_left_out_with_a_reason() -> None:
    spec = find_spec("wagtail")
    assert spec is not None
    assert spec.origin is not None
    packages = {path.parent.name for path in Path(spec.origin).parents[1].glob("*/locale")} | {"django"}
    assert sorted(packages) == sorted([*messages.PACKAGES, *messages.LEFT_OUT])


def test_django_speaks_the_words_of_the_overlay() -> None:
    with override("id"):
        assert translate("Unpublish") == "Batal terbit"
        assert translate("Save draft") == "Simpan draf"
        assert ngettext("%(counter)s page", "%(counter)s pages", 2) == "%(counter)s pages"
        assert ngettext("1 page", "%(counter)s pages", 2) == "%(counter)s halaman"
    with override("en"):
        assert translate("Unpublish") == "Unpublish"


def test_extending_appends_only_what_nobody_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "OVERLAY", tmp_path)
    (tmp_path / "django.po").write_text('msgid "Tags"\nmsgstr "Tag"\n', encoding="utf-8")
    monkeypatch.setattr(messages, "PACKAGES", {"taggit": "en"})
    before = len(messages.missing("taggit"))
    messages.extend()
    entries = messages.read(tmp_path / "django.po")
    assert len(entries) == before + 1
    assert {entry.texts[0] for entry in entries[1:]} == {""}

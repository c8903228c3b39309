"""Uploads through the admin: what is asked, what is refused with which sentence, and what is left of a file's secrets."""

import io
import zipfile
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from PIL import ExifTags, Image
from wagtail.models import UploadedFile

from media.domain.kinds import is_what_it_says
from media.domain.uploads import LONGEST_SIDE, clean_picture
from media.enums import PeopleShown
from media.models import CustomDocument, CustomImage
from puspaga.accounts.enums import Role
from tests.factories.accounts import signed_in
from tests.utils.pictures import picture_bytes, upload

pytestmark = pytest.mark.django_db
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.fixture(autouse=True)
def editor(client: Client) -> None:
    """Signed in as an editor."""
    signed_in(client, Role.EDITOR)


def send(client: Client, content: bytes | None = None, name: str = "IMG_2041.jpg", **values: Any) -> HttpResponse:
    """Press “Unggah” on the screen for one picture."""
    fields = {"title": "Teluk", "description": "Dua bangku di tepi teluk", "rights": "own", "people_shown": "none", **values}
    data = content if content is not None else picture_bytes("JPEG")
    return client.post("/admin/images/add/", {**fields, "tags": "", "file": SimpleUploadedFile(name, data)})


def faults(response: HttpResponse) -> dict[str, list[str]]:
    """The sentences of the refused form, by field."""
    assert response.status_code == 200
    assert CustomImage.objects.count() == 0
    return dict(response.context["form"].errors)


def exif() -> Image.Exif:
    """A camera, a place and a direction."""
    notes = Image.Exif()
    notes[ExifTags.Base.Make] = "Kamera rahasia"
    notes[ExifTags.Base.Orientation] = 6
    notes.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (1.0, 14.0, 12.0)
    return notes


def test_a_good_picture_is_kept(client: Client) -> None:
    assert send(client).status_code == 302
    assert CustomImage.objects.get().alt_text == "Dua bangku di tepi teluk"


def test_words_are_asked_unless_the_picture_only_decorates(client: Client) -> None:
    assert faults(send(client, description="")) == {"description": ["Tulis apa yang terlihat, atau tandai “hanya hiasan”."]}
    assert send(client, description="", is_decorative="on").status_code == 302


def test_whether_people_are_shown_is_asked_never_assumed(client: Client) -> None:
    form = client.get("/admin/images/add/").context["form"]
    assert (form["people_shown"].value(), form.fields["people_shown"].choices[0][0]) == ("", "")
    assert list(faults(send(client, people_shown=""))) == ["people_shown"]


def test_a_claim_of_consent_needs_its_date(client: Client) -> None:
    assert faults(send(client, people_shown=PeopleShown.CONSENTED)) == {
        "consent_on": ["Isi tanggal persetujuan orang yang tampak."]
    }
    assert send(client, people_shown=PeopleShown.CONSENTED, consent_on="2026-11-01").status_code == 302


def test_a_licence_needs_its_name(client: Client) -> None:
    assert faults(send(client, rights="licensed")) == {"rights_note": ["Sebutkan pemilik atau lisensinya."]}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.svg", SVG),
        ("a.png", SVG),
        ("a.jpg", b"bukan gambar"),
        ("a.jpg", b""),
        ("a.gif", picture_bytes("GIF")),
        ("a.html", b"<script>"),
        ("a.png", picture_bytes("GIF")),
    ],
)
def test_wrong_files_are_refused_in_indonesian_and_nothing_is_kept(client: Client, name: str, content: bytes) -> None:
    (sentence,) = faults(send(client, content, name))["file"]
    words = {word.strip(".,:()“”").lower() for word in sentence.split()}
    assert words & {"berkas", "gambar", "format", "isi"}
    assert not words & {"the", "file", "image", "is", "not", "of", "no", "submitted"}


def test_a_picture_loses_place_camera_and_name_and_stands_upright(client: Client) -> None:
    send(client, picture_bytes("JPEG", size=(90, 40), exif=exif()))
    image = CustomImage.objects.get()
    with Image.open(image.file.path) as stored:
        assert (dict(stored.getexif()), stored.size, "IMG_2041" in image.file.name) == ({}, (40, 90), False)


@pytest.mark.parametrize(("suffix", "kind"), [("jpg", "JPEG"), ("png", "PNG"), ("webp", "WEBP"), ("avif", "AVIF")])
def test_nothing_but_pixels_is_left_in_any_format(suffix: str, kind: str) -> None:
    dirty = picture_bytes(kind, exif=exif())
    clean = clean_picture(upload(f"rahasia.{suffix}", kind, exif=exif())).read()
    assert (b"Kamera rahasia" in dirty, b"Kamera rahasia" in clean) == (True, False)
    assert Image.open(io.BytesIO(clean)).format == kind


def test_a_huge_picture_is_made_smaller() -> None:
    assert Image.open(clean_picture(upload(size=(3000, 10)))).size[0] == LONGEST_SIDE


def test_several_files_at_once_are_asked_the_same(client: Client) -> None:
    response = client.post(
        "/admin/images/multiple/add/",
        {"title": "IMG 1", "files[]": SimpleUploadedFile("a.jpg", picture_bytes("JPEG"))},
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    assert (response.status_code, CustomImage.objects.count()) == (200, 0)
    assert response.json()["success"] is True


@pytest.mark.parametrize(("name", "content"), [("a.exe", b"MZ"), ("a.svg", SVG), ("a.html", b"<b>")])
def test_documents_of_other_kinds_are_refused(client: Client, name: str, content: bytes) -> None:
    fields = {"title": "A", "rights": "own", "people_shown": "none", "tags": "", "file": SimpleUploadedFile(name, content)}
    response = client.post("/admin/documents/add/", fields)
    (sentence,) = response.context["form"].errors["file"]
    assert (CustomDocument.objects.count(), "Ekstensi" in sentence or "ekstensi" in sentence) == (0, True)


def archive(*names: str) -> bytes:
    """A zip with these entries."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name in names:
            made.writestr(name, b"application/vnd.oasis.opendocument.text" if name == "mimetype" else b"isi")
    return buffer.getvalue()


PAGE = b"<!doctype html><title>x</title><script>alert(1)</script>"
NOT_WHAT_THEY_SAY = [
    *[(f"a.{suffix}", PAGE) for suffix in ("pdf", "txt", "docx", "xlsx", "pptx", "odt", "mp3", "ogg", "m4a", "mp4", "webm")],
    ("a.pdf", PAGE + b"%PDF-1.4"),
    ("a.txt", b"\xff\xfe\x00"),
    ("a.docx", archive("a.exe")),
    ("a.docx", archive("[Content_Types].xml", "xl/workbook.xml")),
    ("a.odt", b"PK\x03\x04 rusak"),
    ("a.vtt", b"bukan teks film"),
]
WHAT_THEY_SAY = [
    ("a.pdf", b"%PDF-1.7 isi"),
    ("a.txt", "Isi – biasa, 3 < 5.".encode()),
    ("a.docx", archive("[Content_Types].xml", "word/document.xml")),
    ("a.xlsx", archive("[Content_Types].xml", "xl/workbook.xml")),
    ("a.pptx", archive("[Content_Types].xml", "ppt/presentation.xml")),
    ("a.odt", archive("mimetype", "content.xml")),
    ("a.mp3", b"ID3\x03"),
    ("a.mp3", b"\xff\xfb\x90"),
    ("a.opus", b"OggS"),
    ("a.m4a", b"\0\0\0 ftypM4A "),
    ("a.webm", b"\x1a\x45\xdf\xa3"),
    ("a.vtt", b"WEBVTT\n\n"),
]


@pytest.mark.parametrize(("name", "content"), NOT_WHAT_THEY_SAY)
def test_a_page_under_a_borrowed_name_is_seen(name: str, content: bytes) -> None:
    assert is_what_it_says(SimpleUploadedFile(name, content)) is False


@pytest.mark.parametrize(("name", "content"), WHAT_THEY_SAY)
def test_real_files_pass(name: str, content: bytes) -> None:
    assert is_what_it_says(SimpleUploadedFile(name, content)) is True


@pytest.mark.parametrize("name", ["a.pdf", "a.txt"])
def test_a_page_renamed_is_refused_by_both_screens(client: Client, name: str) -> None:
    fields = {"title": "A", "rights": "own", "people_shown": "none", "tags": ""}
    response = client.post("/admin/documents/add/", {**fields, "file": SimpleUploadedFile(name, PAGE)})
    (sentence,) = response.context["form"].errors["file"]
    many = client.post("/admin/documents/multiple/add/", {"title": "A", "files[]": SimpleUploadedFile(name, PAGE)})
    assert sentence.startswith("Isi berkas ini tidak cocok")
    assert (many.json()["success"], CustomDocument.objects.count(), UploadedFile.objects.count()) == (False, 0, 0)


def test_a_document_is_a_download_with_its_size(client: Client) -> None:
    fields = {"title": "A", "rights": "own", "people_shown": "none", "tags": ""}
    client.post("/admin/documents/add/", {**fields, "file": SimpleUploadedFile("a.pdf", b"%PDF-1.4 isi")})
    document = CustomDocument.objects.get()
    response = Client().get(document.url)
    content = b"".join(response.streaming_content)
    response.close()
    assert (document.file_size, content) == (12, b"%PDF-1.4 isi")
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_where_a_picture_is_used_can_be_asked(client: Client) -> None:
    send(client)
    assert client.get(f"/admin/images/usage/{CustomImage.objects.get().pk}/").status_code == 200

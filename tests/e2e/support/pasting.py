"""A text from a word processor, pasted into an article with everything that clings to it."""

from playwright.sync_api import Page

from tests.e2e.support.database import read
from tools.bench.server import Server

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<p class="MsoNormal" style="mso-margin-top-alt:auto"><b style="mso-bidi-font-weight:normal">
<span style="font-family:Calibri;color:red">
Kalimat dari pengolah kata</span></b><o:p></o:p></p>
<p><img src="http://gambar.contoh.invalid/pelacak.png" onerror="alert(1)"></p>
<p onclick="alert(2)">Kalimat kedua
<a href="javascript:alert(3)">dengan tautan</a><script>alert(4)</script></p></body></html>"""
CLINGING = ("contoh.invalid", "mso-", "MsoNormal", "Calibri", "color:red", "javascript:", "onclick", "onerror", "<o:p")

PASTE = """([node, html]) => {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', 'Kalimat dari pengolah kata');
  node.focus();
  node.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
}"""

KEPT = "input[type=hidden][value*='Kalimat kedua']"


def first_article(server: Server) -> tuple[int, str]:
    """Number and address of an Indonesian article."""
    kind = "select id from django_content_type where app_label = 'pages' and model = 'articlepage'"
    query = f"select id, url_path from wagtailcore_page where live and content_type_id = ({kind}) order by id limit 1"
    ((number, url_path),) = read(server, query)
    return number, "/" + url_path.strip("/").partition("/")[2] + "/"


def paste_and_publish(page: Page, base: str, number: int) -> None:
    """Paste into the first paragraph of the article's text and publish it."""
    page.goto(f"{base}/admin/pages/{number}/edit/")
    editor = page.locator(".DraftEditor-editorContainer [contenteditable=true]").first
    editor.scroll_into_view_if_needed()
    page.evaluate(PASTE, [editor.element_handle(), WORD])
    page.wait_for_selector(KEPT, state="attached")  # the editor hands its text to the form a moment after typing or pasting
    page.locator("footer").get_by_role("button", name="Tindakan lain").click()
    with page.expect_navigation():
        page.locator("button[name=action-publish]").click()

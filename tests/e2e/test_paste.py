"""What comes along with a text from a word processor stays out: no foreign picture, no style, no script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from tests.e2e.support.crawl import Watch
from tests.e2e.support.targets import read
from tools.bench.server import Server

pytestmark = pytest.mark.e2e

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<p class="MsoNormal" style="mso-margin-top-alt:auto"><b style="mso-bidi-font-weight:normal">
<span style="font-family:Calibri;color:red">
Kalimat dari pengolah kata</span></b><o:p></o:p></p>
<p><img src="http://gambar.contoh.invalid/pelacak.png" onerror="alert(1)"></p>
<p onclick="alert(2)">Kalimat kedua
<a href="javascript:alert(3)">dengan tautan</a><script>alert(4)</script></p></body></html>"""

PASTE = """([node, html]) => {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', 'Kalimat dari pengolah kata');
  node.focus();
  node.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
}"""

KEPT = "input[type=hidden][value*='Kalimat kedua']"


def first_article(server: Server) -> int:
    """Number of an Indonesian article."""
    kind = "select id from django_content_type where app_label = 'pages' and model = 'articlepage'"
    return read(server, f"select min(id) from wagtailcore_page where live and content_type_id = ({kind})")[0][0]


def test_pasted_office_text_keeps_its_words_and_nothing_else(
    new_context: Callable[..., BrowserContext], signed_in: Callable[[str], dict], site_url: str, server: Server
) -> None:
    page = new_context(state=signed_in("admin"), width=1280).new_page()
    number = first_article(server)
    page.goto(f"{site_url}/admin/pages/{number}/edit/")
    editor = page.locator(".DraftEditor-editorContainer [contenteditable=true]").first
    editor.scroll_into_view_if_needed()
    page.evaluate(PASTE, [editor.element_handle(), WORD])
    page.wait_for_selector(KEPT, state="attached")  # the editor hands its text to the form a moment after typing or pasting
    with page.expect_response(lambda answer: answer.request.method == "POST" and answer.url.endswith("/edit/")):
        page.click("footer .action-save")
    page.wait_for_load_state()
    watch = Watch(page, site_url)
    visit = watch.visit(f"/admin/pages/{number}/view_draft/")
    html = page.content()
    assert visit.faults == []
    assert "Kalimat dari pengolah kata" in html
    assert "Kalimat kedua" in html
    assert [
        word
        for word in ("contoh.invalid", "mso-", "MsoNormal", "Calibri", "color:red", "javascript:", "onclick", "onerror", "<o:p")
        if word in html
    ] == []

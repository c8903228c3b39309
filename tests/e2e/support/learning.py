"""The learning side's addresses in their states: courses, lessons, ways into activities, cohorts, the first page."""

from collections.abc import Callable

from playwright.sync_api import Page

COURSE, LESSON = "/belajar/asesmen-risiko/", "/belajar/asesmen-risiko/enam-tanda/"
NOT_PAGES = {
    "move_cohort": "there when a programme has a newer version; tests/courses/views/test_cohorts.py reads it",
    "take_out_of_cohort": "POST only; its result is cohort",
}


def unfolding(number: int) -> Callable[[Page], None]:
    """Open one of the two folds of a sensitive card."""
    return lambda page: page.locator("details.pilih summary").nth(number).click()


def answering(page: Page) -> None:
    """Take the first option of the quick check."""
    page.locator("form.cek input[type=radio]").first.check()
    page.locator("form.cek button").click()
    page.wait_for_load_state()


def rows() -> list[tuple[str, str, str, Callable[[Page], None] | None, int]]:
    """(name of the address: state, path, account, what is done first, expected status)."""
    learner = [
        ("dashboard: companion", "/saya/", None),
        ("my_account: companion", "/saya/akun/", None),
        ("course_home: learner", COURSE, None),
        ("activity: a lesson's note", LESSON, None),
        ("activity: a quiz", "/belajar/asesmen-risiko/kuis/", None),
        ("card: text", f"{LESSON}1/", None),
        ("card: sensitive, folded", f"{LESSON}3/", None),
        ("card: sensitive, read", f"{LESSON}3/", unfolding(0)),
        ("card: sensitive, passed over", f"{LESSON}3/", unfolding(1)),
        ("card: quick check", "/belajar/mengenali-dan-hak/empat-bentuk/6/", None),
        ("card: quick check answered", "/belajar/mengenali-dan-hak/empat-bentuk/6/", answering),
        ("card: last", f"{LESSON}8/", None),
        ("pause: learner", f"/belajar/jeda/?ke={LESSON}3/", None),
    ]
    others = [
        ("dashboard: trainer", "/saya/", "pelatih", None, 200),
        ("my_account: trainer", "/saya/akun/", "pelatih", None, 200),
        ("card: read by staff", f"{LESSON}1/", "pelatih", None, 200),
        ("course_home: open track", "/belajar/yang-pertama-mendengar/", "", None, 200),
        ("participation_slip: open track", "/belajar/yang-pertama-mendengar/tanda-ikut-serta/", "", None, 200),
        ("pause: anybody", "/belajar/jeda/", "", None, 200),
        ("course_home: not there", "/belajar/tiada/", "relawan", None, 404),
    ]
    return [*((name, path, "relawan", act, 200) for name, path, act in learner), *others]

"""Hands that have a keyboard only."""

from playwright.sync_api import Page

MOST = 80
IS_ON = """([selector, words]) =>
  document.activeElement.matches(selector) && (document.activeElement.textContent || '').includes(words)"""


def reach(page: Page, selector: str, words: str = "", *, most: int = MOST) -> None:
    """Press Tab until the focus is on what the selector names and, when words are given, on the one that says them."""
    for _press in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(IS_ON, [selector, words]):
            return
    raise AssertionError(f"not reached by Tab on {page.url}: {selector} {words}")


def press(page: Page, selector: str, words: str = "", *, key: str = "Enter") -> None:
    """Reach a button, link or box and press it."""
    reach(page, selector, words)
    page.keyboard.press(key)


def presses_until(page: Page, selector: str, *, most: int) -> int:
    """How many presses of Tab it takes from the top of the page; one more than `most` when it is not among them."""
    for number in range(1, most + 1):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return number
    return most + 1


def choose(page: Page, steps: int) -> None:
    """Move down in the list that has the focus."""
    for _step in range(steps):
        page.keyboard.press("ArrowDown")
